import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { createContext } from '../../src/context.js';
import { parse, subscribe } from 'graphql';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { quietLog } from '../support/services.js';
import { serve, socketClient } from '../transport/support.js';
import {
  as,
  ask,
  changeEstate,
  collisionsOf,
  decideBy,
  failuresOf,
  messagesOf,
  move,
  normal,
  read,
  type Answer,
  type Asker,
  type Shown,
} from './estate.js';

// Friday, 14:00 in Berlin.
const start = Date.parse('2026-10-23T12:00:00Z');
let now = start;
let api: TestApi;
let ops: Asker;
let manager: Asker;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  await changeEstate(api);
  await api.services.feed.start();
  ops = as(api, 'ivan', 'AGENT');
  manager = as(api, 'zoe', 'CHANGE_MANAGER');
});
afterAll(() => api.services.close());

const at = async (instant: string | number): Promise<void> => {
  now = typeof instant === 'string' ? Date.parse(instant) : instant;
  await new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(now);
  await api.services.maintenanceEffect.sweep.run(now);
};
const done = (answer: Answer): Shown => {
  expect(answer.failures ?? answer.message).toBeUndefined();
  return answer.change!;
};
/** A NORMAL change in a window of its own, put to the board with all that it collides with acknowledged. */
async function atBoard(more: object = {}): Promise<Shown> {
  const asked = done(await ask(manager, normal(more)));
  done(await move(manager, asked.id, 'ASSESS'));
  return done(await routed(asked.id));
}
async function routed(id: string): Promise<Answer> {
  const acknowledgedCollisions = (await collisionsOf(manager, id)).map(({ key }) => key);
  return move(manager, id, 'ROUTE', { acknowledgedCollisions });
}
const vote = (id: string, person: string, choice: string, more: object = {}) =>
  move(as(api, person, 'CAB_MEMBER'), id, 'VOTE', { choice, ...more });
async function approved(more: object = {}): Promise<Shown> {
  const { id } = await atBoard(more);
  return done(await vote(id, 'ana', 'APPROVE'));
}

