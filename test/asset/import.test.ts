import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minorUnits, readAssetCsv } from '../../src/asset/import/csv.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems } from '../support/seed.js';
import { emptyEstate, saved } from './estate.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());
beforeEach(() => emptyEstate(api));

interface Outcome {
  created: number;
  updated: number;
  unchanged: number;
  modelsCreated: number;
  changeSet: string | null;
  rejected: { path: string; code: string; message: string }[];
  warnings: { path: string; code: string }[];
  items: { created: number; updated: number; unchanged: number; rejected: unknown[] } | null;
}
const take = async (input: Record<string, unknown>): Promise<Outcome> =>
  (
    await api.ask<{ importAssets: Outcome }>(
      `mutation ($input: ImportAssetsInput!) { importAssets(input: $input) {
        created updated unchanged modelsCreated changeSet rejected { path code message } warnings { path code }
        items { created updated unchanged rejected { path } } } }`,
      { input: { source: 'list', format: 'CSV', ...input } },
    )
  ).importAssets;

test('amounts become whole minor units, by way of no fraction', () => {
  expect(
    [
      ['1299', 'EUR'],
      ['1299.5', 'EUR'],
      ['0,10', 'EUR'],
      ["1 299'000.00", 'CHF'],
      ['1299', 'JPY'],
      ['1.500', 'JOD'],
      ['1.505', 'EUR'],
      ['1.5', 'JPY'],
      ['-1', 'EUR'],
      ['1e3', 'EUR'],
    ].map(([text, currency]) => minorUnits(text!, currency!)),
  ).toEqual([129_900, 129_950, 10, 129_900_000, 1_299, 1_500, undefined, undefined, undefined, undefined]);
});

test('a CSV without a tag column, or with bad cells, says so by line', () => {
  expect(readAssetCsv('name\nx').rejected).toMatchObject([{ path: 'line 1', code: 'NO_HEADER' }]);
  expect(readAssetCsv('').rejected).toMatchObject([{ code: 'NO_HEADER' }]);
  const read = readAssetCsv(
    'Tag;Serial Number;State;Cost;Currency;Acquired_On;Shoe size\na;1;in use;12;;2026-02-30;9\n;;lost;;;;\nb;;In-Stock;1.00;eur;2026-02-28;',
  );
  expect(read.warnings).toMatchObject([{ code: 'UNKNOWN_COLUMN' }]);
  expect(read.rejected.map(({ path, message }) => [path, message])).toEqual([
    ['line 2', 'cost takes a currency, such as EUR. acquiredOn takes a day such as 2026-11-29, not "2026-02-30".'],
    ['line 3', expect.stringContaining('It has no tag. state is one of')],
  ]);
  expect(read.rows).toMatchObject([{ tag: 'b', state: 'IN_STOCK', cost: { minorUnits: 100, currency: 'EUR' } }]);
});

describe('a CSV of assets', () => {
  const csv = `tag,model,class,serialNumber,state,owner,location,cost,currency,acquiredOn,item
LT-1,T14,laptop,S1,IN_USE,IT,hq,1299.00,EUR,2026-01-15,laptop-7
LT-2,T14,laptop,S2,IN_STOCK,,Store,1299.00,EUR,2026-01-15,
LT-3,T14,,,IN_USE,Nobody,hq,,,,
LT-4,unknown,,,,,,,,,
LT-1,T14,laptop,S1,,,,,,,
LT-5,T14,,,,Twin,,,,,
LT-6,,,,,,,,,,
`;

  test('is taken in by names and references; dirty rows are reported and leave the rest; again changes nothing', async () => {
    await seedItems(api.services.graph, api.services.model, [
      { id: 'twin-1', class: 'Person', name: 'Twin' },
      { id: 'twin-2', class: 'Person', name: 'Twin' },
    ]);
    const first = await take({ content: csv, owner: 'it' });
    expect(first).toMatchObject({ created: 2, updated: 0, unchanged: 0, modelsCreated: 1, items: null });
    expect(first.rejected.map(({ path, code }) => [path, code])).toEqual([
      ['line 6', 'DUPLICATE'],
      ['line 4', 'GUARD_FAILED'],
      ['line 5', 'NOT_FOUND'],
      ['line 7', 'AMBIGUOUS'],
      ['line 8', 'REQUIRED'],
    ]);
    const { assets } = await api.ask<{ assets: { nodes: unknown[] } }>(
      `{ assets { nodes { tag state serialNumber model { name assetClass } cost { minorUnits } owner { id } location { id } item { id } } } }`,
    );
    const bought = { model: { name: 'T14', assetClass: 'laptop' }, cost: { minorUnits: 129_900 }, owner: { id: 'it' } };
    expect(assets.nodes).toEqual([
      { ...bought, tag: 'LT-1', state: 'IN_USE', serialNumber: 'S1', location: { id: 'hq' }, item: { id: 'laptop-7' } },
      { ...bought, tag: 'LT-2', state: 'IN_STOCK', serialNumber: 'S2', location: { id: 'store' }, item: null },
    ]);
    const again = await take({ content: csv, owner: 'it' });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, modelsCreated: 0, changeSet: null });
    const changed = await take({ content: csv.replace('S2,IN_STOCK,,Store', 'S9,IN_USE,Ann,hq') });
    expect(changed).toMatchObject({ updated: 1, unchanged: 1, warnings: [{ path: 'line 3', code: 'STATE' }] });
  });

  test('is only planned in a dry run', async () => {
    const planned = await take({ content: csv, dryRun: true });
    expect(planned).toMatchObject({ created: 2, modelsCreated: 1, changeSet: null });
    const { assets } = await api.ask<{ assets: { totalCount: number } }>('{ assets { totalCount } }');
    expect(assets.totalCount).toBe(0);
  });
});

