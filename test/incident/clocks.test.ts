import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { hour, minute } from '../../src/monitoring/spans.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { listen } from '../support/listen.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { quietLog } from '../support/services.js';

const loaded = loadSchema();
let now = Date.parse('2026-01-01T00:00:00Z');
const at = (instant: string): void => void (now = Date.parse(instant));
let api: TestApi;
let calendar: string;
let agreement: string;
beforeAll(async () => {
  api = await testApi(loaded, { now: () => new Date(now) });
  await seedItems(api.services.graph, api.services.model, [
    { id: 'shop', class: 'BusinessService', name: 'Shop', tier: 1, ownerTeams: ['desk'] },
    { id: 'wiki', class: 'BusinessService', name: 'Wiki', tier: 3 },
    { id: 'acme', class: 'Organisation' },
    { id: 'desk', class: 'Team' },
    { id: 'network', class: 'Team' },
    { id: 'support', class: 'Team' },
    ...['ines', 'omar', 'lena', 'dora', 'noor', 'olaf', 'sam'].map((id) => ({ id, class: 'Person', name: id })),
  ]);
  await seedRelationships(api.services.graph, [
    { from: 'desk', type: 'ESCALATES_TO', to: 'network' },
    { from: 'network', type: 'ESCALATES_TO', to: 'desk' },
    { from: 'network', type: 'LED_BY', to: 'lena' },
    { from: 'shop', type: 'OWNED_BY', to: 'omar' },
    { from: 'shop', type: 'SUPPORTED_BY', to: 'support' },
    ...['dora', 'noor', 'olaf'].map((from) => ({ from, type: 'MEMBER_OF', to: 'desk' })),
    { from: 'sam', type: 'MEMBER_OF', to: 'support' },
  ]);
  const { made } = await api.ask<{ made: { calendar: { id: string } } }>(
    `mutation { made: defineCalendar(input: {
      name: "BER", zone: "Europe/Berlin"
      week: [{ weekdays: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], start: "09:00", end: "17:00" }]
      holidays: [{ date: "2026-04-03" }, { date: "2026-04-06" }, { date: "2026-05-01" }, { date: "2026-12-25" }]
    }) { ... on CalendarWritten { calendar { id } } } }`,
  );
  calendar = made.calendar.id;
  agreement = await define({ P1: 'PT4H', P2: 'PT8H', P3: 'PT16H' });
  await api.services.feed.start();
});
afterAll(() => api.services.close());
beforeEach(() => at('2026-01-01T00:00:00Z'));

async function define(targets: Record<string, string>, id?: string): Promise<string> {
  const running = ['LOGGED', 'CATEGORISED', 'PRIORITISED'];
  const input = {
    ...{ id, name: 'Shop', kind: 'SLA', validFrom: '2026-01-01', customer: 'acme', services: ['shop'] },
    serviceLevels: [
      {
        ...{ name: 'Response', kind: 'RESPONSE', recordType: 'Incident', calendar, startStates: running },
        ...{ stopStates: ['IN_PROGRESS', 'RESOLVED'], cancelStates: ['CANCELLED'] },
        targets: [{ priority: 'P1', target: 'PT30M' }],
      },
      {
        ...{ name: 'Restoration', kind: 'RESOLUTION', recordType: 'Incident', calendar },
        ...{
          startStates: [...running, 'IN_PROGRESS', 'ON_HOLD'],
          pauseStates: ['ON_HOLD'],
          pauseReasons: ['CALLER', 'VENDOR'],
        },
        ...{ stopStates: ['RESOLVED'], cancelStates: ['CANCELLED'] },
        targets: Object.entries(targets).map(([priority, target]) => ({ priority, target })),
      },
    ],
  };
  const { made } = await api.ask<{ made: { agreement: { id: string } } }>(
    `mutation ($input: DefineAgreementInput!) { made: defineAgreement(input: $input) {
      ... on AgreementWritten { agreement { id } } ... on Refusal { failures { field message } } } }`,
    { input },
  );
  return made.agreement.id;
}

interface Clock {
  kind: string;
  priority: string;
  state: string;
  dueAt: string | null;
  breached: boolean;
  breachedAt: string | null;
  breachedOnAttach: boolean;
  elapsedMs: number;
  remainingMs: number;
  notices: { level: number; at: string }[];
}
interface Incident {
  id: string;
  number: string;
  version: number;
  state: string;
  escalationLevel: number;
  reviewRequired: boolean;
  clocks: Clock[];
}
const fields = `id number version state escalationLevel reviewRequired clocks {
  kind priority state dueAt breached breachedAt breachedOnAttach elapsedMs remainingMs notices { level at } }`;
