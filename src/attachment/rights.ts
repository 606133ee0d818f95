import { hasRole, type Principal, type Role } from '../access/principal.js';
import { scopeBy } from '../access/rights.js';
import type { AnyLifecycleRecord } from '../records.js';

/** Who works on records. */
const working: readonly Role[] = ['AGENT', 'INCIDENT_MANAGER', 'PROBLEM_MANAGER', 'CHANGE_MANAGER', 'ADMINISTRATOR'];
const attachingRoles: readonly Role[] = ['REQUESTER', ...working];

/**
 * The same principal with no more reach than it takes to read, or to attach; undefined for who may do neither. A token that is
 * limited to purposes reads where it is for reading, and attaches nothing.
 */
export function attaching(principal: Principal, isWrite: boolean): Principal | undefined {
  const { purposes, roles } = principal;
  if (isWrite ? purposes !== undefined : purposes !== undefined && !purposes.includes('READ')) return undefined;
  const wanted = isWrite ? attachingRoles : roles;
  if (!hasRole(principal, ...wanted)) return undefined;
  return { ...principal, scope: scopeBy(principal, wanted) };
}

/** Whether somebody may attach to a record that they see: who works on records, who reported it or asked for it, and for whom that was. */
export function mayAttach(principal: Principal, record: AnyLifecycleRecord): boolean {
  if (hasRole(principal, ...working)) return true;
  const { reporterId, requesterId, requestedForId } = record as Partial<
    Record<'reporterId' | 'requesterId' | 'requestedForId', string>
  >;
  return [record.createdBy, reporterId, requesterId, requestedForId].includes(principal.id);
}
