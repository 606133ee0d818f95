import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { RunningServer } from '../../src/server.js';
import { TrustedDocuments } from '../../src/transport/trusted-documents.js';
import { statementsOf } from '../support/graph.js';
import { testServices, type TestServices } from '../support/services.js';
import { attacks } from './attacks.js';
import { serve, transportClients, type Answer, type TransportClient } from './support.js';

let services: TestServices;
let server: RunningServer;
let clients: Record<string, TransportClient>;
const transports = ['HTTP', 'WebSocket', 'server-sent events'];
const closers: (() => unknown)[] = [];

async function open(options: Parameters<typeof serve>[1]): Promise<[RunningServer, Record<string, TransportClient>]> {
  const opened = await serve(services, options);
  const all = await transportClients(opened);
  closers.unshift(async () => {
    for (const client of Object.values(all)) client.close();
    await opened.stop();
  });
  return [opened, all];
}

beforeAll(async () => {
  services = await testServices();
  [server, clients] = await open({ mayIntrospect: () => false });
});
afterAll(async () => {
  for (const close of closers) await close();
  await services.close();
});

describe('an attack by a document', () => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))(
    'with %s is refused alike in every transport, shortly, and without the database',
    async (_, { asked, code, message }) => {
      const answers: Answer[] = [];
      const statements = await statementsOf(services.graph, async () => {
        for (const transport of transports) {
          const { answer, bytes } = await clients[transport]!.ask(asked);
          expect(bytes, transport).toBeLessThanOrEqual(2_048);
          answers.push(answer);
        }
      });
      expect(statements).toEqual([]);
      const [first, ...others] = answers;
      expect(first!.errors![0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
      expect(first!.data ?? undefined).toBeUndefined();
      for (const other of others) expect(other.errors).toEqual(first!.errors);
    },
  );
});

/** Status, type and body of what is answered to a request. */
async function send(init: RequestInit & { path?: string }) {
  const response = await fetch(`${server.url}${init.path ?? '/graphql'}`, { method: 'POST', ...init });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type') ?? '', text, headers: response.headers };
}
const json = { 'content-type': 'application/json' };
const ping = JSON.stringify({ query: 'mutation { ping }' });
const asQuery = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;

