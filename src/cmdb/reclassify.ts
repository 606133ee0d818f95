import type { ItemClass } from '../model/model.js';
import type { ItemRecord } from '../records.js';
import type { AttributeDelta } from './reconcile.js';
import { attributesOf, searchProperty } from './stored.js';
import { checkField } from './validate.js';

/**
 * What an item becomes in another class: values of attributes that the new class declares, with a fitting type, stay;
 * the others move to `attributes`, and nothing is lost.
 */
export function reclassified(
  from: ItemClass,
  to: ItemClass,
  item: ItemRecord,
  at: string,
): { properties: Record<string, unknown>; values: Record<string, unknown>; delta: AttributeDelta[] } {
  const { values, attributes, provenance } = attributesOf(from, item);
  const properties: Record<string, unknown> = {};
  const kept: Record<string, unknown> = {};
  const delta: AttributeDelta[] = [{ name: 'class', from: from.enumValue, to: to.enumValue }];
  for (const [name, value] of Object.entries(values)) {
    const field = to.fields.get(name);
    if (!from.fields.has(name) || (field && checkField(field, value))) {
      kept[name] = value;
      continue;
    }
    properties[name] = null;
    attributes[name] = value;
    provenance[`attributes.${name}`] = provenance[name] ?? { source: 'manual', at };
    delete provenance[name];
    delta.push({ name, from: value, to: null }, { name: `attributes.${name}`, from: null, to: value });
  }
  // What was undeclared before and is declared now comes home.
  for (const [name, field] of to.fields)
    if (kept[name] === undefined && attributes[name] !== undefined && checkField(field, attributes[name])) {
      kept[name] = properties[name] = attributes[name];
      delta.push(
        { name: `attributes.${name}`, from: attributes[name], to: null },
        { name, from: null, to: attributes[name] },
      );
      delete attributes[name];
      const holder = provenance[`attributes.${name}`];
      if (holder) provenance[name] = holder;
      delete provenance[`attributes.${name}`];
    }
  properties['attributes'] = Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : null;
  properties['provenance'] = JSON.stringify(provenance);
  properties['searchWords'] = searchProperty(to, kept);
  return { properties, values: kept, delta };
}
