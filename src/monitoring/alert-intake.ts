import type { Severity } from '../engine/severity.js';
import { hour, minute, type Instant } from './spans.js';

/** One notification of an alert, whatever brought it. */
export interface IncomingAlert {
  readonly source: string;
  readonly fingerprint: string;
  readonly dedupKey: string;
  readonly status: 'FIRING' | 'RESOLVED';
  readonly severity: Severity;
  /** By the source's clock. */
  readonly startsAt: Instant;
  /** By the source's clock; null where it is open, or was resolved without saying when. */
  readonly endsAt: Instant | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly generatorURL: string | null;
}

/** EXPIRED: its source fell silent, so nobody knows whether it still fires. It is closed, not resolved. */
export type AlertStatus = 'FIRING' | 'RESOLVED' | 'EXPIRED';

/** What is kept of an alert. */
export interface AlertState {
  readonly dedupKey: string;
  readonly status: AlertStatus;
  readonly severity: Severity;
  /** When the latest episode began, by the source's clock: with the status, what orders notifications. */
  readonly startsAt: Instant;
  /** When the first episode began, by the source's clock. */
  readonly firstStartsAt: Instant;
  /** When it was resolved; null in any other status. */
  readonly endsAt: Instant | null;
  /** When it was last said to fire, or first heard of, by our clock. */
  readonly lastSeenAt: Instant;
  /** How many notifications said it fires. */
  readonly count: number;
  readonly reopenCount: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly generatorURL: string | null;
}

/**
 * What a notification does:
 * - OPENED: `alert` is a new alert. An earlier one with its key, if there is one, is closed and gives the key up.
 * - REPEATED: it still fires; counted, and no more.
 * - UPDATED: it still fires, and says something else: another severity, other annotations, a later episode.
 * - RESOLVED: it ended. Without an earlier alert, or for a later episode than was known, it is kept so that the firing
 *   notification that is still on its way does not open one.
 * - REOPENED: it fires again soon enough to be the same alert.
 * - IGNORED: older than what is known, or a replay; nothing changes.
 */
export type AlertDecision =
  | { readonly kind: 'OPENED' | 'REPEATED' | 'UPDATED' | 'RESOLVED' | 'REOPENED'; readonly alert: AlertState }
  | { readonly kind: 'IGNORED'; readonly reason: 'STALE' | 'REPLAYED'; readonly alert: AlertState };

export interface IntakeSettings {
  /** Up to how long after its end an alert that fires again is the same alert. */
  readonly reopenWithin: number;
  /** Without a repeat for this long an alert expires; must exceed the source's repeat interval (4 h in Alertmanager). */
  readonly staleAfter: number;
}

export const intakeDefaults: IntakeSettings = { reopenWithin: 15 * minute, staleAfter: 6 * hour };

/**
 * What a notification does to the alert known under its key. Notifications are ordered by (startsAt, status), not by arrival,
 * because replicas repeat and overtake each other: for alerts whose episodes do not overlap, the final status and severity
 * are the same in whatever order and however often they arrive.
 *
 * One exception to that order: a resolution of an earlier beginning that ended after the known episode began does end it.
 * Alertmanager merges what its Prometheus replicas say into the earliest beginning, and would otherwise leave an orphan.
 */
export function applyAlert(
  existing: AlertState | undefined,
  incoming: IncomingAlert,
  now: Instant,
  settings: IntakeSettings = intakeDefaults,
): AlertDecision {
  if (existing === undefined) return first(incoming, now);
  return incoming.status === 'FIRING' ? fire(existing, incoming, now, settings) : resolve(existing, incoming, now);
}

function first(incoming: IncomingAlert, now: Instant): AlertDecision {
  const alert: AlertState = {
    dedupKey: incoming.dedupKey,
    status: incoming.status,
    severity: incoming.severity,
    startsAt: incoming.startsAt,
    firstStartsAt: incoming.startsAt,
    endsAt: incoming.status === 'RESOLVED' ? endOf(incoming, now) : null,
    lastSeenAt: now,
    count: incoming.status === 'FIRING' ? 1 : 0,
    reopenCount: 0,
    ...contentOf(incoming),
  };
  return { kind: incoming.status === 'FIRING' ? 'OPENED' : 'RESOLVED', alert };
}

