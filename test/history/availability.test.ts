import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { day, hour, minute, second } from '../../src/monitoring/spans.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';

const begin = Date.parse('2026-06-01T00:00:00Z');
let now = begin;
const iso = (at: number): string => new Date(at).toISOString();
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  now = begin;
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(api.services.graph, api.services.model, [{ id: 'db' }, { id: 'app' }]);
  await seedKeys(api.services.graph, [{ item: 'db', source: 'netbox', key: '7' }]);
});

async function report(id: string, severity: string, at: number, more: Record<string, unknown> = {}): Promise<void> {
  now = Math.max(now, at);
  await api.ask('mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
    input: [{ id, severity, observedAt: iso(at), ...more }],
  });
}
async function schedule(window: Record<string, unknown>, item: string, descendants = false): Promise<string> {
  const { scheduleMaintenance } = await api.ask<{ scheduleMaintenance: { maintenance: { id: string } } }>(
    `mutation ($input: ScheduleMaintenanceInput!) { scheduleMaintenance(input: $input) {
      ... on MaintenanceWritten { maintenance { id } } ... on Refusal { message failures { field message } } } }`,
    { input: { name: 'work', window, items: [{ item, descendants }] } },
  );
  return scheduleMaintenance.maintenance.id;
}
async function sweepAt(at: number): Promise<void> {
  now = Math.max(now, at);
  await api.services.maintenanceEffect.sweep.run(at);
}
const question = `query ($id: ID!, $from: DateTime!, $to: DateTime!, $downFrom: Severity) {
  availability(ciId: $id, from: $from, to: $to, downFrom: $downFrom) {
    percentage totalMs maintenanceMs unknownMs downMs upMs changes } }`;
async function availability(id: string, from: number, to: number, downFrom = 'CRITICAL') {
  const answer = await api.ask<{ availability: Record<string, number | null> }>(question, {
    ...{ id, from: iso(from), to: iso(to), downFrom },
  });
  return answer.availability;
}
async function intervals(id: string, from = begin, to = now + 1) {
  const { statusHistory } = await api.ask<{
    statusHistory: { nodes: { severity: string; from: string; to: string | null; causes: { id: string }[] }[] };
  }>(
    `query ($id: ID!, $from: DateTime!, $to: DateTime!) { statusHistory(ciId: $id, from: $from, to: $to) {
      nodes { severity observed from to causes { id } inMaintenance { from to } } } }`,
    { id, from: iso(from), to: iso(to) },
  );
  return statusHistory.nodes;
}
const told = (rows: { severity: string; from: string; to: string | null }[]) =>
  rows.map(({ severity, from, to }) => [
    severity,
    Date.parse(from) - begin,
    to === null ? null : Date.parse(to) - begin,
  ]);

test('T10: a report that goes stale leaves availability, and its interval ends when it fell due', async () => {
  await report('db', 'OK', begin, { ttl: 'PT90S' });
  now = begin + 95 * second;
  await api.services.reportSweep.run(now);
  await report('db', 'OK', begin + 300 * second);
  now = begin + 400 * second;
  expect(told(await intervals('db'))).toEqual([
    ['OK', 0, 90 * second],
    ['UNKNOWN', 90 * second, 300 * second],
    ['OK', 300 * second, null],
  ]);
  expect(await availability('db', begin, begin + 300 * second)).toMatchObject({
    ...{ percentage: 100, totalMs: 300_000, unknownMs: 210_000, upMs: 90_000, downMs: 0, maintenanceMs: 0 },
  });
});

test('T11: thirty days with two hours of maintenance, fully down, and 43 minutes 12 seconds of another outage', async () => {
  await report('db', 'OK', begin);
  const window = { from: begin + 5 * day, to: begin + 5 * day + 2 * hour };
  await schedule({ fixed: { from: iso(window.from), to: iso(window.to) } }, 'db');
  now = window.from;
  await sweepAt(now);
  await report('db', 'CRITICAL', window.from);
  await report('db', 'OK', window.to);
  await sweepAt(window.to);
  await report('db', 'CRITICAL', begin + 20 * day);
  await report('db', 'OK', begin + 20 * day + 43 * minute + 12 * second);
  now = begin + 31 * day;
  const expected = {
    percentage: 99.89972,
    totalMs: 2_592_000_000,
    maintenanceMs: 7_200_000,
    unknownMs: 0,
    downMs: 2_592_000,
    upMs: 2_582_208_000,
    changes: 4,
  };
  expect(await availability('db', begin, begin + 30 * day)).toEqual(expected);
  // And from roll-ups.
  await api.services.history.sweep.run(now);
  expect(await availability('db', begin, begin + 30 * day)).toEqual(expected);
  expect(await availability('netbox:7', begin + 1, begin + 30 * day)).toEqual({
    ...expected,
    totalMs: expected.totalMs - 1,
    upMs: expected.upMs - 1,
  });
  // And by the day, when it is long ago.
  now = begin + 130 * day;
  await api.services.history.sweep.run(now);
  expect(await availability('db', begin, begin + 30 * day)).toEqual(expected);
  expect(await api.services.graph.runText('MATCH (h:StatusHour) RETURN h.days AS days')).toEqual(
    Array.from({ length: 3 }, () => ({ days: 1 })),
  );
});

