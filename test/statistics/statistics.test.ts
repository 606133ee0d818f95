import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { risingTrend, trendSpan } from '../../src/problem/trend.js';
import { seeded } from '../../src/seeded.js';
import { mannKendall, upperTail } from '../../src/statistics/mann-kendall.js';
import { mean, median, quantile, wilson } from '../../src/statistics/statistics.js';

describe('the Mann-Kendall test', () => {
  test('gives the figures of worked examples', () => {
    // John Little, College of the Holy Cross, "A Mann-Kendall Example (By Hand)": 72 rises, 18 falls, one tie.
    const example = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
    const trend = mannKendall(example)!;
    expect(trend).toMatchObject({ score: 54, variance: (14 * 13 * 33 - 2 * 1 * 9) / 18 });
    expect(trend.z).toBeCloseTo(2.9058, 4);
    expect(trend.pValue).toBeCloseTo(0.0018, 4);
    // pyMannKendall's own test: 1 to 100.
    const steady = mannKendall(Array.from({ length: 100 }, (_, index) => index + 1))!;
    expect(steady).toMatchObject({ score: 4_950, variance: 112_750, slope: 1 });
    expect(steady.z).toBeCloseTo(14.73869998208331, 12);
  });

  test('knows the tails of the normal distribution', () => {
    expect(upperTail(0)).toBeCloseTo(0.5, 7);
    for (const [z, tail] of [
      [1.959963984540054, 0.025],
      [2.326347874040841, 0.01],
      [-1.6448536269514722, 0.95],
      [4.753424308822899, 1e-6],
    ] as const)
      expect(upperTail(z) / tail).toBeCloseTo(1, 6);
  });

  test('says of a series as much as all orders of its values do, ties or not', () => {
    const score = (values: readonly number[]) => mannKendall(values)!.score;
    for (const values of [
      [1, 2, 3, 4, 5, 6, 7],
      [0, 0, 1, 1, 2, 5, 3],
      [0, 1, 2, 2, 0, 3, 4],
    ]) {
      const orders = ordersOf(values);
      const exact = orders.filter((order) => score(order) >= score(values)).length / orders.length;
      const scores = orders.map(score);
      expect(mean(scores)).toBeCloseTo(0, 9);
      expect(mannKendall(values)!.variance).toBeCloseTo(mean(scores.map((one) => one * one))!, 9);
      expect(Math.abs(mannKendall(values)!.pValue - exact)).toBeLessThan(0.015);
    }
  });

  test('turns round with its series, and sees none in one that is level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 20 }), (values) => {
        const [one, other] = [mannKendall(values)!, mannKendall(values.toReversed())!];
        expect(other.score).toBe(0 - one.score);
        expect(other.slope).toBeCloseTo(-one.slope, 9);
        expect(one.pValue).toBeGreaterThan(0);
        expect(one.pValue).toBeLessThan(1);
      }),
    );
    expect(mannKendall([2, 2, 2, 2])).toMatchObject({ score: 0, variance: 0, z: 0, slope: 0 });
    expect(mannKendall([1])).toBeUndefined();
  });

  test('is seldom wrong about incidents that come at random: in one of a hundred groups at most', () => {
    const random = seeded(7);
    const span = trendSpan(Date.parse('2026-11-30T09:00:00Z'));
    const groups = 2_000;
    let wrong = 0;
    for (let group = 0; group < groups; group++) {
      const weeks = Array.from({ length: 12 + (group % 60) }, () => Math.floor(random() * 12));
      if (risingTrend(weeks, span)) wrong++;
    }
    expect(wrong / groups).toBeLessThan(0.015);
  });

  test('finds what rises, and not what had one bad week, or what is too little', () => {
    const span = trendSpan(Date.parse('2026-11-30T09:00:00Z'));
    expect(new Date(span.from).toISOString()).toBe('2026-09-07T00:00:00.000Z');
    const of = (...counts: number[]) =>
      risingTrend(
        counts.flatMap((count, week) => Array.from({ length: count }, () => week)),
        span,
      );
    expect(of(0, 0, 1, 0, 1, 1, 2, 2, 3, 3, 4, 5)).toMatchObject({ score: 56, slope: expect.closeTo(0.477, 3) });
    expect(of(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 40)).toBeUndefined();
    expect(of(0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3)).toBeUndefined();
    expect(of(5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4)).toBeUndefined();
  });
});

function ordersOf(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((value, index) => ordersOf(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));
}

const percent = (share: number | undefined): number => Math.round(share! * 10_000) / 100;

describe('scenario 17', () => {
  test('restores: the mean is no less than four hours, the median and the 90th percentile stand beside it', () => {
    const restores = [35, 95, 150, 310, 610];
    expect(mean(restores)).toBe(240);
    expect(mean(restores)! < 4 * 60).toBe(false);
    expect(median(restores)).toBe(150);
    expect(quantile(restores, 0.9)).toBeCloseTo(490, 9);
  });

  test.each([
    { what: 'changes', successes: 57, trials: 60, share: 95, low: 86.3, high: 98.29 },
    { what: 'audited assets', successes: 294, trials: 300, share: 98, low: 95.71, high: 99.08 },
  ])('$what: $successes of $trials', ({ successes, trials, share, low, high }) => {
    const proportion = wilson(successes, trials)!;
    expect([proportion.share, proportion.low, proportion.high].map(percent)).toEqual([share, low, high]);
  });

  test('clocks: cancelled ones are in neither count', () => {
    expect(percent(wilson(188, 188 + 8)!.share)).toBe(95.92);
  });

  test('the backlog', () => {
    const ages = [0.5, 2, 3, 8, 15, 40];
    expect(mean(ages)).toBeCloseTo(11.42, 2);
    expect(median(ages)).toBe(5.5);
    expect(quantile(ages, 0.9)).toBe(27.5);
  });
});

describe('Wilson intervals', () => {
  test('hold the share, stay inside [0, 1], and mirror when successes and failures change places', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (successes, failures) => {
        fc.pre(successes + failures > 0);
        const { share, low, high } = wilson(successes, successes + failures)!;
        const mirrored = wilson(failures, successes + failures)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  test('their bounds are where the score test just rejects', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (successes, failures) => {
        const trials = successes + failures;
        const { share, low, high } = wilson(successes, trials)!;
        for (const bound of [low, high])
          expect(Math.abs(share - bound) / Math.sqrt((bound * (1 - bound)) / trials)).toBeCloseTo(1.959964, 5);
      }),
    );
  });

  test('nothing tried has none, and counts that are none are refused', () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(wilson(0, 12)).toMatchObject({ share: 0, low: 0 });
    expect(wilson(12, 12)).toMatchObject({ share: 1, high: 1 });
    for (const [successes, trials] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
    ] as const)
      expect(() => wilson(successes, trials)).toThrow(/no counts/);
  });
});

describe('quantiles', () => {
  test('lie between the least and the greatest, and grow with the share, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 30 }),
        fc.nat(100),
        fc.nat(100),
        (values, a, b) => {
          const [low, high] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
          expect(quantile(values, 0)).toBe(Math.min(...values));
          expect(quantile(values, 1)).toBe(Math.max(...values));
          expect(quantile(values, low)!).toBeLessThanOrEqual(quantile(values, high)!);
          expect(quantile([...values].reverse(), low)).toBe(quantile(values, low));
        },
      ),
    );
  });

  test('of nothing there are none', () => {
    expect([mean([]), median([]), quantile([], 0.9)]).toEqual([undefined, undefined, undefined]);
    expect(() => quantile([1], 1.5)).toThrow(/no share/);
  });
});
