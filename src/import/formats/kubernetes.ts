import type { ParsedDocument } from '../rows.js';
import { redactAttributes, withoutCredentials } from '../secrets.js';
import { DocumentBuilder } from './document.js';
import { relateAllowedPeers, relateNamedServices } from './kubernetes/calls.js';
import { ingressesByHost, readEndpoint, relateEndpoint } from './kubernetes/endpoints.js';
import { readNode } from './kubernetes/nodes.js';
import { keyOf, readObjects, type KubernetesObject } from './kubernetes/objects.js';
import { ServedWorkloads } from './kubernetes/services.js';
import { readVolume, relateVolumes } from './kubernetes/volumes.js';
import { isWorkloadKind, readWorkloads, type KubernetesWorkload } from './kubernetes/workloads.js';
import { integer, list, record, records, text, texts, type Json } from './values.js';

/** Read for what they say of others; no item stands for them. */
const relatingKinds = new Set(['NetworkPolicy']);

/**
 * Reads Kubernetes objects: manifests, or what `kubectl get … -o yaml` or `-o json` prints. Values of Secrets, ConfigMaps and
 * environments are never kept; of the last two, the Services they name are.
 */
export function readKubernetes(content: string, _options: { source: string }): ParsedDocument {
  const { objects, rejected, warnings } = readObjects(content);
  const builder = new DocumentBuilder();
  for (const { path, code, message } of rejected) builder.reject(path, code, message);
  builder.warnAll(warnings);
  const { workloads, placements } = readWorkloads(objects);
  const services = [...objects.values()].filter(({ kind }) => kind === 'Service');
  const served = new ServedWorkloads(workloads, services);

  addNamespaces(builder, objects);
  const byHost = ingressesByHost(objects);
  for (const object of objects.values()) addItem(builder, object, byHost, workloads, served);

  for (const object of objects.values())
    if (object.namespace !== undefined && builder.has(object.key) && builder.has(`Namespace/${object.namespace}`))
      builder.relate(object.path, object.key, 'PART_OF', `Namespace/${object.namespace}`);
  for (const service of services) relateService(builder, service, served);
  for (const workload of workloads.values()) {
    relateConfiguration(builder, workload);
    relateVolumes(builder, workload, objects);
    relateNodes(builder, workload, placements.get(workload.object.key) ?? new Set());
  }
  relateVolumesOf(builder, objects);
  for (const object of objects.values()) if (object.kind === 'Ingress') relateEndpoint(builder, object);
  relateNamedServices(builder, objects, served);
  relateAllowedPeers(builder, objects, served);
  return builder.finish();
}

/** Namespaces stated as objects, and those that objects say they are in. An object that says none may be put anywhere. */
function addNamespaces(builder: DocumentBuilder, objects: ReadonlyMap<string, KubernetesObject>): void {
  for (const { kind, name, path } of objects.values())
    if (kind === 'Namespace') builder.add({ path, class: 'Namespace', key: keyOf('Namespace', name, undefined), name });
  for (const { namespace, namespaceGiven, path } of objects.values())
    if (namespace !== undefined && namespaceGiven && !builder.has(`Namespace/${namespace}`))
      builder.add({ path, class: 'Namespace', key: `Namespace/${namespace}`, name: namespace });
}

