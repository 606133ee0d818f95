import type { HolderRecord, RoleGrantRecord } from '../records.js';
import type { Principal, Role } from './principal.js';
import { everything, nothing, type Grant, type Scope } from './scope.js';

/** A role together with what it reaches. */
export interface ScopedRole {
  readonly role: Role;
  readonly scope: Scope;
}

/** The rights of a principal, without who they are. */
export type Rights = Pick<Principal, 'roles' | 'scope' | 'scopes' | 'teams'>;

const dimensions = ['organisations', 'teams', 'environments', 'classes'] as const;

/** A grant from what a record or an input says: null and absent restrict nothing. */
export function grantOf(given: {
  readonly [Name in (typeof dimensions)[number]]?: readonly string[] | null | undefined;
}): Grant {
  return Object.fromEntries(dimensions.flatMap((name) => (given[name] ? [[name, [...given[name]]]] : [])));
}

export function scopeOfGrants(grants: readonly Grant[]): Scope {
  return grants.some((grant) => dimensions.every((name) => grant[name] === undefined)) ? everything : { grants };
}

export function union(scopes: readonly Scope[]): Scope {
  if (scopes.some((scope) => scope.everything)) return everything;
  return { grants: scopes.flatMap((scope) => (scope.everything ? [] : scope.grants)) };
}

/** What lies in both. Of two lists of teams only those in both count, though an item may belong to one of each: rather less than more. */
export function intersection(one: Scope, other: Scope): Scope {
  if (one.everything) return other;
  if (other.everything) return one;
  return { grants: one.grants.flatMap((grant) => other.grants.flatMap((second) => bothGrants(grant, second) ?? [])) };
}

function bothGrants(one: Grant, other: Grant): Grant | undefined {
  const both: Record<string, readonly string[]> = {};
  for (const name of dimensions) {
    const [a, b] = [one[name], other[name]];
    const values = a && b ? a.filter((value) => b.includes(value)) : (a ?? b);
    if (values?.length === 0) return undefined;
    if (values) both[name] = values;
  }
  return both;
}

/** Whether all that a part reaches lies in one grant of the whole. */
export function covers(whole: Scope, part: Scope): boolean {
  if (whole.everything) return true;
  if (part.everything) return false;
  return part.grants.every((grant) =>
    whole.grants.some((larger) =>
      dimensions.every((name) => {
        const allowed = larger[name];
        return !allowed || (grant[name]?.every((value) => allowed.includes(value)) ?? false);
      }),
    ),
  );
}

/** What a principal reaches by these roles. */
export function scopeBy({ roles, scope, scopes }: Rights, wanted: readonly Role[]): Scope {
  const held = wanted.filter((role) => roles.includes(role));
  if (held.length === 0) return nothing;
  return scopes ? union(held.map((role) => scopes[role] ?? nothing)) : scope;
}

/** Whether somebody may give this role with this reach: only what they have themselves. */
export function mayGive(giver: Rights, role: Role, scope: Scope): boolean {
  return giver.roles.includes(role) && covers(scopeBy(giver, [role]), scope);
}

/** Those of some grants, past ones left out, that somebody could not give themselves. */
export function beyondReach(giver: Rights, grants: readonly RoleGrantRecord[], at: number): RoleGrantRecord[] {
  return grants.filter(
    (grant) =>
      (!grant.validTo || Date.parse(grant.validTo) > at) &&
      !mayGive(giver, grant.role, scopeOfGrants([grantOf(grant)])),
  );
}

/** Rights from scoped roles, whatever they come from. */
export function rightsFrom(scoped: readonly ScopedRole[], teams: readonly string[]): Rights {
  const byRole = new Map<Role, Scope[]>();
  for (const { role, scope } of scoped) byRole.set(role, [...(byRole.get(role) ?? []), scope]);
  const scopes = Object.fromEntries([...byRole].map(([role, some]) => [role, union(some)]));
  const all = Object.values(scopes);
  const isEqual = all.every((scope) => scope.everything) || all.length === 1;
  return {
    roles: [...byRole.keys()].sort(),
    scope: union(all),
    ...(!isEqual && { scopes }),
    teams: [...new Set(teams)].sort(),
  };
}

/** No more than some roles and some scope of what somebody may. */
export function limited(rights: Rights, roles: readonly Role[], scope: Scope): Rights {
  const kept = rights.roles.filter((role) => roles.includes(role));
  return rightsFrom(
    kept.map((role) => ({ role, scope: intersection(scopeBy(rights, [role]), scope) })),
    rights.teams,
  );
}

/** The grants of a holder that hold at an instant, and when that next changes by time alone. */
export function grantsAt(
  { grants }: HolderRecord,
  at: number,
): { now: RoleGrantRecord[]; changesAt: number | undefined } {
  const instants = grants.flatMap(({ validFrom, validTo }) => [
    Date.parse(validFrom),
    ...(validTo ? [Date.parse(validTo)] : []),
  ]);
  const coming = instants.filter((instant) => instant > at);
  return {
    now: grants.filter(
      ({ validFrom, validTo }) => Date.parse(validFrom) <= at && (!validTo || Date.parse(validTo) > at),
    ),
    changesAt: coming.length > 0 ? Math.min(...coming) : undefined,
  };
}

export function scopedRoles(grants: readonly RoleGrantRecord[]): ScopedRole[] {
  return grants.map((granted) => ({ role: granted.role, scope: scopeOfGrants([grantOf(granted)]) }));
}
