import { integer, record, records, text, texts, type Json } from '../values.js';
import type { KubernetesObject } from './objects.js';
import { mebibytes } from './quantities.js';

/**
 * A Node that a cloud gave (it has a provider id or an instance type) is a VirtualMachine, any other a Server. AWS and Azure
 * ids are cut to what these clouds' own inventories call the machine, so that both sources mean one item.
 */
export function readNode({ spec, body, labels }: KubernetesObject): { class: string; fields: Json; attributes: Json } {
  const status = record(body['status']);
  const information = record(status?.['nodeInfo']);
  const capacity = record(status?.['capacity']);
  const addresses = records(status?.['addresses']);
  const addressesOf = (pattern: RegExp): string[] =>
    addresses.flatMap(({ type, address }) => (pattern.test(text(type) ?? '') ? (text(address) ?? []) : []));
  const providerId = text(spec['providerID']);
  const instanceType = labels.get('node.kubernetes.io/instance-type') ?? labels.get('beta.kubernetes.io/instance-type');
  const virtual = providerId !== undefined || instanceType !== undefined;
  return {
    class: virtual ? 'VirtualMachine' : 'Server',
    fields: {
      ipAddresses: texts(addressesOf(/IP$/)),
      fqdn: addressesOf(/DNS$|^Hostname$/).find((name) => name.includes('.')),
      operatingSystem: text(information?.['osImage']),
      cpuCount: integer(capacity?.['cpu']),
      memoryMiB: integer(mebibytes(capacity?.['memory'])),
      role: rolesOf(labels),
      ...(virtual
        ? { instanceId: instanceIdOf(providerId), biosUuid: text(information?.['systemUUID']), instanceType }
        : {}),
    },
    attributes: {
      kubeletVersion: text(information?.['kubeletVersion']),
      containerRuntime: text(information?.['containerRuntimeVersion']),
      zone: labels.get('topology.kubernetes.io/zone'),
    },
  };
}

function instanceIdOf(providerId: string | undefined): string | undefined {
  if (providerId?.startsWith('aws://')) return text(providerId.split('/').at(-1));
  return providerId?.startsWith('azure://') ? text(providerId.slice('azure://'.length)) : providerId;
}

function rolesOf(labels: ReadonlyMap<string, string>): string | undefined {
  const prefix = 'node-role.kubernetes.io/';
  return text(
    [...labels.keys()]
      .flatMap((label) => (label.startsWith(prefix) ? [label.slice(prefix.length)] : []))
      .sort()
      .join(', '),
  );
}
