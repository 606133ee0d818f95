import { validateRow } from '../../cmdb/validate.js';
import { toEnumValue, type ItemClass, type Model } from '../../model/model.js';
import type { ItemRefRow, ItemRow, ParsedDocument, Rejection, RelationshipRow } from '../rows.js';
import { redactAttributes, withoutCredentials } from '../secrets.js';
import { DocumentBuilder } from './document.js';
import { record, text, type Json } from './values.js';

/** What a line of a file whose rows name their own class gives. */
export type StreamedRow =
  | { kind: 'item'; row: ItemRow }
  | { kind: 'relationship'; row: RelationshipRow }
  | { kind: 'rejected' | 'warning'; rejection: Rejection };

/** The class a word names: its type, its enum value or its input, in any case: `Server`, `VIRTUAL_MACHINE`, `virtualMachine`. */
export function classNamed(model: Model, word: string): ItemClass | undefined {
  const joined = word.trim().replaceAll(/[\s-]+/g, '_');
  return (
    model.classes.get(word) ??
    model.byInputName.get(word) ??
    model.byEnumValue.get(joined.toUpperCase()) ??
    model.byEnumValue.get(toEnumValue(joined)) ??
    [...model.classes.values()].find(({ name }) => name.toLowerCase() === word.trim().toLowerCase())
  );
}

/** The relationship type a word names, in any case: `RUNS_ON`, `runs on`. */
export function relationshipTypeNamed(model: Model, word: string): string | undefined {
  const name = word
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return model.relationshipTypes.has(name) ? name : undefined;
}

/** An item without secrets, checked against the model. */
export function checkedItem(model: Model, item: ItemRow): StreamedRow[] {
  const found: StreamedRow[] = [];
  const fields = Object.fromEntries(
    Object.entries(item.fields).map(
      ([name, value]) => [name, cleanValue(value, `${item.path}.${name}`, found)] as const,
    ),
  );
  const { kept, warnings } = redactAttributes(item.attributes ?? {}, `${item.path}.attributes`);
  found.push(...warnings.map((rejection) => ({ kind: 'warning' as const, rejection })));
  const { attributes: _, ...rest } = item;
  const row: ItemRow = {
    ...rest,
    key: cleanKey(item.key),
    fields,
    ...(Object.keys(kept).length > 0 ? { attributes: kept } : {}),
  };
  const checked = validateRow(model, row);
  if (!Array.isArray(checked)) return [...found, { kind: 'item', row }];
  return checked.map(({ field, code, message }) => rejected(field ?? item.path, code, message));
}

export function rejected(path: string, code: string, message: string): StreamedRow {
  return { kind: 'rejected', rejection: { path, code, message } };
}

/** Keys may be addresses; what lets a reader in is no part of them. */
function cleanKey(key: string): string {
  return key.includes('://') && !key.startsWith('pkg:') ? withoutCredentials(key) : key;
}

/** A relationship without secrets in its keys; none leads from an item to itself. */
export function checkedRelationship(given: RelationshipRow): StreamedRow {
  const row = { ...given, from: cleanRef(given.from), to: cleanRef(given.to) };
  return JSON.stringify(row.from) === JSON.stringify(row.to)
    ? rejected(row.path, 'SELF_REFERENCE', 'An item cannot be related to itself.')
    : { kind: 'relationship', row };
}

function cleanRef(ref: ItemRefRow): ItemRefRow {
  return typeof ref.key === 'string' ? { ...ref, key: cleanKey(ref.key) } : ref;
}

function cleanValue(value: unknown, path: string, found: StreamedRow[]): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => cleanValue(each, path, found));
  if (typeof value === 'object' && value !== null) {
    const { kept, warnings } = redactAttributes(value as Json, path);
    found.push(...warnings.map((rejection) => ({ kind: 'warning' as const, rejection })));
    return kept;
  }
  // `pkg:npm/left-pad@1.3.0` looks like a user, a password and a host.
  if (typeof value !== 'string' || value.startsWith('pkg:')) return value;
  const clean = withoutCredentials(value);
  if (clean !== value)
    found.push({
      kind: 'warning',
      rejection: { path, code: 'SECRET_LEFT_OUT', message: `${path}: kept without the credentials it held.` },
    });
  return clean;
}

/** Everything a file gives, in one document. A reference to what it lacks is kept: the import looks for it in the graph. */
export function collect(rows: Iterable<StreamedRow>): ParsedDocument {
  const document = new DocumentBuilder();
  for (const each of rows)
    switch (each.kind) {
      case 'item':
        document.addRow(each.row);
        break;
      case 'relationship':
        document.relateRow(each.row);
        break;
      case 'rejected':
        document.reject(each.rejection.path, each.rejection.code, each.rejection.message);
        break;
      case 'warning':
        document.warn(each.rejection.path, each.rejection.code, each.rejection.message);
    }
  return document.finish({ danglingAllowed: true });
}

/** A reference as `"key"` or `{key, source}` or `{id}`. */
export function refOf(value: unknown): ItemRefRow | undefined {
  const key = text(value);
  if (key !== undefined) return { key };
  const given = record(value);
  const ref = {
    ...member(given, 'key'),
    ...member(given, 'source'),
    ...member(given, 'id'),
  };
  return 'key' in ref || 'id' in ref ? ref : undefined;
}

function member(given: Json | undefined, name: 'key' | 'source' | 'id'): ItemRefRow {
  const value = text(given?.[name]);
  return value === undefined ? {} : { [name]: value };
}
