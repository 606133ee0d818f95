import type { Logger } from 'pino';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { Joined } from '../stream/joined.js';
import { sealHash } from './content.js';

const sealBatch = 500;
const readBatch = 500;
/** How often other processes' ChangeSets are looked for, in milliseconds. A local commit does not wait for it. */
const pollInterval = 250;
/**
 * How long it rests when more was committed while it sealed, in milliseconds, so that what comes meanwhile is sealed together:
 * a seal is four statements and a commit, which is what a small write takes itself.
 */
const sealRest = 20;
const purgeInterval = 3_600_000;
const purgeBatch = 5_000;

/** How many ChangeSets a subscriber may lag behind before it is cut off and has to come back with its cursor. */
const queueLimit = 1_000;

/**
 * The change feed. Committed ChangeSets get gap-free sequence numbers and a hash chain from one sealer at a time (the
 * lock on the feed's head, held by whichever process seals), and every process hands the sealed ones to its subscribers.
 */
export class Feed {
  /** Told each ChangeSet that is delivered here; for metrics. */
  onDelivered: (changeSet: ChangeSetRecord) => void = () => undefined;
  /** Told of each commit of this process, so that others may be woken. */
  onCommitted: () => void = () => undefined;
  private readonly subscribers = new Set<Subscriber>();
  private readonly heads = new Joined<number>();
  private readonly oldests = new Joined<number | undefined>();
  private timer: NodeJS.Timeout | undefined;
  private purging: NodeJS.Timeout | undefined;
  private delivered = 0;
  private lastHead: { sequence: number; hash: string } | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  /** Something was committed while it sealed. */
  private late = false;
  private resting: NodeJS.Timeout | undefined;
  /** Something of this process waits to be sealed: it need not be asked for first. */
  private expected = false;
  /** Somebody waits until everything is sealed, whoever seals it. */
  private asked = false;
  private stopped = false;

  constructor(
    private readonly graph: Graph,
    private readonly log: Pick<Logger, 'error' | 'warn'>,
    private readonly pause = pollInterval,
    /** Whether it seals what is committed; otherwise another feed of this process does, which onCommitted wakes. */
    private readonly seals = true,
  ) {}

  /** Starts sealing and delivering; subscribers hear of what is sealed from now on. */
  async start(): Promise<void> {
    this.lastHead = await this.graph.run(cypher.feed.head, {});
    this.delivered = this.lastHead?.sequence ?? 0;
    this.timer = setInterval(() => this.nudge(), this.pause);
    this.purging = setInterval(() => void this.purge(), purgeInterval);
    this.nudge();
  }

  /** Whether all subscriptions were ended for good, and not one because its reader lagged. */
  get isStopped(): boolean {
    return this.stopped;
  }

  /** Where this process has seen the feed last; undefined before the first ChangeSet. */
  get last(): { sequence: number; hash: string } | undefined {
    return this.lastHead;
  }

  /** This process committed something. */
  committed(): void {
    this.onCommitted();
    if (!this.seals) return;
    this.expected = true;
    if (this.working) this.late = true;
    else if (!this.resting) this.nudge();
  }

