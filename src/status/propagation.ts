import { rankOfSeverity } from '../engine/severity.js';
import { answersInStream, breathe, inBatches } from '../batches.js';
import type { StatusDelta } from '../feed/content.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Transaction } from '../graph/graph.js';
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
  transaction: Transaction,
  changes: Changes,
  model: Model,
  { own, restructured }: Origin,
): Promise<void> {
  const names = [...new Set([...own.keys(), ...restructured])].sort();
  if (names.length === 0) return;
  const region = new Region(model);
  region.add(await inBatches(names, (ids) => transaction.run(cypher.status.expand, { ids, nodes: none })));
  region.suspect(restructured);
  region.suspect([...own].filter(([, change]) => mayFall(change)).map(([id]) => id));
  /** Those of whom all dependents were read, or as suspects those held up. */
  const followed = { all: new Set<number>(), held: new Set<number>() };
  let evaluation: RegionEvaluation;
  for (;;) {
    await breathe();
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
    const held = { changed: Float64Array.from(changed), suspects: Float64Array.from(suspects) };
    const found = (await transaction.run(cypher.status.dependents, held)).flat();
    const nodes = found.filter((node) => !region.items.has(node));
    if (nodes.length === 0) break;
    const some = (start: number, end: number) => ({ ids: [], nodes: Float64Array.from(nodes.slice(start, end)) });
    region.add((await answersInStream(transaction, cypher.status.expand, nodes.length, some, most)).flat());
  }
  await write(transaction, changes, region, own, evaluation);
}

/** How many items one statement reads: while one answer is taken, Neo4j works on the next. */
const most = 10_000;
const none = new Float64Array();

/** An observed UNKNOWN counts for dependents as their groups say, whatever else is shown. */
function unknownMoved(change: OwnChange | undefined): boolean {
  return change !== undefined && (change.from === 'UNKNOWN') !== (change.to === 'UNKNOWN');
}

/** What is written of an item. */
interface State {
  effective: Severity;
  previous: Severity;
  moved: boolean;
  /** Ids apart by a space; null without any. */
  causedBy: string | null;
  margin: number | null;
}

async function write(
  transaction: Transaction,
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
  await breathe();
  moved.sort((a, b) => (a.id < b.id ? -1 : 1));
  const causesOf = await evaluation.causes(transaction, moved);
  await breathe();
  const states = new Alike<State>();
  const deltas = new Alike<StatusDelta>();
  const deltaOf: StatusDelta[] = [];
  const placeOf = moved.map((item) => {
    const effective = evaluation.severity(item);
    const change = own.get(item.id);
    const previous = shownBefore(item, change);
    const margin = evaluation.margin(item);
    const causedBy = causesOf(item);
    const since = change ? change.since : common;
    const observed = item.observed ?? 'UNKNOWN';
    const causes = causedBy.join(' ') || null;
    const key = `${effective} ${previous} ${margin} ${causes}`;
    const place = states.place(key, () => ({
      effective,
      previous,
      moved: effective !== previous,
      causedBy: causes,
      margin,
    }));
    const deltaKey = `${place} ${observed} ${item.version} ${since} ${item.inMaintenance} ${item.margin}`;
    const delta = deltas.place(deltaKey, () => ({
      observed,
      effective,
      previousEffective: previous,
      version: item.version + 1,
      causedBy,
      ...(since !== undefined && Date.parse(since) < Date.parse(changes.at) && { since }),
      ...(item.inMaintenance && { inMaintenance: true }),
      ...(margin !== null && { margin }),
      ...(margin !== item.margin && { previousMargin: item.margin }),
    }));
    deltaOf.push(deltas.values[delta]!);
    return place;
  });
  const newer = await answersInStream(transaction, cypher.status.write, moved.length, (start, end) => {
    const some = new Alike<State>();
    const of = Float64Array.from(placeOf.slice(start, end), (place) => some.place(place, () => states.values[place]!));
    const items = moved.slice(start, end);
    const nodes = Float64Array.from(items, ({ node }) => node);
    const itemVersions = Float64Array.from(items, ({ itemVersion }) => itemVersion);
    return { nodes, itemVersions, of, states: some.values, at: Date.parse(changes.at) };
  });
  // Items are locked from here on only; the feed tells of them in the order in which they were.
  const itemVersions = new Map(newer.flat().map(({ node, itemVersion }) => [node, itemVersion]));
  moved.forEach((item, at) => {
    const version = itemVersions.get(item.node) ?? item.itemVersion;
    changes.item(item.id, { operation: 'STATUS', version, attributes: [], status: deltaOf[at]! });
  });
}

/** Values of which many are alike, each kept once. */
class Alike<Value> {
  readonly values: Value[] = [];
  private readonly places = new Map<string | number, number>();

  /** Where the value with this key is. */
  place(key: string | number, make: () => Value): number {
    let place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, (place = this.values.length));
      this.values.push(make());
    }
    return place;
  }
}
