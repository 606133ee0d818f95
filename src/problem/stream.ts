import stringify from 'safe-stable-stringify';
import type { Sight } from '../access/can-see.js';
import { idsOfFilter } from '../cmdb/references.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import type { ProblemTold } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { openStates } from './problem.js';

export interface ProblemStreamFilter {
  states?: readonly string[] | null | undefined;
  service?: string | null | undefined;
  team?: string | null | undefined;
  owner?: string | null | undefined;
}

/** A problem as subscribers are told of it. */
export type ProblemState = RecordState<ProblemTold>;
export type ProblemSnapshot = Snapshot<ProblemState>;
export type ProblemDelta = Delta<ProblemState> & { filter?: ProblemStreamFilter };
export type ProblemMessage = StreamMessage<ProblemState>;

/** A change of a problem to one subscriber's eyes. */
export interface ProblemChange {
  readonly problem: ProblemTold;
  readonly matches: boolean;
}

/** Whether a problem passes a filter. */
export function passesProblemFilter(filter: ProblemStreamFilter, problem: ProblemTold): boolean {
  const states: readonly string[] = filter.states ?? openStates;
  return (
    states.includes(problem.state) &&
    (['service', 'team', 'owner'] as const).every((field) => filter[field] == null || filter[field] === problem[field])
  );
}

/** Follows problems. */
export class ProblemStreams {
  private readonly streams: RecordStreams<ProblemTold>;

  constructor(private readonly options: RecordStreamsParts<ProblemTold>) {
    this.streams = new RecordStreams({
      ...options,
      type: 'Problem',
      names: { snapshot: 'ProblemSnapshot', delta: 'ProblemDelta' },
      stateOf: (id, told) => ({ ...told, id }) as ProblemTold,
    });
  }

  /**
   * A snapshot of the problems that pass, then every change of a problem: one that no longer passes must be told too.
   * Throws BAD_USER_INPUT for the cursor.
   */
  open(filter: ProblemStreamFilter, after: string | null | undefined, sight?: Sight): KeyedStream<ProblemState> {
    const graph = this.options.graph.seenBy(sight);
    const states = [...(filter.states ?? openStates)];
    const order = { states, limit: snapshotSize };
    const read = (from: string) => graph.run(cypher.problem.snapshot, { ...order, after: from });
    const page = (place: string) => passingPage(place, read, (problem) => passesProblemFilter(filter, problem));
    const passes = (): boolean => true;
    return this.streams.open(
      { key: stringify(filter), passes, page, beside: { filter }, ...(sight && { sight }) },
      { after },
    );
  }

  /** The filter with its items by id. Throws NOT_FOUND for an item that is not there. */
  async filterOf(filter: ProblemStreamFilter | null | undefined, sight?: Sight): Promise<ProblemStreamFilter> {
    const ids = await idsOfFilter(this.options.graph.seenBy(sight), filter ?? {}, ['service', 'team', 'owner']);
    return { ...filter, ...ids };
  }
}

/** What one message says, as the filter of its subscription sees it. */
export const problemChanges = (items: readonly ProblemState[], filter: ProblemStreamFilter): ProblemChange[] =>
  items.map(({ state }) => ({ problem: state, matches: passesProblemFilter(filter, state) }));
