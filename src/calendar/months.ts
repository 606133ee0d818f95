import { Temporal } from 'temporal-polyfill';
import type { Instant, Span } from '../monitoring/spans.js';

/** A calendar month of a zone, or the part of it that lies in a period. */
export interface Month extends Span {
  /** Such as 2026-11. */
  readonly month: string;
}

/** The calendar months of a zone that a period touches, the first and the last cut to it. */
export function monthsOf({ from, to }: Span, zone: string): Month[] {
  const months: Month[] = [];
  // The first instant of a month may not be midnight, where clocks are put forward then.
  for (let begins = monthOf(from, zone); ; begins = begins.add({ months: 1 })) {
    const start = startOf(begins, zone);
    if (start >= to) return months;
    const end = startOf(begins.add({ months: 1 }), zone);
    months.push({ month: begins.toString(), from: Math.max(from, start), to: Math.min(to, end) });
  }
}

/** The beginning of the month that lies so many months before that of an instant. */
export const monthsBefore = (at: Instant, months: number, zone: string): Instant =>
  startOf(monthOf(at, zone).subtract({ months }), zone);

const monthOf = (at: Instant, zone: string): Temporal.PlainYearMonth =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();

const startOf = (month: Temporal.PlainYearMonth, zone: string): Instant =>
  month.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds;