function addItem(
  builder: DocumentBuilder,
  object: KubernetesObject,
  byHost: ReadonlyMap<string, number>,
  workloads: ReadonlyMap<string, KubernetesWorkload>,
  served: ServedWorkloads,
): void {
  const { kind, key, name, path, namespace } = object;
  const base = { path, key, name };
  switch (kind) {
    case 'Namespace':
      return;
    case 'Service':
      builder.add({
        ...base,
        class: 'ApplicationService',
        fields: {
          namespace,
          port: integer(records(object.spec['ports'])[0]?.['port']),
          protocol: protocolOf(records(object.spec['ports'])[0]),
          softwareVersion: versionOf(object, served),
        },
        attributes: {
          ...labelsOf(builder, object),
          serviceType: text(object.spec['type']),
          ports: records(object.spec['ports']).flatMap(({ port }) => integer(port) ?? []),
          externalName: cleanText(object.spec['externalName']),
        },
        ...(served.servedBy(key).length > 1 ? { groups: [{ name: workloadGroup, reduce: 'BEST' as const }] } : {}),
      });
      return;
    case 'ConfigMap':
    case 'Secret':
    case 'ServiceAccount':
      builder.add({
        ...base,
        class: 'ConfigurationResource',
        fields: { kind, namespace, entryNames: entryNamesOf(object) },
        attributes: labelsOf(builder, object),
      });
      if (kind === 'Secret' && entryNamesOf(object).length > 0)
        builder.warn(
          path,
          'SECRET_LEFT_OUT',
          `${path}: the values of its ${entryNamesOf(object).length} entries are left out; their names are kept.`,
        );
      return;
    case 'PersistentVolumeClaim':
    case 'PersistentVolume':
      builder.add({ ...base, ...readVolume(object) });
      return;
    case 'Node':
      builder.add({ ...base, ...readNode(object) });
      return;
    case 'Ingress':
      builder.add({ ...base, ...readEndpoint(object, byHost) });
      return;
    default:
      if (isWorkloadKind(kind)) addWorkload(builder, workloads.get(key));
      else if (!relatingKinds.has(kind)) builder.unsupported(cleanText(kind) ?? kind);
  }
}

function addWorkload(builder: DocumentBuilder, workload: KubernetesWorkload | undefined): void {
  // Owned by another workload of the document, and part of that.
  if (!workload) return;
  const { object, namespace, containers } = workload;
  builder.add({
    path: object.path,
    class: 'Workload',
    key: object.key,
    name: object.name,
    fields: {
      kind: object.kind,
      namespace,
      replicas: integer(object.spec['replicas']),
      images: texts(containers.map(({ image }) => cleanText(image))),
    },
    attributes: { ...labelsOf(builder, object), schedule: text(object.spec['schedule']) },
  });
}

const cleanText = (value: unknown): string | undefined => {
  const given = text(value);
  return given === undefined ? undefined : withoutCredentials(given);
};

function labelsOf(builder: DocumentBuilder, object: KubernetesObject): Json {
  const { kept, warnings } = redactAttributes({ labels: Object.fromEntries(object.labels) }, object.path);
  builder.warnAll(warnings);
  return kept;
}

function entryNamesOf({ body }: KubernetesObject): string[] {
  const names = ['data', 'stringData', 'binaryData'].flatMap((part) => Object.keys(record(body[part]) ?? {}));
  return [...new Set(names)].filter((name) => name.trim() !== '' && name !== '__proto__').sort();
}

const protocols = new Map([
  ['http', 'HTTP'],
  ['http2', 'HTTP/2'],
  ['h2c', 'HTTP/2'],
  ['https', 'HTTPS'],
  ['grpc', 'gRPC'],
  ['amqp', 'AMQP'],
]);

/** As `appProtocol` or the port's name (`grpc`, `http-web`, `tcp-redis`) says; else the transport's. */
function protocolOf(port: Json | undefined): string | undefined {
  const said = text(port?.['appProtocol']) ?? text(port?.['name'])?.split('-')[0];
  return protocols.get(said?.toLowerCase() ?? '') ?? (port ? (text(port['protocol']) ?? 'TCP') : undefined);
}

/** The label that Kubernetes recommends for it, on the Service or else on the one workload behind it. */
function versionOf(service: KubernetesObject, served: ServedWorkloads): string | undefined {
  const [only, ...others] = served.servedBy(service.key);
  const version =
    service.labels.get('app.kubernetes.io/version') ??
    (others.length === 0 ? only?.labels.get('app.kubernetes.io/version') : undefined);
  return cleanText(version);
}

