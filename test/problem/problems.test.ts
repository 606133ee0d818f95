import { afterAll, beforeAll, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { seedItems } from '../support/seed.js';
import { quietLog } from '../support/services.js';
import type { ProblemMessage } from '../../src/problem/stream.js';

const day = 86_400_000;
const loaded = loadSchema();
let now = Date.parse('2026-06-01T08:00:00Z');
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loaded, { now: () => new Date(now) });
  await seedItems(api.services.graph, api.services.model, [
    { id: 'shop', class: 'BusinessService', name: 'Shop', ownerTeams: ['desk'] },
    { id: 'db', class: 'Database', name: 'db' },
    { id: 'cache', class: 'Cache', name: 'cache' },
    { id: 'till', class: 'ApplicationService', name: 'Till', ownerTeams: ['desk'] },
    { id: 'ines', class: 'Person', name: 'Ines' },
    { id: 'desk', class: 'Team' },
  ]);
  await api.services.feed.start();
});
afterAll(() => api.services.close());

type Asker = Pick<TestApi, 'ask'>;
interface Answer {
  problem?: { id: string; number: string; version: number; state: string } & Record<string, unknown>;
  code?: string;
  failures?: { field: string | null; code: string }[];
}
const answered = `... on ProblemWritten { problem {
    id number version state cause workaround incidents { number } causeItem { id } items { id } service { id } observedUntil reviewOn
    riskAcceptedBy recurrenceCount resolvedAt
  } } ... on Refusal { code failures { field code message } }`;
const raise = async (input: object, by: Asker = api): Promise<Answer> => {
  const document = `mutation ($input: ProblemInput!) { made: raiseProblem(input: $input) { ${answered} } }`;
  return (await by.ask<{ made: Answer }>(document, { input })).made;
};
const move = async (id: string, event: string, version: number, input: object = {}, by: Asker = api) => {
  const document = `mutation ($id: ID!, $event: ProblemEvent!, $version: Int!, $input: ProblemInput) {
    made: transitionProblem(id: $id, event: $event, expectedVersion: $version, input: $input) { ${answered} }
  }`;
  return (await by.ask<{ made: Answer }>(document, { id, event, version, input })).made;
};
const failures = ({ failures: found }: Answer) => found?.map(({ field, code }) => [field, code]);
const stateOf = async (id: string): Promise<string> =>
  (await api.ask<{ problem: { state: string } }>('query ($id: ID!) { problem(id: $id) { state } }', { id })).problem
    .state;
const sweep = (): Promise<unknown> => new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(now);

interface Logged {
  id: string;
  number: string;
  version: number;
}
const log = async (title: string, more: object = {}): Promise<Logged> => {
  const document = `mutation ($input: LogIncidentInput!) { made: logIncident(input: $input) {
    ... on IncidentWritten { incident { id number version } } ... on Refusal { failures { message } } } }`;
  const input = { title, service: 'shop', items: ['db'], category: 'storage', ...more };
  return (await api.ask<{ made: { incident: Logged } }>(document, { input })).made.incident;
};
const notes = async (number: string): Promise<string[]> => {
  const { record } = await api.ask<{ record: { workNotes: { nodes: { text: string }[] } } }>(
    'query ($number: String!) { record(number: $number) { ... on Incident { workNotes { nodes { text } } } } }',
    { number },
  );
  return record.workNotes.nodes.map(({ text }) => text);
};
/** A change as the practice of changes keeps it, as far as problems look at it. */
const aChange = async (id: string, number: string): Promise<(state: string, outcome?: string) => Promise<unknown>> => {
  await api.services.graph.runText(
    `CREATE (:Record:Change {id: $id, recordType: 'Change', number: $number, state: 'SCHEDULED', type: 'NORMAL', title: 'c',
       reason: 'r', version: 1, createdAt: datetime(), createdBy: 't', updatedAt: datetime()})`,
    { id, number },
  );
  return (state, outcome) =>
    api.services.graph.runText('MATCH (change:Record {id: $id}) SET change.state = $state, change.outcome = $outcome', {
      ...{ id, state, outcome: outcome ?? null },
    });
};
const known = {
  cause: 'Old firmware',
  causeItem: 'db',
  causeCategory: 'software',
  causeEvidence: 'Log',
  workaround: 'Restart it',
};

