import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar, type CalendarDefinition, type Weekday } from '../../src/calendar/calendar.js';
import { calendarFaults } from '../../src/calendar/faults.js';
import { day, hour, minute, type Span } from '../../src/monitoring/spans.js';
import { ALWAYS, BER, definitions, NIGHT, NYC, SYD } from '../support/calendars.js';
import { NaiveCalendar } from '../support/naive-calendar.js';
import { inEveryMachineZone } from '../support/zones.js';

const at = (text: string): number => Date.parse(text.length === 16 ? `${text}:00Z` : text);
const iso = (instant: number | undefined): string => new Date(instant!).toISOString().replace(/:00\.000Z$/, 'Z');
const hold = (from: string, to: string): Span => ({ from: at(from), to: at(to) });
const due = (calendar: Calendar, start: string, target: number, ...pauses: Span[]): string =>
  iso(calendar.due(at(start), target, pauses));

inEveryMachineZone(() => {
  describe('the acceptance scenarios', () => {
    test('1: four hours from a Friday afternoon over the change to summer time', () => {
      const start = '2026-03-27T14:30';
      expect(due(BER, start, 4 * hour)).toBe('2026-03-30T09:30Z');
      expect(BER.due(at(start), 4 * hour)! - at(start)).toBe(67 * hour);
      expect(due(BER, start, 3 * hour)).toBe('2026-03-30T08:30Z');
      expect(BER.elapsed(at(start), at('2026-03-30T08:00'))).toBe(2 * hour + 30 * minute);
    });

    test('2: eight hours over the change to winter time, and the notices on the way', () => {
      const start = '2026-10-23T14:00';
      const notices = [0.5, 0.75, 0.9, 1].map((share) => due(BER, start, share * 8 * hour));
      expect(notices).toEqual(['2026-10-26T11:00Z', '2026-10-26T13:00Z', '2026-10-26T14:12Z', '2026-10-26T15:00Z']);
    });

    test('3: over the holidays of Easter', () => {
      expect(due(BER, '2026-04-02T14:00', 8 * hour)).toBe('2026-04-07T14:00Z');
    });

    test('4: a hold counts for the time that it was open', () => {
      const start = '2026-06-01T08:00';
      const held = hold('2026-06-01T12:00', '2026-06-02T09:00');
      expect(due(BER, start, 8 * hour)).toBe('2026-06-02T08:00Z');
      expect(due(BER, start, 8 * hour, held)).toBe('2026-06-02T13:00Z');
      expect(BER.elapsed(held.from, held.to)).toBe(5 * hour);
      expect(due(BER, start, 8 * hour, hold('2026-06-01T16:00', '2026-06-02T06:00'))).toBe('2026-06-02T08:00Z');
    });

    test('5: a hold over the weekend on which the clock changes', () => {
      const held = hold('2026-03-27T15:00', '2026-03-30T08:00');
      expect(due(BER, '2026-03-27T14:30', 4 * hour, held)).toBe('2026-03-30T11:30Z');
      expect(BER.elapsed(held.from, held.to)).toBe(2 * hour);
      expect(held.to - held.from).toBe(65 * hour);
    });

    test('6: holds that overlap count once', () => {
      const holds = [
        hold('2026-06-02T07:30', '2026-06-02T08:15'),
        hold('2026-06-02T08:00', '2026-06-02T08:45'),
        hold('2026-06-02T14:30', '2026-06-03T07:20'),
      ];
      expect(due(BER, '2026-06-02T07:00', 8 * hour, ...holds)).toBe('2026-06-03T09:05Z');
    });

    test('7: New York, over its own changes and holidays', () => {
      expect(due(NYC, '2026-03-06T22:00', 4 * hour)).toBe('2026-03-09T15:00Z');
      expect(due(NYC, '2026-11-25T20:00', 8 * hour)).toBe('2026-11-27T18:00Z');
      expect(due(NYC, '2026-10-30T21:30', 2 * hour)).toBe('2026-11-02T14:30Z');
    });

    test('8: a night shift of seven hours in spring, of nine in autumn', () => {
      const spring = '2026-03-28T21:00';
      const autumn = '2026-10-24T20:00';
      expect([7, 8].map((hours) => due(NIGHT, spring, hours * hour))).toEqual([
        '2026-03-29T04:00Z',
        '2026-03-29T21:00Z',
      ]);
      expect([8, 9].map((hours) => due(NIGHT, autumn, hours * hour))).toEqual([
        '2026-10-25T04:00Z',
        '2026-10-25T05:00Z',
      ]);
    });

    test('9: Sydney, and an island whose clock moves by half an hour', () => {
      expect(due(SYD, '2026-04-02T05:00', 3 * hour)).toBe('2026-04-07T01:00Z');
      expect(due(SYD, '2026-10-02T06:30', 1.5 * hour)).toBe('2026-10-05T23:00Z');
      const island = new Calendar({
        zone: 'Australia/Lord_Howe',
        week: [{ weekday: 7, start: '00:00', end: '24:00' }],
        holidays: [],
        extraOpenings: [],
      });
      expect(island.elapsed(at('2026-04-03T00:00'), at('2026-04-08T00:00'))).toBe(24.5 * hour);
      expect(island.elapsed(at('2026-10-02T00:00'), at('2026-10-07T00:00'))).toBe(23.5 * hour);
    });

    test('10: what ends at closing is due at closing; what starts outside counts from the next opening', () => {
      expect(due(BER, '2026-06-06T01:00', hour)).toBe('2026-06-08T08:00Z');
      expect(due(BER, '2026-06-05T14:00', hour)).toBe('2026-06-05T15:00Z');
      expect(due(BER, '2026-06-05T15:00', 1_000)).toBe('2026-06-08T07:00:01.000Z');
      expect(due(ALWAYS, '2026-03-28T23:30', 4 * hour)).toBe('2026-03-29T03:30Z');
      expect(due(BER, '2026-03-26T10:00', 40 * hour)).toBe('2026-04-02T09:00Z');
    });

    test('13: the deadline of an approval, sixteen business hours on', () => {
      expect(due(BER, '2026-10-23T12:00', 16 * hour)).toBe('2026-10-27T13:00Z');
    });
  });

  describe('edges', () => {
    test('an opening on a holiday is open, and a shift belongs to the day on which it starts', () => {
      const calendar = new Calendar({
        ...definitions.NIGHT,
        holidays: ['2026-12-24'],
        extraOpenings: [{ date: '2026-12-24', start: '08:00', end: '10:00' }],
      });
      expect(calendar.openIn(hold('2026-12-23T12:00', '2026-12-25T22:00'))).toEqual([
        hold('2026-12-23T21:00', '2026-12-24T05:00'),
        hold('2026-12-24T07:00', '2026-12-24T09:00'),
        hold('2026-12-25T21:00', '2026-12-25T22:00'),
      ]);
    });

    test('a time that the clock skips counts as much later; of one shown twice the first counts', () => {
      const at2 = (start: string, end: string) =>
        new Calendar({
          zone: 'Europe/Berlin',
          week: [{ weekday: 7, start, end }],
          holidays: [],
          extraOpenings: [],
        });
      const spring = hold('2026-03-28T12:00', '2026-03-29T12:00');
      const autumn = hold('2026-10-24T12:00', '2026-10-25T12:00');
      expect(at2('02:00', '02:30').openIn(spring)).toEqual([hold('2026-03-29T01:00', '2026-03-29T01:30')]);
      expect(at2('02:30', '03:15').openIn(spring)).toEqual([]);
      expect(at2('02:15', '02:45').openIn(autumn)).toEqual([hold('2026-10-25T00:15', '2026-10-25T00:45')]);
      expect(at2('02:30', '03:00').openIn(autumn)).toEqual([hold('2026-10-25T00:30', '2026-10-25T02:00')]);
    });

    test('Cairo opens at one o’clock on the day that has no midnight', () => {
      const cairo = new Calendar({ ...definitions.ALWAYS, zone: 'Africa/Cairo' });
      const friday = new Calendar({
        zone: 'Africa/Cairo',
        week: [{ weekday: 5, start: '00:00', end: '24:00' }],
        holidays: [],
        extraOpenings: [],
      });
      expect(cairo.elapsed(at('2026-04-23T00:00'), at('2026-04-26T00:00'))).toBe(3 * day);
      expect(friday.openIn(hold('2026-04-22T00:00', '2026-04-27T00:00'))).toEqual([
        hold('2026-04-23T22:00', '2026-04-24T21:00'),
      ]);
    });

    test('Samoa skipped a day: its hours fall on the next', () => {
      const samoa = new Calendar({
        zone: 'Pacific/Apia',
        week: [{ weekday: 5, start: '09:00', end: '17:00' }],
        holidays: [],
        extraOpenings: [],
      });
      expect(samoa.openIn(hold('2011-12-28T00:00', '2012-01-02T00:00'))).toEqual([
        hold('2011-12-30T19:00', '2011-12-31T03:00'),
      ]);
    });

    test('what is paused without end, or opens no more, is never due', () => {
      expect(BER.due(at('2026-06-01T08:00'), hour, [{ from: at('2026-06-01T08:30'), to: Infinity }])).toBeUndefined();
      const once = new Calendar({
        zone: 'UTC',
        week: [],
        holidays: [],
        extraOpenings: [{ date: '2026-06-01', start: '08:00', end: '09:00' }],
      });
      expect(once.due(at('2026-05-01T00:00'), hour)).toBe(at('2026-06-01T09:00'));
      expect(once.due(at('2026-06-01T08:30'), hour)).toBeUndefined();
      expect(once.isOpen(at('2026-06-01T08:59'))).toBe(true);
      expect(once.isOpen(at('2026-06-01T09:00'))).toBe(false);
    });
  });
});

