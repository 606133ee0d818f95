import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import type { Logger } from 'pino';
import { resolveItemIds } from '../cmdb/references.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import type { Level } from '../engine/severity.js';
import { badInput } from '../errors.js';
import { Follower } from '../feed/follower.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { addTallies, availabilityOf, tally, type Availability, type Tally } from '../monitoring/availability.js';
import { day, hour, intersection, union, type Instant, type Span } from '../monitoring/spans.js';
import type { Severity, StatusIntervalRow } from '../records.js';
import type { Sweep } from '../sweeper.js';
import { instant, writeIntervals } from './intervals.js';
import {
  compactDay,
  coursesOf,
  redo,
  rolledUp,
  rollUp,
  startOfDay,
  startOfHour,
  tallyOfHours,
  type Course,
} from './roll-ups.js';

/** For how many days roll-ups are by the hour; then they are by the day. */
const daysByHour = 90;
/** How many hours are rolled up in one transaction. */
const hoursAtOnce = 24;
const compactBatch = 1_000;
const purgeBatch = 5_000;
/** ChangeSets worked on in one transaction: a storm's may hold tens of thousands of entries. */
const followBatch = 50;
/** A ChangeSet of so many entries is written to history later, in milliseconds: what follows a storm at once is more urgent. */
const storm = 2_000;
const stormPutOff = 10_000;
/** What comes within so many milliseconds is written together. */
const patience = 300;

/** What availability(ciId, from, to) answers. */
export interface MeasuredAvailability extends Availability, Span {
  readonly changes: number;
}

/** An interval, and when the item was in maintenance during it. */
export interface HistoryInterval extends StatusIntervalRow {
  maintenance: Span[];
}

export interface HistoryOptions {
  /** For how many days history is kept. */
  days: number;
  now: () => Date;
  /** In place of following the feed here, where another thread does. */
  catchUp?: (() => Promise<void>) | undefined;
  /** Told that statuses changed, after they are in history. */
  changed?: () => void;
}

