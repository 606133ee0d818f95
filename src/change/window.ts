import { randomUUID } from 'node:crypto';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Moved, Work } from '../lifecycle/kind.js';
import { stateOf } from '../maintenance/record.js';
import type { ChangeRecord } from '../records.js';
import type { ChangeFacts } from './change.js';

const open = ['SCHEDULED', 'IMPLEMENTING', 'FAILED'];

/**
 * Keeps a change's items under maintenance for its window: from when it is scheduled on, until work on it is over or nothing holds any
 * more. The sweep that applies maintenances puts it into effect: here it is only written.
 */
export async function keepMaintenance(
  work: Work,
  { facts, before, after }: Moved<ChangeFacts>,
): Promise<AttributeDelta[]> {
  const [was, is] = [open.includes(before?.state ?? ''), open.includes(after.state)];
  if (is && !was) return begin(work, facts, after, { from: after.plannedStart!, to: after.plannedEnd! });
  if (was && !is) return end(work, after.id);
  // Begun outside of its window: it takes as long as it was planned to.
  if (before?.state === 'SCHEDULED' && after.state === 'IMPLEMENTING' && after.startOverride !== undefined) {
    const ended = await end(work, after.id);
    return [...ended, ...(await begin(work, facts, after, fromNow(after, facts.now)))];
  }
  return [];
}

function fromNow({ plannedStart, plannedEnd }: ChangeRecord, now: string): { from: string; to: string } {
  const length = Date.parse(plannedEnd!) - Date.parse(plannedStart!);
  return { from: now, to: new Date(Date.parse(now) + length).toISOString() };
}

async function begin(
  work: Work,
  { itemIds, serviceIds, actor }: ChangeFacts,
  change: ChangeRecord,
  { from, to }: { from: string; to: string },
): Promise<AttributeDelta[]> {
  const { transaction, changes } = work;
  const targets = itemIds.length > 0 ? itemIds : serviceIds;
  const covers = targets.map((itemId) => ({ itemId, descendants: change.outage === true }));
  const name = `${change.number} ${change.title}`.slice(0, 200);
  const at = changes.at;
  // One that was called off before it began is moved: who knows it finds it again.
  const known = await transaction.run(cypher.change.lastMaintenance, { id: change.id });
  const id = known ?? randomUUID();
  if (known !== undefined) await transaction.run(cypher.change.moveMaintenance, { id, from, to, at, name, covers });
  else {
    const properties = { id, name, kind: 'FIXED', state: 'SCHEDULED', createdBy: actor };
    await transaction.run(cypher.maintenance.create, { properties, at, from, to, covers });
    await transaction.run(cypher.change.tieMaintenance, { id, changeId: change.id, at, by: actor });
  }
  await tell(work, id, known === undefined ? 'CREATED' : 'UPDATED');
  return [{ name: 'maintenance', from: null, to: id }];
}

async function end(work: Work, changeId: string): Promise<AttributeDelta[]> {
  const { transaction, changes } = work;
  const held = await transaction.run(cypher.change.maintenance, { id: changeId });
  if (!held) return [];
  await transaction.run(cypher.maintenance.lock, { ids: [held.id] });
  await transaction.run(cypher.maintenance.cancel, { id: held.id, at: changes.at });
  await tell(work, held.id, 'UPDATED');
  return [{ name: 'maintenance', from: held.id, to: null }];
}

async function tell({ transaction, changes }: Work, id: string, operation: 'CREATED' | 'UPDATED'): Promise<void> {
  const [record] = await transaction.run(cypher.maintenance.byIds, { ids: [id] });
  changes.record(id, { type: 'Maintenance', operation, state: stateOf(record!, false) });
}
