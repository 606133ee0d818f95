import { randomUUID } from 'node:crypto';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Log } from '../log.js';
import { day } from '../monitoring/spans.js';
import type { ApiTokenRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { mayWritePeople } from './people-guard.js';
import { hasRole, type ApiTokenPurpose, type Principal, type Role } from './principal.js';
import { covers, mayGive, scopeBy, scopeOfGrants } from './rights.js';
import type { Grant, Scope } from './scope.js';
import { hashOfSecret, newSecret } from './token-form.js';

const usualLife = 90 * day;
const longestLife = 366 * day;
const longestName = 200;
const mostListed = 500;
/** How often it is written when tokens were last used, in milliseconds. */
const restBetweenUses = 30_000;

export interface TokenWanted {
  readonly name: string;
  readonly kind: 'PERSONAL' | 'INTEGRATION';
  readonly roles: readonly Role[] | null | undefined;
  readonly grants: readonly Grant[] | null | undefined;
  readonly purposes: readonly ApiTokenPurpose[] | null | undefined;
  readonly expiresAt: string | null | undefined;
}

export interface WrittenToken {
  token: ApiTokenRecord;
  changeSet: string;
}

export interface CreatedToken extends WrittenToken {
  secret: string;
}

/** API tokens: made, listed, revoked. Of a secret only its hash is kept. */
export class ApiTokens {
  private readonly uses = new Map<string, string>();
  private written = -Infinity;
  private writing: Promise<void> | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly writer: Writer,
    private readonly log: Pick<Log, 'warn'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async create(wanted: TokenWanted, maker: Principal): Promise<CreatedToken | Refusal> {
    const { name, kind, purposes } = wanted;
    const roles = [...new Set(wanted.roles ?? (kind === 'PERSONAL' ? maker.roles : []))].sort();
    const at = this.now().getTime();
    const expiresAt = wanted.expiresAt ? Date.parse(wanted.expiresAt) : at + usualLife;
    const failures = faultsOf({ ...wanted, roles, life: expiresAt - at }, maker);
    if (failures.length > 0) return new Refusal(failures[0]!.code, 'The token cannot be made so.', { failures });
    const secret = newSecret();
    const id = randomUUID();
    const row = {
      tokenHash: hashOfSecret(secret),
      name: name.trim(),
      kind,
      ownerId: kind === 'PERSONAL' ? maker.id : null,
      roles,
      grants: grantsKept(wanted, roles, maker),
      purposes: purposes ? [...new Set(purposes)].sort() : null,
      createdBy: maker.id,
    };
    const order = { operation: 'createApiToken', actor: maker.id, request: null };
    return this.writer.write<CreatedToken | Refusal>(order, async (transaction, changes) => {
      const end = new Date(expiresAt).toISOString();
      await transaction.run(cypher.access.saveToken, { id, row, at: changes.at, expiresAt: end });
      const [token] = await transaction.run(cypher.access.tokensByIds, { ids: [id] });
      changes.record(id, { type: 'ApiToken', operation: 'CREATED', state: stateOf(token!) });
      return { token: token!, secret, changeSet: changes.id };
    });
  }

  revoke(id: string, reason: string | null | undefined, by: Principal): Promise<WrittenToken | Refusal> {
    const order = { operation: 'revokeApiToken', actor: by.id, reason, request: { id } };
    return this.writer.write<WrittenToken | Refusal>(order, async (transaction, changes) => {
      const found = await transaction.run(cypher.access.lockToken, { id });
      const isTheirs =
        found && (hasRole(by, 'ADMINISTRATOR') || (found.ownerId !== undefined && found.ownerId === by.id));
      if (!isTheirs) return new Refusal('NOT_FOUND', 'There is no such API token of yours.', { field: 'id' });
      if (found.revokedAt !== undefined)
        return new Refusal('ENDED', `The token was revoked at ${found.revokedAt}.`, { field: 'id' });
      await transaction.run(cypher.access.revokeToken, { id, at: changes.at });
      const token = { ...found, revokedAt: changes.at, authVersion: found.authVersion + 1 };
      changes.record(id, { type: 'ApiToken', operation: 'UPDATED', state: stateOf(token) });
      return { token, changeSet: changes.id };
    });
  }

  /** The tokens of somebody, or everybody's. */
  list(ownerId: string | null): Promise<ApiTokenRecord[]> {
    const since = new Date(this.now().getTime() - 30 * day).toISOString();
    return this.graph.run(cypher.access.tokens, { ownerId, since, limit: mostListed });
  }

  /** Notes that the token with this hash was used; written down now and then. */
  used(id: string): void {
    this.uses.set(id, this.now().toISOString());
    if (this.writing || performance.now() - this.written < restBetweenUses) return;
    this.writing = this.writeUses().finally(() => (this.writing = undefined));
  }

  /** Writes down what is not yet. */
  async stop(): Promise<void> {
    await this.writing;
    await this.writeUses();
  }

  private async writeUses(): Promise<void> {
    const rows = [...this.uses].map(([id, at]) => ({ id, at }));
    this.uses.clear();
    this.written = performance.now();
    if (rows.length === 0) return;
    try {
      await this.graph.write((transaction) => transaction.run(cypher.access.touchTokens, { rows }));
    } catch (error) {
      this.log.warn({ err: error }, 'it could not be noted when API tokens were last used');
    }
  }
}

/** What the ChangeSet tells of a token: all but what its secret could be known by. */
function stateOf({ tokenHash: _, ...told }: ApiTokenRecord): Record<string, unknown> {
  return { ...told };
}

/** A machine's token reaches what its maker reached when it was made; a personal one always what its owner reaches. */
function grantsKept({ kind, grants }: TokenWanted, roles: readonly Role[], maker: Principal): string | null {
  if (grants) return JSON.stringify(grants);
  const reach: Scope = kind === 'PERSONAL' ? { everything: true } : scopeBy(maker, roles);
  return reach.everything ? null : JSON.stringify(reach.grants);
}

type Asked = Omit<TokenWanted, 'roles'> & { roles: readonly Role[]; life: number };

function faultsOf({ name, kind, roles, grants, purposes, life }: Asked, maker: Principal): Failure[] {
  const failures: Failure[] = [];
  const fail = (field: string, message: string, code = 'INVALID'): void =>
    void failures.push({ field: `input.${field}`, code, message });
  if (name.trim() === '' || name.length > longestName) fail('name', `name takes 1 to ${longestName} characters.`);
  if (!(life > 0)) fail('expiresAt', 'expiresAt lies in the past: give a later time.');
  if (life > longestLife) fail('expiresAt', 'A token holds for 366 days at most: give an earlier time.');
  if (roles.length === 0) fail('roles', 'Name the roles that the token is to have.');
  if (purposes?.length === 0) fail('purposes', 'Name what the token is for, or leave purposes out.');
  if (kind === 'PERSONAL' && maker.kind !== 'PERSON')
    fail('kind', 'Only a person has tokens of their own. Make an INTEGRATION token.');
  if (kind === 'INTEGRATION' && !hasRole(maker, 'ADMINISTRATOR'))
    fail('kind', 'A token of a machine takes the role ADMINISTRATOR. Make a PERSONAL one.', 'ESCALATION');
  const scope = grants ? scopeOfGrants(grants) : undefined;
  for (const role of roles)
    if (!maker.roles.includes(role)) fail('roles', `You do not have the role ${role} yourself.`, 'ESCALATION');
    else if (scope && !mayGive(maker, role, scope))
      fail('scope', `Your role ${role} does not reach all of that.`, 'ESCALATION');
    else if (!scope && kind === 'INTEGRATION' && !covers(scopeBy(maker, [role]), scopeBy(maker, roles)))
      fail('scope', `Your roles reach different parts: say what the token is to reach.`, 'ESCALATION');
  if (purposes?.includes('PEOPLE_WRITE') && !mayWritePeople(maker))
    fail('purposes', 'The purpose PEOPLE_WRITE takes the role ADMINISTRATOR.', 'ESCALATION');
  // A token that is limited must not make one that is not.
  const beyond =
    maker.purposes && (purposes ?? [undefined]).some((purpose) => !purpose || !maker.purposes!.includes(purpose));
  if (beyond) fail('purposes', `The token you use is limited to ${maker.purposes.join(', ')}.`, 'ESCALATION');
  return failures;
}