const zones = [
  ...['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Africa/Cairo', 'Australia/Lord_Howe'],
  ...['Asia/Kathmandu', 'Pacific/Apia', 'UTC'],
];
/** Days on which clocks change, somewhere among those zones. */
const restless = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25', '2026-11-01'];
const pad = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

const anOpening = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start: clock(start * 15), end: clock(Math.min(start + length, 192) * 15) }));
const aDay = fc
  .tuple(fc.constantFrom(...restless), fc.integer({ min: -3, max: 3 }))
  .map(([date, days]) => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10));

const aDefinition: fc.Arbitrary<CalendarDefinition> = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), anOpening).map(([weekday, opening]) => ({
      weekday: weekday as Weekday,
      ...opening,
    })),
    { minLength: 1, maxLength: 8 },
  ),
  holidays: fc.array(aDay, { maxLength: 3 }),
  extraOpenings: fc.array(
    fc.tuple(aDay, anOpening).map(([date, opening]) => ({ date, ...opening })),
    { maxLength: 2 },
  ),
});
const aStart = fc
  .tuple(fc.constantFrom(...restless), fc.integer({ min: -2 * 1440, max: 1440 }))
  .map(([date, minutes]) => Date.parse(date) + minutes * minute);
const pausesFrom = (start: number): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -200, max: 3_000 }), fc.integer({ min: 0, max: 900 }))
      .map(([from, length]) => ({ from: start + from * minute, to: start + (from + length) * minute })),
    { maxLength: 4 },
  );
