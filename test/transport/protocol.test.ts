import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { RunningServer } from '../../src/server.js';
import { testServices, type TestServices } from '../support/services.js';
import { serve } from './support.js';

// The twelve probes of a GraphQL server over WebSocket: ten of its protocol, two of its limits.
let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
  server = await serve(services);
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

const open = async (protocol: string | string[] = 'graphql-transport-ws'): Promise<WebSocket> => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, protocol);
  await once(socket, 'open');
  return socket;
};
const closed = async (socket: WebSocket): Promise<number> => ((await once(socket, 'close')) as [number])[0];
const said = async (socket: WebSocket): Promise<Record<string, unknown>> => {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString()) as Record<string, unknown>;
};
const acknowledged = async (): Promise<WebSocket> => {
  const socket = await open();
  socket.send('{"type":"connection_init"}');
  expect(await said(socket)).toMatchObject({ type: 'connection_ack' });
  return socket;
};
const subscribe = (id: string, query: string) => JSON.stringify({ id, type: 'subscribe', payload: { query } });
const follow = 'subscription { changeSetSealed { cursor } }';

describe('a client', () => {
  test('of another subprotocol is closed with 4406', async () => {
    const socket = await open('graphql-ws').catch(() => undefined);
    // Refused at the handshake, or closed right after it.
    if (socket) expect(await closed(socket)).toBe(4406);
  });

  test('that does not begin in time is closed with 4408', async () => {
    expect(await closed(await open())).toBe(4408);
  });

  test('that subscribes before it began is closed with 4401', async () => {
    const socket = await open();
    socket.send(subscribe('1', follow));
    expect(await closed(socket)).toBe(4401);
  });

  test('that begins twice is closed with 4429', async () => {
    const socket = await acknowledged();
    socket.send('{"type":"connection_init"}');
    expect(await closed(socket)).toBe(4429);
  });

  test.each([
    ['no JSON', '{'],
    ['a message of no known type', '{"type":"nonsense"}'],
    ['a subscription without an id', JSON.stringify({ type: 'subscribe', payload: { query: follow } })],
  ])('that sends %s is closed with 4400', async (_, message) => {
    const socket = await acknowledged();
    socket.send(message);
    expect(await closed(socket)).toBe(4400);
  });

  test('that uses an id twice is closed with 4409', async () => {
    const socket = await acknowledged();
    socket.send(subscribe('1', follow));
    socket.send(subscribe('1', follow));
    expect(await closed(socket)).toBe(4409);
  });

  test('that pings is answered', async () => {
    const socket = await acknowledged();
    socket.send('{"type":"ping"}');
    expect(await said(socket)).toMatchObject({ type: 'pong' });
    socket.terminate();
  });

  test('that asks a query hears its answer and its end', async () => {
    const socket = await acknowledged();
    socket.send(subscribe('1', '{ __typename }'));
    expect(await said(socket)).toMatchObject({ id: '1', type: 'next', payload: { data: { __typename: 'Query' } } });
    expect(await said(socket)).toEqual({ id: '1', type: 'complete' });
    socket.terminate();
  });

  test('that sends 4 MB at once is closed with 1009', async () => {
    const socket = await acknowledged();
    socket.send(subscribe('1', `{ __typename ${' '.repeat(4 * 1024 ** 2)}}`));
    expect(await closed(socket)).toBe(1009);
  });

  test('that opens more than 20 subscriptions on one socket is refused the others', async () => {
    const socket = await acknowledged();
    const errors: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const { type, id } = JSON.parse(data.toString()) as { type: string; id: string };
        if (type === 'error' && errors.push(id) === 180) resolve();
      });
    });
    for (let id = 1; id <= 200; id++) socket.send(subscribe(String(id), follow));
    await all;
    expect(errors).toHaveLength(180);
    socket.terminate();
  });
});
