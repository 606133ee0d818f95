import type { Sight } from '../access/can-see.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Model } from '../model/model.js';
import type { ChangeSetRecord, WebhookDeadLetterRecord } from '../records.js';
import { nextStep, type Attempt } from './attempt.js';
import { concerns, Deliveries, type Delivery, type Wanted } from './deliveries.js';
import type { WebhookFilter } from './filter.js';
import { HeldSubscription, type HeldParts } from './held.js';
import type { WebhookKey } from './key.js';
import { sightOfOwner } from './owner.js';
import type { WebhookSender } from './sender.js';
import { mostGivenUp } from './subscription.js';

export interface RunParts extends HeldParts {
  feed: Pick<Feed, 'after'>;
  model: Model;
  key: WebhookKey;
  sender: WebhookSender;
  stop: AbortSignal;
  mostAttempts: number;
  /** Whether people sign in: then there is no local administrator. */
  signsIn: boolean;
  /** 0 up to 1; for pauses. */
  random?: (() => number) | undefined;
  /** Told of each attempt; for metrics. */
  observe?: ((outcome: string) => void) | undefined;
}

const readBatch = 200;
/** So long one subscription is delivered before others have their turn, in milliseconds. */
const longestTurn = 30_000;
/** So long rights count without a look into the graph, in milliseconds. */
const rightsKept = 2_000;
const lettersAtOnce = 50;
/** How long a subscription rests after a fault of ours, in milliseconds: the database was away, say. */
const errorPause = 5_000;

/** Whether there may be more to do, or the run is over: at the end of the feed, after a failure, or when the lease passed on. */
type Outcome = 'GO_ON' | 'OVER';

/** One turn of one subscription, under its lease: its dead letters that are to go again, then the feed from its place on. */
export class Run {
  private held!: HeldSubscription;
  private wanted!: Wanted;
  private sight: Sight | null = null;
  private deliveries!: Deliveries;
  private checkedAt = -Infinity;

  constructor(
    private readonly parts: RunParts,
    private readonly id: string,
  ) {}

  async perform(): Promise<void> {
    const { graph, owner, clock, stop } = this.parts;
    let rest = 0;
    try {
      if ((await this.begin()) === 'OVER') return;
      if (this.held.record.position.redeliver && (await this.redeliver()) === 'OVER') return;
      const end = clock.now() + longestTurn;
      while ((await this.deliverSome()) === 'GO_ON') if (clock.now() > end) break;
    } catch (error) {
      if (!stop.aborted) rest = errorPause;
      throw error;
    } finally {
      await graph.run(cypher.webhook.release, { id: this.id, owner, dueAt: clock.now() + rest });
    }
  }

  private async begin(): Promise<Outcome> {
    const [record] = await this.parts.graph.run(cypher.webhook.byIds, { ids: [this.id] });
    if (!record) return 'OVER';
    const { id, types, filter } = record;
    this.held = new HeldSubscription(this.parts, record);
    this.wanted = { id, types, filter: filter === undefined ? {} : (JSON.parse(filter) as WebhookFilter) };
    return this.watchRights();
  }

  /** Rights are looked at before deliveries, every few seconds: who lost them is told nothing more. */
  private async watchRights(): Promise<Outcome> {
    const { graph, model, signsIn, clock } = this.parts;
    const now = clock.now();
    if (now - this.checkedAt < rightsKept) return 'GO_ON';
    const sight = await sightOfOwner(graph, this.held.record, model, { now, signsIn });
    if (sight === null) return this.suspend('OWNER_LOST_RIGHTS');
    if (this.checkedAt === -Infinity || sight?.key !== this.sight?.key) this.deliveries = new Deliveries(graph, sight);
    this.sight = sight;
    this.checkedAt = now;
    return 'GO_ON';
  }

  private async deliverSome(): Promise<Outcome> {
    const { stop, feed } = this.parts;
    stop.throwIfAborted();
    const changeSets = await feed.after(this.held.sequence, readBatch);
    if (changeSets.length === 0) return 'OVER';
    for (const changeSet of changeSets) {
      if (concerns(this.wanted, changeSet) && (await this.deliverChangeSet(changeSet)) === 'OVER') return 'OVER';
      this.held.sequence = changeSet.sequence!;
      this.held.place = undefined;
    }
    return (await this.held.advance()) ? 'GO_ON' : 'OVER';
  }

