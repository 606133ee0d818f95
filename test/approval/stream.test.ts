import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../src/access/principal.js';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { ask as askForChange, collisionsOf, move, normal, type Shown } from '../change/estate.js';
import { as, moveRequest, request, requestEstate } from '../request/estate.js';
import { testApi, type TestApi } from '../support/api.js';
import { listen } from '../support/listen.js';
import { someoneWith } from '../support/principals.js';
import { quietLog } from '../support/services.js';

// Monday, 10:00 in Berlin.
const monday = Date.parse('2026-11-30T09:00:00Z');
let now = monday;
const schema = executableSchema(loadSchema());
let api: TestApi;
let estate: Awaited<ReturnType<typeof requestEstate>>;
let manager: ReturnType<typeof as>;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  estate = await requestEstate(api);
  await api.services.feed.start();
  manager = as(api, 'zoe', 'CHANGE_MANAGER');
  await manager.ask(`mutation { setChangePractice(input: { cab: {
    rule: { mode: FIRST, deadlineHours: 16 }, members: [{ who: "boss" }, { who: "cfo" }] } }) { __typename } }`);
}, 120_000);
afterAll(() => api.services.close());

interface Told {
  number: string;
  __typename: string;
}
interface Message {
  __typename: string;
  cursor: string;
  last?: boolean;
  /** Of a snapshot, or of a delta. */
  records: Told[] | { waiting: boolean; record: Told }[];
  changes: { number: string }[] | { waiting: boolean; change: { number: string } }[];
}
const document = `subscription ($after: Cursor) { approvalRequested(after: $after) {
  __typename
  ... on ApprovalRequestSnapshot { cursor last records { __typename number } changes { number } }
  ... on ApprovalRequestDelta { cursor
    records { waiting record { __typename number ... on ServiceRequest { title approval { outcome } } } }
    changes { waiting change { number } } }
  ... on StreamReset { cursor } ... on StreamHeartbeat { cursor } } }`;

/** What somebody is told, from the first page on or from a cursor. */
async function follow(principal: Principal, after?: string) {
  await api.services.feed.settled();
  const stream = await listen<Message>(
    { schema, services: api.services },
    'approvalRequested',
    document,
    { after },
    principal,
  );
  const waiting = new Map<string, string>();
  const told = new Set<string>();
  const typenames: string[] = [];
  let cursor = after;
  const take = async (): Promise<Message> => {
    const message = await stream.next();
    if (message.__typename !== 'StreamHeartbeat') typenames.push(message.__typename);
    cursor = message.cursor;
    for (const one of message.records ?? []) {
      const { record, waiting: waits } = 'record' in one ? one : { record: one, waiting: true };
      told.add(record.number);
      if (waits) waiting.set(record.number, record.__typename);
      else waiting.delete(record.number);
    }
    return message;
  };
  if (after === undefined) while ((await take()).last !== true);
  return {
    waiting: () => [...waiting].sort(),
    told: () => [...told],
    typenames,
    take,
    /** Goes on until something waits, or does not any more. */
    until: async (number: string, does: boolean) => {
      while (waiting.has(number) !== does) await take();
    },
    close: async () => {
      await stream.close();
      return cursor!;
    },
  };
}
const person = (id: string, more: Partial<Principal> = {}) => someoneWith(['CAB_MEMBER'], { id, name: id, ...more });
const rita = () => as(api, 'rita', 'REQUESTER');
const ask = (more: object = {}) =>
  request(rita(), { item: estate.laptop.id, answers: { model: 'Wren', why: 'A new colleague' }, ...more });
const vote = (by: string, id: string, choice: string) => moveRequest(as(api, by, 'REQUESTER'), id, 'VOTE', { choice });
let windows = 0;
async function atBoard(): Promise<Shown> {
  const day = Date.parse('2027-01-01T02:00:00Z') + windows++ * 86_400_000;
  const [plannedStart, plannedEnd] = [day, day + 3_600_000].map((at) => new Date(at).toISOString());
  const about = { items: ['directory'], services: ['workplace'], implementer: 'deputy', team: 'it' };
  const { change } = await askForChange(manager, normal({ ...about, plannedStart, plannedEnd }));
  await move(manager, change!.id, 'ASSESS');
  const acknowledgedCollisions = (await collisionsOf(manager, change!.id)).map(({ key }) => key);
  const put = await move(manager, change!.id, 'ROUTE', { acknowledgedCollisions });
  expect(put).toMatchObject({ change: { state: 'CAB_REVIEW' } });
  return put.change!;
}
async function propose(name: string, by = manager): Promise<{ id: string; number: string; version: number }> {
  const { made } = await by.ask<{ made: { template: { id: string; number: string; version: number } } }>(
    `mutation ($input: ChangeTemplateInput!) { made: proposeChangeTemplate(input: $input) {
      ... on ChangeTemplateWritten { template { id number version } } ... on Refusal { message failures { message } } } }`,
    {
      input: {
        ...{ name, implementationPlan: 'Restart', backoutPlan: 'Start the old one', testPlan: 'Ping' },
        ...{ itemClasses: ['SERVER'], maxBlastRadius: 5 },
      },
    },
  );
  return made.template;
}

