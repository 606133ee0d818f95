import { rankOfSeverity } from '../engine/severity.js';
import { inBatches } from '../batches.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { Severity } from '../records.js';
import { Region, type RegionEvaluation, type Standing } from './region.js';

/** An item whose own status changed. */
export interface OwnChange {
  from: Severity | undefined;
  to: Severity;
  /** ISO instant from which it holds; that of the write unless given. */
  since?: string | undefined;
}

/** Where a propagation starts. */
export interface Origin {
  /** By item: its own status as it was; the new one is in the graph already. */
  own: ReadonlyMap<string, OwnChange>;
  /** Items whose relationships or groups changed. */
  restructured: readonly string[];
}

/** An own status that changed is stored already: what was shown without an effective one is the own one before. */
const shownBefore = (item: Standing, change: OwnChange | undefined): Severity =>
  item.effective ?? (change ? change.from : item.observed) ?? 'UNKNOWN';

/** Whether dependents may come down with it. A status that was never observed counts as OK for them. */
const mayFall = ({ from, to }: OwnChange): boolean =>
  rankOfSeverity(to) < rankOfSeverity(from) || (from === 'UNKNOWN' && to !== 'UNKNOWN');

/**
 * Brings effective statuses up to date after own statuses or the structure changed, walking towards dependents only while
 * something changes, and writes those that did. The transaction holds the status head, so that no other propagates.
 *
 * What is read grows until nothing outside can change: every dependent of an item whose status changed, and of every item
 * that may come down (a suspect) the dependents that something other than their own status holds up, which are suspects too.
 * So a cycle whose members hold each other up is read whole, and evaluated anew from own statuses. What is not read keeps
 * its stored status and stands at the boundary: it is at most the least fixpoint, because nothing it rests on came down.
 */
export async function propagate(
  transaction: Runner,
  changes: Changes,
  model: Model,
  { own, restructured }: Origin,
): Promise<void> {
  const names = [...new Set([...own.keys(), ...restructured])].sort();
  if (names.length === 0) return;
  const region = new Region(model);
  region.add(await inBatches(names, (ids) => transaction.run(cypher.status.expand, { ids, nodes: [] })));
  region.suspect(restructured);
  region.suspect([...own].filter(([, change]) => mayFall(change)).map(([id]) => id));
  /** Those of whom all dependents were read, or as suspects those held up. */
  const followed = { all: new Set<number>(), held: new Set<number>() };
  let evaluation: RegionEvaluation;
  for (;;) {
    evaluation = region.evaluate();
    const changed: number[] = [];
    for (const item of region.items.values()) {
      if (followed.all.has(item.node)) continue;
      const change = own.get(item.id);
      if (evaluation.severity(item) !== shownBefore(item, change) || unknownMoved(change)) changed.push(item.node);
    }
    for (const node of changed) followed.all.add(node);
    // Of what changed all dependents are read, and who of them is held up is known then.
    const suspects = [...region.suspects].filter((node) => !followed.all.has(node) && !followed.held.has(node));
    for (const node of suspects) followed.held.add(node);
    if (changed.length === 0 && suspects.length === 0) break;
    const found = (await transaction.run(cypher.status.dependents, { changed, suspects })).flat();
    const nodes = found.filter((node) => !region.items.has(node));
    if (nodes.length === 0) break;
    region.add(await inBatches(nodes, (some) => transaction.run(cypher.status.expand, { ids: [], nodes: some }), most));
  }
  await write(transaction, changes, region, own, evaluation);
}

/** How many items one statement reads; as columns they are small. */
const most = 25_000;

/** An observed UNKNOWN counts for dependents as their groups say, whatever else is shown. */
function unknownMoved(change: OwnChange | undefined): boolean {
  return change !== undefined && (change.from === 'UNKNOWN') !== (change.to === 'UNKNOWN');
}

interface State {
  effective: Severity;
  previous: Severity;
  moved: boolean;
  causedBy: string[];
  margin: number | null;
}

async function write(
  transaction: Runner,
  changes: Changes,
  region: Region,
  own: ReadonlyMap<string, OwnChange>,
  evaluation: RegionEvaluation,
): Promise<void> {
  // What depends on something that was seen late is dated like it, where there is one such instant.
  const instants = new Set([...own.values()].map(({ since }) => since));
  const common = instants.size === 1 ? [...instants][0] : undefined;
  const moved = [...region.items.values()].filter((item) => {
    const change = own.get(item.id);
    const stays = evaluation.severity(item) === shownBefore(item, change) && change?.from === change?.to;
    return !stays || evaluation.margin(item) !== item.margin;
  });
  moved.sort((a, b) => (a.id < b.id ? -1 : 1));
  const causesOf = await evaluation.causes(transaction, moved);
  const rows: { node: number; state: State }[] = [];
  for (const item of moved) {
    const effective = evaluation.severity(item);
    const change = own.get(item.id);
    const previous = shownBefore(item, change);
    const margin = evaluation.margin(item);
    const causedBy = causesOf(item);
    rows.push({ node: item.node, state: { effective, previous, moved: effective !== previous, causedBy, margin } });
    const since = change ? change.since : common;
    const status = {
      observed: item.observed ?? 'UNKNOWN',
      effective,
      previousEffective: previous,
      version: item.version + 1,
      causedBy,
      ...(since !== undefined && Date.parse(since) < Date.parse(changes.at) && { since }),
      ...(item.inMaintenance && { inMaintenance: true }),
      ...(margin !== null && { margin }),
      ...(margin !== item.margin && { previousMargin: item.margin }),
    };
    changes.item(item.id, { operation: 'STATUS', version: item.itemVersion, attributes: [], status });
  }
  await inBatches(rows, (some) => transaction.run(cypher.status.write, { ...columnsOf(some), at: changes.at }));
}

/** Rows as columns, with equal states once. */
function columnsOf(rows: readonly { node: number; state: State }[]): {
  nodes: number[];
  of: number[];
  states: State[];
} {
  const places = new Map<string, number>();
  const states: State[] = [];
  const of = rows.map(({ state }) => {
    const key = `${state.effective} ${state.previous} ${state.margin} ${state.causedBy.join()}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, states.length);
    return states.push(state) - 1;
  });
  return { nodes: rows.map(({ node }) => node), of, states };
}
