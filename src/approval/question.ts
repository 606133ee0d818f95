import type { Calendar } from '../calendar/calendar.js';
import type { Instant } from '../monitoring/spans.js';
import { deadlineOf, type ApprovalRule, type Member } from './approval.js';
import { ballotFaults } from './faults.js';
import type { StoredBallot } from './stored.js';

/** Who decides: a Person, or a Team for all its members, with what they decide as. */
export interface Deciding {
  readonly id: string;
  readonly roles: readonly string[];
}

interface Put {
  readonly rule: ApprovalRule;
  readonly members: readonly Member[];
  /** Who asks and who is to have it or to carry it out. */
  readonly interested: readonly string[];
  readonly now: Instant;
  /** By whose open hours the deadline counts; by the clock without one. */
  readonly calendar: Calendar | undefined;
}

/** A question as it would be put now, with why it could never be decided. */
export function questionFor({ rule, members, interested, now, calendar }: Put): {
  ballot: StoredBallot;
  faults: string[];
} {
  const faults = ballotFaults({ rule, members, interested }).map(({ message }) => message);
  const deadline = deadlineOf(rule, now, calendar);
  if (deadline === undefined) faults.push(`Its calendar is never open for ${rule.deadlineHours} hours in ten years.`);
  const [openedAt, until] = [now, deadline ?? now].map((at) => new Date(at).toISOString());
  return { ballot: { rule, members, interested, openedAt: openedAt!, deadline: until! }, faults };
}

/** Everybody who decides, once, with all they decide as: a team stands for its members. */
export function membersOf(deciding: readonly Deciding[], teams: ReadonlyMap<string, readonly string[]>): Member[] {
  const roles = new Map<string, Set<string>>();
  for (const { id, roles: held } of deciding)
    for (const person of teams.get(id) ?? [id]) {
      const known = roles.get(person) ?? new Set();
      held.forEach((role) => known.add(role));
      roles.set(person, known);
    }
  return [...roles].map(([id, held]) => ({ id, roles: [...held] }));
}
