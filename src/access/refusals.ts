import { GraphQLError } from 'graphql';
import type { Requirement } from './rules.js';

/** Nobody known asks. One message for every reason, so that it tells nothing of why. */
export function unauthenticated(
  message = 'Sign in first: send the header Authorization: Bearer TOKEN, or authorization among the connectionParams of a WebSocket.',
): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}

/** Someone known asks for what none of their roles may have. */
export function forbidden({ coordinate, roles, purpose }: Requirement): GraphQLError {
  const limit = purpose ? `, and of a token that is limited the purpose ${purpose}` : '';
  const needed = `It takes the role ${roles.join(' or ')}${limit}.`;
  return new GraphQLError(`${coordinate}: you may not ask for this. ${needed}`, {
    extensions: { code: 'FORBIDDEN', field: coordinate, roles },
  });
}
