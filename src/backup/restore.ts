import { tiedAtOnce } from '../feed/status-ties.js';
import { cypher } from '../generated/cypher.js';
import { fromExact } from '../graph/exact.js';
import { ExactGraph } from '../graph/exact-graph.js';
import { Graph, type GraphAddress } from '../graph/graph.js';
import { migrate, migrationStatus } from '../graph/migrations.js';
import {
  leftOut,
  nodeBody,
  relationshipBody,
  SetHash,
  type Footer,
  type NodeLine,
  type RelationshipLine,
} from './format.js';
import { BackupError, batchesOf, checkFile } from './read.js';
import type { NodeRow, RelationshipRow } from './sections.js';

const batchSize = 2_000;

/**
 * Fills an empty database with a backup, and verifies that the graph is the one that was written down.
 * @throws BackupError when the file is no whole backup, the database is not empty, or the graph came out another one.
 */
export async function restore(
  address: GraphAddress,
  path: string,
  tell: (step: string) => void = () => undefined,
): Promise<Footer> {
  tell('Reading the file');
  const { header, footer } = await checkFile(path);
  const graph = Graph.open(address, { deadline: 120_000 });
  const exact = ExactGraph.open(address);
  try {
    await refuseFull(graph);
    const { files } = await migrationStatus(graph);
    if (header.migration > (files.at(-1)?.version ?? 0))
      throw new BackupError(
        `${path} was written by a newer version of the product (migration ${header.migration}). Restore it with that one.`,
      );
    await migrate(graph, undefined, { onProgress: tell });
    await write(exact, path, footer, tell);
    tell('Verifying');
    const hash = await graphHash(exact, tell);
    if (hash !== footer.graphHash)
      throw new BackupError(
        'The restored graph is not the one that was backed up: something else wrote to the database. Empty it, and restore again while nothing else runs.',
      );
    if (header.migration < (files.at(-1)?.version ?? 0)) {
      // Newer migrations were applied to an empty graph; the data has not been through them.
      await graph.run(cypher.backup.forgetMigrations, { after: header.migration });
      await migrate(graph, undefined, { onProgress: tell });
    }
    tell('Tying statuses to their items');
    while ((await graph.run(cypher.feed.tieStatuses, { limit: tiedAtOnce })) > 0) continue;
    return footer;
  } finally {
    await exact.close();
    await graph.close();
  }
}

async function refuseFull(graph: Graph): Promise<void> {
  const labels = await graph.run(cypher.backup.anyNode, {});
  if (labels)
    throw new BackupError(
      `The database is not empty (it holds a ${labels.join(', ') || 'node'}), and a restore never writes over anything. ` +
        'Use another DATA_DIR or NEO4J_DATABASE, or empty this one first.',
    );
}

async function write(exact: ExactGraph, path: string, footer: Footer, tell: (step: string) => void): Promise<void> {
  /** The new numbers of nodes, by those they had. */
  let numbers = new Float64Array(1 << 16);
  let nodes = 0;
  let relationships = 0;
  for await (const batch of batchesOf(path, batchSize)) {
    if (batch.nodes.length > 0) {
      const ids = await createNodes(exact, batch.nodes);
      for (const [place, { id }] of batch.nodes.entries()) {
        if (id >= numbers.length) {
          const larger = new Float64Array(Math.max(numbers.length * 2, id + 1));
          larger.set(numbers);
          numbers = larger;
        }
        numbers[id] = ids[place]!;
      }
      nodes += ids.length;
    }
    if (batch.relationships.length > 0) {
      await createRelationships(exact, batch.relationships, numbers);
      relationships += batch.relationships.length;
    }
    tell(`${nodes} of ${footer.nodes} nodes, ${relationships} of ${footer.relationships} relationships`);
  }
}

async function createNodes(exact: ExactGraph, nodes: readonly NodeLine[]): Promise<number[]> {
  const rows = nodes.map(({ labels, properties }) => ({ labels, properties: fromExact(properties) }));
  return (await exact.write(cypher.backup.restoreNodes, { rows })) as number[];
}

async function createRelationships(
  exact: ExactGraph,
  relationships: readonly RelationshipLine[],
  numbers: Float64Array,
): Promise<void> {
  const rows = relationships.map(({ from, to, type, properties }) => ({
    from: fromExact(numbers[from]!),
    to: fromExact(numbers[to]!),
    type,
    properties: fromExact(properties),
  }));
  await exact.write(cypher.backup.restoreRelationships, { rows });
}

/** The hash of the graph as it stands: the same for the same graph in any database. Nothing writes meanwhile. */
export async function graphHash(exact: ExactGraph, tell: (step: string) => void = () => undefined): Promise<string> {
  const hashes = new SetHash();
  let count = 0;
  const add = (body: string): void => {
    hashes.add(body);
    if (++count % 20_000 === 0) tell(`Verifying: ${count} nodes and relationships`);
  };
  await Promise.all([
    exact.each(cypher.backup.nodes, { without: leftOut }, (row) => {
      const [, labels, properties] = row as NodeRow;
      add(nodeBody(labels, properties));
    }),
    exact.each(cypher.backup.relationships, {}, (row) => {
      const [, type, , , fromKey, toKey, properties] = row as RelationshipRow;
      add(relationshipBody(type, fromKey, toKey, properties));
    }),
  ]);
  return hashes.hex;
}
