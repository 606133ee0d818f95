import { inBatches } from '../batches.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { instant } from '../history/intervals.js';
import { contains, day, type Instant, type Span } from '../monitoring/spans.js';
import { nextBoundary } from '../monitoring/maintenance.js';
import type { MaintenanceRecord } from '../records.js';
import { windowsIn } from './record.js';

/** A window that lasts longer is written in pieces that follow each other. */
const horizon = 32 * day;
const idBatch = 1_000;

interface Period extends Span {
  readonly itemId: string;
}

/** What applying a maintenance up to an instant comes to. */
export interface Plan {
  /** Periods to be written; open while they last beyond the instant. */
  readonly begin: (Period & { readonly open: boolean })[];
  /** Open periods to be ended, at `to`. */
  readonly end: Period[];
  /** Whether some item is covered after it. */
  readonly inEffect: boolean;
  /** When there is something to do next; undefined when it is over. */
  readonly dueAt: Instant | undefined;
  /** Whether something may be to do sooner: an item may fail, or come to depend on a covered one. */
  readonly watching: boolean;
}

/**
 * Makes the periods of a maintenance anew from what it covers, from the instant up to which it was applied: what began and
 * ended since, and what lasts. Reads only.
 */
export async function planOf(runner: Runner, record: MaintenanceRecord, now: Instant): Promise<Plan> {
  const open = (await runner.run(cypher.maintenance.open, { id: record.id })).map(({ itemId, from, to }) => ({
    itemId,
    from: Date.parse(from),
    to: Date.parse(to),
  }));
  return record.kind === 'FLEXIBLE' ? flexiblePlan(runner, record, open, now) : windowPlan(runner, record, open, now);
}

const coveredBy = async (runner: Runner, { id }: MaintenanceRecord): Promise<string[]> =>
  (await runner.run(cypher.maintenance.covered, { id })).flat();

const endOf = ({ cancelledAt }: MaintenanceRecord): Instant =>
  cancelledAt === undefined ? Infinity : Date.parse(cancelledAt);

/** Open periods that are over, or whose item is no longer covered. */
function ended(open: readonly Period[], covered: ReadonlySet<string>, now: Instant): Period[] {
  return open.flatMap((period) => {
    if (period.to <= now) return [period];
    return covered.has(period.itemId) ? [] : [{ ...period, to: now }];
  });
}

async function windowPlan(runner: Runner, record: MaintenanceRecord, open: Period[], now: Instant): Promise<Plan> {
  const applied = Date.parse(record.appliedAt);
  const stop = endOf(record);
  const windows = windowsIn(record, { from: applied, to: now + horizon });
  const begun = windows.filter(({ from }) => from <= now && from < stop);
  const cancelled = stop <= now;
  const ids = begun.length > 0 || open.length > 0 ? await coveredBy(runner, record) : [];
  const covered = new Set(cancelled ? [] : ids);
  const end = ended(open, covered, cancelled ? Math.min(now, stop) : now);
  const openUntil = new Map(open.map((period) => [period.itemId, period.to]));
  const begin = begun.flatMap((window) => {
    const to = Math.min(window.to, stop);
    // What was applied before began then; who is covered only now, is so from now on.
    const from = window.from > applied ? window.from : now;
    return ids.flatMap((itemId) => {
      const reached = openUntil.get(itemId) ?? -Infinity;
      // A piece that ended inside a window is followed by the next.
      const start = reached <= window.from ? from : reached <= now ? reached : to;
      return start < to ? [{ itemId, from: start, to, open: to > now }] : [];
    });
  });
  const current = begun.some((window) => contains(window, now)) && !cancelled;
  const last = record.kind === 'FIXED' ? undefined : now + horizon;
  return {
    begin,
    end,
    inEffect: current && covered.size > 0,
    dueAt: cancelled ? undefined : (nextBoundary(windows, now) ?? last),
    watching: current && record.covers.some(({ descendants }) => descendants),
  };
}

async function flexiblePlan(runner: Runner, record: MaintenanceRecord, open: Period[], now: Instant): Promise<Plan> {
  const window = { from: Date.parse(record.from!), to: Date.parse(record.to!) };
  const stop = endOf(record);
  const cancelled = stop <= now;
  const ready = {
    from: Math.max(window.from, Date.parse(record.createdAt)),
    to: Math.min(window.to, stop, now + 1),
  };
  const ids = ready.from < ready.to || open.length > 0 ? await coveredBy(runner, record) : [];
  const covered = new Set(cancelled ? [] : ids);
  const failures = ready.from < ready.to ? await failuresOf(runner, record, ids, ready) : [];
  const begin = failures.flatMap(({ itemId, at }) => {
    const to = Math.min(at + record.durationMs!, stop);
    return at < to ? [{ itemId, from: at, to, open: to > now }] : [];
  });
  const end = ended(open, covered, cancelled ? Math.min(now, stop) : now);
  const left = open.filter((period) => !end.some((one) => one.itemId === period.itemId));
  const lasting = [...left, ...begin.filter((period) => period.open)];
  return {
    begin,
    end,
    inEffect: lasting.length > 0,
    dueAt: cancelled ? undefined : nextBoundary([window, ...lasting], now),
    watching:
      !cancelled && (contains(window, now) || (left.length > 0 && record.covers.some((one) => one.descendants))),
  };
}

/** The covered items that failed and have not triggered it yet. */
async function failuresOf(
  runner: Runner,
  { id }: MaintenanceRecord,
  covered: readonly string[],
  { from, to }: Span,
): Promise<{ itemId: string; at: Instant }[]> {
  const triggered = new Set(await runner.run(cypher.maintenance.triggered, { id }));
  const waiting = covered.filter((itemId) => !triggered.has(itemId));
  const window = { from: instant(from), to: instant(to) };
  const rows = await inBatches(waiting, (ids) => runner.run(cypher.maintenance.failures, { ids, ...window }), idBatch);
  return rows.map(({ itemId, at }) => ({ itemId, at: Date.parse(at) }));
}
