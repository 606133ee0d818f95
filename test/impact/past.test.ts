import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ImpactDifference } from '../../src/impact/impact-change.js';
import { Estate } from './estate.js';

let estate: Estate;
beforeAll(async () => {
  estate = await Estate.open();
});
afterAll(() => estate.services.close());
afterEach(() => estate.clear());

/** An import, then the instant right after it and the ChangeSet that it left. */
async function step(lines: readonly string[], items: Parameters<Estate['import']>[1] = {}) {
  const { changeSet } = await estate.import(lines, items, true);
  const [row] = await estate.services.graph.runText('RETURN toString(datetime.realtime()) AS now');
  // The next write stamps a later millisecond.
  const at = new Date(String(row!['now'])).toISOString();
  while (Date.now() <= Date.parse(at)) await new Promise(setImmediate);
  return { at, changeSet: changeSet! };
}

const brief = (differences: readonly ImpactDifference[]) =>
  differences.map(({ id, before, after, changeSets }) => [estate.key(id), before, after, changeSets]);

describe('impact at an instant', () => {
  test('follows the relationships that held then, live or ended since', async () => {
    const first = await step(['shop -> web', 'web -> db', 'db -> disk']);
    const second = await step(['shop -> web', 'web -> cache', 'db -> disk', 'cache -> disk']);
    const at = async (instant: string) => (await estate.impact(['disk'], { at: instant })).affected;
    expect(await at(first.at)).toEqual(['db CRITICAL 1 < disk', 'web CRITICAL 2 < db', 'shop CRITICAL 3 < web']);
    expect(await at(second.at)).toEqual([
      'cache CRITICAL 1 < disk',
      'db CRITICAL 1 < disk',
      'web CRITICAL 2 < cache',
      'shop CRITICAL 3 < web',
    ]);
    expect((await estate.impact(['disk'])).affected).toEqual(await at(second.at));
    expect(await at('2020-01-01T00:00:00Z')).toEqual([]);
  });

  test('holds from the instant a relationship began until just before the one it ended', async () => {
    await step(['web -> db']);
    const { at: later } = await step(['web -> cache', 'db -> cache']);
    const [row] = await estate.services.graph.runText(
      'MATCH ({id: $id})-[ended:ENDED]->() RETURN toString(ended.validFrom) AS from, toString(ended.validTo) AS to',
      { id: estate.id('web') },
    );
    const from = new Date(String(row!['from'])).getTime();
    const to = new Date(String(row!['to'])).getTime();
    for (const [instant, expected] of [
      [from - 1, 0],
      [from, 1],
      [to - 1, 1],
      [to, 0],
      [Date.parse(later), 0],
    ] as const) {
      const { answer } = await estate.impact(['db'], { at: new Date(instant).toISOString() });
      expect([instant, answer.affected.length]).toEqual([instant, expected]);
    }
  });

  test('takes every item as never observed, since what was observed then is not kept', async () => {
    const { at } = await step(['web -> db', 'web -> other']);
    await estate.observe({ web: 'CRITICAL', other: 'CRITICAL' });
    expect((await estate.impact(['db'])).affected).toEqual([]);
    const { answer } = await estate.impact(['db'], { at });
    expect([...answer.affected].map(({ previous, severity }) => [previous, severity])).toEqual([
      ['UNKNOWN', 'CRITICAL'],
    ]);
  });

  test('keeps to the types that carry impact among ended relationships', async () => {
    const { at } = await step(['part -PART_OF-> whole', 'app -> whole']);
    await step(['part -> other', 'app -> other', 'whole -> other']);
    expect((await estate.impact(['whole'], { at })).affected).toEqual(['app CRITICAL 1 < whole']);
  });

  test('of an item that was merged since is asked of the twin it was', async () => {
    const { at } = await step(['app -> db', 'other -> twin']);
    await estate.services.writes.merge(estate.id('db'), [estate.id('twin')], 1, { actor: 'tester' });
    const { affected } = await estate.impact(['twin'], { at });
    expect(affected).toEqual(['app CRITICAL 1 < db', 'other CRITICAL 1 < twin']);
    expect((await estate.impact(['db'], { at })).affected).toEqual(['app CRITICAL 1 < db']);
  });

  test('costs two statements', async () => {
    const { at } = await step(['web -> db', 'db -> disk']);
    expect(await estate.statements(() => estate.impact(['disk'], { at }))).toEqual([
      'cmdb/references',
      'impact/dependentsAt',
    ]);
  });
});

