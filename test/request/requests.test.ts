import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import type { ServiceRequestRecord } from '../../src/records.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { listen } from '../support/listen.js';
import { someoneWith } from '../support/principals.js';
import { quietLog } from '../support/services.js';
import {
  as,
  draft,
  failuresOf,
  laptopInput,
  messagesOf,
  moveItem,
  moveOffering,
  moveRequest,
  moveService,
  moveTask,
  plan,
  request,
  requestEstate,
  type Answer,
} from './estate.js';

/** A Monday, 10:00 in Berlin. */
const monday = Date.parse('2026-11-30T09:00:00Z');
let clock = monday;
const loaded = loadSchema();
let api: TestApi;
let rita: Pick<TestApi, 'run' | 'ask'>;
let agent: typeof rita;
let owner: typeof rita;
let estate: Awaited<ReturnType<typeof requestEstate>>;
beforeAll(async () => {
  api = await testApi(loaded, { now: () => new Date(clock) });
  await api.services.feed.start();
  estate = await requestEstate(api);
  rita = as(api, 'rita', 'REQUESTER');
  agent = as(api, 'anton', 'AGENT');
  owner = as(api, 'olga', 'SERVICE_OWNER');
});
afterAll(() => api.services.close());
beforeEach(() => {
  clock = monday;
});

const answers = { model: 'Wren', why: 'A new colleague' };
const ask = (more: object = {}, by = rita): Promise<Answer> =>
  request(by, { item: estate.laptop.id, answers, ...more });
const vote = (by: string, id: string, choice: string, more: object = {}) =>
  moveRequest(as(api, by, 'REQUESTER'), id, 'VOTE', { choice, ...more });
const approved = async (more: object = {}): Promise<Answer> => {
  const asked = await ask(more);
  await vote('boss', asked.id, 'APPROVE');
  await vote('head', asked.id, 'APPROVE');
  return vote('cfo', asked.id, 'APPROVE').then(() => read(asked.id) as unknown as Answer);
};
const timers = () => new Timers(api.services.graph, api.services.lifecycles, quietLog).sweep.run(clock);
const detail = `
  id number state version title note answers overdue dueAt outcome
  requester { id } requestedFor { id } item { number }
  approval {
    outcome because approve reject abstain eligible quorum quorumMet deadline decidedAt
    members { person { id } eligible choice roles }
    votes { by { id } inPlaceOf { id } choice comment writtenBy late }
  }
  fulfilment { key waiting task { number state assignee { id } dueOn } }
  events(first: 50) { nodes { event actor } }`;
interface Detail extends Omit<Answer, 'failures'> {
  overdue: boolean;
  dueAt: string | null;
  outcome: string | null;
  approval: {
    outcome: string;
    because: string;
    approve: number;
    reject: number;
    deadline: string;
    members: { person: { id: string }; eligible: boolean; choice: string | null }[];
    votes: {
      by: { id: string } | null;
      inPlaceOf: { id: string } | null;
      choice: string;
      writtenBy: string | null;
      late: boolean;
    }[];
  } | null;
  fulfilment: { key: string; waiting: boolean; task: { state: string; number: string } | null }[];
  events: { nodes: { event: string; actor: string }[] };
}
const read = async (id: string, by: typeof rita = api): Promise<Detail> =>
  (await by.ask<{ serviceRequest: Detail }>(`query ($id: ID!) { serviceRequest(id: $id) { ${detail} } }`, { id }))
    .serviceRequest;
const eventsOf = ({ events }: Detail): string[] => events.nodes.map(({ event }) => event);

