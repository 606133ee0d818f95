import { compareSeverity, severities, type Level, type Severity } from '../engine/severity.js';
import { hour, intersection, union, type Instant, type Span } from './spans.js';
import type { StatusInterval } from './status-intervals.js';

/**
 * Where the time of a window went, in whole milliseconds. Every millisecond is counted once: in `maintenance`, or else under
 * its severity, so the sum is the window's length. It names no policy, so hourly tallies answer for any.
 */
export interface Tally {
  readonly durations: Readonly<Record<Severity, number>>;
  readonly maintenance: number;
  /** How often the severity changed, maintenance or not. */
  readonly changes: number;
}

/** All that availability is made of, in whole milliseconds. */
export interface Availability {
  readonly totalMs: number;
  readonly maintenanceMs: number;
  /** UNKNOWN or without any record, outside maintenance. */
  readonly unknownMs: number;
  /** At the policy's severity or worse, outside maintenance. */
  readonly downMs: number;
  /** The numerator: total − maintenance − unknown − down. */
  readonly upMs: number;
  /** The denominator: total − maintenance − unknown. */
  readonly measuredMs: number;
  /** upMs / measuredMs; null when nothing was measured. */
  readonly ratio: number | null;
  /** The same in percent with five decimals, rounded down: it is 100 only without any downtime. */
  readonly percent: string | null;
}

const nothing: Record<Severity, number> = { OK: 0, WARNING: 0, MINOR: 0, MAJOR: 0, CRITICAL: 0, UNKNOWN: 0 };
export const emptyTally: Tally = { durations: nothing, maintenance: 0, changes: 0 };

interface Stretch extends Span {
  readonly kind: Severity | 'MAINTENANCE';
}

/**
 * Where the time of a window went. Time without an interval counts as UNKNOWN; an open interval reaches to the window's end,
 * so end the window at the present. Maintenance windows may overlap. Pass also the interval that ends where the window begins,
 * or a change at that very moment goes uncounted.
 *
 * @throws RangeError when the intervals are not sorted and disjoint
 */
export function tally(intervals: readonly StatusInterval[], maintenance: Iterable<Span>, window: Span): Tally {
  const counter = new Counter();
  for (const stretch of stretches(intervals, maintenance, window)) counter.add(stretch);
  for (const at of changesOf(intervals)) if (window.from <= at && at < window.to) counter.changes++;
  return counter.tally();
}

/**
 * The window hour by hour (UTC), by the hour's beginning: what the roll-ups hold. Adding them up gives the tally of the
 * window itself.
 *
 * @throws RangeError when the intervals are not sorted and disjoint
 */
export function hourlyTallies(
  intervals: readonly StatusInterval[],
  maintenance: Iterable<Span>,
  window: Span,
): Map<Instant, Tally> {
  const hours = new Map<Instant, Counter>();
  const counterAt = (at: Instant): Counter => {
    const start = startOfHour(at);
    let counter = hours.get(start);
    if (counter === undefined) hours.set(start, (counter = new Counter()));
    return counter;
  };
  for (const { from, to, kind } of stretches(intervals, maintenance, window))
    for (let start = from; start < to; start = startOfHour(start) + hour)
      counterAt(start).add({ from: start, to: Math.min(to, startOfHour(start) + hour), kind });
  for (const at of changesOf(intervals)) if (window.from <= at && at < window.to) counterAt(at).changes++;
  return new Map([...hours].map(([start, counter]) => [start, counter.tally()]));
}

export function addTallies(tallies: Iterable<Tally>): Tally {
  const durations = { ...nothing };
  let maintenance = 0;
  let changes = 0;
  for (const part of tallies) {
    for (const severity of severities) durations[severity] += part.durations[severity];
    maintenance += part.maintenance;
    changes += part.changes;
  }
  return { durations, maintenance, changes };
}

