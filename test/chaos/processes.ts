import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../bench/server.ts', import.meta.url));

/** What a process holds after a collection, in bytes. */
export interface ProcessMemory {
  residentBytes: number;
  /** In use, buffers outside V8's heap included. */
  heapBytes: number;
}

/** One process of the product, on a database that others share. */
export interface ProductProcess {
  readonly url: string;
  memory(): Promise<ProcessMemory>;
  /** Ends it as a crash does. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a process of the product on a Neo4j. */
export async function startProcess(database: {
  uri: string;
  user: string;
  password: string;
  database: string;
}): Promise<ProductProcess> {
  const child = fork(server, {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    env: {
      PATH: process.env['PATH'],
      NEO4J_URI: database.uri,
      NEO4J_USER: database.user,
      NEO4J_PASSWORD: database.password,
      NEO4J_DATABASE: database.database,
      PORT: '0',
      DEMO: 'false',
      CHECKS: 'false',
      LOG_LEVEL: 'error',
      WS_CONNECTIONS_PER_USER: '10000',
    },
  });
  const exit = once(child, 'exit');
  const url = await Promise.race([
    listening(child),
    exit.then(() => Promise.reject(new Error('It ended at its start.'))),
  ]);
  return {
    url,
    memory: async () => {
      const answer = once(child, 'message') as Promise<[ProcessMemory]>;
      child.send('memory');
      return (await answer)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function listening(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return message.url;
}
