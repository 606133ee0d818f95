import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { availabilityOf, tally } from '../../src/monitoring/availability.js';
import {
  coveredItems,
  maintenanceDepth,
  maintenanceFaults,
  nextBoundary,
  triggerOf,
  windowsOf,
  type FlexibleMaintenance,
  type Maintenance,
  type Occurrences,
  type RecurringMaintenance,
} from '../../src/monitoring/maintenance.js';
import { contains, lengthOf, union, type Span } from '../../src/monitoring/spans.js';
import { aSpan } from './arbitraries.js';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const read = ({ from, to }: Span) =>
  [from, to].map((instant) => Temporal.Instant.fromEpochMilliseconds(instant).toString());

/** Enough of RRULE for these tests: every so many days or weeks from the start, on the wall clock. */
const occurrences: Occurrences = ({ start, zone, rule }, { from, to }) => {
  const [, frequency, interval = '1'] = /^FREQ=(DAILY|WEEKLY)(?:;INTERVAL=(\d+))?$/.exec(rule) ?? [];
  if (frequency === undefined) throw new Error(`no such frequency in ${rule}`);
  const days = Number(interval) * (frequency === 'DAILY' ? 1 : 7);
  const starts: number[] = [];
  for (let local = Temporal.PlainDateTime.from(start); ; local = local.add({ days })) {
    const zoned = local.toZonedDateTime(zone);
    const instant = zoned.epochMilliseconds;
    if (instant >= to) return starts;
    const skippedByTheClock = !zoned.toPlainDateTime().equals(local);
    if (instant >= from && !skippedByTheClock) starts.push(instant);
  }
};
const options = { triggeredAt: null, occurrences };
const always = { from: at('2020-01-01T00:00Z'), to: at('2030-01-01T00:00Z') };

describe('a flexible maintenance from 07:30 to 08:00, of 15 minutes', () => {
  const flexible: FlexibleMaintenance = {
    kind: 'FLEXIBLE',
    from: at('2026-11-23T07:30Z'),
    to: at('2026-11-23T08:00Z'),
    durationMs: 15 * 60_000,
  };
  const down = (from: string, to = '2026-11-23T23:00Z') => triggerOf(flexible, { from: at(from), to: at(to) });
  const inEffect = (instant: string, triggeredAt: number | null) =>
    maintenanceDepth([windowsOf(flexible, always, { triggeredAt, occurrences })], at(instant)) > 0;

  test('covers an item down from 07:50 to 08:04:59, past its own end, and no longer at 08:05:00', () => {
    const triggeredAt = down('2026-11-23T07:50Z')!;
    expect(inEffect('2026-11-23T07:49:59Z', triggeredAt)).toBe(false);
    expect(inEffect('2026-11-23T07:50:00Z', triggeredAt)).toBe(true);
    expect(inEffect('2026-11-23T08:04:59Z', triggeredAt)).toBe(true);
    expect(inEffect('2026-11-23T08:05:00Z', triggeredAt)).toBe(false);
    expect(nextBoundary(windowsOf(flexible, always, { triggeredAt, occurrences }), triggeredAt)).toBe(
      at('2026-11-23T08:05Z'),
    );
  });

  test('begins with its window for an item that was down already', () => {
    expect(down('2026-11-23T07:00Z')).toBe(flexible.from);
  });

  test('is not triggered by a failure outside its window, nor in effect without one', () => {
    expect(down('2026-11-23T08:00Z')).toBeUndefined();
    expect(down('2026-11-23T07:00Z', '2026-11-23T07:30Z')).toBeUndefined();
    expect(inEffect('2026-11-23T07:45Z', null)).toBe(false);
  });

  test('takes its time out of the availability', () => {
    const maintenance = windowsOf(flexible, always, { triggeredAt: down('2026-11-23T07:50Z')!, occurrences });
    const outage = { from: at('2026-11-23T07:50Z'), to: null, severity: 'CRITICAL' } as const;
    const window = { from: at('2026-11-23T07:50Z'), to: at('2026-11-23T08:20Z') };
    expect(availabilityOf(tally([outage], maintenance, window))).toMatchObject({
      maintenanceMs: 900_000,
      downMs: 900_000,
    });
  });
});

describe('a maintenance every Sunday at 01:30 in Berlin', () => {
  const recurring: RecurringMaintenance = {
    kind: 'RECURRING',
    start: '2026-03-22T01:30',
    zone: 'Europe/Berlin',
    rule: 'FREQ=WEEKLY',
    duration: 'PT2H',
  };

  test('keeps its wall-clock time over the change to summer time, and its two hours', () => {
    const span = { from: at('2026-03-20T00:00Z'), to: at('2026-04-06T00:00Z') };
    expect(windowsOf(recurring, span, options).map(read)).toEqual([
      ['2026-03-22T00:30:00Z', '2026-03-22T02:30:00Z'],
      ['2026-03-29T00:30:00Z', '2026-03-29T02:30:00Z'],
      ['2026-04-04T23:30:00Z', '2026-04-05T01:30:00Z'],
    ]);
  });

  test('a day long, ends at the same time on the wall, 23 hours later in spring', () => {
    const span = { from: at('2026-03-29T00:00Z'), to: at('2026-03-31T00:00Z') };
    expect(windowsOf({ ...recurring, duration: 'P1D' }, span, options).map(read)).toEqual([
      ['2026-03-29T00:30:00Z', '2026-03-29T23:30:00Z'],
    ]);
  });

  test('is found in effect although it began before the span that was asked for', () => {
    const span = { from: at('2026-03-22T01:00Z'), to: at('2026-03-22T01:01Z') };
    expect(windowsOf(recurring, span, options)).toEqual([span]);
  });

  test('that lasts longer than its interval is one window', () => {
    const daily: RecurringMaintenance = { ...recurring, rule: 'FREQ=DAILY', duration: 'PT36H' };
    const span = { from: at('2026-03-25T00:00Z'), to: at('2026-03-28T00:00Z') };
    expect(windowsOf(daily, span, options)).toEqual([span]);
  });
});

