import { GraphQLError } from 'graphql';

/** Why an operation is not run, beside what is wrong with its document. */
export type RefusalCode =
  /** It would cost more than one operation may. */
  | 'QUERY_COST'
  /** The schema is not shown to who asks. */
  | 'INTROSPECTION_DISABLED'
  /** Only documents of the manifest are run. */
  | 'UNTRUSTED_DOCUMENT'
  /** The hash of a document that is not kept here; the client sends it again with its text. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** The request is larger than its kind may be. */
  | 'REQUEST_TOO_LARGE'
  /** This user asked too often. */
  | 'RATE_LIMITED'
  /** The server has as much to do as it can take. */
  | 'SERVER_BUSY'
  /** The identity provider cannot be asked. */
  | 'SIGN_IN_UNAVAILABLE';

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  QUERY_COST: 400,
  INTROSPECTION_DISABLED: 403,
  UNTRUSTED_DOCUMENT: 403,
  REQUEST_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  SERVER_BUSY: 503,
  SIGN_IN_UNAVAILABLE: 503,
};

/** `retryAfter` is in seconds, and stands in the answer for clients without HTTP headers. */
export function refusal(code: RefusalCode, message: string, retryAfter?: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(retryAfter !== undefined && { retryAfter }) } });
}

/** Tokens of the identity provider cannot be checked now. */
export function signInUnavailable(): GraphQLError {
  return refusal('SIGN_IN_UNAVAILABLE', 'The identity provider does not answer. Try again in 5 s.', 5);
}

/** The HTTP status that belongs to a code; undefined when it is no refusal of these. */
export function statusOf(code: unknown): number | undefined {
  return typeof code === 'string' ? statuses[code] : undefined;
}
