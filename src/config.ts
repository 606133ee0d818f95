import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { knownTypes } from './attachment/attachment.js';
import type { AttachmentSettings } from './attachment/attachments.js';
import type { DiskLimits } from './graph/disk-watch.js';
import { readSignInFile, type SignInFile } from './access/sign-in-file.js';
import type { WebhookSettings } from './webhook/parts.js';
import { defaultAdmissionLimits, type AdmissionLimits } from './transport/admission.js';
import type { BodyLimits } from './transport/body.js';
import type { DocumentLimits } from './transport/limits.js';
import { defaultQuotaLimits, quotaLimitsOfOneUser, type QuotaLimits } from './transport/quotas.js';
import { readManifest, trustedDocumentModes, type TrustedDocumentMode } from './transport/trusted-documents.js';

/** The folder package.json lies in. */
export const projectRoot = resolve(import.meta.dirname, '..');

interface Setting {
  readonly name: string;
  /** What holds when the variable is unset or empty; undefined when there is none. */
  readonly default: string | undefined;
  readonly meaning: string;
}

/** Every setting of the product. The README's table and `--help` are made from it. */
export const settings = [
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'Address to listen on. Loopback only, until signing in is configured.',
  },
  {
    name: 'SIGN_IN',
    default: undefined,
    meaning: 'YAML file that says how people sign in; see docs/access.md. Unset: who asks is the local administrator.',
  },
  { name: 'PORT', default: '4000', meaning: 'Port to listen on; 0 takes any free one.' },
  { name: 'DATA_DIR', default: '.data', meaning: 'Folder of the embedded Neo4j: its data, its logs and its password.' },
  {
    name: 'AUDIT_FILE',
    default: undefined,
    meaning: "File that the feed's head is written to each second. Unset: audit.jsonl in DATA_DIR. See docs/audit.md.",
  },
  {
    name: 'ATTACHMENT_DIR',
    default: undefined,
    meaning:
      'Folder that files attached to records are kept in, the same for all processes. Unset: attachments in DATA_DIR. See docs/attachments.md.',
  },
  { name: 'ATTACHMENT_LIMIT', default: '20m', meaning: 'Size of one attached file.' },
  {
    name: 'ATTACHMENT_TYPES',
    default: Object.keys(knownTypes).join(','),
    meaning: 'Endings of names that are attached, separated by commas. What a file holds must fit its ending.',
  },
  {
    name: 'NEO4J_URI',
    default: undefined,
    meaning: 'A Neo4j 5.26+ or Aura of your own, such as neo4j://host:7687. Unset: an embedded Neo4j is started.',
  },
  { name: 'NEO4J_USER', default: 'neo4j', meaning: 'User for NEO4J_URI.' },
  { name: 'NEO4J_PASSWORD', default: undefined, meaning: 'Password for NEO4J_URI. The embedded Neo4j makes its own.' },
  { name: 'NEO4J_DATABASE', default: 'neo4j', meaning: 'Database to work in.' },
  {
    name: 'WRITES_AT_ONCE',
    default: undefined,
    meaning:
      'Write transactions that run at once for requests; others wait in their order. The thread of statuses has as many of its own. Unset: twice the processors, 6 at least; with NEO4J_URI 32, for the way to it may be long.',
  },
  {
    name: 'NEO4J_VERSION',
    default: '5.26.20',
    meaning: 'Version of the embedded Neo4j: 5.26.x (Java 17+) or 2026.x (Java 21+).',
  },
  {
    name: 'DISK_RESERVE',
    default: '256m',
    meaning:
      "Room that is left on the embedded Neo4j's disk: with less, requests to write are refused and the process is not ready, until there is more again. 0: until Neo4j finds no room, which can tear its log.",
  },
  {
    name: 'NEO4J_CUT_TORN_LOG',
    default: 'false',
    meaning:
      "For one start: cuts the embedded Neo4j's transaction log where it is torn, such as by a full disk. What was committed behind that place is lost. See docs/backup.md.",
  },
  { name: 'NEO4J_HEAP', default: '1g', meaning: 'Java heap of the embedded Neo4j, such as 512m or 2g.' },
  {
    name: 'NEO4J_JARS',
    default: '.neo4j',
    meaning: 'Folder the embedded Neo4j is fetched into, once a version. Relative to the project.',
  },
  {
    name: 'JAVA_HOME',
    default: undefined,
    meaning: 'Java for the embedded Neo4j. Unset: the one on PATH, then the usual places.',
  },
  {
    name: 'MODEL_DIR',
    default: undefined,
    meaning: 'Folder with .graphql files that add classes of your own to the model.',
  },
  { name: 'DEMO', default: 'true', meaning: 'true: load the demo estate into an empty database.' },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
  {
    name: 'RETIRE_LIMIT',
    default: '0.2',
    meaning: "Share (0 to 1) of a source's items a REPLACE_SOURCE import may retire without being confirmed.",
  },
  {
    name: 'SOURCE_PRECEDENCE',
    default: '',
    meaning: 'Source names separated by commas, highest first: whose value of an attribute wins.',
  },
  {
    name: 'HISTORY_DAYS',
    default: '400',
    meaning: 'Days for which status history and availability are kept.',
  },
  { name: 'REQUEST_DEADLINE_MS', default: '30000', meaning: 'Milliseconds one request may take before it is ended.' },
  {
    name: 'DRAIN_GRACE_MS',
    default: '0',
    meaning:
      'Milliseconds for which a process that is to stop still takes connections while /health/ready is red: longer than a load balancer takes to notice that goes by it. 0 for proxies that try another process when one refuses.',
  },
  { name: 'CHECKS', default: 'true', meaning: 'true: this process makes active checks when they are due.' },
  { name: 'CHECK_CONCURRENCY', default: '200', meaning: 'How many active checks run at once in this process.' },
  {
    name: 'CHECK_ALLOW',
    default: '',
    meaning:
      'CIDRs separated by commas that active checks may reach beside the public internet, such as 10.0.0.0/8. Link-local addresses open only to a CIDR inside them.',
  },
  {
    name: 'CHECK_PLUGINS',
    default: undefined,
    meaning: 'YAML or JSON file with the commands that PLUGIN checks may run. Unset: none.',
  },
  {
    name: 'WEBHOOK_HOSTS',
    default: '',
    meaning:
      'Hosts separated by commas that webhooks may be sent to, each as it stands in the address: hooks.example.com, or with a port hooks.example.com:8443. See docs/webhooks.md.',
  },
  {
    name: 'WEBHOOK_ALLOW',
    default: '',
    meaning:
      'CIDRs separated by commas that those hosts may have beside the public internet. With 127.0.0.0/8, for development, http:// takes receivers on this machine.',
  },
  {
    name: 'WEBHOOK_KEY_FILE',
    default: undefined,
    meaning:
      "File with the key that webhooks' secrets are made of, the same for all processes. Unset: webhook.key in DATA_DIR, made when it is first needed.",
  },
  { name: 'WEBHOOK_TIMEOUT_MS', default: '5000', meaning: 'Milliseconds one attempt to deliver a webhook may take.' },
  {
    name: 'WEBHOOK_ATTEMPTS',
    default: '20',
    meaning: 'How often a webhook is tried, over a day at most, before it becomes a dead letter.',
  },
  {
    name: 'PUBLIC_URL',
    default: undefined,
    meaning:
      'Where people reach the product, such as https://itsm.example.com: labels lead there. Unset: http:// with HOST and PORT.',
  },
  {
    name: 'REDIS_URL',
    default: undefined,
    meaning:
      'A Redis that wakes other processes after a commit, such as redis://host:6379. Unset: they look every 250 ms.',
  },
  { name: 'QUERY_TOKENS', default: '2000', meaning: 'Words and signs a document may have.' },
  { name: 'QUERY_DEPTH', default: '12', meaning: 'Levels of fields a document may nest.' },
  { name: 'QUERY_ALIASES', default: '30', meaning: 'Aliases a document may have.' },
  { name: 'QUERY_ROOT_FIELDS', default: '10', meaning: 'Fields an operation may begin with.' },
  { name: 'QUERY_DIRECTIVES', default: '50', meaning: 'Directives a document may have.' },
  { name: 'QUERY_FIELDS', default: '2000', meaning: 'Fields a document may ask for, fragments spread.' },
  {
    name: 'QUERY_COST',
    default: '10000',
    meaning: 'What one operation may cost: about as many as the objects it may answer. See docs/limits.md.',
  },
  {
    name: 'INTROSPECTION',
    default: 'true',
    meaning: 'true: answer questions about the schema, and name what a misspelt name may have meant.',
  },
  {
    name: 'TRUSTED_DOCUMENTS',
    default: 'off',
    meaning: 'off, log or enforce: what becomes of documents that are not in TRUSTED_DOCUMENTS_FILE.',
  },
  {
    name: 'TRUSTED_DOCUMENTS_FILE',
    default: undefined,
    meaning: 'JSON file of SHA-256 to document, as GraphQL Code Generator and Relay write it.',
  },
  { name: 'BODY_LIMIT', default: '256k', meaning: "Size of a request's body, unpacked." },
  {
    name: 'BULK_BODY_LIMIT',
    default: '32m',
    meaning: 'The same for imports, ingestAlerts and reportStatus, which come unpacked.',
  },
  { name: 'REQUESTS_IN_FLIGHT', default: '64', meaning: 'Operations that run at once in this process.' },
  { name: 'REQUESTS_QUEUED', default: '256', meaning: 'Operations that wait for that; more are answered 503.' },
  {
    name: 'HEAVY_IN_FLIGHT',
    default: undefined,
    meaning:
      'The same for walks through the graph and other queries that cost more than 2000. Unset: half the processors, 1 at least.',
  },
  {
    name: 'BULK_IN_FLIGHT',
    default: undefined,
    meaning:
      'The same for imports and other mutations that cost more than 2000. Unset: half the processors, 2 at least.',
  },
  { name: 'HEAVY_QUEUED', default: '32', meaning: 'Operations that wait in each of these two lanes.' },
  {
    name: 'RATE_LIMIT',
    default: '60000',
    meaning: 'Operations a user may send a minute to this process, large ones counted more than once; 0: no limit.',
  },
  { name: 'SUBSCRIPTIONS_PER_PROCESS', default: '5000', meaning: 'Subscriptions one process serves.' },
  { name: 'SUBSCRIPTIONS_PER_CONNECTION', default: '50', meaning: 'Operations one WebSocket runs at once.' },
  {
    name: 'WS_CONNECTIONS_PER_USER',
    default: undefined,
    meaning:
      'WebSockets one user holds to this process. Unset: 5; without signing in, where everyone is one user, 100.',
  },
  {
    name: 'EVENT_STREAMS_PER_USER',
    default: undefined,
    meaning:
      'Event streams one user holds to this process; each carries one operation. Unset: 50; without signing in 100.',
  },
  {
    name: 'METRICS_ITEMS',
    default: 'false',
    meaning: 'true: /metrics tells the status of every item, a time series for each.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: undefined,
    meaning: 'An OpenTelemetry collector for traces by OTLP over HTTP, such as http://host:4318. Unset: no traces.',
  },
  {
    name: 'ALLOW_INSECURE_HOST',
    default: 'false',
    meaning:
      'true: listen on HOST although signing in is not configured. For a container whose port is published on loopback only.',
  },
] as const satisfies readonly Setting[];

