import { Source } from 'graphql';
import { expect, test } from 'vitest';
import { reclassified } from '../../src/cmdb/reclassify.js';
import { readSdl } from '../../src/model/read.js';
import { composeSchema, schemaFolder } from '../../src/model/schema.js';
import type { ItemRecord } from '../../src/records.js';

const { model } = composeSchema([
  ...readSdl([schemaFolder]),
  new Source(
    `type Kettle implements ConfigurationItem & Node @ci(identifiedBy: [["serialNumber"]]) {
      serialNumber: String
      spec: JSON
      parts: [JSON!]
      boughtAt: DateTime
    }
    type Pan implements ConfigurationItem & Node @ci(identifiedBy: [["serialNumber"]]) {
      serialNumber: String
      spec: String
      boughtAt: String
    }`,
    'kitchen.graphql',
  ),
]);
const [kettle, pan] = [model.classes.get('Kettle')!, model.classes.get('Pan')!];

const at = '2026-11-23T17:05:00.000Z';
const anItem = (properties: Record<string, unknown>): ItemRecord =>
  ({
    id: 'i',
    name: 'it',
    lifecycleStage: 'OPERATIONAL',
    version: 1,
    createdAt: at,
    updatedAt: at,
    ...properties,
  }) as ItemRecord;

test('values move aside as what they are, and come home in the form in which they are stored', () => {
  const aside = reclassified(
    kettle,
    pan,
    anItem({ class: 'Kettle', spec: '{"a":[1]}', parts: ['{"b":2}', '"lid"'], serialNumber: 'S' }),
    at,
  );
  const attributes = aside.properties['attributes'] as string;
  expect(JSON.parse(attributes)).toEqual({ spec: { a: [1] }, parts: [{ b: 2 }, 'lid'] });
  expect(aside.properties).toMatchObject({ spec: null, parts: null });
  expect(aside.values).toMatchObject({ serialNumber: 'S' });

  const home = reclassified(pan, kettle, anItem({ class: 'Pan', serialNumber: 'S', attributes }), at);
  expect(home.properties).toMatchObject({ spec: '{"a":[1]}', parts: ['{"b":2}', '"lid"'], attributes: null });
});

test('a value that fits the other type is taken over in its form', () => {
  const { properties, delta } = reclassified(
    pan,
    kettle,
    anItem({ class: 'Pan', boughtAt: '2026-11-23T18:05:00+01:00' }),
    at,
  );
  expect(properties).toMatchObject({ boughtAt: at });
  expect(delta).toContainEqual({ name: 'boughtAt', from: '2026-11-23T18:05:00+01:00', to: at });
});

test('what an undeclared attribute of that name held before is in the change', () => {
  const { properties, delta } = reclassified(
    kettle,
    pan,
    anItem({ class: 'Kettle', parts: ['"lid"'], attributes: '{"parts":"old"}' }),
    at,
  );
  expect(JSON.parse(properties['attributes'] as string)).toEqual({ parts: ['lid'] });
  expect(delta).toContainEqual({ name: 'attributes.parts', from: 'old', to: ['lid'] });
});