describe('a change that is asked for', () => {
  test('goes as far as its input and the roles of who asks allow; a refusal lists all that is wrong', async () => {
    const wrong = await ask(manager, { ...normal(), title: ' ', items: ['nothing'], services: ['db1'], owner: 'ops' });
    expect(failuresOf(wrong)).toEqual([
      ['input.title', 'INVALID'],
      ['input.owner', 'INVALID'],
      ['input.items.0', 'INVALID'],
      ['input.services.0', 'INVALID'],
    ]);
    const byRita = done(await ask(as(api, 'rita', 'REQUESTER'), normal()));
    expect(byRita).toMatchObject({ state: 'REQUESTED', version: 1, requester: { id: 'rita' }, items: [{ id: 'db1' }] });
    expect(await move(as(api, 'rita', 'REQUESTER'), byRita.id, 'CREATE_RFC')).toMatchObject({ code: 'FORBIDDEN' });
    expect(done(await move(ops, byRita.id, 'CREATE_RFC'))).toMatchObject({ state: 'RFC_CREATED' });
    expect(done(await ask(ops, { title: 'Move a disk', reason: 'Full' }))).toMatchObject({ state: 'REQUESTED' });
  });

  test('is refused with everything that it lacks at once, and says beforehand what the next event takes', async () => {
    const { id } = done(await ask(ops, { title: 'Move a disk', reason: 'Full' }));
    expect(failuresOf(await move(ops, id, 'CREATE_RFC', { comment: 'x', choice: 'APPROVE' }))).toEqual([
      ['input.type', 'REQUIRED'],
      ['input.owner', 'REQUIRED'],
      ['input.choice', 'UNEXPECTED'],
      ['input.items', 'REQUIRED'],
    ]);
    done(await move(ops, id, 'CREATE_RFC', { type: 'NORMAL', owner: 'olga', items: ['db1'] }));
    const { change } = await api.ask<{
      change: { allowedTransitions: { event: string; requiredFields: { field: string; given: boolean }[] }[] };
    }>(`query ($id: ID!) { change(id: $id) { allowedTransitions { event requiredFields { field given } } } }`, { id });
    const assess = change.allowedTransitions.find(({ event }) => event === 'ASSESS')!;
    expect(assess.requiredFields.filter(({ given }) => !given).map(({ field }) => field)).toEqual([
      ...['plannedStart', 'plannedEnd', 'implementationPlan', 'backoutPlan', 'testPlan', 'outage'],
    ]);
    const window = { plannedStart: '2026-11-20T04:00:00Z', plannedEnd: '2026-11-20T04:00:00Z' };
    expect(failuresOf(await move(manager, id, 'ASSESS', window))).toEqual([
      ...['implementationPlan', 'backoutPlan', 'testPlan', 'outage'].map((field) => [`input.${field}`, 'REQUIRED']),
      ['input.plannedEnd', 'ORDER'],
    ]);
    // An agent assesses standard changes alone.
    expect(failuresOf(await move(ops, id, 'ASSESS'))).toEqual([['event', 'NO_CASE']]);
    expect(await move(manager, id, 'ROUTE')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await move(manager, id, 'ASSESS', {}, 1)).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  test('is written once for one idempotency key', async () => {
    const document = `mutation { made: requestChange(input: { title: "Once", reason: "r" }, idempotencyKey: "change-once") {
      ... on ChangeWritten { change { id } } } }`;
    const [one, two] = [await manager.ask<{ made: Answer }>(document), await manager.ask<{ made: Answer }>(document)];
    expect(two).toEqual(one);
  });

  test('is found by filters and words, its comments oldest first, its history complete', async () => {
    const { id, number } = done(
      await ask(manager, normal({ title: 'Replace the PRINTER drum', items: ['printer'], services: [] })),
    );
    done(await move(ops, id, 'COMMENT', { comment: 'Spare part is here' }));
    done(await move(manager, id, 'COMMENT', { comment: 'Good' }));
    const { changes, change } = await api.ask<{
      changes: { nodes: { id: string }[] };
      change: { comments: { nodes: { text: string; author: string }[] }; events: { nodes: { event: string }[] } };
    }>(
      `query ($id: ID!) {
        changes(search: "printer drum", filter: { item: "printer", types: [NORMAL], open: true, plannedFrom: "2026-11-20T03:00:00Z" }) { nodes { id } }
        change(id: $id) { comments { nodes { text author } } events { nodes { event } } }
      }`,
      { id },
    );
    expect(changes.nodes).toEqual([{ id }]);
    expect(change.comments.nodes).toEqual([
      { text: 'Spare part is here', author: 'ivan' },
      { text: 'Good', author: 'zoe' },
    ]);
    expect(change.events.nodes.map(({ event }) => event)).toEqual(['REQUEST', 'CREATE_RFC', 'COMMENT', 'COMMENT']);
    const none = await api.ask('{ changes(search: "printer drum nowhere") { nodes { id } } }');
    expect(none).toEqual({ changes: { nodes: [] } });
    const { record } = await api.ask<{ record: { id: string } }>('query ($n: String!) { record(number: $n) { id } }', {
      n: number,
    });
    expect(record).toEqual({ id });
  });
});

describe('the board (scenario 13)', () => {
  test('approves by 60 % of at least 4; whoever asks or carries it out does not vote; the deadline is 16 open hours', async () => {
    const { id, approval } = await atBoard();
    expect(approval).toMatchObject({
      outcome: 'PENDING',
      eligible: 5,
      quorum: 4,
      deadline: '2026-10-27T13:00:00.000Z',
    });
    for (const person of ['ana', 'ben', 'cleo']) done(await vote(id, person, 'APPROVE'));
    // (a) three of five: no quorum
    expect(await read(api, id)).toMatchObject({ state: 'CAB_REVIEW', approval: { because: 'QUORUM_WAITING' } });
    // (e) who asked for it
    expect(failuresOf(await vote(id, 'rita', 'APPROVE'))).toEqual([['input.choice', 'FORBIDDEN']]);
    expect(failuresOf(await vote(id, 'ivan', 'APPROVE'))).toEqual([['input.choice', 'FORBIDDEN']]);
    // (b) 75 % of four
    expect(done(await vote(id, 'dan', 'REJECT'))).toMatchObject({
      state: 'APPROVED',
      approval: { outcome: 'APPROVED', approve: 3, reject: 1 },
    });
    // Who comes after that is heard, and changes nothing.
    now = start + 60_000;
    done(await vote(id, 'eva', 'REJECT'));
    done(await move(manager, id, 'SCHEDULE'));
    expect(done(await vote(id, 'dan', 'APPROVE'))).toMatchObject({
      state: 'SCHEDULED',
      approval: { outcome: 'APPROVED', approve: 3, reject: 1 },
    });
    const { change } = await api.ask<{ change: { approval: { votes: { late: boolean }[] } } }>(
      'query ($id: ID!) { change(id: $id) { approval { votes { late } } } }',
      { id },
    );
    expect(change.approval.votes.map(({ late }) => late)).toEqual([false, false, false, false, true, true]);
    done(await move(manager, id, 'CANCEL', { comment: 'Only the votes were of interest' }));
    now = start;
  });

  test('rejects 50 % at the deadline, and what was rejected may be revised', async () => {
    const { id } = await atBoard();
    for (const [person, choice] of [
      ['ana', 'APPROVE'],
      ['ben', 'APPROVE'],
      ['cleo', 'REJECT'],
      ['dan', 'REJECT'],
    ] as const)
      done(await vote(id, person, choice));
    expect(await read(api, id)).toMatchObject({ state: 'CAB_REVIEW' });
    await at('2026-10-27T12:59:59Z');
    expect(await read(api, id)).toMatchObject({ state: 'CAB_REVIEW' });
    await at('2026-10-27T13:00:00Z');
    expect(await read(api, id)).toMatchObject({ state: 'REJECTED', approval: { because: 'DEADLINE' } });
    expect(failuresOf(await move(ops, id, 'REVISE'))).toEqual([['input.comment', 'REQUIRED']]);
    expect(
      done(await move(ops, id, 'REVISE', { comment: 'Another plan', testPlan: 'Two people log in' })),
    ).toMatchObject({
      state: 'RFC_CREATED',
      approval: null,
    });
    now = start;
  });

  test('approves 2 of 2 with 2 abstentions once nobody is left who could change it', async () => {
    const { id } = await atBoard();
    for (const [person, choice] of [
      ['ana', 'APPROVE'],
      ['ben', 'APPROVE'],
      ['cleo', 'ABSTAIN'],
      ['dan', 'ABSTAIN'],
    ] as const)
      done(await vote(id, person, choice));
    expect(await read(api, id)).toMatchObject({ state: 'APPROVED', approval: { approve: 2, abstain: 2 } });
  });

  test("counts a delegator's own vote instead of the delegate's", async () => {
    await as(api, 'eva', 'CAB_MEMBER').ask(
      `mutation { delegateApproval(input: { delegate: "max", to: "2026-12-01T00:00:00Z" }) { __typename } }`,
    );
    const { id } = await atBoard();
    done(await vote(id, 'max', 'APPROVE', { inPlaceOf: 'eva' }));
    expect(done(await vote(id, 'eva', 'REJECT'))).toMatchObject({ approval: { approve: 0, reject: 1 } });
    expect(failuresOf(await vote(id, 'max', 'APPROVE', { inPlaceOf: 'ana' }))).toEqual([['input.choice', 'FORBIDDEN']]);
  });

  test('is escalated without a quorum, and then a service owner decides alone; never approved by time', async () => {
    const { id } = await atBoard();
    done(await vote(id, 'ana', 'APPROVE'));
    await at('2026-10-27T13:00:00Z');
    expect(await read(api, id)).toMatchObject({ state: 'CAB_REVIEW', approval: { outcome: 'ESCALATED' } });
    const { tasks } = await api.ask<{ tasks: { nodes: object[] } }>(
      'query ($id: ID!) { tasks(filter: { about: $id }) { nodes { title assignee { id } } } }',
      { id },
    );
    expect(tasks.nodes).toEqual([{ title: expect.stringContaining('Decide on CHG-'), assignee: { id: 'olga' } }]);
    expect(await move(manager, id, 'APPROVE', { comment: 'I say so' })).toMatchObject({ code: 'FORBIDDEN' });
    const owner = as(api, 'olga', 'SERVICE_OWNER');
    expect(failuresOf(await move(as(api, 'rita', 'SERVICE_OWNER'), id, 'APPROVE', { comment: 'Yes' }))).toEqual([
      [null, 'FORBIDDEN'],
    ]);
    expect(failuresOf(await move(owner, id, 'APPROVE'))).toEqual([['input.comment', 'REQUIRED']]);
    expect(done(await move(owner, id, 'APPROVE', { comment: 'It cannot wait' }))).toMatchObject({ state: 'APPROVED' });
    now = start;
  });

  test('is not asked while it could never decide, too soon before the window, or with collisions that nobody saw', async () => {
    const { id } = done(
      await ask(manager, normal({ plannedStart: '2026-10-24T02:00:00Z', plannedEnd: '2026-10-24T04:00:00Z' })),
    );
    done(await move(manager, id, 'ASSESS'));
    const collisions = await collisionsOf(manager, id);
    const refused = await move(manager, id, 'ROUTE');
    expect(failuresOf(refused)).toEqual([
      ...collisions.map(() => ['input.acknowledgedCollisions', 'UNACKNOWLEDGED']),
      ['input.leadTimeWaiver', 'LEAD_TIME'],
    ]);
    const acknowledgedCollisions = collisions.map(({ key }) => key);
    expect(
      done(await move(manager, id, 'ROUTE', { acknowledgedCollisions, leadTimeWaiver: 'The certificate ends' })),
    ).toMatchObject({ state: 'CAB_REVIEW' });
    expect(done(await move(manager, id, 'RETURN', { comment: 'Which certificate?' }))).toMatchObject({
      ...{ state: 'RFC_CREATED', approval: null },
    });
  });
});

test('an emergency takes an urgent incident or a security finding, and two of the ECAB within an hour of the clock', async () => {
  const brief = { type: 'EMERGENCY', testPlan: undefined, title: 'Close the hole' };
  const { id } = done(await ask(manager, normal(brief)));
  done(await move(manager, id, 'ASSESS'));
  const acknowledgedCollisions = (await collisionsOf(manager, id)).map(({ key }) => key);
  expect(failuresOf(await move(manager, id, 'ROUTE', { acknowledgedCollisions }))).toEqual([
    ['input.fixes', 'NO_EMERGENCY'],
  ]);
  done(await move(manager, id, 'EDIT', { securityFinding: 'CVE-2026-1234' }));
  const put = done(await move(manager, id, 'ROUTE', { acknowledgedCollisions }));
  expect(put).toMatchObject({
    state: 'ECAB_REVIEW',
    approval: { eligible: 3, quorum: 2, deadline: '2026-10-23T13:00:00.000Z' },
  });
  done(await vote(id, 'ana', 'APPROVE'));
  expect(done(await vote(id, 'cleo', 'APPROVE'))).toMatchObject({ state: 'APPROVED' });
});

describe('a change that is carried out', () => {
  beforeAll(() => decideBy(api, { mode: 'FIRST', deadlineHours: 16 }));

  test('is decided on anew once something essential is edited, not for a better title', async () => {
    const { id } = await approved();
    expect(done(await move(ops, id, 'EDIT', { title: 'Patch DB1' }))).toMatchObject({ state: 'APPROVED' });
    expect(done(await move(ops, id, 'EDIT', { plannedEnd: '2026-11-20T05:00:00Z' }))).toMatchObject({
      ...{ state: 'ASSESSMENT', approval: null, plannedEnd: '2026-11-20T05:00:00.000Z' },
    });
  });

  test('keeps its items in maintenance, in its window, by steps, and is reviewed', async () => {
    const steps = [
      { key: 'drain', title: 'Drain it', assignee: 'ops' },
      { key: 'patch', title: 'Patch it', after: ['drain'] },
    ];
    const window = { plannedStart: '2026-10-30T02:00:00Z', plannedEnd: '2026-10-30T04:00:00Z' };
    const { id } = await approved({ ...window, steps, outage: true });
    const scheduled = done(await move(manager, id, 'SCHEDULE'));
    expect(scheduled.state).toBe('SCHEDULED');
    expect(await maintenanceOf(id)).toMatchObject([
      { state: 'SCHEDULED', from: '2026-10-30T02:00:00.000Z', covers: [{ item: { id: 'db1' }, descendants: true }] },
    ]);
    await at('2026-10-30T01:00:00Z');
    expect(failuresOf(await move(ops, id, 'START'))).toEqual([['input.override', 'OUTSIDE_WINDOW']]);
    expect(failuresOf(await move(ops, id, 'START', { override: 'Now' }))).toEqual([
      ['input.override', 'OUTSIDE_WINDOW'],
    ]);
    await at('2026-10-30T02:05:00Z');
    expect(await inMaintenance('db1', 'crm')).toEqual([true, true]);
    const started = done(await move(ops, id, 'START'));
    expect(started).toMatchObject({ state: 'IMPLEMENTING', actualStart: '2026-10-30T02:05:00.000Z' });
    expect(started['steps']).toMatchObject([
      { key: 'drain', waiting: false, task: { state: 'OPEN', assignee: { id: 'ops' } } },
      { key: 'patch', waiting: true, task: null },
    ]);
    expect(failuresOf(await move(ops, id, 'COMPLETE'))).toEqual([
      ['input.result', 'REQUIRED'],
      [null, 'OPEN_STEPS'],
    ]);
    expect(await settle(`${started.number}/drain`, {})).toMatchObject({ code: 'GUARD_FAILED' });
    await settle(`${started.number}/drain`, { outcome: 'Drained' });
    await settle(`${started.number}/patch`, { outcome: 'Patched' });
    await at('2026-10-30T03:00:00Z');
    expect(done(await move(ops, id, 'COMPLETE', { result: 'Done' }))).toMatchObject({
      ...{ state: 'IMPLEMENTED', actualEnd: '2026-10-30T03:00:00.000Z' },
      steps: [{ task: { outcome: 'Drained' } }, { task: { outcome: 'Patched', assignee: { id: 'ivan' } } }],
    });
    await at('2026-10-30T03:00:01Z');
    expect(await inMaintenance('db1', 'crm')).toEqual([false, false]);
    done(await move(manager, id, 'REVIEW'));
    expect(
      failuresOf(await move(manager, id, 'CLOSE', { outcome: 'SUCCESSFUL_WITH_ISSUES', itemsUpdated: false })),
    ).toEqual([
      ['input.lessons', 'REQUIRED'],
      ['input.itemsUpdated', 'ITEMS_OUTDATED'],
    ]);
    done(
      await move(manager, id, 'CLOSE', {
        outcome: 'SUCCESSFUL',
        itemsUpdated: true,
        objectiveMet: true,
        usersAffected: 12,
      }),
    );
    const { change } = await api.ask<{ change: unknown }>(
      `query ($id: ID!) { change(id: $id) { state outcome review { objectiveMet windowKept usersAffected backoutUsed incidents { id } actions } } }`,
      { id },
    );
    expect(change).toEqual({
      ...{ state: 'CLOSED', outcome: 'SUCCESSFUL' },
      review: {
        objectiveMet: true,
        windowKept: true,
        usersAffected: 12,
        backoutUsed: false,
        incidents: [],
        actions: [],
      },
    });
    now = start;
  });

  test('moves its maintenance when it is rescheduled, and calls it off when it is cancelled', async () => {
    const { id } = await approved({ plannedStart: '2026-11-25T02:00:00Z', plannedEnd: '2026-11-25T03:00:00Z' });
    done(await move(manager, id, 'SCHEDULE'));
    const [first] = await maintenanceOf(id);
    done(await move(ops, id, 'EDIT', { plannedStart: '2026-11-26T02:00:00Z', plannedEnd: '2026-11-26T03:00:00Z' }));
    expect(await maintenanceOf(id)).toMatchObject([{ id: first!.id, state: 'CANCELLED' }]);
    done(await routed(id));
    done(await vote(id, 'ana', 'APPROVE'));
    done(await move(manager, id, 'SCHEDULE'));
    expect(await maintenanceOf(id)).toMatchObject([
      { id: first!.id, state: 'SCHEDULED', from: '2026-11-26T02:00:00.000Z', to: '2026-11-26T03:00:00.000Z' },
    ]);
    expect(failuresOf(await move(manager, id, 'CANCEL'))).toEqual([['input.comment', 'REQUIRED']]);
    expect(done(await move(manager, id, 'CANCEL', { comment: 'Not needed' }))).toMatchObject({ state: 'CANCELLED' });
    expect(await maintenanceOf(id)).toMatchObject([{ id: first!.id, state: 'CANCELLED' }]);
  });

  test('is not scheduled beside another on the same item; of two at once one is', async () => {
    const window = {
      plannedStart: '2026-12-10T02:00:00Z',
      plannedEnd: '2026-12-10T03:00:00Z',
      items: ['printer'],
      services: [],
    };
    const [one, two] = [await approved(window), await approved(window)];
    const schedule = async ({ id }: Shown) => {
      const acknowledgedCollisions = (await collisionsOf(manager, id)).map(({ key }) => key);
      return move(manager, id, 'SCHEDULE', { acknowledgedCollisions });
    };
    // Both are approved, and each is in the other's way.
    const refused = await schedule(two);
    expect(failuresOf(refused)).toEqual([['input.plannedStart', 'COLLISION']]);
    expect(messagesOf(refused)).toEqual([expect.stringContaining(`SAME_CI with ${one.number} about Printer`)]);
    done(await move(manager, one.id, 'CANCEL', { comment: 'The other goes first' }));
    expect(done(await schedule(two))).toMatchObject({ state: 'SCHEDULED' });
  });

  test('that fails is backed out, cannot be called successful, and begins outside of its window only by an override', async () => {
    const { id } = await approved({
      items: ['cache'],
      services: ['wiki'],
      plannedStart: '2026-11-28T02:00:00Z',
      plannedEnd: '2026-11-28T03:00:00Z',
    });
    done(await move(manager, id, 'SCHEDULE'));
    await at('2026-11-27T20:00:00Z');
    expect(done(await move(manager, id, 'START', { override: 'The site is empty tonight' }))).toMatchObject({
      state: 'IMPLEMENTING',
    });
    await at('2026-11-27T20:00:01Z');
    expect(await inMaintenance('cache')).toEqual([true]);
    expect(done(await move(ops, id, 'FAIL', { result: 'It does not boot' }))).toMatchObject({ state: 'FAILED' });
    expect(failuresOf(await move(ops, id, 'BACK_OUT'))).toEqual([['input.restored', 'REQUIRED']]);
    done(await move(ops, id, 'BACK_OUT', { result: 'The old one is back', restored: true }));
    done(await move(manager, id, 'REVIEW'));
    expect(failuresOf(await move(manager, id, 'CLOSE', { outcome: 'SUCCESSFUL', itemsUpdated: true }))).toEqual([
      ['input.outcome', 'OUTCOME'],
    ]);
    done(await move(manager, id, 'CLOSE', { outcome: 'UNSUCCESSFUL', itemsUpdated: true, lessons: 'Try it before' }));
    const { change } = await api.ask(
      'query ($id: ID!) { change(id: $id) { restored review { windowKept backoutUsed lessons } } }',
      { id },
    );
    expect(change).toEqual({
      restored: true,
      review: { windowKept: false, backoutUsed: true, lessons: 'Try it before' },
    });
    now = start;
  });
});

describe('40 clients at once', () => {
  interface Moved {
    change?: { version: number };
    code?: string;
    currentVersion?: number;
    allowedTransitions?: { event: string }[];
  }
  const document = `mutation ($id: ID!, $event: ChangeEvent!, $version: Int, $input: ChangeEventInput) {
    made: transitionChange(id: $id, event: $event, expectedVersion: $version, input: $input) {
      ... on ChangeWritten { change { version } } ... on Refusal { code currentVersion allowedTransitions { event } } } }`;
  const allowed = async (id: string): Promise<string[]> => {
    const { change } = await manager.ask<{ change: { allowedTransitions: { event: string }[] } }>(
      'query ($id: ID!) { change(id: $id) { allowedTransitions { event } } }',
      { id },
    );
    return change.allowedTransitions.map(({ event }) => event);
  };
  const tasksOf = async (id: string) =>
    (
      await api.services.graph.runText(
        'MATCH (:Record {id: $id})<-[:ABOUT]-(task:Task) RETURN task.step AS step ORDER BY step',
        { id },
      )
    ).map(({ step }) => step);

  /** Most decided on the version that they see, four on the one that comes next. Gives the state that one of them reached. */
  async function crowd(id: string, event: string, input: object = {}): Promise<string> {
    const { version } = (await read(api, id))!;
    const versions = Array.from({ length: 40 }, (_, client) => (client < 36 ? version : version + 1));
    const answers = await Promise.all(
      versions.map((expected) => manager.ask<{ made: Moved }>(document, { id, event, version: expected, input })),
    );
    const made = answers.map((answer) => answer.made);
    expect(made.filter(({ change }) => change)).toEqual([{ change: { version: version + 1 } }]);
    const instead = await allowed(id);
    expect(instead).not.toContain(event);
    made.forEach(({ change, code, currentVersion, allowedTransitions }, client) => {
      if (change) return;
      // Who was too early may have been refused before anything moved.
      const early = client >= 36 && currentVersion === version;
      expect(code).toBe(client < 36 || early ? 'CONFLICT' : 'ILLEGAL_TRANSITION');
      if (early) return;
      expect(currentVersion).toBe(version + 1);
      expect(allowedTransitions!.map((one) => one.event)).toEqual(instead);
    });
    return (await read(api, id))!.state;
  }

  test('move a change on once each time; the others are told what they may do instead, and what follows happens once', async () => {
    await decideBy(api, { mode: 'PERCENT', threshold: 60, quorum: 4, deadlineHours: 16 });
    const steps = [
      { key: 'drain', title: 'Drain it' },
      { key: 'patch', title: 'Patch it', after: ['drain'] },
    ];
    const window = { plannedStart: '2026-12-15T02:00:00Z', plannedEnd: '2026-12-15T04:00:00Z' };
    const { id, number } = done(await ask(manager, normal({ ...window, items: ['cache'], services: ['wiki'], steps })));
    expect(await crowd(id, 'ASSESS')).toBe('ASSESSMENT');
    const acknowledgedCollisions = (await collisionsOf(manager, id)).map(({ key }) => key);
    expect(await crowd(id, 'ROUTE', { acknowledgedCollisions })).toBe('CAB_REVIEW');

    const voters = Array.from({ length: 40 }, (_, client) => ['ana', 'ben', 'cleo', 'dan', 'eva'][client % 5]!);
    const votes = await Promise.all(voters.map((person) => vote(id, person, 'APPROVE')));
    expect(votes.flatMap(({ code }) => code ?? [])).toEqual([]);
    const { change: decided } = await api.ask<{
      change: { state: string; approval: { outcome: string; approve: number; votes: { late: boolean }[] } };
    }>('query ($id: ID!) { change(id: $id) { state approval { outcome approve reject votes { late } } } }', { id });
    // The fourth of those who were asked decided it; what came after that is kept, and not counted.
    expect(decided).toMatchObject({ state: 'APPROVED', approval: { outcome: 'APPROVED', approve: 4, reject: 0 } });
    const late = decided.approval.votes.map((one) => one.late);
    expect([late.length, late.indexOf(true)]).toEqual([40, late.filter((one) => !one).length]);

    expect(await crowd(id, 'SCHEDULE', { acknowledgedCollisions })).toBe('SCHEDULED');
    expect(await maintenanceOf(id)).toHaveLength(1);
    await at('2026-12-15T02:05:00Z');
    expect(await crowd(id, 'START')).toBe('IMPLEMENTING');
    expect(await tasksOf(id)).toEqual(['drain']);
    const settled = await Promise.all(Array.from({ length: 40 }, () => settle(`${number}/drain`, { outcome: 'Done' })));
    expect(settled.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(await tasksOf(id)).toEqual(['drain', 'patch']);

    const { change } = await api.ask<{
      change: {
        version: number;
        events: { nodes: { seq: number; event: string; from: string | null; to: string }[] };
        timers: { effect: string }[];
      };
    }>(
      `query ($id: ID!) { change(id: $id) { version timers { effect }
        events(first: 200) { nodes { seq event from to } } } }`,
      { id },
    );
    const events = change.events.nodes;
    // No gap and no twin: each event has its version, and begins where the one before it ended.
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: change.version }, (_, index) => index + 1));
    events.slice(1).forEach(({ from }, index) => expect(from).toBe(events[index]!.to));
    for (const event of ['ASSESS', 'ROUTE', 'APPROVE', 'SCHEDULE', 'START', 'ADVANCE'])
      expect([event, events.filter((one) => one.event === event).length]).toEqual([event, 1]);
    expect(change.timers).toEqual([]);
    now = start;
    await decideBy(api, { mode: 'FIRST', deadlineHours: 16 });
  });
});