describe('the change of an impact', () => {
  const change = (of: string, from: string, to?: string) =>
    estate.impacts.impactChange({ of: [estate.id(of)], from, to: to ?? null });

  test('names what joined and left, and the ChangeSets that did it', async () => {
    const first = await step(['shop -> web', 'web -> db', 'db -> disk', 'report -> db']);
    const second = await step(['shop -> web', 'web -> cache', 'db -> disk', 'cache -> disk', 'report -> web']);
    const { joined, left, changed } = await change('disk', first.at, second.at);
    expect(brief(joined)).toEqual([['cache', null, 'CRITICAL', [second.changeSet]]]);
    expect(brief(left)).toEqual([]);
    expect(brief(changed)).toEqual([]);

    const third = await step(['shop -> web', 'db -> disk', 'web -> db2', 'cache -> db2', 'report -> cache']);
    const again = await change('disk', second.at);
    expect(brief(again.left)).toEqual([
      ['cache', 'CRITICAL', null, [third.changeSet]],
      ['web', 'CRITICAL', null, [third.changeSet]],
      ['report', 'CRITICAL', null, [third.changeSet]],
      ['shop', 'CRITICAL', null, [third.changeSet]],
    ]);
    expect(again.joined).toEqual([]);
    const whole = await change('disk', first.at);
    expect(brief(whole.left)).toEqual([
      ['report', 'CRITICAL', null, [second.changeSet]],
      ['web', 'CRITICAL', null, [second.changeSet]],
      ['shop', 'CRITICAL', null, [second.changeSet]],
    ]);
  });

  test('counts a redundancy group that lost or won a member', async () => {
    const first = await step(['web -> db1 @db', 'web -> db2 @db', 'shop -> web']);
    const second = await step(['web -> db1 @db', 'shop -> web', 'db2 -> other']);
    const lost = await change('db1', first.at);
    expect(brief(lost.joined)).toEqual([
      ['web', null, 'CRITICAL', [second.changeSet]],
      ['shop', null, 'CRITICAL', [second.changeSet]],
    ]);
    const third = await step(['web -> db1 @db', 'web -> db3 @db', 'shop -> web']);
    const won = await change('db1', second.at);
    expect(brief(won.left)).toEqual([
      ['web', 'CRITICAL', null, [third.changeSet]],
      ['shop', 'CRITICAL', null, [third.changeSet]],
    ]);
    expect(await change('db1', first.at)).toMatchObject({ joined: [], left: [], changed: [] });
  });

  test('counts another severity as changed', async () => {
    const quorum = { db: { groups: [{ name: 'nodes', reduce: 'K_OF_N' as const, k: 1 }] } };
    const first = await step(['db -> n1 @nodes', 'db -> n2 @nodes'], quorum);
    const second = await step(['db -> n1 @nodes', 'n2 -> other'], quorum);
    expect(brief((await change('n1', first.at)).changed)).toEqual([['db', 'WARNING', 'CRITICAL', [second.changeSet]]]);
  });

  test('leaves alone what changed elsewhere', async () => {
    const first = await step(['web -> db', 'web -> log @logs', 'other -> log']);
    await step(['web -> db', 'web -> log @logs', 'web -> log2 @logs', 'other -> log2']);
    expect(await change('db', first.at)).toMatchObject({ joined: [], left: [], changed: [] });
  });

  test('costs four statements', async () => {
    const { at } = await step(['web -> db']);
    await step(['web -> db', 'app -> web']);
    expect(await estate.statements(() => change('db', at))).toEqual([
      'cmdb/references',
      'impact/dependentsAt',
      'impact/dependentsAt',
      'impact/changes',
    ]);
  });

  test('is between two instants that have been, the earlier first', async () => {
    const of = ['any'];
    for (const [question, message] of [
      [{ of, from: '2126-01-01T00:00:00Z', to: '2127-01-01T00:00:00Z' }, /^to: .* has not come yet/],
      [{ of, from: '2126-01-01T00:00:00Z' }, /^from: .* is not before/],
      [{ of, from: '2025-01-02T00:00:00Z', to: '2025-01-01T00:00:00Z' }, /^from: .* is not before/],
      [{ of: [], from: '2025-01-02T00:00:00Z' }, /^of: is empty/],
      [{ of, from: '2025-01-02T00:00:00Z', maxDepth: 101 }, /^maxDepth/],
    ] as const)
      await expect(estate.impacts.impactChange(question)).rejects.toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
  });
});
