import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { listen } from '../support/listen.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { quietLog } from '../support/services.js';

const loaded = loadSchema();
const start = Date.parse('2026-06-01T08:00:00Z');
let now = start;
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loaded, { now: () => new Date(now) });
  const { graph, model } = api.services;
  await seedItems(graph, model, [
    { id: 'shop', class: 'BusinessService', name: 'Shop', tier: 1, ownerTeams: ['desk'] },
    { id: 'wiki', class: 'BusinessService', name: 'Wiki', tier: 3, ownerTeams: ['others'] },
    { id: 'till', class: 'ApplicationService', name: 'Till' },
    { id: 'db', class: 'Database', name: 'db' },
    { id: 'cache', name: 'cache' },
    { id: 'desk', class: 'Team', name: 'Desk' },
    { id: 'network', class: 'Team', name: 'Network' },
    { id: 'ines', class: 'Person', name: 'Ines' },
    { id: 'omar', class: 'Person', name: 'Omar', tags: ['VIP'] },
  ]);
  await seedRelationships(graph, [
    { from: 'shop', to: 'till' },
    { from: 'till', to: 'db' },
    { from: 'wiki', to: 'cache' },
    { from: 'ines', type: 'MEMBER_OF', to: 'desk' },
  ]);
  await api.services.feed.start();
});
afterAll(() => api.services.close());

interface Answer {
  incident?: Record<string, unknown> & { id: string; number: string; version: number; state: string };
  code?: string;
  message?: string;
  currentVersion?: number;
  failures?: { field: string | null; code: string; message: string }[];
}
const fields = `id number version state title impact computedImpact urgency priority path service { id } team { id } assignee { id }
  items { item { id } origin } reporter { id } holdReason reopenCount resolutionCode solution resolvedAt restoredAt reopenUntil
  firstResponseAt reassignmentCount escalationLevel reviewRequired`;
const answered = `... on IncidentWritten { incident { ${fields} } } ... on Refusal { code message currentVersion failures { field code message } }`;
type Asker = Pick<TestApi, 'ask'>;

const log = async (input: object, by: Asker = api): Promise<Answer> => {
  const asked = `mutation ($input: LogIncidentInput!) { made: logIncident(input: $input) { ${answered} } }`;
  return (await by.ask<{ made: Answer }>(asked, { input })).made;
};
const move = async (
  id: string,
  event: string,
  expectedVersion: number | null,
  input: object = {},
  by: Asker = api,
): Promise<Answer> => {
  const asked = `mutation ($id: ID!, $event: IncidentEvent!, $version: Int, $input: IncidentEventInput) {
    made: transitionIncident(id: $id, event: $event, expectedVersion: $version, input: $input) { ${answered} }
  }`;
  return (await by.ask<{ made: Answer }>(asked, { id, event, version: expectedVersion, input })).made;
};
const failures = ({ failures: found }: Answer) => found?.map(({ field, code }) => [field, code]);
const sweep = async (at: number): Promise<void> => {
  now = at;
  await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(at);
};
const read = async (id: string, by: Asker = api) =>
  (
    await by.ask<{ incident: Answer['incident'] | null }>(`query ($id: ID!) { incident(id: $id) { ${fields} } }`, {
      id,
    })
  ).incident;
const working = {
  category: 'payments',
  service: 'shop',
  items: ['db'],
  urgency: 'HIGH',
  team: 'desk',
  assignee: 'ines',
};