test('a problem goes from incidents to a known error, its workaround to those that are open, and its fix through a change', async () => {
  const incidents = [await log('one'), await log('two', { urgency: 'LOW', team: 'desk' })];
  const numbers = incidents.map(({ number }) => number);
  const { problem } = await raise({ title: 'The array stalls', incidents: numbers });
  const { id } = problem!;
  // Of its own it names nothing: it takes what its incidents name.
  expect(problem).toMatchObject({ state: 'NEW', service: { id: 'shop' }, items: [{ id: 'db' }] });
  expect(problem!.number).toMatch(/^PRB-\d+$/);
  expect(failures(await raise({ title: ' ', owner: 'db', fix: 'PRB-1', incidents: ['INC-1'] }))).toEqual([
    ...[
      ['input.fix', 'UNEXPECTED'],
      ['input.title', 'INVALID'],
      ['input.owner', 'INVALID'],
      ['input.fix', 'INVALID'],
    ],
    ['input.incidents.0', 'INVALID'],
  ]);
  expect(failures(await move(id, 'ASSESS', 1))).toEqual([['input.category', 'REQUIRED']]);
  await move(id, 'ASSESS', 1, { category: 'storage' });
  await move(id, 'LINK_INCIDENTS', 2, { removedIncidents: numbers });
  expect(failures(await move(id, 'ANALYSE', 3))).toEqual([
    ['input.owner', 'REQUIRED'],
    ['input.incidents', 'REQUIRED'],
  ]);
  const analysed = await move(id, 'ANALYSE', 3, { owner: 'ines', incidents: numbers });
  expect((analysed.problem!['incidents'] as { number: string }[]).map(({ number }) => number).sort()).toEqual(numbers);
  expect(failures(await move(id, 'DECLARE_KNOWN_ERROR', 4, { cause: 'Old firmware' }))).toEqual([
    ...[
      ['input.causeItem', 'REQUIRED'],
      ['input.causeCategory', 'REQUIRED'],
    ],
    ...[
      ['input.causeEvidence', 'REQUIRED'],
      ['input.workaround', 'REQUIRED'],
    ],
  ]);
  expect((await move(id, 'DECLARE_KNOWN_ERROR', 4, known)).problem).toMatchObject({ state: 'KNOWN_ERROR' });
  await api.ask(
    `mutation ($id: ID!, $version: Int!) {
      transitionIncident(id: $id, event: CANCEL, expectedVersion: $version, input: { cancelReason: ERROR }) { __typename }
    }`,
    { ...incidents[0]! },
  );
  await move(id, 'PUBLISH', 5);
  const note = `Workaround of ${problem!.number}: Restart it`;
  expect(await notes(numbers[0]!)).toEqual([]);
  expect(await notes(numbers[1]!)).toEqual([note]);
  const late = await log('three');
  const suggested = async (by: Asker = api) =>
    (
      await by.ask<{ incident: { knownErrors: unknown[] } | null }>(
        'query ($id: ID!) { incident(id: $id) { knownErrors { number workaround } } }',
        { id: late.id },
      )
    ).incident;
  expect(await suggested()).toEqual({ knownErrors: [{ number: problem!.number, workaround: 'Restart it' }] });
  await move(id, 'LINK_INCIDENTS', 6, { incidents: [late.number] });
  expect(await notes(late.number)).toEqual([note]);
  const { record } = await api.ask<{ record: unknown }>(
    'query ($number: String!) { record(number: $number) { stateName ... on Incident { problem { number } } } }',
    { number: late.number },
  );
  expect(record).toEqual({ stateName: 'CATEGORISED', problem: { number: problem!.number } });

  const setChange = await aChange('change', 'CHG-90001');
  expect(failures(await move(id, 'START_FIX', 7))).toEqual([['input.fix', 'REQUIRED']]);
  expect(failures(await move(id, 'START_FIX', 7, { fix: late.number }))).toEqual([['input.fix', 'INVALID']]);
  await move(id, 'START_FIX', 7, { fix: 'CHG-90001' });
  expect(failures(await move(id, 'RESOLVE', 8))).toEqual([[null, 'FIX_OPEN']]);
  await setChange('CLOSED', 'UNSUCCESSFUL');
  expect(failures(await move(id, 'RESOLVE', 8))).toEqual([[null, 'FIX_OPEN']]);
  await setChange('CLOSED', 'SUCCESSFUL');
  expect((await move(id, 'RESOLVE', 8)).problem).toMatchObject({
    ...{ state: 'RESOLVED', observedUntil: new Date(now + 14 * day).toISOString() },
  });
  expect(failures(await move(id, 'CLOSE', 9))).toEqual([[null, 'TOO_EARLY']]);

  // Nobody tied it: it is about the item of the cause and of the category.
  now += 7 * day;
  const again = await log('four');
  expect(failures(await move(id, 'CLOSE', 9))).toEqual([
    [null, 'RECURRED'],
    [null, 'TOO_EARLY'],
  ]);
  now += 7 * day;
  await sweep();
  expect(await stateOf(id)).toBe('ROOT_CAUSE_ANALYSIS');
  const { problem: back } = await api.ask<{ problem: { recurrenceCount: number; incidents: { number: string }[] } }>(
    'query ($id: ID!) { problem(id: $id) { recurrenceCount resolvedAt incidents { number } } }',
    { id },
  );
  expect(back).toMatchObject({ recurrenceCount: 1, resolvedAt: null });
  expect(back.incidents.map(({ number }) => number)).toContain(again.number);

  await move(id, 'START_FIX', 10, { fix: 'CHG-90001' });
  await move(id, 'RESOLVE', 11);
  now += 14 * day;
  await sweep();
  expect(await stateOf(id)).toBe('CLOSED');
  // Its cause is the confirmed one of the incident that was prioritised; it stands in the labelled set.
  const { rootCauseCases } = await api.ask<{ rootCauseCases: { nodes: { incident: unknown; outage: unknown }[] } }>(
    '{ rootCauseCases { nodes { incident { number rootCause { item { id } by } } outage } } }',
  );
  expect(rootCauseCases.nodes).toMatchObject([
    { incident: { number: numbers[1], rootCause: { item: { id: 'db' } } }, outage: { cause: 'db' } },
  ]);
});

