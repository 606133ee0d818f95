import Table from 'cli-table3';
import type { Colors } from 'picocolors/types.js';
import { compareSeverity, type Severity } from '../engine/severity.js';

/** What the screen shows of one item. */
export interface WatchedItem {
  id: string;
  name: string;
  class: string;
  observed: Severity;
  effective: Severity;
  version: number;
  /** ISO instant. */
  at: string;
  margin: number | null;
  inMaintenance: boolean;
  causedBy: readonly string[];
}

export interface WatchState {
  items: ReadonlyMap<string, WatchedItem>;
  /** Of the items that cause others' status, also of those that are not watched. */
  names: ReadonlyMap<string, string>;
  /** A sentence on the connection; empty while it stands. */
  connection: string;
}

type Paint = Pick<Colors, 'red' | 'yellow' | 'green' | 'dim' | 'magenta' | 'bold'>;

/** The severity's word, coloured where colours are on: it says what it is without them. */
export function severityText(severity: Severity, paint: Paint): string {
  switch (severity) {
    case 'CRITICAL':
    case 'MAJOR':
      return paint.red(severity);
    case 'MINOR':
    case 'WARNING':
      return paint.yellow(severity);
    case 'UNKNOWN':
      return paint.magenta(severity);
    case 'OK':
      return paint.green(severity);
  }
}

/** Worst first, then by name. */
export function inOrder(items: Iterable<WatchedItem>): WatchedItem[] {
  return [...items].sort(
    (a, b) => compareSeverity(b.effective, a.effective) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** The whole screen: a line of counts, a table of the worst, and what was left out. */
export function screen({ items, names, connection }: WatchState, rows: number, paint: Paint): string {
  const sorted = inOrder(items.values());
  const shown = sorted.slice(0, Math.max(1, rows));
  const table = new Table({
    head: ['Effective', 'Own', 'Item', 'Class', 'Since', 'Margin', '', 'Caused by'],
    style: { head: [], border: [] },
  });
  for (const item of shown)
    table.push([
      severityText(item.effective, paint),
      severityText(item.observed, paint),
      item.name,
      item.class,
      item.at.slice(11, 19),
      item.margin === null ? '' : String(item.margin),
      item.inMaintenance ? 'maintenance' : '',
      item.causedBy.map((id) => names.get(id) ?? id).join(', '),
    ]);
  const left = sorted.length - shown.length;
  return [
    paint.bold(counts(sorted)) + (connection === '' ? '' : ` — ${connection}`),
    table.toString(),
    ...(left > 0 ? [paint.dim(`and ${left} more`)] : []),
  ].join('\n');
}

/** How many items there are of each severity, worst first. */
export function counts(items: readonly WatchedItem[]): string {
  const order: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR', 'WARNING', 'UNKNOWN', 'OK'];
  const parts = order.flatMap((severity) => {
    const count = items.filter(({ effective }) => effective === severity).length;
    return count > 0 ? [`${count} ${severity}`] : [];
  });
  return `${items.length} items: ${parts.join(', ') || 'none'}`;
}

/** One line for one change, for output that is no terminal. */
export const changeLine = (item: WatchedItem, names: ReadonlyMap<string, string>): string =>
  [
    item.at,
    item.effective,
    `(own ${item.observed})`,
    item.name,
    ...(item.margin === null ? [] : [`margin ${item.margin}`]),
    ...(item.inMaintenance ? ['in maintenance'] : []),
    ...(item.causedBy.length > 0 ? [`because of ${item.causedBy.map((id) => names.get(id) ?? id).join(', ')}`] : []),
  ].join(' ');
