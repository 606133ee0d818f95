import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Items } from '../../src/cmdb/items.js';
import { statusOf } from '../../src/cmdb/status.js';
import type { Graph } from '../../src/graph/graph.js';
import { loadSchema } from '../../src/model/schema.js';
import { statementsOf, testGraph } from '../support/graph.js';
import { seedItems, seedKeys } from '../support/seed.js';

const { model } = loadSchema();
const day = 24 * 60 * 60 * 1000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();

let graph: Graph;
let items: Items;
beforeAll(async () => {
  graph = await testGraph(model);
  items = new Items(graph, model);
});
afterAll(() => graph.close());

describe('an item', () => {
  test('is found by its id, with instants as text', async () => {
    const [id] = await seedItems(graph, model, [{ name: 'web-1', cpuCount: 8 }]);
    expect(await items.one(id!)).toMatchObject({
      id,
      name: 'web-1',
      cpuCount: 8,
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await items.one('nobody')).toBeUndefined();
  });

  test('that was merged answers with its survivor, over several merges and even in a circle', async () => {
    const [last] = await seedItems(graph, model, [{ name: 'survivor' }]);
    const [middle] = await seedItems(graph, model, [{ mergedInto: last, retiredAt: ago(1) }]);
    const [first] = await seedItems(graph, model, [{ mergedInto: middle, retiredAt: ago(2) }]);
    const [one, other] = await seedItems(graph, model, [
      { id: 'circle-1', mergedInto: 'circle-2' },
      { id: 'circle-2', mergedInto: 'circle-1' },
    ]);
    const [dangling] = await seedItems(graph, model, [{ name: 'dangling', mergedInto: 'nobody' }]);
    const found = await items.many([first!, middle!, last!]);
    expect(found.map((item) => item?.name)).toEqual(['survivor', 'survivor', 'survivor']);
    expect(await items.one(dangling!)).toMatchObject({ name: 'dangling' });
    expect([one, other]).toContain((await items.one(one!))?.id);
  });

  test('is found by a source key, whatever signs the key has, in one statement for many', async () => {
    const [a, b] = await seedItems(graph, model, [{ name: 'keyed a' }, { name: 'keyed b' }]);
    await seedKeys(graph, [
      { item: a!, source: 'aws', key: 'arn:aws:ec2|i-1/ü' },
      { item: b!, source: 'aws|x', key: '1' },
    ]);
    const names = await statementsOf(graph, async () => {
      const found = await Promise.all([
        items.byKey('aws', 'arn:aws:ec2|i-1/ü'),
        items.byKey('aws|x', '1'),
        items.byKey('aws', 'x|1'),
      ]);
      expect(found.map((item) => item?.name)).toEqual(['keyed a', 'keyed b', undefined]);
    });
    expect(names).toEqual(['cmdb/byKey']);
  });

  test('of a class that the model lost says so, with the way out', async () => {
    expect(() => items.classOf({ class: 'Spaceship', id: 's1' } as never)).toThrow(
      'Item s1 is a Spaceship, which the model does not declare. Put its SDL file back into MODEL_DIR.',
    );
  });
});

describe('the status', () => {
  const item = { createdAt: '2026-01-01T00:00:00Z' } as Parameters<typeof statusOf>[0];
  test('is UNKNOWN since its start when nothing was observed', () => {
    expect(statusOf(item)).toEqual({
      observed: 'UNKNOWN',
      effective: 'UNKNOWN',
      since: item.createdAt,
      inMaintenance: false,
      margin: null,
      version: 0,
    });
  });
  test('is effectively what was observed until propagation says otherwise', () => {
    expect(statusOf({ ...item, observed: 'MAJOR' })).toMatchObject({ observed: 'MAJOR', effective: 'MAJOR' });
    expect(
      statusOf({
        ...item,
        observed: 'OK',
        effective: 'CRITICAL',
        statusSince: '2026-02-01T00:00:00Z',
        statusVersion: 3,
      }),
    ).toMatchObject({ observed: 'OK', effective: 'CRITICAL', since: '2026-02-01T00:00:00Z', version: 3 });
  });
});

describe('who reports an item', () => {
  test('is listed by live key, and the last sighting counts gone sources too', async () => {
    const [id] = await seedItems(graph, model, [{}]);
    await seedKeys(graph, [
      { item: id!, source: 'b', key: 'k2', lastSeenAt: '2026-03-01T00:00:00Z' },
      { item: id!, source: 'a', key: 'k1', lastSeenAt: '2026-02-01T00:00:00Z' },
      { item: id!, source: 'c', key: 'k3', lastSeenAt: '2026-04-01T00:00:00Z', missingSince: '2026-05-01T00:00:00Z' },
    ]);
    const item = (await items.one(id!))!;
    expect((await items.keys(item)).map(({ source, key }) => `${source} ${key}`)).toEqual(['a k1', 'b k2']);
    expect(await items.lastSeenAt(item)).toBe('2026-04-01T00:00:00.000Z');
  });

  test.each([
    ['no source', [], false],
    ['a recent source', [{ source: 'a', lastSeenAt: ago(1) }], false],
    ['an old source', [{ source: 'a', lastSeenAt: ago(31) }], true],
    [
      'an old and a recent one',
      [
        { source: 'a', lastSeenAt: ago(31) },
        { source: 'b', lastSeenAt: ago(2) },
      ],
      false,
    ],
    ['one that recently stopped', [{ source: 'a', lastSeenAt: ago(1), missingSince: ago(1) }], true],
    ['a person, long ago', [{ source: 'manual', lastSeenAt: ago(900) }], false],
  ])('decides staleness: %s, with 30 days allowed', async (_, sources, stale) => {
    expect(model.classes.get('Server')!.staleAfter).toBe('P30D');
    const [id] = await seedItems(graph, model, [{}]);
    await seedKeys(
      graph,
      sources.map((source) => ({ item: id!, key: id!, ...source })),
    );
    expect(await items.stale((await items.one(id!))!)).toBe(stale);
  });

  test('does not make a retired item stale', async () => {
    const [id] = await seedItems(graph, model, [{ retiredAt: ago(100) }]);
    await seedKeys(graph, [{ item: id!, source: 'a', key: 'retired', lastSeenAt: ago(200) }]);
    expect(await items.stale((await items.one(id!))!)).toBe(false);
  });

  test('tells where each attribute comes from and what every source last said', async () => {
    const holder = (source: string) => ({ source, at: '2026-01-05T00:00:00Z' });
    const [id] = await seedItems(graph, model, [
      { provenance: JSON.stringify({ name: holder('a'), cpuCount: holder('b'), 'attributes.rack': holder('a') }) },
    ]);
    await seedKeys(graph, [
      {
        item: id!,
        source: 'a',
        key: 'pa',
        lastSeenAt: '2026-02-01T00:00:00Z',
        reported: { name: 'A', cpuCount: 4, 'attributes.rack': [1] },
      },
      { item: id!, source: 'b', key: 'pb', lastSeenAt: '2026-03-01T00:00:00Z', reported: { name: 'B', cpuCount: 8 } },
    ]);
    const provenance = await items.provenance((await items.one(id!))!);
    expect(provenance.map(({ attribute, source }) => `${attribute} ${source}`)).toEqual([
      'attributes.rack a',
      'cpuCount b',
      'name a',
    ]);
    expect(provenance[1]!.reported).toEqual([
      { source: 'a', value: 4, at: '2026-02-01T00:00:00.000Z' },
      { source: 'b', value: 8, at: '2026-03-01T00:00:00.000Z' },
    ]);
  });

  test('is read in one statement for a whole list of items', async () => {
    const ids = await seedItems(
      graph,
      model,
      Array.from({ length: 20 }, () => ({})),
    );
    const fresh = new Items(graph, model);
    const names = await statementsOf(graph, async () => {
      const all = await fresh.many(ids);
      await Promise.all(
        all.map((item) =>
          Promise.all([fresh.keys(item!), fresh.stale(item!), fresh.groups(item!), fresh.provenance(item!)]),
        ),
      );
    });
    expect(names.sort()).toEqual(['cmdb/byIds', 'cmdb/keys', 'cmdb/reports', 'import/groups']);
  });
});

describe('classes', () => {
  test('count their current items', async () => {
    const before = await new Items(graph, model).countOf('Rack');
    await seedItems(graph, model, [{ class: 'Rack' }, { class: 'Rack' }, { class: 'Rack', retiredAt: ago(1) }]);
    const after = new Items(graph, model);
    expect(await after.countOf('Rack')).toBe(before + 2);
    expect(await after.countOf('Cable')).toBe(0);
  });
});

describe('duplicate findings', () => {
  test('come newest first, by state, a page at a time, each item once', async () => {
    const [a, b] = await seedItems(graph, model, [{ name: 'twin a' }, { name: 'twin b' }]);
    const [merged] = await seedItems(graph, model, [{ name: 'twin c', mergedInto: a, retiredAt: ago(1) }]);
    await graph.runText(
      `UNWIND range(1, 5) AS number
       CREATE (finding:DuplicateFinding {id: 'finding-' + number, state: CASE number WHEN 5 THEN 'DISMISSED' ELSE 'OPEN' END,
         keys: ['Server serialNumber = 1'], source: 'aws', detectedAt: datetime('2026-01-01T00:00:00Z') + duration({hours: number / 2}),
         lastSeenAt: datetime('2026-02-01T00:00:00Z')})
       WITH finding MATCH (item:ConfigurationItem) WHERE item.id IN $ids CREATE (finding)-[:CONCERNS]->(item)`,
      { ids: [a, b, merged] },
    );
    const first = await items.findings({ state: 'OPEN', first: 2 });
    const second = await items.findings({ state: 'OPEN', first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([
      'finding-4',
      'finding-2',
      'finding-3',
      'finding-1',
    ]);
    expect(first.pageInfo.hasNextPage && !second.pageInfo.hasNextPage).toBe(true);
    expect(await first.totalCount()).toBe(4);
    expect((await items.findings({ state: null })).nodes).toHaveLength(5);
    expect(await items.itemsOf((await items.finding('finding-1'))!)).toHaveLength(2);
    await expect(items.findings({ state: 'MERGED', after: first.pageInfo.endCursor })).rejects.toThrow(
      /^after: is no cursor of this list/,
    );
  });
});
