import { randomUUID } from 'node:crypto';
import { rolesBeyond } from '../access/escalation.js';
import { membership } from '../access/people-guard.js';
import type { Rights } from '../access/rights.js';
import { inBatches } from '../batches.js';
import { sourceIdentity } from '../cmdb/identity.js';
import type { Changes } from '../feed/writer.js';
import { weightMaximum } from '../engine/groups.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ItemRefRow, Rejection, RelationshipRow } from './rows.js';

/** An item as a relationship's end. */
export interface End {
  id: string;
  class: string;
  retired: boolean;
  /** Its version, where the transaction has it locked or made it. */
  version?: number;
}

/** A live relationship as the transaction read it. */
export interface LiveRelationship {
  id: string;
  from: string;
  type: string;
  to: string;
  group: string | null;
  weight: number;
  sources: string[];
  seen: string[];
}

export interface RelationshipCounts {
  created: number;
  updated: number;
  rejected: Rejection[];
  warnings: Rejection[];
}

interface Wanted {
  from: End;
  type: string;
  to: End;
  group: string | null;
  weight: number;
  path: string;
}

/**
 * Writes what one source says of relationships. `known` holds the items of this import by the source's key; other ends
 * are looked up. Both ends are locked before relationships are read: so one pair never gets two of one type, and none is
 * made to an item that is being retired.
 */
export async function writeRelationships(
  transaction: Runner,
  changes: Changes,
  model: Model,
  source: string,
  rows: readonly RelationshipRow[],
  known: ReadonlyMap<string, End>,
  giver?: Rights,
): Promise<RelationshipCounts> {
  const counts: RelationshipCounts = { created: 0, updated: 0, rejected: [], warnings: [] };
  if (rows.length === 0) return counts;
  const find = await lookUpEnds(transaction, source, rows, known);
  await lockEnds(
    transaction,
    rows.flatMap(({ from, to }) => [find(from), find(to)]),
  );
  const wanted = new Map<string, Wanted>();
  for (const row of rows) {
    const checked = check(model, row, find(row.from), find(row.to));
    if ('from' in checked) wanted.set(`${checked.from.id} ${checked.type} ${checked.to.id}`, checked);
    else (checked.code === 'DANGLING_REFERENCE' ? counts.warnings : counts.rejected).push(checked);
  }

  const versions = new Map([...wanted.values()].map(({ from }) => [from.id, from.version!]));
  // An item made by this transaction has no relationships yet.
  const existing = [...versions.keys()].filter((id) => changes.entries.get(id)?.operation !== 'CREATED');
  const live = new Map(
    (await inBatches(existing, (ids) => transaction.run(cypher.relationship.liveFrom, { ids }))).map((row) => [
      `${row.from} ${row.type} ${row.to}`,
      row,
    ]),
  );

  const joins = [...wanted].filter(([pair, { type }]) => type === membership && !live.has(pair));
  const beyond = giver
    ? await rolesBeyond(
        transaction,
        giver,
        joins.map(([, { to }]) => to.id),
      )
    : undefined;
  for (const [pair, { to, path }] of joins) {
    const roles = beyond?.get(to.id);
    if (!roles) continue;
    counts.rejected.push(givesRoles(path, roles));
    wanted.delete(pair);
  }

  const creates: {
    id: string;
    from: string;
    type: string;
    to: string;
    group: string | null;
    weight: number;
    sources: string[];
  }[] = [];
  const updates: LiveRelationship[] = [];
  for (const [pair, { from, type, to, group, weight }] of wanted) {
    const found = live.get(pair);
    const version = versions.get(from.id)!;
    if (!found) {
      const id = randomUUID();
      creates.push({ id, from: from.id, type, to: to.id, group, weight, sources: [source] });
      changes.relationship(from.id, version, { operation: 'CREATED', id, type, to: to.id, group });
      counts.created++;
      continue;
    }
    const others = found.sources.filter((other) => other !== source);
    const alone = others.length === 0;
    const merged: LiveRelationship = {
      ...found,
      // A source that shares the relationship and names no group does not wipe another's.
      group: group ?? (alone ? null : found.group),
      weight: alone || weight !== 1 ? weight : found.weight,
      sources: [...others, source],
      seen: [...others.map((other) => found.seen[found.sources.indexOf(other)]!), changes.at],
    };
    updates.push(merged);
    if (merged.group !== (found.group ?? null) || merged.weight !== found.weight) {
      changes.relationship(from.id, version, {
        operation: 'UPDATED',
        id: found.id,
        type,
        to: to.id,
        group: merged.group,
      });
      counts.updated++;
    }
  }
  await inBatches(creates, (some) =>
    transaction.run(cypher.relationship.create, { rows: some, at: changes.at, changeSet: changes.id }),
  );
  await inBatches(updates, (some) => transaction.run(cypher.relationship.update, { rows: some, at: changes.at }));
  return counts;
}

