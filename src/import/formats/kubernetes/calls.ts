import type { DocumentBuilder } from '../document.js';
import { isSecret, withoutCredentials } from '../../secrets.js';
import { list, record, records, text, type Json } from '../values.js';
import { namedHosts, serviceCandidates } from './addresses.js';
import { fitsSelector, keyOf, type KubernetesObject } from './objects.js';
import type { ServedWorkloads } from './services.js';
import type { KubernetesWorkload } from './workloads.js';

/** A name and a value that a container is started with. */
interface Setting {
  name: string;
  value: string;
  /** Within the workload, for messages: `containers.server.env.CART_ADDR`. */
  at: string;
}

/** Relates each workload, or the Service in front of it, to the Services that its environment and arguments name. */
export function relateNamedServices(
  builder: DocumentBuilder,
  objects: ReadonlyMap<string, KubernetesObject>,
  served: ServedWorkloads,
): void {
  for (const workload of served.workloads.values())
    for (const setting of settingsOf(workload, objects)) {
      if (isSecret(setting.name, setting.value) || withoutCredentials(setting.value) !== setting.value)
        builder.warn(
          `${workload.object.path}.${setting.at}`,
          'SECRET_LEFT_OUT',
          `${workload.object.path}.${setting.at} holds a secret in plain text. Values of settings are not kept.`,
        );
      for (const { host, certain } of namedHosts(setting.name, setting.value)) {
        const candidates = serviceCandidates(host, workload.namespace);
        const service = candidates
          .map(({ name, namespace }) => objects.get(keyOf('Service', name, namespace)))
          .find((found) => found !== undefined);
        if (service) served.relateCall(builder, workload, service.key, `${workload.object.path}.${setting.at}`);
        else if (certain && isClusterName(host) && !isSecret(setting.name, setting.value))
          builder.warn(
            `${workload.object.path}.${setting.at}`,
            'DANGLING_REFERENCE',
            `${workload.object.path} names the Service "${host}" in ${setting.at}, and the document has none of that name.`,
          );
      }
    }
}

/** One label, or a name within the cluster's own domain: nothing but a Service can answer to it. */
const isClusterName = (host: string): boolean => !host.includes('.') || /\.svc(\.|$)/.test(host);

function settingsOf(workload: KubernetesWorkload, objects: ReadonlyMap<string, KubernetesObject>): Setting[] {
  return workload.containers.flatMap((container) => {
    const at = `containers.${text(container['name']) ?? 'unnamed'}`;
    const environment = environmentOf(container, workload.namespace, objects, at);
    const values = new Map(environment.map(({ name, value }) => [name, value]));
    const expand = (value: string): string =>
      value.replace(/\$\(([\w.-]{1,200})\)/g, (all, name: string) => values.get(name) ?? all);
    return [
      ...environment.map((setting) => ({ ...setting, value: expand(setting.value) })),
      ...['command', 'args'].flatMap((part) =>
        argumentsOf(
          list(container[part]).flatMap((each) => (typeof each === 'string' ? [expand(each)] : [])),
          `${at}.${part}`,
        ),
      ),
    ];
  });
}

/** The environment with what it takes from ConfigMaps of the document. Secrets are not looked into. */
function environmentOf(
  container: Json,
  namespace: string,
  objects: ReadonlyMap<string, KubernetesObject>,
  at: string,
): Setting[] {
  const configMap = (reference: unknown): Json =>
    record(objects.get(keyOf('ConfigMap', text(record(reference)?.['name']) ?? '', namespace))?.body['data']) ?? {};
  const whole = records(container['envFrom']).flatMap((from) =>
    Object.entries(configMap(from['configMapRef'])).map(([name, value]) => ({
      name: `${text(from['prefix']) ?? ''}${name}`,
      value,
    })),
  );
  const single = records(container['env']).map((entry) => {
    const reference = record(record(entry['valueFrom'])?.['configMapKeyRef']);
    const taken = reference ? configMap(reference) : {};
    const key = text(reference?.['key']) ?? '';
    return {
      name: text(entry['name']) ?? '',
      value: entry['value'] ?? (Object.hasOwn(taken, key) ? taken[key] : undefined),
    };
  });
  return [...whole, ...single].flatMap(({ name, value }) => {
    const plain = text(value);
    return plain === undefined ? [] : [{ name, value: plain, at: `${at}.env.${name}` }];
  });
}

/** Arguments as settings: `--redis-host=redis` and `--redis-host redis` are named, the rest is not. */
function argumentsOf(words: readonly string[], at: string): Setting[] {
  return words.map((word, index) => {
    const named = /^--?([\w.-]{1,200})=([\s\S]*)$/.exec(word);
    if (named) return { name: named[1] ?? '', value: named[2] ?? '', at: `${at}.${index}` };
    const flag = /^--?([A-Za-z][\w.-]{0,200})$/.exec(words[index - 1] ?? '');
    return { name: flag?.[1] ?? '', value: word, at: `${at}.${index}` };
  });
}

/**
 * Relates workloads as NetworkPolicies let them talk: who may call in (`ingress.from`), and whom they may call (`egress.to`).
 * Only pods named by labels count: a rule for all pods, a namespace or an address block allows much and says nothing of calls.
 */
export function relateAllowedPeers(
  builder: DocumentBuilder,
  objects: ReadonlyMap<string, KubernetesObject>,
  served: ServedWorkloads,
): void {
  for (const policy of objects.values()) {
    if (policy.kind !== 'NetworkPolicy') continue;
    const subjects = workloadsBy(served, policy.spec['podSelector'], (namespace) => namespace === policy.namespace);
    for (const [direction, peers] of [
      ['ingress', 'from'],
      ['egress', 'to'],
    ] as const)
      for (const [index, rule] of records(policy.spec[direction]).entries())
        for (const peer of records(rule[peers]).flatMap((each) => peersOf(each, policy, objects, served)))
          for (const subject of subjects) {
            const [caller, called] = direction === 'ingress' ? [peer, subject] : [subject, peer];
            served.relateCall(builder, caller, served.frontOf(called), `${policy.path}.spec.${direction}.${index}`);
          }
  }
}

function peersOf(
  peer: Json,
  policy: KubernetesObject,
  objects: ReadonlyMap<string, KubernetesObject>,
  served: ServedWorkloads,
): KubernetesWorkload[] {
  const selector = peer['namespaceSelector'];
  return workloadsBy(served, peer['podSelector'], (namespace) => {
    if (selector === undefined) return namespace === policy.namespace;
    const labels = objects.get(keyOf('Namespace', namespace, undefined))?.labels ?? [];
    // Kubernetes itself sets this label on every Namespace.
    const all = new Map([...labels, ['kubernetes.io/metadata.name', namespace]]);
    return Object.keys(record(selector) ?? {}).length === 0 || fitsSelector(selector, all);
  });
}

const workloadsBy = (
  served: ServedWorkloads,
  selector: unknown,
  inNamespace: (namespace: string) => boolean,
): KubernetesWorkload[] =>
  [...served.workloads.values()].filter(
    (workload) => inNamespace(workload.namespace) && fitsSelector(selector, workload.labels),
  );
