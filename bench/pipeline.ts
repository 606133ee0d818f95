import { withDatabase } from './databases.js';
import { makeEstate } from './estate.js';
import { compare, decimals, printTable } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';
import { importRaw } from './raw.js';

const pointRead = `query PointRead($id: ID!) {
  configurationItem(id: $id) { id name class environment lifecycleStage version updatedAt }
}`;
/** How many reads one measurement takes, one after the other and all at once. */
const atOnce = 16;
const reads = 64;

/** Reads one item by its id through the whole pipeline, and through the same schema and services behind a plain Apollo Server. */
export async function pipelineBench(items = Number(process.env['BENCH_ITEMS'] ?? 5_000)): Promise<void> {
  await withDatabase(async (database) => {
    const ids = [...(await importRaw(database.driver, 'bench', makeEstate(items))).values()];
    const servers = {
      pipeline: await startBenchProduct(database, { CHECKS: 'false' }),
      plain: await startBenchProduct(database, { CHECKS: 'false' }, 'unguarded.ts'),
    };
    try {
      let next = 0;
      const read = ({ graphql }: BenchProduct) => graphql(pointRead, { id: ids[next++ % ids.length]! });
      const oneByOne = async (server: BenchProduct): Promise<void> => {
        for (let count = 0; count < reads; count++) await read(server);
      };
      const together = async (server: BenchProduct): Promise<void> => {
        const client = async (): Promise<void> => {
          for (let count = 0; count < reads / atOnce; count++) await read(server);
        };
        await Promise.all(Array.from({ length: atOnce }, client));
      };
      const rows: string[][] = [];
      for (const [name, work] of Object.entries({ 'one after the other': oneByOne, [`${atOnce} at once`]: together })) {
        const time = { pipeline: servers.pipeline.processorTime(), plain: servers.plain.processorTime() };
        const { pipeline, plain } = await compare(
          { pipeline: () => work(servers.pipeline), plain: () => work(servers.plain) },
          { warm: 8_000, measured: 15_000, least: 30 },
        );
        const used = {
          pipeline: servers.pipeline.processorTime() - time.pipeline,
          plain: servers.plain.processorTime() - time.plain,
        };
        rows.push([
          name,
          `${decimals(pipeline.median / reads, 3)} ms`,
          `${decimals(plain.median / reads, 3)} ms`,
          decimals(pipeline.median / plain.median),
          decimals(used.pipeline / used.plain),
          '≤ 1.15',
        ]);
      }
      printTable(
        `A point read through the pipeline and without it, ${items} items`,
        ['reads', 'pipeline', 'plain Apollo', 'ratio', 'processor time', 'aim'],
        rows,
      );
    } finally {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    }
  });
}
