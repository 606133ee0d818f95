import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StatusDelta } from '../../src/feed/content.js';
import { verifyChain } from '../../src/feed/verify.js';
import { loadSchema } from '../../src/model/schema.js';
import { day, hour, minute, second } from '../../src/monitoring/spans.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';

const begin = Date.parse('2026-03-01T07:00:00Z');
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
  // Writes are dated later than the one before them, if only by a millisecond: the first of all too.
  await api.services.graph.runText("CREATE (:StatusHead {id: 'status', sequence: 0, at: datetime($at)})", {
    at: iso(begin - minute),
  });
  await seedItems(api.services.graph, api.services.model, [
    { id: 'db' },
    { id: 'app' },
    { id: 'web' },
    { id: 'other' },
  ]);
  await seedRelationships(api.services.graph, [
    { from: 'app', to: 'db' },
    { from: 'web', to: 'app' },
    { from: 'db', to: 'web' },
  ]);
  await seedKeys(api.services.graph, [{ item: 'db', source: 'netbox', key: '7' }]);
});

const fields = `__typename
  ... on MaintenanceWritten { changeSet maintenance {
    id name kind state from to duration rule inEffect createdBy cancelledAt covers { item { id } descendants triggeredAt } } }
  ... on Refusal { code failures { field code } }`;
type Written = Record<string, unknown> & { maintenance: Record<string, unknown> & { id: string } };
async function schedule(window: Record<string, unknown>, items: unknown[] = [{ item: 'other' }], more = {}) {
  const { scheduleMaintenance } = await api.ask<{ scheduleMaintenance: Written }>(
    `mutation ($input: ScheduleMaintenanceInput!) { scheduleMaintenance(input: $input) { ${fields} } }`,
    { input: { name: 'new disks', window, items, ...more } },
  );
  return scheduleMaintenance;
}
async function cancel(id: string): Promise<Written> {
  const answer = await api.ask<{ cancelMaintenance: Written }>(
    `mutation ($id: ID!) { cancelMaintenance(id: $id) { ${fields} } }`,
    { id },
  );
  return answer.cancelMaintenance;
}
const fixed = (from: number, to: number) => ({ fixed: { from: iso(from), to: iso(to) } });
async function sweepAt(at: number): Promise<number | undefined> {
  now = at;
  return api.services.maintenanceEffect.sweep.run(at);
}
async function report(id: string, severity: string, at = now): Promise<void> {
  now = Math.max(now, at);
  await api.ask('mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
    input: [{ id, severity, observedAt: iso(at) }],
  });
}
async function inMaintenance(): Promise<string[]> {
  const rows = await api.services.graph.runText(
    'MATCH (i:ConfigurationItem) WHERE i.inMaintenance AND i.maintenanceDepth > 0 RETURN i.id AS id ORDER BY id',
  );
  return rows.map(({ id }) => String(id));
}
async function maintained(id: string, from: number, to: number): Promise<number> {
  const { availability } = await api.ask<{ availability: { maintenanceMs: number } }>(
    'query ($id: ID!, $from: DateTime!, $to: DateTime!) { availability(ciId: $id, from: $from, to: $to) { maintenanceMs } }',
    { id, from: iso(from), to: iso(to) },
  );
  return availability.maintenanceMs;
}

