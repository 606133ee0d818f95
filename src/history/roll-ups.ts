import { inBatches } from '../batches.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { addTallies, hourlyTallies, tally, type Tally } from '../monitoring/availability.js';
import { contains, day, hour, intersection, type Instant, type Span } from '../monitoring/spans.js';
import type { StatusInterval } from '../monitoring/status-intervals.js';
import type { HistoryHeadRecord, Severity, StatusHourRow } from '../records.js';
import { instant } from './intervals.js';

const itemBatch = 1_000;
export const startOfHour = (at: Instant): Instant => Math.floor(at / hour) * hour;
export const startOfDay = (at: Instant): Instant => Math.floor(at / day) * day;

/** An item's history as far as a window needs it. */
export interface Course {
  intervals: StatusInterval[];
  periods: Span[];
}

const severityAt = ({ intervals }: Course, at: Instant): Severity =>
  intervals.findLast(({ from, to }) => from <= at && (to === null || at < to))?.severity ?? 'UNKNOWN';
const maintainedAt = ({ periods }: Course, at: Instant): boolean => periods.some((period) => contains(period, at));

/** The histories of items over a window, from their intervals and maintenance periods; of every item, if empty. */
export async function coursesOf(
  runner: Runner,
  ids: readonly string[],
  { from, to }: Span,
): Promise<Map<string, Course>> {
  const window = { from: instant(from), to: instant(to) };
  const courses = new Map<string, Course>(ids.map((id) => [id, { intervals: [], periods: [] }]));
  await inBatches(
    ids,
    async (some) => {
      for (const { itemId, intervals } of await runner.run(cypher.history.intervals, { ids: some, ...window }))
        courses.get(itemId)!.intervals = intervals.map((row) => ({
          from: Date.parse(row.from),
          to: row.to === undefined || row.to === null ? null : Date.parse(row.to),
          severity: row.severity,
        }));
      for (const { itemId, periods } of await runner.run(cypher.history.periods, { ids: some, ...window }))
        courses.get(itemId)!.periods = periods.map((row) => ({ from: Date.parse(row.from), to: Date.parse(row.to) }));
    },
    itemBatch,
  );
  return courses;
}

function rowOf(itemId: string, course: Course, span: Span, { durations, maintenance, changes }: Tally): StatusHourRow {
  const days = span.to - span.from === day ? 1 : 0;
  const last = span.to - 1;
  return {
    key: `${itemId} ${instant(span.from)}${days === 1 ? ' day' : ''}`,
    itemId,
    hour: instant(span.from),
    days,
    okMs: durations.OK,
    warningMs: durations.WARNING,
    minorMs: durations.MINOR,
    majorMs: durations.MAJOR,
    criticalMs: durations.CRITICAL,
    unknownMs: durations.UNKNOWN,
    maintenanceMs: maintenance,
    changes,
    endSeverity: severityAt(course, last),
    endMaintenance: maintainedAt(course, last),
  };
}

/** The roll-ups of the hours in which something began or ended; the others follow from the one before. */
export function hoursOf(itemId: string, course: Course, span: Span): StatusHourRow[] {
  const moved = new Set<Instant>();
  const instants = [
    ...course.intervals.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...course.periods.flatMap(({ from, to }) => [from, to]),
  ];
  for (const at of instants) if (contains(span, at)) moved.add(startOfHour(at));
  if (moved.size === 0) return [];
  const tallies = hourlyTallies(course.intervals, course.periods, span);
  return [...moved]
    .sort((a, b) => a - b)
    .map((from) => rowOf(itemId, course, { from, to: from + hour }, tallies.get(from)!));
}

