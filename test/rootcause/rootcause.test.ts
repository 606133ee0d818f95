import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../src/monitoring/spans.js';
import { readCase, type LabelledOutage } from '../../src/rootcause/outage.js';
import { rankRootCauses, weights, type Evidence } from '../../src/rootcause/rootcause.js';
import { productMethod, scoreMethods } from '../../src/rootcause/score.js';

const day0 = Date.parse('2026-06-01T00:00:00Z');
const at = (clock: string): number => day0 + Number(clock.slice(0, 2)) * hour + Number(clock.slice(3)) * minute;
const dependencies: Record<string, string[]> = { web: ['api'], api: ['db', 'cache'], db: ['disk'] };
const outage: Evidence = {
  at: at('10:10'),
  dependenciesOf: (id) => dependencies[id] ?? [],
  isMonitored: () => true,
  alerts: [
    { id: 'a-db', itemId: 'db', at: at('10:01') },
    { id: 'a-api', itemId: 'api', at: at('10:03') },
    { id: 'a-web', itemId: 'web', at: at('10:05') },
  ],
  changes: [{ id: 'CHG-1', itemId: 'db', startedAt: at('09:30'), endedAt: at('09:55') }],
};
const scoresOf = (evidence: Evidence): Record<string, number> => {
  const { candidates, dismissed } = rankRootCauses(evidence);
  return Object.fromEntries(
    [...candidates, ...dismissed].map(({ itemId, score }) => [itemId, Math.round(score * 10_000) / 10_000]),
  );
};

describe('scenario 19: a database fails after a change, and what stands on it', () => {
  test('is scored and ranked', () => {
    const scores = scoresOf(outage);
    expect(scores).toEqual({ db: 0.9407, api: 0.4805, web: 0.3674, disk: 0.1952, cache: 0.144 });
    expect(Object.keys(scores)).toEqual(['db', 'api', 'web', 'disk', 'cache']);
  });

  test('without the change the database still comes first', () => {
    const scores = scoresOf({ ...outage, changes: [] });
    expect(scores).toMatchObject({ db: 0.744 });
    expect(Object.keys(scores)[0]).toBe('db');
  });

  test('tells what it goes by: terms, ways, the alert and the change', () => {
    const { candidates, dismissed } = rankRootCauses(outage);
    expect(candidates.map(({ itemId }) => itemId)).toEqual(['db', 'api', 'web']);
    expect(dismissed.map(({ itemId }) => itemId)).toEqual(['disk', 'cache']);
    expect(candidates[0]).toMatchObject({
      terms: { symptom: 1, timing: 1, unexplained: 1 },
      paths: [['db'], ['api', 'db'], ['web', 'api', 'db']],
      alertId: 'a-db',
      changeId: 'CHG-1',
    });
    expect(candidates[1]).not.toHaveProperty('changeId');
  });
});

describe('an answer', () => {
  test('may be that nothing points to a cause: somebody complains of what is watched and well', () => {
    const complaint: Evidence = { ...outage, alerts: [], changes: [], affected: ['web'] };
    const { candidates, dismissed } = rankRootCauses(complaint);
    expect(candidates).toEqual([]);
    expect(dismissed[0]).toMatchObject({ itemId: 'web', paths: [['web']] });
    expect(rankRootCauses({ ...complaint, affected: [] })).toEqual({ candidates: [], dismissed: [] });
    expect(rankRootCauses({ ...complaint, alerts: outage.alerts, at: at('10:00') }).candidates).toEqual([]);
  });

  test('names what nobody watches below everything that fails, above what is watched and well', () => {
    const unwatched = scoresOf({ ...outage, isMonitored: (id) => id !== 'disk', changes: [] });
    expect(unwatched['disk']).toBeGreaterThan(scoresOf({ ...outage, changes: [] })['disk']!);
  });

  test('takes a change under way, and one right below what alerts; not one that came later, or long before', () => {
    const changeTerm = (change: Omit<Evidence['changes'][number], 'id'>, of = 'db') =>
      rankRootCauses({ ...outage, changes: [{ id: 'c', ...change }] }).candidates.find(({ itemId }) => itemId === of)!
        .terms.change;
    expect(changeTerm({ itemId: 'db', startedAt: at('09:00') })).toBe(1);
    expect(changeTerm({ itemId: 'disk', startedAt: at('09:00') })).toBe(1);
    expect(changeTerm({ itemId: 'cache', startedAt: at('09:00') }, 'api')).toBe(1);
    expect(changeTerm({ itemId: 'db', startedAt: at('10:02') })).toBe(0);
    expect(changeTerm({ itemId: 'db', startedAt: at('01:00') - 48 * hour, endedAt: at('10:00') - 24 * hour })).toBe(0);
  });

  test('ends at the hops it is given, and goes round in circles once', () => {
    const circle: Evidence = {
      ...outage,
      dependenciesOf: (id) => ({ db: ['api'], api: ['web'], web: ['db'] })[id] ?? [],
    };
    expect(Object.keys(scoresOf(circle)).sort()).toEqual(['api', 'db', 'web']);
    const near = rankRootCauses(outage, { maxHops: 1 });
    expect(near.dismissed.map(({ itemId }) => itemId)).toEqual(['cache', 'disk']);
    expect(near.dismissed[1]!.paths).toEqual([['db', 'disk']]);
  });
});

