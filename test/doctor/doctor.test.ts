import { execa } from 'execa';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../src/config.js';
import type { Check } from '../../src/doctor/check.js';
import { declaredNames } from '../../src/doctor/database.js';
import { examine } from '../../src/doctor/doctor.js';
import { checkNode, checkPort } from '../../src/doctor/machine.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { emptyGraph, throwAwayFolder, type TestNeo4j } from '../support/neo4j.js';

// A start, and each run of the command, takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const { NEO4J_VERSION, NEO4J_JARS, JAVA_HOME } = process.env;
/** A machine on which nothing stands in the way. */
const env = { NEO4J_VERSION, NEO4J_JARS, JAVA_HOME, PORT: '0' };

const find = (checks: readonly Check[], name: string) => checks.find((check) => check.name === name);

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('with nothing running', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await throwAwayFolder();
    return () => rm(dataDir, { recursive: true, force: true });
  });

  test('the machine is looked at, and the database said to be out of sight', async () => {
    const checks = await examine({ ...env, DATA_DIR: dataDir });
    expect(find(checks, 'Java')).toMatchObject({ state: 'OK' });
    expect(find(checks, 'Data folder')).toMatchObject({ state: 'OK' });
    expect(find(checks, 'Connection')).toMatchObject({
      state: 'SKIPPED',
      detail: `no embedded Neo4j runs on ${dataDir}: start the product and run the doctor beside it to check the database`,
    });
  });

  test('every wrong setting is a failure', async () => {
    const checks = await examine({ ...env, PORT: 'x', DEMO: 'x' });
    expect(checks.filter(({ state }) => state === 'FAILED').map(({ detail }) => detail)).toEqual([
      'PORT is "x": it is not a whole number from 0 to 65535. Leave it out to listen on 4000.',
      'DEMO is "x": it is neither true nor false. Write one of them.',
    ]);
  });

  test('a password that others can read is a failure', async () => {
    await mkdir(join(dataDir, 'neo4j'));
    await writeFile(join(dataDir, 'neo4j/password'), 'hush');
    await chmod(join(dataDir, 'neo4j/password'), 0o644);
    expect(find(await examine({ ...env, DATA_DIR: dataDir }), 'Data folder')).toMatchObject({
      state: 'FAILED',
      wayOut: `Run: chmod 600 ${join(dataDir, 'neo4j/password')}`,
    });
  });

  test('a Neo4j that does not answer is a failure, and its password is not shown', async () => {
    const checks = await examine({ ...env, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'hush' });
    expect(find(checks, 'Connection')).toMatchObject({ state: 'FAILED' });
    expect(find(checks, 'Java')).toMatchObject({ state: 'SKIPPED' });
    expect(JSON.stringify(checks)).not.toContain('hush');
  });
});

test('a Node.js that is too old is a failure', () => {
  expect(checkNode('20.18.3').state).toBe('FAILED');
  expect(checkNode('20.19.0').state).toBe('OK');
  expect(checkNode('24.1.0').state).toBe('OK');
});

describe('the port', () => {
  test('that another program has is a failure', async () => {
    const other = createServer((socket) => socket.destroy());
    const port = await listening(other);
    expect(await checkPort({ host: '127.0.0.1', port })).toMatchObject({
      state: 'FAILED',
      detail: `127.0.0.1:${port} is taken by another program`,
      wayOut: 'Stop that program, or set PORT to another port.',
    });
    other.close();
    expect(await checkPort({ host: '127.0.0.1', port })).toMatchObject({ state: 'OK' });
  });

  test('on which the product runs is fine', async () => {
    const product = createHttpServer((request, response) => {
      response.writeHead(request.url === '/health/live' ? 200 : 404).end();
    });
    const port = await listening(product);
    expect(await checkPort({ host: '127.0.0.1', port })).toMatchObject({ state: 'OK' });
    product.closeAllConnections();
    product.close();
  });
});

test('what migrations declare is what they create and do not drop', () => {
  const statements = [
    'CREATE CONSTRAINT one IF NOT EXISTS FOR (a:A) REQUIRE a.id IS UNIQUE',
    'CREATE INDEX two IF NOT EXISTS FOR (a:A) ON (a.name)',
    'CREATE FULLTEXT INDEX three IF NOT EXISTS FOR (a:A) ON EACH [a.name]',
    'MATCH (a:A) SET a.name = a.id',
    'DROP INDEX two IF EXISTS',
  ];
  expect([...declaredNames([{ statements }])]).toEqual(['one', 'three']);
});

describe('beside a running Neo4j', () => {
  let server: TestNeo4j;
  let graph: Graph;
  beforeAll(async () => {
    server = await emptyGraph();
    graph = Graph.open(server);
    await migrate(graph);
  });
  afterAll(() => graph.close());
  const look = () => examine({ ...env, DATA_DIR: server.dataDir });

  test('migrations to come are a warning, and everything in order is fine', async () => {
    await graph.runText('MATCH (migration:Migration) DELETE migration');
    expect(find(await look(), 'Migrations')).toMatchObject({
      state: 'WARNING',
      detail: expect.stringContaining('V001__foundation.cypher') as string,
    });
    await migrate(graph);
    const checks = await look();
    expect(checks.filter(({ state }) => state !== 'OK')).toEqual([]);
    expect(find(checks, 'Version')?.detail).toMatch(/^(5\.26|20\d\d\.)\S* community$/);
    expect(find(checks, 'db.lock.acquisition.timeout')?.detail).toBe('5s');
  });

  test('a dropped constraint is a failure that names it', async () => {
    await migrate(graph);
    await graph.runText('DROP CONSTRAINT identity_key');
    try {
      expect(find(await look(), 'Constraints and indexes')).toMatchObject({
        state: 'FAILED',
        detail: 'missing: identity_key',
      });
    } finally {
      await graph.runText('CREATE CONSTRAINT identity_key FOR (identity:Identity) REQUIRE identity.key IS UNIQUE');
    }
  });

  test('the command prints a table and ends with 1 when something failed, and with 0 when nothing did', async () => {
    const run = (...args: string[]) =>
      execa('node', ['--import', 'tsx', 'src/cli/doctor.ts', ...args], {
        cwd: projectRoot,
        reject: false,
        env: { ...env, DATA_DIR: server.dataDir, NO_COLOR: '1' },
      });
    await migrate(graph);
    const fine = await run();
    expect(fine.stdout).toMatch(/checks: 0 failed/);
    expect(fine.exitCode).toBe(0);

    await graph.runText("CREATE (:Identity {key: 'lost'})");
    const broken = await run();
    expect(broken.stdout).toMatch(/FAILED[^\n]*1 identity keys of no item/);
    expect(broken.stdout).toContain('→ Import their sources again');
    expect(broken.exitCode).toBe(1);
    const json = await run('--json');
    expect((JSON.parse(json.stdout) as Check[]).filter(({ state }) => state === 'FAILED')).toHaveLength(1);
    expect(json.exitCode).toBe(1);
    expect((await run('--help')).stdout).toContain('Changes nothing');
  });
});
