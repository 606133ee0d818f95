import type { Logger } from 'pino';
import { canSee, type Sight } from '../access/can-see.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord, ScopedItem } from '../records.js';
import { steadyClock, type Clock } from '../clock.js';
import { EventPump } from '../stream/event-pump.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { FeedEvent, KeyedChange, MessageNames } from '../stream/messages.js';
import { Topics } from '../stream/topics.js';
import { feedSequence, feedStamp } from './change-sets.js';
import { changeTypeOfRecord, type RecordType } from './content.js';
import type { Feed } from './feed.js';

/** What a record is after a change, or in a snapshot. */
export interface RecordState<State> extends KeyedChange {
  readonly operation: string;
  readonly state: State;
  /** Of the items that the record is about, what decides on who may see it: whoever sees one of them. */
  readonly scoped?: readonly ScopedItem[] | undefined;
}

export interface RecordStreamsOptions<State> {
  graph: Graph;
  feed: Feed;
  log: Pick<Logger, 'warn'>;
  /** One type of records, or several. */
  type: RecordType | readonly RecordType[];
  names: MessageNames;
  /** What a subscriber is told, made of the JSON that a ChangeSet holds. */
  stateOf: (id: string, told: Record<string, unknown>) => State;
  clock?: Clock | undefined;
  onDrop?: ((reason: string) => void) | undefined;
}

/** What the streams of every type of records are made from. */
export type RecordStreamsParts<State> = Omit<RecordStreamsOptions<State>, 'type' | 'names' | 'stateOf'>;

/** What one stream follows. */
export interface RecordSelection<State> {
  /** The same for selections that mean the same. */
  key: string;
  passes: (state: State, operation: string) => boolean;
  /** What deltas say beside their changes; the key stands for it, too. */
  beside?: object;
  /** What the subscriber sees; the page shows no more. */
  sight?: Sight;
  /** What they see whatever their scope; the page shows it, too. */
  always?: (state: State) => boolean;
  /** A page of the records that pass, in the order of their ids, beginning after an id; an empty page is the last. */
  page: (after: string) => Promise<{ records: { id: string; state: State }[]; last: boolean }>;
}

/** How many records one statement of a snapshot reads. */
export const snapshotSize = 500;

/** A page of a snapshot: the records that pass, of as many pages as it takes until one does. */
export async function passingPage<State extends { id: string }>(
  place: string,
  read: (after: string) => Promise<State[]>,
  passes: (state: State) => boolean,
): Promise<{ records: { id: string; state: State }[]; last: boolean }> {
  for (let after = place; ;) {
    const rows = await read(after);
    const records = rows.filter(passes);
    const last = rows.length < snapshotSize;
    if (records.length > 0 || last) return { records: records.map((state) => ({ id: state.id, state })), last };
    after = rows.at(-1)!.id;
  }
}

/** Hands changes of records of some types to all streams of this process, with the same rules as statuses have. */
export class RecordStreams<State> {
  private readonly pump: EventPump<FeedEvent<RecordState<State>>>;
  private readonly topics: Topics<RecordState<State>>;

  constructor(private readonly options: RecordStreamsOptions<State>) {
    const { feed, log, clock, onDrop } = options;
    this.pump = new EventPump(feed, (changeSets) => this.read(changeSets), log, clock);
    this.topics = new Topics({
      listen: (topic, used) => {
        if (topic.source.sight) this.pump.followedInPart(used);
        if (used) this.pump.attach(topic);
        else this.pump.detach(topic);
      },
      onDrop,
    });
  }

  /** A stream that begins with the first next(). Throws BAD_USER_INPUT for a cursor that is none of the feed. */
  open(
    { key, passes, page, sight, always, beside }: RecordSelection<State>,
    { after, snapshot }: { after?: string | null | undefined; snapshot?: boolean | null | undefined },
  ): KeyedStream<RecordState<State>> {
    const { feed, names, clock = steadyClock } = this.options;
    let rescopedAt = 0;
    const view = (event: FeedEvent<RecordState<State>>): FeedEvent<RecordState<State>> => {
      if (event.rescoped) rescopedAt = Math.max(rescopedAt, event.sequence);
      return { ...event, related: event.rescoped === true };
    };
    const source = {
      names,
      beside,
      clock,
      sight,
      ...(sight && {
        view,
        // A set that is another one when others may see an item.
        members: () => Promise.resolve(new Set([`rescoped ${rescopedAt}`])),
      }),
      passes: ({ state, operation, scoped }: RecordState<State>) =>
        passes(state, operation) &&
        (!sight || always?.(state) === true || scoped?.some((item) => canSee(sight, item)) === true),
      page: async (place: string, sequence: number) => {
        const { records, last } = await page(place);
        const items = records.map(({ id, state }) => ({ key: id, sequence, operation: 'SNAPSHOT', state }));
        return { items, last: last || items.length === 0 };
      },
      head: () => feed.head(),
      oldest: () => feed.oldest(),
      reachFrom: (sequence: number) => this.pump.reachFrom(sequence),
      after: async (sequence: number, limit: number) => {
        const { events, through } = await this.pump.after(sequence, limit);
        return { events: sight ? events.map(view) : events, through };
      },
    };
    return this.topics.open(JSON.stringify([key, sight?.key]), source, {
      after: feedSequence(after),
      stamp: feedStamp(after),
      snapshot: snapshot ?? true,
    });
  }

  /** How many streams are open. */
  get size(): number {
    return this.topics.size;
  }

  /** Reads only ChangeSets that say they touch such records. */
  private async read(changeSets: readonly ChangeSetRecord[]): Promise<FeedEvent<RecordState<State>>[]> {
    const { graph, type, stateOf } = this.options;
    const records = [type].flat();
    const wanted = records.map((one) => changeTypeOfRecord[one]);
    const touched = changeSets.filter(({ types }) => wanted.some((one) => types?.includes(one)));
    const rescoped = this.pump.isFollowedInPart
      ? await graph.run(cypher.feed.rescoped, { ids: changeSets.map(({ id }) => id) })
      : [];
    if (rescoped.length > 0) this.pump.forget();
    const rows =
      touched.length === 0
        ? []
        : await graph.run(cypher.feed.recordChanges, { ids: touched.map(({ id }) => id), types: records });
    const moved = new Set(rescoped);
    for (const { sequence } of rows) moved.delete(sequence);
    return [...rows, ...[...moved].map((sequence) => ({ sequence, records: [] as (typeof rows)[number]['records'] }))]
      .sort((a, b) => a.sequence - b.sequence)
      .map(({ sequence, records }) => ({
        sequence,
        rescoped: rescoped.includes(sequence),
        changes: records.map(({ id, operation, state, scoped }) => ({
          key: id,
          sequence,
          operation,
          state: stateOf(id, JSON.parse(state) as Record<string, unknown>),
          scoped,
        })),
      }));
  }
}
