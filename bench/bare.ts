import { createServer } from 'node:http';
import { EventEmitter, on } from 'node:events';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

// What a tutorial builds: graphql-ws over an in-memory PubSub, with the same payload as ours and no database.
const topic = new EventEmitter().setMaxListeners(0);

async function* published(): AsyncGenerator<unknown, void, undefined> {
  for await (const [message] of on(topic, 'status')) yield { ciStatus: message as unknown };
}

const schema = makeExecutableSchema({
  typeDefs: `
    type Query { ok: Boolean }
    type Item { id: ID! name: String! }
    type Change { item: Item! observed: String! effective: String! previousEffective: String version: Int! at: String!
      causedBy: [ID!]! margin: Int }
    type Delta { cursor: String! items: [Change!]! }
    type Subscription { ciStatus: Delta! }
  `,
  resolvers: { Subscription: { ciStatus: { subscribe: published } } },
});

let version = 0;
const http = createServer((request, response) => {
  version++;
  topic.emit('status', {
    cursor: `WyJCc0Z3eF9yZyIs${version}XQ`,
    items: [
      {
        item: { id: '0b0f3a8e-5b9e-4b57-9d0c-3b4e7fd1f2aa', name: 'Business service 0' },
        observed: version % 2 === 0 ? 'OK' : 'CRITICAL',
        effective: version % 2 === 0 ? 'OK' : 'CRITICAL',
        previousEffective: version % 2 === 0 ? 'CRITICAL' : 'OK',
        version,
        at: new Date().toISOString(),
        causedBy: [],
        margin: null,
      },
    ],
  });
  request.resume();
  response.end();
});
const sockets = new WebSocketServer({ server: http, path: '/graphql', perMessageDeflate: false });
useServer({ schema }, sockets, 12_000);
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.send!({ kind: 'listening', url: `http://127.0.0.1:${port}` });
});
