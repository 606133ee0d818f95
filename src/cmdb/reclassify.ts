import { isDeepStrictEqual } from 'node:util';
import type { ItemClass, ModelField } from '../model/model.js';
import type { ItemRecord } from '../records.js';
import { bareRecord, type AttributeDelta } from './reconcile.js';
import { attributesOf, searchProperty } from './stored.js';
import { checkValue } from './validate.js';

/**
 * What an item becomes in another class: values of attributes that the new class declares, with a fitting type, stay;
 * the others move to `attributes`, and nothing is lost. Values that move come out of the form in which they were stored,
 * and into that of their new place.
 */
export function reclassified(
  from: ItemClass,
  to: ItemClass,
  item: ItemRecord,
  at: string,
): { properties: Record<string, unknown>; values: Record<string, unknown>; delta: AttributeDelta[] } {
  const { values, attributes, provenance } = attributesOf(from, item);
  const properties: Record<string, unknown> = {};
  const kept = bareRecord<unknown>();
  const delta: AttributeDelta[] = [{ name: 'class', from: from.enumValue, to: to.enumValue }];
  for (const [name, stored] of Object.entries(values)) {
    const field = from.fields.get(name);
    if (!field) {
      // One that every item has.
      kept[name] = stored;
      continue;
    }
    const value = plain(field, stored);
    const fitting = fit(to.fields.get(name), value);
    if (fitting !== undefined) {
      kept[name] = fitting;
      if (isDeepStrictEqual(fitting, stored)) continue;
      properties[name] = fitting;
      delta.push({ name, from: stored, to: fitting });
      continue;
    }
    delta.push(
      { name, from: stored, to: null },
      { name: `attributes.${name}`, from: attributes[name] ?? null, to: value },
    );
    properties[name] = null;
    attributes[name] = value;
    provenance[`attributes.${name}`] = provenance[name] ?? { source: 'manual', at };
    delete provenance[name];
  }
  // What was undeclared before and is declared now comes home.
  for (const [name, field] of to.fields) {
    const fitting = kept[name] === undefined ? fit(field, attributes[name]) : undefined;
    if (fitting === undefined) continue;
    delta.push({ name: `attributes.${name}`, from: attributes[name], to: null }, { name, from: null, to: fitting });
    kept[name] = properties[name] = fitting;
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

/** The value in the form in which the field stores it; undefined when it is none of the field's. */
function fit(field: ModelField | undefined, value: unknown): unknown {
  if (!field || value === undefined || value === null) return undefined;
  const checked = checkValue(field, value);
  return 'value' in checked ? checked.value : undefined;
}

/** A stored value as a source would send it: JSON is stored as text. */
function plain({ type, list }: ModelField, stored: unknown): unknown {
  if (type !== 'JSON') return stored;
  const parse = (text: unknown): unknown => JSON.parse(String(text));
  return list && Array.isArray(stored) ? stored.map(parse) : parse(stored);
}
