import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDemoAgreements } from '../../src/demo/agreements.js';
import { defineDemoCalendars } from '../../src/demo/calendars.js';
import { loadSchema } from '../../src/model/schema.js';
import { day, hour, minute } from '../../src/monitoring/spans.js';
import { Refusal } from '../../src/refusal.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys } from '../support/seed.js';

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

test('an availability target is measured by the history that availability goes by', async () => {
  const report = async (severity: string, at: number) => {
    now = at;
    await api.ask('mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
      input: [{ id: 'shop', severity, observedAt: iso(at) }],
    });
  };
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
