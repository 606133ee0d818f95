import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../bench/databases.js';
import { makeEstate } from '../../bench/estate.js';
import { percentile } from '../../bench/measure.js';
import { startBenchProduct } from '../../bench/product.js';
import { importRaw } from '../../bench/raw.js';
import { backUp } from '../../src/backup/backup.js';
import { restore } from '../../src/backup/restore.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { Graph } from '../../src/graph/graph.js';
import { replayFaults } from '../backup/replay.js';
import { emptyGraph, testNeo4j, throwAwayFolder } from '../support/neo4j.js';
import { tell } from './figures.js';

const backups = Number(process.env['BACKUPS'] ?? 20);
const writesPerSecond = 100;

const write = `mutation Write($key: String!, $model: String!) {
  importConfiguration(input: { source: "load", items: [{ server: { key: $key, name: $key, model: $model } }] }) { __typename }
}`;
const read =
  'query Read($source: String!, $key: String!) { configurationItemByKey(source: $source, key: $key) { id name version } }';

test('check 17: backups under 100 writes a second restore to what the feed says', async () => {
  const folder = await throwAwayFolder();
  await withDatabase(async (database) => {
    const product = await startBenchProduct(database, { CHECKS: 'false', AUDIT_FILE: join(folder, 'audit.jsonl') });
    let ended = false;
    let writes = 0;
    let running = 0;
    const writing = (async () => {
      const begun = performance.now();
      for (let count = 0; !ended; count++) {
        const due = begun + (count * 1_000) / writesPerSecond;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        if (running > 64) continue;
        running++;
        void product
          .graphql(write, { key: `item ${count % 997}`, model: `m${count}` })
          .then(() => writes++)
          .finally(() => running--);
      }
    })();
    const latencies = async (until: () => boolean): Promise<number[]> => {
      const took: number[] = [];
      for (let count = 0; !until(); count++) {
        const begun = performance.now();
        await product.graphql(read, { source: 'load', key: `item ${count % 997}` });
        took.push(performance.now() - begun);
      }
      return took;
    };
    const warm = performance.now() + 10_000;
    await latencies(() => performance.now() > warm);
    const calmEnd = performance.now() + 10_000;
    const calm = await latencies(() => performance.now() > calmEnd);
    const during: number[] = [];
    const faults: string[] = [];
    let right = 0;
    const before = { writes, at: performance.now() };
    for (let round = 0; round < backups; round++) {
      const path = join(folder, `${round}.gz`);
      let done = false;
      const backing = backUp(database, path).finally(() => (done = true));
      during.push(...(await latencies(() => done)));
      const footer = await backing;
      await emptyGraph();
      const address = await testNeo4j();
      await restore(address, path);
      const graph = Graph.open(address);
      const found = [
        ...(await replayFaults(graph)),
        ...(await verifyChain(graph, { known: [footer] })).faults.map(({ message }) => message),
        ...Object.keys(await brokenInvariants(graph)),
      ];
      await graph.close();
      if (found.length === 0) right++;
      faults.push(...found.slice(0, 5));
      await rm(path);
    }
    const rate = ((writes - before.writes) * 1_000) / (performance.now() - before.at);
    ended = true;
    await writing;
    await product.stop();
    const ratio = percentile(during, 0.99) / percentile(calm, 0.99);
    tell(
      `backups under ${rate.toFixed(0)} writes/s that restore to what the feed says`,
      `${right}/${backups}`,
      `${backups}/${backups} at 100 writes/s`,
    );
    tell(
      'p99 of reads while a backup is taken, beside that of the same load without',
      `${ratio.toFixed(2)} ×`,
      '≤ 2 ×',
    );
    expect(faults).toEqual([]);
    expect.soft(ratio).toBeLessThanOrEqual(2);
  });
  await rm(folder, { recursive: true, force: true });
});

test('check 17: 100,000 items are backed up within 10 seconds', async () => {
  const folder = await throwAwayFolder();
  await withDatabase(async (database) => {
    await importRaw(database.driver, 'bench', makeEstate(100_000));
    const path = join(folder, 'large.gz');
    const begun = performance.now();
    const { nodes, relationships } = await backUp(database, path);
    const took = (performance.now() - begun) / 1_000;
    tell(`100,000 items (${nodes} nodes, ${relationships} relationships) backed up`, `${took.toFixed(1)} s`, '≤ 10 s');
    expect(took).toBeLessThanOrEqual(10);
  });
  await rm(folder, { recursive: true, force: true });
});
