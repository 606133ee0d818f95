import { createHash } from 'node:crypto';
import type { Model } from '../model/model.js';
import type { ScopedItem, ScopeGrant } from '../records.js';
import type { Scope } from './scope.js';

/** A scope in the graph's terms; undefined for everything. The same object, and so the same text, for equal scopes. */
export type Sight =
  | {
      readonly grants: readonly ScopeGrant[];
      /** The same for scopes that mean the same; `stamp` in short. */
      readonly key: string;
      readonly stamp: string;
    }
  | undefined;

const known = new WeakMap<Scope, Sight>();

/** A scope in the graph's terms: classes by their type names, everything sorted, so that equal scopes have equal keys. */
export function sightOf(scope: Scope, { byEnumValue }: Pick<Model, 'byEnumValue'>): Sight {
  if (scope.everything) return undefined;
  let sight = known.get(scope);
  if (sight) return sight;
  const list = (values: readonly string[] | undefined): string[] | null =>
    values ? [...new Set(values)].sort() : null;
  const grants = scope.grants.map(({ classes, environments, teams, organisations }) => ({
    classes: list(classes?.map((name) => byEnumValue.get(name)?.name ?? name)),
    environments: list(environments),
    teams: list(teams),
    organisations: list(organisations),
  }));
  const texts = new Map(grants.map((grant) => [JSON.stringify(grant), grant]));
  const keys = [...texts.keys()].sort();
  const key = keys.join('\n');
  const stamp = createHash('sha256').update(key).digest('base64url').slice(0, 8);
  sight = { grants: keys.map((text) => texts.get(text)!), key, stamp };
  known.set(scope, sight);
  return sight;
}

/** Whether an item is in sight. cypher/access/canSee.cypher says the same in the graph; a test compares the two. */
export function canSee(sight: Sight, item: ScopedItem): boolean {
  if (!sight) return true;
  return sight.grants.some(
    ({ classes, environments, teams, organisations }) =>
      (!classes || classes.includes(item.class)) &&
      (!environments || (typeof item.environment === 'string' && environments.includes(item.environment))) &&
      (!teams || belongs(item.id, item.ownerTeams, teams)) &&
      (!organisations || belongs(item.id, item.ownerOrganisations, organisations)),
  );
}

function belongs(id: string, owners: readonly string[] | null | undefined, wanted: readonly string[]): boolean {
  return wanted.includes(id) || (owners ?? []).some((owner) => wanted.includes(owner));
}
