import { contains, type Span } from '../monitoring/spans.js';
import { leastCount, wilson, type Proportion } from '../statistics/statistics.js';
import type { Clock } from './clock.js';

export interface Compliance {
  readonly met: number;
  readonly breached: number;
  /** Excluded. */
  readonly cancelled: number;
  /** Neither met nor breached yet: not counted, and told. */
  readonly open: number;
  /** met / (met + breached), with its 95 % interval by Wilson; undefined when neither happened. */
  readonly share: Proportion | undefined;
  /** Fewer than 20 were counted. */
  readonly insufficient: boolean;
}

type Counted = Pick<Clock, 'state' | 'stoppedAt' | 'cancelledAt' | 'breachedAt'>;

/** Of the clocks that stopped or were breached in a period: each counts once, a late one when it was breached. */
export function complianceOf(clocks: Iterable<Counted>, period: Span): Compliance {
  const count = { met: 0, breached: 0, cancelled: 0, open: 0 };
  for (const { state, stoppedAt, cancelledAt, breachedAt } of clocks) {
    if (state === 'CANCELLED') {
      if (contains(period, cancelledAt!)) count.cancelled++;
    } else if (breachedAt !== undefined) {
      if (contains(period, breachedAt)) count.breached++;
    } else if (stoppedAt === undefined) count.open++;
    else if (contains(period, stoppedAt)) count.met++;
  }
  return complianceOfCounts(count);
}

/** The same of clocks that are counted already. */
export function complianceOfCounts(count: Pick<Compliance, 'met' | 'breached' | 'cancelled' | 'open'>): Compliance {
  const counted = count.met + count.breached;
  return { ...count, share: wilson(count.met, counted), insufficient: counted < leastCount };
}