test('terms and scores stay in [0, 1], and a change never makes its item less likely', () => {
  expect(Object.values(weights).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
  const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anId, anId), { maxLength: 14 }),
      fc.array(fc.tuple(anId, fc.nat(60)), { minLength: 1, maxLength: 6 }),
      fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
      anId,
      (edges, alerts, monitored, changed) => {
        const evidence: Evidence = {
          at: at('12:00'),
          dependenciesOf: (id) => edges.filter(([from]) => from === id).map(([, to]) => to),
          isMonitored: (id) => monitored.includes(id),
          alerts: alerts.map(([itemId, late], index) => ({ id: `a${index}`, itemId, at: at('10:00') + late * minute })),
          changes: [],
        };
        const { candidates, dismissed } = rankRootCauses(evidence);
        for (const { itemId, terms, score, paths } of [...candidates, ...dismissed]) {
          for (const value of [...Object.values(terms), score]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-12);
          }
          for (const path of paths) {
            expect(path.at(-1)).toBe(itemId);
            expect(alerts.some(([id]) => id === path[0])).toBe(true);
          }
        }
        const before = scoresOf(evidence)[changed];
        const after = scoresOf({ ...evidence, changes: [{ id: 'c', itemId: changed, startedAt: at('09:00') }] })[
          changed
        ];
        if (before !== undefined) expect(after).toBeGreaterThan(before);
      },
    ),
    { numRuns: 300 },
  );
});

describe('a labelled set', () => {
  const outageWith = (cause: string | null, alerts = outage.alerts): LabelledOutage => ({
    ...{ id: 'o', at: '2026-06-01T10:10:00Z', affected: [], unmonitored: [], changes: [] },
    dependencies: Object.entries(dependencies).flatMap(([from, below]) =>
      below.map((to): [string, string] => [from, to]),
    ),
    alerts: alerts.map(({ itemId: item, at: begun }) => ({ item, at: new Date(begun).toISOString() })),
    cause,
  });
  const scoreOf = (outages: LabelledOutage[], name: string) =>
    scoreMethods(outages).find((score) => score.name === name);

  test('is read line by line, and a line that is none says what is wrong with it', () => {
    expect(readCase(JSON.stringify(outageWith('db')))).toEqual(outageWith('db'));
    expect(readCase('{')).toBe('it is no JSON.');
    expect(readCase('{"id":"x","at":"yesterday","dependencies":[["a"]],"alerts":[]}')).toMatch(
      /at: .*dependencies.0.*cause: /,
    );
  });

  test('says how often each method has the cause first, among three, and how it answers where there is none', () => {
    const outages = [outageWith('db'), outageWith('api'), outageWith(null), outageWith(null, [])];
    expect(scoreOf(outages, productMethod)).toEqual({
      ...{ name: productMethod, cases: 2, first: 1, amongThree: 2, meanReciprocalRank: 0.75, without: 2, saidNone: 1 },
    });
    expect(scoreOf(outages, 'first to alert')).toMatchObject({ first: 1, amongThree: 2, meanReciprocalRank: 0.75 });
    expect(scoreOf([outageWith('disk')], 'first to alert')).toMatchObject({ first: 0, meanReciprocalRank: 0 });
    // disk and cache, db: all below three, two and three symptoms.
    expect(scoreOf([outageWith('db')], 'deepest that alerts')).toMatchObject({ first: 1 });
  });

  test('gives equals no order: each place is as likely', () => {
    const any = scoreOf([outageWith('db')], 'any of them')!;
    expect(any.first).toBeCloseTo(1 / 5, 12);
    expect(any.amongThree).toBeCloseTo(3 / 5, 12);
    expect(any.meanReciprocalRank).toBeCloseTo((1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5) / 5, 12);
  });
});