describe('an offering', () => {
  test('takes a name, a service, and what can be taken; everything that is wrong is told at once', async () => {
    expect(failuresOf(await plan(owner, {}))).toEqual([
      ['input.name', 'REQUIRED'],
      ['input.service', 'REQUIRED'],
    ]);
    const wrong = {
      ...{ name: 'A place to work', service: 'SVC-9999', calendar: 'Nowhere', offeredTo: ['directory', 'nobody'] },
      price: { minorUnits: -1, currency: 'XXQ' },
    };
    expect(failuresOf(await plan(owner, wrong))).toEqual([
      ['input.name', 'INVALID'],
      ['input.service', 'INVALID'],
      ['input.price', 'INVALID'],
      ['input.price', 'INVALID'],
      ['input.per', 'INVALID'],
      ['input.calendar', 'INVALID'],
      ['input.offeredTo', 'INVALID'],
      ['input.offeredTo', 'INVALID'],
    ]);
    const { errors } = await agent.run('mutation { planServiceOffering(input: {}) { __typename } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is offered only of a live service, and keeps it, its items and its ties while it is', async () => {
    const { made } = await api.ask<{ made: { service: Answer } }>(
      'mutation { made: proposeService(input: { name: "Idea" }) { ... on ServiceWritten { service { id number } } } }',
    );
    const input = {
      name: 'Of an idea',
      service: made.service.number,
      cost: { minorUnits: 100, currency: 'eur' },
      per: 'ONCE',
    };
    const { id } = await plan(owner, input);
    expect(failuresOf(await moveOffering(owner, id, 'OFFER', {}, 1))).toEqual([['input.service', 'SERVICE_NOT_LIVE']]);
    await moveOffering(
      owner,
      id,
      'EDIT',
      { service: estate.serviceId, offeredTo: ['acme', 'rita'], calendar: 'Office' },
      1,
    );
    expect(await moveOffering(owner, id, 'OFFER', {}, 2)).toMatchObject({ state: 'OFFERED' });
    expect(failuresOf(await moveOffering(owner, id, 'EDIT', { service: made.service.id }, 3))).toEqual([
      ['input.service', 'OFFERED'],
    ]);
    await moveOffering(owner, id, 'EDIT', { offeredTo: ['rita'] }, 3);
    const { serviceOffering, serviceOfferings } = await api.ask<Record<string, unknown>>(
      `query ($id: ID!) {
        serviceOffering(id: $id) {
          service { id } cost { minorUnits currency } price { minorUnits } per calendar { name } offeredTo { id }
          events { nodes { event changes { name } } }
        }
        serviceOfferings(filter: { for: "rob", states: [OFFERED], service: "${estate.serviceId}" }) { nodes { name } }
      }`,
      { id },
    );
    expect(serviceOffering).toMatchObject({
      ...{ service: { id: estate.serviceId }, cost: { minorUnits: 100, currency: 'EUR' }, price: null, per: 'ONCE' },
      ...{ calendar: { name: 'Office' }, offeredTo: [{ id: 'rita' }] },
    });
    expect(serviceOfferings).toEqual({ nodes: [{ name: 'A place to work' }] });
    expect(await moveOffering(owner, estate.offering.id, 'WITHDRAW', {}, 2)).toMatchObject({
      failures: [{ code: 'PUBLISHED_ITEMS', message: 'Published with it: Laptop, Mug. WITHDRAW them first.' }],
    });
    await moveOffering(owner, id, 'WITHDRAW', {}, 4);
    expect(await moveOffering(owner, id, 'RETIRE', {}, 5)).toMatchObject({ state: 'RETIRED' });
    // Its name is free again.
    const again = await plan(owner, input);
    expect(again).toMatchObject({ state: 'PLANNED' });
    await moveOffering(owner, again.id, 'RETIRE', {}, 1);
  });
});

describe('a catalogue item', () => {
  test('takes a form, a rule and steps that can be used; everything that is wrong is told at once', async () => {
    const wrong = {
      ...{ name: 'Laptop', offering: 'nothing', fulfilmentTarget: 'P2D' },
      form: { type: 'object', properties: { a: { pattern: '(a+)+' } } },
      approval: { mode: 'PERCENT', deadlineHours: 0 },
      approvers: [{ who: 'acme' }, { who: 'boss' }, { who: 'boss' }],
      steps: [{ key: 'a', title: 'A', after: ['b'], assignee: 'workplace' }],
    };
    expect(failuresOf(await draft(owner, wrong))).toEqual([
      ['input.name', 'INVALID'],
      ['input.offering', 'INVALID'],
      ['input.form', 'FORM'],
      ['input.approval', 'INVALID'],
      ['input.approval', 'INVALID'],
      ['input.approvers', 'INVALID'],
      ['input.approvers', 'INVALID'],
      ['input.steps', 'INVALID'],
      ['input.steps', 'INVALID'],
      ['input.fulfilmentTarget', 'INVALID'],
    ]);
  });

  test('is published with an offering that is offered and somebody who decides, and keeps both', async () => {
    const planned = await plan(owner, { name: 'Later', service: estate.serviceId });
    const rule = { mode: 'FIRST', deadlineHours: 8, vetoRoles: ['law'] };
    const { id } = await draft(owner, { name: 'Phone', offering: planned.number, approval: rule });
    expect(messagesOf(await moveItem(owner, id, 'PUBLISH', {}, 1))).toEqual([
      `${planned.number} Later is PLANNED. OFFER it first.`,
      'Its rule of approval takes approvers: name at least one.',
    ]);
    await moveItem(owner, id, 'EDIT', { offering: estate.offering.id, approvers: [{ who: 'boss' }] }, 1);
    expect(messagesOf(await moveItem(owner, id, 'PUBLISH', {}, 2))).toEqual([
      'Its rule names "law", and no approver holds it.',
    ]);
    const approvers = [{ who: 'boss', roles: ['law'] }];
    expect(await moveItem(owner, id, 'PUBLISH', { approvers }, 2)).toMatchObject({ state: 'PUBLISHED', version: 3 });
    expect(failuresOf(await moveItem(owner, id, 'EDIT', { offering: planned.id, approvers: [] }, 3))).toEqual([
      ['input.offering', 'PUBLISHED'],
      ['input.approvers', 'NOBODY_DECIDES'],
    ]);
    const { catalogueItem } = await api.ask<{ catalogueItem: unknown }>(
      `query ($id: ID!) {
        catalogueItem(id: $id) { offering { name } approval { mode vetoRoles onTimeout } approvers { item { id } roles } form steps { key } }
      }`,
      { id },
    );
    expect(catalogueItem).toEqual({
      ...{ offering: { name: 'A place to work' }, form: null, steps: [] },
      approval: { mode: 'FIRST', vetoRoles: ['law'], onTimeout: 'ESCALATE' },
      approvers: [{ item: { id: 'boss' }, roles: ['law'] }],
    });
    expect(await moveItem(owner, id, 'RETIRE', {}, 3)).toMatchObject({ state: 'RETIRED' });
  });

  test('is listed for whoever may ask for it now', async () => {
    const names = async (person: string) =>
      (
        await api.ask<{ catalogueItems: { nodes: { name: string }[] } }>(
          'query ($for: ID!) { catalogueItems(filter: { for: $for, states: [PUBLISHED] }) { nodes { name } } }',
          { for: person },
        )
      ).catalogueItems.nodes.map(({ name }) => name);
    // Both were made at the same instant of the test's clock.
    expect((await names('rita')).sort()).toEqual(['Laptop', 'Mug']);
    expect(await names('stranger')).toEqual([]);
  });
});

describe('a request', () => {
  test('goes from what is asked, by votes and tasks in order and side by side, to what is got, and closes by itself', async () => {
    const drafted = await request(rita, { item: estate.laptop.number, requestedFor: 'rob' }, false);
    expect(drafted).toMatchObject({ state: 'DRAFT', version: 1, number: expect.stringMatching(/^REQ-\d+$/) });
    const { id, number } = drafted;
    await moveRequest(rita, id, 'EDIT', { answers: { model: 'Tern' }, note: 'Soon, please.' }, 1);
    expect(await moveRequest(rita, id, 'SUBMIT', {}, 2)).toMatchObject({ state: 'APPROVAL', version: 4 });
    expect(await read(id, rita)).toMatchObject({
      ...{ title: 'Laptop', note: 'Soon, please.', answers: { model: 'Tern' }, requester: { id: 'rita' } },
      // 16 open hours from Monday 10:00.
      ...{ requestedFor: { id: 'rob' }, dueAt: '2026-12-02T09:00:00.000Z', overdue: false },
      approval: { outcome: 'PENDING', because: 'QUORUM_WAITING', eligible: 3, deadline: '2026-11-30T13:00:00.000Z' },
      fulfilment: [{ waiting: true }, { waiting: true }, { waiting: true, task: null }],
    });
    await vote('boss', id, 'REJECT');
    expect(await vote('head', id, 'APPROVE')).toMatchObject({ state: 'APPROVAL' });
    // Who changes their mind votes again; then no vote to come could change it.
    expect(await vote('boss', id, 'APPROVE', { comment: 'It is in the plan.' })).toMatchObject({ state: 'APPROVAL' });
    expect(await vote('cfo', id, 'ABSTAIN')).toMatchObject({ state: 'FULFILMENT' });
    expect(await read(id)).toMatchObject({
      approval: {
        ...{ outcome: 'APPROVED', because: 'CANNOT_CHANGE', approve: 2, abstain: 1, decidedAt: expect.any(String) },
        members: expect.arrayContaining([
          { person: { id: 'cfo' }, eligible: true, choice: 'ABSTAIN', roles: ['money'] },
        ]),
      },
      fulfilment: [
        { key: 'provide', waiting: false, task: { state: 'OPEN', assignee: { id: 'it' }, dueOn: '2026-12-01' } },
        { key: 'accounts', waiting: false, task: { state: 'OPEN' } },
        { key: 'set-up', waiting: true, task: null },
      ],
    });
    await moveTask(agent, `${number}/provide`, 'START');
    await moveTask(agent, `${number}/provide`, 'COMPLETE');
    expect((await read(id)).fulfilment[2]).toMatchObject({ waiting: true });
    await moveTask(agent, `${number.toLowerCase()}/accounts`, 'COMPLETE');
    expect((await read(id)).fulfilment[2]).toMatchObject({ waiting: false, task: { state: 'OPEN' } });
    clock += 3_600_000;
    await moveTask(agent, `${number}/set-up`, 'COMPLETE');
    const fulfilled = await read(id);
    expect(fulfilled).toMatchObject({ state: 'FULFILLED', overdue: false });
    expect(eventsOf(fulfilled)).toEqual([
      ...['DRAFT', 'EDIT', 'SUBMIT', 'SEEK_APPROVAL', 'VOTE', 'VOTE', 'VOTE', 'VOTE', 'APPROVE'],
      ...['ADVANCE', 'ADVANCE', 'ADVANCE', 'FULFIL'],
    ]);
    // Eight open hours from Monday 11:00 is Tuesday 11:00.
    clock = Date.parse('2026-12-01T09:59:59Z');
    await timers();
    expect(await read(id)).toMatchObject({ state: 'FULFILLED' });
    clock = Date.parse('2026-12-01T10:00:00Z');
    await timers();
    const closed = await read(id);
    expect(closed).toMatchObject({ state: 'CLOSED' });
    expect(closed.events.nodes.at(-1)).toEqual({ event: 'CLOSE', actor: 'itsm-graph' });
    expect(await moveRequest(rita, id, 'REOPEN', { comment: 'It broke.' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  test('that nobody has to approve begins at once; without steps an agent says when it is done', async () => {
    const asked = await request(rita, { item: estate.mug.id });
    expect(asked).toMatchObject({ state: 'FULFILMENT' });
    expect(await moveRequest(rita, asked.id, 'FULFIL', { outcome: 'Got it.' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(failuresOf(await moveRequest(agent, asked.id, 'FULFIL'))).toEqual([['input.outcome', 'REQUIRED']]);
    expect(await moveRequest(agent, asked.id, 'FULFIL', { outcome: 'A blue one.' })).toMatchObject({
      state: 'FULFILLED',
    });
    expect(failuresOf(await moveRequest(rita, asked.id, 'REOPEN'))).toEqual([['input.comment', 'REQUIRED']]);
    expect(await moveRequest(rita, asked.id, 'REOPEN', { comment: 'It leaks.' })).toMatchObject({
      state: 'FULFILMENT',
    });
    await moveRequest(agent, asked.id, 'FULFIL', { outcome: 'A red one.' });
    expect(await moveRequest(rita, asked.id, 'CLOSE')).toMatchObject({ state: 'CLOSED' });
    expect(await read(asked.id)).toMatchObject({ outcome: 'A red one.', approval: null });
  });

  test('is refused with everything that is in the way, each wrong answer too', async () => {
    const wrong = { answers: { model: 'Raven', colour: 'red' }, requestedFor: 'stranger' };
    const refused = await ask(wrong);
    expect(refused).toMatchObject({
      code: 'GUARD_FAILED',
      message: '3 things are in the way of SUBMIT: see failures.',
    });
    expect(refused.failures).toEqual([
      {
        ...{ field: 'input.requestedFor', code: 'NOT_OFFERED' },
        message: 'It is offered to Acme. Whoever is to have it is none of them and belongs to none of them.',
      },
      { field: 'input.answers', code: 'ANSWERS', message: 'answers.colour is not asked for.' },
      { field: 'input.answers', code: 'ANSWERS', message: 'answers.model takes one of "Wren", "Tern".' },
    ]);
    expect(
      failuresOf(await ask({ item: 'CAT-9999', requestedFor: 'it', note: 'x'.repeat(5_000), answers: [] })),
    ).toEqual([
      ['input.item', 'INVALID'],
      ['input.requestedFor', 'INVALID'],
      ['input.answers', 'INVALID'],
      ['input.note', 'INVALID'],
    ]);
    expect(failuresOf(await ask({}, as(api, 'a machine', 'REQUESTER')))).toEqual([['input.requester', 'REQUIRED']]);
    expect(failuresOf(await ask({ requester: 'rob' }))).toEqual([['event', 'NO_CASE']]);
    expect(await ask({ requester: 'rob' }, agent)).toMatchObject({ state: 'APPROVAL' });
    // A draft may be wrong as yet, and tells what is in its way.
    const { id } = await request(rita, { item: estate.laptop.id, answers: { model: 'Raven' } }, false);
    const { serviceRequest } = await rita.ask<{ serviceRequest: { allowedTransitions: { event: string }[] } }>(
      `query ($id: ID!) { serviceRequest(id: $id) { allowedTransitions { event permitted blockedBy { code } } } }`,
      { id },
    );
    expect(serviceRequest.allowedTransitions).toEqual([
      { event: 'EDIT', permitted: true, blockedBy: [] },
      { event: 'SUBMIT', permitted: true, blockedBy: [{ code: 'ANSWERS' }] },
      { event: 'CANCEL', permitted: true, blockedBy: [] },
    ]);
    expect(await moveRequest(rita, id, 'CANCEL', { comment: 'Never mind.' }, 9)).toMatchObject({
      ...{ code: 'CONFLICT', currentVersion: 1 },
    });
    expect(await moveRequest(rita, id, 'CANCEL', { comment: 'Never mind.' })).toMatchObject({ state: 'CANCELLED' });
  });

  test('is refused for what is not published, not offered, or of a service that goes', async () => {
    const { id } = await draft(owner, { ...laptopInput(estate.offering.id), name: 'Tablet' });
    expect(messagesOf(await ask({ item: id }))).toEqual([
      expect.stringMatching(/^CAT-\d+ Tablet is DRAFT: it cannot be asked for\.$/),
    ]);
    const other = await plan(owner, { name: 'Short', service: estate.serviceId });
    await moveOffering(owner, other.id, 'OFFER', {}, 1);
    const { id: pen } = await draft(owner, { name: 'Pen', offering: other.id });
    await moveItem(owner, pen, 'PUBLISH', {}, 1);
    await moveService(owner, estate.serviceId, 'RETIRE', {}, 3);
    expect(messagesOf(await ask({ item: pen, answers: null }))).toEqual(['Its service, Workplace, is not live.']);
    expect(await moveService(owner, estate.serviceId, 'FINISH_RETIREMENT', {}, 4)).toMatchObject({
      failures: [{ code: 'OFFERED', message: 'Still offered: A place to work, Short. WITHDRAW the offerings first.' }],
    });
    await moveService(owner, estate.serviceId, 'REINSTATE', {}, 4);
    await moveItem(owner, pen, 'RETIRE', {}, 2);
    await moveOffering(owner, other.id, 'WITHDRAW', {}, 2);
  });

  test('keeps what it was submitted with when the catalogue item is edited', async () => {
    const asked = await approved();
    await moveItem(owner, estate.laptop.id, 'EDIT', { steps: [] }, 2);
    expect((await read(asked.id)).fulfilment.map(({ key }) => key)).toEqual(['provide', 'accounts', 'set-up']);
    await moveItem(owner, estate.laptop.id, 'EDIT', { steps: laptopInput('').steps }, 3);
  });

  test('that is taken back takes its open tasks with it', async () => {
    const asked = await approved();
    await moveTask(agent, `${asked.number}/accounts`, 'COMPLETE');
    // Who decided on it does not take it back.
    expect(failuresOf(await moveRequest(as(api, 'cfo', 'REQUESTER'), asked.id, 'CANCEL', { comment: 'No.' }))).toEqual([
      ['event', 'NO_CASE'],
    ]);
    expect(await moveRequest(rita, asked.id, 'COMMENT', { comment: 'Wait.' })).toMatchObject({ state: 'FULFILMENT' });
    expect(await moveRequest(rita, asked.id, 'CANCEL', { comment: 'She does not come.' })).toMatchObject({
      state: 'CANCELLED',
    });
    expect((await read(asked.id)).fulfilment.map(({ task }) => task?.state)).toEqual(['CANCELLED', 'DONE', undefined]);
  });

  test('of which a task was cancelled is not done by itself: an agent says what came of it', async () => {
    const asked = await approved();
    await moveTask(agent, `${asked.number}/provide`, 'CANCEL', { outcome: 'She brings her own.' });
    expect(await moveRequest(agent, asked.id, 'FULFIL', { outcome: 'Done.' })).toMatchObject({
      failures: [{ code: 'OPEN_TASKS', message: expect.stringMatching(/^Still open: TSK-\d+ \(accounts\)\. /) }],
    });
    await moveTask(agent, `${asked.number}/accounts`, 'COMPLETE');
    await moveTask(agent, `${asked.number}/set-up`, 'COMPLETE');
    expect(await read(asked.id)).toMatchObject({ state: 'FULFILMENT' });
    expect(await moveRequest(agent, asked.id, 'FULFIL', { outcome: 'Accounts only.' })).toMatchObject({
      state: 'FULFILLED',
    });
  });

  test('takes votes and tasks that come at the same instant once each, and ends in one way', async () => {
    const { id, number } = await ask();
    await Promise.all(['boss', 'head', 'cfo'].map((by) => vote(by, id, 'APPROVE')));
    expect(await read(id)).toMatchObject({ state: 'FULFILMENT' });
    await Promise.all(['provide', 'accounts'].map((step) => moveTask(agent, `${number}/${step}`, 'COMPLETE')));
    expect((await read(id)).fulfilment.map(({ task }) => task?.state)).toEqual(['DONE', 'DONE', 'OPEN']);
    // The one locks the request first, the other the task.
    const [cancelled] = await Promise.all([
      moveRequest(rita, id, 'CANCEL', { comment: 'Too late?' }),
      moveTask(agent, `${number}/set-up`, 'COMPLETE'),
    ]);
    const ended = await read(id);
    const events = eventsOf(ended);
    for (const event of ['APPROVE', 'FULFIL', 'CANCEL'])
      expect(events.filter((name) => name === event).length).toBeLessThanOrEqual(1);
    const isCancelled = cancelled.code === undefined;
    expect(ended).toMatchObject({ state: isCancelled ? 'CANCELLED' : 'FULFILLED' });
    expect(ended.fulfilment[2]!.task!.state).toBe(isCancelled ? 'CANCELLED' : 'DONE');
  });

  test('answers a repeat under the same key as it did, and asks only once', async () => {
    const again = () =>
      rita.ask<{ made: { request: { number: string }; changeSet: string } }>(
        `mutation ($item: ID!) {
          made: requestService(input: { item: $item }, idempotencyKey: "a mug") {
            ... on ServiceRequestWritten { request { number } changeSet }
          }
        }`,
        { item: estate.mug.id },
      );
    expect(await again()).toEqual(await again());
  });
});

describe('a decision', () => {
  test('is nobody’s who asks or is to have it, nor a stranger’s; who may not vote is told why', async () => {
    const { id } = await ask({ requestedFor: 'boss' });
    for (const [by, says] of [
      [rita, 'rita asks for this'],
      [as(api, 'boss', 'REQUESTER'), 'boss asks for this'],
      [agent, 'anton is no member'],
    ] as const)
      expect(await moveRequest(by, id, 'VOTE', { choice: 'APPROVE' })).toMatchObject({
        failures: [{ field: 'input.choice', code: 'FORBIDDEN', message: expect.stringContaining(says) }],
      });
    expect(failuresOf(await vote('cfo', id, 'APPROVE', { choice: null }))).toEqual([['input.choice', 'REQUIRED']]);
    expect((await read(id)).approval!.members).toContainEqual({
      ...{ person: { id: 'boss' }, eligible: false, choice: null, roles: [] },
    });
    // Nobody but the product brings the outcome about, and not against the votes.
    expect(await moveRequest(agent, id, 'APPROVE', { comment: 'I say so.' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(failuresOf(await moveRequest(api, id, 'APPROVE', { comment: 'I say so.' }))).toEqual([['event', 'NO_CASE']]);
  });

  test('is refused at once where too few may vote', async () => {
    await moveItem(
      owner,
      estate.laptop.id,
      'EDIT',
      { approvers: [{ who: 'cfo', roles: ['money'] }, { who: 'rita' }] },
      4,
    );
    expect(await ask()).toMatchObject({
      failures: [{ code: 'NOBODY_DECIDES', message: expect.stringContaining('2 must vote') }],
    });
    await moveItem(owner, estate.laptop.id, 'EDIT', { approvers: laptopInput('').approvers }, 5);
  });

  test('of one who may reject for all rejects it', async () => {
    const { id } = await ask();
    expect(await vote('cfo', id, 'REJECT', { comment: 'No money.' })).toMatchObject({ state: 'REJECTED' });
    expect(await read(id)).toMatchObject({ approval: { outcome: 'REJECTED', because: 'VETO' } });
    expect(await vote('boss', id, 'APPROVE')).toMatchObject({ state: 'REJECTED' });
  });

  test('is not changed by who votes after it, whose vote is kept all the same', async () => {
    const { id, number } = await approved();
    const decided = await read(id);
    clock += 60_000;
    // From who may vote alone, and with what a vote takes.
    expect(failuresOf(await moveRequest(agent, id, 'VOTE', { choice: 'REJECT' }))).toEqual([
      ['input.choice', 'FORBIDDEN'],
    ]);
    expect(await vote('cfo', id, 'REJECT', { comment: 'Too late' })).toMatchObject({ state: 'FULFILMENT' });
    const { approval } = await read(id);
    expect(approval).toEqual({
      ...decided.approval,
      votes: [
        ...decided.approval!.votes,
        { by: { id: 'cfo' }, inPlaceOf: null, choice: 'REJECT', comment: 'Too late', writtenBy: null, late: true },
      ],
    });
    expect(decided.approval!.votes.map(({ late }) => late)).toEqual([false, false, false]);
    for (const step of ['provide', 'accounts', 'set-up']) await moveTask(agent, `${number}/${step}`, 'COMPLETE');
    expect(await vote('boss', id, 'REJECT')).toMatchObject({ state: 'FULFILLED' });
    await moveRequest(rita, id, 'CLOSE');
    expect(await vote('boss', id, 'REJECT')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  test('that nobody was asked for takes no vote', async () => {
    const { id } = await request(rita, { item: estate.mug.id });
    expect(await read(id)).toMatchObject({ state: 'FULFILMENT', approval: null });
    expect(failuresOf(await moveRequest(agent, id, 'VOTE', { choice: 'REJECT' }))).toEqual([['event', 'NO_CASE']]);
  });

  test('goes by a delegate’s vote while it is delegated, and by the delegator’s own before that', async () => {
    const delegate = (by: typeof rita, input: object) =>
      by.ask<{ made: Answer & { delegation: { id: string } } }>(
        `mutation ($input: DelegateApprovalInput!) {
          made: delegateApproval(input: $input) {
            ... on ApprovalDelegationWritten { delegation { id from to } } ... on Refusal { failures { field code message } }
          }
        }`,
        { input },
      );
    const boss = as(api, 'boss', 'REQUESTER');
    const to = '2026-12-10T00:00:00.000Z';
    expect(failuresOf((await delegate(boss, { delegate: 'it', to: '2026-01-01T00:00:00Z' })).made)).toEqual([
      ['input.delegate', 'INVALID'],
      ['input.to', 'INVALID'],
    ]);
    expect(failuresOf((await delegate(boss, { delegator: 'cfo', delegate: 'cfo', to })).made)).toEqual([
      ['input.delegator', 'FORBIDDEN'],
      ['input.delegate', 'INVALID'],
    ]);
    const { id } = await ask();
    const inPlace = { choice: 'APPROVE', inPlaceOf: 'boss' };
    expect(messagesOf(await moveRequest(as(api, 'deputy', 'AGENT'), id, 'VOTE', inPlace))).toEqual([
      'boss has not delegated their vote to deputy for this time.',
    ]);
    const { made } = await delegate(boss, { delegate: 'deputy', to, note: 'On leave' });
    expect(await vote('deputy', id, 'REJECT', { inPlaceOf: 'boss' })).toMatchObject({ state: 'APPROVAL' });
    expect(await read(id, as(api, 'deputy', 'REQUESTER'))).toMatchObject({
      approval: { reject: 1, votes: [{ by: { id: 'deputy' }, inPlaceOf: { id: 'boss' } }] },
    });
    await vote('boss', id, 'APPROVE');
    expect((await read(id)).approval).toMatchObject({ approve: 1, reject: 0 });
    const { listed } = await boss.ask<{ listed: unknown }>(
      '{ listed: approvalDelegations(person: "deputy") { delegator { id } delegate { id } note } }',
    );
    expect(listed).toEqual([{ delegator: { id: 'boss' }, delegate: { id: 'deputy' }, note: 'On leave' }]);
    const end = (by: typeof rita) =>
      by.ask<{ made: Answer }>(
        `mutation ($id: ID!) { made: endApprovalDelegation(id: $id) { __typename ... on Refusal { code failures { code message } } } }`,
        { id: made.delegation.id },
      );
    expect((await end(rita)).made).toMatchObject({ code: 'FORBIDDEN' });
    clock += 1_000;
    expect((await end(boss)).made).toMatchObject({ __typename: 'ApprovalDelegationWritten' });
    expect((await end(boss)).made).toMatchObject({ code: 'INVALID' });
    const { id: next } = await ask();
    expect(failuresOf(await moveRequest(as(api, 'deputy', 'AGENT'), next, 'VOTE', inPlace))).toEqual([
      ['input.choice', 'FORBIDDEN'],
    ]);
  });

  test('may be written down for somebody by an administrator, with how they gave it, and not by who asks', async () => {
    const { id } = await ask();
    expect(failuresOf(await vote('boss', id, 'APPROVE', { voter: 'cfo' }))).toEqual([['event', 'NO_CASE']]);
    expect(failuresOf(await moveRequest(api, id, 'VOTE', { choice: 'APPROVE', voter: 'cfo' }))).toEqual([
      ['input.comment', 'REQUIRED'],
    ]);
    await moveRequest(api, id, 'VOTE', { choice: 'APPROVE', voter: 'cfo', comment: 'By telephone.' });
    expect((await read(id)).approval!.votes).toMatchObject([
      { by: { id: 'cfo' }, comment: 'By telephone.', writtenBy: 'tester' },
    ]);
    const own = as(api, 'rita', 'ADMINISTRATOR');
    expect(
      messagesOf(await moveRequest(own, id, 'VOTE', { choice: 'APPROVE', voter: 'boss', comment: 'He nodded.' })),
    ).toEqual(["rita asks for this or is to have it, and writes down nobody's vote on it."]);
  });

  test('that too few took part in goes to the service’s owner at the deadline, who alone decides then', async () => {
    const { id, number } = await ask();
    await vote('boss', id, 'APPROVE');
    clock = Date.parse('2026-11-30T13:00:00Z');
    await timers();
    const escalated = await read(id);
    expect(escalated).toMatchObject({ state: 'APPROVAL', approval: { outcome: 'ESCALATED' } });
    const { tasks } = await api.ask<{ tasks: { nodes: unknown[] } }>(
      'query ($about: ID!) { tasks(filter: { about: $about }) { nodes { title assignee { id } } } }',
      { about: id },
    );
    expect(tasks.nodes).toEqual([{ title: `Decide on ${number}: Laptop`, assignee: { id: 'olga' } }]);
    // A vote that comes now is kept and decides nothing.
    expect(await vote('head', id, 'APPROVE')).toMatchObject({ state: 'APPROVAL' });
    expect(failuresOf(await moveRequest(owner, id, 'APPROVE'))).toEqual([['input.comment', 'REQUIRED']]);
    expect(failuresOf(await moveRequest(as(api, 'rita', 'SERVICE_OWNER'), id, 'REJECT', { comment: 'Me.' }))).toEqual([
      [null, 'FORBIDDEN'],
    ]);
    expect(await moveRequest(owner, id, 'APPROVE', { comment: 'We need her.' })).toMatchObject({ state: 'FULFILMENT' });
  });

  test('is made at the deadline by those who voted, when they are enough', async () => {
    const { id } = await ask();
    await vote('boss', id, 'APPROVE');
    await vote('head', id, 'REJECT');
    clock = Date.parse('2026-11-30T13:00:00Z');
    await timers();
    expect(await read(id)).toMatchObject({ state: 'REJECTED', approval: { because: 'DEADLINE' } });
  });
});

describe('whoever looks', () => {
  const numbers = async (by: typeof rita, filter: object = {}) =>
    (
      await by.ask<{ serviceRequests: { nodes: { number: string }[] } }>(
        'query ($filter: ServiceRequestFilter) { serviceRequests(filter: $filter, first: 100) { nodes { number } } }',
        { filter },
      )
    ).serviceRequests.nodes.map(({ number }) => number);

  test('sees their own requests and those put to them; who acts for others sees those for services in their scope', async () => {
    const { id, number } = await ask();
    const see = async (by: typeof rita) => {
      const found = await by.ask<Record<'node' | 'record' | 'serviceRequest', unknown>>(
        `query ($id: ID!, $number: String!) {
          node(id: $id) { id } record(number: $number) { number } serviceRequest(id: $id) { number }
        }`,
        { id, number },
      );
      const listed = (await numbers(by)).includes(number);
      return [found.node !== null, found.record !== null, found.serviceRequest !== null, listed];
    };
    const all = [true, true, true, true];
    expect(await see(rita)).toEqual(all);
    expect(await see(as(api, 'cfo', 'CAB_MEMBER'))).toEqual(all);
    expect(await see(agent)).toEqual(all);
    const none = [false, false, false, false];
    expect(await see(as(api, 'stranger', 'REQUESTER'))).toEqual(none);
    const within = (team: string) =>
      api.as(someoneWith(['AGENT'], { scope: { everything: false, grants: [{ teams: [team] }] } }));
    expect(await see(within('it'))).toEqual(all);
    expect(await see(within('sales'))).toEqual(none);
    for (const by of [as(api, 'stranger', 'REQUESTER'), within('sales')])
      expect(await moveRequest(by, id, 'COMMENT', { comment: 'Hm.' })).toMatchObject({ code: 'NOT_FOUND' });
    const types = async (by: typeof rita) =>
      (
        await by.ask<{ records: { nodes: { __typename: string }[] } }>(
          '{ records(first: 100) { nodes { __typename } } }',
        )
      ).records.nodes.map(({ __typename }) => __typename);
    expect(await types(agent)).toContain('ServiceRequest');
    expect(await types(as(api, 'stranger', 'REQUESTER'))).not.toContain('ServiceRequest');
  });

  test('goes on through teams that do not see each other', async () => {
    const within = (team: string) =>
      api.as(someoneWith(['AGENT'], { scope: { everything: false, grants: [{ teams: [team] }] } }));
    const steps = [
      { key: 'pack', title: 'Pack it', assignee: 'it' },
      { key: 'hand-over', title: 'Hand it over', assignee: 'heads', after: ['pack'] },
    ];
    const bag = await draft(api, { name: 'Bag', offering: estate.offering.id, steps });
    await moveItem(api, bag.id, 'PUBLISH', {}, 1);
    // Who sees a part asks for whom they see.
    const wrong = await request(within('it'), { item: bag.id, requester: 'rita' });
    expect(failuresOf(wrong)).toEqual([['input.requester', 'INVALID']]);
    const { id, number } = await request(rita, { item: bag.id });
    expect(await moveTask(within('heads'), `${number}/pack`, 'COMPLETE')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await moveTask(within('it'), `${number}/pack`, 'COMPLETE')).toMatchObject({ state: 'DONE' });
    expect(await moveTask(within('heads'), `${number}/hand-over`, 'COMPLETE')).toMatchObject({ state: 'DONE' });
    expect(await read(id)).toMatchObject({ state: 'FULFILLED' });
  });

  test('lists them by state, what is asked for, whom it is for, and to whom it was put', async () => {
    const { number } = await ask({ requestedFor: 'rob' });
    expect(await numbers(api, { person: 'rob', states: ['APPROVAL'] })).toContain(number);
    expect(await numbers(api, { decider: 'cfo', item: estate.laptop.number })).toContain(number);
    expect(await numbers(api, { decider: 'stranger' })).toEqual([]);
    expect(await numbers(api, { item: estate.mug.number })).not.toContain(number);
  });

  test('follows requests: first how they stand, then each change, and from a cursor without a gap', async () => {
    const schema = executableSchema(loaded);
    const document = `subscription ($filter: ServiceRequestFilter, $after: Cursor) {
      requestChanged(filter: $filter, after: $after) {
        __typename
        ... on ServiceRequestSnapshot { cursor last requests { number state requester { id } } }
        ... on ServiceRequestDelta { cursor changes { matches request { number state approval { approve } } } }
        ... on StreamReset { cursor reason }
      }
    }`;
    interface Message {
      __typename: string;
      cursor: string;
      requests: { number: string; state: string }[];
      changes: { matches: boolean; request: { number: string; state: string } }[];
    }
    const follow = (variables: object) =>
      listen<Message>({ schema, services: api.services }, 'requestChanged', document, { ...variables });
    const { id, number } = await ask({ requestedFor: 'rob' });
    await api.services.feed.settled();
    const filter = { person: 'rob', states: ['APPROVAL'] };
    const stream = await follow({ filter });
    const first = await stream.next();
    expect(first).toMatchObject({ __typename: 'ServiceRequestSnapshot', last: true });
    expect(first.requests).toContainEqual({ number, state: 'APPROVAL', requester: { id: 'rita' } });
    const waiting = stream.next();
    await vote('boss', id, 'APPROVE');
    await api.services.feed.settled();
    expect((await waiting).changes).toEqual([
      { matches: true, request: { number, state: 'APPROVAL', approval: { approve: 1 } } },
    ]);
    const last = stream.next();
    await vote('cfo', id, 'REJECT');
    await api.services.feed.settled();
    expect((await last).changes).toMatchObject([{ matches: false, request: { number, state: 'REJECTED' } }]);
    await stream.close();
    const again = await follow({ filter, after: first.cursor });
    const missed = await again.next();
    expect(missed.__typename).toBe('ServiceRequestDelta');
    await again.close();
  });

  test('follows, without a role for others, what is their own alone', async () => {
    const { number } = await ask();
    await ask({ requester: 'rob', requestedFor: 'rob' }, agent);
    await api.services.feed.settled();
    const numbersOf = async (asker: string) => {
      const followed = { requests: { asker, all: false }, sight: undefined };
      const stream = await api.services.requestStreams.open({ states: ['APPROVAL'] }, undefined, followed);
      const take = async () => (await stream.next()).value as { items: { state: ServiceRequestRecord }[] };
      const first = await take();
      await ask();
      await ask({ requester: 'rob', requestedFor: 'rob' }, agent);
      await api.services.feed.settled();
      const next = await take();
      await stream.return();
      return [first, next].map(({ items }) => items.map(({ state }) => state));
    };
    const [held, told] = await numbersOf('rita');
    expect(held!.map((one) => one.number)).toContain(number);
    expect(new Set([...held!, ...told!].map(({ requesterId }) => requesterId))).toEqual(new Set(['rita']));
  });

  test('follows the service portfolio', async () => {
    const document = `subscription {
      serviceChanged(states: [LIVE]) {
        __typename
        ... on ServiceSnapshot { services { name } }
        ... on ServiceDelta { changes { matches service { name state owner { id } } } }
      }
    }`;
    await api.services.feed.settled();
    const stream = await listen<Record<string, unknown>>(
      { schema: executableSchema(loaded), services: api.services },
      ...(['serviceChanged', document] as const),
    );
    expect(await stream.next()).toMatchObject({ services: [{ name: 'Workplace' }] });
    const waiting = stream.next();
    const { version } = (
      await api.ask<{ service: { version: number } }>('query ($id: ID!) { service(id: $id) { version } }', {
        id: estate.serviceId,
      })
    ).service;
    await moveService(owner, estate.serviceId, 'RETIRE', {}, version);
    await api.services.feed.settled();
    expect((await waiting)['changes']).toEqual([
      { matches: false, service: { name: 'Workplace', state: 'RETIRING', owner: { id: 'olga' } } },
    ]);
    await stream.close();
    await moveService(owner, estate.serviceId, 'REINSTATE', {}, version + 1);
  });
});
