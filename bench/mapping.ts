import { setTimeout as pause } from 'node:timers/promises';
import { cypher } from '../src/generated/cypher.js';
import { Graph } from '../src/graph/graph.js';
import { createLog } from '../src/log.js';
import { loadSchema } from '../src/model/schema.js';
import { Refusal } from '../src/refusal.js';
import { seeded } from '../src/seeded.js';
import { createServices, type Services } from '../src/services.js';
import { withDatabase } from './databases.js';
import { makeEstate } from './estate.js';
import { decimals, median, percentile, printTable, timed, whole } from './measure.js';
import { importRaw } from './raw.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 100);
const warmRounds = 30;
const mapped = Number(process.env['BENCH_SERVICES'] ?? 20);
const actor = { actor: 'bench' };

/** What one kind of edit took, in milliseconds. */
interface Measured {
  name: string;
  edits: number[];
  updates: number[];
  moved: number;
}

/**
 * Services with mappings in a large graph. One relationship is made or ended, and from its commit on it is measured until the members
 * of all services are right, as the product follows its feed; beside making the members of one service, and of all of them, from scratch.
 */
export async function mappingBench(size = Number(process.env['BENCH_ITEMS'] ?? 100_000)): Promise<void> {
  await withDatabase(async (database) => {
    const estate = makeEstate(size);
    const ids = await importRaw(database.driver, 'bench', estate);
    const graph = Graph.open(database, { deadline: 600_000 });
    const settings = { sourcePrecedence: [], retireLimit: 1, historyDays: 1 };
    const services = createServices(graph, loadSchema().model, settings, createLog('error'));
    try {
      await services.feed.start();
      const names = Array.from({ length: mapped }, (_, index) => ids.get(`BusinessService/${index}`)!);
      const anew: number[] = [];
      for (const service of names) anew.push(await timed(() => defined(services, service)));
      await services.membershipFollower.catchUp();
      services.membershipFollower.start();
      const counts = await graph.run(cypher.mapping.memberCounts, { ids: names });
      const members = counts.reduce((sum, { count }) => sum + count, 0);
      const of = (className: string): string[] =>
        [...ids].filter(([key]) => key.startsWith(`${className}/`)).map(([, id]) => id);
      const rows = await graph.run(cypher.mapping.members, { serviceId: names[0]!, after: null, limit: 100_000 });
      const walked = rows.filter(({ item }) => item.class === 'ApplicationService').map(({ itemId }) => itemId);
      const results = [
        await measure(services, 'between any items', of('ApplicationService'), of('VirtualMachine')),
        await measure(services, 'from a member of services', walked, of('VirtualMachine')),
      ];
      printTable(
        `mapping: ${whole(size)} items, ${mapped} services with ${whole(members / mapped)} members each; milliseconds ` +
          `from an edit's commit until all members are right (aim: p50 ≤ 50), and of making them from scratch`,
        [
          'an edit',
          'edits',
          'that moved members',
          'commit p50',
          'update p50',
          'update p95',
          'one service anew',
          'all anew',
        ],
        results.map(({ name, edits, updates, moved }) => [
          name,
          whole(edits.length),
          whole(moved),
          decimals(median(edits), 1),
          decimals(median(updates), 1),
          decimals(percentile(updates, 0.95), 1),
          decimals(median(anew), 1),
          decimals(
            anew.reduce((sum, time) => sum + time, 0),
            1,
          ),
        ]),
      );
    } finally {
      await services.membershipFollower.stop();
      await services.feed.stop();
      await graph.close();
    }
  });
}

async function defined({ serviceMappings }: Services, service: string): Promise<void> {
  const answer = await serviceMappings.define({ service, otherServices: 'MEMBER' }, actor);
  if (answer instanceof Refusal) throw new Error(answer.message);
}

async function measure(services: Services, name: string, from: string[], to: string[]): Promise<Measured> {
  const random = seeded(7);
  const any = (list: string[]): string => list[Math.floor(random() * list.length)]!;
  const measured: Measured = { name, edits: [], updates: [], moved: 0 };
  const { writes, feed, membershipFollower } = services;
  for (let round = 0; round < warmRounds + rounds; round++) {
    const ends = { from: any(from), type: 'RUNS_ON', to: any(to) };
    for (const edit of ['relate', 'unrelate'] as const) {
      await feed.settled();
      const sealed = (await feed.head()) + 1;
      const took = await timed(() => writes[edit](ends, actor));
      const update = await timed(async () => {
        while (membershipFollower.followed < sealed) await pause(1);
      });
      if (round < warmRounds) continue;
      measured.edits.push(took);
      measured.updates.push(update);
      // The edit itself is one, what it did to members another.
      await feed.settled();
      if ((await feed.head()) > sealed) measured.moved++;
    }
  }
  return measured;
}
