import { inStream } from '../batches.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner, Transaction } from '../graph/graph.js';
import type { HeldRecord, ServiceMappingRecord } from '../records.js';
import { compareHeld, heldOf, isNothing, type MembershipChange } from './membership.js';
import { serviceClasses, type WalkedMapping, type WalkRule } from './rules.js';
import { StoredGraph, type HeldItems } from './stored-graph.js';
import { Walk, type Touched, type WalkChange } from './walk.js';

/** A mapping to bring up to date, and what may have changed for it. Without `touched` its whole walk is made anew. */
export interface Revision {
  readonly mapping: ServiceMappingRecord;
  readonly touched?: Touched | undefined;
}

/** A mapping as its walk sees it. */
export function walkedOf(record: ServiceMappingRecord): WalkedMapping {
  return {
    serviceId: record.serviceId,
    serviceClass: record.serviceClass,
    active: isActive(record),
    rules: {
      along: record.along,
      against: record.against,
      classRules: JSON.parse(record.classRules) as Record<string, WalkRule>,
      otherServices: record.otherServices,
      otherClasses: record.otherClasses,
      environments: record.environments ?? null,
      maxDepth: record.maxDepth,
    },
    entries: new Set(record.entries),
    excluded: new Set(record.excluded),
  };
}

export const isActive = ({ serviceRetired, serviceClass }: ServiceMappingRecord): boolean =>
  !serviceRetired && serviceClasses.has(serviceClass);

/** Brings the members of services up to date and notes what came of it. Runs under the locks of their mappings. */
export async function revise(
  transaction: Transaction,
  changes: Changes,
  revisions: readonly Revision[],
): Promise<void> {
  const graph = new StoredGraph(transaction);
  const found = await Promise.all(
    revisions.map(async (revision) => ({
      mapping: revision.mapping,
      change: revision.touched
        ? await step(graph, revision.mapping, revision.touched)
        : await anew(transaction, graph, revision.mapping),
    })),
  );
  const changed = found.filter(({ change }) => !isNothing(change));
  await write(transaction, changes.at, changed);
  for (const { mapping, change } of changed) {
    const { joined, left, moved } = change;
    if (joined.length + left.length + moved.length === 0) continue;
    const { serviceId, version } = mapping;
    changes.record(mapping.id, {
      type: 'ServiceMapping',
      operation: 'UPDATED',
      state: { serviceId, version, joined, left, moved },
    });
  }
}

async function step(graph: StoredGraph, mapping: ServiceMappingRecord, touched: Touched): Promise<MembershipChange> {
  const before: HeldItems = new Map();
  const walked = walkedOf(mapping);
  const view = graph.of(mapping.serviceId, mapping, before);
  const included = new Set(mapping.included);
  const change = await new Walk(walked, view).revise(touched);
  const words = [...touched.items].filter((id) => included.has(id) || before.get(id)?.origin === 'INCLUDED');
  return compareHeld(before, await after(walked, view, change, { included, words }));
}

async function anew(transaction: Runner, graph: StoredGraph, mapping: ServiceMappingRecord): Promise<MembershipChange> {
  const rows = await transaction.run(cypher.mapping.held, { serviceId: mapping.serviceId });
  const before: HeldItems = new Map(rows.map(({ id, held }) => [id, held]));
  const walked = walkedOf(mapping);
  const view = graph.of(mapping.serviceId, mapping, new Map());
  const change = await new Walk(walked, view).trace();
  for (const id of before.keys()) if (!change.placed.has(id)) change.gone.add(id);
  const words = mapping.included;
  return compareHeld(before, await after(walked, view, change, { included: new Set(words), words }));
}

/** What is to be written down of everything that the walk or a person's word moved. */
async function after(
  { active, excluded }: WalkedMapping,
  view: ReturnType<StoredGraph['of']>,
  { placed, gone }: WalkChange,
  { included, words }: { included: ReadonlySet<string>; words: readonly string[] },
): Promise<Map<string, HeldRecord | undefined>> {
  const ids = new Set([...placed.keys(), ...gone, ...words]);
  // A person's word on what is retired waits until it comes back.
  const said = [...ids].filter((id) => included.has(id) && !excluded.has(id));
  const live = new Set(
    active && said.length > 0 ? (await view.items(said)).flatMap(({ item }) => (item.retired ? [] : [item.id])) : [],
  );
  return new Map([...ids].map((id) => [id, heldOf({ place: placed.get(id), included: live.has(id) })]));
}

async function write(
  transaction: Transaction,
  at: string,
  found: readonly { mapping: ServiceMappingRecord; change: MembershipChange }[],
): Promise<void> {
  const rowsOf = <Row>(pick: (change: MembershipChange) => Iterable<Row>) =>
    found.flatMap(({ mapping, change }) => [...pick(change)].map((row) => ({ service: mapping.serviceId, row })));
  const dropped = rowsOf(({ dropped: ids }) => ids).map(({ service, row }) => ({ service, id: row }));
  const heldRows = (pick: (change: MembershipChange) => Map<string, HeldRecord>) =>
    rowsOf(pick).map(({ service, row: [id, { origin, distance, walks }] }) => ({
      service,
      id,
      origin: origin ?? 'PASSED',
      distance,
      walks: walks === true,
    }));
  const held = heldRows((change) => change.held);
  const passed = heldRows((change) => change.passed).map(({ origin: _, ...row }) => row);
  await inStream(transaction, cypher.mapping.drop, dropped.length, (start, end) => ({
    rows: dropped.slice(start, end),
  }));
  await inStream(transaction, cypher.mapping.hold, held.length, (start, end) => ({ rows: held.slice(start, end), at }));
  await inStream(transaction, cypher.mapping.pass, passed.length, (start, end) => ({
    rows: passed.slice(start, end),
    at,
  }));
}
