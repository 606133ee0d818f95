import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gateOfGroup, groupFaults, reduceGroup, weightInUnits, type DependencyGroup } from '../../src/engine/groups.js';
import { buildTopology, type ItemRow } from '../../src/engine/topology.js';
import { evaluate } from '../../src/engine/propagation.js';
import type { Severity } from '../../src/engine/severity.js';
import { aGroup, aLevel } from '../support/arbitraries.js';
import { gate, reduce } from '../support/naive.js';

const severities: Record<string, Severity> = { C: 'CRITICAL', M: 'MAJOR', W: 'WARNING', U: 'UNKNOWN', O: 'OK' };
const members = (letters: string, weights: number[] = []) =>
  [...letters].map((letter, at) => ({ severity: severities[letter]!, weight: weights[at] ?? 1 }));

describe('K_OF_N', () => {
  const quorum: DependencyGroup = { name: 'quorum', reduce: 'K_OF_N', k: 2, failAt: 'MAJOR', unknownAs: 'WARNING' };

  test.each([
    ['OOO', 'OK'],
    ['COO', 'WARNING'],
    ['CCO', 'CRITICAL'],
    ['CUO', 'WARNING'],
    ['CCO', 'CRITICAL'], // the same with one in maintenance: down is down
  ])('two of three with %s is %s', (letters, expected) => {
    expect(reduceGroup(quorum, members(letters))).toBe(expected);
  });

  test('a quorum of two of three can lose one more member, then none, then has lost one too many', () => {
    const margins = ['OOO', 'COO', 'CCO'].map((letters) => gateOfGroup(quorum, members(letters)));
    expect(margins.map(({ margin, open }) => [margin, open])).toEqual([
      [1, false],
      [0, false],
      [-1, true],
    ]);
  });

  test('a group that asks for more members than it has is CRITICAL and open', () => {
    expect(reduceGroup({ ...quorum, k: 4 }, members('OOO'))).toBe('CRITICAL');
    expect(gateOfGroup({ ...quorum, k: 4 }, members('OOO'))).toMatchObject({ required: 4, margin: -1, open: true });
  });
});

describe('WEIGHTED', () => {
  const weighted = (threshold: number): DependencyGroup => ({ name: 'shares', reduce: 'WEIGHTED', threshold });

  test.each([
    [0.33, 'COW', [1, 1, 3], 'WARNING'],
    [0.2, 'COW', [1, 1, 3], 'WARNING'],
    [0.15, 'COW', [1, 1, 3], 'CRITICAL'],
    [0.33, 'COO', [1, 1, 1], 'CRITICAL'],
    [0.3, 'CCO', [0.1, 0.2, 0.7], 'OK'], // in floating point 0.1 + 0.2 is more than 0.3
  ] as const)('with threshold %d, %s weighing %j is %s', (threshold, letters, weights, expected) => {
    expect(reduceGroup(weighted(threshold), members(letters, [...weights]))).toBe(expected);
  });

  test('the margin counts on the heaviest members failing first', () => {
    expect(gateOfGroup(weighted(0.5), members('OOOO', [3, 1, 1, 1]))).toMatchObject({
      margin: 1,
      required: 3,
      open: false,
    });
    expect(gateOfGroup(weighted(0.5), members('OOOOO', [3, 3, 1, 1, 1]))).toMatchObject({ margin: 1, available: 5 });
    expect(gateOfGroup(weighted(0.4), members('CCOO', [1, 1, 1, 1]))).toMatchObject({
      margin: -1,
      required: 3,
      open: true,
    });
  });

  test('members without weight never matter', () => {
    expect(reduceGroup(weighted(0), members('CC', [0, 0]))).toBe('OK');
    expect(gateOfGroup(weighted(0), members('CC', [0, 0]))).toMatchObject({ margin: 0, open: false });
  });
});

