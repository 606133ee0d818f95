import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { hour, minute } from '../../src/monitoring/spans.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { listen } from '../support/listen.js';
import { someoneWith } from '../support/principals.js';
import { quietLog } from '../support/services.js';
import { as, moveRequest, moveTask, request, requestEstate, type Answer } from './estate.js';

// Monday, 10:00 in Berlin.
const monday = Date.parse('2026-11-30T09:00:00Z');
let now = monday;
let api: TestApi;
let estate: Awaited<ReturnType<typeof requestEstate>>;
let agent: ReturnType<typeof as>;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  estate = await requestEstate(api);
  agent = as(api, 'anton', 'AGENT');
  expect(await define({ REQUEST: 'PT8H' })).toEqual({ __typename: 'AgreementWritten' });
  await api.services.feed.start();
}, 120_000);
afterAll(() => api.services.close());
beforeEach(() => {
  now = monday;
});

/** How long requests take to be fulfilled, without the time in which others decide. */
async function define(targets: Record<string, string>): Promise<object> {
  const { calendars } = await api.ask<{ calendars: { nodes: { id: string }[] } }>('{ calendars { nodes { id } } }');
  const fulfilment = {
    ...{ name: 'Fulfilment', kind: 'RESOLUTION', recordType: 'ServiceRequest', calendar: calendars.nodes[0]!.id },
    ...{ startStates: ['SUBMITTED', 'APPROVAL', 'FULFILMENT'], pauseStates: ['APPROVAL'] },
    ...{ stopStates: ['FULFILLED'], cancelStates: ['REJECTED', 'CANCELLED'] },
    targets: Object.entries(targets).map(([priority, target]) => ({ priority, target })),
  };
  const { made } = await api.ask<{ made: object }>(
    `mutation ($input: DefineAgreementInput!) { made: defineAgreement(input: $input) {
      __typename ... on Refusal { failures { field message } } } }`,
    {
      input: {
        ...{
          name: `Requests ${Object.keys(targets).join(' ')}`,
          kind: 'OLA',
          validFrom: '2026-01-01',
          services: ['workplace'],
        },
        serviceLevels: [fulfilment],
      },
    },
  );
  return made;
}

const answers = { model: 'Wren', why: 'A new colleague' };
const ask = (): Promise<Answer> => request(as(api, 'rita', 'REQUESTER'), { item: estate.laptop.id, answers });
async function approve(id: string): Promise<void> {
  for (const person of ['boss', 'head', 'cfo'])
    await moveRequest(as(api, person, 'REQUESTER'), id, 'VOTE', { choice: 'APPROVE' });
}
async function fulfil(number: string): Promise<void> {
  for (const step of ['provide', 'accounts', 'set-up']) await moveTask(agent, `${number}/${step}`, 'COMPLETE');
}
const clocks = async (id: string, by: Pick<TestApi, 'ask'> = api) =>
  (
    await by.ask<{ serviceRequest: { clocks: object[] } }>(
      `query ($id: ID!) { serviceRequest(id: $id) { clocks {
        priority state startedAt dueAt elapsedMs breached notices { level } level { name } service { id } record { number } } } }`,
      { id },
    )
  ).serviceRequest.clocks;
const sweep = async (instant: string): Promise<void> => {
  now = Date.parse(instant);
  await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(now);
};

test('the fulfilment of a request is measured from when it was submitted, without the time in which others decide', async () => {
  const { id, number } = await ask();
  expect(await clocks(id)).toEqual([
    {
      ...{ priority: 'REQUEST', state: 'PAUSED', startedAt: '2026-11-30T09:00:00.000Z', dueAt: null, elapsedMs: 0 },
      ...{
        breached: false,
        notices: [],
        level: { name: 'Fulfilment' },
        service: { id: 'workplace' },
        record: { number },
      },
    },
  ]);
  now += hour;
  await approve(id);
  // Six open hours are left of Monday.
  expect(await clocks(id)).toMatchObject([{ state: 'RUNNING', dueAt: '2026-12-01T10:00:00.000Z' }]);
  now += 2 * hour;
  await fulfil(number);
  expect(await clocks(id)).toMatchObject([{ state: 'STOPPED', elapsedMs: 2 * hour, breached: false }]);
  // What is missing is still to be done; the time between does not count.
  now += hour;
  await moveRequest(agent, id, 'REOPEN', { comment: 'The charger' });
  now += 30 * minute;
  expect(await clocks(id)).toMatchObject([{ state: 'RUNNING', elapsedMs: 2.5 * hour }]);
  await moveRequest(agent, id, 'CANCEL', { comment: 'She left' });
  expect(await clocks(id)).toMatchObject([{ state: 'CANCELLED' }]);
});

test('a draft has no clock, and neither has what is asked of a service that nothing was agreed about', async () => {
  const draft = await request(as(api, 'rita', 'REQUESTER'), { item: estate.laptop.id, answers }, false);
  expect(await clocks(draft.id)).toEqual([]);
  now += hour;
  await moveRequest(as(api, 'rita', 'REQUESTER'), draft.id, 'SUBMIT');
  expect(await clocks(draft.id)).toMatchObject([{ startedAt: '2026-11-30T10:00:00.000Z' }]);
  await moveRequest(as(api, 'cfo', 'REQUESTER'), draft.id, 'VOTE', { choice: 'REJECT' });
  expect(await clocks(draft.id)).toMatchObject([{ state: 'CANCELLED' }]);
});

test('what takes longer is told of as it happens, and counts against what was agreed', async () => {
  const { id, number } = await ask();
  await approve(id);
  await api.services.feed.settled();
  interface Message {
    last?: boolean;
    clocks: { record: { number: string } }[];
  }
  const document = `subscription { slaBreached(service: "workplace") { ... on SlaBreachSnapshot { last clocks { record { number } } }
    ... on SlaBreachDelta { clocks { record { number } } } } }`;
  const services = { schema: executableSchema(loadSchema()), services: api.services };
  const stream = await listen<Message>(services, 'slaBreached', document);
  while ((await stream.next()).last !== true);
  await sweep('2026-11-30T13:00:00Z');
  expect(await clocks(id)).toMatchObject([{ notices: [{ level: 50 }], breached: false }]);
  await sweep('2026-12-01T09:00:00Z');
  expect(await clocks(id)).toMatchObject([{ notices: [{ level: 50 }, { level: 75 }, { level: 90 }, { level: 100 }] }]);
  const told = async (): Promise<string[]> => (await stream.next()).clocks?.map(({ record }) => record.number) ?? [];
  while (!(await told()).includes(number));
  await stream.close();
  now += minute;
  await fulfil(number);
  const asked = `{ serviceLevelCompliance(service: "workplace", recordType: "ServiceRequest",
    from: "2026-11-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { level { name } priority met breached cancelled } }`;
  expect(await api.ask(asked)).toEqual({
    serviceLevelCompliance: [{ level: { name: 'Fulfilment' }, priority: 'REQUEST', met: 0, breached: 1, cancelled: 2 }],
  });
  // Whoever does not see the service sees their request, and not how it is measured.
  const hidden = someoneWith(['REQUESTER'], { id: 'rita', scope: { grants: [{ teams: ['nobody'] }] } });
  expect(await clocks(id, api.as(hidden))).toEqual([]);
});

test('a level of requests takes one target, for they have no priority', async () => {
  expect(await define({ P1: 'PT1H', REQUEST: 'PT8H' })).toEqual({
    __typename: 'Refusal',
    failures: [
      {
        field: 'input.serviceLevels.0.targets',
        message: 'A ServiceRequest has no priority. Give one target, for REQUEST.',
      },
    ],
  });
});
