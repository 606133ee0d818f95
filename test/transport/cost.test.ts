import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { demoQuestions } from '../../src/demo/questions.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { CostEstimates, defaultCostLimit, isLongWork, listsWithoutSize } from '../../src/transport/cost.js';
import { asksForSchema } from '../../src/transport/limits.js';
import { examplesFor } from '../../web/graphiql/examples.js';

const schema = executableSchema(loadSchema());
const estimates = new CostEstimates(schema);
const costOf = (query: string, variables: Record<string, unknown> = {}): number | undefined => {
  const document = parse(query);
  const cost = estimates.of(document, getOperationAST(document)!, variables);
  return typeof cost === 'number' ? cost : undefined;
};

test('ordinary pages of items with their provenance pass by default', () => {
  for (const [first, provenance] of [
    [500, 'provenance { attribute source at }'],
    [100, 'provenance { attribute source at reported { source value at } }'],
  ] as const) {
    const page = `{ configurationItems(first: ${first}) { nodes { id name status { effective } ${provenance} } pageInfo { endCursor } } }`;
    expect(costOf(page)).toBeLessThan(defaultCostLimit);
  }
});

describe('an estimate', () => {
  test.each<[string, string, Record<string, unknown>, number]>([
    ['one item', '{ configurationItem(id: "a") { id name } }', {}, 1],
    ['a page without a size counts as the default one', '{ configurationItems { nodes { id } } }', {}, 51],
    ['a size of null too', '{ configurationItems(first: null) { nodes { id } } }', {}, 51],
    ['the size of a page', '{ configurationItems(first: 7) { nodes { id } } }', {}, 8],
    [
      'the same by a variable',
      'query ($first: Int) { configurationItems(first: $first) { nodes { id } } }',
      { first: 7 },
      8,
    ],
    ["a variable's default", 'query ($first: Int = 9) { configurationItems(first: $first) { nodes { id } } }', {}, 10],
    [
      'pages within pages multiply',
      '{ configurationItems(first: 10) { nodes { dependencies(first: 10) { nodes { id } } } } }',
      {},
      1 + 10 * (1 + 1 + 10),
    ],
    ['a size below 1 lessens nothing', '{ configurationItems(first: -500) { nodes { id } } }', {}, 2],
    [
      'lists without a size count as many as they usually have',
      '{ configurationItems(first: 100) { nodes { provenance { reported { value } } } } }',
      {},
      1 + 100 * (1 + 15 * (1 + 3)),
    ],
    ['a count alone', '{ configurationItems(first: 1) { totalCount } }', {}, 1],
    ['what is skipped costs nothing', '{ configurationItems(first: 9) @skip(if: true) { nodes { id } } }', {}, 0],
    [
      'the same by a variable',
      'query ($leave: Boolean!) { configurationItems(first: 9) @skip(if: $leave) { nodes { id } } }',
      { leave: false },
      10,
    ],
    ['levels of a walk', '{ impact(of: ["a"], maxDepth: 5) { totalAffected } }', {}, 1 + 50 + 1],
    ['the default levels', '{ impact(of: ["a"]) { totalAffected } }', {}, 1 + 320 + 1],
    [
      'each id that is named',
      'query ($of: [ID!]!) { impact(of: $of, maxDepth: 1) { totalAffected } }',
      { of: Array.from({ length: 500 }, (_, index) => String(index)) },
      1 + 10 + 500,
    ],
    [
      'ids in a filter',
      'query ($filter: ConfigurationItemFilter) { configurationItems(first: 1, filter: $filter) { totalCount } }',
      { filter: { ids: ['a', 'b', 'c'] } },
      4,
    ],
    ['a whole map', '{ dependencyMap(root: "a", depth: 1, maxItems: 100) { items { distance } } }', {}, 1 + 100 + 10],
    [
      'fragments, wherever they are spread',
      '{ configurationItems(first: 3) { nodes { ...a } } } fragment a on ConfigurationItem { dependencies(first: 2) { nodes { id } } }',
      {},
      1 + 3 * (1 + 1 + 2),
    ],
    [
      'of several types the most costly',
      '{ node(id: "a") { ... on Server { keys { key } } ... on Database { dependencies(first: 40) { nodes { id } } } } }',
      {},
      1 + 1 + 40,
    ],
  ])('counts %s', (_, query, variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
    expect(costOf(query, variables)).toBe(cost);
  });

  test('differs for the variables of one document', () => {
    const document = parse('query ($first: Int) { configurationItems(first: $first) { nodes { id } } }');
    const operation = getOperationAST(document)!;
    expect([1, 1000, 1].map((first) => estimates.of(document, operation, { first }))).toEqual([2, 1001, 2]);
  });

  test('is not made for variables that their types do not allow', () => {
    const query = 'query ($first: Int) { configurationItems(first: $first) { nodes { id } } }';
    expect(costOf(query, { first: 'two' })).toBeUndefined();
  });

  test('tells of a few of the faults of variables, and leaves the depth of stacks as it was', () => {
    const document = parse('query ($of: [ID!]!) { impact(of: $of) { totalAffected } }');
    const { stackTraceLimit } = Error;
    const faults = estimates.of(document, getOperationAST(document)!, { of: Array.from({ length: 50 }, () => ({})) });
    expect(faults).toHaveLength(6);
    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
    expect((faults as readonly { stack?: string }[])[0]!.stack ?? '').not.toContain(' at ');
  });

  test('is kept for what it depends on of the variables, and for no more', () => {
    const document = parse(`query ($filter: ConfigurationItemFilter, $first: Int, $leave: Boolean) {
      configurationItems(first: $first, filter: $filter) { nodes { id dependencies @include(if: $leave) { nodes { id } } } } }`);
    const operation = getOperationAST(document)!;
    const costs = new CostEstimates(schema);
    const of = (variables: Record<string, unknown>) => costs.of(document, operation, variables);
    const one = { first: 1, leave: false };
    expect(of({ ...one, filter: { ids: ['a'] } })).toBe(1 + 1 + 1);
    expect(of({ ...one, filter: { ids: ['a', 'b'] } })).toBe(1 + 1 + 2);
    expect(of({ ...one, filter: { ids: null } })).toBe(1 + 1);
    expect(of({ ...one, filter: null })).toBe(1 + 1);
    expect(of({ ...one, leave: true })).toBe(1 + (1 + 51));
    expect(of({ first: 2, leave: true })).toBe(1 + 2 * (1 + 51));
    // However many there were, each is as it was.
    for (let first = 1; first <= 250; first++) expect(of({ first, leave: false })).toBe(1 + first);
    expect(of({ ...one, filter: { ids: ['c'] } })).toBe(1 + 1 + 1);
  });

  test('lets every question of the demo and of the explorers pass', () => {
    for (const { document, question } of [...demoQuestions, ...examplesFor()])
      expect(costOf(document, { id: 'a', of: ['a'], search: 'a', service: 'a' }), question).toBeLessThan(
        defaultCostLimit,
      );
  });
});

test('every list of objects has a size to reckon with, so that no list is free', () => {
  expect(listsWithoutSize(schema)).toEqual([]);
});

test.each([
  ['{ impact(of: ["a"]) { totalAffected } }', true],
  ['mutation { completeImport(source: "a", run: "b") { created } }', true],
  ['{ __schema { queryType { name } } }', true],
  ['query { ...a } fragment a on Query { __typename }', true],
  ['{ configurationItem(id: "a") { id } }', false],
  ['mutation { ping }', false],
])('%s is long work: %s', (query, expected) => {
  expect(isLongWork(getOperationAST(parse(query))!)).toBe(expected);
});

test.each([
  ['{ __schema { queryType { name } } }', true],
  ['query { ...a } fragment a on Query { __type(name: "Query") { name } }', true],
  ['{ node(id: "a") { __typename } }', false],
])('%s asks for the schema: %s', (query, expected) => {
  expect(asksForSchema(parse(query))).toBe(expected);
});