test('BEST fails with the last member, WORST with the first', () => {
  const group = (reduce: 'BEST' | 'WORST'): DependencyGroup => ({ name: 'g', reduce });
  expect(['CCC', 'CMC', 'CWC', 'COC'].map((letters) => reduceGroup(group('BEST'), members(letters)))).toEqual([
    'CRITICAL',
    'MAJOR',
    'WARNING',
    'OK',
  ]);
  expect(reduceGroup(group('WORST'), members('OWO'))).toBe('WARNING');
  expect(gateOfGroup(group('BEST'), members('CCO'))).toMatchObject({
    available: 1,
    required: 1,
    margin: 0,
    open: false,
  });
  expect(gateOfGroup(group('WORST'), members('COO'))).toMatchObject({
    available: 2,
    required: 3,
    margin: -1,
    open: true,
  });
});

test('a group without members is OK and closed', () => {
  for (const reduceBy of ['WORST', 'BEST', 'K_OF_N', 'WEIGHTED'] as const) {
    const group: DependencyGroup = { name: 'g', reduce: reduceBy, k: 2, threshold: 0 };
    expect(reduceGroup(group, [])).toBe('OK');
    expect(gateOfGroup(group, [])).toMatchObject({ members: 0, margin: 0, open: false });
  }
});

test('any group reduces and gates as the reference does', () => {
  const any = fc.tuple(
    aGroup('g'),
    fc.array(fc.record({ severity: aLevel, weight: fc.constantFrom(0, 0.1, 0.2, 0.25, 1, 3) }), {
      minLength: 1,
      maxLength: 8,
    }),
  );
  fc.assert(
    fc.property(any, ([group, all]) => {
      const reference = {
        ...group,
        members: all.map(({ severity, weight }, at) => ({
          provider: `${at}`,
          mapped: severity,
          weight: BigInt(Math.round(weight * 1e6)),
        })),
      };
      expect(reduceGroup(group, all)).toBe(reduce(reference));
      expect(gateOfGroup(group, all)).toEqual(gate(reference));
    }),
    { numRuns: 3000 },
  );
});

