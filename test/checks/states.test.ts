import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyCheckAlerts } from '../../src/alerts/check-alerts.js';
import { createCheckParts } from '../../src/checks/parts.js';
import { Sweeper } from '../../src/sweeper.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { seedItems } from '../support/seed.js';
import { quietLog } from '../support/services.js';

let api: TestApi;
let now = 0;
beforeAll(async () => {
  api = await testApi();
  const { graph, statusWrites } = api.services;
  const sweeper = new Sweeper(quietLog);
  const parts = { graph, statusWrites, sweeper, applyAlerts: applyCheckAlerts, log: quietLog, now: () => now };
  Object.assign(api.services, createCheckParts(parts));
});
afterAll(() => api.services.close());
/** Every story begins at this instant. */
const begin = Date.parse('2026-11-01T00:00:00Z');
beforeEach(async () => {
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(api.services.graph, api.services.model, [{ id: 'web' }]);
  now = begin;
});

const severities: Record<string, string> = { O: 'OK', W: 'WARNING', C: 'CRITICAL', U: 'UNKNOWN' };
const instant = (seconds: number): string => new Date(begin + seconds * 1_000).toISOString();

async function aCheck(input: Record<string, unknown> = {}): Promise<string> {
  const { upsertCheck } = await api.ask<{ upsertCheck: { check: { id: string } } }>(
    `mutation ($input: CheckInput!) { upsertCheck(input: $input) {
       ... on CheckWritten { check { id } } ... on Refusal { message failures { field message } } } }`,
    { input: { itemId: 'web', name: 'front page', config: { passive: {} }, maxAttempts: 3, ...input } },
  );
  return upsertCheck.check.id;
}

interface Shown {
  severity: string;
  stateType: string;
  attempt: number;
  hardSeverity: string | null;
  stale: boolean;
  flapping: boolean;
  flappingPercent: number;
}
const fields = 'severity stateType attempt hardSeverity stale flapping flappingPercent';

async function submit(id: string, letter: string, seconds: number): Promise<{ outcome: string; check: Shown }> {
  now = Math.max(now, begin + seconds * 1_000);
  const { submitCheckResult } = await api.ask<{ submitCheckResult: { outcome: string; check: Shown } }>(
    `mutation ($id: ID!, $input: CheckResultInput!) { submitCheckResult(checkId: $id, input: $input) {
       ... on CheckResultTaken { outcome check { ${fields} } } ... on Refusal { code message } } }`,
    { id, input: { severity: severities[letter], at: instant(seconds), message: `saw ${letter}` } },
  );
  return submitCheckResult;
}

const checkNow = async (id: string): Promise<Shown> =>
  (await api.ask<{ check: Shown }>(`query ($id: ID!) { check(id: $id) { ${fields} } }`, { id })).check;
const ownStatus = async (): Promise<string> =>
  (
    await api.ask<{ configurationItem: { status: { observed: string } } }>(
      '{ configurationItem(id: "web") { status { observed } } }',
    )
  ).configurationItem.status.observed;
const alerts = async () =>
  (
    await api.services.graph.runText(
      'MATCH (alert:Alert) RETURN alert.id AS id, alert.status AS status, alert.severity AS severity ORDER BY alert.startsAt',
    )
  ).map((row) => row);
const told = async (): Promise<Record<string, unknown>[]> =>
  (
    await api.services.graph.runText(
      `MATCH (set:ChangeSet)-[changed:CHANGED {record: 'Check'}]->(:Record)
       RETURN changed.state AS state ORDER BY set.at, set.id`,
    )
  ).map(({ state }) => JSON.parse(state as string) as Record<string, unknown>);

describe('a check that alternates', () => {
  test('T1: flaps after the sixth change and not before', async () => {
    const id = await aCheck({ maxAttempts: 1 });
    await submit(id, 'O', 0);
    const seen = [];
    for (const [index, letter] of [...'COCOCO'].entries()) {
      const { check } = await submit(id, letter, 60 * (index + 1));
      seen.push([check.flappingPercent, check.flapping]);
    }
    expect(seen).toEqual([
      [5.9, false],
      [11.7, false],
      [17.4, false],
      [23, false],
      [28.5, false],
      [33.9, true],
    ]);
  });

  test('T2: is steady again after fifteen results alike, and is told so once', async () => {
    const id = await aCheck({ maxAttempts: 1 });
    for (const [index, letter] of [...'OCOCOCO'].entries()) await submit(id, letter, 60 * index);
    const seen = [];
    for (let index = 1; index <= 15; index++) seen.push((await submit(id, 'O', 1_000 + 60 * index)).check);
    expect(seen.slice(0, 14).every(({ flapping }) => flapping)).toBe(true);
    expect(seen[13]).toMatchObject({ flapping: true, flappingPercent: 25.5 });
    expect(seen[14]).toMatchObject({ flapping: false, flappingPercent: 21 });
    const flags = (await told()).map(({ flapping }) => flapping);
    const turns = flags.filter((flag, index) => index > 0 && flag !== flags[index - 1]);
    expect(turns).toEqual([true, false]);
  });
});

