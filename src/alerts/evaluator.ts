import { reachability } from '../engine/reachability.js';
import type { Feed } from '../feed/feed.js';
import { FeedListener } from '../feed/listener.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { SubgraphReader } from '../impact/subgraph.js';
import type { Model } from '../model/model.js';
import { isAcknowledged } from '../monitoring/acknowledgement.js';
import { expireAlert } from '../monitoring/alert-intake.js';
import { isHeld, roleOf, suppressionsOf } from '../monitoring/symptoms.js';
import { isSilencedBy, type CompiledSilence } from '../monitoring/silences.js';
import type { AlertRecord, FiringAlertRecord } from '../records.js';
import type { Signals, StatusWrites } from '../status/writes.js';
import type { Sweep, Sweeper } from '../sweeper.js';
import { rebind } from './alerts.js';
import { bind } from './binder.js';
import { AlertKeeper } from './keeper.js';
import { compiledSilence } from './silences.js';
import { acknowledgementOf, isOwn, stateOf, storedAcknowledgement } from './stored.js';

/** How many items one evaluation reads below the items of alerts. */
const mostItems = 200_000;
/** Changes that come fast are evaluated together: evaluation takes a third of the time at most, and half of it while alerts come. */
const restFactor = 2;
const restFactorOfAlerts = 1;
const longestRest = 1_000;
const shortestRest = 150;
/** For how long after its beginning an alert that has ended may still find its item, in milliseconds, and how many do at once. */
const bindsWithin = 24 * 3_600_000;
const mostEnded = 1_000;
/** What it writes itself. */
const operation = 'evaluateAlerts';

/**
 * Keeps all firing alerts as they should be: bound to their items, grouped under their roots, quiet or not, expired when
 * their source fell silent. It looks at what is there and not at what happened, so it may run at any time, in any process,
 * and a second time changes nothing.
 */
