import type { IncomingMessage, Server } from 'node:http';
import { OperationTypeNode } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { isOwnOrigin } from './origin.js';
import type { Pipeline, PreparedOperation } from './pipeline.js';
import { withSharedText } from './shared.js';

/** Close codes of our own. Clients of graphql-ws try again after both. */
export const closeCodes = { slowConsumer: 4900, tooManyConnections: 4901 } as const;

const largestMessage = 256 * 1024;
/** How long a socket may take to answer that it closes, in milliseconds. */
const closeTimeout = 2_000;
const keepAlive = 12_000;

export interface SocketsOptions {
  pipeline: Pipeline;
  metrics: Metrics;
  log: Pick<Log, 'error' | 'warn'>;
  host: string;
  actor: string;
  /** How long a client may take nothing while something is being sent to it, in milliseconds. */
  slowAfter?: number | undefined;
}

export interface Sockets {
  /** Ends all sockets with 1001. Resolves when they are gone, or were cut. */
  stop(): Promise<void>;
}

interface Extra {
  readonly socket: WebSocket;
  /** Those that run, by the ids of their operations; aborted when the client wants no answer any more. */
  readonly queries: Map<string, AbortController>;
}

/** GraphQL over WebSocket (graphql-transport-ws) on /graphql. */
export function serveWebSockets(http: Server, options: SocketsOptions): Sockets {
  const { pipeline, metrics, log, host, actor, slowAfter = 10_000 } = options;
  const server = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: 3_000,
    onSubscribe: async ({ subscriptions, extra }, id, payload) => {
      if (Object.keys(subscriptions).length > pipeline.quotas.limits.subscriptionsPerConnection)
        return [pipeline.quotas.tooManyOnConnection()];
      const prepared = await pipeline.prepare(payload, actor);
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
    onError: (_context, _id, _payload, errors) => pipeline.maskAll(errors, actor),
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
      if (isOwnOrigin(origin, host)) return allow(true);
      const errors = [{ message: 'Pages of this origin are not let in.', extensions: { code: 'BAD_REQUEST' } }];
      allow(false, 403, JSON.stringify({ errors }), { 'Content-Type': 'application/json' });
    },
  } as ServerOptions);
  const connections = new Set<Connection>();
  sockets.on('connection', (socket: WebSocket, _request: IncomingMessage) => {
    socket.on('error', (error) => log.warn({ err: error }, 'a WebSocket failed'));
    const release = pipeline.quotas.connect(actor);
    if (!release) return socket.close(closeCodes.tooManyConnections, 'Too many connections of this user');
    const gone = metrics.connected();
    const connection = new Connection(socket);
    connections.add(connection);
    const queries = new Map<string, AbortController>();
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
      { socket, queries },
    );
    socket.once('close', (code, reason) => {
      connections.delete(connection);
      for (const left of queries.values()) left.abort();
      release();
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
    stop: async () => {
      clearInterval(pinging);
      clearInterval(watching);
      for (const socket of sockets.clients) socket.close(1001, 'Going away');
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
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