test('patterns raise problems, each once, whoever looks; what was raised and cancelled does not come again', async () => {
  const candidates = async () =>
    (
      await api.ask<{ problemCandidates: { trigger: string }[] }>(
        '{ problemCandidates { trigger because item { id } category incidentCount } }',
      )
    ).problemCandidates;
  expect(await candidates()).toEqual([]);
  const about = { items: ['cache'], category: 'latency' };
  await log('a', about);
  await log('b', about);
  expect(await candidates()).toEqual([]);
  await log('c', about);
  await log('d', { ...about, category: 'access' });
  const worst = await log('e', {
    category: 'outage',
    urgency: 'HIGH',
    impact: 'HIGH',
    impactReason: 'so',
    team: 'desk',
  });
  expect(await candidates()).toMatchObject([
    { trigger: 'REPEATED', item: { id: 'cache' }, category: 'latency', incidentCount: 3 },
  ]);
  await api.ask(
    `mutation ($id: ID!, $version: Int!) { transitionIncident(id: $id, event: RESOLVE, expectedVersion: $version,
      input: { resolutionCode: RECOVERED, solution: "It went away" }) { __typename } }`,
    { ...worst },
  );
  expect((await candidates()).map(({ trigger }) => trigger)).toEqual(['UNEXPLAINED_P1', 'REPEATED']);
  const { problemTriggers, problems } = api.services;
  const { ProblemTriggers } = await import('../../src/problem/triggers.js');
  const other = new ProblemTriggers(api.services.graph, problems);
  await Promise.all([problemTriggers.sweep.run(now), other.sweep.run(now)]);
  expect(await candidates()).toEqual([]);
  const raised = async () =>
    (
      await api.ask<{
        problems: { nodes: { id: string; trigger: string | null; proactive: boolean; version: number }[] };
      }>(
        '{ problems(filter: { open: true }) { nodes { id trigger proactive version category items { id } incidents { title } } } }',
      )
    ).problems.nodes.filter(({ trigger }) => trigger !== null);
  const found = await raised();
  expect(found.map(({ trigger }) => trigger).sort()).toEqual(['REPEATED', 'UNEXPLAINED_P1']);
  const repeated = found.find(({ trigger }) => trigger === 'REPEATED')!;
  expect(repeated).toMatchObject({ proactive: true, category: 'latency', items: [{ id: 'cache' }] });
  await log('f', about);
  await move(repeated.id, 'CANCEL', 1, { reason: 'Planned load tests' });
  await problemTriggers.sweep.run(now + 10 * 60_000);
  expect(await raised()).toHaveLength(1);
});

