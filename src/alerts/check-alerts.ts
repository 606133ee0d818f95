import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { IncomingAlert } from '../monitoring/alert-intake.js';
import { dedupKeyOf } from '../monitoring/fingerprint.js';
import type { Severity } from '../records.js';
import type { Signals } from '../status/writes.js';
import { AlertKeeper } from './keeper.js';
import { noteOwn } from './own.js';
import { stateOf } from './stored.js';

/** What a check's confirmed change does to its alert. */
export interface CheckAlert {
  checkId: string;
  checkName: string;
  itemId: string;
  effect: 'RAISE' | 'UPDATE' | 'RESOLVE';
  severity: Severity;
  /** ISO instant from which it holds. */
  at: string;
  message: string | null;
}

/** The source of the alerts that this product's own checks raise. */
export const checkSource = 'check';

/** Raises, updates and resolves the alerts of checks, each named once. Runs under the status head, with the checks locked. */
export async function applyCheckAlerts(
  transaction: Runner,
  changes: Changes,
  signals: Signals,
  alerts: readonly CheckAlert[],
): Promise<void> {
  if (alerts.length === 0) return;
  const now = Date.parse(changes.at);
  const keeper = new AlertKeeper(transaction, changes, signals);
  const keys = alerts.map(({ checkId }) => dedupKeyOf(checkSource, checkId)).sort();
  const known = new Map(
    (await transaction.run(cypher.alert.byKeys, { keys })).map((record) => [record.checkId, keeper.hold(record)]),
  );
  for (const alert of alerts) {
    const existing = known.get(alert.checkId);
    const state = existing && stateOf(existing);
    const notification = notificationOf(alert, state?.status === 'FIRING' ? state.startsAt : undefined);
    noteOwn(keeper, existing, notification, now, { itemId: alert.itemId, checkId: alert.checkId });
  }
  await keeper.save();
}

/** A check's state as a notification: an update belongs to the episode that is known. */
function notificationOf(
  { checkId, checkName, itemId, effect, severity, at, message }: CheckAlert,
  begun: number | undefined,
): IncomingAlert {
  const instant = Date.parse(at);
  return {
    source: checkSource,
    fingerprint: checkId,
    dedupKey: dedupKeyOf(checkSource, checkId),
    status: effect === 'RESOLVE' ? 'RESOLVED' : 'FIRING',
    severity,
    startsAt: begun ?? instant,
    endsAt: effect === 'RESOLVE' ? instant : null,
    labels: { alertname: checkName, check: checkId, ci_id: itemId },
    annotations: message === null ? {} : { summary: message },
    generatorURL: null,
  };
}
