import { randomUUID } from 'node:crypto';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { Refusal } from '../refusal.js';
import type { AttributeDelta } from './reconcile.js';
import { retire } from './retirement.js';
import { attributesOf, searchProperty } from './stored.js';
import { checkItem, type MergedItems } from './writes.js';

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
  }: { survivor: string; twins: readonly string[]; expectedVersion: number },
): Promise<MergedItems | Refusal> {
  const ids = [...new Set(twinIds)];
  if (ids.length === 0) return new Refusal('INVALID', 'Name at least one twin.', { field: 'twins' });
  if (ids.includes(survivorId))
    return new Refusal('INVALID', 'The survivor cannot be its own twin.', { field: 'twins' });
  const locked = new Map(
    (await transaction.run(cypher.import.lockItems, { ids: [survivorId, ...ids].sort() })).map((item) => [
      item.id,
      item,
    ]),
  );
  const survivor = checkItem(locked.get(survivorId), survivorId, expectedVersion);
  if (survivor instanceof Refusal) return survivor;
  const twins = [];
  for (const id of ids) {
    const twin = checkItem(locked.get(id), id, undefined);
    if (twin instanceof Refusal) return new Refusal(twin.code, twin.message, { field: 'twins' });
    if (twin.class !== survivor.class)
      return new Refusal(
        'INVALID',
        `${id} is a ${twin.class} and the survivor a ${survivor.class}. Reclassify one first.`,
        { field: 'twins' },
      );
    twins.push(twin);
  }

  const outgoing = await transaction.run(cypher.relationship.liveFrom, { ids: [...ids, survivorId] });
  const incoming = await transaction.run(cypher.relationship.liveTo, { ids });
  const twinSet = new Set(ids);
  const has = new Set([
    ...outgoing.filter(({ from }) => from === survivorId).map(({ type, to }) => `out ${type} ${to}`),
    ...(await transaction.run(cypher.relationship.liveTo, { ids: [survivorId] })).map(
      ({ type, from }) => `in ${type} ${from}`,
    ),
  ]);
  const groups = await transaction.run(cypher.import.groups, { ids: [survivorId, ...ids] });

  const ended = [...outgoing.filter(({ from }) => twinSet.has(from)), ...incoming];
  await retire(transaction, changes, twins, 'manual', survivorId);
  const creates = [];
  for (const row of ended) {
    const from = twinSet.has(row.from) ? survivorId : row.from;
    const to = twinSet.has(row.to) ? survivorId : row.to;
    const mark = from === survivorId ? `out ${row.type} ${to}` : `in ${row.type} ${from}`;
    if (from === to || has.has(mark)) continue;
    has.add(mark);
    creates.push({ ...row, id: randomUUID(), from, to, group: row.group ?? null, weight: row.weight });
  }
  const dependents = [...new Set(creates.map(({ from }) => from))].filter((id) => id !== survivorId).sort();
  const versions = new Map(
    (await transaction.run(cypher.import.lockItems, { ids: dependents })).map(({ id, version }) => [id, version]),
  );

  const itemClass = model.classes.get(survivor.class)!;
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
  await transaction.run(cypher.cmdb.settleFindings, { ids: [survivorId, ...ids] });
  return { survivorId, mergedIds: ids, changeSet: changes.id };
}
