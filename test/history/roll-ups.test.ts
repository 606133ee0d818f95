import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTallies, tally } from '../../src/monitoring/availability.js';
import { day, hour, type Span } from '../../src/monitoring/spans.js';
import { hoursOf, rolledUp, startOfHour, tallyOfHours, type Course } from '../../src/history/roll-ups.js';
import type { StatusInterval } from '../../src/monitoring/status-intervals.js';
import { aSeverity } from '../monitoring/arbitraries.js';

const length = 3 * day;
/** Any moment, often on the hour, where mistakes would show. */
const aMoment = fc.oneof(
  fc.nat(length),
  fc.nat(length / hour).map((at) => at * hour),
);
const aWindow: fc.Arbitrary<Span> = fc
  .tuple(aMoment, aMoment)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  .filter(({ from, to }) => from < to);

/** As the product writes them: no gaps once they begin. */
const aCourse: fc.Arbitrary<Course> = fc.record({
  intervals: fc.array(fc.tuple(aMoment, aSeverity), { maxLength: 12 }).map((moves): StatusInterval[] => {
    const sorted = [...new Map(moves)].sort(([a], [b]) => a - b);
    return sorted.map(([from, severity], index) => ({ from, to: sorted[index + 1]?.[0] ?? null, severity }));
  }),
  periods: fc.array(aWindow, { maxLength: 4 }),
});

/** What a statement gives for a window: from the interval before it, or at its beginning, on. */
function within({ intervals, periods }: Course, { from, to }: Span): Course {
  const before = intervals.findLast((interval) => interval.from < from);
  return {
    intervals: intervals.filter((one) => one === before || (one.from >= from && one.from < to)),
    periods: periods.filter((period) => period.from < to && period.to > from),
  };
}

const direct = (course: Course, window: Span) => {
  const { intervals, periods } = within(course, window);
  return tally(intervals, periods, window);
};

test('roll-ups of the hours in which something changed, and the rest, say what the intervals say', () => {
  fc.assert(
    fc.property(aCourse, aWindow, aMoment, fc.option(fc.nat(2)), (course, window, rolled, days) => {
      const rolledTo = startOfHour(rolled);
      const compactedTo = days === null || days * day > rolledTo ? null : days * day;
      const all = { from: 0, to: rolledTo };
      const head = {
        rolledTo: new Date(rolledTo).toISOString(),
        compactedTo: compactedTo === null ? null : new Date(compactedTo).toISOString(),
      };
      const hours = rolledUp(window, head);
      if (hours === undefined) return;
      const rows = hoursOf('i', within(course, all), all).filter(({ hour: at }) => {
        return Date.parse(at) >= hours.from && Date.parse(at) < hours.to;
      });
      const rest = [
        { from: window.from, to: hours.from },
        { from: hours.to, to: window.to },
      ].filter(({ from, to }) => from < to);
      const beginning = within(course, { from: hours.from, to: hours.from + 1 });
      const total = addTallies([tallyOfHours(rows, beginning, hours), ...rest.map((span) => direct(course, span))]);
      expect(total).toEqual(direct(course, window));
    }),
    { numRuns: 3_000 },
  );
});

test('days before what is compacted are taken whole, so that none is counted by half', () => {
  const head = { rolledTo: new Date(10 * day).toISOString(), compactedTo: new Date(5 * day).toISOString() };
  expect(rolledUp({ from: day + 1, to: 9 * day + 1 }, head)).toEqual({ from: 2 * day, to: 9 * day });
  expect(rolledUp({ from: day + 1, to: 3 * day + 5 * hour }, head)).toEqual({ from: 2 * day, to: 3 * day });
  expect(rolledUp({ from: day + 1, to: day + 7 * hour }, head)).toBeUndefined();
  expect(rolledUp({ from: 6 * day + 1, to: 11 * day }, head)).toEqual({ from: 6 * day + hour, to: 10 * day });
});

test('an hour in which nothing began or ended has no roll-up', () => {
  const course: Course = {
    intervals: [
      { from: 0, to: 5 * hour + 1, severity: 'OK' },
      { from: 5 * hour + 1, to: null, severity: 'MAJOR' },
    ],
    periods: [{ from: 7 * hour, to: 9 * hour }],
  };
  const rows = hoursOf('i', course, { from: 0, to: 12 * hour });
  expect(rows.map(({ hour: at }) => Date.parse(at) / hour)).toEqual([0, 5, 7, 9]);
  expect(rows[1]).toMatchObject({
    okMs: 1,
    majorMs: hour - 1,
    changes: 1,
    endSeverity: 'MAJOR',
    endMaintenance: false,
  });
  expect(rows[2]).toMatchObject({ maintenanceMs: hour, endMaintenance: true });
});
