import { afterAll, beforeAll, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { seedItems } from '../support/seed.js';
import { quietLog } from '../support/services.js';

const day = 86_400_000;
let now = Date.parse('2026-06-01T08:00:00Z');
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  await seedItems(api.services.graph, api.services.model, [
    { id: 'shop', class: 'BusinessService', name: 'Shop', ownerTeams: ['desk'] },
    { id: 'db', class: 'Database', name: 'db' },
    { id: 'ines', class: 'Person', name: 'Ines' },
    { id: 'desk', class: 'Team' },
  ]);
});
afterAll(() => api.services.close());

interface Answer {
  problem?: { id: string; number: string; version: number; state: string } & Record<string, unknown>;
  code?: string;
  failures?: { field: string | null; code: string }[];
}
const answered = `... on ProblemWritten { problem { id number version state cause workaround incidents { number } causeItem { id } observedUntil reviewOn } }
  ... on Refusal { code failures { field code message } }`;
const raise = async (input: object, by: Pick<TestApi, 'ask'> = api): Promise<Answer> =>
  (
    await by.ask<{ made: Answer }>(
      `mutation ($input: ProblemInput!) { made: raiseProblem(input: $input) { ${answered} } }`,
      { input },
    )
  ).made;
const move = async (id: string, event: string, expectedVersion: number, input: object = {}, by: Pick<TestApi, 'ask'> = api) =>
  (
    await by.ask<{ made: Answer }>(
      `mutation ($id: ID!, $event: ProblemEvent!, $version: Int!, $input: ProblemInput) {
        made: transitionProblem(id: $id, event: $event, expectedVersion: $version, input: $input) { ${answered} } }`,
      { id, event, version: expectedVersion, input },
    )
  ).made;
const failures = ({ failures: found }: Answer) => found?.map(({ field, code }) => [field, code]);
const log = async (title: string): Promise<{ id: string; number: string }> =>
  (
    await api.ask<{ made: { incident: { id: string; number: string } } }>(
      `mutation ($title: String!) { made: logIncident(input: { title: $title, service: "shop", items: ["db"], category: "storage" }) {
        ... on IncidentWritten { incident { id number } } } }`,
      { title },
    )
  ).made.incident;

test('a problem goes from incidents to a known error, its workaround to those that are open, and its fix through a change', async () => {
  const incidents = [await log('one'), await log('two'), await log('three')];
  const candidates = async () =>
    (
      await api.ask<{ problemCandidates: unknown[] }>(
        '{ problemCandidates { item { id } category incidentCount lastAt } }',
      )
    ).problemCandidates;
  expect(await candidates()).toMatchObject([{ item: { id: 'db' }, category: 'storage', incidentCount: 3 }]);
  const { problem } = await raise({ title: 'The array stalls', service: 'shop' });
  const { id } = problem!;
  expect(problem).toMatchObject({ state: 'NEW', number: expect.stringMatching(/^PRB-/) });
  expect(failures(await move(id, 'ASSESS', 1))).toEqual([['input.category', 'REQUIRED']]);
  await move(id, 'ASSESS', 1, { category: 'storage' });
  expect(failures(await move(id, 'ANALYSE', 2))).toEqual([
    ['input.owner', 'REQUIRED'],
    ['input.incidents', 'REQUIRED'],
  ]);
  const numbers = incidents.map(({ number }) => number);
  const analysed = await move(id, 'ANALYSE', 2, { owner: 'ines', incidents: numbers });
  expect((analysed.problem!['incidents'] as { number: string }[]).map(({ number }) => number).sort()).toEqual(
    [...numbers].sort(),
  );
  expect(await candidates()).toEqual([]);
  expect(failures(await move(id, 'DECLARE_KNOWN_ERROR', 3, { cause: 'Old firmware' }))).toEqual([
    ['input.causeItem', 'REQUIRED'],
    ['input.causeCategory', 'REQUIRED'],
    ['input.causeEvidence', 'REQUIRED'],
    ['input.workaround', 'REQUIRED'],
  ]);
  const known = { cause: 'Old firmware', causeItem: 'db', causeCategory: 'software', causeEvidence: 'Log', workaround: 'Restart it' };
  expect((await move(id, 'DECLARE_KNOWN_ERROR', 3, known)).problem).toMatchObject({ state: 'KNOWN_ERROR' });
  await api.ask(
    `mutation { transitionIncident(id: "${numbers[0]}", event: CANCEL, expectedVersion: 3, input: { cancelReason: ERROR }) { __typename } }`,
  );
  await move(id, 'PUBLISH', 4);
  const notes = async (number: string) => {
    const { record } = await api.ask<{ record: { workNotes: { nodes: { text: string }[] }; problem: { id: string } } }>(
      `{ record(number: "${number}") { ... on Incident { workNotes { nodes { text } } problem { id } } } }`,
    );
    expect(record.problem).toEqual({ id });
    return record.workNotes.nodes.map(({ text }) => text);
  };
  expect(await notes(numbers[0]!)).toEqual([]);
  expect(await notes(numbers[1]!)).toEqual([`Workaround of ${problem!.number}: Restart it`]);

  await api.services.graph.runText(
    `CREATE (:Record:Change {id: 'change', recordType: 'Change', number: 'CHG-1', state: 'SCHEDULED', version: 1, createdAt: datetime(), updatedAt: datetime()})`,
  );
  expect(failures(await move(id, 'START_FIX', 5))).toEqual([['input.fix', 'REQUIRED']]);
  await move(id, 'START_FIX', 5, { fix: 'CHG-1' });
  expect(failures(await move(id, 'RESOLVE', 6))).toEqual([['input.fix', 'FIX_OPEN']]);
  await api.services.graph.runText("MATCH (change:Record {id: 'change'}) SET change.state = 'CLOSED', change.outcome = 'SUCCESSFUL'");
  expect((await move(id, 'RESOLVE', 6)).problem).toMatchObject({
    ...{ state: 'RESOLVED', observedUntil: new Date(now + 14 * day).toISOString() },
  });
  expect(failures(await move(id, 'CLOSE', 7))).toEqual([[null, 'TOO_EARLY']]);
  const stateOf = async () => (await api.ask<{ problem: { state: string } }>(`{ problem(id: "${id}") { state } }`)).problem.state;
  const sweep = async (): Promise<void> => {
    await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(now);
  };
  now += 7 * day;
  const again = await log('four');
  await move(id, 'LINK_INCIDENTS', 7, { incidents: [again.number] });
  now += 7 * day;
  await sweep();
  expect(await stateOf()).toBe('RESOLVED');
  await move(id, 'RECUR', 8, { reason: 'It stalled again' });
  await move(id, 'START_FIX', 9, { fix: 'CHG-1' });
  await move(id, 'RESOLVE', 10);
  now += 14 * day;
  await sweep();
  expect(await stateOf()).toBe('CLOSED');
});

