import type { Graph, StatementRun } from '../../src/graph/graph.js';
import { Graph as Neo4jGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { impactTypes, type Model } from '../../src/model/model.js';
import { loadSchema } from '../../src/model/schema.js';
import { emptyGraph } from './neo4j.js';

/** An empty graph on this worker's Neo4j, migrated and with the model's indexes. Close it when done. */
export async function testGraph(model: Model = loadSchema().model): Promise<Graph> {
  const graph = Neo4jGraph.open(await emptyGraph(), { deadline: 60_000 });
  await migrate(graph);
  graph.useTypes({ impact: impactTypes(model), all: [...model.relationshipTypes.keys()] });
  await ensureIndexes(graph, model, { info: () => undefined });
  return graph;
}

/** The names of the statements that run while `work` does. */
export async function statementsOf(graph: Graph, work: () => Promise<unknown>): Promise<string[]> {
  const runs: StatementRun[] = [];
  const stop = graph.observe((run) => runs.push(run));
  try {
    await work();
  } finally {
    stop();
  }
  return runs.map(({ name }) => name);
}
