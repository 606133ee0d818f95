import { describe, expect, test } from 'vitest';
import { maintenanceFaults } from '../../src/monitoring/maintenance.js';
import { occurrences } from '../../src/maintenance/occurrences.js';

const starts = (start: string, rule: string, from: string, to: string, zone = 'Europe/Berlin'): string[] =>
  occurrences({ start, zone, rule }, { from: Date.parse(from), to: Date.parse(to) }).map((at) =>
    new Date(at).toISOString().slice(0, 16),
  );

test('occurrences lie in [from, to), the first one included', () => {
  const daily = (from: string, to: string) => starts('2026-01-04T02:00', 'FREQ=DAILY', from, to);
  expect(daily('2025-01-01T00:00Z', '2026-01-06T01:00Z')).toEqual(['2026-01-04T01:00', '2026-01-05T01:00']);
  expect(daily('2026-01-05T01:00Z', '2026-01-05T01:00:00.001Z')).toEqual(['2026-01-05T01:00']);
  expect(daily('2026-01-05T01:00Z', '2026-01-05T01:00Z')).toEqual([]);
});

test('they keep to the clock on the wall; a time that it skips is left out, and one that it shows twice comes once', () => {
  expect(starts('2026-03-01T02:30', 'FREQ=DAILY', '2026-03-28T00:00Z', '2026-03-31T00:00Z')).toEqual([
    '2026-03-28T01:30',
    '2026-03-30T00:30',
  ]);
  expect(starts('2026-10-01T02:30', 'FREQ=DAILY', '2026-10-24T00:00Z', '2026-10-27T00:00Z')).toEqual([
    '2026-10-24T00:30',
    '2026-10-25T00:30',
    '2026-10-26T01:30',
  ]);
});

test('they end with UNTIL and COUNT', () => {
  const ended = ['2026-01-04T01:00', '2026-01-05T01:00', '2026-01-06T01:00'];
  for (const end of ['COUNT=3', 'UNTIL=20260106T010000Z']) {
    const rule = `FREQ=DAILY;${end}`;
    expect(starts('2026-01-04T02:00', rule, '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual(ended);
    expect(starts('2026-01-04T02:00', rule, '2126-01-01T00:00Z', '2127-01-01T00:00Z')).toEqual([]);
  }
});

test('a window in a hundred years is reached without going through all that lies before', () => {
  expect(starts('2026-01-04T02:00', 'FREQ=HOURLY', '2126-01-01T00:00Z', '2126-01-01T03:00Z')).toHaveLength(3);
  expect(
    starts('2026-01-04T02:00', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01T00:00Z', '2126-01-01T00:00Z'),
  ).toEqual([]);
});

describe('what cannot be run is a fault of the rule', () => {
  const faults = (rule: string, start = '2026-01-04T02:00') =>
    maintenanceFaults({ kind: 'RECURRING', start, zone: 'Europe/Berlin', rule, duration: 'PT1H' }, occurrences);

  test.each(['FREQ=DAILY;COUNT=1001', 'FREQ=DAILY;FOO=1', 'FREQ=DAILY;BYSECOND=1', 'FREQ=DAILY;INTERVAL=0'])(
    '%s',
    (rule) => {
      expect(faults(rule)).toMatchObject([{ field: 'rule' }]);
    },
  );

  test('and so is a beginning that the clock skips', () => {
    expect(faults('FREQ=DAILY', '2026-03-29T02:30')).toMatchObject([{ message: expect.stringContaining('skips') }]);
    expect(faults('FREQ=DAILY', '2026-03-29T03:30')).toEqual([]);
  });
});
