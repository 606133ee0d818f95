import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedRelationships } from '../support/seed.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  const { graph, model } = api.services;
  await seedItems(graph, model, [
    { id: 'shop', class: 'BusinessService', name: 'Shop', lifecycleStage: 'PLANNED' },
    { id: 'till', class: 'ApplicationService', name: 'Till', lifecycleStage: 'OPERATIONAL' },
    { id: 'app', class: 'Application', name: 'App' },
    { id: 'portal', class: 'BusinessService', name: 'Portal' },
    { id: 'ines', class: 'Person', name: 'Ines' },
    { id: 'desk', class: 'Team', name: 'Desk' },
    { id: 'acme', class: 'Organisation', name: 'Acme' },
  ]);
  await api.ask(`mutation {
    defineCalendar(input: {
      name: "Office", zone: "Europe/Berlin", week: [{ weekdays: [MONDAY], start: "09:00", end: "17:00" }]
    }) { __typename }
  }`);
});
afterAll(() => api.services.close());

interface Answer {
  service?: { id: string; number: string; state: string; version: number };
  code?: string;
  message?: string;
  currentVersion?: number;
  failures?: { field: string | null; code: string; message: string }[];
}
const answered = `
  ... on ServiceWritten { service { id number state version } }
  ... on Refusal { code message currentVersion failures { field code message } }`;

const propose = async (input: object): Promise<Answer> => {
  const asked = `mutation ($input: ServiceInput!) { made: proposeService(input: $input) { ${answered} } }`;
  return (await api.ask<{ made: Answer }>(asked, { input })).made;
};
const transition = async (id: string, event: string, expectedVersion: number, input: object = {}): Promise<Answer> => {
  const asked = `mutation ($id: ID!, $event: ServiceEvent!, $expectedVersion: Int!, $input: ServiceInput) {
    made: transitionService(id: $id, event: $event, expectedVersion: $expectedVersion, input: $input) { ${answered} }
  }`;
  return (await api.ask<{ made: Answer }>(asked, { id, event, expectedVersion, input })).made;
};
let agreements = 0;
const agree = (kind: string, validFrom: string, validTo?: string): Promise<unknown> =>
  api.ask(
    `mutation ($input: DefineAgreementInput!) { made: defineAgreement(input: $input) { ... on AgreementWritten { agreement { id } } } }`,
    {
      input: {
        ...{ name: `Shop ${++agreements}`, kind, validFrom, validTo, services: ['shop'], provider: 'acme' },
        availabilityTargets: [{ name: 'up', percentage: 99 }],
      },
    },
  );
const failures = ({ failures }: Answer) => failures?.map(({ field, code }) => [field, code]);
const stageOf = async (id: string) => {
  const { item } = await api.ask<{ item: { lifecycleStage: string; tier: number | null } }>(
    'query ($id: ID!) { item: configurationItem(id: $id) { lifecycleStage ... on BusinessService { tier } } }',
    { id },
  );
  return item;
};

