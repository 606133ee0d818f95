import {
  assertValidSchema,
  buildASTSchema,
  concatAST,
  extendSchema,
  parse,
  Source,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { derivedSdl } from './derive.js';
import { ModelError, type Model } from './model.js';
import { readModel, readSdl } from './read.js';

/** The product's own SDL folder. */
export const schemaFolder = new URL('../../schema', import.meta.url).pathname;

/** The model and the whole SDL, derived types included. */
export interface LoadedSchema {
  model: Model;
  typeDefs: DocumentNode;
}

/**
 * Reads the product's SDL and, when given, the user's own, and derives what follows from the classes.
 * Throws a ModelError naming file, type and field for everything that is wrong.
 */
export function loadSchema(modelFolder?: string): LoadedSchema {
  return composeSchema(readSdl(modelFolder === undefined ? [schemaFolder] : [schemaFolder, modelFolder]));
}

/** The same from sources at hand. */
export function composeSchema(sources: readonly Source[]): LoadedSchema {
  const { model, typeDefs } = readModel(sources);
  const whole = concatAST([typeDefs, parse(new Source(derivedSdl(model), 'derived'))]);
  try {
    assertValidSchema(buildSchemaOf(whole));
  } catch (error) {
    throw new ModelError([error instanceof Error ? error.message : String(error)]);
  }
  return { model, typeDefs: whole };
}

/** Builds and validates a schema from SDL whose types may be extended anywhere. */
export function buildSchemaOf(document: DocumentNode): GraphQLSchema {
  const extensions = document.definitions.filter(({ kind }) => kind.endsWith('Extension'));
  const definitions = document.definitions.filter(({ kind }) => !kind.endsWith('Extension'));
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions });
  return extensions.length === 0 ? schema : extendSchema(schema, { kind: Kind.DOCUMENT, definitions: extensions });
}
