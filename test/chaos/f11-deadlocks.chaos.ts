import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { loadSchema } from '../../src/model/schema.js';
import { seeded } from '../../src/seeded.js';
import { createServices, type Services } from '../../src/services.js';
import { aDocument, aRelationship, anItem, importAs, quietLog } from '../support/services.js';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../support/throw-away.js';
import { tellFault } from './figures.js';

const clients = 16;
const rounds = 25;
const items = 12;
const each = 5;

let neo4j: ThrowAwayNeo4j;
const graphs: Graph[] = [];
beforeAll(async () => {
  neo4j = await startThrowAwayNeo4j();
});
afterAll(async () => {
  for (const graph of graphs) await graph.close();
  await neo4j.dispose();
});

/** Services of their own, so that what each client's statements tell is known to be its. */
async function client(): Promise<Services & { attempts: () => number }> {
  const graph = Graph.open(neo4j.neo4j);
  graphs.push(graph);
  await migrate(graph);
  let attempts = 0;
  graph.observe(({ name }) => {
    if (name === 'feed/claimKey') attempts++;
  });
  const services = createServices(
    graph,
    loadSchema().model,
    { sourcePrecedence: [], retireLimit: 1, historyDays: 400 },
    quietLog,
  );
  return { ...services, attempts: () => attempts };
}

test('F11: sixteen clients that write the same items in random order see no error, and seldom try again', async () => {
  const all = [];
  for (let index = 0; index < clients; index++) all.push(await client());
  const retries: number[] = [];
  let errors = 0;
  await Promise.all(
    all.map(async (services, own) => {
      const random = seeded(own);
      for (let round = 0; round < rounds; round++) {
        const keys = Array.from({ length: items }, (_, index) => ({ key: `i${index}`, place: random() }))
          .sort((one, other) => one.place - other.place)
          .slice(0, each)
          .map(({ key }) => key);
        const document = aDocument(
          keys.map((key) => anItem(key, { model: `m${own}-${round}` })),
          keys.slice(1).map((key, index) => aRelationship(key, 'DEPENDS_ON', keys[index]!)),
        );
        const before = services.attempts();
        await importAs(services, document, { idempotencyKey: `${own}/${round}` }).catch((error: unknown) => {
          errors++;
          console.error(error);
        });
        retries.push(services.attempts() - before - 1);
      }
    }),
  );
  const sorted = [...retries].sort((a, b) => a - b);
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1]!;
  tellFault(
    'F11',
    `${clients * rounds} imports of ${each} of ${items} items by ${clients} clients: errors that a client sees`,
    String(errors),
    '0',
  );
  tellFault('F11', 'retries, p99', String(p99), '≤ 3');
  expect(errors).toBe(0);
  expect(p99).toBeLessThanOrEqual(3);
  expect(await brokenInvariants(graphs[0]!)).toEqual({});
});
