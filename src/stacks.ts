/**
 * Runs what makes errors that need no stack. Writing one down takes the longer the more there is to look up in source maps,
 * and libraries do it for errors that may never come to be, or again under a message that holds all that was sent.
 */
export function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
