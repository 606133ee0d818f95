import { feedCursor } from '../feed/change-sets.js';
import type { ItemRecord } from '../records.js';
import {
  changeOf,
  type ResetReason,
  type StatusChange,
  type StatusDelta,
  type StatusEvent,
  type StatusMessage,
  type StreamReset,
} from './messages.js';
import { passes, type Conditions } from './scope.js';

/** How many items a stream holds changes of while its client does not read. */
export const queueLimit = 256;
/** At most so often deltas are sent, in milliseconds. */
export const deltaInterval = 200;
const readBatch = 100;
/** How many changes of one ChangeSet make one delta, while a stream catches up. */
const largestDelta = 500;

export interface Clock {
  /** Milliseconds, from whatever start. */
  now(): number;
  /** Runs `work` after `delay` milliseconds. Returns the way to prevent it. */
  schedule(work: () => void, delay: number): () => void;
}

/** What a stream needs of its hub. */
export interface StreamSource {
  readonly clock: Clock;
  attach(stream: StatusStream): void;
  detach(stream: StatusStream): void;
  /** The last sequence number that was sealed. */
  head(): Promise<number>;
  /** The lowest sequence number that the feed still holds; undefined while it is empty. */
  oldest(): Promise<number | undefined>;
  /** What was sealed after a sequence number, in order. */
  after(sequence: number, limit: number): Promise<StatusEvent[]>;
  /** The service and everything it depends on, not older than a sequence number. */
  members(serviceId: string, sequence: number): Promise<ReadonlySet<string>>;
  pages(
    conditions: Conditions,
    members: ReadonlySet<string> | undefined,
  ): AsyncIterable<{ items: ItemRecord[]; last: boolean }>;
}

export interface StreamStart {
  /** The sequence number in the client's cursor. */
  after: number | undefined;
  snapshot: boolean;
}

/**
 * One subscriber's messages. It attaches to the hub, then reads how far the feed is sealed, then the snapshot: what is
 * sealed later comes as a delta, so nothing falls between the two. While the client does not read, changes wait as the
 * latest of each item; when those are too many they are dropped, and the client gets a reset and a fresh snapshot.
 *
 * An iterator object and no generator: return() settles a next() that waits, so a client that leaves is forgotten at once.
 */
export class StatusStream implements AsyncIterableIterator<StatusMessage> {
  private readonly queue = new Map<string, StatusChange>();
  private readonly messages = this.run();
  /**
   * LIVE: changes go to the queue. DEAF: what is told is only noted in `heard`, since the graph will be read from
   * `last` on.
   */
  private mode: 'DEAF' | 'LIVE' = 'DEAF';
  private heard = 0;
  /** The stream has told, or holds in its queue, everything up to this sequence number. */
  private last = 0;
  /** The client was told everything up to this one. */
  private told = 0;
  private members: ReadonlySet<string> | undefined;
  private inSnapshot = false;
  private overflowed = false;
  private related = false;
  private heartbeatDue = false;
  private sentAt = -Infinity;
  private ended = false;
  private wake: (() => void) | undefined;
  private settle: ((result: IteratorResult<StatusMessage>) => void) | undefined;

  constructor(
    private readonly source: StreamSource,
    private readonly conditions: Conditions,
    private readonly start: StreamStart,
  ) {}

  /** How many items wait for the client; for tests and metrics. */
  get waiting(): number {
    return this.queue.size;
  }

  /** Takes in one sealed ChangeSet. Events come in sequence order, perhaps again. */
  offer(event: StatusEvent): void {
    this.heard = Math.max(this.heard, event.sequence);
    if (this.mode === 'DEAF' || event.sequence <= this.last) return;
    this.last = event.sequence;
    if (event.related && this.members) this.related = true;
    for (const change of event.changes) {
      if (!passes(this.conditions, this.members, change)) continue;
      // Set anew, so that items stand in the order of their latest changes.
      this.queue.delete(change.itemId);
      this.queue.set(change.itemId, change);
    }
    if (this.queue.size > queueLimit) {
      this.queue.clear();
      this.mode = 'DEAF';
      // A snapshot under way is finished, and what was sealed since it began is read from the graph.
      if (!this.inSnapshot) this.overflowed = true;
    }
    if (this.queue.size > 0 || this.overflowed || this.related) this.wake?.();
  }

  heartbeat(): void {
    this.heartbeatDue = true;
    this.wake?.();
  }

