import { resetOf, type KeyedChange, type ResetReason, type StreamHeartbeat, type StreamMessage } from './messages.js';
import type { Parcel, Topic } from './topic.js';

const readBatch = 100;

export interface StreamStart {
  /** The sequence number in the client's cursor. */
  after: number | undefined;
  /** What that cursor says of the scope in which it was handed out. */
  stamp?: unknown;
  snapshot: boolean;
}

interface Waiting<Message> {
  resolve: (result: IteratorResult<Message>) => void;
  reject: (error: Error) => void;
  promise: Promise<IteratorResult<Message>>;
}

/**
 * One subscriber's messages. It attaches to its topic, then reads how far the feed is sealed, then the snapshot: what is
 * sealed later comes as a delta, so nothing falls between the two. While the client does not read, what it missed is
 * joined into one delta; when that is too much it is dropped, and the client gets a reset and a fresh snapshot.
 *
 * An iterator object and no generator: return() settles a next() that waits, so a client that leaves is forgotten at once.
 */
export class KeyedStream<Change extends KeyedChange> implements AsyncIterableIterator<StreamMessage<Change>> {
  /** What it tells before it follows its topic: a snapshot, or what was sealed since it was here last. */
  private script: AsyncGenerator<StreamMessage<Change>, void, undefined> | undefined;
  /** LIVE: the topic's deltas follow on. DEAF: they do not; the graph is read from `last` on. */
  private mode: 'DEAF' | 'LIVE' = 'DEAF';
  /** What was sealed up to this sequence number did not come from the topic. */
  private last = 0;
  /** The client was told everything up to this one. */
  private told = 0;
  private parcel: Parcel<Change> | undefined;
  private pulse: { message: StreamHeartbeat; told: number } | undefined;
  private members: ReadonlySet<string> | undefined;
  /** The client told us where it was, and nobody knows what was in scope then. */
  private resumed = false;
  private inSnapshot = false;
  private overflowed = false;
  private ended = false;
  private waiting: Waiting<StreamMessage<Change>> | undefined;

  constructor(
    private readonly topic: Topic<Change>,
    private readonly start: StreamStart,
  ) {
    topic.expect();
    this.script = this.begin();
  }

  /** How many changes wait for the client. */
  get size(): number {
    return this.topic.gathered + (this.parcel?.message.items.length ?? 0);
  }

  /** Takes a delta of the topic. */
  deliver(parcel: Parcel<Change>): void {
    if (this.mode === 'DEAF') return;
    const news = parcel.first > this.last ? parcel : this.newsOf(parcel);
    if (!news) return;
    const joined = this.parcel ? this.topic.join(this.parcel, news) : news;
    this.parcel = joined;
    if (!joined) this.overflow();
    this.wake();
  }

  heartbeat(message: StreamHeartbeat, told: number): void {
    if (this.mode === 'DEAF' || this.parcel) return;
    const ahead = this.told > told;
    this.pulse = ahead
      ? { message: { ...message, cursor: this.topic.cursor(this.told) }, told: this.told }
      : { message, told };
    this.wake();
  }

  /** Other things are in scope than before. */
  scopeMoved(): void {
    this.parcel = undefined;
    if (this.mode === 'LIVE') this.wake();
  }