const workloadGroup = 'workloads';

function relateService(builder: DocumentBuilder, service: KubernetesObject, served: ServedWorkloads): void {
  const workloads = served.servedBy(service.key);
  for (const { object } of workloads)
    builder.relate(service.path, service.key, 'RUNS_ON', object.key, workloads.length > 1 ? workloadGroup : undefined);
  if (workloads.length === 0 && Object.keys(record(service.spec['selector']) ?? {}).length > 0)
    builder.warn(
      `${service.path}.spec.selector`,
      'DANGLING_REFERENCE',
      `${service.path} selects pods of no workload in the document.`,
    );
}

/** Where its pods stand. Any one of several nodes keeps it going. */
function relateNodes(builder: DocumentBuilder, { object }: KubernetesWorkload, nodes: ReadonlySet<string>): void {
  const known = [...nodes].filter((name) => builder.has(keyOf('Node', name, undefined))).sort();
  for (const name of known)
    builder.relate(
      object.path,
      object.key,
      'RUNS_ON',
      keyOf('Node', name, undefined),
      known.length > 1 ? 'nodes' : undefined,
    );
}

function relateVolumesOf(builder: DocumentBuilder, objects: ReadonlyMap<string, KubernetesObject>): void {
  for (const claim of objects.values()) {
    const volume = text(claim.spec['volumeName']);
    if (claim.kind !== 'PersistentVolumeClaim' || volume === undefined) continue;
    if (builder.has(keyOf('PersistentVolume', volume, undefined)))
      builder.relate(claim.path, claim.key, 'STORED_ON', keyOf('PersistentVolume', volume, undefined));
  }
}

/** ConfigMaps, Secrets and the ServiceAccount that its pods use. */
function relateConfiguration(builder: DocumentBuilder, workload: KubernetesWorkload): void {
  const { object, namespace, podSpec, containers } = workload;
  const use = (kind: string, reference: unknown, member: string, at: string): void => {
    const given = record(reference);
    const name = text(given?.[member]);
    if (name === undefined) return;
    const key = keyOf(kind, name, namespace);
    if (builder.has(key)) builder.relate(`${object.path}.${at}`, object.key, 'USES', key);
    else if (given?.['optional'] !== true)
      builder.warn(
        `${object.path}.${at}`,
        'DANGLING_REFERENCE',
        `${object.path} uses the ${kind} "${withoutCredentials(name)}" of namespace ${namespace}, which the document does not have.`,
      );
  };
  // Every namespace has one called `default`, whether anybody states it or not.
  if (text(podSpec['serviceAccountName']) !== 'default' || builder.has(keyOf('ServiceAccount', 'default', namespace)))
    use('ServiceAccount', podSpec, 'serviceAccountName', 'serviceAccountName');
  for (const reference of list(podSpec['imagePullSecrets'])) use('Secret', reference, 'name', 'imagePullSecrets');
  for (const container of containers) {
    const at = `containers.${text(container['name']) ?? 'unnamed'}`;
    for (const from of records(container['envFrom'])) {
      use('ConfigMap', from['configMapRef'], 'name', `${at}.envFrom`);
      use('Secret', from['secretRef'], 'name', `${at}.envFrom`);
    }
    for (const entry of records(container['env'])) {
      const from = record(entry['valueFrom']);
      use('ConfigMap', from?.['configMapKeyRef'], 'name', `${at}.env`);
      use('Secret', from?.['secretKeyRef'], 'name', `${at}.env`);
    }
  }
  for (const volume of records(podSpec['volumes'])) {
    const at = `volumes.${text(volume['name']) ?? 'unnamed'}`;
    for (const part of [volume, ...records(record(volume['projected'])?.['sources'])]) {
      use('ConfigMap', part['configMap'], 'name', at);
      use('Secret', part['secret'], part === volume ? 'secretName' : 'name', at);
    }
  }
}
