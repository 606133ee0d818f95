import { Temporal } from 'temporal-polyfill';
import { day, intersection, lengthOf, minute, union, type Instant, type Span } from '../monitoring/spans.js';

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Open from one time of the clock on the wall to another, [start, end). An end after 24:00 lies on the next day: 22:00–30:00. */
export interface OpenTime {
  /** HH:MM, up to 23:59. */
  readonly start: string;
  /** HH:MM, up to 48:00. */
  readonly end: string;
}

/** One version of a calendar, as an organisation writes it down. Dates are local: 2026-12-25. */
export interface CalendarDefinition {
  /** An IANA time zone: Europe/Berlin. */
  readonly zone: string;
  readonly week: readonly (OpenTime & { readonly weekday: Weekday })[];
  /** Days on which the week does not count. What crosses midnight belongs to the day on which it starts. */
  readonly holidays: readonly string[];
  /** Open beside the week, holiday or not. */
  readonly extraOpenings: readonly (OpenTime & { readonly date: string })[];
}

/** How far ahead an instant is looked for: a calendar that is not open enough until then has none. */
const horizon = 3_660 * day;
/** An interval reaches into the day after its own; a zone may skip a day besides, at the date line. */
const daysBefore = 3;
const mostRemembered = 4_000;

/** A calendar that answers. Durations are differences of instants, so an hour that the clock skips or repeats counts as it is. */
export class Calendar {
  private readonly week: (readonly [number, number])[][] = Array.from({ length: 8 }, () => []);
  private readonly extra = new Map<number, (readonly [number, number])[]>();
  private readonly holidays: ReadonlySet<number>;
  /** By number of the day since 1970: converting local time is what costs. */
  private readonly remembered = new Map<number, readonly Span[]>();

  constructor(private readonly definition: CalendarDefinition) {
    for (const { weekday, start, end } of definition.week)
      this.week[weekday]!.push([minuteOfDay(start), minuteOfDay(end)]);
    for (const { date, start, end } of definition.extraOpenings) {
      const openings = this.extra.get(dayOf(date)) ?? [];
      this.extra.set(dayOf(date), [...openings, [minuteOfDay(start), minuteOfDay(end)]]);
    }
    this.holidays = new Set(definition.holidays.map(dayOf));
  }

  /** When it is open in a span: sorted, disjoint, not touching. */
  openIn(span: Span): Span[] {
    if (!(span.from < span.to)) return [];
    const open: Span[] = [];
    const last = this.localDay(span.to) + 1;
    for (let number = this.localDay(span.from) - daysBefore; number <= last; number++)
      for (const opening of this.ofDay(number)) {
        const inside = intersection(opening, span);
        if (inside) open.push(inside);
      }
    return union(open);
  }

  isOpen(at: Instant): boolean {
    return this.openIn({ from: at, to: at + 1 }).length > 0;
  }

  /** Milliseconds for which it was open and nothing paused, in [from, to). A pause may be open: its end is Infinity. */
  elapsed(from: Instant, to: Instant, pauses: readonly Span[] = []): number {
    return lengthOf(without(this.openIn({ from, to }), union(pauses)));
  }

  /**
   * The earliest instant at which it has been open and unpaused for `target` milliseconds since `start`: what ends at closing
   * time is due at closing time. Undefined when that never comes: a pause without end, or no opening for ten years.
   */
  due(start: Instant, target: number, pauses: readonly Span[] = []): Instant | undefined {
    if (target <= 0) return start;
    const shut = union(pauses);
    let left = target;
    // Longer and longer stretches, so that what is due tomorrow reads days and not months.
    let length = 8 * day;
    for (let from = start; from < start + horizon; from += length, length = Math.min(2 * length, 128 * day))
      for (const span of without(this.openIn({ from, to: from + length }), shut)) {
        const open = span.to - span.from;
        if (open >= left) return span.from + left;
        left -= open;
      }
    return undefined;
  }

  private ofDay(number: number): readonly Span[] {
    const known = this.remembered.get(number);
    if (known) return known;
    const usual = this.holidays.has(number) ? [] : this.week[weekdayOf(number)]!;
    const spans: Span[] = [];
    for (const [start, end] of [...usual, ...(this.extra.get(number) ?? [])]) {
      const span = { from: this.instantOf(number, start), to: this.instantOf(number, end) };
      // A clock that is put forward may leave nothing of it.
      if (span.from < span.to) spans.push(span);
    }
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(number, spans);
    return spans;
  }

  /** A time that the clock skips counts as much later as it skips; of one that it shows twice, the first. */
  private instantOf(number: number, minutes: number): Instant {
    const local = new Date(number * day + minutes * minute);
    return new Temporal.PlainDateTime(
      local.getUTCFullYear(),
      local.getUTCMonth() + 1,
      local.getUTCDate(),
      local.getUTCHours(),
      local.getUTCMinutes(),
    ).toZonedDateTime(this.definition.zone, { disambiguation: 'compatible' }).epochMilliseconds;
  }

  private localDay(at: Instant): number {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.definition.zone);
    return Math.floor((at + offsetNanoseconds / 1e6) / day);
  }
}

/** Minutes from midnight; NaN for what is no time. */
export function minuteOfDay(time: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? NaN : Number(hours) * 60 + Number(minutes);
}

/** The number of a date since 1970-01-01; NaN for what is no date. */
export function dayOf(date: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return NaN;
  const at = new Date(`${date}T00:00:00Z`);
  // 2026-02-30 would roll over into March.
  return at.getTime() >= 0 && at.toISOString().startsWith(date) ? at.getTime() / day : NaN;
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;

/** What is left of sorted, disjoint spans without others that are sorted and disjoint. */
export function without(spans: readonly Span[], removed: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const span of spans) {
    while (next < removed.length && removed[next]!.to <= span.from) next++;
    let from = span.from;
    for (let at = next; at < removed.length && removed[at]!.from < span.to; at++) {
      if (from < removed[at]!.from) left.push({ from, to: removed[at]!.from });
      from = Math.max(from, removed[at]!.to);
    }
    if (from < span.to) left.push({ from, to: span.to });
  }
  return left;
}