test('incidents of a service that rise from week to week raise a problem once, with the counts', async () => {
  const before = now;
  const [today, week] = [Date.parse('2027-03-01T00:00:00Z'), 7 * day];
  const counts = [0, 0, 1, 0, 1, 1, 2, 2, 3, 3, 4, 5];
  let logged = 0;
  for (const [index, count] of counts.entries())
    for (let one = 0; one < count; one++) {
      now = today - (counts.length - index) * week + one * day;
      // Of one category there are too few to be a pattern of their own.
      await log(`rising ${++logged}`, { service: 'till', items: [], category: `k${logged % 9}` });
    }
  // Today is not over.
  now = today + 10 * 3_600_000;
  await log('of today', { service: 'till', items: [], category: 'k9' });
  const candidates = async (by: Asker = api) =>
    (
      await by.ask<{ problemCandidates: { trigger: string; because: string }[] }>(
        `{ problemCandidates { trigger because item { id } itemClass category incidentCount lastAt
           trend { weeks { from count } score pValue slope } } }`,
      )
    ).problemCandidates.filter(({ trigger }) => trigger === 'RISING');
  const [rising, ...others] = await candidates();
  expect(others).toEqual([]);
  expect(rising).toMatchObject({
    ...{ item: { id: 'till' }, itemClass: null, category: '', incidentCount: 15 },
    because:
      'Incidents of Till rise, by week: 0, 0, 1, 0, 1, 1, 2, 2, 3, 3, 4, 5 (Mann-Kendall: S = 56, p = 0.000057).',
    trend: {
      weeks: counts.map((count, index) => ({
        from: new Date(today - (counts.length - index) * week).toISOString(),
        count,
      })),
      score: 56,
    },
  });
  const part = (teams: string[]) =>
    api.as(someoneWith(['PROBLEM_MANAGER'], { id: 'part', scope: { grants: [{ teams }] } }));
  expect(await candidates(part(['desk']))).toHaveLength(1);
  expect(await candidates(part(['others']))).toEqual([]);

  const { ProblemTriggers } = await import('../../src/problem/triggers.js');
  const processes = [1, 2].map(() => new ProblemTriggers(api.services.graph, api.services.problems));
  await Promise.all(processes.map(({ sweep: triggers }) => triggers.run(now)));
  const raised = async () =>
    (
      await api.ask<{ problems: { nodes: { id: string; trigger: string | null; incidents: object[] }[] } }>(
        '{ problems { nodes { id trigger title state items { id } incidents { title } } } }',
      )
    ).problems.nodes.filter(({ trigger }) => trigger === 'RISING');
  const [problem, ...more] = await raised();
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ title: 'More and more incidents of Till', items: [{ id: 'till' }] });
  expect(problem!.incidents).toHaveLength(15);
  expect(await candidates()).toEqual([]);
  // It was no problem after all, and it goes on: nobody is asked again for twelve weeks.
  await move(problem!.id, 'CANCEL', 1, { reason: 'A new shop opened' });
  for (const days of [1, 2, 3]) {
    now = today + days * day;
    await log(`later ${days}`, { service: 'till', items: [], category: `m${days}` });
  }
  now = today + 5 * day;
  expect(await candidates()).toEqual([]);
  now = before;
});

