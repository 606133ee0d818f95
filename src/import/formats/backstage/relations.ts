import { withoutCredentials } from '../../secrets.js';
import type { DocumentBuilder } from '../document.js';
import { list, record, text, type Json } from '../values.js';

/** An entity of the document. */
export interface Found {
  /** Lower case. */
  kind: string;
  name: string;
  /** Lower case; `default` where the entity names none. */
  namespace: string;
  /** Its reference, `component:default/artist-lookup`. */
  key: string;
  /** `Component/default/artist-lookup`, for messages. */
  path: string;
  metadata: Json;
  spec: Json;
}

/** How a member of `spec` refers to other entities. */
interface Reference {
  member: string;
  type: string;
  /** Kinds it may lead to; the first is meant where a reference names none. */
  kinds: readonly [string, ...string[]];
  /** The other entity is the dependent, or the part. */
  inverse?: boolean;
}

const owners: Reference = { member: 'owner', type: 'OWNED_BY', kinds: ['group', 'user'] };
const inSystem: Reference = { member: 'system', type: 'PART_OF', kinds: ['system'] };
const needs: Reference = { member: 'dependsOn', type: 'DEPENDS_ON', kinds: ['component', 'resource'] };
const neededBy: Reference = {
  member: 'dependencyOf',
  type: 'DEPENDS_ON',
  kinds: ['component', 'resource'],
  inverse: true,
};

/** By kind. An API depends on the component that provides it, and whoever consumes the API depends on the API. */
const references: Readonly<Record<string, readonly Reference[]>> = {
  component: [
    needs,
    neededBy,
    { member: 'consumesApis', type: 'DEPENDS_ON', kinds: ['api'] },
    { member: 'providesApis', type: 'DEPENDS_ON', kinds: ['api'], inverse: true },
    // Not of Backstage's own schema, but in catalogs: who calls this component.
    { member: 'apiConsumedBy', type: 'DEPENDS_ON', kinds: ['component'], inverse: true },
    { member: 'subcomponentOf', type: 'PART_OF', kinds: ['component'] },
    inSystem,
    owners,
  ],
  api: [inSystem, owners],
  resource: [needs, neededBy, inSystem, owners],
  system: [{ member: 'domain', type: 'PART_OF', kinds: ['domain'] }, owners],
  domain: [{ member: 'subdomainOf', type: 'PART_OF', kinds: ['domain'] }, owners],
  group: [
    { member: 'parent', type: 'PART_OF', kinds: ['group'] },
    { member: 'children', type: 'PART_OF', kinds: ['group'], inverse: true },
    { member: 'members', type: 'MEMBER_OF', kinds: ['user'], inverse: true },
  ],
  user: [{ member: 'memberOf', type: 'MEMBER_OF', kinds: ['group'] }],
};

/** Relates an entity to those it refers to; a warning for each reference that leads nowhere or to the wrong kind. */
export function relateEntity(entity: Found, builder: DocumentBuilder): void {
  for (const reference of references[entity.kind] ?? []) {
    const path = `${entity.path}.spec.${reference.member}`;
    const given = entity.spec[reference.member];
    for (const each of Array.isArray(given) ? list(given) : [given]) {
      if (each === undefined || each === null) continue;
      const target = targetOf(each, reference.kinds[0], entity.namespace);
      if (!target) {
        builder.warn(
          path,
          'UNREADABLE_REFERENCE',
          `${path} holds what is no entity reference. Write [kind:][namespace/]name.`,
        );
        continue;
      }
      const shown = withoutCredentials(target.key);
      if (!reference.kinds.includes(target.kind))
        builder.warn(
          path,
          'WRONG_KIND',
          `${path} refers to ${shown}, but takes only ${reference.kinds.join(' or ')}. Name one of these, or use another member.`,
        );
      else if (!builder.has(target.key))
        builder.warn(
          path,
          'DANGLING_REFERENCE',
          `${path} refers to ${shown}, which the document does not have.${hint(target, reference, builder)}`,
        );
      else {
        const [from, to] = reference.inverse ? [target.key, entity.key] : [entity.key, target.key];
        builder.relate(path, from, reference.type, to);
      }
    }
  }
}

interface Target {
  kind: string;
  rest: string;
  key: string;
}

/** A reference written as `[kind:][namespace/]name`, or as an object with these members; lower case, as references compare. */
function targetOf(value: unknown, kind: string, namespace: string): Target | undefined {
  const given = record(value);
  const written = given
    ? { kind: text(given['kind']), namespace: text(given['namespace']), name: text(given['name']) }
    : /^(?:(?<kind>[^:/\s]+):)?(?:(?<namespace>[^:/\s]+)\/)?(?<name>[^:/\s]+)$/.exec(text(value) ?? '')?.groups;
  if (written?.['name'] === undefined) return undefined;
  const found = (written['kind'] ?? kind).toLowerCase();
  const rest = `${written['namespace'] ?? namespace}/${written['name']}`.toLowerCase();
  return { kind: found, rest, key: `${found}:${rest}` };
}

/** Where the same name stands under another kind that would do, the reference only lacks its kind. */
function hint({ rest }: Target, { kinds }: Reference, builder: DocumentBuilder): string {
  const meant = kinds.map((kind) => `${kind}:${rest}`).find((key) => builder.has(key));
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
