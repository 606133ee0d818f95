import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { makeEstate } from '../../bench/estate.js';
import { percentile, printTable, whole } from '../../bench/measure.js';
import { startBenchProduct, type BenchProduct, type ProcessMemory } from '../../bench/product.js';
import { withNeo4j } from './database.js';
import { faultTest } from './result.js';

const items = 50;
/** After how many rounds memory is looked at again. */
const lookEvery = 20;
/** As many subscriptions as one connection may have, so that what is not read fills more than the system's buffers. */
const pausedSubscriptions = 20;
/** How long the last message is waited for, in milliseconds. */
const patience = 120_000;
const mebibyte = 1024 ** 2;
const mostGrowth = 16 * mebibyte;

const all = 'id name class environment lifecycleStage createdAt updatedAt';
const detailed = `subscription { ciStatus {
  __typename
  ... on StatusSnapshot { cursor last items { item { ${all} } version effective observed causedBy at } }
  ... on StatusDelta { cursor items { item { ${all} } version effective observed causedBy at } }
  ... on StreamReset { cursor reason }
} }`;
const plain = `subscription { ciStatus {
  __typename
  ... on StatusSnapshot { last items { item { id } version } }
  ... on StatusDelta { items { item { id } version } }
} }`;

interface Change {
  item: { id: string };
  version: number;
  effective?: string;
}
interface Message {
  __typename: string;
  items?: Change[];
  last?: boolean;
  reason?: string;
}

/** What a process holds at one moment. */
interface Seen extends ProcessMemory {
  connections: number;
}

interface Storm {
  /** How long each change took from its acknowledgement to the client that reads, in milliseconds. */
  delays: number[];
  seen: Seen[];
}

/** A socket that has subscribed `count` times. `hear` is told of each message and of the subscription it is for. */
async function subscribed(
  { url }: BenchProduct,
  query: string,
  count: number,
  hear: (message: Message, subscription: string) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const waiting = new Set(Array.from({ length: count }, (_, index) => String(index)));
  const begun = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data: Buffer) => {
      const { type, id, payload } = JSON.parse(data.toString()) as {
        type: string;
        id: string;
        payload?: { data: { ciStatus: Message }; errors?: { message: string }[] };
      };
      if (type === 'ping') socket.send('{"type":"pong"}');
      if (type === 'connection_ack')
        for (const one of waiting) socket.send(JSON.stringify({ id: one, type: 'subscribe', payload: { query } }));
      if (type === 'error' || payload?.errors) return reject(new Error(data.toString()));
      if (type !== 'next') return;
      const message = payload!.data.ciStatus;
      if (message.last && waiting.delete(id) && waiting.size === 0) resolve();
      hear(message, id);
    });
  });
  await begun;
  return socket;
}

/** Waits until something holds, looked at with each message. */
async function told(holds: () => boolean, onNext: (resolve: () => void) => void): Promise<void> {
  const giveUp = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > giveUp) throw new Error(`Something was not told within ${patience / 1_000} s.`);
    await Promise.race([new Promise<void>(onNext), pause(1_000)]);
  }
}

