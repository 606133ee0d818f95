import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import type { Authenticate, Watch } from '../access/authentication.js';
import { anonymous, type Principal } from '../access/principal.js';
import type { EndReason } from '../access/principals.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { OriginCheck } from './origin.js';
import type { Pipeline, PreparedOperation } from './pipeline.js';
import type { Release } from '../lane.js';
import { withSharedText } from './shared.js';

/** Close codes of our own. Clients of graphql-ws try again after both. */
export const closeCodes = { slowConsumer: 4900, tooManyConnections: 4901 } as const;

const endings: Readonly<Record<EndReason, string>> = {
  EXPIRED: 'The sign-in expired',
  RIGHTS_CHANGED: 'The rights changed',
  TOO_OLD: 'Sign in again',
};

/** How many sockets may be open whose clients have not said who they are; they have 3 seconds for it. */
const mostUnknown = 2_000;
const largestMessage = 64 * 1024;
/** How long a socket may take to answer that it closes, in milliseconds. */
const closeTimeout = 2_000;
const keepAlive = 12_000;

export interface SocketsOptions {
  pipeline: Pipeline;
  metrics: Metrics;
  log: Pick<Log, 'error' | 'warn'>;
  isOrigin: OriginCheck;
  authenticate: Authenticate;
  watch: Watch;
  /** How long a client may take nothing while something is being sent to it, in milliseconds. */
  slowAfter?: number | undefined;
}

export interface Sockets {
  /** Ends all sockets with 1001, and those that still come. */
  leave(): void;
  /** Ends all sockets with 1001. Resolves when they are gone, or were cut. */
  stop(): Promise<void>;
}

interface Extra {
  readonly socket: WebSocket;
  /** Those that run, by the ids of their operations; aborted when the client wants no answer any more. */
  readonly queries: Map<string, AbortController>;
  /** What the upgrade request had for credentials: programs can send it, pages cannot. */
  readonly authorization: string | undefined;
  /** Who signed in; there once the connection was acknowledged. */
  principal?: Principal;
  /** Gives back the connection of that user. */
  release?: Release;
}

