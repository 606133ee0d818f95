import { inBatches } from '../batches.js';
import type { Entry } from '../feed/content.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';

/** Relationships that decide to whom an item belongs; PART_OF from a team to its organisation. */
const owning = new Set(['OWNED_BY', 'SUPPORTED_BY', 'PART_OF']);

/** Keeps, on the items that a write touched, to which teams and organisations they belong. */
export async function keepOwners(transaction: Runner, entries: ReadonlyMap<string, Entry>): Promise<void> {
  const ids = [...entries]
    .filter(
      ([, { operation, relationships }]) =>
        operation === 'RECLASSIFIED' || relationships.some(({ type }) => owning.has(type)),
    )
    .map(([id]) => id)
    .sort();
  await inBatches(ids, (some) => transaction.run(cypher.access.keepOwners, { ids: some }));
}
