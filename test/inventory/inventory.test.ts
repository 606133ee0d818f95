import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { asked, emptyEstate, failuresOf, register, saved, type Refused } from '../asset/estate.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());
beforeEach(() => emptyEstate(api));

const record = '... on InventoryWritten { changeSet record { __typename id name version } }';
type Written = { changeSet: string | null; record: { __typename: string; id: string; name: string; version: number } };

describe('a model', () => {
  test('is created, read back by its id and as a node, and changed only from the version that is there', async () => {
    const id = await saved(api, 'saveAssetModel', {
      ...{ name: 'ThinkPad T14', assetClass: ' Laptop ', vendor: 'acme', storesData: true, minimumStock: 2 },
      depreciation: { method: 'STRAIGHT_LINE', months: 36, salvageShare: 1000 },
    });
    const { assetModel, node } = await api.ask<{ assetModel: unknown; node: unknown }>(
      `query ($id: ID!) {
        assetModel(id: $id) { name assetClass storesData minimumStock vendor { id } depreciation { method months salvageShare rate } version }
        node(id: $id) { __typename id }
      }`,
      { id },
    );
    expect(assetModel).toEqual({
      ...{ name: 'ThinkPad T14', assetClass: 'laptop', storesData: true, minimumStock: 2, vendor: { id: 'acme' } },
      depreciation: { method: 'STRAIGHT_LINE', months: 36, salvageShare: 1000, rate: null },
      version: 1,
    });
    expect(node).toEqual({ __typename: 'AssetModel', id });
    const changed = await asked<Written>(
      api,
      'saveAssetModel',
      { id, expectedVersion: 1, note: 'n', vendor: null },
      record,
    );
    expect(changed.record).toMatchObject({ version: 2 });
    expect(await asked(api, 'saveAssetModel', { id, expectedVersion: 1, note: 'm' }, record)).toMatchObject({
      ...{ code: 'CONFLICT', currentVersion: 2 },
    });
    expect(failuresOf(await asked(api, 'saveAssetModel', { id, note: 'm' }, record))).toEqual([
      ['input.expectedVersion', 'INVALID'],
    ]);
    // The link that ended is kept with its end.
    const links = await api.services.graph.runText(
      'MATCH (m:AssetModel)-[l:SUPPLIED_BY]->(o) RETURN o.id AS id, l.to IS NOT NULL AS ended',
    );
    expect(links).toEqual([{ id: 'acme', ended: true }]);
  });

  test('that changes nothing leaves no ChangeSet', async () => {
    const id = await saved(api, 'saveAssetModel', { name: 'm', assetClass: 'laptop', vendor: 'acme' });
    const same = await asked<Written>(
      api,
      'saveAssetModel',
      { id, expectedVersion: 1, name: 'm', vendor: 'acme' },
      record,
    );
    expect(same).toMatchObject({ changeSet: null, record: { version: 1 } });
  });

  test('is refused with everything that is wrong with it', async () => {
    const answer = await asked(
      api,
      'saveAssetModel',
      {
        ...{ name: ' ', minimumStock: -1, vendor: 'ann' },
        depreciation: { method: 'DECLINING_BALANCE', months: 0, salvageShare: 20000 },
      },
      record,
    );
    expect(failuresOf(answer)).toEqual([
      ['input.depreciation.salvageShare', 'INVALID'],
      ['input.depreciation.months', 'INVALID'],
      ['input.depreciation.rate', 'INVALID'],
      ['input.name', 'INVALID'],
      ['input.minimumStock', 'INVALID'],
      ['input.assetClass', 'REQUIRED'],
      ['input.vendor', 'INVALID'],
    ]);
  });

  test('has a name of its own, also when two make it at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => asked<Written | Refused>(api, 'saveAssetModel', { name: 'one', assetClass: 'x' }, record)),
    );
    expect(answers.filter((answer) => 'record' in answer)).toHaveLength(1);
    for (const answer of answers)
      if (!('record' in answer)) expect(answer.failures).toMatchObject([{ field: 'input.name', code: 'DUPLICATE' }]);
  });
});

