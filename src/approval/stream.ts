import type { Sight } from '../access/can-see.js';
import type { Principal } from '../access/principal.js';
import { boardStates } from '../change/change.js';
import {
  passingPage,
  RecordStreams,
  snapshotSize,
  type RecordState,
  type RecordStreamsParts,
} from '../feed/record-stream.js';
import { cypher } from '../generated/cypher.js';
import { withoutNulls } from '../nulls.js';
import type { AnyLifecycleRecord, ChangeRecord, DecidableRecord } from '../records.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, Snapshot, StreamMessage } from '../stream/messages.js';
import { isPutTo } from './stored.js';

/** What somebody may have to decide on, as subscribers are told of it. */
export type DecidableState = RecordState<DecidableRecord>;
export type ApprovalRequestSnapshot = Snapshot<DecidableState>;
export type ApprovalRequestDelta = Delta<DecidableState> & { asker?: Decider };
export type ApprovalRequestMessage = StreamMessage<DecidableState>;

/** Who decides, and whether on templates of changes, which are put to nobody by name. */
export interface Decider {
  readonly id: string;
  readonly templates: boolean;
}

/** Something that was put to somebody. */
export interface ApprovalRequestedRecord {
  readonly record: AnyLifecycleRecord;
  readonly waiting: boolean;
}
export interface ApprovalRequestUpdate {
  readonly change: ChangeRecord;
  readonly waiting: boolean;
}

const requestStates = ['APPROVAL'] as const;

/** A template holds for everybody's items: whoever approves it sees the whole graph. */
export const deciderOf = ({ id, roles }: Principal, sight: Sight): Decider => ({
  id,
  templates: sight === undefined && roles.some((role) => role === 'CHANGE_MANAGER' || role === 'ADMINISTRATOR'),
});

/** Whether something waits for somebody: they may still vote on it, or approve it. */
export function waitsFor(record: DecidableRecord, { id, templates }: Decider): boolean {
  if (record.recordType === 'ChangeTemplate')
    return templates && record.state === 'PROPOSED' && record.proposedBy !== id;
  const open: readonly string[] = record.recordType === 'Change' ? boardStates : requestStates;
  return open.includes(record.state) && record.escalatedAt === undefined && isPutTo(record, id);
}

/** Whether somebody is told of what happens to it: it waits for them, did, or might. */
function concerns(record: DecidableRecord, { id, templates }: Decider): boolean {
  if (record.recordType === 'ChangeTemplate') return templates;
  return isPutTo(record, id) || (record.recordType === 'Change' && record.released?.includes(id) === true);
}

/** Follows what waits for one's vote, whatever it is about. */
export class ApprovalStreams {
  private readonly streams: RecordStreams<DecidableRecord>;

  constructor(private readonly options: RecordStreamsParts<DecidableRecord>) {
    this.streams = new RecordStreams<DecidableRecord>({
      ...options,
      type: ['Change', 'ServiceRequest', 'ChangeTemplate'],
      names: { snapshot: 'ApprovalRequestSnapshot', delta: 'ApprovalRequestDelta' },
      stateOf: (id, told) => ({ ...withoutNulls(told), id }) as unknown as DecidableRecord,
    });
  }

  /** What waits for somebody, then each that is put to them, and each that does not wait any more. Throws BAD_USER_INPUT for the cursor. */
  open(asker: Decider, after: string | null | undefined, sight: Sight): KeyedStream<DecidableState> {
    const graph = this.options.graph.seenBy(sight);
    const order = {
      ...{ asker: asker.id, templates: asker.templates, limit: snapshotSize },
      ...{ changeStates: [...boardStates], requestStates: [...requestStates] },
    };
    const read = (from: string) => graph.run(cypher.approval.waiting, { ...order, after: from });
    const page = (place: string) => passingPage(place, read, (record) => waitsFor(record, asker));
    const selection = {
      ...{ key: `${asker.templates} ${asker.id}`, page, beside: { asker }, sight },
      passes: (record: DecidableRecord) => concerns(record, asker),
      // What one was asked for is one's own.
      always: ({ recordType }: DecidableRecord) => recordType === 'ServiceRequest',
    };
    return this.streams.open(selection, { after });
  }
}

/** What one message says, as who follows sees it. */
export const approvalRequests = (
  items: readonly DecidableState[],
  asker: Decider | undefined,
): ApprovalRequestedRecord[] =>
  items.map(({ state }) => ({ record: state, waiting: asker !== undefined && waitsFor(state, asker) }));

/** The changes among it, as clients know them that know of nothing else. */
export const changeRequests = (items: readonly DecidableState[], asker: Decider | undefined): ApprovalRequestUpdate[] =>
  approvalRequests(items, asker).flatMap(({ record, waiting }) =>
    record.recordType === 'Change' ? [{ change: record, waiting }] : [],
  );
