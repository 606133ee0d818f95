import type { Severity } from '../engine/severity.js';
import type { Instant } from './spans.js';

/** SOFT: not OK, yet to be confirmed by further attempts. OK is always HARD. */
export type StateType = 'SOFT' | 'HARD';

/** What is known of one check. */
export interface CheckState {
  /** Of the latest result; UNKNOWN before the first one, and once stale. */
  readonly severity: Severity;
  readonly type: StateType;
  /** Which attempt to confirm a SOFT state this is, from 1; always 1 in a HARD state. */
  readonly attempt: number;
  /** The last confirmed severity, which is what counts for the item's own status; null before there is one. */
  readonly hardSeverity: Severity | null;
  readonly lastResultAt: Instant | null;
  /** No result came in time; see staleness.ts. */
  readonly stale: boolean;
}

export interface CheckResult {
  /** When the check was made, by the monitor's clock. */
  readonly at: Instant;
  readonly severity: Severity;
}

/** What a confirmed change does to the check's alert; NONE when the hard severity stays what it was. */
export type AlertEffect = 'NONE' | 'RAISE' | 'UPDATE' | 'RESOLVE';

export interface CheckTransition {
  /**
   * STALE: older than the latest result, and ignored. REPEATED: the latest result once more, so a retried request does not
   * use up an attempt.
   */
  readonly outcome: 'ACCEPTED' | 'STALE' | 'REPEATED';
  readonly state: CheckState;
  readonly alert: AlertEffect;
}

/** A check before its first result. */
export const pending: CheckState = {
  severity: 'UNKNOWN',
  type: 'HARD',
  attempt: 1,
  hardSeverity: null,
  lastResultAt: null,
  stale: false,
};

/**
 * The check after a result, by Icinga's rules: from OK the first not-OK result is SOFT attempt 1, each further one adds an
 * attempt, and attempt `maxAttempts` makes it HARD. A HARD problem stays HARD until OK. A pending check counts as OK.
 *
 * A latest result that lies after `now` came from a clock that runs ahead: any result may take its place, or else the check
 * would refuse everything until that time.
 */
export function applyResult(
  state: CheckState,
  { at, severity }: CheckResult,
  { maxAttempts, now }: { maxAttempts: number; now: Instant },
): CheckTransition {
  const { lastResultAt } = state;
  if (lastResultAt !== null && at < lastResultAt && lastResultAt <= now)
    return { outcome: 'STALE', state, alert: 'NONE' };
  if (at === lastResultAt && severity === state.severity && !state.stale)
    return { outcome: 'REPEATED', state, alert: 'NONE' };

  const next = stepTo(state, severity, maxAttempts);
  const hardSeverity = next.type === 'HARD' ? severity : state.hardSeverity;
  return {
    outcome: 'ACCEPTED',
    state: { ...next, severity, hardSeverity, lastResultAt: at, stale: false },
    alert: alertEffect(state.hardSeverity, hardSeverity),
  };
}

function stepTo(state: CheckState, severity: Severity, maxAttempts: number): Pick<CheckState, 'type' | 'attempt'> {
  if (severity === 'OK') return { type: 'HARD', attempt: 1 };
  const wasOk = state.severity === 'OK' || (state.lastResultAt === null && !state.stale);
  if (!wasOk && state.type === 'HARD') return { type: 'HARD', attempt: 1 };
  const attempt = wasOk ? 1 : state.attempt + 1;
  return attempt >= maxAttempts ? { type: 'HARD', attempt: 1 } : { type: 'SOFT', attempt };
}

/** What the alert of a check hears of a change of its hard severity. */
export function alertEffect(from: Severity | null, to: Severity | null): AlertEffect {
  const was = from ?? 'OK';
  const is = to ?? 'OK';
  if (was === is) return 'NONE';
  if (was === 'OK') return 'RAISE';
  return is === 'OK' ? 'RESOLVE' : 'UPDATE';
}

/** How long until the check is made again, in the unit of its intervals: sooner while a problem is unconfirmed. */
export const nextCheckIn = (
  { type }: CheckState,
  { interval, retryInterval }: { interval: number; retryInterval: number },
): number => (type === 'SOFT' ? retryInterval : interval);
