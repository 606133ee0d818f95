import { rankOf, type Level, type Severity } from '../engine/severity.js';
import { day, minute, second, type Instant } from './spans.js';

/** What is asked of the engine; its Reachability answers it. */
export interface Standing {
  isReachable(itemId: string): boolean;
  /** The nearest failing providers that are themselves reachable. */
  roots(itemId: string): readonly string[];
}

export type AlertRole = { readonly role: 'ROOT' } | { readonly role: 'SYMPTOM'; readonly roots: readonly string[] };

/**
 * Whether an item's alert is a cause or follows from others: on an unreachable item it is a symptom of every root. A member
 * of a cycle that cut itself off is its own root, and an item that nothing explains is one too, so that no failure is lost.
 */
export function roleOf(itemId: string, standing: Standing): AlertRole {
  const roots = standing.isReachable(itemId) ? [] : standing.roots(itemId);
  return roots.length === 0 || roots.includes(itemId) ? { role: 'ROOT' } : { role: 'SYMPTOM', roots };
}

/** What decides whether somebody is told of an alert. */
export interface Circumstances {
  readonly severity: Severity;
  /** Confirmed; alerts from outside always are. */
  readonly hard: boolean;
  readonly symptom: boolean;
  /** A symptom whose root has recovered, and whose own recovery is awaited; see {@link isHeld}. */
  readonly held: boolean;
  readonly acknowledged: boolean;
  readonly maintenanceDepth: number;
  readonly flapping: boolean;
  readonly silenced: boolean;
}

export const suppressions = ['SYMPTOM', 'HELD', 'MAINTENANCE', 'ACKNOWLEDGED', 'FLAPPING', 'SILENCED'] as const;
export type Suppression = (typeof suppressions)[number];

/**
 * Why nobody is to be told of an alert, empty when they are. It stops the creation of notifications and incidents only:
 * states are evaluated, alerts kept and resolutions passed on all the same.
 */
export function suppressionsOf(circumstances: Circumstances): Suppression[] {
  const holds: Record<Suppression, boolean> = {
    SYMPTOM: circumstances.symptom,
    HELD: circumstances.held,
    MAINTENANCE: circumstances.maintenanceDepth > 0,
    ACKNOWLEDGED: circumstances.acknowledged,
    FLAPPING: circumstances.flapping,
    SILENCED: circumstances.silenced,
  };
  return suppressions.filter((suppression) => holds[suppression]);
}

/** Somebody or something has the problem in hand. */
export const isHandled = (of: Pick<Circumstances, 'acknowledged' | 'maintenanceDepth' | 'symptom'>): boolean =>
  of.acknowledged || of.maintenanceDepth > 0 || of.symptom;

/**
 * Whether a symptom whose root recovered waits for its own recovery: until it has a result from after that, and for no
 * longer than its interval, at least a minute. Otherwise every dependent would alert between its root's recovery and its own
 * next check. `reachableSince` is when the last of its roots recovered.
 */
export function isHeld(
  symptom: { reachableSince: Instant | null; lastResultAt: Instant | null; interval: number },
  now: Instant,
): boolean {
  const { reachableSince, lastResultAt } = symptom;
  if (reachableSince === null || (lastResultAt !== null && lastResultAt > reachableSince)) return false;
  return now < heldUntil(reachableSince, symptom.interval);
}

/** The latest moment at which a held symptom is let go. */
export const heldUntil = (reachableSince: Instant, interval: number): Instant =>
  reachableSince + Math.max(interval, minute);

export interface IncidentSettings {
  /** From which severity on an alert becomes an incident. */
  readonly from: Exclude<Level, 'OK'>;
  /** For how long it must; longer than the slowest provider takes to be confirmed down, or its dependents would be roots. */
  readonly delay: number;
  /** How long all alerts must be resolved before the incident is. */
  readonly resolveAfter: number;
  /** Up to how long after its resolution an incident is reopened rather than followed by a new one. */
  readonly reopenWithin: number;
}

export const incidentDefaults: IncidentSettings = {
  from: 'MAJOR',
  delay: 120 * second,
  resolveAfter: 300 * second,
  reopenWithin: day,
};

/** Whether an alert, as things stand, is one to open an incident for: confirmed, severe, a root, and unsuppressed. */
export function deservesIncident(of: Circumstances, { from } = incidentDefaults): boolean {
  const severe = of.severity !== 'UNKNOWN' && rankOf[of.severity] >= rankOf[from];
  return of.hard && severe && suppressionsOf(of).length === 0;
}

/** Since when an alert has deserved an incident without a break; kept with the alert, null while it does not. */
export const deservingSince = (before: Instant | null, deserves: boolean, now: Instant): Instant | null =>
  deserves ? (before ?? now) : null;

/** The latest incident of a root item and rule; there is one open at most. */
export interface KnownIncident {
  readonly id: string;
  readonly state: 'OPEN' | 'RESOLVED' | 'CLOSED';
  readonly resolvedAt: Instant | null;
}

export type IncidentDecision =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'WAIT'; readonly until: Instant }
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'ATTACH' | 'REOPEN'; readonly incidentId: string };

/**
 * What to do for an alert that has deserved an incident since then: it joins an open one at once, and otherwise reopens or
 * opens one after the delay.
 */
export function decideIncident(
  since: Instant | null,
  latest: KnownIncident | undefined,
  now: Instant,
  { delay, reopenWithin } = incidentDefaults,
): IncidentDecision {
  if (since === null) return { kind: 'NONE' };
  if (latest?.state === 'OPEN') return { kind: 'ATTACH', incidentId: latest.id };
  if (now < since + delay) return { kind: 'WAIT', until: since + delay };
  const recent =
    latest?.state === 'RESOLVED' && latest.resolvedAt !== null && since - latest.resolvedAt <= reopenWithin;
  return recent ? { kind: 'REOPEN', incidentId: latest.id } : { kind: 'OPEN' };
}

export type ResolutionDecision =
  | { readonly kind: 'RESOLVE' }
  | { readonly kind: 'WAIT'; readonly until: Instant }
  | { readonly kind: 'KEEP'; readonly because: 'NOT_OPEN' | 'OWNED_BY_PEOPLE' | 'NO_ALERTS' | 'ALERTS_OPEN' };

/**
 * Whether an incident resolves by itself: once all its alerts have been resolved for a while. An expired alert is not
 * resolved: nobody knows whether it still fires.
 */
export function decideResolution(
  incident: { state: KnownIncident['state']; autoResolve: boolean },
  alerts: Iterable<{ resolvedAt: Instant | null }>,
  now: Instant,
  { resolveAfter } = incidentDefaults,
): ResolutionDecision {
  if (incident.state !== 'OPEN') return { kind: 'KEEP', because: 'NOT_OPEN' };
  if (!incident.autoResolve) return { kind: 'KEEP', because: 'OWNED_BY_PEOPLE' };
  let last: Instant | undefined;
  for (const { resolvedAt } of alerts) {
    if (resolvedAt === null) return { kind: 'KEEP', because: 'ALERTS_OPEN' };
    last = Math.max(last ?? resolvedAt, resolvedAt);
  }
  if (last === undefined) return { kind: 'KEEP', because: 'NO_ALERTS' };
  return now >= last + resolveAfter ? { kind: 'RESOLVE' } : { kind: 'WAIT', until: last + resolveAfter };
}