describe('standard changes', () => {
  const template = (more: object = {}) => ({
    ...{ name: 'Restart a server', implementationPlan: 'Restart', backoutPlan: 'Start the old one', testPlan: 'Ping' },
    ...{ itemClasses: ['SERVER'], maxBlastRadius: 3, outage: false, ...more },
  });
  const propose = async (input: object, by = manager): Promise<Answer> => {
    const document = `mutation ($input: ChangeTemplateInput!) { made: proposeChangeTemplate(input: $input) {
      ... on ChangeTemplateWritten { template { id number state version itemClasses } }
      ... on Refusal { code failures { field code message } } } }`;
    return (await by.ask<{ made: Answer }>(document, { input })).made;
  };
  const moveTemplate = async (
    by: Asker,
    id: string,
    event: string,
    version: number,
    input: object = {},
  ): Promise<Answer> => {
    const document = `mutation ($id: ID!, $event: ChangeTemplateEvent!, $version: Int!, $input: ChangeTemplateInput) {
      made: transitionChangeTemplate(id: $id, event: $event, expectedVersion: $version, input: $input) {
        ... on ChangeTemplateWritten { template { id number state version templateVersion suspendedBecause } }
        ... on Refusal { code failures { field code message } } } }`;
    return (await by.ask<{ made: Answer }>(document, { id, event, version, input })).made;
  };
  const standard = (templateId: string, day: number, more: object = {}) => ({
    ...{
      title: 'Restart the printer',
      reason: 'It is slow',
      template: templateId,
      owner: 'olga',
      items: ['printer'],
      implementer: 'ivan',
    },
    plannedStart: `2027-01-${String(day).padStart(2, '0')}T02:00:00Z`,
    plannedEnd: `2027-01-${String(day).padStart(2, '0')}T03:00:00Z`,
    ...more,
  });

  test('are approved by their template, as long as they are what it says; one of high risk is refused (scenario 15c)', async () => {
    const { template: proposed } = await propose(template());
    expect(proposed).toMatchObject({ state: 'PROPOSED', itemClasses: ['SERVER'] });
    const { id } = proposed!;
    expect(failuresOf(await propose(template()))).toEqual([['input.name', 'INVALID']]);
    expect(failuresOf(await moveTemplate(manager, id, 'APPROVE', 1))).toEqual([[null, 'SEPARATION_OF_DUTIES']]);
    expect((await moveTemplate(as(api, 'max', 'CHANGE_MANAGER'), id, 'APPROVE', 1)).template).toMatchObject({
      ...{ state: 'ACTIVE', templateVersion: 1 },
    });

    const asked = done(await ask(ops, standard(id, 4)));
    expect(asked).toMatchObject({ state: 'RFC_CREATED', type: 'STANDARD' });
    expect(failuresOf(await move(ops, asked.id, 'EDIT', { backoutPlan: 'None' }))).toEqual([
      ['input.backoutPlan', 'LOCKED'],
    ]);
    done(await move(ops, asked.id, 'ASSESS'));
    expect(done(await move(ops, asked.id, 'ROUTE'))).toMatchObject({
      ...{ state: 'SCHEDULED', approvedByPolicy: expect.stringContaining('Restart a server, version 1') },
    });

    // A database is no server, and the risk of this one is high by what people say of it.
    const risky = done(await ask(ops, standard(id, 5, { items: ['db1'], questionnaire: 85 })));
    done(await move(ops, risky.id, 'ASSESS'));
    const refused = await move(ops, risky.id, 'ROUTE');
    expect(failuresOf(refused)).toEqual([
      ['input.template', 'TEMPLATE'],
      ['input.type', 'RISK'],
    ]);
    expect(messagesOf(refused)?.[1]).toContain('Its risk is HIGH (85.00)');
    done(await move(ops, risky.id, 'CANCEL', { comment: 'Not so' }));

    // The same item at the same time is in the way of a standard change, too.
    const second = done(await ask(ops, standard(id, 4)));
    done(await move(ops, second.id, 'ASSESS'));
    expect(failuresOf(await move(ops, second.id, 'ROUTE'))).toEqual([['input.plannedStart', 'COLLISION']]);
  });

  test('of everybody are decided on by who sees everything; who sees a part proposes, and names nobody hidden', async () => {
    const grants = [{ teams: ['ops'] }];
    const part = api.as(someoneWith(['CHANGE_MANAGER'], { id: 'part', scope: { grants } }));
    const by = (assignee: string) => [{ key: 'do', title: 'Do it', assignee }];
    const hidden = await propose(template({ name: 'By somebody hidden', steps: by('cleo') }), part);
    expect(failuresOf(hidden)).toEqual([['input.steps.0.assignee', 'INVALID']]);
    const ours = (await propose(template({ name: 'By ours', steps: by('ops') }), part)).template!;
    expect(ours).toMatchObject({ state: 'PROPOSED' });
    const max = as(api, 'max', 'CHANGE_MANAGER');
    expect((await moveTemplate(part, ours.id, 'EDIT', 1, { maxBlastRadius: 1 })).template).toMatchObject({
      version: 2,
    });
    expect((await moveTemplate(max, ours.id, 'APPROVE', 2)).template).toMatchObject({ state: 'ACTIVE' });
    for (const [event, input] of [
      ['SUSPEND', { comment: 'c' }],
      ['REVISE', {}],
      ['RETIRE', {}],
    ] as const)
      expect([event, failuresOf(await moveTemplate(part, ours.id, event, 3, input))]).toEqual([
        ...[event, [[null, 'OUT_OF_SCOPE']]],
      ]);

    const theirs = (await propose(template({ name: 'By theirs', steps: by('cleo') }))).template!;
    for (const [event, input] of [
      ['EDIT', { maxBlastRadius: 1 }],
      ['EDIT', { steps: by('ops') }],
      ['APPROVE', {}],
    ] as const)
      expect(await moveTemplate(part, theirs.id, event, 1, input)).toMatchObject({ code: 'OUT_OF_SCOPE' });
    const nobodys = (await propose(template({ name: 'By nobody' }))).template!;
    expect(failuresOf(await moveTemplate(part, nobodys.id, 'APPROVE', 1))).toEqual([[null, 'OUT_OF_SCOPE']]);
  });

  test('that go wrong twice suspend their template; after it is reinstated only what comes later counts', async () => {
    const { template: proposed } = await propose(template({ name: 'Restart twice' }));
    const { id } = proposed!;
    await moveTemplate(as(api, 'max', 'CHANGE_MANAGER'), id, 'APPROVE', 1);
    const fails = async (day: number): Promise<void> => {
      const { id: changeId } = done(await ask(ops, standard(id, day)));
      done(await move(ops, changeId, 'ASSESS'));
      done(await move(ops, changeId, 'ROUTE'));
      await at(`2027-01-${day}T02:00:00Z`);
      done(await move(ops, changeId, 'START'));
      done(await move(ops, changeId, 'FAIL', { result: 'No' }));
      done(await move(manager, changeId, 'REVIEW'));
      done(await move(manager, changeId, 'CLOSE', { outcome: 'UNSUCCESSFUL', itemsUpdated: true, lessons: 'Do not' }));
    };
    const stateOf = async () =>
      (
        await api.ask<{ changeTemplate: { state: string; version: number; suspendedBecause: string | null } }>(
          'query ($id: ID!) { changeTemplate(id: $id) { state version suspendedBecause } }',
          { id },
        )
      ).changeTemplate;
    await fails(11);
    expect(await stateOf()).toMatchObject({ state: 'ACTIVE' });
    await fails(12);
    const suspended = await stateOf();
    expect(suspended).toMatchObject({
      state: 'SUSPENDED',
      suspendedBecause: '2 of the last 2 changes made of it were unsuccessful.',
    });
    now = Date.parse('2027-01-13T00:00:00Z');
    await moveTemplate(manager, id, 'REINSTATE', suspended.version, { comment: 'The plan was followed wrongly' });
    await fails(14);
    expect(await stateOf()).toMatchObject({ state: 'ACTIVE' });
    // A standard change that goes well is put to its review by itself.
    const good = done(await ask(ops, standard(id, 15)));
    done(await move(ops, good.id, 'ASSESS'));
    done(await move(ops, good.id, 'ROUTE'));
    await at('2027-01-15T02:00:00Z');
    done(await move(ops, good.id, 'START'));
    done(await move(ops, good.id, 'COMPLETE', { result: 'Fine' }));
    expect(await read(api, good.id)).toMatchObject({ state: 'IN_PIR' });

    // What it is known to have caused suspends the template at once, where it was urgent.
    const { made } = await api.ask<{ made: { incident: { id: string; version: number } } }>(`mutation {
      made: logIncident(input: { title: "Nobody prints", category: "c", items: ["printer"], urgency: HIGH, impact: HIGH, impactReason: "r" }) {
        ... on IncidentWritten { incident { id version } } } }`);
    const blame = (event: string, version: number, input: object) =>
      api.ask<{ made: unknown }>(
        `mutation ($id: ID!, $event: IncidentEvent!, $version: Int, $input: IncidentEventInput) {
          made: transitionIncident(id: $id, event: $event, expectedVersion: $version, input: $input) {
            ... on IncidentWritten { incident { causedBy { change { id } confidence confirmedBy } } }
            ... on Refusal { failures { field code message } } } }`,
        { id: made.incident.id, event, version, input },
      );
    const { version } = made.incident;
    expect(await blame('SUSPECT_CHANGE', version, { causedBy: good.number, confidence: 0.4 })).toEqual({
      made: { incident: { causedBy: { change: { id: good.id }, confidence: 0.4, confirmedBy: null } } },
    });
    expect(await stateOf()).toMatchObject({ state: 'ACTIVE' });
    expect(await blame('CONFIRM_CHANGE', version + 1, {})).toMatchObject({
      made: { incident: { causedBy: { confidence: 1, confirmedBy: 'tester' } } },
    });
    expect(await stateOf()).toMatchObject({
      state: 'SUSPENDED',
      suspendedBecause: expect.stringContaining(`caused INC-`),
    });
    now = start;
  });
});

