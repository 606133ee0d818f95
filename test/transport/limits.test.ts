import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { Severity } from '../../src/records.js';
import type { RunningServer } from '../../src/server.js';
import { seedItems } from '../support/seed.js';
import { testServices, type TestServices } from '../support/services.js';
import { rawSocket, serve, socketClient } from './support.js';

let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
  server = await serve(services, {
    quotaLimits: { subscriptionsPerProcess: 4, subscriptionsPerConnection: 3, socketsPerUser: 3, streamsPerUser: 1 },
    slowAfter: 400,
  });
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

const query = 'subscription { changeSetSealed { cursor } }';
const metric = async (name: string): Promise<number> => {
  const line = (await services.metrics.text()).split('\n').find((one) => one.startsWith(name));
  return Number(line?.split(' ').at(-1) ?? 0);
};
const closed = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));
const subscribe = (socket: WebSocket, id: string): void =>
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
const nextError = (socket: WebSocket): Promise<{ id: string; type: string; payload: unknown }> =>
  new Promise((resolve) => {
    const take = (data: Buffer): void => {
      const message = JSON.parse(data.toString()) as { id: string; type: string; payload: unknown };
      if (!JSON.stringify(message).includes('"errors"') && message.type !== 'error') return;
      socket.off('message', take);
      resolve(message);
    };
    socket.on('message', take);
  });

describe('a connection', () => {
  test('that asks for one operation too many gets an error for that one only', async () => {
    const socket = await rawSocket(server);
    for (const id of ['a', 'b', 'c']) subscribe(socket, id);
    await expect.poll(() => metric('itsm_subscriptions{')).toBe(3);
    const failed = nextError(socket);
    subscribe(socket, 'd');
    expect(await failed).toMatchObject({
      id: 'd',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    expect(await metric('itsm_subscriptions{')).toBe(3);
    socket.close();
    await expect.poll(() => metric('itsm_subscriptions{')).toBe(0);
  });

  test('beyond those of its user is closed with a code after which clients try again', async () => {
    const sockets = [await rawSocket(server), await rawSocket(server), await rawSocket(server)];
    const more = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    more.once('open', () => more.send('{"type":"connection_init"}'));
    expect(await closed(more)).toBe(4901);
    const gone = Promise.all(sockets.map(closed));
    for (const socket of sockets) socket.close();
    await gone;
    const again = await rawSocket(server);
    again.close();
    await closed(again);
  });

  test('for events is one of as many as its user may hold, beside the sockets', async () => {
    const follow = () =>
      fetch(`${server.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query }),
      });
    const open = await follow();
    expect(open.status).toBe(200);
    const refused = await follow();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_CONNECTIONS' } }] });
    await open.body?.cancel();
    await expect.poll(() => metric('itsm_sse_connections')).toBe(0);
  });

  test('that sends more than 64 KiB at once, or does not begin in order, is closed', async () => {
    const large = await rawSocket(server);
    const codes = [closed(large)];
    large.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: 'x'.repeat(65_536) } }));
    const early = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    codes.push(closed(early));
    early.once('open', () => subscribe(early, 'a'));
    expect(await Promise.all(codes)).toEqual([1009, 4401]);
  });
});

test('a process that serves as many subscriptions as it may refuses the next one', async () => {
  const [one, other] = [await rawSocket(server), await rawSocket(server)];
  for (const id of ['a', 'b', 'c']) subscribe(one, id);
  subscribe(other, 'a');
  await expect.poll(() => metric('itsm_subscriptions{')).toBe(4);
  const failed = nextError(other);
  subscribe(other, 'b');
  expect(await failed).toMatchObject({
    id: 'b',
    payload: { errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] },
  });
  const gone = [closed(one), closed(other)];
  one.close();
  other.close();
  await Promise.all(gone);
});

/** Between a client and the server: passes everything on, until it is told to take nothing more from the server. */
async function slowLine(url: string): Promise<{ url: string; stop: () => void; server: Server }> {
  const incoming = new Set<Socket>();
  const line = createServer((client) => {
    const up = connect(Number(new URL(url).port), '127.0.0.1');
    incoming.add(up);
    client.pipe(up);
    up.pipe(client);
    for (const socket of [client, up]) socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of incoming) socket.unpipe().pause();
    },
    server: line,
  };
}

interface Told {
  data: { ciStatus: { items: { version: number }[] } };
}

test('a client that takes nothing is closed, while one beside it hears everything', async () => {
  const ids = await seedItems(
    services.graph,
    services.model,
    Array.from({ length: 250 }, (_, index) => ({ id: `slow-${index}`, name: 'n'.repeat(4_000) })),
  );
  const line = await slowLine(server.url);
  const slow = socketClient({ url: line.url } as RunningServer);
  const quick = socketClient(server);
  const asked = {
    query: `subscription { ciStatus { __typename ... on StatusSnapshot { items { item { name } } }
      ... on StatusDelta { items { version item { id name } } } } }`,
  };
  const slowly = slow.iterate(asked);
  await slowly.next();
  const quickly = quick.iterate(asked);
  await quickly.next();
  line.stop();
  const dropped = (): Promise<number> => metric('itsm_sub_queue_drops_total{reason="SLOW_CONNECTION"}');
  let version = 0;
  for (let round = 0; (await dropped()) === 0 && round < 200; round++) {
    const severity: Severity = round % 2 === 0 ? 'MAJOR' : 'OK';
    await services.statusReports.report(
      ids.map((id) => ({ id, severity })),
      { actor: 'tester' },
    );
    const { value } = await quickly.next();
    const told = Math.max(...(value as Told).data.ciStatus.items.map((item) => item.version));
    expect(told).toBeGreaterThanOrEqual(version);
    version = told;
  }
  expect(await dropped()).toBe(1);
  // It does not answer the close either, and is cut after two seconds.
  await expect.poll(() => metric('itsm_ws_connections'), { timeout: 10_000 }).toBe(1);
  await quick.dispose();
  void slowly.return?.();
  line.server.close();
}, 60_000);
