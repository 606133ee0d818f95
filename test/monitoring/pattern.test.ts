import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePattern, type Pattern } from '../../src/monitoring/pattern.js';

const pattern = (text: string) => compilePattern(text) as Pattern;

test.each([
  ['web-.*', 'web-01', true],
  ['web-.*', 'my-web-01', false],
  ['^web$', 'web', true],
  ['web|db', 'db', true],
  ['(web|db)-[0-9]+', 'db-17', true],
  ['(?:web|db)-\\d', 'db-x', false],
  ['10\\.0\\.0\\.[1-9]', '10.0.0.7', true],
  ['10\\.0\\.0\\.7', '10x0x0x7', false],
  ['[^a-c]+', 'xyz', true],
  ['[^a-c]+', 'xbz', false],
  ['[]x]', ']', true],
  ['[a-]', '-', true],
  ['[\\d.]+', '1.5', true],
  ['colou?r', 'color', true],
  ['\\w+\\s\\S+\\W', 'ab c!', true],
  ['', '', true],
  ['', 'x', false],
  ['a|', '', true],
  ['.', '😀', true],
  ['.*', 'two\nlines', true],
  ['(a|b)*c', 'ababc', true],
  ['price\\$', 'price$', true],
])('%s on %j is %s', (text, value, expected) => {
  expect(pattern(text).matches(value)).toBe(expected);
});

test.each([
  'a{2}',
  '(a',
  'a)',
  '[a',
  '*a',
  'a**',
  'a+?',
  '(?=a)',
  '(?i)a',
  '\\1',
  '\\b',
  '\\',
  'a^b',
  'a$b',
  '[z-a]',
  '[[:alpha:]]',
])('%s is refused with the reason', (text) => {
  expect(compilePattern(text)).toEqual({ fault: expect.stringMatching(/^[a-z].*\.$|sign itself\.$/) as string });
});

test('a pattern that is too long is refused', () => {
  expect(compilePattern('a'.repeat(257))).toHaveProperty('fault');
});

const aPattern = fc.letrec<{ pattern: string; atom: string; piece: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '[a-c]', '\\d', '\\w', '\\.'),
    tie('pattern').map((inner) => `(${inner})`),
  ),
  piece: fc.tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?')).map(([atom, sign]) => atom + sign),
  pattern: fc
    .array(fc.array(tie('piece'), { maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((branches) => branches.map((pieces) => pieces.join('')).join('|')),
})).pattern;

test('it matches what JavaScript’s own expressions match', () => {
  const aText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '1', ' '), maxLength: 6 });
  fc.assert(
    fc.property(aPattern, fc.array(aText, { minLength: 1, maxLength: 5 }), (text, values) => {
      fc.pre(text.length <= 32); // JavaScript's engine backtracks
      const expression = new RegExp(`^(?:${text})$`, 'su');
      for (const value of values)
        expect([value, pattern(text).matches(value)]).toEqual([value, expression.test(value)]);
    }),
    { numRuns: 300 },
  );
});

test('what makes others hang takes it no longer than its length', () => {
  expect(pattern('(a*)*b').matches('a'.repeat(20_000))).toBe(false);
  expect(pattern('(a|a)+(a|a)+c').matches('a'.repeat(20_000))).toBe(false);
  expect(pattern('((((a?)*)*)*)*').matches('a'.repeat(20_000))).toBe(true);
});

test('any text is either a pattern or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]|*+?.\\^$-{}:d'), maxLength: 12 }), (text) => {
      const compiled = compilePattern(text);
      expect('fault' in compiled ? typeof compiled.fault : typeof compiled.matches('ab')).toMatch(/string|boolean/);
    }),
    { numRuns: 1000 },
  );
});