  /** Something was committed: seal and deliver it now. */
  nudge(): void {
    if (this.stopped) return;
    clearTimeout(this.resting);
    this.resting = undefined;
    this.late = false;
    this.again = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.stopped) return;
      if (this.again) this.nudge();
      else if (this.late) this.rest();
    });
  }

  private rest(): void {
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.nudge();
    }, sealRest);
  }

  /** Resolves when everything committed before the call is sealed and delivered here. */
  async settled(): Promise<void> {
    this.asked = true;
    this.nudge();
    while (this.working) await this.working;
  }

  /** Ends all subscriptions and stops sealing, after what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    clearInterval(this.purging);
    clearTimeout(this.resting);
    const subscribers = [...this.subscribers];
    for (const subscriber of subscribers) subscriber.end();
    await this.working;
    // None is left reading a graph that is closed next.
    await Promise.all(subscribers.map(({ turn }) => turn));
  }

  /**
   * ChangeSets in sequence order and without a gap, from after `sequence` on; without it, those sealed from now on.
   * A reader that lags too far behind is ended: it comes back with its last cursor.
   */
  subscribe(sequence?: number): AsyncIterableIterator<ChangeSetRecord> {
    const subscriber = new Subscriber(this, sequence, () => this.subscribers.delete(subscriber));
    if (this.stopped) subscriber.end();
    // Attached before the first read, so that nothing falls between the two.
    else this.subscribers.add(subscriber);
    return subscriber;
  }

  /** The last sequence number that was sealed, by whichever process. */
  head(): Promise<number> {
    return this.heads.ask('', async () => (await this.graph.run(cypher.feed.head, {}))?.sequence ?? 0);
  }

  /** The lowest sequence number that the feed still holds; undefined while it is empty. */
  oldest(): Promise<number | undefined> {
    return this.oldests.ask('', () => this.graph.run(cypher.feed.oldest, {}));
  }

  /** Sealed ChangeSets after a sequence number, without a gap. */
  async after(sequence: number, limit: number): Promise<ChangeSetRecord[]> {
    return withoutGap(sequence, await this.graph.run(cypher.feed.after, { sequence, limit }));
  }

  private async work(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const seals = this.seals || this.asked;
      this.asked = false;
      try {
        let isHandedOut = false;
        for (let seen = seals ? sealBatch : 0; seen === sealBatch;) {
          const sealing = await this.seal();
          seen = sealing.seen;
          isHandedOut = this.handOut(sealing.sealed);
        }
        if (!isHandedOut) await this.deliver();
      } catch (error) {
        // The poll tries again; until then ChangeSets wait in the graph.
        this.log.warn({ err: error }, 'the feed could not be sealed or read; trying again');
        return;
      }
    }
  }

  /**
   * Seals up to a batch of committed ChangeSets. Gives how many it saw, and those it sealed, in order. Takes the lock only when
   * there is something to seal.
   */
  private async seal(): Promise<{ seen: number; sealed: ChangeSetRecord[] }> {
    const { expected } = this;
    this.expected = false;
    const before = expected ? undefined : await this.graph.run(cypher.feed.unsealed, { limit: sealBatch });
    if (before?.length === 0) return { seen: 0, sealed: [] };
    return this.graph.write(async (transaction) => {
      const scan = () => transaction.run(cypher.feed.unsealed, { limit: sealBatch });
      // On their way together: the scans begin when the head is held.
      const [head, first, second] = await Promise.all([
        transaction.run(cypher.feed.lockHead, {}),
        before ?? scan(),
        scan(),
      ]);
      // A scan is no snapshot: it may show a commit and not the one before it. What a second scan finds no older ones of
      // has none, for whatever came before it was committed before that scan began. So causes come before effects.
      let seen = first;
      let unsealed: typeof first;
      for (let again = second; ; seen = unsealed, again = await scan()) {
        const last = seen.at(-1)?.recordedAt ?? 0;
        const known = new Set(seen.map(({ id }) => id));
        unsealed = again.filter(({ recordedAt }) => recordedAt <= last);
        if (unsealed.every(({ id }) => known.has(id))) break;
      }
      let { sequence, hash } = head;
      const seals = unsealed.map(({ id, contentHash }) => {
        const previousHash = hash;
        hash = sealHash(previousHash, ++sequence, id, contentHash);
        return { id, sequence, hash, previousHash };
      });
      const sealed = seals.length > 0 ? await transaction.run(cypher.feed.seal, { seals, sequence, hash }) : [];
      return { seen: first.length, sealed: sealed.sort((a, b) => a.sequence! - b.sequence!) };
    });
  }

  private async deliver(): Promise<void> {
    for (;;) {
      const sealed = await this.after(this.delivered, readBatch);
      this.handOut(sealed);
      if (sealed.length < readBatch) return;
    }
  }

  /** Hands ChangeSets to all subscribers, if they are what comes next: others were sealed before them elsewhere, or it is none. */
  private handOut(sealed: readonly ChangeSetRecord[]): boolean {
    if (sealed[0]?.sequence !== this.delivered + 1) return false;
    for (const changeSet of sealed) {
      for (const subscriber of this.subscribers) subscriber.push(changeSet);
      this.delivered = changeSet.sequence!;
      this.lastHead = { sequence: this.delivered, hash: changeSet.hash! };
      this.onDelivered(changeSet);
    }
    return true;
  }

  /** Forgets expired idempotency keys. Also done every hour. */
  async purge(): Promise<void> {
    try {
      const at = new Date().toISOString();
      while ((await this.graph.run(cypher.feed.purgeKeys, { at, limit: purgeBatch })) === purgeBatch) continue;
    } catch (error) {
      this.log.warn({ err: error }, 'expired idempotency keys could not be removed; trying again in an hour');
    }
  }
}

/**
 * ChangeSets up to the first gap. While a batch is being sealed the index may show a later one of it before an earlier
 * one: what follows a gap is left for the next read.
 */
export function withoutGap<Row extends { sequence?: number }>(after: number, rows: readonly Row[]): Row[] {
  const gap = rows.findIndex(({ sequence }, index) => sequence !== after + 1 + index);
  return gap < 0 ? [...rows] : rows.slice(0, gap);
}

/** One reader of the feed: first what it missed, page by page from the graph, then what arrives. */
class Subscriber implements AsyncIterableIterator<ChangeSetRecord> {
  private pages: ChangeSetRecord[] = [];
  private live: ChangeSetRecord[] = [];
  /** Live ChangeSets were dropped while pages are read; the pages bring them. */
  private dropped = false;
  private catchingUp: boolean;
  private last: number;
  private wake: (() => void) | undefined;
  private ended = false;
  /** Calls of next() that do not wait for each other take turns; this is the last one. Never rejects. */
  turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly feed: Feed,
    after: number | undefined,
    private readonly detach: () => void,
  ) {
    this.catchingUp = after !== undefined;
    this.last = after ?? 0;
  }

  push(changeSet: ChangeSetRecord): void {
    if (this.live.length >= queueLimit) {
      if (!this.catchingUp) return this.end();
      this.live = [];
      this.dropped = true;
    }
    this.live.push(changeSet);
    this.wake?.();
  }

  end(): void {
    this.ended = true;
    this.detach();
    this.wake?.();
  }

  next(): Promise<IteratorResult<ChangeSetRecord>> {
    const next = this.turn.then(() => this.advance());
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async advance(): Promise<IteratorResult<ChangeSetRecord>> {
    while (!this.ended) {
      const next = this.pages.shift() ?? (this.catchingUp ? undefined : this.live.shift());
      if (next) {
        if (next.sequence! <= this.last) continue;
        this.last = next.sequence!;
        return { done: false, value: next };
      }
      if (this.catchingUp) {
        this.dropped = false;
        try {
          this.pages = await this.feed.after(this.last, readBatch);
        } catch (error) {
          // Nobody calls return() after an error.
          this.end();
          throw error;
        }
        if (this.pages.length === 0 && !this.dropped) this.catchingUp = false;
      } else {
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<ChangeSetRecord>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
