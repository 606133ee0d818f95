import type { Feed } from '../feed/feed.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { WebhookSubscriptionRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { toldOf } from './subscription.js';

/** A subscription that was written; plain JSON, so that an idempotency key can keep it: without the secret. */
export interface WrittenWebhookSubscription {
  subscriptionId: string;
  changeSet: string;
}

/** One whose secret was made. */
export interface WrittenWebhookSecret extends WrittenWebhookSubscription {
  generation: number;
}

export const isDelivered = ({ enabled, suspension }: WebhookSubscriptionRecord): boolean =>
  enabled && suspension === undefined;

/** A subscription under its lock, or why it cannot be written. */
export async function locked(
  transaction: Runner,
  id: string,
  expectedVersion: number | null | undefined,
  field = 'input.id',
): Promise<WebhookSubscriptionRecord | Refusal> {
  await transaction.run(cypher.webhook.lock, { id });
  const [record] = await transaction.run(cypher.webhook.byIds, { ids: [id] });
  if (!record) return new Refusal('NOT_FOUND', `There is no webhook subscription ${JSON.stringify(id)}.`, { field });
  if (expectedVersion == null || expectedVersion === record.version) return record;
  const message = `The subscription is at version ${record.version}. Read it again and change that.`;
  return new Refusal('CONFLICT', message, {
    field: field === 'id' ? 'expectedVersion' : 'input.expectedVersion',
    currentVersion: record.version,
  });
}

/** The place before a sequence number that is to be delivered next; or why not. */
export async function placeOf(
  feed: Pick<Feed, 'oldest' | 'head'>,
  from: number,
): Promise<{ sequence: number } | { failure: Failure }> {
  const [oldest = 1, head] = await Promise.all([feed.oldest(), feed.head()]);
  if (from < oldest)
    return { failure: { code: 'CURSOR_EXPIRED', message: `The feed begins at ${oldest}: take that or a later one.` } };
  if (from > head + 1)
    return { failure: { code: 'INVALID', message: `The feed ends at ${head}: take at most ${head + 1}.` } };
  return { sequence: from - 1 };
}

/** Sets how far a subscription has come, where that is another, and when it may be delivered: never for null. */
export const place = (
  transaction: Runner,
  order: { id: string; sequence: number | null; dueAt: number | null; keyId: string },
): Promise<unknown> => transaction.run(cypher.webhook.place, order);

/** Tells the feed of a subscription as it is now. */
export async function told(
  transaction: Runner,
  changes: Changes,
  id: string,
  operation: 'CREATED' | 'UPDATED',
): Promise<WrittenWebhookSubscription> {
  const [record] = await transaction.run(cypher.webhook.byIds, { ids: [id] });
  changes.record(id, { type: 'WebhookSubscription', operation, state: toldOf(record!) });
  return { subscriptionId: id, changeSet: changes.id };
}
