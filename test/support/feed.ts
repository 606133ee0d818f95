import { randomUUID } from 'node:crypto';
import { contentHash } from '../../src/feed/content.js';
import type { Graph } from '../../src/graph/graph.js';

/** Commits empty ChangeSets as a writer would, many at once and yet unsealed. Gives their ids in the order of sealing. */
export async function commitChangeSets(graph: Graph, count: number): Promise<string[]> {
  const now = Date.now();
  const rows = Array.from({ length: count }, (_, index) => {
    const changeSet = {
      id: randomUUID(),
      at: new Date(now + index).toISOString(),
      actor: 'tester',
      source: null,
      reason: null,
      operation: 'test',
    };
    return { ...changeSet, entryCount: 0, contentHash: contentHash(changeSet, []) };
  });
  await graph.runText(
    'UNWIND $rows AS row CREATE (c:ChangeSet:Unsealed) SET c = row, c.at = datetime(row.at), c.entryCount = toInteger(row.entryCount)',
    { rows },
  );
  return rows.map(({ id }) => id);
}