faultTest(
  { id: 'F04', title: 'a client pauses its socket while changes are sent to it', file: 'paused-client' },
  async (record) => {
    const rounds = record.count('changes of each of 50 items', 200, 80);
    record.count('subscriptions of the paused client', pausedSubscriptions, pausedSubscriptions);
    await withNeo4j(async ({ server, load }) => {
      const ids = [...(await load(makeEstate(400))).values()].slice(0, items);
      const product = await startBenchProduct(server.neo4j);
      const probe = ids[0]!;
      let version = 0;
      /** When the live client heard of each version of the probe, or of a later one. */
      const heard: number[] = [];
      let wake: () => void = () => undefined;
      const follower = await subscribed(product, plain, 1, ({ items: some = [] }) => {
        const told = some.find(({ item }) => item.id === probe)?.version ?? 0;
        for (let at = heard.length; at <= told; at++) heard.push(performance.now());
        wake();
      });

      const report = async (severity: string): Promise<void> => {
        await product.graphql('mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
          input: ids.map((id) => ({ id, severity })),
        });
      };
      const connections = async (): Promise<number> => {
        const text = await (await fetch(`${product.url}/metrics`)).text();
        return Number(/^itsm_ws_connections (\d+)$/m.exec(text)![1]);
      };
      /** Sends 10,000 changes, and looks now and then. */
      const storm = async (): Promise<Storm> => {
        const acknowledged = new Map<number, number>();
        const seen: Seen[] = [];
        const look = async (): Promise<void> => {
          seen.push({ ...(await product.memory()), connections: await connections() });
        };
        for (let round = 0; round < rounds; round++) {
          // Each is another severity than the one before, so it is a version of its own.
          await report(++version % 2 === 0 ? 'MAJOR' : 'CRITICAL');
          acknowledged.set(version, performance.now());
          if ((round + 1) % lookEvery === 0) await look();
        }
        await told(
          () => heard.length > version,
          (resolve) => (wake = resolve),
        );
        return { delays: [...acknowledged].map(([at, when]) => Math.max(0, heard[at]! - when)), seen };
      };

      const known = Array.from({ length: pausedSubscriptions }, () => new Map<string, number>());
      const counts = { deltas: 0, items: 0, resets: 0 };
      let hear: () => void = () => undefined;
      const sleeper = await subscribed(
        product,
        detailed,
        pausedSubscriptions,
        ({ __typename, items: some = [] }, id) => {
          for (const change of some) known[Number(id)]!.set(change.item.id, change.version);
          if (__typename === 'StreamReset') counts.resets++;
          if (__typename === 'StatusDelta') counts.deltas++;
          if (__typename === 'StatusDelta') counts.items += some.length;
          hear();
        },
      );
      let closed: number | undefined;
      sleeper.once('close', (code) => {
        closed = code;
        hear();
      });

      // What the process takes for itself under such load, while all read, is taken by then.
      await storm();
      await storm();
      const quiet = [await storm(), await storm()];
      Object.assign(counts, { deltas: 0, items: 0, resets: 0 });
      sleeper.pause();
      const paused = await storm();
      sleeper.resume();
      const isTold = (): boolean => known.every((one) => ids.every((id) => one.get(id) === version));
      await told(
        () => closed !== undefined || isTold(),
        (resolve) => (hear = resolve),
      );

      const usual = quiet.flatMap(({ delays }) => delays);
      // In the end the server may cut the client off. What counts is the time in which it is surely there.
      const there = paused.seen.filter(({ connections }) => connections === 2);
      const meanwhile = paused.delays.slice(0, there.length * lookEvery);
      const before = quiet.flatMap(({ seen }) => seen);
      const megabytes = (bytes: number): string => (bytes / mebibyte).toFixed(1);
      // Resident memory goes up and down by tens of megabytes by itself, with what V8 holds ready: one look says little.
      const usually = (looks: Seen[], name: keyof Seen): number =>
        percentile(
          looks.map((look) => look[name]),
          0.5,
        );
      const row = (name: string, delays: number[], looks: Seen[]): string[] => [
        name,
        ...[0.5, 0.99].map((share) => percentile(delays, share).toFixed(1)),
        ...(['residentBytes', 'heapBytes'] as const).map((bytes) =>
          [
            usually(looks, bytes),
            Math.min(...looks.map((look) => look[bytes])),
            Math.max(...looks.map((look) => look[bytes])),
          ]
            .map(megabytes)
            .join(', '),
        ),
        whole(looks.length),
      ];
      printTable(
        `a paused client: ${pausedSubscriptions} subscriptions, ${whole(items * rounds)} changes of ${items} items`,
        ['', 'delivery p50 ms', 'delivery p99 ms', 'resident MB: median, least, most', 'heap MB', 'looks'],
        [row('none paused', usual, before), row('one paused', meanwhile, there)],
      );
      record.figure('looks while the paused client is surely there', there.length, { atLeast: 4 });
      for (const [name, bytes] of [
        ['resident memory', 'residentBytes'],
        ['heap', 'heapBytes'],
      ] as const)
        record.figure(
          `${name}: more than without a paused client`,
          (usually(there, bytes) - usually(before, bytes)) / mebibyte,
          {
            atMost: mostGrowth / mebibyte,
            unit: 'MB',
          },
        );
      record.figure("others' delivery, p99, none paused", percentile(usual, 0.99), { unit: 'ms' });
      record.figure("others' delivery, p99, to that", percentile(meanwhile, 0.99) / percentile(usual, 0.99), {
        atMost: 3,
        unit: '×',
        onQuietMachine: true,
      });
      record.figure('deltas that the paused client was told afterwards', counts.deltas);
      record.figure('resets that it was told', counts.resets);
      // It was told the rest, or cut off because it took nothing for so long, and would come back with its cursor.
      // 1006 is what it sees of that when not even the close frame found room.
      record.figure(
        'closed with another code than 4900, or 1006 where the frame found no room',
        closed === undefined || [4900, 1006].includes(closed) ? 0 : closed,
        { atMost: 0 },
      );
      for (const socket of [follower, sleeper]) {
        if (socket.readyState === WebSocket.CLOSED) continue;
        const gone = once(socket, 'close');
        socket.terminate();
        await gone;
      }
      await product.stop();
    });
  },
);
