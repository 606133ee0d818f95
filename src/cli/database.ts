import { readConfig, type Config } from '../config.js';
import { runningEmbedded, startEmbedded } from '../graph/embedded.js';
import { Graph, type GraphAddress } from '../graph/graph.js';
import { createLog } from '../log.js';

export interface DatabaseOptions {
  /** Told, for a person who waits, what is being done. */
  tell: (step: string) => void;
  signal: AbortSignal;
}

/**
 * Runs `work` on the database that the settings name: NEO4J_URI's, the embedded one of a product that runs, or the same
 * started for this command and stopped after it.
 * @throws ConfigurationError, EmbeddedNeo4jError, GraphError; each message says the way out.
 */
export async function withAddress<T>(
  env: NodeJS.ProcessEnv,
  { tell, signal }: DatabaseOptions,
  work: (address: GraphAddress, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const { neo4j, dataDir } = config;
  if (neo4j.kind === 'server') return work(neo4j, config);
  const running = await runningEmbedded(dataDir);
  if (running) return work(running, config);
  const embedded = await startEmbedded({ ...neo4j, dataDir, log: createLog('error'), onProgress: tell, signal });
  try {
    return await work(embedded, config);
  } finally {
    await embedded.stop();
  }
}

/** The same with a graph that answers. */
export function withDatabase<T>(
  env: NodeJS.ProcessEnv,
  options: DatabaseOptions,
  work: (graph: Graph, config: Config) => Promise<T>,
): Promise<T> {
  return withAddress(env, options, async (address, config) => {
    const graph = Graph.open(address, { deadline: 120_000 });
    try {
      await graph.verify();
      return await work(graph, config);
    } finally {
      await graph.close();
    }
  });
}
