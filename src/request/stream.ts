import stringify from 'safe-stable-stringify';
import { isPutTo } from '../approval/stored.js';
import type { Sight } from '../access/can-see.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import { withoutNulls } from '../nulls.js';
import type { ServiceRequestRecord } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { resolvedFilter, type ResolvedFilter, type ServiceRequestFilter } from './reads.js';
import { openStates } from './request.js';
import { concerns, type RequestSight } from './sight.js';

/** A request as subscribers are told of it. */
export type RequestState = RecordState<ServiceRequestRecord>;
export type RequestSnapshot = Snapshot<RequestState>;
export type RequestDelta = Delta<RequestState> & { filter?: ResolvedFilter };
export type RequestMessage = StreamMessage<RequestState>;

/** A change of a request to one subscriber's eyes. */
export interface RequestChange {
  request: ServiceRequestRecord;
  matches: boolean;
}

/** Who follows, and what they see. */
export interface Follower {
  readonly requests: RequestSight;
  readonly sight: Sight;
}

/** Follows requests. */
export class RequestStreams {
  private readonly streams: RecordStreams<ServiceRequestRecord>;

  constructor(private readonly options: RecordStreamsParts<ServiceRequestRecord>) {
    this.streams = new RecordStreams({
      ...options,
      type: 'ServiceRequest',
      names: { snapshot: 'ServiceRequestSnapshot', delta: 'ServiceRequestDelta' },
      stateOf: (id, told) => ({ ...withoutNulls(told), id }) as unknown as ServiceRequestRecord,
    });
  }

  /**
   * A snapshot of the requests that pass, then every change of one that could: one that no longer passes must be told too.
   * Throws BAD_USER_INPUT for the cursor, NOT_FOUND for an unknown person.
   */
  async open(
    filter: ServiceRequestFilter | null | undefined,
    after: string | null | undefined,
    { requests, sight }: Follower,
  ): Promise<KeyedStream<RequestState>> {
    const graph = this.options.graph.seenBy(sight);
    const wanted = await resolvedFilter(graph, filter);
    // Who acts for others follows those of their scope; whoever they are, it is the same stream.
    const { asker, all } = requests.all ? { asker: '', all: true } : requests;
    const order = { states: wanted.states ?? [...openStates], asker, all, limit: snapshotSize };
    const read = (from: string) => graph.run(cypher.request.snapshot, { ...order, at: now(), after: from });
    const page = (place: string) => passingPage(place, read, (request) => passesFilter(wanted, request));
    const { states: _, ...lasting } = wanted;
    const passes = (request: ServiceRequestRecord): boolean =>
      passesFilter({ ...lasting, states: null }, request) && (all || concerns(asker, request));
    // One's own requests are told whatever the scope.
    const key = stringify([wanted, asker, all]);
    const selection = { key, passes, page, beside: { filter: wanted }, sight: all ? sight : undefined };
    return this.streams.open(selection, { after });
  }
}

/** What one message says, as the filter of its subscription sees it. */
export const requestChanges = (items: readonly RequestState[], filter: ResolvedFilter): RequestChange[] =>
  items.map(({ state }) => ({
    request: state,
    matches: passesFilter({ ...filter, states: filter.states ?? [...openStates] }, state),
  }));

function passesFilter({ states, item, person, decider }: ResolvedFilter, request: ServiceRequestRecord): boolean {
  if (states !== null && !states.includes(request.state)) return false;
  if (item !== null && request.itemId !== item) return false;
  if (person !== null && request.requesterId !== person && request.requestedForId !== person) return false;
  return decider === null || isPutTo(request, decider);
}

const now = (): string => new Date().toISOString();
