import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Rejection } from '../import/rows.js';
import type { Neighbour } from '../records.js';
import { inBatches } from '../batches.js';
import { Refusal } from '../refusal.js';

/** Whether a write left an item where its user does not see it. */
export async function isOutOfScope(transaction: Runner, id: string): Promise<boolean> {
  return transaction.scoped && (await transaction.run(cypher.access.visibleIds, { ids: [id] })).length === 0;
}

/** The refusal of a write that would make such an item. */
export const outOfScope = (field: string): Refusal =>
  new Refusal('OUT_OF_SCOPE', 'The item would be outside of what you may see, so you may not write it.', { field });

/** Those of some records that are in sight. Which requests somebody sees is decided by src/request/sight.ts. */
export async function inSight<Row extends { id: string; recordType: string }>(
  runner: Runner,
  records: readonly Row[],
): Promise<Row[]> {
  const ids = records.flatMap(({ id, recordType }) => (recordType === 'ServiceRequest' ? [] : [id]));
  if (!runner.scoped || ids.length === 0) return [...records];
  const seen = new Set(await runner.run(cypher.access.canSeeRecord, { ids }));
  return records.filter(({ id, recordType }) => recordType === 'ServiceRequest' || seen.has(id));
}

/** Whether a write left a record where its user does not see it. */
export async function recordIsOutOfScope(transaction: Runner, id: string): Promise<boolean> {
  return transaction.scoped && (await transaction.run(cypher.access.canSeeRecord, { ids: [id] })).length === 0;
}

/** The refusal of a write that would leave a record there; docs/scope.md says by what each kind of record is seen. */
export const recordOutOfScope = (type: string): Refusal =>
  new Refusal(
    'OUT_OF_SCOPE',
    `The ${type} would be outside of what you may see, so you may not write it. Name something of yours that it belongs to, ` +
      'or ask someone who may see all of it.',
  );

/** Of what all share: who sees a part may add to it, and not change what others use. */
export const isEverybodys = (type: string, field: string): Refusal =>
  new Refusal(
    'OUT_OF_SCOPE',
    `A ${type} is everybody's. Make one of your own, or ask someone who may see everything.`,
    {
      field,
    },
  );

/** Items for a message: by name where they are in sight, and the others counted by class. */
export function namesOrCounts(items: readonly Neighbour[], most: number): string[] {
  const seen = items.filter(({ hidden }) => !hidden);
  const counts = new Map<string, number>();
  for (const item of items) if (item.hidden) counts.set(item.class, (counts.get(item.class) ?? 0) + 1);
  return [
    ...seen.slice(0, most).map((item) => `${item.name} (${item.class})`),
    ...[...counts].sort().map(([name, count]) => `${count} of class ${name} that you may not see`),
  ];
}

/** Each once by name where it is in sight, and how many are not. */
export function namesOrNumber(named: readonly { name: string; hidden?: boolean | undefined }[]): string[] {
  const hidden = named.filter((one) => one.hidden).length;
  const names = [...new Set(named.flatMap((one) => (one.hidden ? [] : [one.name])))];
  return hidden === 0 ? names : [...names, `${hidden} that you may not see`];
}

/** The ids that messages may name, by id. */
export async function namesOf(transaction: Runner, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const seen = transaction.scoped ? await transaction.run(cypher.access.visibleIds, { ids: [...new Set(ids)] }) : ids;
  return new Map(seen.map((id) => [id, id]));
}

export const itemNamed = (id: string | undefined): string =>
  id === undefined ? 'an item that you may not see' : `item ${id}`;

export const keyIsTaken = 'Its key or identity is taken, by an item that you may not see. Correct the keys.';

/** Those of some items that who writes does not see. */
export async function hiddenAmong(transaction: Runner, ids: readonly string[]): Promise<Set<string>> {
  if (!transaction.scoped) return new Set();
  const hidden = new Set(ids);
  for (const id of await inBatches([...hidden], (some) => transaction.run(cypher.access.visibleIds, { ids: some })))
    hidden.delete(id);
  return hidden;
}

/** Of an import's row that may not be written. One message, whether the item is there or would be made. */
export const rowOutOfScope = (path: string): Rejection => ({
  path,
  code: 'OUT_OF_SCOPE',
  message:
    'It lies outside of what you may write. Let it have the class, environment or owner of your scope; the owner by an ' +
    'OWNED_BY or SUPPORTED_BY among the relationships of the same call.',
});

/** Rows of an import turned out to make items or records out of scope: it is done again without them. */
export class RowsOutOfScope extends Error {
  constructor(readonly keys: readonly string[]) {
    super('Rows lie outside of the scope.');
  }
}

/** What is made is known to be in scope only once it is tied to something: rows that turn out not to be are left out, and the rest is written anew. */
export async function withoutRowsOutOfScope<T>(write: (refused: ReadonlySet<string>) => Promise<T>): Promise<T> {
  const refused = new Set<string>();
  for (;;) {
    try {
      return await write(refused);
    } catch (error) {
      if (!(error instanceof RowsOutOfScope)) throw error;
      for (const key of error.keys) refused.add(key);
    }
  }
}
