import DataLoader from 'dataloader';
import stringify from 'safe-stable-stringify';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { RecordLink } from '../records.js';
import type { Work } from './kind.js';

/** The ties of some types that each record has now. */
export async function linksOf(
  runner: Runner,
  ids: readonly string[],
  types: readonly string[],
): Promise<Map<string, RecordLink[]>> {
  const found = new Map<string, RecordLink[]>(ids.map((id) => [id, []]));
  for (const link of await runner.run(cypher.lifecycle.links, { ids: [...ids], types: [...types] }))
    found.get(link.recordId)!.push(link);
  return found;
}

/** Reads ties of many records in one statement. */
export const linkLoader = (runner: Runner, types: readonly string[]): DataLoader<string, RecordLink[]> =>
  new DataLoader(async (ids) => {
    const found = await linksOf(runner, [...new Set(ids)], types);
    return ids.map((id) => found.get(id) ?? []);
  });

/** A tie of which a record has one at most, and the input's field that sets it. */
export interface SingleLink {
  readonly field: string;
  readonly type: string;
}

/** Ends a record's one tie of a type and makes another, where they differ. Gives what changed. */
export function relink(
  { transaction, changes }: Work,
  recordId: string,
  { field, type }: SingleLink,
  { from, to, by }: { from: string | undefined; to: string | null | undefined; by: string },
): AttributeDelta[] {
  if (to === undefined || (to ?? undefined) === from) return [];
  const at = changes.at;
  if (from !== undefined) transaction.send(cypher.lifecycle.unlink, { recordId, type, to: [from], at, by });
  if (to !== null) transaction.send(cypher.lifecycle.link, { rows: [{ recordId, type, to, properties: {} }], at, by });
  return [{ name: field, from: from ?? null, to }];
}

/** Ends the ties of a type that a record has and shall not have any more, and makes those that it lacks. Gives what changed. */
export function relinkAll(
  { transaction, changes }: Work,
  recordId: string,
  { field, type }: SingleLink,
  { held, wanted, by }: { held: readonly RecordLink[]; wanted: readonly LinkTo[] | undefined; by: string },
): AttributeDelta[] {
  if (wanted === undefined) return [];
  const known = held.filter((link) => link.type === type);
  const saysThe = (link: RecordLink, { to, properties = {} }: LinkTo): boolean =>
    link.to === to &&
    Object.entries(properties).every(([name, value]) => stringify(link[name] ?? null) === stringify(value));
  // Who does not see a tie does not end it by leaving it out.
  const ended = known.filter((link) => !link.hidden && !wanted.some((one) => saysThe(link, one)));
  const begun = wanted.filter((one) => !known.some((link) => saysThe(link, one)));
  if (ended.length + begun.length === 0) return [];
  const at = changes.at;
  const rows = begun.map(({ to, properties = {} }) => ({ recordId, type, to, properties }));
  if (ended.length > 0)
    transaction.send(cypher.lifecycle.unlink, { recordId, type, to: ended.map(({ to }) => to), at, by });
  if (rows.length > 0) transaction.send(cypher.lifecycle.link, { rows, at, by });
  const kept = known.filter((link) => link.hidden && !wanted.some(({ to }) => to === link.to));
  return [{ name: field, from: known.map(({ to }) => to), to: [...kept, ...wanted].map(({ to }) => to) }];
}

/** A tie to be. */
export interface LinkTo {
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}
