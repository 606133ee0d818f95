import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoEstate } from '../../src/demo/load.js';
import { testApi, type TestApi } from '../support/api.js';
import { answered, documentsOf } from '../support/docs.js';
import { someoneWith } from '../support/principals.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await loadDemoEstate(api.services, () => undefined);
}, 240_000);
afterAll(() => api.services.close());

describe('docs/assets.md', () => {
  const states: string[] = [];

  test.each(documentsOf('assets.md'))(
    'its document %s answers without an error or a refusal, in order',
    async (_, document) => {
      const answer = await answered<Record<string, Record<string, unknown>>>(api, document);
      for (const part of Object.values(answer)) {
        const { state } = (part['asset'] ?? {}) as { state?: string };
        if (state !== undefined && state !== states.at(-1)) states.push(state);
      }
    },
  );

  test('walks a laptop through its whole life, and tells what it was worth', async () => {
    expect(states).toEqual([
      ...['PLANNED', 'APPROVED', 'ORDERED', 'IN_TRANSIT', 'IN_STOCK', 'IN_USE', 'IN_STOCK', 'RETIRED', 'DISPOSED'],
    ]);
    const { assetByTag } = await api.ask<{ assetByTag: { events: { totalCount: number }; bookValue: unknown } }>(
      '{ assetByTag(tag: "LT-0100") { events { totalCount } bookValue(on: "2027-12-31") { minorUnits } } }',
    );
    // 129,900 less 12,990 over 36 months, 14 of them by the end of 2027: 129,900 - 116,910 × 14 / 36 = 84,435.
    expect(assetByTag.bookValue).toEqual({ minorUnits: 84_435 });
    expect(assetByTag.events.totalCount).toBe(11);
  });

  test('on its way every step is refused without what it takes, all of it at once', async () => {
    interface Answer {
      code?: string;
      failures?: { field: string | null; code: string }[];
    }
    const said = '... on Refusal { code failures { field code } }';
    const move = async (event: string, input: object = {}): Promise<unknown> => {
      const { made } = await api.ask<{ made: Answer }>(
        `mutation ($event: AssetEvent!, $input: AssetEventInput) {
          made: moveAsset(id: "LT-0200", event: $event, input: $input) { __typename ${said} }
        }`,
        { event, input },
      );
      return made.failures?.map(({ field, code }) => [field, code]) ?? 'moved';
    };
    const { made } = await api.ask<{ made: Answer }>(`mutation {
      made: registerAsset(input: { tag: "LT-0100", model: "Nothing", owner: "demo:app-wms" }) { ${said} }
    }`);
    expect(made.failures!.map(({ field, code }) => [field, code]).sort()).toEqual([
      ['input.model', 'INVALID'],
      ['input.owner', 'INVALID'],
      ['input.tag', 'INVALID'],
    ]);
    await api.ask('mutation { registerAsset(input: { tag: "LT-0200", model: "Tern 14" }) { __typename } }');
    expect(await move('ORDER')).toEqual([['event', 'ILLEGAL_TRANSITION']]);
    await move('APPROVE');
    expect(await move('ORDER')).toEqual([
      ['input.order', 'REQUIRED'],
      ['input.cost', 'REQUIRED'],
    ]);
    // The order's one line was for one, and LT-0100 names it.
    const bought = { order: 'PO-2026-100', orderLine: 1, cost: { minorUnits: 129_900, currency: 'EUR' } };
    expect(await move('ORDER', bought)).toEqual([['input.orderLine', 'INVALID']]);
    await move('ORDER', { ...bought, orderLine: undefined });
    expect(await move('RECEIVE')).toEqual([['input.location', 'REQUIRED']]);
    await move('RECEIVE', { location: 'demo:site-ald' });
    expect(await move('CHECK_OUT')).toEqual([
      ['input.custodian', 'REQUIRED'],
      ['input.owner', 'REQUIRED'],
    ]);
    await api.ask(`mutation {
      reserveAsset(input: {
        asset: "LT-0200", for: "demo:per-petrova", from: "2026-11-09T08:00:00Z", to: "2099-01-01T00:00:00Z"
      }) { __typename }
    }`);
    const owner = 'demo:team-shop';
    expect(await move('CHECK_OUT', { custodian: 'demo:per-reyes', owner })).toEqual([[null, 'RESERVED']]);
    expect(await move('CHECK_OUT', { custodian: 'demo:per-petrova', owner })).toBe('moved');
    // A server that others in operation depend on is not retired; they are listed.
    const { inRack } = await api.ask<{ inRack: Answer }>(
      `mutation { inRack: moveAsset(id: "MM-H-0101", event: RETIRE) { __typename ${said} } }`,
    );
    expect(inRack.failures).toEqual([{ field: null, code: 'DEPENDENTS' }]);
    expect(await move('TRANSFER')).toEqual([['input.owner', 'REQUIRED']]);
    await move('RETIRE');
    expect(await move('DISPOSE')).toEqual([
      ['input.disposalMethod', 'REQUIRED'],
      ['input.wipeCertificate', 'NOT_WIPED'],
      [null, 'NOT_APPROVED'],
    ]);
    const { assetByTag } = await api.ask<{ assetByTag: { version: number } }>(
      '{ assetByTag(tag: "LT-0200") { version } }',
    );
    await api.ask(
      'mutation ($version: Int!) { updateAsset(input: { id: "LT-0200", expectedVersion: $version, legalHold: true }) { __typename } }',
      assetByTag,
    );
    await move('APPROVE_DISPOSAL');
    const scrapped = { disposalMethod: 'SCRAPPED', wipeCertificate: 'WIPE-2026-32' };
    expect(await move('DISPOSE', scrapped)).toEqual([['input.legalHold', 'LEGAL_HOLD']]);
    const { errors } = await api
      .as(someoneWith(['AGENT']))
      .run('mutation { registerAsset(input: { tag: "LT-0300", model: "Tern 14" }) { __typename } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('the demo estate has assets, contracts, licences and orders, and each server in the racks is an asset', async () => {
    const answer = await api.ask<{
      assets: { totalCount: number; nodes: { tag: string; state: string; item: { name: string } | null }[] };
      orders: { nodes: unknown[] };
      contracts: { nodes: { assets: { totalCount: number } }[] };
      licences: { nodes: { reconciliation: { position: string; used: number } }[] };
    }>(`{
      assets(first: 100) { totalCount nodes { tag state item { name } } }
      orders: inventoryRecords(type: PURCHASE_ORDER) { nodes { name } }
      contracts: inventoryRecords(type: CONTRACT) { nodes { ... on Contract { assets { totalCount } } } }
      licences: inventoryRecords(type: LICENCE) { nodes { ... on Licence { reconciliation { position used } } } }
    }`);
    expect(answer.assets.totalCount).toBeGreaterThan(8);
    expect(answer.assets.nodes.some(({ item }) => item !== null)).toBe(true);
    expect(answer.orders.nodes.length).toBeGreaterThan(1);
    expect(answer.contracts.nodes.some(({ assets }) => assets.totalCount > 0)).toBe(true);
    expect(answer.licences.nodes.some(({ reconciliation }) => reconciliation.used > 0)).toBe(true);
  });
});