test('a duplicate hands its incidents over, and a risk is taken by who owns the service, until a day', async () => {
  const [first, second] = [(await raise({ title: 'a' })).problem!, (await raise({ title: 'b' })).problem!];
  const incident = await log('five', { category: 'other' });
  await move(second.id, 'LINK_INCIDENTS', 1, { incidents: [incident.number] });
  expect(failures(await move(second.id, 'MARK_DUPLICATE', 2, { duplicateOf: second.number }))).toEqual([
    ['input.duplicateOf', 'INVALID'],
  ]);
  expect((await move(second.id, 'MARK_DUPLICATE', 2, { duplicateOf: first.number })).problem).toMatchObject({
    ...{ state: 'DUPLICATE', incidents: [] },
  });
  const read = '{ problem(id: $id) { incidents { number } } }';
  expect(await api.ask(`query ($id: ID!) ${read}`, { id: first.id })).toEqual({
    problem: { incidents: [{ number: incident.number }] },
  });
  const owner = api.as(someoneWith(['SERVICE_OWNER']));
  const manager = api.as(someoneWith(['PROBLEM_MANAGER']));
  const reviewOn = new Date(now + 30 * day).toISOString().slice(0, 10);
  const risk = { reason: 'It costs more than it harms', reviewOn };
  expect(await move(first.id, 'ACCEPT_RISK', 1, risk, manager)).toMatchObject({ code: 'FORBIDDEN' });
  expect(failures(await move(first.id, 'ACCEPT_RISK', 1, {}, owner))).toEqual([
    ['input.reason', 'REQUIRED'],
    ['input.reviewOn', 'REQUIRED'],
  ]);
  expect(failures(await move(first.id, 'ACCEPT_RISK', 1, { ...risk, reviewOn: '2026-01-01' }, owner))).toEqual([
    ['input.reviewOn', 'INVALID'],
  ]);
  expect((await move(first.id, 'ACCEPT_RISK', 1, risk, owner)).problem).toMatchObject({
    ...{ state: 'RISK_ACCEPTED', reviewOn, riskAcceptedBy: 'someone' },
  });
  now += 29 * day;
  await sweep();
  expect(await stateOf(first.id)).toBe('RISK_ACCEPTED');
  now += day;
  await sweep();
  expect(await stateOf(first.id)).toBe('ASSESSED');
});

test('who sees another part of the graph finds no problem of it, and who reports incidents alone none at all', async () => {
  const { problem } = await raise({ title: 'secret', service: 'shop' });
  const reads = `query ($id: ID!, $number: String!) {
    problem(id: $id) { id } node(id: $id) { id } record(number: $number) { id } problems { nodes { id } } problemCandidates { category }
  }`;
  const nothing = { problem: null, node: null, record: null, problems: { nodes: [] }, problemCandidates: [] };
  const scope = { everything: false, grants: [{ teams: ['others'] }] };
  const others = api.as(someoneWith(['PROBLEM_MANAGER'], { scope }));
  expect(await others.ask(reads, problem)).toEqual(nothing);
  expect(await move(problem!.id, 'ASSESS', 1, { category: 'c' }, others)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await raise({ title: 'mine' }, others)).toMatchObject({ code: 'OUT_OF_SCOPE' });
  const reporter = api.as(someoneWith(['REQUESTER']));
  expect(await reporter.ask('query ($id: ID!) { node(id: $id) { id } }', problem)).toEqual({ node: null });
  const desk = api.as(
    someoneWith(['PROBLEM_MANAGER'], { scope: { everything: false, grants: [{ teams: ['desk'] }] } }),
  );
  expect((await desk.ask<{ problem: unknown }>(reads, problem)).problem).toEqual({ id: problem!.id });
});

test('a stream begins with what passes and tells each change, resumed by its cursor', async () => {
  const { problemStreams, feed } = api.services;
  const { problem } = await raise({ title: 'streamed', service: 'shop', team: 'desk' });
  await feed.settled();
  expect(executableSchema(loaded).getSubscriptionType()!.getFields()['problemChanged']).toBeDefined();
  const stream = problemStreams.open({ team: 'desk' }, null);
  const first = (await stream.next()).value as ProblemMessage;
  if (first.__typename !== 'ProblemSnapshot') throw new Error(first.__typename);
  expect(first.items.map(({ state: { title } }) => title)).toEqual(['streamed']);
  await move(problem!.id, 'ASSESS', 1, { category: 'c' });
  const delta = (await stream.next()).value as ProblemMessage;
  if (delta.__typename !== 'ProblemDelta') throw new Error(delta.__typename);
  expect(delta.items.map(({ state: { state, team } }) => [state, team])).toEqual([['ASSESSED', 'desk']]);
  await stream.return();
  const again = problemStreams.open({ team: 'desk' }, first.cursor);
  const resumed = (await again.next()).value as ProblemMessage;
  if (resumed.__typename !== 'ProblemDelta') throw new Error(resumed.__typename);
  expect(resumed.items.map(({ state: { version } }) => version)).toEqual([2]);
  await again.return();
});
