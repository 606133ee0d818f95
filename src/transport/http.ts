import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Server } from 'node:http';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Authenticate } from '../access/authentication.js';
import { anonymous } from '../access/principal.js';
import { GraphError } from '../graph/errors.js';
import type { Log } from '../log.js';
import { maskError } from '../masking.js';
import type { Metrics } from '../metrics.js';
import type { Tracing } from '../tracing.js';
import { defaultBodyLimits, type BodyLimits } from './body.js';
import type { Pipeline, PreparedOperation } from './pipeline.js';
import { statusOf } from './refusals.js';
import type { DocumentRequest } from './trusted-documents.js';

/** How long requests may take to end when the server stops, in milliseconds. */
const drainTime = 3_000;

export interface ApolloOptions {
  http: Server;
  pipeline: Pipeline;
  metrics: Metrics;
  tracing?: Tracing | undefined;
  log: Log;
  /** Ends what is no request: sockets and streams. */
  drain: () => Promise<void>;
}

/** The context of a request that passed the pipeline; without `prepared` it did not, and is not run. */
export interface HttpContext {
  prepared?: PreparedOperation;
}

/** GraphQL over HTTP: Apollo Server runs what `admitting` let through. */
export function apolloServer({
  http,
  pipeline,
  metrics,
  tracing,
  log,
  drain,
}: ApolloOptions): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    schema: pipeline.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: pipeline.parseOptions,
    // The pipeline finds documents by their hashes, for every transport.
    persistedQueries: false,
    formatError: (formatted, error) => pipeline.mask(formatted, error),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: drainTime }),
      ApolloServerPluginLandingPageDisabled(),
      { serverWillStart: async () => ({ drainServer: drain }) },
      answering(pipeline, metrics, tracing),
    ],
    // The one who started the server stops it, in order.
    stopOnTerminationSignals: false,
    logger: log,
  });
}

function answering(
  pipeline: Pipeline,
  metrics: Metrics,
  tracing: Tracing | undefined,
): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => {
      const begun = performance.now();
      return {
        didResolveOperation: async ({ contextValue }) => {
          if (!contextValue.prepared) throw new Error('An operation reached Apollo Server past the pipeline.');
        },
        willSendResponse: async ({
          operation,
          errors,
          request,
          response,
          contextValue: { prepared },
        }: GraphQLRequestContext<HttpContext>) => {
          const kind = operation?.operation ?? 'invalid';
          const outcome = errors?.length ? 'error' : 'ok';
          metrics.requested(kind, outcome, (performance.now() - begun) / 1_000);
          tracing?.annotate(`graphql ${kind}`, {
            'graphql.operation.type': kind,
            'itsm.outcome': outcome,
            ...(operation?.name && { 'graphql.operation.name': operation.name.value }),
          });
          if (response.body?.kind !== 'single') return;
          const { singleResult } = response.body;
          if (prepared && singleResult.errors)
            singleResult.errors = pipeline.presentable(singleResult.errors, prepared.principal, !singleResult.data);
          if (prepared && singleResult.data)
            singleResult.extensions = { ...singleResult.extensions, ...pipeline.extensionsOf(prepared) };
          if (response.http.status === 400 && !acceptsResults(request.http?.headers.get('accept')))
            response.http.status = statusFor(singleResult.errors ?? [], false) ?? response.http.status;
        },
      };
    },
  };
}

const resultType = 'application/graphql-response+json';

/** Whether a client knows the type under which a refusal may have the status of one. */
function acceptsResults(accept: string | undefined): boolean {
  return accept?.includes(resultType) === true;
}

/** Faults of the request that older clients, by the specification, are told of with status 200. */
const wellFormed = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

function statusFor(errors: readonly GraphQLFormattedError[], knowsResults: boolean): number | undefined {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  for (const code of codes) if (statusOf(code) !== undefined) return statusOf(code);
  return !knowsResults && codes.every((code) => wellFormed.includes(String(code))) ? 200 : undefined;
}

/** What the handlers of one request tell each other. */
interface RequestLocals {
  /** It came with a body that only bulk mutations may have. */
  isLarge?: boolean;
  prepared?: PreparedOperation;
}

/** What `admitting` found out about a request. */
export function preparedOf(response: Response): PreparedOperation | undefined {
  return (response.locals as RequestLocals).prepared;
}

/**
 * Takes a GraphQL request through the pipeline, and holds its place there until it is answered. What is no such request
 * goes on to Apollo Server, which says so.
 */
