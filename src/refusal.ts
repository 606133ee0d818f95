/** One failed check; `field` is the input's path. */
export interface Failure {
  field?: string | undefined;
  code: string;
  message: string;
}

/**
 * An expected no: nothing was changed. A plain class, since graphql-js throws a returned Error. Every failed check is
 * listed at once; without any, the refusal itself is the one failure.
 */
export class Refusal {
  readonly failures: readonly Failure[];
  readonly currentVersion: number | undefined;
  /** The record that could not be moved: what it allows instead is read when it is asked for. */
  readonly recordId: string | undefined;

  constructor(
    readonly code: string,
    readonly message: string,
    {
      failures,
      field,
      currentVersion,
      recordId,
    }: { failures?: readonly Failure[]; field?: string; currentVersion?: number; recordId?: string } = {},
  ) {
    this.failures = failures ?? [{ field, code, message }];
    this.currentVersion = currentVersion;
    this.recordId = recordId;
  }
}

/** The type of a result that is a Refusal, or of the other member of its union. */
export function refusalOr<Name extends string>(result: unknown, name: Name): Name | 'Refusal' {
  return result instanceof Refusal ? 'Refusal' : name;
}