/** GraphQL over WebSocket (graphql-transport-ws) on /graphql. */
export function serveWebSockets(http: Server, options: SocketsOptions): Sockets {
  const { pipeline, metrics, log, isOrigin, authenticate, watch, slowAfter = 10_000 } = options;
  const connections = new Set<Connection>();
  const unknown = new Set<WebSocket>();
  const server = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: 3_000,
    onConnect: async ({ connectionParams, extra }) => {
      try {
        extra.principal = await authenticate(authorizationIn(connectionParams) ?? extra.authorization);
        if (extra.principal.kind === 'ANONYMOUS') return false;
      } catch (error) {
        // Clients of graphql-ws try again after this code, and ask for their credentials anew.
        if (error instanceof GraphQLError) return false;
        throw error;
      }
      unknown.delete(extra.socket);
      // While it was found out, the client may have left.
      if (extra.socket.readyState !== extra.socket.OPEN) return false;
      const release = pipeline.quotas.connect(extra.principal.id, 'SOCKET');
      const { socket } = extra;
      const unwatch = watch(extra.principal, (reason) => socket.close(CloseCode.Forbidden, endings[reason]));
      if (release)
        extra.release = () => {
          unwatch();
          release();
        };
      else extra.socket.close(closeCodes.tooManyConnections, 'Too many connections of this user');
      if (!release) unwatch();
      return release !== undefined;
    },
    onSubscribe: async ({ subscriptions, extra }, id, payload) => {
      if (Object.keys(subscriptions).length > pipeline.quotas.limits.subscriptionsPerConnection)
        return [pipeline.quotas.tooManyOnConnection()];
      const prepared = await pipeline.prepare(payload, extra.principal ?? anonymous);
      if (!('operation' in prepared)) return prepared;
      if (prepared.operation.operation === OperationTypeNode.QUERY) extra.queries.set(id, prepared.left);
      const { document, operation } = prepared;
      return { schema: pipeline.schema, document, operationName: operation.name?.value, contextValue: prepared };
    },
    execute: ({ contextValue }) => pipeline.execute(contextValue as PreparedOperation) as never,
    onComplete: ({ extra }, id) => void extra.queries.delete(id),
    subscribe: ({ contextValue }) => pipeline.subscribe(contextValue as PreparedOperation) as never,
    // Everything was masked and formatted on its way here.
    onNext: (_context, _id, _payload, _args, result) => result as never,
    onError: ({ extra }, _id, _payload, errors) => pipeline.maskAll(errors, extra.principal ?? anonymous),
  });

  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    maxPayload: largestMessage,
    perMessageDeflate: false,
    closeTimeout,
    handleProtocols,
    verifyClient: (
      { origin }: { origin: string | undefined },
      allow: (isAllowed: boolean, status?: number, body?: string, headers?: Record<string, string>) => void,
    ) => {
      if (isOrigin(origin)) return allow(true);
      const errors = [{ message: 'Pages of this origin are not let in.', extensions: { code: 'BAD_REQUEST' } }];
      allow(false, 403, JSON.stringify({ errors }), { 'Content-Type': 'application/json' });
    },
  } as ServerOptions);
  const goAway = (socket: WebSocket): void => socket.close(1001, 'Going away');
  let leaving = false;
  const leave = (): void => {
    leaving = true;
    for (const socket of sockets.clients) goAway(socket);
  };
  sockets.on('connection', (socket: WebSocket, { headers }: IncomingMessage) => {
    socket.on('error', (error) => log.warn({ err: error }, 'a WebSocket failed'));
    if (leaving) return goAway(socket);
    if (unknown.size >= mostUnknown) return socket.close(closeCodes.tooManyConnections, 'Too many connections');
    unknown.add(socket);
    const gone = metrics.connected();
    const connection = new Connection(socket);
    connections.add(connection);
    const queries = new Map<string, AbortController>();
    const extra: Extra = { socket, queries, authorization: headers.authorization };
    const opened = server.opened(
      {
        protocol: socket.protocol,
        send: (message) => connection.send(withSharedText(message)),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            queries.get(completedBy(data) ?? '')?.abort();
            take(data.toString()).catch((error: unknown) => {
              log.error({ err: error }, 'a message on a WebSocket failed');
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      connections.delete(connection);
      unknown.delete(socket);
      for (const left of queries.values()) left.abort();
      extra.release?.();
      gone();
      opened(code, reason.toString()).catch((error: unknown) =>
        log.warn({ err: error }, 'a socket did not end in order'),
      );
    });
  });

  const pinging = setInterval(() => {
    for (const connection of connections) connection.ping();
  }, keepAlive);
  const watching = setInterval(
    () => {
      const now = performance.now();
      for (const connection of connections)
        if (connection.isSlow(now - slowAfter)) {
          metrics.dropped('SLOW_CONNECTION');
          connection.closeSlow();
        }
    },
    Math.min(1_000, slowAfter / 4),
  );

  return {
    leave,
    stop: async () => {
      clearInterval(pinging);
      clearInterval(watching);
      leave();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

/** What a client signs in with in `connectionParams`, whichever way it writes the name. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const given = parameters?.['authorization'] ?? parameters?.['Authorization'];
  return typeof given === 'string' ? given : undefined;
}

const longestComplete = 500;

/** The operation that a client ends by this message. graphql-ws tells of it only once a query was answered. */
function completedBy(data: Buffer): string | undefined {
  if (data.length > longestComplete || !data.includes('"complete"')) return undefined;
  try {
    const { type, id } = JSON.parse(data.toString()) as { type?: unknown; id?: unknown };
    return type === 'complete' && typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

/** One socket, and how far its client is in taking what is sent to it. */
class Connection {
  private sending = 0;
  /** When the client last took something, or something was first sent to it. */
  private movedAt = 0;
  private awaitsPong = false;

  constructor(private readonly socket: WebSocket) {
    socket.on('pong', () => (this.awaitsPong = false));
  }

  send(message: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    if (this.sending++ === 0) this.movedAt = performance.now();
    return new Promise((resolve) => {
      // What cannot be sent any more is no fault: the socket closes, and the client comes back with its cursor.
      socket.send(message, () => {
        this.sending--;
        this.movedAt = performance.now();
        resolve();
      });
    });
  }

  /** Asks for a sign of life, and cuts a client that did not give the last one. */
  ping(): void {
    if (this.awaitsPong) return this.socket.terminate();
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.awaitsPong = true;
    this.socket.ping();
  }

  isSlow(since: number): boolean {
    return this.sending > 0 && this.movedAt < since && this.socket.readyState === this.socket.OPEN;
  }

  closeSlow(): void {
    this.socket.close(closeCodes.slowConsumer, 'Slow consumer');
  }
}