test('who is asked to vote is told of changes and service requests, until they do not wait for them any more', async () => {
  const [change, first] = [await atBoard(), await ask()];
  const cfo = await follow(person('cfo'));
  expect(cfo.waiting()).toEqual([
    [change.number, 'Change'],
    [first.number, 'ServiceRequest'],
  ]);

  const second = await ask();
  const message = await cfo.take();
  expect(message).toMatchObject({
    __typename: 'ApprovalRequestDelta',
    records: [{ waiting: true, record: { number: second.number, title: 'Laptop', approval: { outcome: 'PENDING' } } }],
    // Who knows changes alone is told of none.
    changes: [],
  });
  await vote('cfo', second.id, 'REJECT');
  await cfo.until(second.number, false);
  const other = await atBoard();
  await cfo.until(other.number, true);
  await move(manager, other.id, 'RETURN', { comment: 'Why?' });
  await cfo.until(other.number, false);
  // Who votes has not decided it yet.
  await vote('boss', first.id, 'APPROVE');
  const voted = await cfo.take();
  expect(voted.records).toMatchObject([{ waiting: true, record: { number: first.number } }]);

  // At the deadline it goes to the service's owner: nobody's vote is awaited any more.
  now = Date.parse('2026-11-30T13:00:00Z');
  await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(now);
  await cfo.until(first.number, false);
  expect(cfo.waiting()).toEqual([[change.number, 'Change']]);
  now = monday;

  // What happened while nobody listened comes first, and no snapshot.
  const cursor = await cfo.close();
  const missed = await ask();
  await move(manager, change.id, 'CANCEL', { comment: 'Not needed' });
  const again = await follow(person('cfo'), cursor);
  await again.until(missed.number, true);
  expect(again.typenames).not.toContain('ApprovalRequestSnapshot');
  await again.close();
  const anew = await follow(person('cfo'));
  expect(anew.waiting()).toEqual([[missed.number, 'ServiceRequest']]);
  await anew.close();
  await vote('cfo', missed.id, 'REJECT');
});

test('templates of changes wait for the change managers who see everything, all but who proposed them', async () => {
  const mine = await propose('Restart a server');
  const roles = ['CHANGE_MANAGER'] as const;
  const max = await follow(someoneWith(roles, { id: 'max' }));
  const zoe = await follow(someoneWith(roles, { id: 'zoe' }));
  const part = await follow(someoneWith(roles, { id: 'head', scope: { grants: [{ teams: ['it'] }] } }));
  const member = await follow(person('boss'));
  expect(max.waiting()).toEqual([[mine.number, 'ChangeTemplate']]);
  expect([zoe.waiting(), part.waiting(), member.waiting()]).toEqual([[], [], []]);

  const theirs = await propose('Grow a disk', as(api, 'max', 'CHANGE_MANAGER'));
  await zoe.until(theirs.number, true);
  const approve = `mutation ($id: ID!, $version: Int!) {
    transitionChangeTemplate(id: $id, event: APPROVE, expectedVersion: $version) { __typename } }`;
  await as(api, 'max', 'CHANGE_MANAGER').ask(approve, { id: mine.id, version: mine.version });
  await max.until(mine.number, false);
  expect(max.waiting()).toEqual([]);

  // Who sees a part, or is no manager, is told of the next thing that was put to them, and of nothing before it.
  const { id, number } = await ask();
  for (const stream of [part, member]) {
    await stream.until(number, true);
    expect(stream.told()).toEqual([number]);
  }
  await vote('cfo', id, 'REJECT');
  for (const stream of [max, zoe, part, member]) await stream.close();
});

test('who sees a part is told of the requests that were put to them, whatever they are about, and of changes in that part', async () => {
  const hidden = { scope: { grants: [{ teams: ['nobody'] }] } };
  const seen = { scope: { grants: [{ teams: ['it'] }] } };
  const [boss, cfo] = [await follow(person('boss', hidden)), await follow(person('cfo', seen))];
  const change = await atBoard();
  const asked = await ask();
  await boss.until(asked.number, true);
  await cfo.until(asked.number, true);
  expect(cfo.waiting().map(([number]) => number)).toContain(change.number);
  expect(boss.waiting().map(([number]) => number)).not.toContain(change.number);
  const anew = await follow(person('boss', hidden));
  expect(anew.waiting()).toEqual(boss.waiting());
  for (const stream of [boss, cfo, anew]) await stream.close();
});
