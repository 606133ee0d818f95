import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Items } from '../../src/cmdb/items.js';
import type { ItemArguments, ItemPage } from '../../src/cmdb/search.js';
import type { ConfigurationItemFilter } from '../../src/generated/graphql.js';
import type { Graph } from '../../src/graph/graph.js';
import { loadSchema } from '../../src/model/schema.js';
import type { ItemRecord } from '../../src/records.js';
import { statementsOf, testGraph } from '../support/graph.js';
import { seedItems, seedKeys, type SeedItem } from '../support/seed.js';

const { model } = loadSchema();
let graph: Graph;
beforeAll(async () => {
  graph = await testGraph(model);
});
afterAll(() => graph.close());

// A fresh one for each call, as each request has its own.
const list = (wanted: ItemArguments): Promise<ItemPage> => new Items(graph, model).list(wanted);
const names = async (wanted: ItemArguments): Promise<string[]> => (await list(wanted)).nodes.map(({ name }) => name);

async function allPages(wanted: ItemArguments, between: (page: ItemPage) => Promise<void> = () => Promise.resolve()) {
  const rows: ItemRecord[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < 1000; page++) {
    const found = await list({ ...wanted, after });
    rows.push(...found.nodes);
    if (!found.pageInfo.hasNextPage) return rows;
    after = found.pageInfo.endCursor;
    await between(found);
  }
  throw new Error('The list has no end.');
}

let lists = 0;
/** Seeds items that only this list has, by a tag. */
async function seedList(items: readonly SeedItem[]): Promise<string> {
  const tag = `list-${lists++}`;
  await seedItems(
    graph,
    model,
    items.map((item) => ({ ...item, tags: [tag, ...((item['tags'] as string[] | undefined) ?? [])] })),
  );
  return tag;
}