describe('an attack by a request', () => {
  test.each<[string, RequestInit & { path?: string }, number]>([
    ['many operations as a list', { headers: json, body: `[${ping},${ping}]` }, 400],
    ['a mutation by GET', { method: 'GET', headers: json, path: asQuery('mutation { ping }') }, 405],
    ['a GET that any page may send', { method: 'GET', path: asQuery('{ __typename }') }, 400],
    ['a text that any page may send', { headers: { 'content-type': 'text/plain' }, body: ping }, 400],
    [
      'a form that any page may send',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' },
      400,
    ],
    ['a body that is no JSON', { headers: json, body: '{"query":' }, 400],
    ['a body that is a text', { headers: json, body: '"{ __typename }"' }, 400],
    ['no body', { headers: json }, 400],
    ['a document that is a number', { headers: json, body: '{"query":7}' }, 400],
    ['variables that are a list', { headers: json, body: '{"query":"{ __typename }","variables":[1]}' }, 400],
    [
      'a name of an operation that is an object',
      { headers: json, body: '{"query":"{ __typename }","operationName":{}}' },
      400,
    ],
    ['another method', { method: 'DELETE', headers: json, body: ping }, 405],
    ['an address that is none', { method: 'GET', path: '/graphiql/assets/%ff' }, 404],
    ['nothing that is there', { method: 'GET', path: '/admin' }, 404],
    [
      'two megabytes of variables',
      { headers: json, body: JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(2_000_000) } }) },
      413,
    ],
    [
      'a document of two megabytes',
      { headers: json, body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(2_000_000)}` }) },
      413,
    ],
    ['more than a bulk mutation may have', { headers: json, body: `{"query":"${'x'.repeat(33 * 1024 ** 2)}"}` }, 413],
    ['a packing that nobody knows', { headers: { ...json, 'content-encoding': 'zip' }, body: ping }, 415],
    ['what says it is packed and is not', { headers: { ...json, 'content-encoding': 'gzip' }, body: ping }, 400],
    [
      'events without JSON',
      { path: '/graphql/stream', headers: { ...json, accept: 'text/event-stream' }, body: '{' },
      400,
    ],
    [
      'large events',
      {
        path: '/graphql/stream',
        headers: { ...json, accept: 'text/event-stream' },
        body: `{"query":"${'x'.repeat(300_000)}"}`,
      },
      413,
    ],
  ])('with %s is answered as JSON, shortly, and without the database', async (_, init, status) => {
    let answer: Awaited<ReturnType<typeof send>> | undefined;
    const statements = await statementsOf(services.graph, async () => {
      answer = await send(init);
    });
    expect(statements).toEqual([]);
    expect({ status: answer!.status, text: answer!.text }).toMatchObject({ status });
    expect(answer!.type).toMatch(/json/);
    expect(answer!.text.length).toBeLessThanOrEqual(2_048);
    expect(answer!.text).not.toMatch(/node_modules|<html|at .*\.js/);
    expect(JSON.parse(answer!.text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  test('with a body that unpacks to 50 MB is refused at once, and takes no memory', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 ** 2, ' '));
    expect(bomb.length).toBeLessThan(60_000);
    const burst = () => send({ headers: { ...json, 'content-encoding': 'gzip' }, body: bomb });
    await burst();
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    const { status, text } = await burst();
    const took = performance.now() - begun;
    const grown = process.memoryUsage().rss - before;
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
    // The figures are printed by npm run test:security; here, beside other tests, only their order counts.
    expect(took).toBeLessThan(1_000);
    expect(grown).toBeLessThan(40 * 1024 ** 2);
  });

  test('with a packed body is told what is wrong with it, and read where nothing is', async () => {
    const packed = (body: Buffer, encoding = 'gzip', type = 'application/json') =>
      send({ headers: { 'content-type': type, 'content-encoding': encoding }, body });
    for (const [encoding, body, type] of [
      ['gzip', gzipSync(ping), 'application/json'],
      ['GZIP', gzipSync(ping), 'application/json; charset=utf-8'],
      ['deflate', deflateSync(ping), 'application/json'],
      ['br', brotliCompressSync(ping), 'application/json'],
    ] as const)
      expect(JSON.parse((await packed(body, encoding, type)).text), encoding).toMatchObject({ data: { ping: true } });
    const liar = gzipSync(Buffer.alloc(400_000, ' '));
    liar.writeUInt32LE(7, liar.length - 4);
    for (const [what, body, status, of = 'application/json'] of [
      ['too large, whatever it says', liar, 413],
      ['cut short', gzipSync(ping).subarray(0, 20), 400],
      ['of no object', gzipSync('7'), 400],
      ['of no JSON', gzipSync('{"query":'), 400],
      ['too large before it is unpacked', gzipSync(randomBytes(300_000)), 413],
      ['of null', gzipSync('null'), 400],
      ['in another alphabet', gzipSync(ping), 415, 'application/json; charset=utf-16le'],
    ] as const) {
      const { status: answered, type } = await packed(body, 'gzip', of);
      expect([answered, type], what).toEqual([status, expect.stringMatching(/json/)]);
    }
  });

  test('with a body made to burst is refused before it is as large as it may be, wherever it is sent', async () => {
    const burst = Buffer.alloc(100_000, ' ');
    for (const [encoding, body] of [
      ['gzip', gzipSync(burst)],
      ['deflate', deflateSync(burst)],
      ['br', brotliCompressSync(burst)],
    ] as const)
      for (const path of ['/graphql', '/graphql/stream', '/ingest/alertmanager']) {
        const { status, text } = await send({ path, headers: { ...json, 'content-encoding': encoding }, body });
        expect({ path, encoding, status, ...JSON.parse(text) }).toMatchObject({
          ...{ path, encoding, status: 413 },
          errors: [{ message: expect.stringContaining('200 times'), extensions: { code: 'REQUEST_TOO_LARGE' } }],
        });
      }
    // What only repeats itself much is none.
    const lines = Array.from({ length: 4_000 }, (_, index) => `# the same line, number ${index}`).join('\n');
    const long = gzipSync(JSON.stringify({ query: `{ ping: __typename }\n${lines}` }));
    const { text } = await send({ headers: { ...json, 'content-encoding': 'gzip' }, body: long });
    expect(JSON.parse(text)).toMatchObject({ data: { ping: 'Query' } });
  });

  test('with a packed body whose sender leaves is let go', async () => {
    const packed = gzipSync(randomBytes(50_000));
    const leaving = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip', 'content-length': packed.length },
    });
    leaving.on('error', () => undefined);
    leaving.write(packed.subarray(0, 20_000));
    await once(leaving, 'socket');
    leaving.destroy();
    expect((await send({ headers: json, body: ping })).status).toBe(200);
  });

  test('with a large body packed, or without its length, is refused where it would pass unpacked', async () => {
    const content = 'x'.repeat(400_000);
    const body = JSON.stringify({
      query:
        'mutation ($content: String!) { importDocument(source: "s", format: CSV, content: $content, dryRun: true) { created } }',
      variables: { content: `key,class,name\n${content}` },
    });
    const { status, text } = await send({ headers: json, body });
    expect({ status, text }).toMatchObject({ status: 200 });
    expect((await send({ headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(body) })).status).toBe(413);
    const chunked = request(`${server.url}/graphql`, { method: 'POST', headers: json });
    chunked.write(body.slice(0, 100_000));
    chunked.end(body.slice(100_000));
    const [response] = (await once(chunked, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(413);
  });
});

