import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { createLog } from '../src/log.js';
import { ensureIndexes } from '../src/model/indexes.js';
import { loadSchema } from '../src/model/schema.js';
import { executableSchema } from '../src/schema.js';
import { startServer, type RunningServer, type ServerOptions } from '../src/server.js';
import { testServices, type TestServices } from './support/services.js';

let services: TestServices;
let server: RunningServer;
let isReady = true;
const lines: string[] = [];
const log = createLog('info', { write: (line) => void lines.push(line) });

const start = (options: Partial<ServerOptions> = {}): Promise<RunningServer> =>
  startServer({
    schema: executableSchema(loadSchema()),
    services,
    log,
    host: '127.0.0.1',
    port: 0,
    ready: async () => isReady,
    ...options,
  });

beforeAll(async () => {
  services = await testServices();
  await ensureIndexes(services.graph, services.model, log);
  await services.feed.start();
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: (await response.json()) as Record<string, never> };
}

const ask = async (query: string, variables: Record<string, unknown> = {}) =>
  (await post({ query, variables })).json as Record<string, Record<string, Record<string, unknown>>>;

const create = `mutation ($key: String!) {
  createConfigurationItem(item: { server: { key: $key, name: $key, serialNumber: $key } }) {
    __typename
    ... on ConfigurationItemWritten { item { id name version class } changeSet }
    ... on Refusal { code message failures { field code message } }
  }
}`;