const answered = `... on IncidentWritten { incident { ${fields} } } ... on Refusal { message failures { field message } }`;

const urgencies = { P1: 'HIGH', P2: 'MEDIUM', P3: 'LOW' } as const;
async function log(priority: keyof typeof urgencies, input: object = {}): Promise<Incident> {
  const { made } = await api.ask<{ made: { incident: Incident } }>(
    `mutation ($input: LogIncidentInput!) { made: logIncident(input: $input) { ${answered} } }`,
    { input: { title: 't', category: 'c', service: 'shop', urgency: urgencies[priority], ...input } },
  );
  return made.incident;
}
async function move({ id, version }: Incident, event: string, input: object = {}): Promise<Incident> {
  const { made } = await api.ask<{ made: { incident: Incident } }>(
    `mutation ($id: ID!, $event: IncidentEvent!, $version: Int, $input: IncidentEventInput) {
      made: transitionIncident(id: $id, event: $event, expectedVersion: $version, input: $input) { ${answered} } }`,
    { id, event, version, input },
  );
  expect(made).toHaveProperty('incident');
  return made.incident;
}
const read = async ({ id }: Incident): Promise<Incident> =>
  (await api.ask<{ incident: Incident }>(`query ($id: ID!) { incident(id: $id) { ${fields} } }`, { id })).incident;
const sweep = async (instant: string): Promise<void> => {
  at(instant);
  await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(now);
};
const resolution = ({ clocks }: Incident): Clock => clocks.filter(({ kind }) => kind === 'RESOLUTION').at(-1)!;
const done = { resolutionCode: 'SOLVED', solution: 's' };

test('scenarios 1 and 5: a clock passes the night on which clocks change, and a hold moves what is due by open time', async () => {
  at('2026-03-27T14:30:00Z');
  const first = await log('P1', { team: 'desk' });
  const held = await log('P1', { team: 'desk' });
  expect(resolution(first)).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-30T09:30:00.000Z' });
  at('2026-03-27T15:00:00Z');
  const onHold = await move(held, 'HOLD', { holdReason: 'VENDOR' });
  expect(resolution(onHold)).toMatchObject({ state: 'PAUSED', dueAt: null });
  // What is said meanwhile does not end the pause.
  const noted = await move(onHold, 'WORK_NOTE', { comment: 'They look' });
  at('2026-03-30T08:00:00Z');
  expect(resolution(await read(first)).elapsedMs).toBe(2.5 * hour);
  const resumed = await move(noted, 'RESUME');
  expect(resolution(resumed)).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-30T11:30:00.000Z' });
  await sweep('2026-03-30T08:29:59Z');
  expect(resolution(await read(first)).notices.map(({ level }) => level)).toEqual([50]);
  await sweep('2026-03-30T08:30:00Z');
  expect(resolution(await read(first)).notices.at(-1)).toEqual({ level: 75, at: '2026-03-30T08:30:00.000Z' });
});

test('scenarios 2 and 4: what is due on and around holds and changes of clocks', async () => {
  at('2026-10-23T14:00:00Z');
  const autumn = await log('P2', { team: 'desk' });
  expect(resolution(autumn).dueAt).toBe('2026-10-26T15:00:00.000Z');
  at('2026-06-01T08:00:00Z');
  const held = await log('P2', { team: 'desk' });
  at('2026-06-01T12:00:00Z');
  const onHold = await move(held, 'HOLD', { holdReason: 'VENDOR' });
  at('2026-06-02T09:00:00Z');
  expect(resolution(await move(onHold, 'RESUME')).dueAt).toBe('2026-06-02T13:00:00.000Z');
});

test('scenario 11: another priority is measured from when it was logged, and the clock before it counts nowhere', async () => {
  at('2026-06-01T07:00:00Z');
  const incident = await log('P3', { team: 'desk' });
  at('2026-06-01T10:00:00Z');
  const urgent = await move(incident, 'PRIORITISE', { urgency: 'HIGH' });
  const [p3, p1] = urgent.clocks.filter(({ kind }) => kind === 'RESOLUTION');
  expect([p3, p1]).toMatchObject([
    { priority: 'P3', state: 'CANCELLED' },
    { priority: 'P1', state: 'RUNNING', dueAt: '2026-06-01T11:00:00.000Z', elapsedMs: 3 * hour, breached: false },
  ]);
  at('2026-06-01T12:00:00Z');
  const late = await move(await log('P3', { team: 'desk' }), 'EDIT', { title: 'u' });
  at('2026-06-02T12:00:00Z');
  expect(resolution(await move(late, 'PRIORITISE', { urgency: 'HIGH' }))).toMatchObject({
    ...{ breached: true, breachedOnAttach: true, breachedAt: '2026-06-02T12:00:00.000Z' },
    notices: [{ level: 50 }, { level: 75 }, { level: 90 }, { level: 100 }],
  });
});

