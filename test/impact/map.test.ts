import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Impacts } from '../../src/impact/impacts.js';
import type { DependencyMap, MapQuestion } from '../../src/impact/dependency-map.js';
import { Estate } from './estate.js';

let estate: Estate;
beforeAll(async () => {
  estate = await Estate.open();
});
afterAll(() => estate.services.close());
afterEach(() => estate.clear());

const mapOf = (root: string, more: Omit<MapQuestion, 'root'> = {}): Promise<DependencyMap> =>
  estate.impacts.dependencyMap({ root: estate.id(root), ...more });
const items = (map: DependencyMap) => map.items.map(({ id, distance }) => `${estate.key(id)} ${distance}`);
const relationships = (map: DependencyMap) =>
  map.relationships
    .map(({ from, type, to, group }) => `${estate.key(from)} ${type} ${estate.key(to)}${group ? ` @${group}` : ''}`)
    .sort();

describe('a dependency map', () => {
  const lines = ['shop -> web', 'web -> db @db', 'web -> db2 @db', 'db -> disk', 'shop -> db', 'web -PART_OF-> suite'];

  test('holds every item within the depth, once and nearest first, in the direction asked for', async () => {
    await estate.import(lines);
    expect(items(await mapOf('web', { depth: 1 }))).toEqual(['web 0', 'db 1', 'db2 1', 'shop 1', 'suite 1']);
    expect(items(await mapOf('web', { direction: 'DEPENDENCIES' }))).toEqual([
      'web 0',
      'db 1',
      'db2 1',
      'suite 1',
      'disk 2',
    ]);
    expect(items(await mapOf('db', { direction: 'DEPENDENTS' }))).toEqual(['db 0', 'shop 1', 'web 1']);
    expect(items(await mapOf('db', { depth: 0 }))).toEqual(['db 0']);
  });

  test('holds every relationship among its items, whatever its type and whether or not the walk took it', async () => {
    await estate.import(lines);
    expect(relationships(await mapOf('web', { depth: 1 }))).toEqual([
      'shop DEPENDS_ON db',
      'shop DEPENDS_ON web',
      'web DEPENDS_ON db @db',
      'web DEPENDS_ON db2 @db',
      'web PART_OF suite',
    ]);
  });

  test('leaves out what ended', async () => {
    await estate.import(['web -> db', 'web -> old']);
    await estate.import(['web -> db'], { old: {} }, true);
    expect(items(await mapOf('web'))).toEqual(['web 0', 'db 1']);
  });

  test('is cut at maxItems, the nearest kept, and says so', async () => {
    await estate.import(['a -> root', 'b -> root', 'c -> root', 'far -> a']);
    const cut = await mapOf('root', { maxItems: 3 });
    expect([items(cut), cut.truncated, relationships(cut)]).toEqual([
      ['root 0', 'a 1', 'b 1'],
      true,
      ['a DEPENDS_ON root', 'b DEPENDS_ON root'],
    ]);
    expect((await mapOf('root', { maxItems: 5 })).truncated).toBe(false);
    expect((await mapOf('root', { depth: 1 })).truncated).toBe(false);
  });

  test('is complete on any graph', async () => {
    const keys = Array.from({ length: 8 }, (_, index) => `k${index}`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)), {
          minLength: 1,
          maxLength: 14,
          selector: ([from, to]) => `${from} ${to}`,
        }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('DEPENDENCIES' as const, 'DEPENDENTS' as const, 'BOTH' as const),
        async (pairs, depth, direction) => {
          await estate.clear();
          const edges = pairs.filter(([from, to]) => from !== to);
          await estate.import(
            edges.map(([from, to]) => `${from} -> ${to}`),
            { k0: {} },
          );
          const distance = new Map([['k0', 0]]);
          for (const [key, hops] of distance)
            for (const [from, to] of edges) {
              if (hops === depth) continue;
              if (from === key && direction !== 'DEPENDENTS' && !distance.has(to)) distance.set(to, hops + 1);
              if (to === key && direction !== 'DEPENDENCIES' && !distance.has(from)) distance.set(from, hops + 1);
            }
          const map = await mapOf('k0', { depth, direction });
          expect(new Set(items(map))).toEqual(new Set(Array.from(distance, ([key, hops]) => `${key} ${hops}`)));
          expect(relationships(map)).toEqual(
            edges
              .filter(([from, to]) => distance.has(from) && distance.has(to))
              .map(([from, to]) => `${from} DEPENDS_ON ${to}`)
              .sort(),
          );
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('costs two statements, and refuses what it cannot show', async () => {
    await estate.import(['web -> db']);
    expect(await estate.statements(() => mapOf('web'))).toEqual(['impact/mapAround', 'impact/mapRelationships']);
    for (const [question, message] of [
      [{ depth: -1 }, /^depth: must be between 0 and 32 hops, not -1/],
      [{ depth: 33 }, /^depth/],
      [{ maxItems: 0 }, /^maxItems: must be between 1 and 5000, not 0/],
      [{ maxItems: 5001 }, /^maxItems/],
    ] as const)
      await expect(mapOf('web', question)).rejects.toThrow(message);
    await expect(estate.impacts.dependencyMap({ root: 'nobody' })).rejects.toThrow(
      'root: there is no record "nobody".',
    );
  });

  test("of a merged twin is the survivor's, and its root may be named by a key", async () => {
    await estate.import(['app -> db', 'other -> twin']);
    await estate.services.writes.merge(estate.id('db'), [estate.id('twin')], 1, { actor: 'tester' });
    for (const root of [estate.id('twin'), 'test:twin', 'test:db'])
      expect(items(await estate.impacts.dependencyMap({ root }))).toEqual(['db 0', 'app 1', 'other 1']);
  });
});

describe('single points of failure', () => {
  const find = async (service: string) =>
    (await estate.impacts.singlePointsOfFailure(estate.id(service))).map(
      ({ id, severity, distance }) => `${estate.key(id!)} ${severity} ${distance}`,
    );

  test('are what takes the service down alone, nearest first, and not what redundancy takes', async () => {
    await estate.import(
      [
        'shop -> web',
        'web -> db1 @db',
        'web -> db2 @db',
        'db1 -> disk',
        'db2 -> disk',
        'db1 -> rack1',
        'db2 -> rack2',
        'shop -> log @log',
        'shop -> log2 @log',
        'rack1 -> site',
        'rack2 -> site',
        'stranger -> web',
      ],
      { shop: { class: 'BusinessService' } },
    );
    expect(await find('shop')).toEqual(['web CRITICAL 1', 'disk CRITICAL 3', 'site CRITICAL 4']);
  });

  test('count from health: what is down already is no excuse and no spare', async () => {
    await estate.import(['shop -> db1 @db', 'shop -> db2 @db']);
    await estate.observe({ db1: 'CRITICAL', shop: 'CRITICAL' });
    expect(await find('shop')).toEqual([]);
  });

  test('of a service that stands on nothing are none', async () => {
    await estate.import(['app -> shop']);
    expect(await find('shop')).toEqual([]);
  });

  test('are not told by halves', async () => {
    await estate.import(['shop -> a', 'a -> b', 'b -> c']);
    const { graph, model } = estate.services;
    const ask = (limits: { trials?: number; items?: number }) =>
      new Impacts(graph, model, limits).singlePointsOfFailure(estate.id('shop'));
    await expect(ask({ trials: 2 })).rejects.toThrow(/^service: depends on more than 2 items/);
    await expect(ask({ items: 2 })).rejects.toThrow(/^service/);
    expect(await ask({ trials: 3 })).toHaveLength(3);
  });

  test('cost one statement, and an error for a service that is not there', async () => {
    await estate.import(['shop -> web', 'web -> db']);
    expect(await estate.statements(() => find('shop'))).toEqual(['impact/dependencies']);
    await expect(estate.impacts.singlePointsOfFailure('nobody')).rejects.toThrow(
      'service: there is no record "nobody".',
    );
  });
});

describe('an explanation of a status', () => {
  const explain = async (key: string) => {
    const told = await estate.impacts.explainStatus(estate.id(key));
    return {
      own: told.own,
      effective: told.effective,
      causedBy: told.causedBy.map((id) => estate.key(id)),
      roots: told.roots.map((id) => estate.key(id)),
      ungrouped: told.ungrouped.map(({ id, effective, mapped }) => `${estate.key(id)} ${effective} ${mapped}`),
      groups: told.groups.map(({ gate, members }) => [
        `${gate.group} ${gate.available}/${gate.members} margin ${gate.margin}`,
        ...members.map(({ id, mapped }) => `${estate.key(id)} ${mapped}`).sort(),
      ]),
    };
  };

  test('names own and effective status, providers, gates, causes and roots', async () => {
    await estate.import([
      'shop -> web',
      'web -> db1 @db',
      'web -> db2 @db',
      'db1 -> disk',
      'db2 -> disk',
      'web -> dns',
    ]);
    await estate.observe({ shop: 'OK', web: 'WARNING', disk: 'CRITICAL', dns: 'UNKNOWN' });
    expect(await explain('shop')).toEqual({
      own: 'OK',
      effective: 'CRITICAL',
      causedBy: ['web'],
      roots: ['disk'],
      ungrouped: ['web CRITICAL CRITICAL'],
      groups: [],
    });
    expect(await explain('web')).toEqual({
      own: 'WARNING',
      effective: 'CRITICAL',
      causedBy: expect.arrayContaining(['db1', 'db2']) as string[],
      roots: ['disk'],
      ungrouped: ['dns UNKNOWN WARNING'],
      groups: [['db 0/2 margin -1', 'db1 CRITICAL', 'db2 CRITICAL']],
    });
  });

  test('of an item that is down by itself names nobody else', async () => {
    await estate.import(['web -> db']);
    await estate.observe({ web: 'MAJOR', db: 'OK' });
    expect(await explain('web')).toMatchObject({ own: 'MAJOR', effective: 'MAJOR', causedBy: [], roots: ['web'] });
  });

  test('of what was never observed is UNKNOWN, and tells so', async () => {
    await estate.import(['web -> db']);
    expect(await explain('web')).toMatchObject({ own: 'UNKNOWN', effective: 'UNKNOWN', causedBy: [], roots: [] });
  });

  test('in a cycle leads to what is down', async () => {
    await estate.import(['a -> b', 'b -> c', 'c -> a', 'b -> power']);
    await estate.observe({ power: 'MAJOR' });
    expect(await explain('a')).toMatchObject({ effective: 'MAJOR', roots: ['power'] });
    expect(await explain('c')).toMatchObject({ effective: 'MAJOR', roots: ['power'] });
  });

  test('beyond the limit of items rests on stored statuses', async () => {
    await estate.import(['a -> b', 'b -> c', 'c -> d']);
    await estate.services.graph.runText("MATCH (item {id: $id}) SET item.effective = 'MAJOR'", { id: estate.id('d') });
    const { graph, model } = estate.services;
    const { effective, roots } = await new Impacts(graph, model, { items: 2 }).explainStatus(estate.id('a'));
    expect([effective, roots]).toEqual(['MAJOR', [estate.id('d')]]);
  });

  test('costs one statement', async () => {
    await estate.import(['a -> b', 'b -> c']);
    expect(await estate.statements(() => explain('a'))).toEqual(['impact/dependencies']);
  });
});
