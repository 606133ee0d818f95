import { evaluate, type Evaluation } from '../engine/propagation.js';
import { weightMaximum } from '../engine/groups.js';
import { rankOfSeverity } from '../engine/severity.js';
import { buildTopology, type EdgeRow, type ItemRow } from '../engine/topology.js';
import { inBatches } from '../batches.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { Severity, StandingRecord } from '../records.js';

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

const shownIn = ({ effective, observed }: { effective: Severity | null; observed: Severity | null }): Severity =>
  effective ?? observed ?? 'UNKNOWN';

/** An own status that changed is stored already: what was shown without an effective one is the own one before. */
const shownBefore = (row: StandingRecord, change: OwnChange | undefined): Severity =>
  row.effective ?? (change ? change.from : row.observed) ?? 'UNKNOWN';

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
  const read = new Map<string, StandingRecord>();
  const suspects = new Set(restructured);
  for (const [id, change] of own) if (mayFall(change)) suspects.add(id);
  /** Those whose dependents were read, as suspects or as changed. */
  const followed = { changed: new Set<string>(), suspects: new Set<string>() };
  let wanted = [...new Set([...own.keys(), ...restructured])].sort();
  if (wanted.length === 0) return;
  let evaluation: Evaluation;
  for (;;) {
    for (const row of await inBatches(wanted, (ids) => transaction.run(cypher.status.expand, { ids })))
      read.set(row.id, row);
    evaluation = evaluateAll(model, read);
    const changed = [...read.values()]
      .filter(
        (row) => evaluation.severity(row.id) !== shownBefore(row, own.get(row.id)) || unknownMoved(own.get(row.id)),
      )
      .map(({ id }) => id);
    const followChanged = changed.filter((id) => !followed.changed.has(id));
    const followSuspects = [...suspects].filter((id) => read.has(id) && !followed.suspects.has(id));
    for (const id of followChanged) followed.changed.add(id);
    for (const id of followSuspects) followed.suspects.add(id);
    if (followChanged.length === 0 && followSuspects.length === 0) break;
    const held = await dependentsOf(transaction, [], followSuspects);
    const all = await dependentsOf(transaction, followChanged, []);
    for (const id of held) suspects.add(id);
    wanted = [...new Set([...held, ...all])].filter((id) => !read.has(id)).sort();
  }
  await write(transaction, changes, read, own, evaluation);
}

async function dependentsOf(transaction: Runner, changed: string[], suspects: string[]): Promise<string[]> {
  if (changed.length === 0 && suspects.length === 0) return [];
  return (await transaction.run(cypher.status.dependents, { changed, suspects })).flat();
}

/** An observed UNKNOWN counts for dependents as their groups say, whatever else is shown. */
function unknownMoved(change: OwnChange | undefined): boolean {
  return change !== undefined && (change.from === 'UNKNOWN') !== (change.to === 'UNKNOWN');
}

/** Evaluates what was read, with the providers beyond it fixed in their stored states. */
function evaluateAll(model: Model, read: ReadonlyMap<string, StandingRecord>): Evaluation {
  const items: ItemRow[] = [];
  const edges: EdgeRow[] = [];
  const boundary = new Set<string>();
  for (const { id, observed, groups, providers } of read.values()) {
    items.push({ id, own: observed, groups });
    for (const provider of providers) {
      if (!read.has(provider.id) && !boundary.has(provider.id)) {
        boundary.add(provider.id);
        items.push({ id: provider.id, own: provider.observed, boundary: shownIn(provider) });
      }
      const { map, mapSeverity } = model.relationshipTypes.get(provider.type)!;
      edges.push({
        from: id,
        to: provider.id,
        type: provider.type,
        group: provider.group,
        map,
        mapValue: mapSeverity as Severity | undefined,
        // One stored value out of range must not stop all propagation.
        weight: Math.min(provider.weight ?? 1, weightMaximum),
      });
    }
  }
  return evaluate(buildTopology(items, edges));
}

async function write(
  transaction: Runner,
  changes: Changes,
  read: ReadonlyMap<string, StandingRecord>,
  own: ReadonlyMap<string, OwnChange>,
  evaluation: Evaluation,
): Promise<void> {
  const rows = [];
  // What depends on something that was seen late is dated like it, where there is one such instant.
  const instants = new Set([...own.values()].map(({ since }) => since));
  const common = instants.size === 1 ? [...instants][0] : undefined;
  for (const row of [...read.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const effective = evaluation.severity(row.id);
    const change = own.get(row.id);
    const previous = shownBefore(row, change);
    const margin = evaluation.margin(row.id) ?? null;
    if (effective === previous && change?.from === change?.to && margin === row.margin) continue;
    const causedBy = evaluation.causedBy(row.id);
    rows.push({ id: row.id, effective, previous, moved: effective !== previous, causedBy, margin });
    const since = change ? change.since : common;
    const status = {
      observed: row.observed ?? 'UNKNOWN',
      effective,
      previousEffective: previous,
      version: (row.version ?? 0) + 1,
      causedBy,
      ...(since !== undefined && Date.parse(since) < Date.parse(changes.at) && { since }),
      ...(row.inMaintenance && { inMaintenance: true }),
      ...(margin !== null && { margin }),
      ...(margin !== row.margin && { previousMargin: row.margin }),
    };
    changes.item(row.id, { operation: 'STATUS', version: row.itemVersion, attributes: [], status });
  }
  await inBatches(rows, (some) => transaction.run(cypher.status.write, { rows: some, at: changes.at }));
}
