import fc from 'fast-check';
import { Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { identityKeys, readableIdentity, sourceIdentity } from '../../src/cmdb/identity.js';
import { composeSchema, schemaFolder } from '../../src/model/schema.js';
import { readSdl } from '../../src/model/read.js';

const { model } = composeSchema([
  ...readSdl([schemaFolder]),
  new Source(
    `type Kettle implements ConfigurationItem & Node @ci(identifiedBy: [["serialNumber"], ["site", "slot"], ["addresses"]]) {
      serialNumber: String
      site: String
      slot: Int
      addresses: [String!]
    }`,
    'kettle.graphql',
  ),
]);
const kettle = model.classes.get('Kettle')!;

/** Text with the signs that keys are made of, and some from far away. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('|', '=', '%', '2', '5', 'C', 'a', ' ', '\n', ':', '/') }),
  fc.string({ unit: 'grapheme' }),
);
const identifying = text.filter((value) => value.trim() !== '');

describe('the identity keys of an item', () => {
  test('stand in the order of the rules, one for each rule whose fields are all there', () => {
    expect(identityKeys(kettle, { serialNumber: 'S1', site: 'north', slot: 3, addresses: ['a', 'b'] })).toEqual([
      'Kettle|serialNumber=s1',
      'Kettle|site=north|slot=3',
      'Kettle|addresses=a',
      'Kettle|addresses=b',
    ]);
    expect(identityKeys(kettle, { site: 'north' })).toEqual([]);
  });

  test('hold one for each element of a list once, and none for what is blank', () => {
    expect(identityKeys(kettle, { serialNumber: '  ', addresses: ['A', 'a ', '', ' '] })).toEqual([
      'Kettle|addresses=a',
    ]);
  });

  test('are the same whatever the case and the space around a value', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abcXYZ09-|=% ') }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(ascii, fc.constantFrom('', ' ', '\t\n', '\u00a0'), (value, space) => {
        const [key] = identityKeys(kettle, { serialNumber: value.trim() });
        expect(identityKeys(kettle, { serialNumber: `${space}${value.toUpperCase()}${space}` })).toEqual([key]);
        expect(identityKeys(kettle, { serialNumber: value.toLowerCase() })).toEqual([key]);
      }),
    );
  });

  test('differ whenever the values do, whatever signs they hold', () => {
    const plain = (value: string) => value.trim().toLowerCase();
    fc.assert(
      fc.property(identifying, fc.integer(), identifying, fc.integer(), (site, slot, otherSite, otherSlot) => {
        const keyOf = (values: Record<string, unknown>) => identityKeys(kettle, values)[0];
        const same = plain(site) === plain(otherSite) && slot === otherSlot;
        expect(keyOf({ site, slot }) === keyOf({ site: otherSite, slot: otherSlot })).toBe(same);
      }),
    );
  });

  test('never meet the keys of sources', () => {
    fc.assert(
      fc.property(text, text, identifying, (source, key, serialNumber) => {
        expect(identityKeys(kettle, { serialNumber })).not.toContain(sourceIdentity(source, key));
      }),
    );
  });

  test('of long values fit into the index, and still differ', () => {
    const long = '€'.repeat(10_000);
    const keys = identityKeys(kettle, { serialNumber: `${long}1`, site: `${long}2`, slot: 1 });
    for (const key of keys) expect(Buffer.byteLength(key)).toBeLessThan(4_000);
    expect(identityKeys(kettle, { serialNumber: `${long}2` })).not.toContain(keys[0]);
    expect(identityKeys(kettle, { serialNumber: `${long}1 ` })).toEqual([keys[0]]);
  });

  test('are made of text with half a character too', () => {
    expect(identityKeys(kettle, { serialNumber: 'a\ud800b' })).toHaveLength(1);
    expect(sourceIdentity('s', '\udfff')).toMatch(/^source\|s\|./);
  });
});

describe('the key of a source', () => {
  test('differs whenever source or key do, whatever signs they hold', () => {
    fc.assert(
      fc.property(text, text, text, text, (source, key, otherSource, otherKey) => {
        const same = source === otherSource && key === otherKey;
        expect(sourceIdentity(source, key) === sourceIdentity(otherSource, otherKey)).toBe(same);
      }),
    );
  });
});

test('people read keys as they would write the values', () => {
  expect(readableIdentity('Kettle|site=north%20wing|slot=3')).toBe('Kettle site = north wing, slot = 3');
  expect(readableIdentity('Kettle|serialNumber=a%3Db%7Cc')).toBe('Kettle serialNumber = a=b|c');
  expect(readableIdentity(sourceIdentity('netbox', 'dcim/1'))).toBe('key netbox dcim/1');
});
