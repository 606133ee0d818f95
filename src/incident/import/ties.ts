import { inBatches } from '../../batches.js';
import { findItems } from '../../cmdb/references.js';
import { cypher } from '../../generated/cypher.js';
import type { Runner } from '../../graph/graph.js';
import type { Rejection } from '../../import/rows.js';
import { itemLinks } from '../incident.js';
import type { LogField } from './mapping.js';
import type { LoggedIncident } from './log.js';

/** What a log names that may be an item here, and how an incident is tied to it. */
const named = [
  { field: 'SERVICE', type: 'OF_SERVICE', classes: classesOf('service') },
  { field: 'TEAM', type: 'ASSIGNED_IN', classes: classesOf('team') },
  { field: 'ASSIGNEE', type: 'ASSIGNED_TO', classes: classesOf('assignee') },
  { field: 'REPORTER', type: 'REPORTED_BY', classes: classesOf('reporter') },
  { field: 'ITEM', type: 'AFFECTS', classes: [] as readonly string[] },
] as const satisfies readonly { field: LogField; type: string; classes: readonly string[] }[];

function classesOf(field: string): readonly string[] {
  return itemLinks.find((link) => link.field === field)!.classes;
}

/** A tie of an incident. */
export interface ImportedTie {
  readonly type: string;
  readonly to: string;
}

/** The items that a source knows by what its log calls them. */
export class LogNames {
  private constructor(private readonly items: ReadonlyMap<string, { id: string; class: string }>) {}

  static async read(runner: Runner, source: string, incidents: readonly LoggedIncident[]): Promise<LogNames> {
    const names = incidents.flatMap(({ text }) => named.flatMap(({ field }) => text(field) ?? []));
    // The import of a log's items gives them such keys.
    const keys = [...new Set(names)].flatMap((name) => [name, `cmdb_ci:${name}`]);
    const found = await inBatches(keys, (some) =>
      findItems(
        runner,
        some.map((key) => `${source}:${key}`),
      ),
    );
    const ids = [...new Set(found.flatMap((item) => item?.id ?? []))];
    const rows = await inBatches(ids, (some) => runner.run(cypher.cmdb.byIds, { ids: some }));
    const classes = new Map(rows.map((item) => [item.id, item.class]));
    return new LogNames(
      new Map(
        keys.flatMap((key, index) => {
          const id = found[index]?.id;
          const itemClass = classes.get(id ?? '');
          return id === undefined || itemClass === undefined ? [] : [[key, { id, class: itemClass }] as const];
        }),
      ),
    );
  }

  /** What an incident is tied to; a word that is no item of a fitting class is told, items alone: teams and people often are none. */
  tiesOf({ text, path }: LoggedIncident): { ties: ImportedTie[]; warnings: Rejection[] } {
    const ties: ImportedTie[] = [];
    const warnings: Rejection[] = [];
    for (const { field, type, classes } of named) {
      const name = text(field);
      if (name === undefined) continue;
      const item = this.items.get(name) ?? this.items.get(`cmdb_ci:${name}`);
      if (item && (classes.length === 0 || classes.includes(item.class))) ties.push({ type, to: item.id });
      else if (field === 'ITEM' || field === 'SERVICE')
        warnings.push({
          ...{ path, code: 'UNKNOWN_ITEM' },
          message: `${field} names what this source knows no item by, ${JSON.stringify(name)}: the incident has it as text alone.`,
        });
    }
    return { ties, warnings };
  }
}
