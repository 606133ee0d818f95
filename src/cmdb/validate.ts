import stringify from 'safe-stable-stringify';
import { Temporal } from 'temporal-polyfill';
import type { DependencyGroupRow, ItemRow } from '../import/rows.js';
import type { ItemClass, Model, ModelField } from '../model/model.js';
import type { DependencyGroupRecord, Severity } from '../records.js';
import type { Failure } from '../refusal.js';

/** Fields every item takes, beside those of its class. */
const commonFields: ReadonlyMap<string, ModelField> = new Map(
  (
    [
      ['name', 'String', false],
      ['environment', 'Environment', false],
      ['lifecycleStage', 'LifecycleStage', false],
      ['criticality', 'Criticality', false],
      ['description', 'String', false],
      ['tags', 'String', true],
    ] as const
  ).map(([name, type, list]) => [
    name,
    {
      name,
      type,
      list,
      required: name === 'name',
      clearable: false,
      description: undefined,
      enumValues: {
        Environment: ['PRODUCTION', 'STAGING', 'TEST', 'DEVELOPMENT'],
        LifecycleStage: ['PLANNED', 'IN_DEVELOPMENT', 'OPERATIONAL', 'RETIRING', 'RETIRED'],
        Criticality: ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
        String: undefined,
      }[type],
    },
  ]),
);

const longestText = 10_000;
const longestName = 500;
const severities = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL', 'UNKNOWN'];

/** A row that fits the model: values by attribute name, null where the row clears, nothing blank. */
export interface ValidRow {
  row: ItemRow;
  itemClass: ItemClass;
  values: Record<string, unknown>;
  /** Undeclared attributes; a null value removes the key. */
  attributes: Record<string, unknown>;
  groups: DependencyGroupRecord[];
}

/** The field of this name that an item of the class takes, its own or common to all. */
export function fieldOf(itemClass: ItemClass, name: string): ModelField | undefined {
  return itemClass.fields.get(name) ?? commonFields.get(name);
}

/** Checks a whole row against the model. Gives every fault at once, with the path of the value that has it. */
export function validateRow(model: Model, row: ItemRow): ValidRow | Failure[] {
  return check(model, row, true);
}

/** Checks the fields of a change: those left out stay as they are. */
export function validatePart(model: Model, row: ItemRow): ValidRow | Failure[] {
  return check(model, row, false);
}

function check(model: Model, row: ItemRow, whole: boolean): ValidRow | Failure[] {
  const itemClass = model.classes.get(row.class);
  if (!itemClass)
    return [
      {
        field: row.path,
        code: 'UNKNOWN_CLASS',
        message: `There is no class ${JSON.stringify(row.class)}. Add it through MODEL_DIR, or use another.`,
      },
    ];
  const failures: Failure[] = [];
  const fail: Fail = (field, code, message) => void failures.push({ field: `${row.path}.${field}`, code, message });
  if (whole) checkKey(row.key, fail);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row.fields)) {
    if (value === undefined) continue;
    const field = fieldOf(itemClass, name);
    if (!field) {
      fail(
        name,
        'UNKNOWN_FIELD',
        `${itemClass.name} has no field ${name}. Put it under attributes, or declare it in the model.`,
      );
      continue;
    }
    const checked = checkValue(field, value);
    if ('problem' in checked) fail(name, 'INVALID', checked.problem);
    else values[name] = checked.value;
  }
  if (typeof values['name'] === 'string' && values['name'].length > longestName)
    fail('name', 'TOO_LONG', `has ${values['name'].length} characters; at most ${longestName} are taken.`);
  const nameless = whole
    ? values['name'] === undefined
    : row.fields['name'] !== undefined && values['name'] === undefined;
  if ((nameless || values['name'] === null) && !failures.some(({ field }) => field === `${row.path}.name`))
    fail('name', 'REQUIRED', 'needs a value.');
  if (values['lifecycleStage'] === 'RETIRED')
    fail(
      'lifecycleStage',
      'INVALID',
      'cannot be set to RETIRED. Use retireConfigurationItem, or leave the item out of a REPLACE_SOURCE import.',
    );
  if (values['lifecycleStage'] === null) fail('lifecycleStage', 'INVALID', 'cannot be cleared.');
  const attributes = row.attributes ?? {};
  if (typeof attributes !== 'object' || Array.isArray(attributes))
    fail('attributes', 'INVALID', 'takes an object, such as { "costCentre": "4711" }.');
  else if (JSON.stringify(attributes).length > longestText * 10)
    fail('attributes', 'TOO_LONG', 'holds more than 100,000 characters. Leave out what nobody reads.');
  const groups = (row.groups ?? []).flatMap((group, index) => {
    const checked = checkGroup(group);
    if (typeof checked === 'string') fail(`groups.${index}`, 'INVALID', checked);
    return typeof checked === 'string' ? [] : [checked];
  });
  const names = groups.map(({ name }) => name);
  if (new Set(names).size < names.length) fail('groups', 'INVALID', 'declares one group twice. Keep one.');
  return failures.length > 0 ? failures : { row, itemClass, values, attributes, groups };
}

type Fail = (field: string, code: string, message: string) => void;

