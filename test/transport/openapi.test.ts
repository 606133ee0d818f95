import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '../../src/openapi.js';
import type { RunningServer } from '../../src/server.js';
import { testServices, type TestServices } from '../support/services.js';
import { serve } from './support.js';

let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  server = await serve(services);
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

/** Of the OpenAPI Initiative, as published for 3.1 (Apache 2.0). */
const official = JSON.parse(readFileSync(new URL('openapi-3.1.schema.json', import.meta.url), 'utf8')) as object;

function ajv(): Ajv2020 {
  const made = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  addFormats.default(made);
  return made;
}

/** Faults of a value by a schema of the document. */
function faultsOf(schema: object, value: unknown): string[] {
  const { components } = openApi;
  const validate = ajv()
    .addKeyword('components')
    .compile({ ...schema, components });
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the OpenAPI document', () => {
  test('is one, by the schema of OpenAPI 3.1', () => {
    const checker = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(checker);
    // Names of media types are not looked at by the schema either.
    checker.addFormat('media-range', true);
    const validate = checker.compile(official);
    validate(openApi);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names each operation once, and every answer has schemas that are JSON Schema', () => {
    const operations = Object.values(openApi.paths).flatMap(({ get, post }) => [get, post].filter((one) => !!one));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { requestBody, responses, parameters = [] } of operations)
      for (const schema of [
        ...parameters.map((parameter) => parameter.schema),
        ...[requestBody, ...Object.values(responses)].flatMap((holder) =>
          Object.values(holder?.content ?? {}).map((content) => content.schema ?? {}),
        ),
      ])
        expect(() => faultsOf(schema, null)).not.toThrow();
  });

  test('has every route that is neither GraphQL nor a page, with its methods, and no other', () => {
    const pages = ['/', '/graphiql', '/items/:id', '/assets/:id'];
    const graphql = ['/graphql', '/graphql/stream'];
    const there = server.routes.filter(({ path }) => ![...pages, ...graphql].includes(path));
    expect(there.length).toBe(server.routes.length - pages.length - graphql.length);
    const routes = there.map(({ path, methods }) => [path.replaceAll(/:(\w+)/g, '{$1}'), methods.toSorted()] as const);
    const described = Object.entries(openApi.paths).map(
      ([path, operations]) => [path, Object.keys(operations).map((method) => method.toUpperCase())] as const,
    );
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(routes));
  });

  test('is served', async () => {
    const response = await fetch(`${server.url}/openapi.json`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApi)));
  });
});

describe('what is answered is what the document says', () => {
  const alert = { labels: { alertname: 'x', n: 1 }, startsAt: '2026-11-30T00:00:00Z' };
  const send = (body: unknown) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const many = Array.from({ length: 1_001 }, (_, index) => ({ ...alert, fingerprint: `f${index}` }));
  const unknown = 'x'.repeat(43);

  test.each<[path: string, address: string, init: RequestInit, status: number]>([
    ['/health/live', '/health/live', {}, 200],
    ['/health/ready', '/health/ready', {}, 200],
    ['/metrics', '/metrics', {}, 200],
    ['/heartbeat/{token}', `/heartbeat/${unknown}`, {}, 404],
    ['/heartbeat/{token}', '/heartbeat/%E0%A4%A', {}, 400],
    ['/heartbeat/{token}', `/heartbeat/${unknown}`, { method: 'POST', body: 'x'.repeat(5_000) }, 413],
    ['/ingest/alertmanager', '/ingest/alertmanager', send({ alerts: [alert] }), 200],
    ['/ingest/alertmanager', '/ingest/alertmanager', send({ alerts: [{}] }), 422],
    ['/ingest/alertmanager', '/ingest/alertmanager', send({ alerts: many }), 422],
    ['/ingest/alertmanager', '/ingest/alertmanager', send('{'), 400],
    ['/calendar/changes.ics', '/calendar/changes.ics', {}, 200],
    ['/attachments', '/attachments?record=INC-1&name=a.txt', { method: 'POST', body: 'a' }, 404],
    ['/attachments', '/attachments', { method: 'POST', body: 'a' }, 400],
    ['/attachments/{id}', '/attachments/none', {}, 404],
    ['/attachments/{id}', '/attachments/none', { headers: { origin: 'https://elsewhere.example' } }, 403],
  ])('%s: %s %o -> %i', async (path, address, init, status) => {
    const response = await fetch(`${server.url}${address}`, init);
    const answer = await response.text();
    expect(response.status, answer).toBe(status);
    const operation = openApi.paths[path]![init.method === 'POST' ? 'post' : 'get']!;
    const content = operation.responses[status]?.content ?? {};
    const type = response.headers.get('content-type')!.replace(/;.*/, '');
    expect(Object.keys(content)).toContain(type);
    if (type === 'application/json') expect(faultsOf(content[type]!.schema!, JSON.parse(answer))).toEqual([]);
  });

  test('another method is refused with those that there are', async () => {
    for (const [address, allowed] of [
      ['/metrics', 'GET, HEAD, OPTIONS'],
      ['/ingest/alertmanager', 'POST, OPTIONS'],
      ['/attachments/none', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const response = await fetch(`${server.url}${address}`, { method: 'PUT' });
      expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
    const options = await fetch(`${server.url}/metrics`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await fetch(`${server.url}/metrics`, { method: 'HEAD' })).status).toBe(200);
  });
});
