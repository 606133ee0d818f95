import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFaults, formFaults } from '../../src/catalogue/form.js';
import { dueSteps, progressOf, stepFaults, type FulfilmentStep } from '../../src/catalogue/steps.js';
import type { StepTask } from '../../src/records.js';

const laptop = {
  type: 'object',
  required: ['model', 'reason'],
  properties: {
    model: { type: 'string', enum: ['Wren 13', 'Tern 14'] },
    reason: { type: 'string', minLength: 10, maxLength: 500 },
    neededOn: { type: 'string', format: 'date' },
    screens: { type: 'array', maxItems: 2, uniqueItems: true, items: { type: 'string' } },
    size: { type: 'object', properties: { inches: { type: 'integer', minimum: 10 } }, additionalProperties: false },
  },
};

describe('a form', () => {
  test('is taken when it asks for an object by keywords that are known to end', () => {
    expect(formFaults(laptop)).toEqual([]);
    expect(
      formFaults({
        ...{
          type: 'object',
          properties: { a: { type: ['string', 'null'] }, b: true },
          $schema: 'https://json-schema.org/draft/2020-12/schema',
        },
        ...{ if: { properties: { b: { const: 1 } } }, then: { required: ['a'] }, else: { maxProperties: 1 } },
        ...{ allOf: [{ minProperties: 1 }], anyOf: [{ required: ['b'] }, { not: { required: ['a'] } }] },
        dependentRequired: { a: ['b'] },
      }),
    ).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['is no object', [], 'A form is a JSON Schema'],
    ['is of no object', { type: 'string', properties: {} }, 'type takes "object"'],
    ['asks for nothing', { type: 'object' }, 'properties names what is asked'],
    ['refers elsewhere', asking({ $ref: 'https://example.com/schema' }), 'properties.a.$ref A form stands by itself'],
    ['refers to itself', { ...asking({ $ref: '#' }), $defs: {} }, '$defs A form stands by itself'],
    ['names a base', { ...asking({}), $id: 'file:///etc/passwd' }, '$id is no keyword that is taken'],
    ['is of another draft', { ...asking({}), $schema: 'http://json-schema.org/draft-07/schema#' }, '$schema takes'],
    ['has a pattern', asking({ pattern: '^(a+)+$' }), 'properties.a.pattern A pattern may take forever'],
    ['has patterns for names', asking({ patternProperties: { '(a+)+': {} } }), 'A pattern may take forever'],
    ['has a format that is none', asking({ format: 'regex' }), 'properties.a.format takes one of date,'],
    ['compares all with all', asking({ uniqueItems: true }), 'properties.a.uniqueItems takes a maxItems'],
    ['lets answers be long', asking({ maxLength: 100_000 }), 'properties.a.maxLength takes at most 4000'],
    ['is misspelt', asking({ minLenght: 2 }), 'properties.a.minLenght is no keyword'],
    ['inherits', asking({ toString: 1 }), 'properties.a.toString is no keyword'],
    [
      'asks for what every object has',
      { type: 'object', properties: JSON.parse('{"__proto__":{}}') },
      'no property __proto__',
    ],
    ['has no schema where one belongs', asking({ items: 3 }), 'properties.a.items is no schema'],
    ['has a text for a number', asking({ minimum: 'x' }), 'minimum'],
    ['is deep', nested(12), 'lies deeper than 8 levels'],
    ['is wide', asking({ anyOf: Array.from({ length: 501 }, () => ({})) }), 'one schema too many'],
    ['is long', asking({ description: 'x'.repeat(40_000) }), 'at most 32768 are taken'],
  ])('that %s is refused, with the place', (_, form, message) => {
    expect(formFaults(form).join('\n')).toContain(message);
  });

  test('tells all its faults at once', () => {
    expect(formFaults({ type: 'object', properties: { a: { pattern: 'x' }, b: { $ref: '#' } } })).toHaveLength(2);
  });
});

