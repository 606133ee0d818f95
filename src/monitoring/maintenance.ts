import { Temporal } from 'temporal-polyfill';
import type { Failure } from '../refusal.js';
import { contains, day, intersection, union, type Instant, type Span } from './spans.js';

/** In effect on the whole of [from, to). */
export interface FixedMaintenance extends Span {
  readonly kind: 'FIXED';
}

/**
 * In effect for `durationMs` from the moment a covered item fails inside [from, to), which may reach past `to`. Each covered
 * item triggers its own window, once; its trigger is kept beside what covers it.
 */
export interface FlexibleMaintenance extends Span {
  readonly kind: 'FLEXIBLE';
  readonly durationMs: number;
}

/** In effect from each occurrence, at the wall-clock time of its zone, for the duration. */
export interface RecurringMaintenance {
  readonly kind: 'RECURRING';
  /** The first start, as the clock on the wall shows it: 2026-01-04T02:00. */
  readonly start: string;
  /** An IANA time zone: Europe/Berlin. */
  readonly zone: string;
  /** An RRULE of RFC 5545 on one line, without DTSTART: FREQ=WEEKLY;BYDAY=SU. */
  readonly rule: string;
  /** ISO 8601: PT2H is two hours of time, P1D is to the same wall-clock time of the next day. */
  readonly duration: string;
}

export type Maintenance = FixedMaintenance | FlexibleMaintenance | RecurringMaintenance;

/**
 * The starts of a recurrence in [from, to), in order: the one thing asked of an RRULE library. A start that the clock skips
 * in spring is left out (RFC 5545, 3.3.10).
 *
 * @throws when it cannot read the rule, with a message for its author
 */
export type Occurrences = (
  recurrence: Pick<RecurringMaintenance, 'start' | 'zone' | 'rule'>,
  span: Span,
) => readonly Instant[];

const longestDuration = 31 * day;
const longestRule = 500;

/** Everything wrong with a maintenance, empty when it can be used. */
export function maintenanceFaults(maintenance: Maintenance, occurrences: Occurrences): Failure[] {
  if (maintenance.kind === 'RECURRING') return recurrenceFaults(maintenance, occurrences);
  const faults: Failure[] = [];
  if (!(maintenance.from < maintenance.to)) faults.push(fault('to', 'must be later than from.'));
  if (maintenance.kind === 'FLEXIBLE' && !(maintenance.durationMs > 0 && maintenance.durationMs <= longestDuration))
    faults.push(fault('durationMs', 'must be more than 0 and at most 31 days.'));
  return faults;
}

