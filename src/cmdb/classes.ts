import type { Statement } from '../graph/statement.js';
import type { Model } from '../model/model.js';

/** How many nodes carry each class's label, and how many of those are retired, by type name. */
export interface ClassCounts {
  all: Record<string, number>;
  retired: { class: string; count: number }[];
}

/**
 * Counts the items of every class. The only statement made from the model instead of a file: labels are counted by the
 * store itself, at no cost that grows with the items, but only where the text names them.
 */
export function classCounts({ classes }: Model): Statement<Record<string, never>, ClassCounts> {
  // Type names are GraphQL names; backticks keep those that are Cypher keywords.
  const labels = [...classes.keys()].map((name) => `\`${name}\``);
  return {
    name: 'cmdb/classCounts',
    access: 'read',
    arity: 'one',
    text: [
      ...labels.map((label) => `CALL () { MATCH (item:${label}) RETURN count(item) AS ${label} }`),
      'CALL () {',
      '  MATCH (item:ConfigurationItem) WHERE item.retiredAt IS NOT NULL AND item.class IS NOT NULL',
      '  WITH item.class AS class, count(*) AS count',
      '  RETURN collect({ class: class, count: count }) AS `retired items`',
      '}',
      `RETURN { all: { ${labels.map((label) => `${label}: ${label}`).join(', ')} }, retired: \`retired items\` } AS counts`,
    ].join('\n'),
  };
}

/** How many items of each class are current, by type name. */
export function currentCounts({ all, retired }: ClassCounts): ReadonlyMap<string, number> {
  const gone = new Map(retired.map((row) => [row.class, row.count]));
  return new Map(Object.entries(all).map(([name, count]) => [name, count - (gone.get(name) ?? 0)]));
}
