import type { Sight } from '../access/can-see.js';
import { feedCursor } from '../feed/change-sets.js';
import type { Clock } from '../clock.js';
import type { EventListener } from './event-pump.js';
import type { KeyedStream } from './keyed-stream.js';
import type { Delta, FeedEvent, KeyedChange, MessageNames, Snapshot, StreamHeartbeat } from './messages.js';

/** How many changes a stream holds while its client does not read, and how many one delta tells of at most. */
export const queueLimit = 256;
/** How many changes of one ChangeSet make one delta for those who catch up. */
const largestDelta = 500;
/** At most so often deltas are sent, in milliseconds. */
export const deltaInterval = 200;
/** How long the rest of what is too much for one delta waits: clients that keep up can take the one before. */
const restInterval = 20;
const retryPause = 250;

/** A page of what holds now; the next one begins after the last key of this one. */
export interface Page<Change> {
  readonly items: readonly Change[];
  readonly last: boolean;
}

/** What a topic needs to know of the things its streams tell of. */
export interface TopicSource<Change> {
  readonly names: MessageNames;
  /** What every delta says beside its changes, such as the filter that its streams have in common. */
  readonly beside?: object | undefined;
  readonly clock: Clock;
  /** Whether what was missed is told in deltas of many ChangeSets, and not in one for each. */
  readonly joinsMissed?: boolean;
  /** What those who follow it see; absent for everything. */
  readonly sight?: Sight;
  /** An event as they may see it; as it is unless given. */
  readonly view?: ((event: FeedEvent<Change>) => FeedEvent<Change>) | undefined;
  passes(change: Change, members: ReadonlySet<string> | undefined): boolean;
  /** The keys in scope, not older than a sequence number; absent where the scope is everything. */
  readonly members?: ((sequence: number) => Promise<ReadonlySet<string>>) | undefined;
  /** A page of what holds now, in the order of keys; it says at least what was sealed up to the sequence number. */
  page(after: string, sequence: number, members: ReadonlySet<string> | undefined): Promise<Page<Change>>;
  /** The last sequence number that was sealed. */
  head(): Promise<number>;
  /** The lowest sequence number that the feed still holds; undefined while it is empty. */
  oldest(): Promise<number | undefined>;
  /** A sequence number up to which the feed is known, where what was sealed after another is at hand; absent, all is read. */
  readonly reachFrom?: ((sequence: number) => number | undefined) | undefined;
  /** What was sealed after a sequence number, in order, and how far that goes. */
  after(sequence: number, limit: number): Promise<{ events: readonly FeedEvent<Change>[]; through: number }>;
}

/** One delta on its way, with what streams need to know of it. */
export interface Parcel<Change> {
  readonly message: Delta<Change>;
  /** Who takes it was told everything up to this sequence number. */
  readonly told: number;
  /** The lowest sequence number of its changes. */
  readonly first: number;
}

/**
 * All streams of this process that follow the same things. Changes are filtered, gathered and made into messages once
 * for all of them; each stream only knows how far its own client is.
 */
export class Topic<Change extends KeyedChange> implements EventListener<FeedEvent<Change>> {
  private readonly streams = new Set<KeyedStream<Change>>();
  private readonly pending = new Map<string, Change>();
  /** What those who came back were told of events, and with which members in scope. */
  private readonly retold = new WeakMap<
    FeedEvent<Change>,
    { members: ReadonlySet<string> | undefined; parcels: Parcel<Change>[] }
  >();
  /** Pairs of parcels that were joined for a stream; others that lag behind in the same way get the same one. */
  private readonly joined = new WeakMap<Parcel<Change>, { next: Parcel<Change>; both: Parcel<Change> | undefined }>();
  private position = 0;
  private told = 0;
  private handedOut = 0;
  private sentAt = -Infinity;
  private arranged: (() => void) | undefined;
  private checking = false;
  private membersAt = -1;
  private firstPage: { sequence: number; members: unknown; page: WeakRef<Promise<Snapshot<Change>>> } | undefined;
  private ended = false;
  private inUse = false;
  private expected = 0;
  /** Undefined until they were read, and where the scope is everything. One object for as long as they stay the same. */
  members: ReadonlySet<string> | undefined;

  constructor(
    readonly source: TopicSource<Change>,
    /** Told when the first stream begins, and when there is none left that began or might. */
    private readonly onUse: (topic: Topic<Change>, used: boolean) => void,
    private readonly onDrop: (reason: string) => void = () => undefined,
  ) {}

  get size(): number {
    return this.streams.size;
  }

  /** How many changes wait for the next delta. */
  get gathered(): number {
    return this.pending.size;
  }

  /** The highest sequence number of a change that was handed to streams: who was told less has to catch up. */
  get handedOutThrough(): number {
    return this.handedOut;
  }

  get isScoped(): boolean {
    return this.source.members !== undefined;
  }

  /** A stream was made that may begin later. */
  expect(): void {
    this.expected++;
  }

  attach(stream: KeyedStream<Change>): void {
    if (this.ended) return stream.end();
    this.streams.add(stream);
    if (!this.inUse) this.onUse(this, true);
    this.inUse = true;
  }

  /** A stream ended, whether it had begun or not. */
  leave(stream: KeyedStream<Change>): void {
    this.streams.delete(stream);
    if (--this.expected > 0) return;
    this.arranged?.();
    this.ended = true;
    this.onUse(this, false);
  }

  /** A cursor for those who follow it. */
  cursor(sequence: number): string {
    return feedCursor(sequence, this.source.sight?.stamp);
  }

