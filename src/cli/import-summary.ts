import Table from 'cli-table3';
import type { createColors } from 'picocolors';
import type { ImportReport, ReportedChange, ReportedRow } from './import-client.js';

type Colors = ReturnType<typeof createColors>;

/** How many changes and rows of each kind are shown unless all are asked for. */
const shownChanges = 10;
const shownRows = 3;
const longestValue = 60;

const counts = [
  ['created', 'Created'],
  ['updated', 'Updated'],
  ['unchanged', 'Unchanged'],
  ['retired', 'Retired'],
  ['relationshipsCreated', 'Relationships created'],
  ['relationshipsEnded', 'Relationships ended'],
] as const;

/** Sums up the calls of one import. Holds no more than it will show. */
export class Summary {
  private readonly counts = new Map<(typeof counts)[number][0], number>(counts.map(([name]) => [name, 0]));
  private readonly changes = new Map<ReportedChange['action'], { total: number; shown: ReportedChange[] }>();
  private readonly rejected = new Map<string, { total: number; shown: ReportedRow[] }>();
  private readonly warnings = new Map<string, { total: number; shown: ReportedRow[] }>();
  private changeSets = 0;

  constructor(private readonly all: boolean) {}

  add(report: ImportReport): void {
    for (const [name] of counts) this.counts.set(name, this.counts.get(name)! + report[name]);
    for (const change of report.plan) keep(this.changes, change.action, change, this.all ? Infinity : shownChanges);
    for (const row of report.rejected) keep(this.rejected, row.code, row, this.all ? Infinity : shownRows);
    for (const row of report.warnings) keep(this.warnings, row.code, row, this.all ? Infinity : shownRows);
    if (report.changeSet !== null) this.changeSets++;
  }

  get rejects(): number {
    return totalOf(this.rejected);
  }

  /** Whether something was, or would be, written. */
  get changesAnything(): boolean {
    return counts.some(([name]) => name !== 'unchanged' && this.counts.get(name)! > 0);
  }

  /** The tables, for a person. */
  print({ dryRun }: { dryRun: boolean }, colors: Colors): string {
    const parts = [this.countTable(dryRun)];
    const changes = this.changeTable(dryRun, colors);
    if (changes !== undefined) parts.push(changes);
    parts.push(...this.rowGroups('Rejected', this.rejected, colors.red));
    parts.push(...this.rowGroups('Warnings', this.warnings, colors.yellow));
    parts.push(this.verdict(dryRun, colors));
    return parts.join('\n\n');
  }

  private countTable(dryRun: boolean): string {
    const table = new Table({
      head: [dryRun ? 'Plan' : 'Result', 'Items'],
      style: plain,
      colAligns: ['left', 'right'],
    });
    for (const [name, title] of counts) table.push([title, numbered(this.counts.get(name)!)]);
    table.push(['Conflicts', numbered(this.changes.get('CONFLICT')?.total ?? 0)]);
    table.push(['Rejected', numbered(this.rejects)], ['Warnings', numbered(totalOf(this.warnings))]);
    return table.toString();
  }

  /** Field by field. What a run creates is only counted; a plan shows it. */
  private changeTable(dryRun: boolean, colors: Colors): string | undefined {
    const table = new Table({ head: ['', 'Class', 'Item', 'Change'], style: plain, wordWrap: true });
    for (const action of ['UPDATE', 'RESTORE', 'RETIRE', 'CONFLICT', 'CREATE'] as const) {
      const { total = 0, shown = [] } = this.changes.get(action) ?? {};
      if (action === 'CREATE' && !dryRun && !this.all) continue;
      for (const { class: itemClass, name, key, changes } of shown)
        table.push([
          paint(colors, action),
          itemClass,
          name === key ? safe(name) : `${safe(name)}\n${colors.dim(safe(key))}`,
          action === 'CREATE' || changes.length === 0
            ? ''
            : changes.map(({ name: field, from, to }) => `${field}: ${valueOf(from)} → ${valueOf(to)}`).join('\n'),
        ]);
      if (total > shown.length)
        table.push([
          {
            colSpan: 4,
            content: colors.dim(`… and ${numbered(total - shown.length)} more to ${action}. Show them with --all.`),
          },
        ]);
    }
    return table.length > 0 ? table.toString() : undefined;
  }

  private rowGroups(
    title: string,
    groups: ReadonlyMap<string, { total: number; shown: ReportedRow[] }>,
    colour: (text: string) => string,
  ): string[] {
    if (groups.size === 0) return [];
    const lines = [colour(`${title}: ${numbered(totalOf(groups))}`)];
    for (const [code, { total, shown }] of groups) {
      lines.push(`  ${code} (${numbered(total)})`);
      for (const { path, message } of shown) lines.push(`    ${safe(path)}: ${safe(message, 500)}`);
      if (total > shown.length) lines.push(`    … and ${numbered(total - shown.length)} more. Show them with --all.`);
    }
    return [lines.join('\n')];
  }

  private verdict(dryRun: boolean, colors: Colors): string {
    if (this.rejected.has('RETIRE_LIMIT'))
      return colors.red(
        'Nothing was retired. When the input is whole and this much is really gone, add --confirm-retire.',
      );
    if (dryRun) return 'A dry run: nothing was written.';
    if (!this.changesAnything) return 'Nothing changed.';
    return colors.green(
      `Written, in ${this.changeSets === 1 ? 'one ChangeSet' : `${numbered(this.changeSets)} ChangeSets`}.`,
    );
  }
}

const plain = { head: [], border: [] };

const numbered = (value: number): string => value.toLocaleString('en-GB');

const totalOf = (groups: ReadonlyMap<string, { total: number }>): number =>
  [...groups.values()].reduce((sum, { total }) => sum + total, 0);

function keep<Key, Row>(groups: Map<Key, { total: number; shown: Row[] }>, key: Key, row: Row, limit: number): void {
  let group = groups.get(key);
  if (!group) groups.set(key, (group = { total: 0, shown: [] }));
  group.total++;
  if (group.shown.length < limit) group.shown.push(row);
}

function paint(colors: Colors, action: ReportedChange['action']): string {
  const colour = {
    CREATE: colors.green,
    UPDATE: colors.cyan,
    RESTORE: colors.green,
    RETIRE: colors.yellow,
    CONFLICT: colors.red,
  }[action];
  return colour(action);
}

function valueOf(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return safe(typeof value === 'string' ? value : JSON.stringify(value), longestValue);
}

/** Text of a source in one line, without what a terminal would obey. */
function safe(text: string, longest = 120): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
