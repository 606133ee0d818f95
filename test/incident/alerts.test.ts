import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { minute, second } from '../../src/monitoring/spans.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { quietLog } from '../support/services.js';

/** Three days later for each test: what is written carries a later instant than all before it. */
let start = Date.parse('2026-06-01T08:00:00Z');
let now = start;
let api: TestApi;
const iso = (at: number): string => new Date(at).toISOString();
const dependents = Array.from({ length: 30 }, (_, index) => `dep${index}`);
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  start += 3 * 24 * 60 * minute;
  now = start;
  const { graph, model } = api.services;
  await graph.runText(
    'MATCH (node) WHERE NOT node:Migration AND NOT node:FeedHead AND NOT node:StatusHead DETACH DELETE node',
  );
  await seedItems(graph, model, [
    { id: 'sw1', name: 'sw1' },
    { id: 'far', name: 'far' },
    { id: 'lent', name: 'lent', ownerOrganisations: ['acme'] },
    { id: 'rack', name: 'rack', ownerOrganisations: ['globex'] },
    ...dependents.map((id) => ({ id, name: id })),
    { id: 'shop', class: 'BusinessService', name: 'Shop', tier: 1 },
    { id: 'desk', class: 'Team', name: 'Desk' },
    ...['ines', 'omar', 'lena'].map((id) => ({ id, class: 'Person', name: id })),
  ]);
  await seedRelationships(graph, [
    ...dependents.map((from) => ({ from, to: 'sw1' })),
    { from: 'lent', to: 'rack' },
    { from: 'shop', to: 'dep0' },
    { from: 'shop', type: 'OWNED_BY', to: 'lena' },
    { from: 'sw1', type: 'SUPPORTED_BY', to: 'desk' },
    { from: 'ines', type: 'MEMBER_OF', to: 'desk' },
  ]);
});

const tell = async (status: 'FIRING' | 'RESOLVED', items: string[], startsAt = now, severity = 'CRITICAL') => {
  await api.ask('mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "m", alerts: $alerts) { changeSet } }', {
    alerts: items.map((item) => ({
      ...{
        fingerprint: item,
        status,
        severity,
        item,
        startsAt: iso(startsAt),
        annotations: { summary: `${item} is down` },
      },
      ...(status === 'RESOLVED' && { endsAt: iso(now) }),
    })),
  });
};
/** What the evaluator and the opener do by themselves, done at an instant. Gives when the opener is due next. */
async function settle(at: number): Promise<number | undefined> {
  now = at;
  while ((await api.services.alertEvaluator.evaluate(at)) > 0) continue;
  for (;;) {
    const next = await api.services.alertIncidents.run(at);
    if (next === undefined || next > at) return next;
  }
}
interface Found {
  id: string;
  number: string;
  version: number;
  state: string;
  title: string;
  priority: string;
  alertCount: number;
  reopenCount: number;
  restoredAt: string | null;
  service: { id: string } | null;
  items: { item: { id: string }; origin: string }[];
}
const incidents = async (): Promise<Found[]> =>
  (
    await api.ask<{ incidents: { nodes: Found[] } }>(
      `{ incidents { nodes { id number version state title priority alertCount reopenCount restoredAt service { id } items { item { id } origin } } } }`,
    )
  ).incidents.nodes;
const states = async () => (await incidents()).map(({ state }) => state);
const move = async (
  id: string,
  event: string,
  expectedVersion: number | null,
  input: object = {},
  by: Pick<TestApi, 'ask'> = api,
) => {
  const { made } = await by.ask<{
    made: { incident?: Found & Record<string, unknown>; failures?: { code: string }[] };
  }>(
    `mutation ($id: ID!, $event: IncidentEvent!, $version: Int, $input: IncidentEventInput) {
      made: transitionIncident(id: $id, event: $event, expectedVersion: $version, input: $input) {
        ... on IncidentWritten { incident { id state version majorState nextUpdateAt updateOverdue restoredAt bridge commander { id } } }
        ... on Refusal { message failures { field code } } } }`,
    { id, event, version: expectedVersion, input },
  );
  return made;
};

