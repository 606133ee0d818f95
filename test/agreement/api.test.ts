import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDemoAgreements } from '../../src/demo/agreements.js';
import { defineDemoCalendars } from '../../src/demo/calendars.js';
import { loadSchema } from '../../src/model/schema.js';
import { day, hour, minute } from '../../src/monitoring/spans.js';
import { Refusal } from '../../src/refusal.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';

const begin = Date.parse('2026-06-01T00:00:00Z');
const iso = (at: number): string => new Date(at).toISOString();
let now = begin;
let api: TestApi;
let calendar: string;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  now = begin;
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await api.services.graph.runText("CREATE (:StatusHead {id: 'status', sequence: 0, at: datetime($at)})", {
    at: iso(begin - minute),
  });
  await seedItems(api.services.graph, api.services.model, [
    ...['shop', 'pay'].map((id) => ({ id, class: 'BusinessService' })),
    { id: 'acme', class: 'Organisation' },
    { id: 'desk', class: 'Team' },
    { id: 'host' },
  ]);
  await seedKeys(api.services.graph, [{ item: 'shop', source: 'demo', key: 'svc-shop' }]);
  const { made } = await api.ask<{ made: { calendar: { id: string } } }>(
    `mutation {
      made: defineCalendar(input: {
        name: "office", zone: "UTC"
        week: [{ weekdays: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], start: "09:00", end: "17:00" }]
      }) { ... on CalendarWritten { calendar { id } } }
    }`,
  );
  calendar = made.calendar.id;
});

const restoration = () => ({
  ...{ name: 'Restoration', kind: 'RESOLUTION', recordType: 'Incident', calendar },
  targets: [
    { priority: 'P1', target: 'PT4H' },
    { priority: 'P2', target: 'PT8H30M' },
  ],
  startStates: ['IN_PROGRESS', 'ON_HOLD'],
  pauseStates: ['ON_HOLD'],
  pauseReasons: ['CALLER'],
  stopStates: ['RESOLVED'],
});
const sla = () => ({
  ...{ name: 'Shop', kind: 'SLA', validFrom: '2026-01-01', customer: 'acme', provider: 'desk' },
  services: ['demo:svc-shop', 'pay'],
  serviceLevels: [restoration()],
  availabilityTargets: [
    { name: 'around the clock', percentage: 99.9 },
    { name: 'office', percentage: 99.5, windowDays: 7, calendar },
  ],
});
const fields = `__typename
  ... on AgreementWritten { changeSet agreement {
    id name kind version inForce customer { id } provider { id } services { id }
    serviceLevels { id name kind calendar { name } targets { priority target } startStates pauseReasons stopStates stopEvents }
    availabilityTargets { id name percentage windowDays calendar { name } } } }
  ... on Refusal { code currentVersion failures { field code message } }`;
type Written = {
  __typename: string;
  changeSet: string;
  agreement: Record<string, unknown> & {
    id: string;
    serviceLevels: { id: string }[];
    availabilityTargets: { id: string }[];
  };
  failures: { field: string; code: string; message: string }[];
};
async function define(changes: Record<string, unknown> = {}): Promise<Written> {
  const { defineAgreement } = await api.ask<{ defineAgreement: Written }>(
    `mutation ($input: DefineAgreementInput!) { defineAgreement(input: $input) { ${fields} } }`,
    { input: { ...sla(), ...changes } },
  );
  return defineAgreement;
}

