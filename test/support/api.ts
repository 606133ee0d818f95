import { getOperationAST, graphql, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Principal } from '../../src/access/principal.js';
import { forbidden } from '../../src/access/refusals.js';
import { AccessRules } from '../../src/access/rules.js';
import type { Scope } from '../../src/access/scope.js';
import type { AttachmentSettings } from '../../src/attachment/attachments.js';
import { createContext } from '../../src/context.js';
import type { LoadedSchema } from '../../src/model/schema.js';
import { loadSchema } from '../../src/model/schema.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { executableSchema } from '../../src/schema.js';
import type { Services } from '../../src/services.js';
import { testServices, type TestServices } from './services.js';
import { tester } from './principals.js';

export interface TestApi {
  services: TestServices;
  /** Runs a document as one request. Its errors are the answer's, for tests of bad input. */
  run(document: string, variables?: Record<string, unknown>, scope?: Scope): Promise<ExecutionResult>;
  /** The same where no error is expected: throws the first. The test says what its document answers. */
  ask<Answer = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    scope?: Scope,
  ): Promise<Answer>;
  /** The same API as someone else: with their rights, which the pipeline would check. */
  as(principal: Principal): Pick<TestApi, 'run' | 'ask'>;
}

/** The whole schema on this worker's Neo4j, emptied, with the model's indexes. Close its services when done. */
export async function testApi(
  loaded: LoadedSchema = loadSchema(),
  {
    now,
    attachments,
    webhooks,
  }: { now?: () => Date; attachments?: AttachmentSettings } & Pick<
    NonNullable<Parameters<typeof testServices>[0]>,
    'webhooks'
  > = {},
): Promise<TestApi> {
  const services = await testServices({
    model: loaded.model,
    ...(now && { now }),
    ...(attachments && { attachments }),
    ...(webhooks && { webhooks }),
  });
  await ensureIndexes(services.graph, loaded.model, { info: () => undefined });
  return { services, ...apiOf(services, loaded) };
}

/** A second of the processor for each file that would make it anew. */
const made = new WeakMap<LoadedSchema, { schema: GraphQLSchema; rules: AccessRules }>();
function executable(loaded: LoadedSchema): { schema: GraphQLSchema; rules: AccessRules } {
  let found = made.get(loaded);
  if (found === undefined) {
    const schema = executableSchema(loaded);
    made.set(loaded, (found = { schema, rules: new AccessRules(schema) }));
  }
  return found;
}

/** The whole schema on services that are there already. */
export function apiOf(services: Services, loaded: LoadedSchema = loadSchema()): Omit<TestApi, 'services'> {
  const { schema, rules } = executable(loaded);
  const as: TestApi['as'] = (principal) => {
    const run: TestApi['run'] = async (source, variableValues, scope = principal.scope) => {
      const document = parse(source);
      const operation = getOperationAST(document);
      if (operation && validate(schema, document).length === 0) {
        const missing = rules.missing(document, operation, principal);
        if (missing.length > 0) return { errors: missing.map(forbidden) };
      }
      const contextValue = createContext(services, { ...principal, scope });
      return graphql({ schema, source, variableValues: variableValues ?? null, contextValue });
    };
    return {
      run,
      ask: async <Answer>(document: string, variables?: Record<string, unknown>, scope?: Scope) => {
        const { data, errors } = await run(document, variables, scope);
        if (errors?.[0]) throw errors[0];
        return data as Answer;
      },
    };
  };
  return { ...as(tester), as };
}
