import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, median, quantile, wilson } from '../../src/statistics/statistics.js';

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
