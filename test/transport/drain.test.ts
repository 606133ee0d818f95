import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createClient as createEventClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/config.js';
import type { RunningServer } from '../../src/server.js';
import { testNeo4j } from '../support/neo4j.js';
import { testServices, type TestServices } from '../support/services.js';
import { rawSocket } from './support.js';

let services: TestServices;
let child: ChildProcess;
let url: string;
beforeAll(async () => {
  services = await testServices();
  child = fork(join(projectRoot, 'test/support/serve.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TEST_NEO4J: JSON.stringify(await testNeo4j()) },
  });
  url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(message as string));
    child.once('exit', () => reject(new Error('The server ended.')));
  });
});
afterAll(async () => {
  child.kill('SIGKILL');
  await services.close();
});

/** A client that was there, and neither reads nor answers any more. */
async function deadClient(): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
  );
  await new Promise((resolve) => socket.once('data', resolve));
  return socket.pause();
}

test('SIGTERM: a live client hears 1001, streams end, and the process is gone in five seconds beside a dead client (T12)', async () => {
  const dead = await deadClient();
  const live = await rawSocket({ url } as RunningServer);
  const query = 'subscription { changeSetSealed { cursor } }';
  live.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query } }));
  const events = createEventClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
  const streamEnd = new Promise((resolve) => {
    events.subscribe({ query }, { next: () => undefined, error: resolve, complete: () => resolve('complete') });
  });
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  await expect.poll(metrics, { timeout: 10_000 }).toContain('itsm_subscriptions{field="changeSetSealed"} 2');
  const agent = new Agent({ keepAlive: true });
  const ready = await new Promise<number>((resolve) =>
    get(`${url}/health/ready`, { agent }, (response) => resolve(response.resume().statusCode!)),
  );
  expect(ready).toBe(200);

  const closed = new Promise<number>((resolve) => live.once('close', resolve));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const begun = performance.now();
  child.kill('SIGTERM');
  expect(await closed).toBe(1001);
  // Without completion, so that the client comes back.
  expect(await streamEnd).toBeInstanceOf(Error);
  expect(await ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(5_000);
  dead.destroy();
  agent.destroy();
});
