import { mannKendall, type Trend } from '../statistics/mann-kendall.js';
import { day, type Instant } from '../monitoring/spans.js';

/** So many whole weeks are looked at: enough for the test's approximation. */
export const trendWeeks = 12;
/** Only what goes on at their end is worth a problem. */
export const lateWeeks = 4;
/** Of fewer incidents nothing is said. */
export const leastOfTrend = 12;
/** How likely a rise may be by chance: many groups are looked at, so one in a hundred. */
const significance = 0.01;
const week = 7 * day;

/** The weeks that are looked at now: they end with yesterday, in UTC, so that all are whole. */
export interface TrendSpan {
  readonly from: Instant;
  /** When the late ones begin. */
  readonly late: Instant;
  readonly to: Instant;
}

export function trendSpan(now: Instant): TrendSpan {
  const to = Math.floor(now / day) * day;
  return { from: to - trendWeeks * week, late: to - lateWeeks * week, to };
}

/** How incidents of a group rise. */
export interface RisingTrend extends Trend {
  readonly weeks: readonly { readonly from: string; readonly count: number }[];
}

/**
 * The trend of incidents that rise; undefined where they do not clearly.
 * @param weeks of each incident, which of the weeks it came in, from 0
 */
export function risingTrend(weeks: readonly number[], { from }: Pick<TrendSpan, 'from'>): RisingTrend | undefined {
  const counts = Array.from({ length: trendWeeks }, () => 0);
  for (const index of weeks) counts[index]!++;
  const trend = mannKendall(counts)!;
  // Also a rise that is certain may be of next to nothing.
  if (weeks.length < leastOfTrend || trend.pValue >= significance || trend.slope <= 0) return undefined;
  return {
    ...trend,
    weeks: counts.map((count, index) => ({ from: new Date(from + index * week).toISOString(), count })),
  };
}
