import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { Graph, type StatementRun } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { loadSchema } from '../../src/model/schema.js';
import { createServices, type Services } from '../../src/services.js';
import { settingsOf } from '../../src/thread/messages.js';
import { StatusThread } from '../../src/thread/status-thread.js';
import { emptyGraph } from '../support/neo4j.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { quietLog } from '../support/services.js';

const { model } = loadSchema();
const failures: unknown[] = [];
const runs: StatementRun[] = [];
let graph: Graph;
let thread: StatusThread;
let services: Services;
beforeAll(async () => {
  thread = new StatusThread({ error: (found: unknown) => void failures.push(found) });
  const address = await emptyGraph();
  graph = Graph.open(address, { deadline: 60_000 });
  await migrate(graph);
  const config = { ...readConfig({ NODE_ENV: 'test' }), requestDeadlineMs: 60_000 };
  services = createServices(graph, model, config, quietLog, undefined, { elsewhere: thread.work });
  await services.feed.start();
  const { onDelivered } = services.feed;
  services.feed.onDelivered = (changeSet) => {
    onDelivered(changeSet);
    thread.sealed();
  };
  await thread.start(settingsOf(address, config), {
    committed: () => services.feed.committed(),
    stated: (run) => void runs.push(run),
    wrote: () => undefined,
    propagated: () => undefined,
  });
  await seedItems(graph, model, [{ id: 'switch' }, { id: 'machine' }]);
  await seedRelationships(graph, [{ from: 'machine', to: 'switch' }]);
}, 120_000);
afterAll(async () => {
  await thread.stop();
  await services.feed.stop();
  await graph.close();
});

const effectiveOf = async (id: string) =>
  (await graph.runText('MATCH (i:ConfigurationItem {id: $id}) RETURN i.effective AS effective', { id }))[0]![
    'effective'
  ];

test('a report is taken by the thread, propagated, sealed here, and its statements are told', async () => {
  const told = services.feed.subscribe();
  const arriving = told.next();
  const { accepted, changeSet } = await services.statusReports.report([{ id: 'switch', severity: 'CRITICAL' }], {
    actor: 'tester',
  });
  expect(accepted).toBe(1);
  expect((await arriving).value).toMatchObject({ id: changeSet, sequence: 1, entryCount: 2 });
  expect(await effectiveOf('machine')).toBe('CRITICAL');
  expect(runs.map(({ name }) => name)).toContain('status/write');
  await told.return!();
});

test('what the thread refuses is refused here in the same words', async () => {
  await expect(services.statusReports.report([{ severity: 'CRITICAL' }], { actor: 'tester' })).rejects.toMatchObject({
    message: 'input.0: names its item in one way: by `id`, or by `ref` with a key (and source) or an id.',
  });
});

test('history asks the thread to catch up, and finds what was reported', async () => {
  const hour = 3_600_000;
  const span = { from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now() + hour).toISOString() };
  const { nodes } = await services.history.intervals('machine', span, {});
  expect(nodes.map(({ severity }) => severity)).toEqual(['CRITICAL']);
});

test('the thread follows the members of services too', async () => {
  await seedItems(graph, model, [{ id: 'shop', class: 'BusinessService' }]);
  await services.serviceMappings.define({ service: 'shop' }, { actor: 'tester' });
  await services.writes.relate({ from: 'shop', type: 'DEPENDS_ON', to: 'machine' }, { actor: 'tester' });
  const members = async (): Promise<unknown[]> => {
    const rows = await graph.runText('MATCH ({id: "shop"})-[:HAS_MEMBER]->(i) WHERE i.id <> "shop" RETURN i.id AS id');
    return rows.map(({ id }) => id).sort();
  };
  await expect.poll(members, { timeout: 20_000 }).toEqual(['machine', 'switch']);
});

test('when the thread ends by itself who waits is told, and another one takes over', async () => {
  const { worker } = thread as unknown as { worker: { terminate(): Promise<number> } };
  const waiting = services.statusReports.report([{ id: 'switch', severity: 'OK' }], { actor: 'tester' });
  const outcome = waiting.then(
    () => 'answered',
    (error: { code: string }) => error.code,
  );
  await worker.terminate();
  expect(['answered', 'UNAVAILABLE']).toContain(await outcome);
  const { accepted } = await services.statusReports.report([{ id: 'switch', severity: 'OK' }], { actor: 'tester' });
  expect(accepted).toBe(1);
  expect(await effectiveOf('switch')).toBe('OK');
}, 120_000);
