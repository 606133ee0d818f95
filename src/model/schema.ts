import {
  buildASTSchema,
  concatAST,
  extendSchema,
  getLocation,
  Kind,
  parse,
  Source,
  validateSchema,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { derivedSdl } from './derive.js';
import { describeStandardParts } from './describe.js';
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
  if (modelFolder !== undefined) return composeSchema(readSdl([schemaFolder, modelFolder]));
  return (own ??= composeSchema(readSdl([schemaFolder])));
}

/** The product's own files are those that the process began with. */
let own: LoadedSchema | undefined;

/** The same from sources at hand. */
export function composeSchema(sources: readonly Source[]): LoadedSchema {
  const { model, typeDefs } = readModel(sources);
  const whole = concatAST([typeDefs, parse(new Source(derivedSdl(model), derived))]);
  // graphql-js finds what makes SDL invalid whatever it describes; it validates in two steps.
  const invalid = validateSDL(whole);
  const errors = invalid.length > 0 ? invalid : validateSchema(buildSchemaOf(whole));
  if (errors.length > 0) throw new ModelError(errors.map(describe));
  return { model, typeDefs: describeStandardParts(whole) };
}

const derived = 'derived from the classes';

function describe({ message, nodes }: GraphQLError): string {
  const places = (nodes ?? []).flatMap(({ loc }) =>
    loc && loc.source.name !== derived ? [`${loc.source.name}:${getLocation(loc.source, loc.start).line}`] : [],
  );
  // The user's own files come after the product's, and that is where the fault is.
  const [at, ...others] = [...new Set(places)].reverse();
  return `${at ?? 'schema'}: ${message}${others.length > 0 ? ` See also ${others.join(', ')}.` : ''}`;
}

/** Builds and validates a schema from SDL whose types may be extended anywhere. */
export function buildSchemaOf(document: DocumentNode): GraphQLSchema {
  const extensions = document.definitions.filter(({ kind }) => kind.endsWith('Extension'));
  const definitions = document.definitions.filter(({ kind }) => !kind.endsWith('Extension'));
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions });
  return extensions.length === 0 ? schema : extendSchema(schema, { kind: Kind.DOCUMENT, definitions: extensions });
}
