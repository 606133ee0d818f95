import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { createServices } from '../../src/services.js';
import type { ProbeResult } from '../../src/checks/config.js';
import { Tracing } from '../../src/tracing.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';
import type { RunningServer } from '../../src/server.js';
import { serve } from './support.js';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

let collector: Server;
let spans: Span[] = [];
let tracing: Tracing;
let base: TestServices;
let server: RunningServer;

beforeAll(async () => {
  base = await testServices();
  collector = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      spans.push(...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  tracing = new Tracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}/`);
  const config = { sourcePrecedence: [], retireLimit: 0.2, historyDays: 400 };
  const services = createServices(base.graph, loadSchema().model, config, quietLog, undefined, { tracing });
  server = await serve(services);
});
afterAll(async () => {
  await server.stop();
  await tracing.stop();
  collector.close();
  await base.close();
});

test("an operation is a span under the caller's, with its statements and commits inside, and no values", async () => {
  spans = [];
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    body: JSON.stringify({
      query: `mutation Make { createConfigurationItem(item: { server: { key: "secret-key", name: "n" } }) { __typename } }`,
    }),
  });
  expect(await response.json()).toMatchObject({
    data: { createConfigurationItem: { __typename: 'ConfigurationItemWritten' } },
  });
  await expect.poll(() => spans.map(({ name }) => name), { timeout: 15_000 }).toContain('graphql mutation');
  const operation = spans.find(({ name }) => name === 'graphql mutation')!;
  expect(operation).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
  expect(operation.attributes).toContainEqual({ key: 'graphql.operation.name', value: { stringValue: 'Make' } });
  const inside = spans.filter(({ parentSpanId }) => parentSpanId === operation.spanId).map(({ name }) => name);
  expect(inside).toContain('cypher feed/create');
  expect(inside).toContain('commit createConfigurationItem');
  expect(JSON.stringify(spans)).not.toContain('secret-key');
});

test('operations over server-sent events are spans too, and a bad traceparent counts as none', async () => {
  spans = [];
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', traceparent: 'nonsense' },
    body: JSON.stringify({ query: 'query Ask { changeSets { totalCount } }' }),
  });
  expect(await response.text()).toContain('totalCount');
  await expect.poll(() => spans.map(({ name }) => name), { timeout: 15_000 }).toContain('cypher feed/head');
  const statement = spans.find(({ name }) => name === 'cypher feed/head')!;
  await expect
    .poll(() => spans.some(({ spanId }) => spanId === statement.parentSpanId), { timeout: 15_000 })
    .toBe(true);
  expect(spans.find(({ spanId }) => spanId === statement.parentSpanId)!.name).toBe('graphql query');
});

test('an active check is a span with its severity, and without what it saw', async () => {
  spans = [];
  const seen: ProbeResult = {
    ...{ severity: 'CRITICAL', message: 'refused by secret-host', durationMs: 3, performance: [] },
  };
  expect(await tracing.checked({ id: 'check-1', type: 'TCP' }, () => Promise.resolve(seen))).toBe(seen);
  await expect.poll(() => spans.map(({ name }) => name), { timeout: 15_000 }).toContain('check TCP');
  expect(spans.find(({ name }) => name === 'check TCP')!.attributes).toEqual([
    { key: 'itsm.check.id', value: { stringValue: 'check-1' } },
    { key: 'itsm.check.severity', value: { stringValue: 'CRITICAL' } },
  ]);
  expect(JSON.stringify(spans)).not.toContain('secret-host');
});

test('a collector that is gone holds nobody up', async () => {
  const lost = new Tracing('http://127.0.0.1:9');
  await lost.span('a', {}, () => Promise.resolve());
  await lost.stop();
});
