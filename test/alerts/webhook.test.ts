import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertWebhook } from '../../src/alerts/webhook.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSchema } from '../../src/model/schema.js';
import { createServices } from '../../src/services.js';
import { alertmanagerBody } from '../monitoring/bodies.js';
import { aDocument, anItem, importAs, quietLog, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
let server: Server;
let url: string;

async function serve(parts: Pick<TestServices, 'alerts' | 'alertSources'>): Promise<[Server, string]> {
  const http = createServer(express().use(alertWebhook(parts, quietLog)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return [http, `http://127.0.0.1:${(http.address() as AddressInfo).port}/ingest/alertmanager?source=am`];
}

beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
  [server, url] = await serve(services);
});
afterAll(async () => {
  server.close();
  await services.close();
});

async function post(
  content: unknown,
  to = url,
): Promise<{ status: number; json: Record<string, unknown>; retryAfter: string | null }> {
  const response = await fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(content),
  });
  return {
    status: response.status,
    json: (await response.json()) as Record<string, unknown>,
    retryAfter: response.headers.get('retry-after'),
  };
}

test('a webhook, its replay, its end, the old one again and a new episode are one alert (T8)', async () => {
  await importAs(services, aDocument([anItem('web', { fqdn: 'web-01.example.com' })]));
  await services.hostFollower.catchUp();
  const { status, json } = await post(alertmanagerBody());
  expect(status).toBe(200);
  expect(json).toMatchObject({ truncated: 0, results: [{ outcome: 'OPENED', binding: 'BOUND' }] });
  expect((await post(alertmanagerBody())).json).toMatchObject({ results: [{ outcome: 'REPEATED' }] });
  const ended = { status: 'resolved', endsAt: '2026-11-23T10:05:00Z' };
  expect((await post(alertmanagerBody({}, ended))).json).toMatchObject({ results: [{ outcome: 'RESOLVED' }] });
  expect((await post(alertmanagerBody())).json).toMatchObject({ results: [{ outcome: 'IGNORED' }] });
  const again = await post(alertmanagerBody({ truncatedAlerts: 5 }, { startsAt: '2026-11-23T10:10:00Z' }));
  expect(again.json).toMatchObject({ truncated: 5, results: [{ outcome: 'REOPENED' }] });
  const rows = await services.graph.runText(
    'MATCH (a:Alert) RETURN a.status AS status, a.count AS count, a.reopenCount AS reopened, a.severity AS severity',
    {},
  );
  expect(rows).toEqual([{ status: 'FIRING', count: 3, reopened: 1, severity: 'CRITICAL' }]);
});

test('what is no webhook of version 4 is refused with everything that is wrong, and nothing is taken', async () => {
  const { status, json } = await post(alertmanagerBody({ version: '3' }, { startsAt: 'yesterday', labels: [] }));
  expect(status).toBe(422);
  expect((json['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(
    expect.arrayContaining(['version', 'alerts.0.labels', 'alerts.0.startsAt']),
  );
});

test('while the database is away the sender is told to come again', async () => {
  const graph = Graph.open(
    { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'neo4j' },
    { deadline: 2_000 },
  );
  const away = createServices(
    graph,
    loadSchema().model,
    { sourcePrecedence: [], retireLimit: 1, historyDays: 400 },
    quietLog,
  );
  const [http, there] = await serve(away);
  const { status, retryAfter } = await post(alertmanagerBody(), there);
  expect([status, retryAfter]).toEqual([503, '5']);
  http.close();
  await graph.close();
}, 60_000);
