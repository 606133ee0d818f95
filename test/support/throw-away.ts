import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { startEmbedded, type EmbeddedNeo4j, type EmbeddedOptions } from '../../src/graph/embedded.js';
import { endProcess, isAlive, neo4jProcessesOn } from '../../src/graph/embedded-lock.js';
import { createLog } from '../../src/log.js';

const prefix = 'itsm-graph-test-';

/** What `npm start` starts its embedded Neo4j with: what is judged by times and counts under load has that. */
export function productOptions(): Omit<EmbeddedOptions, 'dataDir'> {
  const { NEO4J_VERSION, NEO4J_JARS, JAVA_HOME } = process.env;
  const { neo4j } = readConfig({ NEO4J_VERSION, NEO4J_JARS, JAVA_HOME });
  if (neo4j.kind !== 'embedded') throw new Error('Tests start a Neo4j of their own.');
  const { version, jarsDir, javaHome, heap } = neo4j;
  return { version, jarsDir, javaHome, heap, log: createLog('error') };
}

/** What the embedded Neo4j is started with in tests: the version NEO4J_VERSION names, small and quick to start. */
export function testOptions(): Omit<EmbeddedOptions, 'dataDir'> {
  return {
    ...productOptions(),
    heap: '512m',
    pageCache: '64m',
    jvmOptions: ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    settings: {
      // Every file begins with an empty graph and fills it: each statement would be planned anew for each, and planning is most
      // of the suite's work.
      'dbms.cypher.min_replan_interval': '1h',
    },
  };
}

/** A folder for a test's data, to be removed by whoever asked for it. Its name tells which process that is. */
export const throwAwayFolder = () => mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));

export interface ThrowAwayNeo4j {
  neo4j: EmbeddedNeo4j;
  dataDir: string;
  /** Stops the server and removes its folder. */
  dispose(): Promise<void>;
}

/** Starts a server that a test may stop, crash and fill as it likes; the test disposes of it. */
export async function startThrowAwayNeo4j(
  options: Partial<EmbeddedOptions> = {},
  base = testOptions(),
): Promise<ThrowAwayNeo4j> {
  const dataDir = options.dataDir ?? (await throwAwayFolder());
  const neo4j = await startEmbedded({ ...base, ...options, dataDir });
  return {
    neo4j,
    dataDir,
    dispose: async () => {
      await neo4j.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends the servers, and removes the folders, of test processes that were ended hard. */
export async function endAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    const dataDir = join(tmpdir(), name);
    for (const pid of await neo4jProcessesOn(join(dataDir, 'neo4j'))) await endProcess(pid, 1_000);
    await rm(dataDir, { recursive: true, force: true });
  }
}