test('a page of another origin opens no socket, and is told so as JSON', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    origin: 'https://evil.example',
  });
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  let text = '';
  for await (const part of response) text += String(part);
  expect(response.statusCode).toBe(403);
  expect(response.headers['content-type']).toBe('application/json');
  expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
});

describe('a user who asks too often', () => {
  test('is told when to come again, alike in every transport', async () => {
    const [limited, all] = await open({ rateLimit: 3 });
    for (const transport of transports)
      expect((await all[transport]!.ask({ query: '{ __typename }' })).answer.data).toBeTruthy();
    for (const transport of transports)
      expect((await all[transport]!.ask({ query: '{ __typename }' })).answer.errors).toMatchObject([
        { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } },
      ]);
    const response = await fetch(`${limited.url}/graphql`, { method: 'POST', headers: json, body: ping });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await response.body?.cancel();
  });
});

describe('a server that has its hands full', () => {
  test('sends the next one away alike in every transport, and lets light work pass the heavy', async () => {
    const [busy, all] = await open({
      admissionLimits: {
        light: { inFlight: 4, queued: 4 },
        heavy: { inFlight: 1, queued: 0 },
        bulk: { inFlight: 1, queued: 0 },
      },
    });
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const run = services.graph.run.bind(services.graph);
    const begun = new Promise<void>((resolve) => {
      services.graph.run = async () => {
        resolve();
        await held;
        throw new TypeError('released');
      };
    });
    const walk = { query: '{ impact(of: ["x"]) { totalAffected } }' };
    const holding = all['HTTP']!.ask(walk);
    await begun;
    for (const transport of transports) {
      expect((await all[transport]!.ask(walk)).answer.errors, transport).toMatchObject([
        { extensions: { code: 'SERVER_BUSY', retryAfter: 2 } },
      ]);
      expect((await all[transport]!.ask({ query: 'mutation { ping }' })).answer.data, transport).toEqual({
        ping: true,
      });
    }
    const response = await fetch(`${busy.url}/graphql`, { method: 'POST', headers: json, body: JSON.stringify(walk) });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    await response.body?.cancel();
    free();
    await holding;
    services.graph.run = run;
    // Its place is free again.
    expect((await all['HTTP']!.ask(walk)).answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('trusted documents', () => {
  test('alone are run, alike in every transport, by hash or by text', async () => {
    const trusted = '{ known: __typename }';
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(trusted).digest('hex');
    const [, all] = await open({ trustedDocuments: new TrustedDocuments('enforce', new Map([[hash, trusted]])) });
    const get = await fetch(`${server.url}/graphql?documentId=x`, { headers: json });
    expect(get.status).toBe(200);
    for (const transport of transports) {
      const ask: TransportClient['ask'] = (asked) => all[transport]!.ask(asked);
      for (const asked of [
        { query: trusted },
        { documentId: hash },
        { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      ])
        expect((await ask(asked)).answer.data, transport).toEqual({ known: 'Query' });
      expect((await ask({ query: '{ other: __typename }' })).answer.errors, transport).toMatchObject([
        { extensions: { code: 'UNTRUSTED_DOCUMENT' } },
      ]);
    }
  });

  test('come by GET with a hash, and documents that were sent once with theirs too', async () => {
    const { createHash } = await import('node:crypto');
    const query = 'query A { __typename } query B($v: Boolean!) { b: __typename @include(if: $v) }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const search = new URLSearchParams({
      extensions: JSON.stringify(extensions),
      operationName: 'B',
      variables: '{"v":true}',
    });
    const get = () => send({ method: 'GET', path: `/graphql?${search.toString()}`, headers: json });
    expect(JSON.parse((await get()).text)).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    await clients['HTTP']!.ask({ query, operationName: 'A', extensions });
    expect(JSON.parse((await get()).text)).toMatchObject({ data: { b: 'Query' } });
  });
});