describe('the API over HTTP', () => {
  test('creates an item and finds it again by id, key, search and filter', async () => {
    const { data } = await ask(create, { key: 'over-http' });
    const { item } = data!['createConfigurationItem'] as { item: { id: string } };
    const found = await ask(
      `query ($id: ID!) {
        node(id: $id) { id ... on Server { serialNumber } }
        configurationItemByKey(source: "manual", key: "over-http") { id keys { source key } }
        configurationItems(search: "over ht", filter: { classes: [SERVER] }) { totalCount nodes { id } }
      }`,
      { id: item.id },
    );
    expect(found['data']).toEqual({
      node: { id: item.id, serialNumber: 'over-http' },
      configurationItemByKey: { id: item.id, keys: [{ source: 'manual', key: 'over-http' }] },
      configurationItems: { totalCount: 1, nodes: [{ id: item.id }] },
    });
  });

  test('answers an expected no as data', async () => {
    await ask(create, { key: 'twice' });
    const { data } = await ask(create, { key: 'twice' });
    expect(data!['createConfigurationItem']).toMatchObject({ __typename: 'Refusal', code: 'DUPLICATE' });
  });

  test('says what is wrong with an argument', async () => {
    const { status, json } = await post({ query: '{ configurationItems(first: 0) { totalCount } }' });
    expect(status).toBe(200);
    expect(json['errors']).toMatchObject([
      { message: expect.stringContaining('first'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('answers a body that is no JSON, and one that is too large, as JSON', async () => {
    expect(await post('{ not json')).toMatchObject({
      status: 400,
      json: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
    const { status, json } = await post(JSON.stringify({ query: 'x'.repeat(33 * 1024 * 1024) }));
    expect(status).toBe(413);
    expect(JSON.stringify(json)).toContain('npm run import');
  });

  test('refuses what a page of another origin could send without asking', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(response.status).toBe(400);
    await response.body?.cancel();
  });

  test('lets Apollo Sandbox in, and no other origin', async () => {
    const allowed = await post({ query: '{ __typename }' }, { origin: 'https://studio.apollographql.com' });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://studio.apollographql.com');
    const other = await post({ query: '{ __typename }' }, { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  });

  test('shows a fault of the server only as a reference to its log', async () => {
    const broken = services.graph.run.bind(services.graph);
    services.graph.run = () => Promise.reject(new TypeError('secret detail'));
    const { json } = await post({ query: '{ changeSets { totalCount } }' });
    services.graph.run = broken;
    const [error] = json['errors'] as unknown as { message: string; extensions: { code: string; reference: string } }[];
    expect(JSON.stringify(json)).not.toContain('secret detail');
    expect(error!.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(lines.some((line) => line.includes(error!.extensions.reference) && line.includes('secret detail'))).toBe(
      true,
    );
  });
});

test('every answer, errors too, keeps browsers from taking it for anything else', async () => {
  for (const path of ['/health/live', '/metrics', '/graphql?query={__typename}', '/nothing', '/graphiql', '/']) {
    const { headers } = await fetch(`${server.url}${path}`, { headers: { 'x-requested-with': 'test' } });
    expect(headers.get('content-security-policy'), path).toMatch(
      /^default-src 'none'.*base-uri 'none'; ?form-action 'none'; ?frame-ancestors 'none'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

describe('health', () => {
  test('is live always, and ready only while the database is', async () => {
    const status = async (path: string) => (await fetch(`${server.url}/health/${path}`)).status;
    expect([await status('live'), await status('ready')]).toEqual([200, 200]);
    isReady = false;
    expect([await status('live'), await status('ready')]).toEqual([200, 503]);
    isReady = true;
  });
});

describe('subscriptions over WebSocket', () => {
  const subscribe = (url: string, after?: string) =>
    createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 }).iterate<{
      changeSetSealed: { cursor: string; node: { sequence: number; operation: string } };
    }>({
      query: 'subscription ($after: Cursor) { changeSetSealed(after: $after) { cursor node { sequence operation } } }',
      variables: { after },
    });

  test('bring each ChangeSet, and take up after a cursor without a gap', async () => {
    const { data } = await ask('{ changeSets(first: 1) { edges { cursor } } }');
    await ask(create, { key: 'ws-0' });
    const [edge] = (data!['changeSets'] as { edges: { cursor: string }[] }).edges;
    const all = subscribe(server.url, edge!.cursor);
    const first = await all.next();
    const sequence = first.value.data.changeSetSealed.node.sequence as number;
    expect(sequence).toBe(2);
    await ask(create, { key: 'ws-1' });
    const seen = [sequence];
    const last = (await ask('{ changeSets { totalCount } }'))['data']!['changeSets'] as unknown as {
      totalCount: number;
    };
    while (seen.at(-1)! < last.totalCount) seen.push((await all.next()).value.data.changeSetSealed.node.sequence);
    expect(seen).toEqual(Array.from({ length: last.totalCount - 1 }, (_, index) => index + 2));
    await all.return?.();
  });

  test('mask errors as HTTP does', async () => {
    const bad = subscribe(server.url, 'no cursor');
    const failed = await bad.next().then(
      ({ value }) => JSON.stringify(value.errors),
      (error: unknown) => JSON.stringify(error),
    );
    expect(failed).toContain('BAD_USER_INPUT');
  });

  test('are refused to pages of other origins', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: 'https://evil.example',
    });
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(error.message));
    });
    expect(outcome).toContain('403');
  });
});

describe('stopping', () => {
  test('closes sockets with 1001 and finishes within ten seconds, a dead client notwithstanding', async () => {
    const other = await start();
    const { port } = new URL(other.url);
    const live = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => live.on('open', resolve));
    const closed = new Promise<number>((resolve) => live.on('close', resolve));
    const dead: Socket = connect(Number(port), '127.0.0.1');
    await new Promise<void>((resolve) => dead.on('connect', () => resolve()));
    dead.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
    await new Promise<void>((resolve) => dead.once('data', () => resolve()));
    dead.pause();
    const begun = performance.now();
    await other.stop();
    expect(await closed).toBe(1001);
    expect(performance.now() - begun).toBeLessThan(10_000);
    dead.destroy();
  });

  /** Asks on a connection of an agent. Rejects where there is none to be had. */
  const askOn = (url: string, path: string, agent: Agent | false) =>
    new Promise<{ status: number; connection: string | undefined; keepAlive: unknown }>((resolve, reject) => {
      get(`${url}${path}`, { agent }, (response) => {
        const { connection, 'keep-alive': keepAlive } = response.headers;
        response.resume().once('end', () => resolve({ status: response.statusCode!, connection, keepAlive }));
      }).once('error', reject);
    });

  test('while its grace lasts it takes connections and says that it leaves; then it refuses them, and waits for those that are open', async () => {
    const other = await start({ drainGrace: 400 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    // Clients that heed it never send on a connection that is being closed: it is closed a minute later.
    expect(await askOn(other.url, '/health/live', agent)).toMatchObject({
      connection: 'keep-alive',
      keepAlive: 'timeout=3',
    });
    let stopped = false;
    const stopping = other.stop().then(() => (stopped = true));
    expect(await askOn(other.url, '/health/ready', false)).toMatchObject({ status: 503, connection: 'close' });
    await expect
      .poll(() => askOn(other.url, '/health/live', false).catch((error: unknown) => error), { timeout: 10_000 })
      .toMatchObject({ code: 'ECONNREFUSED' });
    // Its client was told that it may still use it.
    expect(stopped).toBe(false);
    expect(await askOn(other.url, '/health/live', agent)).toMatchObject({ status: 200, connection: 'close' });
    const begun = performance.now();
    await stopping;
    // Nothing was open any more: it does not wait to the end.
    expect(performance.now() - begun).toBeLessThan(1_500);
    agent.destroy();
  });

  test('it answers those who wait in the queue of the system when it stops taking connections', async () => {
    const other = await start({ drainGrace: 0 });
    const asked = Array.from({ length: 40 }, () => askOn(other.url, '/health/live', false));
    // They are connected by then, as far as the system is concerned, and none is taken.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    const stopping = other.stop();
    expect(await Promise.all(asked)).toEqual(
      Array.from(asked, () => ({ status: 200, connection: 'close', keepAlive: undefined })),
    );
    await stopping;
  });

  test('where nobody is connected it stops at once', async () => {
    const other = await start({ drainGrace: 5_000 });
    const begun = performance.now();
    await other.stop();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('a port that is taken is named with the way out', async () => {
    const port = Number(new URL(server.url).port);
    await expect(
      startServer({
        schema: executableSchema(loadSchema()),
        services,
        log,
        host: '127.0.0.1',
        port,
        ready: async () => true,
      }),
    ).rejects.toThrow(/Port \d+ on 127.0.0.1 is taken.*PORT/);
  });
});
