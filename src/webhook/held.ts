import type { Clock } from '../clock.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { system } from '../lifecycle/lifecycles.js';
import type { WebhookDeadLetterRecord, WebhookSubscriptionRecord } from '../records.js';
import type { Attempt, Tried } from './attempt.js';
import type { Delivery, Place } from './deliveries.js';
import { mostDeadLetters, toldOf } from './subscription.js';

export interface HeldParts {
  graph: Graph;
  writer: Writer;
  /** Who holds the lease. */
  owner: string;
  clock: Clock;
  /** For how many milliseconds a lease holds; more than one attempt takes. */
  lease: number;
}

/**
 * A subscription that this process has leased, and how far it has come. Each write compares: it changes nothing, and says so, when the
 * lease passed on or somebody changed the subscription.
 */
export class HeldSubscription {
  /** Everything up to it was dealt with, and up to the place in the ChangeSet after it. */
  sequence: number;
  place: Place | undefined;
  /** How often the next delivery was tried, and since when. */
  private attempts: number;
  private firstAt: number;
  /** As it stands in the graph. */
  private stored: number;

  constructor(
    private readonly parts: HeldParts,
    readonly record: WebhookSubscriptionRecord,
  ) {
    const { sequence, placeType, placeId = '', attempts, firstAttemptAt = 0 } = record.position;
    this.sequence = this.stored = sequence;
    this.place = placeType === undefined ? undefined : { type: placeType, id: placeId };
    this.attempts = attempts;
    this.firstAt = firstAttemptAt;
  }

  /** What an attempt now counts as. */
  tried(): Tried {
    const now = this.parts.clock.now();
    return { attempts: this.attempts + 1, firstAt: this.attempts === 0 ? now : this.firstAt, now };
  }

  /** Writes down how far it has come: over what is none of its business, and a delivery that was acknowledged. */
  async advance(delivered?: Delivery): Promise<boolean> {
    if (delivered) {
      this.place = delivered.place;
      this.attempts = 0;
    }
    const { sequence, place } = this;
    const moved = await this.parts.graph.run(cypher.webhook.advance, {
      ...this.lease(),
      ...{ from: this.stored, sequence, placeType: place?.type ?? null, placeId: place?.id ?? null },
      ...{ delivered: delivered ? 1 : 0, ...this.times() },
    });
    if (moved === undefined) return false;
    this.stored = sequence;
    return true;
  }

  /** Notes that a delivery failed and is tried again, and gives the lease back. */
  async retry({ attempts, firstAt, now }: Tried, dueAt: number, { message: error }: Attempt): Promise<void> {
    // What was passed over on the way to it is written down, too.
    if (!(await this.advance())) return;
    await this.parts.graph.run(cypher.webhook.retry, { ...this.lease(), attempts, firstAt, dueAt, error, at: now });
  }

  /** Makes a dead letter of a delivery and goes past it. Gives how many in a row were given up; undefined when the lease passed on. */
  async giveUp(
    { id, sequence, type, after, place }: Delivery,
    { attempts, firstAt }: Tried,
    { outcome, message: reason }: Attempt,
  ): Promise<number | undefined> {
    const letter = { id, deliveryId: id, sequence, type, after, through: place.id };
    const givenUp = await this.parts.graph.run(cypher.webhook.giveUp, {
      ...this.lease(),
      ...{ from: this.stored, sequence: this.sequence, keep: mostDeadLetters, ...this.times() },
      letter: { ...letter, reason, outcome, attempts, firstAttemptAt: firstAt },
    });
    this.stored = this.sequence;
    this.place = place;
    this.attempts = 0;
    return givenUp;
  }

  /** Ends what was asked for with a dead letter. `isGone`: it was taken, or nothing of it is left. */
  async settle(
    { id: letter }: WebhookDeadLetterRecord,
    { outcome, message: reason }: Attempt,
    { taken, gone }: { taken: boolean; gone: boolean },
  ): Promise<boolean> {
    const order = { ...this.lease(), ...this.times(), letter, outcome, reason, taken, gone };
    return (await this.parts.graph.run(cypher.webhook.settleLetter, order)) !== undefined;
  }

  /** Ends deliveries until an administrator goes on with them. It is a write like any other: the feed tells of it. */
  async suspend(why: NonNullable<WebhookSubscriptionRecord['suspension']>, error?: string): Promise<void> {
    const { writer, clock } = this.parts;
    const { id, version } = this.record;
    const order = { operation: 'suspendWebhookSubscription', actor: system.actor, reason: error, request: null };
    await writer.write(order, async (transaction, changes) => {
      await transaction.run(cypher.webhook.lock, { id });
      const held = await transaction.run(cypher.webhook.held, this.lease());
      if (held === undefined) return changes.discard();
      await transaction.run(cypher.webhook.suspend, {
        ...{ id, suspension: why, at: changes.at, version: version + 1 },
        ...{ error: error ?? null, errorAt: clock.now() },
      });
      const [record] = await transaction.run(cypher.webhook.byIds, { ids: [id] });
      changes.record(id, { type: 'WebhookSubscription', operation: 'UPDATED', state: toldOf(record!) });
    });
  }

  private lease(): { id: string; owner: string; epoch: number } {
    return { id: this.record.id, owner: this.parts.owner, epoch: this.record.position.epoch };
  }

  private times(): { at: number; until: number } {
    const at = this.parts.clock.now();
    return { at, until: at + this.parts.lease };
  }
}
