import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceIdentity } from '../../src/cmdb/identity.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { cypher } from '../../src/generated/cypher.js';
import { GraphError } from '../../src/graph/errors.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import type { ImportOutcome } from '../../src/import/imports.js';
import { loadSchema } from '../../src/model/schema.js';
import { createServices, type Services } from '../../src/services.js';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../support/neo4j.js';
import { aDocument, aRelationship, anItem, importAs, quietLog } from '../support/services.js';

const clients = 8;
const kills = 3;
/** How many imports each client has acknowledged between one kill and the next. */
const between = 4;
const itemsEach = 20;

let server: ThrowAwayNeo4j;
let graph: Graph;
let services: Services;
beforeAll(async () => {
  server = await startThrowAwayNeo4j();
  graph = Graph.open(server.neo4j, { deadline: 60_000 });
  await migrate(graph);
  services = createServices(
    graph,
    loadSchema().model,
    { sourcePrecedence: [], retireLimit: 1, historyDays: 400 },
    quietLog,
  );
  await services.feed.start();
});
afterAll(async () => {
  await services.feed.stop();
  await graph.close();
  await server.dispose();
});

interface Acknowledged {
  keys: string[];
  outcome: ImportOutcome;
}

test('Neo4j killed in the middle of imports loses nothing it acknowledged, and leaves nothing half done', async () => {
  const acknowledged: Acknowledged[] = [];
  let unanswered = 0;
  /** Resolves when the Neo4j that was last killed answers again. */
  let restarted: Promise<unknown> = Promise.resolve();
  let ended = false;
  /** Calls `listener` with each import that was acknowledged. */
  let onAcknowledged: () => void = () => undefined;

  /** A batch of new items in a chain, under an idempotency key; sent again until it is answered. */
  const importOnce = async (client: number, round: number): Promise<void> => {
    const keys = Array.from({ length: itemsEach }, (_, index) => `c${client}-r${round}-${index}`);
    const document = aDocument(
      keys.map((key) => anItem(key, { serialNumber: `S-${key}` })),
      keys.slice(1).map((key, index) => aRelationship(key, 'DEPENDS_ON', keys[index]!)),
    );
    for (;;) {
      try {
        const outcome = await importAs(services, document, { idempotencyKey: `${client}/${round}` });
        acknowledged.push({ keys, outcome });
        onAcknowledged();
        return;
      } catch (error) {
        // Whether it was written is not known: that is what the idempotency key is for.
        expect(error).toBeInstanceOf(GraphError);
        unanswered++;
        await restarted;
      }
    }
  };
  const working = Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let round = 0; !ended; round++) await importOnce(client, round);
    }),
  );

  for (let kill = 0; kill < kills; kill++) {
    const enough = acknowledged.length + clients * between;
    await new Promise<void>((resolve) => {
      onAcknowledged = () => {
        if (acknowledged.length >= enough) resolve();
      };
    });
    restarted = new Promise((resolve) => {
      const stop = server.neo4j.onRestart((pid) => {
        stop();
        resolve(pid);
      });
    });
    // All clients are at work now: each has sent its next import.
    process.kill(server.neo4j.pid, 'SIGKILL');
    await restarted;
  }
  ended = true;
  await working;
  await services.feed.settled();

  expect(acknowledged.length).toBeGreaterThanOrEqual(clients * between * kills);
  expect(unanswered).toBeGreaterThan(0);
  await expectAllThere(acknowledged);
  expect(await brokenInvariants(graph)).toEqual({});
  const report = await verifyChain(graph);
  expect(report.faults).toEqual([]);
  // One ChangeSet for each import, however often it was sent.
  expect(report.head.sequence).toBe(acknowledged.length);
  expect(await count('MATCH (c:Unsealed) RETURN count(c)')).toBe(0);
}, 300_000);

async function expectAllThere(acknowledged: readonly Acknowledged[]): Promise<void> {
  const changeSets = new Set<string>();
  for (const { keys, outcome } of acknowledged) {
    expect(outcome).toMatchObject({
      created: itemsEach,
      relationshipsCreated: itemsEach - 1,
      rejected: [],
      warnings: [],
    });
    changeSets.add(outcome.changeSet!);
    const rows = await graph.run(cypher.cmdb.byKey, { keys: keys.map((key) => sourceIdentity('test', key)) });
    expect(rows.map(({ item }) => [item.name, item.serialNumber, item.version])).toEqual(
      keys.map((key) => [key, `S-${key}`, 1]),
    );
    const ids = rows.map(({ item }) => item.id);
    const related = await graph.run(cypher.relationship.liveFrom, { ids });
    expect(related.map(({ from, to }) => [from, to])).toEqual(ids.slice(1).map((id, index) => [id, ids[index]]));
    const [contents] = await graph.run(cypher.feed.contents, { ids: [outcome.changeSet!] });
    expect(contents!.entries.map(([item]) => item).sort()).toEqual(ids.sort());
  }
  expect(changeSets.size).toBe(acknowledged.length);
  // And nothing that nobody was told of.
  const total = acknowledged.length * itemsEach;
  expect(await count('MATCH (i:ConfigurationItem) RETURN count(i)')).toBe(total);
  expect(await count('MATCH ()-[r:DEPENDS_ON]->() RETURN count(r)')).toBe(total - acknowledged.length);
  expect(await count('MATCH (i:Identity) RETURN count(i)')).toBe(total * 2);
  expect(await count('MATCH (c:ChangeSet) RETURN count(c)')).toBe(acknowledged.length);
}

async function count(text: string): Promise<number> {
  return Number((await graph.runText(`${text} AS total`))[0]!['total']);
}
