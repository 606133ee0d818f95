import { record, records, text, type Json } from '../values.js';
import { keyOf, stringMap, type KubernetesObject } from './objects.js';

const workloadKinds = new Set([
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob', 'Pod'],
]);

/** What keeps pods running, with the pods it makes. */
export interface KubernetesWorkload {
  object: KubernetesObject;
  namespace: string;
  /** The labels of its pods. */
  labels: ReadonlyMap<string, string>;
  podSpec: Json;
  /** Containers, init containers first. */
  containers: Json[];
}

export interface KubernetesWorkloads {
  /** By the object's key. */
  workloads: Map<string, KubernetesWorkload>;
  /** Names of the Nodes that the pods of a workload stand on, by the workload's key. */
  placements: Map<string, Set<string>>;
}

export const isWorkloadKind = (kind: string): boolean => workloadKinds.has(kind);

/** The workloads of a document. What another of its workloads owns (a Deployment's ReplicaSet, a Job's Pod) is part of that one. */
export function readWorkloads(objects: ReadonlyMap<string, KubernetesObject>): KubernetesWorkloads {
  const workloads = new Map<string, KubernetesWorkload>();
  const placements = new Map<string, Set<string>>();
  for (const object of objects.values()) {
    if (!workloadKinds.has(object.kind)) continue;
    const top = topOwner(object, objects);
    const node = object.kind === 'Pod' ? text(object.spec['nodeName']) : undefined;
    if (node !== undefined) placements.set(top.key, (placements.get(top.key) ?? new Set()).add(node));
    if (top === object) workloads.set(object.key, workloadOf(object));
  }
  return { workloads, placements };
}

function topOwner(object: KubernetesObject, objects: ReadonlyMap<string, KubernetesObject>): KubernetesObject {
  const seen = new Set([object.key]);
  for (let current = object; ;) {
    const owner = records(current.metadata['ownerReferences'])
      .filter(({ controller }) => controller !== false)
      .map((reference) =>
        objects.get(keyOf(text(reference['kind']) ?? '', text(reference['name']) ?? '', object.namespace)),
      )
      .find((found) => found !== undefined && workloadKinds.has(found.kind));
    if (!owner) return current;
    // Owners in a circle own nothing: the object stands for itself.
    if (seen.has(owner.key)) return object;
    seen.add(owner.key);
    current = owner;
  }
}

function workloadOf(object: KubernetesObject): KubernetesWorkload {
  const holder = object.kind === 'CronJob' ? record(record(object.spec['jobTemplate'])?.['spec']) : object.spec;
  const template = object.kind === 'Pod' ? object.body : (record(holder?.['template']) ?? {});
  const podSpec = record(template['spec']) ?? {};
  return {
    object,
    namespace: object.namespace ?? 'default',
    labels: stringMap(record(template['metadata'])?.['labels']),
    podSpec,
    containers: [...records(podSpec['initContainers']), ...records(podSpec['containers'])],
  };
}