/** What the statuses of items were, and how much of the time they were up. */
export class History {
  /** Writes intervals as the feed is sealed. */
  readonly follower: Follower;
  /** When it was swept last, and when it is next, in milliseconds. */
  private swept = { at: Infinity, due: -Infinity };

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly options: HistoryOptions,
    log: Pick<Logger, 'warn'>,
  ) {
    this.follower = new Follower(
      graph,
      feed,
      {
        name: 'history',
        wants: ({ types }) => types === undefined || types.includes('STATUS') || types.includes('ITEM'),
        patience: () => patience,
        putsOff: ({ entryCount }) => (entryCount >= storm ? stormPutOff : 0),
        batch: followBatch,
        work: async (transaction, changeSets) => {
          const head = await transaction.run(cypher.history.lockHead, {});
          const changed = await writeIntervals(transaction, changeSets);
          await redo(transaction, head, changed);
          if (changed.size > 0) options.changed?.();
        },
      },
      log,
    );
  }

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): History {
    return withParts(this, { graph: this.graph.seenBy(sight) });
  }

  /** Resolves when what was committed before the call is in history. */
  catchUp(): Promise<void> {
    return this.options.catchUp ? this.options.catchUp() : this.follower.catchUp();
  }

  /**
   * An item's availability, the caller's own writes included.
   * @throws BAD_USER_INPUT for a window that is empty, in the future or older than what is kept; NOT_FOUND
   */
  async availability(
    reference: string,
    window: { from: string; to: string },
    downFrom: Severity = 'CRITICAL',
  ): Promise<MeasuredAvailability> {
    if (downFrom === 'OK' || downFrom === 'UNKNOWN')
      throw badInput('downFrom', 'must be WARNING, MINOR, MAJOR or CRITICAL: UNKNOWN time is left out in any case.');
    const span = this.windowOf(window);
    const [id] = await resolveItemIds(this.graph, [reference], 'ciId');
    await this.catchUp();
    const measured = await this.tallyOf(id!, span);
    return {
      ...availabilityOf(measured, { downFrom: downFrom satisfies Exclude<Level, 'OK'> }),
      ...span,
      changes: measured.changes,
    };
  }

  /**
   * The histories of items over a window, the caller's own writes included: what is kept of it. For measures that availability
   * does not have.
   */
  async courses(ids: readonly string[], window: Span): Promise<Map<string, Course>> {
    await this.catchUp();
    return coursesOf(this.graph, ids, window);
  }

  /** A page of the intervals that touch a window, oldest first. Throws as {@link availability}. */
  async intervals(
    reference: string,
    window: { from: string; to: string },
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<Connection<HistoryInterval>> {
    const size = pageSize(first, 100);
    const { from, to } = this.windowOf(window);
    const [id] = await resolveItemIds(this.graph, [reference], 'ciId');
    const list = `statusHistory ${id}`;
    const [place = null] = decodeCursor(list, after) ?? [];
    if (place !== null && typeof place !== 'string') throw badInput('after', 'is no cursor of this list.');
    await this.catchUp();
    const rows = await this.graph.run(cypher.history.page, {
      itemId: id!,
      from: instant(from),
      to: instant(to),
      after: place,
      limit: size + 1,
    });
    const now = this.options.now().getTime();
    const whole = { from: Math.min(...rows.map((row) => Date.parse(row.from))), to: now };
    const { periods = [] } = rows.length === 0 ? {} : (await coursesOf(this.graph, [id!], whole)).get(id!)!;
    const spans = union(periods);
    const intervals = rows.map((row): HistoryInterval => {
      const inside = { from: Date.parse(row.from), to: row.to ? Date.parse(row.to) : now };
      return { ...row, maintenance: spans.flatMap((span) => intersection(span, inside) ?? []) };
    });
    return connectionOf(intervals, { size, after, cursorOf: (row) => encodeCursor(list, [row.from]) });
  }

  /** Rolls up whole past hours, then by the day what is old, and removes what is older than history is kept. */
  readonly sweep: Sweep = {
    name: 'history',
    run: async (now) => {
      // It is asked every few seconds, and history that was put off is not to be written for that.
      if (this.swept.at <= now && now < this.swept.due) return this.swept.due;
      await this.catchUp();
      while (await this.rollUpSome(now)) continue;
      while (await this.compactSome(now)) continue;
      await this.purge(now);
      // Late enough for what fell due in the hour to be in history.
      const due = startOfHour(now) + hour + 60_000;
      this.swept = { at: now, due };
      return due;
    },
  };

  /** Where the time of a window went. */
  private async tallyOf(id: string, window: Span): Promise<Tally> {
    for (;;) {
      const head = (await this.graph.run(cypher.history.head, {})) ?? { rolledTo: null, compactedTo: null };
      const hours = rolledUp(window, head);
      if (hours === undefined) return this.tallyOfIntervals(id, window);
      const rows = await this.graph.run(cypher.history.hours, {
        itemId: id,
        from: instant(hours.from),
        to: instant(hours.to),
      });
      // Made by the day meanwhile: the rows may be of both kinds.
      const after = await this.graph.run(cypher.history.head, {});
      if (after?.compactedTo !== head.compactedTo) continue;
      const beginning = await coursesOf(this.graph, [id], { from: hours.from, to: hours.from + 1 });
      const rest = [
        { from: window.from, to: hours.from },
        { from: hours.to, to: window.to },
      ].filter(({ from, to }) => from < to);
      const parts = await Promise.all(rest.map((span) => this.tallyOfIntervals(id, span)));
      return addTallies([...parts, tallyOfHours(rows, beginning.get(id)!, hours)]);
    }
  }

  private async tallyOfIntervals(id: string, span: Span): Promise<Tally> {
    const { intervals, periods } = (await coursesOf(this.graph, [id], span)).get(id)!;
    return tally(intervals, periods, span);
  }

  private windowOf(window: { from: string; to: string }): Span {
    const now = this.options.now().getTime();
    const from = Date.parse(window.from);
    const to = Date.parse(window.to);
    const oldest = now - this.options.days * day;
    if (!(from < to)) throw badInput('to', 'must be later than from.');
    if (from >= now) throw badInput('from', 'must be in the past.');
    if (from < oldest)
      throw badInput(
        'from',
        `must be ${instant(oldest)} or later: history is kept for ${this.options.days} days (HISTORY_DAYS).`,
      );
    return { from, to: Math.min(to, now) };
  }

  /** Gives whether there may be more. */
  private rollUpSome(now: Instant): Promise<boolean> {
    return this.graph.write(async (transaction) => {
      const { rolledTo } = await transaction.run(cypher.history.lockHead, {});
      const first = rolledTo ?? (await transaction.run(cypher.history.firstInstant, {}));
      if (first === undefined) return false;
      const from = startOfHour(Date.parse(first));
      const to = Math.min(from + hoursAtOnce * hour, startOfHour(now));
      if (from >= to) return false;
      const span = { from, to };
      const moved = (await transaction.run(cypher.history.moved, { from: instant(from), to: instant(to) })).flat();
      await rollUp(transaction, moved, span);
      await transaction.run(cypher.history.moveHead, { rolledTo: instant(to), compactedTo: null });
      return to < startOfHour(now);
    }, longDeadline);
  }

  private compactSome(now: Instant): Promise<boolean> {
    const before = instant(startOfDay(now - daysByHour * day));
    return this.graph.write(async (transaction) => {
      await transaction.run(cypher.history.lockHead, {});
      const found = await transaction.run(cypher.history.oldHours, { before, limit: compactBatch });
      if (!found) return false;
      const from = Date.parse(found.day);
      await compactDay(transaction, found.ids, from);
      await this.noteCompacted(transaction, from + day);
      return true;
    }, longDeadline);
  }

  /** Never back: a late change may have written hours of a day before. */
  private async noteCompacted(transaction: Runner, to: Instant): Promise<void> {
    const head = await transaction.run(cypher.history.head, {});
    const before = head?.compactedTo ? Date.parse(head.compactedTo) : -Infinity;
    if (to > before) await transaction.run(cypher.history.moveHead, { rolledTo: null, compactedTo: instant(to) });
  }

  private async purge(now: Instant): Promise<void> {
    const order = { before: instant(now - this.options.days * day), limit: purgeBatch };
    for (const statement of [cypher.history.purgeIntervals, cypher.history.purgePeriods, cypher.history.purgeHours])
      while ((await this.graph.run(statement, order)) === purgeBatch) continue;
  }
}

const longDeadline = { deadline: 120_000 };

/** Takes the head of history, and rolls up anew what is dated before its roll-ups. For who else writes what they are made of. */
export async function rewrite(transaction: Runner, changed: ReadonlyMap<string, Instant>): Promise<void> {
  if (changed.size === 0) return;
  await redo(transaction, await transaction.run(cypher.history.lockHead, {}), changed);
}
