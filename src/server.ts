import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { heartbeatRouter } from './checks/heartbeats.js';
import { projectRoot } from './config.js';
import { alertWebhook } from './alerts/webhook.js';
import { createContext, type Context } from './context.js';
import { explorerExamples } from './demo/load.js';
import type { Log } from './log.js';
import { maskError } from './masking.js';
import type { Services } from './services.js';
import { pages, sandboxCorsOrigins } from './pages.js';

export interface ServerOptions {
  schema: GraphQLSchema;
  services: Services;
  log: Log;
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** Whether requests can be served now: the database answers and is migrated. */
  ready: () => Promise<boolean>;
}

export interface RunningServer {
  /** Where it listens, without a path: http://127.0.0.1:4000 */
  readonly url: string;
  /** Finishes requests, ends subscriptions with 1001, and closes. */
  stop(): Promise<void>;
}

/** Who asks while the server listens on loopback only. */
const localAdministrator = 'local-administrator';
const largestBody = '32mb';
/** How long sockets and requests may take to end, in milliseconds. */
const drainTime = 3_000;

/** HTTP, WebSocket and the pages on one port. */
export async function startServer({ schema, services, log, host, port, ready }: ServerOptions): Promise<RunningServer> {
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const context = (): Context => createContext(services, localAdministrator);

  let draining = false;
  let endSubscriptions = async (): Promise<void> => undefined;
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskError(log, formatted, error),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: drainTime }),
      ApolloServerPluginLandingPageDisabled(),
      {
        serverWillStart: async () => ({ drainServer: () => endSubscriptions() }),
      },
    ],
    // The one who started the server stops it, in order.
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start();

  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_, response) => {
    const isReady = !draining && (await ready());
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : draining ? 'draining' : 'not ready' });
  });
  app.use(pages({ graphiqlFolder: join(projectRoot, 'dist/graphiql'), examples: () => explorerExamples(services) }));
  app.use(heartbeatRouter(services, log));
  app.use(alertWebhook(services, log));
  app.use(
    '/graphql',
    cors({ origin: [...sandboxCorsOrigins], credentials: true }),
    express.json({ limit: largestBody }),
    expressMiddleware(apollo, { context: async () => context() }),
  );
  app.use(
    (_, response) =>
      void response.status(404).json({ errors: [{ message: 'There is nothing here. The API is at /graphql.' }] }),
  );
  app.use(answerError(log));

  await listen(http, host, port);
  // After listening: an error in it would be reported by the sockets as well.
  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    maxPayload: 256 * 1024,
    perMessageDeflate: false,
    closeTimeout: 2_000,
    verifyClient: ({ origin }: { origin: string | undefined }) => isOwnOrigin(origin, host),
  } as ConstructorParameters<typeof WebSocketServer>[0]);
  const subscriptions = useServer(
    {
      schema,
      context,
      onError: (_, __, ___, errors) => errors.map((error) => maskError(log, error.toJSON(), error)),
      onNext: (_, __, ___, ____, { data, errors }) => ({
        ...(data !== undefined && { data }),
        ...(errors && { errors: errors.map((error) => maskError(log, error.toJSON(), error)) }),
      }),
    },
    sockets,
    12_000,
  );
  endSubscriptions = async () => subscriptions.dispose();

  const { port: actual } = http.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    stop: async () => {
      draining = true;
      await apollo.stop();
    },
  };
}

/** Browsers send the page's origin with a WebSocket, and other pages may not use ours. Programs send none. */
function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined || sandboxCorsOrigins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return ['localhost', '127.0.0.1', '[::1]', host].includes(hostname);
}

/** What Express refuses before GraphQL sees it (a body that is no JSON, or too large) is answered as JSON too. */
function answerError(log: Log): ErrorRequestHandler {
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

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is taken. Stop what listens there, or set PORT to another.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}