test('an open gate of BEST, WORST or WEIGHTED is a failure that passes, and a margin is how many may still fail', () => {
  const any = fc.tuple(aGroup('g'), fc.array(aLevel, { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(any, ([group, levels]) => {
      const now = levels.map((severity) => ({ severity }));
      const { open, margin } = gateOfGroup(group, now);
      const rank = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];
      const failAt = rank.indexOf(group.failAt ?? 'MAJOR');
      if (group.reduce !== 'K_OF_N') expect(open).toBe(rank.indexOf(reduceGroup(group, now)) >= failAt);
      for (let lost = 0, failures = 0; lost < now.length && failures < margin; lost++) {
        if (rank.indexOf(now[lost]!.severity) >= failAt) continue;
        now[lost] = { severity: 'CRITICAL' };
        failures++;
      }
      if (margin >= 0) expect(gateOfGroup(group, now).open).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('an unusable group is refused with the field and the way out', () => {
  const faults = groupFaults({ name: '', reduce: 'K_OF_N', k: 0, failAt: 'UNKNOWN', unknownAs: 'UNKNOWN' });
  expect(faults.map(({ field }) => field)).toEqual(['name', 'k', 'failAt', 'unknownAs']);
  expect(groupFaults({ name: 'g', reduce: 'WEIGHTED', threshold: 1 })[0]).toMatchObject({ field: 'threshold' });
  expect(groupFaults({ name: 'g', reduce: 'WEIGHTED' })[0]).toMatchObject({ field: 'threshold' });
  expect(groupFaults({ name: 'g', reduce: 'BEST' })).toEqual([]);
  expect(() => buildTopology([{ id: 'a', groups: [{ name: 'g', reduce: 'K_OF_N' }] }], [])).toThrow('Group "g", k: ');
});

test('each fault says what to use instead, and what is no fault is none', () => {
  const wholly: DependencyGroup = { name: '', reduce: 'MOST' as never, failAt: 'OK', unknownAs: 'UNKNOWN' };
  expect(groupFaults(wholly)).toEqual([
    { field: 'name', message: 'A group needs a name.' },
    { field: 'reduce', message: 'Use one of WORST, BEST, K_OF_N, WEIGHTED.' },
    { field: 'failAt', message: 'Use WARNING, MINOR, MAJOR or CRITICAL.' },
    { field: 'unknownAs', message: 'Use OK, WARNING, MINOR, MAJOR or CRITICAL.' },
  ]);
  for (const k of [undefined, null, 0, -1, 1.5, Number.NaN])
    expect([k, groupFaults({ name: 'g', reduce: 'K_OF_N', k })]).toEqual([
      k,
      [{ field: 'k', message: 'K_OF_N needs k, a whole number of 1 or more.' }],
    ]);
  for (const threshold of [undefined, null, -0.1, 1, 2])
    expect([threshold, groupFaults({ name: 'g', reduce: 'WEIGHTED', threshold })]).toEqual([
      threshold,
      [{ field: 'threshold', message: 'WEIGHTED needs a threshold from 0 up to, but not including, 1.' }],
    ]);
  for (const usable of [
    { reduce: 'K_OF_N', k: 1 },
    { reduce: 'WEIGHTED', threshold: 0 },
    { reduce: 'WEIGHTED', threshold: 0.999 },
    // What another way of reducing would need is not looked at.
    { reduce: 'BEST', k: 0, threshold: 7 },
    { reduce: 'WORST', failAt: 'WARNING', unknownAs: 'OK' },
  ] as const)
    expect(groupFaults({ name: 'g', ...usable })).toEqual([]);
  expect(() => gateOfGroup({ name: 'g', reduce: 'K_OF_N', k: 0 }, members('O'))).toThrow(
    new RangeError('Group "g", k: K_OF_N needs k, a whole number of 1 or more.'),
  );
});

test('unless said, MAJOR is a failure and an unknown member is as one that warns', () => {
  const pair: DependencyGroup = { name: 'pair', reduce: 'K_OF_N', k: 1 };
  expect(gateOfGroup(pair, members('MW'))).toMatchObject({ available: 1, margin: 0 });
  expect(gateOfGroup(pair, members('UC'))).toMatchObject({ available: 1 });
  expect(gateOfGroup({ ...pair, failAt: 'WARNING' }, members('UC'))).toMatchObject({ available: 0, open: true });
  expect(gateOfGroup({ ...pair, unknownAs: 'CRITICAL' }, members('UC'))).toMatchObject({ available: 0 });
  expect(reduceGroup({ name: 'g', reduce: 'WORST' }, members('UO'))).toBe('WARNING');
  expect([1, 0.1, 0.000_001, 2.5].map(weightInUnits)).toEqual([1_000_000, 100_000, 1, 2_500_000]);
});

test('a member related by two types counts once, with the worse map and the larger weight', () => {
  const items: ItemRow[] = [
    { id: 'app', groups: [{ name: 'g', reduce: 'K_OF_N', k: 1 }] },
    { id: 'one', own: 'CRITICAL' },
    { id: 'two', own: 'OK' },
  ];
  const topology = buildTopology(items, [
    { from: 'app', to: 'one', type: 'USES', group: 'g', map: 'SET', mapValue: 'WARNING' },
    { from: 'app', to: 'one', type: 'CONNECTS_TO', group: 'g', weight: 5 },
    { from: 'app', to: 'two', type: 'USES', group: 'g' },
  ]);
  expect(evaluate(topology).gates('app')).toEqual([
    { group: 'g', reduce: 'K_OF_N', members: 2, available: 1, required: 1, margin: 0, open: false },
  ]);
  expect(evaluate(topology).explain('app').groups[0]!.members).toMatchObject([
    { id: 'one', mapped: 'CRITICAL', weight: 5 },
    { id: 'two', mapped: 'OK', weight: 1 },
  ]);
});
