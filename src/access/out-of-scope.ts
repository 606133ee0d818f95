import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
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