test('an incident goes from the first sign to its review, and every refusal names all that is in the way', async () => {
  expect(failures(await log({ title: ' ', reporter: 'desk', service: 'db', urgency: 'HIGH' }))).toEqual([
    ['input.title', 'INVALID'],
    ['input.service', 'INVALID'],
  ]);
  const { incident } = await log({ title: 'Cards are declined', items: ['db'], reporter: 'ines' });
  const id = incident!.id;
  expect(incident).toMatchObject({ state: 'LOGGED', version: 2, reporter: { id: 'ines' } });
  expect(incident!.number).toMatch(/^INC-\d+$/);

  expect(failures(await move(id, 'CATEGORISE', 2, { urgency: 'HIGH' }))).toEqual([
    ['input.category', 'REQUIRED'],
    ['input.urgency', 'UNEXPECTED'],
  ]);
  const categorised = await move(id, 'CATEGORISE', 2, { category: 'payments' });
  expect(categorised.incident).toMatchObject({
    ...{ state: 'CATEGORISED', computedImpact: 'HIGH', impact: null },
    items: [
      { item: { id: 'db' }, origin: 'MANUAL' },
      { item: { id: 'shop' }, origin: 'COMPUTED' },
      { item: { id: 'till' }, origin: 'COMPUTED' },
    ],
  });
  expect(failures(await move(id, 'PRIORITISE', 3, { urgency: 'MEDIUM', impact: 'LOW' }))).toEqual([
    ['input.impactReason', 'REQUIRED'],
  ]);
  const low = { urgency: 'MEDIUM', impact: 'LOW', impactReason: 'The standby took over' };
  expect((await move(id, 'PRIORITISE', 3, low)).incident).toMatchObject({
    ...{ state: 'PRIORITISED', impact: 'LOW', computedImpact: 'HIGH', priority: 'P4', path: 'ROUTINE' },
  });
  expect((await move(id, 'PRIORITISE', 4, { urgency: 'MEDIUM' })).incident).toMatchObject({
    ...{ state: 'PRIORITISED', impact: 'HIGH', priority: 'P2', path: 'ESCALATION' },
  });

  expect(failures(await move(id, 'ASSIGN', 5, { team: 'network', assignee: 'ines' }))).toEqual([
    ['input.assignee', 'INVALID'],
  ]);
  expect((await move(id, 'ASSIGN', 5, { team: 'desk', assignee: 'ines' })).incident).toMatchObject({
    ...{ state: 'IN_PROGRESS', assignee: { id: 'ines' }, firstResponseAt: new Date(now).toISOString() },
  });
  expect(failures(await move(id, 'ESCALATE_FUNCTIONAL', 6, { team: 'desk' }))).toEqual([
    ['input.reason', 'REQUIRED'],
    ['input.team', 'SAME_TEAM'],
  ]);
  expect(
    (await move(id, 'ESCALATE_FUNCTIONAL', 6, { team: 'network', reason: 'It is a switch' })).incident,
  ).toMatchObject({ team: { id: 'network' }, assignee: null, escalationLevel: 1 });

  expect(await move(id, 'CLOSE', 7)).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    message: expect.stringContaining('Incident in IN_PROGRESS does not allow CLOSE.'),
  });
  await move(id, 'EDIT', 7, { service: 'shop' });
  expect(await move(id, 'RESOLVE', 8)).toMatchObject({
    code: 'GUARD_FAILED',
    failures: [
      { field: 'input.resolutionCode', code: 'REQUIRED' },
      { field: 'input.solution', code: 'REQUIRED' },
    ],
  });
  await api.ask(`mutation ($id: ID!) { openTask(input: { title: "Tell the shops", about: $id }) { __typename } }`, {
    id,
  });
  const done = { resolutionCode: 'SOLVED', solution: 'Replaced the switch' };
  expect(failures(await move(id, 'RESOLVE', 8, { ...done, restoredAt: '2020-01-01T00:00:00Z' }))).toEqual([
    ['input.restoredAt', 'ORDER'],
    [null, 'OPEN_TASKS'],
  ]);
  const { tasks } = await api.ask<{ tasks: { nodes: { id: string }[] } }>(
    'query ($id: ID!) { tasks(filter: { about: $id }) { nodes { id } } }',
    { id },
  );
  await api.ask('mutation ($id: ID!) { moveTask(id: $id, event: COMPLETE) { __typename } }', {
    id: tasks.nodes[0]!.id,
  });
  // Five business days of eight hours, from Monday 08:00 on.
  expect((await move(id, 'RESOLVE', 8, done)).incident).toMatchObject({
    ...{ state: 'RESOLVED', reopenUntil: '2026-06-05T17:00:00.000Z' },
    ...{ resolvedAt: new Date(now).toISOString(), restoredAt: new Date(now).toISOString() },
  });

  expect(failures(await move(id, 'REOPEN', 9))).toEqual([['input.reason', 'REQUIRED']]);
  expect((await move(id, 'REOPEN', 9, { reason: 'Declined again' })).incident).toMatchObject({
    ...{
      state: 'IN_PROGRESS',
      reopenCount: 1,
      resolvedAt: null,
      restoredAt: null,
      resolutionCode: null,
      solution: null,
    },
  });
  await move(id, 'RESOLVE', 10, done);
  await sweep(Date.parse('2026-06-05T16:59:59Z'));
  expect((await read(id))!.state).toBe('RESOLVED');
  await sweep(Date.parse('2026-06-05T17:00:00Z'));
  expect(await read(id)).toMatchObject({ state: 'CLOSED', version: 12, reviewRequired: true });
  expect(await move(id, 'REOPEN', 12, { reason: 'Again' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  const { incident: next } = await log({ title: 'Declined once more', followUpOf: incident!.number });
  const { incident: old } = await api.ask<{ incident: { followUps: { id: string }[] } }>(
    'query ($id: ID!) { incident(id: $id) { followUps { id } } }',
    { id },
  );
  expect(old.followUps).toEqual([{ id: next!.id }]);
  expect(failures(await log({ title: 'x', followUpOf: next!.number }))).toEqual([['input.followUpOf', 'INVALID']]);

  await move(id, 'REVIEW', 12);
  expect(failures(await move(id, 'FINISH_REVIEW', 13, { timeline: '08:00 declined' }))).toEqual([
    ['input.cause', 'REQUIRED'],
    ['input.actions', 'REQUIRED'],
  ]);
  const findings = {
    timeline: '08:00 declined',
    cause: 'A worn switch',
    noActionsBecause: 'It is the last of its kind',
  };
  expect((await move(id, 'FINISH_REVIEW', 13, findings)).incident).toMatchObject({
    ...{ state: 'REVIEWED', reviewRequired: false },
  });
  const { history } = await api.ask<{ history: { events: { nodes: { event: string; to: string }[] } } }>(
    'query ($id: ID!) { history: incident(id: $id) { events { nodes { event to } } } }',
    { id },
  );
  expect(history.events.nodes.map(({ event }) => event)).toEqual([
    ...['DETECT', 'LOG', 'CATEGORISE', 'PRIORITISE', 'PRIORITISE', 'ASSIGN', 'ESCALATE_FUNCTIONAL', 'EDIT', 'RESOLVE'],
    ...['REOPEN', 'RESOLVE', 'CLOSE', 'REVIEW', 'FINISH_REVIEW'],
  ]);
  now = start;
});

test('one call takes an incident all the way to who works on it', async () => {
  const { incident } = await log({ title: 'Slow', ...working });
  expect(incident).toMatchObject({
    ...{ state: 'IN_PROGRESS', version: 5, priority: 'P1', path: 'ESCALATION', team: { id: 'desk' } },
  });
  expect(failures(await log({ title: 'Slow', urgency: 'HIGH' }))).toEqual([['input.urgency', 'UNEXPECTED']]);
});

test('of 40 who move one incident on one version one wins, and the others learn the version there is', async () => {
  const { incident } = await log({ title: 'Contended', ...working });
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => move(incident!.id, 'EDIT', 5, { title: `Contended ${index}` })),
  );
  expect(answers.filter((answer) => answer.incident)).toHaveLength(1);
  expect(answers.filter(({ code, currentVersion }) => code === 'CONFLICT' && currentVersion === 6)).toHaveLength(39);
});

