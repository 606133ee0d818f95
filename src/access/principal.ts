import type { ApiTokenPurpose, Role } from '../generated/graphql.js';
import { everything, nothing, type Scope } from './scope.js';

export type { ApiTokenPurpose, Role };

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
  /** What they reach by any of their roles; in an operation, by the roles that it takes. */
  readonly scope: Scope;
  /** What each role reaches, where the roles differ in it. */
  readonly scopes?: Readonly<Partial<Record<Role, Scope>>> | undefined;
  /** What their API token is limited to; absent for all that the roles may. */
  readonly purposes?: readonly ApiTokenPurpose[] | undefined;
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

/** Who reads the audit trail: `changeSets`, `changeFeed` and `changeSetSealed` declare the same, and a test compares. */
export const readersOfTheTrail = ['AUDITOR', 'ADMINISTRATOR', 'INTEGRATION'] as const satisfies readonly Role[];

export function hasRole(principal: Principal, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => principal.roles.includes(role));
}

/** Whether somebody is shown, of what people ask for, only what they asked for themselves: who may do nothing but ask. */
export function seesOwnOnly({ roles: held }: Principal): boolean {
  return held.length > 0 && held.every((role) => role === 'REQUESTER');
}

/** Whether somebody may ask for the schema, where people sign in. */
export function maySeeSchema({ roles: held, purposes }: Principal): boolean {
  return purposes ? purposes.includes('SCHEMA_READ') : held.includes('ADMINISTRATOR');
}

/** Whether somebody may read `/metrics`, where people sign in. */
export function maySeeMetrics({ roles: held, purposes }: Principal): boolean {
  return purposes ? purposes.includes('METRICS_READ') : held.includes('ADMINISTRATOR');
}

/** Whether somebody may read the change calendar as iCalendar, where people sign in. */
export function mayReadCalendar({ roles: held, purposes }: Principal): boolean {
  return held.length > 0 && (!purposes || purposes.includes('CALENDAR_READ') || purposes.includes('READ'));
}

/** Whether somebody may send alerts, where people sign in. */
export function maySendAlerts({ roles: held, purposes }: Principal): boolean {
  const isAllowed = held.includes('INTEGRATION') || held.includes('ADMINISTRATOR');
  return isAllowed && (!purposes || purposes.includes('ALERTS_WRITE'));
}
