import { Calendar, type CalendarDefinition, type Weekday } from '../../src/calendar/calendar.js';

const weekdays: Weekday[] = [1, 2, 3, 4, 5];
const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const open = (zone: string, days: Weekday[], start: string, end: string, holidays: string[] = []) =>
  ({
    zone,
    week: days.map((weekday) => ({ weekday, start, end })),
    holidays,
    extraOpenings: [],
  }) satisfies CalendarDefinition;

/** The calendars of the acceptance scenarios. */
export const definitions = {
  BER: open('Europe/Berlin', weekdays, '09:00', '17:00', ['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25']),
  NYC: open('America/New_York', weekdays, '08:00', '18:00', ['2026-07-03', '2026-11-26', '2026-12-25']),
  SYD: open('Australia/Sydney', weekdays, '09:00', '17:00', ['2026-04-03', '2026-04-06', '2026-10-05']),
  NIGHT: open('Europe/Berlin', everyDay, '22:00', '30:00'),
  ALWAYS: open('Europe/Berlin', everyDay, '00:00', '24:00'),
};

export const BER = new Calendar(definitions.BER);
export const NYC = new Calendar(definitions.NYC);
export const SYD = new Calendar(definitions.SYD);
export const NIGHT = new Calendar(definitions.NIGHT);
export const ALWAYS = new Calendar(definitions.ALWAYS);
