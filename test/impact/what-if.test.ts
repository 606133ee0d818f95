import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Impacts } from '../../src/impact/impacts.js';
import type { Change } from '../../src/impact/hypothesis.js';
import type { StatementRun } from '../../src/graph/graph.js';
import { cypher } from '../../src/generated/cypher.js';
import { Estate } from './estate.js';

let estate: Estate;
beforeAll(async () => {
  estate = await Estate.open();
});
afterAll(() => estate.services.close());
afterEach(() => estate.clear());

/** Ends by key in place of ids. */
function named(change: Change): Change {
  const ends = <T extends { from: string; to: string }>(row: T): T => ({
    ...row,
    from: estate.id(row.from),
    to: estate.id(row.to),
  });
  if (change.state) return { state: { ...change.state, id: estate.id(change.state.id) } };
  if (change.relate) return { relate: ends(change.relate) };
  if (change.unrelate) return { unrelate: ends(change.unrelate) };
  return { remove: estate.id(change.remove!) };
}

async function whatIf(changes: readonly Change[], maxDepth?: number) {
  const answer = await estate.impacts.whatIf(changes.map(named), maxDepth);
  return { affected: estate.brief(answer.affected), withstood: estate.brief(answer.withstood), answer };
}

const down = (id: string): Change => ({ state: { id, severity: 'CRITICAL' } });
const relate = (from: string, to: string, more: { group?: string; type?: string; weight?: number } = {}): Change => ({
  relate: { from, type: 'DEPENDS_ON', to, ...more },
});
const unrelate = (from: string, to: string, type = 'DEPENDS_ON'): Change => ({ unrelate: { from, type, to } });

describe('what if', () => {
  test('a state is the same question as an impact', async () => {
    await estate.import([
      'shop -> web',
      'web -> db1 @db',
      'web -> db2 @db',
      'db1 -> disk',
      'db2 -> disk',
      'job -> q1 @q',
      'job -> q2 @q',
      'q1 -> disk',
    ]);
    for (const key of ['disk', 'db1', 'q1', 'shop']) {
      const hypothetical = await whatIf([down(key)]);
      const impact = await estate.impact([key]);
      expect(hypothetical.affected).toEqual(impact.affected);
      expect(hypothetical.withstood).toEqual(impact.withstood);
      expect(hypothetical.answer.totalReached).toBe(impact.answer.totalReached);
    }
    expect((await whatIf([down('db1'), down('db2')])).affected).toEqual((await estate.impact(['db1', 'db2'])).affected);
  });

  test("a relationship more brings its provider's state to the dependent and on", async () => {
    await estate.import(['shop -> web', 'web -> db', 'legacy -> x']);
    await estate.observe({ legacy: 'MAJOR', web: 'OK', shop: 'OK', db: 'OK' });
    expect((await whatIf([relate('db', 'legacy')])).affected).toEqual([
      'db MAJOR 0 < legacy',
      'web MAJOR 1 < db',
      'shop MAJOR 2 < web',
    ]);
    expect((await whatIf([relate('db', 'x')])).affected).toEqual([]);
  });

  test('a way that several changes open together is found', async () => {
    await estate.import(['shop -> web', 'store -> disk']);
    expect((await whatIf([relate('web', 'store'), down('disk')])).affected).toEqual([
      'web CRITICAL 0 < store',
      'shop CRITICAL 1 < web',
      'store CRITICAL 1 < disk',
    ]);
  });

  test('a redundancy more holds what would fall, one less lets it', async () => {
    await estate.import(['shop -> web', 'web -> db1 @db', 'spare -> x']);
    await estate.observe({ web: 'OK', shop: 'OK' });
    expect((await whatIf([down('db1')])).affected).toHaveLength(2);
    const held = await whatIf([relate('web', 'spare', { group: 'db' }), down('db1')]);
    expect(held.affected).toEqual([]);
    expect(held.withstood).toEqual(['web OK 0 < db1 | db 1/2 margin 0']);

    await estate.import(['web -> db2 @db']);
    expect((await whatIf([unrelate('web', 'db2'), down('db1')])).affected).toHaveLength(2);
    const alone = await whatIf([unrelate('web', 'db2')]);
    expect(alone.affected).toEqual([]);
    expect(alone.withstood).toEqual(['web OK 0 < db2 | db 1/1 margin 0']);
    expect((await whatIf([{ remove: 'db2' }])).withstood).toEqual(['web OK 1 < db2 | db 1/1 margin 0']);
  });

  test('an item gone leaves a quorum short', async () => {
    await estate.import(['db -> n1 @nodes', 'db -> n2 @nodes', 'db -> n3 @nodes', 'app -> db'], {
      db: { groups: [{ name: 'nodes', reduce: 'K_OF_N', k: 2 }] },
    });
    expect(await whatIf([{ remove: 'n1' }])).toMatchObject({
      affected: [],
      withstood: ['db UNKNOWN 1 < n1 | nodes 2/2 margin 0'],
    });
    expect((await whatIf([{ remove: 'n1' }, { remove: 'n2' }])).affected).toEqual([
      'db CRITICAL 1 <  | nodes 1/1 margin -1 open',
      'app CRITICAL 2 < db',
    ]);
  });

  test('counts against the state without the changes', async () => {
    await estate.import(['shop -> web', 'web -> db', 'web -> cache']);
    await estate.observe({ db: 'CRITICAL' });
    expect((await whatIf([down('cache')])).affected).toEqual([]);
    expect((await whatIf([{ state: { id: 'db', severity: 'OK' } }])).affected).toEqual([]);
  });

  test('a relationship that is there already is replaced, and one that is taken away again never was', async () => {
    await estate.import(['web -> db1 @db', 'web -> db2 @db']);
    expect((await whatIf([relate('web', 'db1'), down('db1')])).affected).toEqual([
      'web CRITICAL 0 < db1 | db 1/1 margin 0',
    ]);
    expect((await whatIf([relate('db1', 'web'), unrelate('db1', 'web'), down('web')])).affected).toEqual([]);
    expect(
      (await whatIf([unrelate('web', 'db1'), relate('web', 'db1', { group: 'db' }), down('db2')])).affected,
    ).toEqual([]);
  });

  test('a relationship without impact changes nothing', async () => {
    await estate.import(['app -> suite'], { suite: {} });
    expect((await whatIf([relate('app', 'suite', { type: 'PART_OF' }), down('suite')])).affected).toHaveLength(1);
    expect((await whatIf([unrelate('app', 'suite', 'PART_OF'), down('suite')])).affected).toHaveLength(1);
  });

  test('ends at maxDepth and says so', async () => {
    await estate.import(['c -> b', 'b -> a', 'a -> base']);
    const { affected, answer } = await whatIf([down('base')], 2);
    expect(affected).toHaveLength(2);
    expect(answer.truncated).toBe(true);
    expect(answer.totalReached).toBe(3);
    expect((await whatIf([down('base')], 3)).answer.truncated).toBe(false);
  });

  test('beyond the limit of items is truncated', async () => {
    await estate.import(['c -> a', 'b -> a', 'other -> x']);
    const { graph, model } = estate.services;
    const answer = await new Impacts(graph, model, { items: 1 }).whatIf([down('a'), relate('x', 'other')].map(named));
    expect(answer.truncated).toBe(true);
  });

  test('names as causes also what is down already, outside the radius', async () => {
    await estate.import(['db -> n1 @nodes', 'db -> n2 @nodes', 'db -> n3 @nodes'], {
      db: { groups: [{ name: 'nodes', reduce: 'K_OF_N', k: 2 }] },
    });
    await estate.observe({ n1: 'CRITICAL' });
    expect((await whatIf([down('n2')])).affected).toEqual(['db CRITICAL 1 < n1 n2 | nodes 1/3 margin -1 open']);
  });

  test('writes nothing, in three statements at most', async () => {
    await estate.import(['shop -> web', 'web -> db']);
    const { graph } = estate.services;
    const all = async () =>
      graph.runText('MATCH (node)-[related]->(other) RETURN count(*) AS count, sum(size(keys(related))) AS keys');
    await estate.services.feed.stop();
    const before = await all();
    const runs: StatementRun[] = [];
    const stop = graph.observe((run) => runs.push(run));
    await whatIf([down('db'), relate('web', 'shop'), unrelate('shop', 'web')]);
    stop();
    const names = runs.map(({ name }) => name).filter((name) => !name.startsWith('feed/'));
    expect(names).toEqual(['cmdb/references', 'impact/dependents']);
    expect([cypher.cmdb.references.access, cypher.impact.dependents.access, cypher.impact.boundary.access]).toEqual([
      'read',
      'read',
      'read',
    ]);
    expect(await all()).toEqual(before);
  });
});