const netbox = new URL('../../../shared/data/netbox-demo/netbox-demo-v3.6.stripped.json.gz', import.meta.url).pathname;
describe.skipIf(!existsSync(netbox))('NetBox’s demo data (skipped where ../shared/data is absent)', () => {
  test('gives assets with items, racks and sites; a second time nothing changes; an audit of them works end to end', async () => {
    const content = gunzipSync(readFileSync(netbox)).toString('utf8');
    const devices = (JSON.parse(content) as { model: string }[]).filter(({ model }) => model === 'dcim.device').length;
    const options = { source: 'netbox', format: 'NETBOX', content, owner: 'it' };
    const first = await take(options);
    expect(first.rejected).toEqual([]);
    expect(first.created).toBe(devices);
    expect(first.items).toMatchObject({ rejected: [] });
    const second = await take(options);
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: devices, modelsCreated: 0, changeSet: null });
    expect(second.items).toMatchObject({ created: 0, updated: 0 });
    const { assets } = await api.ask<{
      assets: {
        totalCount: number;
        nodes: {
          item: { asset: { tag: string } } | null;
          location: { __typename: string } | null;
          tag: string;
          owner: unknown;
        }[];
      };
    }>(
      '{ assets(first: 1000) { totalCount nodes { tag owner { id } item { id asset { tag } } location { __typename } } } }',
    );
    expect(assets.totalCount).toBe(devices);
    for (const { item, tag, location, owner } of assets.nodes) {
      expect(item?.asset.tag).toBe(tag);
      expect(['Rack', 'Site']).toContain(location?.__typename);
      expect(owner).not.toBeNull();
    }

    const { startAssetAudit } = await api.ask<{
      startAssetAudit: {
        audit: { id: string; population: number; sampleSize: number; samples: { nodes: { asset: { tag: string } }[] } };
      };
    }>(
      `mutation { startAssetAudit(input: { name: "NetBox", seed: 1, margin: 0.05, auditors: ["ann"] }) {
        ... on AssetAuditWritten { audit { id population sampleSize samples(first: 1000) { nodes { asset { tag } } } } } } }`,
    );
    const { audit } = startAssetAudit;
    expect(audit.population).toBe(devices);
    expect(audit.samples.nodes).toHaveLength(audit.sampleSize);
    const right = { exists: true, owner: true, location: true, lifecycle: true, attributes: true };
    const results = audit.samples.nodes.map(({ asset }, index) => ({
      asset: asset.tag,
      ...right,
      location: index > 0,
    }));
    await api.ask(
      `mutation ($id: ID!, $results: [AssetAuditResultInput!]!) { recordAssetAudit(audit: $id, results: $results) { __typename } }`,
      { id: audit.id, results },
    );
    const { moveAssetAudit } = await api.ask<{ moveAssetAudit: { audit: unknown } }>(
      `mutation ($id: ID!) { moveAssetAudit(id: $id, event: CLOSE) { ... on AssetAuditWritten { audit { state figures {
        pending accuracy { checked right } byCriterion { criterion accuracy { right } } } } } } }`,
      { id: audit.id },
    );
    expect(moveAssetAudit.audit).toMatchObject({
      state: 'CLOSED',
      figures: { pending: 0, accuracy: { checked: audit.sampleSize, right: audit.sampleSize - 1 } },
    });
  });
});

test('a model that is there is used, whatever class a row says', async () => {
  await saved(api, 'saveAssetModel', { name: 'T14', assetClass: 'notebook' });
  expect(await take({ content: 'tag,model,class\na,T14,laptop' })).toMatchObject({ created: 1, modelsCreated: 0 });
});
