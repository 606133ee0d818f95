import neo4j from 'neo4j-driver';
import type { Estate } from '../../bench/estate.js';
import { importRaw } from '../../bench/raw.js';
import type { EmbeddedOptions } from '../../src/graph/embedded.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { loadSchema } from '../../src/model/schema.js';
import { createServices, type Services } from '../../src/services.js';
import { quietLog } from '../support/services.js';
import { productOptions, startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../support/throw-away.js';

const { model } = loadSchema();

export interface LentNeo4j {
  server: ThrowAwayNeo4j;
  graph: Graph;
  /** What matches such a pattern, such as `(i:ConfigurationItem)`. */
  count: (pattern: string) => Promise<number>;
  /** Writes an estate past the product, and gives the items' ids by their keys. */
  load: (estate: Estate) => Promise<ReadonlyMap<string, string>>;
}

/** Lends a Neo4j of its own, as `npm start` starts it, migrated and empty, in a data folder of its own, and disposes of it. */
export async function withNeo4j<T>(
  work: (lent: LentNeo4j) => Promise<T>,
  options: Omit<EmbeddedOptions, 'dataDir'> = productOptions(),
): Promise<T> {
  const server = await startThrowAwayNeo4j({}, options);
  const graph = Graph.open(server.neo4j, { deadline: 60_000 });
  try {
    await migrate(graph);
    await ensureIndexes(graph, model, { info: () => undefined });
    const count = async (pattern: string): Promise<number> =>
      Number((await graph.runText(`MATCH ${pattern} RETURN count(*) AS total`))[0]!['total']);
    const load = async (estate: Estate): Promise<ReadonlyMap<string, string>> => {
      const { uri, user, password } = server.neo4j;
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
      try {
        return await importRaw(driver, 'chaos', estate);
      } finally {
        await driver.close();
      }
    };
    return await work({ server, graph, count, load });
  } finally {
    await graph.close();
    await server.dispose();
  }
}

/** The product's services, as another process would have them. */
export const servicesOn = (graph: Graph, now?: () => Date): Services =>
  createServices(graph, model, { sourcePrecedence: [], retireLimit: 1, historyDays: 400 }, quietLog, now);
