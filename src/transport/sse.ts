import { Router, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError, type FormattedExecutionResult } from 'graphql';
import type { Authenticate, Watch } from '../access/authentication.js';
import { anonymous, type Principal } from '../access/principal.js';
import type { Metrics } from '../metrics.js';
import type { OriginCheck } from './origin.js';
import type { Pipeline, PreparedOperation } from './pipeline.js';
import { statusOf } from './refusals.js';
import type { DocumentRequest } from './trusted-documents.js';

const keepAlive = 12_000;
/** Headers that a page of another origin cannot send without asking first. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name', 'x-requested-with'];

export interface EventStreamsOptions {
  pipeline: Pipeline;
  metrics: Metrics;
  isOrigin: OriginCheck;
  authenticate: Authenticate;
  watch: Watch;
  /** How long a client may take nothing while something is being sent to it, in milliseconds. */
  slowAfter?: number | undefined;
  /** Reads the body, and whatever else comes before. */
  before: RequestHandler[];
}

export interface EventStreams {
  readonly router: Router;
  /** Ends all streams without completing them, so that clients come back. */
  stop(): void;
}

/**
 * GraphQL over server-sent events on /graphql/stream: each operation on a connection of its own ("distinct connections"
 * of the graphql-sse protocol). A message is written when the client took the one before, so nothing piles up here.
 */
export function serveEventStreams({
  pipeline,
  metrics,
  isOrigin,
  authenticate,
  watch,
  slowAfter = 10_000,
  before,
}: EventStreamsOptions): EventStreams {
  const open = new Set<EventStream>();
  let stopped = false;

  const handle: RequestHandler = async (request, response) => {
    const fault = faultOf(request, isOrigin);
    if (fault) return refuse(response, fault.status, fault.message);
    const asked = readRequest(request);
    if (typeof asked === 'string') return refuse(response, 400, asked);
    let principal;
    try {
      principal = await authenticate(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const status = statusOf(error.extensions['code']) ?? 500;
      if (status === 401) response.set('www-authenticate', 'Bearer');
      return void response.status(status).json({ errors: pipeline.maskAll([error], anonymous) });
    }
    const release = stopped ? undefined : pipeline.quotas.connect(principal.id, 'STREAM');
    if (!release) {
      response.setHeader('retry-after', '10');
      return refuse(
        response,
        stopped ? 503 : 429,
        stopped ? 'The server is stopping.' : 'You hold too many connections.',
      );
    }
    const gone = metrics.streaming();
    const stream = new EventStream(response, slowAfter, () => metrics.dropped('SLOW_CONNECTION'));
    open.add(stream);
    // Not completed: the client comes back, and is told then who it is.
    const unwatch = watch(principal, () => stream.end());
    try {
      await perform(asked, principal, request, stream);
    } finally {
      unwatch();
      open.delete(stream);
      stream.end();
      release();
      gone();
    }
  };

  async function perform(
    asked: DocumentRequest,
    principal: Principal,
    request: Request,
    stream: EventStream,
  ): Promise<void> {
    const prepared = await pipeline.prepare(asked, principal);
    if (!('operation' in prepared)) return stream.complete({ errors: pipeline.maskAll(prepared, principal) });
    stream.onEnd = () => prepared.left.abort();
    if (stream.hasEnded) return;
    await answer(prepared, request, stream);
  }

  async function answer(prepared: PreparedOperation, request: Request, stream: EventStream): Promise<void> {
    const kind: string = prepared.operation.operation;
    if (kind === 'mutation' && request.method === 'GET')
      return stream.complete({ errors: [{ message: 'A mutation takes POST.', extensions: { code: 'BAD_REQUEST' } }] });
    if (kind !== 'subscription') return stream.complete(await pipeline.execute(prepared));
    const results = await pipeline.subscribe(prepared);
    if (!(Symbol.asyncIterator in results)) return stream.complete(results);
    if (stream.hasEnded) return void results.return?.();
    stream.onEnd = () => void results.return?.();
    try {
      for await (const result of results) if (!(await stream.next(result.text))) return;
    } catch (error) {
      const masked = pipeline.mask({ message: String(error) }, error);
      return stream.complete({ errors: [masked] });
    }
    await stream.complete();
  }

  const router = Router();
  router.all('/graphql/stream', ...before, handle);
  return {
    router,
    stop: () => {
      stopped = true;
      for (const stream of open) stream.end();
    },
  };
}

/** One response that goes on. */
class EventStream {
  private ended = false;
  private readonly beat: NodeJS.Timeout;
  private settle: ((taken: boolean) => void) | undefined;
  /** Called when the stream ends, also when the client leaves. */
  onEnd: () => void = () => undefined;

  constructor(
    private readonly response: Response,
    private readonly slowAfter: number,
    private readonly onSlow: () => void,
  ) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(':\n\n');
    response.once('close', () => this.end());
    response.on('error', () => this.end());
    this.beat = setInterval(() => this.settle ?? response.write(':\n\n'), keepAlive);
  }

  /** Sends one result. Gives whether the client takes more; resolves when it took this one. */
  next(text: string): Promise<boolean> {
    return this.write(`event: next\ndata: ${text}\n\n`);
  }

  async complete(result?: FormattedExecutionResult): Promise<void> {
    if (result) await this.next(JSON.stringify(result));
    await this.write('event: complete\ndata:\n\n');
  }

  get hasEnded(): boolean {
    return this.ended;
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.beat);
    this.settle?.(false);
    this.response.end();
    this.onEnd();
  }

  private write(text: string): Promise<boolean> {
    if (this.ended) return Promise.resolve(false);
    if (this.response.write(text)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const slow = setTimeout(() => {
        this.onSlow();
        this.response.destroy();
      }, this.slowAfter);
      this.settle = (taken) => {
        clearTimeout(slow);
        this.settle = undefined;
        resolve(taken);
      };
      this.response.once('drain', () => this.settle?.(true));
    });
  }
}

