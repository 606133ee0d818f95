import type { Failure } from '../refusal.js';
import type { CalendarVersionRecord } from '../records.js';
import { minuteOfDay, type CalendarDefinition, type Weekday } from './calendar.js';
import { calendarFaults } from './faults.js';

/** In the order of ISO 8601: Monday is 1. */
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type WeekdayName = (typeof weekdays)[number];

/** What defineCalendar takes. */
export interface CalendarInput {
  id?: string | null | undefined;
  name: string;
  description?: string | null | undefined;
  zone: string;
  week: readonly { weekdays: readonly WeekdayName[]; start: string; end: string }[];
  holidays?: readonly { date: string; name?: string | null | undefined }[] | null | undefined;
  extraOpenings?: readonly { date: string; start: string; end: string }[] | null | undefined;
  expectedVersion?: number | null | undefined;
}

export interface Holiday {
  date: string;
  name?: string | undefined;
}

/** A calendar's definition, with what its holidays are called. */
export interface NamedDefinition extends Omit<CalendarDefinition, 'holidays'> {
  readonly holidays: readonly Holiday[];
}

const longestName = 200;
const longestDescription = 4_000;

/** Brings a definition into one order, so that equal ones are written alike. */
export function readDefinition({ zone, week, holidays, extraOpenings }: CalendarInput): NamedDefinition {
  const byDate = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
  const days = new Map((holidays ?? []).map(({ date, name }) => [date, name?.trim()]));
  return {
    zone,
    week: week
      .flatMap(({ weekdays: names, start, end }) =>
        [...new Set(names)].map((name) => ({ weekday: (weekdays.indexOf(name) + 1) as Weekday, start, end })),
      )
      .sort((a, b) => a.weekday - b.weekday || minuteOfDay(a.start) - minuteOfDay(b.start)),
    holidays: [...days].map(([date, name]) => ({ date, ...(name && { name }) })).sort(byDate),
    extraOpenings: (extraOpenings ?? []).map(({ date, start, end }) => ({ date, start, end })).sort(byDate),
  };
}

/** Everything that is wrong with an input. Fields are paths inside it. */
export function inputFaults(input: CalendarInput): Failure[] {
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void => void faults.push({ field, code: 'INVALID', message });
  if (input.name.trim() === '' || input.name.length > longestName) fault('name', 'A name has 1 to 200 characters.');
  if ((input.description?.length ?? 0) > longestDescription)
    fault('description', 'At most 4,000 characters are taken.');
  input.week.forEach(({ weekdays: names }, at) => {
    if (names.length === 0) fault(`week.${at}.weekdays`, 'Name at least one day of the week.');
  });
  (input.holidays ?? []).forEach(({ name }, at) => {
    if ((name?.length ?? 0) > longestName) fault(`holidays.${at}.name`, 'At most 200 characters are taken.');
  });
  // The openings of the input stand for several days each; faults name the input's.
  const places = input.week.flatMap(({ weekdays: names }, at) => [...new Set(names)].map(() => at));
  const week = input.week.flatMap(({ weekdays: names, start, end }) =>
    [...new Set(names)].map((name) => ({ weekday: (weekdays.indexOf(name) + 1) as Weekday, start, end })),
  );
  const seen = new Set<string>();
  for (const failure of calendarFaults({
    ...{ zone: input.zone, week, holidays: (input.holidays ?? []).map(({ date }) => date) },
    extraOpenings: input.extraOpenings ?? [],
  })) {
    const named = failure.field!.replace(/^week\.(\d+)/, (_, at: string) => `week.${places[Number(at)]}`);
    const message = failure.message.replace(/week\.(\d+)/g, (_, at: string) => `week.${places[Number(at)]}`);
    // An opening that is wrong is so on each of its days.
    if (!seen.has(`${named} ${message}`)) faults.push({ ...failure, field: named, message });
    seen.add(`${named} ${message}`);
  }
  return faults.map((failure) => ({ ...failure, field: `input.${failure.field}` }));
}

/** A definition as its version's node holds it. */
export const propertiesOf = ({ zone, week, holidays, extraOpenings }: NamedDefinition): Record<string, unknown> => ({
  zone,
  week: JSON.stringify(week),
  holidays: JSON.stringify(holidays),
  extraOpenings: JSON.stringify(extraOpenings),
});

export const namedDefinitionOf = (version: CalendarVersionRecord): NamedDefinition => ({
  zone: version.zone,
  week: JSON.parse(version.week) as NamedDefinition['week'],
  holidays: JSON.parse(version.holidays) as Holiday[],
  extraOpenings: JSON.parse(version.extraOpenings) as NamedDefinition['extraOpenings'],
});

export const definitionOf = (version: CalendarVersionRecord): CalendarDefinition => {
  const named = namedDefinitionOf(version);
  return { ...named, holidays: named.holidays.map(({ date }) => date) };
};
