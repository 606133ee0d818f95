import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, criticalityOfTier, riskOf, standardFault, type RiskFactors } from '../../src/change/risk.js';

const safe: RiskFactors = {
  ...{ blastRadius: 3, criticality: 0.25, recentChanges: 40, recentFailures: 0, tested: 1 },
  ...{ shortLead: false, hasBackout: true, staleItems: [] },
};
const usual: RiskFactors = {
  ...safe,
  ...{ blastRadius: 40, criticality: 0.75, recentChanges: 20, recentFailures: 2, tested: 0.5 },
};
const bold: RiskFactors = {
  ...{ blastRadius: 120, criticality: 1, recentChanges: 40, recentFailures: 8, tested: 0 },
  ...{ shortLead: true, hasBackout: false, staleItems: [] },
};

describe('scenario 15', () => {
  test.each([
    ['(a) small, tried, with a way back', safe, 15.41, 'LOW'],
    ['(b) wider, half tried, one in ten fails', usual, 52.16, 'MEDIUM'],
    ['(c) wide, untried, in a hurry, without a way back', bold, 85.93, 'HIGH'],
  ] as const)('%s', (_, factors, score, band) => {
    const risk = riskOf(factors);
    expect(risk.score).toBeCloseTo(score, 2);
    expect(risk.band).toBe(band);
    expect(Object.values(risk.terms).reduce((sum, term) => sum + term)).toBeCloseTo(risk.score, 12);
  });

  test('(c) is no standard change', () => {
    expect(standardFault(riskOf(safe))).toBeUndefined();
    expect(standardFault(riskOf(bold))).toContain('HIGH (85.93)');
  });
});

test('the risk of what is not known to be so is unknown, and that is no standard change either', () => {
  const risk = riskOf({ ...safe, staleItems: ['db', 'a', 'b', 'c', 'd', 'e', 'f'] });
  expect(risk).toMatchObject({ band: 'UNKNOWN', staleItems: expect.arrayContaining(['db']) });
  expect(risk.score).toBeCloseTo(15.41, 2);
  expect(standardFault(risk)).toContain('db, a, b, c, d and 2 more');
});

test('of a questionnaire and the terms the higher counts', () => {
  expect(riskOf({ ...safe, questionnaire: 61 })).toMatchObject({ score: 61, band: 'HIGH', raisedTo: 61 });
  expect(riskOf({ ...bold, questionnaire: 61 })).not.toHaveProperty('raisedTo');
});

test('tiers, and the bands’ bounds', () => {
  expect([1, 2, 3, 4, 7, null].map(criticalityOfTier)).toEqual([1, 0.75, 0.5, 0.25, 0.25, 0]);
  expect([0, 29.99, 30, 59.99, 60, 100].map(bandOf)).toEqual(['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH']);
});

test('the score stays in [0, 100], and more of anything bad never lowers it', () => {
  fc.assert(
    fc.property(
      fc.record({
        blastRadius: fc.nat(5_000),
        criticality: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
        recentChanges: fc.integer({ min: 5, max: 500 }),
        recentFailures: fc.nat(4),
        tested: fc.constantFrom(0.1, 0.5, 1),
        shortLead: fc.constant(false),
        hasBackout: fc.constant(true),
        staleItems: fc.constant([]),
      }),
      (factors) => {
        const { score } = riskOf(factors);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const worse of [
          { blastRadius: factors.blastRadius + 1 },
          { criticality: 1 },
          { recentFailures: factors.recentFailures + 1 },
          { tested: 0 },
          { shortLead: true },
          { hasBackout: false },
        ])
          expect(riskOf({ ...factors, ...worse }).score).toBeGreaterThanOrEqual(score);
      },
    ),
  );
});
