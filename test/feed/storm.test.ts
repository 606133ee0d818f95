import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StatusDelta } from '../../src/feed/content.js';
import { cypher } from '../../src/generated/cypher.js';
import { verifyChain } from '../../src/feed/verify.js';
import { createContext } from '../../src/context.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { statementsOf } from '../support/graph.js';
import { testServices, type TestServices } from '../support/services.js';
import { tester } from '../support/principals.js';

/** Enough for a ChangeSet to write equal statuses down once, and for more than one statement to tie its items to it. */
const behind = 2_500;

const deltaOf = (status: string | null | undefined) => JSON.parse(status!) as StatusDelta;

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
  const ids = Array.from({ length: behind }, (_, index) => `machine-${String(index).padStart(4, '0')}`);
  await seedItems(services.graph, services.model, [{ id: 'core' }, ...ids.map((id) => ({ id }))]);
  await seedRelationships(
    services.graph,
    ids.map((id) => ({ from: id, to: 'core' })),
  );
});
afterAll(() => services.close());

test('a storm is told of every item, and its equal statuses are written down once', async () => {
  const report = async (severity: 'CRITICAL' | 'OK'): Promise<void> => {
    await services.statusReports.report([{ id: 'core', severity }], { actor: 'tester' });
    await services.feed.settled();
  };
  await report('OK');
  const statements = await statementsOf(services.graph, () => report('CRITICAL'));
  expect(statements.filter((name) => name === 'feed/recordStatuses')).toHaveLength(2);

  const { changeSets } = createContext(services, tester);
  const [changeSet] = await services.feed.after(1, 10);
  expect(changeSet).toMatchObject({ sequence: 2, entryCount: behind + 1, types: ['STATUS'] });
  expect(changeSet).not.toHaveProperty('texts');
  const { nodes, totalCount } = await changeSets.entries(changeSet!, { first: 3 });
  expect(await totalCount()).toBe(behind + 1);
  expect(nodes.map(({ itemId, status }) => [itemId, deltaOf(status)])).toEqual([
    ['core', expect.objectContaining({ effective: 'CRITICAL', previousEffective: 'OK', version: 2, causedBy: [] })],
    ...['machine-0000', 'machine-0001'].map((id): [string, unknown] => [
      id,
      expect.objectContaining({ effective: 'CRITICAL', previousEffective: 'UNKNOWN', version: 1, causedBy: ['core'] }),
    ]),
  ]);
  const history = await changeSets.history('machine-2499', { first: 5 });
  expect(history.nodes.map(({ status }) => deltaOf(status))).toEqual([
    expect.objectContaining({ effective: 'CRITICAL', causedBy: ['core'] }),
  ]);
  const [told] = await services.graph.run(cypher.status.changes, { ids: [changeSet!.id] });
  expect(told!.statuses).toHaveLength(behind + 1);
  expect(told!.statuses.every(({ status }) => status.includes('CRITICAL'))).toBe(true);
  expect(await services.graph.runText('MATCH (said:StatusTexts) RETURN size(said.texts) AS texts')).toEqual([
    { texts: 2 },
  ]);
});

test('what a storm said is covered by the hashes', async () => {
  expect((await verifyChain(services.graph)).faults).toEqual([]);
  await services.graph.runText(
    `MATCH (:ChangeSet {sequence: 2})-[:SAYS]->(said:StatusTexts)
     SET said.texts = [text IN said.texts | replace(text, 'CRITICAL', 'MINOR')]`,
  );
  expect((await verifyChain(services.graph)).faults.map(({ sequence }) => sequence)).toEqual([2]);
});
