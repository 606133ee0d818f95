import { localAdministrator, type Principal, type Role } from '../../src/access/principal.js';
import { everything } from '../../src/access/scope.js';

/** Who writes in tests that are not about rights: may do everything. */
export const tester: Principal = { ...localAdministrator, id: 'tester', name: 'Tester' };

/** Someone with these roles alone, everything in scope unless said. */
export function someoneWith(roles: readonly Role[], more: Partial<Principal> = {}): Principal {
  return { id: 'someone', name: 'Someone', kind: 'PERSON', roles, scope: everything, teams: [], version: 1, ...more };
}
