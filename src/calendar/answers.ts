import { Temporal } from 'temporal-polyfill';
import { badInput } from '../errors.js';
import { instant } from '../history/intervals.js';
import { day, type Span } from '../monitoring/spans.js';
import type { CalendarVersionRecord } from '../records.js';
import { Calendar } from './calendar.js';
import { definitionOf } from './input.js';

const longestOpenings = 400 * day;
const longestSpan = 3_660 * day;
const mostPauses = 1_000;

export interface SpanInput {
  from: string;
  to?: string | null | undefined;
}

const remembered = new Map<string, Calendar>();
const mostRemembered = 200;

/** A version ready to answer. A version never changes, so it is made ready once. */
export function calendarOf(version: CalendarVersionRecord): Calendar {
  const known = remembered.get(version.key);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const calendar = new Calendar(definitionOf(version));
  remembered.set(version.key, calendar);
  return calendar;
}

/** What a calendar answers, in the terms of the API. Throws BAD_USER_INPUT for what cannot be asked. */
export function openings(
  version: CalendarVersionRecord,
  { from, to }: { from: string; to: string },
): { from: string; to: string }[] {
  const span = spanOf(from, to, longestOpenings, '400 days');
  return calendarOf(version)
    .openIn(span)
    .map((open) => ({ from: instant(open.from), to: instant(open.to) }));
}

export function businessTime(
  version: CalendarVersionRecord,
  { from, to, pauses }: { from: string; to: string; pauses?: readonly SpanInput[] | null | undefined },
): number {
  const span = spanOf(from, to, longestSpan, 'ten years');
  return calendarOf(version).elapsed(span.from, span.to, pausesOf(pauses));
}

export function dueAt(
  version: CalendarVersionRecord,
  { start, target, pauses }: { start: string; target: string; pauses?: readonly SpanInput[] | null | undefined },
): string | null {
  const due = calendarOf(version).due(Date.parse(start), openTime(target, 'target'), pausesOf(pauses));
  return due === undefined ? null : instant(due);
}

/** Milliseconds of open time in a duration of hours, minutes and seconds; undefined for any other: a day is no fixed open time. */
export function openTimeOf(duration: string): number | undefined {
  const parsed = Temporal.Duration.from(duration);
  const { years, months, weeks, days } = parsed;
  if (parsed.sign < 0 || years !== 0 || months !== 0 || weeks !== 0 || days !== 0) return undefined;
  return Math.round(parsed.total('milliseconds'));
}

function openTime(duration: string, field: string): number {
  const milliseconds = openTimeOf(duration);
  if (milliseconds === undefined)
    throw badInput(field, 'takes hours, minutes and seconds, such as PT8H: a day is no fixed amount of open time.');
  return milliseconds;
}

function spanOf(from: string, to: string, longest: number, name: string): Span {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  if (!(span.from < span.to)) throw badInput('to', 'must be later than from.');
  if (span.to - span.from > longest) throw badInput('to', `must be at most ${name} after from.`);
  return span;
}

function pausesOf(pauses: readonly SpanInput[] | null | undefined): Span[] {
  if ((pauses?.length ?? 0) > mostPauses) throw badInput('pauses', `takes at most ${mostPauses}.`);
  return (pauses ?? []).map(({ from, to }, at) => {
    const span = { from: Date.parse(from), to: to == null ? Infinity : Date.parse(to) };
    if (!(span.from <= span.to)) throw badInput(`pauses.${at}.to`, 'must not be earlier than from.');
    return span;
  });
}
