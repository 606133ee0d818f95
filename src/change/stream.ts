import stringify from 'safe-stable-stringify';
import type { Sight } from '../access/can-see.js';
import { eligibleOf } from '../approval/approval.js';
import { ballotIn } from '../approval/stored.js';
import { idsOfFilter } from '../cmdb/references.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsOptions,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import type { ChangeRecord, ChangeTold } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, MessageNames, Snapshot, StreamMessage } from '../stream/messages.js';
import { boardStates, isOwnChange } from './change.js';
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
export type ApprovalRequestDelta = Delta<ChangeStateTold> & { asker?: string };

/** A change that something happened to, to one subscriber's eyes. */
export interface ChangeUpdate {
  readonly change: ChangeRecord;
  readonly matches: boolean;
}

export interface ApprovalRequestUpdate {
  readonly change: ChangeRecord;
  readonly waiting: boolean;
}

/** Whether a change was put to somebody, who may vote on it. */
export const isPutTo = ({ ballot }: ChangeRecord, person: string): boolean =>
  ballot !== undefined && eligibleOf(ballotIn(ballot)).some(({ id }) => id === person);

/** Whether a change waits for somebody's vote: they may still cast one. */
export const waitsFor = (change: ChangeRecord, person: string): boolean =>
  (boardStates as readonly string[]).includes(change.state) &&
  change.escalatedAt === undefined &&
  isPutTo(change, person);

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

/** Follows changes, and what waits for one's vote. */
export class ChangeStreams {
  private readonly changes: RecordStreams<ChangeTold>;
  private readonly approvals: RecordStreams<ChangeTold>;

  constructor(private readonly options: Omit<RecordStreamsOptions<ChangeTold>, 'type' | 'names' | 'stateOf'>) {
    const streams = (names: MessageNames) =>
      new RecordStreams<ChangeTold>({
        ...options,
        ...{ type: 'Change', names },
        stateOf: (id, told) => ({ ...told, id }) as ChangeTold,
      });
    this.changes = streams({ snapshot: 'ChangeSnapshot', delta: 'ChangeDelta' });
    this.approvals = streams({ snapshot: 'ApprovalRequestSnapshot', delta: 'ApprovalRequestDelta' });
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
    return this.changes.open({ key, passes, page, beside: { filter }, ...(sight && { sight }) }, { after });
  }

  /** The changes that wait for somebody's vote, then each that is put to them, and each that does not wait any more. */
  openApprovals(asker: string, after: string | null | undefined, sight: Sight): KeyedStream<ChangeStateTold> {
    const graph = this.options.graph.seenBy(sight);
    const order = { states: [...boardStates], own: null, decider: asker, limit: snapshotSize };
    const read = (from: string) => graph.run(cypher.change.snapshot, { ...order, after: from });
    const page = (place: string) => passingPage(place, read, (change) => waitsFor(change, asker));
    const passes = (change: ChangeTold): boolean => isPutTo(change, asker) || change.released?.includes(asker) === true;
    return this.approvals.open({ key: asker, passes, page, beside: { asker }, ...(sight && { sight }) }, { after });
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

export const approvalUpdates = (items: readonly ChangeStateTold[], asker: string): ApprovalRequestUpdate[] =>
  items.map(({ state }) => ({ change: state, waiting: waitsFor(state, asker) }));