const givesRoles = (path: string, roles: readonly string[]): Rejection => ({
  path: `${path}.to`,
  code: 'ESCALATION',
  message:
    `Members of this team have ${roles.join(', ')}, which who sends this could not grant. ` +
    'Let an ADMINISTRATOR who has it add the member by addMember, or send the row.',
});

/**
 * Ends what this source reported before `since` and no longer does; a relationship that another source reports too only
 * loses this one. Gives how many ended.
 */
export async function endUnseenRelationships(
  transaction: Runner,
  changes: Changes,
  wanted: { source: string; since: string; spared: readonly string[] },
): Promise<number> {
  const { source } = wanted;
  const unseen = await transaction.run(cypher.relationship.unseen, wanted);
  const dependents = [...new Set(unseen.map(({ from }) => from))].sort();
  const locked = await inBatches(dependents, (ids) => transaction.run(cypher.import.lockEnds, { ids }));
  const versions = new Map(locked.map(({ id, version }) => [id, version]));
  const ends = unseen.filter(({ sources }) => sources.length === 1);
  const shared = unseen
    .filter(({ sources }) => sources.length > 1)
    .map((row) => ({
      ...row,
      sources: row.sources.filter((other) => other !== source),
      seen: row.seen.filter((_, place) => row.sources[place] !== source),
    }));
  await inBatches(ends, (rows) =>
    transaction.run(cypher.relationship.end, { rows, at: changes.at, changeSet: changes.id }),
  );
  await inBatches(shared, (rows) => transaction.run(cypher.relationship.update, { rows, at: changes.at }));
  for (const { id, from, type, to, group } of ends)
    changes.relationship(from, versions.get(from)!, { operation: 'ENDED', id, type, to, group });
  return ends.length;
}

async function lookUpEnds(
  transaction: Runner,
  source: string,
  rows: readonly RelationshipRow[],
  known: ReadonlyMap<string, End>,
): Promise<(ref: ItemRefRow) => End | undefined> {
  const keys = new Set<string>();
  const ids = new Set<string>();
  for (const ref of rows.flatMap(({ from, to }) => [from, to])) {
    if (ref.id) ids.add(ref.id);
    else if (ref.key && !((ref.source ?? source) === source && known.has(ref.key)))
      keys.add(sourceIdentity(ref.source ?? source, ref.key));
  }
  const byKey = new Map(
    (await inBatches([...keys], (some) => transaction.run(cypher.import.itemsByKeys, { keys: some }))).map((row) => [
      row.key,
      row,
    ]),
  );
  const byId = await itemsNow(transaction, [...ids]);
  return (ref) => {
    if (ref.id) return byId.get(ref.id);
    const refSource = ref.source ?? source;
    return (
      (refSource === source ? known.get(ref.key ?? '') : undefined) ??
      byKey.get(sourceIdentity(refSource, ref.key ?? ''))
    );
  };
}

/**
 * Items by id, as they are now: a merged one answers with its survivor, however often that was merged in turn. Unlocked.
 */
