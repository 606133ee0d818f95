import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { backUp } from '../../src/backup/backup.js';
import { restore } from '../../src/backup/restore.js';
import { backupCommand, restoreCommand } from '../../src/cli/backup-command.js';
import { loadDemoEstate } from '../../src/demo/load.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { cypher } from '../../src/generated/cypher.js';
import { Graph } from '../../src/graph/graph.js';
import { emptyGraph, testNeo4j, throwAwayFolder } from '../support/neo4j.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { differences, replay, standing } from './replay.js';
import { aDocument, aRelationship, anItem, importAs, testServices, type TestServices } from '../support/services.js';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await throwAwayFolder();
});
beforeEach(async () => {
  path = join(folder, 'backup.ndjson.gz');
  await rm(path, { force: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = Graph.open(await testNeo4j());
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Everything but numbers of nodes, as text. */
const wholeGraph = () =>
  withGraph(async (graph) => {
    const nodes = await graph.runText(
      `MATCH (n) WHERE NOT (n:Migration OR n:MigrationLease OR n:StatusHour OR n:HistoryHead)
       WITH n, COLLECT { UNWIND keys(n) AS key RETURN key + ' ' + valueType(n[key]) ORDER BY key } AS types
       RETURN labels(n) AS labels, properties(n) AS properties, types`,
    );
    const relationships = await graph.runText(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, coalesce(a.id, a.key) AS a, coalesce(b.id, b.key) AS b',
    );
    const text = (row: Record<string, unknown>) => JSON.stringify(row, (_, value: unknown) => sorted(value));
    return [...nodes.map(text), ...relationships.map(text)].sort();
  });
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** An estate with what a product leaves: groups, ended relationships, statuses, history, a duplicate finding. */
async function fill(services: TestServices): Promise<void> {
  await importAs(
    services,
    aDocument(
      [anItem('a', { serialNumber: 'S1', cpuCount: 8 }), anItem('b', { tags: ['x', 'ü'] }), anItem('c')],
      [aRelationship('a', 'DEPENDS_ON', 'b'), aRelationship('b', 'DEPENDS_ON', 'c')],
    ),
    { idempotencyKey: 'first' },
  );
  await importAs(services, aDocument([anItem('z', { serialNumber: 'S1', model: 'M' })]), { source: 'other' });
  await services.feed.settled();
  await services.history.catchUp();
}

test('a backup restores everything: values of every type, the chain, and answers to idempotency keys', async () => {
  const services = await testServices();
  await services.feed.start();
  await fill(services);
  await services.graph.runText(
    `MATCH (item:ConfigurationItem {name: 'c'})
     SET item.aFloat = 3.0, item.aDate = date('2026-02-03'), item.aMoment = datetime('2026-11-29T12:00:00.123456789+01:00[Europe/Berlin]'),
       item.aDuration = duration('P1M2DT3.000000004S'), item.moments = [datetime('2026-01-01T00:00:00Z'), datetime('2026-01-01T00:00:00.5-03:30')],
       item.separators = 'tab\\t line\\n return\\r Unicode\\u2028\\u2029\\u0085 end', item.local = localdatetime('2026-01-01T10:00:00.5'),
       item.large = 9007199254740993, item.floats = [1.0, 2.5]`,
  );
  await services.close();
  const before = await wholeGraph();
  const footer = await backUp(await testNeo4j(), path);
  expect(footer).toMatchObject({ sequence: 2, nodes: expect.any(Number) as number });
  expect(await readdir(folder)).toEqual(['backup.ndjson.gz']);

  await emptyGraph();
  await restore(await testNeo4j(), path);
  expect(await wholeGraph()).toEqual(before);
  const again = await testServicesOn();
  expect((await verifyChain(again.graph, { known: [footer] })).faults).toEqual([]);
  expect(await brokenInvariants(again.graph)).toEqual({});
  // Answered as the first time, and written once.
  await importAs(
    again,
    aDocument(
      [anItem('a', { serialNumber: 'S1', cpuCount: 8 }), anItem('b', { tags: ['x', 'ü'] }), anItem('c')],
      [aRelationship('a', 'DEPENDS_ON', 'b'), aRelationship('b', 'DEPENDS_ON', 'c')],
    ),
    { idempotencyKey: 'first' },
  );
  expect(await again.feed.head()).toBe(2);
  await again.close();
}, 120_000);

test('a backup restores the demo estate with all its records, and a storm', async () => {
  const services = await testServices();
  await services.feed.start();
  await loadDemoEstate(services, () => undefined);
  const behind = Array.from({ length: 600 }, (_, index) => `machine-${index}`);
  await seedItems(services.graph, services.model, [{ id: 'core' }, ...behind.map((id) => ({ id }))]);
  await seedRelationships(
    services.graph,
    behind.map((id) => ({ from: id, to: 'core' })),
  );
  for (const severity of ['OK', 'CRITICAL'] as const)
    await services.statusReports.report([{ id: 'core', severity }], { actor: 'tester' });
  await services.feed.settled();
  await services.statusTies.catchUp();
  await services.close();
  const labels = await withGraph((graph) => graph.run(cypher.backup.labels, {}));
  const count = (label: string) =>
    withGraph(async (graph) => (await graph.runText(`MATCH (n:${label}) RETURN count(n) AS total`))[0]!['total']);
  const kinds =
    'Record Event Counter Asset AssetModel InventoryRecord ServiceMapping Agreement Calendar CalendarVersion StatusColumns StatusTexts';
  for (const kind of kinds.split(' ')) {
    expect(labels).toContain(kind);
    expect(await count(kind), kind).toBeGreaterThan(0);
  }
  const before = await wholeGraph();
  await backUp(await testNeo4j(), path);
  await emptyGraph();
  await restore(await testNeo4j(), path);
  expect(await wholeGraph()).toEqual(before);
  // And the storm is found from each item again.
  expect(
    await withGraph((graph) =>
      graph.runText('MATCH (:StatusColumns)-[:TELLS_OF]->(item) RETURN count(DISTINCT item) AS total'),
    ),
  ).toEqual([{ total: 601 }]);
}, 120_000);

test('a backup taken while everything is being written is the state after its last ChangeSet', async () => {
  const services = await testServices();
  await services.feed.start();
  services.history.follower.start();
  services.hostFollower.start();
  // Enough for the walk through everything to take a while.
  await importAs(services, aDocument(Array.from({ length: 800 }, (_, index) => anItem(`bulk ${index}`))), {
    source: 'bulk',
    idempotencyKey: 'bulk',
  });
  let ended = false;
  let writes = 0;
  let onWrite: () => void = () => undefined;
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
      writes++;
      onWrite();
    }
  };
  const writing = Promise.all(Array.from({ length: 3 }, (_, own) => writer(own)));
  await Promise.race([new Promise<void>((resolve) => (onWrite = () => writes >= 8 && resolve())), writing]);
  const before = writes;
  const footer = await backUp(await testNeo4j(), path);
  expect(writes - before).toBeGreaterThan(3);
  ended = true;
  await writing;
  await services.history.follower.stop();
  await services.hostFollower.stop();
  const told = await replay(services.graph, footer.sequence);
  await services.close();

  await emptyGraph();
  await restore(await testNeo4j(), path);
  const again = await testServicesOn();
  expect(await again.feed.head()).toBe(footer.sequence);
  expect((await verifyChain(again.graph, { known: [footer] })).faults).toEqual([]);
  expect(differences(told, await standing(again.graph, told))).toEqual([]);
  expect(await brokenInvariants(again.graph)).toEqual({});
  const [keys] = await again.graph.runText(
    `MATCH (c:ChangeSet) WITH collect(c.id) AS sealed
     MATCH (claim:IdempotencyKey) RETURN count(claim) AS total, count(CASE WHEN claim.changeSet IN sealed THEN 1 END) AS known`,
  );
  expect(keys).toEqual({ total: footer.sequence, known: footer.sequence });
  // And work goes on where it stood.
  await again.feed.start();
  await again.history.catchUp();
  await importAs(again, aDocument([anItem('new')]));
  await again.feed.settled();
  expect(await again.feed.head()).toBe(footer.sequence + 1);
  await again.close();
}, 120_000);

test('what is no whole backup is refused before anything is written', async () => {
  const services = await testServices();
  await fill(services);
  await services.close();
  const address = await testNeo4j();
  await backUp(address, path);
  await expect(restore(address, path)).rejects.toThrow(/The database is not empty .* never writes over anything/);
  await emptyGraph();
  const whole = await readFile(path);
  const other = join(folder, 'other.gz');
  await writeFile(other, whole.subarray(0, whole.length / 2));
  await expect(restore(address, other)).rejects.toThrow(/cannot be read|ends too early/);
  await writeFile(other, 'text');
  await expect(restore(address, other)).rejects.toThrow(/cannot be read/);
  const { gzipSync } = await import('node:zlib');
  const lines = gunzipSync(whole).toString().split('\n');
  await writeFile(other, gzipSync(lines.map((line, at) => (at === 3 ? line.replace(/[a-z]/, 'q') : line)).join('\n')));
  await expect(restore(address, other)).rejects.toThrow(/damaged/);
  await writeFile(other, gzipSync(`${lines.slice(0, -2).join('\n')}\n`));
  await expect(restore(address, other)).rejects.toThrow(/ends too early/);
  await writeFile(other, gzipSync(lines.join('\n').replace('"version":1', '"version":99')));
  await expect(restore(address, other)).rejects.toThrow(/newer version/);
  await rm(other);
  expect(await withGraph((graph) => graph.run(cypher.backup.anyNode, {}))).toBeUndefined();
});

test('the commands back up and restore what the settings name, and say what they did', async () => {
  const services = await testServices();
  await fill(services);
  await services.close();
  const { uri, user, password, database } = await testNeo4j();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const run = async (command: typeof backupCommand, ...args: string[]) => {
    let out = '';
    const into = { write: (text: string) => (out += text) } as unknown as NodeJS.WritableStream;
    const code = await command(args, { stdout: into, stderr: into }, { env, signal: new AbortController().signal });
    return { code, out };
  };
  expect(await run(backupCommand, path)).toEqual({
    code: 0,
    out: expect.stringMatching(
      /backup\.ndjson\.gz: \d+ nodes and \d+ relationships, as they were after ChangeSet 2\.\n/,
    ) as string,
  });
  expect(existsSync(path)).toBe(true);
  expect(await run(backupCommand, path)).toMatchObject({
    code: 1,
    out: expect.stringContaining('is there already') as string,
  });
  expect(await run(backupCommand)).toMatchObject({ code: 2 });
  await emptyGraph();
  expect(await run(restoreCommand, path)).toEqual({
    code: 0,
    out: expect.stringMatching(/^Restored and verified: \d+ nodes/) as string,
  });
});

/** Services on the graph as it is. */
const testServicesOn = (): Promise<TestServices> => testServices({ keep: true });
