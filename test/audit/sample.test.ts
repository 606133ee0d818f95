import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracyOf, auditFigures, type Finding } from '../../src/audit/figures.js';
import { allocate, draw, sampleSize } from '../../src/audit/sample.js';

describe('the size of a sample', () => {
  test('is 655 of 5,000 for one point around 98 %', () => expect(sampleSize(5_000, 0.98, 0.01)).toBe(655));

  test('is all of few, and never more than there are', () => {
    expect(sampleSize(0, 0.98, 0.01)).toBe(0);
    expect(sampleSize(10, 0.98, 0.01)).toBe(10);
    expect(sampleSize(1_000_000, 0.98, 0.01)).toBe(753);
  });
});

describe('a sample over strata', () => {
  test('is in proportion, by largest remainders, with one of each at least', () => {
    const strata = new Map([
      ['laptop', 600],
      ['phone', 300],
      ['server', 99],
      ['van', 1],
    ]);
    // 20 of 1,000: 12, 6, 1.98 and 0.02; the van rounded up to one, the server's rest is the largest.
    expect(Object.fromEntries(allocate(strata, 20))).toEqual({ laptop: 12, phone: 6, server: 1, van: 1 });
  });

  test('adds up, exceeds no stratum and leaves none out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 400 }),
        (counts, size) => {
          const strata = new Map(counts.map((count, index) => [`c${index}`, count]));
          const total = counts.reduce((sum, count) => sum + count, 0);
          const shares = allocate(strata, size);
          const filled = counts.filter((count) => count > 0).length;
          const sum = [...shares.values()].reduce((one, other) => one + other, 0);
          expect(sum).toBe(Math.min(total, Math.max(size, filled)));
          for (const [name, count] of strata) {
            const places = shares.get(name) ?? 0;
            expect(places).toBeLessThanOrEqual(count);
            if (count > 0) expect(places).toBeGreaterThanOrEqual(1);
          }
        },
      ),
    );
  });

  test('is the same for the same seed, whatever the order, and another for another', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `a${index}`);
    const one = draw(ids, 10, 7);
    expect(new Set(one).size).toBe(10);
    expect(draw([...ids].reverse(), 10, 7)).toEqual(one);
    expect(draw(ids, 10, 8)).not.toEqual(one);
  });

  test('takes each as often as any other', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `a${index}`);
    const times = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 4_000; seed++)
      for (const id of draw(ids, 3, seed * 7_919)) times.set(id, times.get(id)! + 1);
    // 1,200 each awaited; 5 deviations are 145.
    for (const count of times.values()) expect(Math.abs(count - 1_200)).toBeLessThan(145);
  });
});

describe('figures', () => {
  test('of 294 right of 300 are 98.0 %, met, [95.71, 99.08]', () => {
    const { share, low, high } = accuracyOf(294, 300);
    expect(share).toBe(0.98);
    expect([low! * 100, high! * 100].map((percent) => percent.toFixed(2))).toEqual(['95.71', '99.08']);
  });

  test('are told by class and by what was looked at; what nobody looked at counts in neither', () => {
    const finding = (assetClass: string, owner: boolean | null): Finding => ({
      ...{ assetClass, exists: owner === null ? null : true, owner },
      ...{ location: owner === null ? null : true, state: owner === null ? null : true },
      attributes: owner === null ? null : true,
    });
    const figures = auditFigures([finding('a', true), finding('a', false), finding('b', true), finding('b', null)]);
    expect(figures).toMatchObject({ sampled: 4, pending: 1, targetMet: false, accuracy: { checked: 3, right: 2 } });
    expect(figures.byClass).toMatchObject([
      { assetClass: 'a', sampled: 2, accuracy: { checked: 2, right: 1 } },
      { assetClass: 'b', sampled: 2, accuracy: { checked: 1, right: 1 } },
    ]);
    expect(figures.byCriterion.map(({ accuracy }) => accuracy.right)).toEqual([3, 2, 3, 3, 3]);
  });
});
