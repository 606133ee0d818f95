import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { percentile } from '../../bench/measure.js';
import { FaultProxy } from '../support/fault-proxy.js';
import { withNeo4j } from './database.js';
import { ask, Processes, type ProductProcess } from './processes.js';
import { faultTest } from './result.js';

/** How long an ordered end may take, in milliseconds. */
const longestEnd = 10_000;
const writeEvery = 10;
/** For how long it is asked beforehand, slower at first, for processors to know their way, in milliseconds. Not judged. */
const warmUp = 120_000;
/** How long a process serves before the next one is ended, as long as who restarts them looks whether it is well, in milliseconds. */
const settled = 10_000;
/** How often the proxy asks whether a process is ready, in milliseconds, and how long a process that ends still takes connections. */
const healthEvery = 200;
const drainGrace = 2_000;
/** How long it waits for the answer, in milliseconds. */
const healthWithin = 3_000;
/** How long the proxy may take to notice that a process is ready. */
const noticeWithin = 60_000;
const create = `mutation Create($name: String!, $key: String!) {
  createConfigurationItem(item: { server: { key: $name, name: $name } }, idempotencyKey: $key) { __typename }
}`;
const read = 'query Read { configurationItems(first: 5) { nodes { id name } } }';

faultTest(
  { id: 'F10', title: 'two processes behind a proxy are restarted one after the other under load', file: 'f10' },
  async (record) => {
    const restarts = record.count('restarts', 10, 2);
    const rate = record.count('requests a second', 200, 5);
    await withNeo4j(async ({ server, graph, count }) => {
      const api = await Processes.start(2, server.neo4j, { DRAIN_GRACE_MS: String(drainGrace) });
      const health = watchHealth(() => api.running);
      await health.seen(api.running);
      let turn = 0;
      // In turn, to those that are ready; one that takes no connections any more is passed over.
      const proxy = await FaultProxy.start(() => {
        const ports = health.ready().map(({ url }) => Number(new URL(url).port));
        const first = turn++ % ports.length;
        return [...ports.slice(first), ...ports.slice(0, first)];
      });
      const url = `http://127.0.0.1:${proxy.port}`;
      const follower = follow(url);
      await follower.connected;

      const failures: string[] = [];
      let phase = 'all run';
      const durations: number[] = [];
      let asked = 0;
      let sent = 0;
      let written = 0;
      let latest = 0;
      let ended = false;
      const underWay = new Set<Promise<void>>();
      const one = async (index: number): Promise<void> => {
        const begun = performance.now();
        const isWrite = index % writeEvery === 0;
        const answer = await ask(
          url,
          isWrite ? create : read,
          isWrite ? { name: `n${index}`, key: `k${index}` } : {},
        ).catch((error: unknown) => ({ status: 0, errors: [{ message: describe(error) }] }));
        durations.push(performance.now() - begun);
        if (answer.status !== 200 || answer.errors)
          failures.push(`${phase}: ${answer.status} ${answer.errors?.[0]?.message}`);
        else if (isWrite) written++;
      };
      const send = (): void => {
        const call = one(asked++);
        underWay.add(call);
        void call.finally(() => underWay.delete(call));
      };
      for (const start = performance.now(); ;) {
        const share = (performance.now() - start) / warmUp;
        if (share >= 1) break;
        send();
        await pause(1_000 / (rate * Math.max(0.1, share)));
      }
      await Promise.all(underWay);
      failures.length = durations.length = 0;
      const begun = performance.now();
      const load = (async () => {
        for (; !ended; sent++) {
          const due = begun + (sent * 1_000) / rate;
          const wait = due - performance.now();
          if (wait > 0) await pause(wait);
          else latest = Math.max(latest, -wait);
          send();
        }
      })();
      await pause(2_000);
      const ends: { code: number | null; took: number }[] = [];
      try {
        for (let restart = 0; restart < restarts; restart++) {
          const oldest = api.running[0]!;
          phase = 'one ends';
          const end = await oldest.stop();
          phase = 'one starts';
          ends.push(end);
          api.running.shift();
          await health.seen([await api.add()]);
          phase = 'all run';
          await pause(settled);
        }
      } finally {
        ended = true;
        await load;
        await Promise.all(underWay);
        await health.stop();
        const kinds = new Map<string, number>();
        for (const failure of failures) kinds.set(failure, (kinds.get(failure) ?? 0) + 1);
        for (const [kind, times] of kinds) console.log(`  ${times} × ${kind}`);
      }
      const seconds = (performance.now() - begun) / 1_000;
      const head = Number(
        (await graph.runText('MATCH (h:FeedHead) RETURN h.sequence AS sequence'))[0]?.['sequence'] ?? 0,
      );
      await follower.until(head, 20_000);
      const items = await count('(:ConfigurationItem)');
      await follower.end();
      await api.stop();
      await proxy.close();
      const none = { atMost: 0, atLeast: 0 };
      record.figure('requests', sent);
      record.figure('requests a second that were sent', sent / seconds, { atLeast: rate * 0.95, onQuietMachine: true });
      record.figure('latest start of a request', latest, { unit: 'ms' });
      record.figure('requests that failed', failures.length, none);
      record.figure('writes that were acknowledged and are lost, or are there twice', items - written, none);
      record.figure('slowest request, p99', percentile(durations, 0.99), { unit: 'ms' });
      record.figure('ends with another exit code than 0', ends.filter(({ code }) => code !== 0).length, none);
      record.figure('an ordered end takes at most', Math.max(...ends.map(({ took }) => took)) / 1_000, {
        atMost: longestEnd / 1_000,
        unit: 's',
      });
      record.figure(
        'times that the subscriber was closed with 1001 and came back',
        follower.closes.filter((code) => code === 1001).length,
        { atLeast: 1 },
      );
      record.figure('times that it was closed otherwise', follower.closes.filter((code) => code !== 1001).length, none);
      record.figure('events that it missed, or heard out of order', follower.faults.length, none);
    });
  },
);

