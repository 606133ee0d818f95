import { findItems } from '../cmdb/references.js';
import type { Facts } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import type { Neighbour, RecordLink, ServiceRecord } from '../records.js';

/** What events of a service take. References are ids or `source:key`; a calendar's is an id or its name. */
export interface ServiceInput {
  name?: string | null | undefined;
  description?: string | null | undefined;
  tier?: number | null | undefined;
  availabilityTarget?: number | null | undefined;
  resolutionTarget?: string | null | undefined;
  item?: string | null | undefined;
  owner?: string | null | undefined;
  supportTeam?: string | null | undefined;
  calendar?: string | null | undefined;
  customers?: readonly string[] | null | undefined;
  subscribers?: readonly string[] | null | undefined;
}

/** What a service is tied to, by the input's field. */
export const serviceLinks = [
  { field: 'item', type: 'REALISED_BY', classes: ['BusinessService', 'ApplicationService'] },
  { field: 'owner', type: 'ACCOUNTABLE', classes: ['Person'] },
  { field: 'supportTeam', type: 'SUPPORTED_IN', classes: ['Team'] },
  { field: 'calendar', type: 'OPEN_BY', classes: ['Calendar'] },
] as const;

export type ServiceLinkField = (typeof serviceLinks)[number]['field'];

/** Who has a service, by the input's field. */
export const partyFields = [
  { field: 'customers', type: 'AGREED_WITH', classes: ['Organisation', 'Team', 'Person'] },
  { field: 'subscribers', type: 'SUBSCRIBED_BY', classes: ['Person', 'Team', 'Organisation'] },
] as const;

export type PartyField = (typeof partyFields)[number]['field'];

export const serviceLinkTypes: readonly string[] = [...serviceLinks, ...partyFields].map(({ type }) => type);

export interface ServiceFacts extends Facts<ServiceRecord, ServiceInput> {
  /** What the references of the input name; null for one that names nothing. */
  readonly named: Readonly<Partial<Record<ServiceLinkField, Neighbour | null>>>;
  readonly namedParties: Readonly<Partial<Record<PartyField, readonly (Neighbour | null)[]>>>;
  /** The service that has the input's item already. */
  readonly itemTakenBy: string | undefined;
  /** How many items its item stands on. */
  readonly supporting: number;
  /** Whether an SLA or OLA about its item is in force. */
  readonly agreed: boolean;
  /** Names of its offerings that are offered. */
  readonly offered: readonly string[];
  /** What depends on its item. */
  readonly dependents: readonly Neighbour[];
  /** The ties to its customers and subscribers. */
  readonly parties: readonly {
    readonly field: PartyField;
    readonly id: string;
    readonly name: string;
    readonly hidden: boolean | undefined;
  }[];
}

interface Held {
  item?: string;
}

/** Reads what guards look at, for several services at once. In a move its one item is locked: nobody else takes it. */
export async function readServiceFacts(
  runner: Runner,
  bare: readonly BareFacts<ServiceFacts>[],
): Promise<ServiceFacts[]> {
  const links = await linksOf(
    runner,
    bare.map(({ record }) => record.id),
    serviceLinkTypes,
  );
  const records = bare.map(({ record }) => withLinks(record, links.get(record.id) ?? []) as ServiceRecord & Held);
  const inputs = await Promise.all(bare.map(({ input }) => readInput(runner, input)));
  const taken = inputs.flatMap(({ named }) => named.item?.id ?? []);
  if (taken.length > 0) await runner.run(cypher.import.lockItems, { ids: taken.sort() });
  const ids = [...new Set([...taken, ...records.flatMap(({ item }) => item ?? [])])];
  const except = bare.length === 1 ? bare[0]!.record.id : '';
  const on = bare[0]?.now.slice(0, 10) ?? '';
  const rows = ids.length === 0 ? [] : await runner.run(cypher.service.facts, { ids, except, on });
  const offerings = await runner.run(cypher.offering.ofServices, { ids: bare.map(({ record }) => record.id) });
  const offered = new Map(
    offerings.map((row) => [row.serviceId, row.offerings.filter(({ state }) => state === 'OFFERED')]),
  );
  const byItem = new Map(rows.map((row) => [row.itemId, row]));
  return bare.map((one, index) => {
    const { named, namedParties } = inputs[index]!;
    const found = byItem.get(named.item?.id ?? records[index]!.item ?? '');
    return {
      ...one,
      ...{ record: records[index]!, named, namedParties },
      itemTakenBy: named.item ? (found?.takenBy ?? undefined) : undefined,
      supporting: found?.supporting ?? 0,
      agreed: found?.agreed ?? false,
      offered: (offered.get(one.record.id) ?? []).map(({ name }) => name),
      dependents: found?.dependents ?? [],
      parties: partiesIn(links.get(one.record.id) ?? []),
    };
  });
}

/** A service's record with what it is tied to, by the input's field. */
const withLinks = (record: ServiceRecord, links: readonly RecordLink[]): ServiceRecord => ({
  ...record,
  ...Object.fromEntries(
    serviceLinks.flatMap(({ field, type }) => {
      const link = links.find((one) => one.type === type);
      return link ? [[field, link.to]] : [];
    }),
  ),
});

const partiesIn = (links: readonly RecordLink[]): ServiceFacts['parties'] =>
  partyFields.flatMap(({ field, type }) =>
    links
      .filter((link) => link.type === type)
      .map(({ to, name, hidden }) => ({ field, id: to, name: typeof name === 'string' ? name : to, hidden })),
  );

/** What an input's references name. */
async function readInput(runner: Runner, input: ServiceInput): Promise<Pick<ServiceFacts, 'named' | 'namedParties'>> {
  const single = serviceLinks.flatMap(({ field }) => {
    const reference = input[field];
    return reference == null || field === 'calendar' ? [] : [{ field, reference }];
  });
  const many = partyFields.flatMap(({ field }) => (input[field] ?? []).map((reference) => ({ field, reference })));
  const found = await neighbours(
    runner,
    [...single, ...many].map(({ reference }) => reference),
  );
  const { calendar } = input;
  return {
    named: {
      ...Object.fromEntries(single.map(({ field }, index) => [field, found[index]!])),
      ...(calendar != null && { calendar: await findCalendar(runner, calendar) }),
    },
    namedParties: Object.fromEntries(
      partyFields.map(({ field }) => [
        field,
        many.flatMap((one, index) => (one.field === field ? [found[single.length + index]!] : [])),
      ]),
    ),
  };
}

/** The items that references name; null for one that names none. */
export async function neighbours(runner: Runner, references: readonly string[]): Promise<(Neighbour | null)[]> {
  if (references.length === 0) return [];
  const found = await findItems(runner, references);
  const ids = found.flatMap((item) => item?.id ?? []);
  const items = new Map((await runner.run(cypher.cmdb.byIds, { ids })).map((item) => [item.id, item]));
  return found.map((one) => {
    const item = items.get(one?.id ?? '');
    return item ? { id: item.id, name: item.name, class: item.class } : null;
  });
}

/** The calendar of an id or name; null when there is none. */
export async function findCalendar(runner: Runner, reference: string): Promise<Neighbour | null> {
  const id = (await runner.run(cypher.calendar.byName, { name: reference })) ?? reference;
  const [calendar] = await runner.run(cypher.calendar.byIds, { ids: [id] });
  return calendar ? { id: calendar.id, name: calendar.name, class: 'Calendar' } : null;
}
