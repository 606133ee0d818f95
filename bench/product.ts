import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processorTimeOf, residentBytesOf, type BenchDatabase } from './databases.js';
import { nodeOptions } from '../test/support/run-product.js';

/** What a process holds after a collection, in bytes. */
export interface ProcessMemory {
  residentBytes: number;
  /** In use, buffers outside V8's heap included. */
  heapBytes: number;
}

/** The product's server on a database, in a process of its own. */
export interface BenchProduct {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Runs an operation; throws with the server's words when it answers with errors. */
  graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Processor seconds the server process has used so far. */
  processorTime(): number;
  /** Resident memory of the server process, in bytes. */
  residentBytes(): number;
  /** Has the server process collect its garbage first. */
  memory(): Promise<ProcessMemory>;
  stop(): Promise<void>;
}

/**
 * Starts the server on a database. With BENCH_PROFILE set to a folder it leaves its CPU profile there, to be opened in a
 * browser's developer tools.
 */
export async function startBenchProduct(
  { uri, user, password, database }: Pick<BenchDatabase, 'uri' | 'user' | 'password' | 'database'>,
  settings: Readonly<Record<string, string>> = {},
  /** What to run, beside this file; the whole product unless given. */
  program = 'server.ts',
): Promise<BenchProduct> {
  // Its audit file tells of this database, and of no other.
  const dataDir = await mkdtemp(join(tmpdir(), 'itsm-graph-bench-'));
  const profiles = process.env['BENCH_PROFILE'];
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), {
    execArgv: [
      // As `npm start` does.
      ...nodeOptions,
      '--import',
      'tsx',
      '--expose-gc',
      ...(profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]),
    ],
    env: {
      PATH: process.env['PATH'],
      // As the container image sets it.
      NODE_ENV: 'production',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      PORT: '0',
      DEMO: 'false',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      REQUEST_DEADLINE_MS: '600000',
      // All that a bench sends comes from one user.
      RATE_LIMIT: '0',
      ...settings,
    },
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The server ended before it listened.'))),
  ])) as [{ url: string }];
  return {
    url: message.url,
    graphql: async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
      const response = await fetch(`${message.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
      if (errors?.length || !data) throw new Error(errors?.map((error) => error.message).join('\n') ?? 'No data.');
      return data;
    },
    processorTime: () => processorTimeOf(child.pid!),
    residentBytes: () => residentBytesOf(child.pid!),
    memory: async () => {
      const answer = once(child, 'message') as Promise<[ProcessMemory]>;
      child.send('memory');
      return (await answer)[0];
    },
    stop: async () => {
      child.send('stop');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
