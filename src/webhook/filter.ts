import type { Sight } from '../access/can-see.js';
import { passesAlertFilter, type AlertFilter } from '../alerts/reads.js';
import { passesChangeFilter, type ChangeStreamFilter } from '../change/stream.js';
import { idsOfFilter, resolveItemIds } from '../cmdb/references.js';
import { compareSeverity } from '../engine/severity.js';
import type { StatusDelta } from '../feed/content.js';
import type { Graph } from '../graph/graph.js';
import { passesIncidentFilter, type IncidentStreamFilter } from '../incident/stream.js';
import { passesProblemFilter, type ProblemStreamFilter } from '../problem/stream.js';
import type { AlertRecord, ChangeRecord, IncidentTold, ProblemTold, Severity } from '../records.js';

export interface WebhookStatusFilter {
  ids?: readonly string[] | null | undefined;
  /** Type names. */
  classes?: readonly string[] | null | undefined;
  minSeverity?: Severity | null | undefined;
}

/** What of some types a subscription is told; the others are told whole. */
export interface WebhookFilter {
  statuses?: WebhookStatusFilter | null | undefined;
  incidents?: IncidentStreamFilter | null | undefined;
  changes?: ChangeStreamFilter | null | undefined;
  problems?: ProblemStreamFilter | null | undefined;
  alerts?: AlertFilter | null | undefined;
}

/** Which member of a filter speaks of which records. */
const records = {
  INCIDENT: { member: 'incidents', type: 'Incident' },
  CHANGE: { member: 'changes', type: 'Change' },
  PROBLEM: { member: 'problems', type: 'Problem' },
  ALERT: { member: 'alerts', type: 'Alert' },
} as const;

/** Whether a record that changed is told. With a filter for its type of change, records of other types are not. */
export function passesRecord(
  filter: WebhookFilter,
  changeType: string,
  type: string,
  state: Readonly<Record<string, unknown>>,
): boolean {
  const rule = records[changeType as keyof typeof records] as (typeof records)[keyof typeof records] | undefined;
  if (!rule || !filter[rule.member]) return true;
  if (type !== rule.type) return false;
  // In whatever state it is, unless the filter names some: the end of an incident is told to who was told of its beginning.
  const states = [String(state['state'])];
  switch (rule.member) {
    case 'incidents':
      return passesIncidentFilter(withStates(filter.incidents!, states), state as unknown as IncidentTold);
    case 'changes':
      return passesChangeFilter(withStates(filter.changes!, states), state as unknown as ChangeRecord);
    case 'problems':
      return passesProblemFilter(withStates(filter.problems!, states), state as unknown as ProblemTold);
    case 'alerts':
      return passesAlertFilter(filter.alerts!, state as unknown as AlertRecord);
  }
}

/** Whether a status, or a margin, is told: while the item is so bad or worse, and once when it no longer is. */
export function passesStatus(
  { statuses }: WebhookFilter,
  item: { readonly id: string; readonly class: string },
  { effective, previousEffective }: StatusDelta,
): boolean {
  if (!statuses) return true;
  const { ids, classes, minSeverity } = statuses;
  const isBad = (severity: Severity): boolean => !minSeverity || compareSeverity(severity, minSeverity) >= 0;
  return (
    (!ids || ids.includes(item.id)) &&
    (!classes || classes.includes(item.class)) &&
    (isBad(effective) || isBad(previousEffective))
  );
}

const withStates = <Filter extends { states?: readonly string[] | null | undefined }>(
  filter: Filter,
  states: readonly string[],
): Filter => ({ ...filter, states: filter.states ?? states });

/**
 * A filter with what it names by id, as who gives it sees it; undefined for none.
 * @throws a NOT_FOUND error for the first reference that names no item
 */
export async function resolvedFilter(
  graph: Graph,
  sight: Sight,
  filter: WebhookFilter | null | undefined,
  classNameOf: (enumValue: string) => string,
): Promise<WebhookFilter | undefined> {
  if (!filter) return undefined;
  const seen = graph.seenBy(sight);
  const { statuses, incidents, changes, problems, alerts } = filter;
  const resolved: WebhookFilter = {
    ...(statuses && {
      statuses: {
        ...(statuses.ids && { ids: await resolveItemIds(seen, statuses.ids, 'input.filter.statuses.ids') }),
        ...(statuses.classes && { classes: statuses.classes.map(classNameOf) }),
        ...(statuses.minSeverity && { minSeverity: statuses.minSeverity }),
      },
    }),
    ...(incidents && {
      incidents: { ...incidents, ...(await idsOfFilter(seen, incidents, ['service', 'team', 'assignee'])) },
    }),
    ...(changes && {
      changes: { ...changes, ...(await idsOfFilter(seen, changes, ['team', 'implementer', 'decider'])) },
    }),
    ...(problems && {
      problems: { ...problems, ...(await idsOfFilter(seen, problems, ['service', 'team', 'owner'])) },
    }),
    ...(alerts && { alerts: { ...alerts, ...(await idsOfFilter(seen, alerts, ['itemId'])) } }),
  };
  return Object.keys(resolved).length === 0 ? undefined : resolved;
}
