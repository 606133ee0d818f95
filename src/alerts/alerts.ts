import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { badInput, GraphQLRefusal } from '../errors.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { acknowledge } from '../monitoring/acknowledgement.js';
import { applyAlert, inOrder, type AlertDecision, type IncomingAlert } from '../monitoring/alert-intake.js';
import type { AlertRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { StatusWrites } from '../status/writes.js';
import { bind, type Bound } from './binder.js';
import { AlertKeeper } from './keeper.js';
import { newAlert, stateOf, storedAcknowledgement } from './stored.js';

export const mostNotifications = 1_000;

/** `undated`: the sender did not say when it began; `startsAt` is when we heard of it. */
export type Notification = IncomingAlert & { undated?: boolean };

export interface IngestOutcome {
  alertId: string;
  outcome: AlertDecision['kind'];
  binding: AlertRecord['binding'];
}

export interface Ingested {
  results: IngestOutcome[];
  changeSet: string | null;
}

export type IngestAnswer = Ingested & { truncated: number };

export interface WrittenAlert {
  alertId: string;
  changeSet: string;
}

/** A person's or a monitor's request. */
export interface AlertRequest {
  actor: string;
  idempotencyKey?: string | null | undefined;
}

/** Writes alerts. Every write runs under the status head, so alerts of one key are never judged at once. */
export class Alerts {
  constructor(private readonly writes: StatusWrites) {}

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Alerts {
    return withParts(this, { writes: this.writes.seenBy(sight) });
  }

  /**
   * Takes notifications of one source, in the order in which they happened; `results` are in the order given. One that
   * does not say when it began belongs to the episode that is known.
   */
  async ingest(source: string, incoming: readonly Notification[], request: AlertRequest): Promise<Ingested> {
    if (incoming.length > mostNotifications)
      throw badInput('alerts', `takes at most ${mostNotifications} a call, not ${incoming.length}. Send several.`);
    const { actor, idempotencyKey } = request;
    const order = { operation: 'ingestAlerts', actor, idempotencyKey, source, request: incoming };
    const answer = await this.writes.write<Ingested>(order, async (transaction, changes, signals) => {
      const keeper = new AlertKeeper(transaction, changes, signals);
      const results = await this.take(transaction, changes, keeper, incoming);
      await keeper.save();
      const bound = results.map((row) => ({ ...row, binding: keeper.current(row.alertId).binding }));
      return { results: bound, changeSet: keeper.told.length > 0 ? changes.id : null };
    });
    if (answer instanceof Refusal) throw new GraphQLRefusal(answer);
    return answer;
  }

  private async take(
    transaction: Runner,
    changes: Changes,
    keeper: AlertKeeper,
    incoming: readonly Notification[],
  ): Promise<Omit<IngestOutcome, 'binding'>[]> {
    const now = Date.parse(changes.at);
    const keys = [...new Set(incoming.map(({ dedupKey }) => dedupKey))].sort();
    const known = await transaction.run(cypher.alert.byKeys, { keys });
    const byKey = new Map(known.map((record) => [record.dedupKey!, keeper.hold(record).id]));
    const outcomes = new Map<IncomingAlert, { alertId: string; outcome: AlertDecision['kind'] }>();
    for (const notification of inOrder(incoming)) {
      const id = byKey.get(notification.dedupKey);
      const state = id === undefined ? undefined : stateOf(keeper.current(id));
      const dated =
        notification.undated && state?.status === 'FIRING'
          ? { ...notification, startsAt: state.startsAt, endsAt: notification.endsAt ?? now }
          : notification;
      const decision = applyAlert(state, dated, now);
      const alertId = keep(keeper, id, notification, decision);
      byKey.set(notification.dedupKey, alertId);
      outcomes.set(notification, { alertId, outcome: decision.kind });
    }
    // One that has ended, too: where its end overtook its beginning, nothing of it fires any more.
    const unbound = [...byKey.values()]
      .map((id) => keeper.current(id))
      .filter(({ binding }) => binding === 'UNBOUND' || binding === 'AMBIGUOUS');
    for (const [id, bound] of await bind(transaction, unbound)) rebind(keeper, id, bound);
    return incoming.map((notification) => outcomes.get(notification)!);
  }

  /** Takes a firing alert on. */
  acknowledge(
    id: string,
    wanted: { kind: 'NORMAL' | 'STICKY'; expiresAt: string | null; comment: string | null },
    request: AlertRequest,
  ): Promise<WrittenAlert | Refusal> {
    return this.one('acknowledgeAlert', id, { id, ...wanted }, request, (alert, keeper, now) => {
      if (alert.status !== 'FIRING')
        return new Refusal(
          'NOTHING_TO_ACKNOWLEDGE',
          `The alert is ${alert.status}: only one that fires can be acknowledged.`,
          {
            field: 'id',
          },
        );
      const expiresAt = wanted.expiresAt === null ? null : Date.parse(wanted.expiresAt);
      const acknowledgement = acknowledge(alert.severity, {
        kind: wanted.kind,
        by: request.actor,
        at: now,
        expiresAt,
        comment: wanted.comment,
      });
      if (acknowledgement instanceof Refusal) return acknowledgement;
      return keeper.change(alert.id, storedAcknowledgement(acknowledgement));
    });
  }

  removeAcknowledgement(id: string, request: AlertRequest): Promise<WrittenAlert | Refusal> {
    return this.one('removeAcknowledgement', id, { id }, request, (alert, keeper) =>
      alert.acknowledgement === undefined
        ? new Refusal('NOT_ACKNOWLEDGED', 'Nobody has acknowledged the alert.', { field: 'id' })
        : keeper.change(alert.id, storedAcknowledgement(null)),
    );
  }

  /** Says which item an alert is about, from now on. The item is there and not retired: the caller has looked. */
  bindTo(id: string, itemId: string, request: AlertRequest): Promise<WrittenAlert | Refusal> {
    return this.one('bindAlert', id, { id, itemId }, request, (alert, keeper) =>
      keeper.change(alert.id, { binding: 'MANUAL', itemId, candidates: undefined }),
    );
  }

  private one(
    operation: string,
    id: string,
    asked: unknown,
    { actor, idempotencyKey }: AlertRequest,
    work: (alert: AlertRecord, keeper: AlertKeeper, now: number) => Refusal | void,
  ): Promise<WrittenAlert | Refusal> {
    const order = { operation, actor, idempotencyKey, request: asked };
    return this.writes.write<WrittenAlert>(order, async (transaction, changes, signals) => {
      const [found] = await transaction.run(cypher.alert.lock, { ids: [id] });
      if (!found) return new Refusal('NOT_FOUND', 'There is no such alert.', { field: 'id' });
      const keeper = new AlertKeeper(transaction, changes, signals);
      const refusal = work(keeper.hold(found), keeper, Date.parse(changes.at));
      if (refusal instanceof Refusal) return refusal;
      await keeper.save();
      return { alertId: id, changeSet: changes.id };
    });
  }
}

/** Notes what a notification did. Gives the alert that now has its key. */
function keep(
  keeper: AlertKeeper,
  id: string | undefined,
  notification: IncomingAlert,
  decision: AlertDecision,
): string {
  const { source, fingerprint } = notification;
  const follows = decision.kind === 'OPENED' && id !== undefined;
  if (follows) keeper.release(id);
  if (id === undefined || follows) return keeper.create(newAlert(decision.alert, { source, fingerprint })).id;
  if (decision.kind !== 'IGNORED') keeper.setState(id, decision.alert, decision.kind !== 'REPEATED');
  return id;
}

/** Sets to which item an alert is bound, if that is news. */
export function rebind(keeper: AlertKeeper, id: string, bound: Bound): void {
  const { binding, itemId, candidates } = keeper.current(id);
  const same =
    binding === bound.binding &&
    itemId === bound.itemId &&
    (candidates ?? []).join() === (bound.candidates ?? []).join();
  if (!same) keeper.change(id, bound);
}
