import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { monthsBefore, monthsOf } from '../../src/calendar/months.js';
import { day } from '../../src/monitoring/spans.js';
import { inEveryMachineZone } from '../support/zones.js';

const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString();

inEveryMachineZone(() => {
  test('months begin at the midnight of their zone, before and after clocks are changed; the first and the last are cut', () => {
    const period = { from: at('2026-02-14T00:00:00Z'), to: at('2026-05-01T00:00:00Z') };
    expect(monthsOf(period, 'Europe/Berlin').map(({ month, from, to }) => [month, iso(from), iso(to)])).toEqual([
      ['2026-02', '2026-02-14T00:00:00.000Z', '2026-02-28T23:00:00.000Z'],
      ['2026-03', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
      ['2026-04', '2026-03-31T22:00:00.000Z', '2026-04-30T22:00:00.000Z'],
      ['2026-05', '2026-04-30T22:00:00.000Z', '2026-05-01T00:00:00.000Z'],
    ]);
    expect(monthsOf(period, 'UTC').map(({ month }) => month)).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(iso(monthsBefore(at('2026-03-31T22:30:00Z'), 2, 'Europe/Berlin'))).toBe('2026-01-31T23:00:00.000Z');
  });

  test('months follow each other without a gap, cover the period, and every instant lies in the one it is called by', () => {
    // Their midnights are skipped or come twice, some of them on the first of a month; one skipped a whole day.
    const zones = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Amman', 'Pacific/Apia'];
    const start = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 900 * day }), fc.constantFrom(...zones), (from, length, zone) => {
        const months = monthsOf({ from, to: from + length }, zone);
        expect([months[0]!.from, months.at(-1)!.to]).toEqual([from, from + length]);
        months.slice(1).forEach((month, index) => expect(month.from).toBe(months[index]!.to));
        for (const month of months)
          for (const instant of [month.from, month.to - 1]) {
            const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
            expect(local.toPlainDate().toPlainYearMonth().toString()).toBe(month.month);
          }
      }),
      { numRuns: 200 },
    );
  });
});
