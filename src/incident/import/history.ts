import type { Rejection } from '../../import/rows.js';
import { diffOf } from '../../lifecycle/move.js';
import type { IncidentRecord } from '../../records.js';
import { pathOf, priorities, priorityOf, type PriorityCell } from '../priority.js';
import { digits, type LoggedEvent, type LoggedIncident } from './log.js';

/** One event of a history, as it is stored. */
export interface ImportedEvent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  /** JSON text. */
  readonly diff: string;
}

/** An incident as it is stored, with its history. */
export interface ImportedIncident {
  readonly properties: Record<string, unknown> & { state: string; version: number };
  readonly events: readonly ImportedEvent[];
}

const codes: readonly NonNullable<IncidentRecord['resolutionCode']>[] = [
  ...(['SOLVED', 'WORKAROUND', 'CHANGED', 'EXPLAINED', 'RECOVERED', 'NOT_REPRODUCED'] as const),
];
const longestTitle = 200;

/** The event that a change of state is. */
function eventName(from: string | null, to: string): string {
  if (from === null) return 'LOG';
  if (from === to) return 'EDIT';
  const working = to === 'IN_PROGRESS';
  if (working && (from === 'RESOLVED' || from === 'CLOSED')) return 'REOPEN';
  if (working) return from === 'ON_HOLD' ? 'RESUME' : 'ASSIGN';
  return { ON_HOLD: 'HOLD', RESOLVED: 'RESOLVE', CLOSED: 'CLOSE', CANCELLED: 'CANCEL' }[to] ?? 'EDIT';
}

/** What an event says of the incident: the priority follows from the matrix where impact and urgency are known. */
function said(event: LoggedEvent, matrix: readonly PriorityCell[]): Record<string, unknown> {
  const { impact, urgency, priority: logged } = event;
  const priority = impact && urgency ? priorityOf(matrix, impact, urgency) : priorities[(logged ?? 0) - 1];
  return {
    ...{ impact: impact ?? null, urgency: urgency ?? null, priority: priority ?? null },
    ...{ path: priority ? pathOf(priority) : null, holdReason: event.holdReason ?? null },
    ...{ category: event.category ?? null, subcategory: event.subcategory ?? null },
  };
}

/** The rows whose priority is another than the matrix here gives. */
export function otherPriorities({ events }: LoggedIncident, matrix: readonly PriorityCell[]): Rejection[] {
  return events.flatMap(({ path, impact, urgency, priority: logged }) => {
    if (!impact || !urgency || logged === undefined) return [];
    const own = priorityOf(matrix, impact, urgency);
    if (own === priorities[logged - 1]) return [];
    const message = `Impact ${impact} and urgency ${urgency} are ${own} by the matrix here; the log has ${logged}. The matrix counts.`;
    return [{ path, code: 'PRIORITY_DIFFERS', message }];
  });
}

/** An incident of a log as a record with its history. */
export function recordOf(incident: LoggedIncident, matrix: readonly PriorityCell[]): ImportedIncident {
  const { openedAt, resolvedAt, closedAt, text } = incident;
  let held: Record<string, unknown> = {};
  let noted: Record<string, unknown> = {};
  let from: string | null = null;
  const events = incident.events.map((event, index): ImportedEvent => {
    const now = said(event, matrix);
    // Whose names are no items here: the history has them as the log does.
    const names = { team: event.team ?? null, assignee: event.assignee ?? null };
    const diff = JSON.stringify([...diffOf(held, now), ...diffOf(noted, names)]);
    const { at, actor = 'import', state: to } = event;
    const stored = { seq: index + 1, at, actor, event: eventName(from, to), from, to, diff };
    held = now;
    noted = names;
    from = to;
    return stored;
  });
  const last = incident.events.at(-1)!;
  const code = codes.find((one) => one === text('RESOLUTION_CODE')?.toUpperCase());
  const firstAt = (state: string): string | undefined => incident.events.find((event) => event.state === state)?.at;
  const isOver = ['RESOLVED', 'CLOSED'].includes(last.state);
  const properties = {
    ...{ state: last.state, version: events.length, updatedAt: last.at, title: titleOf(incident) },
    ...{ description: text('DESCRIPTION') ?? null, detectedAt: openedAt, loggedAt: openedAt, ...held },
    ...{ assignedAt: firstAt('IN_PROGRESS') ?? null, firstResponseAt: firstAt('IN_PROGRESS') ?? null },
    ...{ resolvedAt: (isOver && resolvedAt) || null, restoredAt: (isOver && resolvedAt) || null },
    closedAt: (last.state === 'CLOSED' && closedAt) || null,
    cancelledAt: last.state === 'CANCELLED' ? last.at : null,
    ...{ resolutionCode: code ?? null, solution: text('SOLUTION') ?? null },
    reopenCount: digits(text('REOPEN_COUNT')) ?? incidentReopened(events),
    reassignmentCount: digits(text('REASSIGNMENT_COUNT')) ?? 0,
    importedValues: JSON.stringify(valuesOf(incident)),
  };
  return { properties, events };
}

const incidentReopened = (events: readonly ImportedEvent[]): number =>
  events.filter(({ event }) => event === 'REOPEN').length;

/** What the log says that has no field here, or names what is no item here. */
function valuesOf({ text, rest }: LoggedIncident): Record<string, string> {
  const named = (
    ['PRIORITY', 'RESOLUTION_CODE', 'TEAM', 'ASSIGNEE', 'REPORTER', 'OPENED_BY', 'SERVICE', 'ITEM'] as const
  )
    .map((field) => [field.toLowerCase(), text(field)] as const)
    .filter((entry): entry is readonly [Lowercase<(typeof entry)[0]>, string] => entry[1] !== undefined);
  return { ...rest, ...Object.fromEntries(named) };
}

/** Logs without titles name what they have. */
function titleOf({ key, text }: LoggedIncident): string {
  const words = [text('CATEGORY'), text('SUBCATEGORY')].filter((word) => word !== undefined).join(', ');
  return (text('TITLE') ?? [key, words].filter(Boolean).join(': ')).replaceAll(/\s+/g, ' ').slice(0, longestTitle);
}
