import type { ItemRow, ParsedDocument } from '../../src/import/rows.js';
import type { Model } from '../../src/model/model.js';

/** The identity keys that two items share: an import would refuse such rows as DUPLICATE_IDENTITY. */
export function sharedIdentities(items: readonly ItemRow[], model: Model): string[] {
  const owners = new Map<string, Set<string>>();
  for (const item of items)
    for (const key of identityKeys(item, model)) {
      const owner = owners.get(key) ?? new Set();
      owners.set(key, owner.add(item.key));
    }
  return [...owners].filter(([, keys]) => keys.size > 1).map(([key, keys]) => `${key} of ${[...keys].join(', ')}`);
}

function identityKeys(item: ItemRow, model: Model): string[] {
  const rules = model.classes.get(item.class)?.identifiedBy ?? [];
  return rules.flatMap((rule) =>
    rule.reduce<string[]>(
      (keys, field) => {
        const value = item.fields[field];
        const values: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
        return keys.flatMap((key) => values.map((each) => `${key}|${field}=${String(each).trim().toLowerCase()}`));
      },
      [item.class],
    ),
  );
}

/** The document without relationships to items that are not in it. */
export function withoutDangling(document: ParsedDocument): ParsedDocument {
  const keys = new Set(document.items.map(({ key }) => key));
  const relationships = document.relationships.filter(
    ({ from, to }) => keys.has(from.key ?? '') && keys.has(to.key ?? ''),
  );
  return { ...document, relationships };
}
