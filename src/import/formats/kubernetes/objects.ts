import type { Rejection } from '../../rows.js';
import { list, record, records, text, type Json } from '../values.js';
import { readYaml } from '../yaml-documents.js';

/** One Kubernetes object of a document, lists taken apart. */
export interface KubernetesObject {
  kind: string;
  name: string;
  /** Undefined for what stands outside any namespace, such as a Node. `default` when a namespaced object names none. */
  namespace: string | undefined;
  /** Whether the object itself says its namespace. */
  namespaceGiven: boolean;
  /** `default/Deployment/frontend`, `Node/worker-1`: lasting, and unique in a cluster. */
  key: string;
  /** `Deployment/default/frontend`, for messages. */
  path: string;
  labels: ReadonlyMap<string, string>;
  metadata: Json;
  spec: Json;
  body: Json;
}

const clusterScoped = new Set(['Namespace', 'Node', 'PersistentVolume']);

export interface KubernetesObjects {
  /** By key, in the document's order. */
  objects: Map<string, KubernetesObject>;
  rejected: Rejection[];
  warnings: Rejection[];
}

/** Reads every object of a stream of YAML documents or of JSON. Of two with one key the last counts, as `kubectl apply` has it. */
export function readObjects(content: string): KubernetesObjects {
  const { documents, rejected } = readYaml(content);
  const objects = new Map<string, KubernetesObject>();
  const warnings: Rejection[] = [];
  for (const { value, line } of documents) {
    for (const [body, at] of takenApart(value, `line ${line}`)) {
      const object = body ? objectOf(body) : undefined;
      if (!object) {
        rejected.push({
          path: at,
          code: 'NOT_AN_OBJECT',
          message: `${at} is no Kubernetes object with a kind and a metadata.name. Add both, or leave it out.`,
        });
        continue;
      }
      const earlier = objects.get(object.key);
      if (earlier && JSON.stringify(earlier.body) !== JSON.stringify(object.body))
        warnings.push({
          path: object.path,
          code: 'DUPLICATE_KEY',
          message: `${object.path} is stated more than once, and differently; the last statement counts.`,
        });
      objects.set(object.key, object);
    }
  }
  if (documents.length === 0 && rejected.length === 0)
    rejected.push({
      path: 'content',
      code: 'UNREADABLE',
      message: 'The document is empty. Give Kubernetes objects as YAML or JSON.',
    });
  return { objects, rejected, warnings };
}

/** The objects of a `List`, of a typed list such as `ServiceList`, or of a plain array; else the object itself. */
function takenApart(value: unknown, at: string): [Json | undefined, string][] {
  const body = record(value);
  const kind = text(body?.['kind']) ?? '';
  if (Array.isArray(value)) return value.map((each, index) => [record(each), `${at}.${index}`]);
  if (!body || !kind.endsWith('List') || !Array.isArray(body['items'])) return [[body, at]];
  // Items of a typed list may leave out their kind.
  const itemKind = kind.slice(0, -'List'.length);
  return list(body['items']).map((each, index) => {
    const item = record(each);
    return [item && itemKind !== '' ? { kind: itemKind, ...item } : item, `${at}.items.${index}`];
  });
}

function objectOf(body: Json): KubernetesObject | undefined {
  const metadata = record(body['metadata']) ?? {};
  const kind = text(body['kind']);
  const name = text(metadata['name']);
  if (kind === undefined || name === undefined) return undefined;
  const given = text(metadata['namespace']);
  const namespace = clusterScoped.has(kind) ? undefined : (given ?? 'default');
  return {
    kind,
    name,
    namespace,
    namespaceGiven: given !== undefined,
    key: keyOf(kind, name, namespace),
    path: [kind, namespace, name].filter((part) => part !== undefined).join('/'),
    labels: stringMap(metadata['labels']),
    metadata,
    spec: record(body['spec']) ?? {},
    body,
  };
}

export function keyOf(kind: string, name: string, namespace: string | undefined): string {
  return namespace === undefined ? `${kind}/${name}` : `${namespace}/${kind}/${name}`;
}

/** A map of text to text, as labels and selectors are. */
export function stringMap(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(record(value) ?? {}).flatMap(([key, each]) =>
      typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean' ? [[key, String(each)]] : [],
    ),
  );
}

/** Whether labels hold all that a plain selector asks for. An empty selector selects nothing here: it says nothing. */
export function selects(selector: ReadonlyMap<string, string>, labels: ReadonlyMap<string, string>): boolean {
  return selector.size > 0 && [...selector].every(([key, value]) => labels.get(key) === value);
}

/** Whether labels fit a LabelSelector. One that is empty or malformed fits nothing here, though Kubernetes reads empty as all. */
export function fitsSelector(selector: unknown, labels: ReadonlyMap<string, string>): boolean {
  const given = record(selector) ?? {};
  const wanted = stringMap(given['matchLabels']);
  const expressions = records(given['matchExpressions']);
  if (wanted.size === 0 && expressions.length === 0) return false;
  return (
    [...wanted].every(([key, value]) => labels.get(key) === value) &&
    expressions.every((expression) => {
      const value = labels.get(text(expression['key']) ?? '');
      const values = list(expression['values']);
      switch (expression['operator']) {
        case 'In':
          return value !== undefined && values.includes(value);
        case 'NotIn':
          return value === undefined || !values.includes(value);
        case 'Exists':
          return value !== undefined;
        case 'DoesNotExist':
          return value === undefined;
        default:
          return false;
      }
    })
  );
}
