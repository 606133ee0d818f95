import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';
import { asked, assetOf, emptyEstate, failuresOf, register, saved, type Refused } from '../asset/estate.js';

const now = Date.parse('2026-06-30T12:00:00Z');
const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();
let api: TestApi;
beforeAll(async () => {
  api = await testApi(undefined, { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  await emptyEstate(api);
  const { graph, model } = api.services;
  const server = { class: 'Server', environment: 'PRODUCTION' };
  await seedItems(graph, model, [
    { ...server, id: 'good', name: 'good', fqdn: 'good.example', serialNumber: 'S1', model: 'T14' },
    { ...server, id: 'changed', name: 'changed', fqdn: 'changed.example' },
    { ...server, id: 'stale', name: 'stale', fqdn: 'stale.example' },
    { class: 'Server', id: 'bare', name: 'bare' },
  ]);
  await seedRelationships(graph, [
    { from: 'good', type: 'OWNED_BY', to: 'it' },
    { from: 'good', type: 'LOCATED_IN', to: 'hq' },
    { from: 'changed', type: 'OWNED_BY', to: 'it' },
    { from: 'stale', type: 'OWNED_BY', to: 'it' },
  ]);
  await seedKeys(graph, [
    {
      item: 'good',
      source: 'scan',
      key: '1',
      lastSeenAt: daysAgo(1),
      reported: { name: 'good', fqdn: 'good.example' },
    },
    { item: 'good', source: 'old', key: '1', lastSeenAt: daysAgo(6), reported: { name: 'other' } },
    {
      item: 'changed',
      source: 'scan',
      key: '2',
      lastSeenAt: daysAgo(2),
      reported: { fqdn: 'new.example', tags: ['x'] },
    },
    { item: 'stale', source: 'scan', key: '3', lastSeenAt: daysAgo(60), reported: { fqdn: 'stale.example' } },
  ]);
});

interface Health {
  class: string;
  items: number;
  checks: { check: string; failing: number }[];
  accuracy: { checked: number; right: number; share: number | null } | null;
}
const health = async (): Promise<Health[]> =>
  (
    await api.ask<{ recordHealth: Health[] }>(
      '{ recordHealth { class items checks { check failing } accuracy { checked right share } } }',
    )
  ).recordHealth;
const findings = async (check: string): Promise<[string, string][]> =>
  (
    await api.ask<{ recordHealthFindings: { nodes: { item: { id: string }; detail: string }[] } }>(
      `{ recordHealthFindings(class: SERVER, check: ${check}) { nodes { item { id } detail } } }`,
    )
  ).recordHealthFindings.nodes.map(({ item, detail }) => [item.id, detail]);

test('a class tells its accuracy against what discovery saw last, and what is wrong, down to the rows', async () => {
  const servers = (await health()).find((one) => one.class === 'SERVER')!;
  // emptyEstate has a bare laptop-7, too.
  expect(servers).toMatchObject({ items: 5, accuracy: { checked: 2, right: 1, share: 0.5 } });
  expect(Object.fromEntries(servers.checks.map(({ check, failing }) => [check, failing]))).toEqual({
    ...{ NO_IDENTITY: 2, NO_ENVIRONMENT: 2, NO_OWNER: 2, ORPHAN: 2, STALE: 1, DUPLICATE: 0 },
    ...{ NO_ASSET: 5, ASSET_DIFFERS: 0, DIFFERS: 1, UNDISCOVERED: 3 },
  });
  expect(await findings('DIFFERS')).toEqual([['changed', 'Not as discovery saw it last: fqdn.']]);
  expect(await findings('STALE')).toEqual([['stale', 'No source has reported it for longer than P30D.']]);
  expect((await findings('ORPHAN')).map(([id]) => id)).toEqual(['bare', 'laptop-7']);
  const people = (await health()).find((one) => one.class === 'PERSON')!;
  expect(people.accuracy).toBeNull();
});

test('findings go page by page', async () => {
  const page = async (after: string | null) =>
    (
      await api.ask<{
        recordHealthFindings: {
          nodes: { item: { id: string } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `query ($after: String) { recordHealthFindings(class: SERVER, check: NO_ASSET, first: 3, after: $after) {
          nodes { item { id } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      )
    ).recordHealthFindings;
  const first = await page(null);
  expect(first.nodes.map(({ item }) => item.id)).toEqual(['bare', 'changed', 'good']);
  const second = await page(first.pageInfo.endCursor);
  expect(second.nodes.map(({ item }) => item.id)).toEqual(['laptop-7', 'stale']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test('a task to mend each is opened once, and again when it comes back', async () => {
  const mend = async () =>
    (
      await api.ask<{
        openMendTasks: { opened: { id: string; title: string; about: { id: string } }[]; notOpened: unknown[] };
      }>(
        `mutation { openMendTasks(input: { check: DIFFERS, items: ["changed", "good", "none"], assignee: "ann" }) {
          opened { id title kind about { id } assignee { id } } notOpened { item } } }`,
      )
    ).openMendTasks;
  const first = await mend();
  expect(first.opened).toMatchObject([
    { title: 'DIFFERS: changed', about: { id: 'changed' }, assignee: { id: 'ann' } },
  ]);
  expect(first.notOpened).toEqual([{ item: 'good' }, { item: 'none' }]);
  expect((await mend()).notOpened).toHaveLength(3);
  await api.ask(
    'mutation ($id: ID!) { moveTask(id: $id, event: COMPLETE, input: { outcome: "corrected" }) { __typename } }',
    { id: first.opened[0]!.id },
  );
  expect((await mend()).opened).toHaveLength(1);
});

describe('an asset and its item', () => {
  const settle = (field: string, take: string) =>
    asked<Refused | { __typename: string }>(
      api,
      'settleAssetDifference',
      { item: 'good', field, take },
      '... on AssetDifferenceSettled { item { id } changeSet }',
    );

  test('are compared, and what they disagree on is settled by either’s word', async () => {
    const model = await saved(api, 'saveAssetModel', { name: 'Acme X1', assetClass: 'server' });
    const asset = { model, item: 'good', serialNumber: 'S2', owner: 'it', location: 'store', state: 'IN_USE' };
    assetOf(await register(api, asset));
    expect(await findings('ASSET_DIFFERS')).toEqual([
      [
        'good',
        'serialNumber: the asset has S2, the item S1. model: the asset is a Acme X1, the item a T14. ' +
          'location: the asset is somewhere else than the item.',
      ],
    ]);
    expect((await settle('SERIAL_NUMBER', 'ITEM')).__typename).toBe('AssetDifferenceSettled');
    expect((await settle('LOCATION', 'ITEM')).__typename).toBe('AssetDifferenceSettled');
    expect((await settle('MODEL', 'ASSET')).__typename).toBe('AssetDifferenceSettled');
    expect(await findings('ASSET_DIFFERS')).toEqual([]);
    const { configurationItem } = await api.ask<{ configurationItem: unknown }>(
      '{ configurationItem(id: "good") { ... on Server { model serialNumber } asset { serialNumber location { id } } } }',
    );
    expect(configurationItem).toEqual({
      ...{ model: 'Acme X1', serialNumber: 'S1', asset: { serialNumber: 'S1', location: { id: 'hq' } } },
    });
  });

  test('that cannot be settled so says why, and the way out', async () => {
    expect(failuresOf(await settle('MODEL', 'ITEM'))).toEqual([['input.item', 'NOT_FOUND']]);
    const model = await saved(api, 'saveAssetModel', { name: 'Acme X1', assetClass: 'server' });
    assetOf(await register(api, { model, item: 'good', serialNumber: 'S2' }));
    expect(failuresOf(await settle('SERIAL_NUMBER', 'ASSET'))).toEqual([['input.field', 'INVALID']]);
    expect(failuresOf(await settle('LOCATION', 'ASSET'))).toEqual([['input.field', 'INVALID']]);
    expect(failuresOf(await settle('MODEL', 'ITEM'))).toEqual([['input.model', 'INVALID']]);
  });
});
