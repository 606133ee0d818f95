import type { Logger } from 'pino';
import { requireItems } from '../cmdb/references.js';
import { inBatches } from '../batches.js';
import { canSee, type Sight } from '../access/can-see.js';
import { feedSequence, feedStamp } from '../feed/change-sets.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ChangeSetRecord } from '../records.js';
import { steadyClock, type Clock } from '../clock.js';
import { EventPump } from '../stream/event-pump.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Topic, TopicSource } from '../stream/topic.js';
import { Topics } from '../stream/topics.js';
import { itemLoader } from './item-loader.js';
import { changeOf, eventOf, type StatusChange, type StatusEvent } from './messages.js';
import { conditionsOf, keyOf, membersOf, pageOf, passes, type Conditions, type StatusFilter } from './scope.js';

/** Of how many services the members are kept. */
const mostScopes = 1_000;

export interface OpenOptions {
  filter?: StatusFilter | null | undefined;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
}

/** Hands the feed's statuses to all streams of this process; no stream runs a statement for an event. */
export class StatusHub {
  /** What the feed did to statuses, read once for everyone here who follows it. */
  readonly pump: EventPump<StatusEvent>;
  private readonly topics: Topics<StatusChange>;
  private readonly scopes = new Map<string, { sequence: number; members: Promise<ReadonlySet<string>> }>();

  constructor(
    private readonly graph: Graph,
    private readonly model: Model,
    private readonly feed: Feed,
    log: Pick<Logger, 'warn'>,
    readonly clock: Clock = steadyClock,
    onDrop?: (reason: string) => void,
  ) {
    this.pump = new EventPump(feed, (changeSets) => this.read(changeSets), log, clock);
    this.topics = new Topics({ listen: (topic, used) => this.listen(topic, used), onDrop });
  }

  /** A stream of messages, which begins with the first next(). Throws BAD_USER_INPUT and NOT_FOUND for the arguments. */
  async open({ filter, after, snapshot }: OpenOptions, sight?: Sight): Promise<KeyedStream<StatusChange>> {
    const sequence = feedSequence(after);
    const conditions = await this.withItems(conditionsOf(this.model, filter), this.graph.seenBy(sight));
    const key = JSON.stringify([keyOf(conditions), sight?.key]);
    return this.topics.open(key, this.sourceOf(conditions, sight), {
      after: sequence,
      stamp: feedStamp(after),
      snapshot: snapshot ?? true,
    });
  }

  /** How many streams are open. */
  get size(): number {
    return this.topics.size;
  }

  /** A service and all it depends on, not older than a sequence number. A service that is gone has no members. */
  members(serviceId: string, sequence: number): Promise<ReadonlySet<string>> {
    const known = this.scopes.get(serviceId);
    if (known && known.sequence >= sequence) return known.members;
    if (this.scopes.size >= mostScopes) this.scopes.clear();
    const members = membersOf(this.graph, [serviceId])
      .then((found) => found.get(serviceId)!)
      .catch((error: unknown) => {
        this.scopes.delete(serviceId);
        throw error;
      });
    this.scopes.set(serviceId, { sequence, members });
    return members;
  }

  private listen(topic: Topic<StatusChange>, used: boolean): void {
    if (topic.source.sight) this.pump.followedInPart(used);
    if (used) return this.pump.attach(topic);
    this.pump.detach(topic);
    if (this.topics.size === 0) this.scopes.clear();
  }

  /** References in the filter as ids of items that are there. */
  private async withItems(conditions: Conditions, graph: Graph): Promise<Conditions> {
    const { ids, serviceId } = conditions;
    const idsOf = async (references: Iterable<string>, field: string): Promise<string[]> =>
      (await requireItems(graph, [...references], field)).map(({ id }) => id);
    return {
      ...conditions,
      ids: ids && new Set(await idsOf(ids, 'filter.ids')),
      serviceId: serviceId === undefined ? undefined : (await idsOf([serviceId], 'filter.serviceId'))[0],
    };
  }

  private sourceOf(conditions: Conditions, sight: Sight): TopicSource<StatusChange> {
    const { serviceId } = conditions;
    const graph = this.graph.seenBy(sight);
    let rescopedAt = 0;
    const view = (event: StatusEvent): StatusEvent => {
      if (event.rescoped) rescopedAt = Math.max(rescopedAt, event.sequence);
      return { ...event, related: event.rescoped === true || (serviceId !== undefined && event.related === true) };
    };
    const membersAt = async (sequence: number): Promise<ReadonlySet<string>> => {
      const members = serviceId === undefined ? [] : await this.members(serviceId, sequence);
      // A set that is another one when others may see an item.
      return new Set([...members, `rescoped ${rescopedAt}`]);
    };
    const ofService = <Members>(members: Members): Members | undefined =>
      serviceId === undefined ? undefined : members;
    return {
      sight,
      ...(sight && { view }),
      names: { snapshot: 'StatusSnapshot', delta: 'StatusDelta' },
      clock: this.clock,
      passes: (change, members) =>
        passes(conditions, ofService(members), change) &&
        (!sight || (change.scoped !== undefined && canSee(sight, change.scoped))),
      members: sight ? membersAt : ofService((sequence: number) => this.members(serviceId!, sequence)),
      page: async (after, sequence, members) => {
        const { items, last } = await pageOf(graph, conditions, ofService(members), after);
        return { items: items.map((item) => changeOf(item, sequence)), last };
      },
      head: () => this.feed.head(),
      oldest: () => this.feed.oldest(),
      reachFrom: (sequence) => this.pump.reachFrom(sequence),
      after: async (sequence, limit) => {
        const { events, through } = await this.pump.after(sequence, limit);
        return { events: sight ? events.map(view) : events, through };
      },
    };
  }

  /** The events with what decides on who may see each item. */
  private async withScopes(events: readonly StatusEvent[]): Promise<StatusEvent[]> {
    const ids = [...new Set(events.flatMap(({ changes }) => changes.map(({ itemId }) => itemId)))];
    const items = await inBatches(ids, (some) => this.graph.run(cypher.access.scopedItems, { ids: some }));
    const scopes = new Map(items.map((item) => [item.id, item]));
    return events.map((event) => ({
      ...event,
      changes: event.changes.map((change) => ({ ...change, scoped: scopes.get(change.itemId) })),
    }));
  }

  private async read(changeSets: readonly ChangeSetRecord[]): Promise<StatusEvent[]> {
    if (changeSets.length === 0) return [];
    const ids = changeSets.map(({ id }) => id);
    const scoped = this.pump.isFollowedInPart;
    const rows = await this.graph.run(cypher.status.changes, { ids });
    const rescoped = new Set(scoped ? await this.graph.run(cypher.feed.rescoped, { ids }) : []);
    if (rescoped.size > 0) this.pump.forget();
    // One for all streams and all events read together.
    const load = itemLoader(this.graph);
    const events = rows
      .sort((a, b) => a.sequence - b.sequence)
      .map((row) => ({ ...eventOf(row, load), rescoped: rescoped.has(row.sequence) }));
    return scoped ? this.withScopes(events) : events;
  }
}
