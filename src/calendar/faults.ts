import { Temporal } from 'temporal-polyfill';
import type { Failure } from '../refusal.js';
import { dayOf, minuteOfDay, type CalendarDefinition, type OpenTime } from './calendar.js';

const mostHolidays = 2_000;
const mostOpenings = 500;
const dayInMinutes = 24 * 60;

/** Everything wrong with a calendar's definition, empty when it can be used. Fields are paths inside it. */
export function calendarFaults({ zone, week, holidays, extraOpenings }: CalendarDefinition): Failure[] {
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void => void faults.push({ field, code: 'INVALID', message });
  if (!isZone(zone))
    fault('zone', `${JSON.stringify(zone)} is no IANA time zone. Use one that has rules, such as Europe/Berlin.`);
  if (week.length === 0 && extraOpenings.length === 0)
    fault('week', 'A calendar that is never open measures nothing. Give at least one opening.');
  for (const [field, list, most] of [
    ['week', week, mostOpenings],
    ['holidays', holidays, mostHolidays],
    ['extraOpenings', extraOpenings, mostOpenings],
  ] as const)
    if (list.length > most) fault(field, `At most ${most} are taken; these are ${list.length}.`);
  if (faults.length > 0) return faults;

  week.forEach((opening, at) => {
    const field = `week.${at}`;
    faults.push(...openTimeFaults(field, opening));
    const other = week.findIndex((one, before) => before < at && one.weekday === opening.weekday && meet(one, opening));
    if (other >= 0) fault(field, `It overlaps week.${other} on the same weekday. Join the two, or move one.`);
  });
  extraOpenings.forEach((opening, at) => {
    const field = `extraOpenings.${at}`;
    faults.push(...openTimeFaults(field, opening));
    if (Number.isNaN(dayOf(opening.date))) fault(`${field}.date`, noDate(opening.date));
  });
  holidays.forEach((date, at) => {
    if (Number.isNaN(dayOf(date))) fault(`holidays.${at}`, noDate(date));
  });
  return faults;
}

const noDate = (date: string): string => `${JSON.stringify(date)} is no date from 1970 on. Use one such as 2026-12-25.`;

function openTimeFaults(field: string, { start, end }: OpenTime): Failure[] {
  const from = minuteOfDay(start);
  const to = minuteOfDay(end);
  const fault = (name: string, message: string): Failure[] => [{ field: `${field}.${name}`, code: 'INVALID', message }];
  if (!(from < dayInMinutes)) return fault('start', `${JSON.stringify(start)} is no time from 00:00 to 23:59.`);
  if (!(to <= 2 * dayInMinutes)) return fault('end', `${JSON.stringify(end)} is no time from 00:01 to 48:00.`);
  if (to <= from)
    return fault('end', `${end} is not after ${start}. To end on the next day add 24 hours: 06:00 is 30:00.`);
  return [];
}

const meet = (a: OpenTime, b: OpenTime): boolean =>
  minuteOfDay(a.start) < minuteOfDay(b.end) && minuteOfDay(b.start) < minuteOfDay(a.end);

/** Whether a name is one of a time zone that has rules. */
export function isZone(zone: string): boolean {
  // Temporal takes offsets too, which know nothing of summer time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== undefined;
  } catch {
    return false;
  }
}
