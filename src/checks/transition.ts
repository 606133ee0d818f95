import type { Severity } from '../engine/severity.js';
import { applyResult, nextCheckIn, pending, type AlertEffect, type CheckState } from '../monitoring/check-state.js';
import { flappingPercent, recordResult, steady, type Flapping } from '../monitoring/flapping.js';
import { expire, staleAt } from '../monitoring/staleness.js';
import type { CheckRecord } from '../records.js';
import type { Performance } from './config.js';
import { slotAfter } from './schedule.js';

/** What was seen of a check's target. */
export interface Observation {
  readonly checkId: string;
  readonly severity: Severity;
  /** Milliseconds; not after now. */
  readonly at: number;
  readonly message: string;
  readonly performance: readonly Performance[];
  readonly durationMs?: number | undefined;
  /** The lease under which a runner made it, which ends with it. */
  readonly lease?: { readonly owner: string; readonly dueAt: number } | undefined;
}

export type ResultOutcome = 'ACCEPTED' | 'REPEATED' | 'STALE';

/** What an observation makes of a check. */
export interface Transition {
  readonly outcome: ResultOutcome;
  readonly check: CheckRecord;
  readonly alert: AlertEffect;
  /** Whether somebody who follows the check is to be told, or its item concerned. */
  readonly told: boolean;
}

export const stateOf = (check: CheckRecord): CheckState => ({
  severity: check.severity,
  type: check.stateType,
  attempt: check.attempt,
  hardSeverity: check.hardSeverity ?? null,
  lastResultAt: check.lastResultAt ?? null,
  stale: check.stale,
});

const flappingOf = (check: CheckRecord): Flapping => ({
  bits: check.flappingBits,
  lastSeverity: check.flappingLast ?? null,
  flapping: check.flapping,
});

export const percentOf = (check: CheckRecord): number => flappingPercent({ bits: check.flappingBits });

/** The properties of a check that has no result, from when one is expected on. */
export const freshState = (expectedSince: number) => ({
  ...toProperties(pending),
  flapping: steady.flapping,
  flappingBits: steady.bits,
  flappingLast: null,
  expectedSince,
  message: null,
  performance: null,
  durationMs: null,
});

function toProperties({ severity, type, attempt, hardSeverity, lastResultAt, stale }: CheckState) {
  return { severity, stateType: type, attempt, hardSeverity, lastResultAt, stale };
}

/** When the check's result counts no more; null when that is known already, or never comes. */
export function staleInstant({ ttl, grace, enabled, stale, lastResultAt, expectedSince }: CheckRecord): number | null {
  return ttl === undefined || !enabled || stale ? null : staleAt(lastResultAt ?? expectedSince, { ttl, grace });
}

/** Whether the check fell due before this observation and nobody has said so yet. */
export const fellDue = (check: CheckRecord, at: number): boolean => {
  const due = staleInstant(check);
  return due !== null && due <= at;
};

/** The check after an observation. Pure; `random` (0 to 1) spreads the next run. */
export function observe(check: CheckRecord, seen: Observation, now: number, random: number): Transition {
  const { severity, at } = seen;
  const { outcome, state, alert } = applyResult(
    stateOf(check),
    { at, severity },
    { maxAttempts: check.maxAttempts, now },
  );
  const schedule = scheduleAfter(check, state, seen, now, random);
  if (outcome !== 'ACCEPTED') return { outcome, check: merged(check, schedule), alert, told: false };
  const { flapping } = recordResult(flappingOf(check), severity, {
    high: check.flappingHigh,
    low: check.flappingLow,
  });
  const next = merged(check, {
    ...toProperties(state),
    flapping: flapping.flapping,
    flappingBits: flapping.bits,
    flappingLast: flapping.lastSeverity,
    message: seen.message,
    performance: seen.performance.length === 0 ? null : JSON.stringify(seen.performance),
    durationMs: seen.durationMs ?? null,
    ...schedule,
  });
  return { outcome, check: merged(next, { staleAt: staleInstant(next) }), alert, told: isTold(check, next) };
}

/** The check once its result counts no more; undefined while it still does. */
export function expired(
  check: CheckRecord,
  now: number,
): { check: CheckRecord; alert: AlertEffect; since: number } | undefined {
  if (!fellDue(check, now)) return undefined;
  const { ttl = 0, grace, expectedSince } = check;
  const { state, alert, since } = expire(stateOf(check), { ttl, grace }, { now, expectedSince });
  if (since === null) return undefined;
  return { check: merged(check, { ...toProperties(state), staleAt: null }), alert, since };
}

/** When a check that a runner made is due again; nothing when another holds its lease by now. */
function scheduleAfter(check: CheckRecord, state: CheckState, { lease }: Observation, now: number, random: number) {
  if (lease === undefined || check.leaseOwner !== lease.owner) return {};
  const wait = nextCheckIn(state, check);
  const nextAt =
    state.type === 'SOFT'
      ? now + Math.round(wait * (0.95 + random * 0.1))
      : slotAfter(check, { now, dueAt: lease.dueAt, random });
  return { leaseOwner: null, leaseUntil: null, nextAt: check.enabled ? nextAt : null };
}

function isTold(before: CheckRecord, after: CheckRecord): boolean {
  const names = ['severity', 'stateType', 'hardSeverity', 'flapping', 'stale'] as const;
  return names.some((name) => before[name] !== after[name]) || before.lastResultAt === undefined;
}

/** The check with other properties; null takes one away. */
export function merged(check: CheckRecord, properties: Record<string, unknown>): CheckRecord {
  const all = Object.entries({ ...check, ...properties }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as unknown as CheckRecord;
}

/** What a write of results may change, as properties of the node: null for what the check has not. */
export function storedState(check: CheckRecord): Record<string, unknown> {
  const names = [
    ...(['severity', 'stateType', 'attempt', 'hardSeverity', 'lastResultAt', 'stale', 'staleAt'] as const),
    ...(['flapping', 'flappingBits', 'flappingLast', 'message', 'performance', 'durationMs'] as const),
    ...(['nextAt', 'leaseOwner', 'leaseUntil', 'expectedSince'] as const),
  ];
  return Object.fromEntries(names.map((name) => [name, check[name] ?? null]));
}

/** What subscribers are told of a check. */
export const toldOf = (check: CheckRecord): Record<string, unknown> => ({
  name: check.name,
  type: check.type,
  itemId: check.itemId,
  enabled: check.enabled,
  severity: check.severity,
  stateType: check.stateType,
  hardSeverity: check.hardSeverity ?? null,
  stale: check.stale,
  flapping: check.flapping,
  lastResultAt: check.lastResultAt === undefined ? null : new Date(check.lastResultAt).toISOString(),
  message: check.message ?? null,
});