describe('a fixed maintenance', () => {
  test('covers its item from its beginning until before its end, and tells of both in the feed', async () => {
    await report('other', 'OK');
    const { maintenance } = await schedule(fixed(begin + hour, begin + 2 * hour), [{ item: 'other' }]);
    expect(maintenance).toMatchObject({
      ...{ kind: 'FIXED', state: 'SCHEDULED', inEffect: false, createdBy: 'tester', name: 'new disks' },
      covers: [{ item: { id: 'other' }, descendants: false }],
    });
    expect(await sweepAt(begin + minute)).toBe(begin + hour);
    await sweepAt(begin + hour - 1);
    expect(await inMaintenance()).toEqual([]);
    await sweepAt(begin + hour);
    expect(await inMaintenance()).toEqual(['other']);
    await sweepAt(begin + 2 * hour - 1);
    expect(await inMaintenance()).toEqual(['other']);
    await sweepAt(begin + 2 * hour);
    expect(await inMaintenance()).toEqual([]);
    const entries = await api.services.graph.runText(
      `MATCH (c:ChangeSet {operation: 'applyMaintenance'})-[e:CHANGED {operation: 'STATUS'}]->({id: 'other'})
       RETURN e.status AS status ORDER BY c.at`,
    );
    const told = entries.map(({ status }) => JSON.parse(String(status)) as StatusDelta);
    expect(told).toMatchObject([
      { inMaintenance: true, version: 2, effective: 'OK' },
      { version: 3, effective: 'OK' },
    ]);
    expect(told[1]).not.toHaveProperty('inMaintenance');
    now = begin + 3 * hour;
    expect(await maintained('other', begin, now)).toBe(hour);
    await api.services.feed.settled();
    expect(await verifyChain(api.services.graph)).toMatchObject({ faults: [] });
  });

  test('is told to those who follow statuses, each time with a new version and the status as it is', async () => {
    await report('other', 'MAJOR');
    await schedule(fixed(begin + minute, begin + hour));
    await sweepAt(begin + minute);
    await sweepAt(begin + hour);
    await api.services.feed.settled();
    const changes = (await api.services.statusHub.pump.after(0, 100)).events.flatMap((event) => event.changes);
    expect(changes).toMatchObject([
      { itemId: 'other', version: 1, effective: 'MAJOR', inMaintenance: false },
      { itemId: 'other', version: 2, effective: 'MAJOR', previousEffective: 'MAJOR', inMaintenance: true },
      { itemId: 'other', version: 3, effective: 'MAJOR', inMaintenance: false },
    ]);
    const { changeSets } = await api.ask<{ changeSets: { nodes: { types: string[]; operation: string }[] } }>(
      '{ changeSets { nodes { operation types records { nodes { type operation state } } } } }',
    );
    expect(changeSets.nodes).toMatchObject([
      { operation: 'reportStatus' },
      { operation: 'scheduleMaintenance', types: ['MAINTENANCE'], records: { nodes: [{ operation: 'CREATED' }] } },
      { types: ['MAINTENANCE', 'STATUS'], records: { nodes: [{ operation: 'UPDATED', state: { inEffect: true } }] } },
      { types: ['MAINTENANCE', 'STATUS'], records: { nodes: [{ operation: 'UPDATED', state: { inEffect: false } }] } },
    ]);
  });

  test('that has begun is in effect at once, from now on', async () => {
    await schedule(fixed(begin - hour, begin + hour));
    expect(await inMaintenance()).toEqual(['other']);
    now = begin + minute;
    expect(await maintained('other', begin - hour, now)).toBe(minute);
  });

  test('that nobody applied in time is in history all the same', async () => {
    await schedule(fixed(begin + hour, begin + 2 * hour));
    await sweepAt(begin + 5 * hour);
    expect(await inMaintenance()).toEqual([]);
    expect(await maintained('other', begin, now)).toBe(hour);
  });

  test('with descendants covers each dependent once, over cycles, and those that come and go meanwhile', async () => {
    await schedule(fixed(begin, begin + 2 * hour), [{ item: 'netbox:7', descendants: true }]);
    expect(await inMaintenance()).toEqual(['app', 'db', 'web']);
    await seedRelationships(api.services.graph, [{ from: 'other', to: 'app' }]);
    await api.services.graph.runText("MATCH ({id: 'web'})-[r]->({id: 'app'}) DELETE r");
    expect(await sweepAt(begin + hour)).toBe(begin + hour + second);
    expect(await inMaintenance()).toEqual(['app', 'db', 'other']);
    await sweepAt(begin + 2 * hour);
    expect(await inMaintenance()).toEqual([]);
    now = begin + 3 * hour;
    expect(await Promise.all(['db', 'web', 'other'].map((id) => maintained(id, begin, now)))).toEqual([
      2 * hour,
      hour,
      hour,
    ]);
  });

  test('that overlaps another does not end it', async () => {
    await schedule(fixed(begin, begin + 2 * hour));
    await schedule(fixed(begin + hour, begin + 3 * hour));
    for (const [at, covered] of [
      [hour, ['other']],
      [2 * hour, ['other']],
      [3 * hour, []],
    ] as const) {
      await sweepAt(begin + at);
      expect(await inMaintenance()).toEqual(covered);
    }
    expect(await maintained('other', begin, now)).toBe(3 * hour);
  });
});

