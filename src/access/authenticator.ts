import { createHash } from 'node:crypto';
import { resolveTeams } from './team-names.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { Log } from '../log.js';
import { signInUnavailable } from '../transport/refusals.js';
import { readClaims, saysNothing } from './claims.js';
import type { Credential } from './credentials.js';
import { BadToken, Oidc, ProviderUnavailable } from './oidc.js';
import type { SignIns } from './people.js';
import { anonymous, type Principal } from './principal.js';
import type { Principals } from './principals.js';
import { unauthenticated } from './refusals.js';
import type { SignInFile } from './sign-in-file.js';
import type { ApiTokens } from './tokens.js';
import { tokenForm } from './token-form.js';

const longestToken = 16 * 1024;

export interface AuthenticatorParts {
  graph: Graph;
  model: Model;
  principals: Principals;
  signIns: SignIns;
  apiTokens: Pick<ApiTokens, 'used'>;
}

/** Finds out who asks, by API tokens and by the tokens of the identity provider. */
export class Authenticator {
  private readonly oidc: Oidc;
  private toldOfEmails = false;

  constructor(
    private readonly file: SignInFile,
    private readonly parts: AuthenticatorParts,
    private readonly log: Pick<Log, 'info' | 'warn'>,
    now?: () => Date,
  ) {
    this.oidc = new Oidc(file, now);
  }

  /**
   * @throws UNAUTHENTICATED for credentials that are not good, whatever is wrong with them
   * @throws SIGN_IN_UNAVAILABLE while the identity provider cannot be asked
   */
  readonly authenticate = async (authorization: string | undefined): Promise<Principal> => {
    if (authorization === undefined) return anonymous;
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (secret === undefined || secret.length > longestToken) throw unauthenticated();
    const { principals, apiTokens } = this.parts;
    const key = createHash('sha256').update(secret).digest('hex');
    let principal = principals.known(key);
    if (!principal) {
      const credential = await this.credentialOf(secret, key);
      principal = credential && (await principals.admit(key, credential));
    }
    if (!principal)
      throw unauthenticated('The token does not count: it expired, was revoked, or is none of ours. Sign in again.');
    const tokenId = tokenForm.test(secret) ? principals.tokenOf(principal) : undefined;
    if (tokenId !== undefined) apiTokens.used(tokenId);
    return principal;
  };

  /** Once: whoever set this up wonders why nobody is found by their address. */
  private tellOfEmails(payload: Readonly<Record<string, unknown>>): void {
    const { claims, trustEmails } = this.file;
    if (this.toldOfEmails || trustEmails || !(claims.email in payload) || !saysNothing(payload)) return;
    this.toldOfEmails = true;
    this.log.warn(
      'tokens have addresses and do not say whether they are verified (email_verified): they are not used. Where only the provider sets them, write trustEmails: true into the file of SIGN_IN',
    );
  }

  private async credentialOf(secret: string, key: string): Promise<Credential | undefined> {
    const { graph, model, signIns } = this.parts;
    if (tokenForm.test(secret)) {
      // Found by the hash: how long it takes says nothing of how much of a guess is right.
      const token = await graph.run(cypher.access.tokenByHash, { tokenHash: key });
      return token && { kind: 'TOKEN', tokenId: token.id };
    }
    try {
      const payload = await this.oidc.verify(secret);
      const claims = readClaims(payload, this.file);
      this.tellOfEmails(payload);
      const personId = await signIns.personOf(this.file.issuer, claims);
      const teams = await resolveTeams(graph, model, claims.teams);
      return {
        kind: 'JWT',
        personId,
        claims,
        teams,
        issuedAt: payload.iat! * 1_000,
        expiresAt: payload.exp * 1_000,
      };
    } catch (error) {
      if (error instanceof BadToken) {
        this.log.info({ reason: error.message }, 'a token was refused');
        return undefined;
      }
      if (!(error instanceof ProviderUnavailable)) throw error;
      this.log.warn({ err: error }, 'nobody can sign in');
      throw signInUnavailable();
    }
  }
}
