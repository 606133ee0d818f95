import type { DocumentFormat } from '../generated/graphql.js';

/** One row, or part of one, that the server did not take or wants looked at. */
export interface ReportedRow {
  path: string;
  code: string;
  message: string;
}

export interface ReportedChange {
  key: string;
  name: string;
  class: string;
  action: 'CREATE' | 'UPDATE' | 'RETIRE' | 'RESTORE' | 'CONFLICT';
  changes: { name: string; from: unknown; to: unknown }[];
}

/** What the server says of one call. */
export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
  retired: number;
  relationshipsCreated: number;
  relationshipsEnded: number;
  rejected: ReportedRow[];
  warnings: ReportedRow[];
  changeSet: string | null;
  plan: ReportedChange[];
}

/** What every call of one import says. */
export interface CallOptions {
  source: string;
  dryRun: boolean;
  confirmRetire: boolean;
  reason: string | undefined;
}

/** The server cannot be reached. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Says that nobody answers at an address, why, and what to do. */
export const unreachable = (address: string, error: unknown): UnreachableError =>
  new UnreachableError(
    `${address} cannot be reached (${causeOf(error)}). Start the product with: npm start\n` +
      'If it listens somewhere else, name its address with --url.',
  );

/** The server answered, but not with a result: the message is for a person. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  constructor(
    message: string,
    /** The error's `extensions.code`, where it is GraphQL's. */
    readonly code?: string,
  ) {
    super(message);
  }
}

const report = `{
  created updated unchanged retired relationshipsCreated relationshipsEnded changeSet
  rejected { path code message }
  warnings { path code message }
  plan { key name class action changes { name from to } }
}`;

const importDocument = `mutation ImportDocument(
  $source: String!, $format: DocumentFormat!, $content: String!, $mode: ImportMode, $run: ID,
  $dryRun: Boolean, $confirmRetire: Boolean, $reason: String
) {
  result: importDocument(
    source: $source, format: $format, content: $content, mode: $mode, run: $run,
    dryRun: $dryRun, confirmRetire: $confirmRetire, reason: $reason
  ) ${report}
}`;

const completeImport = `mutation CompleteImport(
  $source: String!, $run: ID!, $dryRun: Boolean, $confirmRetire: Boolean, $reason: String
) {
  result: completeImport(
    source: $source, run: $run, dryRun: $dryRun, confirmRetire: $confirmRetire, reason: $reason
  ) ${report}
}`;

/** Talks to the running product by GraphQL. */
export class ImportClient {
  constructor(
    private readonly url: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** Throws UnreachableError or AnswerError, each with what to do. */
  importDocument(
    document: { format: DocumentFormat; content: string; mode: 'MERGE' | 'REPLACE_SOURCE'; run: string | undefined },
    options: CallOptions,
  ): Promise<ImportReport> {
    return this.ask(importDocument, { ...document, ...options });
  }

  /** Throws UnreachableError or AnswerError, each with what to do. */
  completeImport(run: string, options: CallOptions): Promise<ImportReport> {
    return this.ask(completeImport, { run, ...options });
  }

  private async ask(query: string, variables: Record<string, unknown>): Promise<ImportReport> {
    const response = await this.post(JSON.stringify({ query, variables }));
    const { status } = response;
    const text = await response.text().catch((error: unknown) => {
      throw new UnreachableError(`${this.url} broke off its answer (${causeOf(error)}). ${again}`);
    });
    const answer = readAnswer(text);
    if (!answer)
      throw new AnswerError(
        `${this.url} answered with HTTP ${status} and no GraphQL. Check --url: it ends in /graphql, as npm start prints it.`,
      );
    const [first] = answer.errors;
    if (first) throw new AnswerError(wordsOf(first), first.code);
    if (!isReport(answer.result))
      throw new AnswerError(`${this.url} answered without an import's result. Is it an ITSM Graph of this version?`);
    return answer.result;
  }

  private async post(body: string): Promise<Response> {
    try {
      return await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        ...(this.signal && { signal: this.signal }),
      });
    } catch (error) {
      throw unreachable(this.url, error);
    }
  }
}

const again = 'Import again: what was taken already stays, and nothing is taken twice.';

interface AnswerFault {
  message: string;
  code: string | undefined;
}

function readAnswer(text: string): { errors: AnswerFault[]; result: unknown } | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(answer) || !('data' in answer || 'errors' in answer)) return undefined;
  const errors = Array.isArray(answer['errors']) ? answer['errors'] : [];
  return {
    errors: errors.filter(isObject).map((error) => ({
      message: typeof error['message'] === 'string' ? error['message'] : 'The server gave no reason.',
      code: isObject(error['extensions']) ? stringOf(error['extensions']['code']) : undefined,
    })),
    result: isObject(answer['data']) ? answer['data']['result'] : undefined,
  };
}

function wordsOf({ message, code }: AnswerFault): string {
  if (code === 'TIMEOUT') return `${message} Import in smaller calls: --batch 500. ${again}`;
  return code === undefined ? message : `${code}: ${message}`;
}

function isReport(value: unknown): value is ImportReport {
  return (
    isObject(value) &&
    ['created', 'updated', 'unchanged', 'retired', 'relationshipsCreated', 'relationshipsEnded'].every(
      (name) => typeof value[name] === 'number',
    ) &&
    ['rejected', 'warnings', 'plan'].every((name) => Array.isArray(value[name]))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `fetch failed` says nothing; its cause does. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (isObject(cause) && typeof cause['code'] === 'string') return cause['code'];
  return cause instanceof Error ? cause.message : String(cause);
}
