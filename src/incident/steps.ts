import type { IncidentInput } from './incident.js';

type Field = keyof IncidentInput;

/** Properties of an incident that are instants. */
export const incidentInstants: readonly string[] = [
  ...['detectedAt', 'loggedAt', 'categorisedAt', 'prioritisedAt', 'assignedAt', 'firstResponseAt', 'restoredAt'],
  ...['resolvedAt', 'reopenUntil', 'closedAt', 'cancelledAt', 'reviewStartedAt', 'reviewedAt', 'lastReopenedAt'],
  ...['majorProposedAt', 'majorAcceptedAt', 'nextUpdateAt'],
  'causeConfirmedAt',
];

const fieldsOf = {
  DETECT: ['alerts', 'source', 'detectedAt', 'fingerprint', 'title', 'description', 'service', 'items'],
  LOG: ['reporter', 'parent', 'followUpOf'],
  CATEGORISE: ['category', 'subcategory', 'affectedUsers'],
  PRIORITISE: ['urgency', 'impact', 'impactReason'],
  ASSIGN: ['team', 'assignee'],
} as const satisfies Record<string, readonly Field[]>;

/** What each of the steps begins with: without it the incident stays where it is. */
const needed = { CATEGORISE: 'category', PRIORITISE: 'urgency', ASSIGN: 'team' } as const;

/** The events that a logged incident goes through, as far as its input goes; what is left over is for the last. */
export function stepsOf(input: IncidentInput): { event: string; input: IncidentInput }[] {
  const steps = [step('DETECT', { ...input, source: input.source ?? 'USER' }), step('LOG', input)];
  const rest = new Map<Field, unknown>();
  let goesOn = true;
  for (const event of ['CATEGORISE', 'PRIORITISE', 'ASSIGN'] as const) {
    const given = step(event, input);
    goesOn &&= input[needed[event]] != null;
    if (goesOn) steps.push({ event, input: withAssessment(event, given.input) });
    else
      for (const field of Object.keys(given.input) as Field[]) if (input[field] != null) rest.set(field, input[field]);
  }
  // Refused there, with what it lacks: nothing that was given is dropped.
  const last = steps.at(-1)!;
  if (rest.size > 0) last.input = { ...last.input, ...Object.fromEntries(rest) };
  return steps;
}

function step(event: keyof typeof fieldsOf, input: IncidentInput): { event: string; input: IncidentInput } {
  const given = fieldsOf[event].flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]]));
  return { event, input: Object.fromEntries(given) as IncidentInput };
}

const looks = ['CATEGORISE', 'PRIORITISE', 'LINK_ITEMS', 'RECOMPUTE_ITEMS', 'JOIN_ALERTS'];

/** Has the event look at what the items take down, where what that depends on may have changed, or at what caused it. */
export function withAssessment(event: string, input: IncidentInput): IncidentInput {
  const edits = event === 'EDIT' && (input.service !== undefined || input.affectedUsers !== undefined);
  if (event === 'CONFIRM_CAUSE') return { ...input, rank: true };
  return looks.includes(event) || edits ? { ...input, assess: true } : input;
}
