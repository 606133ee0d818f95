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