describe('a change that cannot be', () => {
  test.each<[string, Change[], string, RegExp]>([
    ['none at all', [], 'BAD_USER_INPUT', /^changes: is empty/],
    ['a self-relationship', [relate('web', 'web')], 'BAD_USER_INPUT', /^changes\[0\]\.relate\.to: is the same item/],
    [
      'an end of a class that the type does not allow',
      [down('db'), relate('web', 'db', { type: 'POWERED_BY' })],
      'BAD_USER_INPUT',
      /^changes\[1\]\.relate\.to: POWERED_BY cannot have a Application at its to end\. Allowed: PowerSource\./,
    ],
    [
      'a relationship to end that is not there',
      [unrelate('db', 'web')],
      'NOT_FOUND',
      /^changes\[0\]\.unrelate: there is no DEPENDS_ON/,
    ],
    [
      'a relationship to end twice',
      [unrelate('web', 'db'), unrelate('web', 'db')],
      'NOT_FOUND',
      /^changes\[1\]\.unrelate/,
    ],
    [
      'a weight out of range',
      [relate('web', 'other', { weight: 0 })],
      'BAD_USER_INPUT',
      /^changes\[0\]\.relate\.weight: must be greater than 0/,
    ],
    [
      'a change of a removed item',
      [relate('web', 'other'), { remove: 'other' }],
      'BAD_USER_INPUT',
      /^changes\[0\]\.relate\.to: names an item that another change removes/,
    ],
  ])('is refused: %s', async (_, changes, code, message) => {
    await estate.import(['web -> db', 'other -> db']);
    await expect(whatIf(changes)).rejects.toMatchObject({
      message: expect.stringMatching(message) as string,
      extensions: { code },
    });
  });

  test('is refused: an item that nobody knows, by the path at which it stands', async () => {
    await estate.import(['web -> db']);
    const changes = [named(down('db')), { relate: { from: 'test:web', type: 'DEPENDS_ON', to: 'test:nobody' } }];
    await expect(estate.impacts.whatIf(changes)).rejects.toMatchObject({
      message: 'changes[1].relate.to: there is no record "test:nobody".',
      extensions: { code: 'NOT_FOUND' },
    });
    await expect(estate.impacts.whatIf([named(down('db'))], 101)).rejects.toThrow(/^maxDepth/);
  });
});
