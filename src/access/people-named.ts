import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Neighbour } from '../records.js';
import { neighbours } from '../service/facts.js';

/**
 * The items that references name; null for one that names none. Whoever is `known` may be named by their id, in sight or not:
 * who acts, and those whom the matter at hand is about.
 */
export async function peopleNamed(
  runner: Runner,
  references: readonly string[],
  known: readonly (string | undefined)[],
): Promise<(Pick<Neighbour, 'id' | 'class'> | null)[]> {
  const found = await neighbours(runner, references);
  const missed = references.filter((reference, index) => !found[index] && known.includes(reference));
  if (!runner.scoped || missed.length === 0) return found;
  const own = new Map((await runner.run(cypher.access.scopedItems, { ids: missed })).map((item) => [item.id, item]));
  return found.map((item, index) => item ?? own.get(references[index]!) ?? null);
}
