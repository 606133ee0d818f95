import type { Facts } from '../engine/lifecycle.js';
import type { IncidentRecord, Neighbour, RecordLink } from '../records.js';
import type { Assessment } from './assessment.js';
import type { ItemTies } from './items.js';
import type { IncidentPractice } from './practice.js';
import type { Placed } from '../rootcause/root-causes.js';
import type { Level } from './priority.js';

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;

/** What events of an incident take. References to items are ids or `source:key`, to records ids or numbers. */
export interface IncidentInput {
  source?: IncidentRecord['source'] | null | undefined;
  detectedAt?: Text;
  fingerprint?: Text;
  title?: Text;
  description?: Text;
  category?: Text;
  subcategory?: Text;
  affectedUsers?: number | null | undefined;
  urgency?: Level | null | undefined;
  impact?: Level | null | undefined;
  impactReason?: Text;
  service?: Text;
  reporter?: Text;
  team?: Text;
  assignee?: Text;
  items?: Texts;
  vetoedItems?: Texts;
  removedItems?: Texts;
  parent?: Text;
  followUpOf?: Text;
  duplicateOf?: Text;
  waitsFor?: Text;
  holdReason?: IncidentRecord['holdReason'] | null | undefined;
  resolutionCode?: IncidentRecord['resolutionCode'] | null | undefined;
  solution?: Text;
  restoredAt?: Text;
  cancelReason?: IncidentRecord['cancelReason'] | null | undefined;
  comment?: Text;
  timeline?: Text;
  cause?: Text;
  actions?: Texts;
  noActionsBecause?: Text;
  reason?: Text;
  causedBy?: Text;
  confidence?: number | null | undefined;
  autoResolve?: boolean | null | undefined;
  commander?: Text;
  communicationsLead?: Text;
  escalatedTo?: Text;
  /** Set by the process where half of a service level is used up. */
  reminded?: Text;
  bridge?: Text;
  nextUpdateAt?: Text;
  resolveChildren?: boolean | null | undefined;
  /** Ids of alerts that raised it or join it. */
  alerts?: Texts;
  rootCause?: Text;
  causeOutside?: boolean | null | undefined;
  /** Set by the process where the event looks at what the items take down. */
  assess?: boolean | undefined;
  /** Set by the process where the event looks at where the ranking of causes has the one that is named. */
  rank?: boolean | undefined;
}

/** What an incident has at most one of among the items, by the input's field. */
export const itemLinks = [
  { field: 'service', type: 'OF_SERVICE', classes: ['BusinessService', 'ApplicationService'] },
  { field: 'reporter', type: 'REPORTED_BY', classes: ['Person'] },
  { field: 'team', type: 'ASSIGNED_IN', classes: ['Team'] },
  { field: 'assignee', type: 'ASSIGNED_TO', classes: ['Person'] },
  { field: 'commander', type: 'COMMANDED_BY', classes: ['Person'] },
  { field: 'communicationsLead', type: 'TOLD_BY', classes: ['Person'] },
  { field: 'escalatedTo', type: 'ESCALATED_TO', classes: ['Person'] },
  { field: 'reminded', type: 'REMINDED', classes: ['Person'] },
  // Of any class.
  { field: 'rootCause', type: 'CAUSED_IN', classes: [] },
] as const;

/** The same among the records. */
export const recordLinks = [
  { field: 'parent', type: 'CHILD_OF', of: ['Incident'] },
  { field: 'followUpOf', type: 'FOLLOW_UP_OF', of: ['Incident'] },
  { field: 'duplicateOf', type: 'DUPLICATE_OF', of: ['Incident'] },
  { field: 'waitsFor', type: 'WAITS_FOR', of: ['Change', 'Problem'] },
  { field: 'causedBy', type: 'CAUSED_BY', of: ['Change'] },
] as const;

export type ItemLinkField = (typeof itemLinks)[number]['field'];
export type RecordLinkField = (typeof recordLinks)[number]['field'];
export type LinkField = ItemLinkField | RecordLinkField;

export const singleLinks = [...itemLinks, ...recordLinks] as const;
/** What an incident may have many of. */
export const itemTypes = ['AFFECTS', 'VETOES'] as const;
export const incidentLinkTypes: readonly string[] = [...singleLinks.map(({ type }) => type), ...itemTypes];

/** Ids of what an incident is tied to, by the input's field. */
export type Linked = Readonly<Partial<Record<LinkField, string>>>;

/** Something wrong with an input. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export interface IncidentFacts extends Facts<IncidentRecord, IncidentInput> {
  /** What is wrong with the input. */
  readonly problems: readonly Problem[];
  /** What of the input goes onto the record as it is. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** What it is tied to now. */
  readonly linked: Linked;
  /** What the input ties it to; null takes a tie away. */
  readonly named: Readonly<Partial<Record<LinkField, string | null>>>;
  /** The items it is tied to now, and those it is to be tied to. */
  readonly before: ItemTies;
  readonly ties: ItemTies;
  readonly practice: IncidentPractice;
  /** Its tie to the change that caused it, or may have. */
  readonly cause: RecordLink | undefined;
  /** What its items take down, where the event looks. */
  readonly assessment: Assessment | undefined;
  /** Where the ranking of causes has the one that is confirmed, where the event looks. */
  readonly placed: Placed | undefined;
  /** When it would be closed by itself, and until when it might be reopened, if it were resolved now. */
  readonly closeAt: string | undefined;
  readonly reopenUntil: string | undefined;
  /** When somebody of the team that it is given to should have taken it; undefined where somebody has. */
  readonly acceptBy: string | undefined;
  /** The parent that the input names, and what that is a part of in turn. */
  readonly ancestors: readonly string[];
  /** Numbers of its tasks that are not done. */
  readonly openTasks: readonly string[];
  /** The number of the incident that has the input's fingerprint. */
  readonly fingerprintHolder: string | undefined;
  /** Whether who acts reported it. */
  readonly own: boolean;
  /** Whether a service level was broken that counts. */
  readonly breached: boolean;
}

/** An incident in few words, or another record that it is tied to. */
export interface NamedRecord {
  readonly id: string;
  readonly number: string;
  readonly recordType: string;
  readonly state: string;
}

export type NamedItem = Neighbour;

/** Whether an incident was reported by somebody. */
export const isOwn = (
  { reporterId, createdBy }: Pick<IncidentRecord, 'reporterId' | 'createdBy'>,
  actor: string,
): boolean => reporterId === actor || createdBy === actor;

/** States in which it is still to be resolved. */
export const openStates = ['DETECTED', 'LOGGED', 'CATEGORISED', 'PRIORITISED', 'IN_PROGRESS', 'ON_HOLD'] as const;
