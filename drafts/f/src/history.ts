import { diffOf } from '../../lifecycle/move.js';
import { pathOf, priorities, priorityOf, type PriorityCell } from '../priority.js';
import type { LogFault, LoggedEvent, LoggedIncident } from './servicenow-log.js';

/** One event of the history, as it is stored. */
export interface ImportedEvent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly diff: string;
}

/** An incident as it is stored, with its history. */
export interface ImportedIncident {
  readonly properties: Record<string, unknown> & { id: string };
  readonly events: readonly ImportedEvent[];
  /** What the log calls the item and the team. */
  readonly item: string | undefined;
  readonly group: string | undefined;
  /** Of its last row. */
  readonly path: string;
}

interface Identity {
  readonly id: string;
  readonly number: string;
  readonly externalKey: string;
  readonly matrix: readonly PriorityCell[];
}

/** The event that a change of state is. */
function eventName(from: string | null, to: string): string {
  if (from === null) return 'LOG';
  if (from === to) return 'EDIT';
  if (to === 'ON_HOLD') return 'HOLD';
  if (to === 'RESOLVED') return 'RESOLVE';
  if (to === 'CLOSED') return 'CLOSE';
  if (to === 'CANCELLED') return 'CANCEL';
  if (to === 'IN_PROGRESS') return from === 'RESOLVED' || from === 'CLOSED' ? 'REOPEN' : from === 'ON_HOLD' ? 'RESUME' : 'ASSIGN';
  return 'EDIT';
}

/** What an event says of the incident; the priority follows from the matrix here, and what the log has otherwise is told. */
function said(event: LoggedEvent, matrix: readonly PriorityCell[], warnings: LogFault[]): Record<string, unknown> {
  const { impact, urgency, holdReason, category, subcategory, priority: logged } = event;
  const priority = impact && urgency ? priorityOf(matrix, impact, urgency) : priorities[(logged ?? 0) - 1];
  if (impact && urgency && logged !== undefined && priorities[logged - 1] !== priority)
    warnings.push({
      ...{ path: event.path, code: 'PRIORITY_DIFFERS' },
      message: `Impact ${impact} and urgency ${urgency} are ${priority} by the matrix here; the log has ${logged}. The matrix counts.`,
    });
  return {
    ...{ impact: impact ?? null, urgency: urgency ?? null, priority: priority ?? null },
    ...{ path: priority ? pathOf(priority) : null, holdReason: holdReason ?? null },
    ...{ category: category ?? null, subcategory: subcategory ?? null, assignmentGroup: event.group ?? null },
  };
}

/** An incident of a log as a record with its history. */
export function recordsOf(
  incident: LoggedIncident,
  { id, number, externalKey, matrix }: Identity,
  warnings: LogFault[],
): ImportedIncident {
  const { key, openedAt, resolvedAt, closedAt, caller, openedBy, resolvedBy, closeCode } = incident;
  let held: Record<string, unknown> = {};
  let from: string | null = null;
  const events = incident.events.map((event, index): ImportedEvent => {
    const now = said(event, matrix, warnings);
    const diff = JSON.stringify(diffOf(held, now));
    const stored = {
      ...{ seq: index + 1, at: event.at, actor: event.actor, event: eventName(from, event.state) },
      ...{ from, to: event.state, diff },
    };
    held = now;
    from = event.state;
    return stored;
  });
  const last = incident.events.at(-1)!;
  const firstIn = (state: string): string | undefined => incident.events.find((event) => event.state === state)?.at;
  const ended = ['RESOLVED', 'CLOSED'].includes(last.state);
  const { rest } = incident;
  const properties = {
    ...{ id, recordType: 'Incident', number, state: last.state, version: events.length, externalKey, source: 'IMPORT' },
    ...{ createdAt: openedAt, createdBy: openedBy ?? 'import', updatedAt: last.at, title: titleOf(key, last) },
    ...{ detectedAt: openedAt, loggedAt: openedAt, ...held },
    ...{ assignedAt: firstIn('IN_PROGRESS'), firstResponseAt: firstIn('IN_PROGRESS') },
    ...(ended && { resolvedAt, restoredAt: resolvedAt, resolvedBy }),
    ...(last.state === 'CLOSED' && { closedAt }),
    ...{ reopenCount: incident.reopenCount, reassignmentCount: incident.reassignmentCount, callerName: caller },
    imported: JSON.stringify({ ...rest, ...(closeCode !== undefined && { closed_code: closeCode }) }),
  };
  return {
    properties: definedIn(properties) as ImportedIncident['properties'],
    ...{ events, item: last.item, group: last.group, path: last.path },
  };
}

/** Logs without descriptions name what they have. */
const titleOf = (key: string, { category, subcategory }: LoggedEvent): string =>
  [key, [category, subcategory].filter((word) => word !== undefined).join(', ')].filter(Boolean).join(': ').slice(0, 200);

const definedIn = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null));
