import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import { feedSequence } from '../feed/change-sets.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ChangeSetRecord, ItemRecord } from '../records.js';
import { eventOf, type StatusEvent } from './messages.js';
import { conditionsOf, membersOf, pagesOf, type Conditions, type StatusFilter } from './scope.js';
import { StatusStream, type Clock, type StreamSource } from './stream.js';

export const heartbeatInterval = 30_000;
const readBatch = 200;
/** How many ChangeSets wait to be read before no more are taken from the feed, which then holds them. */
const pendingLimit = 1_000;
const retryPause = 250;
/** Of how many services the members are kept. */
const mostScopes = 1_000;

const systemClock: Clock = {
  now: () => performance.now(),
  schedule: (work, delay) => {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};

export interface OpenOptions {
  filter?: StatusFilter | null | undefined;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
}

/**
 * Hands the feed's statuses to all streams of this process. What a ChangeSet did to statuses is read once for all of them,
 * several ChangeSets at a time when they come fast; no stream runs a statement for an event.
 */
export class StatusHub implements StreamSource {
  private readonly streams = new Set<StatusStream>();
  private readonly scopes = new Map<string, { sequence: number; members: Promise<ReadonlySet<string>> }>();
  private offered: number | undefined;
  private pump: Promise<void> | undefined;
  private busy = false;
  private draining: Promise<void> | undefined;
  private stopHeartbeat: (() => void) | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly model: Model,
    private readonly feed: Feed,
    private readonly log: Pick<Logger, 'warn'>,
    readonly clock: Clock = systemClock,
  ) {}

  /** A stream of messages, which begins with the first next(). Throws BAD_USER_INPUT and NOT_FOUND for the arguments. */
  async open({ filter, after, snapshot }: OpenOptions): Promise<StatusStream> {
    const conditions = conditionsOf(this.model, filter);
    const sequence = feedSequence(after);
    if (conditions.serviceId !== undefined) await membersOf(this.graph, conditions.serviceId);
    return new StatusStream(this, conditions, { after: sequence, snapshot: snapshot ?? true });
  }

  /** How many streams are open. */
  get size(): number {
    return this.streams.size;
  }

  attach(stream: StatusStream): void {
    if (this.feed.isStopped) return stream.end();
    this.streams.add(stream);
    this.pump ??= this.run();
    this.stopHeartbeat ??= this.clock.schedule(() => this.beat(), heartbeatInterval);
  }

  detach(stream: StatusStream): void {
    if (!this.streams.delete(stream) || this.streams.size > 0) return;
    this.stopHeartbeat?.();
    this.stopHeartbeat = undefined;
    this.scopes.clear();
  }

  async head(): Promise<number> {
    return (await this.graph.run(cypher.feed.head, {}))?.sequence ?? 0;
  }

  oldest(): Promise<number | undefined> {
    return this.graph.run(cypher.status.oldest, {});
  }

  async after(sequence: number, limit: number): Promise<StatusEvent[]> {
    return this.read(await this.feed.after(sequence, limit));
  }

  pages(conditions: Conditions, members: ReadonlySet<string> | undefined): ReturnType<typeof pagesOf> {
    return pagesOf(this.graph, conditions, members);
  }

  members(serviceId: string, sequence: number): Promise<ReadonlySet<string>> {
    const known = this.scopes.get(serviceId);
    if (known && known.sequence >= sequence) return known.members;
    if (this.scopes.size >= mostScopes) this.scopes.clear();
    // A service that is gone has no members.
    const members = membersOf(this.graph, serviceId).catch((error: unknown) => {
      this.scopes.delete(serviceId);
      if ((error as { extensions?: { code?: string } }).extensions?.code === 'NOT_FOUND') return new Set<string>();
      throw error;
    });
    this.scopes.set(serviceId, { sequence: Math.max(sequence, this.offered ?? 0), members });
    return members;
  }

  private beat(): void {
    this.stopHeartbeat = this.clock.schedule(() => this.beat(), heartbeatInterval);
    for (const stream of this.streams) stream.heartbeat();
  }

  /** Follows the feed, from the first stream on until the feed stops. Without streams nothing of it is read. */
  private async run(): Promise<void> {
    const pending: ChangeSetRecord[] = [];
    while (!this.feed.isStopped) {
      // Streams attach before they read how far the feed is sealed, so from now on is early enough. When the feed cuts
      // this reader off because it lagged, it takes up where it was.
      for await (const changeSet of this.feed.subscribe(this.offered)) {
        this.offered ??= changeSet.sequence! - 1;
        pending.push(changeSet);
        if (!this.busy) this.draining = this.drain(pending);
        if (pending.length >= pendingLimit) await this.draining;
      }
      await this.draining;
    }
    for (const stream of this.streams) stream.end();
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
    if (this.streams.size === 0 || this.feed.isStopped) {
      this.offered = pending.at(-1)!.sequence!;
      pending.length = 0;
      return;
    }
    try {
      const batch = pending.slice(0, readBatch);
      const events = await this.read(batch);
      pending.splice(0, batch.length);
      for (const event of events) {
        this.offered = event.sequence;
        for (const stream of this.streams) stream.offer(event);
      }
    } catch (error) {
      if (this.feed.isStopped) return;
      this.log.warn({ err: error }, 'statuses could not be read from the feed; trying again');
      await new Promise((resolve) => setTimeout(resolve, retryPause));
    }
  }

  private async read(changeSets: readonly ChangeSetRecord[]): Promise<StatusEvent[]> {
    if (changeSets.length === 0) return [];
    const rows = await this.graph.run(cypher.status.changes, { ids: changeSets.map(({ id }) => id) });
    // One for all streams and all events read together: an item that many ask for is read once.
    const items = new DataLoader<string, ItemRecord>(async (ids) => {
      const found = new Map(
        (await this.graph.run(cypher.cmdb.byIds, { ids: [...ids] })).map((item) => [item.id, item]),
      );
      return ids.map((id) => found.get(id) ?? new Error(`Item ${id} is gone.`));
    });
    return rows.sort((a, b) => a.sequence - b.sequence).map((row) => eventOf(row, (id) => items.load(id)));
  }
}
