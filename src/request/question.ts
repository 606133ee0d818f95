import type { ApprovalRule } from '../approval/approval.js';
import { membersOf, questionFor } from '../approval/question.js';
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
  asked: Asked,
): { ballot: StoredBallot; faults: string[] } | undefined {
  if (item.approval === undefined) return undefined;
  const rule = JSON.parse(item.approval) as ApprovalRule;
  return questionFor({ rule, members: membersOf(approvers, teams), ...asked });
}
