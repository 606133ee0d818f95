import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Graph } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';
import type { RunningServer } from '../../src/server.js';
import { testServices, type TestServices } from '../support/services.js';
import { rawSocket, serve, transportClients } from './support.js';

let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  server = await serve(services);
  // Every read of a request becomes one that would run for minutes, within the bounds of that request.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Called with the graph of each request.
  const { run } = Graph.prototype;
  services.graph.run = function (this: Graph, _statement, _params, options) {
    return run.call(this, slow, {}, options) as never;
  };
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

const slow: Statement<object, unknown> = {
  name: 'test/slow',
  text: 'UNWIND range(1, 100000000) AS slowly UNWIND range(1, 100000000) AS b WITH b WHERE b < 0 RETURN count(b)',
  arity: 'one',
  access: 'read',
};
const query = '{ configurationItem(id: "x") { id } }';
const json = { 'content-type': 'application/json' };

/** How many transactions run in the database that a request of this test began. */
async function running(): Promise<number> {
  const rows = await services.graph.runText(
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'slowly' AND NOT currentQuery STARTS WITH 'SHOW' AND status = 'Running' RETURN count(*) AS count",
  );
  return rows[0]!['count'] as number;
}
const begun = () => expect.poll(running, { timeout: 10_000 }).toBe(1);
const ended = () => expect.poll(running, { timeout: 3_000 }).toBe(0);

describe('a query whose client goes away is ended in the database', () => {
  test('over HTTP', async () => {
    const left = new AbortController();
    const asking = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query }),
      signal: left.signal,
    }).catch((error: unknown) => error);
    await begun();
    left.abort();
    await asking;
    await ended();
  });

  test('over WebSocket, by completing it and by closing the socket', async () => {
    const socket = await rawSocket(server);
    const subscribe = (id: string): void => socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
    subscribe('1');
    await begun();
    socket.send('{"id":"1","type":"complete"}');
    await ended();
    subscribe('2');
    await begun();
    socket.close();
    await ended();
  });

  test('over server-sent events', async () => {
    const left = new AbortController();
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...json, accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
      signal: left.signal,
    });
    await begun();
    left.abort();
    await response.text().catch(() => undefined);
    await ended();
  });
});

test('a request that takes longer than its deadline ends as TIMEOUT in every transport, in the database too', async () => {
  const short = await serve(services, { deadline: 700 });
  const clients = await transportClients(short);
  for (const [transport, client] of Object.entries(clients)) {
    const started = performance.now();
    const { answer } = await client.ask({ query });
    expect(answer.errors, transport).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    expect(performance.now() - started).toBeLessThan(2_500);
    await ended();
    client.close();
  }
  await short.stop();
});
