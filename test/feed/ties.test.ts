import { afterAll, beforeAll, expect, test } from 'vitest';
import { tiedAtOnce } from '../../src/feed/status-ties.js';
import { cypher } from '../../src/generated/cypher.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { statementsOf } from '../support/graph.js';
import { testServices, type TestServices } from '../support/services.js';

/** More than one node of columns, and the last not full. */
const behind = 1_250;
const ids = Array.from({ length: behind }, (_, index) => `machine-${String(index).padStart(4, '0')}`);

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
  await seedItems(services.graph, services.model, [{ id: 'core' }, ...ids.map((id) => ({ id }))]);
  await seedRelationships(
    services.graph,
    ids.map((id) => ({ from: id, to: 'core' })),
  );
  await services.statusReports.report([{ id: 'core', severity: 'CRITICAL' }], { actor: 'tester' });
  await services.feed.settled();
});
afterAll(() => services.close());

const counts = async () =>
  (
    await services.graph.runText(
      `MATCH (c:StatusColumns)
       RETURN count(c) AS columns, count(CASE WHEN c:Untied THEN 1 END) AS untied, count(c.tied) AS underWay,
         sum(COUNT { (c)-[:TELLS_OF]->() }) AS ties, sum(COUNT { MATCH (c)-[:TELLS_OF]->(i) RETURN DISTINCT i }) AS items`,
    )
  )[0];

test('items are tied some at a time, and their place is kept', async () => {
  expect(await services.graph.run(cypher.feed.tieStatuses, { limit: tiedAtOnce })).toBe(tiedAtOnce);
  expect(await counts()).toEqual({ columns: 2, untied: 2, underWay: 1, ties: tiedAtOnce, items: tiedAtOnce });
});

test('a report of a tied item is taken while ties are under way, and neither waits for the locks of the other', async () => {
  const reported = services.statusReports.report(
    ids.slice(0, 100).map((id) => ({ id, severity: 'MAJOR' as const })),
    { actor: 'tester' },
  );
  const statements = await statementsOf(services.graph, async () => {
    await Promise.all([services.statusTies.catchUp(), services.statusTies.catchUp(), reported]);
  });
  expect((await reported).accepted).toBe(100);
  expect(statements.filter((name) => name === 'feed/tieStatuses').length).toBeGreaterThanOrEqual(6);
  expect(await counts()).toEqual({ columns: 2, untied: 0, underWay: 0, ties: behind + 1, items: behind + 1 });
});

test('what is tied is nothing more to do', async () => {
  expect(await services.graph.run(cypher.feed.tieStatuses, { limit: tiedAtOnce })).toBe(0);
});
