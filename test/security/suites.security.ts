import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { projectRoot } from '../../src/config.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { loadSchema } from '../../src/model/schema.js';
import { openApi } from '../../src/openapi.js';
import { executableSchema } from '../../src/schema.js';
import { seconds, startIssuer, type Issuer } from '../support/issuer.js';
import { testNeo4j } from '../support/neo4j.js';
import { testServices, type TestServices } from '../support/services.js';
import { tell } from './figures.js';
import { pythonTools } from './throw-away-tools.js';

/**
 * How many cases schemathesis makes for an operation, with which seeds, and which part of the operations: `2/4` is the second of
 * four. Its own --max-time is not given: with it schemathesis repeats the cases until that time is spent.
 */
const examples = process.env['SCHEMATHESIS_EXAMPLES'] ?? '5';
const seeds = (process.env['SCHEMATHESIS_SEEDS'] ?? '1').split(',');
const [piece = 1, pieces = 1] = (process.env['SCHEMATHESIS_PIECE'] ?? '1/1').split('/').map(Number);
/** Seconds after which a seed is given up. */
const atMost = Number(process.env['SCHEMATHESIS_SECONDS'] ?? 3_500);
const scalars = fileURLToPath(new URL('schemathesis_scalars.py', import.meta.url));

let services: TestServices;
let issuer: Issuer;
let folder: string;
let tools: string | undefined;
let url: string;
let openApiUrl: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  services = await testServices();
  // As the product does at its start.
  await ensureIndexes(services.graph, services.model, { info: () => undefined });
  issuer = await startIssuer();
  folder = await mkdtemp(join(tmpdir(), 'itsm-graph-suites-'));
  tools = await pythonTools();
  const signIn = join(folder, 'sign-in.yaml');
  const roles = ['ADMINISTRATOR', 'VIEWER'].map((role) => ({ group: role, role }));
  await writeFile(signIn, JSON.stringify({ issuer: issuer.url, audience: 'itsm-graph', roles }));
  url = await served({ SIGN_IN: signIn });
  openApiUrl = url.replace(/\/graphql$/, '/openapi.json');
}, 600_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await issuer.close();
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

/** The product's server, in a process of its own. */
async function served(environment: Record<string, string>): Promise<string> {
  const child = fork(join(projectRoot, 'test/support/serve.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TEST_NEO4J: JSON.stringify(await testNeo4j()), ...environment },
  });
  children.push(child);
  const [address] = (await once(child, 'message')) as [string];
  return `${address}/graphql`;
}

/** A token of somebody with a role, for as long as the suites take. */
const tokenOf = (role: string): Promise<string> =>
  issuer.token({ sub: role, name: role, groups: [role], exp: seconds() + 6 * 3_600 });

function toolsOr(context: TestContext): string {
  return tools ?? context.skip('the tools cannot be installed here');
}

const schema = executableSchema(loadSchema());
/** Every field of the schema, as Type.field. */
const fieldsThereAre = new Set(
  Object.values(schema.getTypeMap()).flatMap((type) =>
    !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type))
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  ),
);

/** Runs clairvoyance. Gives the fields that it found and that there are. */
async function clairvoyance(commands: string, address: string, ...args: string[]): Promise<[string[], string]> {
  const out = join(await mkdtemp(join(folder, 'found-')), 'schema.json');
  const run = await execa(join(commands, 'clairvoyance'), [address, '-o', out, '-p', 'fast', ...args], {
    reject: false,
    timeout: 600_000,
    all: true,
  });
  const claimed = await readFile(out, 'utf8').then(
    (text) => fieldsOf(JSON.parse(text) as Introspected),
    () => [],
  );
  const last = run.all.trim().split('\n').at(-1) ?? '';
  const ended = run.timedOut ? 'it did not end' : `it ended with ${run.exitCode}: ${last.slice(0, 160)}`;
  return [claimed.filter((field) => fieldsThereAre.has(field)), ended];
}

test('check 2: clairvoyance finds no field', async (context) => {
  const commands = toolsOr(context);
  const [nobody, ended] = await clairvoyance(commands, url);
  tell('clairvoyance with its own words, not signed in: fields found', `${nobody.length} (${ended})`, '0');
  expect(nobody).toEqual([]);

  // Who is let in is answered where a word is a field. No answer may tell of a field whose name was only almost right.
  const almost = join(folder, 'words.txt');
  const names = Object.keys(schema.getQueryType()!.getFields());
  const words = names.filter((name) => name.length > 9).map((name) => name.slice(0, -1));
  await writeFile(
    almost,
    words
      .filter((word) => !names.includes(word))
      .slice(0, 9)
      .join('\n'),
  );
  const shown = await served({});
  const [control] = await clairvoyance(commands, shown, '-w', almost);
  tell('the same with words that are almost right, where the schema is shown', `${control.length}`, 'some');
  expect(control.length).toBeGreaterThan(0);
  const viewer = ['-H', `Authorization: Bearer ${await tokenOf('VIEWER')}`];
  for (const [who, address, headers] of [
    ['a VIEWER', url, viewer],
    ['INTROSPECTION=false', await served({ INTROSPECTION: 'false' }), []],
  ] as const) {
    const [found, how] = await clairvoyance(commands, address, '-w', almost, ...headers);
    tell(`the same, ${who}: fields found`, `${found.length} (${how})`, '0');
    expect(found).toEqual([]);
  }
}, 1_900_000);

