import type { Calendar } from '../calendar/calendar.js';
import type { Instant } from '../monitoring/spans.js';
import type { Clock } from './clock.js';

/** Percent of the target used at which somebody is told: the agent, the team lead, the service's owner; 100 is the breach. */
export const noticeLevels = [50, 75, 90, 100] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export interface Notice {
  readonly level: NoticeLevel;
  readonly at: Instant;
}

/** When each level of a clock comes, at the earliest when the clock came to be. A level that a pause holds up has none. */
export function noticesOf(clock: Clock, calendar: Calendar): Notice[] {
  return noticeLevels.flatMap((level) => {
    // Whole milliseconds: a share of a target need not be.
    const reached = calendar.due(clock.startedAt, Math.ceil((clock.targetMs * level) / 100), clock.pauses);
    return reached === undefined ? [] : [{ level, at: Math.max(reached, clock.attachedAt) }];
  });
}

/** What is to tell now, and when to look again. */
export interface NoticePlan {
  /** Levels reached that were not told before, lowest first. Of several at once only the last is worth telling. */
  readonly reached: readonly NoticeLevel[];
  readonly nextAt: Instant | undefined;
}

/**
 * What of a clock's levels is to be told by an instant. Each is told once, however often the due instant moves; what a
 * stopped or cancelled clock did not reach never is.
 */
export function planNotices(
  clock: Clock,
  calendar: Calendar,
  told: ReadonlySet<NoticeLevel>,
  now: Instant,
): NoticePlan {
  const { stoppedAt, cancelledAt } = clock;
  if (cancelledAt !== undefined) return { reached: [], nextAt: undefined };
  const open = noticesOf(clock, calendar).filter(({ level }) => !told.has(level));
  const end = stoppedAt ?? Infinity;
  const reached = open.filter(({ at }) => at <= now && at < end).map(({ level }) => level);
  const waiting = open.filter(({ at }) => at > now && at < end).map(({ at }) => at);
  return { reached, nextAt: waiting.length === 0 || stoppedAt !== undefined ? undefined : Math.min(...waiting) };
}
