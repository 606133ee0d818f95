import { alertEffect, type AlertEffect, type CheckState } from './check-state.js';
import type { Instant } from './spans.js';

/** How long a result is believed, in milliseconds. */
export interface Freshness {
  /** How long a result holds by the monitor's own word. */
  readonly ttl: number;
  /** How much later than that the next one may be. */
  readonly grace: number;
}

/** When a result stops being believed; for a check without one, `expectedSince` stands in for its time. */
export const staleAt = (lastResultAt: Instant, { ttl, grace }: Freshness): Instant => lastResultAt + ttl + grace;

export interface StalenessTransition {
  readonly state: CheckState;
  readonly alert: AlertEffect;
  /** When the check became stale, for its status history: the moment it was due, not the moment somebody looked. */
  readonly since: Instant | null;
}

/**
 * The check as of `now`: a result that was not renewed in time makes it UNKNOWN and stale at once, without attempts, since
 * silence has nothing to retry. Call it when a check falls due, and after a result that came late. Any accepted result makes
 * the check fresh again.
 */
export function expire(
  state: CheckState,
  freshness: Freshness,
  { now, expectedSince }: { now: Instant; expectedSince: Instant },
): StalenessTransition {
  const since = staleAt(state.lastResultAt ?? expectedSince, freshness);
  if (state.stale || now < since) return { state, alert: 'NONE', since: null };
  return {
    state: { ...state, severity: 'UNKNOWN', type: 'HARD', attempt: 1, hardSeverity: 'UNKNOWN', stale: true },
    alert: alertEffect(state.hardSeverity, 'UNKNOWN'),
    since,
  };
}
