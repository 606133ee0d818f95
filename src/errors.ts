import { GraphQLError } from 'graphql';

/** Input that the schema allows and we cannot take: a page size, a cursor. The message names the field and the way out. */
export function badInput(field: string, message: string): GraphQLError {
  return new GraphQLError(`${field}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', field } });
}

/** A record that a query needs and that is not there. */
export function notFound(field: string, id: string): GraphQLError {
  return new GraphQLError(`${field}: there is no record ${JSON.stringify(id)}.`, {
    extensions: { code: 'NOT_FOUND', field },
  });
}

/** A refusal where the schema's answer has no room for one. Input that is invalid has the code that clients know for it. */
export class GraphQLRefusal extends GraphQLError {
  constructor({ code, message, failures }: { code: string; message: string; failures: readonly unknown[] }) {
    super(message, { extensions: { code: code === 'INVALID' ? 'BAD_USER_INPUT' : code, failures } });
  }
}
