import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSeverity, severities } from '../../src/engine/severity.js';
import { addTallies, availabilityOf, hourlyTallies, tally, wholeHours } from '../../src/monitoring/availability.js';
import { contains, day, hour, minute, second } from '../../src/monitoring/spans.js';
import type { StatusInterval } from '../../src/monitoring/status-intervals.js';
import { aSpan, someIntervals } from './arbitraries.js';

describe('thirty days with two hours of maintenance and another outage', () => {
  const outage = 43 * minute + 12 * second;
  const month = { from: 0, to: 30 * day };
  const intervals: StatusInterval[] = [
    { from: 0, to: 5 * day, severity: 'OK' },
    { from: 5 * day, to: 5 * day + 2 * hour, severity: 'CRITICAL' },
    { from: 5 * day + 2 * hour, to: 20 * day, severity: 'OK' },
    { from: 20 * day, to: 20 * day + outage, severity: 'CRITICAL' },
    { from: 20 * day + outage, to: null, severity: 'OK' },
  ];
  const maintenance = [{ from: 5 * day, to: 5 * day + 2 * hour }];

  test('count the outage only, over the time outside maintenance', () => {
    expect(availabilityOf(tally(intervals, maintenance, month))).toEqual({
      totalMs: 2_592_000_000,
      maintenanceMs: 7_200_000,
      unknownMs: 0,
      downMs: 2_592_000,
      upMs: 2_582_208_000,
      measuredMs: 2_584_800_000,
      ratio: 2_582_208 / 2_584_800,
      percent: '99.89972',
    });
  });

  test('give the same from hourly roll-ups, of which most are the same hour of OK', () => {
    const hours = hourlyTallies(intervals, maintenance, month);
    expect(hours.size).toBe(720);
    expect(hours.get(20 * day)).toEqual({
      durations: { OK: hour - outage, WARNING: 0, MINOR: 0, MAJOR: 0, CRITICAL: outage, UNKNOWN: 0 },
      maintenance: 0,
      changes: 2,
    });
    expect(addTallies(hours.values())).toEqual(tally(intervals, maintenance, month));
  });
});

test('time that is UNKNOWN is left out, and availability without any other time is null', () => {
  const intervals: StatusInterval[] = [
    { from: 0, to: 90 * second, severity: 'OK' },
    { from: 90 * second, to: 300 * second, severity: 'UNKNOWN' },
  ];
  const window = { from: 0, to: 300 * second };
  expect(availabilityOf(tally(intervals, [], window))).toMatchObject({ percent: '100.00000', unknownMs: 210_000 });
  const unknown = { from: 100 * second, to: 300 * second };
  expect(availabilityOf(tally(intervals, [], unknown))).toMatchObject({ ratio: null, percent: null, measuredMs: 0 });
  expect(availabilityOf(tally(intervals, [window], window))).toMatchObject({ ratio: null, maintenanceMs: 300_000 });
  expect(availabilityOf(tally([], [], { from: 0, to: 0 }))).toMatchObject({ ratio: null, totalMs: 0 });
});

test('one lost millisecond in a year is not 100 percent', () => {
  const year = { from: 0, to: 365 * day };
  const intervals: StatusInterval[] = [
    { from: 0, to: 1, severity: 'CRITICAL' },
    { from: 1, to: null, severity: 'OK' },
  ];
  expect(availabilityOf(tally(intervals, [], year)).percent).toBe('99.99999');
});

test('what counts as down is a matter of policy', () => {
  const intervals: StatusInterval[] = [
    { from: 0, to: 10, severity: 'WARNING' },
    { from: 10, to: 30, severity: 'MAJOR' },
    { from: 30, to: 100, severity: 'OK' },
  ];
  const times = tally(intervals, [], { from: 0, to: 100 });
  expect(availabilityOf(times)).toMatchObject({ downMs: 0 });
  expect(availabilityOf(times, { downFrom: 'MAJOR' })).toMatchObject({ downMs: 20, percent: '80.00000' });
  expect(availabilityOf(times, { downFrom: 'WARNING' })).toMatchObject({ downMs: 30 });
});