function checkKey(key: string, fail: Fail): void {
  if (typeof key !== 'string' || key.trim() === '')
    fail('key', 'REQUIRED', "needs a value: the source's own, lasting key.");
  else if (key.length > longestName)
    fail('key', 'TOO_LONG', `has ${key.length} characters; at most ${longestName} are taken.`);
}

/** Attributes the class requires that an item to be created does not have. */
export function missingRequired(itemClass: ItemClass, values: Readonly<Record<string, unknown>>): string[] {
  return [...itemClass.fields.values()]
    .filter(({ name, required }) => required && (values[name] === undefined || values[name] === null))
    .map(({ name }) => name);
}

/**
 * A value in the one form in which it is stored, or what is wrong with it. Two ways to write one value (keys of JSON in
 * another order, the sign of nought) must not look like a change.
 */
export function checkValue(field: ModelField, value: unknown): { value: unknown } | { problem: string } {
  if (value === null) return { value: null };
  if (!field.list) {
    const checked = checkScalar(field, value);
    // A blank text says nothing, and must not count as an identity or wipe a value.
    return 'value' in checked && typeof checked.value === 'string' && checked.value.trim() === ''
      ? { value: undefined }
      : checked;
  }
  if (!Array.isArray(value)) return { problem: `takes a list of ${field.type}.` };
  if (value.length > 10_000) return { problem: `has ${value.length} elements; at most 10,000 are taken.` };
  const elements: unknown[] = [];
  for (const [index, element] of value.entries()) {
    const checked = checkScalar(field, element);
    if ('problem' in checked) return { problem: `element ${index} ${checked.problem}` };
    if (typeof checked.value !== 'string' || checked.value.trim() !== '') elements.push(checked.value);
  }
  return { value: elements };
}

function checkScalar(field: ModelField, value: unknown): { value: unknown } | { problem: string } {
  if (field.enumValues)
    return typeof value === 'string' && field.enumValues.includes(value)
      ? { value }
      : { problem: `takes one of ${field.enumValues.join(', ')}.` };
  switch (field.type) {
    case 'Int':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647
        ? { value: value + 0 }
        : { problem: 'takes a whole number of at most 32 bits.' };
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value)
        ? { value: value + 0 }
        : { problem: 'takes a number.' };
    case 'Boolean':
      return typeof value === 'boolean' ? { value } : { problem: 'takes true or false.' };
    case 'DateTime':
      return instant(value);
    case 'Date':
      return date(value);
    case 'JSON':
      return { value: stringify(value) };
    default:
      if (typeof value !== 'string') return { problem: 'takes text.' };
      if (value.length > longestText)
        return { problem: `has ${value.length} characters; at most ${longestText} are taken.` };
      // Half a character cannot be stored: the driver would send this in its place, too.
      return { value: value.replace(/\p{Surrogate}/gu, '\ufffd') };
  }
}

function instant(value: unknown): { value: string } | { problem: string } {
  const text = value instanceof Date ? value.toISOString() : value;
  try {
    if (typeof text === 'string')
      return { value: Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) };
  } catch {
    // Said below.
  }
  return { problem: 'takes an instant such as 2026-11-23T17:05:00Z.' };
}

function date(value: unknown): { value: string } | { problem: string } {
  try {
    if (typeof value === 'string') return { value: Temporal.PlainDate.from(value).toString() };
  } catch {
    // Said below.
  }
  return { problem: 'takes a date such as 2026-11-23.' };
}

/** A group's declaration with its defaults, or what is wrong with it. */
export function checkGroup(group: DependencyGroupRow): DependencyGroupRecord | string {
  const { name, reduce } = group;
  const failAt = group.failAt ?? 'MAJOR';
  const unknownAs = group.unknownAs ?? 'WARNING';
  if (typeof name !== 'string' || name.trim() === '' || name.length > longestName) return 'needs a name.';
  if (!['WORST', 'BEST', 'K_OF_N', 'WEIGHTED'].includes(reduce)) return 'reduce takes WORST, BEST, K_OF_N or WEIGHTED.';
  if (!severities.includes(failAt) || failAt === 'OK' || failAt === 'UNKNOWN')
    return 'failAt takes WARNING, MINOR, MAJOR or CRITICAL.';
  if (!severities.includes(unknownAs) || unknownAs === 'UNKNOWN')
    return 'unknownAs takes OK, WARNING, MINOR, MAJOR or CRITICAL.';
  if (reduce === 'K_OF_N' && !(Number.isInteger(group.k) && Number(group.k) >= 1))
    return 'K_OF_N needs k, a whole number of 1 or more.';
  if (reduce === 'WEIGHTED' && !(typeof group.threshold === 'number' && group.threshold >= 0 && group.threshold < 1))
    return 'WEIGHTED needs threshold, a number from 0 up to but not including 1.';
  return {
    name,
    reduce,
    ...(reduce === 'K_OF_N' ? { k: Number(group.k) } : {}),
    ...(reduce === 'WEIGHTED' ? { threshold: Number(group.threshold) } : {}),
    failAt: failAt as Severity,
    unknownAs: unknownAs as Severity,
  };
}
