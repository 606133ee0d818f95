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

test('a storm is told of every item, in columns, and its equal statuses are written down once', async () => {
  const report = async (severity: 'CRITICAL' | 'OK'): Promise<void> => {
    await services.statusReports.report([{ id: 'core', severity }], { actor: 'tester' });
    await services.feed.settled();
  };
  await report('OK');
  const statements = await statementsOf(services.graph, () => report('CRITICAL'));
  expect(statements.filter((name) => name === 'feed/holdStatuses')).toHaveLength(2);
  expect(statements).not.toContain('feed/record');

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
  const [told] = await services.graph.run(cypher.status.changes, { ids: [changeSet!.id] });
  expect(told!.statuses.flatMap(({ ids }) => ids)).toHaveLength(behind + 1);
  expect(told!.statuses.every(({ status }) => status.includes('CRITICAL'))).toBe(true);
  expect(await services.graph.runText('MATCH (said:StatusTexts) RETURN size(said.texts) AS texts')).toEqual([
    { texts: 2 },
  ]);
});

test('the entries of a storm are paged to their end in the order of the ids, each once', async () => {
  const [changeSet] = await services.feed.after(1, 1);
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { changeSets } = createContext(services, tester);
    const { nodes, pageInfo } = await changeSets.entries(changeSet!, { first: 199, after });
    ids.push(...nodes.map(({ itemId }) => itemId));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor!;
  }
  expect(ids).toHaveLength(behind + 1);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('what a storm did to an item is found from the item, before and after it is tied, and once while it is', async () => {
  const read = async () => {
    const { nodes, totalCount } = await createContext(services, tester).changeSets.history('machine-2499', {
      first: 5,
    });
    return {
      totalCount: await totalCount(),
      found: nodes.map(({ operation, version, status }) => [operation, version, deltaOf(status).causedBy]),
    };
  };
  const expected = { totalCount: 1, found: [['STATUS', 1, ['core']]] };
  expect(await read()).toEqual(expected);
  const tying = Promise.all([services.statusTies.catchUp(), services.statusTies.catchUp()]);
  for (let times = 0; times < 5; times++) expect(await read()).toEqual(expected);
  await tying;
  expect(await services.graph.runText('MATCH (u:Untied) RETURN count(u) AS untied')).toEqual([{ untied: 0 }]);
  expect(await services.graph.runText('MATCH ()-[t:TELLS_OF]->() RETURN count(t) AS ties')).toEqual([
    { ties: behind + 1 },
  ]);
  expect(await read()).toEqual(expected);
  const core = await createContext(services, tester).changeSets.history('core', { first: 5 });
  expect(await core.totalCount()).toBe(2);
  expect(core.nodes.map(({ changeSet }) => changeSet.sequence)).toEqual([2, 1]);
});

test('the history of statuses reads a storm in columns', async () => {
  await services.history.catchUp();
  const { nodes } = await services.history.intervals(
    'machine-0007',
    { from: new Date(Date.now() - 60_000).toISOString(), to: new Date(Date.now() + 60_000).toISOString() },
    {},
  );
  expect(nodes.map(({ severity, cause }) => [severity, cause])).toEqual([['CRITICAL', ['core']]]);
});

test('what a storm said is covered by the hashes', async () => {
  expect((await verifyChain(services.graph)).faults).toEqual([]);
  await services.graph.runText(
    `MATCH (:ChangeSet {sequence: 2})-[:SAYS]->(said:StatusTexts)
     SET said.texts = [text IN said.texts | replace(text, 'CRITICAL', 'MINOR')]`,
  );
  expect((await verifyChain(services.graph)).faults.map(({ sequence }) => sequence)).toEqual([2]);
});