test('a duplicate hands its incidents over, and a risk is taken by who owns the service, for a while', async () => {
  const [first, second] = [(await raise({ title: 'a' })).problem!, (await raise({ title: 'b' })).problem!];
  const incident = await log('five');
  await move(second.id, 'LINK_INCIDENTS', 1, { incidents: [incident.number] });
  expect(failures(await move(second.id, 'MARK_DUPLICATE', 2, { duplicateOf: second.number }))).toEqual([
    ['input.duplicateOf', 'INVALID'],
  ]);
  await move(second.id, 'MARK_DUPLICATE', 2, { duplicateOf: first.number });
  const { problem } = await api.ask<{ problem: unknown }>(`{ problem(id: "${first.id}") { incidents { number } } }`);
  expect(problem).toEqual({ incidents: [{ number: incident.number }] });
  const owner = api.as(someoneWith(['SERVICE_OWNER']));
  const manager = api.as(someoneWith(['PROBLEM_MANAGER']));
  const risk = { reason: 'It costs more than it harms', reviewOn: '2027-01-01' };
  expect(await move(first.id, 'ACCEPT_RISK', 1, risk, manager)).toMatchObject({ code: 'FORBIDDEN' });
  expect(failures(await move(first.id, 'ACCEPT_RISK', 1, { reason: 'so' }, owner))).toEqual([['input.reviewOn', 'REQUIRED']]);
  expect((await move(first.id, 'ACCEPT_RISK', 1, risk, owner)).problem).toMatchObject({
    ...{ state: 'RISK_ACCEPTED', reviewOn: '2027-01-01' },
  });
  expect((await move(first.id, 'REASSESS', 2)).problem).toMatchObject({ state: 'ASSESSED', reviewOn: null });
});

test('who sees another part of the graph finds no problem of it', async () => {
  const { problem } = await raise({ title: 'secret', service: 'shop' });
  const others = api.as(someoneWith(['PROBLEM_MANAGER'], { scope: { everything: false, grants: [{ teams: ['others'] }] } }));
  expect(await others.ask(`{ problem(id: "${problem!.id}") { id } node(id: "${problem!.id}") { id } problems { nodes { id } } }`)).toEqual({
    ...{ problem: null, node: null, problems: { nodes: [] } },
  });
  expect(await raise({ title: 'mine' }, others)).toMatchObject({ code: 'OUT_OF_SCOPE' });
});
