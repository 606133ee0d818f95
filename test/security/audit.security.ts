import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditFile } from '../../src/audit/audit-file.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { verifyChain } from '../../src/feed/verify.js';
import { randomTampers, snapshot, undo } from '../audit/tampers.js';
import { throwAwayFolder } from '../support/neo4j.js';
import { seedItems } from '../support/seed.js';
import { testServices, type TestServices } from '../support/services.js';
import { tell } from './figures.js';

const tampers = 200;
const changeSets = 10_000;
const entriesEach = 10;

let services: TestServices;
let folder: string;
beforeAll(async () => {
  services = await testServices();
  folder = await throwAwayFolder();
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes ChangeSets as any process of the product does, eight writers at once. */
async function write(ids: readonly string[], count: number): Promise<void> {
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
  const ids = await seedItems(
    services.graph,
    services.model,
    Array.from({ length: 1_000 }, () => ({})),
  );
  await write(ids, 40);
  const file = new AuditFile(join(folder, 'audit.jsonl'));
  await file.append({ ...(await verifyChain(services.graph)).head, at: new Date().toISOString() });
  const before = await snapshot(services.graph);
  const missed: string[] = [];
  for await (const name of randomTampers(services.graph, tampers, 16)) {
    if ((await verifyAudit(services.graph, file)).faults.length === 0) missed.push(name);
    await undo(services.graph, before);
  }
  tell('random tampers found', `${tampers - missed.length}/${tampers}`, `${tampers}/${tampers}`);
  expect(missed).toEqual([]);
});

test('check 16: 100,000 entries are verified within 5 seconds', async () => {
  await services.graph.runText('MATCH (n) WHERE n:ChangeSet OR n:FeedHead DETACH DELETE n');
  const ids = await seedItems(
    services.graph,
    services.model,
    Array.from({ length: 1_000 }, () => ({})),
  );
  await write(ids, changeSets);
  const took: number[] = [];
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    const { entries, faults } = await verifyChain(services.graph);
    took.push((performance.now() - begun) / 1_000);
    expect({ entries, faults }).toEqual({ entries: changeSets * entriesEach, faults: [] });
  }
  const shown = took.map((seconds) => seconds.toFixed(1)).join(', ');
  tell(`${changeSets * entriesEach} entries in ${changeSets} ChangeSets verified`, `${shown} s`, '≤ 5 s');
  expect(Math.min(...took)).toBeLessThanOrEqual(5);
});
