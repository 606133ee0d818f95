import type { Principal } from './principal.js';
import type { EndReason } from './principals.js';

/**
 * Finds out who asks, from what stands behind `Authorization:`.
 * @throws UNAUTHENTICATED for credentials that are not good; none at all are an anonymous principal.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Principal>;

/** Calls `end` once: when the rights of a principal change or expire, or an hour is over. Gives the way to stop that. */
export type Watch = (principal: Principal, end: (reason: EndReason) => void) => () => void;
