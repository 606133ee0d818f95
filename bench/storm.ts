import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { withDatabase, type BenchDatabase } from './databases.js';
import type { Estate } from './estate.js';
import { decimals, median, percentile, printTable, timed, whole } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';
import { importRaw } from './raw.js';

const dependents = 0.5;
const accessSwitches = 250;
const services = 100;
/** So many items behind the switch raise alerts of their own, besides the switch's. */
const alerting = 500;
/** The aim each way, in milliseconds. */
const aim = 5_000;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
/** So much time lies between one storm and the next, in milliseconds: what follows the first is not counted to the second. */
const calm = 30_000;
/** How long after one point read the next one begins, in milliseconds. */
const readPause = 25;
const observationsASecond = 1_000;
const batch = 100;

/** One core switch, half of all items behind it, services on top of those, and as many items beside it. */
export function stormEstate(size: number): Estate {
  const estate: Estate = { items: [], relationships: [] };
  const add = (itemClass: string, key: string): string => {
    estate.items.push({ class: itemClass, key, fields: { name: key } });
    return key;
  };
  const relate = (from: string, type: string, to: string): void => void estate.relationships.push({ from, type, to });
  const core = add('NetworkDevice', 'core');
  const access = Array.from({ length: accessSwitches }, (_, index) => {
    const key = add('NetworkDevice', `access-${index}`);
    relate(key, 'CONNECTS_TO', core);
    return key;
  });
  const behind = Math.round(size * dependents) - accessSwitches - services;
  for (let index = 0; index < behind; index++)
    relate(add('VirtualMachine', `machine-${index}`), 'CONNECTS_TO', access[index % accessSwitches]!);
  for (let index = 0; index < services; index++) {
    const key = add('BusinessService', `service-${index}`);
    for (let part = 0; part < 20; part++) relate(key, 'DEPENDS_ON', `machine-${(index * 20 + part) % behind}`);
  }
  for (let index = estate.items.length; index < size; index++) {
    const key = add('VirtualMachine', `beside-${index}`);
    if (index % 2 === 0) relate(key, 'DEPENDS_ON', `beside-${index - 1 >= size * dependents ? index - 1 : index}`);
  }
  estate.relationships = estate.relationships.filter(({ from, to }) => from !== to);
  const known = new Set(estate.items.map(({ key }) => key));
  estate.relationships = estate.relationships.filter(({ to }) => known.has(to));
  return estate;
}

const report = `mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted changeSet } }`;
const ingest = `mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "bench", alerts: $alerts) { changeSet } }`;
const point = `query ($id: ID!) { configurationItem(id: $id) { name status { effective } } }`;

/** A core switch with half of the estate behind it goes down and comes back; then a stream of observations. */
export async function stormBench(
  size = Number(process.env['BENCH_ITEMS'] ?? 100_000),
  seconds = Number(process.env['BENCH_SECONDS'] ?? 600),
): Promise<void> {
  await withDatabase(async (database) => {
    const estate = stormEstate(size);
    const ids = await importRaw(database.driver, 'bench', estate);
    const product = await startBenchProduct(database);
    try {
      await observeAll(product, [...ids.values()]);
      // First, so that a storm meets a server in operation.
      await stream(product, [...ids.values()], seconds);
      await alertBeside(product, ids);
      await storms(database, product, ids, size);
    } finally {
      await product.stop();
    }
  });
}