function fire(
  existing: AlertState,
  incoming: IncomingAlert,
  now: Instant,
  { reopenWithin, staleAfter }: IntakeSettings,
): AlertDecision {
  const seen = { count: existing.count + 1, lastSeenAt: Math.max(existing.lastSeenAt, now) };
  const later = incoming.startsAt > existing.startsAt;
  const news = { severity: incoming.severity, startsAt: incoming.startsAt, ...contentOf(incoming) };
  const reopened = (): AlertDecision => ({
    kind: 'REOPENED',
    alert: { ...existing, ...seen, ...news, status: 'FIRING', endsAt: null, reopenCount: existing.reopenCount + 1 },
  });

  switch (existing.status) {
    case 'FIRING':
      // A replica that saw it begin earlier confirms that it fires, but what it says is older.
      if (incoming.startsAt < existing.startsAt) return { kind: 'REPEATED', alert: { ...existing, ...seen } };
      return { kind: saysNews(existing, incoming) ? 'UPDATED' : 'REPEATED', alert: { ...existing, ...seen, ...news } };
    case 'RESOLVED':
      if (!later) return { kind: 'IGNORED', reason: 'STALE', alert: existing };
      return incoming.startsAt - (existing.endsAt ?? existing.startsAt) <= reopenWithin
        ? reopened()
        : first(incoming, now);
    case 'EXPIRED':
      if (incoming.startsAt < existing.startsAt) return { kind: 'IGNORED', reason: 'STALE', alert: existing };
      // The same episode, heard of again: it never ended.
      return !later || incoming.startsAt - expiresAt(existing, staleAfter) <= reopenWithin
        ? reopened()
        : first(incoming, now);
  }
}

function resolve(existing: AlertState, incoming: IncomingAlert, now: Instant): AlertDecision {
  const { startsAt } = existing;
  if (existing.status === 'RESOLVED' && incoming.startsAt === startsAt)
    return { kind: 'IGNORED', reason: 'REPLAYED', alert: existing };
  const endsTheKnownEpisode = existing.status !== 'RESOLVED' && incoming.endsAt !== null && incoming.endsAt > startsAt;
  if (incoming.startsAt < startsAt && !endsTheKnownEpisode)
    return { kind: 'IGNORED', reason: 'STALE', alert: existing };
  const begun = Math.max(startsAt, incoming.startsAt);
  // The firing notification of a later episode was overtaken, and will be ignored: this is all that is heard of it.
  const news = incoming.startsAt > startsAt ? { severity: incoming.severity, ...contentOf(incoming) } : {};
  return {
    kind: 'RESOLVED',
    alert: { ...existing, ...news, status: 'RESOLVED', startsAt: begun, endsAt: Math.max(begun, endOf(incoming, now)) },
  };
}

/** A notification's own word on its end; where it has none, when we heard of it. Never before its beginning. */
const endOf = ({ startsAt, endsAt }: IncomingAlert, now: Instant): Instant => Math.max(startsAt, endsAt ?? now);

const contentOf = ({ labels, annotations, generatorURL }: IncomingAlert) => ({ labels, annotations, generatorURL });

function saysNews(existing: AlertState, incoming: IncomingAlert): boolean {
  return (
    existing.startsAt !== incoming.startsAt ||
    existing.severity !== incoming.severity ||
    existing.generatorURL !== incoming.generatorURL ||
    !sameTexts(existing.labels, incoming.labels) ||
    !sameTexts(existing.annotations, incoming.annotations)
  );
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && a[name] === b[name]);
}

/** When an alert that nobody repeats expires. */
export const expiresAt = ({ lastSeenAt }: AlertState, staleAfter = intakeDefaults.staleAfter): Instant =>
  lastSeenAt + staleAfter;

/** The alert once it has expired; undefined while it has not, or is closed already. */
export function expireAlert(
  alert: AlertState,
  now: Instant,
  staleAfter = intakeDefaults.staleAfter,
): AlertState | undefined {
  return alert.status === 'FIRING' && now >= expiresAt(alert, staleAfter) ? { ...alert, status: 'EXPIRED' } : undefined;
}

/** Notifications in the order in which they happened: by beginning, and of one beginning the end last. */
export const inOrder = <Alert extends Pick<IncomingAlert, 'startsAt' | 'status'>>(alerts: readonly Alert[]): Alert[] =>
  [...alerts].sort(
    (a, b) => a.startsAt - b.startsAt || Number(a.status === 'RESOLVED') - Number(b.status === 'RESOLVED'),
  );