describe('R6: alerts', () => {
  test('T7: a switch and its thirty dependents are one incident, after its delay, about what they take down', async () => {
    await tell('FIRING', ['sw1', ...dependents]);
    expect(await settle(start)).toBe(start + 120 * second);
    await settle(start + 119 * second);
    expect(await states()).toEqual([]);
    await settle(start + 120 * second);
    const found = await incidents();
    expect(found).toMatchObject([
      {
        ...{ state: 'PRIORITISED', title: 'sw1 is down', priority: 'P1', alertCount: 31, service: { id: 'shop' } },
        items: [{ item: { id: 'sw1' }, origin: 'MANUAL' }],
      },
    ]);
    // So many alerts at once are a candidate, which a person decides on.
    const candidates = '{ incidents(filter: { majorStates: [PROPOSED] }) { nodes { alertCount } } }';
    expect(await api.ask(candidates)).toEqual({ incidents: { nodes: [{ alertCount: 31 }] } });
    await settle(start + 10 * minute);
    expect(await incidents()).toEqual(found);
    const { alerts } = await api.ask<{ alerts: { nodes: { incident: { number: string } }[] } }>(
      '{ alerts { nodes { incident { number } } } }',
    );
    expect(new Set(alerts.nodes.map(({ incident }) => incident.number))).toEqual(new Set([found[0]!.number]));
  });

  test('what is not severe, what somebody has in hand, and what recovers in time opens none', async () => {
    await tell('FIRING', ['sw1'], start, 'MINOR');
    await tell('FIRING', ['far']);
    await settle(start);
    now = start + 60 * second;
    await tell('RESOLVED', ['far'], start);
    await settle(start + 10 * minute);
    expect(await states()).toEqual([]);
  });

  test('a second root within some hops and minutes joins the first, one further away or later does not', async () => {
    await tell('FIRING', ['dep1']);
    await settle(start);
    await settle(start + 120 * second);
    now = start + 130 * second;
    await tell('FIRING', ['sw1', 'far']);
    await settle(now);
    await settle(start + 300 * second);
    const found = await incidents();
    expect(found.map(({ title, alertCount }) => [title, alertCount])).toEqual([
      ['far is down', 1],
      ['dep1 is down', 2],
    ]);
    // It is of that incident from now on, also once the minutes have passed in which others join.
    await settle(start + 60 * minute);
    expect(await incidents()).toEqual(found);
  });

  test('items of two organisations are never of one incident', async () => {
    await tell('FIRING', ['lent']);
    await settle(start);
    await settle(start + 120 * second);
    now = start + 130 * second;
    await tell('FIRING', ['rack']);
    await settle(now);
    await settle(start + 300 * second);
    expect((await incidents()).map(({ title }) => title)).toEqual(['rack is down', 'lent is down']);
  });

  test('T7: a dependent that stays down after its root recovered is exactly one more incident, and keeps the first from nothing', async () => {
    await tell('FIRING', ['sw1', ...dependents]);
    await settle(start);
    await settle(start + 120 * second);
    now = start + 300 * second;
    await tell('RESOLVED', ['sw1', ...dependents.filter((id) => id !== 'dep7')], start);
    await settle(now);
    await settle(start + 360 * second);
    await settle(start + 479 * second);
    expect(await states()).toEqual(['PRIORITISED']);
    await settle(start + 480 * second);
    expect((await incidents()).map(({ title }) => title)).toEqual(['dep7 is down', 'sw1 is down']);
    await settle(start + 600 * second);
    expect(await states()).toEqual(['PRIORITISED', 'RESOLVED']);
  });
});

test('what somebody has logged and tied to its alerts is not opened a second time', async () => {
  const { made } = await api.ask<{ made: { incident: Found } }>(
    'mutation { made: logIncident(input: { title: "The switch", items: ["sw1"] }) { ... on IncidentWritten { incident { id version } } } }',
  );
  await tell('FIRING', ['sw1']);
  await settle(start);
  const { alerts } = await api.ask<{ alerts: { nodes: { id: string }[] } }>('{ alerts { nodes { id } } }');
  const { id, version } = made.incident;
  expect((await move(id, 'LINK_ALERTS', version, { alerts: ['nothing'] })).failures).toMatchObject([
    { field: 'input.alerts.0', code: 'INVALID' },
  ]);
  await move(id, 'LINK_ALERTS', version, { alerts: alerts.nodes.map((alert) => alert.id) });
  await settle(start + 10 * minute);
  expect(await incidents()).toMatchObject([{ title: 'The switch', state: 'LOGGED', alertCount: 1 }]);
});