test('shares of a target are told once each, those with more authority hear of it, and a breach makes a review due', async () => {
  at('2026-07-01T07:00:00Z');
  const incident = await log('P3', { impact: 'MEDIUM', impactReason: 'A part', urgency: 'MEDIUM', team: 'desk' });
  expect(resolution(incident)).toMatchObject({ priority: 'P3', dueAt: '2026-07-02T15:00:00.000Z' });
  for (const [instant, levels, state] of [
    ['2026-07-01T14:59:59Z', [], 0],
    ['2026-07-01T15:00:00Z', [50], 0],
    ['2026-07-02T11:00:00Z', [50, 75], 1],
    ['2026-07-02T11:00:01Z', [50, 75], 1],
    ['2026-07-02T13:24:00Z', [50, 75, 90], 2],
    ['2026-07-02T15:00:00Z', [50, 75, 90, 100], 3],
    ['2026-07-09T15:00:00Z', [50, 75, 90, 100], 3],
  ] as const) {
    await sweep(instant);
    const { escalationLevel, ...found } = await read(incident);
    expect([resolution(found as Incident).notices.map(({ level }) => level), escalationLevel]).toEqual([levels, state]);
  }
  const { incident: told } = await api.ask<{
    incident: { events: { nodes: { event: string; reason: string; actor: string }[] } };
  }>('query ($id: ID!) { incident(id: $id) { events { nodes { event reason actor } } } }', { id: incident.id });
  expect(told.events.nodes.at(-1)).toEqual({
    event: 'ESCALATE_HIERARCHICAL',
    reason: 'Restoration is breached: for the IT manager.',
    actor: 'itsm-graph',
  });
  const resolved = await move(await read(incident), 'RESOLVE', done);
  expect(resolution(resolved)).toMatchObject({ state: 'STOPPED', breached: true, remainingMs: expect.any(Number) });
  await sweep('2026-08-01T00:00:00Z');
  expect(await read(incident)).toMatchObject({ state: 'CLOSED', reviewRequired: true });
});

