import { inBatches } from '../batches.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { LiveRelationship } from '../import/relationships.js';
import type { ItemRecord } from '../records.js';

/**
 * Takes items, which the transaction has locked, out of configuration control and ends their relationships both ways.
 * Gives how many relationships ended.
 */
export async function retire(
  transaction: Runner,
  changes: Changes,
  items: readonly ItemRecord[],
  by: string,
  mergedInto: string | null = null,
): Promise<number> {
  const ids = items.map(({ id }) => id);
  const versions = new Map(items.map(({ id, version }) => [id, version + 1]));
  const ended = await endAll(transaction, changes, ids, versions);
  await inBatches(items, (some) =>
    transaction.run(cypher.cmdb.retire, {
      rows: some.map(({ id }) => ({ id, version: versions.get(id)!, by, mergedInto })),
      at: changes.at,
    }),
  );
  for (const { id, lifecycleStage } of items)
    changes.item(id, {
      operation: mergedInto === null ? 'RETIRED' : 'MERGED',
      version: versions.get(id)!,
      attributes: [{ name: 'lifecycleStage', from: lifecycleStage, to: 'RETIRED' }],
    });
  return ended;
}

async function endAll(
  transaction: Runner,
  changes: Changes,
  ids: readonly string[],
  versions: Map<string, number>,
): Promise<number> {
  let rows = await liveOf(transaction, ids);
  // Dependents own their relationships: they are locked before one of theirs is ended.
  const dependents = [...new Set(rows.map(({ from }) => from))].filter((id) => !versions.has(id)).sort();
  for (const { id, version } of await inBatches(dependents, (some) =>
    transaction.run(cypher.import.lockItems, { ids: some }),
  ))
    versions.set(id, version);
  // What was ended until they were locked is not ended again.
  if (dependents.length > 0) rows = await liveOf(transaction, ids);
  await inBatches(rows, (some) =>
    transaction.run(cypher.relationship.end, { rows: some, at: changes.at, changeSet: changes.id }),
  );
  for (const { id, from, type, to, group } of rows)
    changes.relationship(from, versions.get(from)!, { operation: 'ENDED', id, type, to, group });
  return rows.length;
}

/** The live relationships of items, both ways, each once. */
export async function liveOf(transaction: Runner, ids: readonly string[]): Promise<LiveRelationship[]> {
  const outgoing = await inBatches(ids, (some) => transaction.run(cypher.relationship.liveFrom, { ids: some }));
  const incoming = await inBatches(ids, (some) => transaction.run(cypher.relationship.liveTo, { ids: some }));
  return [...new Map([...outgoing, ...incoming].map((row) => [row.id, row])).values()];
}
