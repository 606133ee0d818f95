import { deadlineOf, type ApprovalRule, type Member } from '../approval/approval.js';
import { ballotFaults } from '../approval/faults.js';
import type { StoredBallot } from '../approval/stored.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Instant } from '../monitoring/spans.js';
import type { RequestedItem } from '../records.js';

interface Asked {
  /** Who asks and who is to have it. */
  readonly interested: readonly string[];
  readonly now: Instant;
  readonly calendar: Calendar | undefined;
}

/** The question that a request would be put as, with why it could never be decided; undefined where nobody has to decide. */
export function questionOf(
  { item, approvers }: RequestedItem,
  teams: ReadonlyMap<string, readonly string[]>,
  { interested, now, calendar }: Asked,
): { ballot: StoredBallot; faults: string[] } | undefined {
  if (item.approval === undefined) return undefined;
  const rule = JSON.parse(item.approval) as ApprovalRule;
  const members = membersOf(approvers, teams);
  const faults = ballotFaults({ rule, members, interested }).map(({ message }) => message);
  const deadline = deadlineOf(rule, now, calendar);
  if (deadline === undefined) faults.push(`Its calendar is never open for ${rule.deadlineHours} hours in ten years.`);
  const [openedAt, until] = [now, deadline ?? now].map((at) => new Date(at).toISOString());
  return { ballot: { rule, members, interested, openedAt: openedAt!, deadline: until! }, faults };
}

/** Everybody who decides, once, with all they decide as: a team stands for its members. */
export function membersOf(
  approvers: RequestedItem['approvers'],
  teams: ReadonlyMap<string, readonly string[]>,
): Member[] {
  const roles = new Map<string, Set<string>>();
  for (const { id, roles: held } of approvers)
    for (const person of teams.get(id) ?? [id]) {
      const known = roles.get(person) ?? new Set();
      held.forEach((role) => known.add(role));
      roles.set(person, known);
    }
  return [...roles].map(([id, held]) => ({ id, roles: [...held] }));
}
