import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { affectedPage, affectedServices, countsByClass } from '../../src/impact/impact.js';
import { Impacts } from '../../src/impact/impacts.js';
import { Estate } from './estate.js';

let estate: Estate;
beforeAll(async () => {
  estate = await Estate.open();
});
afterAll(() => estate.services.close());
afterEach(() => estate.clear());

describe('impact through stored relationships', () => {
  test('reaches each item of a diamond once, at its shortest distance', async () => {
    await estate.import([
      'shop -> left',
      'shop -> right',
      'left -> base',
      'right -> base',
      'shop -> middle',
      'middle -> left',
    ]);
    const { affected, answer } = await estate.impact(['base']);
    expect(affected).toEqual([
      'left CRITICAL 1 < base',
      'right CRITICAL 1 < base',
      'middle CRITICAL 2 < left',
      'shop CRITICAL 2 < left middle right',
    ]);
    expect(answer.totalReached).toBe(5);
    expect(answer.truncated).toBe(false);
  });

  test('of an item in a cycle does not count the item itself', async () => {
    await estate.import(['a -> b', 'b -> c', 'c -> a', 'd -> c']);
    const { affected, answer } = await estate.impact(['a']);
    expect(affected).toEqual(['c CRITICAL 1 < a', 'b CRITICAL 2 < c', 'd CRITICAL 2 < c']);
    expect(answer.totalReached).toBe(4);
  });

  test('of several items gives each dependent once, at the distance to the nearest', async () => {
    // Neo4j drops the aggregation of a naive statement here and gives one row for each given item.
    await estate.import(['top -> middle', 'middle -> a', 'top -> b', 'near -> a', 'near -> b']);
    const { affected, answer } = await estate.impact(['a', 'b', 'a']);
    expect(affected).toEqual(['middle CRITICAL 1 < a', 'near CRITICAL 1 < a b', 'top CRITICAL 1 < b middle']);
    expect(answer.totalReached).toBe(5);
    const again = await estate.impact(['a', 'middle']);
    expect(again.affected).toEqual(['near CRITICAL 1 < a', 'top CRITICAL 1 < middle']);
  });

  test('walks from provider to dependent only, and only over types that carry impact', async () => {
    await estate.import(['app -RUNS_ON-> host', 'host -LOCATED_IN-> site', 'app -PART_OF-> suite', 'suite -> app'], {
      host: { class: 'Server' },
      site: { class: 'Site' },
    });
    expect((await estate.impact(['host'])).affected).toEqual(['app CRITICAL 1 < host', 'suite CRITICAL 2 < app']);
    expect((await estate.impact(['suite'])).affected).toEqual([]);
  });

  test('follows what a relationship type makes of a severity, and takes members outside the radius as they are', async () => {
    await estate.import(['web -> db1 @db', 'web -> db2 @db', 'shop -> web']);
    expect(await estate.impact(['db1'])).toMatchObject({
      affected: [],
      withstood: ['web UNKNOWN 1 < db1 | db 1/2 margin 0'],
    });
    await estate.observe({ db2: 'CRITICAL' });
    expect(await estate.impact(['db1'])).toMatchObject({
      affected: ['web CRITICAL 1 < db1 | db 0/2 margin -1 open', 'shop CRITICAL 2 < web'],
      withstood: [],
    });
  });

  test('takes the stored effective status of what lies outside the radius before its own', async () => {
    await estate.import(['web -> db1 @db', 'web -> db2 @db']);
    await estate.services.graph.runText(
      "MATCH (item {id: $id}) SET item.effective = 'CRITICAL', item.observed = 'OK'",
      {
        id: estate.id('db2'),
      },
    );
    expect((await estate.impact(['db1'])).affected).toEqual(['web CRITICAL 1 < db1 | db 0/2 margin -1 open']);
  });

  test('is milder under a milder assumption, and nothing under none', async () => {
    await estate.import(['shop -> web', 'web -> db']);
    await estate.observe({ shop: 'MINOR', web: 'OK', db: 'OK' });
    expect((await estate.impact(['db'], { assume: 'WARNING' })).affected).toEqual(['web WARNING 1 < db']);
    expect((await estate.impact(['db'], { assume: 'UNKNOWN' })).affected).toEqual(['web WARNING 1 < db']);
    expect((await estate.impact(['db'], { assume: 'OK' })).affected).toEqual([]);
    const { answer } = await estate.impact(['db'], { assume: null });
    expect([...answer.affected].map(({ previous, severity }) => [previous, severity])).toEqual([
      ['OK', 'CRITICAL'],
      ['MINOR', 'CRITICAL'],
    ]);
  });

  test('ends at maxDepth and says so when there was more to come', async () => {
    await estate.import(['d -> c', 'c -> b', 'b -> a']);
    for (const [maxDepth, affected, truncated] of [
      [0, 0, true],
      [1, 1, true],
      [2, 2, true],
      [3, 3, false],
      [100, 3, false],
    ] as const) {
      const { answer } = await estate.impact(['a'], { maxDepth });
      expect([answer.affected.length, answer.totalReached, answer.truncated]).toEqual([
        affected,
        affected + 1,
        truncated,
      ]);
    }
  });

  test('is not truncated where what lies beyond maxDepth would have withstood', async () => {
    await estate.import(['web -> db1 @db', 'web -> db2 @db', 'db1 -> disk']);
    expect((await estate.impact(['disk'], { maxDepth: 1 })).answer.truncated).toBe(false);
  });

  test('beyond the limit of items is truncated, whichever items are given', async () => {
    await estate.import(['a1 -> a', 'a2 -> a', 'a3 -> a', 'b1 -> b']);
    const { graph, model } = estate.services;
    const small = new Impacts(graph, model, { items: 3 });
    const of = [estate.id('a'), estate.id('b')];
    const answer = await small.impact({ of });
    expect(answer.truncated).toBe(true);
    expect(answer.affected.length).toBeLessThan(4);
    expect((await small.impact({ of: [estate.id('b')] })).truncated).toBe(false);
  });
});

