import { createHash, randomUUID } from 'node:crypto';
import { hiddenAmong, rowOutOfScope } from '../access/out-of-scope.js';
import type { Rights } from '../access/rights.js';
import { inBatches } from '../batches.js';
import { groupChanges } from '../cmdb/groups.js';
import { identityKeys, readableIdentity, sourceIdentity } from '../cmdb/identity.js';
import { reconcile, type Reconciled } from '../cmdb/reconcile.js';
import { attributesOf, changedProperties, searchProperty } from '../cmdb/stored.js';
import { missingRequired, validateRow, type ValidRow } from '../cmdb/validate.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { withoutNulls } from '../nulls.js';
import type { IdentityRecord, ItemRecord } from '../records.js';
import type { ImportOutcome } from './imports.js';
import type { End } from './relationships.js';
import type { ItemRow, Rejection } from './rows.js';
import { withoutTakeOvers } from './take-overs.js';

/** A valid row and what its keys point to. */
interface Matched extends ValidRow {
  sourceKey: string;
  identities: string[];
  /** The item that the keys agree on; undefined for a new one. */
  itemId: string | undefined;
  /** Other items that some of the keys point to. */
  others: string[];
}

/** What is to be written for one existing item. */
interface Update {
  matched: Matched;
  item: ItemRecord;
  reconciled: Reconciled;
  /** Declarations of groups that are new or differ. */
  groups: ReturnType<typeof groupChanges>;
  restores: boolean;
  claims: string[];
  drops: string[];
}

/**
 * Identifies and reconciles one source's item rows. Keys are locked in order, then items, then everything is compared:
 * so two writers of the same items never lose each other's changes. Gives the items by the source's key.
 */
export async function writeItems(
  transaction: Runner,
  changes: Changes,
  model: Model,
  source: string,
  precedence: readonly string[],
  rows: readonly ItemRow[],
  outcome: ImportOutcome,
  giver?: Rights,
): Promise<Map<string, End>> {
  const known = new Map<string, End>();
  const valid = validRows(model, source, rows, outcome);
  const keys = [
    ...new Set([
      ...valid.flatMap(({ sourceKey, identities }) => [sourceKey, ...identities]),
      ...refusedKeys(source, rows),
    ]),
  ].sort();
  const identities = new Map(
    (await inBatches(keys, (some) => transaction.run(cypher.import.identities, { keys: some }))).map((row) => [
      row.key,
      row,
    ]),
  );
  const inScope = await withoutHidden(transaction, valid, identities, outcome);
  const { creates, updates: matched } = await match(transaction, changes, source, inScope, identities, outcome);
  const prepared = await prepare(transaction, changes, source, precedence, matched, outcome);
  const updates = giver ? await withoutTakeOvers(transaction, giver, prepared, outcome.rejected) : prepared;
  await claim(transaction, changes, source, updates, outcome);
  await writeCreates(transaction, changes, source, creates, known, outcome);
  await writeUpdates(transaction, changes, updates, known, outcome);
  await noteSeen(transaction, changes, source, updates, rows, identities);
  return known;
}

function validRows(model: Model, source: string, rows: readonly ItemRow[], outcome: ImportOutcome): Matched[] {
  const valid: Matched[] = [];
  const firstWith = new Map<string, string>();
  for (const row of rows) {
    const checked = validateRow(model, row);
    if (Array.isArray(checked)) {
      outcome.rejected.push(...checked.map(({ field, code, message }) => ({ path: field ?? row.path, code, message })));
      continue;
    }
    const sourceKey = sourceIdentity(source, row.key);
    const identities = identityKeys(checked.itemClass, checked.values);
    const twin = [sourceKey, ...identities].find((key) => firstWith.has(key));
    if (twin !== undefined) {
      outcome.rejected.push({
        path: row.path,
        code: twin === sourceKey ? 'DUPLICATE_KEY' : 'DUPLICATE_IDENTITY',
        message: `${firstWith.get(twin)} has the same ${readableIdentity(twin)}. Keep one of the two, or correct the value.`,
      });
      continue;
    }
    for (const key of [sourceKey, ...identities]) firstWith.set(key, row.path);
    valid.push({ ...checked, sourceKey, identities, itemId: undefined, others: [] });
  }
  return valid;
}

