import WebSocket from 'ws';

// Subscribers of one server, in a process of their own. They speak the protocol by themselves: a client library's work for
// 10,000 connections would be measured instead of the server's.
interface Order {
  url?: string;
  document?: string;
  count?: number;
  expect?: boolean;
  leave?: boolean;
}

const sockets: WebSocket[] = [];
let heard: number[] = [];
const now = (): number => performance.timeOrigin + performance.now();
const connectAtOnce = 100;

function join(url: string, query: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    sockets.push(socket);
    socket.once('error', reject);
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('{"type":"connection_ack"')) {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }), () => resolve());
        return;
      }
      if (text.includes('"ping"')) return socket.send('{"type":"pong"}');
      if (text.includes('"type":"error"')) throw new Error(text);
      if (!text.includes('"items"')) return;
      heard.push(now());
      if (heard.length === sockets.length) process.send!({ kind: 'heard', at: heard });
    });
  });
}

process.on('message', (order: Order) => {
  if (order.leave) process.exit(0);
  if (order.expect) {
    heard = [];
    process.send!({ kind: 'expecting' });
    return;
  }
  void (async () => {
    for (let joined = 0; joined < order.count!; joined += connectAtOnce)
      await Promise.all(
        Array.from({ length: Math.min(connectAtOnce, order.count! - joined) }, () => join(order.url!, order.document!)),
      );
    // The last subscription has reached the server when something sent after it was answered.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    process.send!({ kind: 'ready' });
  })();
});
