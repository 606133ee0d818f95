import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Authenticate, Watch } from './access/authentication.js';
import { Authenticator } from './access/authenticator.js';
import { onlyFor } from './access/guard.js';
import { localAdministrator, maySeeMetrics, type Principal } from './access/principal.js';
import { SeenSignatures } from './access/seen-signatures.js';
import type { SignInFile } from './access/sign-in-file.js';
import { webhookSenders } from './access/webhooks.js';
import { attachmentRouter } from './attachment/router.js';
import { heartbeatRouter } from './checks/heartbeats.js';
import { projectRoot } from './config.js';
import { alertWebhook } from './alerts/webhook.js';
import { explorerExamples } from './demo/load.js';
import { calendarFeed } from './change/calendar-feed.js';
import type { Log } from './log.js';
import { openApi } from './openapi.js';
import { pages, sandboxCorsOrigins } from './pages.js';
import type { Services } from './services.js';
import { Admission, type AdmissionLimits } from './transport/admission.js';
import { defaultBodyLimits, jsonBody, readBody, type BodyLimits } from './transport/body.js';
import { Connections } from './transport/connections.js';
import { admitting, answerError, apolloServer, preparedOf, traced } from './transport/http.js';
import type { DocumentLimits } from './transport/limits.js';
import { originCheck } from './transport/origin.js';
import { Pipeline } from './transport/pipeline.js';
import { defaultQuotaLimits, Quotas, quotaLimitsOfOneUser, type QuotaLimits } from './transport/quotas.js';
import { refuseOtherMethods, routesOf, type Route } from './transport/routes.js';
import { serveEventStreams } from './transport/sse.js';
import type { TrustedDocuments } from './transport/trusted-documents.js';
import { serveWebSockets, type Sockets } from './transport/websocket.js';

export interface ServerOptions {
  schema: GraphQLSchema;
  services: Services;
  log: Log;
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** Whether requests can be served now: the database answers and is migrated. */
  ready: () => Promise<boolean>;
  documentLimits?: DocumentLimits | undefined;
  /** What one operation may cost. */
  costLimit?: number | undefined;
  quotaLimits?: QuotaLimits | undefined;
  admissionLimits?: AdmissionLimits | undefined;
  bodyLimits?: BodyLimits | undefined;
  /** Operations a user may send a minute; no limit unless given. */
  rateLimit?: number | undefined;
  trustedDocuments?: TrustedDocuments | undefined;
  /** Whether the schema is shown to who asks; to everyone unless given. */
  mayIntrospect?: ((principal: Principal) => boolean) | undefined;
  /** How people sign in; who asks is the local administrator unless given. */
  signIn?: SignInFile | undefined;
  /** Milliseconds one operation may take; 30,000 unless given. */
  deadline?: number | undefined;
  /** How long a subscriber may take nothing while something is being sent to it, in milliseconds; 10,000 unless given. */
  slowAfter?: number | undefined;
  /**
   * How long it still takes connections when it is to stop, in milliseconds, while it says that it is not ready; then those that
   * are open are waited for. Unless given, it stops at once, and whoever sends just then gets no answer.
   */
  drainGrace?: number | undefined;
}

export interface RunningServer {
  /** Where it listens, without a path: http://127.0.0.1:4000 */
  readonly url: string;
  /** Every address that is answered. */
  readonly routes: readonly Route[];
  /** Finishes requests, ends subscriptions (sockets with 1001), and closes. */
  stop(): Promise<void>;
}

/** Milliseconds for a request to arrive, with its body, and for its headers alone. */
const requestTimeout = 30_000;
const headersTimeout = 10_000;
/**
 * How many connections the system holds until they are taken; it lowers that to what it allows (Linux: net.core.somaxconn, 4,096).
 * Past that it lets a client try again after 1, 3, 7, 15, 31, 63 seconds: Node's 511 are too few when thousands come back at once.
 */
const mostWaiting = 65_535;

/** For all that is answered. A page loosens the policy for itself, and HSTS is for the proxy that ends TLS to send. */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
});

