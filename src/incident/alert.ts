import { severities, type Severity } from '../engine/severity.js';
import {
  deservesIncident,
  deservingSince,
  incidentDefaults,
  type KnownIncident,
  type Suppression,
} from '../monitoring/symptoms.js';
import type { RaisedIncidentRecord, RootAlertRecord } from '../records.js';
import { openStates, type IncidentInput } from './incident.js';

/** What the fingerprints of incidents begin with that alerts opened; the root item's id follows. */
export const alertPrefix = 'root:';

/** An item that deserves an incident, with its alerts. */
export interface RootItem {
  readonly itemId: string;
  readonly alerts: readonly RootAlertRecord[];
  readonly since: number;
  readonly fingerprint: string;
}

/** Severities of which an alert deserves an incident. */
export const severe: string[] = severities.filter((severity) =>
  deservesIncident({ ...quiet(severity), severity }, incidentDefaults),
);

function quiet(severity: Severity) {
  return {
    ...{ severity, hard: true, symptom: false, held: false, acknowledged: false, maintenanceDepth: 0 },
    ...{ flapping: false, silenced: false },
  };
}

/** Since when an alert deserves an incident without a break; null when it does not. */
export function deserving({ severity, suppressedBy, since, startsAt }: RootAlertRecord, now: number): number | null {
  const is = (suppression: Suppression): boolean => suppressedBy.includes(suppression);
  const deserves = deservesIncident({
    ...{ severity, hard: true, symptom: is('SYMPTOM'), held: is('HELD'), acknowledged: is('ACKNOWLEDGED') },
    ...{ maintenanceDepth: is('MAINTENANCE') ? 1 : 0, flapping: is('FLAPPING'), silenced: is('SILENCED') },
  });
  // Of an alert that was over in between nothing before its new beginning counts.
  const before = since != null && Date.parse(since) >= Date.parse(startsAt) ? Date.parse(since) : null;
  return deservingSince(before, deserves, now);
}

const ended = ['RESOLVED', 'CANCELLED', 'CLOSED', 'IN_REVIEW', 'REVIEWED'];

/** Whether the alert raised or joined its incident since it began last. */
const hasJoined = ({ raised, startsAt }: RootAlertRecord): boolean =>
  raised !== null && Date.parse(raised.at) >= Date.parse(startsAt);

/** Whether the item is one of those that the incident is about already. */
export const isOfIncident = ({ itemId, alerts }: RootItem, { id, items }: RaisedIncidentRecord): boolean =>
  alerts.some((alert) => alert.raised?.id === id && hasJoined(alert)) && items.some((item) => item.id === itemId);

/**
 * Whether an incident goes on that a person logged, and that is about the alert. A budget that is spent too fast is in hand as
 * long as any goes on that took it: it goes on being told of for a while after the trouble is over.
 */
export const isInHand = (alert: RootAlertRecord, opened: ReadonlySet<string>): boolean =>
  hasJoined(alert) &&
  (alert.aboutBudget || !opened.has(alert.raised!.id)) &&
  (openStates as readonly string[]).includes(alert.raised!.state);

/** Whether somebody ended what the alert raised while it went on firing: they know of it. Once it begins anew they may not. */
export const isSettled = (alert: RootAlertRecord): boolean => hasJoined(alert) && ended.includes(alert.raised!.state);

export function knownOf(incident: RaisedIncidentRecord | undefined): KnownIncident | undefined {
  if (!incident) return undefined;
  const { id, state, resolvedAt } = incident;
  const isOpen = (openStates as readonly string[]).includes(state);
  return {
    ...{ id, state: isOpen ? 'OPEN' : state === 'RESOLVED' ? 'RESOLVED' : 'CLOSED' },
    resolvedAt: resolvedAt == null ? null : Date.parse(resolvedAt),
  };
}

/** Whether an item that the incident is about is broken down still; what followed from it may be for longer. */
export const isFailing = ({ items, firing }: RaisedIncidentRecord): boolean =>
  firing.some(({ itemId }) => items.some(({ id }) => id === itemId));

/** Whether it is of P1, goes on, and nobody thought of it as a major incident. */
export const isUndecided = ({ state, priority, majorState }: RaisedIncidentRecord): boolean =>
  priority === 'P1' && majorState == null && (openStates as readonly string[]).includes(state);

/** When each of an incident's alerts was over, as far as it is. */
export const endsOf = ({ lasting, over, overSince }: RaisedIncidentRecord): { resolvedAt: number | null }[] => [
  ...(lasting > 0 ? [{ resolvedAt: null }] : []),
  ...(over > 0 && overSince !== null ? [{ resolvedAt: Date.parse(overSince) }] : []),
];

/** Items of different organisations are never of one incident. One that belongs to none may be of any. */
export const sameTenant = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((owner) => other.includes(owner));

const longestTitle = 200;

/** What is known of an incident by its alerts. */
export function detectionOf({ itemId, alerts, fingerprint }: RootItem, all: string[], now: number): IncidentInput {
  const [first] = alerts;
  const { itemName, severity, summary, startsAt } = first!;
  const title = summary ?? `${itemName} is ${severity}`;
  const detectedAt = new Date(Math.min(now, Date.parse(startsAt))).toISOString();
  const worst = alerts.some((alert) => alert.severity === 'CRITICAL');
  return {
    ...{ source: 'ALERT', fingerprint, detectedAt, items: [itemId], alerts: all, category: 'monitoring' },
    ...{ title: title.slice(0, longestTitle), urgency: worst ? 'HIGH' : 'MEDIUM' },
  };
}
