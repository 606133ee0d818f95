import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.js';
import { GraphError, isDiskFull } from './graph/errors.js';

/**
 * What a client may see of an error: ours as they are; the database's in our words; a fault of the server as a reference
 * to the log line that has the whole of it. One for HTTP and WebSocket.
 */
export function maskError(
  log: Pick<Log, 'error' | 'warn'>,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphError && cause.code !== 'INTERNAL') {
    if (cause.code !== 'ABANDONED' && !isDiskFull(cause))
      log.warn({ err: cause, path: formatted.path }, 'a statement failed');
    return { ...formatted, message: cause.message, extensions: { code: cause.code } };
  }
  const expected = cause instanceof GraphQLError && extensions['code'] !== 'INTERNAL_SERVER_ERROR';
  if (expected || (extensions['code'] !== undefined && extensions['code'] !== 'INTERNAL_SERVER_ERROR'))
    return { ...formatted, extensions };
  const reference = randomUUID();
  log.error({ err: cause, reference, path: formatted.path }, 'a request failed');
  return {
    ...formatted,
    message: `Something went wrong in the server. Its log has the details under reference ${reference}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

const suggestion = ' Did you mean ';

/** A message without what graphql-js adds of names that would fit: each tells of the schema. */
export function withoutSuggestion(message: string): string {
  if (!message.endsWith('?')) return message;
  // A suggestion has no other question mark. The message quotes what was sent, which may hold these words any number of times.
  const at = message.indexOf(suggestion, message.lastIndexOf('?', message.length - 2) + 1);
  return at < 0 ? message : message.slice(0, at);
}
