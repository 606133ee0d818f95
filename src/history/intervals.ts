import { randomUUID } from 'node:crypto';
import { eachInTurn, inBatches } from '../batches.js';
import type { StatusDelta } from '../feed/content.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Instant } from '../monitoring/spans.js';
import { moveTo, type StatusInterval } from '../monitoring/status-intervals.js';
import type { ChangeSetRecord, HistoryChangeRecord, Severity, StatusIntervalRow } from '../records.js';

/** How many entries of ChangeSets are read at once. */
const readSize = 20_000;

/** What one ChangeSet says an item's status is, and from when. */
interface Move {
  itemId: string;
  severity: Severity;
  observed: Severity;
  cause: string[];
  at: Instant;
}

/** The intervals of one item as they are being written. */
interface Course {
  current: StatusInterval | undefined;
  row: StatusIntervalRow | undefined;
  /** Whether the item has an interval in the graph. */
  readonly known: boolean;
  readonly ended: StatusIntervalRow[];
  /** The earliest instant at which something was written; undefined while nothing was. */
  changedFrom: Instant | undefined;
}

/**
 * Writes the status intervals that ChangeSets, in sequence order, amount to. Gives the items whose intervals changed, with the
 * earliest instant of each. Runs under the head of history.
 */
export async function writeIntervals(
  transaction: Runner,
  changeSets: readonly ChangeSetRecord[],
): Promise<Map<string, Instant>> {
  const changed = new Map<string, Instant>();
  for (const group of inGroups(changeSets)) {
    const rows = await transaction.run(cypher.history.changes, { ids: group.map(({ id }) => id) });
    const moves = rows.sort((a, b) => a.sequence - b.sequence).flatMap(movesOf);
    if (moves.length === 0) continue;
    const ids = [...new Set(moves.map(({ itemId }) => itemId))].sort();
    const courses = await coursesOf(transaction, ids);
    await eachInTurn(moves, (move) => advance(courses.get(move.itemId)!, move));
    await writeCourses(transaction, [...courses.values()]);
    for (const [id, { changedFrom }] of courses)
      if (changedFrom !== undefined) changed.set(id, Math.min(changedFrom, changed.get(id) ?? Infinity));
  }
  return changed;
}

/** ChangeSets in groups of not too many entries. */
function* inGroups(changeSets: readonly ChangeSetRecord[]): Generator<ChangeSetRecord[]> {
  let group: ChangeSetRecord[] = [];
  let size = 0;
  for (const changeSet of changeSets) {
    if (group.length > 0 && size + changeSet.entryCount > readSize) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(changeSet);
    size += changeSet.entryCount;
  }
  if (group.length > 0) yield group;
}

function movesOf(row: HistoryChangeRecord): Move[] {
  const move = moveOf(row);
  return move ? row.itemIds.map((itemId) => ({ itemId, ...move })) : [];
}

function moveOf({ at, operation, status, effective, observed }: HistoryChangeRecord): Omit<Move, 'itemId'> | undefined {
  if (operation === 'RESTORED')
    return effective === null
      ? undefined
      : { severity: effective, observed: observed ?? 'UNKNOWN', cause: [], at: Date.parse(at) };
  // Nobody watches what is out of control.
  if (status === null) return { severity: 'UNKNOWN', observed: 'UNKNOWN', cause: [], at: Date.parse(at) };
  const entry = JSON.parse(status) as StatusDelta;
  return {
    severity: entry.effective,
    observed: entry.observed,
    cause: entry.causedBy,
    at: Date.parse(entry.since ?? at),
  };
}

async function coursesOf(transaction: Runner, ids: string[]): Promise<Map<string, Course>> {
  const rows = await inBatches(ids, (some) => transaction.run(cypher.history.current, { ids: some }));
  const found = new Map(rows.map((row) => [row.itemId, row]));
  return new Map(
    ids.map((id) => {
      const row = found.get(id);
      const current = row && { from: Date.parse(row.from), to: null, severity: row.severity };
      return [id, { current, row, known: row !== undefined, ended: [], changedFrom: undefined }];
    }),
  );
}

function advance(course: Course, { itemId, severity, observed, cause, at }: Move): void {
  // Before its first status an item has no interval, and that says the same.
  if (course.current === undefined && severity === 'UNKNOWN') return;
  const { ended, current } = moveTo(course.current, severity, at);
  if (current === course.current) return;
  if (ended) course.ended.push({ ...course.row!, to: instant(ended.to!) });
  course.current = current;
  course.row = { id: randomUUID(), itemId, from: instant(current.from), severity, observed, cause };
  course.changedFrom = Math.min(current.from, course.changedFrom ?? Infinity);
}

async function writeCourses(transaction: Runner, courses: readonly Course[]): Promise<void> {
  const moved = courses.filter(({ changedFrom }) => changedFrom !== undefined);
  const ended = moved.flatMap((course) => course.ended);
  await inBatches(ended, (rows) => transaction.run(cypher.history.add, { rows }));
  const current = (known: boolean): StatusIntervalRow[] =>
    moved.filter((course) => course.known === known).map(({ row }) => row!);
  await inBatches(current(true), (rows) => transaction.run(cypher.history.advance, { rows }));
  await inBatches(current(false), (rows) => transaction.run(cypher.history.begin, { rows }));
}

export const instant = (at: Instant): string => new Date(at).toISOString();