/** Source keys of all rows, bad ones included: an item whose row is bad is still reported. */
function refusedKeys(source: string, rows: readonly ItemRow[]): string[] {
  return rows.filter(({ key }) => typeof key === 'string' && key !== '').map(({ key }) => sourceIdentity(source, key));
}

/** Leaves out rows that name items which their sender does not see, and forgets the keys of those. */
async function withoutHidden(
  transaction: Runner,
  rows: readonly Matched[],
  identities: Map<string, IdentityRecord>,
  outcome: ImportOutcome,
): Promise<readonly Matched[]> {
  const hidden = await hiddenAmong(
    transaction,
    [...identities.values()].flatMap(({ itemId }) => itemId ?? []),
  );
  if (hidden.size === 0) return rows;
  const isHidden = (key: string): boolean => hidden.has(identities.get(key)?.itemId ?? '');
  const [seen, out] = [
    rows.filter((row) => !keysOf(row).some(isHidden)),
    rows.filter((row) => keysOf(row).some(isHidden)),
  ];
  outcome.rejected.push(...out.map(({ row }) => rowOutOfScope(row.path)));
  for (const [key, { itemId }] of identities) if (itemId && hidden.has(itemId)) identities.delete(key);
  return seen;
}

const keysOf = ({ sourceKey, identities }: Matched): string[] => [sourceKey, ...identities];

async function match(
  transaction: Runner,
  changes: Changes,
  source: string,
  rows: readonly Matched[],
  identities: ReadonlyMap<string, IdentityRecord>,
  outcome: ImportOutcome,
): Promise<{ creates: Matched[]; updates: Matched[] }> {
  const creates: Matched[] = [];
  const updates: Matched[] = [];
  const taken = new Map<string, string>();
  for (const row of rows) {
    const own = identities.get(row.sourceKey)?.itemId;
    const hits = [...new Set(row.identities.flatMap((key) => identities.get(key)?.itemId ?? []))];
    const items = [...new Set([...(own ? [own] : []), ...hits])];
    if (items.length > 1) {
      const pointing = [...(own ? [row.sourceKey] : []), ...row.identities].filter(
        (key) => identities.get(key)?.itemId,
      );
      const finding = await recordFinding(transaction, changes, source, pointing, items);
      const problem: Rejection = {
        path: row.row.path,
        code: 'DUPLICATE',
        message:
          `Its keys point to ${items.length} different items (${pointing.map(readableIdentity).join('; ')}): duplicate finding ${finding}. ` +
          (own ? 'The item this source already knows by this key was updated. ' : 'The row was left out. ') +
          'Merge the items, or correct the keys.',
      };
      if (!own) {
        outcome.rejected.push(problem);
        outcome.plan.push({
          key: row.row.key,
          name: nameOf(row),
          class: row.itemClass.name,
          action: 'CONFLICT',
          id: null,
          changes: [],
        });
        continue;
      }
      outcome.warnings.push(problem);
    }
    const [itemId] = items;
    if (itemId === undefined) {
      const missing = missingRequired(row.itemClass, row.values);
      if (missing.length === 0) creates.push(row);
      else
        outcome.rejected.push(
          ...missing.map((field) => ({
            path: `${row.row.path}.${field}`,
            code: 'REQUIRED',
            message: `A new ${row.itemClass.name} needs a value.`,
          })),
        );
      continue;
    }
    const first = taken.get(itemId);
    if (first !== undefined) {
      outcome.rejected.push({
        path: row.row.path,
        code: 'DUPLICATE_IDENTITY',
        message: `It names the same item as ${first}. Keep one of the two.`,
      });
      continue;
    }
    taken.set(itemId, row.row.path);
    updates.push({ ...row, itemId, others: items.slice(1) });
  }
  return { creates, updates };
}