test('T11: a flexible maintenance from 07:30 to 08:00 covers an item down from 07:50 up to 08:04:59.999', async () => {
  const at = (time: string): number => Date.parse(`2026-03-01T${time}Z`);
  await report('other', 'OK');
  const { maintenance } = await schedule({
    flexible: { from: iso(at('07:30:00')), to: iso(at('08:00:00')), duration: 'PT15M' },
  });
  await sweepAt(at('07:30:00'));
  expect(await inMaintenance()).toEqual([]);
  await report('other', 'CRITICAL', at('07:50:00'));
  await sweepAt(at('07:50:01'));
  expect(await inMaintenance()).toEqual(['other']);
  await report('other', 'OK', at('07:51:00'));
  await report('other', 'CRITICAL', at('07:52:00'));
  await sweepAt(at('08:04:59.999'));
  expect(await inMaintenance()).toEqual(['other']);
  await sweepAt(at('08:05:00'));
  expect(await inMaintenance()).toEqual([]);
  await sweepAt(at('09:00:00'));
  expect(await maintained('other', at('07:00:00'), now)).toBe(15 * minute);
  const answer = await api.ask<Record<string, unknown>>(
    `query ($id: ID!) {
      maintenance(id: $id) { kind duration covers { triggeredAt } }
      node(id: $id) { __typename id }
    }`,
    { id: maintenance.id },
  );
  expect(answer).toEqual({
    maintenance: { kind: 'FLEXIBLE', duration: 'PT15M', covers: [{ triggeredAt: iso(at('07:50:00')) }] },
    node: { __typename: 'Maintenance', id: maintenance.id },
  });
});

test('a flexible maintenance whose failure was over before anyone looked is triggered as of the failure', async () => {
  await report('other', 'OK');
  await schedule({ flexible: { from: iso(begin + hour), to: iso(begin + 2 * hour), duration: 'PT15M' } });
  await report('other', 'CRITICAL', begin + 70 * minute);
  await report('other', 'OK', begin + 72 * minute);
  await sweepAt(begin + 80 * minute);
  expect(await inMaintenance()).toEqual(['other']);
  await sweepAt(begin + 85 * minute);
  expect(await inMaintenance()).toEqual([]);
});

test('a recurring maintenance keeps to the clock on the wall over a change of the clocks, and tells of its windows', async () => {
  // Berlin: 02:30 is skipped on 29 March 2026, and 26 October is the first day of winter time.
  const { maintenance } = await schedule({
    recurring: { start: '2026-03-27T02:30', zone: 'Europe/Berlin', rule: 'FREQ=DAILY', duration: 'PT1H' },
  });
  const answer = await api.ask<{ maintenance: { occurrences: { from: string; to: string }[] } }>(
    `query ($id: ID!) { maintenance(id: $id) {
      occurrences(from: "2026-03-28T00:00:00Z", to: "2026-03-31T00:00:00Z") { from to } } }`,
    { id: maintenance.id },
  );
  expect(answer.maintenance.occurrences).toEqual([
    { from: '2026-03-28T01:30:00.000Z', to: '2026-03-28T02:30:00.000Z' },
    { from: '2026-03-30T00:30:00.000Z', to: '2026-03-30T01:30:00.000Z' },
  ]);
  expect(await sweepAt(Date.parse('2026-03-28T01:00:00Z'))).toBe(Date.parse('2026-03-28T01:30:00Z'));
  await sweepAt(Date.parse('2026-03-28T01:30:00Z'));
  expect(await inMaintenance()).toEqual(['other']);
  await sweepAt(Date.parse('2026-03-28T02:30:00Z'));
  expect(await inMaintenance()).toEqual([]);
  await sweepAt(Date.parse('2026-03-31T12:00:00Z'));
  expect(await maintained('other', begin, now)).toBe(4 * hour);
});

