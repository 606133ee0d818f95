import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callScore, coFailureScore, onsets, sharedFailures } from '../../src/mapping/evidence.js';
import { testApi, type TestApi } from '../support/api.js';
import { aDocument, anItem, aRelationship, importAs } from '../support/services.js';

describe('shared failures', () => {
  const minute = 60_000;

  test('are counted once for each beginning, and what goes on as another severity is one failure', () => {
    const starts = onsets([
      { itemId: 'a', from: 0, to: minute },
      { itemId: 'a', from: minute, to: 2 * minute },
      { itemId: 'a', from: 10 * minute, to: 11 * minute },
      { itemId: 'b', from: 12 * minute, to: null },
    ]);
    expect([...starts]).toEqual([
      ['a', [0, 10 * minute]],
      ['b', [12 * minute]],
    ]);
    const pairs = sharedFailures(new Map([['a', starts.get('a')!]]), starts, { within: 2 * minute, least: 1 });
    expect(pairs).toEqual([
      { from: 'a', to: 'b', times: 1, timesFrom: 2, timesTo: 1, firstAt: 10 * minute, lastAt: 10 * minute },
    ]);
  });

  test('are never more than either failed, whatever fails when', () => {
    const some = fc.array(fc.nat(1_000), { maxLength: 30 }).map((list) => [...new Set(list)].sort((a, b) => a - b));
    fc.assert(
      fc.property(some, some, fc.nat(50), (a, b, within) => {
        const [pair] = sharedFailures(new Map([['a', a]]), new Map([['b', b]]), { within, least: 1 });
        const near = a.filter((at) => b.some((other) => Math.abs(at - other) <= within)).length;
        expect(pair !== undefined).toBe(near > 0);
        if (!pair) return;
        expect(pair.times).toBeLessThanOrEqual(Math.min(near, b.length));
        expect(coFailureScore(pair)).toBeGreaterThan(0);
        expect(coFailureScore(pair)).toBeLessThan(1);
      }),
    );
  });

  test('score as worked out by hand', () => {
    expect(callScore(10)).toBe(0.5);
    // 4 of 4 + 6 - 4 = 6 failures shared, times 4 / 6.
    expect(coFailureScore({ times: 4, timesFrom: 4, timesTo: 6 })).toBeCloseTo(4 / 9, 12);
  });
});

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());

beforeEach(async () => {
  await api.services.graph.runText(
    'MATCH (node) WHERE NOT node:Migration AND NOT node:FeedHead AND NOT node:ChangeSet AND NOT node:FeedFollower DETACH DELETE node',
  );
  await importAs(
    api.services,
    aDocument(
      [
        anItem('shop', {}, 'BusinessService'),
        anItem('front', {}, 'ApplicationService'),
        anItem('orders', {}, 'ApplicationService'),
        anItem('ledger', {}, 'ApplicationService'),
        anItem('cron', { serialNumber: 'c-1' }),
      ],
      [aRelationship('shop', 'DEPENDS_ON', 'front'), aRelationship('shop', 'DEPENDS_ON', 'orders')],
    ),
  );
  await api.ask('mutation { defineServiceMapping(input: { service: "test:shop" }) { __typename } }');
});

const span = (index: number, from: string, to: string) => ({
  traceId: String(index),
  id: String(index),
  kind: 'CLIENT',
  localEndpoint: { serviceName: from },
  remoteEndpoint: { serviceName: to },
});

interface Suggested {
  id: string;
  kind: string;
  score: number;
  from: { name: string };
  to: { name: string };
  outside: { name: string } | null;
  evidence: { times: number; timesFrom: number | null; timesTo: number | null; sources: string[] };
}

const suggestions = async (): Promise<Suggested[]> =>
  (
    await api.ask<{ mappingSuggestions: { nodes: Suggested[] } }>(
      `{ mappingSuggestions(serviceId: "test:shop") { nodes {
           id kind score from { name } to { name } outside { name } evidence { times timesFrom timesTo sources } } } }`,
    )
  ).mappingSuggestions.nodes;