test('a fixed maintenance includes its beginning and not its end', () => {
  const fixed: Maintenance = { kind: 'FIXED', from: 100, to: 200 };
  const depth = (now: number) => maintenanceDepth([windowsOf(fixed, { from: 0, to: 1000 }, options)], now);
  expect([99, 100, 199, 200].map(depth)).toEqual([0, 1, 1, 0]);
});

test('maintenances that overlap add depth, and the end of one does not end the other', () => {
  fc.assert(
    fc.property(fc.array(aSpan(50), { maxLength: 6 }), fc.nat(50), (spans, now) => {
      const windows = spans.map((span) => windowsOf({ kind: 'FIXED', ...span }, { from: 0, to: 50 }, options));
      const depth = maintenanceDepth(windows, now);
      expect(depth).toBe(spans.filter((span) => contains(span, now)).length);
      expect(union(spans).some((span) => contains(span, now))).toBe(depth > 0);
      const covered = Array.from({ length: 50 }, (_, instant) => maintenanceDepth(windows, instant) > 0);
      expect(lengthOf(union(spans))).toBe(covered.filter(Boolean).length);
    }),
  );
});

test('asking for parts of a time gives the parts of the answer', () => {
  const recurring: RecurringMaintenance = {
    kind: 'RECURRING',
    start: '2026-10-20T23:00',
    zone: 'America/New_York',
    rule: 'FREQ=DAILY;INTERVAL=2',
    duration: 'P1DT3H',
  };
  const base = at('2026-10-25T00:00Z');
  fc.assert(
    fc.property(aSpan(400), fc.nat(400), ({ from, to }, cut) => {
      const hours = (count: number) => base + count * 3_600_000;
      const middle = Math.min(Math.max(cut, from), to);
      const asked = (a: number, b: number) => windowsOf(recurring, { from: hours(a), to: hours(b) }, options);
      expect(union([...asked(from, middle), ...asked(middle, to)])).toEqual(asked(from, to));
    }),
  );
});

test('descendants are covered where they are asked for, over cycles and only once', () => {
  const dependents: Record<string, string[]> = { host: ['vm1', 'vm2'], vm1: ['app'], vm2: ['app'], app: ['host'] };
  const covered = (itemId: string, descendants: boolean) =>
    [...coveredItems([{ itemId, descendants }], (id) => dependents[id] ?? [])].sort();
  expect(covered('host', false)).toEqual(['host']);
  expect(covered('vm1', true)).toEqual(['app', 'host', 'vm1', 'vm2']);
  expect(covered('host', true)).toEqual(['app', 'host', 'vm1', 'vm2']);
  const both = [
    { itemId: 'vm1', descendants: false },
    { itemId: 'vm2', descendants: true },
  ];
  expect([...coveredItems(both, (id) => (id === 'app' ? [] : (dependents[id] ?? [])))].sort()).toEqual([
    'app',
    'vm1',
    'vm2',
  ]);
});

describe('a maintenance is refused', () => {
  const recurring: RecurringMaintenance = {
    kind: 'RECURRING',
    start: '2026-01-04T02:00',
    zone: 'Europe/Berlin',
    rule: 'FREQ=WEEKLY',
    duration: 'PT2H',
  };
  const fields = (maintenance: Maintenance) => maintenanceFaults(maintenance, occurrences).map(({ field }) => field);

  test('for none of these', () => {
    expect(fields(recurring)).toEqual([]);
    expect(fields({ ...recurring, zone: 'UTC', duration: 'P31D' })).toEqual([]);
    expect(fields({ kind: 'FIXED', from: 1, to: 2 })).toEqual([]);
    expect(fields({ kind: 'FLEXIBLE', from: 1, to: 2, durationMs: 5 })).toEqual([]);
  });

  test.each<[string, Maintenance, string[]]>([
    ['without any time', { kind: 'FIXED', from: 2, to: 2 }, ['to']],
    ['backwards and without duration', { kind: 'FLEXIBLE', from: 2, to: 1, durationMs: 0 }, ['to', 'durationMs']],
    ['with an offset in its start', { ...recurring, start: '2026-01-04T02:00Z' }, ['start']],
    ['on a day that is not', { ...recurring, start: '2026-02-31T02:00' }, ['start']],
    ['in no known zone', { ...recurring, zone: 'Mars/Olympus' }, ['zone']],
    ['in an offset, which knows no summer time', { ...recurring, zone: '+02:00' }, ['zone']],
    ['of months', { ...recurring, duration: 'P1M' }, ['duration']],
    ['of no duration', { ...recurring, duration: 'PT0S' }, ['duration']],
    ['of too long a duration', { ...recurring, duration: 'P32D' }, ['duration']],
    ['by the second', { ...recurring, rule: 'FREQ=SECONDLY' }, ['rule']],
    ['with a second property in its rule', { ...recurring, rule: 'FREQ=DAILY\nRDATE:20260101T000000' }, ['rule']],
    ['by a rule the library cannot read', { ...recurring, rule: 'FREQ=YEARLY' }, ['rule']],
  ])('%s', (_, maintenance, expected) => {
    expect(fields(maintenance)).toEqual(expected);
  });

  test('with a message that names the field and the way out', () => {
    expect(maintenanceFaults({ ...recurring, zone: 'Berlin' }, occurrences)).toEqual([
      { field: 'zone', code: 'INVALID', message: 'zone must be an IANA time zone, such as Europe/Berlin.' },
    ]);
  });
});
