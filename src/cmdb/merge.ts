import { randomUUID } from 'node:crypto';
import { refuseMerge } from '../access/escalation.js';
import { joinSignIns } from '../access/one-person.js';
import type { Rights } from '../access/rights.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { Refusal } from '../refusal.js';
import type { AttributeDelta } from './reconcile.js';
import { liveOf, retire } from './retirement.js';
import { attributesOf, searchProperty } from './stored.js';
import { checkItem, classOf, seenWhole, type MergedItems } from './writes.js';

/**
 * Makes twins one. The survivor takes their keys, their relationships (to itself none) and the attributes it lacks; the
 * twins are retired and answer with it from then on. All items are locked in one order before anything is compared.
 */
export async function mergeTwins(
  transaction: Runner,
  changes: Changes,
  model: Model,
  {
    survivor: survivorId,
    twins: twinIds,
    expectedVersion,
    giver,
  }: { survivor: string; twins: readonly string[]; expectedVersion: number; giver?: Rights | undefined },
): Promise<MergedItems | Refusal> {
  const ids = [...new Set(twinIds)];
  if (ids.length === 0) return new Refusal('INVALID', 'Name at least one twin.', { field: 'twins' });
  if (ids.includes(survivorId))
    return new Refusal('INVALID', 'The survivor cannot be its own twin.', { field: 'twins' });
  const locked = new Map(
    (await transaction.run(cypher.cmdb.lockNamed, { ids: [survivorId, ...ids].sort() })).map((item) => [item.id, item]),
  );
  const survivor = checkItem(await seenWhole(transaction, locked.get(survivorId)), survivorId, expectedVersion);
  if (survivor instanceof Refusal) return survivor;
  const twins = [];
  for (const id of ids) {
    const twin = checkItem(await seenWhole(transaction, locked.get(id)), id, undefined);
    if (twin instanceof Refusal) return new Refusal(twin.code, twin.message, { field: 'twins' });
    if (twin.class !== survivor.class)
      return new Refusal(
        'INVALID',
        `${id} is a ${twin.class} and the survivor a ${survivor.class}. Reclassify one first.`,
        { field: 'twins' },
      );
    twins.push(twin);
  }

  const itemClass = classOf(model, survivor);
  if (itemClass instanceof Refusal) return itemClass;
  const refused = giver && (await refuseMerge(transaction, giver, { class: itemClass.name, survivorId, twinIds: ids }));
  if (refused) return refused;

  // What the twins are related to is locked, too; what it lost until then is gone from the second reading. None comes
  // to: who relates items has to lock both.
  const all = [survivorId, ...ids];
  const neighbours = new Set<string>();
  for (const { from, to } of await liveOf(transaction, all)) neighbours.add(from).add(to);
  for (const id of all) neighbours.delete(id);
  const versions = new Map(
    (await transaction.run(cypher.import.lockItems, { ids: [...neighbours].sort() })).map(({ id, version }) => [
      id,
      version,
    ]),
  );
  const live = await liveOf(transaction, all);
  const twinSet = new Set(ids);
  const isTwins = ({ from, to }: { from: string; to: string }): boolean => twinSet.has(from) || twinSet.has(to);
  const has = new Set(live.filter((row) => !isTwins(row)).map(({ from, type, to }) => `${from} ${type} ${to}`));
  const groups = await transaction.run(cypher.import.groups, { ids: [survivorId, ...ids] });

  await retire(transaction, changes, twins, 'manual', survivorId);
  const creates = [];
  for (const row of live.filter(isTwins)) {
    const from = twinSet.has(row.from) ? survivorId : row.from;
    const to = twinSet.has(row.to) ? survivorId : row.to;
    const mark = `${from} ${row.type} ${to}`;
    if (from === to || has.has(mark)) continue;
    has.add(mark);
    creates.push({ ...row, id: randomUUID(), from, to, group: row.group ?? null, weight: row.weight });
  }

  const merged = attributesOf(itemClass, survivor);
  const delta: AttributeDelta[] = [];
  const properties: Record<string, unknown> = {};
  for (const twin of twins) {
    const other = attributesOf(itemClass, twin);
    for (const [name, value] of Object.entries(other.values))
      if (merged.values[name] === undefined) {
        merged.values[name] = properties[name] = value;
        delta.push({ name, from: null, to: value });
        if (other.provenance[name]) merged.provenance[name] = other.provenance[name];
      }
    for (const [key, value] of Object.entries(other.attributes))
      if (merged.attributes[key] === undefined) {
        merged.attributes[key] = value;
        delta.push({ name: `attributes.${key}`, from: null, to: value });
        const holder = other.provenance[`attributes.${key}`];
        if (holder) merged.provenance[`attributes.${key}`] = holder;
      }
  }
  const version = survivor.version + 1;
  properties['attributes'] = Object.keys(merged.attributes).length > 0 ? JSON.stringify(merged.attributes) : null;
  properties['provenance'] = JSON.stringify(merged.provenance);
  properties['searchWords'] = searchProperty(itemClass, merged.values);
  await transaction.run(cypher.import.updateItems, {
    rows: [{ id: survivorId, changed: true, properties: { ...properties, version } }],
    at: changes.at,
  });
  delta.push(...ids.map((id) => ({ name: 'mergedFrom', from: null, to: id })));
  changes.item(survivorId, { operation: 'MERGED', version, attributes: delta });
  await transaction.run(cypher.cmdb.moveIdentities, { survivor: survivorId, twins: ids });
  if (itemClass.name === 'Person') await joinSignIns(transaction, changes, { survivorId, twinIds: ids });
  await transaction.run(cypher.check.move, { survivor: survivorId, twins: ids });
  const declared = new Set(groups.find(({ itemId }) => itemId === survivorId)?.groups.map(({ name }) => name));
  const added = groups
    .filter(({ itemId }) => itemId !== survivorId)
    .flatMap((row) => row.groups)
    .filter(({ name }) => !declared.has(name) && declared.add(name));
  await transaction.run(cypher.import.writeGroups, {
    rows: added.map((group) => ({ itemId: survivorId, id: randomUUID(), group })),
  });
  await transaction.run(cypher.relationship.create, { rows: creates, at: changes.at, changeSet: changes.id });
  for (const { id, from, type, to, group } of creates)
    changes.relationship(from, from === survivorId ? version : versions.get(from)!, {
      operation: 'CREATED',
      id,
      type,
      to,
      group,
    });
  await transaction.run(cypher.cmdb.settleFindings, { survivor: survivorId, twins: ids });
  return { survivorId, mergedIds: ids, changeSet: changes.id };
}
