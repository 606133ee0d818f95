import { readConfig, type Config } from '../config.js';
import { runningEmbedded, startEmbedded } from '../graph/embedded.js';
import { Graph } from '../graph/graph.js';
import { createLog } from '../log.js';

/** Told, for a person who waits, what is being done. */
export type Tell = (step: string) => void;

/**
 * Runs `work` on the database that the settings name: NEO4J_URI's, the embedded one of a product that runs, or the same
 * started for this command and stopped after it.
 * @throws ConfigurationError, EmbeddedNeo4jError, GraphError; each message says the way out.
 */
export async function withDatabase<T>(
  env: NodeJS.ProcessEnv,
  { tell, signal }: { tell: Tell; signal: AbortSignal },
  work: (graph: Graph, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const { neo4j, dataDir } = config;
  if (neo4j.kind === 'server') return onGraph(neo4j, (graph) => work(graph, config));
  const running = await runningEmbedded(dataDir);
  if (running) return onGraph(running, (graph) => work(graph, config));
  const embedded = await startEmbedded({ ...neo4j, dataDir, log: createLog('error'), onProgress: tell, signal });
  try {
    return await onGraph(embedded, (graph) => work(graph, config));
  } finally {
    await embedded.stop();
  }
}

async function onGraph<T>(address: Parameters<typeof Graph.open>[0], work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = Graph.open(address, { deadline: 120_000 });
  try {
    await graph.verify();
    return await work(graph);
  } finally {
    await graph.close();
  }
}