test('half of a target is for who works on it: the assignee, else who is on call for the team, else for a team that supports the service', async () => {
  at('2026-06-15T06:00:00Z');
  const [early, noon] = ['2026-06-15T06:00:00Z', '2026-06-15T10:00:00Z'];
  const validTo = '2026-06-16T00:00:00Z';
  for (const input of [
    // Whose shift is over by then, and who is called second, are not the ones.
    { personId: 'dora', teamId: 'desk', level: 1, validFrom: early, validTo: noon },
    { personId: 'olaf', teamId: 'desk', level: 2, validFrom: early, validTo },
    { personId: 'noor', teamId: 'desk', level: 1, validFrom: noon, validTo },
    { personId: 'sam', teamId: 'support', level: 1, validFrom: early, validTo },
  ])
    expect(
      await api.ask(`mutation ($input: SetOnCallInput!) { setOnCall(input: $input) { __typename } }`, { input }),
    ).toEqual({ setOnCall: { __typename: 'OnCallWritten' } });
  at('2026-06-15T07:00:00Z');
  const taken = await log('P2', { team: 'desk', assignee: 'dora' });
  const [waiting, nobodys, teamless] = [
    await log('P2', { team: 'desk' }),
    await log('P2'),
    await log('P2', { team: 'network' }),
  ];
  await api.services.feed.settled();
  const document = `subscription { incidentChanged { __typename
    ... on IncidentSnapshot { last } ... on IncidentDelta { changes { incident { id reminded { id } } } } } }`;
  const stream = await listen<{
    last?: boolean;
    changes?: { incident: { id: string; reminded: { id: string } | null } }[];
  }>({ schema: executableSchema(loaded), services: api.services }, 'incidentChanged', document);
  while ((await stream.next()).last !== true);

  const standing = async ({ id }: Incident) => {
    const { found } = await api.ask<{
      found: {
        reminded: { id: string } | null;
        escalationLevel: number;
        peopleToNotify: { contact: { id: string }; reasons: string[] }[];
        events: { nodes: { event: string; from: string; to: string; reason: string; actor: string }[] };
      };
    }>(
      `query ($id: ID!) { found: incident(id: $id) { reminded { id } escalationLevel
        peopleToNotify { contact { id } reasons } events(first: 100) { nodes { event from to reason actor } } } }`,
      { id },
    );
    const { reminded, escalationLevel, peopleToNotify, events } = found;
    const told = peopleToNotify.filter(({ reasons }) => reasons.includes('REMINDED'));
    return {
      ...{
        reminded: reminded?.id ?? null,
        escalationLevel,
        told: told.map(({ contact, reasons }) => [contact.id, reasons]),
      },
      events: events.nodes.filter(({ event }) => event === 'REMIND'),
    };
  };
  await sweep('2026-06-15T10:59:59Z');
  expect(await standing(taken)).toMatchObject({ reminded: null, events: [] });
  await sweep('2026-06-15T11:00:00Z');
  await sweep('2026-06-15T11:00:01Z');
  const reason = '50 % of Restoration is used: for who works on it.';
  expect(await standing(taken)).toEqual({
    ...{ reminded: 'dora', escalationLevel: 0, told: [['dora', ['ASSIGNED', 'REMINDED']]] },
    events: [{ event: 'REMIND', from: 'IN_PROGRESS', to: 'IN_PROGRESS', reason, actor: 'itsm-graph' }],
  });
  expect(await standing(waiting)).toMatchObject({ reminded: 'noor', told: [['noor', ['REMINDED', 'ON_CALL']]] });
  for (const incident of [nobodys, teamless])
    expect(await standing(incident)).toMatchObject({ reminded: 'sam', told: [['sam', ['REMINDED', 'ON_CALL']]] });

  const heard = new Map<string, string | undefined>();
  while (heard.size < 4)
    for (const { incident } of (await stream.next()).changes ?? [])
      if (incident.reminded !== null) heard.set(incident.id, incident.reminded.id);
  expect(heard).toEqual(
    new Map([
      [taken.id, 'dora'],
      [waiting.id, 'noor'],
      [nobodys.id, 'sam'],
      [teamless.id, 'sam'],
    ]),
  );
  await stream.close();

  // At 75 % it goes on as ever: to who leads the team.
  await sweep('2026-06-15T13:00:00Z');
  expect(await standing(teamless)).toMatchObject({ reminded: 'sam', escalationLevel: 1 });
  for (const incident of [taken, waiting, nobodys, teamless])
    await move(await read(incident), 'CANCEL', { cancelReason: 'ERROR' });
});

test('that nobody works on and nobody is on call for is told of all the same, to nobody in particular', async () => {
  at('2026-06-22T07:00:00Z');
  const incident = await log('P2', { team: 'desk' });
  await sweep('2026-06-22T11:00:00Z');
  const { found } = await api.ask<{ found: { reminded: null; events: { nodes: { event: string }[] } } }>(
    'query ($id: ID!) { found: incident(id: $id) { reminded { id } events(first: 100) { nodes { event } } } }',
    { id: incident.id },
  );
  expect(found.reminded).toBeNull();
  expect(found.events.nodes.at(-1)).toEqual({ event: 'REMIND' });
  // Nobody brings it about but the product.
  const agent = api.as(someoneWith(['AGENT', 'INCIDENT_MANAGER']));
  const { made } = await agent.ask<{ made: { code: string } }>(
    `mutation ($id: ID!, $version: Int) { made: transitionIncident(id: $id, event: REMIND, expectedVersion: $version,
      input: { reason: "Now" }) { ... on Refusal { code } } }`,
    { id: incident.id, version: (await read(incident)).version },
  );
  expect(made).toEqual({ code: 'FORBIDDEN' });
  await move(await read(incident), 'CANCEL', { cancelReason: 'ERROR' });
});