describe('redundancy groups through the graph', () => {
  const quorum = (k: number) => ({ db: { groups: [{ name: 'nodes', reduce: 'K_OF_N' as const, k }] } });
  const nodes = ['db -> n1 @nodes', 'db -> n2 @nodes', 'db -> n3 @nodes'];
  const statusOf = async (key: string) => (await estate.impacts.explainStatus(estate.id(key))).effective;

  test('K_OF_N: two of three, an UNKNOWN member counting as it is declared to (T4)', async () => {
    await estate.import(nodes, {
      db: { groups: [{ name: 'nodes', reduce: 'K_OF_N', k: 2, failAt: 'MAJOR', unknownAs: 'WARNING' }] },
    });
    for (const [states, expected] of [
      [['OK', 'OK', 'OK'], 'OK'],
      [['CRITICAL', 'OK', 'OK'], 'WARNING'],
      [['CRITICAL', 'CRITICAL', 'OK'], 'CRITICAL'],
      [['CRITICAL', 'UNKNOWN', 'OK'], 'WARNING'],
    ] as const) {
      await estate.observe({ db: 'OK', n1: states[0], n2: states[1], n3: states[2] });
      expect([states, await statusOf('db')]).toEqual([states, expected]);
    }
  });

  test('K_OF_N: a lost member degrades and leaves a margin of none', async () => {
    await estate.import([...nodes, 'app -> db'], quorum(2));
    await estate.observe({ db: 'OK', app: 'OK' });
    expect(await estate.impact(['n1'])).toMatchObject({
      affected: ['db WARNING 1 < n1 | nodes 2/3 margin 0', 'app WARNING 2 < db'],
      withstood: ['db WARNING 1 < n1 | nodes 2/3 margin 0'],
    });
    expect((await estate.impact(['n1', 'n2'])).affected).toEqual([
      'db CRITICAL 1 < n1 n2 | nodes 1/3 margin -1 open',
      'app CRITICAL 2 < db',
    ]);
  });

  test('WEIGHTED: the threshold must be exceeded, in exact fractions (T5)', async () => {
    for (const [threshold, weights, states, expected] of [
      [0.33, [1, 1, 3], ['CRITICAL', 'OK', 'WARNING'], 'WARNING'],
      [0.2, [1, 1, 3], ['CRITICAL', 'OK', 'WARNING'], 'WARNING'],
      [0.15, [1, 1, 3], ['CRITICAL', 'OK', 'WARNING'], 'CRITICAL'],
      [0.33, [1, 1, 1], ['CRITICAL', 'OK', 'OK'], 'CRITICAL'],
    ] as const) {
      await estate.import(
        weights.map((weight, index) => `farm -> n${index} @nodes *${weight}`),
        { farm: { groups: [{ name: 'nodes', reduce: 'WEIGHTED', threshold }] } },
      );
      await estate.observe({ farm: 'OK', n0: states[0], n1: states[1], n2: states[2] });
      expect([threshold, await statusOf('farm')]).toEqual([threshold, expected]);
    }
  });

  test('BEST: both of a pair must be lost, one of them by what it stands on, and the roots are named (T6)', async () => {
    await estate.import([
      'app -> ldapA @ldap',
      'app -> ldapB @ldap',
      'app -> dns1 @dns',
      'app -> dns2 @dns',
      'ldapB -> sw1',
    ]);
    await estate.observe({ app: 'OK', ldapA: 'CRITICAL' });
    expect(await statusOf('app')).toBe('OK');
    expect((await estate.impact(['sw1'])).affected).toEqual([
      'ldapB CRITICAL 1 < sw1',
      'app CRITICAL 2 < ldapB | dns 2/2 margin 1 | ldap 0/2 margin -1 open',
    ]);
    await estate.observe({ sw1: 'CRITICAL' });
    const { effective, roots, causedBy } = await estate.impacts.explainStatus(estate.id('app'));
    expect(effective).toBe('CRITICAL');
    expect(causedBy.map((id) => estate.key(id)).sort()).toEqual(['ldapA', 'ldapB']);
    expect(roots.map((id) => estate.key(id)).sort()).toEqual(['ldapA', 'sw1']);
    await estate.observe({ ldapA: 'OK' });
    expect(await statusOf('app')).toBe('OK');
  });

  test('WORST: one member is enough, and nothing withstood', async () => {
    await estate.import(nodes, { db: { groups: [{ name: 'nodes', reduce: 'WORST' }] } });
    expect(await estate.impact(['n1'])).toMatchObject({
      affected: ['db CRITICAL 1 < n1 | nodes 2/3 margin -1 open'],
      withstood: [],
    });
  });

  test('a group that nobody declared reduces by BEST', async () => {
    await estate.import(nodes);
    expect((await estate.impact(['n1', 'n2'])).affected).toEqual([]);
    expect((await estate.impact(['n1', 'n2', 'n3'])).affected).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('names affected services worst first, and counts classes', async () => {
    await estate.import(
      [
        'mild -> db @n',
        'mild -> other @n',
        'mild -> third @n',
        'bad -> app',
        'app -> db',
        'app2 -> db',
        'later -> bad',
      ],
      {
        mild: { class: 'BusinessService', groups: [{ name: 'n', reduce: 'K_OF_N', k: 1 }] },
        bad: { class: 'BusinessService' },
        later: { class: 'BusinessService' },
        db: { class: 'Database' },
      },
    );
    const { answer } = await estate.impact(['db']);
    expect(estate.brief(affectedServices(answer)).map((line) => line.split(' <')[0])).toEqual([
      'bad CRITICAL 2',
      'later CRITICAL 3',
      'mild WARNING 1',
    ]);
    expect(countsByClass(answer)).toEqual([
      { class: 'BusinessService', count: 3 },
      { class: 'Application', count: 2 },
    ]);
  });

  test('is paged in its order without loss or repeat, at every page size', async () => {
    const names = ['x', 'b', 'b2', 'a', 'ä', 'Z', '10', '9', 'q'];
    await estate.import([...names.map((name) => `${name} -> base`), ...names.map((name) => `far-${name} -> ${name}`)]);
    const { answer } = await estate.impact(['base']);
    const whole = [...answer.affected].map(({ id }) => id);
    expect(whole).toHaveLength(18);
    for (let first = 1; first <= 19; first++) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page = affectedPage(answer, { first, after });
        expect(page.totalCount).toBe(18);
        ids.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(ids).toEqual(whole);
    }
  });

  test('takes a cursor of an item that is gone meanwhile, and no cursor of another question', async () => {
    await estate.import(['a -> base', 'b -> base', 'c -> base']);
    const { answer } = await estate.impact(['base']);
    const { endCursor } = affectedPage(answer, { first: 2 }).pageInfo;
    await estate.services.graph.runText('MATCH (item {id: $id})-[related]-() DELETE related', { id: estate.id('b') });
    const { answer: later } = await estate.impact(['base']);
    expect(affectedPage(later, { after: endCursor }).nodes.map(({ id }) => estate.key(id))).toEqual(['c']);
    const { answer: other } = await estate.impact(['base'], { maxDepth: 3 });
    expect(() => affectedPage(other, { after: endCursor })).toThrow(/after: is no cursor of this list/);
    for (const first of [0, -1, 1001]) expect(() => affectedPage(answer, { first })).toThrow(/between 1 and 1000/);
  });

  test('costs the same number of statements however much is affected', async () => {
    const few = ['one -> base', 'one -> spare'];
    const many = Array.from(
      { length: 300 },
      (_, index) => `many${index} -> ${index < 5 ? 'base' : `many${index % 5}`}`,
    );
    for (const lines of [few, [...few, ...many]]) {
      await estate.import(lines);
      expect(await estate.statements(() => estate.impact(['base']))).toEqual(['impact/dependents', 'impact/boundary']);
    }
  });
});

describe('what an impact is asked of', () => {
  test('may be named by a source and its key, and by the id of a merged twin', async () => {
    await estate.import(['app -> db', 'other -> twin']);
    const { impacts, services } = estate;
    expect((await impacts.impact({ of: ['test:db'] })).affected.ids).toEqual([estate.id('app')]);
    const merged = await services.writes.merge(estate.id('db'), [estate.id('twin')], 1, { actor: 'tester' });
    expect(merged).toMatchObject({ survivorId: estate.id('db') });
    const { affected } = await impacts.impact({ of: [estate.id('twin')] });
    expect(affected.ids).toEqual([estate.id('app'), estate.id('other')]);
    expect((await impacts.impact({ of: ['test:twin', estate.id('db')] })).affected.ids).toEqual(affected.ids);
  });

  test('must be there', async () => {
    await estate.import(['app -> db']);
    for (const missing of ['nobody', 'test:nobody', 'nowhere:db', ':', 'a:b:c'])
      await expect(estate.impacts.impact({ of: [estate.id('db'), missing] })).rejects.toMatchObject({
        message: `of: there is no record ${JSON.stringify(missing)}.`,
        extensions: { code: 'NOT_FOUND' },
      });
  });

  test('must be some items and not too many, to a depth that can be, at an instant that has been', async () => {
    const of = ['any'];
    for (const [question, message] of [
      [{ of: [] }, /^of: is empty/],
      [{ of: Array.from({ length: 1001 }, String) }, /^of: has 1001 entries/],
      [{ of, maxDepth: -1 }, /^maxDepth: must be between 0 and 100 hops, not -1/],
      [{ of, maxDepth: 101 }, /^maxDepth/],
      [{ of, at: '2126-01-01T00:00:00Z' }, /^at: .* has not come yet/],
    ] as const) {
      await expect(estate.impacts.impact(question)).rejects.toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });
});
