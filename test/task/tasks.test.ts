import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dueNotice } from '../../src/inventory/expiries.js';
import { testApi, type TestApi } from '../support/api.js';
import { asked, emptyEstate, failuresOf, register, saved, type Refused } from '../asset/estate.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());
beforeEach(() => emptyEstate(api));

const written =
  '... on TaskWritten { task { id number state title kind assignee { id } about { __typename id } version } }';
type Answer = Refused | { __typename: 'TaskWritten'; task: Record<string, unknown> & { id: string } };
const open = (input: unknown): Promise<Answer> => asked<Answer>(api, 'openTask', input, written);
const move = async (id: string, event: string, input: unknown = {}): Promise<Answer> =>
  (
    await api.ask<{ moveTask: Answer }>(
      `mutation ($id: ID!, $event: TaskEvent!, $input: TaskEventInput) { moveTask(id: $id, event: $event, input: $input) {
        __typename ${written} ... on Refusal { code failures { field code message } } } }`,
      { id, event, input },
    )
  ).moveTask;
const taskOf = (answer: Answer) => {
  if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer));
  return answer.task;
};
const listed = async (filter: string): Promise<string[]> =>
  (
    await api.ask<{ tasks: { nodes: { title: string }[] } }>(`{ tasks(filter: ${filter}) { nodes { title } } }`)
  ).tasks.nodes.map(({ title }) => title);

test('a task is about an item or record, goes to somebody, and is closed with what came of it', async () => {
  const task = taskOf(await open({ title: 'mend it', kind: 'MEND', assignee: 'ann', about: 'laptop-7' }));
  expect(task).toMatchObject({
    state: 'OPEN',
    assignee: { id: 'ann' },
    about: { __typename: 'Server', id: 'laptop-7' },
  });
  taskOf(await move(task.id, 'ASSIGN', { assignee: 'bob' }));
  expect(await listed('{ assignee: "ann" }')).toEqual([]);
  expect(await listed('{ assignee: "bob", about: "laptop-7", kinds: [MEND], states: [OPEN] }')).toEqual(['mend it']);
  taskOf(await move(task.id, 'START'));
  expect(failuresOf(await move(task.id, 'COMPLETE'))).toEqual([['input.outcome', 'REQUIRED']]);
  expect(taskOf(await move(task.id, 'COMPLETE', { outcome: 'done' }))).toMatchObject({ state: 'DONE', version: 4 });
  expect(await move(task.id, 'START')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});

test('a task that cannot be taken tells all that is wrong', async () => {
  expect(failuresOf(await open({ title: ' ', assignee: 'hq', about: 'none' }))).toEqual([
    ['input.title', 'INVALID'],
    ['input.assignee', 'INVALID'],
    ['input.about', 'INVALID'],
  ]);
  const { id } = taskOf(await open({ title: 't' }));
  expect(failuresOf(await move(id, 'CANCEL'))).toEqual([['input.outcome', 'REQUIRED']]);
});

describe('what ends soon', () => {
  test('is told of 90, 30 and 7 days before, the closest only when it comes late', () => {
    expect(
      ['2026-01-01', '2026-03-01', '2026-03-02', '2026-05-01', '2026-05-24', '2026-05-31', '2026-06-01'].map((day) =>
        dueNotice('2026-05-31', day),
      ),
    ).toEqual([undefined, undefined, 90, 30, 7, 7, undefined]);
  });

  test('opens one task a notice, however many look, and notices of its new end once extended', async () => {
    const model = await saved(api, 'saveAssetModel', { name: 'm', assetClass: 'laptop' });
    const term = { startsOn: '2026-01-01', endsOn: '2026-05-31' };
    const lease = await saved(api, 'saveContract', { name: 'Lease 1', kind: 'LEASE', ...term });
    await saved(api, 'saveWarranty', { name: 'W', ...term, endsOn: '2026-12-31' });
    await saved(api, 'saveLicence', { name: 'L', ...term, endsOn: null });
    await register(api, { model, coveredBy: [lease] });
    const sweep = (day: string) => api.services.expiries.sweep.run(Date.parse(`${day}T10:00:00Z`));
    await Promise.all([1, 2, 3].map(() => sweep('2026-03-02')));
    expect(await sweep('2026-03-03')).toBe(Date.parse('2026-03-04T00:00:00Z'));
    const titles = () => listed('{ kinds: [EXPIRY] }');
    expect(await titles()).toEqual(['Contract Lease 1 ends on 2026-05-31']);
    await sweep('2026-05-02');
    await sweep('2026-05-29');
    expect(await titles()).toHaveLength(3);
    const { tasks } = await api.ask<{ tasks: { nodes: unknown[] } }>(
      '{ tasks(first: 1) { nodes { about { id } dueOn createdBy description } } }',
    );
    expect(tasks.nodes).toEqual([
      {
        ...{ about: { id: lease }, dueOn: '2026-05-31', createdBy: 'itsm-graph' },
        description: '1 assets are covered. Renew it, replace it, or let it end.',
      },
    ]);
    await asked(
      api,
      'saveContract',
      { id: lease, expectedVersion: 1, endsOn: '2027-05-31' },
      '... on InventoryWritten { changeSet }',
    );
    await sweep('2026-05-30');
    expect(await titles()).toHaveLength(3);
    await sweep('2027-05-30');
    expect((await titles())[0]).toBe('Contract Lease 1 ends on 2027-05-31');
  });
});