/** What a load balancer knows of processes: it asks each over and over whether it is ready. */
function watchHealth(processes: () => readonly ProductProcess[]) {
  const known = new Map<ProductProcess, boolean>();
  const asking = new Set<ProductProcess>();
  let ended = false;
  const askOne = async (one: ProductProcess): Promise<void> => {
    asking.add(one);
    const isReady = await fetch(`${one.url}/health/ready`, { signal: AbortSignal.timeout(healthWithin) }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    known.set(one, isReady);
    asking.delete(one);
  };
  const running = (async () => {
    while (!ended) {
      for (const one of processes()) if (!asking.has(one)) void askOne(one);
      await pause(healthEvery);
    }
  })();
  return {
    /** Those that are ready; where none is, all, as balancers do. */
    ready: (): readonly ProductProcess[] => {
      const all = processes();
      const some = all.filter((one) => known.get(one));
      return some.length > 0 ? some : all;
    },
    seen: async (wanted: readonly ProductProcess[]): Promise<void> => {
      const giveUp = performance.now() + noticeWithin;
      while (!wanted.every((one) => known.get(one))) {
        if (performance.now() > giveUp) throw new Error('A process that runs was not ready in time.');
        await pause(healthEvery / 4);
      }
    },
    stop: async (): Promise<void> => {
      ended = true;
      await running;
    },
  };
}

function describe(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

/** Follows the feed by the public subscription, and comes back with its cursor as long as it is asked to. */
function follow(url: string) {
  const closes: number[] = [];
  const faults: string[] = [];
  let after: string | undefined;
  let last: number | undefined;
  let wake: () => void = () => undefined;
  let isEnded = false;
  let stop: () => void = () => undefined;
  let onConnected: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => (onConnected = resolve));
  const running = (async () => {
    while (!isEnded) {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        on: {
          connected: onConnected,
          closed: (event) => {
            const { code } = event as { code: number };
            if (!isEnded) closes.push(code);
          },
        },
      });
      const query = 'subscription ($after: Cursor) { changeSetSealed(after: $after) { cursor node { sequence } } }';
      try {
        const events = client.iterate<{ changeSetSealed: { cursor: string; node: { sequence: number } } }>({
          query,
          variables: { after: after ?? null },
        });
        stop = () => client.terminate();
        for await (const { data } of events) {
          const { cursor, node } = data!.changeSetSealed;
          if (last !== undefined && node.sequence !== last + 1) faults.push(`${node.sequence} after ${last}`);
          last = node.sequence;
          after = cursor;
          wake();
        }
      } catch {
        // Closed: it comes back.
      }
      await client.dispose();
      if (!isEnded) await pause(20);
    }
  })();
  return {
    connected,
    closes,
    faults,
    /** Resolves when it has heard of a ChangeSet; rejects when it does not in so many milliseconds. */
    until: async (sequence: number, patience: number): Promise<void> => {
      const giveUp = performance.now() + patience;
      while ((last ?? 0) < sequence) {
        if (performance.now() > giveUp) throw new Error(`The subscriber heard of ${last}, and not of ${sequence}.`);
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(100)]);
      }
    },
    end: async (): Promise<void> => {
      isEnded = true;
      stop();
      await running;
    },
  };
}