export class AlertEvaluator implements Sweep {
  readonly name = 'alerts';
  private readonly reader: (runner: Runner) => SubgraphReader;
  private dirty = true;
  /** Alerts came or went: there is something to write, almost surely. */
  private told = false;
  /** Whether items may be known by other names and addresses than when alerts that have ended were last looked at. */
  private hostsChanged = true;
  private due: number | undefined;
  /** How long the last evaluation took, and when it was over, by the clock of `performance.now()`. */
  private took = 0;
  private endedAt = -Infinity;
  private isEvaluating = false;
  private resting: { timer: NodeJS.Timeout; until: number } | undefined;
  private readonly listener: FeedListener;
  private stopped = false;

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly writes: StatusWrites,
    private readonly sweeper: Pick<Sweeper, 'nudge'>,
    model: Model,
  ) {
    this.reader = (runner) => new SubgraphReader(runner, model, mostItems);
    this.listener = new FeedListener(feed, {
      wants: ({ types = [] }) => types.some((type) => type !== 'CHECK'),
      nudge: (changeSet) => {
        this.told ||= changeSet?.types?.includes('ALERT') === true && changeSet.operation !== operation;
        this.nudge();
      },
    });
  }

  /** Evaluates anew whenever the feed tells of something that alerts rest on. */
  start(): void {
    this.listener.start();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.resting?.timer);
    await this.listener.stop();
  }

  /** Something changed that was not told by the feed. */
  nudge(): void {
    this.dirty = true;
    // Told again when the one under way is over.
    if (this.stopped || this.isEvaluating) return;
    const rest = this.restLeft();
    const until = performance.now() + rest;
    if (this.resting && this.resting.until <= until) return;
    clearTimeout(this.resting?.timer);
    const timer = setTimeout(() => {
      this.resting = undefined;
      this.sweeper.nudge(this.name);
    }, rest);
    this.resting = { timer, until };
  }

  /** How much of the rest after the last evaluation is left, in milliseconds; some in any case, for changes seldom come alone. */
  private restLeft(): number {
    const rest = this.took * (this.told ? restFactorOfAlerts : restFactor);
    const left = this.endedAt + Math.min(longestRest, rest) - performance.now();
    return Math.max(shortestRest, left);
  }

  /** Items became known, by names and addresses that alerts may name. */
  hostsTold(): void {
    this.hostsChanged = true;
    this.nudge();
  }

  async run(now: number): Promise<number | undefined> {
    if (!this.dirty && (this.due === undefined || now < this.due)) return (this.due = await this.nextDue(now));
    this.dirty = false;
    this.isEvaluating = true;
    const begun = performance.now();
    try {
      await this.evaluate(now);
    } catch (error) {
      this.dirty = true;
      throw error;
    } finally {
      this.endedAt = performance.now();
      this.took = this.endedAt - begun;
      this.isEvaluating = false;
      if (this.dirty) this.nudge();
    }
    return (this.due = await this.nextDue(now));
  }

  /** Evaluates all firing alerts as of an instant in milliseconds. Gives how many were changed. */
  async evaluate(now: number): Promise<number> {
    const alsoEnded = this.hostsChanged;
    const { told } = this;
    this.hostsChanged = this.told = false;
    try {
      return await this.evaluateAll(now, alsoEnded, told);
    } catch (error) {
      this.hostsChanged ||= alsoEnded;
      throw error;
    }
  }

  private async evaluateAll(now: number, alsoEnded: boolean, told: boolean): Promise<number> {
    // First without a lock: most of the time there is nothing to write.
    const idle: Pick<Changes, 'record'> = { record: () => undefined };
    const trial = new AlertKeeper(this.graph, idle, new NoSignals());
    if (!told && (await this.judge(this.graph, trial, now, alsoEnded)).changed === 0) return 0;
    const order = { operation, actor: 'itsm-graph', request: null };
    const changed = await this.writes.write(order, async (transaction, changes, signals) => {
      const keeper = new AlertKeeper(transaction, changes, signals);
      const { changed: count, groups } = await this.judge(transaction, keeper, now, alsoEnded);
      await keeper.save();
      if (groups.length > 0) await transaction.run(cypher.alert.group, { rows: groups });
      return count;
    });
    return changed as number;
  }

  private async judge(runner: Runner, keeper: AlertKeeper, now: number, alsoEnded: boolean) {
    const firing = await runner.run(cypher.alert.firing, {});
    const after = new Date(now - bindsWithin).toISOString();
    const ended = alsoEnded ? await runner.run(cypher.alert.endedUnbound, { after, limit: mostEnded }) : [];
    if (firing.length + ended.length === 0) return { changed: 0, groups: [] };
    const held = new Map(firing.map((alert) => [alert.id, facts(alert)]));
    for (const { record, interval } of held.values()) keeper.hold(record, interval);
    for (const record of ended) keeper.hold(record);
    await this.bindAnew(runner, keeper, firing, ended);
    const alive = firing.filter(({ id }) => !this.expire(keeper, id, now));
    const groups = await this.groupAnew(runner, keeper, alive, now);
    return { changed: keeper.told.length + groups.length, groups };
  }

  private async bindAnew(
    runner: Runner,
    keeper: AlertKeeper,
    firing: readonly FiringAlertRecord[],
    ended: readonly AlertRecord[],
  ): Promise<void> {
    const lost = firing.filter(
      (alert) =>
        !isOwn(alert) && (alert.binding === 'UNBOUND' || alert.binding === 'AMBIGUOUS' || alert.retired === true),
    );
    for (const [id, bound] of await bind(runner, [...lost, ...ended])) rebind(keeper, id, bound);
  }

  private expire(keeper: AlertKeeper, id: string, now: number): boolean {
    const record = keeper.current(id);
    const expired = !isOwn(record) ? expireAlert(stateOf(record), now) : undefined;
    if (expired) keeper.setState(id, expired, true);
    return expired !== undefined;
  }

  private async groupAnew(
    runner: Runner,
    keeper: AlertKeeper,
    alerts: readonly FiringAlertRecord[],
    now: number,
  ): Promise<{ id: string; roots: string[] }[]> {
    const itemIds = [...new Set(alerts.flatMap(({ id }) => keeper.current(id).itemId ?? []))].sort();
    const { topology } = await this.reader(runner).dependencies(itemIds);
    const standing = reachability(topology);
    const silences = (await runner.run(cypher.alert.liveSilences, { now: new Date(now).toISOString() })).flatMap(
      (silence) => compiledSilence(silence) ?? [],
    );
    const byItem = new Map<string, string[]>();
    for (const { id } of alerts) {
      const { itemId } = keeper.current(id);
      if (itemId != null) byItem.set(itemId, [...(byItem.get(itemId) ?? []), id]);
    }
    const groups: { id: string; roots: string[] }[] = [];
    for (const alert of alerts) {
      const { itemId } = keeper.current(alert.id);
      const role = itemId == null ? ({ role: 'ROOT' } as const) : roleOf(itemId, standing);
      const rootItemIds = role.role === 'SYMPTOM' ? [...role.roots].sort() : [];
      judgeOne(keeper, alert, role.role, rootItemIds, silences, now);
      const roots = rootItemIds.flatMap((root) => byItem.get(root) ?? []).sort();
      if (roots.join() !== alert.rootAlertIds.join()) groups.push({ id: alert.id, roots });
    }
    return groups;
  }

  private async nextDue(now: number): Promise<number | undefined> {
    const next = await this.graph.run(cypher.alert.nextDue, {});
    const live = await this.graph.run(cypher.alert.liveSilences, { now: new Date(now).toISOString() });
    const instants = [next, ...live.flatMap(({ from, to }) => [from, to])].flatMap((at) =>
      at ? [Date.parse(at)] : [],
    );
    const ahead = instants.filter((at) => at > now);
    return ahead.length > 0 ? Math.min(...ahead) : undefined;
  }
}

