import neo4j, { type Driver } from 'neo4j-driver';
import { impactTypes } from '../src/model/model.js';
import { loadSchema } from '../src/model/schema.js';
import { withDatabase } from './databases.js';
import { makeEstate } from './estate.js';
import { compare, decimals, printTable, whole } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';
import { importRaw } from './raw.js';

const summary = `query Summary($of: [ID!]!) {
  impact(of: $of) { totalAffected totalReached countsByClass { class count } services { item { id name } severity distance } }
}`;

const list = `query List($of: [ID!]!, $first: Int!) {
  impact(of: $of) { totalAffected affected(first: $first) { nodes { item { id name class } severity distance } } }
}`;

interface ImpactData {
  impact: { totalAffected: number; totalReached: number };
}

const types = impactTypes(loadSchema().model).join('|');

/** The winning Cypher of spec/performance.md section 2. */
const rawSummary = `
MATCH p = (s:ConfigurationItem {id: $id})<-[:${types}*1..32]-(a)
WHERE a <> s
WITH a, min(length(p)) AS hops
WITH a.class AS class, count(*) AS count, min(hops) AS nearest,
     collect(CASE WHEN a:BusinessService THEN {id: a.id, name: a.name, hops: hops} END) AS services
RETURN class, count, nearest, services`;

/** The same, one row for each hop: the quickest way to all ids. */
const rawList = `
MATCH p = (s:ConfigurationItem {id: $id})<-[:${types}*1..32]-(a)
WHERE a <> s
WITH a, min(length(p)) AS hops
RETURN hops, collect(a.id) AS ids`;

/** What an evaluation of redundancy needs besides: how the items found hang on their providers. */
const rawRelationships = `
MATCH (s:ConfigurationItem {id: $id})<-[:${types}*1..32]-(a)
WITH DISTINCT a
MATCH (a)-[r:${types}]->(provider)
RETURN a.id AS from, collect([type(r), r.group, provider.id]) AS to`;

/** Of these the bench takes what comes nearest to the number of affected items that is wanted. */
const candidates = [
  { wanted: 10, keys: Array.from({ length: 24 }, (_, index) => `VirtualMachine/${index * 7}`) },
  { wanted: 1_000, keys: Array.from({ length: 10 }, (_, index) => `ApplicationService/${index}`) },
  { wanted: 50_000, keys: Array.from({ length: 6 }, (_, index) => `Site/${index}`) },
];

/** Asks what breaks for about 10, 1,000 and 50,000 affected items, through the API and by the plain driver. */
export async function impactBench(size = Number(process.env['BENCH_ITEMS'] ?? 100_000)): Promise<void> {
  const rows = await withDatabase(async (database) => {
    const ids = await importRaw(database.driver, 'bench', makeEstate(size));
    const product = await startBenchProduct(database);
    try {
      const measured: string[][] = [];
      for (const { wanted, keys } of candidates)
        measured.push(
          ...(await measure(
            database.driver,
            product,
            wanted,
            keys.flatMap((key) => ids.get(key) ?? []),
          )),
        );
      return measured;
    } finally {
      await product.stop();
    }
  });
  printTable(
    `impact: ${whole(size)} items; medians in ms of warm repetitions that take turns; ratios are API to raw (aim ≤ 1.5)`,
    [
      'affected (reached)',
      'raw summary',
      'raw ids',
      'raw relationships',
      'API summary',
      'to raw summary + relationships',
      'API first 100',
      'API first 1,000',
      'to raw ids + relationships',
      'repetitions',
    ],
    rows,
  );
}

async function measure(
  driver: Driver,
  product: BenchProduct,
  wanted: number,
  ids: readonly string[],
): Promise<string[][]> {
  const found: { id: string; affected: number; reached: number }[] = [];
  for (const id of ids) {
    const { impact } = await product.graphql<ImpactData>(summary, { of: [id] });
    found.push({ id, affected: impact.totalAffected, reached: impact.totalReached });
  }
  const [{ id, affected, reached }] = found.sort(
    (a, b) => Math.abs(a.affected - wanted) - Math.abs(b.affected - wanted),
  ) as [(typeof found)[number]];
  const raw = (text: string) => async () => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
    try {
      // Each record becomes plain values, as an application uses them.
      return (await session.run(text, { id })).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const reachedByDriver = (await raw(rawList)()).reduce((sum, { ids: some }) => sum + (some as string[]).length, 0);
  if (reachedByDriver !== reached - 1)
    throw new Error(`The API reached ${reached - 1} items beside the given one, the plain driver ${reachedByDriver}.`);
  const medians = await compare(
    {
      rawSummary: raw(rawSummary),
      rawList: raw(rawList),
      rawRelationships: raw(rawRelationships),
      summary: () => product.graphql(summary, { of: [id] }),
      first100: () => product.graphql(list, { of: [id], first: 100 }),
      first1000: () => product.graphql(list, { of: [id], first: 1_000 }),
    },
    { warm: 12_000, measured: 12_000, least: 9 },
  );
  const ms = (name: keyof typeof medians): number => medians[name].median;
  return [
    [
      `${whole(affected)} (${whole(reached - 1)})`,
      decimals(ms('rawSummary'), 1),
      decimals(ms('rawList'), 1),
      decimals(ms('rawRelationships'), 1),
      decimals(ms('summary'), 1),
      decimals(ms('summary') / (ms('rawSummary') + ms('rawRelationships'))),
      decimals(ms('first100'), 1),
      decimals(ms('first1000'), 1),
      decimals(ms('first1000') / (ms('rawList') + ms('rawRelationships'))),
      whole(medians.summary.repetitions),
    ],
  ];
}
