import { createHash } from 'node:crypto';
import type { Ballot, Choice, Decision, Vote } from '../approval/approval.js';
import type { StoredBallot, StoredVote } from '../approval/stored.js';
import type { FulfilmentStep } from '../catalogue/steps.js';
import type { Facts } from '../engine/lifecycle.js';
import type { Instant } from '../monitoring/spans.js';
import type {
  ChangeRecord,
  ChangeTemplateRecord,
  IncidentRecord,
  LifecycleRecord,
  RecordLink,
  StepTask,
} from '../records.js';
import type { Collision } from './collisions.js';
import type { Risk } from './risk.js';

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;

export interface ChangeStepInput {
  key: string;
  title: string;
  description?: Text;
  assignee?: Text;
  after?: Texts;
}

/** What events of a change take. References to items are ids or `source:key`, to records ids or numbers. */
export interface ChangeInput {
  title?: Text;
  reason?: Text;
  description?: Text;
  type?: ChangeRecord['type'] | null | undefined;
  template?: Text;
  requester?: Text;
  owner?: Text;
  team?: Text;
  implementer?: Text;
  items?: Texts;
  services?: Texts;
  plannedStart?: Text;
  plannedEnd?: Text;
  implementationPlan?: Text;
  backoutPlan?: Text;
  testPlan?: Text;
  outage?: boolean | null | undefined;
  tested?: number | null | undefined;
  questionnaire?: number | null | undefined;
  securityFinding?: Text;
  steps?: readonly ChangeStepInput[] | null | undefined;
  fixes?: Texts;
  acknowledgedCollisions?: Texts;
  leadTimeWaiver?: Text;
  choice?: Choice | null | undefined;
  inPlaceOf?: Text;
  voter?: Text;
  override?: Text;
  result?: Text;
  actualEnd?: Text;
  restored?: boolean | null | undefined;
  outcome?: ChangeRecord['outcome'] | null | undefined;
  objectiveMet?: boolean | null | undefined;
  usersAffected?: number | null | undefined;
  lessons?: Text;
  actions?: Texts;
  itemsUpdated?: boolean | null | undefined;
  comment?: Text;
  /** Set by the process where the event looks at its risk and what it collides with. */
  assess?: boolean | undefined;
}

/** Something wrong with an input. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** What a change has at most one of, by the input's field. */
export const personLinks = [
  { field: 'requester', type: 'RAISED_BY', classes: ['Person'] },
  { field: 'owner', type: 'ACCOUNTABLE', classes: ['Person'] },
  { field: 'team', type: 'ASSIGNED_IN', classes: ['Team'] },
  { field: 'implementer', type: 'ASSIGNED_TO', classes: ['Person'] },
] as const;
/** What a change may have many of. */
export const listLinks = [
  { field: 'items', type: 'TARGETS' },
  { field: 'services', type: 'OF_SERVICE' },
  { field: 'fixes', type: 'RESOLVES' },
] as const;
export type PersonField = (typeof personLinks)[number]['field'];
export type ListField = (typeof listLinks)[number]['field'];
export const changeLinkTypes: readonly string[] = [...personLinks, ...listLinks].map(({ type }) => type);

/** What a change's risk and collisions are at an instant. */
export interface Assessed {
  readonly risk: Risk;
  readonly collisions: readonly Collision[];
  /** What people call the changes and items that it is about, by id: those that who acts sees. */
  readonly names: ReadonlyMap<string, string>;
}

/** A collision that was seen and accepted, with what it was then. */
export interface AcknowledgedCollision {
  readonly key: string;
  readonly kind: Collision['kind'];
  readonly by: string;
  readonly at: string;
}

/** Its name while it is the same: another as soon as it is another kind, with others, or over other items. */
export const collisionKey = ({ kind, changes, freeze, items, groups }: Collision): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, changes, freeze ?? null, items, groups ?? []]))
    .digest('base64url')
    .slice(0, 16);

export interface ChangeFacts extends Facts<ChangeRecord, ChangeInput> {
  /** What is wrong with the input. */
  readonly problems: readonly Problem[];
  /** What of the input goes onto the record as it is. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Its ties now. */
  readonly links: readonly RecordLink[];
  /** What the input ties it to; null takes a tie away. */
  readonly named: Readonly<Partial<Record<PersonField, string | null>>>;
  /** All that it is to be tied to; undefined where the input says nothing. */
  readonly listed: Readonly<Partial<Record<ListField, readonly string[]>>>;
  /** After the event. */
  readonly requesterId: string | undefined;
  readonly implementerId: string | undefined;
  readonly ownerId: string | undefined;
  readonly itemIds: readonly string[];
  readonly serviceIds: readonly string[];
  /** The incidents and problems that it is to fix. */
  readonly fixes: readonly (LifecycleRecord & Partial<Pick<IncidentRecord, 'priority'>>)[];
  /** Classes of its items, each once. */
  readonly itemClasses: readonly string[];
  /** The template that it is to follow; undefined for none. */
  readonly template: ChangeTemplateRecord | undefined;
  readonly steps: readonly FulfilmentStep[];
  readonly tasks: readonly StepTask[];
  /** Whether the input changes what was assessed and decided on. */
  readonly isEssential: boolean;
  /** Where the event looks: its risk and what it collides with now. */
  readonly assessed: Assessed | undefined;
  /** From when on it may begin without a waiver; undefined when the calendar is never open for so long. */
  readonly earliestStart: Instant | undefined;
  /** How much earlier or later than its window it may begin and end, in milliseconds. */
  readonly grace: number;
  /** The question as it would be put now, with why it could never be decided. */
  readonly question: StoredBallot | undefined;
  readonly questionFaults: readonly string[];
  /** The question that was put, with the delegations of those it was put to. */
  readonly ballot: Ballot | undefined;
  readonly votes: readonly StoredVote[];
  readonly decision: Decision | undefined;
  /** The vote that the input casts. */
  readonly vote: Vote | undefined;
  /** Two business days from now: by when what was brief has to be complete. */
  readonly plansDueOn: string;
}

/** What was assessed and decided on: whoever changes it has it assessed and decided on anew. */
export const essentials = [
  ...(['type', 'template', 'items', 'services', 'plannedStart', 'plannedEnd'] as const),
  ...(['implementationPlan', 'backoutPlan', 'testPlan', 'outage', 'steps'] as const),
] satisfies readonly (keyof ChangeInput)[];

/** States in which its window counts against others'. */
export const committedStates = [
  'APPROVED',
  'SCHEDULED',
  'IMPLEMENTING',
] as const satisfies readonly ChangeRecord['state'][];
/** States in which it is put to somebody. */
export const boardStates = ['CAB_REVIEW', 'ECAB_REVIEW'] as const satisfies readonly ChangeRecord['state'][];

/** Whether a change was asked for by somebody. */
export const isOwnChange = (
  { requesterId, createdBy }: Pick<ChangeRecord, 'requesterId' | 'createdBy'>,
  actor: string,
): boolean => requesterId === actor || createdBy === actor;