  offer(whole: FeedEvent<Change>): void {
    if (whole.sequence <= this.position) return;
    const event = this.source.view?.(whole) ?? whole;
    if (this.told === 0) this.told = event.sequence - 1;
    this.position = event.sequence;
    if (event.related && this.isScoped && event.sequence > this.membersAt) void this.check();
    for (const change of event.changes) {
      if (!this.source.passes(change, this.members)) continue;
      // Set anew, so that they stand in the order of their latest changes.
      this.pending.delete(change.key);
      this.pending.set(change.key, change);
    }
    this.arrange();
  }

  reach(sequence: number): void {
    this.position = Math.max(this.position, sequence);
    if (this.pending.size === 0) this.told = this.position;
  }

  end(): void {
    this.ended = true;
    for (const stream of [...this.streams]) stream.end();
  }

  /** Tells clients for which nothing waits that all is well. */
  beat(): void {
    const heartbeat: StreamHeartbeat = { __typename: 'StreamHeartbeat', cursor: this.cursor(this.told) };
    for (const stream of this.streams) stream.heartbeat(heartbeat, this.told);
  }

  dropped(reason: string): void {
    this.onDrop(reason);
  }

  /** Reads the scope, unless it is known as of that sequence number. All streams with another one begin anew. */
  async refreshMembers(sequence: number): Promise<void> {
    if (!this.source.members || this.membersAt >= sequence) return;
    const members = await this.source.members(sequence);
    if (this.membersAt >= sequence) return;
    this.membersAt = sequence;
    if (this.members && isSame(this.members, members)) return;
    const moved = this.members !== undefined;
    this.members = members;
    if (!moved) return;
    this.pending.clear();
    this.handedOut = this.position;
    for (const stream of this.streams) stream.scopeMoved();
  }

  /** The first page, one and the same for all streams that begin while nothing is sealed. */
  begin(sequence: number): Promise<Snapshot<Change>> {
    const { firstPage, members } = this;
    const known =
      firstPage?.sequence === sequence && firstPage.members === members ? firstPage.page.deref() : undefined;
    if (known) return known;
    const page = this.page('', sequence);
    this.firstPage = { sequence, members, page: new WeakRef(page) };
    page.catch(() => (this.firstPage = undefined));
    return page;
  }

  async page(after: string, sequence: number): Promise<Snapshot<Change>> {
    const { items, last } = await this.source.page(after, sequence, this.members);
    return { __typename: this.source.names.snapshot, cursor: this.cursor(sequence), items, last };
  }

  parcel(items: readonly Change[], told: number): Parcel<Change> {
    const first = items.reduce((lowest, { sequence }) => Math.min(lowest, sequence), Infinity);
    const { names, beside } = this.source;
    return { message: { ...beside, __typename: names.delta, cursor: this.cursor(told), items }, told, first };
  }

  /**
   * What of an event is in scope, for streams that were told everything before it; several deltas for a large one, which are complete
   * with the last. Those that read it together are told the same.
   */
  missed(event: FeedEvent<Change>, members: ReadonlySet<string> | undefined): readonly Parcel<Change>[] {
    const known = this.retold.get(event);
    if (known && known.members === members) return known.parcels;
    const items = event.changes.filter((change) => this.source.passes(change, members));
    const parcels: Parcel<Change>[] = [];
    for (let start = 0; start < items.length; start += largestDelta) {
      const isLast = start + largestDelta >= items.length;
      parcels.push(this.parcel(items.slice(start, start + largestDelta), isLast ? event.sequence : event.sequence - 1));
    }
    this.retold.set(event, { members, parcels });
    return parcels;
  }

  /** Both parcels as one, the latest of each key; undefined when that is more than a stream may hold. */
  join(waiting: Parcel<Change>, next: Parcel<Change>): Parcel<Change> | undefined {
    const known = this.joined.get(waiting);
    if (known?.next === next) return known.both;
    const items = new Map(waiting.message.items.map((change) => [change.key, change]));
    for (const change of next.message.items) {
      items.delete(change.key);
      items.set(change.key, change);
    }
    const both = items.size > queueLimit ? undefined : this.parcel([...items.values()], next.told);
    this.joined.set(waiting, { next, both });
    return both;
  }

  /** Hands out what is pending: now, or when the pause since the last delta is over. */
  private arrange(): void {
    if (this.pending.size === 0 || this.arranged || this.checking) return;
    const pause = this.sentAt + deltaInterval - this.source.clock.now();
    if (pause <= 0) this.flush();
    else this.later(pause);
  }

  private later(pause: number): void {
    this.arranged = this.source.clock.schedule(() => {
      this.arranged = undefined;
      if (!this.checking && this.pending.size > 0) this.flush();
    }, pause);
  }

  private flush(): void {
    this.sentAt = this.source.clock.now();
    const items: Change[] = [];
    for (const [key, change] of this.pending) {
      items.push(change);
      this.pending.delete(key);
      this.handedOut = Math.max(this.handedOut, change.sequence);
      if (items.length === queueLimit) break;
    }
    // A client that comes back after a part gets the rest: the cursor moves with the last part.
    if (this.pending.size === 0) this.told = this.position;
    else this.later(restInterval);
    const parcel = this.parcel(items, this.told);
    for (const stream of this.streams) stream.deliver(parcel);
  }

  /** Relationships changed: nothing is told until it is known whether that moved the scope. */
  private async check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    while (!this.ended && this.streams.size > 0) {
      const { position } = this;
      try {
        await this.refreshMembers(position);
        if (this.position === position) break;
      } catch {
        await new Promise<void>((resolve) => void this.source.clock.schedule(resolve, retryPause));
      }
    }
    this.checking = false;
    this.arrange();
  }
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...other].every((key) => one.has(key));
}
