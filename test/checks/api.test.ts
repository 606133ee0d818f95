import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyCheckAlerts } from '../../src/alerts/check-alerts.js';
import { heartbeatRouter } from '../../src/checks/heartbeats.js';
import { createCheckParts } from '../../src/checks/parts.js';
import { verifyChain } from '../../src/feed/verify.js';
import { graphError } from '../../src/graph/errors.js';
import { Sweeper } from '../../src/sweeper.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { seedItems } from '../support/seed.js';
import { quietLog } from '../support/services.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  const { graph, statusWrites } = api.services;
  const plugins = new Map([['load', { command: '/bin/true', arguments: [], allowArguments: false }]]);
  const settings = { allow: ['127.0.0.0/8'], concurrency: 2 };
  const sweeper = new Sweeper(quietLog);
  const parts = { graph, statusWrites, sweeper, applyAlerts: applyCheckAlerts, log: quietLog, settings, plugins };
  Object.assign(api.services, createCheckParts(parts));
});
afterAll(() => api.services.close());
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
beforeEach(async () => {
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(api.services.graph, api.services.model, [{ id: 'web' }, { id: 'db' }]);
});

interface Written {
  __typename: string;
  check: { id: string } & Record<string, unknown>;
  changeSet: string | null;
  heartbeatToken: string | null;
  heartbeatPath: string | null;
  code: string;
  failures: { field: string; message: string }[];
}
const written = `__typename
  ... on CheckWritten { changeSet heartbeatToken heartbeatPath check { id name type target config interval retryInterval
    maxAttempts timeout ttl grace enabled severity hardSeverity nextRunAt item { id } } }
  ... on Refusal { code failures { field message } }`;
async function upsert(input: Record<string, unknown>, id?: string): Promise<Written> {
  const answer = await api.ask<{ upsertCheck: Written }>(
    `mutation ($id: ID, $input: CheckInput!) { upsertCheck(id: $id, input: $input) { ${written} } }`,
    { input, id },
  );
  return answer.upsertCheck;
}
const http = { http: { url: 'https://www.example.com/health' } };
const aCheck = (input: Record<string, unknown> = {}) => upsert({ itemId: 'web', name: 'page', config: http, ...input });

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('a check', () => {
  test('is written with sensible settings, listed with its item, and found as a node', async () => {
    const { check } = await aCheck();
    expect(check).toMatchObject({
      type: 'HTTP',
      target: 'https://www.example.com/health',
      interval: 'PT60S',
      retryInterval: 'PT30S',
      maxAttempts: 3,
      timeout: 'PT10S',
      ttl: null,
      enabled: true,
      severity: 'UNKNOWN',
      hardSeverity: null,
      item: { id: 'web' },
    });
    expect(check['nextRunAt']).not.toBeNull();
    const answer = await api.ask(
      `query ($id: ID!) { node(id: $id) { __typename id }
         configurationItem(id: "web") { checks { totalCount nodes { name lastResult { at } } } } }`,
      { id: check.id },
    );
    expect(answer).toEqual({
      node: { __typename: 'Check', id: check.id },
      configurationItem: { checks: { totalCount: 1, nodes: [{ name: 'page', lastResult: null }] } },
    });
  });

  test('that is changed keeps what is left out, and takes the default where null is given', async () => {
    const { check } = await aCheck({ interval: 'PT30S', maxAttempts: 5 });
    const changed = await upsert({ name: 'front page', maxAttempts: null }, check.id);
    expect(changed.check).toMatchObject({ name: 'front page', interval: 'PT30S', maxAttempts: 3 });
    expect(changed.changeSet).not.toBeNull();
    expect((await upsert({ name: 'front page' }, check.id)).changeSet).toBeNull();
  });

  test('that is removed is gone from its item and stays in the feed, whose hashes hold', async () => {
    const { check } = await aCheck();
    const { removeCheck } = await api.ask<{ removeCheck: { id: string; changeSet: string } }>(
      'mutation ($id: ID!) { removeCheck(id: $id) { ... on CheckRemoved { id changeSet } } }',
      { id: check.id },
    );
    expect(removeCheck.id).toBe(check.id);
    await api.services.feed.settled();
    const answer = await api.ask(
      `query ($id: ID!, $set: ID!) { check(id: $id) { id } configurationItem(id: "web") { checks { totalCount } }
         node(id: $set) { ... on ChangeSet { types records { nodes { id operation state } } } } }`,
      { id: check.id, set: removeCheck.changeSet },
    );
    expect(answer).toMatchObject({
      check: null,
      configurationItem: { checks: { totalCount: 0 } },
      node: { types: ['CHECK'], records: { nodes: [{ id: check.id, operation: 'REMOVED', state: { name: 'page' } }] } },
    });
    expect(await verifyChain(api.services.graph)).toMatchObject({ faults: [] });
  });

  test('of a twin goes over to the survivor when the two are merged', async () => {
    const { check } = await aCheck({ itemId: 'db' });
    await api.ask(
      `mutation { mergeConfigurationItems(survivor: "web", twins: ["db"], expectedVersion: 1) { __typename } }`,
    );
    const answer = await api.ask('query ($id: ID!) { check(id: $id) { item { id } } }', { id: check.id });
    expect(answer).toEqual({ check: { item: { id: 'web' } } });
  });

  test('shows no secret header, and keeps it when the check is changed without it', async () => {
    const headers = [
      { name: 'Authorization', value: 'Bearer hush', secret: true },
      { name: 'Accept', value: 'text/plain' },
    ];
    const { check } = await aCheck({ config: { http: { ...http.http, headers } } });
    const again = await upsert(
      { config: { http: { url: 'https://www.example.com/', headers: [{ name: 'authorization' }] } } },
      check.id,
    );
    expect(JSON.stringify([check, again])).not.toContain('hush');
    expect(check['config']).toMatchObject({ headers: [{ value: '••••••' }, { value: 'text/plain' }] });
    const [row] = await api.services.graph.runText('MATCH (check:Check) RETURN check.config AS config');
    expect(JSON.parse(row!['config'] as string)).toMatchObject({
      headers: [{ name: 'authorization', value: 'Bearer hush', secret: true }],
    });
    const sets = await api.services.graph.runText(
      'MATCH ()-[changed:CHANGED]->(:Record) RETURN changed.state AS state',
    );
    expect(JSON.stringify(sets)).not.toContain('hush');
  });
});