describe('answers', () => {
  test('fit, or each that does not is told with its place', () => {
    const fine = { model: 'Wren 13', reason: 'Somebody new starts.', neededOn: '2026-12-01', screens: ['a', 'b'] };
    expect(answerFaults(laptop, fine)).toEqual([]);
    expect(
      answerFaults(laptop, {
        ...{ model: 'Raven', neededOn: 'soon', screens: ['a', 'a'], size: { inches: 9, colour: 'red' }, more: 1 },
      }).sort(),
    ).toEqual([
      'answers.model takes one of "Wren 13", "Tern 14".',
      'answers.more is not asked for.',
      'answers.neededOn must match format "date".',
      'answers.reason is needed.',
      'answers.screens must NOT have duplicate items (items ## 1 and 0 are identical).',
      'answers.size.colour is not asked for.',
      'answers.size.inches must be >= 10.',
    ]);
  });

  test('that were not asked for are refused unless the form takes more', () => {
    expect(answerFaults(asking({}), { a: 1, b: 2 })).toEqual(['answers.b is not asked for.']);
    expect(answerFaults({ ...asking({}), additionalProperties: true }, { a: 1, b: 2 })).toEqual([]);
    expect(answerFaults(undefined, { a: 1 })).toEqual(['Nothing is asked for this: leave the answers out.']);
    expect(answerFaults(undefined, null)).toEqual([]);
  });

  test('that are no object, or too long, are refused whatever the form', () => {
    expect(answerFaults(laptop, 'x')).toEqual([expect.stringContaining('answers takes an object')]);
    expect(answerFaults(asking({}), { a: 'x'.repeat(5_000) })).toEqual(['answers.a has more than 4000 characters.']);
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key ${index}`, 'x']));
    expect(answerFaults(asking({}), many)).toEqual([expect.stringContaining('at most 16384 are taken')]);
  });

  test('are told apart quickly, even those made to be slow', () => {
    const begun = performance.now();
    const email = { type: 'string', format: 'email' };
    answerFaults(asking(email), { a: `a@${'a-'.repeat(1_900)}!` });
    answerFaults(asking({ format: 'hostname' }), { a: `${'a.'.repeat(1_900)}!` });
    answerFaults(asking({ format: 'ipv6' }), { a: `${'1:'.repeat(1_900)}!` });
    answerFaults(asking({ format: 'duration' }), { a: `P${'1'.repeat(3_900)}` });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('the steps of a fulfilment', () => {
  const steps: FulfilmentStep[] = [
    { key: 'provide', title: 'Provide', after: [] },
    { key: 'accounts', title: 'Accounts', after: [] },
    { key: 'set-up', title: 'Set up', after: ['provide', 'accounts'] },
    { key: 'hand-over', title: 'Hand over', after: ['set-up'] },
  ];
  const keys = (due: readonly FulfilmentStep[]) => due.map(({ key }) => key);
  const task = (step: string, state: StepTask['state']): StepTask => ({ id: step, number: 'TSK-1', step, state });

  test('begin side by side, or when what comes before them is settled', () => {
    expect(keys(dueSteps(steps, []))).toEqual(['provide', 'accounts']);
    expect(keys(dueSteps(steps, [task('provide', 'DONE'), task('accounts', 'IN_PROGRESS')]))).toEqual([]);
    expect(keys(dueSteps(steps, [task('provide', 'DONE'), task('accounts', 'CANCELLED')]))).toEqual(['set-up']);
  });

  test('are done by themselves only when none was left out', () => {
    const settled = steps.map(({ key }) => task(key, 'DONE'));
    expect(progressOf(steps, settled)).toMatchObject({ open: [], done: true });
    expect(progressOf(steps, [...settled.slice(1), task('provide', 'CANCELLED')])).toMatchObject({ done: false });
    expect(progressOf([], [])).toMatchObject({ complete: true, done: false });
  });

  test('that could not be carried out are refused', () => {
    const faults = (some: Partial<FulfilmentStep>[]) =>
      stepFaults(some.map((step) => ({ key: 'a', title: 'A', after: [], ...step })));
    expect(faults([{ after: ['b'] }, { key: 'b', after: ['c'] }, { key: 'c', after: ['a'] }])).toEqual([
      'steps go round in a circle: a, b, c wait for each other.',
    ]);
    expect(faults([{}, {}])).toEqual(['steps takes each key once.']);
    expect(faults([{ key: 'No!', title: ' ', after: ['x'], dueIn: 'P2D' }])).toHaveLength(4);
    expect(stepFaults(Array.from({ length: 31 }, (_, at) => ({ key: `s${at}`, title: 'T', after: [] })))).toEqual([
      'steps takes at most 30.',
    ]);
  });

  test('all come to an end, in whichever order tasks are settled', () => {
    const order = fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(order, fc.infiniteStream(fc.nat()), (befores, choices) => {
        // Each may wait for those before it in the list alone: no circle.
        const plan = befores.map((before, at) => ({
          ...{ key: `s${at}`, title: 'T' },
          after: [...new Set(before.filter((other) => other < at))].map((other) => `s${other}`),
        }));
        expect(stepFaults(plan)).toEqual([]);
        const tasks: StepTask[] = [];
        for (let turn = 0; turn < 100 && !progressOf(plan, tasks).done; turn++) {
          tasks.push(...dueSteps(plan, tasks).map(({ key }) => task(key, 'OPEN')));
          const open = tasks.flatMap((one, at) => (one.state === 'OPEN' ? [at] : []));
          const at = open[choices.next().value! % open.length]!;
          tasks[at] = { ...tasks[at]!, state: 'DONE' };
        }
        expect(progressOf(plan, tasks)).toMatchObject({ open: [], complete: true, done: true });
        expect(tasks).toHaveLength(plan.length);
      }),
      { numRuns: 50 },
    );
  });
});

function asking(schema: Record<string, unknown>): Record<string, unknown> {
  return { type: 'object', properties: { a: schema } };
}

function nested(levels: number): Record<string, unknown> {
  return levels === 0 ? {} : { type: 'object', properties: { a: nested(levels - 1) } };
}
