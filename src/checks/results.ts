import type { applyCheckAlerts, CheckAlert } from '../alerts/check-alerts.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { AlertEffect } from '../monitoring/check-state.js';
import type { CheckRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { Signals, StatusWrites } from '../status/writes.js';
import type { Sweep } from '../sweeper.js';
import { BatchQueue } from './queue.js';
import { expired, fellDue, observe, storedState, toldOf, type Observation, type ResultOutcome } from './transition.js';

/** Tells the alerts of checks what became of them, each check once. */
export type ApplyCheckAlerts = typeof applyCheckAlerts;

/** What became of an observation; the check is as it is after it. */
export interface Recorded {
  outcome: ResultOutcome | 'UNKNOWN_CHECK' | 'DISABLED';
  check?: CheckRecord;
}

interface Order extends Observation {
  actor: string;
}

const sweepBatch = 500;
const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1_000)} s`;

/**
 * Takes what is seen of checks, whoever saw it. Results that come together are written together. One that changes nothing
 * but its instant costs no ChangeSet and does not wait for the status head.
 */
export class CheckResults {
  private readonly queue = new BatchQueue<Order, Recorded>((orders) => this.take(orders));

  /** Finds checks whose result was not renewed in time. */
  readonly sweep: Sweep = {
    name: 'checks',
    run: async (now) => {
      for (;;) {
        const ids = await this.graph.run(cypher.check.expired, { now, limit: sweepBatch });
        if (ids.length > 0) await this.expire(ids, now);
        if (ids.length < sweepBatch) return this.graph.run(cypher.check.nextStale, {});
      }
    },
  };

  constructor(
    private readonly graph: Graph,
    private readonly statusWrites: StatusWrites,
    private readonly applyAlerts: ApplyCheckAlerts,
    private readonly now: () => number = () => Date.now(),
    /** Told when a check may fall due sooner than was known. */
    private readonly nudge: () => void = () => undefined,
    private readonly random: () => number = Math.random,
  ) {}

  /** Records one observation. An instant after now counts as now. */
  record(seen: Observation, actor: string): Promise<Recorded> {
    return this.queue.add({ ...seen, at: Math.min(seen.at, this.now()), actor });
  }

  /** Makes checks UNKNOWN and stale that are due by `now`, from the moment each fell due. */
  async expire(ids: readonly string[], now: number): Promise<void> {
    const order = { operation: 'expireCheck', actor: 'checks', request: ids };
    await this.statusWrites.write(order, async (transaction, changes, signals) => {
      const rows = [];
      const telling = this.telling(transaction, changes, signals);
      for (const before of await transaction.run(cypher.check.lock, { ids: [...ids].sort() })) {
        const due = expired(before, now);
        if (!due) continue;
        const message = `No result for ${seconds(due.since - (before.lastResultAt ?? before.expectedSince))}.`;
        rows.push({ id: before.id, properties: { ...storedState(due.check), message } });
        const after = { ...due.check, message };
        await telling.tell({ before, after, alert: due.alert, at: due.since });
      }
      await telling.end();
      if (rows.length > 0) await transaction.run(cypher.check.write, { rows });
      return rows.length;
    });
  }

  private async take(orders: Order[]): Promise<Recorded[]> {
    const answers = new Map<Order, Recorded>();
    const { loud, overdue } = await this.graph.write((transaction) => this.takeQuiet(transaction, orders, answers));
    // Its silence comes first, or its time as UNKNOWN would be lost.
    if (overdue.size > 0) await this.expire([...overdue], this.now());
    for (const [actor, some] of byActor(loud)) await this.takeLoud(some, actor, answers);
    const now = this.now();
    const renewed = new Set(loud);
    // The sweep knows when the quiet ones fell due before, which is sooner than they do now.
    for (const [order, { check }] of answers)
      if (check?.staleAt !== undefined && (renewed.has(order) || check.staleAt <= now)) {
        this.nudge();
        break;
      }
    return orders.map((order) => answers.get(order)!);
  }

  /** Writes what nobody has to be told of, and gives the rest, which is judged anew under the status head. */
  private async takeQuiet(transaction: Runner, orders: readonly Order[], answers: Map<Order, Recorded>) {
    answers.clear();
    const checks = await lockAll(transaction, orders);
    const loud: Order[] = [];
    const loudChecks = new Set<string>();
    const overdue = new Set<string>();
    const written = new Map<string, CheckRecord>();
    for (const order of orders) {
      const { checkId } = order;
      const check = checks.get(checkId);
      if (!check?.enabled) {
        answers.set(order, check ? { outcome: 'DISABLED', check } : { outcome: 'UNKNOWN_CHECK' });
        continue;
      }
      const late = fellDue(check, order.at);
      const step = observe(check, order, this.now(), this.random());
      if (late) overdue.add(checkId);
      if (late || step.told || step.alert !== 'NONE' || loudChecks.has(checkId)) {
        loudChecks.add(checkId);
        loud.push(order);
        continue;
      }
      checks.set(checkId, step.check);
      written.set(checkId, step.check);
      answers.set(order, { outcome: step.outcome, check: step.check });
    }
    await write(transaction, written.values());
    return { loud, overdue };
  }

  private async takeLoud(orders: readonly Order[], actor: string, answers: Map<Order, Recorded>): Promise<void> {
    const order = { operation: 'recordCheckResult', actor, request: null };
    const result = await this.statusWrites.write(order, async (transaction, changes, signals) => {
      const checks = await lockAll(transaction, orders);
      const written = new Map<string, CheckRecord>();
      const telling = this.telling(transaction, changes, signals);
      for (const order of orders) {
        const before = checks.get(order.checkId);
        if (!before?.enabled) {
          answers.set(order, before ? { outcome: 'DISABLED', check: before } : { outcome: 'UNKNOWN_CHECK' });
          continue;
        }
        const { outcome, check: after, alert, told } = observe(before, order, this.now(), this.random());
        checks.set(after.id, after);
        written.set(after.id, after);
        answers.set(order, { outcome, check: after });
        if (told) await telling.tell({ before, after, alert, at: order.at });
      }
      await telling.end();
      await write(transaction, written.values());
      return null;
    });
    if (result instanceof Refusal) throw new Error(result.message);
  }

  /** Notes what subscribers, the item and the check's alert are to be told. Alerts are told together, by `Telling.end`. */
  private telling(transaction: Runner, changes: Changes, signals: Signals): Telling {
    return new Telling((alerts) => this.applyAlerts(transaction, changes, signals, alerts), changes, signals);
  }
}

interface Change {
  before: CheckRecord;
  after: CheckRecord;
  alert: AlertEffect;
  /** From when it holds, in milliseconds. */
  at: number;
}

class Telling {
  private readonly alerts = new Map<string, CheckAlert>();

  constructor(
    private readonly apply: (alerts: CheckAlert[]) => Promise<void>,
    private readonly changes: Changes,
    private readonly signals: Signals,
  ) {}

  async tell({ before, after, alert, at }: Change): Promise<void> {
    const { id: checkId, name: checkName, itemId, message = null } = after;
    this.changes.record(checkId, { type: 'Check', operation: 'UPDATED', state: toldOf(after) });
    const since = new Date(at).toISOString();
    if (before.hardSeverity !== after.hardSeverity) this.signals.touch(itemId, since);
    if (alert === 'NONE' || (after.itemRetired && alert !== 'RESOLVE')) return;
    // Of one check the first is told before the second: an alert that is raised and resolved in one batch was there.
    if (this.alerts.has(checkId)) await this.end();
    const severity = after.hardSeverity ?? 'OK';
    this.alerts.set(checkId, { checkId, checkName, itemId, effect: alert, severity, at: since, message });
  }

  async end(): Promise<void> {
    const alerts = [...this.alerts.values()];
    this.alerts.clear();
    if (alerts.length > 0) await this.apply(alerts);
  }
}

async function lockAll(transaction: Runner, orders: readonly Order[]): Promise<Map<string, CheckRecord>> {
  const ids = [...new Set(orders.map(({ checkId }) => checkId))].sort();
  return new Map((await transaction.run(cypher.check.lock, { ids })).map((check) => [check.id, check]));
}

async function write(transaction: Runner, checks: Iterable<CheckRecord>): Promise<void> {
  const rows = [...checks].map((check) => ({ id: check.id, properties: storedState(check) }));
  if (rows.length > 0) await transaction.run(cypher.check.write, { rows });
}

function byActor(orders: readonly Order[]): Map<string, Order[]> {
  const groups = new Map<string, Order[]>();
  for (const order of orders) {
    const group = groups.get(order.actor);
    if (group) group.push(order);
    else groups.set(order.actor, [order]);
  }
  return groups;
}
