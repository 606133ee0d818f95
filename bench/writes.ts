import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { withDatabase, type BenchDatabase } from './databases.js';
import { decimals, median, percentile, printTable, whole } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';

const burst = 300;
const rounds = 3;
/** Writes a second, and for how many seconds. */
const rates = [10, 20, 40];
const lasting = 15;
const warmUp = 200;
const document = `mutation ($name: String!) {
  createConfigurationItem(item: { server: { key: $name, name: $name } }, idempotencyKey: $name) { __typename }
}`;

/** What some writes took, in milliseconds. */
interface Took {
  all: number;
  each: number[];
  /** Of Neo4j's and the server's processors, for one write. */
  processor: number;
}

/** One write; they are named one after the other. */
type Write = (place: number) => Promise<unknown>;

/**
 * Creations of one item each, many at once and so many a second: with the writes at once that fit the machine, with as many as
 * there are connections, and, of one plain node each, by the driver.
 */
export async function writesBench(): Promise<void> {
  await withDatabase(async (database) => {
    await database.driver.executeQuery('CREATE CONSTRAINT raw IF NOT EXISTS FOR (raw:Raw) REQUIRE raw.id IS UNIQUE');
    const fitting = await startBenchProduct(database);
    const all = await startBenchProduct(database, { WRITES_AT_ONCE: '50' });
    const sides: [string, BenchProduct | undefined][] = [
      ['as many at once as fit', fitting],
      ['50 at once', all],
      ['a plain node by the driver', undefined],
    ];
    try {
      let place = 0;
      const writeOf = (product: BenchProduct | undefined): Write =>
        product
          ? (of) => product.graphql(document, { name: `item ${of}` })
          : (of) => database.driver.executeQuery('CREATE (:Raw {id: $of})', { of: neo4j.int(of) });
      const many = (write: Write, product: BenchProduct | undefined, count: number, rate = Infinity): Promise<Took> =>
        take(database, product, count, rate, () => write(place++));
      for (const [, product] of sides) {
        const write = writeOf(product);
        for (let each = 0; each < warmUp; each++) await write(place++);
      }
      const bursts = new Map<string, Took[]>(sides.map(([name]) => [name, []]));
      // They take turns, so that what else happens on the machine meets all.
      for (let round = 0; round < rounds; round++)
        for (const [name, product] of sides) bursts.get(name)!.push(await many(writeOf(product), product, burst));
      printTable(
        `writes: ${burst} creations sent at once, medians of ${rounds} rounds`,
        ['', 'all answered after, s', 'p50, ms', 'processor of Neo4j and server for each, ms'],
        [...bursts].map(([name, took]) => [
          name,
          decimals(median(took.map((one) => one.all)) / 1_000, 1),
          whole(median(took.map(({ each }) => percentile(each, 0.5)))),
          decimals(median(took.map(({ processor }) => processor)), 1),
        ]),
      );
      const rows: string[][] = [];
      for (const rate of rates)
        for (const [name, product] of sides) {
          const { each, processor } = await many(writeOf(product), product, rate * lasting, rate);
          const [p50, p99] = [percentile(each, 0.5), percentile(each, 0.99)];
          rows.push([String(rate), name, decimals(p50, 1), decimals(p99, 1), decimals(processor, 1)]);
        }
      printTable(
        `writes: creations at a rate, ${lasting} s each`,
        ['a second', '', 'p50, ms', 'p99, ms', 'processor of Neo4j and server for each, ms'],
        rows,
      );
    } finally {
      await fitting.stop();
      await all.stop();
    }
  });
}

async function take(
  database: BenchDatabase,
  product: BenchProduct | undefined,
  count: number,
  rate: number,
  write: () => Promise<unknown>,
): Promise<Took> {
  const processors = (): number => database.processorTime() + (product?.processorTime() ?? 0);
  const before = processors();
  const begun = performance.now();
  const each: number[] = [];
  const underWay: Promise<void>[] = [];
  for (let sent = 0; sent < count; sent++) {
    const wait = begun + (sent * 1_000) / rate - performance.now();
    if (wait > 0) await pause(wait);
    const asked = performance.now();
    underWay.push(write().then(() => void each.push(performance.now() - asked)));
  }
  await Promise.all(underWay);
  return { all: performance.now() - begun, each, processor: ((processors() - before) * 1_000) / count };
}