type SettingName = (typeof settings)[number]['name'];

/** Write transactions at once on a Neo4j of somebody's own: each waits for the network most of its time. A pool has 50 connections. */
const remoteWritesAtOnce = 32;

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How to reach Neo4j: one that is given, or one to start as a child process. */
export type Neo4jConfig =
  | { kind: 'server'; uri: string; user: string; password: string; database: string }
  | {
      kind: 'embedded';
      version: string;
      heap: string;
      cutTornLog: boolean;
      jarsDir: string;
      javaHome: string | undefined;
      database: string;
    };

export interface Config {
  host: string;
  port: number;
  /** How people sign in; undefined when who asks is the local administrator. */
  signIn: SignInFile | undefined;
  /** Absolute. */
  dataDir: string;
  /** The disk of a Neo4j of our own; undefined where nobody watches it. */
  disk: DiskLimits | undefined;
  /** Absolute. */
  auditFile: string;
  attachments: AttachmentSettings;
  neo4j: Neo4jConfig;
  /** Absolute, and there; undefined when only the built-in model is wanted. */
  modelDir: string | undefined;
  demo: boolean;
  logLevel: LogLevel;
  /** 0 to 1. */
  retireLimit: number;
  /** Highest first. */
  sourcePrecedence: string[];
  /** For how many days status history is kept. */
  historyDays: number;
  requestDeadlineMs: number;
  /** Undefined for what fits the machine. */
  writesAtOnce: number | undefined;
  /** For how many milliseconds a process that is to stop still takes connections. */
  drainGraceMs: number;
  /** Where people reach the product, without a slash at the end. */
  publicUrl: string;
  redisUrl: string | undefined;
  documentLimits: DocumentLimits;
  costLimit: number;
  introspection: boolean;
  trustedDocuments: {
    mode: TrustedDocumentMode;
    /** By id; empty without a file. */
    manifest: ReadonlyMap<string, string>;
  };
  bodyLimits: BodyLimits;
  admissionLimits: AdmissionLimits;
  /** Operations a user may send a minute; 0 for no limit. */
  rateLimit: number;
  quotaLimits: QuotaLimits;
  metricsItems: boolean;
  otlpEndpoint: string | undefined;
  checks: {
    /** Whether this process makes active checks. */
    enabled: boolean;
    concurrency: number;
    /** CIDRs. */
    allow: string[];
    /** Absolute path of the list of commands, and there; undefined when none may run. */
    plugins: string | undefined;
  };
  webhooks: WebhookSettings;
}