describe('a check is refused, each field by its name,', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['of an item that is not there', { itemId: 'nobody' }, 'input.itemId'],
    ['without a name', { name: ' ' }, 'input.name'],
    ['with an interval that is none', { interval: 'PT0.5S' }, 'input.interval'],
    ['with a timeout that outlasts it', { interval: 'PT10S', timeout: 'PT9S' }, 'input.timeout'],
    ['with no attempts', { maxAttempts: 0 }, 'input.maxAttempts'],
    ['with a url of another kind', { config: { http: { url: 'ftp://example.com/' } } }, 'input.config.http.url'],
    ['with a password', { config: { http: { url: 'https://a:b@example.com/' } } }, 'input.config.http.url'],
    ['of link-local metadata', { config: { http: { url: 'http://169.254.169.254/' } } }, 'input.config.http.url'],
    ['of an odd spelling', { config: { tcp: { host: '0xa9.0xfe.0xa9.0xfe', port: 80 } } }, 'input.config.tcp.host'],
    ['of our own database', { config: { tcp: { host: 'graph.example', port: 7687 } } }, 'input.config.tcp.host'],
    ['of an option as a host', { config: { icmp: { host: '-f' } } }, 'input.config.icmp.host'],
    [
      'with a pattern that hangs others',
      { config: { http: { ...http.http, matches: '(a{9})' } } },
      'input.config.http.matches',
    ],
    [
      'with a header of its own',
      { config: { http: { ...http.http, headers: [{ name: 'Host', value: 'x' }] } } },
      'input.config.http.headers',
    ],
    [
      'with a header that splits',
      { config: { http: { ...http.http, headers: [{ name: 'A', value: 'x\r\nB: y' }] } } },
      'input.config.http.headers',
    ],
    ['of a command nobody listed', { config: { plugin: { command: 'rm' } } }, 'input.config.plugin.command'],
    [
      'with arguments nobody allowed',
      { config: { plugin: { command: 'load', arguments: ['x'] } } },
      'input.config.plugin.arguments',
    ],
    [
      'of a name server that is a name',
      { config: { dns: { name: 'a.example', servers: ['ns.example'] } } },
      'input.config.dns.servers',
    ],
  ])('%s', async (_, input, field) => {
    const refusal = await aCheck(input);
    expect(refusal.__typename).toBe('Refusal');
    expect(refusal.failures.map((failure) => failure.field)).toEqual([field]);
  });

  test('when it would move to another item or become another type', async () => {
    const { check } = await aCheck();
    const refusal = await upsert({ itemId: 'db', config: { passive: {} } }, check.id);
    expect(refusal.failures.map(({ field }) => field)).toEqual(['input.itemId', 'input.config']);
    expect(await upsert({ name: 'x' }, 'nobody')).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
  });
});

