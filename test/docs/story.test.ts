import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoEstate } from '../../src/demo/load.js';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { answered, documentsOf } from '../support/docs.js';
import { quietLog } from '../support/services.js';

let now = Date.parse('2026-06-01T08:00:00Z');
let api: TestApi;
const documents = documentsOf('story.md');
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  await loadDemoEstate(api.services, () => undefined);
  const { impact } = await api.ask<{ impact: { affected: { nodes: Affected[] } } }>(
    '{ impact(of: ["demo:san-a"]) { affected(first: 100) { nodes { severity item { id name } } } } }',
  );
  affected = impact.affected.nodes.filter(({ severity }) => severity === 'CRITICAL');
}, 240_000);
afterAll(() => api.services.close());

/** What the product does by itself, as of an instant. */
async function passTo(instant: number): Promise<void> {
  now = instant;
  const { services } = api;
  await services.maintenanceEffect.sweep.run(now);
  while ((await services.alertEvaluator.evaluate(now)) > 0) continue;
  for (;;) {
    const next = await services.alertIncidents.run(now);
    if (next === undefined || next > now) break;
  }
  await new Timers(services.graph, services.lifecycles, quietLog).sweep.run(now);
  await services.history.catchUp();
}

/** Runs a document of the page at its instant. */
async function tell<Answer extends object = object>(name: string): Promise<Answer> {
  const [, document] = documents.find(([found]) => found === name)!;
  await passTo(Date.parse(/^# (\S+)/.exec(document)![1]!));
  return answered<Answer>(api, document);
}

interface Affected {
  readonly severity: string;
  readonly item: { readonly id: string; readonly name: string };
}
let affected: readonly Affected[];

/** What the array takes down, as its monitors tell of it. */
async function monitors(status: 'FIRING' | 'RESOLVED', items: readonly Affected[]): Promise<void> {
  const document = `mutation ($alerts: [AlertInput!]!) {
    ingestAlerts(source: "prometheus", alerts: $alerts) { results { binding } }
  }`;
  await api.ask(document, {
    alerts: items.map(({ severity, item: { id, name } }) => ({
      ...{ fingerprint: id, item: id, status, severity, startsAt: failedAt },
      ...(status === 'FIRING' ? { annotations: { summary: `${name} does not answer` } } : { endsAt: restoredAt }),
    })),
  });
}
const failedAt = '2026-06-02T09:00:00Z';
const restoredAt = '2026-06-02T10:35:00Z';

test('a change is planned and approved before anything breaks', async () => {
  expect(await tell('PlanTheUpgrade')).toMatchObject({
    ask: { change: { number: 'CHG-1004', state: 'RFC_CREATED' } },
    assess: { change: { state: 'ASSESSMENT' } },
    route: { change: { state: 'CAB_REVIEW' } },
    one: { change: { state: 'CAB_REVIEW' } },
    two: { change: { state: 'APPROVED' } },
    schedule: { change: { state: 'SCHEDULED' } },
  });
});

test('an array fails: more than 20 symptoms under one root are one candidate for a major incident', async () => {
  await tell('Alerts');
  await passTo(Date.parse(failedAt) + 20_000);
  await monitors('FIRING', affected);
  await passTo(now);
  const { incidents, alerts } = await tell<{
    incidents: { nodes: { peopleToNotify: { contact: { name: string } }[]; alertCount: number }[] };
    alerts: { nodes: { symptomCount: number }[] };
  }>('Candidates');
  expect(incidents.nodes).toMatchObject([
    {
      number: 'INC-1004',
      title: 'The storage array does not answer',
      priority: 'P1',
      service: { name: 'Online shop' },
    },
  ]);
  expect(alerts.nodes).toMatchObject([{ item: { name: 'Storage array Aldermoor' }, incident: { number: 'INC-1004' } }]);
  expect(alerts.nodes[0]!.symptomCount).toBeGreaterThanOrEqual(20);
  expect(incidents.nodes[0]!.alertCount).toBe(alerts.nodes[0]!.symptomCount + 1);
  expect(incidents.nodes[0]!.peopleToNotify.map(({ contact }) => contact.name)).toEqual(
    expect.arrayContaining(['Ines Okafor', 'Platform team', 'Shop team', 'Payments team', 'Warehouse team']),
  );
});

test('the array is the first candidate for the cause, and somebody takes the lead', async () => {
  const { rootCauseCandidates } = await tell<{ rootCauseCandidates: { candidates: object[] } }>('Why');
  expect(rootCauseCandidates.candidates[0]).toMatchObject({
    item: { name: 'Storage array Aldermoor' },
    terms: { symptom: 1, timing: 1, unexplained: 1 },
  });
  expect(await tell('TakeTheLead')).toMatchObject({
    assign: { incident: { state: 'IN_PROGRESS' } },
    accept: { incident: { majorState: 'ACCEPTED', nextUpdateAt: '2026-06-02T09:35:00.000Z' } },
  });
});

test('the array recovers: the incident resolves by itself, its cause is confirmed, its clocks and availability are right', async () => {
  await passTo(Date.parse(restoredAt));
  const array = await api.ask<{ configurationItemByKey: Affected['item'] }>(
    '{ configurationItemByKey(source: "demo", key: "san-a") { id name } }',
  );
  await api.ask(`mutation { ingestAlerts(source: "prometheus", alerts: [
    { fingerprint: "san-a", status: RESOLVED, severity: CRITICAL, item: "demo:san-a", startsAt: "${failedAt}", endsAt: "${restoredAt}" }
  ]) { changeSet } }`);
  await monitors('RESOLVED', affected);
  await passTo(now);
  const recovered = await tell('Recovered');
  expect(recovered).toMatchObject({ record: { state: 'RESOLVED', majorState: 'RESOLVED' } });
  expect(await tell('ConfirmTheCause')).toMatchObject({
    transitionIncident: {
      incident: { rootCause: { item: { name: array.configurationItemByKey.name }, place: 1 } },
    },
  });
  const { incidents, availability } = await tell<{
    incidents: { nodes: { clocks: { kind: string; breached: boolean; elapsedMs: number }[] }[] };
    availability: { percentage: number; downMs: number };
  }>('Kept');
  expect(
    incidents.nodes[0]!.clocks.map(({ kind, breached, elapsedMs }) => [kind, breached, elapsedMs / 60_000]),
  ).toEqual([
    ['RESPONSE', false, 2],
    ['RESOLUTION', false, 97],
  ]);
  expect(availability.downMs / 60_000).toBeCloseTo(95, 1);
  expect(availability.percentage).toBeCloseTo(100 * (25 / 120), 1);
});

test('a problem becomes a known error; its fix collides with the other half of the cluster and is rescheduled and approved', async () => {
  expect(await tell('KnownError')).toMatchObject({ known: { problem: { state: 'KNOWN_ERROR' } } });
  expect(await tell('PlanTheMove')).toMatchObject({
    assess: {
      change: {
        collisions: {
          blocking: true,
          nextFreeWindow: { from: '2026-06-10T23:00:00.000Z' },
          nodes: [
            {
              kind: 'REDUNDANCY_LOST',
              blocks: true,
              changes: [{ number: 'CHG-1004' }],
              groups: [{ group: 'database' }],
            },
          ],
        },
      },
    },
    fix: { problem: { state: 'FIX_IN_PROGRESS' } },
  });
  expect(await tell('Reschedule')).toMatchObject({
    edit: { change: { collisions: { blocking: false } } },
    route: { change: { state: 'CAB_REVIEW', approval: { quorum: 2 } } },
    two: { change: { state: 'APPROVED', approval: { outcome: 'APPROVED' } } },
    schedule: { change: { state: 'SCHEDULED', maintenances: [{ from: '2026-06-10T23:00:00.000Z' }] } },
  });
});

test('it is carried out under maintenance and reviewed; the problem closes, and the array is no longer the end of the shop', async () => {
  expect(await tell('CarryOut')).toMatchObject({
    start: {
      change: {
        state: 'IMPLEMENTING',
        maintenances: [{ inEffect: true, covers: [{ item: { name: 'Orders database, replica' } }] }],
      },
    },
    step: { task: { state: 'DONE' } },
  });
  expect(await tell('Review')).toMatchObject({
    close: { change: { state: 'CLOSED', outcome: 'SUCCESSFUL', review: { windowKept: true } } },
    resolve: { problem: { state: 'RESOLVED' } },
  });
  const { record, impact } = await tell<{
    record: object;
    impact: { services: { severity: string; item: { name: string } }[] };
  }>('InTheEnd');
  expect(record).toMatchObject({ state: 'CLOSED', fix: { number: 'CHG-1005' }, incidents: [{ number: 'INC-1004' }] });
  expect(impact.services.find(({ item }) => item.name === 'Online shop')).toMatchObject({ severity: 'WARNING' });
});
