import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { projectRoot } from '../../src/config.js';
import { testNeo4j } from '../support/neo4j.js';
import { testServices, type TestServices } from '../support/services.js';
import { tell } from './figures.js';
import { pythonTools } from './throw-away-tools.js';

/** How many cases schemathesis makes for an operation, and with which seeds. */
const examples = Number(process.env['SCHEMATHESIS_EXAMPLES'] ?? 20);
const seeds = (process.env['SCHEMATHESIS_SEEDS'] ?? '1').split(',');

let services: TestServices;
let folder: string;
let tools: string | undefined;
const children: ChildProcess[] = [];
beforeAll(async () => {
  services = await testServices();
  folder = await mkdtemp(join(tmpdir(), 'itsm-graph-suites-'));
  tools = await pythonTools();
}, 600_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

/** The product's server, in a process of its own. */
async function served(introspection: boolean): Promise<string> {
  const child = fork(join(projectRoot, 'test/support/serve.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TEST_NEO4J: JSON.stringify(await testNeo4j()), INTROSPECTION: String(introspection) },
  });
  children.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return `${url}/graphql`;
}

function toolsOr(context: TestContext): string {
  return tools ?? context.skip('the tools cannot be installed here');
}

test('check 2: clairvoyance finds no field where the schema is not shown', async (context) => {
  const commands = toolsOr(context);
  const out = join(folder, 'schema.json');
  // It gives up by itself when it learns nothing.
  const run = await execa(join(commands, 'clairvoyance'), [await served(false), '-o', out, '-p', 'fast'], {
    reject: false,
    timeout: 600_000,
    all: true,
  });
  const found = await readFile(out, 'utf8').then(
    (text) => fieldsOf(JSON.parse(text) as Introspected),
    () => [],
  );
  tell('clairvoyance: fields found', `${found.length} (it ended with ${run.exitCode})`, '0');
  expect(found).toEqual([]);
});

test('check 4: schemathesis provokes no fault of the server', async (context) => {
  const commands = toolsOr(context);
  const url = await served(true);
  for (const seed of seeds) {
    const { all, exitCode } = await execa(
      join(commands, 'schemathesis'),
      ['run', url, '--max-examples', String(examples), '--seed', seed, '--no-color'],
      { reject: false, timeout: 3_000_000, all: true, cwd: folder },
    );
    const faults = all.match(/Server error|ST113|ST114|INTERNAL_SERVER_ERROR/g) ?? [];
    const cases = /(\d[\d,]*) generated/.exec(all)?.[1] ?? '?';
    tell(`schemathesis, seed ${seed}: faults in ${cases} cases`, String(faults.length), '0');
    if (faults.length > 0 || exitCode !== 0) console.log(all.slice(-20_000));
    expect(faults).toEqual([]);
    expect(exitCode).toBe(0);
  }
}, 3_600_000);

interface Introspected {
  data?: { __schema?: { types?: { name: string; fields?: { name: string }[] | null }[] } };
}

/** What it rebuilt of the schema, its own scaffolding left out. */
function fieldsOf({ data }: Introspected): string[] {
  return (data?.__schema?.types ?? []).flatMap(({ name, fields }) =>
    name.startsWith('__') ? [] : (fields ?? []).map((field) => `${name}.${field.name}`),
  );
}