describe('availability', () => {
  test('counts as down what the caller says, and is null when nothing was measured', async () => {
    await report('db', 'MAJOR', begin + 10 * second);
    now = begin + 20 * second;
    expect(await availability('db', begin, now)).toMatchObject({ percentage: 100, unknownMs: 10_000, changes: 0 });
    expect(await availability('db', begin, now, 'MAJOR')).toMatchObject({ percentage: 0, downMs: 10_000 });
    expect(await availability('app', begin, now)).toMatchObject({ percentage: null, unknownMs: 20_000 });
  });

  test('ends at the present', async () => {
    await report('db', 'OK', begin);
    now = begin + minute;
    expect(await availability('db', begin, begin + day)).toMatchObject({ totalMs: minute });
  });

  test.each([
    ['to', begin, begin, 'CRITICAL', 'db'],
    ['from', begin + day, begin + 2 * day, 'CRITICAL', 'db'],
    ['from', begin - 401 * day, begin, 'CRITICAL', 'db'],
    ['downFrom', begin - day, begin, 'UNKNOWN', 'db'],
    ['ciId', begin - day, begin, 'CRITICAL', 'netbox:8'],
  ])('refuses a wrong %s and names it', async (field, from, to, downFrom, id) => {
    const { errors } = await api.run(question, { id, from: iso(from), to: iso(to), downFrom });
    expect(errors?.[0]?.extensions).toMatchObject({ field });
  });
});

describe('status history', () => {
  test('tells of effective statuses with what made them so, also of what depends on the item', async () => {
    await seedRelationships(api.services.graph, [{ from: 'app', to: 'db' }]);
    await report('app', 'OK', begin);
    await report('db', 'CRITICAL', begin + 10 * second);
    now = begin + minute;
    expect(await intervals('app')).toMatchObject([
      { severity: 'OK', causes: [] },
      { severity: 'CRITICAL', from: iso(begin + 10 * second), to: null, causes: [{ id: 'db' }], inMaintenance: [] },
    ]);
  });

  test('ends when the item is retired: it is UNKNOWN from then on', async () => {
    await report('db', 'OK', begin);
    now = begin + minute;
    await api.ask('mutation { retireConfigurationItem(id: "db", expectedVersion: 1) { __typename } }');
    now = begin + 2 * minute;
    expect(told(await intervals('db'))).toEqual([
      ['OK', 0, minute],
      ['UNKNOWN', minute, null],
    ]);
  });

  test('is read in pages', async () => {
    for (let at = 0; at < 5; at++) await report('db', at % 2 === 0 ? 'OK' : 'MAJOR', begin + at * second);
    now = begin + minute;
    interface Page {
      statusHistory: { nodes: { severity: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { statusHistory }: Page = await api.ask<Page>(
        `query ($from: DateTime!, $to: DateTime!, $after: String) {
          statusHistory(ciId: "db", from: $from, to: $to, first: 2, after: $after) {
            nodes { severity } pageInfo { hasNextPage endCursor } } }`,
        { from: iso(begin), to: iso(now), after },
      );
      seen.push(statusHistory.nodes.map(({ severity }) => severity));
      after = statusHistory.pageInfo.hasNextPage ? statusHistory.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([['OK', 'MAJOR'], ['OK', 'MAJOR'], ['OK']]);
  });
});

test('what is older than history is kept is removed, but the interval that still lasts', async () => {
  await report('db', 'OK', begin);
  await report('db', 'MAJOR', begin + hour);
  await report('app', 'OK', begin);
  now = begin + 500 * day;
  await api.services.history.sweep.run(now);
  const left = await api.services.graph.runText('MATCH (i:StatusInterval) RETURN i.itemId AS id ORDER BY id');
  expect(left).toEqual([{ id: 'app' }, { id: 'db' }]);
  expect(await api.services.graph.runText('MATCH (h:StatusHour) RETURN h')).toEqual([]);
  expect(await availability('db', now - 300 * day, now, 'MAJOR')).toMatchObject({ percentage: 0, downMs: 300 * day });
});

test('is swept once an hour, however often that is asked for', async () => {
  const { history, graph } = api.services;
  await report('db', 'OK', begin);
  now = begin + 5 * hour;
  const due = begin + 6 * hour + minute;
  expect(await history.sweep.run(now)).toBe(due);
  const ran: string[] = [];
  const stop = graph.observe(({ name }) => ran.push(name));
  expect(await history.sweep.run(now + 10_000)).toBe(due);
  expect(ran).toEqual([]);
  expect(await history.sweep.run(due)).toBe(due + hour);
  expect(ran).toContain('history/moved');
  stop();
});

test('a change that comes late corrects the roll-ups', async () => {
  await report('db', 'OK', begin);
  now = begin + 5 * hour;
  await api.services.history.catchUp();
  await api.services.history.sweep.run(now);
  await report('db', 'CRITICAL', begin + 90 * minute);
  expect(await availability('db', begin, now)).toMatchObject({ downMs: 3.5 * hour, upMs: 1.5 * hour, changes: 1 });
});
