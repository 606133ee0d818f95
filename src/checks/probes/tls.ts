import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { day } from '../../monitoring/spans.js';
import type { TlsConfig } from '../config.js';
import { pinned } from '../../network/network.js';
import { connected } from './tcp.js';
import { timed, type Finding, type Probe } from './probe.js';

/** Looks at a server's certificate: its chain, its name, and when it ends. */
export const tlsProbe: Probe<TlsConfig> = (config, { network, signal }) =>
  timed({ signal }, async () => {
    const { host, port, serverName } = config;
    const addresses = await network.resolve(host, port, signal);
    const name = serverName ?? host;
    const socket = connect({
      host: addresses.length === 1 ? addresses[0]!.address : host,
      port,
      lookup: pinned(addresses),
      // An address is no server name (RFC 6066); the certificate is then checked against the address.
      servername: isIP(name) === 0 ? name : '',
      // Judged below, with the reason.
      rejectUnauthorized: false,
    });
    const end = (): void => void socket.destroy();
    signal.addEventListener('abort', end, { once: true });
    try {
      await connected(socket, 'secureConnect');
      return judge(socket, name, config);
    } finally {
      signal.removeEventListener('abort', end);
      socket.destroy();
    }
  });

function judge(socket: TLSSocket, name: string, { warningDays, criticalDays }: TlsConfig): Finding {
  const certificate = socket.getPeerCertificate();
  if (Object.keys(certificate).length === 0) return { severity: 'CRITICAL', message: 'The server has no certificate.' };
  const ends = Date.parse(certificate.valid_to);
  const days = (ends - Date.now()) / day;
  const left = [{ label: 'days', value: Math.floor(days), unit: '' }];
  const until = new Date(ends).toISOString().slice(0, 10);
  const found = (severity: Finding['severity'], message: string): Finding => ({ severity, message, performance: left });
  if (days < 0) return found('CRITICAL', `The certificate ended on ${until}.`);
  const nameFault = nameFaultOf(socket, name);
  if (!socket.authorized || nameFault !== undefined)
    return found('CRITICAL', nameFault ?? `The certificate is not valid: ${reasonOf(socket)}.`);
  const message = `The certificate holds until ${until}, ${Math.floor(days)} days.`;
  if (days <= criticalDays) return found('CRITICAL', message);
  return found(days <= warningDays ? 'WARNING' : 'OK', message);
}

function nameFaultOf(socket: TLSSocket, name: string): string | undefined {
  const x509 = socket.getPeerX509Certificate();
  const matches = isIP(name) === 0 ? x509?.checkHost(name) : x509?.checkIP(name);
  return matches === undefined ? `The certificate is not for ${name}.` : undefined;
}

function reasonOf(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  return error instanceof Error ? error.message : String(error);
}
