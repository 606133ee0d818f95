import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Server } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Context } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Tracing } from '../tracing.js';
import type { Pipeline } from './pipeline.js';

export const largestBody = '32mb';
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

/** GraphQL over HTTP, with the pipeline's rules. */
export function apolloServer({ http, pipeline, metrics, tracing, log, drain }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: pipeline.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: pipeline.parseOptions,
    validationRules: pipeline.validationRules,
    formatError: (formatted, error) => pipeline.mask(formatted, error),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: drainTime }),
      ApolloServerPluginLandingPageDisabled(),
      { serverWillStart: async () => ({ drainServer: drain }) },
      observing(metrics, tracing),
    ],
    // The one who started the server stops it, in order.
    stopOnTerminationSignals: false,
    logger: log,
  });
}

function observing(metrics: Metrics, tracing: Tracing | undefined): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const begun = performance.now();
      return {
        willSendResponse: async ({ operation, errors }: GraphQLRequestContext<Context>) => {
          const kind = operation?.operation ?? 'invalid';
          const outcome = errors?.length ? 'error' : 'ok';
          metrics.requested(kind, outcome, (performance.now() - begun) / 1_000);
          tracing?.annotate(`graphql ${kind}`, {
            'graphql.operation.type': kind,
            'itsm.outcome': outcome,
            ...(operation?.name && { 'graphql.operation.name': operation.name.value }),
          });
        },
      };
    },
  };
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

/** What Express refuses before GraphQL sees it (a body that is no JSON, or too large) is answered as JSON too. */
export function answerError(log: Log): ErrorRequestHandler {
  return (error: { status?: number; type?: string } & Error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    const message =
      error.type === 'entity.too.large'
        ? `The request is larger than ${largestBody}. Send it in parts; npm run import does.`
        : status < 500
          ? error.message
          : 'Something went wrong in the server.';
    response
      .status(status)
      .json({ errors: [{ message, extensions: { code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR' } }] });
  };
}
