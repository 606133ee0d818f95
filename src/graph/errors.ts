/** What a caller can do about a failed statement. */
export type GraphErrorCode =
  /** The deadline passed; a smaller request may succeed. */
  | 'TIMEOUT'
  /** The database has no room for it now, or the request was too large; try again later, or ask for less. */
  | 'OVERLOADED'
  /** The database cannot be reached. */
  | 'UNAVAILABLE'
  /** Its disk has next to no room: it is read and not written until there is more. */
  | 'DISK_FULL'
  /** Who asked went away; nobody hears of it. */
  | 'ABANDONED'
  /** A uniqueness constraint held. */
  | 'CONSTRAINT'
  /** A fault of ours. */
  | 'INTERNAL';

/**
 * A failed statement, in our words: the driver's text names nodes and values, so it is kept as the cause and never
 * shown to a client. Being no driver error, it is never retried by the driver.
 */
export class GraphError extends Error {
  constructor(
    readonly code: GraphErrorCode,
    message: string,
    cause: unknown,
  ) {
    super(message, { cause });
    this.name = 'GraphError';
  }

  /** Another transaction held a lock for longer than one waits for it, or was in its way to the end; nothing is wrong with this one. */
  get isContention(): boolean {
    return isContention(this.cause);
  }
}

const messages: Record<GraphErrorCode, string> = {
  TIMEOUT: 'The database did not answer in time. Ask for less, or try again.',
  OVERLOADED: 'The database has no room for this request. Ask for less, or try again later.',
  UNAVAILABLE: 'The database cannot be reached. Try again in a moment.',
  DISK_FULL:
    'The disk of the database is nearly full: nothing is written until there is room on it again. Reading goes on.',
  ABANDONED: 'The request was ended by its sender.',
  CONSTRAINT: 'Another record already has this key.',
  INTERNAL: 'The database refused a statement. This is a fault of the server; the log has the details.',
};

export function graphError(code: GraphErrorCode, cause: unknown): GraphError {
  return new GraphError(code, messages[code], cause);
}

/** Whether there is no room on the disk. Whoever watches it tells of that once; those that wait for room need not. */
export const isDiskFull = (error: unknown): boolean => error instanceof GraphError && error.code === 'DISK_FULL';

/** Maps a driver error to a GraphError, once and here. */
export function mapError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const code = errorCode(error);
  if (code.includes('MemoryPool') || code.includes('TransactionOutOfMemory')) return graphError('OVERLOADED', error);
  if (code.includes('TransactionTimedOut') || code.includes('LockClientStopped')) return graphError('TIMEOUT', error);
  if (code.includes('ConstraintValidationFailed')) return graphError('CONSTRAINT', error);
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code.includes('DatabaseUnavailable'))
    return graphError('UNAVAILABLE', error);
  // It was closed by a fault of its own, such as a full disk, and says so of no statement.
  if (/^Neo\.DatabaseError\.(Database|General|Transaction)\./.test(code)) return graphError('UNAVAILABLE', error);
  if (code.includes('TransientError')) return graphError('OVERLOADED', error);
  // The driver reports an exhausted connection pool with no code at all.
  if (code === 'N/A') return graphError('OVERLOADED', error);
  return graphError('INTERNAL', error);
}

/**
 * Whether running the whole transaction again may help. A transaction that was killed for its memory or its time would
 * be killed again (the driver calls them retriable; one runaway query then runs for a minute), so those are not.
 */
export function isRetriable(error: unknown): boolean {
  const code = errorCode(error);
  if (code.includes('MemoryPool') || code.includes('OutOfMemory') || code.includes('TransactionTimedOut')) return false;
  return typeof error === 'object' && error !== null && 'retriable' in error && error.retriable === true;
}

/** Whether other transactions were in the way of this one: it succeeds once they are out of it. */
export function isContention(error: unknown): boolean {
  const code = errorCode(error);
  return code.includes('LockAcquisitionTimeout') || code.includes('DeadlockDetected');
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
