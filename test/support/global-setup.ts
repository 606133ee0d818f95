import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { endAbandoned, startThrowAwayNeo4j, type ThrowAwayNeo4j } from './throw-away.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a worker asks for its Neo4j. */
    neo4jDesk: string;
  }
}

/** These live for many minutes and plan thousands of statements: worth compiling to the last. */
const jvmOptions = ['-XX:+UseSerialGC'];

/**
 * Keeps one Neo4j for each worker over all its files: a server takes eight seconds to start, and knows its plans only
 * after minutes. A server is started when a worker first asks for it, so pure tests start none.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await endAbandoned();
  const servers = new Map<string, Promise<ThrowAwayNeo4j>>();
  const desk = createServer((request, response) => {
    const worker = request.url ?? '';
    let server = servers.get(worker);
    if (server === undefined) servers.set(worker, (server = startThrowAwayNeo4j({ jvmOptions })));
    server.then(
      ({ neo4j: { uri, user, password, database }, dataDir }) => {
        response.end(JSON.stringify({ uri, user, password, database, dataDir }));
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('neo4jDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);

  return async () => {
    desk.closeAllConnections();
    desk.close();
    // A server that failed to start has failed its tests already.
    await Promise.allSettled([...servers.values()].map(async (server) => (await server).dispose()));
    await endAbandoned();
  };
}
