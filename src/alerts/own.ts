import { applyAlert, type IncomingAlert } from '../monitoring/alert-intake.js';
import type { AlertRecord } from '../records.js';
import type { AlertKeeper } from './keeper.js';
import { newAlert, stateOf } from './stored.js';

/** Whose an alert of this product is: nothing has to be looked for. */
export type Own = Pick<AlertRecord, 'checkId' | 'targetId'> & { readonly itemId: string };

/** Notes what this product itself tells of: the alert that is known under its key is opened, changed, ended or followed by another. */
export function noteOwn(
  keeper: AlertKeeper,
  existing: AlertRecord | undefined,
  notification: IncomingAlert,
  now: number,
  { itemId, ...whose }: Own,
): void {
  const decision = applyAlert(existing && stateOf(existing), notification, now);
  if (decision.kind === 'IGNORED') return;
  const follows = decision.kind === 'OPENED' && existing !== undefined;
  if (follows) keeper.release(existing.id);
  if (existing && !follows) return keeper.setState(existing.id, decision.alert, true);
  const { source, fingerprint } = notification;
  const created = keeper.create(newAlert(decision.alert, { source, fingerprint, ...whose }));
  keeper.change(created.id, { binding: 'BOUND', itemId });
}