const observe = (spans: unknown[], key?: string) =>
  api.ask<{ observeCalls: Record<string, unknown> }>(
    `mutation ($content: String!, $key: String) { observeCalls(input: { source: "zipkin", content: $content }, idempotencyKey: $key) {
       ... on CallsObserved { calls pairs unmatched changeSet } ... on Refusal { code failures { field message } } } }`,
    { content: JSON.stringify(spans), key },
  );

describe('suggestions from traces', () => {
  const calls = (from: string, to: string, count: number) =>
    Array.from({ length: count }, (_, index) => span(index + 1, from, to));

  test('name calls that no relationship says, inside a service and out of it', async () => {
    const answer = await observe([
      ...calls('front', 'ledger', 10),
      ...calls('orders', 'front', 1),
      ...calls('front', 'nobody', 1),
    ]);
    expect(answer.observeCalls).toMatchObject({ calls: 12, pairs: 2, unmatched: ['nobody'] });
    expect(await suggestions()).toMatchObject([
      {
        ...{ kind: 'CALL', score: 0.5, from: { name: 'front' }, to: { name: 'ledger' }, outside: { name: 'ledger' } },
        evidence: { times: 10, timesFrom: null, sources: ['zipkin'] },
      },
      { kind: 'CALL', from: { name: 'orders' }, to: { name: 'front' }, outside: null },
    ]);
  });

  test('count a repeated request once, and refuse what is no trace', async () => {
    await observe(calls('front', 'ledger', 4), 'once');
    await observe(calls('front', 'ledger', 4), 'once');
    expect((await suggestions())[0]!.evidence.times).toBe(4);
    const { observeCalls } = await api.ask<{ observeCalls: { failures: { field: string }[] } }>(
      `mutation { observeCalls(input: { source: "a:b", format: CSV, content: "x" }) { ... on Refusal { failures { field } } } }`,
    );
    expect(observeCalls.failures.map(({ field }) => field)).toEqual(['input.source', 'input.format']);
  });

  test('are not shown again once dismissed, until the evidence doubled', async () => {
    await observe(calls('front', 'ledger', 4));
    const [one] = await suggestions();
    const dismiss = (id: string) =>
      api.ask<{ dismissSuggestion: Record<string, unknown> }>(
        `mutation ($id: ID!) { dismissSuggestion(id: $id, reason: "A test client") {
           ... on SuggestionDecided { service { name } } ... on Refusal { code } } }`,
        { id },
      );
    expect((await dismiss(one!.id)).dismissSuggestion).toEqual({ service: { name: 'shop' } });
    expect(await suggestions()).toEqual([]);
    expect((await dismiss(one!.id)).dismissSuggestion).toEqual({ code: 'NOT_FOUND' });
    expect((await dismiss('nonsense')).dismissSuggestion).toEqual({ code: 'NOT_FOUND' });
    await observe(calls('front', 'ledger', 3));
    expect(await suggestions()).toEqual([]);
    await observe(calls('front', 'ledger', 1));
    expect(await suggestions()).toHaveLength(1);
  });

  test('make the relationship when they are accepted, and with it the member', async () => {
    await observe(calls('front', 'ledger', 4));
    const [one] = await suggestions();
    // A membership gives roles: it is written by addMember alone.
    const { acceptSuggestion } = await api.ask<{ acceptSuggestion: object }>(
      'mutation ($id: ID!) { acceptSuggestion(input: { id: $id, type: MEMBER_OF }) { ... on Refusal { code message } } }',
      { id: one!.id },
    );
    expect(acceptSuggestion).toMatchObject({ message: expect.stringContaining('addMember') as string });
    await api.ask(
      'mutation ($id: ID!) { acceptSuggestion(input: { id: $id }) { ... on SuggestionDecided { changeSet } ... on Refusal { code } } }',
      { id: one!.id },
    );
    expect(await suggestions()).toEqual([]);
    await api.services.membershipFollower.catchUp();
    const { serviceMapping } = await api.ask<{ serviceMapping: { members: { nodes: unknown[] } } }>(
      '{ serviceMapping(service: "test:shop") { members { nodes { item { name } distance origin } } } }',
    );
    expect(serviceMapping.members.nodes).toContainEqual({ item: { name: 'ledger' }, distance: 2, origin: 'COMPUTED' });
  });
});