  private async deliverChangeSet(changeSet: ChangeSetRecord): Promise<Outcome> {
    for (;;) {
      if ((await this.watchRights()) === 'OVER') return 'OVER';
      const { deliveries } = this;
      for await (const delivery of deliveries.of(changeSet, this.wanted, this.held.place)) {
        if ((await this.watchRights()) === 'OVER') return 'OVER';
        // The owner sees other things than when it was made: it is made anew.
        if (this.deliveries !== deliveries) break;
        if ((await this.deliver(delivery)) === 'OVER') return 'OVER';
      }
      if (this.deliveries === deliveries) return 'GO_ON';
    }
  }

  private async deliver(delivery: Delivery): Promise<Outcome> {
    const { mostAttempts, random = Math.random, observe } = this.parts;
    const { held } = this;
    const attempt = await this.send(delivery, held.tried().attempts);
    const tried = held.tried();
    const next = nextStep(attempt, tried, { mostAttempts, random: random() });
    switch (next.step) {
      case 'NEXT':
        return (await held.advance(delivery)) ? 'GO_ON' : 'OVER';
      case 'DISABLE':
        return this.suspend('GONE', attempt.message);
      case 'RETRY':
        await held.retry(tried, next.at, attempt);
        return 'OVER';
      case 'GIVE_UP': {
        const givenUp = await held.giveUp(delivery, tried, attempt);
        if (givenUp === undefined) return 'OVER';
        observe?.('given_up');
        return givenUp < mostGivenUp ? 'GO_ON' : this.suspend('FAILING', attempt.message);
      }
    }
  }

  private async send(delivery: Delivery, attempt: number): Promise<Attempt> {
    const { sender, clock, stop, observe } = this.parts;
    const at = clock.now();
    const { url } = this.held.record;
    const sent = { url, delivery: delivery.id, attempt, body: delivery.body, secrets: this.secrets(at), at };
    const answer = await sender.send(sent, stop);
    observe?.(answer.outcome.toLowerCase());
    return answer;
  }

  /** The secrets that count, the newest first. */
  private secrets(at: number): string[] {
    const { id, secretGeneration, previousSecretUntil } = this.held.record;
    const both = previousSecretUntil !== undefined && Date.parse(previousSecretUntil) > at;
    const generations = both ? [secretGeneration, secretGeneration - 1] : [secretGeneration];
    return generations.map((generation) => this.parts.key.secretOf(id, generation));
  }

  /** Sends dead letters again, each once: what fails stays one. They are out of order anyway, so they hold nothing up. */
  private async redeliver(): Promise<Outcome> {
    const { graph, owner } = this.parts;
    const tried = new Set<string>();
    for (;;) {
      const letters = await graph.run(cypher.webhook.queued, { id: this.id, limit: lettersAtOnce });
      const left = letters.filter(({ id }) => !tried.has(id));
      if (left.length === 0) break;
      for (const letter of left) {
        tried.add(letter.id);
        if ((await this.watchRights()) === 'OVER' || (await this.redeliverOne(letter)) === 'OVER') return 'OVER';
      }
    }
    await graph.run(cypher.webhook.settledLetters, { id: this.id, owner });
    return 'GO_ON';
  }

  private async redeliverOne(letter: WebhookDeadLetterRecord): Promise<Outcome> {
    const delivery = await this.deliveryOf(letter);
    const attempt: Attempt = delivery
      ? await this.send(delivery, letter.attempts + 1)
      : { outcome: 'DELIVERED', message: 'Nothing of it is left to send.' };
    const gone = attempt.outcome === 'DELIVERED';
    if (!(await this.held.settle(letter, attempt, { taken: gone && delivery !== undefined, gone }))) return 'OVER';
    return attempt.outcome === 'GONE' ? this.suspend('GONE', attempt.message) : 'GO_ON';
  }

  /** What a dead letter stands for, as its owner sees it now; undefined when nothing of it is left. */
  private async deliveryOf({ deliveryId, sequence, type, after, through }: WebhookDeadLetterRecord) {
    const [changeSet] = await this.parts.feed.after(sequence - 1, 1);
    if (changeSet?.sequence !== sequence) return undefined;
    const within = { type, after, place: { type, id: through } };
    for await (const delivery of this.deliveries.of(changeSet, this.wanted, undefined, within))
      return { ...delivery, id: deliveryId };
    return undefined;
  }

  private async suspend(why: Parameters<HeldSubscription['suspend']>[0], error?: string): Promise<'OVER'> {
    await this.held.suspend(why, error);
    this.parts.observe?.('suspended');
    return 'OVER';
  }
}
