import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditFile } from '../../src/audit/audit-file.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { verifyChain } from '../../src/feed/verify.js';
import { randomTampers, snapshot, undo } from '../audit/tampers.js';
import { processorTimeOf } from '../../bench/databases.js';
import { startThrowAwayNeo4j, throwAwayFolder } from '../support/neo4j.js';
import { seedItems } from '../support/seed.js';
import { testServices, type TestServices } from '../support/services.js';
import { tell } from './figures.js';

const tampers = 200;
const changeSets = 10_000;
const entriesEach = 10;

let folder: string;
beforeAll(async () => {
  folder = await throwAwayFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes ChangeSets as any process of the product does, eight writers at once. */
async function write(services: TestServices, count: number): Promise<void> {
  const items = Array.from({ length: 1_000 }, () => ({}));
  const ids = await seedItems(services.graph, services.model, items);
  let next = 0;
  const writer = async (): Promise<void> => {
    for (let place = next++; place < count; place = next++)
      await services.writer.write({ operation: 'test', actor: 'tester', request: null }, (_, changes) => {
        for (let entry = 0; entry < entriesEach; entry++)
          changes.item(ids[(place * entriesEach + entry) % ids.length]!, {
            operation: 'UPDATED',
            version: place + 2,
            attributes: [{ name: 'model', from: `m${place}`, to: `m${place + 1}.${entry}` }],
          });
        return Promise.resolve(null);
      });
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  await services.feed.settled();
}

test('check 16: 200 of 200 random tampers are found', async () => {
  const services = await testServices();
  await write(services, 40);
  const file = new AuditFile(join(folder, 'audit.jsonl'));
  await file.append({ ...(await verifyChain(services.graph)).head, at: new Date().toISOString() });
  const before = await snapshot(services.graph);
  const missed: string[] = [];
  for await (const name of randomTampers(services.graph, tampers, 16)) {
    if ((await verifyAudit(services.graph, file)).faults.length === 0) missed.push(name);
    await undo(services.graph, before);
  }
  await services.close();
  tell('random tampers found', `${tampers - missed.length}/${tampers}`, `${tampers}/${tampers}`);
  expect(missed).toEqual([]);
});

test('check 16: 100,000 entries are verified within 5 seconds', async () => {
  // As npm start starts it; the one of the tests is made for a quick start.
  const own = await startThrowAwayNeo4j({ heap: '1g', pageCache: '256m', jvmOptions: [] });
  try {
    const services = await testServices({ address: own.neo4j });
    await write(services, changeSets);
    const took: number[] = [];
    for (let run = 0; run < 3; run++) {
      const [begun, before, database] = [performance.now(), process.cpuUsage(), processorTimeOf(own.neo4j.pid)];
      const { entries, faults } = await verifyChain(services.graph);
      took.push((performance.now() - begun) / 1_000);
      const { user, system } = process.cpuUsage(before);
      const used = [(user + system) / 1_000_000, processorTimeOf(own.neo4j.pid) - database];
      const shown = used.map((seconds) => seconds.toFixed(1));
      console.log(`  a verification: processor seconds of Node ${shown[0]}, of Neo4j ${shown[1]}`);
      expect({ entries, faults }).toEqual({ entries: changeSets * entriesEach, faults: [] });
    }
    await services.close();
    const shown = took.map((seconds) => seconds.toFixed(1)).join(', ');
    tell(`${changeSets * entriesEach} entries in ${changeSets} ChangeSets verified`, `${shown} s`, '<= 5 s');
    // The first as a command has it, that has just begun.
    expect(Math.max(...took)).toBeLessThanOrEqual(5);
  } finally {
    await own.dispose();
  }
});
