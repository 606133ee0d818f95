import fc from 'fast-check';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { knownTypes } from '../src/attachment/attachment.js';
import { bytesOf, ConfigurationError, projectRoot, readConfig, settings } from '../src/config.js';
import { createLog } from '../src/log.js';
import { defaultAdmissionLimits } from '../src/transport/admission.js';
import { throwAwayFolder } from './support/throw-away.js';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

test('with nothing set, an embedded Neo4j on loopback with the demo estate is what is started', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDir: resolve('.data'),
    disk: { folder: resolve('.data'), reserve: 256 * 1024 ** 2 },
    auditFile: resolve('.data/audit.jsonl'),
    attachments: { folder: resolve('.data/attachments'), limit: 20 * 1024 ** 2, allowed: Object.keys(knownTypes) },
    neo4j: {
      kind: 'embedded',
      version: '5.26.20',
      heap: '1g',
      cutTornLog: false,
      jarsDir: resolve(projectRoot, '.neo4j'),
      javaHome: undefined,
      database: 'neo4j',
    },
    modelDir: undefined,
    demo: true,
    logLevel: 'info',
    retireLimit: 0.2,
    sourcePrecedence: [],
    historyDays: 400,
    requestDeadlineMs: 30_000,
    writesAtOnce: undefined,
    drainGraceMs: 0,
    publicUrl: 'http://127.0.0.1:4000',
    redisUrl: undefined,
    documentLimits: { tokens: 2_000, depth: 12, aliases: 30, rootFields: 10, directives: 50, fields: 2_000 },
    costLimit: 10_000,
    introspection: true,
    trustedDocuments: { mode: 'off', manifest: new Map() },
    bodyLimits: { body: 256 * 1024, bulkBody: 32 * 1024 ** 2 },
    admissionLimits: {
      light: { inFlight: 64, queued: 256 },
      heavy: defaultAdmissionLimits.heavy,
      bulk: defaultAdmissionLimits.bulk,
    },
    rateLimit: 60_000,
    quotaLimits: {
      subscriptionsPerProcess: 5_000,
      subscriptionsPerConnection: 50,
      socketsPerUser: 100,
      streamsPerUser: 100,
    },
    metricsItems: false,
    otlpEndpoint: undefined,
    checks: { enabled: true, concurrency: 200, allow: [], plugins: undefined },
    webhooks: { hosts: [], allow: [], keyFile: resolve('.data/webhook.key'), timeout: 5_000, attempts: 20 },
  });
});

test('a setting that is empty counts as unset', () => {
  const nothing = Object.fromEntries(settings.map(({ name }) => [name, ' ']));
  expect(readConfig(nothing)).toEqual(readConfig({}));
});

