import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/config.js';
import { testNeo4j } from '../support/neo4j.js';
import { testServices, type TestServices } from '../support/services.js';
import { tell } from './figures.js';

// Public suites, unmodified, installed into a folder that is thrown away. SUITES_DIR names one that has them already.
const npmPackages = [
  'graphql-schema-linter@3.0.1',
  '@graphql-eslint/eslint-plugin@4.4.1',
  'eslint@9.39.1',
  'graphql@16.15.0',
];
const pipPackages = ['schemathesis==4.32.5', 'clairvoyance==2.5.5'];

let services: TestServices;
let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  services = await testServices();
  const given = process.env['SUITES_DIR'];
  folder = given ?? (await mkdtemp(join(tmpdir(), 'itsm-graph-suites-')));
  if (given) return;
  const at = { cwd: folder };
  await execa('npm', ['install', '--no-audit', '--no-fund', '--silent', ...npmPackages], at);
  await execa('python3', ['-m', 'venv', 'venv'], at);
  await execa('venv/bin/pip', ['install', '--quiet', ...pipPackages], at);
}, 600_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await services.close();
  if (!process.env['SUITES_DIR']) await rm(folder, { recursive: true, force: true });
});

async function serve(introspection: boolean): Promise<string> {
  const child = fork(join(projectRoot, 'test/support/serve.ts'), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TEST_NEO4J: JSON.stringify(await testNeo4j()),
      INTROSPECTION: String(introspection),
    },
  });
  children.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return `${url}/graphql`;
}

test('clairvoyance finds no field while introspection is off', async () => {
  const url = await serve(false);
  const out = join(folder, 'clairvoyance.json');
  await rm(out, { force: true });
  await execa('venv/bin/clairvoyance', [url, '-o', out, '-p', 'fast'], {
    cwd: folder,
    reject: false,
    timeout: 240_000,
  });
  const text = await readFile(out, 'utf8').catch(() => '{}');
  const { data } = JSON.parse(text) as {
    data?: { __schema: { types: { name: string; fields?: unknown[] | null }[] } };
  };
  const fields = (data?.__schema.types ?? [])
    .filter(({ name }) => !name.startsWith('__'))
    .reduce((total, type) => total + (type.fields?.length ?? 0), 0);
  tell('clairvoyance 2.5.5: fields found', String(fields), '0');
  expect(fields).toBe(0);
});

test('schemathesis finds no answer that a server must not give', async () => {
  const url = await serve(true);
  const { stdout } = await execa(
    'venv/bin/schemathesis',
    ['run', url, '--max-examples', process.env['EXAMPLES'] ?? '10', '--seed', '1', '--no-color'],
    { cwd: folder, reject: false, timeout: 800_000, env: { PYTHONWARNINGS: 'ignore' } },
  );
  await writeFile(join(folder, 'schemathesis.txt'), stdout);
  const found = stdout.match(/ST\d{3}|5\d\d Server Error|Server error/g) ?? [];
  const cases = /(\d+) generated|Test cases:\s*\n?\s*(\d+)/.exec(stdout)?.[0] ?? '';
  tell(`schemathesis 4.32.5 (${cases.replace(/\s+/g, ' ')}): findings`, String(found.length), '0');
  expect(found, stdout.slice(-3_000)).toEqual([]);
});

/** Findings of a rule that are not mended yet: there may be fewer, never more. None of them is about what a client may do. */
const known: Record<string, number> = {
  'require-description': 106,
  'types-have-descriptions': 106,
  'fields-have-descriptions': 250,
  'enum-values-have-descriptions': 95,
  'input-object-values-have-descriptions': 405,
  'arguments-have-descriptions': 430,
};
/** Rules that say something else than this product means, and why. */
const off: Record<string, string> = {
  alphabetize: 'fields stand in the order in which they are read',
  'no-unreachable-types': 'the directives are read by the server, and MODEL_DIR may use what the model does not',
  'relay-edge-types': 'short lists that are whole are no connections',
  'relay-arguments': 'connections page forwards: a feed has no last page',
  'strict-id-in-types': 'parts and results have no identity of their own',
  'no-typename-prefix': 'circuitId, clusterId and the like are the names that sources use',
  'no-root-type': 'the product writes and streams',
  'input-name': 'operations of core.graphql take their arguments plainly, which is fixed',
  'require-nullable-result-in-root': 'a mutation that is refused answers with a Refusal, never with null',
  'require-field-of-type-query-in-mutation-result': 'clients ask again by id; results carry what changed',
  'no-scalar-result-type-on-mutation': 'ping is a heartbeat',
  'defined-types-are-used': 'Date is for classes of MODEL_DIR',
};

test('the schema linters find nothing new', async () => {
  await cp(join(projectRoot, 'src/generated/schema.graphql'), join(folder, 'schema.graphql'));
  await writeFile(
    join(folder, 'eslint.config.mjs'),
    `import plugin from '@graphql-eslint/eslint-plugin';
export default [{ files: ['*.graphql'], plugins: { '@graphql-eslint': plugin },
  languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: 'schema.graphql' } } },
  rules: { ...plugin.configs['flat/schema-all'].rules, ...plugin.configs['flat/schema-relay'].rules } }];`,
  );
  const options = { cwd: folder, reject: false } as const;
  const eslint = JSON.parse((await execa('npx', ['eslint', 'schema.graphql', '-f', 'json'], options)).stdout) as {
    messages: { ruleId: string }[];
  }[];
  const linter = JSON.parse(
    (await execa('npx', ['graphql-schema-linter', 'schema.graphql', '--format', 'json'], options)).stdout,
  ) as { errors: { rule: string }[] };
  const rules = [
    ...eslint.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId.replace('@graphql-eslint/', ''))),
    ...linter.errors.map(({ rule }) => rule),
  ];
  const counts: Record<string, number> = {};
  for (const rule of rules) if (!(rule in off) && !/alphabetical/.test(rule)) counts[rule] = (counts[rule] ?? 0) + 1;
  for (const [rule, count] of Object.entries(counts))
    tell(`schema linters: ${rule}`, String(count), `≤ ${known[rule] ?? 0}, aim 0`);
  for (const [rule, count] of Object.entries(counts)) expect(count, rule).toBeLessThanOrEqual(known[rule] ?? 0);
});
