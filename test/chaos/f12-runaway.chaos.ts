import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase, type BenchDatabase } from '../../bench/databases.js';
import { makeEstate } from '../../bench/estate.js';
import { percentile } from '../../bench/measure.js';
import { startBenchProduct, type BenchProduct } from '../../bench/product.js';
import { importRaw } from '../../bench/raw.js';
import { tellFault } from './figures.js';

const runaways = 20;
const deadline = 4_000;

let database: BenchDatabase;
let product: BenchProduct;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  database = await startDatabase();
  ids = await importRaw(database.driver, 'bench', makeEstate(30_000));
  product = await startBenchProduct(database, { REQUEST_DEADLINE_MS: String(deadline), CHECKS: 'false' });
});
afterAll(async () => {
  await product.stop();
  await database.dispose();
});

const impact = `query Runaway($of: [ID!]!) {
  impact(of: $of) { totalAffected services { severity item { name } } affected(first: 100) { nodes { item { name } severity } } }
}`;
const point = 'query Point($id: ID!) { configurationItem(id: $id) { id name class } }';

test('F12: a flood of the largest impact questions ends in time, and point reads hardly notice', async () => {
  const roots = [...ids].filter(([key]) => /^(Site|PowerSource|NetworkDevice)\//.test(key)).map(([, id]) => id);
  const all = [...ids.values()];
  let next = 0;
  const read = async (): Promise<number> => {
    const begun = performance.now();
    await product.graphql(point, { id: all[next++ % all.length]! });
    return performance.now() - begun;
  };
  for (let count = 0; count < 300; count++) await read();
  const idle: number[] = [];
  for (let count = 0; count < 500; count++) idle.push(await read());

  let running = runaways;
  const took: number[] = [];
  const answers: Record<string, number> = {};
  const flood = Array.from({ length: runaways }, async (_, index) => {
    const begun = performance.now();
    const how = await product.graphql(impact, { of: roots.slice(index, index + 20) }).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.message.slice(0, 60) : 'failed'),
    );
    took.push(performance.now() - begun);
    answers[how] = (answers[how] ?? 0) + 1;
    running--;
  });
  const during: number[] = [];
  while (running > 0) during.push(await read());
  await Promise.all(flood);
  const [quiet, busy] = [percentile(idle, 0.99), percentile(during, 0.99)];
  tellFault(
    'F12',
    `${runaways} at once (${JSON.stringify(answers)}): the slowest ended after`,
    `${Math.round(Math.max(...took))} ms`,
    '≤ 5000 ms',
  );
  tellFault(
    'F12',
    `point reads meanwhile (${during.length}), p99 beside ${quiet.toFixed(1)} ms idle`,
    `${busy.toFixed(1)} ms, ${(busy / quiet).toFixed(1)} ×`,
    '≤ 2 ×',
  );
  expect(Math.max(...took)).toBeLessThanOrEqual(5_000);
  expect.soft(busy / quiet).toBeLessThanOrEqual(2);
});