export function admitting(pipeline: Pipeline, authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    const asked = askedBy(request);
    if (!asked) return next();
    const locals = response.locals as RequestLocals;
    let principal;
    try {
      principal = await authenticate(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return answer(request, response, { errors: pipeline.maskAll([error], anonymous) });
    }
    const prepared = await pipeline.prepare(asked, principal, { isLarge: locals.isLarge === true });
    if (!('operation' in prepared)) return answer(request, response, { errors: pipeline.maskAll(prepared, principal) });
    response.once('close', () => prepared.left.abort());
    let release;
    try {
      release = await pipeline.admit(prepared);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return answer(request, response, { errors: pipeline.maskAll([error], principal) });
    }
    response.once('close', release);
    if (response.closed) return release();
    locals.prepared = prepared;
    setDocument(request, prepared);
    next();
  };
}

/** The request as it stands in a body or an address; undefined when it has not the form of one. */
function askedBy(request: Request): DocumentRequest | undefined {
  const { query, operationName, variables, extensions, documentId } = givenBy(request) ?? {};
  const isText = (value: unknown): value is string | null | undefined => value == null || typeof value === 'string';
  const isMap = (value: unknown): value is Record<string, unknown> | null | undefined =>
    value == null || (typeof value === 'object' && !Array.isArray(value));
  if (!isText(query) || !isText(operationName) || !isMap(variables) || !isMap(extensions)) return undefined;
  const hasHash = documentId != null || extensions?.['persistedQuery'] != null;
  return query || hasHash ? { query, operationName, variables, extensions, documentId } : undefined;
}

function givenBy(request: Request): Record<string, unknown> | undefined {
  if (request.method === 'POST') {
    const body: unknown = request.body;
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  }
  if (request.method !== 'GET') return undefined;
  const given: Record<string, unknown> = { ...request.query };
  for (const name of ['variables', 'extensions'])
    if (typeof given[name] === 'string' && given[name] !== '')
      try {
        given[name] = JSON.parse(given[name]) as unknown;
      } catch {
        return undefined;
      }
  return given;
}

/** Puts the document that was found where Apollo Server looks for it. */
function setDocument(request: Request, { request: { query, operationName, variables } }: PreparedOperation): void {
  if (request.method === 'POST') {
    request.body = { query, ...(operationName != null && { operationName }), ...(variables && { variables }) };
    return;
  }
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables ?? {}) });
  if (operationName) search.set('operationName', operationName);
  request.url = `${request.path}?${search.toString()}`;
}

function answer(request: Request, response: Response, result: FormattedExecutionResult): void {
  const knowsResults = acceptsResults(request.headers.accept);
  const errors = result.errors ?? [];
  const retryAfter = errors.find(({ extensions }) => extensions?.['retryAfter'] !== undefined)?.extensions;
  if (errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED'))
    response.set('www-authenticate', 'Bearer');
  if (retryAfter) response.set('retry-after', String(retryAfter['retryAfter']));
  const isHash = errors.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND');
  response
    .status(isHash ? 200 : (statusFor(errors, knowsResults) ?? 400))
    .type(knowsResults ? `${resultType}; charset=utf-8` : 'application/json; charset=utf-8')
    .send(JSON.stringify(result));
}

/** Puts what a request does into a span, under the caller's own. To be mounted after what reads bodies. */
export function traced(tracing: Tracing): RequestHandler {
  return (request, response, next) => {
    const { traceparent } = request.headers;
    tracing.under(typeof traceparent === 'string' ? traceparent : undefined, () => {
      const name = `graphql ${request.method}`;
      const { span, context } = tracing.begin(name, { 'http.request.method': request.method });
      response.once('close', () => {
        span.setAttribute('http.response.status_code', response.statusCode);
        span.end();
      });
      tracing.within(context, next);
    });
  };
}

/** What is wrong with the database for a moment. */
const passing: readonly string[] = ['TIMEOUT', 'OVERLOADED', 'UNAVAILABLE', 'DISK_FULL'];

/** What Express refuses before GraphQL sees it (a body that is no JSON, or too large) is answered as JSON too. */
export function answerError(log: Log, { body, bulkBody }: BodyLimits = defaultBodyLimits): ErrorRequestHandler {
  return (error: { status?: number; type?: string } & Error, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof GraphQLError) return answer(request, response, { errors: [error.toJSON()] });
    if (error instanceof GraphError && passing.includes(error.code)) {
      response.status(503).set('retry-after', '5');
      return void response.json({ errors: [maskError(log, { message: error.message }, error)] });
    }
    const status = error.status ?? 500;
    if (status < 500) {
      const message =
        error.type === 'entity.too.large'
          ? `The request is larger than ${sizeOf(body)}, or than ${sizeOf(bulkBody)} for bulk mutations that come unpacked and with a Content-Length. Send it in parts; npm run import does.`
          : error.message;
      const code = status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST';
      response.status(status).json({ errors: [{ message, extensions: { code } }] });
      return;
    }
    response.status(status).json({ errors: [maskError(log, { message: error.message }, error)] });
  };
}

function sizeOf(bytes: number): string {
  return bytes % 1024 ** 2 === 0 ? `${bytes / 1024 ** 2} MB` : `${Math.round(bytes / 1024)} kB`;
}
