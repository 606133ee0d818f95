import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookValue,
  depreciationFaults,
  depreciationYears,
  type DepreciationTerms,
} from '../../src/asset/depreciation.js';

const laptop: DepreciationTerms = {
  method: 'STRAIGHT_LINE',
  cost: 120_000,
  salvage: 12_000,
  months: 36,
  startsOn: '2026-01-15',
};
const press: DepreciationTerms = {
  method: 'DECLINING_BALANCE',
  cost: 1_000_000,
  salvage: 100_000,
  months: 60,
  rate: 4_000,
  startsOn: '2026-01-01',
};

describe('straight line', () => {
  test('takes equal parts, the month of purchase whole', () => {
    // 108,000 / 36 = 3,000 a month, by hand.
    expect(depreciationYears(laptop).map(({ from, to, charge, closing }) => [from, to, charge, closing])).toEqual([
      ['2026-01-15', '2026-12-31', 36_000, 84_000],
      ['2027-01-01', '2027-12-31', 36_000, 48_000],
      ['2028-01-01', '2028-12-31', 36_000, 12_000],
    ]);
    expect(bookValue(laptop, '2026-01-14')).toBe(120_000);
    expect(bookValue(laptop, '2026-01-30')).toBe(120_000);
    expect(bookValue(laptop, '2026-01-31')).toBe(117_000);
    expect(bookValue(laptop, '2027-06-30')).toBe(66_000);
    expect(bookValue(laptop, '2028-12-31')).toBe(12_000);
    expect(bookValue(laptop, '2040-01-01')).toBe(12_000);
  });

  test('loses no minor unit to rounding', () => {
    // 1,000.00 over 3 years: 333.33, 333.34, 333.33 (thirds of 100,000 rounded as they add up: 33,333, 66,667, 100,000).
    const thirds = { ...laptop, cost: 100_000, salvage: 0 };
    expect(depreciationYears(thirds).map(({ charge }) => charge)).toEqual([33_333, 33_334, 33_333]);
  });
});

describe('declining balance', () => {
  test('takes a share of what is left and stops at the salvage value', () => {
    // 10,000.00 at 40 %: 4,000, 2,400, 1,440, 864, and 296 that remain above 1,000.00. Textbook example, by hand.
    expect(depreciationYears(press).map(({ charge }) => charge)).toEqual([400_000, 240_000, 144_000, 86_400, 29_600]);
    expect(bookValue(press, '2026-06-30')).toBe(800_000);
    expect(bookValue(press, '2027-03-31')).toBe(540_000);
    expect(bookValue(press, '2030-12-31')).toBe(100_000);
  });

  test('goes over to equal parts in the year in which they are larger', () => {
    // 10,000.00 at 40 % to nothing: year 4 would take 864 of 2,160, half of it is 1,080, so years 4 and 5 take 1,080 each.
    const years = depreciationYears({ ...press, salvage: 0, switchToStraightLine: true });
    expect(years.map(({ charge }) => charge)).toEqual([400_000, 240_000, 144_000, 108_000, 108_000]);
    expect(years.map(({ method }) => method).slice(2)).toEqual(['DECLINING_BALANCE', 'STRAIGHT_LINE', 'STRAIGHT_LINE']);
  });

  test('without that leaves what it did not reach', () => {
    const years = depreciationYears({ ...press, salvage: 0 });
    expect(years.at(-1)).toMatchObject({ charge: 51_840, closing: 77_760 });
    expect(bookValue({ ...press, salvage: 0 }, '2035-01-01')).toBe(77_760);
  });

  test('of a life that ends within a year takes the part of the year', () => {
    const years = depreciationYears({ ...press, salvage: 0, months: 18 });
    expect(years.map(({ to, charge }) => [to, charge])).toEqual([
      ['2026-12-31', 400_000],
      ['2027-06-30', 120_000],
    ]);
  });
});

test('terms that make no sense are told all at once', () => {
  expect(depreciationFaults({ ...press, months: 0, salvage: -1, rate: 0 }).map(({ field }) => field)).toEqual([
    'months',
    'salvage',
    'rate',
  ]);
  expect(depreciationFaults({ ...laptop, rate: 4_000 }).map(({ field }) => field)).toEqual(['method']);
});

test('whatever the terms: never above the cost, never below the salvage, never rising, closings and openings the same', () => {
  const anyTerms = fc
    .record({
      method: fc.constantFrom('STRAIGHT_LINE' as const, 'DECLINING_BALANCE' as const),
      cost: fc.integer({ min: 0, max: 9_000_000_000_000 }),
      kept: fc.integer({ min: 0, max: 100 }),
      months: fc.integer({ min: 1, max: 120 }),
      rate: fc.integer({ min: 1, max: 10_000 }),
      switchToStraightLine: fc.boolean(),
      start: fc.integer({ min: 0, max: 4_000 }),
    })
    .map(({ kept, start, cost, ...rest }): DepreciationTerms => ({
      ...rest,
      cost,
      salvage: Math.floor((cost / 100) * kept),
      startsOn: new Date(Date.UTC(2020, 0, 1 + start)).toISOString().slice(0, 10),
    }));
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const years = depreciationYears(terms);
      expect(years[0]!.opening).toBe(terms.cost);
      for (const [index, { opening, closing, to }] of years.entries()) {
        expect(closing).toBeLessThanOrEqual(opening);
        expect(closing).toBeGreaterThanOrEqual(terms.salvage);
        if (index > 0) expect(opening).toBe(years[index - 1]!.closing);
        expect(bookValue(terms, to)).toBe(closing);
      }
      if (terms.method === 'STRAIGHT_LINE' || terms.switchToStraightLine)
        expect(years.at(-1)!.closing).toBe(terms.salvage);
    }),
  );
});
