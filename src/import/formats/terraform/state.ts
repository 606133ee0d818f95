import type { DocumentBuilder } from '../document.js';
import { integer, list, record, records, text, type Json } from '../values.js';

/** One managed object of a Terraform state. */
export interface Instance {
  /** Where it stands in the document. */
  path: string;
  /** `module.a[0].aws_instance.web[1]`. */
  address: string;
  /** The steps of its module path with their indexes: `['a[0]']`. */
  modules: readonly string[];
  type: string;
  provider: string | undefined;
  /** Sensitive ones are gone already. */
  attributes: Json;
  /** Addresses of resources it depends on, mostly without indexes. */
  dependencies: readonly string[];
}

/** The managed objects of a version 4 state. */
export function instancesOfVersion4(state: Json, document: DocumentBuilder): Instance[] {
  const found: Instance[] = [];
  for (const [index, value] of list(state['resources']).entries()) {
    const path = `resources.${index}`;
    const resource = record(value);
    const type = text(resource?.['type']);
    const name = text(resource?.['name']);
    if (!resource || type === undefined || name === undefined) {
      document.reject(path, 'INVALID_ROW', 'It has no type and name, so it has no address.');
      continue;
    }
    const instances = list(resource['instances']);
    if (resource['mode'] !== undefined && resource['mode'] !== 'managed') {
      document.unsupported('data source', Math.max(1, instances.length));
      continue;
    }
    const module = text(resource['module']);
    for (const [at, each] of instances.entries()) {
      const instance = record(each);
      const where = `${path}.instances.${at}`;
      if (!instance) {
        document.reject(where, 'INVALID_ROW', 'It is no object.');
        continue;
      }
      const key = instance['index_key'];
      const step = typeof key === 'string' ? `[${JSON.stringify(key)}]` : typeof key === 'number' ? `[${key}]` : '';
      const address = `${module === undefined ? '' : `${module}.`}${type}.${name}${step}`;
      if (instance['deposed'] !== undefined) {
        document.warn(
          where,
          'DEPOSED',
          `${address} has a replaced object that awaits its destruction. It is left out.`,
        );
        continue;
      }
      const attributes = record(instance['attributes']) ?? unflatten(record(instance['attributes_flat']) ?? {});
      found.push({
        path: where,
        address,
        modules: moduleSteps(module ?? ''),
        type,
        provider: providerOf(resource['provider'], type),
        attributes: withoutSensitive(attributes, instance['sensitive_attributes'], address, document),
        dependencies: [...list(instance['dependencies']), ...list(instance['depends_on'])].flatMap(
          (one) => text(one) ?? [],
        ),
      });
    }
  }
  return found;
}

/** The managed objects of a version 3 state, at the addresses version 4 would give them. */
export function instancesOfVersion3(state: Json, document: DocumentBuilder): Instance[] {
  const found: Instance[] = [];
  for (const [index, module] of records(state['modules']).entries()) {
    const steps = list(module['path']).flatMap((step) => text(step) ?? []);
    if (steps[0] === 'root') steps.shift();
    const prefix = steps.map((step) => `module.${step}.`).join('');
    for (const [name, value] of Object.entries(record(module['resources']) ?? {})) {
      const path = `modules.${index}.resources.${name}`;
      const resource = record(value);
      const type = text(resource?.['type']);
      if (name.startsWith('data.')) {
        document.unsupported('data source');
        continue;
      }
      const parts = name.split('.');
      const primary = record(resource?.['primary']);
      if (!resource || type === undefined || parts.length < 2 || parts.length > 3 || !primary) {
        document.reject(path, 'INVALID_ROW', 'It has no type, address and primary object.');
        continue;
      }
      const step = parts[2] === undefined ? '' : integer(parts[2]) === undefined ? `["${parts[2]}"]` : `[${parts[2]}]`;
      found.push({
        path,
        address: `${prefix}${type}.${parts[1]!}${step}`,
        modules: steps,
        type,
        provider: providerOf(resource['provider'], type),
        attributes: unflatten({ ...record(primary['attributes']), id: primary['id'] }),
        // A whole module may be depended on, too; which of its resources is meant, nobody says.
        dependencies: list(resource['depends_on'])
          .flatMap((one) => text(one) ?? [])
          .filter((one) => !one.startsWith('module.'))
          .map((one) => (one.startsWith('data.') ? one : `${prefix}${one.replace(/\.(\d+)$/, '[$1]')}`)),
      });
    }
  }
  return found;
}

/** `module.a["x.y"].module.b` as `['a["x.y"]', 'b']`. */
export function moduleSteps(path: string): string[] {
  return [...path.matchAll(/(?:^|\.)module\.((?:[^.[]|\[[^\]]*\])+)/g)].map((match) => match[1]!);
}

/** `provider["registry.terraform.io/hashicorp/aws"]` and `provider.aws.west` both are `aws`. */
function providerOf(value: unknown, type: string): string {
  const given = text(value) ?? '';
  return /([\w-]+)"\]/.exec(given)?.[1] ?? /provider\.([\w-]+)/.exec(given)?.[1] ?? type.split('_')[0]!;
}

/** Takes out what the state marks as sensitive, by path. The warning names the attribute, never its value. */
function withoutSensitive(attributes: Json, marked: unknown, address: string, document: DocumentBuilder): Json {
  const names = new Set<string>();
  for (const each of list(marked)) {
    // A path is a list of steps; old states hold single steps or names.
    const first = record(Array.isArray(each) ? (each as unknown[])[0] : each);
    const name = typeof each === 'string' ? each.split('.')[0] : text(first?.['value']);
    if (name !== undefined) names.add(name);
  }
  const taken = Object.entries(attributes).filter(([name, value]) => names.has(name) && value !== null);
  for (const [name] of taken)
    document.warn(
      `${address}.${name}`,
      'SECRET_LEFT_OUT',
      `${address}.${name}: left out, because the state marks it as sensitive.`,
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.has(name)));
}

/** Version 3's `tags.Name`, `subnets.0` and counters such as `subnets.#` as nested attributes, one level deep. */
function unflatten(flat: Json): Json {
  const nested = new Map<string, unknown>();
  for (const [name, value] of Object.entries(flat)) {
    const [head = '', ...rest] = name.split('.');
    const inner = rest[0];
    if (inner === undefined) nested.set(head, value);
    if (inner === undefined || inner === '#' || inner === '%' || rest.length > 1) continue;
    const before = nested.get(head);
    if (/^\d+$/.test(inner)) nested.set(head, [...list(before), value]);
    else nested.set(head, Object.fromEntries([...Object.entries(record(before) ?? {}), [inner, value]]));
  }
  return Object.fromEntries(nested);
}
