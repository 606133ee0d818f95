import type { Sight } from '../access/can-see.js';
import { resolveItemIds } from '../cmdb/references.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import type { ServiceClockRecord } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';

/** A clock as subscribers are told of it: what stands in the feed names it, the rest is read. */
export type ToldClock = Pick<ServiceClockRecord, 'id' | 'recordId' | 'serviceId' | 'breached'>;
export type BreachState = RecordState<ToldClock>;
export type SlaBreachSnapshot = Snapshot<BreachState>;
export type SlaBreachDelta = Delta<BreachState>;
export type SlaBreachMessage = StreamMessage<BreachState>;

/** Follows broken service levels. */
export class BreachStreams {
  private readonly streams: RecordStreams<ToldClock>;

  constructor(private readonly options: RecordStreamsParts<ToldClock>) {
    this.streams = new RecordStreams({
      ...options,
      type: 'ServiceClock',
      names: { snapshot: 'SlaBreachSnapshot', delta: 'SlaBreachDelta' },
      stateOf: (id, told) => ({ ...told, id }) as ToldClock,
    });
  }

  /** Throws BAD_USER_INPUT for the cursor, NOT_FOUND for the service. */
  async open(
    service: string | null | undefined,
    after: string | null | undefined,
    sight?: Sight,
  ): Promise<KeyedStream<BreachState>> {
    const graph = this.options.graph.seenBy(sight);
    const id = service == null ? null : (await resolveItemIds(graph, [service], 'service'))[0]!;
    const read = (from: string) => graph.run(cypher.clock.running, { service: id, after: from, limit: snapshotSize });
    const page = (place: string) => passingPage(place, read, () => true);
    const passes = ({ breached, serviceId }: ToldClock): boolean => breached && (id === null || serviceId === id);
    return this.streams.open({ key: `breaches ${id ?? ''}`, passes, page, ...(sight && { sight }) }, { after });
  }
}
