import type { Driver } from 'neo4j-driver';
import { withDatabase } from './databases.js';
import { makeEstate } from './estate.js';
import { compare, decimals, printTable, whole } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';
import { importRaw } from './raw.js';

const batch = 500;
const severities = ['OK', 'WARNING', 'MAJOR'] as const;

const report = `mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }`;

/** What a monitor that writes to the graph by itself would do: no propagation, no ChangeSet, no lock but the items' own. */
const raw = `UNWIND $rows AS row MATCH (item:ConfigurationItem {id: row.id})
SET item.reported = row.severity, item.observed = row.severity, item.observedAt = datetime(row.at),
    item.observedMessage = row.message, item.observedSource = row.source`;

interface Observation {
  id: string;
  severity: (typeof severities)[number];
}

/** Observations a second through reportStatus, in batches of 500, beside a raw batched UNWIND … SET of the same. */
export async function statusBench(size = Number(process.env['BENCH_ITEMS'] ?? 20_000)): Promise<void> {
  const rows = await withDatabase(async (database) => {
    const estate = makeEstate(size);
    const ids = await importRaw(database.driver, 'bench', estate);
    // Nothing depends on a service: what is measured is the observation, not how far it reaches. The storm measures that.
    const providers = new Set(estate.relationships.map(({ to }) => to));
    const leaves = [...ids].filter(([key]) => !providers.has(key)).map(([, id]) => id);
    const all = [...ids.values()];
    const product = await startBenchProduct(database, { CHECKS: 'false' });
    try {
      await send(
        product,
        batchOf(all, 0, () => 'OK'),
      );
      const measured: string[][] = [];
      for (const [name, items, severity] of [
        ['that confirm what is known', all, () => 'OK' as const],
        ['that change an item on which nothing depends', leaves, (round: number) => severities[round % 2]!],
      ] as const)
        measured.push(await measure(database.driver, product, name, items, severity));
      return measured;
    } finally {
      await product.stop();
    }
  });
  printTable(
    `status: ${whole(size)} items; observations a second in batches of ${batch}, one call at a time; medians (aim: ratio ≥ 0.5)`,
    ['observations', 'raw/s', 'reportStatus/s', 'ratio'],
    rows,
  );
}

async function measure(
  driver: Driver,
  product: BenchProduct,
  name: string,
  items: readonly string[],
  severity: (round: number) => Observation['severity'],
): Promise<string[]> {
  let round = 0;
  const next = (): Observation[] => batchOf(items, round, () => severity(Math.floor((round * batch) / items.length)));
  const medians = await compare(
    {
      raw: () => sendRaw(driver, next()),
      api: () => send(product, next()).finally(() => round++),
    },
    { warm: 15_000, measured: 20_000, least: 20 },
  );
  const perSecond = (milliseconds: number): number => (batch * 1_000) / milliseconds;
  return [
    name,
    whole(perSecond(medians.raw.median)),
    whole(perSecond(medians.api.median)),
    decimals(medians.raw.median / medians.api.median),
  ];
}

const batchOf = (ids: readonly string[], round: number, severity: () => Observation['severity']): Observation[] =>
  Array.from({ length: Math.min(batch, ids.length) }, (_, index) => ({
    id: ids[(round * batch + index) % ids.length]!,
    severity: severity(),
  }));

async function send(product: BenchProduct, input: Observation[]): Promise<void> {
  await product.graphql(report, { input: input.map((row) => ({ ...row, source: 'bench', message: 'as seen' })) });
}

async function sendRaw(driver: Driver, observations: readonly Observation[]): Promise<void> {
  const at = new Date().toISOString();
  const rows = observations.map((row) => ({ ...row, at, source: 'bench', message: 'as seen' }));
  const session = driver.session();
  try {
    await session.executeWrite((transaction) => transaction.run(raw, { rows }));
  } finally {
    await session.close();
  }
}
