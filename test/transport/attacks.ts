import type { Asked } from './support.js';

/** One attack by a document: how it is refused, in every transport. */
export interface Attack {
  name: string;
  asked: Asked;
  code: string;
  message: RegExp;
}

const repeat = (times: number, of: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => of(index)).join(' ');
const nested = (levels: number): string =>
  `{ configurationItems { nodes ${'{ dependencies { nodes '.repeat(levels)}{ id }${' } }'.repeat(levels)} } }`;

/** Fragments that double at each level: a kilobyte that would answer megabytes. */
const bomb = (levels: number): string =>
  `query { node(id: "x") { ...a0 } } ${repeat(levels, (index) =>
    index === levels - 1
      ? `fragment a${index} on Node { id }`
      : `fragment a${index} on Node { ...a${index + 1} ... on Node { ...a${index + 1} } }`,
  )}`;

/** The attacks of the reliability specification that are known from the document and its variables alone. */
export const attacks: readonly Attack[] = [
  {
    name: 'deep nesting',
    asked: { query: nested(6) },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /15 deep; 12 is the limit/,
  },
  {
    name: 'deep nesting by fragments',
    asked: {
      query: `{ node(id: "x") { ...a0 } } ${repeat(8, (index) => `fragment a${index} on ConfigurationItem { dependencies { nodes { ${index === 7 ? 'id' : `...a${index + 1}`} } } }`)}`,
    },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /deep; 12 is the limit/,
  },
  {
    name: 'a flood of words',
    asked: { query: `{ node(id: "x") { ${'id '.repeat(2_000)} } }` },
    code: 'GRAPHQL_PARSE_FAILED',
    message: /2000 tokens/,
  },
  {
    name: 'a thousand aliases',
    asked: { query: `{ node(id: "x") { ${repeat(400, (index) => `a${index}: id`)} } }` },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /400 aliases; 30 is the limit/,
  },
  {
    name: 'mutations by the dozen in one request',
    asked: { query: `mutation { ${repeat(20, (index) => `a${index}: ping`)} }` },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /begins with 20 fields; 10 is the limit/,
  },
  {
    name: 'directives by the hundred',
    asked: { query: `{ node(id: "x") { id ${'@skip(if: false) '.repeat(200)} } }` },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /200 directives; 50 is the limit/,
  },
  {
    name: 'a bomb of fragments',
    asked: { query: bomb(20) },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /524288 fields|524289 fields/,
  },
  {
    name: 'a fragment within itself',
    asked: { query: '{ node(id: "x") { ...a } } fragment a on Node { id ...b } fragment b on Node { ...a }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /itself/,
  },
  {
    name: 'a large page of large pages',
    asked: { query: '{ configurationItems(first: 1000) { nodes { dependencies(first: 1000) { nodes { id } } } } }' },
    code: 'QUERY_COST',
    message: /would cost 1002001; 10000 is the limit/,
  },
  {
    name: 'the same by variables',
    asked: {
      query: 'query ($n: Int) { configurationItems(first: $n) { nodes { dependencies(first: $n) { nodes { id } } } } }',
      variables: { n: 1_000 },
    },
    code: 'QUERY_COST',
    message: /would cost 1002001/,
  },
  {
    name: 'the same by leaving sizes out',
    asked: {
      query:
        '{ configurationItems { nodes { dependencies { nodes { dependents { nodes { dependencies { nodes { id } } } } } } } } }',
    },
    code: 'QUERY_COST',
    message: /would cost \d{7}/,
  },
  {
    name: 'the same by a size of null and a size below 0 beside it',
    asked: {
      query:
        '{ a: configurationItems(first: -1000000) { nodes { id } } configurationItems(first: null) { nodes { dependencies(first: null) { nodes { dependents { nodes { id } } } } } } }',
    },
    code: 'QUERY_COST',
    message: /would cost \d{6}/,
  },
  {
    name: 'walks as deep and as wide as they go',
    asked: {
      query:
        'query ($d: Int) { dependencyMap(root: "x", depth: $d, maxItems: 5000) { items { item { id } } relationships { from } } }',
      variables: { d: 1_000_000 },
    },
    code: 'QUERY_COST',
    message: /10000 is the limit/,
  },
  {
    name: 'ids by the ten thousand',
    asked: {
      query: 'query ($of: [ID!]!) { impact(of: $of) { totalAffected } }',
      // As short as they can be: a message on a WebSocket has 64 KiB.
      variables: { of: Array.from({ length: 10_001 }, (_, index) => index.toString(36)) },
    },
    code: 'QUERY_COST',
    message: /would cost 10322/,
  },
  {
    name: 'a name that almost fits',
    asked: { query: '{ configurationItms { totalCount } }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /^Cannot query field "configurationItms" on type "Query"\.$/,
  },
  {
    name: 'a value of an enum that almost fits',
    asked: { query: '{ impact(of: ["x"], assume: CRITICL) { totalAffected } }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /^Value "CRITICL" does not exist in "Severity" enum\.$/,
  },
  {
    name: 'the same in a variable',
    asked: {
      query: 'query ($assume: Severity) { impact(of: ["x"], assume: $assume) { totalAffected } }',
      variables: { assume: 'CRITICL' },
    },
    code: 'BAD_USER_INPUT',
    message: /"CRITICL" does not exist in "Severity" enum\.$/,
  },
  {
    name: 'a field of an input that almost fits',
    asked: {
      query: 'query ($filter: ConfigurationItemFilter) { configurationItems(filter: $filter) { totalCount } }',
      variables: { filter: { clases: [] } },
    },
    code: 'BAD_USER_INPUT',
    message: /"clases" is not defined by type "ConfigurationItemFilter"\.$/,
  },
  {
    name: 'a question about the schema where it is not shown',
    asked: { query: '{ __schema { types { name } } }' },
    code: 'INTROSPECTION_DISABLED',
    message: /not shown/,
  },
  {
    name: 'the same within a fragment',
    asked: { query: '{ ...a } fragment a on Query { __type(name: "Query") { name } }' },
    code: 'INTROSPECTION_DISABLED',
    message: /not shown/,
  },
  {
    name: 'circles in the schema',
    asked: { query: `{ __schema { types { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } }` },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /Maximum introspection depth/,
  },
  {
    name: 'a hundred faults at once',
    asked: { query: `{ ${repeat(5, (index) => `nothing${index} { ${repeat(50, (inner) => `never${inner}`)} }`)} }` },
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /^Cannot query field "nothing0"/,
  },
  {
    name: 'a long text that comes back',
    asked: { query: 'query ($n: Int) { changeSets(first: $n) { totalCount } }', variables: { n: 'x'.repeat(60_000) } },
    code: 'BAD_USER_INPUT',
    message: /^Variable "\$n" got invalid value "xxx.{300,}…$/,
  },
  {
    name: 'a long text that comes back and looks like suggestions',
    asked: {
      query: 'query ($n: Int) { changeSets(first: $n) { totalCount } }',
      variables: { n: `${' Did you mean '.repeat(4_000)}?` },
    },
    code: 'BAD_USER_INPUT',
    message: /^Variable "\$n" got invalid value " Did you mean .{300,}…$/,
  },
  {
    name: 'a hash that nobody knows',
    asked: { documentId: 'a'.repeat(64) },
    code: 'PERSISTED_QUERY_NOT_FOUND',
    message: /PersistedQueryNotFound/,
  },
];