describe('R8: an incident', () => {
  const opened = async (): Promise<Found> => {
    await tell('FIRING', ['sw1']);
    await settle(start);
    await settle(start + 120 * second);
    return (await incidents())[0]!;
  };

  test('resolves once its alerts have been over for 300 seconds, is reopened within a day, and is another one after that', async () => {
    await opened();
    now = start + 10 * minute;
    await tell('RESOLVED', ['sw1'], start);
    expect(await settle(now)).toBe(start + 15 * minute);
    await settle(start + 15 * minute - 1);
    expect(await states()).toEqual(['PRIORITISED']);
    await settle(start + 15 * minute);
    expect(await incidents()).toMatchObject([{ state: 'RESOLVED', restoredAt: iso(start + 10 * minute) }]);

    now = start + 60 * minute;
    await tell('FIRING', ['sw1']);
    await settle(now);
    await settle(now + 120 * second);
    expect(await incidents()).toMatchObject([{ state: 'PRIORITISED', reopenCount: 1, alertCount: 2 }]);

    now = start + 70 * minute;
    await tell('RESOLVED', ['sw1'], start + 60 * minute);
    await settle(now);
    await settle(start + 75 * minute);
    now = start + 76 * minute + 24 * 60 * minute;
    await tell('FIRING', ['sw1']);
    await settle(now);
    await settle(now + 120 * second);
    expect(await states()).toEqual(['PRIORITISED', 'RESOLVED']);
  });

  test('whose alert only fell silent stays open: nobody knows whether it is over', async () => {
    await opened();
    for (const hours of [6, 7, 8]) await settle(start + hours * 60 * minute);
    const { alerts } = await api.ask<{ alerts: { nodes: { status: string }[] } }>('{ alerts { nodes { status } } }');
    expect(alerts.nodes).toEqual([{ status: 'EXPIRED' }]);
    expect(await states()).toEqual(['PRIORITISED']);
  });

  test('that a person resolved is not reopened by the alert that goes on, but by the next', async () => {
    const { id, version } = await opened();
    await move(id, 'ASSIGN', version, { team: 'desk', assignee: 'ines' });
    await move(id, 'RESOLVE', version + 1, { service: 'shop', resolutionCode: 'SOLVED', solution: 'Other port' });
    await settle(start + 20 * minute);
    expect(await states()).toEqual(['RESOLVED']);
    now = start + 30 * minute;
    await tell('RESOLVED', ['sw1'], start);
    await settle(now);
    now = start + 40 * minute;
    await tell('FIRING', ['sw1']);
    await settle(now);
    await settle(now + 120 * second);
    expect(await incidents()).toMatchObject([{ state: 'IN_PROGRESS', reopenCount: 1, alertCount: 1 }]);
  });

  test('that a person keeps to themselves does not', async () => {
    const { id, version } = await opened();
    await move(id, 'EDIT', version, { autoResolve: false });
    now = start + 10 * minute;
    await tell('RESOLVED', ['sw1'], start);
    await settle(start + 60 * minute);
    expect(await states()).toEqual(['PRIORITISED']);
  });

  test('that somebody cancels is not opened again by the alert that goes on, but by the next', async () => {
    const { id, version } = await opened();
    await move(id, 'CANCEL', version, { cancelReason: 'NO_INCIDENT' });
    await settle(start + 30 * minute);
    expect(await states()).toEqual(['CANCELLED']);
    now = start + 40 * minute;
    await tell('RESOLVED', ['sw1'], start);
    now = start + 120 * minute;
    await tell('FIRING', ['sw1']);
    await settle(now);
    await settle(now + 120 * second);
    expect(await states()).toEqual(['PRIORITISED', 'CANCELLED']);
  });
});

