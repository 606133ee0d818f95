import { setTimeout as pause } from 'node:timers/promises';
import { makeEstate } from '../../bench/estate.js';
import { percentile } from '../../bench/measure.js';
import { startBenchProduct, type ProcessMemory } from '../../bench/product.js';
import { gather, productDocument, reportDocument } from '../../bench/subscriptions.js';
import { withNeo4j } from './database.js';
import { faultTest } from './result.js';

/** Slower than deltas are sent, so that each event is a delivery of its own. */
const eventEvery = 1_500;
const warmUp = 200;
/** How long all of them are idle before it is told what one of them takes, in milliseconds: the engine gives back what it took to connect them. */
const idleFor = 30_000;
/** From so many on, memory divided by their number says something of each. */
const enough = 5_000;

faultTest({ id: 'F05', title: 'ten thousand subscribers', file: 'f05' }, async (record) => {
  const count = record.count('subscribers', 10_000, 500);
  const events = record.count('events', 10, 5);
  await withNeo4j(async ({ server, load }) => {
    const ids = await load(makeEstate(200));
    const product = await startBenchProduct(server.neo4j, {
      CHECKS: 'false',
      SUBSCRIPTIONS_PER_PROCESS: '20000',
      WS_CONNECTIONS_PER_USER: '20000',
    });
    // Nothing depends on it: each change is one item's.
    const id = [...ids].find(([key]) => key.startsWith('BusinessService'))![1];
    // What the process takes for itself when it is first subscribed to is taken by then.
    await (await gather({ url: product.url, document: productDocument }, warmUp)).leave();
    const before = await product.memory();
    const begun = performance.now();
    const crowd = await gather({ url: product.url, document: productDocument }, count);
    const connected = performance.now() - begun;
    const busy = await product.memory();
    await pause(idleFor);
    const idle = await product.memory();
    const each = ({ residentBytes }: ProcessMemory): number => (residentBytes - before.residentBytes) / count / 1_024;
    const last: number[] = [];
    for (let event = 0; event < events; event++) {
      const severity = event % 2 === 0 ? 'CRITICAL' : 'OK';
      const heard = await crowd.heard(async () => {
        await product.graphql(reportDocument, { input: [{ id, severity }] });
      });
      if (heard.length !== count) throw new Error(`${heard.length} of ${count} heard of it.`);
      // The first one warms up.
      if (event > 0) last.push(Math.max(...heard));
      await pause(eventEvery);
    }
    await crowd.leave();
    await product.stop();
    record.figure('connected after', connected / 1_000, { unit: 's' });
    record.figure('resident memory for each, just connected', each(busy), { unit: 'kB' });
    // Of a few, what the process takes for itself as it goes is most of it.
    record.figure('resident memory for each, idle', each(idle), { ...(count >= enough && { atMost: 40 }), unit: 'kB' });
    record.figure('heap for each, idle', (idle.heapBytes - before.heapBytes) / count / 1_024, { unit: 'kB' });
    record.figure('from a change that is acknowledged to the last of them, p50', percentile(last, 0.5) / 1_000, {
      atMost: 1,
      unit: 's',
      onQuietMachine: true,
    });
    record.figure('from a change that is acknowledged to the last of them, at most', Math.max(...last) / 1_000, {
      unit: 's',
    });
  });
});
