import type { Sight } from '../access/can-see.js';
import stringify from 'safe-stable-stringify';
import { resolveItemIds } from '../cmdb/references.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import { withoutNulls } from '../nulls.js';
import type { AlertRecord } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { passesAlertFilter, type AlertFilter } from './reads.js';

/** An alert as subscribers are told of it. */
export type AlertState = RecordState<AlertRecord>;

/** A change of an alert to one subscriber's eyes. */
export interface AlertChange {
  alert: AlertRecord;
  /** Whether it passes the subscriber's filter now. */
  matches: boolean;
}

export type AlertSnapshot = Snapshot<AlertState>;
export type AlertDelta = Delta<AlertState> & { filter?: AlertFilter };
export type AlertMessage = StreamMessage<AlertState>;

/** Follows alerts. */
export class AlertStreams {
  private readonly streams: RecordStreams<AlertRecord>;

  constructor(private readonly options: RecordStreamsParts<AlertRecord>) {
    this.streams = new RecordStreams({
      ...options,
      type: 'Alert',
      names: { snapshot: 'AlertSnapshot', delta: 'AlertDelta' },
      stateOf: alertOf,
    });
  }

  /**
   * A snapshot of the alerts that pass, then every change of an alert of the filter's sources: one that no longer passes
   * must be told too. Throws BAD_USER_INPUT for the cursor.
   */
  open(filter: AlertFilter, after: string | null | undefined, sight?: Sight): KeyedStream<AlertState> {
    const graph = this.options.graph.seenBy(sight);
    const { sources } = filter;
    const statuses = [...(filter.statuses ?? ['FIRING'])];
    const order = { statuses, sources: sources ? [...sources] : null, limit: snapshotSize };
    const read = (from: string) => graph.run(cypher.alert.snapshot, { ...order, after: from });
    const page = (place: string) => passingPage(place, read, (alert) => passesAlertFilter(filter, alert));
    const key = stringify(filter);
    const passes = ({ source }: AlertRecord): boolean => !sources || sources.includes(source);
    return this.streams.open({ key, passes, page, sight, beside: { filter } }, { after });
  }

  /** The filter with statuses, and with its item by id. Throws NOT_FOUND for an item that is not there. */
  async filterOf(filter: AlertFilter | null | undefined, sight?: Sight): Promise<AlertFilter> {
    const { itemId, statuses } = filter ?? {};
    const ids = itemId == null ? [] : await resolveItemIds(this.options.graph.seenBy(sight), [itemId], 'filter.itemId');
    return { ...filter, statuses: statuses ?? ['FIRING'], itemId: ids[0] ?? null };
  }
}

/** An alert made of what its ChangeSet holds: labels and annotations are texts in a record, and objects in what is told. */
function alertOf(id: string, told: Record<string, unknown>): AlertRecord {
  const text = (value: unknown): unknown => (typeof value === 'string' ? value : JSON.stringify(value ?? {}));
  return {
    ...withoutNulls(told),
    id,
    labels: text(told['labels']),
    annotations: text(told['annotations']),
  } as AlertRecord;
}

/** What one message says, as the filter of its subscription sees it. */
export function alertChanges(items: readonly AlertState[], filter: AlertFilter): AlertChange[] {
  return items.map(({ state }) => ({ alert: state, matches: passesAlertFilter(filter, state) }));
}
