import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { Graph } from '../src/graph/graph.js';
import { migrate } from '../src/graph/migrations.js';
import { createLog } from '../src/log.js';
import { ensureIndexes } from '../src/model/indexes.js';
import { loadSchema } from '../src/model/schema.js';
import { productOptions, startThrowAwayNeo4j } from '../test/support/throw-away.js';

/** A Neo4j of its own, with the product's constraints and indexes and without data. */
export interface BenchDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** A plain driver on it, set as the product sets its own. */
  readonly driver: Driver;
  /** Processor seconds the server has used so far; NaN where the system does not tell. */
  processorTime(): number;
  dispose(): Promise<void>;
}

/** Starts a server in the shape of spec/performance.md: heap 2 GB, page cache 1 GB, the compilers and collector Java picks. */
export async function startDatabase(): Promise<BenchDatabase> {
  const throwAway = await startThrowAwayNeo4j({ heap: '2g', pageCache: '1g' }, productOptions());
  const { neo4j: server } = throwAway;
  const { uri, user, password, database } = server;
  const dispose = (): Promise<void> => throwAway.dispose();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const graph = Graph.open(server);
    await migrate(graph);
    await ensureIndexes(graph, loadSchema().model, createLog('error'));
    await graph.close();
  } catch (error) {
    await driver.close();
    await dispose();
    throw error;
  }
  return {
    uri,
    user,
    password,
    database,
    driver,
    processorTime: () => processorTimeOf(server.pid),
    dispose: async () => {
      await driver.close();
      await dispose();
    },
  };
}

/** Lends a database to `work` and disposes of it afterwards. */
export async function withDatabase<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const database = await startDatabase();
  try {
    return await work(database);
  } finally {
    await database.dispose();
  }
}

/** User and system time of a process, in seconds, from Linux's /proc. */
export function processorTimeOf(pid: number): number {
  try {
    // The command's name, in parentheses, may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const ticksASecond = 100;
    return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
  } catch {
    return Number.NaN;
  }
}

/** Resident memory of a process, in bytes, from Linux's /proc. */
export function residentBytesOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return Number.NaN;
  }
}
