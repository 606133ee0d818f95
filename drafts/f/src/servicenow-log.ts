import { Temporal } from 'temporal-polyfill';
import { csvRecords } from '../../import/formats/csv-records.js';
import { levels, type Level } from '../priority.js';

/** A row, or a part of one, that was not taken or is not what it should be. */
export interface LogFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** One event of an incident as a log tells it: how it was from then on. */
export interface LoggedEvent {
  /** Of its row. */
  readonly path: string;
  readonly at: string;
  readonly state: string;
  readonly actor: string;
  readonly impact: Level | undefined;
  readonly urgency: Level | undefined;
  /** As the log has it, 1 to 5; undefined where it has none. */
  readonly priority: number | undefined;
  readonly holdReason: 'CALLER' | 'VENDOR' | 'PROBLEM' | undefined;
  readonly category: string | undefined;
  readonly subcategory: string | undefined;
  readonly group: string | undefined;
  readonly item: string | undefined;
}

/** An incident as a log tells it. */
export interface LoggedIncident {
  readonly key: string;
  readonly openedAt: string;
  readonly resolvedAt: string | undefined;
  readonly closedAt: string | undefined;
  readonly caller: string | undefined;
  readonly openedBy: string | undefined;
  readonly resolvedBy: string | undefined;
  readonly closeCode: string | undefined;
  readonly reopenCount: number;
  readonly reassignmentCount: number;
  readonly events: readonly LoggedEvent[];
  /** What else the log has of it, as it is. */
  readonly rest: Readonly<Record<string, string>>;
}

export interface IncidentLog {
  readonly incidents: readonly LoggedIncident[];
  readonly rejected: readonly LogFault[];
  readonly warnings: readonly LogFault[];
}

const states: Readonly<Record<string, readonly [state: string, holdReason?: LoggedEvent['holdReason']]>> = {
  new: ['LOGGED'],
  active: ['IN_PROGRESS'],
  'in progress': ['IN_PROGRESS'],
  'awaiting user info': ['ON_HOLD', 'CALLER'],
  'awaiting evidence': ['ON_HOLD', 'CALLER'],
  'awaiting vendor': ['ON_HOLD', 'VENDOR'],
  'awaiting problem': ['ON_HOLD', 'PROBLEM'],
  resolved: ['RESOLVED'],
  closed: ['CLOSED'],
  cancelled: ['CANCELLED'],
  canceled: ['CANCELLED'],
};

const needed = ['number', 'incident_state', 'opened_at', 'sys_updated_at'];
const kept = ['contact_type', 'location', 'u_symptom', 'made_sla', 'problem_id', 'rfc', 'caused_by', 'vendor'];

/** The cells of a row by column; what people write where they know nothing is nothing. */
type Cells = (column: string) => string | undefined;

/**
 * Reads an incident log of ServiceNow: a row for each update, those of an incident in the order in which they happened. Times
 * stand without a zone: they are of the zone given. A row that cannot be read is refused by its line and leaves the rest.
 */
export function readIncidentLog(content: string, zone: string): IncidentLog {
  const { records, faults } = csvRecords(content);
  const [header, ...rows] = records;
  const rejected: LogFault[] = [...faults];
  const columns = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const message = `The columns ${missing.join(', ')} are missing. Export the incident log with them.`;
    return { incidents: [], rejected: [{ path: 'line 1', code: 'UNREADABLE', message }], warnings: [] };
  }
  const byKey = new Map<string, { path: string; cells: Cells; event: LoggedEvent }[]>();
  for (const { line, cells: values } of rows) {
    const path = `line ${line}`;
    const cells: Cells = (column) => {
      const value = values[columns.indexOf(column)]?.trim();
      return value === undefined || value === '' || value === '?' ? undefined : value;
    };
    const event = eventOf(path, cells, zone);
    const key = cells('number');
    if (key === undefined) rejected.push({ path, code: 'NO_NUMBER', message: 'The row has no number.' });
    else if ('code' in event) rejected.push(event);
    else byKey.set(key, [...(byKey.get(key) ?? []), { path, cells, event }]);
  }
  const warnings: LogFault[] = [];
  const incidents = [...byKey].flatMap(([key, found]) => incidentOf(key, found, zone, { rejected, warnings }) ?? []);
  return { incidents, rejected, warnings };
}

