import type { DocumentBuilder } from '../document.js';
import { record, records, text, type Json } from '../values.js';
import { keyOf, type KubernetesObject } from './objects.js';
import { mebibytes } from './quantities.js';
import type { KubernetesWorkload } from './workloads.js';

/** A PersistentVolumeClaim, or the PersistentVolume behind it, as a StorageVolume. */
export function readVolume({ kind, spec, namespace }: KubernetesObject): {
  class: string;
  fields: Json;
  attributes: Json;
} {
  const nfs = record(spec['nfs']);
  const asked = record(record(spec['resources'])?.['requests'])?.['storage'] ?? record(spec['capacity'])?.['storage'];
  const size = mebibytes(asked);
  return {
    class: 'StorageVolume',
    fields: {
      kind,
      capacityGiB: size === undefined ? undefined : size / 1024,
      host: text(nfs?.['server']),
      path: nfs ? text(nfs['path']) : undefined,
      resourceId: handleOf(spec),
    },
    attributes: { namespace, storageClass: text(spec['storageClassName']), volumeName: text(spec['volumeName']) },
  };
}

/** The cloud's own id of the disk. */
const handleOf = (spec: Json): string | undefined =>
  text(
    record(spec['csi'])?.['volumeHandle'] ??
      record(spec['awsElasticBlockStore'])?.['volumeID'] ??
      record(spec['azureDisk'])?.['diskURI'],
  );

/** A workload keeps its data on the claims its pods mount, those of a StatefulSet's own templates included. */
export function relateVolumes(
  builder: DocumentBuilder,
  { object, namespace, podSpec }: KubernetesWorkload,
  objects: ReadonlyMap<string, KubernetesObject>,
): void {
  for (const volume of records(podSpec['volumes'])) {
    const name = text(record(volume['persistentVolumeClaim'])?.['claimName']);
    if (name === undefined) continue;
    const key = keyOf('PersistentVolumeClaim', name, namespace);
    if (builder.has(key)) builder.relate(object.path, object.key, 'STORED_ON', key);
    else
      builder.warn(
        `${object.path}.volumes`,
        'DANGLING_REFERENCE',
        `${object.path} mounts the PersistentVolumeClaim "${name}" of namespace ${namespace}, which the document does not have.`,
      );
  }
  const templates = records(object.spec['volumeClaimTemplates']).flatMap(
    (template) => text(record(template['metadata'])?.['name']) ?? [],
  );
  if (templates.length === 0) return;
  for (const claim of objects.values())
    if (
      claim.kind === 'PersistentVolumeClaim' &&
      claim.namespace === namespace &&
      templates.some((template) => isReplicaOf(claim.name, `${template}-${object.name}-`))
    )
      builder.relate(object.path, object.key, 'STORED_ON', claim.key);
}

const isReplicaOf = (name: string, prefix: string): boolean =>
  name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