test('an incident that waits for a change goes on when that is closed', async () => {
  const { id, number } = await approved({
    items: ['cache'],
    services: ['wiki'],
    plannedStart: '2026-12-12T02:00:00Z',
    plannedEnd: '2026-12-12T03:00:00Z',
  });
  const { made } = await api.ask<{ made: { incident: { id: string; version: number } } }>(`mutation {
    made: logIncident(input: { title: "Slow", category: "c", items: ["cache"], urgency: LOW, team: "ops" }) {
      ... on IncidentWritten { incident { id version } } } }`);
  await api.ask(
    `mutation ($id: ID!, $v: Int, $waitsFor: ID) {
      transitionIncident(id: $id, event: HOLD, expectedVersion: $v, input: { holdReason: CHANGE, waitsFor: $waitsFor }) { __typename } }`,
    { id: made.incident.id, v: made.incident.version, waitsFor: number },
  );
  done(await move(manager, id, 'SCHEDULE'));
  await at('2026-12-12T02:00:00Z');
  done(await move(ops, id, 'START'));
  done(await move(ops, id, 'COMPLETE', { result: 'Done' }));
  done(await move(manager, id, 'REVIEW'));
  const stateOf = async () =>
    (
      await api.ask<{ incident: { state: string } }>('query ($id: ID!) { incident(id: $id) { state } }', {
        id: made.incident.id,
      })
    ).incident.state;
  expect(await stateOf()).toBe('ON_HOLD');
  done(await move(manager, id, 'CLOSE', { outcome: 'SUCCESSFUL', itemsUpdated: true }));
  expect(await stateOf()).toBe('IN_PROGRESS');
  now = start;
});

