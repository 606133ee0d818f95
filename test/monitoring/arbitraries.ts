import fc from 'fast-check';
import { severities } from '../../src/engine/severity.js';
import type { Span } from '../../src/monitoring/spans.js';
import type { StatusInterval } from '../../src/monitoring/status-intervals.js';

export const aSeverity = fc.constantFrom(...severities);

export const aSpan = (to: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(to), fc.nat(to)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** Sorted, disjoint intervals over [0, to], with gaps and neighbours of the same severity; the last may be open. */
export const someIntervals = (to: number): fc.Arbitrary<StatusInterval[]> =>
  fc
    .record({
      cuts: fc.uniqueArray(fc.nat(to), { minLength: 2, maxLength: 12 }),
      severities: fc.array(fc.option(aSeverity, { freq: 5 }), { minLength: 12, maxLength: 12 }),
      open: fc.boolean(),
    })
    .map(({ cuts, severities: shown, open }) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      const intervals = sorted.slice(1).flatMap((end, at): StatusInterval[] => {
        const severity = shown[at];
        return severity == null ? [] : [{ from: sorted[at]!, to: end, severity }];
      });
      const last = intervals.pop();
      return last === undefined ? [] : [...intervals, { ...last, to: open ? null : last.to }];
    });
