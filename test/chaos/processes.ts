import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../bench/server.ts', import.meta.url));

/** One process of the product, on a database that others share. */
export interface ProductProcess {
  readonly url: string;
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
    execArgv: ['--import', 'tsx'],
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