async function recordFinding(
  transaction: Runner,
  changes: Changes,
  source: string,
  keys: readonly string[],
  items: readonly string[],
): Promise<string> {
  const sorted = [...items].sort();
  const id = `duplicate-${createHash('sha256').update(sorted.join('\n')).digest('hex').slice(0, 24)}`;
  return transaction.run(cypher.import.recordFinding, {
    id,
    keys: keys.map(readableIdentity),
    items: sorted,
    source,
    at: changes.at,
  });
}

async function prepare(
  transaction: Runner,
  changes: Changes,
  source: string,
  precedence: readonly string[],
  rows: readonly Matched[],
  outcome: ImportOutcome,
): Promise<Update[]> {
  const ids = rows.map(({ itemId }) => itemId!).sort();
  const items = new Map(
    (await inBatches(ids, (some) => transaction.run(cypher.import.lockItems, { ids: some }))).map((item) => [
      item.id,
      item,
    ]),
  );
  const lastSeen = new Map<string, Map<string, string>>();
  for (const { itemId, source: other, lastSeenAt } of await inBatches(ids, (some) =>
    transaction.run(cypher.import.sourceKeys, { ids: some }),
  ))
    noteLatest(lastSeen, itemId, other, lastSeenAt);
  const withGroups = rows.filter(({ groups }) => groups.length > 0).map(({ itemId }) => itemId!);
  const groups = new Map(
    (await inBatches(withGroups, (some) => transaction.run(cypher.import.groups, { ids: some }))).map((row) => [
      row.itemId,
      row.groups,
    ]),
  );
  const updates: Update[] = [];
  for (const matched of rows) {
    const item = items.get(matched.itemId!)!;
    const { path, key } = matched.row;
    if (item.class !== matched.itemClass.name) {
      outcome.rejected.push({
        path,
        code: 'CLASS_MISMATCH',
        message: `Key ${JSON.stringify(key)} is a ${item.class} here, not a ${matched.itemClass.name}. Reclassify the item first (reclassifyConfigurationItem), or use another key.`,
      });
      continue;
    }
    if (item.retiredAt !== undefined && item.retiredBy === 'manual') {
      outcome.warnings.push({
        path,
        code: 'RETIRED_BY_HAND',
        message: `The item was retired by hand and stays so. To take it back, set its lifecycleStage with updateConfigurationItem.`,
      });
      continue;
    }
    const current = attributesOf(matched.itemClass, item);
    const restores = item.retiredAt !== undefined;
    const values =
      restores && matched.values['lifecycleStage'] === undefined
        ? { ...matched.values, lifecycleStage: 'OPERATIONAL' }
        : matched.values;
    if (restores) delete current.provenance['lifecycleStage'];
    const reconciled = reconcile(
      matched.itemClass,
      current,
      { source, at: changes.at, values, attributes: matched.attributes },
      { precedence, lastSeen: lastSeen.get(item.id) ?? new Map() },
    );
    const before = new Set(identityKeys(matched.itemClass, current.values));
    const after = new Set(identityKeys(matched.itemClass, reconciled.values));
    updates.push({
      matched,
      item,
      reconciled,
      groups: groupChanges(groups.get(item.id) ?? [], matched.groups),
      restores,
      claims: [...after].filter((identity) => !before.has(identity)),
      drops: [...before].filter((identity) => !after.has(identity)),
    });
  }
  return updates;
}

/** After a merge a source may know an item by several keys: its last sighting under any of them counts. */
function noteLatest(lastSeen: Map<string, Map<string, string>>, itemId: string, source: string, at: string): void {
  const ofItem = lastSeen.get(itemId) ?? new Map<string, string>();
  const before = ofItem.get(source);
  if (before === undefined || Date.parse(before) < Date.parse(at)) ofItem.set(source, at);
  lastSeen.set(itemId, ofItem);
}