describe('an agreement', () => {
  test('says with whom and about what it is, and what is promised', async () => {
    const { agreement, changeSet } = await define();
    expect(agreement).toMatchObject({
      ...{ name: 'Shop', kind: 'SLA', version: 1, inForce: true, customer: { id: 'acme' }, provider: { id: 'desk' } },
      services: [{ id: 'shop' }, { id: 'pay' }],
      serviceLevels: [
        {
          ...{ name: 'Restoration', calendar: { name: 'office' }, startStates: ['IN_PROGRESS', 'ON_HOLD'] },
          ...{ pauseReasons: ['CALLER'], stopStates: ['RESOLVED'], stopEvents: [] },
          targets: [
            { priority: 'P1', target: 'PT4H' },
            { priority: 'P2', target: 'PT8H30M' },
          ],
        },
      ],
      availabilityTargets: [
        { name: 'around the clock', percentage: 99.9, windowDays: 30, calendar: null },
        { name: 'office', percentage: 99.5, windowDays: 7, calendar: { name: 'office' } },
      ],
    });
    await api.services.feed.settled();
    const { node } = await api.ask(
      'query ($id: ID!) { node(id: $id) { ... on ChangeSet { types records { nodes { type operation } } } } }',
      { id: changeSet },
    );
    expect(node).toEqual({
      types: ['AGREEMENT'],
      records: { nodes: [{ type: 'Agreement', operation: 'CREATED' }] },
    });
  });

  test('is found by its service, its customer, its kind and the day', async () => {
    const { id } = (await define()).agreement;
    await define({ name: 'Later', kind: 'OLA', validFrom: '2026-07-01', validTo: '2026-07-31', services: ['shop'] });
    const names = async (filter: Record<string, unknown>) => {
      const { agreements } = await api.ask<{ agreements: { nodes: { name: string }[] } }>(
        'query ($filter: AgreementFilter) { agreements(filter: $filter) { nodes { name } } }',
        { filter },
      );
      return agreements.nodes.map(({ name }) => name);
    };
    expect(await names({})).toEqual(['Later', 'Shop']);
    expect(await names({ service: 'demo:svc-shop' })).toEqual(['Later', 'Shop']);
    expect(await names({ service: 'pay' })).toEqual(['Shop']);
    expect(await names({ customer: 'acme', kind: 'SLA' })).toEqual(['Shop']);
    expect(await names({ inForceOn: '2026-06-30' })).toEqual(['Shop']);
    expect(await names({ inForceOn: '2026-07-31', service: 'shop' })).toEqual(['Later', 'Shop']);
    expect(await names({ inForceOn: '2026-08-01', kind: 'OLA' })).toEqual([]);
    const { serviceLevels } = await api.ask(
      `{ serviceLevels(service: "shop", recordType: "Incident", on: "2026-07-15") { name }
         none: serviceLevels(service: "shop", recordType: "Change") { name }
         before: serviceLevels(service: "shop", on: "2025-12-31") { name } }`,
    );
    expect(serviceLevels).toEqual([{ name: 'Restoration' }, { name: 'Restoration' }]);
    expect(await api.ask('query ($id: ID!) { agreement(id: $id) { name } }', { id })).toEqual({
      agreement: { name: 'Shop' },
    });
  });

  test('keeps the ids of what keeps its name, and those it left as past ones', async () => {
    const first = (await define()).agreement;
    now += day;
    const { agreement } = await define({
      ...{ id: first.id, services: ['pay'], customer: 'desk' },
      serviceLevels: [
        { ...restoration(), name: 'Other' },
        { ...restoration(), targets: [{ priority: 'P1', target: 'PT2H' }] },
      ],
    });
    expect(agreement).toMatchObject({ version: 2, services: [{ id: 'pay' }], customer: { id: 'desk' } });
    expect(agreement.serviceLevels[1]!.id).toBe(first.serviceLevels[0]!.id);
    expect(agreement.availabilityTargets).toEqual(first.availabilityTargets);
    const past = await api.services.graph.runText(
      `MATCH (:Agreement)-[made]->(item:ConfigurationItem) WHERE made.validTo IS NOT NULL
       RETURN type(made) AS type, item.id AS id, made.validFrom < made.validTo AS dated ORDER BY type`,
    );
    expect(past).toEqual([
      { type: 'PROMISES', id: 'shop', dated: true },
      { type: 'WITH_CUSTOMER', id: 'acme', dated: true },
    ]);
  });
});

