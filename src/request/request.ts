import type { Decision, Ballot, Choice, Vote } from '../approval/approval.js';
import type { StoredBallot, StoredVote } from '../approval/stored.js';
import type { FulfilmentStep } from '../catalogue/steps.js';
import type { Facts } from '../engine/lifecycle.js';
import type { Instant } from '../monitoring/spans.js';
import type { RequestedItem, ServiceRequestRecord, StepTask } from '../records.js';

/** What events of a request take. References are ids or `source:key`; the catalogue item's is an id or a number. */
export interface ServiceRequestInput {
  item?: string | null | undefined;
  requester?: string | null | undefined;
  requestedFor?: string | null | undefined;
  answers?: unknown;
  note?: string | null | undefined;
  choice?: Choice | null | undefined;
  inPlaceOf?: string | null | undefined;
  voter?: string | null | undefined;
  outcome?: string | null | undefined;
  comment?: string | null | undefined;
}

export interface ServiceRequestFacts extends Facts<ServiceRequestRecord, ServiceRequestInput> {
  /** What is wrong with the input, by field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** The catalogue item and what it stands on; undefined where none is named. */
  readonly requested: RequestedItem | undefined;
  /** After the event. */
  readonly requesterId: string | undefined;
  readonly requestedForId: string | undefined;
  readonly answers: unknown;
  /** Whether they who are to have it are among those it is offered to. */
  readonly isOffered: boolean;
  /** What the form says of the answers. */
  readonly answerFaults: readonly string[];
  /** The question as it would be put now; undefined where nobody has to decide. */
  readonly question: StoredBallot | undefined;
  /** Why it could never be decided. */
  readonly questionFaults: readonly string[];
  /** So much time of the offering's calendar from now on; undefined where the calendar is never open for so long. */
  readonly dueIn: (open: number) => Instant | undefined;
  /** By when it should be fulfilled when it is submitted now. */
  readonly dueAt: string | undefined;
  /** When it closes by itself when it is fulfilled now. */
  readonly closesAt: string;
  /** The question that was put, with the delegations of those it was put to. */
  readonly ballot: Ballot | undefined;
  readonly votes: readonly StoredVote[];
  readonly decision: Decision | undefined;
  /** The vote that the input casts. */
  readonly vote: Vote | undefined;
  readonly steps: readonly FulfilmentStep[];
  readonly tasks: readonly StepTask[];
}

/** Who acts for everybody. */
export const desk = ['AGENT', 'SERVICE_OWNER'] as const;

/** States in which a request stays. */
export const endStates = [
  'CLOSED',
  'REJECTED',
  'CANCELLED',
] as const satisfies readonly ServiceRequestRecord['state'][];
export const openStates = [
  ...(['DRAFT', 'SUBMITTED', 'APPROVAL', 'FULFILMENT', 'FULFILLED'] as const),
] satisfies readonly ServiceRequestRecord['state'][];
