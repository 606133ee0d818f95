import type { Logger } from 'pino';
import type { Sight } from '../access/can-see.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeType } from '../generated/graphql.js';
import type { ChangeSetRecord } from '../records.js';
import { steadyClock, type Clock } from '../clock.js';
import { EventPump } from '../stream/event-pump.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, FeedEvent, KeyedChange, StreamMessage } from '../stream/messages.js';
import { Topics } from '../stream/topics.js';
import { feedSequence, feedStamp } from './change-sets.js';
import type { Feed } from './feed.js';

/** A sealed ChangeSet as a subscriber of the feed is told of it. */
export interface FedChangeSet extends KeyedChange {
  readonly changeSet: ChangeSetRecord;
}

export type ChangeFeedBatch = Delta<FedChangeSet>;
export type ChangeFeedMessage = StreamMessage<FedChangeSet>;

/** Hands sealed ChangeSets to subscribers in batches. No statement runs for what arrives. */
export class ChangeFeed {
  private readonly pump: EventPump<FeedEvent<FedChangeSet>>;
  /** For those who see a part, by what they see. */
  private readonly parts = new Map<string, EventPump<FeedEvent<FedChangeSet>>>();
  private readonly topics: Topics<FedChangeSet>;

  constructor(
    private readonly graph: Graph,
    private readonly feed: Feed,
    private readonly log: Pick<Logger, 'warn'>,
    private readonly clock: Clock = steadyClock,
    onDrop?: (reason: string) => void,
  ) {
    this.pump = new EventPump(feed, (changeSets) => Promise.resolve(changeSets.map(eventOf)), log, clock);
    this.topics = new Topics({
      listen: (topic, used) => {
        const pump = this.pumpOf(topic.source.sight);
        if (used) pump.attach(topic);
        else pump.detach(topic);
      },
      onDrop,
    });
  }

  /**
   * The ChangeSets that hold one of the types, all of them without any: those after the cursor, then what is sealed.
   * Throws BAD_USER_INPUT for a cursor that is none of the feed.
   */
  open(
    after: string | null | undefined,
    types: readonly ChangeType[] | null | undefined,
    sight?: Sight,
  ): KeyedStream<FedChangeSet> {
    const sequence = feedSequence(after);
    const wanted = types ? new Set<string>(types) : undefined;
    const key = JSON.stringify([wanted && [...wanted].sort(), sight?.key]);
    const source = {
      sight,
      names: { snapshot: 'ChangeFeedBatch', delta: 'ChangeFeedBatch' },
      clock: this.clock,
      joinsMissed: true,
      // ChangeSets from before there were types may hold any.
      passes: ({ changeSet: { types: held } }: FedChangeSet) =>
        !wanted || !held || held.some((type) => wanted.has(type)),
      // The feed is no state that could be told anew: after a reset an empty batch says from where it goes on.
      page: () => Promise.resolve({ items: [], last: true }),
      head: () => this.feed.head(),
      oldest: () => this.feed.oldest(),
      reachFrom: (from: number) => this.pumpOf(sight).reachFrom(from),
      after: (from: number, limit: number) => this.pumpOf(sight).after(from, limit),
    };
    return this.topics.open(key, source, { after: sequence, stamp: feedStamp(after), snapshot: false });
  }

  private pumpOf(sight: Sight): EventPump<FeedEvent<FedChangeSet>> {
    if (!sight) return this.pump;
    let pump = this.parts.get(sight.key);
    if (!pump) {
      const graph = this.graph.seenBy(sight);
      const read = async (changeSets: readonly ChangeSetRecord[]) => (await seenOf(graph, changeSets)).map(eventOf);
      // They may see others than when it was read.
      pump = new EventPump(this.feed, read, this.log, this.clock, false);
      this.parts.set(sight.key, pump);
    }
    return pump;
  }
}

/** Those of some ChangeSets that touched something in sight, in their order. */
export async function seenOf(graph: Graph, changeSets: readonly ChangeSetRecord[]): Promise<ChangeSetRecord[]> {
  if (changeSets.length === 0) return [];
  const rows = await graph.run(cypher.feed.byIds, { ids: changeSets.map(({ id }) => id) });
  const seen = new Set(rows.map(({ id }) => id));
  return changeSets.filter(({ id }) => seen.has(id));
}

function eventOf(changeSet: ChangeSetRecord): FeedEvent<FedChangeSet> {
  const sequence = changeSet.sequence!;
  return { sequence, changes: [{ key: changeSet.id, sequence, changeSet }] };
}