/** HTTP, WebSocket, server-sent events and the pages on one port. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { schema, services, log, host, port, ready, slowAfter, drainGrace, bodyLimits = defaultBodyLimits } = options;
  const { metrics, tracing } = services;
  const { signIn } = options;
  const authenticate: Authenticate = signIn
    ? new Authenticator(signIn, services, log, services.now).authenticate
    : () => Promise.resolve(localAdministrator);
  const watch: Watch = (principal, end) => services.principals.watch(principal, end);
  const isOrigin = originCheck(host, signIn?.origins);
  const app = express().disable('x-powered-by');
  const http = createServer({ requestTimeout, headersTimeout }, app);
  const quotas = new Quotas(options.quotaLimits ?? (signIn ? defaultQuotaLimits : quotaLimitsOfOneUser));
  const admission = new Admission(options.admissionLimits);
  metrics.onScrape(async () => {
    for (const [name, lane] of Object.entries({
      light: admission.light,
      heavy: admission.heavy,
      bulk: admission.bulk,
      writes: services.graph.writes,
    }))
      metrics.lane(name, lane.running, lane.queued);
  });
  const { documentLimits, costLimit, rateLimit, trustedDocuments, mayIntrospect, deadline } = options;
  const pipeline = new Pipeline({
    schema,
    services,
    log,
    documentLimits,
    costLimit,
    quotas,
    admission,
    rateLimit,
    trustedDocuments,
    mayIntrospect,
    deadline,
    isCurrent: (principal) => services.principals.isCurrent(principal),
  });
  const spans = tracing ? [traced(tracing)] : [];
  const reading = jsonBody({ limit: bodyLimits.body });
  const streams = serveEventStreams({
    pipeline,
    metrics,
    isOrigin,
    authenticate,
    watch,
    slowAfter,
    before: [reading, ...spans],
  });
  const open: { sockets?: Sockets } = {};
  const connections = new Connections(http);
  const apollo = apolloServer({
    http,
    pipeline,
    metrics,
    tracing,
    log,
    drain: async () => {
      streams.stop();
      await open.sockets?.stop();
    },
  });
  await apollo.start();

  app.use(headers);
  app.use(connections.announce);
  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_, response) => {
    const { isLeaving } = connections;
    const isReady = !isLeaving && (await ready());
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : isLeaving ? 'draining' : 'not ready' });
  });
  app.get('/openapi.json', (_, response) => void response.json(openApi));
  app.get('/metrics', ...(signIn ? [onlyFor(authenticate, maySeeMetrics)] : []), async (_, response) => {
    response.type(metrics.registry.contentType).send(await metrics.text());
  });
  app.use(pages({ graphiqlFolder: join(projectRoot, 'dist/graphiql'), examples: () => explorerExamples(services) }));
  app.use(heartbeatRouter(services, log));
  app.use(calendarFeed(services, pipeline, authenticate));
  const seen = new SeenSignatures(services.graph, services.now);
  const senderOf = signIn && webhookSenders(signIn, authenticate, seen, services.now);
  app.use(alertWebhook(services, log, { senderOf }));
  const pagesElsewhere = cors({ origin: [...sandboxCorsOrigins, ...(signIn?.origins ?? [])], credentials: true });
  app.use(['/graphql', '/attachments'], pagesElsewhere);
  const enter = (principal: Principal) => pipeline.enter(principal);
  app.use(attachmentRouter({ services, authenticate, isOrigin, enter, turns: admission.largeBodies, log }));
  app.use(streams.router);
  app.use(
    '/graphql',
    readBody(bodyLimits, admission.largeBodies),
    ...spans,
    admitting(pipeline, authenticate),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const prepared = preparedOf(res);
        return prepared ? { ...pipeline.context(prepared), prepared } : {};
      },
    }),
  );
  const routes = routesOf(app);
  refuseOtherMethods(app, routes);
  app.use(
    (_, response) =>
      void response.status(404).json({ errors: [{ message: 'There is nothing here. The API is at /graphql.' }] }),
  );
  app.use(answerError(log, bodyLimits));

  await listen(http, host, port);
  // After listening: an error in it would be reported by the sockets as well.
  open.sockets = serveWebSockets(http, { pipeline, metrics, log, isOrigin, authenticate, watch, slowAfter });

  const { port: actual } = http.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    routes,
    stop: async () => {
      if (drainGrace !== undefined)
        await connections.leave(drainGrace, () => {
          // When they come back, it is to another process. Who does not go is waited for below.
          streams.stop();
          open.sockets?.leave();
        });
      await apollo.stop();
    },
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
    server.listen({ port, host, backlog: mostWaiting }, resolve);
  });
}
