import { Agent, request } from 'undici';
import { withDatabase } from './databases.js';
import { makeEstate } from './estate.js';
import { decimals, median, percentile, printTable, whole } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';
import { importRaw } from './raw.js';

const clients = 16;
/** Milliseconds each server is asked before anything counts, and in each of the rounds that count. */
const warm = 10_000;
const round = 4_000;
const rounds = 6;
const aim = 1.15;

const document = `query ($id: ID!) { configurationItem(id: $id) { id name class environment lifecycleStage version } }`;

/** What one round of point reads cost. */
interface Round {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
  /** Milliseconds of the server's processor for a request. */
  processor: number;
}

/** A point read through the whole pipeline, beside the same schema and resolvers behind Apollo Server alone. */
export async function pipelineBench(): Promise<void> {
  await withDatabase(async (database) => {
    const ids = [...(await importRaw(database.driver, 'bench', makeEstate(10_000))).values()];
    const sides = {
      // Never reached, yet counted.
      whole: await startBenchProduct(database, { RATE_LIMIT: '100000000' }),
      plain: await startBenchProduct(database, {}, 'plain-server.ts'),
    };
    const agent = new Agent({ connections: clients });
    try {
      for (const side of Object.values(sides)) await reads(side, agent, ids, warm);
      const took: Record<keyof typeof sides, Round[]> = { whole: [], plain: [] };
      // They take turns, so that what else happens on the machine meets both.
      for (let time = 0; time < rounds; time++)
        for (const name of ['whole', 'plain'] as const) took[name].push(await reads(sides[name], agent, ids, round));
      const of = (name: keyof typeof sides, figure: keyof Round): number =>
        median(took[name].map((each) => each[figure]));
      const row = (what: string, figure: keyof Round, show: (value: number) => string, ratio: number): string[] => [
        what,
        show(of('plain', figure)),
        show(of('whole', figure)),
        decimals(ratio),
      ];
      printTable(
        `pipeline: point reads of ${clients} clients, Apollo Server alone beside the whole pipeline (aim: at most ${aim} of the time)`,
        ['', 'alone', 'whole', 'ratio'],
        [
          row('requests/s', 'perSecond', whole, of('plain', 'perSecond') / of('whole', 'perSecond')),
          row('p99, ms', 'p99', (value) => decimals(value, 1), of('whole', 'p99') / of('plain', 'p99')),
          row(
            'processor, ms',
            'processor',
            (value) => decimals(value, 3),
            of('whole', 'processor') / of('plain', 'processor'),
          ),
        ],
      );
    } finally {
      await agent.close();
      for (const side of Object.values(sides)) await side.stop();
    }
  });
}

async function reads(side: BenchProduct, agent: Agent, ids: readonly string[], length: number): Promise<Round> {
  const durations: number[] = [];
  const begun = performance.now();
  const processor = side.processorTime();
  const ask = async (client: number): Promise<void> => {
    for (let turn = client; performance.now() - begun < length; turn += clients) {
      const at = performance.now();
      const id = ids[turn % ids.length]!;
      const { body, statusCode } = await request(`${side.url}/graphql`, {
        dispatcher: agent,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables: { id } }),
      });
      const text = await body.text();
      if (statusCode !== 200 || !text.includes(id)) throw new Error(`${statusCode}: ${text.slice(0, 500)}`);
      durations.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => ask(client)));
  return {
    perSecond: durations.length / ((performance.now() - begun) / 1_000),
    p99: percentile(durations, 0.99),
    processor: ((side.processorTime() - processor) * 1_000) / durations.length,
  };
}