  next(): Promise<IteratorResult<StreamMessage<Change>>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    // Calls that do not wait for each other take turns.
    if (this.waiting) return this.waiting.promise.then(() => this.next());
    let waiting!: Omit<Waiting<StreamMessage<Change>>, 'promise'>;
    const promise = new Promise<IteratorResult<StreamMessage<Change>>>((resolve, reject) => {
      waiting = { resolve, reject };
    });
    this.waiting = { ...waiting, promise };
    this.advance();
    return promise;
  }

  return(): Promise<IteratorResult<StreamMessage<Change>>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the stream; a next() that waits is told so. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.parcel = undefined;
    this.topic.leave(this);
    this.settle({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private wake(): void {
    if (this.waiting && !this.script) this.advance();
  }

  private settle(result: IteratorResult<StreamMessage<Change>>): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(result);
  }

  /** Gives the client that waits its next message, once there is one. */
  private advance(): void {
    this.script ??= this.nextScript();
    if (this.script) return this.perform(this.script);
    const { parcel, pulse } = this;
    this.parcel = this.pulse = undefined;
    if (parcel) {
      this.told = parcel.told;
      this.settle({ done: false, value: parcel.message });
    } else if (pulse) {
      this.told = pulse.told;
      this.settle({ done: false, value: pulse.message });
    }
  }

  private nextScript(): AsyncGenerator<StreamMessage<Change>, void, undefined> | undefined {
    if (this.overflowed) return this.beginAnew('SLOW_CONSUMER');
    if (this.hasMoved) return this.beginAnew('SCOPE_CHANGED');
    return this.mode === 'DEAF' ? this.catchUp() : undefined;
  }

  private perform(script: AsyncGenerator<StreamMessage<Change>, void, undefined>): void {
    script.next().then(
      ({ done, value }) => {
        if (this.ended) return;
        if (!done) return this.settle({ done: false, value });
        this.script = undefined;
        this.advance();
      },
      (error: unknown) => {
        const { waiting } = this;
        this.waiting = undefined;
        this.end();
        waiting?.reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  private get hasMoved(): boolean {
    return this.topic.isScoped && this.members !== this.topic.members;
  }

  private overflow(): void {
    this.mode = 'DEAF';
    this.topic.dropped('SLOW_CONSUMER');
    // A snapshot under way is finished, and what was sealed since it began is read from the graph.
    if (!this.inSnapshot) this.overflowed = true;
  }

  /** What of a delta the client was not told already, when the stream has just caught up. */
  private newsOf(parcel: Parcel<Change>): Parcel<Change> | undefined {
    const items = parcel.message.items.filter(({ sequence }) => sequence > this.last);
    return items.length === 0 ? undefined : this.topic.parcel(items, Math.max(parcel.told, this.last));
  }

  private async *begin(): AsyncGenerator<StreamMessage<Change>, void, undefined> {
    this.topic.attach(this);
    const { after, snapshot } = this.start;
    if (after === undefined && snapshot) return yield* this.snapshot();
    const { source } = this.topic;
    const known = after === undefined ? undefined : source.reachFrom?.(after);
    const head = known ?? (await source.head());
    await this.topic.refreshMembers(head);
    this.members = this.topic.members;
    this.told = this.last = after ?? head;
    if (after === undefined) return this.follow(head);
    // What is at hand has not expired.
    const oldest = known === undefined ? await source.oldest() : undefined;
    if (after > head || (oldest !== undefined && after < oldest - 1)) return yield* this.beginAnew('CURSOR_EXPIRED');
    // Others may be in sight than were then.
    if (this.start.stamp !== source.sight?.stamp) return yield* this.beginAnew('SCOPE_CHANGED');
    this.resumed = true;
    if (after === head) this.follow(head);
  }

  private async *beginAnew(reason: ResetReason): AsyncGenerator<StreamMessage<Change>, void, undefined> {
    yield resetOf(this.topic.cursor(this.told), reason);
    yield* this.snapshot();
  }

  private async *snapshot(): AsyncGenerator<StreamMessage<Change>, void, undefined> {
    this.mode = 'DEAF';
    this.parcel = this.pulse = undefined;
    this.overflowed = this.resumed = false;
    const sequence = await this.topic.source.head();
    // After the sequence: whatever relationship changes later comes with a later one.
    await this.topic.refreshMembers(sequence);
    this.members = this.topic.members;
    this.last = sequence;
    this.follow(sequence);
    this.inSnapshot = true;
    let page = await this.topic.begin(sequence);
    for (;;) {
      // The rest of it would be of another scope.
      if (this.ended || this.hasMoved) break;
      if (page.last) {
        this.told = sequence;
        this.inSnapshot = false;
      }
      yield page;
      if (page.last || this.ended) break;
      page = await this.topic.page(page.items.at(-1)!.key, sequence);
    }
    this.inSnapshot = false;
  }

  /** From here on the topic's deltas are enough, unless it handed some out that this stream was not told. */
  private follow(sequence: number): void {
    this.last = sequence;
    if (this.topic.handedOutThrough <= sequence) this.mode = 'LIVE';
  }

  /** Tells what was sealed since `last` from the graph, ChangeSet by ChangeSet, until the topic's deltas follow on. */
  private async *catchUp(): AsyncGenerator<StreamMessage<Change>, void, undefined> {
    const { source } = this.topic;
    while (!this.ended && this.mode === 'DEAF') {
      const { events, through } = await source.after(this.last, readBatch);
      if (source.joinsMissed && events.length > 0) {
        const items = events.flatMap(({ changes }) => changes.filter((change) => source.passes(change, this.members)));
        this.last = this.told = through;
        if (items.length > 0) yield this.topic.parcel(items, through).message;
        continue;
      }
      for (const event of events) {
        const { sequence, related } = event;
        if (related && this.topic.isScoped) {
          // The client comes from a time whose scope nobody knows any more.
          if (this.resumed) return yield* this.beginAnew('SCOPE_CHANGED');
          await this.topic.refreshMembers(sequence);
          if (this.hasMoved) return;
        }
        for (const { message, told } of this.topic.missed(event, this.members)) {
          if (this.ended) return;
          this.told = told;
          yield message;
        }
        this.last = this.told = sequence;
      }
      const isAtEnd = through === this.last && events.length === 0;
      this.last = this.told = Math.max(this.last, through);
      if (isAtEnd) this.follow(this.last);
    }
    this.resumed = false;
  }
}