test('a service goes from idea to live and to retired, its item in step, and every refusal names what is in the way', async () => {
  expect(failures(await propose({ tier: 9 }))).toEqual([
    ['input.name', 'REQUIRED'],
    ['input.tier', 'INVALID'],
  ]);
  const { service } = await propose({ name: 'Online shop' });
  const id = service!.id;
  expect(service).toMatchObject({ state: 'PIPELINE', version: 1, number: expect.stringMatching(/^SVC-\d+$/) });

  expect(failures(await transition(id, 'DESIGN', 1))).toEqual([['input.item', 'REQUIRED']]);
  expect(failures(await transition(id, 'DESIGN', 1, { item: 'app', owner: 'desk', supportTeam: 'nobody' }))).toEqual([
    ['input.item', 'WRONG_REFERENCE'],
    ['input.owner', 'WRONG_REFERENCE'],
    ['input.supportTeam', 'WRONG_REFERENCE'],
  ]);
  expect(await transition(id, 'GO_LIVE', 1)).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    message: 'Service in PIPELINE does not allow GO_LIVE. It allows DESIGN, WITHDRAW, EDIT.',
  });
  expect((await transition(id, 'DESIGN', 1, { item: 'shop' })).service).toMatchObject({ state: 'DESIGN', version: 2 });
  expect(await stageOf('shop')).toEqual({ lifecycleStage: 'IN_DEVELOPMENT', tier: null });

  expect(failures(await transition(id, 'GO_LIVE', 2))).toEqual([
    ['input.owner', 'REQUIRED'],
    ['input.tier', 'REQUIRED'],
    ['input.supportTeam', 'REQUIRED'],
    ['input.calendar', 'REQUIRED'],
    ['input.availabilityTarget', 'REQUIRED'],
    ['input.resolutionTarget', 'REQUIRED'],
    ['input.item', 'NO_SUPPORTING_ITEM'],
    ['input.item', 'NO_AGREEMENT'],
  ]);
  await seedRelationships(api.services.graph, [
    { from: 'shop', to: 'app' },
    { from: 'portal', to: 'shop' },
  ]);
  const live = {
    ...{ owner: 'ines', tier: 1, supportTeam: 'desk', calendar: 'Office' },
    ...{ availabilityTarget: 99.9, resolutionTarget: 'PT8H' },
  };
  const wrong = { ...live, calendar: 'Nowhere', availabilityTarget: 100, resolutionTarget: 'PT0S' };
  expect(failures(await transition(id, 'GO_LIVE', 2, wrong))).toEqual([
    ['input.availabilityTarget', 'INVALID'],
    ['input.resolutionTarget', 'INVALID'],
    ['input.calendar', 'WRONG_REFERENCE'],
    ['input.item', 'NO_AGREEMENT'],
  ]);
  expect(await transition(id, 'GO_LIVE', 1, live)).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  // What a supplier promises, and what is over or to come, is no agreement with those who have it.
  await agree('UC', '2020-01-01');
  await agree('OLA', '2020-01-01', '2020-12-31');
  await agree('OLA', '2099-01-01');
  expect(failures(await transition(id, 'GO_LIVE', 2, live))).toEqual([['input.item', 'NO_AGREEMENT']]);
  await agree('OLA', '2020-01-01');
  expect((await transition(id, 'GO_LIVE', 2, live)).service).toMatchObject({ state: 'LIVE', version: 3 });
  expect(await stageOf('shop')).toEqual({ lifecycleStage: 'OPERATIONAL', tier: 1 });

  expect(failures(await transition(id, 'EDIT', 3, { owner: null, tier: null }))).toEqual([
    [null, 'REQUIRED'],
    [null, 'REQUIRED'],
  ]);
  expect((await transition(id, 'EDIT', 3, { tier: 2, description: 'Gear at any hour' })).service).toMatchObject({
    version: 4,
  });
  expect(await stageOf('shop')).toEqual({ lifecycleStage: 'OPERATIONAL', tier: 2 });

  expect(failures(await transition(id, 'SUBSCRIBE', 4))).toEqual([[null, 'REQUIRED']]);
  expect(failures(await transition(id, 'SUBSCRIBE', 4, { customers: ['app'], subscribers: ['desk', 'no'] }))).toEqual([
    ['input.customers', 'WRONG_REFERENCE'],
    ['input.subscribers', 'WRONG_REFERENCE'],
  ]);
  await transition(id, 'SUBSCRIBE', 4, { customers: ['acme'], subscribers: ['desk', 'ines'] });
  const again = await transition(id, 'SUBSCRIBE', 5, { subscribers: ['desk'] });
  expect(again.service).toMatchObject({ version: 6 });
  const { service: told } = await api.ask<{ service: unknown }>(
    `query ($id: ID!) {
      service(id: $id) { calendar { name } customers { item { id } by } subscribers { item { id } } }
      services(states: [LIVE]) { nodes { name } }
    }`,
    { id },
  );
  expect(told).toEqual({
    calendar: { name: 'Office' },
    customers: [{ item: { id: 'acme' }, by: 'tester' }],
    subscribers: [{ item: { id: 'desk' } }, { item: { id: 'ines' } }],
  });

  const other = (await propose({ name: 'Another shop' })).service!;
  expect(await transition(other.id, 'DESIGN', 1, { item: 'shop' })).toMatchObject({
    failures: [{ code: 'ITEM_TAKEN', message: expect.stringContaining(service!.number) }],
  });

  expect((await transition(id, 'RETIRE', 6)).service).toMatchObject({ state: 'RETIRING' });
  expect(await stageOf('shop')).toMatchObject({ lifecycleStage: 'RETIRING' });
  expect(await transition(id, 'FINISH_RETIREMENT', 7)).toMatchObject({
    failures: [
      { code: 'DEPENDENTS', message: 'Portal (BusinessService) still depend on its item. Move or retire them first.' },
      { code: 'SUBSCRIBERS', message: 'Acme, Desk, Ines still have it. UNSUBSCRIBE them first.' },
    ],
  });
  expect((await transition(id, 'REINSTATE', 7)).service).toMatchObject({ state: 'LIVE' });
  await transition(id, 'RETIRE', 8);
  await transition(id, 'UNSUBSCRIBE', 9, { customers: ['acme'], subscribers: ['desk', 'ines'] });
  await api.ask('mutation { unrelate(from: "portal", type: DEPENDS_ON, to: "shop") { __typename } }');
  expect((await transition(id, 'FINISH_RETIREMENT', 10)).service).toMatchObject({ state: 'RETIRED', version: 11 });
  expect(await stageOf('shop')).toMatchObject({ lifecycleStage: 'RETIRED' });
  expect(await transition(id, 'EDIT', 11, { tier: 3 })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});