async function storms(
  { driver }: BenchDatabase,
  product: BenchProduct,
  ids: ReadonlyMap<string, string>,
  size: number,
): Promise<void> {
  const core = ids.get('core')!;
  const affected = Math.round(size * dependents);
  const beside = [...ids].filter(([key]) => key.startsWith('beside')).map(([, id]) => id);
  // What follows the stream is over by then, and as much is measured as in a storm.
  await pause(calm);
  const idle = await reads(readThrough(product), beside, () => pause(20_000));
  const events = follow(product.url);
  await events.ready;
  const rows: string[][] = [];
  for (let round = 0; round < rounds; round++)
    for (const severity of ['CRITICAL', 'OK'] as const) {
      // The switch itself, too.
      const wanted = severity === 'CRITICAL' ? affected + 1 : 0;
      const took: Record<string, number> = {};
      const meanwhile = await reads(readThrough(product), beside, async () => {
        const begun = performance.now();
        const since = (name: string): void => {
          took[name] = performance.now() - begun;
          process.stderr.write(`${severity} ${name} ${whole(took[name])} ms\n`);
        };
        const told = events.until(async () => {
          const { records } = await driver.executeQuery(
            `MATCH (s:BusinessService) RETURN count(CASE WHEN s.effective = 'CRITICAL' THEN 1 END) AS bad`,
          );
          return records[0]!.get('bad') === (severity === 'CRITICAL' ? services : 0);
        });
        const reported = async (): Promise<void> => {
          const { reportStatus } = await product.graphql<{ reportStatus: { changeSet: string | null } }>(report, {
            input: [{ id: core, severity }],
          });
          since('acknowledged');
          if (reportStatus.changeSet !== null) await events.sawChangeSet(reportStatus.changeSet);
          since('in the feed');
        };
        const alerted = (): Promise<unknown> =>
          product.graphql(ingest, {
            alerts: ['core', ...Array.from({ length: alerting }, (_, index) => `machine-${index}`)].map((key) => ({
              fingerprint: key,
              severity: 'CRITICAL',
              status: severity === 'OK' ? 'RESOLVED' : 'FIRING',
              item: ids.get(key),
            })),
          });
        // An alert that fires makes its item bad whatever is reported: on the way up the alerts end first.
        if (severity === 'OK') await alerted();
        await reported();
        await told;
        since('services right');
        if (severity === 'CRITICAL') await alerted();
        await untilRoots(product, severity === 'CRITICAL' ? 1 : 0);
        since('alerts grouped');
      });
      const { records } = await driver.executeQuery(
        `MATCH (i:ConfigurationItem) WHERE i.effective = 'CRITICAL' RETURN count(i) AS bad`,
      );
      const bad = Number(records[0]!.get('bad'));
      if (bad !== wanted) throw new Error(`${bad} items are CRITICAL, not ${wanted}.`);
      await pause(calm);
      rows.push([
        `${severity === 'CRITICAL' ? 'down' : 'up'} ${round + 1}`,
        ...['acknowledged', 'in the feed', 'services right', 'alerts grouped'].map((name) => whole(took[name]!)),
        decimals(percentile(meanwhile, 0.99) / percentile(idle, 0.99)),
      ]);
    }
  await events.end();
  const bare = await bareStorm(driver, beside, 5);
  printTable(
    `storm: ${whole(size)} items, ${whole(affected)} of them behind one switch; ms from the report on (aim ≤ ${whole(aim)}); ` +
      `reads' p99 as a ratio to idle (${decimals(percentile(idle, 0.99), 1)} ms; aim ≤ 2); ` +
      `a bare driver writes two properties to as many items, and nothing else, in ${whole(bare.took)} ms, ` +
      `and reads meanwhile with a p99 of ${decimals(bare.reads)} times its idle one`,
    ['', 'acknowledged', 'in the feed', 'services right', 'alerts grouped', 'reads'],
    rows,
  );
}

const floorBatch = 2_000;

/**
 * What Neo4j alone takes for the least that a storm writes, in one transaction: the median of some times, in milliseconds, and
 * how much longer a bare driver's point reads take meanwhile.
 */
async function bareStorm(
  driver: BenchDatabase['driver'],
  ids: readonly string[],
  times: number,
): Promise<{ took: number; reads: number }> {
  const { records } = await driver.executeQuery(
    `MATCH (:ConfigurationItem {name: 'core'})<-[:CONNECTS_TO|DEPENDS_ON*0..]-(item) WITH DISTINCT item RETURN id(item) AS node ORDER BY node`,
  );
  const nodes = Float64Array.from(records, (record) => record.get('node') as number);
  const read = (id: string): Promise<unknown> =>
    driver.executeQuery('MATCH (item:ConfigurationItem {id: $id}) RETURN item.name, item.effective', { id });
  const idle = await reads(read, ids, () => pause(5_000));
  const durations: number[] = [];
  const meanwhile: number[] = [];
  for (let time = 0; time < times; time++) {
    const some = await reads(
      read,
      ids,
      async () => void durations.push(await timed(() => writeBare(driver, nodes, time))),
    );
    meanwhile.push(...some);
  }
  return { took: median(durations), reads: percentile(meanwhile, 0.99) / percentile(idle, 0.99) };
}

async function writeBare(driver: BenchDatabase['driver'], nodes: Float64Array, time: number): Promise<void> {
  const session = driver.session();
  const transaction = await session.beginTransaction();
  for (let start = 0; start < nodes.length; start += floorBatch)
    await transaction.run(
      `UNWIND $nodes AS node MATCH (item:ConfigurationItem) WHERE id(item) = toInteger(node)
       SET item.benchStatus = $status, item.benchVersion = coalesce(item.benchVersion, 0) + 1`,
      { nodes: nodes.slice(start, start + floorBatch), status: `STATUS ${time}` },
    );
  await transaction.commit();
  await session.close();
}

/** Every item is observed once, as in an estate in operation: the first reports of all are a storm of their own. */
async function observeAll(product: BenchProduct, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 1_000) {
    const input = ids.slice(start, start + 1_000).map((id) => ({ id, severity: 'OK' }));
    await product.graphql(report, { input });
  }
}

