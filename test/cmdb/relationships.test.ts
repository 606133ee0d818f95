import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Items } from '../../src/cmdb/items.js';
import type { Graph } from '../../src/graph/graph.js';
import { loadSchema } from '../../src/model/schema.js';
import { statementsOf, testGraph } from '../support/graph.js';
import { seedItems, seedRelationships } from '../support/seed.js';

const { model } = loadSchema();
let graph: Graph;
let app: string;
let items: Items;
beforeAll(async () => {
  graph = await testGraph(model);
  items = new Items(graph, model);
  const ids = await seedItems(graph, model, [
    { name: 'app', class: 'ApplicationService' },
    { name: 'db-2', class: 'Database' },
    { name: 'db-1', class: 'Database' },
    { name: 'host' },
  ]);
  app = ids[0]!;
  await seedRelationships(graph, [
    { from: app, to: ids[1]!, group: 'database', weight: 2, id: 'r-db-2' },
    { from: app, to: ids[2]!, group: 'database', id: 'r-db-1' },
    { from: app, to: ids[3]!, type: 'RUNS_ON', id: 'r-host' },
    { from: app, to: ids[3]!, type: 'USES', id: 'r-uses' },
  ]);
  await graph.runText(
    "MATCH (app {id: $app}), (host {name: 'host'}) CREATE (app)-[:ENDED {id: 'r-ended', type: 'DEPENDS_ON', sources: ['seed']}]->(host)",
    { app },
  );
});
afterAll(() => graph.close());

describe('the dependencies of an item', () => {
  test('are its live relationships by the provider’s name, with what they say', async () => {
    const page = await items.dependencies((await items.one(app))!, {});
    expect(page.edges.map(({ id, type, node }) => [id, type, node.name])).toEqual([
      ['r-db-1', 'DEPENDS_ON', 'db-1'],
      ['r-db-2', 'DEPENDS_ON', 'db-2'],
      ['r-host', 'RUNS_ON', 'host'],
      ['r-uses', 'USES', 'host'],
    ]);
    expect(page.edges[1]).toMatchObject({
      group: 'database',
      weight: 2,
      sources: ['seed'],
      firstSeen: '2026-01-01T00:00:00.000Z',
      lastSeen: '2026-01-02T00:00:00.000Z',
      validFrom: '2026-01-01T00:00:00.000Z',
      from: app,
    });
    expect(await page.totalCount()).toBe(4);
  });

  test('can be asked for by type and page by page', async () => {
    const item = (await items.one(app))!;
    const some = await items.dependencies(item, { types: ['USES', 'RUNS_ON', 'USES'], first: 1 });
    expect(some.nodes.map(({ name }) => name)).toEqual(['host']);
    expect(await some.totalCount()).toBe(2);
    const rest = await items.dependencies(item, { types: ['RUNS_ON', 'USES'], after: some.pageInfo.endCursor });
    expect(rest.edges.map(({ id }) => id)).toEqual(['r-uses']);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await items.dependencies(item, { types: [] })).edges).toEqual([]);
  });

  test('are dependents from the other side', async () => {
    const host = (await items.list({ filter: { classes: ['SERVER'] } })).nodes.find(({ name }) => name === 'host')!;
    const page = await items.dependents(host, {});
    expect(page.edges.map(({ id, type, node, from, to }) => [id, type, node.id, from, to])).toEqual([
      ['r-host', 'RUNS_ON', app, app, host.id],
      ['r-uses', 'USES', app, app, host.id],
    ]);
    expect(await page.totalCount()).toBe(2);
  });

  test('take no bad page size and no cursor of another list', async () => {
    const item = (await items.one(app))!;
    const after = (await items.dependencies(item, { first: 1 })).pageInfo.endCursor;
    for (const first of [0, -1, 1001])
      await expect(items.dependencies(item, { first })).rejects.toThrow(/^first: must be between 1 and 1000/);
    for (const bad of ['garbage', '', 'W10'])
      await expect(items.dependencies(item, { after: bad })).rejects.toThrow(/^after: is no cursor of this list/);
    await expect(items.dependents(item, { after })).rejects.toThrow(/^after: is no cursor of this list/);
    await expect(items.dependencies(item, { after, types: ['USES'] })).rejects.toThrow(
      /^after: is no cursor of this list/,
    );
  });
});

describe('nested lists', () => {
  test('cost one statement a level, however many items and whatever their arguments', async () => {
    const levels = 3;
    const width = 50;
    const ids: string[][] = [];
    for (let level = 0; level <= levels; level++)
      ids.push(
        await seedItems(
          graph,
          model,
          Array.from({ length: width }, (_, index) => ({ name: `n-${level}-${index}`, tags: [`level-${level}`] })),
        ),
      );
    await seedRelationships(
      graph,
      ids.slice(0, -1).flatMap((from, level) =>
        from.flatMap((id, index) =>
          [0, 1, 2].map((step) => ({
            from: id,
            to: ids[level + 1]![(index + step) % width]!,
            type: step === 2 ? 'USES' : 'DEPENDS_ON',
          })),
        ),
      ),
    );
    const fresh = new Items(graph, model);
    const names = await statementsOf(graph, async () => {
      let level = (await fresh.list({ filter: { tags: ['level-0'] } })).nodes;
      expect(level).toHaveLength(width);
      for (let depth = 0; depth < levels; depth++) {
        const pages = await Promise.all(
          level.flatMap((item) => [
            fresh.dependencies(item, { first: 2 }),
            fresh.dependencies(item, { types: ['USES'], first: 10 }),
          ]),
        );
        const totals = await Promise.all(pages.map((page) => page.totalCount()));
        expect(pages.map(({ edges }) => edges.length)).toEqual(level.flatMap(() => [2, 1]));
        expect(totals).toEqual(level.flatMap(() => [3, 1]));
        level = [...new Map(pages.flatMap(({ nodes }) => nodes).map((item) => [item.id, item])).values()];
      }
      await Promise.all(level.map((item) => Promise.all([fresh.keys(item), fresh.one(item.id)])));
    });
    expect(names).toEqual([
      'cmdb/pageByName',
      ...Array.from({ length: levels }, () => ['cmdb/dependencies', 'cmdb/dependencyCounts']).flat(),
      'cmdb/keys',
    ]);
  });
});