test('a service tells what it is tied to, what its state allows, and what happened to it', async () => {
  const { service } = await propose({ name: 'Tills', owner: 'ines' });
  await transition(service!.id, 'DESIGN', 1, { item: 'till', supportTeam: 'desk' });
  await transition(service!.id, 'EDIT', 2, { owner: null });
  const { found } = await api.ask<{ found: Record<string, unknown> }>(
    `query ($number: String!) {
      found: record(number: $number) {
        __typename number stateName
        allowedTransitions { event to permitted requiredFields { field given } blockedBy { code } }
        events(first: 2) { totalCount pageInfo { hasNextPage } nodes { seq event from to actor changes { name from to } } }
        timers { id }
        ... on Service { name item { id } owner { id } supportTeam { name } designedAt }
      }
    }`,
    { number: service!.number.toLowerCase() },
  );
  expect(found).toMatchObject({
    __typename: 'Service',
    number: service!.number,
    stateName: 'DESIGN',
    name: 'Tills',
    item: { id: 'till' },
    owner: null,
    supportTeam: { name: 'Desk' },
    designedAt: expect.stringContaining('T'),
    timers: [],
    events: {
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          seq: 1,
          event: 'PROPOSE',
          from: null,
          to: 'PIPELINE',
          changes: [
            { name: 'name', from: null, to: 'Tills' },
            { name: 'owner', from: null, to: 'ines' },
          ],
        },
        {
          seq: 2,
          event: 'DESIGN',
          from: 'PIPELINE',
          to: 'DESIGN',
          changes: expect.arrayContaining([{ name: 'item', from: null, to: 'till' }]),
        },
      ],
    },
  });
  expect(found['allowedTransitions']).toEqual([
    {
      event: 'GO_LIVE',
      to: 'LIVE',
      permitted: true,
      requiredFields: [
        { field: 'item', given: true },
        { field: 'owner', given: false },
        { field: 'tier', given: false },
        { field: 'supportTeam', given: true },
        { field: 'calendar', given: false },
        { field: 'availabilityTarget', given: false },
        { field: 'resolutionTarget', given: false },
      ],
      blockedBy: [{ code: 'NO_SUPPORTING_ITEM' }, { code: 'NO_AGREEMENT' }],
    },
    { event: 'WITHDRAW', to: 'RETIRED', permitted: true, requiredFields: [], blockedBy: [] },
    { event: 'EDIT', to: 'DESIGN', permitted: true, requiredFields: [], blockedBy: [] },
  ]);
  expect(await stageOf('till')).toEqual({ lifecycleStage: 'OPERATIONAL' });
});

test('records of all types are listed newest first, by state and by the beginning of their number', async () => {
  const made: Answer[] = [];
  for (const name of ['one', 'two', 'three']) made.push(await propose({ name }));
  const list = async (filter: object, after?: string) => {
    const { records } = await api.ask<{
      records: { nodes: { number: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      `query ($filter: LifecycleRecordFilter, $after: String) {
        records(filter: $filter, first: 2, after: $after) { nodes { number } pageInfo { endCursor hasNextPage } }
      }`,
      { filter, after },
    );
    return { numbers: records.nodes.map(({ number }) => number), ...records.pageInfo };
  };
  const [one, two, three] = made.map(({ service }) => service!.number);
  const page = await list({ types: ['Service'], states: ['PIPELINE'] });
  expect(page).toMatchObject({ numbers: [three, two], hasNextPage: true });
  expect((await list({ types: ['Service'], states: ['PIPELINE'] }, page.endCursor)).numbers[0]).toBe(one);
  expect((await list({ numberPrefix: two!.toLowerCase() })).numbers).toEqual([two]);
  expect((await list({ types: ['Nothing'] })).numbers).toEqual([]);
});
