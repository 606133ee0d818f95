import { findCalendar, neighbours } from '../service/facts.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { InputChecks, problemsByField } from '../inventory/checks.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import { findRecord, recordsOf } from '../lifecycle/references.js';
import type { ServiceRecord } from '../records.js';
import type { OfferingFacts, OfferingInput } from './offering.js';

export const offeringLinks = {
  service: { field: 'service', type: 'OFFERING_OF' },
  calendar: { field: 'calendar', type: 'OPEN_BY' },
  offeredTo: { field: 'offeredTo', type: 'OFFERED_TO' },
} as const;
export const offeringLinkTypes: readonly string[] = Object.values(offeringLinks).map(({ type }) => type);

/** Whether someone sees the service of an offering, or of a catalogue item. */
export const seesService = async (runner: Runner, id: string): Promise<boolean> =>
  (await runner.run(cypher.offering.seenService, { id })) !== undefined;

const mostParties = 200;
const parties: readonly string[] = ['Organisation', 'Team', 'Person'];

/** Reads what guards of offerings look at. */
export async function readOfferingFacts(
  runner: Runner,
  bare: readonly BareFacts<OfferingFacts>[],
): Promise<OfferingFacts[]> {
  const ids = bare.map(({ record }) => record.id);
  const links = await linksOf(runner, ids, offeringLinkTypes);
  const rows = await runner.run(cypher.catalogue.ofOfferings, { ids });
  const published = new Map(
    rows.map(({ offeringId, items }) => [
      offeringId,
      items.filter(({ state }) => state === 'PUBLISHED').map(({ name }) => name),
    ]),
  );
  const held = new Map(
    ids.map((id) => [id, links.get(id)!.find(({ type }) => type === offeringLinks.service.type)?.to]),
  );
  const services = await servicesOf(
    runner,
    [...held.values()].flatMap((id) => id ?? []),
  );
  return Promise.all(
    bare.map(async (one): Promise<OfferingFacts> => {
      const { id } = one.record;
      const serviceId = held.get(id);
      const read = await readInput(runner, one);
      return {
        ...one,
        // What a tie says stands in for the input's field, for what an event takes.
        record: { ...one.record, service: serviceId } as typeof one.record,
        ...read,
        service: read.service ?? services.get(serviceId ?? ''),
        links: links.get(id)!,
        published: published.get(id) ?? [],
      };
    }),
  );
}

async function servicesOf(runner: Runner, ids: readonly string[]): Promise<Map<string, ServiceRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await recordsOf(runner, [...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row.recordType === 'Service' ? [[row.id, row] as const] : [])));
}

async function readInput(runner: Runner, { record, input }: BareFacts<OfferingFacts>) {
  const checks = new InputChecks();
  const name = checks.text('name', input.name, { required: true });
  const properties = {
    name,
    uniqueName: name,
    description: checks.text('description', input.description),
    ...moneyOf(checks, 'price', input),
    ...moneyOf(checks, 'cost', input),
    per: input.per,
  };
  const after = { ...record, ...given(properties) } as Partial<typeof record>;
  if ((after.price != null || after.cost != null) && after.per == null)
    checks.fail('per', 'is needed beside a price or a cost: ONCE, MONTH or YEAR.');
  if (name != null) {
    const holder = await runner.run(cypher.offering.byName, { name });
    if (holder !== undefined && holder !== record.id)
      checks.fail('name', `${JSON.stringify(name)} is another offering's. Choose another, or change that one.`);
  }
  if (input.service === null) checks.fail('service', 'is needed: give another one instead of null.');
  const service = input.service == null ? undefined : await findRecord(runner, 'Service', input.service);
  if (input.service != null && !service)
    checks.fail(
      'service',
      `names no service of the portfolio: ${JSON.stringify(input.service)}. Give its id or number.`,
    );
  const calendar = input.calendar == null ? input.calendar : await findCalendar(runner, input.calendar);
  if (input.calendar != null && !calendar)
    checks.fail('calendar', `names no calendar: ${JSON.stringify(input.calendar)}. Give its id or name.`);
  const offeredTo = await partiesOf(runner, checks, input);
  const calendarId = input.calendar === null ? null : calendar?.id;
  return { properties, problems: problemsByField(checks.failures), service, calendarId, offeredTo };
}

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** An amount as the two properties it is stored in. */
function moneyOf(checks: InputChecks, field: 'price' | 'cost', input: OfferingInput): Record<string, unknown> {
  const value = input[field];
  if (value === undefined) return {};
  if (value === null) return { [field]: null, [`${field}Currency`]: null };
  checks.whole(`${field}.minorUnits`, value.minorUnits);
  return { [field]: value.minorUnits, [`${field}Currency`]: checks.currency(`${field}.currency`, value.currency) };
}

async function partiesOf(
  runner: Runner,
  checks: InputChecks,
  { offeredTo }: OfferingInput,
): Promise<OfferingFacts['offeredTo']> {
  if (offeredTo === undefined) return undefined;
  if (offeredTo === null) return [];
  if (offeredTo.length > mostParties) checks.fail('offeredTo', `takes at most ${mostParties}.`);
  const references = offeredTo.slice(0, mostParties);
  const found = await neighbours(runner, references);
  found.forEach((item, index) => {
    if (!item) checks.fail('offeredTo', `names no item: ${JSON.stringify(references[index])}.`);
    else if (!parties.includes(item.class))
      checks.fail('offeredTo', `takes a ${parties.join(' or ')}; ${item.name} is a ${item.class}.`);
  });
  return [...new Set(found.flatMap((item) => item?.id ?? []))].map((to) => ({ to }));
}
