import type { Failure } from '../../refusal.js';
import { incidentLifecycle } from '../lifecycle.js';
import { levels, type Level } from '../priority.js';

/** What a column of a log may say. */
export const logFields = [
  ...(['KEY', 'STATE', 'AT', 'ACTOR', 'OPENED_AT', 'RESOLVED_AT', 'CLOSED_AT', 'TITLE', 'DESCRIPTION'] as const),
  ...([
    'CATEGORY',
    'SUBCATEGORY',
    'IMPACT',
    'URGENCY',
    'PRIORITY',
    'HOLD_REASON',
    'RESOLUTION_CODE',
    'SOLUTION',
  ] as const),
  ...(['SERVICE', 'ITEM', 'TEAM', 'ASSIGNEE', 'REPORTER', 'OPENED_BY', 'REOPEN_COUNT', 'REASSIGNMENT_COUNT'] as const),
] as const;
export type LogField = (typeof logFields)[number];

export type HoldReason = 'CALLER' | 'VENDOR' | 'CHANGE' | 'PROBLEM';

/** What a word in a column means. */
export interface Meaning {
  readonly state?: string;
  readonly holdReason?: HoldReason;
  readonly level?: Level;
  readonly priority?: number;
}

/** How a log is written: which column says what, and what its words mean. */
export interface LogMapping {
  /** By column, in lower case. */
  readonly columns: ReadonlyMap<string, LogField>;
  /** By the word in lower case, for states and levels. */
  readonly words: ReadonlyMap<string, Meaning>;
}

/** A column of somebody's CSV. */
export interface ColumnInput {
  readonly column: string;
  readonly field: LogField;
}

/** A word of somebody's CSV. */
export interface WordInput {
  readonly word: string;
  readonly state?: string | null | undefined;
  readonly holdReason?: HoldReason | null | undefined;
  readonly level?: Level | null | undefined;
}

/** Words that stand for themselves, as people write them. */
const plainWords: readonly (readonly [string, Meaning])[] = [
  ...Object.keys(incidentLifecycle.states).flatMap((state): [string, Meaning][] => [
    [state.toLowerCase(), { state }],
    [state.toLowerCase().replaceAll('_', ' '), { state }],
  ]),
  ...levels.map((level): [string, Meaning] => [level.toLowerCase(), { level }]),
];

const servicenowColumns: Readonly<Record<string, LogField>> = {
  number: 'KEY',
  incident_state: 'STATE',
  state: 'STATE',
  sys_updated_at: 'AT',
  sys_updated_on: 'AT',
  sys_updated_by: 'ACTOR',
  opened_at: 'OPENED_AT',
  resolved_at: 'RESOLVED_AT',
  closed_at: 'CLOSED_AT',
  short_description: 'TITLE',
  description: 'DESCRIPTION',
  category: 'CATEGORY',
  subcategory: 'SUBCATEGORY',
  impact: 'IMPACT',
  urgency: 'URGENCY',
  priority: 'PRIORITY',
  close_notes: 'SOLUTION',
  business_service: 'SERVICE',
  cmdb_ci: 'ITEM',
  assignment_group: 'TEAM',
  assigned_to: 'ASSIGNEE',
  caller_id: 'REPORTER',
  opened_by: 'OPENED_BY',
  reopen_count: 'REOPEN_COUNT',
  reassignment_count: 'REASSIGNMENT_COUNT',
};

const servicenowWords: Readonly<Record<string, Meaning>> = {
  new: { state: 'LOGGED' },
  active: { state: 'IN_PROGRESS' },
  'in progress': { state: 'IN_PROGRESS' },
  'on hold': { state: 'ON_HOLD' },
  'awaiting user info': { state: 'ON_HOLD', holdReason: 'CALLER' },
  'awaiting caller': { state: 'ON_HOLD', holdReason: 'CALLER' },
  'awaiting evidence': { state: 'ON_HOLD', holdReason: 'CALLER' },
  'awaiting vendor': { state: 'ON_HOLD', holdReason: 'VENDOR' },
  'awaiting change': { state: 'ON_HOLD', holdReason: 'CHANGE' },
  'awaiting problem': { state: 'ON_HOLD', holdReason: 'PROBLEM' },
  resolved: { state: 'RESOLVED' },
  closed: { state: 'CLOSED' },
  canceled: { state: 'CANCELLED' },
  cancelled: { state: 'CANCELLED' },
  // As lists show them; numbers alone are read as such.
  '1 - high': { level: 'HIGH' },
  '2 - medium': { level: 'MEDIUM' },
  '3 - low': { level: 'LOW' },
  1: { level: 'HIGH' },
  2: { level: 'MEDIUM' },
  3: { level: 'LOW' },
};

/** ServiceNow's log of incidents: a row for each update. */
export const servicenowMapping: LogMapping = {
  columns: new Map(Object.entries(servicenowColumns)),
  words: new Map([...plainWords, ...Object.entries(servicenowWords)]),
};

/** A log as somebody says it is written. Fields may stand as columns under their own names. */
export function mappingOf(columns: readonly ColumnInput[], words: readonly WordInput[]): LogMapping {
  const own = logFields.flatMap((field): [string, LogField][] => [
    [field.toLowerCase(), field],
    [field.toLowerCase().replaceAll('_', ''), field],
    [field.toLowerCase().replaceAll('_', ' '), field],
  ]);
  const named = columns.map(({ column, field }): [string, LogField] => [column.trim().toLowerCase(), field]);
  const renamed = new Set(columns.map(({ field }) => field));
  return {
    columns: new Map([...own.filter(([, field]) => !renamed.has(field)), ...named]),
    words: new Map([
      ...plainWords,
      ...words.map(({ word, state, holdReason, level }): [string, Meaning] => [
        word.trim().toLowerCase(),
        { ...(state != null && { state }), ...(holdReason != null && { holdReason }), ...(level != null && { level }) },
      ]),
    ]),
  };
}

/** Everything wrong with what somebody says of their log. */
export function mappingFaults(columns: readonly ColumnInput[], words: readonly WordInput[]): Failure[] {
  const fault = (field: string, message: string): Failure => ({ field: `input.${field}`, code: 'INVALID', message });
  return [
    ...columns.flatMap(({ column, field }, index) => {
      const twin = columns.findIndex((one) => one.column.trim().toLowerCase() === column.trim().toLowerCase());
      if (column.trim() === '') return [fault(`columns.${index}`, `${field} takes the name of a column.`)];
      return twin < index ? [fault(`columns.${index}`, `${column} says ${columns[twin]!.field} already.`)] : [];
    }),
    ...words.flatMap(({ word, state, holdReason, level }, index) => {
      if (state == null && level == null)
        return [fault(`words.${index}`, `${JSON.stringify(word)} takes a state or a level that it means.`)];
      return holdReason != null && state !== 'ON_HOLD'
        ? [fault(`words.${index}`, 'Only ON_HOLD takes a holdReason. Leave it out.')]
        : [];
    }),
  ];
}