test('items that fail with a member again and again, and that nothing joins to it, are suggested, to include by hand', async () => {
  const { graph } = api.services;
  const named = (await graph.runText('MATCH (item:ConfigurationItem) RETURN item.name AS name, item.id AS id')) as {
    name: string;
    id: string;
  }[];
  const idOf = (name: string): string => named.find((one) => one.name === name)!.id;
  const hour = 3_600_000;
  const now = Date.now();
  const fail = (name: string, hours: number[], lag = 0) =>
    hours.map((at) => ({
      itemId: idOf(name),
      from: new Date(now - at * hour + lag).toISOString(),
      to: new Date(now - at * hour + lag + 60_000).toISOString(),
    }));
  const rows = [
    ...fail('orders', [10, 20, 30, 40]),
    ...fail('cron', [10, 20, 30, 50], 120_000),
    // front is a member, and shop is joined to it.
    ...fail('front', [10, 20, 30, 40]),
    ...fail('shop', [10, 20, 30, 40]),
    ...fail('ledger', [10, 20]),
  ];
  await graph.runText(
    `UNWIND $rows AS row CREATE (:StatusInterval {id: randomUUID(), itemId: row.itemId, from: datetime(row.from),
       to: datetime(row.to), severity: 'CRITICAL', observed: 'CRITICAL', cause: []})`,
    { rows },
  );
  // The product looks by itself, once a day.
  const { sweep } = api.services.evidenceIntake;
  const next = await sweep.run(now);
  expect(next).toBe(now + 24 * hour);
  expect((await suggestions()).map(({ to }) => to.name)).toEqual(['cron', 'cron']);
  await graph.runText('MATCH ()-[failed:FAILED_WITH]->() DELETE failed');
  expect(await sweep.run(now + hour)).toBe(next);
  expect(await suggestions()).toEqual([]);
  const find = `mutation { findCoFailures(input: { service: "test:shop", days: 7 }) {
    ... on CoFailuresFound { memberFailures pairs } ... on Refusal { failures { field } } } }`;
  expect(await api.ask(find)).toEqual({ findCoFailures: { memberFailures: 4, pairs: 2 } });
  const found = await suggestions();
  expect(found.map(({ kind, from, to }) => `${kind} ${from.name} ${to.name}`).sort()).toEqual([
    'CO_FAILURE front cron',
    'CO_FAILURE orders cron',
  ]);
  expect(found[0]).toMatchObject({ evidence: { times: 3, timesFrom: 4, timesTo: 4 }, outside: { name: 'cron' } });
  expect(found[0]!.score).toBeCloseTo((3 / 5) * (3 / 5), 12);
  await api.ask(
    `mutation ($id: ID!) { acceptSuggestion(input: { id: $id, why: "They share a timer" }) { ... on SuggestionDecided { changeSet } } }`,
    { id: found[0]!.id },
  );
  expect(await suggestions()).toEqual([]);
  const { serviceMapping } = await api.ask<{ serviceMapping: { inclusions: unknown[] } }>(
    '{ serviceMapping(service: "test:shop") { inclusions { item { name } reason } } }',
  );
  expect(serviceMapping.inclusions).toEqual([{ item: { name: 'cron' }, reason: 'They share a timer' }]);
  expect(
    await api.ask(
      `mutation { findCoFailures(input: { service: "test:cron", days: 0, within: "P2D" }) { ... on Refusal { failures { field } } } }`,
    ),
  ).toEqual({
    findCoFailures: { failures: [{ field: 'input.days' }, { field: 'input.within' }, { field: 'input.service' }] },
  });
});
