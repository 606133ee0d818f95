import type { CheckConfigInput } from '../generated/graphql.js';
import { compilePattern } from '../monitoring/pattern.js';
import type { Failure } from '../refusal.js';
import type { HttpConfig, HttpHeader, TypedConfig } from './config.js';
import { serverParts } from './probes/dns.js';
import type { Network } from '../network/network.js';
import type { Plugins } from './plugins.js';

export interface ConfigRules {
  readonly network: Network;
  readonly plugins: Plugins;
}

const longestText = 2_000;
const longestHost = 253;

/** Collects what is wrong with a configuration, each by the path of its field. */
class Faults {
  readonly failures: Failure[] = [];
  constructor(private readonly path: string) {}

  add(field: string, message: string): void {
    this.failures.push({ field: `${this.path}.${field}`, code: 'INVALID', message });
  }

  between(field: string, value: number, least: number, most: number): void {
    if (!Number.isInteger(value) || value < least || value > most)
      this.add(field, `must be between ${least} and ${most}, not ${value}.`);
  }

  text(field: string, value: string | undefined, most = longestText): void {
    if (value !== undefined && value.length > most) this.add(field, `takes at most ${most} characters.`);
  }

  host(rules: ConfigRules, host: string, port: number | undefined, field = 'host'): void {
    // A dash at the front would be an option of ping's.
    if (host.length > longestHost || !/^[A-Za-z0-9_[:]([A-Za-z0-9_.:%[\]-]*)$/.test(host))
      return this.add(field, 'is no host name and no address.');
    const fault = rules.network.faultOf(host, port);
    if (fault !== undefined) this.add(field, fault);
  }
}

/**
 * The configuration that an input gives, or what is wrong with it. `before` is the stored one, from which headers without a
 * value keep theirs.
 */
export function configOf(
  input: CheckConfigInput,
  rules: ConfigRules,
  before: TypedConfig | undefined,
): { typed: TypedConfig; failures: readonly Failure[] } {
  const [member = ''] = Object.entries(input).find(([, value]) => value !== null && value !== undefined) ?? [];
  const faults = new Faults(`input.config.${member}`);
  return { typed: typedOf(input, rules, before, faults), failures: faults.failures };
}

function typedOf(
  input: CheckConfigInput,
  rules: ConfigRules,
  before: TypedConfig | undefined,
  faults: Faults,
): TypedConfig {
  if (input.http) return { type: 'HTTP', config: http(input.http, rules, before, faults) };
  if (input.tcp) {
    const { host, port, send, expect } = input.tcp;
    faults.between('port', port, 1, 65_535);
    faults.host(rules, host, port);
    faults.text('send', send ?? undefined);
    faults.text('expect', expect ?? undefined);
    return { type: 'TCP', config: given({ host, port, send, expect }) };
  }
  if (input.dns) {
    const { name, recordType, servers, expected } = input.dns;
    faults.text('name', name, longestHost);
    if ((servers ?? []).length > 8) faults.add('servers', 'takes at most 8.');
    for (const server of servers ?? []) {
      const { host, port } = serverParts(server);
      if (!/^[0-9a-fA-F.:]+$/.test(host)) faults.add('servers', `${server} is no address.`);
      else faults.host(rules, host, port, 'servers');
    }
    if ((expected ?? []).length > 20) faults.add('expected', 'takes at most 20.');
    return {
      type: 'DNS',
      config: { name, recordType: recordType ?? 'A', servers: servers ?? [], expected: expected ?? [] },
    };
  }
  if (input.tls) {
    const { host, port, serverName, warningDays, criticalDays } = input.tls;
    const config = { port: port ?? 443, warningDays: warningDays ?? 21, criticalDays: criticalDays ?? 7 };
    faults.between('port', config.port, 1, 65_535);
    faults.host(rules, host, config.port);
    faults.text('serverName', serverName ?? undefined, longestHost);
    faults.between('warningDays', config.warningDays, 0, 3650);
    faults.between('criticalDays', config.criticalDays, 0, config.warningDays);
    return { type: 'TLS', config: { ...config, host, ...given({ serverName }) } };
  }
  if (input.icmp) {
    const { host, count, warningLoss, criticalLoss, warningLatency, criticalLatency } = input.icmp;
    const config = { count: count ?? 3, warningLoss: warningLoss ?? 34, criticalLoss: criticalLoss ?? 100 };
    faults.host(rules, host, undefined);
    faults.between('count', config.count, 1, 20);
    faults.between('criticalLoss', config.criticalLoss, 1, 100);
    faults.between('warningLoss', config.warningLoss, 1, 100);
    latencies(faults, warningLatency, criticalLatency);
    return { type: 'ICMP', config: { host, ...config, ...given({ warningLatency, criticalLatency }) } };
  }
  if (input.grpc) {
    const { host, port, service, tls } = input.grpc;
    faults.between('port', port, 1, 65_535);
    faults.host(rules, host, port);
    faults.text('service', service ?? undefined, longestHost);
    return { type: 'GRPC', config: { host, port, service: service ?? '', tls: tls ?? true } };
  }
  if (input.plugin) {
    const { command, arguments: own } = input.plugin;
    const plugin = rules.plugins.get(command);
    if (!plugin)
      faults.add('command', `is not on the administrator's list (CHECK_PLUGINS), which has ${names(rules.plugins)}.`);
    else if (own && own.length > 0 && !plugin.allowArguments)
      faults.add(
        'arguments',
        `are not allowed for ${command}; the administrator's list would say allowArguments: true.`,
      );
    if ((own ?? []).length > 50) faults.add('arguments', 'takes at most 50.');
    for (const argument of own ?? []) {
      faults.text('arguments', argument);
      if (argument.includes('\0')) faults.add('arguments', 'takes no NUL.');
    }
    return { type: 'PLUGIN', config: { command, arguments: own ?? [] } };
  }
  const type = input.passive ? 'PASSIVE' : 'HEARTBEAT';
  const note = (input.passive ?? input.heartbeat)?.note;
  faults.text('note', note ?? undefined);
  return { type, config: given({ note }) as Record<string, never> };
}

function http(
  input: NonNullable<CheckConfigInput['http']>,
  rules: ConfigRules,
  before: TypedConfig | undefined,
  faults: Faults,
): HttpConfig {
  const url = httpUrl(input.url, rules, faults);
  const expectedStatus = input.expectedStatus ?? ['200-299'];
  if (expectedStatus.length === 0) faults.add('expectedStatus', 'names at least one.');
  for (const range of expectedStatus)
    if (!/^[1-5]\d\d(-[1-5]\d\d)?$/.test(range))
      faults.add('expectedStatus', `${range} is no status such as 200 or 200-299.`);
  for (const name of ['body', 'contains', 'matches', 'jsonPath'] as const) faults.text(name, input[name] ?? undefined);
  if (input.matches !== null && input.matches !== undefined) {
    const pattern = compilePattern(input.matches);
    if ('fault' in pattern) faults.add('matches', pattern.fault);
  }
  if (input.jsonPath && !input.jsonPath.startsWith('/'))
    faults.add('jsonPath', 'begins with /, as in /status/database.');
  if (input.jsonEquals !== undefined && !input.jsonPath) faults.add('jsonEquals', 'needs jsonPath.');
  latencies(faults, input.warningLatency, input.criticalLatency);
  const stored = before?.type === 'HTTP' ? before.config.headers : [];
  return {
    url,
    method: input.method ?? 'GET',
    headers: headersOf(input.headers ?? [], stored, faults),
    expectedStatus,
    followRedirects: input.followRedirects ?? true,
    verifyCertificate: input.verifyCertificate ?? true,
    ...given({
      body: input.body,
      contains: input.contains,
      matches: input.matches,
      jsonPath: input.jsonPath,
      jsonEquals: input.jsonEquals === undefined ? undefined : JSON.stringify(input.jsonEquals),
      warningLatency: input.warningLatency,
      criticalLatency: input.criticalLatency,
    }),
  };
}

function httpUrl(text: string, rules: ConfigRules, faults: Faults): string {
  if (text.length > longestText || !URL.canParse(text)) {
    faults.add('url', 'is no address such as https://www.example.com/health.');
    return 'http://invalid.invalid/';
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') faults.add('url', 'begins with http: or https:.');
  else if (url.username !== '' || url.password !== '')
    faults.add('url', 'carries a user or a password, which everyone would see. Send a header with secret: true.');
  else {
    const fault = rules.network.faultOf(
      url.hostname,
      url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    );
    if (fault !== undefined) faults.add('url', fault);
  }
  return url.href;
}

function headersOf(
  input: NonNullable<NonNullable<CheckConfigInput['http']>['headers']>,
  stored: readonly HttpHeader[],
  faults: Faults,
): HttpHeader[] {
  if (input.length > 20) faults.add('headers', 'takes at most 20.');
  return input.map(({ name, value, secret }) => {
    const kept = stored.find((header) => header.name.toLowerCase() === name.toLowerCase());
    if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name)) faults.add('headers', 'has a name that is none.');
    if (/^(host|content-length|transfer-encoding|connection|upgrade|expect|te|trailer|keep-alive)$/i.test(name))
      faults.add('headers', `${name} is set by the check itself.`);
    const text = value ?? kept?.value;
    if (text === undefined) faults.add('headers', `${name} has no value.`);
    else if (text.length > longestText || /[^\t\x20-\x7e\x80-\xff]/.test(text))
      faults.add('headers', `${name} has a value that no header can have.`);
    // A kept value that was secret does not come out by leaving the mark away.
    return { name, value: text ?? '', secret: secret === true || (value == null && kept?.secret === true) };
  });
}

function latencies(faults: Faults, warning: number | null | undefined, critical: number | null | undefined): void {
  if (warning !== null && warning !== undefined) faults.between('warningLatency', warning, 1, 300_000);
  if (critical !== null && critical !== undefined) faults.between('criticalLatency', critical, 1, 300_000);
}

const names = (plugins: Plugins): string => (plugins.size === 0 ? 'no commands' : [...plugins.keys()].join(', '));

type Given<T> = { [Name in keyof T]?: NonNullable<T[Name]> } & {
  [Name in keyof T as null extends T[Name] ? never : undefined extends T[Name] ? never : Name]: T[Name];
};

/** The members that have a value. */
function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;
}

/** The configuration as the API shows it: secrets are masked. */
export function shownConfig({ type, config }: TypedConfig): unknown {
  if (type !== 'HTTP') return config;
  return {
    ...config,
    ...(config.jsonEquals !== undefined && { jsonEquals: JSON.parse(config.jsonEquals) as unknown }),
    headers: config.headers.map(({ name, value, secret }) => ({ name, value: secret ? '••••••' : value, secret })),
  };
}