/** All that is wrong with the settings, one problem a line. The message is for the operator and holds no secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly problems: readonly string[]) {
    super(
      `${problems.length === 1 ? 'A setting is' : `${problems.length} settings are`} wrong:\n${problems
        .map((problem) => `  - ${problem}`)
        .join('\n')}`,
    );
  }
}

const wholeNumber = (least: number, most: number, wayOut: string) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most, {
      error: `is not a whole number from ${least} to ${most}. ${wayOut}`,
    })
    .transform(Number);

/** An amount of memory, in bytes. */
const amount = (least: number, leastShown: string, usual: string) =>
  z
    .string()
    .refine((value) => /^\d+[kmg]$/i.test(value) && bytesOf(value) >= least, {
      error: `is not an amount of at least ${leastShown}. Write it as 512k or 2m, or leave it out for ${usual}.`,
    })
    .transform(bytesOf);

const listed = (list: string): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const cidrs = z
  .string()
  .transform(listed)
  .refine((list) => list.every((cidr) => ipaddr.isValidCIDR(cidr)), {
    error: 'holds something that is no CIDR. Write them as 10.0.0.0/8,fd00::/8.',
  });

/** A host as it stands in an https address; undefined for what is none. */
function hostIn(text: string): string | undefined {
  const address = `https://${text}`;
  if (!/^[^\s/?#@\\]+$/.test(text) || !URL.canParse(address)) return undefined;
  return new URL(address).host;
}

const trueOrFalse = z
  .string()
  .toLowerCase()
  .refine((value) => value === 'true' || value === 'false', { error: 'is neither true nor false. Write one of them.' })
  .transform((value) => value === 'true');

const address = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `is not an address with ${protocols.map((one) => `${one}//`).join(' or ')}. Write it as ${example}.`,
    })
    .optional();

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