  next(): Promise<IteratorResult<StatusMessage>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.messages.next().then(resolve, (error: unknown) => {
        this.end();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
  }

  return(): Promise<IteratorResult<StatusMessage>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the stream; a next() that waits is told so. */
  end(): void {
    this.ended = true;
    this.queue.clear();
    this.source.detach(this);
    this.settle?.({ done: true, value: undefined });
    this.wake?.();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async *run(): AsyncGenerator<StatusMessage, void, undefined> {
    this.source.attach(this);
    yield* this.begin();
    while (!this.ended) {
      if (this.overflowed) {
        yield this.reset('SLOW_CONSUMER');
        yield* this.snapshot();
      } else if (this.related && (await this.moved())) {
        yield this.reset('SCOPE_CHANGED');
        yield* this.snapshot();
      } else if (this.mode === 'DEAF') yield* this.catchUp();
      else if (this.queue.size > 0) {
        const pause = this.sentAt + deltaInterval - this.source.clock.now();
        if (pause <= 0) yield this.flush();
        else await this.sleep(pause);
      } else if (this.heartbeatDue) {
        this.heartbeatDue = false;
        this.told = this.last;
        yield { __typename: 'StreamHeartbeat', cursor: feedCursor(this.told) };
      } else await this.sleep();
    }
  }

  private async *begin(): AsyncGenerator<StatusMessage, void, undefined> {
    const { after, snapshot } = this.start;
    if (after === undefined && snapshot) return yield* this.snapshot();
    const head = await this.source.head();
    if (this.conditions.serviceId !== undefined)
      this.members = await this.source.members(this.conditions.serviceId, head);
    if (after === undefined) {
      this.told = this.last = head;
      return;
    }
    this.told = this.last = after;
    const oldest = await this.source.oldest();
    if (after <= head && (oldest === undefined || after >= oldest - 1)) return;
    yield this.reset('CURSOR_EXPIRED');
    yield* this.snapshot();
  }

  private async *snapshot(): AsyncGenerator<StatusMessage, void, undefined> {
    this.mode = 'DEAF';
    this.queue.clear();
    this.overflowed = this.related = false;
    this.heard = 0;
    const sequence = await this.source.head();
    const { serviceId } = this.conditions;
    // After the sequence: whatever relationship changes later comes with a later one.
    this.members = serviceId === undefined ? undefined : await this.source.members(serviceId, sequence);
    this.last = sequence;
    if (this.heard <= sequence) this.mode = 'LIVE';
    this.inSnapshot = true;
    for await (const { items, last } of this.source.pages(this.conditions, this.members)) {
      if (this.ended) return;
      if (last) this.told = sequence;
      yield { __typename: 'StatusSnapshot', cursor: feedCursor(sequence), items: items.map(changeOf), last };
    }
    this.inSnapshot = false;
    // What was dropped meanwhile is read from there on.
    if (this.mode === 'DEAF') this.last = sequence;
  }

  /** Tells what was sealed since `last` from the graph, ChangeSet by ChangeSet, until the hub's own events follow on. */
  private async *catchUp(): AsyncGenerator<StatusMessage, void, undefined> {
    while (!this.ended && !this.related) {
      this.heard = 0;
      const events = await this.source.after(this.last, readBatch);
      if (events.length === 0 && this.heard <= this.last) {
        this.mode = 'LIVE';
        return;
      }
      for (const { sequence, changes, related } of events) {
        if (this.ended) return;
        if (related && this.members) {
          // Not told of yet: a client that comes back in between meets it again.
          this.related = true;
          this.last = sequence;
          if (await this.moved()) {
            this.related = true;
            return;
          }
        }
        const items = changes.filter((change) => passes(this.conditions, this.members, change));
        for (let start = 0; start < items.length; start += largestDelta) {
          if (start + largestDelta >= items.length) this.told = sequence;
          yield this.delta(items.slice(start, start + largestDelta));
        }
        this.last = this.told = sequence;
      }
    }
  }

  /** Whether the service depends on other items than when its members were read. */
  private async moved(): Promise<boolean> {
    this.related = false;
    const { members } = this;
    const now = await this.source.members(this.conditions.serviceId!, this.last);
    return !(members?.size === now.size && [...now].every((id) => members.has(id)));
  }

  private flush(): StatusDelta {
    this.sentAt = this.source.clock.now();
    this.told = this.last;
    const items = [...this.queue.values()];
    this.queue.clear();
    return this.delta(items);
  }

  private delta(items: StatusChange[]): StatusDelta {
    return { __typename: 'StatusDelta', cursor: feedCursor(this.told), items };
  }

  /** With the cursor of what was told: a client that is cut off before the snapshot is complete misses nothing. */
  private reset(reason: ResetReason): StreamReset {
    return { __typename: 'StreamReset', cursor: feedCursor(this.told), reason };
  }

  /** Waits until there is something to do; with a time, until it is over. */
  private sleep(time?: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.wake = undefined;
        resolve();
      };
      if (time === undefined) {
        this.wake = done;
        return;
      }
      const cancel = this.source.clock.schedule(done, time);
      // More changes do not cut the pause short; the end, and too many of them, do.
      this.wake = () => {
        if (!this.ended && !this.overflowed) return;
        cancel();
        done();
      };
    });
  }
}
