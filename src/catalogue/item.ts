import type { Facts, Guard, Lifecycle, Requirement } from '../engine/lifecycle.js';
import type { ApprovalRule } from '../approval/approval.js';
import type { ApprovalRuleInput } from '../approval/stored.js';
import type { LinkTo } from '../lifecycle/links.js';
import type { CatalogueItemRecord, OfferingRecord, RecordLink } from '../records.js';

interface StepInput {
  key: string;
  title: string;
  description?: string | null | undefined;
  assignee?: string | null | undefined;
  after?: readonly string[] | null | undefined;
  dueIn?: string | null | undefined;
}

/** What events of a catalogue item take. */
export interface CatalogueItemInput {
  name?: string | null | undefined;
  description?: string | null | undefined;
  offering?: string | null | undefined;
  form?: unknown;
  approval?: ApprovalRuleInput | null | undefined;
  approvers?: readonly { who: string; roles?: readonly string[] | null | undefined }[] | null | undefined;
  steps?: readonly StepInput[] | null | undefined;
  fulfilmentTarget?: string | null | undefined;
  closeAfter?: string | null | undefined;
}

export interface CatalogueItemFacts extends Facts<CatalogueItemRecord, CatalogueItemInput> {
  /** What is wrong with the input, by field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The offering that the input names, or that it belongs to. */
  readonly offering: OfferingRecord | undefined;
  readonly approvers: readonly LinkTo[] | undefined;
  /** Its ties now. */
  readonly links: readonly RecordLink[];
  /** Its rule after the event. */
  readonly rule: ApprovalRule | undefined;
  /** What those who decide hold after the event, a list for each. */
  readonly deciders: readonly (readonly string[])[];
}

const manager = ['SERVICE_OWNER'] as const;
const fields = [
  ...(['name', 'description', 'offering', 'form', 'approval', 'approvers', 'steps'] as const),
  ...(['fulfilmentTarget', 'closeAfter'] as const),
];

const checks: Guard<CatalogueItemFacts>[] = fields.map((field) => ({
  code: field === 'form' ? 'FORM' : 'INVALID',
  says: `\`${field}\`, where given, can be taken`,
  field,
  ofInput: true,
  fails: ({ problems }) => problems.get(field),
}));

const needs: Requirement<CatalogueItemFacts>[] = [
  { field: 'name', says: 'the name it goes by' },
  { field: 'offering', says: 'the offering it belongs to' },
];

const offered: Guard<CatalogueItemFacts> = {
  code: 'NOT_OFFERED',
  says: 'its offering is OFFERED',
  field: 'offering',
  fails: ({ offering }) =>
    offering === undefined || offering.state === 'OFFERED'
      ? undefined
      : `${offering.number} ${offering.name} is ${offering.state}. OFFER it first.`,
};

/** That its rule can be decided by those it names; told before it is published, and kept while it is. */
const decidable: Guard<CatalogueItemFacts> = {
  code: 'NOBODY_DECIDES',
  says: 'where it has a rule of approval, those it names can decide by it',
  field: 'approvers',
  fails: ({ rule, deciders }) => {
    if (!rule) return undefined;
    if (deciders.length === 0) return 'Its rule of approval takes approvers: name at least one.';
    return [...new Set([...(rule.requiredRoles ?? []), ...(rule.vetoRoles ?? [])])]
      .filter((role) => !deciders.some((held) => held.includes(role)))
      .map((role) => `Its rule names ${JSON.stringify(role)}, and no approver holds it.`);
  },
};

const keepsOffering: Guard<CatalogueItemFacts> = {
  code: 'PUBLISHED',
  says: 'while it is published it keeps its offering',
  field: 'offering',
  ofInput: true,
  fails: ({ record, input }) =>
    record.state === 'PUBLISHED' && input.offering !== undefined
      ? 'While it is published it keeps its offering. WITHDRAW it first.'
      : undefined,
};

const keepsDecidable: Guard<CatalogueItemFacts> = {
  ...decidable,
  fails: (facts) => (facts.record.state === 'PUBLISHED' ? decidable.fails(facts) : undefined),
};

/** What can be asked for. */
export const catalogueItemLifecycle: Lifecycle<CatalogueItemFacts> = {
  type: 'CatalogueItem',
  version: 1,
  states: {
    DRAFT: 'Being worked out, or taken back for that.',
    PUBLISHED: 'Can be asked for.',
    RETIRED: 'No longer, kept for history.',
  },
  terminal: ['RETIRED'],
  rows: [
    { from: [], event: 'DRAFT', to: 'DRAFT', requires: needs, guards: checks },
    {
      ...{ from: ['DRAFT'], event: 'PUBLISH', to: 'PUBLISHED', roles: manager, requires: needs },
      ...{ guards: [...checks, offered, decidable], stamps: ['publishedAt'] },
    },
    {
      ...{ from: ['PUBLISHED'], event: 'WITHDRAW', to: 'DRAFT', roles: manager },
      does: 'requests under way go on',
    },
    {
      ...{ from: ['DRAFT', 'PUBLISHED'], event: 'RETIRE', to: 'RETIRED', roles: manager, stamps: ['retiredAt'] },
      ...{ sets: () => ({ uniqueName: null }), does: 'requests under way go on; its name is free again' },
    },
    {
      ...{ from: ['DRAFT', 'PUBLISHED'], event: 'EDIT', roles: manager, requires: needs },
      ...{ guards: [...checks, keepsOffering, keepsDecidable], does: 'writes what is given' },
    },
  ],
};