function recurrenceFaults({ start, zone, rule, duration }: RecurringMaintenance, occurrences: Occurrences): Failure[] {
  const faults: Failure[] = [];
  const check = (field: string, message: string, holds: () => boolean) => {
    try {
      if (holds()) return;
    } catch {
      // Said below.
    }
    faults.push(fault(field, message));
  };
  check('start', 'must be a date and time without an offset, such as 2026-01-04T02:00.', () => {
    // Temporal would take a date alone, or drop an offset.
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(start) && Temporal.PlainDateTime.from(start) !== undefined;
  });
  check('zone', 'must be an IANA time zone, such as Europe/Berlin.', () => {
    return /^[A-Za-z]/.test(zone) && Temporal.Now.instant().toZonedDateTimeISO(zone) !== undefined;
  });
  check('duration', 'must be days and time in ISO 8601, such as PT2H, more than 0 and at most 31 days.', () => {
    const length = Temporal.Duration.from(duration);
    if (length.years + length.months + length.weeks !== 0) return false;
    return length.sign > 0 && nominalLength(length) <= longestDuration;
  });
  // One line of a known frequency: no second property can ride along, and none recurs by the minute.
  if (rule.length > longestRule || !/^FREQ=(HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/.test(rule))
    faults.push(fault('rule', 'must be an RRULE such as FREQ=WEEKLY;BYDAY=SU, hourly at most.'));
  if (faults.length === 0)
    try {
      const first = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds;
      occurrences({ start, zone, rule }, { from: first, to: first + 7 * day });
    } catch (error) {
      faults.push(fault('rule', `cannot be read: ${error instanceof Error ? error.message : String(error)}`));
    }
  return faults;
}

const fault = (field: string, message: string): Failure => ({
  field,
  code: 'INVALID',
  message: `${field} ${message}`,
});

/** Its length with days of 24 hours. */
const nominalLength = (duration: Temporal.Duration): number => duration.total('milliseconds');

/**
 * When a flexible maintenance is triggered for an item that was not OK over this span: as it fails inside the window, or at
 * the window's beginning if it had failed before. Undefined when it is not.
 */
export function triggerOf(maintenance: FlexibleMaintenance, notOk: Span): Instant | undefined {
  return intersection(maintenance, notOk)?.from;
}

/**
 * The stretches of a span in which the maintenance is in effect for one item, sorted. `triggeredAt` is when the item
 * triggered a flexible one, null when it has not.
 */
export function windowsOf(
  maintenance: Maintenance,
  span: Span,
  { triggeredAt, occurrences }: { triggeredAt: Instant | null; occurrences: Occurrences },
): Span[] {
  switch (maintenance.kind) {
    case 'FIXED':
      return within(span, [maintenance]);
    case 'FLEXIBLE':
      return triggeredAt === null || !contains(maintenance, triggeredAt)
        ? []
        : within(span, [{ from: triggeredAt, to: triggeredAt + maintenance.durationMs }]);
    case 'RECURRING': {
      const duration = Temporal.Duration.from(maintenance.duration);
      // Days are longer than 24 hours where clocks go back; by a day at most, where a zone crosses the date line.
      const lookBack = nominalLength(duration) + day;
      const starts = occurrences(maintenance, { from: span.from - lookBack, to: span.to });
      const windows = starts.map((from) => ({ from, to: endOf(from, maintenance.zone, duration) }));
      return within(span, union(windows));
    }
  }
}

function endOf(start: Instant, zone: string, duration: Temporal.Duration): Instant {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).add(duration).epochMilliseconds;
}

const within = (span: Span, windows: readonly Span[]): Span[] =>
  windows.flatMap((window) => intersection(window, span) ?? []);

/** How many maintenances are in effect at a moment, of the windows of each: they overlap without ending each other. */
export const maintenanceDepth = (windowsOfEach: Iterable<readonly Span[]>, now: Instant): number => {
  let depth = 0;
  for (const windows of windowsOfEach) if (windows.some((window) => contains(window, now))) depth++;
  return depth;
};

/** When the depth of any of these windows next changes after `now`; undefined when it does not. */
export function nextBoundary(windows: Iterable<Span>, now: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const { from, to } of windows)
    for (const at of [from, to]) if (at > now && (next === undefined || at < next)) next = at;
  return next;
}

/** What a maintenance names: an item, with or without all that stands on it. */
export interface Covered {
  readonly itemId: string;
  readonly descendants: boolean;
}

/**
 * Every item a maintenance covers, each once, also over cycles. `dependentsOf` gives the items next to one against the
 * arrows: a host's descendants are what runs on it.
 */
export function coveredItems(
  covers: Iterable<Covered>,
  dependentsOf: (itemId: string) => Iterable<string>,
): Set<string> {
  const covered = new Set<string>();
  const followed = new Set<string>();
  const toFollow: string[] = [];
  for (const { itemId, descendants } of covers) {
    covered.add(itemId);
    if (descendants) toFollow.push(itemId);
  }
  for (let itemId = toFollow.pop(); itemId !== undefined; itemId = toFollow.pop()) {
    if (followed.has(itemId)) continue;
    followed.add(itemId);
    covered.add(itemId);
    toFollow.push(...dependentsOf(itemId));
  }
  return covered;
}
