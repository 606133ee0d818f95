import type { Severity } from '../engine/severity.js';

/** What each type of active check is told. Kept as JSON text in the check's `config`; names are those of the SDL. */
export interface HttpHeader {
  readonly name: string;
  readonly value: string;
  /** Whether the API masks its value. */
  readonly secret: boolean;
}

export interface HttpConfig {
  readonly url: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: readonly HttpHeader[];
  readonly body?: string;
  /** Such as 200, 200-299. */
  readonly expectedStatus: readonly string[];
  readonly contains?: string;
  /** A pattern of src/monitoring/pattern.ts that the whole body must match. */
  readonly matches?: string;
  /** A JSON pointer into the body, such as /status/database. */
  readonly jsonPath?: string;
  /** What must stand there, as JSON text. */
  readonly jsonEquals?: string;
  /** Milliseconds. */
  readonly warningLatency?: number;
  readonly criticalLatency?: number;
  readonly followRedirects: boolean;
  readonly verifyCertificate: boolean;
}

export interface TcpConfig {
  readonly host: string;
  readonly port: number;
  readonly send?: string;
  readonly expect?: string;
}

export const dnsRecordTypes = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'PTR', 'SRV', 'TXT', 'SOA', 'CAA'] as const;

export interface DnsConfig {
  readonly name: string;
  readonly recordType: (typeof dnsRecordTypes)[number];
  /** Addresses, each with a port if it is not 53; empty for the system's. */
  readonly servers: readonly string[];
  /** Each must be contained in one of the answers. */
  readonly expected: readonly string[];
}

export interface TlsConfig {
  readonly host: string;
  readonly port: number;
  /** The name the certificate must be for; the host unless given. */
  readonly serverName?: string;
  readonly warningDays: number;
  readonly criticalDays: number;
}

export interface IcmpConfig {
  readonly host: string;
  readonly count: number;
  /** Percent of packets lost from which on it is a WARNING, and CRITICAL. */
  readonly warningLoss: number;
  readonly criticalLoss: number;
  /** Milliseconds. */
  readonly warningLatency?: number;
  readonly criticalLatency?: number;
}

export interface GrpcConfig {
  readonly host: string;
  readonly port: number;
  /** The service asked for; empty for the server as a whole. */
  readonly service: string;
  readonly tls: boolean;
}

export interface PluginConfig {
  /** A name of the administrator's list. */
  readonly command: string;
  readonly arguments: readonly string[];
}

/** The configuration of each type; passive checks and heartbeats have none. */
export interface CheckConfigs {
  HTTP: HttpConfig;
  TCP: TcpConfig;
  DNS: DnsConfig;
  TLS: TlsConfig;
  ICMP: IcmpConfig;
  GRPC: GrpcConfig;
  PLUGIN: PluginConfig;
  PASSIVE: Record<string, never>;
  HEARTBEAT: Record<string, never>;
}

export type CheckType = keyof CheckConfigs;
/** Checks that the runner makes. */
export type ActiveCheckType = Exclude<CheckType, 'PASSIVE' | 'HEARTBEAT'>;

export const isActive = (type: CheckType): type is ActiveCheckType => type !== 'PASSIVE' && type !== 'HEARTBEAT';

/** A type with its configuration. */
export type TypedConfig = { [Type in CheckType]: { type: Type; config: CheckConfigs[Type] } }[CheckType];

/** One measured value. Thresholds are text, since plugins give them as ranges such as 10:20. */
export interface Performance {
  readonly label: string;
  readonly value: number;
  /** Such as ms, s, %, B or c; empty for a plain number. */
  readonly unit: string;
  readonly warning?: string;
  readonly critical?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a probe saw. */
export interface ProbeResult {
  readonly severity: Severity;
  /** One line, for a person. Never what the target answered, but for plugins. */
  readonly message: string;
  /** Milliseconds. */
  readonly durationMs: number;
  readonly performance: readonly Performance[];
}

/** What a check looks at, in one line. */
export function targetOf({ type, config }: TypedConfig): string {
  switch (type) {
    case 'HTTP':
      return config.url;
    case 'TCP':
    case 'TLS':
    case 'GRPC':
      return `${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
    case 'DNS':
      return `${config.recordType} ${config.name}`;
    case 'ICMP':
      return config.host;
    case 'PLUGIN':
      return config.command;
    case 'PASSIVE':
    case 'HEARTBEAT':
      return '';
  }
}

/** The host a check loads, of which only a few are checked at once; undefined when it is no host of its own. */
export function hostOf({ type, config }: TypedConfig): string | undefined {
  switch (type) {
    case 'HTTP':
      return new URL(config.url).hostname.toLowerCase();
    case 'TCP':
    case 'TLS':
    case 'GRPC':
    case 'ICMP':
      return config.host.toLowerCase();
    case 'DNS':
      return config.servers[0];
    case 'PLUGIN':
    case 'PASSIVE':
    case 'HEARTBEAT':
      return undefined;
  }
}
