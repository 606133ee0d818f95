import stringify from 'safe-stable-stringify';
import type { Sight } from '../access/can-see.js';
import { isPutTo } from '../approval/stored.js';
import { idsOfFilter } from '../cmdb/references.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import type { ChangeRecord, ChangeTold } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { isOwnChange } from './change.js';
import { openStates } from './lifecycle.js';

export interface ChangeStreamFilter {
  states?: readonly string[] | null | undefined;
  types?: readonly string[] | null | undefined;
  team?: string | null | undefined;
  implementer?: string | null | undefined;
  decider?: string | null | undefined;
}

/** A change as subscribers are told of it. */
export type ChangeStateTold = RecordState<ChangeTold>;
export type ChangeSnapshot = Snapshot<ChangeStateTold>;
export type ChangeDelta = Delta<ChangeStateTold> & { filter?: ChangeStreamFilter };
export type ChangeMessage = StreamMessage<ChangeStateTold>;

/** A change that something happened to, to one subscriber's eyes. */
export interface ChangeUpdate {
  readonly change: ChangeRecord;
  readonly matches: boolean;
}

/** Whether a change passes a filter. */
export function passesChangeFilter(filter: ChangeStreamFilter, change: ChangeRecord): boolean {
  const states: readonly string[] = filter.states ?? openStates;
  return (
    states.includes(change.state) &&
    (!filter.types || (change.type !== undefined && filter.types.includes(change.type))) &&
    (filter.team == null || filter.team === change.teamId) &&
    (filter.implementer == null || filter.implementer === change.implementerId) &&
    (filter.decider == null || isPutTo(change, filter.decider))
  );
}

interface Followed {
  readonly sight: Sight;
  /** Whose changes alone are told. */
  readonly own: string | undefined;
}

/** Follows changes. */
export class ChangeStreams {
  private readonly streams: RecordStreams<ChangeTold>;

  constructor(private readonly options: RecordStreamsParts<ChangeTold>) {
    this.streams = new RecordStreams<ChangeTold>({
      ...options,
      ...{ type: 'Change', names: { snapshot: 'ChangeSnapshot', delta: 'ChangeDelta' } },
      stateOf: (id, told) => ({ ...told, id }) as ChangeTold,
    });
  }

  /**
   * A snapshot of the changes that pass, then every event of a change: one that no longer passes must be told too.
   * Throws BAD_USER_INPUT for the cursor.
   */
  open(
    filter: ChangeStreamFilter,
    after: string | null | undefined,
    { sight, own }: Followed,
  ): KeyedStream<ChangeStateTold> {
    const graph = this.options.graph.seenBy(sight);
    const states = [...(filter.states ?? openStates)];
    const order = { states, own: own ?? null, decider: filter.decider ?? null, limit: snapshotSize };
    const read = (from: string) => graph.run(cypher.change.snapshot, { ...order, after: from });
    const page = (place: string) => passingPage(place, read, (change) => passesChangeFilter(filter, change));
    const passes = (change: ChangeTold): boolean => own === undefined || isOwnChange(change, own);
    const key = stringify([filter, own ?? null]);
    return this.streams.open({ key, passes, page, beside: { filter }, ...(sight && { sight }) }, { after });
  }

  /** The filter with its items by id. Throws NOT_FOUND for an item that is not there. */
  async filterOf(filter: ChangeStreamFilter | null | undefined, sight?: Sight): Promise<ChangeStreamFilter> {
    const ids = await idsOfFilter(this.options.graph.seenBy(sight), filter ?? {}, ['team', 'implementer', 'decider']);
    return { ...filter, ...ids };
  }
}

/** What one message says, as the filter of its subscription sees it. */
export const changeUpdates = (items: readonly ChangeStateTold[], filter: ChangeStreamFilter): ChangeUpdate[] =>
  items.map(({ state }) => ({ change: state, matches: passesChangeFilter(filter, state) }));