function uriProblem(uri: string): string | undefined {
  if (!URL.canParse(uri)) return 'is not an address. Write it as neo4j://host:7687.';
  const { protocol, username, password, hostname } = new URL(uri);
  if (!schemes.includes(protocol.slice(0, -1)))
    return `has a scheme that is not Neo4j's. Use one of ${schemes.map((scheme) => `${scheme}://`).join(', ')}.`;
  if (hostname === '') return 'names no host. Write it as neo4j://host:7687.';
  if (username !== '' || password !== '')
    return 'carries a user or a password. Take them out and set NEO4J_USER and NEO4J_PASSWORD.';
  return undefined;
}

/** Neo4j 5.26 is the oldest that is tested; after 5.26 came calendar versions (2025.01 and on). */
function isSupportedVersion(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 5 && minor >= 26) || major >= 2025;
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const shape = {
  SIGN_IN: z
    .string()
    .transform((path, context) => {
      try {
        return readSignInFile(path);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
        return z.NEVER;
      }
    })
    .optional(),
  HOST: z.string().refine((host) => isIP(host) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(host), {
    error: 'is not an address or a host name. Leave it out to listen on 127.0.0.1.',
  }),
  PORT: wholeNumber(0, 65_535, 'Leave it out to listen on 4000.'),
  DATA_DIR: z.string(),
  AUDIT_FILE: z.string().optional(),
  ATTACHMENT_DIR: z.string().optional(),
  ATTACHMENT_LIMIT: amount(1024, '1k', '20m'),
  ATTACHMENT_TYPES: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((ending) => ending.trim().toLowerCase().replace(/^\./, ''))
        .filter((ending) => ending !== ''),
    )
    .refine((endings) => endings.every((ending) => Object.hasOwn(knownTypes, ending)), {
      error: `names an ending whose content cannot be told. Use some of ${Object.keys(knownTypes).join(', ')}.`,
    }),
  NEO4J_URI: z
    .string()
    .superRefine((uri, context) => {
      const problem = uriProblem(uri);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    })
    .optional(),
  NEO4J_USER: z.string(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().refine((name) => /^[A-Za-z][A-Za-z0-9.-]{2,62}$/.test(name) && name !== 'system', {
    error:
      'is not the name of a database (3 to 63 letters, digits, dots and dashes, not system). Leave it out for neo4j.',
  }),
  WRITES_AT_ONCE: wholeNumber(1, 50, 'Leave it out for twice the processors.').optional(),
  NEO4J_VERSION: z.string().refine((version) => /^\d+\.\d+\.\d+$/.test(version) && isSupportedVersion(version), {
    error: 'is not a version this product runs on. Set 5.26.20 or a newer one, such as 2026.09.0.',
  }),
  DISK_RESERVE: z
    .string()
    .refine((value) => value === '0' || /^\d+[kmg]$/i.test(value), {
      error: 'is no amount of room. Write it as 256m or 1g, 0 for none, or leave it out for 256m.',
    })
    .transform((value) => (value === '0' ? 0 : bytesOf(value))),
  NEO4J_CUT_TORN_LOG: trueOrFalse,
  NEO4J_HEAP: z.string().refine((heap) => /^\d+[kmg]$/i.test(heap) && bytesOf(heap) >= 256 * 1024 ** 2, {
    error: 'is not an amount of memory of at least 256m. Write it as 512m or 2g.',
  }),
  NEO4J_JARS: z.string(),
  JAVA_HOME: z.string().optional(),
  MODEL_DIR: z
    .string()
    .refine(isFolder, { error: 'is not a folder. Create it, or leave MODEL_DIR out to use the built-in model only.' })
    .optional(),
  DEMO: trueOrFalse,
  LOG_LEVEL: z.enum(logLevels, { error: `is not a level. Use one of ${logLevels.join(', ')}.` }),
  RETIRE_LIMIT: z
    .string()
    .refine((value) => /^\d*\.?\d+$/.test(value) && Number(value) <= 1, {
      error: 'is not a share from 0 to 1. Write 0.2 for 20 %.',
    })
    .transform(Number),
  SOURCE_PRECEDENCE: z
    .string()
    .transform(listed)
    .refine((names) => new Set(names).size === names.length, {
      error: 'names a source twice. Name each once, the highest first.',
    }),
  HISTORY_DAYS: wholeNumber(1, 3_650, 'Leave it out for 400.'),
  REQUEST_DEADLINE_MS: wholeNumber(100, 600_000, 'Leave it out for 30000 (30 seconds).'),
  DRAIN_GRACE_MS: wholeNumber(0, 120_000, 'Leave it out for 0.'),
  PUBLIC_URL: address(['http:', 'https:'], 'https://itsm.example.com'),
  REDIS_URL: address(['redis:', 'rediss:'], 'redis://host:6379'),
  QUERY_TOKENS: wholeNumber(100, 1_000_000, 'Leave it out for 2000.'),
  QUERY_DEPTH: wholeNumber(3, 100, 'Leave it out for 12.'),
  QUERY_ALIASES: wholeNumber(0, 10_000, 'Leave it out for 30.'),
  QUERY_ROOT_FIELDS: wholeNumber(1, 1_000, 'Leave it out for 10.'),
  QUERY_DIRECTIVES: wholeNumber(0, 10_000, 'Leave it out for 50.'),
  QUERY_FIELDS: wholeNumber(100, 1_000_000, 'Leave it out for 2000.'),
  QUERY_COST: wholeNumber(100, 1_000_000_000, 'Leave it out for 10000.'),
  INTROSPECTION: trueOrFalse,
  TRUSTED_DOCUMENTS: z.enum(trustedDocumentModes, {
    error: `is not a mode. Use one of ${trustedDocumentModes.join(', ')}.`,
  }),
  TRUSTED_DOCUMENTS_FILE: z
    .string()
    .transform((path, context) => {
      try {
        return readManifest(path);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
        return z.NEVER;
      }
    })
    .optional(),
  BODY_LIMIT: amount(16 * 1024, '16k', '256k'),
  BULK_BODY_LIMIT: amount(16 * 1024, '16k', '32m'),
  REQUESTS_IN_FLIGHT: wholeNumber(1, 10_000, 'Leave it out for 64.'),
  REQUESTS_QUEUED: wholeNumber(0, 100_000, 'Leave it out for 256.'),
  HEAVY_IN_FLIGHT: wholeNumber(1, 1_000, 'Leave it out for half the processors.').optional(),
  BULK_IN_FLIGHT: wholeNumber(1, 1_000, 'Leave it out for half the processors, 2 at least.').optional(),
  HEAVY_QUEUED: wholeNumber(0, 10_000, 'Leave it out for 32.'),
  RATE_LIMIT: wholeNumber(0, 100_000_000, 'Leave it out for 60000, or set 0 for no limit.'),
  SUBSCRIPTIONS_PER_PROCESS: wholeNumber(1, 1_000_000, 'Leave it out for 5000.'),
  SUBSCRIPTIONS_PER_CONNECTION: wholeNumber(1, 10_000, 'Leave it out for 50.'),
  WS_CONNECTIONS_PER_USER: wholeNumber(1, 1_000_000, 'Leave it out for 5, or 100 without signing in.').optional(),
  EVENT_STREAMS_PER_USER: wholeNumber(1, 1_000_000, 'Leave it out for 50, or 100 without signing in.').optional(),
  METRICS_ITEMS: trueOrFalse,
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['http:', 'https:'], 'http://host:4318'),
  CHECKS: trueOrFalse,
  CHECK_CONCURRENCY: wholeNumber(1, 2_000, 'Leave it out for 200.'),
  CHECK_ALLOW: cidrs,
  CHECK_PLUGINS: z
    .string()
    .refine(isFile, { error: 'is not a file. Create it, or leave CHECK_PLUGINS out to run no commands.' })
    .optional(),
  WEBHOOK_HOSTS: z
    .string()
    .transform(listed)
    .refine((hosts) => hosts.every((host) => hostIn(host) !== undefined), {
      error: 'holds something that is no host. Write them as hooks.example.com,hooks.example.org:8443.',
    })
    .transform((hosts) => hosts.flatMap((host) => hostIn(host) ?? [])),
  WEBHOOK_ALLOW: cidrs,
  WEBHOOK_KEY_FILE: z.string().optional(),
  WEBHOOK_TIMEOUT_MS: wholeNumber(100, 60_000, 'Leave it out for 5000 (5 seconds).'),
  WEBHOOK_ATTEMPTS: wholeNumber(1, 100, 'Leave it out for 20.'),
  ALLOW_INSECURE_HOST: trueOrFalse,
} satisfies Record<SettingName, z.ZodType>;

