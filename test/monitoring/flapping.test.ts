import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Severity } from '../../src/engine/severity.js';
import {
  flappingDefaults,
  flappingPercent,
  recordResult,
  steady,
  type Flapping,
} from '../../src/monitoring/flapping.js';
import { aSeverity } from './arbitraries.js';

const severities: Record<string, Severity> = { O: 'OK', C: 'CRITICAL', U: 'UNKNOWN' };

function after(letters: string, from: Flapping = steady, settings = flappingDefaults) {
  let flapping = from;
  return [...letters].map((letter) => {
    const transition = recordResult(flapping, severities[letter]!, settings);
    ({ flapping } = transition);
    return { ...transition, percent: flappingPercent(flapping) };
  });
}
const fresh = after('O').at(-1)!.flapping;

test('a check that alternates is flapping after its sixth change, not before', () => {
  const steps = after('COCOCO', fresh);
  expect(steps.map(({ percent }) => percent)).toEqual([5.9, 11.7, 17.4, 23, 28.5, 33.9]);
  expect(steps.map(({ event }) => event)).toEqual([null, null, null, null, null, 'STARTED']);
});

test('it takes fifteen results without a change to stop, and that is one start and one end', () => {
  const flapping = after('COCOCO', fresh).at(-1)!.flapping;
  const steps = after('O'.repeat(15), flapping);
  expect(steps[13]).toMatchObject({ percent: 25.5, event: null, flapping: { flapping: true } });
  expect(steps[14]).toMatchObject({ percent: 21, event: 'STOPPED', flapping: { flapping: false } });
  expect(steps.filter(({ event }) => event !== null)).toHaveLength(1);
});

test('the first result of all is no change', () => {
  expect(after('C').at(-1)).toMatchObject({ percent: 0, flapping: { bits: 0 } });
});

test('exactly 25 percent stops it, and exactly 30 does not start it', () => {
  // Bit i weighs 40 + i tenths of a percent, and each bit here has moved down by one when the new result is in.
  const bits = (...indexes: number[]) => indexes.reduce((sum, index) => sum | (1 << (index + 1)), 0);
  const settled = (set: number, flapping: boolean) =>
    recordResult({ bits: set, lastSeverity: 'OK', flapping }, 'OK').flapping;
  expect(settled(bits(10, 12, 8, 14, 6), true)).toMatchObject({ flapping: false });
  expect(settled(bits(10, 12, 8, 14, 7), true)).toMatchObject({ flapping: true });
  expect(settled(bits(10, 12, 8, 14, 6, 7), false)).toMatchObject({ flapping: false });
  expect(flappingPercent(settled(bits(9, 11, 8, 12, 7, 13), false))).toBe(30);
  expect(settled(bits(9, 11, 8, 12, 7, 13), false)).toMatchObject({ flapping: false });
  expect(settled(bits(9, 11, 8, 12, 7, 14), false)).toMatchObject({ flapping: true });
});

test('ignored severities are passed over', () => {
  const settings = { ...flappingDefaults, ignore: new Set<Severity>(['UNKNOWN']) };
  expect(after('OUOUO', steady, settings).at(-1)).toMatchObject({ percent: 0 });
  expect(after('OUCUO', steady, settings).at(-1)?.percent).toBe(after('OCO').at(-1)?.percent);
});

test('over any results it is the weighted share of changes among the last twenty, with hysteresis', () => {
  fc.assert(
    fc.property(fc.array(aSeverity, { maxLength: 80 }), (results) => {
      let flapping = steady;
      const changes: boolean[] = [];
      results.forEach((severity, at) => {
        const before = flapping;
        ({ flapping } = recordResult(flapping, severity));
        changes.push(at > 0 && results[at - 1] !== severity);
        const ring = Array.from({ length: 20 }, (_, i) => changes[changes.length - 20 + i] ?? false);
        const percent = (100 * ring.reduce((sum, bit, i) => sum + (bit ? 0.8 + 0.02 * i : 0), 0)) / 20;
        expect(flappingPercent(flapping)).toBeCloseTo(percent, 9);
        if (flapping.flapping !== before.flapping)
          expect(flapping.flapping ? percent > 30 - 1e-9 : percent < 25 + 1e-9).toBe(true);
      });
    }),
  );
});

test('twenty results without a change always end it', () => {
  fc.assert(
    fc.property(fc.array(aSeverity, { maxLength: 40 }), (results) => {
      let flapping = steady;
      for (const severity of [...results, ...Array<Severity>(21).fill('OK')])
        ({ flapping } = recordResult(flapping, severity));
      expect(flapping).toEqual({ bits: 0, lastSeverity: 'OK', flapping: false });
    }),
  );
});
