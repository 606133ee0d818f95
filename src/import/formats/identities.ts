import type { Model } from '../../model/model.js';
import type { ItemRow, ParsedDocument, Rejection } from '../rows.js';
import { list } from './values.js';

/**
 * Keeps two items of one document from claiming the same identity: a value that several rows share, under a rule that
 * says it names one item, identifies none of them. It moves to the attributes, with a warning; `name` alone stays.
 */
export function withoutSharedIdentities(document: ParsedDocument, model: Model): ParsedDocument {
  const warnings: Rejection[] = [];
  let items = document.items;
  // A field that one rule gave up may have been shared under another too, so look again until nothing is.
  for (let shared = findShared(items, model); shared.length > 0; shared = findShared(items, model)) {
    const given = new Map<ItemRow, ItemRow>();
    for (const { rows, field, element, shown } of shared) {
      warnings.push({
        path: rows[0]!.path,
        code: 'AMBIGUOUS_IDENTITY',
        message:
          `${rows.length} items of class ${rows[0]!.class} share ${shown}, which should name one: ` +
          `${rows
            .slice(0, 5)
            .map(({ key }) => key)
            .join(', ')}${rows.length > 5 ? ', …' : ''}. ` +
          `Their ${field} is kept as an attribute only.`,
      });
      for (const row of rows) given.set(row, withoutField(given.get(row) ?? row, field, element));
    }
    items = items.map((item) => given.get(item) ?? item);
  }
  return { ...document, items, warnings: [...document.warnings, ...warnings] };
}

interface Shared {
  rows: ItemRow[];
  field: string;
  /** The shared value, normalised, where the rule is the field alone. */
  element: string | undefined;
  shown: string;
}

function findShared(items: readonly ItemRow[], model: Model): Shared[] {
  const owners = new Map<string, Omit<Shared, 'rows'> & { rows: Set<ItemRow> }>();
  for (const item of items)
    for (const rule of model.classes.get(item.class)?.identifiedBy ?? []) {
      const field = [...rule].reverse().find((name) => name !== 'name' && name !== 'environment');
      if (field === undefined) continue;
      for (const key of keysOf(item, rule)) {
        const id = `${item.class}|${rule.join('+')}|${key}`;
        const owner = owners.get(id) ?? {
          rows: new Set(),
          field,
          element: rule.length === 1 ? key : undefined,
          shown: `${rule.join(' and ')} "${key}"`,
        };
        owners.set(id, owner);
        owner.rows.add(item);
      }
    }
  return [...owners.values()].flatMap((owner) => (owner.rows.size > 1 ? [{ ...owner, rows: [...owner.rows] }] : []));
}

/** The keys a rule gives an item: none when a field is absent, one an element for a list. */
function keysOf({ fields }: ItemRow, rule: readonly string[]): string[] {
  return rule.reduce<string[]>(
    (keys, name) => {
      const value = fields[name];
      const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
      return keys.flatMap((key) =>
        values.map((each) => `${key}${key === '' ? '' : ', '}${String(each).trim().toLowerCase()}`),
      );
    },
    [''],
  );
}

/** Moves the field to the attributes; of a list, only the shared element. */
function withoutField(item: ItemRow, field: string, element: string | undefined): ItemRow {
  const { [field]: value, ...others } = item.fields;
  if (value === undefined) return item;
  const isShared = (each: unknown): boolean => element === undefined || String(each).trim().toLowerCase() === element;
  const before = item.attributes?.[field];
  const kept = list(value).filter((each) => !isShared(each));
  const moved = Array.isArray(value) ? [...list(before), ...list(value).filter(isShared)] : value;
  return {
    ...item,
    fields: kept.length > 0 ? { ...others, [field]: kept } : others,
    attributes: { ...item.attributes, [field]: moved },
  };
}
