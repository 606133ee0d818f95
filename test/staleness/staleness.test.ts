import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { dataAge } from '../../src/staleness/data-age.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';
import { asked, failuresOf, type Refused } from '../asset/estate.js';

const now = Date.parse('2026-06-30T12:00:00Z');
const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();
const loaded = loadSchema();
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loaded, { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  const { graph, model } = api.services;
  await graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(graph, model, [
    { id: 'db', name: 'db', fqdn: 'db.example' },
    { id: 'app', name: 'app' },
    { id: 'web', name: 'web' },
    { id: 'hand', name: 'hand' },
    { id: 'none', name: 'none' },
  ]);
  await seedRelationships(graph, [
    { from: 'app', to: 'db' },
    { from: 'web', to: 'app' },
    { from: 'none', to: 'web' },
  ]);
  await seedKeys(graph, [
    { item: 'db', source: 'scan', key: '1', lastSeenAt: daysAgo(1) },
    { item: 'app', source: 'scan', key: '2', lastSeenAt: daysAgo(40) },
    { item: 'web', source: 'scan', key: '3', lastSeenAt: daysAgo(100) },
    { item: 'web', source: 'cloud', key: '3', lastSeenAt: daysAgo(2) },
    { item: 'hand', source: 'manual', key: '4', lastSeenAt: daysAgo(400) },
  ]);
});
const retired = async (): Promise<string[]> =>
  (
    await api.services.graph.runText(
      'MATCH (i:ConfigurationItem) WHERE i.retiredAt IS NOT NULL RETURN i.id AS id ORDER BY id',
    )
  ).map(({ id }) => String(id));

describe('how old the data are', () => {
  test('stands beside an impact answer, and on each item', async () => {
    const { impact, configurationItem } = await api.ask<{ impact: { dataAge: unknown }; configurationItem: unknown }>(
      `{ impact(of: ["db"]) { totalAffected dataAge { items unreported stale staleShare coverage oldestSeenAt medianAgeSeconds } }
         configurationItem(id: "app") { dataAge { lastSeenAt ageSeconds stale coverage } } }`,
    );
    expect(impact).toEqual({
      totalAffected: 3,
      dataAge: {
        ...{ items: 4, unreported: 1, stale: 1, staleShare: 0.25, coverage: 0.5 },
        ...{ oldestSeenAt: daysAgo(40), medianAgeSeconds: 2 * 86_400 },
      },
    });
    expect(configurationItem).toEqual({
      dataAge: { lastSeenAt: daysAgo(40), ageSeconds: 40 * 86_400, stale: true, coverage: 0 },
    });
  });

  test('of nothing is nothing', () => {
    expect(dataAge([], now)).toEqual({
      ...{ items: 0, unreported: 0, stale: 0, staleShare: 0, coverage: 0, oldestSeenAt: null, medianAgeSeconds: null },
    });
  });
});

describe('retireUnseen', () => {
  type Answer = Refused | { __typename: 'UnseenRetired'; matched: number; retired: number; changeSet: string | null };
  const run = (input: Record<string, unknown>): Promise<Answer> =>
    asked<Answer>(
      api,
      'retireUnseen',
      { source: 'scan', unseenFor: 'P30D', ...input },
      '... on UnseenRetired { matched keptByOthers retired remaining items changeSet }',
    );

  test('takes out what the source has not reported, keeps what others see, and asks before it takes much', async () => {
    expect(await run({})).toMatchObject({ code: 'RETIRE_LIMIT' });
    const planned = await run({ dryRun: true });
    expect(planned).toMatchObject({
      ...{ matched: 2, keptByOthers: 1, retired: 1, remaining: 0, items: ['app'], changeSet: null },
    });
    expect(await retired()).toEqual([]);
    const done = await run({ confirmRetire: true });
    expect(done).toMatchObject({ matched: 2, keptByOthers: 1, retired: 1, remaining: 0 });
    expect(await retired()).toEqual(['app']);
    expect(await run({})).toMatchObject({ matched: 0, retired: 0, changeSet: null });
  });

  test('goes in batches, the longest unseen first, and only where it is told to', async () => {
    expect(await run({ limit: 1, confirmRetire: true })).toMatchObject({
      matched: 2,
      keptByOthers: 1,
      retired: 0,
      remaining: 1,
    });
    expect(await run({ classes: ['DATABASE'] })).toMatchObject({ matched: 0 });
    expect(await run({ limit: 1, confirmRetire: true })).toMatchObject({ matched: 1, retired: 1, remaining: 0 });
  });

  test('refuses what makes no sense, all at once', async () => {
    expect(failuresOf(await run({ source: ' ', unseenFor: 'PT0S', limit: 0 }))).toEqual([
      ['input.source', 'INVALID'],
      ['input.unseenFor', 'INVALID'],
      ['input.limit', 'INVALID'],
    ]);
  });
});

test('a class that declares retireAfter is tidied by itself: what nobody has seen for so long, nothing entered by hand', async () => {
  const server = api.services.model.classes.get('Server')!;
  const policy = new Map(api.services.model.classes).set('Server', { ...server, retireAfterMs: 35 * 86_400_000 });
  const { Retirements } = await import('../../src/staleness/retirements.js');
  const { graph, writer, model } = api.services;
  const retirements = new Retirements(graph, writer, { ...model, classes: policy }, 0.2);
  await Promise.all([retirements.sweep.run(now), retirements.sweep.run(now)]);
  expect(await retired()).toEqual(['app']);
  const told = await graph.runText(
    `MATCH (c:ChangeSet {operation: 'applyRetirementPolicy'})-[e:CHANGED]->(i {id: 'app'}) RETURN e.operation AS operation`,
  );
  expect(told).toEqual([{ operation: 'RETIRED' }]);
});
