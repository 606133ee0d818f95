import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoEstate } from '../../src/demo/load.js';
import { testApi, type TestApi } from '../support/api.js';

const page = readFileSync(new URL('../../docs/assets.md', import.meta.url), 'utf8');
const documents = [...page.matchAll(/```graphql\n([^]*?)```/g)].map(([, document]) => document!);

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await loadDemoEstate(api.services, () => undefined);
}, 240_000);
afterAll(() => api.services.close());

describe('docs/assets.md', () => {
  const states: string[] = [];

  test.each(documents.map((document) => [/\w+ (\w+)/.exec(document)![1]!, document]))(
    'its document %s answers without an error or a refusal, in order',
    async (_, document) => {
      const answer = await api.ask<Record<string, Record<string, unknown> | null>>(document);
      for (const part of Object.values(answer)) {
        expect(part).not.toBeNull();
        expect(part).not.toHaveProperty('message');
        const { state } = (part?.['asset'] ?? {}) as { state?: string };
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
