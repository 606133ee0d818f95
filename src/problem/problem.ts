import type { Facts } from '../engine/lifecycle.js';
import type { ProblemRecord } from '../records.js';

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;

/** What events of a problem take. References to items are ids or `source:key`, to records ids or numbers. */
export interface ProblemInput {
  title?: Text;
  description?: Text;
  category?: Text;
  proactive?: boolean | null | undefined;
  owner?: Text;
  team?: Text;
  service?: Text;
  items?: Texts;
  removedItems?: Texts;
  incidents?: Texts;
  removedIncidents?: Texts;
  cause?: Text;
  causeCategory?: Text;
  causeEvidence?: Text;
  causeItem?: Text;
  workaround?: Text;
  fix?: Text;
  duplicateOf?: Text;
  reviewOn?: unknown;
  reason?: Text;
  /** Set by the process: which pattern raised it. */
  trigger?: ProblemRecord['trigger'];
  /** Set by the process: of which incidents. */
  pattern?: string;
}

/** What a problem has at most one of among the items, by the input's field. No classes: any item. */
export const itemLinks = [
  { field: 'owner', type: 'ACCOUNTABLE', classes: ['Person'] },
  { field: 'team', type: 'ASSIGNED_IN', classes: ['Team'] },
  { field: 'service', type: 'OF_SERVICE', classes: ['BusinessService', 'ApplicationService'] },
  { field: 'causeItem', type: 'CAUSED_IN', classes: [] },
] as const;

/** The same among the records. */
export const recordLinks = [
  { field: 'fix', type: 'FIXED_BY', of: 'Change' },
  { field: 'duplicateOf', type: 'DUPLICATE_OF', of: 'Problem' },
] as const;

export type ItemLinkField = (typeof itemLinks)[number]['field'];
export type RecordLinkField = (typeof recordLinks)[number]['field'];
export type ProblemLinkField = ItemLinkField | RecordLinkField;

export const singleLinks = [...itemLinks, ...recordLinks] as const;
/** What a problem may have many of. */
export const affects = 'AFFECTS';
export const problemLinkTypes: readonly string[] = [...singleLinks.map(({ type }) => type), affects];

export type Linked = Readonly<Partial<Record<ProblemLinkField, string>>>;
export type NamedLinks = Readonly<Partial<Record<ProblemLinkField, string | null>>>;

/** An incident of a problem. */
export interface ProblemIncident {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  /** Whether somebody confirmed what caused it. */
  readonly explained: boolean;
}

/** The change that mends a problem, as it is. */
export interface ProblemFix {
  readonly number: string;
  readonly state: string;
  readonly outcome: string | null;
}

/** Something wrong with an input. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

export interface ProblemFacts extends Facts<ProblemRecord, ProblemInput> {
  /** What is wrong with the input. */
  readonly faults: readonly Fault[];
  /** What of the input goes onto the record as it is. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly linked: Linked;
  /** What the input ties it to; null takes a tie away. */
  readonly named: NamedLinks;
  /** The items it affects now, and those it is to affect. */
  readonly itemsBefore: readonly string[];
  readonly items: readonly string[];
  /** Its incidents now, those that the input adds, and those that it takes away. */
  readonly incidents: readonly ProblemIncident[];
  readonly added: readonly ProblemIncident[];
  readonly removed: readonly ProblemIncident[];
  readonly fix: ProblemFix | undefined;
  /** Numbers of incidents since it was resolved that are of it, or about the same item and of the same category. */
  readonly recurred: readonly ProblemIncident[];
}

/** States in which it is still to be resolved. */
export const openStates = ['NEW', 'ASSESSED', 'ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS'] as const;
