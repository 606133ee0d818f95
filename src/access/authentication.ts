import type { Principal } from './principal.js';

/**
 * Finds out who asks, from what stands behind `Authorization:`.
 * @throws UNAUTHENTICATED for credentials that are not good; none at all are an anonymous principal.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Principal>;
