import type { Calendar } from '../calendar/calendar.js';
import type { Instant, Span } from '../monitoring/spans.js';
import type { ClockCondition, ClockKind, ServiceLevel } from './service-level.js';

/** What a clock needs to know of an incident, a request, a change: all that plugs a record type in. */
export interface ClockedRecord {
  readonly id: string;
  /** Such as Incident. */
  readonly type: string;
  readonly loggedAt: Instant;
  readonly serviceId?: string | undefined;
  /** All that happened to it, in order. */
  readonly events: readonly RecordEvent[];
}

/** Something that happened to a record, and how it is since. */
export interface RecordEvent {
  readonly at: Instant;
  /** Such as hold. */
  readonly event: string;
  readonly state: string;
  readonly priority?: string | null | undefined;
  /** Why it is on hold. */
  readonly reason?: string | null | undefined;
}

export type ClockState = 'RUNNING' | 'PAUSED' | 'STOPPED' | 'CANCELLED';

/** A measured stretch of a record's life. A record may have several: each priority it had, each reset. */
export interface Clock {
  /** Of the record and the service level together; the same at every replay. */
  readonly key: string;
  readonly kind: ClockKind;
  readonly priority: string;
  readonly state: ClockState;
  readonly targetMs: number;
  readonly startedAt: Instant;
  /** When it came to be. A clock of a priority given later starts before that, as if it had been there from the beginning. */
  readonly attachedAt: Instant;
  readonly calendarVersion: number;
  /** The last is open, with Infinity, while it is paused. */
  readonly pauses: readonly Span[];
  /** Undefined while it is paused and not over yet. */
  readonly dueAt: Instant | undefined;
  readonly stoppedAt: Instant | undefined;
  readonly cancelledAt: Instant | undefined;
  /** Open time until it stopped, was cancelled, or until now. */
  readonly elapsedMs: number;
  readonly breached: boolean;
  /** When it broke its target; of one that had when it was attached, when that was. */
  readonly breachedAt: Instant | undefined;
  readonly breachedOnAttach: boolean;
}

/** The versions of the calendar that a service level goes by. */
export interface CalendarVersions {
  /** Which is in force at an instant. */
  versionAt(at: Instant): number;
  calendar(version: number): Calendar;
}

/** A clock as the replay keeps it. */
interface Course {
  readonly priority: string;
  readonly startedAt: Instant;
  readonly attachedAt: Instant;
  stoppedAt?: Instant | undefined;
  cancelledAt?: Instant | undefined;
}

/**
 * Makes the clocks of a record anew from everything that happened to it: the same events always give the same clocks.
 * `pinned` holds the calendar version by key of clocks that were stored; others take the one in force as they were attached.
 */
export function replay(
  record: ClockedRecord,
  level: ServiceLevel,
  calendars: CalendarVersions,
  now: Instant,
  pinned: ReadonlyMap<string, number> = new Map(),
): Clock[] {
  if (record.type !== level.recordType) return [];
  const courses: Course[] = [];
  const pauses = new Pauses(level);
  let current: Course | undefined;
  /** From when a clock runs: since the record was logged, or since the last reset. */
  let origin = record.loggedAt;
  /** A response that was given before there was a priority to measure it by. */
  let answeredAt: Instant | undefined;
  const giveUp = (at: Instant): void => {
    if (current && current.stoppedAt === undefined) current.cancelledAt = at;
    current = undefined;
  };
  for (const event of record.events) {
    if (event.at > now) break;
    pauses.take(event);
    const runs = level.start.states.includes(event.state);
    const stops = meets(level.stop, event);
    if (level.reset?.events.includes(event.event)) {
      giveUp(event.at);
      origin = event.at;
    }
    if (meets(level.cancel, event)) {
      giveUp(event.at);
      continue;
    }
    // What was resolved and is reopened goes on; a response was given once and for all.
    if (current?.stoppedAt !== undefined && runs && !stops && level.kind === 'RESOLUTION') {
      pauses.add({ from: current.stoppedAt, to: event.at });
      current.stoppedAt = undefined;
    }
    const priority = event.priority ?? current?.priority;
    if (current && current.stoppedAt === undefined && priority !== current.priority) giveUp(event.at);
    if (!current && priority != null && level.targets[priority] !== undefined && (runs || stops)) {
      current = { priority, startedAt: origin, attachedAt: event.at, stoppedAt: answeredAt };
      courses.push(current);
    }
    if (!current) {
      if (stops && level.kind === 'RESPONSE') answeredAt ??= event.at;
    } else if (current.stoppedAt === undefined) {
      if (stops) current.stoppedAt = event.at;
      else if (!runs) giveUp(event.at);
    }
  }
  return courses.map((course, index) =>
    clockOf({ record, level, calendars, now, pinned, pauses: pauses.all }, course, index),
  );
}

