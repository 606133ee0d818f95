import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileSilence,
  isSilencedBy,
  type CompiledSilence,
  type Matcher,
  type MatcherOperator,
} from '../../src/monitoring/silences.js';

const operators: Record<string, MatcherOperator> = {
  '=': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '=~': 'MATCHES',
  '!~': 'NOT_MATCHES',
};
const matcher = (label: string, operator: string, value: string): Matcher => ({
  label,
  operator: operators[operator]!,
  value,
});
const span = { from: 100, to: 200 };
const compile = (...matchers: Matcher[]) => compileSilence({ ...span, matchers }) as CompiledSilence;
const labels = { alertname: 'InstanceDown', instance: 'web-01:9100' };

test('a silence covers alerts that meet all of its matchers', () => {
  const name = matcher('alertname', '=', 'InstanceDown');
  expect(isSilencedBy(compile(name), labels, 150)).toBe(true);
  expect(isSilencedBy(compile(name, matcher('instance', '=~', 'web-.*')), labels, 150)).toBe(true);
  expect(isSilencedBy(compile(name, matcher('instance', '!~', 'web-.*')), labels, 150)).toBe(false);
  expect(isSilencedBy(compile(name, matcher('instance', '!=', 'db-01')), labels, 150)).toBe(true);
});

test('a label that is missing is empty', () => {
  const name = matcher('alertname', '=', 'InstanceDown');
  expect(isSilencedBy(compile(name, matcher('team', '=', '')), labels, 150)).toBe(true);
  expect(isSilencedBy(compile(name, matcher('team', '!=', 'db')), labels, 150)).toBe(true);
  expect(isSilencedBy(compile(name, matcher('team', '=~', '.+')), labels, 150)).toBe(false);
  expect(isSilencedBy(compile(matcher('constructor', '!=', '')), labels, 150)).toBe(false);
});

test('it holds from its beginning up to its end', () => {
  const silence = compile(matcher('alertname', '=', 'InstanceDown'));
  expect([99, 100, 199, 200].map((now) => isSilencedBy(silence, labels, now))).toEqual([false, true, true, false]);
});

test.each<[string, Matcher[], string]>([
  ['without matchers', [], 'matchers'],
  ['that an empty label meets', [matcher('a', '=~', '.*'), matcher('b', '!=', 'x')], 'matchers'],
  ['without a label', [matcher(' ', '=', 'x')], 'matchers.0.label'],
  ['with a pattern that is none', [matcher('a', '=', 'x'), matcher('b', '=~', '(')], 'matchers.1.value'],
])('a silence %s is refused', (_, matchers, field) => {
  expect(compileSilence({ ...span, matchers })).toMatchObject({ failures: [{ field }] });
});

test('a silence of no time is refused, in words', () => {
  expect(compileSilence({ from: 5, to: 5, matchers: [matcher('a', '=~', 'b{3}')] })).toEqual({
    failures: [
      { field: 'to', code: 'INVALID', message: 'to must be later than from.' },
      {
        field: 'matchers.0.value',
        code: 'INVALID',
        message: 'matchers.0.value has a counted repeat {…}: write the repeats out.',
      },
    ],
  });
});

test('no silence that is accepted covers an alert without labels, and negation is the opposite', () => {
  const aMatcher = fc.record({
    label: fc.constantFrom('a', 'b'),
    operator: fc.constantFrom('=', '!=', '=~', '!~'),
    value: fc.constantFrom('', 'x', 'x*', '.*', 'x|y'),
  });
  const someLabels = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('', 'x', 'y', 'xx'));
  fc.assert(
    fc.property(fc.array(aMatcher, { maxLength: 3 }), someLabels, (described, given) => {
      const matchers = described.map(({ label, operator, value }) => matcher(label, operator, value));
      const silence = compileSilence({ ...span, matchers });
      if ('failures' in silence) return;
      expect(silence.matches({})).toBe(false);
      const meets = matchers.every(({ label, operator, value }) => {
        const text = given[label] ?? '';
        const found = operator.endsWith('EQUAL') ? text === value : new RegExp(`^(?:${value})$`).test(text);
        return operator.startsWith('NOT') ? !found : found;
      });
      expect(silence.matches(given)).toBe(meets);
    }),
  );
});