describe('T3: a check of three attempts', () => {
  test('raises nothing for a problem that goes after two', async () => {
    const id = await aCheck();
    const seen = [];
    for (const [index, letter] of [...'OCCO'].entries()) {
      const { check } = await submit(id, letter, 60 * index);
      seen.push(`${check.stateType} ${check.severity} ${check.attempt}`);
    }
    expect(seen).toEqual(['HARD OK 1', 'SOFT CRITICAL 1', 'SOFT CRITICAL 2', 'HARD OK 1']);
    expect(await alerts()).toEqual([]);
    expect(await ownStatus()).toBe('OK');
  });

  test('raises one alert on the third, updates it, resolves it, and rejects an older result', async () => {
    const id = await aCheck();
    for (const [index, letter] of [...'OCC'].entries()) await submit(id, letter, 60 * index);
    expect(await alerts()).toEqual([]);
    await submit(id, 'C', 180);
    const [raised] = await alerts();
    expect(raised).toMatchObject({ status: 'FIRING', severity: 'CRITICAL' });
    expect(await ownStatus()).toBe('CRITICAL');
    await submit(id, 'W', 240);
    expect(await alerts()).toEqual([{ id: raised!['id'], status: 'FIRING', severity: 'WARNING' }]);
    expect(await ownStatus()).toBe('WARNING');
    expect(await submit(id, 'C', 239)).toMatchObject({ outcome: 'STALE', check: { severity: 'WARNING' } });
    expect(await submit(id, 'W', 240)).toMatchObject({ outcome: 'REPEATED' });
    await submit(id, 'O', 300);
    expect(await alerts()).toMatchObject([{ id: raised!['id'], status: 'RESOLVED' }]);
    expect(await ownStatus()).toBe('OK');
  });
});

test('T10: a result that is not renewed makes the check UNKNOWN and stale from the moment it fell due', async () => {
  const id = await aCheck({ ttl: 'PT60S', grace: 'PT30S', maxAttempts: 1 });
  const { checkSweep } = api.services;
  await submit(id, 'O', 0);
  now = begin + 89_999;
  expect(await checkSweep.run(now)).toBe(begin + 90_000);
  expect(await checkNow(id)).toMatchObject({ severity: 'OK', stale: false });
  now = begin + 92_000;
  expect(await checkSweep.run(now)).toBeUndefined();
  expect(await checkNow(id)).toMatchObject({ severity: 'UNKNOWN', stateType: 'HARD', stale: true });
  expect(await ownStatus()).toBe('UNKNOWN');
  expect(await alerts()).toMatchObject([{ status: 'FIRING', severity: 'UNKNOWN' }]);
  await submit(id, 'O', 300);
  expect(await checkNow(id)).toMatchObject({ severity: 'OK', stale: false });
  expect(await alerts()).toMatchObject([{ status: 'RESOLVED' }]);
  expect(await statuses()).toEqual([
    { observed: 'OK', since: instant(0) },
    { observed: 'UNKNOWN', since: instant(90) },
    { observed: 'OK', since: instant(300) },
  ]);
});

test('T10: a silence that nobody noticed is part of the history when the next result comes', async () => {
  const id = await aCheck({ ttl: 'PT60S', grace: 'PT30S', maxAttempts: 1 });
  await submit(id, 'O', 0);
  await submit(id, 'O', 300);
  expect(await statuses()).toEqual([
    { observed: 'OK', since: instant(0) },
    { observed: 'UNKNOWN', since: instant(90) },
    { observed: 'OK', since: instant(300) },
  ]);
});