const meets = (condition: ClockCondition | undefined, { event, state }: RecordEvent): boolean =>
  condition !== undefined && (condition.states?.includes(state) || condition.events?.includes(event)) === true;

/** When the record stood still, whatever clock it had. */
class Pauses {
  readonly all: Span[] = [];
  private open: Instant | undefined;

  constructor(private readonly level: ServiceLevel) {}

  take(event: RecordEvent): void {
    const { pause, resume, stop, cancel } = this.level;
    const matches =
      pause?.states.includes(event.state) === true &&
      (pause.reasons === undefined || (event.reason != null && pause.reasons.includes(event.reason)));
    const ends = resume?.events.includes(event.event) === true || meets(stop, event) || meets(cancel, event);
    if (this.open === undefined) {
      if (!matches || ends) return;
      this.open = event.at;
      this.all.push({ from: event.at, to: Infinity });
    } else if (ends || (!matches && resume === undefined)) {
      this.all[this.all.length - 1] = { from: this.open, to: event.at };
      this.open = undefined;
    }
  }

  add(pause: Span): void {
    // Before one that is open, which stays last.
    if (this.open === undefined) this.all.push(pause);
    else this.all.splice(-1, 0, pause);
  }
}

interface Replayed {
  readonly record: ClockedRecord;
  readonly level: ServiceLevel;
  readonly calendars: CalendarVersions;
  readonly now: Instant;
  readonly pinned: ReadonlyMap<string, number>;
  readonly pauses: readonly Span[];
}

function clockOf({ record, level, calendars, now, pinned, pauses }: Replayed, course: Course, index: number): Clock {
  const { priority, startedAt, attachedAt, stoppedAt, cancelledAt } = course;
  const key = `${record.id} ${level.id} ${index}`;
  const end = stoppedAt ?? cancelledAt ?? now;
  const calendarVersion = pinned.get(key) ?? calendars.versionAt(attachedAt);
  const calendar = calendars.calendar(calendarVersion);
  const targetMs = level.targets[priority]!;
  const own = pauses.flatMap((pause) => {
    const from = Math.max(pause.from, startedAt);
    // What lasts past the clock's end is closed with it.
    const to = stoppedAt === undefined && cancelledAt === undefined ? pause.to : Math.min(pause.to, end);
    return from < to && from < end + 1 ? [{ from, to }] : [];
  });
  const dueAt = calendar.due(startedAt, targetMs, own);
  const over = dueAt !== undefined && (stoppedAt === undefined ? dueAt <= end : dueAt < stoppedAt);
  const breachedOnAttach = over && dueAt < attachedAt;
  return {
    ...{ key, kind: level.kind, priority, targetMs, startedAt, attachedAt, calendarVersion, pauses: own, dueAt },
    state: stateOf(course, own),
    stoppedAt,
    cancelledAt,
    elapsedMs: calendar.elapsed(startedAt, end, own),
    breached: over,
    breachedAt: over ? Math.max(dueAt, attachedAt) : undefined,
    breachedOnAttach,
  };
}

function stateOf({ stoppedAt, cancelledAt }: Course, pauses: readonly Span[]): ClockState {
  if (cancelledAt !== undefined) return 'CANCELLED';
  if (stoppedAt !== undefined) return 'STOPPED';
  return pauses.at(-1)?.to === Infinity ? 'PAUSED' : 'RUNNING';
}