describe('an agreement is refused', () => {
  test('with everything that is wrong with it, and the way out', async () => {
    const { failures } = await define({
      ...{ name: '', validTo: '2025-12-31', customer: 'host', provider: 'nobody', services: ['shop', 'desk'] },
      serviceLevels: [
        {
          ...restoration(),
          startStates: ['IN_PROGRESS'],
          calendar: 'none',
          targets: [{ priority: 'P1', target: 'P1D' }],
        },
        { ...restoration(), kind: 'RESPONSE' },
      ],
      availabilityTargets: [{ name: 'up', percentage: 100.5, windowDays: 0 }],
    });
    expect(failures.map(({ field }) => field.replace('input.', ''))).toEqual([
      ...['name', 'validTo', 'serviceLevels.0.targets.0.target', 'serviceLevels.0.pauseStates'],
      ...['serviceLevels.1.pauseStates', 'serviceLevels.1.name'],
      ...['availabilityTargets.0.percentage', 'availabilityTargets.0.windowDays'],
      ...['customer', 'provider', 'services.1', 'serviceLevels.0.calendar'],
    ]);
    expect(failures[3]!.message).toBe(
      'ON_HOLD is not among startStates: there the clock would be cancelled, not paused. Add it to startStates.',
    );
  });

  test('with the wrong party for its kind, nothing promised, a name that is taken, or a version that is old', async () => {
    const fieldsOf = async (changes: Record<string, unknown>) =>
      (await define({ name: 'Other', ...changes })).failures.map(({ field, code }) => [field, code]);
    expect(await fieldsOf({ customer: null })).toEqual([['input.customer', 'INVALID']]);
    expect(await fieldsOf({ serviceLevels: [{ ...restoration(), recordType: 'Change' }] })).toEqual([
      ['input.serviceLevels.0.recordType', 'INVALID'],
    ]);
    expect(await fieldsOf({ kind: 'UC' })).toEqual([['input.provider', 'INVALID']]);
    expect(await fieldsOf({ serviceLevels: [], availabilityTargets: [] })).toEqual([
      ['input.serviceLevels', 'INVALID'],
    ]);
    const { id } = (await define()).agreement;
    expect(await define()).toMatchObject({ code: 'CONFLICT', failures: [{ field: 'input.name' }] });
    expect(await define({ id, expectedVersion: 3 })).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect(await define({ id: 'nobody', name: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

const report = async (severity: string, at: number) => {
  now = at;
  await api.ask('mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
    input: [{ id: 'shop', severity, observedAt: iso(at) }],
  });
};

test('an availability target is measured by the history that availability goes by', async () => {
  // A Monday: an hour before the office opens, and half an hour of it.
  await report('OK', begin);
  await report('CRITICAL', begin + 8 * hour);
  await report('OK', begin + 9.5 * hour);
  now = begin + 10 * hour;
  const { id } = (await define({ services: ['shop'] })).agreement;
  const { agreement } = await api.ask<{
    agreement: { availabilityTargets: { standings: Record<string, unknown>[] }[] };
  }>(
    `query ($id: ID!) { agreement(id: $id) { availabilityTargets { standings {
      service { id } percentage met agreedMs downMs failures mtrsMs mtbfMs mtbsiMs errorBudgetMs errorBudgetLeftMs
      errorBudgetSpent burnRates { threshold severity longWindow shortWindow long short firing } } } } }`,
    { id },
  );
  const [[around], [office]] = agreement.availabilityTargets.map(({ standings }) => standings) as [
    [Record<string, unknown>],
    [Record<string, unknown>],
  ];
  expect(around).toMatchObject({
    ...{ service: { id: 'shop' }, percentage: 85, met: false, agreedMs: 10 * hour, downMs: 1.5 * hour, failures: 1 },
    ...{ mtrsMs: 1.5 * hour, mtbfMs: 8.5 * hour, mtbsiMs: 10 * hour },
    ...{ errorBudgetMs: 36_000, errorBudgetLeftMs: 36_000 - 1.5 * hour, errorBudgetSpent: 150 },
  });
  // The last hour was down for its first half, and is over; the last six hours and days were bad and still are.
  expect(around['burnRates']).toMatchObject([
    { threshold: 14.4, severity: 'PAGE', longWindow: 'PT1H', shortWindow: 'PT5M', short: 0, firing: false },
    { threshold: 6, longWindow: 'PT6H', shortWindow: 'PT30M', short: 0, firing: false },
    { threshold: 1, severity: 'TICKET', longWindow: 'PT72H', shortWindow: 'PT6H', firing: true },
  ]);
  expect(office).toMatchObject({ percentage: 50, agreedMs: hour, downMs: hour / 2, failures: 1 });
  const { availability } = await api.ask<{ availability: { percentage: number } }>(
    'query ($from: DateTime!, $to: DateTime!) { availability(ciId: "shop", from: $from, to: $to) { percentage } }',
    { from: iso(begin), to: iso(now) },
  );
  expect(availability.percentage).toBe(around['percentage']);
});

describe('an error budget that is spent too fast', () => {
  const start = begin + 4 * day;
  let target: string;
  beforeEach(async () => {
    await report('OK', begin);
    now = start - hour;
    const { agreement } = await define({
      ...{ services: ['shop'], serviceLevels: [] },
      availabilityTargets: [{ name: 'around the clock', percentage: 99.9 }],
    });
    target = agreement.availabilityTargets[0]!.id;
  });

  const judge = (at: number): Promise<number> => {
    now = at;
    return api.services.burnRateAlerts.judge(at);
  };
  interface Told {
    id: string;
    status: string;
    severity: string;
    summary: string;
    startsAt: string;
    endsAt: string | null;
    reopenCount: number;
    labels: Record<string, string>;
  }
  const told = async (): Promise<Told[]> => {
    const { alerts } = await api.ask<{ alerts: { nodes: Told[] } }>(
      `{ alerts(filter: { statuses: [FIRING, RESOLVED], sources: ["error-budget"] }) { nodes {
          id status severity summary startsAt endsAt reopenCount labels item { id } targetId binding } } }`,
    );
    return alerts.nodes.sort((a, b) => Number(b.labels['threshold']) - Number(a.labels['threshold']));
  };
  const statuses = async () => (await told()).map(({ labels, status }) => [labels['threshold'], status]);
  const writes = async () =>
    (
      await api.services.graph.runText(
        "MATCH (changeSet:ChangeSet {operation: 'judgeErrorBudgets'}) RETURN count(changeSet) AS count",
      )
    )[0]!['count'];

  test('of 99.9 % is told of once both windows exceed 14.4, and no longer five minutes after it is over', async () => {
    // Half a minute: 10 % of the short window, 100 times too fast, but 0.83 % of the long one, 8.3 times.
    await report('CRITICAL', start);
    await report('OK', start + minute / 2);
    expect(await judge(start + minute)).toBe(0);
    expect(await told()).toEqual([]);
    // With a minute more it is 2.5 % of the hour, 25 times too fast, and 20 % of five minutes. Of 6 hours 0.42 %: 4.2 times.
    await report('CRITICAL', start + 10 * minute);
    expect(await judge(start + 10 * minute)).toBe(0);
    await report('OK', start + 11 * minute);
    expect(await judge(start + 11 * minute)).toBe(1);
    expect(await told()).toMatchObject([
      {
        ...{ status: 'FIRING', severity: 'MAJOR', startsAt: iso(start + 11 * minute), endsAt: null },
        ...{ item: { id: 'shop' }, targetId: target, binding: 'BOUND' },
        summary:
          'item 0 spends the error budget of Shop, around the clock (99.9 %), 25.0 times as fast as it may over an hour and 5 minutes',
        labels: {
          alertname: 'ErrorBudgetBurn',
          severity: 'page',
          threshold: '14.4',
          window: 'PT1H',
          agreement: 'Shop',
        },
      },
    ]);
    // It is no sign of how the service is now.
    const { configurationItem } = await api.ask('{ configurationItem(id: "shop") { status { observed effective } } }');
    expect(configurationItem).toEqual({ status: { observed: 'OK', effective: 'OK' } });
    expect(await judge(start + 12 * minute)).toBe(0);
    expect(await judge(start + 15 * minute)).toBe(0);
    expect(await judge(start + 16 * minute)).toBe(1);
    expect(await told()).toMatchObject([{ status: 'RESOLVED', endsAt: iso(start + 16 * minute), reopenCount: 0 }]);
    // The trouble comes back within 15 minutes: it is the same alert.
    await report('CRITICAL', start + 20 * minute);
    await report('OK', start + 21 * minute);
    // By now two and a half minutes of six hours are lost, too: 6.9 times as much as may be.
    expect(await judge(start + 21 * minute)).toBe(2);
    expect(await told()).toMatchObject([
      { status: 'FIRING', reopenCount: 1, labels: { threshold: '14.4' } },
      { status: 'FIRING', reopenCount: 0, labels: { threshold: '6' } },
    ]);
  });

  test('exceeds every threshold after five minutes, each alert ending with its own short window', async () => {
    await report('CRITICAL', start);
    await report('OK', start + 5 * minute);
    await judge(start + 5 * minute);
    expect((await told()).map(({ severity, labels }) => [labels['threshold'], labels['severity'], severity])).toEqual([
      ['14.4', 'page', 'MAJOR'],
      ['6', 'page', 'MAJOR'],
      ['1', 'ticket', 'WARNING'],
    ]);
    const [all, two, one, none] = [3, 2, 1, 0].map((firing) =>
      ['14.4', '6', '1'].map((threshold, index) => [threshold, index < 3 - firing ? 'RESOLVED' : 'FIRING']),
    );
    for (const [at, expected] of [
      [start + 9 * minute, all],
      [start + 10 * minute, two],
      [start + 34 * minute, two],
      [start + 35 * minute, one],
      [start + 6 * hour + 4 * minute, one],
      [start + 6 * hour + 5 * minute, none],
    ] as const) {
      await judge(at);
      expect(await statuses()).toEqual(expected);
    }
  });

  test('is told of once, however many processes look; one that is behind changes nothing, and a target that is gone ends it', async () => {
    const { BurnRateAlerts } = await import('../../src/agreement/burn-rate-alerts.js');
    const { graph, statusWrites, history } = api.services;
    const processes = Array.from({ length: 4 }, () => new BurnRateAlerts(graph, statusWrites, history));
    await report('CRITICAL', start);
    await report('OK', start + 2 * minute);
    now = start + 2 * minute + 500;
    // Each looks at the whole minute, and says when it looks next.
    expect(await Promise.all(processes.map(({ sweep }) => sweep.run(now)))).toEqual(
      processes.map(() => start + 3 * minute),
    );
    expect(await statuses()).toEqual([['14.4', 'FIRING']]);
    expect(await writes()).toBe(1);
    now = start + 7 * minute;
    await Promise.all(processes.map(({ sweep }) => sweep.run(now)));
    expect(await statuses()).toEqual([['14.4', 'RESOLVED']]);
    expect(await writes()).toBe(2);
    expect(await processes[0]!.judge(start + 6 * minute)).toBe(0);
    expect(await statuses()).toEqual([['14.4', 'RESOLVED']]);

    await report('CRITICAL', start + 2 * hour);
    await report('OK', start + 2 * hour + 2 * minute);
    await judge(start + 2 * hour + 2 * minute);
    expect((await statuses()).filter(([, status]) => status === 'FIRING')).not.toEqual([]);
    await define({
      ...{ id: await agreementId(), services: ['shop'], serviceLevels: [] },
      availabilityTargets: [{ name: 'better', percentage: 50 }],
    });
    await judge(start + 2 * hour + 3 * minute);
    expect((await statuses()).filter(([, status]) => status === 'FIRING')).toEqual([]);
  });

  test('opens an incident by the rule of all alerts when nobody has the trouble in hand, and keeps no other open', async () => {
    const settle = async (at: number) => {
      now = at;
      while ((await api.services.alertEvaluator.evaluate(at)) > 0) continue;
      while (((await api.services.alertIncidents.run(at)) ?? Infinity) <= at) continue;
    };
    const incidents = async () =>
      (
        await api.ask<{ incidents: { nodes: Record<string, unknown>[] } }>(
          '{ incidents { nodes { title state alertCount restoredAt items { item { id } } } } }',
        )
      ).incidents.nodes;
    const tell = (status: string) =>
      api.ask('mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "m", alerts: $alerts) { changeSet } }', {
        alerts: [
          {
            ...{ fingerprint: 'host', status, severity: 'CRITICAL', item: 'host', startsAt: iso(start) },
            ...{ annotations: { summary: 'host is down' }, ...(status === 'RESOLVED' && { endsAt: iso(now) }) },
          },
        ],
      });
    await seedRelationships(api.services.graph, [{ from: 'shop', to: 'host' }]);
    now = start;
    await tell('FIRING');
    await settle(start);
    await settle(start + 2 * minute);
    await judge(start + 5 * minute);
    await settle(start + 5 * minute);
    // What the service lost follows from its host: it joins that incident, and the end of that does not wait for it.
    expect(await incidents()).toMatchObject([{ title: 'host is down', state: 'PRIORITISED', alertCount: 4 }]);
    now = start + 10 * minute;
    await tell('RESOLVED');
    await settle(now);
    for (const minutes of [12, 14, 15, 20]) await settle(start + minutes * minute);
    expect((await statuses()).filter(([, status]) => status === 'FIRING')).toHaveLength(3);
    expect(await incidents()).toMatchObject([
      { title: 'host is down', state: 'RESOLVED', restoredAt: iso(start + 10 * minute) },
    ]);
    await judge(start + day);
    await settle(start + day);
    expect((await statuses()).every(([, status]) => status === 'RESOLVED')).toBe(true);

    // A service that fails for moments, of which no monitor tells.
    const later = start + 2 * day;
    for (let moment = later; moment < later + 5 * minute; moment += minute) {
      await report('CRITICAL', moment);
      await report('OK', moment + minute / 2);
    }
    await judge(later + 5 * minute);
    await settle(later + 5 * minute);
    await settle(later + 7 * minute);
    const [opened, ...others] = await incidents();
    expect(opened).toMatchObject({ state: 'PRIORITISED', items: [{ item: { id: 'shop' } }] });
    expect(opened!['title']).toMatch(/^item 0 spends the error budget of Shop/);
    expect(others).toHaveLength(1);
    await judge(later + 8 * hour);
    await settle(later + 8 * hour);
    await settle(later + 8 * hour + 5 * minute);
    expect((await incidents())[0]).toMatchObject({ state: 'RESOLVED' });
  });

  const agreementId = async (): Promise<string> =>
    (await api.ask<{ agreements: { nodes: { id: string }[] } }>('{ agreements { nodes { id } } }')).agreements.nodes[0]!
      .id;
});

test('the demo’s agreements are as they must be', async () => {
  const calendars = await defineDemoCalendars(api.services);
  await seedItems(api.services.graph, api.services.model, [
    ...['svc-collect', 'svc-pay', 'svc-website', 'svc-reporting', 'svc-warehouse', 'svc-support'].map((id) => ({
      ...{ id, class: 'BusinessService' },
    })),
    ...['team-shop', 'team-platform', 'team-payments', 'team-warehouse'].map((id) => ({ id, class: 'Team' })),
    { id: 'org-tidewater', class: 'Organisation' },
  ]);
  for (const input of readDemoAgreements(calendars)) {
    const bare = (reference: string) => (reference === 'demo:svc-shop' ? 'shop' : reference.replace('demo:', ''));
    const { customer, provider } = input;
    const written = await api.services.agreements.define(
      {
        ...{ ...input, services: input.services.map(bare) },
        ...{ customer: customer && bare(customer), provider: provider && bare(provider) },
      },
      { actor: 'tester' },
    );
    expect(written instanceof Refusal ? written.failures : []).toEqual([]);
  }
});