test('a major incident is proposed, led, told of in time, and over with its parts', async () => {
  const log = async (input: object): Promise<Found> => {
    const { made } = await api.ask<{ made: { incident: Found } }>(
      `mutation ($input: LogIncidentInput!) { made: logIncident(input: $input) { ... on IncidentWritten { incident { id number version state } } } }`,
      { input },
    );
    return made.incident;
  };
  const worked = { category: 'c', service: 'shop', urgency: 'HIGH', team: 'desk', assignee: 'ines' };
  const { id, number } = await log({ title: 'All shops', ...worked });
  const child = await log({ title: 'Shop 7', ...worked, parent: number });
  const idle = await log({ title: 'Shop 8', parent: number });
  expect((await move(id, 'EDIT', 5, { parent: child.id })).failures).toMatchObject([{ field: 'input.parent' }]);
  expect((await move(id, 'PROPOSE_MAJOR', 5)).failures).toMatchObject([{ code: 'REQUIRED' }]);
  await move(id, 'PROPOSE_MAJOR', 5, { reason: 'All of them' });
  expect((await move(id, 'ACCEPT_MAJOR', 6)).failures).toMatchObject(Array(3).fill({ code: 'REQUIRED' }));
  const led = { commander: 'omar', communicationsLead: 'lena', bridge: 'https://meet.example/shops' };
  expect((await move(id, 'ACCEPT_MAJOR', 6, led)).incident).toMatchObject({
    ...{
      majorState: 'ACCEPTED',
      commander: { id: 'omar' },
      nextUpdateAt: iso(start + 30 * minute),
      updateOverdue: false,
    },
  });
  const sweep = async (at: number): Promise<void> => {
    now = at;
    await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(at);
  };
  await move(id, 'UPDATE_MAJOR', 7, { comment: 'We look', nextUpdateAt: iso(start + 60 * minute) });
  await sweep(start + 59 * minute);
  const overdue = async () =>
    (await api.ask<{ incident: { updateOverdue: boolean } }>(`{ incident(id: "${id}") { updateOverdue } }`)).incident
      .updateOverdue;
  expect(await overdue()).toBe(false);
  await sweep(start + 60 * minute);
  expect(await overdue()).toBe(true);

  const { incident } = await api.ask<{
    incident: {
      peopleToNotify: { contact: { id: string }; reasons: string[] }[];
      timeline: { kind: string; text: string }[];
      updates: { nodes: { text: string; author: string }[] };
    };
  }>(
    `{ incident(id: "${id}") { peopleToNotify { contact { id } reasons } timeline { kind text } updates { nodes { text author } } } }`,
  );
  expect(incident.peopleToNotify.map(({ contact, reasons }) => [contact.id, reasons])).toEqual(
    expect.arrayContaining([
      ['ines', ['ASSIGNED']],
      ['omar', ['ASSIGNED']],
      ['lena', ['ASSIGNED', 'OWNER']],
    ]),
  );
  expect(incident.updates.nodes).toEqual([{ text: 'We look', author: 'tester' }]);
  expect(incident.timeline.map(({ text }) => text)).toEqual([
    ...['DETECT in DETECTED', 'LOG, DETECTED to LOGGED', 'CATEGORISE, LOGGED to CATEGORISED'],
    ...['PRIORITISE, CATEGORISED to PRIORITISED', 'ASSIGN, PRIORITISED to IN_PROGRESS'],
    ...['PROPOSE_MAJOR: All of them', 'ACCEPT_MAJOR', 'We look', 'UPDATE_OVERDUE: timer'],
  ]);

  const restoredAt = iso(start + 50 * minute);
  expect((await move(id, 'RESTORE', 9, { restoredAt })).incident).toMatchObject({ state: 'IN_PROGRESS', restoredAt });
  const done = { resolutionCode: 'SOLVED', solution: 'Back', resolveChildren: true };
  expect((await move(id, 'RESOLVE', 10, done)).incident).toMatchObject({
    ...{ state: 'RESOLVED', majorState: 'RESOLVED', restoredAt },
  });
  const { parts } = await api.ask<{ parts: { children: { id: string; state: string }[] } }>(
    `{ parts: incident(id: "${id}") { children { id state } } }`,
  );
  expect(new Map(parts.children.map((part) => [part.id, part.state]))).toEqual(
    new Map([
      [child.id, 'RESOLVED'],
      [idle.id, 'LOGGED'],
    ]),
  );
  // Who reported it does not end a major incident, and reopening makes it one again.
  const reporter = api.as(someoneWith(['REQUESTER'], { id: 'tester' }));
  expect((await move(id, 'CLOSE', 11, {}, reporter)).failures).toMatchObject([{ code: 'MAJOR' }]);
  expect((await move(id, 'REOPEN', 11, { reason: 'Again' })).incident).toMatchObject({
    ...{ state: 'IN_PROGRESS', majorState: 'ACCEPTED', nextUpdateAt: iso(now + 30 * minute) },
  });
  await sweep(now + 30 * minute);
  expect(await overdue()).toBe(true);
});
