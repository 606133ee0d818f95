import type { ActiveCheckType, CheckConfigs, ProbeResult } from '../config.js';
import type { Plugins } from '../plugins.js';
import { dnsProbe } from './dns.js';
import { grpcProbe } from './grpc.js';
import { httpProbe } from './http.js';
import { icmpProbe } from './icmp.js';
import { pluginProbe } from './plugin.js';
import type { Probe, ProbeOptions } from './probe.js';
import { tcpProbe } from './tcp.js';
import { tlsProbe } from './tls.js';

/** How each type of active check looks at its target. */
export type Probes = { readonly [Type in ActiveCheckType]: Probe<CheckConfigs[Type]> };

export const probesOf = (plugins: Plugins): Probes => ({
  HTTP: httpProbe,
  TCP: tcpProbe,
  DNS: dnsProbe,
  TLS: tlsProbe,
  ICMP: icmpProbe,
  GRPC: grpcProbe,
  PLUGIN: pluginProbe(plugins),
});

/** Looks once. */
export function probe(
  probes: Probes,
  { type, config }: { type: ActiveCheckType; config: unknown },
  options: ProbeOptions,
): Promise<ProbeResult> {
  // The configuration was checked against its type when the check was written.
  return (probes[type] as Probe<unknown>)(config, options);
}
