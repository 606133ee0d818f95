import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { attributesOf, changedProperties } from './stored.js';
import { manual, reconcile } from './reconcile.js';

/**
 * Sets values of an item as by hand, in a write that is about something else. Leaves a retired or merged item alone. Not for
 * values that identify it.
 */
export async function setByHand(
  transaction: Runner,
  changes: Changes,
  model: Model,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const [item] = await transaction.run(cypher.import.lockItems, { ids: [id] });
  const itemClass = item && model.classes.get(item.class);
  if (!itemClass || item.retiredAt !== undefined) return;
  const report = { source: manual, at: changes.at, values, attributes: {} };
  const laid = reconcile(itemClass, attributesOf(itemClass, item), report, { precedence: [], lastSeen: new Map() });
  if (laid.delta.length === 0) return;
  const version = item.version + 1;
  const properties = { ...changedProperties(itemClass, laid), version };
  await transaction.run(cypher.import.updateItems, { rows: [{ id, changed: true, properties }], at: changes.at });
  changes.item(id, { operation: 'UPDATED', version, attributes: laid.delta });
}
