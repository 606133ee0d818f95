import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { withoutNulls } from '../nulls.js';
import type { DependencyGroupRecord } from '../records.js';
import type { AttributeDelta } from './reconcile.js';

/** The declarations among `wanted` that differ from those an item has, as changes of its `groups.<name>`. */
export function groupChanges(
  declared: readonly DependencyGroupRecord[],
  wanted: readonly DependencyGroupRecord[],
): (AttributeDelta & { to: DependencyGroupRecord })[] {
  const before = new Map(declared.map((group) => [group.name, withoutNulls(group)]));
  return wanted
    .filter((group) => !isDeepStrictEqual(group, before.get(group.name)))
    .map((group) => ({ name: `groups.${group.name}`, from: before.get(group.name) ?? null, to: group }));
}

/** Declares redundancy groups of an item, which the transaction has locked. Gives what changed by it. */
export async function declareGroups(
  transaction: Runner,
  itemId: string,
  wanted: readonly DependencyGroupRecord[],
): Promise<AttributeDelta[]> {
  if (wanted.length === 0) return [];
  const [row] = await transaction.run(cypher.import.groups, { ids: [itemId] });
  const delta = groupChanges(row?.groups ?? [], wanted);
  if (delta.length > 0)
    await transaction.run(cypher.import.writeGroups, {
      rows: delta.map(({ to }) => ({ itemId, id: randomUUID(), group: to })),
    });
  return delta;
}
