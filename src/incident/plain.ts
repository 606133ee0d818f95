import { given, InputChecks } from '../inventory/checks.js';
import type { IncidentInput, Problem } from './incident.js';

const longest = { title: 200, description: 10_000, fingerprint: 300, category: 200, subcategory: 200 } as const;
const longestText = 10_000;
const mostActions = 50;

/** What of an input goes onto the record as it is, and what is wrong with it. */
export function readPlain(
  input: IncidentInput,
  now: string,
): { properties: Record<string, unknown>; problems: Problem[] } {
  const checks = new InputChecks();
  const text = (field: keyof IncidentInput, length: number = longestText): string | null | undefined =>
    checks.text(field, input[field] as string | null | undefined, { longest: length });
  const properties = given({
    source: input.source ?? undefined,
    detectedAt: checks.past('detectedAt', input.detectedAt, now),
    fingerprint: text('fingerprint', longest.fingerprint),
    title: checks.text('title', input.title, { longest: longest.title, required: true }),
    description: text('description', longest.description),
    category: text('category', longest.category),
    subcategory: text('subcategory', longest.subcategory),
    affectedUsers: checks.whole('affectedUsers', input.affectedUsers, { most: 1_000_000_000 }),
    holdReason: input.holdReason ?? undefined,
    resolutionCode: input.resolutionCode ?? undefined,
    solution: text('solution'),
    cancelReason: input.cancelReason ?? undefined,
    bridge: text('bridge', 2_000),
    autoResolve: input.autoResolve ?? undefined,
    reviewTimeline: text('timeline'),
    reviewCause: text('cause'),
    reviewActions: checks.texts('actions', input.actions, mostActions),
    reviewNoActionsBecause: text('noActionsBecause'),
  });
  // They are checked here, and what becomes of them depends on the event.
  text('impactReason');
  text('comment');
  if (input.confidence != null && !(input.confidence >= 0 && input.confidence <= 1))
    checks.fail('confidence', 'takes 0 to 1.');
  text('reason');
  checks.past('restoredAt', input.restoredAt, now);
  return { properties, problems: checks.problems };
}
