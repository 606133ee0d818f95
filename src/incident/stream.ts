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
import type { IncidentTold } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { isOwn, openStates } from './incident.js';

export interface IncidentStreamFilter {
  states?: readonly string[] | null | undefined;
  priorities?: readonly string[] | null | undefined;
  service?: string | null | undefined;
  team?: string | null | undefined;
  assignee?: string | null | undefined;
}

/** An incident as subscribers are told of it. */
export type IncidentState = RecordState<IncidentTold>;
export type IncidentSnapshot = Snapshot<IncidentState>;
export type IncidentDelta = Delta<IncidentState> & { filter?: IncidentStreamFilter };
export type IncidentMessage = StreamMessage<IncidentState>;

/** A change of an incident to one subscriber's eyes. */
export interface IncidentChange {
  readonly incident: IncidentTold;
  readonly matches: boolean;
}

/** Whether an incident passes a filter. */
export function passesIncidentFilter(filter: IncidentStreamFilter, incident: IncidentTold): boolean {
  const { priorities } = filter;
  const states: readonly string[] = filter.states ?? openStates;
  return (
    states.includes(incident.state) &&
    (!priorities || (incident.priority !== undefined && priorities.includes(incident.priority))) &&
    (['service', 'team', 'assignee'] as const).every(
      (field) => filter[field] == null || filter[field] === incident[field],
    )
  );
}

/** Follows incidents. */
export class IncidentStreams {
  private readonly streams: RecordStreams<IncidentTold>;

  constructor(private readonly options: RecordStreamsParts<IncidentTold>) {
    this.streams = new RecordStreams({
      ...options,
      type: 'Incident',
      names: { snapshot: 'IncidentSnapshot', delta: 'IncidentDelta' },
      stateOf: (id, told) => ({ ...told, id }) as IncidentTold,
    });
  }

  /**
   * A snapshot of the incidents that pass, then every change of an incident: one that no longer passes must be told too.
   * Throws BAD_USER_INPUT for the cursor. `own`: whose incidents alone are told.
   */
  open(
    filter: IncidentStreamFilter,
    after: string | null | undefined,
    { sight, own }: { sight?: Sight; own?: string | undefined } = {},
  ): KeyedStream<IncidentState> {
    const graph = this.options.graph.seenBy(sight);
    const states = [...(filter.states ?? openStates)];
    const order = { states, own: own ?? null, limit: snapshotSize };
    const read = (from: string) => graph.run(cypher.incident.snapshot, { ...order, after: from });
    const page = (place: string) => passingPage(place, read, (incident) => passesIncidentFilter(filter, incident));
    const passes = (incident: IncidentTold): boolean => own === undefined || isOwn(incident, own);
    return this.streams.open(
      { key: stringify([filter, own ?? null]), passes, page, beside: { filter }, ...(sight && { sight }) },
      { after },
    );
  }

  /** The filter with its items by id. Throws NOT_FOUND for an item that is not there. */
  async filterOf(filter: IncidentStreamFilter | null | undefined, sight?: Sight): Promise<IncidentStreamFilter> {
    const ids = await idsOfFilter(this.options.graph.seenBy(sight), filter ?? {}, ['service', 'team', 'assignee']);
    return { ...filter, ...ids };
  }
}

/** What one message says, as the filter of its subscription sees it. */
export const incidentChanges = (items: readonly IncidentState[], filter: IncidentStreamFilter): IncidentChange[] =>
  items.map(({ state }) => ({ incident: state, matches: passesIncidentFilter(filter, state) }));
