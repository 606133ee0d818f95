import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withDatabase } from './databases.js';
import { makeEstate } from './estate.js';
import { decimals, median, percentile, printTable, whole } from './measure.js';
import { startBenchProduct } from './product.js';
import { importRaw } from './raw.js';

const counts = (process.env['BENCH_SUBSCRIBERS'] ?? '1,1000,5000').split(',').map(Number);
const held = Number(process.env['BENCH_HELD'] ?? 10_000);
const events = 100;
/**
 * Before the first of them: a server that just started plans its statements, also those of sweeps that first run after ten seconds,
 * and Java compiles. Both sides have as many.
 */
const warmUpEvents = 60;
/** Slower than deltas are sent (200 ms), so that each event is a delivery of its own. */
const eventEvery = 260;

const selection = `item { id name } observed effective previousEffective version at causedBy margin`;
export const productDocument = `subscription { ciStatus(snapshot: false) { __typename
  ... on StatusDelta { cursor items { ${selection} } } } }`;
const bareDocument = `subscription { ciStatus { cursor items { ${selection} } } }`;
export const reportDocument = `mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }`;

/** One side of the comparison: a server that can be told to have something happen. */
interface Side {
  url: string;
  document: string;
  /** Resolves when the change is acknowledged. */
  happen(round: number): Promise<void>;
  residentBytes(): number;
  stop(): Promise<void>;
}

interface Delivered {
  p50: number;
  p99: number;
  bytes: number;
}

/** How soon subscribers hear of an acknowledged change, and what an idle one costs, beside a bare graphql-ws with PubSub. */
export async function subscriptionsBench(): Promise<void> {
  const rows: string[][] = [];
  let product: { delivered: Map<number, Delivered>; heldBytes: number } | undefined;
  await withDatabase(async (database) => {
    const ids = await importRaw(database.driver, 'bench', makeEstate(2_000));
    const [first] = [...ids.entries()].find(([key]) => key.startsWith('BusinessService')) ?? [...ids.entries()][0]!;
    const id = ids.get(first)!;
    product = await measureSide(async () => {
      const server = await startBenchProduct(database, {
        CHECKS: 'false',
        SUBSCRIPTIONS_PER_PROCESS: '20000',
        WS_CONNECTIONS_PER_USER: '20000',
      });
      return {
        url: server.url,
        document: productDocument,
        happen: async (round) => {
          await server.graphql(reportDocument, { input: [{ id, severity: round % 2 === 0 ? 'CRITICAL' : 'OK' }] });
        },
        residentBytes: () => server.residentBytes(),
        stop: () => server.stop(),
      };
    });
  });
  const bare = await measureSide(startBare);
  for (const count of counts) {
    const [ours, theirs] = [product!.delivered.get(count)!, bare.delivered.get(count)!];
    rows.push([
      whole(count),
      decimals(theirs.p50, 1),
      decimals(ours.p50, 1),
      decimals(theirs.p99, 1),
      decimals(ours.p99, 1),
      decimals(ours.p99 / theirs.p99),
      decimals(theirs.bytes / 1024, 1),
      decimals(ours.bytes / 1024, 1),
    ]);
  }
  printTable(
    'subscriptions: ms from the acknowledged mutation to a subscriber; a bare graphql-ws server with an in-memory PubSub beside ours (aim: faster at 1,000 and above)',
    ['subscribers', 'bare p50', 'p50', 'bare p99', 'p99', 'ratio of p99', 'bare KB each', 'KB each'],
    rows,
  );
  printTable(
    `subscriptions: ${whole(held)} idle subscribers held`,
    ['', 'resident KB each'],
    [
      ['bare', decimals(bare.heldBytes / 1024, 1)],
      ['ours', decimals(product!.heldBytes / 1024, 1)],
    ],
  );
}

async function measureSide(
  start: () => Promise<Side>,
): Promise<{ delivered: Map<number, Delivered>; heldBytes: number }> {
  const delivered = new Map<number, Delivered>();
  const side = await start();
  try {
    await deliver(side, 1, warmUpEvents);
    for (const count of counts) delivered.set(count, await deliver(side, count));
    const before = side.residentBytes();
    const crowd = await gather(side, held);
    const heldBytes = (side.residentBytes() - before) / held;
    // They are not only counted: each of them hears of a change.
    await crowd.heard(() => side.happen(events));
    await crowd.leave();
    return { delivered, heldBytes };
  } finally {
    await side.stop();
  }
}

async function deliver(side: Side, count: number, rounds = events): Promise<Delivered> {
  const before = side.residentBytes();
  const crowd = await gather(side, count);
  const bytes = (side.residentBytes() - before) / count;
  const latencies: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = Date.now();
    const heard = await crowd.heard(() => side.happen(round));
    // The first ones warm up.
    if (round >= 5) latencies.push(...heard);
    await pause(Math.max(0, eventEvery - (Date.now() - begun)));
  }
  await crowd.leave();
  return { p50: median(latencies), p99: percentile(latencies, 0.99), bytes };
}

export interface Crowd {
  /** Milliseconds from the acknowledgement to each subscriber's hearing of it. */
  heard(happen: () => Promise<void>): Promise<number[]>;
  leave(): Promise<void>;
}

/** Subscribers in a process of their own, so that their work is not the server's. */
export async function gather(side: Pick<Side, 'url' | 'document'>, count: number): Promise<Crowd> {
  const child = fork(fileURLToPath(new URL('crowd.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  child.send({ url: side.url, document: side.document, count });
  await next(child, 'ready');
  return {
    heard: async (happen) => {
      const all = next<{ at: number[] }>(child, 'heard');
      child.send({ expect: true });
      await next(child, 'expecting');
      await happen();
      // Both processes read the same clock.
      const acknowledged = performance.timeOrigin + performance.now();
      return (await all).at.map((at) => at - acknowledged);
    },
    leave: async () => {
      const exit = once(child, 'exit');
      child.send({ leave: true });
      await exit;
    },
  };
}

function next<T>(child: ChildProcess, kind: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('The subscribers ended.'));
    const onMessage = (message: { kind: string }): void => {
      if (message.kind !== kind) return;
      child.off('message', onMessage as never);
      child.off('exit', onExit);
      resolve(message as T);
    };
    child.on('message', onMessage as never);
    child.once('exit', onExit);
  });
}

async function startBare(): Promise<Side> {
  const child = fork(fileURLToPath(new URL('bare.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
  });
  const { url } = await next<{ url: string }>(child, 'listening');
  const { residentBytesOf } = await import('./databases.js');
  return {
    url,
    document: bareDocument,
    happen: async () => {
      await fetch(`${url}/happen`, { method: 'POST' });
    },
    residentBytes: () => residentBytesOf(child.pid!),
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
}