test('every value is read as what it means', () => {
  const config = readConfig({
    PUBLIC_URL: 'https://itsm.example/base/',
    HOST: '::1',
    PORT: '0',
    DATA_DIR: '/tmp/estate',
    ATTACHMENT_DIR: '/tmp/files',
    ATTACHMENT_LIMIT: '512k',
    ATTACHMENT_TYPES: '.PDF, log,',
    NEO4J_URI: 'neo4j+s://graph.example:7687',
    NEO4J_USER: 'itsm',
    NEO4J_PASSWORD: 'a password',
    NEO4J_DATABASE: 'estate',
    MODEL_DIR: 'schema',
    DEMO: 'False',
    LOG_LEVEL: 'silent',
    RETIRE_LIMIT: '.05',
    SOURCE_PRECEDENCE: 'discovery, netbox ,,spreadsheet',
    HISTORY_DAYS: '31',
    REQUEST_DEADLINE_MS: '1500',
    DRAIN_GRACE_MS: '2500',
    REDIS_URL: 'rediss://cache.example:6380',
    QUERY_TOKENS: '5000',
    QUERY_DEPTH: '20',
    QUERY_ALIASES: '40',
    QUERY_ROOT_FIELDS: '5',
    QUERY_DIRECTIVES: '10',
    QUERY_FIELDS: '500',
    QUERY_COST: '50000',
    INTROSPECTION: 'FALSE',
    TRUSTED_DOCUMENTS: 'log',
    BODY_LIMIT: '1m',
    BULK_BODY_LIMIT: '64m',
    REQUESTS_IN_FLIGHT: '32',
    WRITES_AT_ONCE: '12',
    REQUESTS_QUEUED: '0',
    HEAVY_IN_FLIGHT: '2',
    BULK_IN_FLIGHT: '3',
    HEAVY_QUEUED: '8',
    RATE_LIMIT: '0',
    SUBSCRIPTIONS_PER_PROCESS: '20000',
    SUBSCRIPTIONS_PER_CONNECTION: '40',
    WS_CONNECTIONS_PER_USER: '10',
    EVENT_STREAMS_PER_USER: '20',
    METRICS_ITEMS: 'true',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318',
    CHECKS: 'FALSE',
    CHECK_CONCURRENCY: '20',
    CHECK_ALLOW: '10.0.0.0/8, fd00::/8,',
    CHECK_PLUGINS: 'package.json',
    WEBHOOK_HOSTS: 'Hooks.example.com:443, hooks.example.org:8443,',
    WEBHOOK_ALLOW: '10.1.0.0/16',
    WEBHOOK_KEY_FILE: '/run/secrets/webhook',
    WEBHOOK_TIMEOUT_MS: '2500',
    WEBHOOK_ATTEMPTS: '5',
  });
  expect(config).toEqual({
    host: '::1',
    port: 0,
    dataDir: '/tmp/estate',
    auditFile: '/tmp/estate/audit.jsonl',
    attachments: { folder: '/tmp/files', limit: 512 * 1024, allowed: ['pdf', 'log'] },
    neo4j: {
      kind: 'server',
      uri: 'neo4j+s://graph.example:7687',
      user: 'itsm',
      password: 'a password',
      database: 'estate',
    },
    modelDir: resolve('schema'),
    demo: false,
    logLevel: 'silent',
    retireLimit: 0.05,
    sourcePrecedence: ['discovery', 'netbox', 'spreadsheet'],
    historyDays: 31,
    requestDeadlineMs: 1500,
    writesAtOnce: 12,
    drainGraceMs: 2500,
    publicUrl: 'https://itsm.example/base',
    redisUrl: 'rediss://cache.example:6380',
    documentLimits: { tokens: 5_000, depth: 20, aliases: 40, rootFields: 5, directives: 10, fields: 500 },
    costLimit: 50_000,
    introspection: false,
    trustedDocuments: { mode: 'log', manifest: new Map() },
    bodyLimits: { body: 1024 ** 2, bulkBody: 64 * 1024 ** 2 },
    admissionLimits: {
      light: { inFlight: 32, queued: 0 },
      heavy: { inFlight: 2, queued: 8 },
      bulk: { inFlight: 3, queued: 8 },
    },
    rateLimit: 0,
    quotaLimits: {
      subscriptionsPerProcess: 20_000,
      subscriptionsPerConnection: 40,
      socketsPerUser: 10,
      streamsPerUser: 20,
    },
    metricsItems: true,
    otlpEndpoint: 'http://collector.example:4318',
    checks: {
      enabled: false,
      concurrency: 20,
      allow: ['10.0.0.0/8', 'fd00::/8'],
      plugins: resolve('package.json'),
    },
    webhooks: {
      hosts: ['hooks.example.com', 'hooks.example.org:8443'],
      allow: ['10.1.0.0/16'],
      keyFile: '/run/secrets/webhook',
      timeout: 2_500,
      attempts: 5,
    },
  });
});

test('everything that is wrong is said at once', () => {
  const problems = problemsOf({
    PORT: '70000',
    NEO4J_URI: 'http://graph.example',
    NEO4J_VERSION: '4.4.0',
    NEO4J_HEAP: 'plenty',
    MODEL_DIR: '/nowhere/at/all',
    DEMO: 'perhaps',
    ATTACHMENT_LIMIT: 'large',
    ATTACHMENT_TYPES: 'pdf,exe',
    LOG_LEVEL: 'loud',
    RETIRE_LIMIT: '20',
    SOURCE_PRECEDENCE: 'netbox,netbox',
    HISTORY_DAYS: '0',
    REQUEST_DEADLINE_MS: '1',
    DRAIN_GRACE_MS: '-1',
    CHECKS: 'sometimes',
    CHECK_CONCURRENCY: '0',
    CHECK_ALLOW: '10.0.0.1',
    CHECK_PLUGINS: '/nowhere/plugins.yaml',
    WEBHOOK_HOSTS: 'https://hooks.example.com',
    WEBHOOK_ALLOW: 'everything',
    WEBHOOK_TIMEOUT_MS: '1',
    WEBHOOK_ATTEMPTS: '0',
    HOST: '0.0.0.0',
  });
  for (const name of [
    'PORT',
    'NEO4J_URI',
    'NEO4J_PASSWORD',
    'NEO4J_VERSION',
    'NEO4J_HEAP',
    'MODEL_DIR',
    'DEMO',
    'ATTACHMENT_LIMIT',
    'ATTACHMENT_TYPES',
    'LOG_LEVEL',
    'RETIRE_LIMIT',
    'SOURCE_PRECEDENCE',
    'HISTORY_DAYS',
    'REQUEST_DEADLINE_MS',
    'DRAIN_GRACE_MS',
    'CHECKS',
    'CHECK_CONCURRENCY',
    'CHECK_ALLOW',
    'CHECK_PLUGINS',
    'WEBHOOK_HOSTS',
    'WEBHOOK_ALLOW',
    'WEBHOOK_TIMEOUT_MS',
    'WEBHOOK_ATTEMPTS',
    'HOST',
  ])
    expect(
      problems.filter((problem) => problem.startsWith(`${name} `)),
      name,
    ).toHaveLength(1);
});

