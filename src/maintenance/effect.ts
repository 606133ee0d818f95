import { inBatches } from '../batches.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { rewrite, type History } from '../history/history.js';
import { instant } from '../history/intervals.js';
import type { Instant } from '../monitoring/spans.js';
import type { MaintenanceRecord } from '../records.js';
import type { StatusWrites } from '../status/writes.js';
import type { Sweep } from '../sweeper.js';
import { planOf, type Plan } from './plan.js';
import { stateOf } from './record.js';

/** How long, in milliseconds, what is in effect goes unwatched. What happened meanwhile is dated to when it did. */
const watchInterval = 1_000;

/** Puts maintenances into effect and out of it, on every item they cover. */
export class MaintenanceEffect {
  constructor(
    private readonly graph: Graph,
    private readonly statusWrites: StatusWrites,
    private readonly history: History,
  ) {}

  readonly sweep: Sweep = {
    name: 'maintenance',
    run: async (now) => {
      const due = await this.graph.run(cypher.maintenance.due, { now: instant(now) });
      const watching = await this.graph.run(cypher.maintenance.watching, {});
      // A flexible one is triggered by what is in history.
      if (due.length + watching.length > 0) await this.history.catchUp();
      const moved = async (id: string) => due.includes(id) || (await this.hasMoved(id, now));
      const failures: unknown[] = [];
      for (const id of new Set([...due, ...watching]))
        // One that cannot be applied keeps no other from it.
        try {
          if (await moved(id)) await this.apply(id, now);
        } catch (error) {
          failures.push(error);
        }
      if (failures.length > 0) throw new AggregateError(failures, 'maintenances could not be applied');
      if ((await this.graph.run(cypher.maintenance.watching, {})).length > 0) return now + watchInterval;
      const next = await this.graph.run(cypher.maintenance.next, { now: instant(now) });
      return next === undefined ? undefined : Date.parse(next);
    },
  };

  /** Looked for before locks are taken that those who report statuses wait for. */
  private async hasMoved(id: string, now: Instant): Promise<boolean> {
    const [record] = await this.graph.run(cypher.maintenance.byIds, { ids: [id] });
    if (!record) return false;
    const { begin, end } = await planOf(this.graph, record, now);
    return begin.length + end.length > 0;
  }

  private async apply(id: string, now: Instant): Promise<void> {
    const order = { operation: 'applyMaintenance', actor: 'itsm-graph', request: null };
    await this.statusWrites.write(order, async (transaction, changes) => {
      await applyMaintenance(transaction, changes, id, now);
      return null;
    });
  }
}

/**
 * Applies a maintenance up to an instant, under the status head: writes its periods, counts it in and out of each item's
 * maintenanceDepth, and tells of every item that came into maintenance or out of it. Doing it again does nothing.
 */
export async function applyMaintenance(
  transaction: Runner,
  changes: Changes,
  id: string,
  at: Instant,
): Promise<MaintenanceRecord | undefined> {
  await transaction.run(cypher.maintenance.lock, { ids: [id] });
  const [record] = await transaction.run(cypher.maintenance.byIds, { ids: [id] });
  if (!record) return undefined;
  const now = Math.max(at, Date.parse(record.appliedAt));
  const plan = await planOf(transaction, record, now);
  await write(transaction, changes, record, plan);
  await transaction.run(cypher.maintenance.applied, {
    id,
    at: instant(now),
    dueAt: plan.dueAt === undefined ? null : instant(plan.dueAt),
    watching: plan.watching,
  });
  const [applied] = await transaction.run(cypher.maintenance.byIds, { ids: [id] });
  if (plan.begin.length + plan.end.length > 0)
    changes.record(id, { type: 'Maintenance', operation: 'UPDATED', state: stateOf(applied!, plan.inEffect) });
  return applied;
}

async function write(
  transaction: Runner,
  changes: Changes,
  record: MaintenanceRecord,
  { begin, end }: Plan,
): Promise<void> {
  const { id } = record;
  await inBatches(end, (some) =>
    transaction.run(cypher.maintenance.end, {
      id,
      rows: some.map(({ itemId, to }) => ({ itemId, to: instant(to) })),
    }),
  );
  await inBatches(begin, (some) =>
    transaction.run(cypher.maintenance.begin, {
      id,
      rows: some.map(({ itemId, from, to, open }) => ({ itemId, from: instant(from), to: instant(to), open })),
    }),
  );
  if (record.kind === 'FLEXIBLE' && begin.length > 0) {
    const named = new Set(record.covers.map(({ itemId }) => itemId));
    const rows = begin
      .filter(({ itemId }) => named.has(itemId))
      .map(({ itemId, from }) => ({ itemId, at: instant(from) }));
    await transaction.run(cypher.maintenance.trigger, { id, rows });
  }
  await turn(transaction, changes, begin, end);
  const changed = new Map<string, Instant>();
  for (const { itemId, from } of [...begin, ...end])
    changed.set(itemId, Math.min(from, changed.get(itemId) ?? Infinity));
  await rewrite(transaction, changed);
}

/** Counts items in and out, and tells of those that turned. */
async function turn(transaction: Runner, changes: Changes, begin: Plan['begin'], end: Plan['end']): Promise<void> {
  const by = new Map<string, number>();
  for (const { itemId, open } of begin) if (open) by.set(itemId, (by.get(itemId) ?? 0) + 1);
  for (const { itemId } of end) by.set(itemId, (by.get(itemId) ?? 0) - 1);
  const rows = [...by]
    .filter(([, count]) => count !== 0)
    .map(([itemId, count]) => ({ itemId, by: count }))
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  const turned = await inBatches(rows, (some) =>
    transaction.run(cypher.maintenance.deepen, { rows: some, at: changes.at }),
  );
  for (const item of turned) {
    const observed = item.observed ?? 'UNKNOWN';
    const effective = item.effective ?? observed;
    const status = {
      observed,
      effective,
      previousEffective: effective,
      version: item.version,
      causedBy: item.causedBy ?? [],
      ...(item.inMaintenance && { inMaintenance: true }),
      ...(item.margin !== null && { margin: item.margin }),
    };
    changes.item(item.id, { operation: 'STATUS', version: item.itemVersion, attributes: [], status });
  }
}
