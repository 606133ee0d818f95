import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Items } from '../../src/cmdb/items.js';
import type { ItemArguments } from '../../src/cmdb/search.js';
import type { Graph } from '../../src/graph/graph.js';
import { wordsOf } from '../../src/cmdb/words.js';
import { loadSchema } from '../../src/model/schema.js';
import { testGraph } from '../support/graph.js';
import { seedItems } from '../support/seed.js';

const { model } = loadSchema();
let graph: Graph;
beforeAll(async () => {
  graph = await testGraph(model);
  await seedItems(graph, model, [
    { name: 'payments', class: 'BusinessService' },
    { name: 'payments-db', class: 'Database', engine: 'PostgreSQL', tags: ['team:blue'], environment: 'PRODUCTION' },
    { name: 'db_primary.shop.example.com', class: 'Database', environment: 'TEST' },
    { name: 'web-01', fqdn: 'web-01.shop.example.com', ipAddresses: ['10.1.2.3', '10.1.20.3'] },
    { name: 'web-02', description: 'Serves the payments pages', serialNumber: 'SN/4711_A' },
    { name: 'Zürich core', class: 'NetworkDevice' },
    { name: 'IT', description: 'to be or not to be' },
    { name: 'old payments', retiredAt: '2026-01-01T00:00:00Z' },
  ]);
});
afterAll(() => graph.close());

const list = (wanted: ItemArguments) => new Items(graph, model).list(wanted);
const found = async (search: string, wanted: ItemArguments = {}): Promise<string[]> =>
  (await list({ search, ...wanted })).nodes.map(({ name }) => name);

describe('full-text search', () => {
  test('ranks the whole name first, then its beginning, then the rest', async () => {
    expect(await found('payments')).toEqual(['payments', 'payments-db', 'web-02']);
    expect(await found('PAYM')).toEqual(expect.arrayContaining(['payments', 'payments-db', 'web-02']));
    expect((await found('paym')).at(-1)).toBe('web-02');
  });

  test.each([
    ['several words, wherever they are', 'db postgres blue', ['payments-db']],
    ['words inside host names', 'shop example', ['db_primary.shop.example.com', 'web-01']],
    ['a word after an underscore', 'primary', ['db_primary.shop.example.com']],
    ['a whole host name', 'web-01.shop.example.com', ['web-01']],
    ['an address, not others with the same numbers', '10.1.2.3', ['web-01']],
    ['the beginning of an address', '10.1.20', ['web-01']],
    ['a serial number with signs', 'sn/4711_a', ['web-02']],
    ['without accents', 'zurich', ['Zürich core']],
    ['with accents', 'Zürich', ['Zürich core']],
    ['words that other analyzers drop', 'it', ['IT']],
    ['words that Lucene reads as operators', 'not TO be', ['IT']],
    ['nothing', 'nowhere', []],
  ])('finds %s', async (_, search, names) => {
    expect((await found(search)).sort()).toEqual(names);
  });

  test('goes with filters, other orders, retired items, ids and a total', async () => {
    expect(await found('example', { filter: { classes: ['DATABASE'] } })).toEqual(['db_primary.shop.example.com']);
    expect(await found('payments', { filter: { environments: ['PRODUCTION'] } })).toEqual(['payments-db']);
    expect(await found('payments', { orderBy: [{ field: 'NAME', direction: 'DESC' }] })).toEqual([
      'web-02',
      'payments-db',
      'payments',
    ]);
    expect(await found('payments', { filter: { includeRetired: true } })).toContain('old payments');
    const page = await list({ search: 'payments', first: 1 });
    expect(await page.totalCount()).toBe(3);
    expect(await found('payments', { filter: { ids: [page.nodes[0]!.id] } })).toEqual(['payments']);
  });

  test('finds what was just written, and no longer what was', async () => {
    const [id] = await seedItems(graph, model, [{ name: 'freshly-written' }]);
    expect(await found('freshly')).toEqual(['freshly-written']);
    await graph.runText("MATCH (item:ConfigurationItem {id: $id}) SET item.name = 'renamed'", { id });
    expect(await found('freshly')).toEqual([]);
  });

  test('pages by relevance hold while items that match are written', async () => {
    await seedItems(
      graph,
      model,
      Array.from({ length: 12 }, (_, index) => ({
        id: `relevant-${index}`,
        name: index % 3 ? `x relevant ${index}` : 'relevant',
      })),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ search: 'relevant', first: 5, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      await seedItems(graph, model, [
        { name: 'relevant' },
        { name: 'relevant too' },
        { description: 'not so relevant' },
      ]);
    } while (after !== null && seen.length < 100);
    const stable = seen.filter((id) => id.startsWith('relevant-'));
    expect(new Set(stable).size).toBe(12);
    expect(stable).toHaveLength(12);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('finds any item by any part of its name that starts at a word, whatever the signs between', async () => {
    const piece = fc.string({ unit: fc.constantFrom(...'abz059éßЖ京ア'), minLength: 1, maxLength: 4 });
    const sign = fc.constantFrom('.', '_', '-', '/', ':', "'", ' ', ',', '..', '._', '@', '+');
    const pieces = fc.array(fc.tuple(piece, sign), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(4), async (parts, start) => {
        const name = parts
          .map(([text, between]) => text + between)
          .join('')
          .slice(0, -1);
        // From one sign to the end: what follows a sign is where a word starts, but for a number with dots, which is one word.
        const from = Math.min(start, parts.length - 1);
        const [before, search] = [parts.slice(0, from), parts.slice(from)].map((some) =>
          some.map(([text, between]) => text + between).join(''),
        ) as [string, string];
        fc.pre(wordsOf(name).join(' ') === [...wordsOf(before), ...wordsOf(search)].join(' '));
        const [id] = await seedItems(graph, model, [{ name: `${name} probe` }]);
        const page = await list({ search, filter: { ids: [id!] } });
        expect(page.nodes.map((item) => item.id)).toEqual([id]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('takes any text a person may type', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 })),
        async (search) => {
          const error = await list({ search, first: 1 }).then(
            () => undefined,
            (thrown: unknown) => thrown as { extensions: { code: string } },
          );
          expect(error?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
