import { csvRecords } from '../../import/formats/csv-records.js';
import type { Rejection } from '../../import/rows.js';
import { withoutCredentials } from '../../import/secrets.js';
import type { Level } from '../priority.js';
import { instantOf, type ClockOfLog } from './instants.js';
import type { HoldReason, LogField, LogMapping } from './mapping.js';

/** One event of an incident as a log tells it: how it was from then on. */
export interface LoggedEvent {
  /** Of its row. */
  readonly path: string;
  readonly at: string;
  readonly state: string;
  readonly actor: string | undefined;
  readonly impact: Level | undefined;
  readonly urgency: Level | undefined;
  /** As the log has it, 1 to 5; undefined where it has none. */
  readonly priority: number | undefined;
  readonly holdReason: HoldReason | undefined;
  readonly category: string | undefined;
  readonly subcategory: string | undefined;
  readonly team: string | undefined;
  readonly assignee: string | undefined;
}

/** An incident as a log tells it. */
export interface LoggedIncident {
  readonly key: string;
  readonly path: string;
  readonly openedAt: string;
  readonly resolvedAt: string | undefined;
  readonly closedAt: string | undefined;
  readonly events: readonly LoggedEvent[];
  /** What its last row says in the columns that have a meaning. */
  readonly text: (field: LogField) => string | undefined;
  /** What its last row says in the others. */
  readonly rest: Readonly<Record<string, string>>;
}

export interface IncidentLog {
  readonly incidents: readonly LoggedIncident[];
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly Rejection[];
}

interface Row {
  readonly path: string;
  readonly cell: (field: LogField) => string | undefined;
  readonly rest: () => Record<string, string>;
}

/** What people write where they know nothing. */
const nothing = /^(\?|-+|n\/?a|null|undefined|\(empty\))$/i;
const longestCell = 10_000;

/**
 * Reads a log of incidents: with a column for AT a row for each update, those of an incident in the order in which they
 * happened; else a row for each incident. A row that cannot be read is refused by its line and leaves the rest.
 */
export function readIncidentLog(content: string, mapping: LogMapping, clock: ClockOfLog): IncidentLog {
  const { records, faults } = csvRecords(content);
  const [header, ...found] = records;
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const fields = names.map((name) => mapping.columns.get(name));
  const missing = (['KEY', 'OPENED_AT'] as const).filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    const message = `No column says ${missing.join(' and ')}. docs/incident-import.md has the columns that are read.`;
    return { incidents: [], rejected: [{ path: 'line 1', code: 'NO_HEADER', message }], warnings: [] };
  }
  const reader = new Reader(mapping, clock, [...faults]);
  const rows = found.map(({ line, cells }): Row => {
    const valueAt = (at: number): string | undefined => {
      const value = cells[at]?.trim();
      if (value === undefined || value === '' || nothing.test(value)) return undefined;
      return withoutCredentials(value.slice(0, longestCell));
    };
    return {
      path: `line ${line}`,
      cell: (field) => {
        for (const [at, one] of fields.entries()) if (one === field && valueAt(at) !== undefined) return valueAt(at);
        return undefined;
      },
      rest: () =>
        Object.fromEntries(
          names.flatMap((name, at) => {
            const value = fields[at] === undefined && name !== '' ? valueAt(at) : undefined;
            return value === undefined ? [] : [[name, value]];
          }),
        ),
    };
  });
  return reader.read(rows, fields.includes('AT'));
}

class Reader {
  private readonly warnings: Rejection[] = [];
  private readonly unknownLevels = new Set<string>();

  constructor(
    private readonly mapping: LogMapping,
    private readonly clock: ClockOfLog,
    private readonly rejected: Rejection[],
  ) {}

  read(rows: readonly Row[], isLog: boolean): IncidentLog {
    const byKey = new Map<string, Row[]>();
    for (const row of rows) {
      const key = row.cell('KEY');
      const known = key === undefined ? undefined : byKey.get(key);
      if (key === undefined) this.reject(row.path, 'REQUIRED', 'It does not say which incident it is about.');
      else if (!known) byKey.set(key, [row]);
      else if (isLog) known.push(row);
      else
        this.reject(
          row.path,
          'DUPLICATE',
          `${known[0]!.path} is about the same incident. Several rows of one take a column for AT, when each happened.`,
        );
    }
    const incidents = [...byKey].flatMap(([key, own]) => this.incident(key, own, isLog) ?? []);
    return { incidents, rejected: this.rejected, warnings: this.warnings };
  }

