import type { Logger } from 'pino';
import { requireItems } from '../cmdb/references.js';
import { steadyClock, type Clock } from '../clock.js';
import { notFound } from '../errors.js';
import { feedSequence } from '../feed/change-sets.js';
import { changeTypeOfRecord } from '../feed/content.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord, ItemRecord } from '../records.js';
import { itemLoader } from '../status/item-loader.js';
import { EventPump } from '../stream/event-pump.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, FeedEvent, KeyedChange, Snapshot, StreamMessage } from '../stream/messages.js';
import { Topics } from '../stream/topics.js';
import type { MemberChange } from './membership.js';

/** Where an item stands in a service, as subscribers are told. */
export interface MemberState extends KeyedChange {
  readonly serviceId: string;
  readonly itemId: string;
  readonly member: boolean;
  readonly origin: 'COMPUTED' | 'INCLUDED' | null;
  readonly distance: number | null;
  /** Reads the item as it is now. */
  readonly item: () => Promise<ItemRecord>;
}

export type MembershipSnapshot = Snapshot<MemberState>;
export type MembershipDelta = Delta<MemberState>;
export type MembershipMessage = StreamMessage<MemberState>;

/** What the ChangeSet of a mapping says of its members. */
interface ToldMembership {
  serviceId: string;
  joined: MemberChange[];
  left: string[];
  moved: MemberChange[];
}

const pageSize = 500;

/** Hands changes of membership to all streams of this process, with the same rules as statuses have. */
export class MembershipStreams {
  private readonly pump: EventPump<FeedEvent<MemberState>>;
  private readonly topics: Topics<MemberState>;

  constructor(
    private readonly graph: Graph,
    private readonly feed: Feed,
    log: Pick<Logger, 'warn'>,
    private readonly clock: Clock = steadyClock,
    onDrop?: (reason: string) => void,
  ) {
    this.pump = new EventPump(feed, (changeSets) => this.read(changeSets), log, clock);
    this.topics = new Topics({
      listen: (topic, used) => (used ? this.pump.attach(topic) : this.pump.detach(topic)),
      onDrop,
    });
  }

  /** A stream that begins with the first next(). Throws BAD_USER_INPUT for the cursor, NOT_FOUND for the service. */
  async open(service: string, after: string | null | undefined): Promise<KeyedStream<MemberState>> {
    const sequence = feedSequence(after);
    const serviceId = (await requireItems(this.graph, [service], 'serviceId'))[0]!.id;
    const [mapping] = await this.graph.run(cypher.mapping.byServices, { ids: [serviceId] });
    if (!mapping) throw notFound('serviceId', `mapping of ${service}`);
    const source = {
      names: { snapshot: 'MembershipSnapshot', delta: 'MembershipDelta' },
      clock: this.clock,
      passes: (change: MemberState) => change.serviceId === serviceId,
      page: async (place: string, at: number) => {
        const params = { serviceId, after: place, limit: pageSize };
        const rows = await this.graph.run(cypher.mapping.snapshot, params);
        const load = itemLoader(this.graph);
        const items = rows.map((row) => stateOf({ serviceId, sequence: at, load }, row));
        return { items, last: items.length < pageSize };
      },
      head: () => this.feed.head(),
      oldest: () => this.feed.oldest(),
      reachFrom: (from: number) => this.pump.reachFrom(from),
      after: (from: number, limit: number) => this.pump.after(from, limit),
    };
    return this.topics.open(serviceId, source, { after: sequence, snapshot: true });
  }

  /** How many streams are open. */
  get size(): number {
    return this.topics.size;
  }

  private async read(changeSets: readonly ChangeSetRecord[]): Promise<FeedEvent<MemberState>[]> {
    const touched = changeSets.filter(({ types }) => types?.includes(changeTypeOfRecord.ServiceMapping));
    if (touched.length === 0) return [];
    const ids = touched.map(({ id }) => id);
    const rows = await this.graph.run(cypher.feed.recordChanges, { ids, types: ['ServiceMapping'] });
    // One for all streams and all events read together.
    const load = itemLoader(this.graph);
    return rows
      .sort((a, b) => a.sequence - b.sequence)
      .map(({ sequence, records }) => ({
        sequence,
        changes: records.flatMap(({ state }) => changesOf(JSON.parse(state) as ToldMembership, sequence, load)),
      }));
  }
}

interface Told {
  readonly serviceId: string;
  readonly sequence: number;
  readonly load: (id: string) => Promise<ItemRecord>;
}

function changesOf(
  { serviceId, joined, left, moved }: ToldMembership,
  sequence: number,
  load: Told['load'],
): MemberState[] {
  const told = { serviceId, sequence, load };
  return [
    ...[...joined, ...moved].map((member) => stateOf(told, member)),
    ...left.map((id) => stateOf(told, { id, origin: null, distance: null })),
  ];
}

function stateOf(
  { serviceId, sequence, load }: Told,
  { id, origin, distance }: Omit<MemberChange, 'origin'> & { origin: MemberState['origin'] },
): MemberState {
  // Snapshots are in the order of keys, and a stream is of one service: within it the item's id is enough.
  return { key: id, sequence, serviceId, itemId: id, member: origin !== null, origin, distance, item: () => load(id) };
}
