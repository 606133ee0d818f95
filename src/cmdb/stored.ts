import type { ItemClass } from '../model/model.js';
import type { ItemRecord } from '../records.js';
import { bareRecord, type Provenance, type Reconciled } from './reconcile.js';
import { searchWords } from './words.js';

const commonAttributes = ['name', 'environment', 'lifecycleStage', 'criticality', 'description', 'tags'];

/** The names of the attributes an item of the class can have, common ones first. */
export function attributeNames(itemClass: ItemClass): string[] {
  return [...commonAttributes, ...itemClass.fields.keys()];
}

/** An item's attributes, apart from what the product keeps beside them. */
export function attributesOf(
  itemClass: ItemClass,
  item: ItemRecord,
): { values: Record<string, unknown>; attributes: Record<string, unknown>; provenance: Provenance } {
  const values = bareRecord<unknown>();
  for (const name of attributeNames(itemClass))
    if (item[name] !== undefined && item[name] !== null) values[name] = item[name];
  return {
    values,
    attributes: recordOf<unknown>(item.attributes),
    provenance: recordOf<Provenance[string]>(item.provenance),
  };
}

/** The properties a reconciled item's node gets: those that changed, and what follows from all. Null removes one. */
export function changedProperties(itemClass: ItemClass, reconciled: Reconciled): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const { name } of reconciled.delta)
    if (!name.startsWith('attributes.')) properties[name] = reconciled.values[name] ?? null;
  properties['searchWords'] = searchProperty(itemClass, reconciled.values);
  properties['attributes'] = jsonOf(reconciled.attributes);
  properties['provenance'] = jsonOf(reconciled.provenance);
  return properties;
}

/** The words that search needs beside an item's values; null for none. */
export function searchProperty(itemClass: ItemClass, values: Readonly<Record<string, unknown>>): string[] | null {
  const words = searchWords(itemClass, values);
  return words.length > 0 ? words : null;
}

function jsonOf(value: Record<string, unknown>): string | null {
  return Object.keys(value).length > 0 ? JSON.stringify(value) : null;
}

function recordOf<T>(json: string | undefined): Record<string, T> {
  return bareRecord(json === undefined ? {} : (JSON.parse(json) as Record<string, T>));
}
