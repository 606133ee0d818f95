import type { DocumentBuilder } from '../document.js';
import { list, record, records, text, type Json } from '../values.js';
import { keyOf, type KubernetesObject } from './objects.js';

/** How many Ingresses of the document answer for each host. */
export function ingressesByHost(objects: ReadonlyMap<string, KubernetesObject>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const object of objects.values())
    if (object.kind === 'Ingress') for (const host of hostsOf(object)) counts.set(host, (counts.get(host) ?? 0) + 1);
  return counts;
}

/**
 * An Ingress as an Endpoint. `url` and `port`, which identify it to other sources, are given only where the Ingress has one
 * host and no other Ingress of the document shares it.
 */
export function readEndpoint(
  ingress: KubernetesObject,
  byHost: ReadonlyMap<string, number>,
): { class: string; fields: Json; attributes: Json } {
  const hosts = hostsOf(ingress);
  const [host, ...others] = hosts;
  const secure = records(ingress.spec['tls']).length > 0;
  const alone = host !== undefined && others.length === 0 && !host.includes('*') && byHost.get(host) === 1;
  return {
    class: 'Endpoint',
    fields: {
      address: host,
      protocol: secure ? 'HTTPS' : 'HTTP',
      ...(alone ? { url: `${secure ? 'https' : 'http'}://${host}`, port: secure ? 443 : 80 } : {}),
    },
    attributes: { namespace: ingress.namespace, hosts, ingressClass: text(ingress.spec['ingressClassName']) },
  };
}

const rulesOf = (ingress: KubernetesObject): Json[] => records(ingress.spec['rules']);

const hostsOf = (ingress: KubernetesObject): string[] => [
  ...new Set(
    rulesOf(ingress).flatMap(
      ({ host }) =>
        text(host)
          ?.toLowerCase()
          .replace(/[^a-z0-9.*-]/g, '') || [],
    ),
  ),
];

/** It depends on each Service it leads to, and uses the Secrets with its certificates. */
export function relateEndpoint(builder: DocumentBuilder, ingress: KubernetesObject): void {
  const backends = [
    record(ingress.spec['defaultBackend'] ?? ingress.spec['backend']),
    ...rulesOf(ingress).flatMap((rule) =>
      list(record(rule['http'])?.['paths']).map((path) => record(record(path)?.['backend'])),
    ),
  ];
  // Before networking.k8s.io/v1 the backend named its Service itself.
  for (const backend of backends)
    relate(
      builder,
      ingress,
      'DEPENDS_ON',
      'Service',
      text(record(backend?.['service'])?.['name'] ?? backend?.['serviceName']),
    );
  for (const tls of records(ingress.spec['tls'])) relate(builder, ingress, 'USES', 'Secret', text(tls['secretName']));
}

function relate(
  builder: DocumentBuilder,
  ingress: KubernetesObject,
  type: string,
  kind: string,
  name: string | undefined,
): void {
  if (name === undefined) return;
  const key = keyOf(kind, name, ingress.namespace);
  if (builder.has(key)) builder.relate(ingress.path, ingress.key, type, key);
  else
    builder.warn(
      ingress.path,
      'DANGLING_REFERENCE',
      `${ingress.path} names the ${kind} "${name}", which the document does not have.`,
    );
}