describe('a list of items', () => {
  test('is by name, and by id among equals, without retired ones', async () => {
    const tag = await seedList([
      { id: 'l-2', name: 'b' },
      { id: 'l-1', name: 'b' },
      { name: 'a' },
      { name: 'B' },
      { name: 'ä' },
      { name: 'gone', retiredAt: '2026-01-01T00:00:00Z' },
    ]);
    const page = await list({ filter: { tags: [tag] } });
    expect(page.nodes.map(({ name }) => name)).toEqual(['B', 'a', 'b', 'b', 'ä']);
    expect(page.nodes.map(({ id }) => id).slice(2, 4)).toEqual(['l-1', 'l-2']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(await names({ filter: { tags: [tag], includeRetired: true } })).toContain('gone');
    expect(await names({ filter: { tags: [tag], lifecycleStages: ['RETIRED'] } })).toEqual(['gone']);
  });

  test('costs one statement, and one more only when its total is asked for', async () => {
    await seedList([{}, {}]);
    const wanted = { filter: { environments: ['TEST' as const] }, first: 1 };
    expect(await statementsOf(graph, () => list(wanted))).toEqual(['cmdb/pageByName']);
    expect(await statementsOf(graph, async () => (await list(wanted)).totalCount())).toEqual([
      'cmdb/pageByName',
      'cmdb/count',
    ]);
    const ofClasses = { filter: { classes: ['RACK' as const, 'SERVER' as const] } };
    expect(await statementsOf(graph, async () => (await list(ofClasses)).totalCount())).toEqual([
      'cmdb/pageByClass',
      'cmdb/classCounts',
    ]);
  });

  test('counts all that is current when nothing restricts it, and by class', async () => {
    await seedList([{ class: 'Team' }, { class: 'Team' }, { class: 'Team', retiredAt: '2026-01-01T00:00:00Z' }, {}]);
    const [{ total }] = (await graph.runText(
      'MATCH (i:ConfigurationItem) WHERE i.retiredAt IS NULL RETURN count(*) AS total',
    )) as [{ total: number }];
    expect(await (await list({ first: 1 })).totalCount()).toBe(total);
    expect(await (await list({ filter: { classes: ['TEAM'] } })).totalCount()).toBe(2);
    expect(await (await list({ filter: { classes: ['TEAM'], includeRetired: true } })).totalCount()).toBe(3);
    expect(await (await list({ filter: { classes: [] } })).totalCount()).toBe(0);
  });

  test('can be ordered by up to three terms, a missing environment before all others', async () => {
    const tag = await seedList([
      { name: 'x', environment: 'TEST', class: 'Server', createdAt: '2026-01-03T00:00:00Z' },
      { name: 'y', environment: 'PRODUCTION', class: 'Database', createdAt: '2026-01-02T00:00:00Z' },
      { name: 'z', class: 'Server', createdAt: '2026-01-01T00:00:00Z' },
      { name: 'w', environment: 'TEST', class: 'Database', createdAt: '2026-01-04T00:00:00Z' },
    ]);
    const by = (...orderBy: NonNullable<ItemArguments['orderBy']>): Promise<string[]> =>
      names({ filter: { tags: [tag] }, orderBy });
    expect(await by({ field: 'ENVIRONMENT', direction: 'ASC' }, { field: 'NAME', direction: 'DESC' })).toEqual([
      'z',
      'y',
      'x',
      'w',
    ]);
    expect(await by({ field: 'CLASS', direction: 'DESC' }, { field: 'ENVIRONMENT', direction: 'DESC' })).toEqual([
      'x',
      'z',
      'w',
      'y',
    ]);
    expect(await by({ field: 'CREATED_AT', direction: 'DESC' })).toEqual(['w', 'x', 'y', 'z']);
    expect(await by({ field: 'NAME', direction: 'DESC' })).toEqual(['z', 'y', 'x', 'w']);
  });
});

describe('a filter', () => {
  test('takes what a source reports now, by id, and by status', async () => {
    const [a, b, c] = await seedItems(graph, model, [
      { name: 'fa', observed: 'CRITICAL', effective: 'MINOR' },
      { name: 'fb', observed: 'MINOR' },
      { name: 'fc' },
    ]);
    await seedKeys(graph, [
      { item: a!, source: 'filtered', key: '1' },
      { item: a!, source: 'filtered', key: '2' },
      { item: b!, source: 'filtered', key: '3', missingSince: '2026-01-01T00:00:00Z' },
      { item: c!, source: 'other', key: '1' },
    ]);
    expect(await names({ filter: { source: 'filtered' } })).toEqual(['fa']);
    expect(await (await list({ filter: { source: 'filtered' } })).totalCount()).toBe(1);
    expect(await names({ filter: { ids: [c!, a!, a!, 'nobody'] } })).toEqual(['fa', 'fc']);
    expect(await names({ filter: { ids: [] } })).toEqual([]);
    expect(await names({ filter: { ids: [a!, b!, c!], effectiveStatus: ['MINOR'] } })).toEqual(['fa', 'fb']);
    expect(await names({ filter: { ids: [a!, b!, c!], effectiveStatus: ['UNKNOWN'] } })).toEqual(['fc']);
  });

  test('takes declared attributes, each by its type, a list by what it holds', async () => {
    const tag = await seedList([
      { name: 'db', class: 'Database', port: 5432, encrypted: true, engine: 'PostgreSQL' },
      { name: 'endpoint', class: 'Endpoint', port: 5432, public: false },
      { name: 'host', ipAddresses: ['10.0.0.1', '10.0.0.2'], serialNumber: 'S-1' },
      { name: 'cert', class: 'Certificate', notAfter: '2027-01-01T00:00:00.000Z' },
    ]);
    const by = (name: string, equals: unknown): Promise<string[]> =>
      names({ filter: { tags: [tag], attributes: [{ name, equals }] } });
    expect(await by('port', 5432)).toEqual(['db', 'endpoint']);
    expect(await by('encrypted', true)).toEqual(['db']);
    expect(await by('serialNumber', 'S-1')).toEqual(['host']);
    expect(await by('ipAddresses', '10.0.0.2')).toEqual(['host']);
    expect(await by('ipAddresses', '10.0.0')).toEqual([]);
    expect(await by('notAfter', '2027-01-01T01:00:00+01:00')).toEqual(['cert']);
    expect(
      await names({
        filter: {
          tags: [tag],
          attributes: [
            { name: 'port', equals: 5432 },
            { name: 'engine', equals: 'PostgreSQL' },
          ],
        },
      }),
    ).toEqual(['db']);
  });

  test('gives what checking every item would give, and counts as many', async () => {
    const some = <T>(...values: T[]): fc.Arbitrary<T[] | undefined> =>
      fc.option(fc.subarray(values), { nil: undefined });
    const arbitraryItem = fc.record(
      {
        class: fc.constantFrom('Server', 'Database', 'Endpoint'),
        name: fc.constantFrom('n1', 'n2', 'n3'),
        environment: fc.constantFrom('PRODUCTION', 'TEST'),
        criticality: fc.constantFrom('LOW', 'HIGH'),
        lifecycleStage: fc.constantFrom('OPERATIONAL', 'PLANNED'),
        effective: fc.constantFrom('OK', 'MAJOR'),
        tags: fc.subarray(['t1', 't2']),
        port: fc.constantFrom(1, 2),
      },
      { requiredKeys: ['class', 'name', 'lifecycleStage', 'tags'] },
    );
    const arbitraryFilter = fc.record(
      {
        classes: some('SERVER' as const, 'DATABASE' as const),
        environments: some('PRODUCTION' as const, 'TEST' as const),
        criticalities: some('LOW' as const, 'HIGH' as const),
        lifecycleStages: some('OPERATIONAL' as const, 'PLANNED' as const),
        effectiveStatus: some('OK' as const, 'UNKNOWN' as const),
        tags: fc.subarray(['t1', 't2']),
        attributes: fc.subarray([{ name: 'port', equals: 1 }]),
      },
      { requiredKeys: [] },
    );
    const stock = fc.sample(arbitraryItem, { numRuns: 60, seed: 3 });
    const tag = await seedList(stock.map((item) => ({ ...item })));
    const within = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
      !wanted || (value !== undefined && wanted.includes(value));
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, fc.boolean(), async (filter, byTime) => {
        const expected = stock.filter(
          (item) =>
            within(filter.classes, item.class.toUpperCase()) &&
            within(filter.environments, item.environment) &&
            within(filter.criticalities, item.criticality) &&
            within(filter.lifecycleStages, item.lifecycleStage) &&
            within(filter.effectiveStatus, item.effective ?? 'UNKNOWN') &&
            (filter.tags ?? []).every((wanted) => item.tags.includes(wanted)) &&
            (filter.attributes ?? []).every(({ equals }) => item.port === equals),
        );
        const page = await list({
          filter: { ...filter, tags: [tag, ...(filter.tags ?? [])] } as ConfigurationItemFilter,
          orderBy: byTime ? [{ field: 'UPDATED_AT', direction: 'ASC' }] : null,
          first: 100,
        });
        expect(page.nodes.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort());
        expect(await page.totalCount()).toBe(expected.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('pages', () => {
  test('neither lose nor repeat a row that stays, whatever the order and size, while others write', async () => {
    const name = fc.constantFrom('a', 'a', 'b', 'c-1', 'c-2', 'd.e', 'é', '');
    const item = fc.record(
      {
        name: name.map((text) => `${text}x`),
        class: fc.constantFrom('Server', 'Database', 'Rack'),
        environment: fc.constantFrom('PRODUCTION', 'TEST'),
        createdAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z', '2026-02-01T00:00:00Z'),
        description: fc.constantFrom('needle', 'needle in the hay', 'needles'),
      },
      { requiredKeys: ['name', 'class', 'createdAt', 'description'] },
    );
    const field = fc.constantFrom(
      'NAME' as const,
      'CLASS' as const,
      'ENVIRONMENT' as const,
      'CREATED_AT' as const,
      'UPDATED_AT' as const,
    );
    const term = fc.record({ field, direction: fc.constantFrom('ASC' as const, 'DESC' as const) });
    const orderBy = fc.oneof(fc.constant(undefined), fc.array(term, { minLength: 1, maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 14 }),
        fc.array(item, { maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        orderBy,
        fc.constantFrom('all', 'classes', 'search'),
        async (stable, inserted, first, order, kind) => {
          const tag = await seedList(stable.map((row, index) => ({ ...row, id: `${lists}-${index}-stable` })));
          const wanted: ItemArguments = {
            filter: { tags: [tag], ...(kind === 'classes' ? { classes: ['SERVER', 'DATABASE', 'RACK'] } : {}) },
            orderBy: order,
            first,
            ...(kind === 'search' ? { search: 'needle' } : {}),
          };
          const waiting = [...inserted];
          const rows = await allPages(wanted, async () => {
            const next = waiting.pop();
            if (next) await seedItems(graph, model, [{ ...next, tags: [tag] }]);
          });
          const stableRows = rows.map(({ id }) => id).filter((id) => id.endsWith('stable'));
          expect(new Set(stableRows).size).toBe(stableRows.length);
          expect(stableRows).toHaveLength(stable.length);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          // What was inserted before the place is rightly missing; the whole list again has the rows in the same order.
          const whole = await allPages({ ...wanted, first: 1000 });
          expect(whole).toHaveLength(stable.length + inserted.length - waiting.length);
          const seen = new Set(rows.map(({ id }) => id));
          expect(rows.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).filter((id) => seen.has(id)));
        },
      ),
      { numRuns: 30 },
    );
  }, 240_000);
});

describe('what cannot be listed', () => {
  test.each<[string, ItemArguments, string]>([
    ['no rows', { first: 0 }, 'first: must be between 1 and 1000, not 0.'],
    ['fewer', { first: -1 }, 'first: must be between 1 and 1000, not -1.'],
    ['too many', { first: 1001 }, 'first: must be between 1 and 1000, not 1001.'],
    ['after garbage', { after: 'garbage' }, 'after: is no cursor of this list.'],
    ['after nothing', { after: '' }, 'after: is no cursor of this list.'],
    [
      'too many orders',
      { orderBy: Array.from({ length: 4 }, () => ({ field: 'NAME', direction: 'ASC' })) },
      'orderBy: has 4 terms; at most 3 are taken.',
    ],
    [
      'by relevance of nothing',
      { orderBy: [{ field: 'RELEVANCE', direction: 'DESC' }] },
      'orderBy.0.field: RELEVANCE needs `search`.',
    ],
    ['without a word', { search: ' -+* ' }, 'search: has no letter or digit.'],
    ['a whole book', { search: 'x'.repeat(201) }, 'search: has 201 characters; at most 200 are taken.'],
    [
      'by too many words',
      { search: Array.from({ length: 21 }, (_, index) => `w${index}`).join(' ') },
      'search: has 21 words; at most 20 are taken.',
    ],
    [
      'by a mistyped attribute',
      { filter: { attributes: [{ name: 'serialNumbr', equals: 'x' }] } },
      'filter.attributes.0.name: no class declares an attribute "serialNumbr". Did you mean serialNumber',
    ],
    [
      'by an attribute like none',
      { filter: { attributes: [{ name: 'zzzzzzzz', equals: 'x' }] } },
      'no class declares an attribute "zzzzzzzz". configurationItemClasses lists what there is.',
    ],
    [
      'by a value of another type',
      { filter: { attributes: [{ name: 'cpuCount', equals: 'eight' }] } },
      'filter.attributes.0.equals: cpuCount takes a whole number of at most 32 bits.',
    ],
    [
      'by a blank',
      { filter: { attributes: [{ name: 'serialNumber', equals: ' ' }] } },
      'filter.attributes.0.equals: serialNumber needs a value.',
    ],
  ])('is said: %s', async (_, wanted, message) => {
    const error = await list(wanted).then(
      () => undefined,
      (thrown: unknown) => thrown as { message: string; extensions: object },
    );
    expect(error?.message).toContain(message);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('is also what a cursor of another list, filter, search or ordering points into', async () => {
    const tag = await seedList([{}, {}, { description: 'one' }]);
    const after = (await list({ filter: { tags: [tag] }, first: 1 })).pageInfo.endCursor;
    const others: ItemArguments[] = [
      {},
      { filter: { tags: [tag], includeRetired: true } },
      { filter: { tags: [tag] }, search: 'one' },
      { filter: { tags: [tag] }, orderBy: [{ field: 'NAME', direction: 'DESC' }] },
    ];
    for (const other of others)
      await expect(list({ ...other, after })).rejects.toThrow(/^after: is no cursor of this list/);
    expect((await list({ filter: { tags: [tag] }, first: 9, after })).nodes).toHaveLength(2);
  });

  test('is a forged cursor, even with the mark of the list', async () => {
    const tag = await seedList([{}, {}]);
    const good = JSON.parse(
      Buffer.from((await list({ filter: { tags: [tag] }, first: 1 })).pageInfo.endCursor!, 'base64url').toString(),
    ) as unknown[];
    for (const place of [[], ['a'], [1, 'a'], ['a', 1], [null, null], [{}, []], ['a', 'b', 'c']]) {
      const after = Buffer.from(JSON.stringify([good[0], ...place])).toString('base64url');
      await expect(list({ filter: { tags: [tag] }, after })).rejects.toThrow(/^after: is no cursor of this list/);
    }
  });
});
