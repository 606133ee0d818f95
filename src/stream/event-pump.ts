import type { Logger } from 'pino';
import type { Feed } from '../feed/feed.js';
import { steadyClock, type Clock } from '../clock.js';
import type { ChangeSetRecord } from '../records.js';
import { Joined } from './joined.js';
import type { FeedEvent } from './messages.js';
import { Recent, type Sealed } from './recent.js';

const readBatch = 200;
/** How many ChangeSets wait to be read before no more are taken from the feed, which then holds them. */
const pendingLimit = 1_000;
const retryPause = 250;

/** Who is told of events. */
export interface EventListener<Event> {
  /** One sealed ChangeSet. Events come in sequence order, perhaps again. */
  offer(event: Event): void;
  /** Everything up to this sequence number was offered. */
  reach(sequence: number): void;
  /** No event will come any more. */
  end(): void;
}

/**
 * Follows the feed for all listeners of this process. What a ChangeSet did is read once for all of them, several
 * ChangeSets at a time when they come fast. While nobody listens nothing is read.
 */
export class EventPump<Event extends FeedEvent<unknown>> {
  private readonly listeners = new Set<EventListener<Event>>();
  private position: number | undefined;
  private running: Promise<void> | undefined;
  private busy = false;
  private draining: Promise<void> | undefined;
  private readonly asked = new Joined<Sealed<Event>>();
  private readonly recent: Recent<Event>;
  /** Grows when what was read before may not be told any more. */
  private generation = 0;
  /** How many followers see a part. */
  private parts = 0;

  constructor(
    private readonly feed: Feed,
    /** What sealed ChangeSets did, in their order; one event for each that matters. */
    private readonly read: (changeSets: readonly ChangeSetRecord[]) => Promise<Event[]>,
    private readonly log: Pick<Logger, 'warn'>,
    clock: Clock = steadyClock,
    /** Whether what was read is told again to who asks soon after. */
    private readonly isKept = true,
  ) {
    this.recent = new Recent(clock);
  }

  /** The listener hears of everything that is sealed from now on. */
  attach(listener: EventListener<Event>): void {
    if (this.feed.isStopped) return listener.end();
    this.listeners.add(listener);
    this.running ??= this.run();
  }

  detach(listener: EventListener<Event>): void {
    this.listeners.delete(listener);
  }

  /**
   * How far the feed is known here, where what was sealed after a sequence number is at hand; undefined where it has to be read.
   * For a listener that is attached: what comes later is offered to it.
   */
  reachFrom(sequence: number): number | undefined {
    return this.known(sequence)?.through;
  }

  /** What was sealed after a sequence number, and how far that goes. For a listener that is attached. */
  async after(sequence: number, limit: number): Promise<Sealed<Event>> {
    const known = this.known(sequence);
    if (known) return known;
    return this.asked.ask(
      `${sequence} ${limit}`,
      // By its turn somebody else may have read it.
      async () => this.known(sequence) ?? this.readOnce(sequence, await this.feed.after(sequence, limit)),
    );
  }

  /** Only while somebody who sees a part follows is read who may see what changed: what was read before does not say it. */
  followedInPart(used: boolean): void {
    if (used && this.parts === 0) this.forget();
    this.parts += used ? 1 : -1;
  }

  get isFollowedInPart(): boolean {
    return this.parts > 0;
  }

  /** What was read so far is not told any more: others may see it than when it was read. */
  forget(): void {
    this.generation++;
    this.recent.clear();
  }

  private known(sequence: number): Sealed<Event> | undefined {
    const { position, recent } = this;
    // Nothing after it was handed to this process, so that all of it will be offered.
    const isAtEnd =
      this.listeners.size > 0 && position !== undefined && position <= sequence && sequence === recent.through;
    return isAtEnd ? { events: [], through: sequence } : recent.after(sequence);
  }

  /** Reads what was sealed after a sequence number, for all who ask for it in the next seconds. */
  private async readOnce(from: number, changeSets: readonly ChangeSetRecord[]): Promise<Sealed<Event>> {
    const { generation } = this;
    const through = changeSets.at(-1)?.sequence ?? from;
    const sealed = { events: await this.read(changeSets), through };
    if (this.isKept && generation === this.generation) this.recent.keep(from, sealed);
    return sealed;
  }

  /** Follows the feed, from the first listener on until the feed stops. */
  private async run(): Promise<void> {
    const pending: ChangeSetRecord[] = [];
    while (!this.feed.isStopped) {
      // Streams attach before they read how far the feed is sealed, so from now on is early enough. When the feed cuts
      // this reader off because it lagged, it takes up where it was.
      for await (const changeSet of this.feed.subscribe(this.position)) {
        this.position ??= changeSet.sequence! - 1;
        pending.push(changeSet);
        if (!this.busy) this.draining = this.drain(pending);
        if (pending.length >= pendingLimit) await this.draining;
      }
      await this.draining;
    }
    for (const listener of [...this.listeners]) listener.end();
  }

  /** Reads and offers what waits. `busy` ends in the turn in which nothing is left, so that what comes next starts it anew. */
  private async drain(pending: ChangeSetRecord[]): Promise<void> {
    this.busy = true;
    try {
      while (pending.length > 0) await this.offerSome(pending);
    } finally {
      this.busy = false;
    }
  }

  private async offerSome(pending: ChangeSetRecord[]): Promise<void> {
    if (this.listeners.size === 0 || this.feed.isStopped) {
      this.position = pending.at(-1)!.sequence!;
      pending.length = 0;
      return;
    }
    try {
      const batch = pending.slice(0, readBatch);
      const { events } = await this.readOnce(batch[0]!.sequence! - 1, batch);
      pending.splice(0, batch.length);
      for (const event of events) for (const listener of this.listeners) listener.offer(event);
      this.position = batch.at(-1)!.sequence!;
      for (const listener of this.listeners) listener.reach(this.position);
    } catch (error) {
      if (this.feed.isStopped) return;
      this.log.warn({ err: error }, 'changes could not be read from the feed; trying again');
      await new Promise((resolve) => setTimeout(resolve, retryPause));
    }
  }
}
