import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ItemRecord } from '../records.js';

/** Reads items that messages name: those asked for together in one statement, each once, however many streams ask. */
export function itemLoader(graph: Graph): (id: string) => Promise<ItemRecord> {
  const items = new DataLoader<string, ItemRecord>(async (ids) => {
    const rows = await graph.run(cypher.cmdb.byIds, { ids: [...ids] });
    const found = new Map(rows.map((item) => [item.id, item]));
    return ids.map((id) => found.get(id) ?? new Error(`Item ${id} is gone.`));
  });
  return (id) => items.load(id);
}