test.each([
  ['PORT', 'abc', 'PORT is "abc": it is not a whole number from 0 to 65535. Leave it out to listen on 4000.'],
  ['RETIRE_LIMIT', '-0.1', 'RETIRE_LIMIT is "-0.1": it is not a share from 0 to 1. Write 0.2 for 20 %.'],
  ['NEO4J_HEAP', '64m', 'NEO4J_HEAP is "64m": it is not an amount of memory of at least 256m. Write it as 512m or 2g.'],
])('%s=%s is answered with the way out', (name, value, message) => {
  expect(problemsOf({ [name]: value })).toEqual([message]);
});

test('a Neo4j of somebody’s own takes more writes at once, and its disk is not watched', () => {
  const own = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'a password' };
  expect(readConfig(own)).toMatchObject({ writesAtOnce: 32, disk: undefined });
  expect(readConfig({ ...own, WRITES_AT_ONCE: '3' })).toMatchObject({ writesAtOnce: 3 });
  expect(readConfig({ DISK_RESERVE: '0' })).toMatchObject({ writesAtOnce: undefined, disk: undefined });
  expect(readConfig({ DISK_RESERVE: '1g' }).disk).toMatchObject({ reserve: 1024 ** 3 });
  expect(problemsOf({ DISK_RESERVE: 'some' })).toEqual([expect.stringContaining('is no amount of room')]);
});

test('NEO4J_URI without NEO4J_PASSWORD is refused', () => {
  expect(problemsOf({ NEO4J_URI: 'bolt://127.0.0.1:7687' })).toEqual([
    'NEO4J_PASSWORD is missing: NEO4J_URI is set and needs it. Set it, or leave NEO4J_URI out to start the embedded Neo4j.',
  ]);
});

test('a password in NEO4J_URI is refused and not repeated', () => {
  const [problem = ''] = problemsOf({ NEO4J_URI: 'bolt://neo4j:hush@graph.example:7687', NEO4J_PASSWORD: 'hush' });
  expect(problem).toContain('set NEO4J_USER and NEO4J_PASSWORD');
  expect(problem).not.toContain('hush');
});

describe('listening', () => {
  test.each(['127.0.0.1', '127.0.1.1', 'localhost', '::1'])('on %s is allowed', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  test.each(['0.0.0.0', '::', '192.0.2.7', 'graph.example'])('on %s is refused, for nobody has to sign in', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([
      expect.stringMatching(/signing in is not configured.*Leave HOST out.*ALLOW_INSECURE_HOST=true/),
    ]);
  });

  test('on every address is allowed where the operator says that it is safe', () => {
    expect(readConfig({ HOST: '0.0.0.0', ALLOW_INSECURE_HOST: 'true' }).host).toBe('0.0.0.0');
  });
});

test('who signs in holds five sockets, and whoever set another number that many', async () => {
  const folder = await throwAwayFolder();
  const SIGN_IN = join(folder, 'sign-in.json');
  await writeFile(SIGN_IN, JSON.stringify({ issuer: 'https://id.example', audience: 'itsm-graph' }));
  expect(readConfig({ SIGN_IN }).quotaLimits).toMatchObject({ socketsPerUser: 5, streamsPerUser: 50 });
  expect(readConfig({ SIGN_IN, WS_CONNECTIONS_PER_USER: '30' }).quotaLimits.socketsPerUser).toBe(30);
  await rm(folder, { recursive: true });
});

test('both lines of Neo4j may be asked for', () => {
  for (const version of ['5.26.20', '5.26.0', '2025.01.0', '2026.09.0'])
    expect(readConfig({ NEO4J_VERSION: version }).neo4j).toMatchObject({ version });
  for (const version of ['5.25.1', '5.26', 'latest', '4.4.40', '2024.12.0'])
    expect(problemsOf({ NEO4J_VERSION: version })).toHaveLength(1);
});

test('whatever the settings hold, the answer is a configuration or a list of problems', () => {
  const names = settings.map(({ name }) => name);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (env) => {
      expect(() => problemsOf(env)).not.toThrow();
    }),
  );
});

test('every setting has a meaning, for the README and --help', () => {
  for (const { name, meaning } of settings) expect(meaning, name).toMatch(/^\S.*\.$/);
});

test('an amount of memory is read as Java reads it', () => {
  expect([bytesOf('1k'), bytesOf('512m'), bytesOf('2G')]).toEqual([1024, 536_870_912, 2_147_483_648]);
});

test('secrets are not written to the log, however deep they lie', () => {
  let written = '';
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  const log = createLog('info', destination);
  log.info({ password: 'hush', uri: 'bolt://127.0.0.1' }, 'one');
  log.info({ request: { headers: { authorization: 'hush', cookie: 'hush', host: 'localhost' } } }, 'two');
  log.info({ neo4j: { password: 'hush' }, secret: 'hush', token: 'hush' }, 'three');
  expect(written).not.toContain('hush');
  expect(written).toContain('localhost');
  expect(written.trim().split('\n')).toHaveLength(3);
});
