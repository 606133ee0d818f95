import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { statusOf } from '../transport/refusals.js';
import type { Authenticate } from './authentication.js';
import type { Principal } from './principal.js';
import { unauthenticated } from './refusals.js';

/** Lets in to what is no GraphQL only those for whom `isFor` holds. */
export function onlyFor(authenticate: Authenticate, isFor: (principal: Principal) => boolean): RequestHandler {
  return async (request, response, next) => {
    let refused: GraphQLError;
    try {
      const principal = await authenticate(request.headers.authorization);
      if (isFor(principal)) return next();
      refused =
        principal.kind === 'ANONYMOUS'
          ? unauthenticated()
          : new GraphQLError('Your roles, or the purposes of your token, do not allow this.', {
              extensions: { code: 'FORBIDDEN' },
            });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      refused = error;
    }
    const status = statusOf(refused.extensions['code']) ?? 500;
    if (status === 401) response.set('www-authenticate', 'Bearer');
    response.status(status).json({ errors: [refused.toJSON()] });
  };
}