/** Gives items the identity keys that their new values make, except those that another item has. */
async function claim(
  transaction: Runner,
  changes: Changes,
  source: string,
  updates: readonly Update[],
  outcome: ImportOutcome,
): Promise<void> {
  const wanted = [...new Set(updates.flatMap(({ claims }) => claims))].sort();
  if (wanted.length === 0) return dropOld(transaction, updates);
  await dropOld(transaction, updates);
  const held = new Map(
    (await inBatches(wanted, (some) => transaction.run(cypher.import.identities, { keys: some }))).map((row) => [
      row.key,
      row.itemId,
    ]),
  );
  const rows: { itemId: string; properties: Record<string, unknown> }[] = [];
  for (const { item, claims, matched } of updates)
    for (const key of claims) {
      const holder = held.get(key);
      if (holder === item.id) continue;
      if (holder === undefined) {
        held.set(key, item.id);
        rows.push({ itemId: item.id, properties: { key } });
      } else if (!matched.others.includes(holder)) {
        const finding = await recordFinding(transaction, changes, source, [key], [item.id, holder]);
        outcome.warnings.push({
          path: matched.row.path,
          code: 'DUPLICATE',
          message: `Another item already has ${readableIdentity(key)}: duplicate finding ${finding}. Merge the items, or correct the value.`,
        });
      }
    }
  await inBatches(rows, (some) => transaction.run(cypher.import.addIdentities, { rows: some, at: changes.at }));
}

async function dropOld(transaction: Runner, updates: readonly Update[]): Promise<void> {
  const candidates = new Map(updates.flatMap(({ drops, item }) => drops.map((key) => [key, item.id] as const)));
  const keys = [...candidates.keys()].sort();
  const held = await inBatches(keys, (some) => transaction.run(cypher.import.identities, { keys: some }));
  // A key that another item holds is that item's.
  const own = held.filter(({ key, itemId }) => itemId === candidates.get(key)).map(({ key }) => key);
  await inBatches(own, (some) => transaction.run(cypher.import.dropIdentities, { keys: some }));
}

async function writeCreates(
  transaction: Runner,
  changes: Changes,
  source: string,
  rows: readonly Matched[],
  known: Map<string, End>,
  outcome: ImportOutcome,
): Promise<void> {
  const created = rows.map((matched) => {
    const { itemClass, row } = matched;
    const id = randomUUID();
    const { values, attributes, provenance, delta } = reconcile(
      itemClass,
      { values: {}, attributes: {}, provenance: {} },
      {
        source,
        at: changes.at,
        values: { ...matched.values, lifecycleStage: matched.values['lifecycleStage'] ?? 'OPERATIONAL' },
        attributes: withoutNulls(matched.attributes),
      },
      { precedence: [], lastSeen: new Map() },
    );
    changes.item(id, { operation: 'CREATED', version: 1, attributes: delta });
    known.set(row.key, { id, class: itemClass.name, retired: false, version: 1 });
    outcome.plan.push({
      key: row.key,
      name: nameOf(matched),
      class: itemClass.name,
      action: 'CREATE',
      id,
      changes: delta,
    });
    return {
      class: itemClass.name,
      properties: {
        ...values,
        searchWords: searchProperty(itemClass, values),
        id,
        class: itemClass.name,
        version: 1,
        ...(Object.keys(attributes).length > 0 ? { attributes: JSON.stringify(attributes) } : {}),
        provenance: JSON.stringify(provenance),
      },
      own: { key: matched.sourceKey, source, sourceKey: row.key, reported: reportedOf(matched) },
      keys: matched.identities,
      groups: matched.groups.map((group) => ({ itemId: id, id: randomUUID(), group })),
    };
  });
  await inBatches(created, (some) =>
    transaction.run(cypher.import.createItems, {
      rows: some.map(({ class: itemClass, properties, own, keys }) => ({ class: itemClass, properties, own, keys })),
      at: changes.at,
    }),
  );
  await inBatches(
    created.flatMap(({ groups }) => groups),
    (some) => transaction.run(cypher.import.writeGroups, { rows: some }),
  );
  outcome.created = created.length;
}

