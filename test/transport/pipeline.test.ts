import { createClient as createEventClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { createLog } from '../../src/log.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { startServer, type RunningServer } from '../../src/server.js';
import { defaultDocumentLimits } from '../../src/transport/limits.js';
import { anItem, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
let server: RunningServer;
const lines: string[] = [];
const log = createLog('info', { write: (line) => void lines.push(line) });

beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
  server = await startServer({
    schema: executableSchema(loadSchema()),
    services,
    log,
    host: '127.0.0.1',
    port: 0,
    ready: () => Promise.resolve(true),
  });
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown>; path?: unknown; locations?: unknown }[];
}
interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

async function byHttp(asked: Asked): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  return (await response.json()) as Answer;
}

async function bySocket(asked: Asked): Promise<Answer> {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  try {
    for await (const answer of client.iterate(asked)) return answer as unknown as Answer;
    throw new Error('There was no answer.');
  } catch (errors) {
    // Before it runs, an operation fails with an error message of the protocol.
    return { errors: errors as NonNullable<Answer['errors']> };
  } finally {
    await client.dispose();
  }
}

async function byEvents(asked: Asked): Promise<Answer> {
  const client = createEventClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
  try {
    for await (const answer of client.iterate(asked)) return answer as unknown as Answer;
    throw new Error('There was no answer.');
  } finally {
    client.dispose();
  }
}

const nested = (depth: number): string =>
  `{ configurationItems { nodes ${'{ dependencies { nodes '.repeat(depth)}{ id }${' } }'.repeat(depth)} } }`;

describe('one pipeline', () => {
  test.each<[string, Asked, string, RegExp]>([
    ['a syntax error', { query: '{ configurationItems(' }, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "nothing"/],
    ['a document that nests too deep', { query: nested(6) }, 'GRAPHQL_VALIDATION_FAILED', /15 deep; 12 is the limit/],
    [
      'too many aliases',
      { query: `{ node(id: "x") { ${Array.from({ length: 31 }, (_, index) => `a${index}: id`).join(' ')} } }` },
      'GRAPHQL_VALIDATION_FAILED',
      /31 aliases; 30 is the limit/,
    ],
    [
      'too many root fields',
      { query: `{ ${Array.from({ length: 11 }, (_, index) => `a${index}: node(id: "x") { id }`).join(' ')} }` },
      'GRAPHQL_VALIDATION_FAILED',
      /begins with 11 fields; 10 is the limit/,
    ],
    [
      'too many tokens',
      { query: `{ node(id: "x") { ${'id '.repeat(defaultDocumentLimits.tokens)} } }` },
      'GRAPHQL_PARSE_FAILED',
      /more than 2000 tokens|more that 2000 tokens/,
    ],
    [
      'an operation that is not in the document',
      { query: 'query A { __typename }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
      /Unknown operation named "B"/,
    ],
    [
      'a variable of another type',
      { query: 'query ($first: Int) { changeSets(first: $first) { totalCount } }', variables: { first: 'two' } },
      'BAD_USER_INPUT',
      /\$first/,
    ],
    [
      'an argument that cannot be taken',
      { query: '{ changeSets(first: 0) { totalCount } }' },
      'BAD_USER_INPUT',
      /^first/,
    ],
  ])('answers %s alike over HTTP, WebSocket and server-sent events', async (_, asked, code, message) => {
    const [http, socket, events] = await Promise.all([byHttp(asked), bySocket(asked), byEvents(asked)]);
    expect(http.errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code } }]);
    expect(socket.errors).toEqual(http.errors);
    expect(events.errors).toEqual(http.errors);
  });

  test('shows a fault of the server over all three only as a reference to its log', async () => {
    const run = services.graph.run.bind(services.graph);
    services.graph.run = () => Promise.reject(new TypeError('secret detail'));
    const asked = { query: '{ changeSets { totalCount } }' };
    const answers = [await byHttp(asked), await bySocket(asked), await byEvents(asked)];
    const begun = { query: 'subscription { ciStatus(filter: { ids: ["a"] }) { __typename } }' };
    answers.push(await bySocket(begun), await byEvents(begun));
    services.graph.run = run;
    for (const { errors } of answers) {
      expect(errors).toHaveLength(1);
      const { message, extensions } = errors![0]!;
      expect(message).not.toContain('secret');
      expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.any(String) });
      expect(lines.some((line) => line.includes(String(extensions!['reference'])))).toBe(true);
    }
  });

  test('lets tools ask for the whole schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    for (const ask of [byHttp, bySocket, byEvents])
      expect((await ask({ query: getIntrospectionQuery() })).errors).toBeUndefined();
  });

  test('counts what fragments hold wherever they are spread, and ends on one within itself', async () => {
    const bomb = `query { node(id: "x") { ...a0 } } ${Array.from(
      { length: 20 },
      (_, index) =>
        `fragment a${index} on Node { ${index === 19 ? 'one: id' : `...a${index + 1} ... on Node { ...a${index + 1} }`} }`,
    ).join(' ')}`;
    const { errors } = await byHttp({ query: bomb });
    expect(errors![0]!.message).toMatch(/524288 aliases; 30 is the limit/);
    const cycle = await byHttp({ query: '{ node(id: "x") { ...a } } fragment a on Node { id ...a }' });
    expect(cycle.errors![0]!.message).toMatch(/itself/);
  });

  test('runs queries and mutations over sockets and events too', async () => {
    for (const ask of [byHttp, bySocket, byEvents])
      expect(await ask({ query: 'mutation { ping }' })).toEqual({
        data: { ping: true },
        extensions: { cost: { estimate: 0, limit: 10_000 } },
      });
  });
});

