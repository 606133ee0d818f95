import fc from 'fast-check';
import { Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkGroup, checkValue, missingRequired, validatePart, validateRow } from '../../src/cmdb/validate.js';
import type { DependencyGroupRow, ItemRow } from '../../src/import/rows.js';
import type { ModelField } from '../../src/model/model.js';
import { readSdl } from '../../src/model/read.js';
import { composeSchema, schemaFolder } from '../../src/model/schema.js';

const { model } = composeSchema([
  ...readSdl([schemaFolder]),
  new Source(
    `enum Milk { COW OAT }
    type Kettle implements ConfigurationItem & Node @ci(identifiedBy: [["serialNumber"]]) {
      serialNumber: String @required
      litres: Float
      cups: Int
      on: Boolean
      boughtOn: Date
      cleanedAt: DateTime
      milk: [Milk!]
      spec: JSON
    }`,
    'kettle.graphql',
  ),
]);
const kettle = model.classes.get('Kettle')!;

const aRow = (fields: Record<string, unknown>, more: Partial<ItemRow> = {}): ItemRow => ({
  path: 'items.0',
  class: 'Kettle',
  key: 'k',
  fields: { name: 'Kettle', ...fields },
  ...more,
});
const valuesOf = (fields: Record<string, unknown>) => {
  const checked = validateRow(model, aRow(fields));
  return Array.isArray(checked) ? checked : checked.values;
};
const faultsOf = (row: ItemRow, check: typeof validateRow = validateRow) => {
  const checked = check(model, row);
  return Array.isArray(checked) ? checked.map(({ field, code }) => `${field ?? ''} ${code}`) : [];
};
const field = (type: string, list = false): ModelField => ({
  name: 'it',
  type,
  list,
  required: false,
  clearable: false,
  description: undefined,
  enumValues: type === 'Milk' ? ['COW', 'OAT'] : undefined,
});
const scalars = ['String', 'ID', 'Int', 'Float', 'Boolean', 'Date', 'DateTime', 'JSON', 'Milk'];

describe('a value', () => {
  test('is stored in one form, however it was written', () => {
    expect(
      valuesOf({
        cleanedAt: '2026-11-23T18:05:00.1239+01:00',
        boughtOn: '2026-11-23',
        spec: { b: 1, a: [null] },
        milk: ['OAT'],
        cups: -0,
        litres: 1.5,
        serialNumber: 'half \ud83d',
      }),
    ).toEqual({
      name: 'Kettle',
      cleanedAt: '2026-11-23T17:05:00.123Z',
      boughtOn: '2026-11-23',
      spec: '{"a":[null],"b":1}',
      milk: ['OAT'],
      cups: 0,
      litres: 1.5,
      serialNumber: 'half \ufffd',
    });
  });

  test.each([
    ['cups', 1.5],
    ['cups', 2 ** 31],
    ['cups', '1'],
    ['litres', Infinity],
    ['litres', '1.5'],
    ['on', 'true'],
    ['boughtOn', '23.11.2026'],
    ['boughtOn', '2026-02-30'],
    ['cleanedAt', '2026-11-23T17:05:00'],
    ['cleanedAt', 1763917500],
    ['milk', 'OAT'],
    ['milk', ['SOY']],
    ['milk', [null]],
    ['serialNumber', 5],
  ])('that does not fit is a fault: %s %j', (name, value) => {
    expect(faultsOf(aRow({ [name]: value }))).toEqual([`items.0.${name} INVALID`]);
  });

  test('of blank text says nothing, and null says to clear', () => {
    expect(valuesOf({ serialNumber: ' \t', milk: null })).toEqual({ name: 'Kettle', milk: null });
  });

  test('checked twice is what it was after once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scalars), fc.boolean(), fc.anything(), (type, list, value) => {
        if (type === 'JSON') return;
        const once = checkValue(field(type, list), value);
        if ('problem' in once) return;
        expect(checkValue(field(type, list), once.value ?? null)).toEqual({ value: once.value ?? null });
      }),
    );
  });

  test('is taken or refused in words, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scalars), fc.boolean(), fc.anything(), (type, list, value) => {
        const checked = checkValue(field(type, list), value);
        if ('problem' in checked) expect(checked.problem).toMatch(/^(takes|has|element) .*\.$/);
      }),
    );
  });
});

