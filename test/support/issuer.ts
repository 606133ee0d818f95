import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export interface Issuer {
  readonly url: string;
  /** A token of this provider: good for five minutes and for `itsm-graph` unless said. */
  token(claims: JWTPayload, more?: { key?: CryptoKey; alg?: string; kid?: string }): Promise<string>;
  /** The public key, as a forger would use it for a secret. */
  readonly publicKey: string;
  /** Signs with a new key from now on. */
  rotate(): Promise<void>;
  /** How often the keys were fetched. */
  fetches(): number;
  close(): Promise<void>;
}

/** An OpenID Connect provider as far as this product asks one: discovery and keys. */
export async function startIssuer(): Promise<Issuer> {
  let pair = await generateKeyPair('RS256');
  let kid = 'one';
  let fetched = 0;
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/.well-known/openid-configuration')
        return response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
      fetched++;
      response.end(JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid, use: 'sig' }] }));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (claims, { key = pair.privateKey, alg = 'RS256', kid: named = kid } = {}) =>
      new SignJWT({ ...usual(url, claims), ...claims }).setProtectedHeader({ alg, kid: named }).sign(key),
    publicKey: await exportSPKI(pair.publicKey),
    rotate: async () => {
      pair = await generateKeyPair('RS256');
      kid = 'two';
    },
    fetches: () => fetched,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a provider says unless told otherwise: its addresses are verified. */
const usual = (iss: string, { email }: JWTPayload): JWTPayload => ({
  ...{ iss, aud: 'itsm-graph', iat: seconds(), exp: seconds() + 300 },
  ...(email !== undefined && { email_verified: true }),
});

export function seconds(): number {
  return Math.floor(Date.now() / 1_000);
}