test('what no one of a team takes goes to the next team, and up as its time is used; a breach at P1 proposes a major incident', async () => {
  await api.ask('mutation { setIncidentPractice(input: { manager: "ines", firstResponse: REPLY }) { __typename } }');
  at('2026-09-07T07:00:00Z');
  const incident = await log('P1', { team: 'desk' });
  const standing = async () => {
    const { found } = await api.ask<{
      found: { team: { id: string }; escalatedTo: { id: string } | null; escalationLevel: number; majorState: string };
    }>(
      `query ($id: ID!) { found: incident(id: $id) { team { id } escalatedTo { id } escalationLevel majorState firstResponseAt } }`,
      { id: incident.id },
    );
    const { team, escalatedTo, escalationLevel, majorState } = found;
    expect(found).toMatchObject({ firstResponseAt: null });
    return [team.id, escalatedTo?.id ?? null, escalationLevel, majorState];
  };
  for (const [instant, expected] of [
    ['2026-09-07T07:07:29Z', ['desk', null, 0, null]],
    ['2026-09-07T07:07:30Z', ['network', null, 1, null]],
    // The desk had it before: there is no team left.
    ['2026-09-07T07:15:00Z', ['network', 'lena', 2, null]],
    ['2026-09-07T10:00:00Z', ['network', 'lena', 3, null]],
    ['2026-09-07T10:36:00Z', ['network', 'omar', 4, null]],
    ['2026-09-07T11:00:00Z', ['network', 'ines', 5, 'PROPOSED']],
  ] as const) {
    await sweep(instant);
    expect([instant, await standing()]).toEqual([instant, expected]);
  }
  const { found } = await api.ask<{ found: { peopleToNotify: { contact: { id: string }; reasons: string[] }[] } }>(
    `query ($id: ID!) { found: incident(id: $id) { peopleToNotify { contact { id } reasons } } }`,
    { id: incident.id },
  );
  expect(found.peopleToNotify.filter(({ reasons }) => reasons.includes('ESCALATED'))).toHaveLength(3);
  await api.ask('mutation { setIncidentPractice(input: { manager: null, firstResponse: ASSIGNMENT }) { __typename } }');
});

test('a response stops with the assignment and never starts again; reopening goes on where the resolution stopped', async () => {
  at('2026-08-03T07:00:00Z');
  const logged = await log('P1');
  at('2026-08-03T07:20:00Z');
  const assigned = await move(logged, 'ASSIGN', { team: 'desk' });
  expect(assigned.clocks.find(({ kind }) => kind === 'RESPONSE')).toMatchObject({
    ...{ state: 'STOPPED', elapsedMs: 20 * minute, breached: false, remainingMs: 10 * minute },
  });
  at('2026-08-03T08:00:00Z');
  const resolved = await move(assigned, 'RESOLVE', done);
  at('2026-08-03T10:00:00Z');
  const again = await move(resolved, 'REOPEN', { reason: 'still' });
  expect(resolution(again)).toMatchObject({ state: 'RUNNING', elapsedMs: hour, dueAt: '2026-08-03T13:00:00.000Z' });
  expect(again.clocks).toHaveLength(2);
  at('2026-08-03T10:30:00Z');
  const cancelled = await move(again, 'CANCEL', { cancelReason: 'ERROR' });
  expect(resolution(cancelled)).toMatchObject({ state: 'CANCELLED' });
});

