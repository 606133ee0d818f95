import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { TimerRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { Sweep } from '../sweeper.js';
import { system, type Lifecycles } from './lifecycles.js';

/** How long a process has for the timers it leased, in milliseconds. */
const longestLease = 60_000;
const atOnce = 50;
const concurrency = 8;
const mostAttempts = 12;
const longestPause = 300_000;

/** The timer was cancelled, done by another, or its lease passed on. */
const passed = Symbol('passed');

/**
 * Brings about what falls due on records. Due timers are leased in one statement, so that of several processes on one graph
 * each is tried by one; each effect is one transaction with the timer's end, so it happens once or not at all.
 */
export class Timers {
  private readonly owner = randomUUID();

  constructor(
    private readonly graph: Graph,
    private readonly lifecycles: Lifecycles,
    private readonly log: Pick<Logger, 'warn' | 'error'>,
    private readonly lease = longestLease,
  ) {}

  readonly sweep: Sweep = {
    name: 'timers',
    run: async (now) => {
      for (;;) {
        const order = { now: iso(now), until: iso(now + this.lease), owner: this.owner, limit: atOnce };
        const claimed = await this.graph.run(cypher.timer.claim, order);
        if (claimed.length === 0) break;
        await inParallel(claimed, concurrency, (timer) => this.fire(timer, now));
      }
      const next = await this.graph.run(cypher.timer.next, {});
      return next === undefined ? undefined : Date.parse(next);
    },
  };

  private async fire(timer: TimerRecord, now: number): Promise<void> {
    const { id, effect, recordId, recordType, attempts } = timer;
    const { owner } = this;
    try {
      const answer = await this.bringAbout(timer);
      if (answer instanceof Refusal)
        await this.graph.run(cypher.timer.settle, {
          ...{ id, owner, status: 'REFUSED', at: iso(now) },
          outcome: [answer.message, ...answer.failures.map(({ message }) => message)].join(' '),
        });
    } catch (error) {
      const outcome = error instanceof Error ? error.message : String(error);
      const about = { err: error, timer: id, effect, record: recordId, type: recordType, attempts };
      if (attempts >= mostAttempts) {
        this.log.error(about, 'a timer is given up: its effect failed too often');
        await this.graph.run(cypher.timer.settle, { id, owner, status: 'FAILED', outcome, at: iso(now) });
        return;
      }
      this.log.warn(about, 'the effect of a timer failed; it is tried again later');
      const dueAt = iso(now + Math.min(longestPause, 1_000 * 2 ** attempts));
      await this.graph.run(cypher.timer.retry, { id, owner, outcome, dueAt });
    }
  }

  private bringAbout(timer: TimerRecord): Promise<unknown> {
    const { id, effect, recordId, recordType } = timer;
    const order = { operation: `${recordType}.${effect}`, actor: system.actor, reason: 'timer', request: null };
    return this.lifecycles.write(this.lifecycles.kindOf(recordType) ?? {}, order, async (work) => {
      const { transaction, changes } = work;
      // In the order in which a move takes them: the record, then its timers.
      await transaction.run(cypher.lifecycle.lock, { id: recordId });
      const key = `${id} ${effect}`;
      const mine = await transaction.run(cypher.timer.fire, { id, owner: this.owner, key, at: changes.at });
      if (!mine) {
        changes.discard();
        return passed;
      }
      return this.lifecycles.fire(work, mine);
    });
  }
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Works through a list, so many at a time. */
async function inParallel<T>(list: readonly T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = list.values();
  await Promise.all(
    Array.from({ length: Math.min(width, list.length) }, async () => {
      for (const one of rest) await work(one);
    }),
  );
}