describe('who sees what', () => {
  test('a requester sees their own, who sees a part sees changes of that part, and writes there alone', async () => {
    const { id, number } = done(await ask(manager, normal({ title: 'Of ops' })));
    const requester = as(api, 'max', 'REQUESTER');
    expect([await read(requester, id), await read(requester, number)]).toEqual([null, null]);
    expect(await collisionsByNumber(manager, number)).toEqual(await collisionsByNumber(manager, id));
    expect(await collisionsByNumber(requester, number)).toBeNull();
    expect(await move(requester, id, 'COMMENT', { comment: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(as(api, 'rita', 'REQUESTER'), id)).toMatchObject({ id });
    const part = (teams: string[]) =>
      api.as(someoneWith(['CHANGE_MANAGER'], { id: 'part', scope: { grants: [{ teams }] } }));
    const [mine, others] = [part(['ops']), part(['others'])];
    expect(await read(mine, id)).toMatchObject({ id });
    expect(await read(others, id)).toBeNull();
    expect(await others.ask('{ changes(search: "Of ops") { nodes { id } } }')).toEqual({ changes: { nodes: [] } });
    expect(await move(others, id, 'COMMENT', { comment: 'x' }, 2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(others, { title: 'No item', reason: 'r' })).toMatchObject({ code: 'OUT_OF_SCOPE' });
    expect(await ask(others, { title: 'Wiki', reason: 'r', items: ['cache'] })).toMatchObject({
      change: { state: 'REQUESTED' },
    });
  });

  test('who follows changes over a socket is told each event as it happens, and goes on from a cursor without a gap', async () => {
    const server = await serve(api.services);
    interface Message {
      __typename: string;
      cursor: string;
      last: boolean;
      changes: { matches: boolean; change: { id: string; state: string; version: number } }[];
    }
    const query = `subscription ($after: Cursor) { changeChanged(filter: { team: "ops", types: [NORMAL] }, after: $after) { __typename
      ... on ChangeSnapshot { cursor last changes { id } } ... on StreamHeartbeat { cursor } ... on StreamReset { cursor }
      ... on ChangeDelta { cursor changes { matches change { id state version } } } } }`;
    const follow = (after?: string) => {
      const client = socketClient(server);
      const messages = client.iterate<{ changeChanged: Message }>({ query, variables: { after } });
      const next = async (): Promise<Message> => {
        for (;;) {
          const { value, done: ended } = await messages.next();
          if (ended) throw new Error('The stream ended.');
          const message = value.data?.changeChanged;
          if (!message) throw new Error(JSON.stringify(value));
          if (message.__typename !== 'StreamHeartbeat') return message;
        }
      };
      return { next, close: () => client.dispose() };
    };
    /** What is told of a change until it has a version; several changes of it may be told as the last. */
    const until = async (next: () => Promise<Message>, id: string, version: number) => {
      const told: { matches: boolean; change: { state: string; version: number } }[] = [];
      for (;;) {
        const message = await next();
        expect(message.__typename).toBe('ChangeDelta');
        told.push(...message.changes.filter(({ change }) => change.id === id));
        if (told.at(-1)?.change.version === version) return { told, cursor: message.cursor };
      }
    };
    await api.services.feed.settled();
    const first = follow();
    for (;;) {
      const message = await first.next();
      expect(message.__typename).toBe('ChangeSnapshot');
      if (message.last) break;
    }
    const window = { plannedStart: '2026-12-22T02:00:00Z', plannedEnd: '2026-12-22T03:00:00Z' };
    const { id, version } = done(await ask(manager, normal({ ...window, items: ['cache'], services: ['wiki'] })));
    const assessed = done(await move(manager, id, 'ASSESS'));
    const { told, cursor } = await until(first.next, id, assessed.version);
    expect(told.at(-1)).toEqual({ matches: true, change: { id, state: 'ASSESSMENT', version: version + 1 } });
    await first.close();

    // What happened while nobody listened comes first, then what happens now.
    const cancelled = done(await move(manager, id, 'CANCEL', { comment: 'Not needed' }));
    const second = follow(cursor);
    const missed = await until(second.next, id, cancelled.version);
    expect(missed.told).toEqual([{ matches: false, change: { id, state: 'CANCELLED', version: cancelled.version } }]);
    const other = done(await ask(manager, normal({ ...window, items: ['cache'], services: ['wiki'] })));
    const live = await until(second.next, other.id, other.version);
    expect(live.told.at(-1)).toMatchObject({ matches: true, change: { state: 'RFC_CREATED' } });
    await second.close();
    await server.stop();
  });

  test('who is asked to vote is told, until it does not wait for them any more', async () => {
    const schema = executableSchema(loadSchema());
    const contextValue = createContext(api.services, someoneWith(['CAB_MEMBER'], { id: 'ana', name: 'ana' }));
    await api.services.feed.settled();
    const messages = (await subscribe({
      ...{ schema, contextValue },
      document: parse(`subscription { approvalRequested {
        __typename ... on ApprovalRequestSnapshot { last }
        ... on ApprovalRequestDelta { changes { waiting change { id state } } } } }`),
    })) as AsyncGenerator<
      {
        data?: {
          approvalRequested: {
            __typename: string;
            last?: boolean;
            changes?: { waiting: boolean; change: { id: string; state: string } }[];
          };
        };
      },
      undefined
    >;
    const next = async (typename: string) => {
      for (;;) {
        const { value, done: ended } = await messages.next();
        if (ended) throw new Error('The stream ended.');
        const message = value.data?.approvalRequested;
        if (message?.__typename === typename) return message;
      }
    };
    while ((await next('ApprovalRequestSnapshot')).last !== true);
    const { id } = await atBoard({ plannedStart: '2026-12-20T02:00:00Z', plannedEnd: '2026-12-20T03:00:00Z' });
    expect((await next('ApprovalRequestDelta')).changes).toEqual([
      { waiting: true, change: { id, state: 'CAB_REVIEW' } },
    ]);
    done(await move(manager, id, 'RETURN', { comment: 'Why?' }));
    expect((await next('ApprovalRequestDelta')).changes).toEqual([
      { waiting: false, change: { id, state: 'RFC_CREATED' } },
    ]);
    await messages.return(undefined);
  });
});

async function collisionsByNumber(by: Asker, change: string): Promise<object | null> {
  const { changeCollisions } = await by.ask<{ changeCollisions: object | null }>(
    'query ($change: ID!) { changeCollisions(change: $change) { totalCount nodes { key } } }',
    { change },
  );
  return changeCollisions;
}

async function maintenanceOf(id: string) {
  const { change } = await api.ask<{ change: { maintenances: { id: string; state: string }[] } }>(
    'query ($id: ID!) { change(id: $id) { maintenances { id state from to covers { item { id } descendants } } } }',
    { id },
  );
  return change.maintenances;
}

async function inMaintenance(...ids: string[]): Promise<boolean[]> {
  return Promise.all(
    ids.map(async (id) => {
      const document = 'query ($id: ID!) { configurationItem(id: $id) { status { inMaintenance } } }';
      const { configurationItem } = await api.ask<{ configurationItem: { status: { inMaintenance: boolean } } }>(
        document,
        { id },
      );
      return configurationItem.status.inMaintenance;
    }),
  );
}

async function settle(id: string, input: object): Promise<{ code?: string }> {
  const document = `mutation ($id: ID!, $input: TaskEventInput) {
    made: moveTask(id: $id, event: COMPLETE, input: $input) { __typename ... on Refusal { code } } }`;
  return (await api.ask<{ made: { code?: string } }>(document, { id, input })).made;
}
