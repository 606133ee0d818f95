import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { SignInFile } from './sign-in-file.js';

/** By how many seconds the provider's clock may differ from ours. */
export const clockTolerance = 5;
const fetchTimeout = 5_000;
/** How long after a failed look for the provider's keys the next one is made, in milliseconds. */
const cooldown = 5_000;

/** A token that does not count. The reason is for the log: whoever sent it is not told. */
export class BadToken extends Error {
  override readonly name = 'BadToken';
}

/** The identity provider cannot be asked for its keys. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

type Provider = Pick<SignInFile, 'issuer' | 'audience' | 'algorithms' | 'jwksUri'>;

/** Verifies tokens of one OpenID Connect provider. Its keys are found by discovery at the first token, and kept as long as they serve. */
export class Oidc {
  private keys: JWTVerifyGetKey | undefined;
  private looking: Promise<JWTVerifyGetKey> | undefined;
  private failedAt = -Infinity;

  constructor(
    private readonly provider: Provider,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * @throws BadToken for one that does not count, whatever is wrong with it
   * @throws ProviderUnavailable while its keys cannot be fetched
   */
  async verify(token: string): Promise<JWTPayload & { sub: string; exp: number }> {
    const { issuer, audience, algorithms } = this.provider;
    const keys = this.keys ?? (await this.discover());
    let payload;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        issuer,
        audience: typeof audience === 'string' ? audience : [...audience],
        algorithms: [...algorithms],
        clockTolerance,
        requiredClaims: ['exp', 'sub', 'iat'],
        currentDate: this.now(),
      }));
    } catch (error) {
      if (
        error instanceof errors.JWKSTimeout ||
        (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC')
      )
        throw new ProviderUnavailable('The keys of the identity provider cannot be fetched.', { cause: error });
      // fetch() throws a TypeError for a network that fails; jose throws one for a key that does not fit.
      if (error instanceof TypeError && error.message === 'fetch failed')
        throw new ProviderUnavailable('The identity provider does not answer.', { cause: error });
      throw new BadToken(error instanceof Error ? error.message : String(error));
    }
    if (typeof payload.sub !== 'string' || payload.sub === '' || typeof payload.exp !== 'number')
      throw new BadToken('The token names no subject, or no end.');
    return payload as JWTPayload & { sub: string; exp: number };
  }

  private discover(): Promise<JWTVerifyGetKey> {
    if (performance.now() - this.failedAt < cooldown)
      return Promise.reject(new ProviderUnavailable('The identity provider did not answer a moment ago.'));
    return (this.looking ??= this.find()
      .then((keys) => (this.keys = keys))
      .catch((error: unknown) => {
        this.failedAt = performance.now();
        throw error;
      })
      .finally(() => (this.looking = undefined)));
  }

  private async find(): Promise<JWTVerifyGetKey> {
    const { issuer, jwksUri } = this.provider;
    const address = jwksUri ?? (await discoverKeys(issuer));
    return createRemoteJWKSet(new URL(address), { timeoutDuration: fetchTimeout, cooldownDuration: cooldown });
  }
}

/** The address of a provider's keys, by OpenID Connect Discovery 1.0. */
async function discoverKeys(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let found: unknown;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(fetchTimeout), redirect: 'error' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    found = await response.json();
  } catch (error) {
    throw new ProviderUnavailable(`The identity provider does not answer at ${address}.`, { cause: error });
  }
  const { issuer: said, jwks_uri: keys } = found as { issuer?: unknown; jwks_uri?: unknown };
  if (said !== issuer)
    throw new ProviderUnavailable(
      `The identity provider at ${address} calls itself ${String(said)}: write its issuer so.`,
    );
  if (typeof keys !== 'string' || !URL.canParse(keys) || new URL(keys).protocol !== new URL(issuer).protocol)
    throw new ProviderUnavailable(`The identity provider at ${address} names no keys.`);
  return keys;
}
