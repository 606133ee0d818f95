import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { createLog } from '../../src/log.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/server.js';
import type { Services } from '../../src/services.js';

const schema = executableSchema(loadSchema());

/** The product's server on a free port, over services that a test has. */
export function serve(services: Services, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const log = createLog('silent', { write: () => undefined });
  return startServer({
    schema,
    services,
    log,
    host: '127.0.0.1',
    port: 0,
    ready: () => Promise.resolve(true),
    ...options,
  });
}

export function socketClient({ url }: RunningServer): Client {
  return createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
}

/** A socket on which a test speaks the protocol itself, acknowledged. */
export async function rawSocket({ url }: RunningServer): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send('{"type":"connection_init"}');
  await new Promise((resolve) => socket.once('message', resolve));
  return socket;
}

/** What a client is told, by whatever transport. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown>; path?: unknown; locations?: unknown }[];
  extensions?: Record<string, unknown>;
}

/** What a client sends. */
export interface Asked {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  documentId?: string;
  extensions?: Record<string, unknown>;
}

/** One client of a transport. It keeps its connection, where the transport has one. */
export interface TransportClient {
  ask(asked: Asked): Promise<{ answer: Answer; bytes: number }>;
  close(): void;
}

const json = { 'content-type': 'application/json' };

/** A client of each transport, by name, that speaks it in its plainest form. */
export async function transportClients(server: RunningServer): Promise<Record<string, TransportClient>> {
  const post = async (path: string, asked: Asked, accept: string): Promise<string> => {
    const body = JSON.stringify(asked);
    return (await fetch(`${server.url}${path}`, { method: 'POST', headers: { ...json, accept }, body })).text();
  };
  const socket = await rawSocket(server);
  let number = 0;
  return {
    HTTP: {
      ask: async (asked) => {
        const text = await post('/graphql', asked, 'application/json');
        return { answer: JSON.parse(text) as Answer, bytes: text.length };
      },
      close: () => undefined,
    },
    WebSocket: {
      ask: (asked) =>
        new Promise((resolve) => {
          const id = String(++number);
          const take = (data: Buffer): void => {
            const message = JSON.parse(data.toString()) as { id: string; type: string; payload: unknown };
            if (message.id !== id || message.type === 'complete') return;
            socket.off('message', take);
            const { payload } = message;
            // Before it runs, an operation fails with an error message of the protocol.
            const answer = (message.type === 'error' ? { errors: payload } : payload) as Answer;
            resolve({ answer, bytes: data.length });
          };
          socket.on('message', take);
          socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: '', ...asked } }));
        }),
      close: () => socket.close(),
    },
    'server-sent events': {
      ask: async (asked) => {
        const text = await post('/graphql/stream', asked, 'text/event-stream');
        const [, data = ''] = /^event: next\ndata: (.*)$/m.exec(text) ?? [];
        return { answer: JSON.parse(data) as Answer, bytes: text.length };
      },
      close: () => undefined,
    },
  };
}