async function itemsNow(transaction: Runner, ids: readonly string[]): Promise<Map<string, End>> {
  const found = new Map<string, End & { mergedInto: string | null }>();
  for (let wanted = [...ids]; wanted.length > 0;) {
    const rows = await inBatches(wanted, (some) => transaction.run(cypher.import.itemsByIds, { ids: some }));
    for (const row of rows) found.set(row.id, row);
    wanted = [...new Set(rows.flatMap(({ mergedInto }) => mergedInto ?? []))].filter((id) => !found.has(id));
  }
  const now = (id: string): End | undefined => {
    let item = found.get(id);
    // A survivor is never merged into one of its own twins: a retired item cannot survive.
    while (item && item.mergedInto !== null) item = found.get(item.mergedInto);
    return item;
  };
  return new Map(ids.flatMap((id) => [now(id)].flatMap((item) => (item ? [[id, { ...item }] as const] : []))));
}

/** Locks ends that the transaction did not lock or make itself, and brings them up to date. */
async function lockEnds(transaction: Runner, ends: readonly (End | undefined)[]): Promise<void> {
  const open = ends.filter((end) => end !== undefined).filter(({ version }) => version === undefined);
  const ids = [...new Set(open.map(({ id }) => id))].sort();
  const locked = new Map(
    (await inBatches(ids, (some) => transaction.run(cypher.import.lockEnds, { ids: some }))).map((item) => [
      item.id,
      item,
    ]),
  );
  for (const end of open) {
    Object.assign(end, locked.get(end.id));
  }
}

function check(model: Model, row: RelationshipRow, from: End | undefined, to: End | undefined): Wanted | Rejection {
  const { path } = row;
  const type = model.relationshipTypes.get(row.type);
  if (!type)
    return {
      path: `${path}.type`,
      code: 'UNKNOWN_TYPE',
      message: `There is no relationship type ${JSON.stringify(row.type)}.`,
    };
  for (const [side, ref] of [
    ['from', row.from],
    ['to', row.to],
  ] as const)
    if (Boolean(ref.id) === Boolean(ref.key))
      return {
        path: `${path}.${side}`,
        code: 'INVALID_REFERENCE',
        message: 'Name the item either by key (and source) or by id.',
      };
  const weight = row.weight ?? 1;
  if (!(weight > 0 && weight <= weightMaximum))
    return {
      path: `${path}.weight`,
      code: 'INVALID',
      message: `takes a number greater than 0 and at most ${weightMaximum}.`,
    };
  for (const [side, ref, end] of [
    ['from', row.from, from],
    ['to', row.to, to],
  ] as const) {
    const name = ref.id
      ? `id ${JSON.stringify(ref.id)}`
      : `key ${JSON.stringify(ref.key)}${ref.source ? ` of source ${JSON.stringify(ref.source)}` : ''}`;
    if (!end)
      return {
        path: `${path}.${side}`,
        code: 'DANGLING_REFERENCE',
        message: `There is no item with ${name}. The relationship was left out; import the item, then this again.`,
      };
    if (end.retired)
      return {
        path: `${path}.${side}`,
        code: 'DANGLING_REFERENCE',
        message: `The item with ${name} is retired. The relationship was left out.`,
      };
  }
  if (from!.id === to!.id)
    return { path: `${path}.to`, code: 'SELF_REFERENCE', message: 'An item cannot be related to itself.' };
  for (const [side, end, allowed] of [
    ['from', from!, type.from],
    ['to', to!, type.to],
  ] as const)
    if (!allowed.has(end.class))
      return {
        path: `${path}.${side}`,
        code: 'ENDPOINT_NOT_ALLOWED',
        message: `${row.type} cannot have a ${end.class} at its ${side} end. Allowed: ${[...allowed].join(', ')}.`,
      };
  return { from: from!, type: row.type, to: to!, group: row.group ?? null, weight, path };
}
