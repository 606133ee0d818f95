import type { Facts, Guard, Lifecycle, Requirement } from '../engine/lifecycle.js';
import type { ChangeTemplateRecord } from '../records.js';
import type { ChangeInput, ChangeStepInput, Problem } from './change.js';

type Text = string | null | undefined;

/** What events of a change template take. */
export interface ChangeTemplateInput {
  name?: Text;
  description?: Text;
  implementationPlan?: Text;
  backoutPlan?: Text;
  testPlan?: Text;
  outage?: boolean | null | undefined;
  steps?: readonly ChangeStepInput[] | null | undefined;
  itemClasses?: readonly string[] | null | undefined;
  maxBlastRadius?: number | null | undefined;
  comment?: Text;
}

export interface ChangeTemplateFacts extends Facts<ChangeTemplateRecord, ChangeTemplateInput> {
  readonly problems: readonly Problem[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a change made of a template has from it, and may not have otherwise. */
export const lockedFields = ['implementationPlan', 'backoutPlan', 'testPlan', 'outage', 'steps'] as const;

/** What a template that an input names puts onto the change. */
export function templateValues(
  input: ChangeInput,
  template: ChangeTemplateRecord | null | undefined,
): Record<string, unknown> {
  if (template === undefined) return {};
  if (template === null) return { templateId: null, templateVersion: null };
  return {
    ...(input.type === undefined && { type: 'STANDARD' }),
    ...{ templateId: template.id, templateVersion: template.templateVersion ?? null },
    ...Object.fromEntries(lockedFields.map((field) => [field, template[field] ?? null])),
    // It is approved because it was tried.
    tested: 1,
  };
}

const manager = ['CHANGE_MANAGER'] as const;
const writers = ['AGENT', 'CHANGE_MANAGER', 'SERVICE_OWNER'] as const;
type Check = Guard<ChangeTemplateFacts>;

const usable: Check = {
  code: 'INVALID',
  says: 'what is given can be used',
  ofInput: true,
  fails: ({ problems }) => problems,
};

const needs: Requirement<ChangeTemplateFacts>[] = [
  { field: 'name', says: 'the name it goes by' },
  { field: 'implementationPlan', says: 'how such a change is carried out' },
  { field: 'backoutPlan', says: 'how it is taken back' },
  { field: 'testPlan', says: 'how it is made sure that it works' },
  { field: 'itemClasses', says: 'the classes of the items that it may be used on' },
  { field: 'maxBlastRadius', says: 'how many items a change made of it may worsen' },
];
const why: Requirement<ChangeTemplateFacts> = { field: 'comment', says: 'why' };

const ofAnother: Check = {
  code: 'SEPARATION_OF_DUTIES',
  says: 'who approves it did not propose it, or change it last',
  fails: ({ actor, record }) =>
    record.proposedBy === actor ? `${actor} proposed it: another change manager approves it.` : undefined,
};

const proposed = ({ actor }: ChangeTemplateFacts): Record<string, unknown> => ({ proposedBy: actor });

/** Templates of standard changes: approved once, used often. */
export const changeTemplateLifecycle: Lifecycle<ChangeTemplateFacts> = {
  type: 'ChangeTemplate',
  version: 1,
  states: {
    PROPOSED: 'Written, and not approved: no change can be made of it.',
    ACTIVE: 'Approved: changes made of it need no further decision.',
    SUSPENDED: 'It went wrong: changes made of it cannot be scheduled until somebody says why they can again.',
    RETIRED: 'Not used any more.',
  },
  terminal: ['RETIRED'],
  rows: [
    { from: [], event: 'PROPOSE', to: 'PROPOSED', roles: writers, requires: needs, guards: [usable], sets: proposed },
    { from: ['PROPOSED'], event: 'EDIT', roles: writers, requires: needs, guards: [usable], sets: proposed },
    {
      ...{ from: ['PROPOSED'], event: 'APPROVE', to: 'ACTIVE', roles: manager, guards: [usable, ofAnother] },
      stamps: ['approvedAt', 'activeSince'],
      sets: ({ actor, record }) => ({ approvedBy: actor, templateVersion: (record.templateVersion ?? 0) + 1 }),
      does: 'changes that were made of an earlier version and are not scheduled yet have to be made anew',
    },
    {
      ...{ from: ['ACTIVE', 'SUSPENDED'], event: 'REVISE', to: 'PROPOSED', roles: writers, requires: needs },
      ...{ guards: [usable], sets: (facts) => ({ ...proposed(facts), suspendedAt: null, suspendedBecause: null }) },
    },
    {
      ...{ from: ['ACTIVE'], event: 'SUSPEND', to: 'SUSPENDED', roles: [...manager, 'SYSTEM'], requires: [why] },
      ...{ guards: [usable], stamps: ['suspendedAt'] },
      sets: ({ input }) => ({ suspendedBecause: input.comment?.trim() ?? null }),
    },
    {
      ...{ from: ['SUSPENDED'], event: 'REINSTATE', to: 'ACTIVE', roles: manager, requires: [why] },
      ...{ guards: [usable], stamps: ['activeSince'] },
      sets: () => ({ suspendedAt: null, suspendedBecause: null }),
      does: 'what went wrong before does not suspend it again',
    },
    {
      ...{ from: ['PROPOSED', 'ACTIVE', 'SUSPENDED'], event: 'RETIRE', to: 'RETIRED', roles: manager },
      ...{ guards: [usable], stamps: ['retiredAt'], sets: () => ({ uniqueName: null }) },
      does: 'its name is free again',
    },
  ],
};

/** How many of the last changes made of a template are looked at, and how many of them may be unsuccessful. */
export const suspension = { last: 20, unsuccessful: 2 } as const;

/** Why a template is suspended by itself; undefined while it is not. */
export function suspendedBy(outcomes: readonly string[]): string | undefined {
  const bad = outcomes.slice(0, suspension.last).filter((outcome) => outcome === 'UNSUCCESSFUL').length;
  if (bad < suspension.unsuccessful) return undefined;
  return `${bad} of the last ${Math.min(outcomes.length, suspension.last)} changes made of it were unsuccessful.`;
}