test('intervals that overlap are refused', () => {
  const intervals: StatusInterval[] = [
    { from: 0, to: 20, severity: 'OK' },
    { from: 10, to: 30, severity: 'MAJOR' },
  ];
  expect(() => tally(intervals, [], { from: 0, to: 30 })).toThrow(RangeError);
});

const end = 120;
const history = fc.record({
  intervals: someIntervals(end),
  maintenance: fc.array(aSpan(end), { maxLength: 4 }),
  window: aSpan(end),
});

test('it is what counting every single millisecond gives, so overlapping maintenance counts once', () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom('WARNING', 'MAJOR', 'CRITICAL'),
      ({ intervals, maintenance, window }, downFrom) => {
        const counts = { totalMs: 0, maintenanceMs: 0, unknownMs: 0, downMs: 0, upMs: 0 };
        for (let at = window.from; at < window.to; at++) {
          counts.totalMs++;
          const found = intervals.find(({ from, to }) => contains({ from, to: to ?? Infinity }, at));
          if (maintenance.some((span) => contains(span, at))) counts.maintenanceMs++;
          else if (found === undefined || found.severity === 'UNKNOWN') counts.unknownMs++;
          else if (compareSeverity(found.severity, downFrom) >= 0) counts.downMs++;
          else counts.upMs++;
        }
        expect(availabilityOf(tally(intervals, maintenance, window), { downFrom })).toMatchObject(counts);
      },
    ),
  );
});

test('splitting an interval, or a maintenance window, changes nothing', () => {
  fc.assert(
    fc.property(history, fc.nat(end), ({ intervals, maintenance, window }, cut) => {
      const split = intervals.flatMap((interval): StatusInterval[] =>
        interval.from < cut && cut < (interval.to ?? Infinity)
          ? [
              { ...interval, to: cut },
              { ...interval, from: cut },
            ]
          : [interval],
      );
      const spans = maintenance.flatMap((span) =>
        contains(span, cut)
          ? [
              { ...span, to: cut },
              { ...span, from: cut },
            ]
          : [span],
      );
      expect(tally(split, spans, window)).toEqual(tally(intervals, maintenance, window));
    }),
  );
});

test('hours, whole ones from roll-ups and the rest from intervals, add up to the direct answer', () => {
  const scaled = 7 * minute; // 120 steps of 7 minutes are 14 hours, cut at odd places
  const wide = history.map(({ intervals, maintenance, window }) => {
    const grow = ({ from, to }: { from: number; to: number }) => ({ from: from * scaled, to: to * scaled });
    return {
      intervals: intervals.map(({ from, to, severity }): StatusInterval => ({
        from: from * scaled,
        to: to === null ? null : to * scaled,
        severity,
      })),
      maintenance: maintenance.map(grow),
      window: grow(window),
    };
  });
  fc.assert(
    fc.property(wide, ({ intervals, maintenance, window }) => {
      const direct = tally(intervals, maintenance, window);
      expect(addTallies(hourlyTallies(intervals, maintenance, window).values())).toEqual(direct);

      const { hours, rest } = wholeHours(window);
      const rollUps = hours ? [...hourlyTallies(intervals, maintenance, { from: 0, to: 15 * hour })] : [];
      const parts = [
        ...rollUps.filter(([start]) => hours !== undefined && contains(hours, start)).map(([, part]) => part),
        ...rest.map((span) => tally(intervals, maintenance, span)),
      ];
      expect(addTallies(parts)).toEqual(direct);
      const sum = severities.reduce((total, severity) => total + direct.durations[severity], direct.maintenance);
      expect(sum).toBe(window.to - window.from);
    }),
  );
});
