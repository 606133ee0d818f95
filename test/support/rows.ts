import type { ItemRow, ParsedDocument } from '../../src/import/rows.js';
import type { Model, ModelField } from '../../src/model/model.js';

const ofEveryItem = new Map<string, (value: unknown) => boolean>([
  ['name', (value) => typeof value === 'string' && value.trim() !== ''],
  ['description', (value) => typeof value === 'string'],
  ['environment', (value) => isOneOf(value, ['PRODUCTION', 'STAGING', 'TEST', 'DEVELOPMENT'])],
  ['criticality', (value) => isOneOf(value, ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])],
  ['lifecycleStage', (value) => isOneOf(value, ['PLANNED', 'IN_DEVELOPMENT', 'OPERATIONAL', 'RETIRING', 'RETIRED'])],
  ['tags', (value) => Array.isArray(value) && value.every((tag) => typeof tag === 'string')],
]);

/** Throws, naming every fault, unless the rows are such as the model takes and none points at an item that is not there. */
export function assertRowsFitModel(document: ParsedDocument, model: Model): void {
  const faults: string[] = [];
  const byKey = new Map<string, ItemRow>();
  for (const item of document.items) {
    const at = `${item.class} ${item.key}`;
    if (item.key === '') faults.push(`${at}: an empty key`);
    if (item.path === '') faults.push(`${at}: an empty path`);
    if (byKey.has(item.key)) faults.push(`${at}: the key is used twice`);
    byKey.set(item.key, item);
    const itemClass = model.classes.get(item.class);
    if (!itemClass) {
      faults.push(`${at}: no such class`);
      continue;
    }
    if (item.fields['name'] === undefined) faults.push(`${at}: no name`);
    for (const [name, value] of Object.entries(item.fields)) {
      const field = itemClass.fields.get(name);
      const common = ofEveryItem.get(name);
      if (value === undefined) faults.push(`${at}.${name}: undefined`);
      else if (common) {
        if (!common(value)) faults.push(`${at}.${name}: ${JSON.stringify(value)} does not fit`);
      } else if (!field) faults.push(`${at}.${name}: no such field`);
      else if (value !== null && !fits(field, value))
        faults.push(`${at}.${name}: ${JSON.stringify(value)} is no ${field.type}${field.list ? ' list' : ''}`);
    }
  }
  const seen = new Set<string>();
  for (const { path, from, type, to } of document.relationships) {
    const at = `${path}: ${from.key ?? ''} ${type} ${to.key ?? ''}`;
    const relationshipType = model.relationshipTypes.get(type);
    const tail = byKey.get(from.key ?? '');
    const head = byKey.get(to.key ?? '');
    if (!relationshipType) faults.push(`${at}: no such type`);
    if (!tail) faults.push(`${at}: nothing at the tail`);
    if (!head) faults.push(`${at}: nothing at the head`);
    if (tail && relationshipType && !relationshipType.from.has(tail.class))
      faults.push(`${at}: ${type} does not start at ${tail.class}`);
    if (head && relationshipType && !relationshipType.to.has(head.class))
      faults.push(`${at}: ${type} does not lead to ${head.class}`);
    if (tail && tail === head) faults.push(`${at}: leads to itself`);
    if (seen.has(`${from.key} ${type} ${to.key}`)) faults.push(`${at}: stated twice`);
    seen.add(`${from.key} ${type} ${to.key}`);
  }
  for (const { path, code, message } of [...document.rejected, ...document.warnings])
    if (path === '' || !/^[A-Z_]+$/.test(code) || message === '')
      faults.push(`a rejection or warning without path, code or message: ${JSON.stringify({ path, code, message })}`);
  if (faults.length > 0) throw new Error(`The rows do not fit the model:\n${faults.join('\n')}`);
}

const isOneOf = (value: unknown, values: readonly string[]): boolean =>
  typeof value === 'string' && values.includes(value);

function fits(field: ModelField, value: unknown): boolean {
  if (field.list) return Array.isArray(value) && value.every((element) => fitsOne(field, element));
  return fitsOne(field, value);
}

function fitsOne(field: ModelField, value: unknown): boolean {
  if (field.enumValues) return isOneOf(value, field.enumValues);
  switch (field.type) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
    case 'Float':
      return Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'JSON':
      return true;
    default:
      return typeof value === 'string';
  }
}
