import { given, InputChecks } from '../inventory/checks.js';
import type { ChangeInput, Problem } from './change.js';

const longest = { title: 200, reason: 4_000, securityFinding: 200 } as const;
const longestText = 10_000;
const mostActions = 50;
const mostUsers = 1_000_000_000;

/** What of an input goes onto the record as it is, and what is wrong with it. */
export function readPlain(
  input: ChangeInput,
  now: string,
): { properties: Record<string, unknown>; problems: Problem[] } {
  const checks = new InputChecks();
  const text = (field: keyof ChangeInput, length: number = longestText): string | null | undefined =>
    checks.text(field, input[field] as string | null | undefined, { longest: length });
  const properties = given({
    title: checks.text('title', input.title, { longest: longest.title, required: true }),
    reason: checks.text('reason', input.reason, { longest: longest.reason, required: true }),
    description: text('description'),
    type: input.type,
    plannedStart: instantOf(input.plannedStart),
    plannedEnd: instantOf(input.plannedEnd),
    implementationPlan: text('implementationPlan'),
    backoutPlan: text('backoutPlan'),
    testPlan: text('testPlan'),
    outage: input.outage,
    tested: within(checks, 'tested', input.tested, 1),
    questionnaire: within(checks, 'questionnaire', input.questionnaire, 100),
    securityFinding: text('securityFinding', longest.securityFinding),
    leadTimeWaiver: text('leadTimeWaiver', 4_000),
    startOverride: text('override', 4_000),
    result: text('result'),
    actualEnd: checks.past('actualEnd', input.actualEnd, now),
    restored: input.restored,
    outcome: input.outcome,
    objectiveMet: input.objectiveMet,
    usersAffected: checks.whole('usersAffected', input.usersAffected, { most: mostUsers }),
    lessons: text('lessons'),
    reviewActions: checks.texts('actions', input.actions, mostActions),
  });
  // It is checked here, and becomes a comment or part of a vote.
  text('comment');
  return { properties, problems: checks.problems };
}

const instantOf = (at: string | null | undefined): string | null | undefined =>
  at == null ? at : new Date(at).toISOString();

function within(checks: InputChecks, field: string, value: number | null | undefined, most: number) {
  if (value != null && !(value >= 0 && value <= most)) checks.fail(field, `takes 0 to ${most}.`);
  return value;
}
