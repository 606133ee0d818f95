/** The reason of an abort that is the own timeout of whoever asks. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(readonly milliseconds: number) {
    super(`No answer within ${milliseconds / 1000} s.`);
  }
}

const known: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was reset.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The network cannot be reached.',
  ETIMEDOUT: 'The connection timed out.',
  EPIPE: 'The connection was closed.',
};

/** An error of a socket in our words; an unknown one by its code, else by its text after `failed`. */
export function described(error: unknown, failed: string): string {
  const inner = innermost(error);
  const { code } = inner as { code?: unknown };
  if (typeof code === 'string') return known[code] ?? `The connection failed (${code}).`;
  return inner instanceof Error ? `${failed}: ${inner.message}` : `${failed}.`;
}

/** Fetches and families tried in turn wrap what happened. */
function innermost(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return innermost(error.cause);
  return error;
}