/** Alerts come and go beside the switch, as on an estate in operation: the first ones of all find nothing planned or compiled. */
async function alertBeside(product: BenchProduct, ids: ReadonlyMap<string, string>): Promise<void> {
  // Every second one depends on the one before it.
  const items = [...ids].filter(([key]) => /^beside-\d*[13579]$/.test(key)).slice(0, alerting);
  for (const status of ['FIRING', 'RESOLVED']) {
    await product.graphql(ingest, {
      alerts: items.map(([key, item]) => ({ fingerprint: key, severity: 'CRITICAL', status, item })),
    });
    await untilRoots(product, status === 'FIRING' ? items.length : 0);
  }
}

const readThrough =
  (product: BenchProduct) =>
  (id: string): Promise<unknown> =>
    product.graphql(point, { id });

/** How long point reads take, one after the other, while `work` is under way. */
async function reads(
  read: (id: string) => Promise<unknown>,
  ids: readonly string[],
  work: () => Promise<unknown>,
): Promise<number[]> {
  const durations: number[] = [];
  let done = false;
  const reader = (async () => {
    for (let index = 0; !done; index++) {
      durations.push(await timed(() => read(ids[(index * 7919) % ids.length]!)));
      await pause(readPause);
    }
  })();
  await work();
  done = true;
  await reader;
  return durations;
}

async function untilRoots(product: BenchProduct, wanted: number): Promise<void> {
  const deadline = performance.now() + 120_000;
  for (;;) {
    const { alerts } = await product.graphql<{ alerts: { totalCount: number } }>(
      '{ alerts(filter: { statuses: [FIRING], unsuppressed: true }, first: 1) { totalCount } }',
    );
    if (alerts.totalCount === wanted) return;
    if (performance.now() > deadline) throw new Error(`${alerts.totalCount} alerts are told of, not ${wanted}.`);
    // As a page that asks would: what asks without a pause is what it waits for.
    await pause(100);
  }
}

interface Followed {
  ready: Promise<void>;
  sawChangeSet(id: string): Promise<void>;
  until(holds: () => Promise<boolean>): Promise<void>;
  /** Milliseconds from each ChangeSet's instant to its arrival here. */
  lags: number[];
  end(): Promise<void>;
}

/** Follows the feed by the public subscription. */
function follow(url: string): Followed {
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: false });
  const seen = new Set<string>();
  const waiting = new Map<string, () => void>();
  const lags: number[] = [];
  const ready = new Promise<void>((resolve) => void client.on('connected', () => resolve()));
  const stop = client.subscribe<{ changeSetSealed: { node: { id: string; at: string } } }>(
    { query: 'subscription { changeSetSealed { node { id at } } }' },
    {
      next: ({ data }) => {
        const { id, at } = data!.changeSetSealed.node;
        lags.push(Date.now() - Date.parse(at));
        seen.add(id);
        waiting.get(id)?.();
      },
      error: (error) => console.error(error),
      complete: () => undefined,
    },
  );
  return {
    ready,
    lags,
    sawChangeSet: (id) => (seen.has(id) ? Promise.resolve() : new Promise((resolve) => waiting.set(id, resolve))),
    until: async (holds) => {
      while (!(await holds())) await pause(20);
    },
    end: async () => {
      stop();
      await client.dispose();
    },
  };
}

/** Observations at a steady pace: how far the feed lags behind them, and whether memory grows. */
async function stream(product: BenchProduct, ids: readonly string[], seconds: number): Promise<void> {
  const events = follow(product.url);
  await events.ready;
  const memory: number[] = [];
  const begun = performance.now();
  let sent = 0;
  let late = 0;
  const running = new Set<Promise<unknown>>();
  for (let tick = 0; tick < (seconds * observationsASecond) / batch; tick++) {
    const due = begun + (tick * batch * 1_000) / observationsASecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    else late = Math.max(late, -wait);
    const input = Array.from({ length: batch }, (_, index) => ({
      id: ids[(tick * batch + index * 4099) % ids.length],
      // One in twenty changes; the others confirm, as monitors do.
      severity: index % 20 === 0 && tick % 2 === 0 ? 'WARNING' : 'OK',
    }));
    const call = product.graphql(report, { input }).then(() => void (sent += batch));
    running.add(call);
    void call.finally(() => running.delete(call));
    if (running.size >= 8) await Promise.race(running);
    if (tick % 100 === 0) memory.push(product.residentBytes());
  }
  await Promise.all(running);
  const took = (performance.now() - begun) / 1_000;
  await events.end();
  const third = Math.max(1, Math.floor(memory.length / 3));
  printTable(
    `storm: ${whole(observationsASecond)} observations a second for ${whole(seconds)} s; feed lag in ms (aim: p99 < 1,000)`,
    ['sent/s', 'ChangeSets', 'lag p50', 'lag p99', 'latest start', 'resident MB, first third', 'last third'],
    [
      [
        whole(sent / took),
        whole(events.lags.length),
        whole(median(events.lags)),
        whole(percentile(events.lags, 0.99)),
        whole(late),
        whole(median(memory.slice(0, third)) / 1e6),
        whole(median(memory.slice(-third)) / 1e6),
      ],
    ],
  );
}