/** What was recorded of the item's own status, in order. */
async function statuses() {
  await api.services.feed.settled();
  const rows = await api.services.graph.runText(
    `MATCH (set:ChangeSet)-[changed:CHANGED]->(:ConfigurationItem {id: 'web'})
     WHERE changed.status IS NOT NULL RETURN changed.status AS status ORDER BY set.at`,
  );
  return rows.map(({ status }) => {
    const { observed, since } = JSON.parse(status as string) as { observed: string; since?: string };
    return { observed, since };
  });
}

test('a first result that never comes makes a check stale, from when it was expected', async () => {
  const id = await aCheck({ ttl: 'PT60S', grace: 'PT30S' });
  now = begin + 90_000;
  await api.services.checkSweep.run(now);
  expect(await checkNow(id)).toMatchObject({ severity: 'UNKNOWN', stale: true });
});

describe('results', () => {
  test('that change nothing leave no ChangeSet and do not take the head of all statuses', async () => {
    const id = await aCheck();
    await submit(id, 'O', 0);
    const before = (await told()).length;
    // What was sealed before is not what is looked at.
    await api.services.feed.settled();
    const ran = await statementsOf(api.services.graph, () => submit(id, 'O', 60));
    expect(ran.filter((name) => name.startsWith('status/') || name.startsWith('feed/'))).toEqual([]);
    expect(await told()).toHaveLength(before);
  });

  test('that come together are written together, and each caller hears of its own', async () => {
    const ids = await Promise.all(['a', 'b', 'c'].map((name) => aCheck({ name, maxAttempts: 1 })));
    const seen = (checkId: string, severity: 'OK' | 'CRITICAL', at: number) =>
      api.services.checkResults.record({ checkId, severity, at, message: '', performance: [] }, 'tester');
    now = begin + 60_000;
    const at = now;
    let outcomes: unknown[] = [];
    const ran = await statementsOf(api.services.graph, async () => {
      outcomes = await Promise.all([
        seen(ids[0]!, 'OK', at - 3),
        seen(ids[1]!, 'CRITICAL', at - 3),
        seen(ids[1]!, 'OK', at - 2),
        seen(ids[1]!, 'CRITICAL', at - 9),
        seen(ids[2]!, 'OK', at - 1),
        seen('nobody', 'OK', at),
      ]).then((all) => all.map(({ outcome }) => outcome));
    });
    expect(outcomes).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'STALE', 'ACCEPTED', 'UNKNOWN_CHECK']);
    expect(ran.filter((name) => name === 'feed/create')).toHaveLength(1);
    expect(await checkNow(ids[1]!)).toMatchObject({ severity: 'OK' });
    expect(await alerts()).toMatchObject([{ status: 'RESOLVED' }]);
  });

  test('from a clock that runs ahead count as now', async () => {
    const id = await aCheck();
    const { submitCheckResult } = await api.ask<{ submitCheckResult: { check: { lastResult: { at: string } } } }>(
      `mutation ($id: ID!) { submitCheckResult(checkId: $id, input: { severity: OK, at: "2099-01-01T00:00:00Z" }) {
         ... on CheckResultTaken { check { lastResult { at } } } } }`,
      { id },
    );
    expect(submitCheckResult.check.lastResult.at).toBe(instant(0));
  });
});

describe('a failing check', () => {
  test.each([
    ['that is removed', 'mutation ($id: ID!) { removeCheck(id: $id) { __typename } }'],
    ['that is disabled', 'mutation ($id: ID!) { upsertCheck(id: $id, input: { enabled: false }) { __typename } }'],
  ])('%s resolves its alert and no longer counts for its item', async (_, mutation) => {
    const id = await aCheck({ maxAttempts: 1 });
    await submit(id, 'C', 0);
    expect(await ownStatus()).toBe('CRITICAL');
    await api.ask(mutation, { id });
    expect(await ownStatus()).toBe('UNKNOWN');
    expect(await alerts()).toMatchObject([{ status: 'RESOLVED' }]);
    expect(await submit(id, 'C', 60)).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|DISABLED/) as string });
  });

  test('leaves its item to the worst of its other checks', async () => {
    const [one, other] = [await aCheck({ maxAttempts: 1 }), await aCheck({ name: 'other', maxAttempts: 1 })];
    await submit(one, 'C', 0);
    await submit(other, 'W', 0);
    expect(await ownStatus()).toBe('CRITICAL');
    await submit(one, 'O', 60);
    expect(await ownStatus()).toBe('WARNING');
  });
});
