import type { Request } from '../cmdb/writes.js';
import type { Feed } from '../feed/feed.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { Refusal } from '../refusal.js';
import { isDelivered, locked, place, placeOf, told, type WrittenWebhookSubscription } from './stored.js';

/** Dead letters that are sent again. */
export interface QueuedDeadLetters {
  subscriptionId: string;
  queued: number;
}

export interface WebhookResendParts {
  readonly graph: Graph;
  readonly feed: Feed;
  readonly writer: Writer;
  readonly now: () => Date;
  /** Something may be delivered at once. */
  readonly nudge: () => void;
}

/** Sends again what was sent: the feed from a place on, or what was given up. */
export class WebhookResends {
  constructor(private readonly parts: WebhookResendParts) {}

  /** Begins again at a place that the feed still holds. */
  replay(
    {
      id,
      fromSequence,
      expectedVersion,
    }: { id: string; fromSequence: number; expectedVersion?: number | null | undefined },
    request: Request,
  ): Promise<WrittenWebhookSubscription | Refusal> {
    const order = {
      ...request,
      operation: 'replayWebhookSubscription',
      request: { id, fromSequence, expectedVersion },
    };
    return this.parts.writer.write<WrittenWebhookSubscription | Refusal>(order, async (transaction, changes) => {
      const before = await locked(transaction, id, expectedVersion);
      if (before instanceof Refusal) return before;
      const begin = await placeOf(this.parts.feed, fromSequence);
      if ('failure' in begin) {
        const { code, message } = begin.failure;
        return new Refusal(code, message, { field: 'input.fromSequence' });
      }
      await transaction.run(cypher.webhook.save, {
        id,
        properties: { version: before.version + 1, replayedFrom: fromSequence },
        ...{ at: changes.at, createdBy: request.actor },
      });
      const dueAt = isDelivered(before) ? this.parts.now().getTime() : null;
      await place(transaction, { id, sequence: begin.sequence, dueAt, keyId: before.keyId });
      return told(transaction, changes, id, 'UPDATED');
    });
  }

  /** Lets dead letters be sent again. Gives how many. It is no change of the subscription: what comes of it is told by its reads. */
  async redeliver({
    id,
    letters,
  }: {
    id: string;
    letters: readonly string[] | null | undefined;
  }): Promise<QueuedDeadLetters | Refusal> {
    const answer = await this.parts.graph.write<QueuedDeadLetters | Refusal>(async (transaction) => {
      const before = await locked(transaction, id, undefined);
      if (before instanceof Refusal) return before;
      const now = this.parts.now().getTime();
      const queued = await transaction.run(cypher.webhook.queue, { id, letters: letters ? [...letters] : null, now });
      return { subscriptionId: id, queued };
    });
    this.parts.nudge();
    return answer;
  }
}
