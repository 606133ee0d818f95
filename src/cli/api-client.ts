import { AnswerError, unreachable } from './import-client.js';

/** Asks the running product by its public API. `base` is its address without a path: http://127.0.0.1:4000 */
export class ApiClient {
  constructor(
    readonly base: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** Where subscriptions are opened. */
  get socketUrl(): string {
    return `${this.base.replace(/^http/, 'ws')}/graphql`;
  }

  /** The answer's data. Throws UnreachableError, or AnswerError with the first of its errors. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { status, text } = await this.post('/graphql', JSON.stringify({ query, variables }));
    const answer = read(text);
    if (answer === undefined)
      throw new AnswerError(
        `${this.base} answered with HTTP ${status} and no GraphQL. Is it an ITSM Graph? Check --url.`,
      );
    const [error] = answer.errors ?? [];
    if (error) throw new AnswerError(error.message, error.extensions?.code);
    return answer.data as Data;
  }

  /** Sends a body to a path. Throws UnreachableError when nobody answers. */
  async post(path: string, body: string, type = 'application/json'): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(`${this.base}${path}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        ...(this.signal && { signal: this.signal }),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      this.signal?.throwIfAborted();
      throw unreachable(this.base, error);
    }
  }
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

function read(text: string): Answer | undefined {
  try {
    const answer = JSON.parse(text) as unknown;
    const isAnswer = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return isAnswer ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}
