import { createHash, randomBytes } from 'node:crypto';

/** An API token: 256 random bits under a prefix by which scanners of leaked secrets know it. */
export const tokenForm = /^itsm_[A-Za-z0-9_-]{43}$/;

export function newSecret(): string {
  return `itsm_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret. It has 256 random bits, so one round of a hash is enough. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
