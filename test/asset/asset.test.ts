import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import {
  assetOf,
  emptyEstate,
  failuresOf,
  move,
  register,
  saved,
  type AssetAnswer,
  type ShownAsset,
} from './estate.js';

const begin = Date.parse('2026-03-02T09:00:00Z');
let now = begin;
let api: TestApi;
let model: string;
beforeAll(async () => {
  api = await testApi(undefined, { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  now = begin;
  await emptyEstate(api);
  model = await saved(api, 'saveAssetModel', {
    ...{ name: 'ThinkPad', assetClass: 'laptop', storesData: true },
    depreciation: { method: 'STRAIGHT_LINE', months: 36 },
  });
});

const inUse = { state: 'IN_USE', owner: 'it', location: 'hq' };
const stocked = async (more: Record<string, unknown> = {}): Promise<ShownAsset> =>
  assetOf(await register(api, { model, state: 'IN_STOCK', owner: 'it', location: 'store', ...more }));
interface Tenure {
  item: { id: string };
  from: string;
  to: string | null;
}
async function tenures(id: string, field: 'ownership' | 'custody' | 'whereabouts'): Promise<Tenure[]> {
  const { asset } = await api.ask<{ asset: Record<string, Tenure[]> }>(
    `query ($id: ID!) { asset(id: $id) { ${field} { item { id } from to } } }`,
    { id },
  );
  return asset[field]!;
}

describe('registering', () => {
  test('gives a number, which is the tag unless another is given, and the model’s name', async () => {
    const first = assetOf(await register(api, { model }));
    expect(first).toMatchObject({ state: 'PLANNED', name: 'ThinkPad', version: 1, tag: first.number });
    const second = assetOf(await register(api, { model, tag: ' LT-1 ', name: 'Ann’s' }));
    expect(second).toMatchObject({ tag: 'LT-1', name: 'Ann’s' });
    const { assetByTag, record } = await api.ask<{ assetByTag: unknown; record: unknown }>(
      'query ($n: String!) { assetByTag(tag: "LT-1") { id } record(number: $n) { __typename id } }',
      { n: second.number },
    );
    expect([assetByTag, record]).toEqual([{ id: second.id }, { __typename: 'Asset', id: second.id }]);
  });

  test('tells everything that is wrong with it at once', async () => {
    await register(api, { model, tag: 'LT-1', item: 'laptop-7' });
    const answer = await register(api, {
      ...{ tag: 'LT-1', model: 'none', owner: 'hq', custodian: 'nobody', location: 'ann', item: 'laptop-7' },
      ...{ orderLine: 1, coveredBy: [model], cost: { minorUnits: -1, currency: 'EUR' }, state: 'IN_USE' },
    });
    expect(failuresOf(answer)).toEqual([
      ...['tag', 'model', 'cost', 'item', 'owner', 'custodian', 'location', 'orderLine', 'coveredBy'].map((field) => [
        `input.${field}`,
        'INVALID',
      ]),
    ]);
    expect(failuresOf(await register(api, { model, state: 'IN_USE' }))).toEqual([
      ['input.owner', 'REQUIRED'],
      ['input.location', 'REQUIRED'],
    ]);
    expect(failuresOf(await register(api, { model, state: 'DISPOSED' }))).toEqual([['event', 'NO_CASE']]);
  });

  test('gives one tag and one item to one asset, however many ask at once', async () => {
    const tags = await Promise.all([1, 2, 3].map(() => register(api, { model, tag: 'LT-1' })));
    expect(tags.filter(({ __typename }) => __typename === 'AssetWritten')).toHaveLength(1);
    const items = await Promise.all([1, 2, 3].map(() => register(api, { model, item: 'laptop-7' })));
    expect(items.filter(({ __typename }) => __typename === 'AssetWritten')).toHaveLength(1);
    const { configurationItem } = await api.ask<{ configurationItem: { asset: { model: unknown } } }>(
      '{ configurationItem(id: "laptop-7") { asset { model { name } } } }',
    );
    expect(configurationItem.asset.model).toEqual({ name: 'ThinkPad' });
  });
});

describe('ownership', () => {
  test('is exactly one at a time, without a gap and never overwritten, whoever transfers at once', async () => {
    const { id } = assetOf(await register(api, { model, owner: 'it' }));
    const answers = await Promise.all(
      ['ann', 'bob', 'it', 'ann', 'bob', 'acme'].map((owner) => move(api, id, 'TRANSFER', { owner })),
    );
    for (const answer of answers) assetOf(answer);
    const history = await tenures(id, 'ownership');
    expect(history.filter(({ to }) => to === null)).toHaveLength(1);
    for (const [index, { from, to }] of history.entries()) {
      if (index > 0) expect(to).toBe(history[index - 1]!.from);
      if (to !== null) expect(Date.parse(to)).toBeGreaterThan(Date.parse(from));
    }
    expect(history.at(-1)!.item.id).toBe('it');
    const { events } = (
      await api.ask<{ asset: { events: { totalCount: number; nodes: unknown[] } } }>(
        'query ($id: ID!) { asset(id: $id) { events(first: 2) { totalCount nodes { seq event to } } } }',
        { id },
      )
    ).asset;
    expect(events).toMatchObject({ totalCount: 7, nodes: [{ seq: 1, event: 'REGISTER', to: 'PLANNED' }, { seq: 2 }] });
  });

  test('takes a person, team or organisation', async () => {
    const { id } = assetOf(await register(api, { model }));
    expect(failuresOf(await move(api, id, 'TRANSFER'))).toEqual([['input.owner', 'REQUIRED']]);
    expect(failuresOf(await move(api, id, 'TRANSFER', { owner: 'hq' }))).toEqual([['input.owner', 'INVALID']]);
  });
});

describe('check-out and check-in', () => {
  test('give an asset into hands until a day, and take it back', async () => {
    const { id } = await stocked();
    expect(failuresOf(await move(api, id, 'CHECK_OUT'))).toEqual([['input.custodian', 'REQUIRED']]);
    const out = await move(api, id, 'CHECK_OUT', { custodian: 'ann', location: 'hq', dueAt: '2026-03-05T12:00:00Z' });
    expect(assetOf(out)).toMatchObject({
      ...{ state: 'IN_USE', custodian: { id: 'ann' }, location: { id: 'hq' }, dueAt: '2026-03-05T12:00:00.000Z' },
    });
    const overdue = async () =>
      (
        await api.ask<{ assets: { nodes: unknown[]; totalCount: number } }>(
          '{ assets(filter: { overdue: true }) { nodes { id } totalCount } }',
        )
      ).assets;
    expect(await overdue()).toEqual({ nodes: [], totalCount: 0 });
    now = Date.parse('2026-03-06T12:00:00Z');
    expect(await overdue()).toEqual({ nodes: [{ id }], totalCount: 1 });
    const back = assetOf(await move(api, id, 'CHECK_IN', { location: 'store' }));
    expect(back).toMatchObject({ state: 'IN_STOCK', custodian: null, location: { id: 'store' }, owner: { id: 'it' } });
    expect(await tenures(id, 'custody')).toMatchObject([{ item: { id: 'ann' }, to: '2026-03-06T12:00:00.000Z' }]);
    expect((await tenures(id, 'whereabouts')).map(({ item }) => item.id)).toEqual(['store', 'hq', 'store']);
  });

  test('go to who reserved it; reservations do not overlap, whoever asks at once', async () => {
    const { id } = await stocked();
    const reserve = async (who: string, from: string, to: string) =>
      (
        await api.ask<{ reserveAsset: { __typename: string; reservation?: { id: string } } }>(
          `mutation ($input: ReserveAssetInput!) { reserveAsset(input: $input) { __typename
            ... on AssetReservationWritten { reservation { id state for { id } } }
            ... on Refusal { code message currentVersion failures { field code message } } } }`,
          { input: { asset: id, for: who, from: `2026-03-${from}T00:00:00Z`, to: `2026-03-${to}T00:00:00Z` } },
        )
      ).reserveAsset;
    const answers = await Promise.all([
      reserve('ann', '02', '04'),
      reserve('bob', '03', '05'),
      reserve('it', '01', '06'),
    ]);
    const won = answers.filter(({ __typename }) => __typename === 'AssetReservationWritten');
    expect(won).toHaveLength(1);
    for (const answer of answers)
      if (answer.__typename === 'Refusal') expect(failuresOf(answer)).toEqual([['input.from', 'OVERLAP']]);
    await api.ask(`mutation { cancelAssetReservation(id: "${won[0]!.reservation!.id}") { __typename } }`);
    expect((await reserve('ann', '02', '04')).__typename).toBe('AssetReservationWritten');
    // Half-open: the next begins where the one before ends.
    expect((await reserve('bob', '04', '05')).__typename).toBe('AssetReservationWritten');
    expect(failuresOf(await reserve('hq', '07', '07'))).toEqual([
      ['input.for', 'INVALID'],
      ['input.to', 'INVALID'],
    ]);
    expect(failuresOf(await move(api, id, 'CHECK_OUT', { custodian: 'bob' }))).toEqual([[null, 'RESERVED']]);
    expect(assetOf(await move(api, id, 'CHECK_OUT', { custodian: 'ann' })).custodian).toEqual({ id: 'ann' });
  });
});

describe('retiring and disposing', () => {
  test('is refused while something in operation depends on its item, and lists it', async () => {
    await seedItems(api.services.graph, api.services.model, [
      { id: 'app', name: 'app' },
      { id: 'plan', name: 'plan', lifecycleStage: 'PLANNED' },
    ]);
    await seedRelationships(api.services.graph, [
      { from: 'app', to: 'laptop-7' },
      { from: 'plan', to: 'laptop-7' },
    ]);
    const { id } = assetOf(await register(api, { ...inUse, model, item: 'laptop-7' }));
    const refused = await move(api, id, 'RETIRE');
    expect(failuresOf(refused)).toEqual([[null, 'DEPENDENTS']]);
    expect(refused).toMatchObject({ failures: [{ message: expect.stringMatching(/app \(Server\)\. /) as string }] });
    const { asset } = await api.ask<{
      asset: { allowedTransitions: { event: string; blockedBy: { code: string }[] }[] };
    }>('query ($id: ID!) { asset(id: $id) { allowedTransitions { event blockedBy { code } } } }', { id });
    expect(asset.allowedTransitions.find(({ event }) => event === 'RETIRE')!.blockedBy).toEqual([
      { code: 'DEPENDENTS' },
    ]);
    await api.ask('mutation { unrelate(from: "app", type: DEPENDS_ON, to: "laptop-7") { __typename } }');
    expect(assetOf(await move(api, id, 'RETIRE')).state).toBe('RETIRED');
  });

  test('takes a certificate of wiping, an approval and no legal hold, and leaves the asset for good', async () => {
    const { id, version } = assetOf(await register(api, { model, state: 'RETIRED' }));
    const held = await api.ask<{ updateAsset: AssetAnswer }>(
      `mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { __typename ... on AssetWritten { asset { id } } } }`,
      { input: { id, expectedVersion: version, legalHold: true } },
    );
    expect(held.updateAsset.__typename).toBe('AssetWritten');
    expect(failuresOf(await move(api, id, 'DISPOSE'))).toEqual([
      ['input.disposalMethod', 'REQUIRED'],
      ['input.wipeCertificate', 'NOT_WIPED'],
      [null, 'NOT_APPROVED'],
      ['input.legalHold', 'LEGAL_HOLD'],
    ]);
    await move(api, id, 'APPROVE_DISPOSAL');
    await api.ask('mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { __typename } }', {
      input: { id, expectedVersion: 3, legalHold: false },
    });
    const gone = assetOf(await move(api, id, 'DISPOSE', { disposalMethod: 'SCRAPPED', wipeCertificate: 'W-77' }));
    expect(gone.state).toBe('DISPOSED');
    for (const event of ['TRANSFER', 'RETIRE', 'FIND', 'RECEIVE'])
      expect(await move(api, id, event, { owner: 'ann' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const { asset } = await api.ask<{ asset: unknown }>(
      'query ($id: ID!) { asset(id: $id) { disposalApprovedBy disposedBy disposalMethod wipeCertificate } }',
      { id },
    );
    expect(asset).toEqual({
      ...{ disposalApprovedBy: 'tester', disposedBy: 'tester', disposalMethod: 'SCRAPPED', wipeCertificate: 'W-77' },
    });
  });
});

test('what went missing comes back to where it was', async () => {
  const { id } = await stocked();
  await move(api, id, 'CHECK_OUT', { custodian: 'ann' });
  expect(failuresOf(await move(api, id, 'REPORT_MISSING'))).toEqual([['input.missingKind', 'REQUIRED']]);
  expect(assetOf(await move(api, id, 'REPORT_MISSING', { missingKind: 'STOLEN' })).state).toBe('MISSING');
  expect(await move(api, id, 'RETIRE')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  expect(assetOf(await move(api, id, 'FIND'))).toMatchObject({ state: 'IN_USE', custodian: { id: 'ann' } });
});

test('a lost race is a conflict with the version that is there', async () => {
  const { id } = await stocked();
  const answers = await Promise.all([1, 2].map(() => move(api, id, 'DEPLOY', {}, 1)));
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['AssetWritten', 'Refusal']);
  expect(answers.find(({ __typename }) => __typename === 'Refusal')).toMatchObject({
    code: 'CONFLICT',
    currentVersion: 2,
  });
});

test('its worth in the books is that of its model’s rule', async () => {
  const { id } = await stocked({ cost: { minorUnits: 108_000, currency: 'EUR' }, acquiredOn: '2026-01-15' });
  const { asset } = await api.ask<{ asset: unknown }>(
    `query ($id: ID!) { asset(id: $id) { cost { minorUnits } bookValue(on: "2026-06-30") { minorUnits currency }
      today: bookValue { minorUnits } depreciation { year charge { minorUnits } to method } } }`,
    { id },
  );
  expect(asset).toEqual({
    cost: { minorUnits: 108_000 },
    bookValue: { minorUnits: 90_000, currency: 'EUR' },
    today: { minorUnits: 102_000 },
    depreciation: [2026, 2027, 2028].map((year, index) => ({
      ...{ year: index + 1, charge: { minorUnits: 36_000 }, to: `${year}-12-31`, method: 'STRAIGHT_LINE' },
    })),
  });
});

test('what is built into another is its component, never in a circle', async () => {
  const [whole, part] = [await stocked({ tag: 'A' }), await stocked({ tag: 'B' })];
  const edit = async (input: Record<string, unknown>) =>
    (
      await api.ask<{ updateAsset: AssetAnswer }>(
        `mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { __typename
          ... on AssetWritten { asset { id version } } ... on Refusal { code failures { field code message } } } }`,
        { input },
      )
    ).updateAsset;
  assetOf(await edit({ id: part.id, expectedVersion: 1, partOf: whole.id }));
  expect(failuresOf(await edit({ id: whole.id, expectedVersion: 1, partOf: part.id }))).toEqual([
    ['input.partOf', 'INVALID'],
  ]);
  const { asset } = await api.ask<{ asset: unknown }>(
    'query ($id: ID!) { asset(id: $id) { components { tag partOf { tag } } } }',
    { id: whole.id },
  );
  expect(asset).toEqual({ components: [{ tag: 'B', partOf: { tag: 'A' } }] });
});

test('a model tells what of it is in stock, what of that is promised, and what is missing', async () => {
  const wanted = await saved(api, 'saveAssetModel', { name: 'Dock', assetClass: 'dock', minimumStock: 4 });
  const [first] = [await stocked({ model: wanted }), await stocked({ model: wanted, location: 'hq' })];
  await register(api, { ...inUse, model: wanted });
  await api.ask('mutation ($input: ReserveAssetInput!) { reserveAsset(input: $input) { __typename } }', {
    input: { asset: first.tag, for: 'ann', from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' },
  });
  const { assetModel } = await api.ask<{ assetModel: { stock: unknown } }>(
    `query ($id: ID!) { assetModel(id: $id) { stock { inStock reserved free missing byLocation { location { id } inStock reserved } } } }`,
    { id: wanted },
  );
  expect(assetModel.stock).toEqual({
    ...{ inStock: 2, reserved: 1, free: 1, missing: 3 },
    byLocation: [
      { location: { id: 'hq' }, inStock: 1, reserved: 0 },
      { location: { id: 'store' }, inStock: 1, reserved: 1 },
    ],
  });
});

describe('lists of assets', () => {
  const tags = async (more: string): Promise<string[]> => {
    const { assets } = await api.ask<{ assets: { nodes: { tag: string }[]; totalCount: number } }>(
      `{ assets(${more}) { nodes { tag } totalCount } }`,
    );
    expect(assets.totalCount).toBe(assets.nodes.length);
    return assets.nodes.map(({ tag }) => tag);
  };

  test('are by tag, narrowed by each condition, and found by words', async () => {
    const phone = await saved(api, 'saveAssetModel', { name: 'Fon', assetClass: 'phone' });
    const contract = await saved(api, 'saveContract', { name: 'c', kind: 'LEASE', startsOn: '2026-01-01' });
    await stocked({ tag: 'LT-2', serialNumber: 'SN-4711', coveredBy: [contract], costCentre: 'c1' });
    await register(api, { ...inUse, model, tag: 'LT-1', custodian: 'ann', item: 'laptop-7' });
    await register(api, { model: phone, tag: 'PH-1', owner: 'bob' });
    expect(await tags('first: 10')).toEqual(['LT-1', 'LT-2', 'PH-1']);
    expect(await tags('filter: { states: [PLANNED, IN_USE] }')).toEqual(['LT-1', 'PH-1']);
    expect(await tags('filter: { assetClasses: ["Laptop"] }')).toEqual(['LT-1', 'LT-2']);
    expect(await tags(`filter: { model: "${phone}" }`)).toEqual(['PH-1']);
    expect(await tags(`filter: { coveredBy: "${contract}" }`)).toEqual(['LT-2']);
    expect(await tags('filter: { owner: "bob" }')).toEqual(['PH-1']);
    expect(await tags('filter: { custodian: "ann" }')).toEqual(['LT-1']);
    expect(await tags('filter: { location: "store" }')).toEqual(['LT-2']);
    expect(await tags('filter: { item: "laptop-7" }')).toEqual(['LT-1']);
    expect(await tags('filter: { costCentre: "c1", owner: "it" }')).toEqual(['LT-2']);
    expect(await tags('filter: { owner: "none" }')).toEqual([]);
    expect(await tags('search: "4711"')).toEqual(['LT-2']);
    expect(await tags('search: "lt think"')).toEqual(['LT-1', 'LT-2']);
    expect(await tags('search: "lt", filter: { states: [IN_USE] }')).toEqual(['LT-1']);
  });

  test('go page by page', async () => {
    for (const tag of ['a', 'b', 'c']) await stocked({ tag });
    const page = async (after: string | null) =>
      (
        await api.ask<{ assets: { nodes: { tag: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
          'query ($after: String) { assets(first: 2, after: $after) { nodes { tag } pageInfo { endCursor hasNextPage } } }',
          { after },
        )
      ).assets;
    const first = await page(null);
    expect(first.nodes.map(({ tag }) => tag)).toEqual(['a', 'b']);
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ tag: 'c' }],
      pageInfo: { hasNextPage: false },
    });
  });
});
