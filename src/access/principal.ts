import type { Role } from '../generated/graphql.js';
import { everything, nothing, type Scope } from './scope.js';

export type { Role };

/** Every role of the schema, in its order. A test compares. */
export const roles = [
  'REQUESTER',
  'AGENT',
  'INCIDENT_MANAGER',
  'PROBLEM_MANAGER',
  'CHANGE_MANAGER',
  'CAB_MEMBER',
  'ASSET_MANAGER',
  'SERVICE_OWNER',
  'ADMINISTRATOR',
  'VIEWER',
  'AUDITOR',
  'INTEGRATION',
] as const satisfies readonly Role[];

/** Who asks, and with which rights. */
export interface Principal {
  /** Stands as the actor in every ChangeSet they write. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'LOCAL_ADMINISTRATOR' | 'PERSON' | 'INTEGRATION' | 'ANONYMOUS';
  readonly roles: readonly Role[];
  readonly scope: Scope;
  /** Ids of the Team items they are a member of. */
  readonly teams: readonly string[];
  /** Grows whenever their rights change. */
  readonly version: number;
  /** When what they signed in with expires, in milliseconds since 1970; absent for never. */
  readonly expiresAt?: number | undefined;
}

/** Who asks while the server listens on loopback only: every role, everything in scope. */
export const localAdministrator: Principal = {
  id: 'local-administrator',
  name: 'Local administrator',
  kind: 'LOCAL_ADMINISTRATOR',
  roles,
  scope: everything,
  teams: [],
  version: 0,
};

/** Who has not signed in where signing in is configured. */
export const anonymous: Principal = {
  id: 'anonymous',
  name: 'Anonymous',
  kind: 'ANONYMOUS',
  roles: [],
  scope: nothing,
  teams: [],
  version: 0,
};

export function hasRole(principal: Principal, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => principal.roles.includes(role));
}
