import type { Failure } from '../refusal.js';
import { compilePattern, type Pattern } from './pattern.js';
import { contains, type Instant, type Span } from './spans.js';

/** Alertmanager's =, !=, =~ and !~. */
export const matcherOperators = ['EQUAL', 'NOT_EQUAL', 'MATCHES', 'NOT_MATCHES'] as const;
export type MatcherOperator = (typeof matcherOperators)[number];

/** A condition on one label; a label that is missing is empty. Patterns match the whole value. */
export interface Matcher {
  readonly label: string;
  readonly operator: MatcherOperator;
  readonly value: string;
}

/** Keeps alerts quiet that meet all of its matchers, on [from, to). */
export interface Silence extends Span {
  readonly matchers: readonly Matcher[];
}

/** A silence made ready for many alerts. */
export interface CompiledSilence extends Span {
  readonly matches: (labels: Readonly<Record<string, string>>) => boolean;
}

type Condition = (value: string) => boolean;

/**
 * A silence ready for use, or everything wrong with it. One of its matchers must need a label to be there: a silence that
 * an alert without any labels meets would keep everything quiet.
 */
export function compileSilence({ matchers, from, to }: Silence): CompiledSilence | { failures: Failure[] } {
  const failures: Failure[] = [];
  const fail = (field: string, message: string) =>
    failures.push({ field, code: 'INVALID', message: `${field} ${message}` });
  if (!(from < to)) fail('to', 'must be later than from.');

  const conditions = matchers.flatMap(({ label, operator, value }, at) => {
    if (label.trim() === '') fail(`matchers.${at}.label`, 'must name a label.');
    const condition = conditionOf(operator, value);
    if (typeof condition === 'function') return [{ label, condition }];
    fail(`matchers.${at}.value`, condition.fault);
    return [];
  });
  if (failures.length === 0 && !conditions.some(({ condition }) => !condition('')))
    fail('matchers', 'must hold one that an empty label does not meet, or the silence would cover every alert.');
  if (failures.length > 0) return { failures };

  const matches: CompiledSilence['matches'] = (labels) =>
    conditions.every(({ label, condition }) => condition(Object.hasOwn(labels, label) ? (labels[label] ?? '') : ''));
  return { from, to, matches };
}

function conditionOf(operator: MatcherOperator, value: string): Condition | { fault: string } {
  switch (operator) {
    case 'EQUAL':
      return (text) => text === value;
    case 'NOT_EQUAL':
      return (text) => text !== value;
    case 'MATCHES':
      return withPattern(value, (pattern) => (text) => pattern.matches(text));
    case 'NOT_MATCHES':
      return withPattern(value, (pattern) => (text) => !pattern.matches(text));
  }
}

function withPattern(value: string, condition: (pattern: Pattern) => Condition): Condition | { fault: string } {
  const pattern = compilePattern(value);
  return 'fault' in pattern ? pattern : condition(pattern);
}

/** Whether a silence keeps an alert with these labels quiet now. */
export const isSilencedBy = (
  silence: CompiledSilence,
  labels: Readonly<Record<string, string>>,
  now: Instant,
): boolean => contains(silence, now) && silence.matches(labels);