/** Splits what was read into the alert as it is kept and the facts beside it. */
function facts(alert: FiringAlertRecord) {
  const {
    retired: _,
    maintenanceDepth: __,
    flapping: ___,
    lastResultAt: ____,
    interval,
    rootAlertIds: _____,
    ...record
  } = alert;
  return { record, interval };
}

/** A symptom's role, what holds it, and what keeps it quiet. */
function judgeOne(
  keeper: AlertKeeper,
  alert: FiringAlertRecord,
  role: 'ROOT' | 'SYMPTOM',
  rootItemIds: string[],
  silences: readonly CompiledSilence[],
  now: number,
): void {
  const record = keeper.current(alert.id);
  const since = reachableSince(record, role, now);
  const lastResultAt = Date.parse(
    alert.checkId === undefined ? record.lastSeenAt : (alert.lastResultAt ?? record.lastSeenAt),
  );
  const held = isHeld({ reachableSince: since ?? null, lastResultAt, interval: alert.interval ?? 0 }, now);
  const acknowledgement = acknowledgementOf(record);
  const acknowledged = isAcknowledged(acknowledgement, now);
  const labels = JSON.parse(record.labels) as Record<string, string>;
  const suppressedBy = suppressionsOf({
    severity: record.severity,
    hard: true,
    symptom: role === 'SYMPTOM',
    held,
    acknowledged,
    maintenanceDepth: alert.maintenanceDepth,
    flapping: alert.flapping,
    silenced: silences.some((silence) => isSilencedBy(silence, labels, now)),
  });
  const told =
    (record.role ?? 'ROOT') !== role ||
    (record.rootItemIds ?? []).join() !== rootItemIds.join() ||
    (record.suppressedBy ?? []).join() !== suppressedBy.join() ||
    (acknowledgement !== null && !acknowledged);
  keeper.change(
    alert.id,
    {
      role,
      rootItemIds: rootItemIds.length > 0 ? rootItemIds : undefined,
      suppressedBy,
      reachableSince: held && since !== undefined ? new Date(since).toISOString() : undefined,
      ...(!acknowledged && storedAcknowledgement(null)),
    },
    told,
  );
}

/** When the last of a symptom's roots recovered; undefined for one that is a symptom still, or never was. */
function reachableSince(
  { role, reachableSince: known }: Pick<FiringAlertRecord, 'role' | 'reachableSince'>,
  is: 'ROOT' | 'SYMPTOM',
  now: number,
): number | undefined {
  if (is === 'SYMPTOM') return undefined;
  if (role === 'SYMPTOM') return now;
  return known === undefined ? undefined : Date.parse(known);
}

/** For a trial: nothing is written. */
class NoSignals implements Pick<Signals, 'touch'> {
  touch(): void {
    // Nothing follows from a trial.
  }
}
