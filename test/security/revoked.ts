import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';

/** A connection that is told of every ChangeSet. Instants are those of `performance.now()`. */
export interface Watched {
  readonly events: readonly number[];
  /** Once the first event came. */
  readonly heard: Promise<void>;
  readonly closed: Promise<number>;
  /** With which code a socket was closed. */
  readonly code?: Promise<number>;
}

const query = 'subscription { changeSetSealed { cursor } }';

function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

export async function socket(url: string, credential: string): Promise<Watched> {
  const client = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const [heard, closed, code] = [deferred<void>(), deferred<number>(), deferred<number>()];
  const acknowledged = deferred<void>();
  const events: number[] = [];
  client.on('message', (data: Buffer) => {
    const { type } = JSON.parse(data.toString()) as { type: string };
    if (type === 'connection_ack') acknowledged.resolve();
    if (type !== 'next') return;
    events.push(performance.now());
    heard.resolve();
  });
  client.once('close', (given) => {
    closed.resolve(performance.now());
    code.resolve(given);
    acknowledged.resolve();
  });
  const payload = { authorization: `Bearer ${credential}` };
  client.once('open', () => client.send(JSON.stringify({ type: 'connection_init', payload })));
  await acknowledged.promise;
  client.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  return { events, heard: heard.promise, closed: closed.promise, code: code.promise };
}

export async function eventStream(url: string, credential: string): Promise<Watched> {
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${credential}` },
    body: JSON.stringify({ query }),
  });
  if (!response.ok || !response.body) throw new Error(`The event stream is answered with ${response.status}.`);
  const heard = deferred<void>();
  const events: number[] = [];
  const following = (async (): Promise<number> => {
    for await (const piece of response.body as AsyncIterable<Uint8Array>) {
      if (!Buffer.from(piece).includes('event: next')) continue;
      events.push(performance.now());
      heard.resolve();
    }
    return performance.now();
  })();
  return { events, heard: heard.promise, closed: following };
}

/** Reads what only an AUDITOR may, again and again. */
export function reader(url: string, credential: string) {
  const [answered, refused] = [deferred<void>(), deferred<number>()];
  let stopped = false;
  void (async () => {
    while (!stopped) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
        body: '{"query":"{ changeSets(first: 1) { nodes { id } } }"}',
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      if (!errors) answered.resolve();
      else {
        refused.resolve(performance.now());
        return;
      }
      await pause(10);
    }
  })();
  return { answered: answered.promise, refused: refused.promise, stop: () => void (stopped = true) };
}
