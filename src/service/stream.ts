import stringify from 'safe-stable-stringify';
import type { Sight } from '../access/can-see.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import type { ServiceRecord } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { serviceLifecycle } from './lifecycle.js';

type States = readonly ServiceRecord['state'][] | null | undefined;

/** A service of the portfolio as subscribers are told of it. */
export type ServiceState = RecordState<ServiceRecord>;
export type ServiceSnapshot = Snapshot<ServiceState>;
export type ServiceDelta = Delta<ServiceState> & { states?: States };
export type ServiceMessage = StreamMessage<ServiceState>;

/** A change of a service to one subscriber's eyes. */
export interface ServiceChange {
  service: ServiceRecord;
  matches: boolean;
}

const statesOf = (states: States): string[] =>
  states
    ? [...states]
    : Object.keys(serviceLifecycle.states).filter((state) => !serviceLifecycle.terminal.includes(state));

/** Follows the service portfolio. */
export class ServiceStreams {
  private readonly streams: RecordStreams<ServiceRecord>;

  constructor(private readonly options: RecordStreamsParts<ServiceRecord>) {
    this.streams = new RecordStreams({
      ...options,
      type: 'Service',
      names: { snapshot: 'ServiceSnapshot', delta: 'ServiceDelta' },
      stateOf: (id, told) => ({ ...told, id }) as unknown as ServiceRecord,
    });
  }

  /** A snapshot of those in the states, then every change of a service. Throws BAD_USER_INPUT for the cursor. */
  open(states: States, after: string | null | undefined, sight?: Sight): KeyedStream<ServiceState> {
    const graph = this.options.graph.seenBy(sight);
    const wanted = statesOf(states).sort();
    const read = (from: string) =>
      graph.run(cypher.service.snapshot, { states: wanted, after: from, limit: snapshotSize });
    const page = (place: string) => passingPage(place, read, () => true);
    return this.streams.open({ key: stringify(wanted), passes: () => true, page, sight }, { after });
  }
}

/** What one message says, as its subscription sees it. */
export function serviceChanges(items: readonly ServiceState[], states: States): ServiceChange[] {
  const wanted = statesOf(states);
  return items.map(({ state }) => ({ service: state, matches: wanted.includes(state.state) }));
}
