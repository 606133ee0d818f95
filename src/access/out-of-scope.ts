import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Rejection } from '../import/rows.js';
import { inBatches } from '../batches.js';
import { Refusal } from '../refusal.js';

/** Whether a write left an item where its user does not see it. */
export async function isOutOfScope(transaction: Runner, id: string): Promise<boolean> {
  return transaction.scoped && (await transaction.run(cypher.access.visibleIds, { ids: [id] })).length === 0;
}

/** The refusal of a write that would make such an item. */
export const outOfScope = (field: string): Refusal =>
  new Refusal('OUT_OF_SCOPE', 'The item would be outside of what you may see, so you may not write it.', { field });

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

/** Rows of an import turned out to make items out of scope: it is done again without them. */
export class RowsOutOfScope extends Error {
  constructor(readonly keys: readonly string[]) {
    super('Rows lie outside of the scope.');
  }
}
