import { promises } from 'node:dns';
import type { DnsConfig } from '../config.js';
import { aborted } from '../../network/network.js';
import { timed, timeOf, type Finding, type Probe } from './probe.js';

/** Asks for records of a name, and looks for the expected ones among them. */
export const dnsProbe: Probe<DnsConfig> = ({ name, recordType, servers, expected }, { network, signal }) =>
  timed({ signal }, async (start) => {
    const resolver = new promises.Resolver({ tries: 2 });
    if (servers.length > 0)
      resolver.setServers(await vettedServers(servers, (host, port) => network.resolve(host, port, signal)));
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const records = await aborted(resolver.resolve(name, recordType), signal);
      return judge(answersOf(records), expected, performance.now() - start);
    } catch (error) {
      signal.throwIfAborted();
      return { severity: 'CRITICAL', message: explain(name, recordType, error) };
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  });

/** Servers are addresses, as the SDL says: 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53. */
export function serverParts(server: string): { host: string; port: number } {
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(server);
  const plain = /^([^:]+):(\d+)$/.exec(server);
  const [, host = server, port = '53'] = bracketed ?? plain ?? [];
  return { host, port: Number(port) };
}

async function vettedServers(
  servers: readonly string[],
  vet: (host: string, port: number) => Promise<{ address: string; family: 4 | 6 }[]>,
): Promise<string[]> {
  const vetted = await Promise.all(
    servers.map(async (server) => {
      const { host, port } = serverParts(server);
      const found = await vet(host, port);
      return found.map(({ address, family }) => (family === 6 ? `[${address}]:${port}` : `${address}:${port}`));
    }),
  );
  return vetted.flat();
}

function judge(answers: readonly string[], expected: readonly string[], took: number): Finding {
  const missing = expected.filter((text) => !answers.some((answer) => answer.includes(text.toLowerCase())));
  const times = [timeOf('time', took)];
  if (missing.length > 0)
    return {
      severity: 'CRITICAL',
      message: `${answers.length} answers, and none of them has ${missing.join(', ')}.`,
      performance: times,
    };
  return {
    severity: answers.length > 0 ? 'OK' : 'CRITICAL',
    message: `${answers.length} answers in ${Math.round(took)} ms.`,
    performance: times,
  };
}

/** The records as texts, whatever their shape: a mail exchange is "10 mail.example". */
function answersOf(records: unknown): string[] {
  const list: unknown[] = Array.isArray(records) ? records : [records];
  return list.map((record) => textOf(record).toLowerCase());
}

function textOf(record: unknown): string {
  if (typeof record === 'string') return record;
  if (Array.isArray(record)) return record.map(String).join('');
  return Object.values(record as Record<string, unknown>)
    .map(String)
    .join(' ');
}

function explain(name: string, recordType: string, error: unknown): string {
  const { code } = error as { code?: unknown };
  switch (code) {
    case 'ENOTFOUND':
      return `${name} does not exist (NXDOMAIN).`;
    case 'ENODATA':
      return `${name} has no ${recordType} records.`;
    case 'ESERVFAIL':
      return `The server failed to answer for ${name} (SERVFAIL).`;
    case 'EREFUSED':
      return `The server refused to answer for ${name}.`;
    case 'ETIMEOUT':
    case 'ECONNREFUSED':
      return `No server answered for ${name} (${code}).`;
    default:
      return `${name} cannot be resolved${typeof code === 'string' ? ` (${code})` : ''}.`;
  }
}