test('what was agreed when a clock came to be holds for it, and another service is measured by its own agreements', async () => {
  at('2026-09-01T07:00:00Z');
  const before = await log('P1', { team: 'desk' });
  await define({ P1: 'PT1H', P2: 'PT8H', P3: 'PT16H' }, agreement);
  const [edited, after] = [await move(before, 'EDIT', { title: 'u' }), await log('P1', { team: 'desk' })];
  expect(resolution(edited).remainingMs).toBe(4 * hour);
  expect(resolution(after).remainingMs).toBe(hour);
  const moved = await move(edited, 'EDIT', { service: 'wiki' });
  expect(moved.clocks.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
  await define({ P1: 'PT4H', P2: 'PT8H', P3: 'PT16H' }, agreement);
});

describe('what is told of breaches', () => {
  const document = `subscription ($after: Cursor, $service: ID) { slaBreached(service: $service, after: $after) { __typename
    ... on SlaBreachSnapshot { cursor clocks { record { number } } }
    ... on SlaBreachDelta { cursor clocks { state breachedAt level { name } record { number } service { id } } } } }`;
  type Message = { cursor: string; clocks: { state: string; record: { number: string } }[] };
  const follow = (variables: object) =>
    listen<Message>({ schema: executableSchema(loaded), services: api.services }, 'slaBreached', document, {
      ...variables,
    });

  test('a breach is told as it happens, and what becomes of it; who comes back misses nothing', async () => {
    // What else is overdue by now is told before.
    await sweep('2026-10-05T06:59:00Z');
    at('2026-10-05T07:00:00Z');
    const incident = await log('P1', { team: 'desk' });
    await api.services.feed.settled();
    const stream = await follow({ service: 'shop' });
    const { clocks: known } = await stream.next();
    expect(known.map(({ record }) => record.number)).not.toContain(incident.number);
    const waiting = stream.next();
    await sweep('2026-10-05T11:00:00Z');
    const breach = await waiting;
    expect(breach.clocks).toMatchObject([
      {
        state: 'RUNNING',
        breachedAt: '2026-10-05T11:00:00.000Z',
        level: { name: 'Restoration' },
        service: { id: 'shop' },
      },
    ]);
    await stream.close();
    at('2026-10-05T11:01:00Z');
    await move(await read(incident), 'RESOLVE', done);
    await api.services.feed.settled();
    const again = await follow({ service: 'shop', after: breach.cursor });
    expect((await again.next()).clocks).toMatchObject([{ state: 'STOPPED', record: { number: incident.number } }]);
    await again.close();
  });
});

test('compliance counts what stopped or was broken in the period, as a plain count does, within the scope of who asks', async () => {
  at('2026-11-02T08:00:00Z');
  const incidents = [];
  for (let index = 0; index < 4; index++) incidents.push(await log('P2', { team: 'desk' }));
  const [met, late, cancelled] = incidents;
  at('2026-11-02T10:00:00Z');
  await move(met!, 'RESOLVE', done);
  await move(cancelled!, 'CANCEL', { cancelReason: 'ERROR' });
  await sweep('2026-11-03T08:00:00Z');
  await move(await read(late!), 'RESOLVE', done);
  const asked = `{ serviceLevelCompliance(agreement: "${agreement}", from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z") {
    level { name } priority met breached cancelled open percentage insufficient } }`;
  const rows = (answer: Record<string, unknown>) =>
    (answer['serviceLevelCompliance'] as { level: { name: string }; priority: string; open: number }[]).filter(
      ({ level, priority }) => level.name === 'Restoration' && priority === 'P2',
    );
  // Both that were open that long are broken: nobody resolved the fourth.
  expect(rows(await api.ask(asked))).toMatchObject([
    { met: 1, breached: 2, cancelled: 1, percentage: 33.33333, insufficient: true },
  ]);
  const nobody = api.as(someoneWith(['AGENT'], { scope: { everything: false, grants: [{ teams: ['others'] }] } }));
  await expect(nobody.ask(asked)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(
    api.ask('{ serviceLevelCompliance(from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z") { met } }'),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

test('how likely a clock is broken is what became of those before it that lasted as long', async () => {
  const hours = Array.from({ length: 25 }, (_, index) => index + 1);
  await api.services.graph.runText(
    `CALL () { MATCH (other:ServiceClock {priority: 'P2', state: 'STOPPED'}) DETACH DELETE other }
     UNWIND $hours AS elapsed
     MATCH (shop:ConfigurationItem {id: 'shop'})
     CREATE (clock:Record:ServiceClock {
       id: 'past' + elapsed, key: 'past' + elapsed, recordId: 'past', recordType: 'Incident', kind: 'RESOLUTION', priority: 'P2',
       serviceId: 'shop', levelId: 'past', state: 'STOPPED', elapsedMs: elapsed * 3600000, stoppedAt: datetime('2025-01-01T00:00:00Z')
     })-[:OF_SERVICE]->(shop)`,
    { hours },
  );
  at('2026-10-05T07:00:00Z');
  const incident = await log('P2', { team: 'desk' });
  const predicted = async (instant: string) => {
    at(instant);
    const { found } = await api.ask<{ found: { clocks: { kind: string; prediction: object | null }[] } | null }>(
      `query ($id: ID!) { found: incident(id: $id) { clocks { kind prediction { probability cases exceeding basis } } } }`,
      { id: incident.id },
    );
    return found?.clocks.find(({ kind }) => kind === 'RESOLUTION')?.prediction;
  };
  // 23 lasted longer than two hours, 17 of them longer than eight.
  expect(await predicted('2026-10-05T09:00:00Z')).toEqual({
    ...{ probability: 18 / 25, cases: 23, exceeding: 17, basis: 'PRIORITY_SERVICE' },
  });
  expect(await predicted('2026-10-06T08:00:00Z')).toMatchObject({ probability: 1 });
  await move(await read(incident), 'RESOLVE', done);
  expect(await predicted('2026-10-06T09:00:00Z')).toBeNull();
});
