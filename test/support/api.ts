import { graphql, type ExecutionResult } from 'graphql';
import type { Scope } from '../../src/access/scope.js';
import { createContext } from '../../src/context.js';
import type { LoadedSchema } from '../../src/model/schema.js';
import { loadSchema } from '../../src/model/schema.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { executableSchema } from '../../src/schema.js';
import { testServices, type TestServices } from './services.js';

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
}

/** The whole schema on this worker's Neo4j, emptied, with the model's indexes. Close its services when done. */
export async function testApi(
  loaded: LoadedSchema = loadSchema(),
  { now }: { now?: () => Date } = {},
): Promise<TestApi> {
  const services = await testServices({ model: loaded.model, ...(now && { now }) });
  await ensureIndexes(services.graph, loaded.model, { info: () => undefined });
  const schema = executableSchema(loaded);
  const run: TestApi['run'] = (source, variableValues, scope) =>
    graphql({
      schema,
      source,
      variableValues: variableValues ?? null,
      contextValue: createContext(services, 'tester', undefined, scope),
    });
  return {
    services,
    run,
    ask: async <Answer>(document: string, variables?: Record<string, unknown>, scope?: Scope) => {
      const { data, errors } = await run(document, variables, scope);
      if (errors?.[0]) throw errors[0];
      return data as Answer;
    },
  };
}