describe('runCheckNow', () => {
  const run = async (id: string) =>
    (
      await api.ask<{ runCheckNow: Record<string, unknown> }>(
        `mutation ($id: ID!) { runCheckNow(id: $id) { __typename
           ... on CheckRun { severity outcome result { message durationMs performance { label unit } } check { severity stateType } }
           ... on Refusal { code } } }`,
        { id },
      )
    ).runCheckNow;

  test('makes the check at once and records what it saw', async () => {
    const port = await listening(createServer((_, response) => void response.writeHead(503).end('private words')));
    const { check } = await aCheck({ config: { http: { url: `http://127.0.0.1:${port}/` } } });
    expect(await run(check.id)).toEqual({
      __typename: 'CheckRun',
      severity: 'CRITICAL',
      outcome: 'ACCEPTED',
      result: {
        message: 'HTTP 503, expected 200-299.',
        durationMs: expect.any(Number) as number,
        performance: [{ label: 'time', unit: 'ms' }],
      },
      check: { severity: 'CRITICAL', stateType: 'SOFT' },
    });
  });

  test('is refused where there is nothing to run', async () => {
    const passive = await aCheck({ config: { passive: { note: 'by hand' } } });
    const off = await aCheck({ enabled: false });
    expect(await run('nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run(passive.check.id)).toMatchObject({ code: 'INVALID' });
    expect(await run(off.check.id)).toMatchObject({ code: 'DISABLED' });
  });
});

describe('lists', () => {
  test('of checks are filtered, paged by name and counted', async () => {
    for (const name of ['c', 'a', 'b', 'a']) await aCheck({ name });
    await aCheck({ name: 'd', config: { passive: {} }, enabled: false });
    const page = (after: string | null) =>
      api.ask<{
        checks: {
          nodes: { name: string }[];
          totalCount: number;
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `query ($after: String) { checks(filter: { types: [HTTP], enabled: true }, first: 3, after: $after) {
           nodes { name } totalCount pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
    const { checks: first } = await page(null);
    expect(first).toMatchObject({ nodes: [{ name: 'a' }, { name: 'a' }, { name: 'b' }], totalCount: 4 });
    const { checks: second } = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ nodes: [{ name: 'c' }], pageInfo: { hasNextPage: false } });
  });

  test('of the checks of many items are one statement', async () => {
    await aCheck();
    await aCheck({ itemId: 'db' });
    const ran = await statementsOf(api.services.graph, () =>
      api.ask('{ configurationItems { nodes { checks(first: 5) { nodes { name item { name } } } } } }'),
    );
    expect(ran.filter((name) => name.startsWith('check/'))).toEqual(['check/ofItems']);
  });
});

describe('a heartbeat', () => {
  async function serve(services = api.services): Promise<string> {
    const app = express();
    app.use(heartbeatRouter(services, quietLog));
    return `http://127.0.0.1:${await listening(createServer(app))}`;
  }
  const aHeartbeat = (input: Record<string, unknown> = {}) =>
    aCheck({ name: 'backup', config: { heartbeat: {} }, interval: 'PT1H', ...input });
  const checkOf = (id: string) =>
    api.ask<{ check: Record<string, unknown> }>(
      'query ($id: ID!) { check(id: $id) { severity hardSeverity lastResult { message } ttl grace maxAttempts } }',
      { id },
    );

  test('has a token that is shown once, kept as a hash, and renewed on demand', async () => {
    const { check, heartbeatToken, heartbeatPath } = await aHeartbeat();
    expect(heartbeatToken).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(heartbeatPath).toBe(`/heartbeat/${heartbeatToken}`);
    expect((await upsert({ name: 'backup of all' }, check.id)).heartbeatToken).toBeNull();
    const rows = await api.services.graph.runText(
      'MATCH (node) OPTIONAL MATCH (node)-[r]-() RETURN properties(node) AS n, properties(r) AS r',
    );
    expect(JSON.stringify(rows)).not.toContain(heartbeatToken!);
    const { renewHeartbeatToken } = await api.ask<{ renewHeartbeatToken: Written }>(
      `mutation ($id: ID!) { renewHeartbeatToken(id: $id) { ${written} } }`,
      { id: check.id },
    );
    const url = await serve();
    expect((await fetch(`${url}${heartbeatPath}`)).status).toBe(404);
    expect((await fetch(`${url}${renewHeartbeatToken.heartbeatPath}`)).status).toBe(204);
  });

  test('is recorded before it is answered, as ok or as failed, with what it says', async () => {
    const { check, heartbeatPath } = await aHeartbeat();
    const url = `${await serve()}${heartbeatPath}`;
    expect((await fetch(url, { method: 'POST', body: 'all 12 volumes' })).status).toBe(204);
    expect((await checkOf(check.id)).check).toMatchObject({
      severity: 'OK',
      lastResult: { message: 'all 12 volumes' },
      ttl: 'PT3600S',
      grace: 'PT30S',
      maxAttempts: 1,
    });
    expect((await fetch(`${url}?status=fail`, { method: 'POST', body: '{"left":3}' })).status).toBe(204);
    expect((await checkOf(check.id)).check).toMatchObject({ severity: 'CRITICAL', hardSeverity: 'CRITICAL' });
    expect((await fetch(`${url}?status=perhaps`)).status).toBe(422);
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(5_000) })).status).toBe(413);
  });

  test('that nobody knows is answered alike, whatever is wrong with it', async () => {
    const off = await aHeartbeat({ enabled: false });
    const url = await serve();
    const answers = await Promise.all(
      [`/heartbeat/${'x'.repeat(43)}`, '/heartbeat/short', off.heartbeatPath!].map(async (path) => {
        const response = await fetch(`${url}${path}`);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]![0]).toBe(404);
  });

  test('is not taken while the database cannot take it', async () => {
    const { heartbeatPath } = await aHeartbeat();
    const checkResults = { record: () => Promise.reject(graphError('UNAVAILABLE', undefined)) };
    const url = await serve({ ...api.services, checkResults });
    const response = await fetch(`${url}${heartbeatPath}`, { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
