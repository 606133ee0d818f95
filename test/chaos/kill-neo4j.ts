import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { sourceIdentity } from '../../src/cmdb/identity.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { cypher } from '../../src/generated/cypher.js';
import type { EmbeddedOptions } from '../../src/graph/embedded.js';
import { GraphError } from '../../src/graph/errors.js';
import type { ImportOutcome } from '../../src/import/imports.js';
import { aDocument, aRelationship, anItem, importAs } from '../support/services.js';
import { servicesOn, withNeo4j, type LentNeo4j } from './database.js';

export const clients = 8;
/** How many imports each client has acknowledged between one kill and the next. */
const between = 4;
/** How long lies between one kill and the next, at least, in milliseconds: who starts Neo4j again gives up after five within a minute. */
const apart = 30_000;
const itemsEach = 20;

interface Acknowledged {
  keys: string[];
  outcome: ImportOutcome;
}

export interface Killed {
  acknowledged: number;
  /** How many calls were under way when Neo4j was killed. */
  interrupted: number;
  /** How many calls were not answered and sent again; none where Neo4j is back sooner than they give up. */
  unanswered: number;
  /** Items or relationships that were acknowledged and are not there. */
  lost: number;
  /** Imports that are there in part, and breaches of what must hold of the graph. */
  torn: number;
  /** What is there though nobody was told of it, or twice. */
  duplicates: number;
  /** From each kill to when Neo4j answered again, in milliseconds. */
  restarted: number[];
  /** From each kill to the next import that was acknowledged, in milliseconds. */
  resumed: number[];
}

/** Kills Neo4j in the middle of imports by several clients, so many times, and tells what is there afterwards. */
export function killNeo4j(kills: number, options?: Omit<EmbeddedOptions, 'dataDir'>): Promise<Killed> {
  return withNeo4j(async (lent) => {
    const { server, graph } = lent;
    const services = servicesOn(graph);
    await services.feed.start();
    const acknowledged: Acknowledged[] = [];
    let unanswered = 0;
    let interrupted = 0;
    let killings = 0;
    /** Resolves when the Neo4j that was last killed answers again. */
    let restarted: Promise<unknown> = Promise.resolve();
    let ended = false;
    /** Called with each import that was acknowledged. */
    let onAcknowledged: () => void = () => undefined;
    const until = (count: number): Promise<void> =>
      new Promise((resolve) => {
        onAcknowledged = () => {
          if (acknowledged.length >= count) resolve();
        };
        onAcknowledged();
      });

    /** A batch of new items in a chain, under an idempotency key; sent again until it is answered. */
    const importOnce = async (client: number, round: number): Promise<void> => {
      const keys = Array.from({ length: itemsEach }, (_, index) => `c${client}-r${round}-${index}`);
      const document = aDocument(
        keys.map((key) => anItem(key, { serialNumber: `S-${key}` })),
        keys.slice(1).map((key, index) => aRelationship(key, 'DEPENDS_ON', keys[index]!)),
      );
      for (;;) {
        const before = killings;
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
        } finally {
          if (killings > before) interrupted++;
        }
      }
    };
    const working = Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let round = 0; !ended; round++) await importOnce(client, round);
      }),
    );

    const resumed: number[] = [];
    const answered: number[] = [];
    let next = performance.now();
    for (let kill = 0; kill < kills; kill++) {
      await until(acknowledged.length + clients * between);
      await pause(Math.max(0, next - performance.now()));
      restarted = new Promise((resolve) => {
        const stop = server.neo4j.onRestart((pid) => {
          stop();
          resolve(pid);
        });
      });
      // All clients are at work now: each has sent its next import.
      const killed = performance.now();
      next = killed + apart;
      process.kill(server.neo4j.pid, 'SIGKILL');
      killings++;
      await restarted;
      answered.push(performance.now() - killed);
      await until(acknowledged.length + 1);
      resumed.push(performance.now() - killed);
    }
    ended = true;
    await working;
    await services.feed.settled();
    const found = await compare(lent, acknowledged);
    await services.feed.stop();
    return { acknowledged: acknowledged.length, interrupted, unanswered, restarted: answered, resumed, ...found };
  }, options);
}

/** What is in the graph, beside what was acknowledged. */
async function compare({ graph, count }: LentNeo4j, acknowledged: readonly Acknowledged[]) {
  const found = { lost: 0, torn: 0, duplicates: 0 };
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
    const there = new Set(rows.map(({ item }) => [item.name, item.serialNumber, item.version].join()));
    found.lost += keys.filter((key) => !there.has([key, `S-${key}`, 1].join())).length;
    const ids = rows.map(({ item }) => item.id);
    const related = await graph.run(cypher.relationship.liveFrom, { ids });
    const links = new Set(related.map(({ from, to }) => `${from} ${to}`));
    found.lost += ids.slice(1).filter((id, index) => !links.has(`${id} ${ids[index]}`)).length;
    const [contents] = await graph.run(cypher.feed.contents, { ids: [outcome.changeSet!] });
    const told = contents?.entries.map(([item]) => item).sort() ?? [];
    if (told.join() !== [...ids].sort().join()) found.torn++;
  }
  found.torn += Object.values(await brokenInvariants(graph)).length;
  const report = await verifyChain(graph);
  found.torn += report.faults.length + (await count('(:Unsealed)'));
  const items = acknowledged.length * itemsEach;
  // One ChangeSet for each import, however often it was sent.
  const excess: [number, number][] = [
    [report.head.sequence, acknowledged.length],
    [await count('(:ChangeSet)'), acknowledged.length],
    [changeSets.size, acknowledged.length],
    [await count('(:ConfigurationItem)'), items],
    [await count('()-[:DEPENDS_ON]->()'), items - acknowledged.length],
    [await count('(:Identity)'), items * 2],
  ];
  for (const [is, wanted] of excess) found.duplicates += Math.abs(is - wanted);
  return found;
}
