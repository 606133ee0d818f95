import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { RunningServer } from '../../src/server.js';
import { testServices, type TestServices } from '../support/services.js';
import { rawSocket, serve } from './support.js';

let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  server = await serve(services);
  await services.feed.start();
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

const follow = (id: string): string =>
  JSON.stringify({ id, type: 'subscribe', payload: { query: 'subscription { changeSetSealed { cursor } }' } });

async function unacknowledged(protocol?: string): Promise<WebSocket> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, protocol ? [protocol] : []);
  await once(socket, 'open');
  return socket;
}

/** With which code the server closes a socket after it was sent something. */
async function codeAfter(socket: WebSocket, ...messages: (string | Buffer)[]): Promise<number> {
  const closed = once(socket, 'close') as Promise<[number]>;
  for (const message of messages) socket.send(message);
  return (await closed)[0];
}

/** What the server answers to one message. */
async function answerTo(socket: WebSocket, message: string): Promise<unknown> {
  const answered = once(socket, 'message') as Promise<[Buffer]>;
  socket.send(message);
  return JSON.parse((await answered)[0].toString()) as unknown;
}

// The twelve probes of spec/reliability.md section 1, by PROTOCOL.md of graphql-transport-ws.
describe('a WebSocket', () => {
  test('without the subprotocol is closed with 4406', async () => {
    expect(await codeAfter(await unacknowledged())).toBe(4406);
  });

  test('that does not begin within 3 seconds is closed with 4408', async () => {
    expect(await codeAfter(await unacknowledged('graphql-transport-ws'))).toBe(4408);
  });

  test('that subscribes before it was acknowledged is closed with 4401', async () => {
    expect(await codeAfter(await unacknowledged('graphql-transport-ws'), follow('1'))).toBe(4401);
  });

  test('that begins twice is closed with 4429', async () => {
    expect(await codeAfter(await rawSocket(server), '{"type":"connection_init"}')).toBe(4429);
  });

  test('that sends what is no JSON is closed with 4400', async () => {
    expect(await codeAfter(await rawSocket(server), 'no JSON')).toBe(4400);
  });

  test('that sends a message of no known type is closed with 4400', async () => {
    expect(await codeAfter(await rawSocket(server), '{"type":"nothing"}')).toBe(4400);
  });

  test('that subscribes without a query is closed with 4400', async () => {
    expect(await codeAfter(await rawSocket(server), '{"id":"1","type":"subscribe","payload":{}}')).toBe(4400);
  });

  test('that uses the id of an operation that runs is closed with 4409', async () => {
    expect(await codeAfter(await rawSocket(server), follow('1'), follow('1'))).toBe(4409);
  });

  test('is answered a ping with a pong', async () => {
    const socket = await rawSocket(server);
    expect(await answerTo(socket, '{"type":"ping"}')).toEqual({ type: 'pong' });
    socket.close();
  });

  test('gets the errors of an operation under its id, and stays open', async () => {
    const socket = await rawSocket(server);
    const faulty = JSON.stringify({ id: '7', type: 'subscribe', payload: { query: '{ nothing }' } });
    expect(await answerTo(socket, faulty)).toMatchObject({ id: '7', type: 'error' });
    expect(await answerTo(socket, '{"type":"ping"}')).toEqual({ type: 'pong' });
    socket.close();
  });

  test('that sends 4 MB is closed with 1009', async () => {
    const large = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(4 * 1024 ** 2) } });
    expect(await codeAfter(await rawSocket(server), large)).toBe(1009);
  });

  test('has 50 of 200 subscriptions served, and errors for the others', async () => {
    const socket = await rawSocket(server);
    let refused = 0;
    const told = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const { type, payload } = JSON.parse(data.toString()) as {
          type: string;
          payload: { extensions: { code: string } }[];
        };
        if (type === 'error' && payload[0]?.extensions.code === 'TOO_MANY_SUBSCRIPTIONS') refused++;
        if (refused === 150) resolve();
      });
    });
    for (let id = 0; id < 200; id++) socket.send(follow(String(id)));
    await told;
    expect(await answerTo(socket, '{"type":"ping"}')).toEqual({ type: 'pong' });
    expect(refused).toBe(150);
    socket.close();
  });
});
