import { afterAll, beforeAll, expect, test } from 'vitest';
import { cypher } from '../../src/generated/cypher.js';
import { GraphError } from '../../src/graph/errors.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../support/throw-away.js';
import { tellFault } from './figures.js';
import { startProxy, type FaultProxy } from './proxy.js';

const deadline = 2_000;
let neo4j: ThrowAwayNeo4j;
let proxy: FaultProxy;
let graph: Graph;
beforeAll(async () => {
  neo4j = await startThrowAwayNeo4j();
  const direct = Graph.open(neo4j.neo4j);
  await migrate(direct);
  await direct.close();
  proxy = await startProxy(() => Number(new URL(neo4j.neo4j.uri).port));
  graph = Graph.open({ ...neo4j.neo4j, uri: `bolt://127.0.0.1:${proxy.port}` }, { deadline });
});
afterAll(async () => {
  await graph.close();
  await proxy.close();
  await neo4j.dispose();
});

const read = () => graph.run(cypher.feed.head, {});
const write = (key: string) =>
  graph.write((transaction) => transaction.run(cypher.feed.claimKey, { key, at: new Date().toISOString() }));
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof GraphError ? error.code : `not ours: ${String(error)}`),
  );

test('F3: latency of 50 and 200 ms slows, and fails nothing', async () => {
  for (const latency of [50, 200]) {
    proxy.latency = latency;
    const begun = performance.now();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => outcome(index % 2 ? read() : write(`l${latency}-${index}`))),
    );
    const failed = outcomes.filter((one) => one !== 'ok').length;
    tellFault(
      'F3',
      `${latency} ms latency: 20 calls failed, in ${Math.round(performance.now() - begun)} ms`,
      String(failed),
      '0',
    );
    expect(failed).toBe(0);
  }
  proxy.heal();
});

test('F3: a connection that goes silent ends by the deadline and a second, and leaks nothing', async () => {
  // Connections that are open already go silent: their settings do not cover a read.
  await Promise.all(Array.from({ length: 20 }, read));
  proxy.blackHole = true;
  const took: number[] = [];
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const begun = performance.now();
      const how = await outcome(index % 2 ? read() : write(`b${index}`));
      took.push(performance.now() - begun);
      return how;
    }),
  );
  const slowest = Math.max(...took);
  tellFault(
    'F3',
    'black hole: the slowest of 60 calls ended after',
    `${Math.round(slowest)} ms`,
    `≤ ${deadline + 1_000} ms`,
  );
  expect(outcomes.every((how) => ['TIMEOUT', 'UNAVAILABLE', 'OVERLOADED'].includes(how))).toBe(true);
  expect(slowest).toBeLessThanOrEqual(deadline + 1_000);
  proxy.heal();
  const healed = performance.now();
  // The first ones may still find a silent connection in the pool.
  await expect.poll(() => outcome(read()), { timeout: 15_000 }).toBe('ok');
  const recovered = performance.now() - healed;
  const after = await Promise.all(
    Array.from({ length: 100 }, (_, index) => outcome(index % 2 ? read() : write(`h${index}`))),
  );
  const failed = after.filter((one) => one !== 'ok').length;
  tellFault('F3', 'black hole: answers again after', `${Math.round(recovered)} ms`, '≤ 15000 ms');
  tellFault('F3', 'black hole: of 100 calls after it, failed', String(failed), '0');
  tellFault('F3', 'black hole: connections open after it', String(proxy.open), '≤ 50, the pool');
  expect(failed).toBe(0);
  expect(proxy.open).toBeLessThanOrEqual(50);
});

test('F3: a cut of three seconds loses nothing that was acknowledged', async () => {
  const acknowledged: string[] = [];
  let failures = 0;
  let ended = false;
  let firstAfter: number | undefined;
  let healedAt = Infinity;
  const client = async (own: number): Promise<void> => {
    for (let index = 0; !ended; index++) {
      const key = `cut-${own}-${index}`;
      if ((await outcome(write(key))) === 'ok') {
        acknowledged.push(key);
        if (performance.now() > healedAt) firstAfter ??= performance.now() - healedAt;
      } else failures++;
    }
  };
  const working = Promise.all(Array.from({ length: 8 }, (_, own) => client(own)));
  await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(50);
  proxy.cut();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  proxy.heal();
  healedAt = performance.now();
  await expect.poll(() => firstAfter, { timeout: 15_000 }).toBeDefined();
  ended = true;
  await working;
  const rows = await graph.runText('MATCH (k:IdempotencyKey) WHERE k.key IN $keys RETURN count(k) AS total', {
    keys: acknowledged,
  });
  const lost = acknowledged.length - Number(rows[0]!['total']);
  tellFault(
    'F3',
    `3 s cut: of ${acknowledged.length} acknowledged (${failures} calls failed meanwhile), lost`,
    String(lost),
    '0',
  );
  tellFault(
    'F3',
    '3 s cut: the first is acknowledged after healing within',
    `${Math.round(firstAfter!)} ms`,
    '≤ 15000 ms',
  );
  expect(lost).toBe(0);
});