async function writeUpdates(
  transaction: Runner,
  changes: Changes,
  updates: readonly Update[],
  known: Map<string, End>,
  outcome: ImportOutcome,
): Promise<void> {
  const rows: { id: string; properties: Record<string, unknown>; changed: boolean }[] = [];
  for (const { matched, item, reconciled, groups, restores } of updates) {
    const { row, itemClass } = matched;
    const changed = reconciled.delta.length > 0 || groups.length > 0 || restores;
    const version = item.version + (changed ? 1 : 0);
    known.set(row.key, { id: item.id, class: itemClass.name, retired: false, version });
    if (changed) {
      const delta = [...reconciled.delta, ...groups];
      changes.item(item.id, { operation: restores ? 'RESTORED' : 'UPDATED', version, attributes: delta });
      outcome.updated++;
      outcome.plan.push({
        key: row.key,
        name: String(reconciled.values['name']),
        class: itemClass.name,
        action: restores ? 'RESTORE' : 'UPDATE',
        id: item.id,
        changes: delta,
      });
    } else outcome.unchanged++;
    const held = JSON.stringify(reconciled.provenance) !== (item.provenance ?? '{}');
    if (changed || held)
      rows.push({
        id: item.id,
        changed,
        properties: {
          ...changedProperties(itemClass, reconciled),
          version,
          ...(restores ? { retiredAt: null, retiredBy: null } : {}),
        },
      });
  }
  await inBatches(rows, (some) => transaction.run(cypher.import.updateItems, { rows: some, at: changes.at }));
  const groups = updates.flatMap(({ item, groups }) =>
    groups.map(({ to }) => ({ itemId: item.id, id: randomUUID(), group: to })),
  );
  await inBatches(groups, (some) => transaction.run(cypher.import.writeGroups, { rows: some }));
}

async function noteSeen(
  transaction: Runner,
  changes: Changes,
  source: string,
  updates: readonly Update[],
  rows: readonly ItemRow[],
  identities: ReadonlyMap<string, IdentityRecord>,
): Promise<void> {
  const seen = new Map<string, string | null>();
  for (const key of refusedKeys(source, rows)) if (identities.has(key)) seen.set(key, null);
  const added: { itemId: string; properties: Record<string, unknown> }[] = [];
  for (const { matched, item } of updates) {
    const existing = identities.get(matched.sourceKey);
    const reported = reportedOf(matched, existing?.reported);
    if (!existing)
      added.push({
        itemId: item.id,
        properties: { key: matched.sourceKey, source, sourceKey: matched.row.key, reported },
      });
    else seen.set(matched.sourceKey, reported === existing.reported ? null : reported);
  }
  await inBatches(added, (some) => transaction.run(cypher.import.addIdentities, { rows: some, at: changes.at }));
  await inBatches([...seen].sort(), (some) =>
    transaction.run(cypher.import.seen, { rows: some.map(([key, reported]) => ({ key, reported })), at: changes.at }),
  );
}

/** Everything a source last said of an item, as JSON text; what it leaves out now stays from before. */
function reportedOf({ values, attributes }: Matched, before?: string): string {
  const reported: Record<string, unknown> = before === undefined ? {} : (JSON.parse(before) as Record<string, unknown>);
  for (const [name, value] of Object.entries(values)) if (value !== undefined) reported[name] = value;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) reported[`attributes.${key}`] = value;
  return JSON.stringify(reported);
}

function nameOf({ values }: Matched): string {
  return String(values['name']);
}