const aCase = fc.record({ definition: aDefinition, start: aStart, target: fc.integer({ min: 1, max: 2_400 }) });

describe('against looking at the clock minute by minute', () => {
  test('open time and due instants are the same', () => {
    fc.assert(
      fc.property(
        aCase.chain((one) => fc.tuple(fc.constant(one), pausesFrom(one.start))),
        ([{ definition, start, target }, pauses]) => {
          const calendar = new Calendar(definition);
          const naive = new NaiveCalendar(definition);
          const until = start + 4 * day;
          expect(calendar.elapsed(start, until, pauses)).toBe(naive.elapsed(start, until, pauses));
          const expected = naive.due(start, target * minute, pauses, until);
          const found = calendar.due(start, target * minute, pauses);
          if (expected === undefined) expect(found ?? Infinity).toBeGreaterThan(until);
          else expect(found).toBe(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('whatever the calendar, the start, the target and the pauses', () => {
  const check = (numRuns: number, holds: (calendar: Calendar, start: number, target: number, pauses: Span[]) => void) =>
    fc.assert(
      fc.property(
        aCase.chain((one) => fc.tuple(fc.constant(one), pausesFrom(one.start))),
        ([{ definition, start, target }, pauses]) =>
          // Not whole minutes: nothing is rounded to them.
          holds(new Calendar(definition), start + 12_345, target * minute + 678, pauses),
      ),
      { numRuns },
    );

  test('the time elapsed until it is due is the target, and it was not there a millisecond before', () => {
    check(300, (calendar, start, target, pauses) => {
      const instant = calendar.due(start, target, pauses)!;
      expect(calendar.elapsed(start, instant, pauses)).toBe(target);
      expect(calendar.elapsed(start, instant - 1, pauses)).toBe(target - 1);
    });
  });

  test('a further pause makes nothing due earlier, and a greater target neither', () => {
    check(300, (calendar, start, target, pauses) => {
      const instant = calendar.due(start, target, pauses)!;
      expect(calendar.due(start, target, pauses.slice(1))!).toBeLessThanOrEqual(instant);
      expect(calendar.due(start, target + 1, pauses)!).toBeGreaterThan(instant);
    });
  });

  test('a pause cut in two that adjoin changes nothing', () => {
    check(200, (calendar, start, target, pauses) => {
      const split = pauses.flatMap(({ from, to }) => {
        const middle = from + Math.floor((to - from) / 3);
        return [
          { from: middle, to },
          { from, to: middle },
        ];
      });
      expect(calendar.due(start, target, split)).toBe(calendar.due(start, target, pauses));
    });
  });

  test('time is additive: what elapses to a moment and from it adds up', () => {
    check(200, (calendar, start, target, pauses) => {
      const middle = start + target;
      const end = middle + 3 * day;
      expect(calendar.elapsed(start, middle, pauses) + calendar.elapsed(middle, end, pauses)).toBe(
        calendar.elapsed(start, end, pauses),
      );
    });
  });
});

test('a clock of a year is told in milliseconds', () => {
  const started = performance.now();
  for (let turn = 0; turn < 20; turn++) new Calendar(definitions.BER).due(at('2026-01-05T08:00'), 2_000 * hour);
  // A year by the minute would take seconds.
  expect((performance.now() - started) / 20).toBeLessThan(250);
});

describe('a definition that cannot be used says why', () => {
  const faults = (changes: Partial<CalendarDefinition>) =>
    calendarFaults({ ...definitions.BER, ...changes }).map(({ field }) => field);

  test('and one that can has no faults', () => {
    for (const definition of Object.values(definitions)) expect(calendarFaults(definition)).toEqual([]);
  });

  test.each([
    ['an offset', { zone: '+02:00' }, ['zone']],
    ['no such zone', { zone: 'Europe/Atlantis' }, ['zone']],
    ['never open', { week: [] }, ['week']],
    ['too many holidays', { holidays: Array.from({ length: 2_001 }, () => '2026-01-01') }, ['holidays']],
    ['an end before the start', { week: [{ weekday: 1, start: '22:00', end: '06:00' }] }, ['week.0.end']],
    ['no time', { week: [{ weekday: 1, start: '24:00', end: '25:00' }] }, ['week.0.start']],
    ['too late an end', { week: [{ weekday: 1, start: '20:00', end: '48:01' }] }, ['week.0.end']],
    ['no date', { holidays: ['2026-02-30', '25.12.2026'] }, ['holidays.0', 'holidays.1']],
    [
      'an opening on no date',
      { extraOpenings: [{ date: 'soon', start: '09:00', end: '10:00' }] },
      ['extraOpenings.0.date'],
    ],
  ] as [string, Partial<CalendarDefinition>, string[]][])('%s', (_, changes, fields) => {
    expect(faults(changes)).toEqual(fields);
  });

  test('all of it at once, with the way out', () => {
    const week = [
      { weekday: 1 as const, start: '09:00', end: '12:00' },
      { weekday: 1 as const, start: '11:00', end: '17:00' },
      { weekday: 2 as const, start: '22:00', end: '06:00' },
    ];
    expect(calendarFaults({ ...definitions.BER, week })).toEqual([
      expect.objectContaining({ field: 'week.1', message: expect.stringContaining('Join the two') }),
      expect.objectContaining({ field: 'week.2.end', message: expect.stringContaining('06:00 is 30:00') }),
    ]);
  });
});
