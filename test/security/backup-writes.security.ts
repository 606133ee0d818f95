import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../src/backup/backup.js';
import { restore } from '../../src/backup/restore.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { replayFaults } from '../backup/replay.js';
import { emptyGraph, testNeo4j, throwAwayFolder } from '../support/neo4j.js';
import { aDocument, aRelationship, anItem, importAs, testServices } from '../support/services.js';

test('a backup taken while everything is being written is the state after its last ChangeSet', async () => {
  const folder = await throwAwayFolder();
  const path = join(folder, 'backup.ndjson.gz');
  const services = await testServices();
  await services.feed.start();
  services.history.follower.start();
  services.hostFollower.start();
  await importAs(
    services,
    aDocument([anItem('a', { serialNumber: 'S1' }), anItem('b')], [aRelationship('a', 'DEPENDS_ON', 'b')]),
  );
  await importAs(services, aDocument([anItem('z', { serialNumber: 'S1', model: 'M' })]), { source: 'other' });
  // Enough for the walk through everything to take a while.
  await importAs(services, aDocument(Array.from({ length: 1_500 }, (_, index) => anItem(`bulk ${index}`))), {
    source: 'bulk',
  });
  let ended = false;
  let writes = 0;
  let enough: () => void = () => undefined;
  const warm = new Promise<void>((resolve) => (enough = resolve));
  /** Two items at once change to the same value, relationships come and go, keys are claimed. */
  const writer = async (own: number): Promise<void> => {
    for (let round = 0; !ended; round++) {
      const pair = `${own}-${round % 7}`;
      const document = aDocument(
        [anItem(`left ${pair}`, { model: `m${round}` }), anItem(`right ${pair}`, { model: `m${round}` })],
        [aRelationship(`left ${pair}`, round % 2 ? 'DEPENDS_ON' : 'USES', `right ${pair}`)],
      );
      await importAs(services, document, {
        source: `w${own}-${pair}`,
        mode: 'REPLACE_SOURCE',
        idempotencyKey: `${own}/${round}`,
        confirmRetire: true,
      });
      if (++writes === 8) enough();
    }
  };
  const writing = Promise.all(Array.from({ length: 3 }, (_, own) => writer(own)));
  await Promise.race([warm, writing]);
  const before = writes;
  const footer = await backUp(await testNeo4j(), path);
  const during = writes - before;
  ended = true;
  await writing;
  await services.history.follower.stop();
  await services.hostFollower.stop();
  await services.close();
  expect(during).toBeGreaterThan(3);

  await emptyGraph();
  await restore(await testNeo4j(), path);
  const again = await testServices({ keep: true });
  expect(await again.feed.head()).toBe(footer.sequence);
  expect((await verifyChain(again.graph, { known: [footer] })).faults).toEqual([]);
  expect(await replayFaults(again.graph)).toEqual([]);
  expect(await brokenInvariants(again.graph)).toEqual({});
  const [keys] = await again.graph.runText(
    `MATCH (c:ChangeSet) WITH collect(c.id) AS sealed
     MATCH (claim:IdempotencyKey) RETURN count(claim) AS total, count(CASE WHEN claim.changeSet IN sealed THEN 1 END) AS known, size(sealed) AS sealed`,
  );
  // Three imports had none.
  expect(keys).toEqual({ total: footer.sequence - 3, known: footer.sequence - 3, sealed: footer.sequence });
  // And work goes on where it stood.
  await again.feed.start();
  await again.history.catchUp();
  await importAs(again, aDocument([anItem('new')]));
  await again.feed.settled();
  expect(await again.feed.head()).toBe(footer.sequence + 1);
  await again.close();
  await rm(folder, { recursive: true, force: true });
}, 300_000);