test(
  'check 4: schemathesis provokes no fault of the server',
  async (context) => {
    const commands = toolsOr(context);
    const authorization = `Authorization: Bearer ${await tokenOf('ADMINISTRATOR')}`;
    const all = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    const own = all.filter((_, index) => index % pieces === piece - 1);
    for (const seed of seeds) {
      const { told, exitCode, took, cases, findings } = await schemathesis(commands, url, {
        seed,
        args: [
          ...['-H', authorization, ...(pieces > 1 ? own.flatMap((name) => ['--include-name', name]) : [])],
          // What the schema allows may be refused for its size or its place; that is what `positive_data_acceptance` minds.
          ...['--checks', 'not_a_server_error,response_schema_conformance'],
        ],
        env: { SCHEMATHESIS_HOOKS: scalars },
      });
      const faults = findings.filter((finding) => !isRefusal(finding));
      const what = `${own.length} of ${all.length} operations, ${examples} examples of each, seed ${seed}`;
      tell(
        `schemathesis, ${what}: faults in ${cases ?? 'no'} cases (${took} s)`,
        `${faults.length} (and ${findings.length - faults.length} refusals)`,
        '0 in 200 examples of all, seeds 1, 2 and 3',
      );
      if (faults.length > 0 || cases === undefined) console.log(told.slice(-40_000));
      expect(faults).toEqual([]);
      expect(cases).toBeDefined();
      // 1 says that it found something.
      expect([0, 1]).toContain(exitCode);
    }
  },
  seeds.length * (atMost + 60) * 1_000,
);

test(
  'check 4: schemathesis provokes no fault of the server by what is no GraphQL',
  async (context) => {
    const commands = toolsOr(context);
    const authorization = `Authorization: Bearer ${await tokenOf('ADMINISTRATOR')}`;
    const operations = Object.values(openApi.paths).flatMap((path) => Object.keys(path)).length;
    for (const seed of seeds) {
      const { told, exitCode, took, cases, findings } = await schemathesis(commands, openApiUrl, {
        seed,
        args: ['-H', authorization, '--checks', restChecks.join(',')],
      });
      tell(
        `schemathesis, ${operations} operations of the OpenAPI document, ${examples} examples of each, seed ${seed}: faults in ${cases ?? 'no'} cases (${took} s)`,
        `${findings.length}`,
        '0 in 200 examples of all, seeds 1, 2 and 3',
      );
      if (findings.length > 0 || cases === undefined) console.log(told.slice(-40_000));
      expect(findings).toEqual([]);
      expect(cases).toBeDefined();
      expect(exitCode).toBe(0);
    }
  },
  seeds.length * (atMost + 60) * 1_000,
);

/** What is not asked: whether all that fits the document is taken, and nothing else. Whether a record is there no schema tells. */
const restChecks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
];

/** Runs schemathesis with one seed on a schema. */
async function schemathesis(
  commands: string,
  address: string,
  { seed, args, env = {} }: { seed: string; args: readonly string[]; env?: Record<string, string> },
) {
  const begun = performance.now();
  const { all: told, exitCode } = await execa(
    join(commands, 'schemathesis'),
    [
      ...['run', address, '--max-examples', examples, '--seed', seed, '--no-color', ...args],
      ...['--continue-on-failure', '--no-shrink', '--request-timeout', '60', '--generation-database', 'none'],
      ...['--output-truncate', 'false', '--report-ndjson-path', join(folder, `seed-${seed}.ndjson`)],
    ],
    { reject: false, timeout: atMost * 1_000, all: true, cwd: folder, env },
  );
  return {
    told,
    exitCode,
    took: Math.round((performance.now() - begun) / 1_000),
    cases: /(\d[\d,]*) generated/.exec(told)?.[1],
    findings: told.split(/^\d+\. Test Case ID: /m).slice(1),
  };
}

/** Our own codes for what a client asked that cannot be: a record that is not there, a key that stands for another request. */
const refusals: readonly (string | undefined)[] = ['NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED'];

/**
 * Whether schemathesis took for a fault of the server (ST113) what is an answer: it knows the codes of Apollo Server for
 * what a client did wrong, and any other beside a path counts.
 */
function isRefusal(finding: string): boolean {
  const codes = [...finding.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
  return finding.includes('ST113') && codes.length > 0 && codes.every((code) => refusals.includes(code));
}

interface Introspected {
  data?: { __schema?: { types?: { name: string; fields?: { name: string }[] | null }[] } };
}

/** What it rebuilt of the schema. */
function fieldsOf({ data }: Introspected): string[] {
  return (data?.__schema?.types ?? []).flatMap(({ name, fields }) =>
    name.startsWith('__') ? [] : (fields ?? []).map((field) => `${name}.${field.name}`),
  );
}