  private incident(key: string, rows: readonly Row[], isLog: boolean): LoggedIncident | undefined {
    // The incident is as the last row says that can be read.
    const taken = isLog ? rows.flatMap((row) => this.taken(row) ?? []) : [];
    const last = isLog ? taken.at(-1)?.row : rows[0];
    if (!last) return undefined;
    const openedAt = this.instant(last, 'OPENED_AT');
    if (openedAt === undefined) {
      for (const { path } of isLog ? taken.map(({ row }) => row) : rows)
        this.reject(path, 'BAD_TIME', `OPENED_AT is no time: the incident of this row is not taken.`);
      return undefined;
    }
    const resolvedAt = this.instant(last, 'RESOLVED_AT');
    const closedAt = this.instant(last, 'CLOSED_AT');
    const warn = (path: string, code: string, message: string): void =>
      void this.warnings.push({ path, code, message });
    for (const field of ['RESOLVED_AT', 'CLOSED_AT'] as const)
      if (last.cell(field) !== undefined && this.instant(last, field) === undefined)
        warn(last.path, 'BAD_TIME', `${field} is no time and left out.`);
    if (resolvedAt !== undefined && resolvedAt < openedAt)
      warn(last.path, 'OUT_OF_ORDER', 'It was resolved before it was opened.');
    const events = isLog ? taken.map(({ event }) => event) : this.eventsOf(last, { openedAt, resolvedAt, closedAt });
    events.forEach(({ path, at }, index) => {
      if (index > 0 && at < events[index - 1]!.at)
        warn(path, 'OUT_OF_ORDER', 'It is earlier than the row of its incident before it.');
    });
    if (events.length === 0) return undefined;
    return {
      ...{ key, path: last.path, openedAt, resolvedAt, closedAt, events },
      text: (field) => last.cell(field),
      rest: last.rest(),
    };
  }

  private taken(row: Row): { row: Row; event: LoggedEvent } | undefined {
    const event = this.event(row);
    return event && { row, event };
  }

  private event(row: Row): LoggedEvent | undefined {
    const at = this.instant(row, 'AT');
    const meaning = this.meaning(row.cell('STATE'));
    const faults = [
      ...(at === undefined ? [['BAD_TIME', 'AT is no time.']] : []),
      ...(meaning?.state === undefined
        ? [['UNKNOWN_STATE', `${JSON.stringify(row.cell('STATE') ?? '')} is no state of an incident.`]]
        : []),
    ];
    for (const [code, message] of faults)
      this.reject(row.path, code!, `${message} The other rows of its incident are taken without it.`);
    if (at === undefined || meaning?.state === undefined) return undefined;
    return this.eventAt(row, at, meaning.state, meaning.holdReason);
  }

  /** The events of an incident that has one row, as far as its instants tell. */
  private eventsOf(
    row: Row,
    { openedAt, resolvedAt, closedAt }: Pick<LoggedIncident, 'openedAt' | 'resolvedAt' | 'closedAt'>,
  ): LoggedEvent[] {
    const said = row.cell('STATE');
    const meaning = this.meaning(said);
    if (said !== undefined && meaning?.state === undefined) {
      this.reject(row.path, 'UNKNOWN_STATE', `${JSON.stringify(said)} is no state of an incident.`);
      return [];
    }
    const events = [this.eventAt(row, openedAt, 'LOGGED')];
    if (resolvedAt !== undefined) events.push(this.eventAt(row, resolvedAt, 'RESOLVED'));
    if (closedAt !== undefined) events.push(this.eventAt(row, closedAt, 'CLOSED'));
    const last = events.at(-1)!;
    if (meaning?.state !== undefined && meaning.state !== last.state)
      events.push(this.eventAt(row, last.at, meaning.state, meaning.holdReason));
    return events;
  }

  private eventAt(row: Row, at: string, state: string, holdReason?: HoldReason): LoggedEvent {
    const said = row.cell('HOLD_REASON')?.toUpperCase();
    const known = (['CALLER', 'VENDOR', 'CHANGE', 'PROBLEM'] as const).find((reason) => reason === said);
    return {
      ...{ path: row.path, at, state, actor: row.cell('ACTOR') },
      holdReason: state === 'ON_HOLD' ? (holdReason ?? known) : undefined,
      ...{ impact: this.level(row, 'IMPACT'), urgency: this.level(row, 'URGENCY') },
      priority: digits(row.cell('PRIORITY')),
      ...{ category: row.cell('CATEGORY')?.slice(0, 200), subcategory: row.cell('SUBCATEGORY')?.slice(0, 200) },
      ...{ team: row.cell('TEAM'), assignee: row.cell('ASSIGNEE') },
    };
  }

  private instant({ cell }: Row, field: LogField): string | undefined {
    const text = cell(field);
    return text === undefined ? undefined : instantOf(text, this.clock);
  }

  /** An unknown word is told of once. */
  private level(row: Row, field: 'IMPACT' | 'URGENCY'): Level | undefined {
    const word = row.cell(field);
    const level = this.meaning(word)?.level;
    if (word === undefined || level !== undefined || this.unknownLevels.has(`${field} ${word}`)) return level;
    this.unknownLevels.add(`${field} ${word}`);
    const message = `${field} has a word of unknown meaning, ${JSON.stringify(word)}: it is left out wherever it stands.`;
    this.warnings.push({ path: row.path, code: 'UNKNOWN_LEVEL', message });
    return undefined;
  }

  private meaning(word: string | undefined) {
    return word === undefined ? undefined : this.mapping.words.get(word.toLowerCase());
  }

  private reject(path: string, code: string, message: string): void {
    this.rejected.push({ path, code, message });
  }
}

/** The number in `3 - Moderate`, `P3` or `3`. */
export function digits(text: string | undefined): number | undefined {
  const [, found] = /^p?(\d{1,9})\b/i.exec(text ?? '') ?? [];
  return found === undefined ? undefined : Number(found);
}
