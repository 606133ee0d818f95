import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/cmdb/nearest.js';
import { luceneQuery, searchWords, wordsOf } from '../../src/cmdb/words.js';
import { loadSchema } from '../../src/model/schema.js';

const server = loadSchema().model.classes.get('Server')!;

describe('words', () => {
  test.each([
    ['Shop-DB_01.prod.example.com', ['shop', 'db', '01', 'prod', 'example', 'com']],
    ['10.1.2.3/24', ['10.1.2.3', '24']],
    ['nginx:1.25.3', ['nginx', '1.25.3']],
    ['/var/lib/mysql', ['var', 'lib', 'mysql']],
    ["O'Brien & Söhne", ['o', 'brien', 'söhne']],
    ['東京 dc', ['東', '京', 'dc']],
    ['⺀㋐ rack', ['rack']],
    ['+-&|!(){}[]^"~*?:\\/', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('of any text hold nothing that Lucene reads as syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+(\.\p{N}+)*$/u);
        expect(luceneQuery(wordsOf(text))).not.toMatch(/[\\"~?!&|{}/]/);
      }),
    );
  });

  test('inside names that the analyzer keeps whole are kept beside the item, from searched attributes only', () => {
    const words = searchWords(server, {
      name: 'db_primary.shop.example.com',
      environment: 'PRE_PRODUCTION',
      tags: ['team:payments'],
      serialNumber: 'SN-1',
      undeclared: 'a.b',
    });
    expect(words.sort()).toEqual(['com', 'example', 'payments', 'primary', 'shop']);
  });

  test('with accents are also kept without', () => {
    expect(searchWords(server, { name: 'Zürich core' })).toEqual(['zurich', 'core']);
  });
});

describe('the nearest names', () => {
  test('to a mistyped one are those with few other letters, or that hold it', () => {
    const known = ['serialNumber', 'fqdn', 'manufacturer', 'operatingSystem', 'operatingSystemVersion'];
    expect(nearest('serialNumbr', known)).toEqual(['serialNumber']);
    expect(nearest('SERIALNUMBER', known)).toEqual(['serialNumber']);
    expect(nearest('operating', known)).toEqual(['operatingSystem', 'operatingSystemVersion']);
    expect(nearest('colour', known)).toEqual([]);
  });
});
