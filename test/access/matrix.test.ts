import { readFileSync } from 'node:fs';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessMatrix, matrixPage } from '../../src/access/matrix.js';
import { anonymous, roles, type Principal } from '../../src/access/principal.js';
import { accessRoles, waysRound } from '../../src/access/rules.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { Pipeline } from '../../src/transport/pipeline.js';
import { someoneWith, tester } from '../support/principals.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';

const schema = executableSchema(loadSchema());
let services: TestServices;
let pipeline: Pipeline;
let statements = 0;

beforeAll(async () => {
  services = await testServices();
  services.graph.observe(() => statements++);
  pipeline = new Pipeline({ schema, services, log: quietLog });
});
afterAll(() => services.close());

test('every mutation names its roles', () => {
  const without = Object.values(schema.getMutationType()!.getFields()).filter(
    (field) => !accessRoles(schema, field)?.length,
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('no restricted field or object can be asked for by an interface that is open', () => {
  expect(waysRound(schema)).toEqual([]);
});

test('the roles in the code are those of the schema', () => {
  const type = schema.getType('Role');
  expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual([...roles]);
});

test('the page is as npm run codegen makes it', () => {
  expect(readFileSync(new URL('../../docs/access-matrix.md', import.meta.url), 'utf8')).toBe(matrixPage(schema));
});

const operations = (['mutation', 'query', 'subscription'] as const).flatMap((kind) =>
  accessMatrix(schema, kind).map((row) => ({ kind, ...row })),
);

test.each(operations)('$kind $operation is for its roles alone', async ({ kind, operation, roles: allowed }) => {
  const query = documentOf(kind, operation);
  const before = statements;
  for (const role of roles) {
    const prepared = await pipeline.prepare({ query }, someoneWith([role]));
    const answer = 'operation' in prepared ? 'allowed' : prepared.map(({ extensions }) => extensions['code']);
    expect(answer, role).toEqual(allowed.includes(role) ? 'allowed' : ['FORBIDDEN']);
  }
  const [refused] = await refusals(query, anonymous);
  expect(refused?.extensions['code']).toBe('UNAUTHENTICATED');
  expect('operation' in (await pipeline.prepare({ query }, tester))).toBe(true);
  expect(statements).toBe(before);
});

test('someone without any role may ask for nothing', async () => {
  const [refused] = await refusals('{ relationshipTypes { __typename } }', someoneWith([]));
  expect(refused?.extensions['code']).toBe('FORBIDDEN');
});

test('a field that is left out is asked for all the same, in fragments too', async () => {
  const query = `
    mutation ($yes: Boolean = false) { ping ...more @include(if: $yes) }
    fragment more on Mutation { ... on Mutation { other: removeCheck(id: "x") { __typename } } }`;
  const refused = await refusals(query, someoneWith(['VIEWER']));
  expect(refused.map(({ message }) => message)).toEqual([
    'Mutation.removeCheck: you may not ask for this. It takes the role SERVICE_OWNER or ADMINISTRATOR.',
  ]);
});

test('who did not sign in is not told what is wrong with a document, but may ask for __typename', async () => {
  for (const query of ['{ secretField }', '{ __schema { types { name } } }', '{ node(id: "x") { nope } }']) {
    const refused = await refusals(query, anonymous);
    expect(refused.map(({ message }) => message)).toEqual([expect.stringMatching(/^Sign in first/)]);
  }
  expect('operation' in (await pipeline.prepare({ query: '{ __typename }' }, anonymous))).toBe(true);
});

async function refusals(query: string, principal: Principal): Promise<readonly GraphQLError[]> {
  const prepared = await pipeline.prepare({ query }, principal);
  if ('operation' in prepared) throw new Error(`${principal.kind} may ask: ${query}`);
  return prepared;
}

/** A document that asks for one root field, with the least that its arguments take. */
function documentOf(kind: 'mutation' | 'query' | 'subscription', name: string): string {
  const type = {
    mutation: schema.getMutationType(),
    query: schema.getQueryType(),
    subscription: schema.getSubscriptionType(),
  }[kind]!;
  const field = type.getFields()[name]! as GraphQLField<unknown, unknown>;
  const given = field.args.filter(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined);
  const args = given.map((argument) => `${argument.name}: ${literalOf(argument.type)}`);
  const answer = getNamedType(field.type);
  const selection = isCompositeType(answer) ? ' { __typename }' : '';
  return `${kind} { ${name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

function literalOf(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const needed = bare.isOneOf
      ? fields.slice(0, 1)
      : fields.filter(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
  }
  const literals: Readonly<Record<string, string>> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    DateTime: '"2026-11-29T12:00:00Z"',
    Date: '"2026-11-29"',
    Duration: '"PT1H"',
  };
  return literals[String(bare)] ?? '"x"';
}
