import { randomUUID } from 'node:crypto';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { AccountRecord, RoleGrantRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import type { Principal, Role } from './principal.js';
import { beyondReach, grantOf, mayGive, scopeOfGrants } from './rights.js';
import type { Grant } from './scope.js';

export interface GrantWanted {
  readonly holderId: string;
  readonly role: Role;
  readonly scope: Grant;
  readonly validFrom: string | null | undefined;
  readonly validTo: string | null | undefined;
  readonly reason: string | null | undefined;
}

export interface WrittenGrant {
  grant: RoleGrantRecord;
  changeSet: string;
}

export interface WrittenAccount {
  holderId: string;
  changeSet: string;
}

interface Order {
  readonly by: Principal;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Changes what people and teams may do. Each change is counted on their account, by which open connections hear of it. */
export class Grants {
  constructor(private readonly writer: Writer) {}

  grant(wanted: GrantWanted, { by, idempotencyKey }: Order): Promise<WrittenGrant | Refusal> {
    const { holderId, role, scope, reason } = wanted;
    const order = { operation: 'grantRole', actor: by.id, reason, idempotencyKey, request: wanted };
    return this.writer.write<WrittenGrant | Refusal>(order, async (transaction, changes) => {
      const account = await lockAccount(transaction, holderId);
      const validFrom = wanted.validFrom ?? changes.at;
      const failures = [
        ...faultsOfHolder(account, 'input.holderId'),
        ...(await faultsOfScope(transaction, scope)),
        ...faultsOfSpan(validFrom, wanted.validTo, changes.at),
      ];
      if (!mayGive(by, role, scopeOfGrants([scope]))) failures.push(escalation(role, 'input.role'));
      if (failures.length > 0) return new Refusal(failures[0]!.code, 'The role cannot be granted so.', { failures });
      const grant = {
        id: randomUUID(),
        holderId,
        role,
        validFrom,
        validTo: wanted.validTo ?? null,
        grantedBy: by.id,
        reason: reason ?? null,
        ...lists(scope),
      };
      await transaction.run(cypher.access.grantRole, grant);
      note(changes, account!, { granted: grant });
      return { grant, changeSet: changes.id };
    });
  }

  revoke(holderId: string, grantId: string, { by, reason, idempotencyKey }: Order): Promise<WrittenGrant | Refusal> {
    const order = { operation: 'revokeRole', actor: by.id, reason, idempotencyKey, request: { holderId, grantId } };
    return this.writer.write<WrittenGrant | Refusal>(order, async (transaction, changes) => {
      const account = await lockAccount(transaction, holderId);
      const found =
        account && (await transaction.run(cypher.access.grants, { ids: [holderId] })).find(({ id }) => id === grantId);
      if (!found) return new Refusal('NOT_FOUND', 'There is no such grant of this holder.', { field: 'input.grantId' });
      if (found.validTo && Date.parse(found.validTo) <= Date.parse(changes.at))
        return new Refusal('ENDED', `The grant ended at ${found.validTo}.`, { field: 'input.grantId' });
      if (!mayGive(by, found.role, scopeOfGrants([grantOf(found)])))
        return new Refusal('ESCALATION', 'You may not end what you could not grant.', {
          failures: [escalation(found.role, 'input.grantId')],
        });
      await transaction.run(cypher.access.endGrant, { holderId, id: grantId, at: changes.at });
      const isComing = Date.parse(found.validFrom) > Date.parse(changes.at);
      const grant = { ...found, validTo: isComing ? found.validFrom : changes.at };
      note(changes, account, { revoked: grant });
      return { grant, changeSet: changes.id };
    });
  }

  /** Lets a person sign in, or not any more. */
  setAllowed(
    personId: string,
    allowed: boolean,
    { by, reason, idempotencyKey }: Order,
  ): Promise<WrittenAccount | Refusal> {
    const order = {
      operation: 'setSignInAllowed',
      actor: by.id,
      reason,
      idempotencyKey,
      request: { personId, allowed },
    };
    const state = (account: AccountRecord, at: string) => ({
      disabledAt: allowed ? null : (account.disabledAt ?? at),
      signedOutAt: account.signedOutAt ?? null,
    });
    // All their roles come and go with it, those of their teams too.
    return this.change(personId, order, state, async (transaction, at) => {
      const [holder] = await transaction.run(cypher.access.holders, { ids: [personId], at });
      const beyond = beyondReach(by, holder?.grants ?? [], Date.parse(at));
      if (beyond.length === 0) return undefined;
      return new Refusal('ESCALATION', 'This person may do more than you could grant.', {
        failures: [...new Set(beyond.map(({ role }) => role))].map((role) => escalation(role, 'input.personId')),
      });
    });
  }

  signOut(personId: string, { by, reason }: Order): Promise<WrittenAccount | Refusal> {
    const order = { operation: 'signOutEverywhere', actor: by.id, reason, request: { personId } };
    return this.change(personId, order, (account, at) => ({ disabledAt: account.disabledAt ?? null, signedOutAt: at }));
  }

  private change(
    personId: string,
    order: Parameters<Writer['write']>[0],
    to: (account: AccountRecord, at: string) => { disabledAt: string | null; signedOutAt: string | null },
    refuse?: (transaction: Transaction, at: string) => Promise<Refusal | undefined>,
  ): Promise<WrittenAccount | Refusal> {
    return this.writer.write<WrittenAccount | Refusal>(order, async (transaction, changes) => {
      const account = await lockAccount(transaction, personId);
      if (account?.class !== 'Person')
        return new Refusal('NOT_FOUND', 'There is no such person.', { field: 'personId' });
      const refused = await refuse?.(transaction, changes.at);
      if (refused) return refused;
      const state = to(account, changes.at);
      await transaction.run(cypher.access.setAccount, { holderId: personId, ...state });
      note(changes, account, state);
      return { holderId: personId, changeSet: changes.id };
    });
  }
}

/** Locks a person or team, and counts a change of their rights; undefined when there is none. */
export async function lockAccount(
  transaction: Transaction,
  holderId: string,
  bump: 0 | 1 = 1,
): Promise<AccountRecord | undefined> {
  const [account] = await transaction.run(cypher.access.lockAccounts, { rows: [{ holderId, id: randomUUID() }], bump });
  return account;
}

/** Tells of a change of somebody's rights in the ChangeSet. */
export function note(changes: Changes, account: AccountRecord, what: Record<string, unknown>): void {
  const { id, holderId, authVersion } = account;
  changes.record(id, {
    type: 'Account',
    operation: authVersion === 1 ? 'CREATED' : 'UPDATED',
    state: { id, holderId, authVersion, ...what },
  });
}

function escalation(role: Role, field: string): Failure {
  return { field, code: 'ESCALATION', message: `You do not have the role ${role} with that reach yourself.` };
}

function faultsOfHolder(account: AccountRecord | undefined, field: string): Failure[] {
  if (!account) return [{ field, code: 'NOT_FOUND', message: 'There is no such person or team.' }];
  return account.retired ? [{ field, code: 'RETIRED', message: `${account.name} is retired.` }] : [];
}

function faultsOfSpan(from: string, to: string | null | undefined, at: string): Failure[] {
  if (!to) return [];
  if (Date.parse(to) <= Date.parse(from))
    return [{ field: 'input.validTo', code: 'INVALID', message: 'validTo must come after validFrom.' }];
  return Date.parse(to) <= Date.parse(at)
    ? [{ field: 'input.validTo', code: 'INVALID', message: 'validTo lies in the past: give a later time.' }]
    : [];
}

/** A reach must name tenants and teams that are there; an empty list would reach nothing. */
async function faultsOfScope(transaction: Transaction, scope: Grant): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [name, wanted] of [
    ['organisations', 'Organisation'],
    ['teams', 'Team'],
  ] as const) {
    const ids = scope[name];
    if (!ids) continue;
    const found = await transaction.run(cypher.cmdb.byIds, { ids: [...ids] });
    const classes = new Map(found.map(({ id, class: itemClass }) => [id, itemClass]));
    ids.forEach((id, index) => {
      if (classes.get(id) !== wanted)
        failures.push({
          field: `input.scope.${name}.${index}`,
          code: 'NOT_FOUND',
          message: `There is no ${wanted} with this id.`,
        });
    });
  }
  for (const [name, values] of Object.entries(scope) as [string, readonly string[]][])
    if (values.length === 0)
      failures.push({
        field: `input.scope.${name}`,
        code: 'INVALID',
        message: `An empty list reaches nothing: name some, or leave ${name} out for all.`,
      });
  return failures;
}

function lists(scope: Grant) {
  const list = (values: readonly string[] | undefined): string[] | null => (values ? [...values] : null);
  return {
    organisations: list(scope.organisations),
    teams: list(scope.teams),
    environments: list(scope.environments),
    classes: list(scope.classes),
  };
}
