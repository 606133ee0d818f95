import { percentile } from '../../bench/measure.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { Graph } from '../../src/graph/graph.js';
import { Refusal } from '../../src/refusal.js';
import { seeded } from '../../src/seeded.js';
import type { Services } from '../../src/services.js';
import { aDocument, aRelationship, anItem, importAs } from '../support/services.js';
import { servicesOn, withNeo4j } from './database.js';
import { faultTest } from './result.js';

const clients = 16;
const items = 12;
const each = 5;

interface Client {
  services: Services;
  graph: Graph;
  /** How often the database was asked to begin a write. */
  attempts: () => number;
}

faultTest({ id: 'F11', title: 'sixteen clients write the same items in random order', file: 'f11' }, async (record) => {
  const rounds = record.count('writes of each client', 60, 6);
  record.count('clients', clients, clients);
  await withNeo4j(async ({ server, graph: own }) => {
    // A pool and services of their own, so that what each one's statements tell is known to be its.
    const all = Array.from({ length: clients }, (): Client => {
      const graph = Graph.open(server.neo4j);
      let attempts = 0;
      graph.observe(({ name }) => {
        if (name === 'feed/claimKey') attempts++;
      });
      return { graph, services: servicesOn(graph), attempts: () => attempts };
    });
    const keys = Array.from({ length: items }, (_, index) => `i${index}`);
    await importAs(all[0]!.services, aDocument(keys.map((key) => anItem(key))));
    const ids = (await own.runText('MATCH (i:ConfigurationItem) RETURN i.id AS id ORDER BY i.name')).map(
      ({ id }) => id as string,
    );
    const retries: number[] = [];
    let errors = 0;
    const firstErrors: string[] = [];
    await Promise.all(
      all.map(async ({ services, attempts }, own) => {
        const random = seeded(own);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, place: random() }))
            .sort((a, b) => a.place - b.place)
            .slice(0, each)
            .map(({ one }) => one);
        for (let round = 0; round < rounds; round++) {
          const idempotencyKey = `${own}/${round}`;
          const before = attempts();
          try {
            await [importSome, reportSome, relateSome][round % 3]!(services, shuffled, idempotencyKey, round);
          } catch (error) {
            errors++;
            firstErrors.push(String(error));
          }
          retries.push(attempts() - before - 1);
        }
      }),
    );
    async function importSome(services: Services, shuffled: Shuffle, idempotencyKey: string) {
      const some = shuffled(keys);
      const document = aDocument(
        some.map((key) => anItem(key, { model: idempotencyKey })),
        some.slice(1).map((key, index) => aRelationship(key, 'USES', some[index]!)),
      );
      await importAs(services, document, { idempotencyKey });
    }
    async function reportSome(services: Services, shuffled: Shuffle, idempotencyKey: string, round: number) {
      const severity = (['OK', 'WARNING', 'CRITICAL'] as const)[round % 3]!;
      const reports = shuffled(ids).map((id) => ({ id, severity }));
      await services.statusReports.report(reports, { actor: 'tester', idempotencyKey });
    }
    async function relateSome(services: Services, shuffled: Shuffle, idempotencyKey: string) {
      const [from, to] = shuffled(ids) as [string, string];
      const link = { from, type: 'DEPENDS_ON', to };
      const answer = await services.writes.relate(
        { ...link, group: null, weight: 1 },
        { actor: 'tester', idempotencyKey },
      );
      if (answer instanceof Refusal) throw new Error(answer.message);
    }
    await all[0]!.services.feed.settled();
    const broken = await brokenInvariants(own);
    for (const { graph } of all) await graph.close();
    if (firstErrors.length > 0) console.log(firstErrors.slice(0, 5).join('\n'));
    record.figure(`of ${clients * rounds} writes, those that fail for their client`, errors, { atMost: 0 });
    record.figure('times that a write is tried again, p99', percentile(retries, 0.99), { atMost: 3 });
    record.figure('times that a write is tried again, at most', Math.max(...retries));
    record.figure('breaches of what must hold of the graph', Object.keys(broken).length, { atMost: 0 });
  });
});

type Shuffle = <T>(list: readonly T[]) => T[];