/** A window as whole hours, which roll-ups answer, and the rest before and after them, which intervals must. */
export function wholeHours({ from, to }: Span): { hours: Span | undefined; rest: Span[] } {
  const first = Math.ceil(from / hour) * hour;
  const last = startOfHour(to);
  if (first >= last) return { hours: undefined, rest: from < to ? [{ from, to }] : [] };
  const rest = [
    { from, to: first },
    { from: last, to },
  ];
  return { hours: { from: first, to: last }, rest: rest.filter((span) => span.from < span.to) };
}

/** (T − M − U − D) / (T − M − U), where D is the time at `downFrom` or worse. */
export function availabilityOf(
  { durations, maintenance }: Tally,
  { downFrom = 'CRITICAL' }: { downFrom?: Exclude<Level, 'OK'> | undefined } = {},
): Availability {
  let up = 0;
  let down = 0;
  for (const severity of severities)
    if (severity !== 'UNKNOWN') {
      if (compareSeverity(severity, downFrom) >= 0) down += durations[severity];
      else up += durations[severity];
    }
  const measured = up + down;
  return {
    totalMs: measured + durations.UNKNOWN + maintenance,
    maintenanceMs: maintenance,
    unknownMs: durations.UNKNOWN,
    downMs: down,
    upMs: up,
    measuredMs: measured,
    ratio: measured === 0 ? null : up / measured,
    percent: measured === 0 ? null : percent(up, measured),
  };
}

/** Whole-number arithmetic: a float could round one lost millisecond in a year up to 100. */
function percent(up: number, measured: number): string {
  const digits = ((BigInt(up) * 10_000_000n) / BigInt(measured)).toString().padStart(6, '0');
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

const startOfHour = (at: Instant): Instant => Math.floor(at / hour) * hour;

class Counter {
  changes = 0;
  private maintenance = 0;
  private readonly durations = { ...nothing };

  add({ from, to, kind }: Stretch): void {
    if (kind === 'MAINTENANCE') this.maintenance += to - from;
    else this.durations[kind] += to - from;
  }

  tally(): Tally {
    return { durations: this.durations, maintenance: this.maintenance, changes: this.changes };
  }
}

/** The window cut into stretches of one kind each, without gap or overlap. */
function* stretches(
  intervals: readonly StatusInterval[],
  maintenance: Iterable<Span>,
  window: Span,
): Generator<Stretch> {
  const shut = union(maintenance);
  let next = 0;
  for (const { from, to, severity } of overWindow(intervals, window)) {
    let start = from;
    while (start < to) {
      while (next < shut.length && shut[next]!.to <= start) next++;
      const covering = shut[next];
      const inside = covering !== undefined && covering.from <= start;
      const end = Math.min(to, covering === undefined ? to : inside ? covering.to : covering.from);
      yield { from: start, to: end, kind: inside ? 'MAINTENANCE' : severity };
      start = end;
    }
  }
}

/** The intervals inside the window, with UNKNOWN wherever there is none. */
function* overWindow(intervals: readonly StatusInterval[], window: Span): Generator<Span & { severity: Severity }> {
  let reached = window.from;
  let before = -Infinity;
  for (const interval of intervals) {
    const whole = { from: interval.from, to: interval.to ?? Infinity };
    if (whole.from < before || whole.to < whole.from)
      throw new RangeError(`The status interval from ${whole.from} is out of order or overlaps the one before it.`);
    before = whole.to;
    const inside = intersection(whole, window);
    if (inside === undefined) continue;
    if (reached < inside.from) yield { from: reached, to: inside.from, severity: 'UNKNOWN' };
    yield { ...inside, severity: interval.severity };
    reached = inside.to;
  }
  if (reached < window.to) yield { from: reached, to: window.to, severity: 'UNKNOWN' };
}

/** When the severity became another; where history begins or ends is no change. */
function* changesOf(intervals: readonly StatusInterval[]): Generator<Instant> {
  let before: StatusInterval | undefined;
  for (const interval of intervals) {
    if (interval.from === interval.to) continue;
    if (before?.to != null) {
      const gap = before.to < interval.from;
      if (gap && before.severity !== 'UNKNOWN') yield before.to;
      if ((gap ? 'UNKNOWN' : before.severity) !== interval.severity) yield interval.from;
    }
    before = interval;
  }
}