test('of 40 who hold, resume or resolve an incident at once one does; the others are told what they may do instead', async () => {
  interface Moved {
    incident?: { version: number };
    code?: string;
    currentVersion?: number;
    allowedTransitions?: { event: string }[];
  }
  const document = `mutation ($id: ID!, $event: IncidentEvent!, $version: Int!, $input: IncidentEventInput) {
    made: transitionIncident(id: $id, event: $event, expectedVersion: $version, input: $input) {
      ... on IncidentWritten { incident { version } } ... on Refusal { code currentVersion allowedTransitions { event } } } }`;
  const course = `query ($id: ID!) { incident(id: $id) { version state allowedTransitions { event } timers { effect }
    events(first: 100) { nodes { seq event from to } } } }`;
  const courseOf = async (id: string) =>
    (
      await api.ask<{
        incident: {
          version: number;
          state: string;
          allowedTransitions: { event: string }[];
          timers: { effect: string }[];
          events: { nodes: { seq: number; event: string; from: string | null; to: string }[] };
        };
      }>(course, { id })
    ).incident;
  const { incident } = await log({ title: 'Crowded', ...working });
  const { id, number } = incident!;
  for (const [event, input, state] of [
    ['HOLD', { holdReason: 'VENDOR' }, 'ON_HOLD'],
    ['RESUME', {}, 'IN_PROGRESS'],
    ['RESOLVE', { resolutionCode: 'SOLVED', solution: 'Restarted' }, 'RESOLVED'],
  ] as const) {
    const { version } = await courseOf(id);
    // Four of them decided on the version that comes next, and find another state there.
    const versions = Array.from({ length: 40 }, (_, client) => (client < 36 ? version : version + 1));
    const answers = await Promise.all(
      versions.map((expected, client) =>
        api.ask<{ made: Moved }>(document, { id: client % 2 ? id : number, event, version: expected, input }),
      ),
    );
    const made = answers.map((answer) => answer.made);
    expect(made.filter((one) => one.incident)).toEqual([{ incident: { version: version + 1 } }]);
    const after = await courseOf(id);
    expect(after.state).toBe(state);
    made.forEach(({ incident: moved, code, currentVersion, allowedTransitions }, client) => {
      if (moved || currentVersion === version) return;
      expect([code, currentVersion]).toEqual([client < 36 ? 'CONFLICT' : 'ILLEGAL_TRANSITION', version + 1]);
      expect(allowedTransitions).toEqual(after.allowedTransitions);
    });
  }
  const { events, version, timers } = await courseOf(id);
  expect(events.nodes.map(({ seq }) => seq)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  events.nodes.slice(1).forEach(({ from }, index) => expect(from).toBe(events.nodes[index]!.to));
  expect(timers.filter(({ effect }) => effect === 'CLOSE')).toHaveLength(1);
});

test('what is named or vetoed survives each recomputation, and what is computed follows the graph', async () => {
  const { incident } = await log({ title: 'Items', category: 'c', items: ['db'] });
  const id = incident!.id;
  const ties = ({ incident: found }: Answer) =>
    (found!['items'] as { item: { id: string }; origin: string }[]).map(({ item, origin }) => `${item.id} ${origin}`);
  expect(ties(await move(id, 'LINK_ITEMS', 3, { vetoedItems: ['shop'], items: ['cache'] }))).toEqual([
    ...['cache MANUAL', 'db MANUAL', 'till COMPUTED', 'wiki COMPUTED', 'shop VETOED'],
  ]);
  await api.services.graph.runText("MATCH (:BusinessService {id: 'wiki'})-[related:DEPENDS_ON]->() DELETE related");
  expect(ties(await move(id, 'RECOMPUTE_ITEMS', 4))).toEqual([
    'cache MANUAL',
    'db MANUAL',
    'till COMPUTED',
    'shop VETOED',
  ]);
  await seedRelationships(api.services.graph, [{ from: 'wiki', to: 'cache' }]);
  expect(ties(await move(id, 'LINK_ITEMS', 5, { items: ['shop'], removedItems: ['cache'] }))).toEqual([
    ...['db MANUAL', 'shop MANUAL', 'till COMPUTED'],
  ]);
  const { incidents } = await api.ask<{ incidents: { nodes: { id: string }[] } }>(
    '{ incidents(filter: { item: "till", open: true, category: "c" }) { nodes { id } } }',
  );
  expect(incidents.nodes).toEqual([{ id }]);
});

test('the suggestion looks at the blast radius and at who reports', async () => {
  const suggest = async (asked: string) => {
    const { suggested } = await api.ask<{ suggested: { impact: string; services: { id: string }[] } }>(
      `{ suggested: suggestIncidentImpact(${asked}) { impact because services { id } } }`,
    );
    return [suggested.impact, suggested.services.map(({ id }) => id)];
  };
  expect(await suggest('items: ["db"]')).toEqual(['HIGH', ['till', 'shop']]);
  expect(await suggest('service: "wiki"')).toEqual(['LOW', []]);
  expect(await suggest('service: "wiki", reporter: "omar"')).toEqual(['MEDIUM', []]);
});

describe('on hold', () => {
  test('a hold for the caller takes a question, and goes on when the caller replies', async () => {
    const caller = api.as(someoneWith(['REQUESTER'], { id: 'ines' }));
    const { incident } = await log({ title: 'My mail' }, caller);
    const id = incident!.id;
    await move(id, 'CATEGORISE', 2, { category: 'mail', service: 'wiki' });
    await move(id, 'PRIORITISE', 3, { urgency: 'LOW' });
    await move(id, 'ASSIGN', 4, { team: 'desk' });
    expect(failures(await move(id, 'HOLD', 5, { holdReason: 'CALLER' }))).toEqual([['input.comment', 'REQUIRED']]);
    expect(failures(await move(id, 'HOLD', 5, { holdReason: 'CHANGE' }))).toEqual([['input.waitsFor', 'REQUIRED']]);
    const question = { holdReason: 'CALLER', comment: 'Which folder?' };
    expect((await move(id, 'HOLD', 5, question)).incident).toMatchObject({ state: 'ON_HOLD', holdReason: 'CALLER' });
    await move(id, 'WORK_NOTE', null, { comment: 'Looks like user error' });
    expect((await move(id, 'REPLY', null, { comment: 'The inbox' }, caller)).incident).toMatchObject({
      ...{ state: 'IN_PROGRESS', holdReason: null },
    });
    const document = `query ($id: ID!) { incident(id: $id) { comments { nodes { text author } } } }`;
    expect(await caller.ask(document, { id })).toEqual({
      incident: {
        comments: {
          nodes: [
            { text: 'Which folder?', author: 'tester' },
            { text: 'The inbox', author: 'ines' },
          ],
        },
      },
    });
    const notes = `query ($id: ID!) { incident(id: $id) { workNotes { nodes { text } } events { nodes { changes { name to } } } } }`;
    await expect(caller.ask(notes, { id })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const told = await api.ask(notes, { id });
    expect(told).toMatchObject({ incident: { workNotes: { nodes: [{ text: 'Looks like user error' }] } } });
    expect(
      JSON.stringify(
        await caller.ask('query ($id: ID!) { incident(id: $id) { events { nodes { changes { name to } } } } }', { id }),
      ),
    ).not.toContain('user error');
  });
});

describe('who sees and does what', () => {
  test('who only asks sees, comments on, reopens and closes what they reported, and nothing else', async () => {
    const ines = api.as(someoneWith(['REQUESTER'], { id: 'ines' }));
    const omar = api.as(someoneWith(['REQUESTER'], { id: 'omar' }));
    const { incident } = await log({ title: 'Printer', service: 'wiki' }, ines);
    const { id, number } = incident!;
    expect(incident).toMatchObject({ reporter: { id: 'ines' } });
    for (const [someone, seen] of [
      [ines, true],
      [omar, false],
      [api, true],
    ] as const) {
      const answer = await someone.ask<Record<string, { id: string } | null | { nodes: { id: string }[] }>>(
        `query ($id: ID!, $number: String!) {
          node(id: $id) { id } record(number: $number) { id } incident(id: $id) { id } incidents { nodes { id } }
        }`,
        { id, number },
      );
      const { incidents, ...points } = answer;
      expect(Object.values(points)).toEqual(Array(3).fill(seen ? { id } : null));
      expect((incidents as { nodes: { id: string }[] }).nodes.some((one) => one.id === id)).toBe(seen);
    }
    expect(await move(id, 'CATEGORISE', 2, { category: 'c' }, ines)).toMatchObject({ code: 'FORBIDDEN' });
    expect(failures(await move(id, 'REPLY', null, { comment: 'Me too' }, omar))).toEqual([[null, 'NOT_YOURS']]);
    await move(id, 'CATEGORISE', 2, { category: 'c' });
    await move(id, 'PRIORITISE', 3, { urgency: 'LOW' });
    await move(id, 'ASSIGN', 4, { team: 'desk' });
    await move(id, 'RESOLVE', 5, { resolutionCode: 'EXPLAINED', solution: 'It was off' });
    expect(failures(await move(id, 'CLOSE', 6, {}, omar))).toEqual([[null, 'NOT_YOURS']]);
    const agent = api.as(someoneWith(['AGENT']));
    expect(await move(id, 'CLOSE', 6, {}, agent)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await move(id, 'CLOSE', 6, {}, ines)).incident).toMatchObject({ state: 'CLOSED', reviewRequired: false });
  });

  test('scenario 20: who sees another part of the graph finds an incident nowhere, and cannot move it', async () => {
    const others = api.as(someoneWith(['AGENT'], { scope: { everything: false, grants: [{ teams: ['others'] }] } }));
    const { incident } = await log({ title: 'Secret', service: 'shop', category: 'hidden' });
    const { id, number } = incident!;
    const { records, ...found } = await others.ask<{ records: { nodes: { number: string }[] } }>(
      `query ($id: ID!, $number: String!) {
          node(id: $id) { id } incident(id: $id) { id } record(number: $number) { id }
          incidents(filter: { category: "hidden" }) { nodes { id } } records(filter: { types: ["Incident"] }) { nodes { number } }
        }`,
      { id, number },
    );
    expect(found).toEqual({ node: null, incident: null, record: null, incidents: { nodes: [] } });
    expect(await read(number, others)).toBeNull();
    expect(records.nodes.map((one) => one.number)).not.toContain(number);
    expect(await move(id, 'EDIT', 3, { title: 'x' }, others)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await move(number, 'COMMENT', null, { comment: 'x' }, others)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await log({ title: 'y', service: 'shop' }, others)).toMatchObject({ code: 'GUARD_FAILED' });
    expect(await log({ title: 'y' }, others)).toMatchObject({ code: 'OUT_OF_SCOPE' });
    const { incident: mine } = await log({ title: 'Ours', service: 'wiki' }, others);
    expect(await read(mine!.id, others)).toMatchObject({ title: 'Ours' });

    // Nor does a subscription tell of it.
    const { services } = api;
    await services.feed.settled();
    const stream = await listen<{ incidents?: { id: string }[]; changes?: { incident: { id: string } }[] }>(
      { schema: executableSchema(loaded), services },
      'incidentChanged',
      `subscription { incidentChanged { ... on IncidentSnapshot { incidents { id } } ... on IncidentDelta { changes { incident { id } } } } }`,
      {},
      someoneWith(['AGENT'], { scope: { everything: false, grants: [{ teams: ['others'] }] } }),
    );
    const known = (await stream.next()).incidents!.map((one) => one.id);
    expect([known.includes(mine!.id), known.includes(id)]).toEqual([true, false]);
    const waiting = stream.next();
    await move(id, 'EDIT', 3, { title: 'Still secret' });
    await move(mine!.id, 'EDIT', 2, { title: 'Still ours' });
    expect((await waiting).changes).toEqual([{ incident: { id: mine!.id } }]);
    await stream.close();
  });
});

test('a stream begins with what passes, tells each change and what no longer passes, and goes on from its cursor', async () => {
  const { services } = api;
  const document = `subscription ($filter: IncidentStreamFilter, $after: Cursor) { incidentChanged(filter: $filter, after: $after) {
    __typename ... on IncidentSnapshot { cursor last incidents { title } } ... on StreamHeartbeat { cursor }
    ... on IncidentDelta { cursor changes { matches incident { title state team { id } } } } } }`;
  type Message = { __typename: string; cursor: string; changes: { matches: boolean; incident: { state: string } }[] };
  const follow = (variables: object) =>
    listen<Message>({ schema: executableSchema(loaded), services }, 'incidentChanged', document, { ...variables });
  const { incident } = await log({ title: 'Followed', ...working, team: 'desk' });
  await services.feed.settled();
  const filter = { team: 'desk', states: ['IN_PROGRESS'] };
  const stream = await follow({ filter });
  const snapshot = (await stream.next()) as unknown as { incidents: { title: string }[]; cursor: string };
  expect(snapshot.incidents).toContainEqual({ title: 'Followed' });
  const waiting = stream.next();
  await move(incident!.id, 'HOLD', 5, { holdReason: 'VENDOR' });
  await services.feed.settled();
  // Its filter's items were looked up when it began, and not for each message.
  let delta!: Message;
  const statements = await statementsOf(services.graph, async () => (delta = await waiting));
  expect(statements).not.toContain('cmdb/references');
  expect(delta.changes).toMatchObject([{ matches: false, incident: { state: 'ON_HOLD', team: { id: 'desk' } } }]);
  await stream.close();
  await move(incident!.id, 'RESUME', 6);
  await services.feed.settled();
  const resumed = await follow({ filter, after: delta.cursor });
  expect((await resumed.next()).changes).toMatchObject([{ matches: true, incident: { state: 'IN_PROGRESS' } }]);
  await resumed.close();
});

test('a machine’s fingerprint opens one incident until it is closed', async () => {
  const detect = async (fingerprint: string): Promise<Answer> => {
    const asked = `mutation ($input: DetectIncidentInput!) { made: detectIncident(input: $input) { ${answered} } }`;
    const machine = api.as(someoneWith(['INTEGRATION']));
    return (await machine.ask<{ made: Answer }>(asked, { input: { source: 'BOT', fingerprint } })).made;
  };
  const both = await Promise.all([detect('f'), detect('f')]);
  const first = both.find((answer) => answer.incident)!.incident!;
  expect(both.filter(({ incident }) => incident)).toHaveLength(1);
  expect(failures(both.find(({ code }) => code)!)).toEqual([['input.fingerprint', 'DUPLICATE']]);
  await move(first.id, 'CANCEL', 1, { cancelReason: 'DUPLICATE', duplicateOf: first.id });
  expect(failures(await move(first.id, 'CANCEL', 1, { cancelReason: 'DUPLICATE' }))).toEqual([
    ['input.duplicateOf', 'REQUIRED'],
  ]);
  await move(first.id, 'CANCEL', 1, { cancelReason: 'ERROR' });
  expect((await detect('f')).incident).toMatchObject({ state: 'DETECTED' });
});

test('the practice is data: another matrix and another time to reopen hold from then on', async () => {
  const set = (input: object) =>
    api.ask<{ set: { practice?: { version: number }; failures?: { field: string }[] } }>(
      `mutation ($input: IncidentPracticeInput!) { set: setIncidentPractice(input: $input) {
        ... on IncidentPracticeWritten { practice { version matrix { priority path } closeAfter } }
        ... on Refusal { code failures { field } } } }`,
      { input },
    );
  expect((await set({ matrix: [], closeAfter: 'P1D', calendar: 'nowhere' })).set.failures).toHaveLength(11);
  const levels = ['HIGH', 'MEDIUM', 'LOW'];
  const matrix = levels.flatMap((impact) => levels.map((urgency) => ({ impact, urgency, priority: 'P3' })));
  expect((await set({ matrix, reopenWithin: 'PT1H' })).set.practice).toMatchObject({ version: 1, closeAfter: 'PT40H' });
  expect(await set({ expectedVersion: 0 })).toMatchObject({ set: { code: 'CONFLICT' } });
  const { incident } = await log({ title: 'Flat', ...working });
  expect(incident).toMatchObject({ priority: 'P3', path: 'STANDARD' });
});