/** Writes the roll-ups of items over whole hours, in place of those there are. Runs under the head of history. */
export async function rollUp(transaction: Runner, ids: readonly string[], span: Span): Promise<void> {
  await inBatches(
    ids,
    async (some) => {
      const courses = await coursesOf(transaction, some, span);
      const rows = [...courses].flatMap(([id, course]) => hoursOf(id, course, span));
      await transaction.run(cypher.history.dropHours, { ids: some, from: instant(span.from), to: instant(span.to) });
      if (rows.length > 0) await transaction.run(cypher.history.writeHours, { rows });
    },
    itemBatch,
  );
}

/** Rolls up anew what was rolled up before something in it changed, by item the instant from which. Under the head of history. */
export async function redo(
  transaction: Runner,
  { rolledTo, compactedTo }: HistoryHeadRecord,
  changed: ReadonlyMap<string, Instant>,
): Promise<void> {
  if (rolledTo === null) return;
  const to = Date.parse(rolledTo);
  const daysTo = compactedTo === null ? -Infinity : Date.parse(compactedTo);
  const late = new Map<Instant, string[]>();
  for (const [id, at] of changed) {
    if (at >= to) continue;
    const from = at < daysTo ? startOfDay(at) : startOfHour(at);
    late.set(from, [...(late.get(from) ?? []), id]);
  }
  for (const [from, ids] of late) await rollUp(transaction, ids, { from, to });
}

/** Makes one day's roll-ups by the hour into such by the day. Runs under the head of history. */
export async function compactDay(transaction: Runner, ids: readonly string[], from: Instant): Promise<void> {
  const span = { from, to: from + day };
  const courses = await coursesOf(transaction, ids, span);
  const rows = [...courses].map(([id, course]) =>
    rowOf(id, course, span, tally(course.intervals, course.periods, span)),
  );
  await transaction.run(cypher.history.dropHours, { ids: [...ids], from: instant(span.from), to: instant(span.to) });
  await transaction.run(cypher.history.writeHours, { rows });
}

const tallyOf = (row: StatusHourRow): Tally => ({
  durations: {
    OK: row.okMs,
    WARNING: row.warningMs,
    MINOR: row.minorMs,
    MAJOR: row.majorMs,
    CRITICAL: row.criticalMs,
    UNKNOWN: row.unknownMs,
  },
  maintenance: row.maintenanceMs,
  changes: row.changes,
});

/** Of a stretch in which nothing began or ended. */
function steady(severity: Severity, maintained: boolean, length: number): Tally {
  const durations = { OK: 0, WARNING: 0, MINOR: 0, MAJOR: 0, CRITICAL: 0, UNKNOWN: 0 };
  if (!maintained) durations[severity] = length;
  return { durations, maintenance: maintained ? length : 0, changes: 0 };
}

/** Where the time of whole hours went, from the roll-ups in them, in order, and what held at their beginning. */
export function tallyOfHours(rows: readonly StatusHourRow[], beginning: Course, { from, to }: Span): Tally {
  const parts: Tally[] = [];
  let reached = from;
  let severity = severityAt(beginning, from);
  let maintained = maintainedAt(beginning, from);
  for (const row of rows) {
    const start = Date.parse(row.hour);
    parts.push(steady(severity, maintained, start - reached), tallyOf(row));
    reached = start + (row.days === 1 ? day : hour);
    severity = row.endSeverity;
    maintained = row.endMaintenance;
  }
  return addTallies([...parts, steady(severity, maintained, to - reached)]);
}

/** The whole hours of a window for which there are roll-ups; of what lies before `compactedTo`, whole days. */
export function rolledUp(window: Span, { rolledTo, compactedTo }: HistoryHeadRecord): Span | undefined {
  if (rolledTo === null) return undefined;
  const daysTo = compactedTo === null ? -Infinity : Date.parse(compactedTo);
  const up = (at: Instant, unit: number): Instant => Math.ceil(at / unit) * unit;
  const from = up(window.from, window.from < daysTo ? day : hour);
  const end = Math.min(window.to, Date.parse(rolledTo));
  const to = end < daysTo ? startOfDay(end) : startOfHour(end);
  return intersection({ from, to }, window);
}