test('a window without end stays in effect from one piece of it to the next', async () => {
  await schedule({
    recurring: { start: '2026-03-01T08:00', zone: 'Europe/Berlin', rule: 'FREQ=DAILY', duration: 'P1D' },
  });
  for (let at = begin; at < begin + 100 * day; at = (await sweepAt(at)) ?? Infinity)
    expect(await inMaintenance()).toEqual(['other']);
  now = begin + 90 * day;
  expect(await maintained('other', begin, now)).toBe(90 * day);
});

describe('cancelling', () => {
  test('ends what is in effect, and leaves what it covered before in history', async () => {
    const { maintenance } = await schedule(fixed(begin, begin + 2 * hour));
    now = begin + hour;
    expect(await cancel(maintenance.id)).toMatchObject({
      maintenance: { state: 'CANCELLED', cancelledAt: iso(begin + hour), inEffect: false },
    });
    expect(await inMaintenance()).toEqual([]);
    await sweepAt(begin + 3 * hour);
    expect(await maintained('other', begin, now)).toBe(hour);
    expect(await cancel(maintenance.id)).toMatchObject({ __typename: 'Refusal', code: 'INVALID' });
    expect(await cancel('nobody')).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
  });

  test('before it began keeps it from ever being in effect', async () => {
    const { maintenance } = await schedule(fixed(begin + hour, begin + 2 * hour));
    await cancel(maintenance.id);
    await sweepAt(begin + 90 * minute);
    expect(await inMaintenance()).toEqual([]);
    expect(await maintained('other', begin, now)).toBe(0);
  });
});

test('a maintenance that cannot be is refused with all that is wrong at once', async () => {
  const wrong = await schedule(fixed(begin + hour, begin), [{ item: 'nobody' }, { item: 'db' }], { name: ' ' });
  expect(wrong).toMatchObject({ __typename: 'Refusal', code: 'INVALID' });
  expect((wrong as unknown as { failures: { field: string }[] }).failures.map(({ field }) => field)).toEqual([
    'input.name',
    'input.window.fixed.to',
    'input.items.0.item',
  ]);
  const recurring = { start: '2026-03-01', zone: 'Mars/Base', rule: 'FREQ=SECONDLY', duration: 'P1M' };
  expect(await schedule({ recurring })).toMatchObject({
    failures: ['start', 'zone', 'duration', 'rule'].map((field) => ({ field: `input.window.recurring.${field}` })),
  });
  expect(await schedule({ flexible: { from: iso(begin), to: iso(begin + 1), duration: 'P1M' } })).toMatchObject({
    failures: [{ field: 'input.window.flexible.duration' }],
  });
});

test('maintenances are listed newest first, by item, with what it depends on, by state and by instant', async () => {
  const ids: string[] = [];
  for (const [window, items] of [
    [fixed(begin, begin + hour), [{ item: 'db', descendants: true }]],
    [fixed(begin + hour, begin + 2 * hour), [{ item: 'db' }]],
    [fixed(begin, begin + 3 * hour), [{ item: 'other' }]],
  ] as const)
    ids.push((await schedule(window, [...items])).maintenance.id);
  interface Page {
    maintenances: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const list = async (filter: Record<string, unknown>): Promise<number[]> => {
    const found: number[] = [];
    let after: string | null = null;
    do {
      const page: Page = await api.ask<Page>(
        `query ($filter: MaintenanceFilter, $after: String) { maintenances(filter: $filter, first: 1, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { filter, after },
      );
      found.push(...page.maintenances.nodes.map(({ id }) => ids.indexOf(id)));
      after = page.maintenances.pageInfo.hasNextPage ? page.maintenances.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  };
  expect(await list({})).toEqual([2, 1, 0]);
  expect(await list({ itemId: 'netbox:7' })).toEqual([1, 0]);
  expect(await list({ itemId: 'web' })).toEqual([0]);
  expect(await list({ activeAt: iso(begin + 90 * minute) })).toEqual([2, 1]);
  await cancel(ids[2]!);
  expect(await list({ state: 'CANCELLED' })).toEqual([2]);
  expect(await list({ state: 'SCHEDULED' })).toEqual([1, 0]);
});