const defaults = new Map<string, string | undefined>(settings.map((setting) => [setting.name, setting.default]));

/** Variables that are set to nothing count as unset: Compose files pass them on so. */
function valueOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const given = env[name]?.trim();
  return given === undefined || given === '' ? defaults.get(name) : given;
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** What the operator is told of a value: never a password, and never the credentials inside an address. */
function shown(name: string, value: string | undefined): string {
  if (value === undefined || name === 'NEO4J_PASSWORD') return name;
  return `${name} is "${value.replace(/\/\/[^@/]*@/, '//…@')}": it`;
}

/**
 * Reads and validates every setting.
 * @throws ConfigurationError that lists everything that is wrong, each with the way out.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const raw = Object.fromEntries(settings.map(({ name }) => [name, valueOf(env, name)]));
  const result = z.object(shape).safeParse(raw);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${shown(name, raw[name])} ${issue.message}`;
      });

  const host = raw['HOST'] ?? '';
  if (raw['NEO4J_URI'] !== undefined && raw['NEO4J_PASSWORD'] === undefined)
    problems.push(
      'NEO4J_PASSWORD is missing: NEO4J_URI is set and needs it. Set it, or leave NEO4J_URI out to start the embedded Neo4j.',
    );
  if (!isLoopback(host) && raw['SIGN_IN'] === undefined && raw['ALLOW_INSECURE_HOST']?.toLowerCase() !== 'true')
    problems.push(
      `HOST is "${host}": signing in is not configured, so anyone who reaches this address would be an administrator. ` +
        'Leave HOST out to listen on 127.0.0.1, or name in SIGN_IN a file that says how people sign in. In a container whose port is published on loopback only, set ALLOW_INSECURE_HOST=true.',
    );
  if (raw['TRUSTED_DOCUMENTS'] === 'enforce' && raw['TRUSTED_DOCUMENTS_FILE'] === undefined)
    problems.push(
      'TRUSTED_DOCUMENTS_FILE is missing: TRUSTED_DOCUMENTS is "enforce", and without a manifest nothing would run. Name the file.',
    );
  if (!result.success || problems.length > 0) throw new ConfigurationError(problems);

  const { data } = result;
  const usualQuotas = data.SIGN_IN ? defaultQuotaLimits : quotaLimitsOfOneUser;
  return {
    host: data.HOST,
    port: data.PORT,
    signIn: data.SIGN_IN,
    dataDir: resolve(data.DATA_DIR),
    attachments: {
      folder: resolve(data.ATTACHMENT_DIR ?? join(data.DATA_DIR, 'attachments')),
      limit: data.ATTACHMENT_LIMIT,
      allowed: data.ATTACHMENT_TYPES,
    },
    disk:
      data.NEO4J_URI === undefined && data.DISK_RESERVE > 0
        ? { folder: resolve(data.DATA_DIR), reserve: data.DISK_RESERVE }
        : undefined,
    auditFile: resolve(data.AUDIT_FILE ?? join(data.DATA_DIR, 'audit.jsonl')),
    neo4j:
      data.NEO4J_URI !== undefined && data.NEO4J_PASSWORD !== undefined
        ? {
            kind: 'server',
            uri: data.NEO4J_URI,
            user: data.NEO4J_USER,
            password: data.NEO4J_PASSWORD,
            database: data.NEO4J_DATABASE,
          }
        : {
            kind: 'embedded',
            version: data.NEO4J_VERSION,
            heap: data.NEO4J_HEAP,
            cutTornLog: data.NEO4J_CUT_TORN_LOG,
            jarsDir: resolve(projectRoot, data.NEO4J_JARS),
            javaHome: data.JAVA_HOME,
            database: data.NEO4J_DATABASE,
          },
    modelDir: data.MODEL_DIR === undefined ? undefined : resolve(data.MODEL_DIR),
    demo: data.DEMO,
    logLevel: data.LOG_LEVEL,
    retireLimit: data.RETIRE_LIMIT,
    sourcePrecedence: data.SOURCE_PRECEDENCE,
    historyDays: data.HISTORY_DAYS,
    requestDeadlineMs: data.REQUEST_DEADLINE_MS,
    writesAtOnce: data.WRITES_AT_ONCE ?? (data.NEO4J_URI === undefined ? undefined : remoteWritesAtOnce),
    drainGraceMs: data.DRAIN_GRACE_MS,
    publicUrl: (
      data.PUBLIC_URL ?? `http://${isIP(data.HOST) === 6 ? `[${data.HOST}]` : data.HOST}:${data.PORT}`
    ).replace(/\/+$/, ''),
    redisUrl: data.REDIS_URL,
    documentLimits: {
      tokens: data.QUERY_TOKENS,
      depth: data.QUERY_DEPTH,
      aliases: data.QUERY_ALIASES,
      rootFields: data.QUERY_ROOT_FIELDS,
      directives: data.QUERY_DIRECTIVES,
      fields: data.QUERY_FIELDS,
    },
    costLimit: data.QUERY_COST,
    introspection: data.INTROSPECTION,
    trustedDocuments: { mode: data.TRUSTED_DOCUMENTS, manifest: data.TRUSTED_DOCUMENTS_FILE ?? new Map() },
    bodyLimits: { body: data.BODY_LIMIT, bulkBody: Math.max(data.BODY_LIMIT, data.BULK_BODY_LIMIT) },
    admissionLimits: {
      light: { inFlight: data.REQUESTS_IN_FLIGHT, queued: data.REQUESTS_QUEUED },
      heavy: { inFlight: data.HEAVY_IN_FLIGHT ?? defaultAdmissionLimits.heavy.inFlight, queued: data.HEAVY_QUEUED },
      bulk: { inFlight: data.BULK_IN_FLIGHT ?? defaultAdmissionLimits.bulk.inFlight, queued: data.HEAVY_QUEUED },
    },
    rateLimit: data.RATE_LIMIT,
    quotaLimits: {
      subscriptionsPerProcess: data.SUBSCRIPTIONS_PER_PROCESS,
      subscriptionsPerConnection: data.SUBSCRIPTIONS_PER_CONNECTION,
      socketsPerUser: data.WS_CONNECTIONS_PER_USER ?? usualQuotas.socketsPerUser,
      streamsPerUser: data.EVENT_STREAMS_PER_USER ?? usualQuotas.streamsPerUser,
    },
    metricsItems: data.METRICS_ITEMS,
    otlpEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    checks: {
      enabled: data.CHECKS,
      concurrency: data.CHECK_CONCURRENCY,
      allow: data.CHECK_ALLOW,
      plugins: data.CHECK_PLUGINS === undefined ? undefined : resolve(data.CHECK_PLUGINS),
    },
    webhooks: {
      hosts: data.WEBHOOK_HOSTS,
      allow: data.WEBHOOK_ALLOW,
      keyFile: resolve(data.WEBHOOK_KEY_FILE ?? join(data.DATA_DIR, 'webhook.key')),
      timeout: data.WEBHOOK_TIMEOUT_MS,
      attempts: data.WEBHOOK_ATTEMPTS,
    },
  };
}

/** Bytes in an amount as Java writes it: 512m, 2g. */
export function bytesOf(amount: string): number {
  const unit = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[amount.slice(-1).toLowerCase()] ?? 1;
  return Number.parseInt(amount, 10) * unit;
}