function faultOf(request: Request, isOrigin: OriginCheck): { status: number; message: string } | undefined {
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, message: 'Use GET or POST.' };
  if (!isOrigin(request.headers.origin)) return { status: 403, message: 'Pages of this origin are not let in.' };
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  if (request.method === 'POST' && !isJson) return { status: 415, message: 'Send application/json.' };
  if (!isJson && !preflightHeaders.some((name) => request.headers[name] !== undefined))
    return {
      status: 400,
      message: `Send the content type application/json, or a header ${preflightHeaders.join(' or ')}: so no page of another origin can ask in your name.`,
    };
  if (!request.accepts('text/event-stream')) return { status: 406, message: 'Answers are text/event-stream.' };
  return undefined;
}

/** What is asked, or what is wrong with it. */
function readRequest(request: Request): DocumentRequest | string {
  const given = (request.method === 'GET' ? request.query : request.body) as Record<string, unknown> | undefined;
  const { query, operationName, documentId } = given ?? {};
  const extensions = parsed(given?.['extensions']);
  if (extensions === notJson) return 'extensions are no JSON.';
  const hasHash = documentId !== undefined || (extensions as { persistedQuery?: unknown } | null)?.persistedQuery;
  if (typeof query !== 'string' && !(query == null && hasHash)) return 'query is missing: send the document as text.';
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return 'operationName is no text.';
  const variables = parsed(given?.['variables']) ?? {};
  if (variables === notJson) return 'variables are no JSON.';
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    return 'variables are no JSON object.';
  return {
    query: query,
    operationName: operationName ?? undefined,
    variables: variables as Record<string, unknown>,
    extensions,
    documentId,
  };
}

const notJson = Symbol('no JSON');

/** What an address has as JSON text, a body has as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return notJson;
  }
}

function refuse(response: Response, status: number, message: string): void {
  response
    .status(status)
    .json({ errors: [{ message, extensions: { code: status === 429 ? 'TOO_MANY_CONNECTIONS' : 'BAD_REQUEST' } }] });
}
