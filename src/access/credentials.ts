import type { ApiTokenRecord, HolderRecord } from '../records.js';
import type { Claims } from './claims.js';
import { clockTolerance } from './oidc.js';
import type { Principal } from './principal.js';
import { grantsAt, limited, rightsFrom, scopedRoles, scopeOfGrants, type Rights } from './rights.js';
import { everything, type Grant } from './scope.js';

/** What somebody signed in with, and what is fixed by it. Their rights follow from it and from the graph as it is. */
export type Credential =
  | {
      readonly kind: 'JWT';
      readonly personId: string;
      readonly claims: Claims;
      /** Ids of the teams that the claims name. */
      readonly teams: readonly string[];
      /** Both in milliseconds since 1970. */
      readonly issuedAt: number;
      readonly expiresAt: number;
    }
  | { readonly kind: 'TOKEN'; readonly tokenId: string };

/** The graph's side of a credential. */
export interface Standing {
  readonly token: ApiTokenRecord | undefined;
  readonly holder: HolderRecord | undefined;
}

/** Who somebody is at an instant, and when that changes by time alone. Without a principal they are not let in. */
export interface Answer {
  readonly principal: Principal | undefined;
  readonly changesAt: number | undefined;
}

const refused: Answer = { principal: undefined, changesAt: undefined };

export function principalOf(credential: Credential, { token, holder }: Standing, at: number): Answer {
  if (credential.kind === 'JWT') return ofPerson(credential, holder, at);
  if (!token || token.revokedAt !== undefined) return refused;
  const expiresAt = Date.parse(token.expiresAt);
  if (expiresAt <= at) return refused;
  const scope = token.grants === undefined ? everything : scopeOfGrants(JSON.parse(token.grants) as Grant[]);
  const common = {
    version: token.authVersion + (holder?.version ?? 0),
    expiresAt,
    ...(token.purposes && { purposes: token.purposes }),
  };
  if (token.kind === 'INTEGRATION') {
    const rights = rightsFrom(
      token.roles.map((role) => ({ role, scope })),
      [],
    );
    return {
      principal: { id: token.id, name: token.name, kind: 'INTEGRATION', ...rights, ...common },
      changesAt: undefined,
    };
  }
  if (!mayUse(holder)) return refused;
  const { rights, changesAt } = rightsOf(holder, at);
  const principal: Principal = {
    id: holder.id,
    name: holder.name,
    kind: 'PERSON',
    ...limited(rights, token.roles, scope),
    ...common,
  };
  return { principal, changesAt };
}

function ofPerson(
  { claims, teams, issuedAt, expiresAt }: Extract<Credential, { kind: 'JWT' }>,
  holder: HolderRecord | undefined,
  at: number,
): Answer {
  // Signing in again in the second of the sign-out must work: a token tells its second only.
  const isOut = holder?.signedOutAt && issuedAt < Math.floor(Date.parse(holder.signedOutAt) / 1_000) * 1_000;
  if (!mayUse(holder) || isOut || expiresAt + clockTolerance * 1_000 <= at) return refused;
  const { now, changesAt } = grantsAt(holder, at);
  const rights = rightsFrom([...claims.roles, ...scopedRoles(now)], [...holder.teams, ...teams]);
  const { id, name, version } = holder;
  return { principal: { id, name, kind: 'PERSON', ...rights, version, expiresAt }, changesAt };
}

/** What a person may by the graph alone, at an instant; undefined for who may not sign in. */
export function standingRights(holder: HolderRecord | undefined, at: number): Rights | undefined {
  return mayUse(holder) ? rightsOf(holder, at).rights : undefined;
}

function mayUse(holder: HolderRecord | undefined): holder is HolderRecord {
  return holder !== undefined && !holder.retired && !holder.disabledAt;
}

/** What a person may by the graph alone. Roles that only their provider tells of are not there for their API tokens. */
function rightsOf(holder: HolderRecord, at: number): { rights: Rights; changesAt: number | undefined } {
  const { now, changesAt } = grantsAt(holder, at);
  return { rights: rightsFrom(scopedRoles(now), holder.teams), changesAt };
}