describe('server-sent events', () => {
  const stream = (init: RequestInit, search = '') => fetch(`${server.url}/graphql/stream${search}`, init);
  const search = `?query=${encodeURIComponent('{ __typename }')}`;
  const accept = 'text/event-stream';

  test('come by GET and POST in the form of the protocol', async () => {
    const answers = [
      await stream({ headers: { accept, 'x-requested-with': 'test' } }, search),
      await stream({
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      }),
    ];
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toContain('text/event-stream');
      expect(await answer.text()).toBe(
        ':\n\nevent: next\ndata: {"data":{"__typename":"Query"},"extensions":{"cost":{"estimate":0,"limit":10000}}}\n\nevent: complete\ndata:\n\n',
      );
    }
  });

  test.each<[string, RequestInit, string, number]>([
    ['a GET that a page of another origin could send', { headers: { accept } }, search, 400],
    [
      'a form that a page of another origin could send',
      { method: 'POST', headers: { accept, 'content-type': 'text/plain' }, body: '{}' },
      '',
      415,
    ],
    [
      'a page of another origin',
      { headers: { accept, 'x-requested-with': 'x', origin: 'https://evil.example' } },
      search,
      403,
    ],
    ['what wants another answer', { headers: { accept: 'text/html', 'x-requested-with': 'x' } }, search, 406],
    ['another method', { method: 'PUT' }, search, 405],
    ['no document', { headers: { accept, 'x-requested-with': 'x' } }, '', 400],
    ['variables that are no JSON', { headers: { accept, 'x-requested-with': 'x' } }, `${search}&variables={`, 400],
  ])('are refused to %s', async (_, init, query, status) => {
    const answer = await stream(init, query);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  test('do not run a mutation that comes by GET', async () => {
    const answer = await stream(
      { headers: { accept, 'x-requested-with': 'x' } },
      `?query=${encodeURIComponent('mutation { ping }')}`,
    );
    expect(await answer.text()).toContain('A mutation takes POST');
  });

  test('bring what is sealed', async () => {
    const client = createEventClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
    const all = client.iterate<{ changeSetSealed: { node: { operation: string } } }>({
      query: 'subscription { changeSetSealed { node { operation } } }',
    });
    const first = all.next();
    await expect.poll(async () => /itsm_subscriptions{[^}]*} 1/.test(await services.metrics.text())).toBe(true);
    await services.writes.create(anItem('sse-1'), 'test', { actor: 'tester' });
    expect((await first).value?.data?.changeSetSealed.node.operation).toBe('createConfigurationItem');
    await all.return?.();
    client.dispose();
    await expect.poll(async () => /itsm_subscriptions{[^}]*} 0/.test(await services.metrics.text())).toBe(true);
  });
});