test('contracts end no earlier than they start, and cost whole minor units of a currency there is', async () => {
  const contract = { name: 'c', kind: 'SUPPORT', startsOn: '2026-02-01' };
  const answer = await asked(
    api,
    'saveContract',
    { ...contract, endsOn: '2026-01-31', cost: { minorUnits: 1, currency: 'XQQ' } },
    record,
  );
  expect(failuresOf(answer)).toEqual([
    ['input.endsOn', 'INVALID'],
    ['input.cost.currency', 'INVALID'],
  ]);
  const id = await saved(api, 'saveContract', {
    ...{
      ...contract,
      vendor: 'acme',
      endsOn: '2027-01-31',
      cost: { minorUnits: 9_007_199_254_740_991, currency: 'eur' },
    },
  });
  const { contract: read } = await api.ask<{ contract: unknown }>(
    '{ contract(id: "ID") { kind startsOn endsOn cost { minorUnits currency } vendor { name } } }'.replace('ID', id),
  );
  expect(read).toEqual({
    ...{ kind: 'SUPPORT', startsOn: '2026-02-01', endsOn: '2027-01-31', vendor: { name: 'Acme' } },
    cost: { minorUnits: 9_007_199_254_740_991, currency: 'EUR' },
  });
});

test('records are listed by name, page by page, and by when they end', async () => {
  for (const [name, endsOn] of [
    ['b', '2026-12-31'],
    ['a', '2026-06-30'],
    ['c', null],
  ])
    await saved(api, 'saveContract', { name, kind: 'LEASE', startsOn: '2026-01-01', endsOn });
  const page = async (more: string) => {
    const { inventoryRecords } = await api.ask<{
      inventoryRecords: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(`{ inventoryRecords(type: CONTRACT, ${more}) { nodes { name } pageInfo { endCursor hasNextPage } } }`);
    return inventoryRecords;
  };
  const first = await page('first: 2');
  expect(first.nodes.map(({ name }) => name)).toEqual(['a', 'b']);
  const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
  expect(second).toMatchObject({ nodes: [{ name: 'c' }], pageInfo: { hasNextPage: false } });
  expect((await page('endsOnOrBefore: "2026-07-01"')).nodes).toEqual([{ name: 'a' }]);
  expect((await page('nameStartsWith: "b"')).nodes).toEqual([{ name: 'b' }]);
});

describe('an order', () => {
  test('adds its lines up and counts the assets that name each', async () => {
    const model = await saved(api, 'saveAssetModel', { name: 'm', assetClass: 'laptop' });
    const order = await saved(api, 'savePurchaseOrder', {
      ...{ name: 'PO-1', supplier: 'acme', orderedOn: '2026-01-10', currency: 'EUR' },
      lines: [
        { description: 'laptop', model, quantity: 2, unitPrice: 120_000 },
        { description: 'bag', quantity: 3, unitPrice: 1_999 },
      ],
    });
    await register(api, { model, order, orderLine: 1 });
    await register(api, { model, order, orderLine: 1 });
    expect(failuresOf(await register(api, { model, order, orderLine: 1 }))).toEqual([['input.orderLine', 'INVALID']]);
    expect(failuresOf(await register(api, { model, order, orderLine: 9 }))).toEqual([['input.orderLine', 'INVALID']]);
    const { purchaseOrder } = await api.ask<{ purchaseOrder: unknown }>(
      `query ($id: ID!) { purchaseOrder(id: $id) {
        total { minorUnits currency } lines { line description quantity registered total { minorUnits } model { name } }
        assets { totalCount } } }`,
      { id: order },
    );
    expect(purchaseOrder).toEqual({
      total: { minorUnits: 245_997, currency: 'EUR' },
      lines: [
        {
          line: 1,
          description: 'laptop',
          quantity: 2,
          registered: 2,
          total: { minorUnits: 240_000 },
          model: { name: 'm' },
        },
        { line: 2, description: 'bag', quantity: 3, registered: 0, total: { minorUnits: 5_997 }, model: null },
      ],
      assets: { totalCount: 2 },
    });
    const fewer = { id: order, expectedVersion: 1, lines: [{ description: 'laptop', quantity: 1, unitPrice: 1 }] };
    expect(failuresOf(await asked(api, 'savePurchaseOrder', fewer, record))).toEqual([
      ['input.lines.0', 'LINE_IN_USE'],
    ]);
  });
});

describe('a licence', () => {
  const seats = async (mutation: string, licence: string, holders: string[]): Promise<Refused | Written> => {
    const answer = await api.ask<Record<string, Refused | Written>>(
      `mutation ($licence: ID!, $holders: [ID!]!) { ${mutation}(licence: $licence, holders: $holders) {
        __typename ${record} ... on Refusal { code message currentVersion failures { field code message } } } }`,
      { licence, holders },
    );
    return answer[mutation]!;
  };

  test('gives no more seats than it has, whoever asks at once, and takes them back', async () => {
    const licence = await saved(api, 'saveLicence', { name: 'Office', seats: 2, startsOn: '2026-01-01' });
    const answers = await Promise.all(['ann', 'bob', 'it'].map((id) => seats('assignLicenceSeats', licence, [id])));
    expect(answers.filter((answer) => 'record' in answer)).toHaveLength(2);
    expect(answers.find((answer) => !('record' in answer))).toMatchObject({ code: 'NO_SEAT' });
    const held = async () => {
      const { licence: read } = await api.ask<{ licence: { assignments: { holder: { id: string } }[] } }>(
        'query ($id: ID!) { licence(id: $id) { assignments { holder { id } } } }',
        { id: licence },
      );
      return read.assignments.map(({ holder }) => holder.id);
    };
    const [first, second] = (await held()) as [string, string];
    expect(await seats('assignLicenceSeats', licence, [first])).toMatchObject({ changeSet: null });
    expect(await seats('releaseLicenceSeats', licence, [first])).toMatchObject({ record: { name: 'Office' } });
    expect(await seats('releaseLicenceSeats', licence, [first])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await held()).toEqual([second]);
    const kept = await api.services.graph.runText('MATCH ()-[s:HOLDS_SEAT]->() RETURN count(s) AS n');
    expect(kept).toEqual([{ n: 2 }]);
  });

  test('is compared with what is installed: packages by name and version, other software by where it runs', async () => {
    const { graph, model } = api.services;
    await seedItems(graph, model, [
      { id: 'p1', class: 'SoftwarePackage', name: 'word 1', packageName: 'word', softwareVersion: '1' },
      { id: 'p2', class: 'SoftwarePackage', name: 'word 2', packageName: 'word', softwareVersion: '2' },
      { id: 'app', class: 'Application', name: 'erp' },
      { id: 's1', name: 's1' },
      { id: 's2', name: 's2' },
      { id: 's3', name: 's3' },
      { id: 'idle', name: 'idle' },
    ]);
    await seedRelationships(graph, [
      { from: 's1', type: 'USES', to: 'p1' },
      { from: 's2', type: 'USES', to: 'p2' },
      { from: 's2', type: 'DEPENDS_ON', to: 'p1' },
      { from: 'app', type: 'RUNS_ON', to: 's3' },
    ]);
    const id = await saved(api, 'saveLicence', {
      ...{ name: 'Suite', seats: 2, packageNames: ['word'], software: ['app'], startsOn: '2026-01-01' },
    });
    await seats('assignLicenceSeats', id, ['s1', 'idle']);
    const read = async () =>
      (
        await api.ask<{ licence: { reconciliation: unknown } }>(
          `query ($id: ID!) { licence(id: $id) { reconciliation {
            owned assigned used difference position installations { id } idle { id } } } }`,
          { id },
        )
      ).licence.reconciliation;
    expect(await read()).toEqual({
      ...{ owned: 2, assigned: 2, used: 3, difference: -1, position: 'UNDER_LICENSED' },
      installations: [{ id: 's1' }, { id: 's2' }, { id: 's3' }],
      idle: [{ id: 'idle' }],
    });
    await asked(api, 'saveLicence', { id, expectedVersion: 2, seats: 5 }, record);
    expect(await read()).toMatchObject({ difference: 2, position: 'OVER_LICENSED' });
    await asked(api, 'saveLicence', { id, expectedVersion: 3, seats: null }, record);
    expect(await read()).toMatchObject({ owned: null, difference: null, position: 'BALANCED' });
  });
});
