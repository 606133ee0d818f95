import Table from 'cli-table3';
import type { createColors } from 'picocolors';
import { severities, type Severity } from '../engine/severity.js';
import type { WatchedChange } from './watch-state.js';

export type Colors = ReturnType<typeof createColors>;
export type Connection = 'connecting' | 'live' | 'reconnecting';

export interface View {
  /** What is followed, as the title says it. */
  title: string;
  rows: readonly WatchedChange[];
  connection: Connection;
  now: Date;
  /** Lines of the terminal; undefined: all rows. */
  height?: number | undefined;
  /** Columns of the terminal. */
  width?: number | undefined;
  nameOf: (id: string) => string;
}

const titles = ['Item', 'Class', 'Own', 'Effective', 'Since', 'Margin', 'Maintenance', 'Caused by'];
/** Title, state and the table's frame: what rows cannot have of the terminal. */
const frame = 7;
const fixedWidth = 74;

/** The whole picture as text: a title with the state of the connection, a table, and how much of it does not fit. */
export function render(view: View, colors: Colors): string {
  const { rows, height } = view;
  const most = height === undefined ? rows.length : Math.max(1, height - frame);
  const shown = rows.slice(0, most);
  const table = new Table({
    head: titles,
    // Only the severities are coloured, and they are words too.
    style: { head: [], border: [], compact: true },
  });
  table.push(...shown.map((change) => cells(change, view, colors)));
  const left = rows.length - shown.length;
  return [
    `${colors.bold(view.title)}  ${counts(rows)}  ${stateOf(view.connection, colors)}`,
    shown.length > 0 ? table.toString() : view.connection === 'live' ? 'Nothing to show.' : '',
    ...(left > 0 ? [`… and ${left} more`] : []),
  ].join('\n');
}

/** One change as one line, for where there is no terminal. */
export function lineOf(change: WatchedChange, nameOf: (id: string) => string): string {
  const { item, observed, effective, previousEffective, at, causedBy, margin, inMaintenance } = change;
  const parts = [
    `own ${observed}`,
    ...(previousEffective !== null && previousEffective !== effective ? [`was ${previousEffective}`] : []),
    ...(margin !== null ? [`margin ${margin}`] : []),
    ...(inMaintenance ? ['in maintenance'] : []),
    ...(causedBy.length > 0 ? [`caused by ${clean(causedBy.map(nameOf).join(', '))}`] : []),
  ];
  return `${at}  ${effective.padEnd(8)}  ${clean(item.name)} (${item.class}): ${parts.join(', ')}`;
}

function cells(change: WatchedChange, view: View, colors: Colors): string[] {
  const { item, observed, effective, causedBy, margin, inMaintenance } = change;
  const free = Math.max(24, (view.width ?? 140) - fixedWidth);
  const text = (content: string, share: number): string => cut(clean(content), Math.max(10, Math.floor(free * share)));
  return [
    text(item.name, 0.5),
    cut(item.class, 20),
    coloured(observed, colors),
    coloured(effective, colors),
    ago(item.status.since, view.now),
    margin === null ? '' : String(margin),
    inMaintenance ? 'yes' : '',
    text(causes(causedBy, view.nameOf), 0.5),
  ];
}

function causes(ids: readonly string[], nameOf: (id: string) => string): string {
  const [first, ...others] = ids;
  if (first === undefined) return '';
  return others.length === 0 ? nameOf(first) : `${nameOf(first)} and ${others.length} more`;
}

function coloured(severity: Severity, colors: Colors): string {
  switch (severity) {
    case 'CRITICAL':
      return colors.bold(colors.red(severity));
    case 'MAJOR':
      return colors.red(severity);
    case 'MINOR':
    case 'WARNING':
      return colors.yellow(severity);
    case 'UNKNOWN':
      return colors.magenta(severity);
    case 'OK':
      return colors.green(severity);
  }
}

function stateOf(connection: Connection, colors: Colors): string {
  if (connection === 'live') return colors.green('live');
  return colors.yellow(connection === 'connecting' ? 'connecting…' : 'reconnecting…');
}

function counts(rows: readonly WatchedChange[]): string {
  const worst = [...severities].reverse().filter((severity) => severity !== 'UNKNOWN');
  return [...worst.slice(0, -1), 'UNKNOWN' as const, 'OK' as const]
    .map((severity) => ({ severity, count: rows.filter(({ effective }) => effective === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
    .join(' · ');
}

/** How long ago, in the largest unit that fits: 12 s, 3 min, 5 h, 2 d. */
export function ago(instant: string, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 1_000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/** Names come from users: what would steer the terminal is taken out. */
const clean = (text: string): string => text.replace(/\p{Cc}|\p{Cf}/gu, ' ');