describe('a row', () => {
  test('has all its faults told at once, each with the path of what has it', () => {
    expect(
      faultsOf(
        aRow(
          { name: ' ', serialNo: 'S', cups: 'two', lifecycleStage: 'RETIRED', environment: 'MOON' },
          {
            key: ' ',
            groups: [
              { name: 'g', reduce: 'K_OF_N' },
              { name: 'h', reduce: 'BEST' },
              { name: 'h', reduce: 'BEST' },
            ],
          },
        ),
      ).sort(),
    ).toEqual(
      [
        'items.0.key REQUIRED',
        'items.0.name REQUIRED',
        'items.0.serialNo UNKNOWN_FIELD',
        'items.0.cups INVALID',
        'items.0.environment INVALID',
        'items.0.lifecycleStage INVALID',
        'items.0.groups.0 INVALID',
        'items.0.groups INVALID',
      ].sort(),
    );
  });

  test('of an unknown class says the way out', () => {
    expect(validateRow(model, aRow({}, { class: 'Spaceship' }))).toEqual([
      { field: 'items.0', code: 'UNKNOWN_CLASS', message: expect.stringContaining('MODEL_DIR') as string },
    ]);
  });

  test.each([
    ['a list', [1]],
    ['text', 'rack 4'],
    ['a number', 4],
  ])('with attributes that are %s is refused', (_, attributes) => {
    expect(faultsOf(aRow({}, { attributes: attributes as never }))).toEqual(['items.0.attributes INVALID']);
  });

  test('with a key, a name or attributes of boundless length is refused', () => {
    expect(
      faultsOf(
        aRow(
          { name: 'x'.repeat(501), serialNumber: 'x'.repeat(10_001) },
          { key: 'x'.repeat(501), attributes: { text: 'x'.repeat(100_001) } },
        ),
      ).sort(),
    ).toEqual([
      'items.0.attributes TOO_LONG',
      'items.0.key TOO_LONG',
      'items.0.name TOO_LONG',
      'items.0.serialNumber INVALID',
    ]);
  });

  test('to be created lacks what its class requires', () => {
    expect(missingRequired(kettle, {})).toEqual(['serialNumber']);
    expect(missingRequired(kettle, { serialNumber: null })).toEqual(['serialNumber']);
    expect(missingRequired(kettle, { serialNumber: 'S' })).toEqual([]);
  });

  test('is taken or refused in words, whatever its fields hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...kettle.fields.keys(), '__proto__'), fc.string()), fc.jsonValue()),
        fc.jsonValue(),
        (fields, attributes) => {
          const checked = validateRow(model, { ...aRow(fields), attributes: attributes as never });
          if (Array.isArray(checked))
            for (const { field, message } of checked) {
              expect(field).toMatch(/^items\.0/);
              expect(message).toMatch(/\.$/);
            }
        },
      ),
    );
  });
});

describe('a change', () => {
  // An update's input has no key, so its row has none.
  const change = (fields: Record<string, unknown>): ItemRow => ({ ...aRow({}), key: undefined as never, fields });

  test('needs neither key nor name', () => {
    expect(validatePart(model, change({ cups: 2 }))).toMatchObject({ values: { cups: 2 } });
  });

  test('may clear what is not a must', () => {
    expect(validatePart(model, change({ cups: null }))).toMatchObject({ values: { cups: null } });
    expect(faultsOf(change({ name: null, lifecycleStage: null }), validatePart)).toEqual([
      'items.0.name REQUIRED',
      'items.0.lifecycleStage INVALID',
    ]);
    expect(faultsOf(change({ name: '  ' }), validatePart)).toEqual(['items.0.name REQUIRED']);
  });
});

describe("a group's declaration", () => {
  test('gets the defaults', () => {
    expect(checkGroup({ name: 'g', reduce: 'BEST' })).toEqual({
      name: 'g',
      reduce: 'BEST',
      failAt: 'MAJOR',
      unknownAs: 'WARNING',
    });
  });

  test('keeps only what its way to reduce needs', () => {
    expect(checkGroup({ name: 'g', reduce: 'BEST', k: 2, threshold: 0.5 })).not.toHaveProperty('k');
    expect(checkGroup({ name: 'g', reduce: 'K_OF_N', k: 2, threshold: 0.5 })).toMatchObject({ k: 2 });
    expect(checkGroup({ name: 'g', reduce: 'WEIGHTED', k: 2, threshold: 0 })).toMatchObject({ threshold: 0 });
  });

  test.each<[string, Partial<DependencyGroupRow>]>([
    ['needs a name', { name: ' ' }],
    ['reduce takes', { reduce: 'MEDIAN' as never }],
    ['failAt takes', { failAt: 'OK' }],
    ['unknownAs takes', { unknownAs: 'UNKNOWN' }],
    ['needs k', { reduce: 'K_OF_N' }],
    ['needs k', { reduce: 'K_OF_N', k: 0 }],
    ['needs k', { reduce: 'K_OF_N', k: 1.5 }],
    ['needs threshold', { reduce: 'WEIGHTED' }],
    ['needs threshold', { reduce: 'WEIGHTED', threshold: 1 }],
    ['needs threshold', { reduce: 'WEIGHTED', threshold: Number.NaN }],
  ])('%s: %j', (message, group) => {
    expect(checkGroup({ name: 'g', reduce: 'BEST', ...group })).toContain(message);
  });
});