function eventOf(path: string, cells: Cells, zone: string): LoggedEvent | LogFault {
  const named = cells('incident_state');
  const state = states[named?.toLowerCase() ?? ''];
  if (!state)
    return { path, code: 'UNKNOWN_STATE', message: `${JSON.stringify(named ?? '')} is no state of an incident.` };
  const at = instantOf(cells('sys_updated_at'), zone);
  if (at === undefined)
    return { path, code: 'BAD_TIME', message: `sys_updated_at is no time: ${JSON.stringify(cells('sys_updated_at'))}.` };
  return {
    ...{ path, at, state: state[0], holdReason: state[1], actor: cells('sys_updated_by') ?? 'import' },
    ...{ impact: levelOf(cells('impact')), urgency: levelOf(cells('urgency')), priority: numberOf(cells('priority')) },
    ...{ category: cells('category'), subcategory: cells('subcategory') },
    ...{ group: cells('assignment_group'), item: cells('cmdb_ci') },
  };
}

function incidentOf(
  key: string,
  found: readonly { path: string; cells: Cells; event: LoggedEvent }[],
  zone: string,
  { rejected, warnings }: { rejected: LogFault[]; warnings: LogFault[] },
): LoggedIncident | undefined {
  const { path, cells } = found.at(-1)!;
  const openedAt = instantOf(cells('opened_at'), zone);
  if (openedAt === undefined) {
    rejected.push({ path, code: 'BAD_TIME', message: `${key}: opened_at is no time.` });
    return undefined;
  }
  const events: LoggedEvent[] = [];
  for (const { event } of found) {
    const before = events.at(-1);
    if (before && event.at < before.at)
      warnings.push({ path: event.path, code: 'OUT_OF_ORDER', message: `${key}: it is earlier than the row before it.` });
    events.push(event);
  }
  const resolvedAt = instantOf(cells('resolved_at'), zone);
  if (resolvedAt !== undefined && resolvedAt < openedAt)
    warnings.push({ path, code: 'OUT_OF_ORDER', message: `${key}: it was resolved before it was opened.` });
  const count = (column: string): number => Math.max(0, numberOf(cells(column)) ?? 0);
  return {
    ...{ key, openedAt, resolvedAt, closedAt: instantOf(cells('closed_at'), zone), events },
    ...{ caller: cells('caller_id'), openedBy: cells('opened_by'), resolvedBy: cells('resolved_by') },
    ...{ closeCode: cells('closed_code'), reopenCount: count('reopen_count') },
    reassignmentCount: count('reassignment_count'),
    rest: Object.fromEntries(kept.flatMap((column) => (cells(column) === undefined ? [] : [[column, cells(column)!]]))),
  };
}

/** 1 - High, 2 - Medium, 3 - Low. */
const levelOf = (text: string | undefined): Level | undefined => levels[(numberOf(text) ?? 0) - 1];

function numberOf(text: string | undefined): number | undefined {
  const [digits] = /^\d+/.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** `29/2/2016 01:16`, day first, or ISO 8601; in the zone where none is said. */
function instantOf(text: string | undefined, zone: string): string | undefined {
  if (text === undefined) return undefined;
  const [, day, month, year, hour, minute, second = '0'] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  try {
    if (day === undefined) {
      const local = text.replace(' ', 'T');
      const known = /Z|[+-]\d{2}:?\d{2}$/.test(local)
        ? Temporal.Instant.from(local)
        : Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
      return new Date(known.epochMilliseconds).toISOString();
    }
    const fields = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour) };
    const local = Temporal.PlainDateTime.from(
      { ...fields, minute: Number(minute), second: Number(second) },
      { overflow: 'reject' },
    );
    return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}
