import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Graph } from '../../src/graph/graph.js';
import {
  migrate,
  MigrationError,
  migrationsFolder,
  migrationStatus,
  statementsOf,
} from '../../src/graph/migrations.js';
import { startThrowAwayNeo4j, throwAwayFolder, type ThrowAwayNeo4j } from '../support/neo4j.js';

test('statements are what stands between semicolons, outside of strings and comments', () => {
  expect(
    statementsOf(`// First; of two
CREATE (:A {text: 'one; two', other: "it's; \\"so\\""});
/* between; them */ CREATE (:\`B;\`) // and; after
;
;
CREATE (:C)`),
  ).toEqual([`CREATE (:A {text: 'one; two', other: "it's; \\"so\\""})`, 'CREATE (:`B;`)', 'CREATE (:C)']);
});

describe('on a Neo4j', () => {
  let server: ThrowAwayNeo4j;
  let graph: Graph;
  let folder: string;

  beforeAll(async () => {
    server = await startThrowAwayNeo4j();
    graph = Graph.open(server.neo4j);
  });
  afterAll(async () => {
    await graph.close();
    await server.dispose();
  });
  beforeEach(async () => {
    for (const { name } of await graph.runText('SHOW CONSTRAINTS YIELD name'))
      await graph.runText(`DROP CONSTRAINT ${String(name)}`);
    for (const { name } of await graph.runText(
      "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
    ))
      await graph.runText(`DROP INDEX ${String(name)}`);
    await graph.runText('MATCH (node) DETACH DELETE node');
    folder = await throwAwayFolder();
    return () => rm(folder, { recursive: true, force: true });
  });

  const put = (file: string, text: string) => writeFile(join(folder, file), text);
  const labels = async () =>
    (await graph.runText('MATCH (node:Made) RETURN node.by AS by ORDER BY by')).map(({ by }) => by);

  test("the product's own migrations make the constraints and indexes that it stands on", async () => {
    const applied = await migrate(graph);
    expect(applied.map(({ file }) => file)).toContain('V001__foundation.cypher');
    const constraints = await graph.runText('SHOW CONSTRAINTS YIELD labelsOrTypes, properties');
    const keys = constraints.map((row) => `${String(row['labelsOrTypes'])}.${String(row['properties'])}`);
    expect(keys).toEqual(
      expect.arrayContaining([
        'ConfigurationItem.id',
        'Identity.key',
        'ChangeSet.id',
        'ChangeSet.sequence',
        'IdempotencyKey.key',
        'FeedHead.id',
        'DependencyGroup.id',
        'DuplicateFinding.id',
      ]),
    );
    const offline = await graph.runText("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE'");
    expect(offline).toEqual([]);
    expect(await migrate(graph)).toEqual([]);
  });

  test('files are applied in the order of their numbers, once each', async () => {
    await put('V010__third.cypher', "MATCH (made:Made {by: 'second'}) CREATE (:Made {by: 'third'})");
    await put('V002__second.cypher', "MATCH (made:Made {by: 'first'}) CREATE (:Made {by: 'second'});");
    await put('V001__first.cypher', "CREATE (:Made {by: 'first'})");
    expect((await migrate(graph, folder)).map(({ version }) => version)).toEqual([1, 2, 10]);
    expect(await labels()).toEqual(['first', 'second', 'third']);
    expect(await migrate(graph, folder)).toEqual([]);
    expect(await labels()).toEqual(['first', 'second', 'third']);
    expect(await migrationStatus(graph, folder)).toMatchObject({
      applied: [
        { version: 1, name: 'first' },
        { version: 2, name: 'second' },
        { version: 10, name: 'third' },
      ],
      pending: [],
      problems: [],
    });
  });

  test('V032 makes texts of the causes of statuses, which were lists', async () => {
    const file = 'V032__causes_as_text.cypher';
    await copyFile(join(migrationsFolder, file), join(folder, file));
    const before = [['a', 'b'], ['c'], [], 'd', null];
    await graph.runText(
      'UNWIND range(0, size($before) - 1) AS place CREATE (:ConfigurationItem {place: place, statusCausedBy: $before[place]})',
      { before },
    );
    await migrate(graph, folder);
    const rows = await graph.runText(
      'MATCH (item:ConfigurationItem) RETURN item.statusCausedBy AS causes ORDER BY item.place',
    );
    expect(rows.map(({ causes }) => causes)).toEqual(['a b', 'c', null, 'd', null]);
  });

  test('one file may hold schema and data', async () => {
    await put(
      'V001__both.cypher',
      `CREATE CONSTRAINT made_by IF NOT EXISTS FOR (made:Made) REQUIRE made.by IS UNIQUE;
       MERGE (:Made {by: 'both'});`,
    );
    await migrate(graph, folder);
    expect(await labels()).toEqual(['both']);
  });

  test('a file that was changed after it was applied is named, and nothing runs', async () => {
    await put('V001__first.cypher', "CREATE (:Made {by: 'first'})");
    await migrate(graph, folder);
    await put('V001__first.cypher', "CREATE (:Made {by: 'other'})");
    await put('V002__second.cypher', "CREATE (:Made {by: 'second'})");
    await expect(migrate(graph, folder)).rejects.toThrow(
      /V001__first\.cypher was changed after it was applied.*restore it/,
    );
    expect(await labels()).toEqual(['first']);
  });

  test('other line ends are no change', async () => {
    await put('V001__first.cypher', '// One\nCREATE (:Made)\n');
    await migrate(graph, folder);
    await put('V001__first.cypher', '// One\r\nCREATE (:Made)\r\n');
    expect(await migrate(graph, folder)).toEqual([]);
  });

  test('a file that is missing after it was applied is named', async () => {
    await put('V001__first.cypher', "CREATE (:Made {by: 'first'})");
    await migrate(graph, folder);
    await rm(join(folder, 'V001__first.cypher'));
    await expect(migrate(graph, folder)).rejects.toThrow(/V001__first\.cypher was applied at \S+ and is missing/);
  });

  test('a new file with an old number is refused', async () => {
    await put('V002__second.cypher', "CREATE (:Made {by: 'second'})");
    await migrate(graph, folder);
    await put('V001__first.cypher', "CREATE (:Made {by: 'first'})");
    await expect(migrate(graph, folder)).rejects.toThrow(/V001__first\.cypher is new.*give it a number above 2/);
  });

  test('a file with another kind of name, and two with one number, are refused', async () => {
    await put('first.cypher', 'CREATE (:Made)');
    await expect(migrate(graph, folder)).rejects.toThrow(/first\.cypher is not named as a migration/);
    await rm(join(folder, 'first.cypher'));
    await put('V001__first.cypher', 'CREATE (:Made)');
    await put('V001__other.cypher', 'CREATE (:Made)');
    await expect(migrate(graph, folder)).rejects.toThrow(MigrationError);
  });

  test('a file that stopped halfway runs again from its start', async () => {
    await put('V001__halfway.cypher', "MERGE (:Made {by: 'first'}); MERGE (:Made {by: 1/0});");
    await expect(migrate(graph, folder)).rejects.toThrow();
    expect(await migrationStatus(graph, folder)).toMatchObject({ applied: [], pending: [{ version: 1 }] });
    await put('V001__halfway.cypher', "MERGE (:Made {by: 'first'}); MERGE (:Made {by: 'second'});");
    await migrate(graph, folder);
    expect(await labels()).toEqual(['first', 'second']);
  });

  test('of several processes that start at once, one applies each file', async () => {
    for (const number of [1, 2, 3]) await put(`V00${number}__step.cypher`, `CREATE (:Made {by: 'step ${number}'})`);
    const graphs = Array.from({ length: 8 }, () => Graph.open(server.neo4j));
    try {
      const applied = await Promise.all(graphs.map((each) => migrate(each, folder)));
      expect(applied.filter((files) => files.length > 0)).toHaveLength(1);
      expect(await labels()).toEqual(['step 1', 'step 2', 'step 3']);
    } finally {
      await Promise.all(graphs.map((each) => each.close()));
    }
  });

  test('the right to migrate of a process that died passes on', async () => {
    await mkdir(join(folder, 'none'));
    await migrate(graph, join(folder, 'none'));
    await graph.runText(
      "CREATE (:MigrationLease {id: 'migration', holder: 'dead', expiresAt: datetime.realtime() + duration('PT1S')})",
    );
    await put('V001__first.cypher', "CREATE (:Made {by: 'first'})");
    const heard: string[] = [];
    expect(await migrate(graph, folder, { onProgress: (message) => heard.push(message) })).toHaveLength(1);
    expect(heard).toEqual(['Waiting for dead, which is migrating the database', 'Applying V001__first.cypher']);
  });
});
