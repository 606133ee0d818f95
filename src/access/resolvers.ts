import type { GrantScopeInput, Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';
import { grantOf } from './rights.js';
import { hasRole } from './principal.js';
import type { Grant, Scope } from './scope.js';

const scopeGiven = (given: GrantScopeInput | null | undefined): Grant => grantOf(given ?? {});
const grantsOf = (scope: Scope): readonly Grant[] | null => (scope.everything ? null : scope.grants);

/** Who may do what, as queries and mutations. */
export const accessResolvers = {
  Query: {
    me: (_, __, { principal }) => principal,
    person: (_, { personId }, { accounts }) => accounts.one(personId),
    teamMembers: async (_, { teamId }, { teams, accounts }) => accounts.items(await teams.members(teamId)),
    onCall: async (_, { teamId, at }, { teams, accounts, now }) =>
      accounts.shown(await teams.onCall(teamId, at ?? now().toISOString())),
    apiTokens: (_, { all }, { apiTokens, principal }) =>
      apiTokens.list(all && hasRole(principal, 'ADMINISTRATOR') ? null : principal.id),
  },
  Mutation: {
    addMember: (_, { input: { reason, ...membership }, idempotencyKey }, { teams, principal }) =>
      teams.add(membership, { by: principal, reason, idempotencyKey }),
    endMembership: (_, { input: { reason, ...membership }, idempotencyKey }, { teams, principal }) =>
      teams.end(membership, { by: principal, reason, idempotencyKey }),
    setOnCall: (_, { input: { personId, teamId, level, validFrom, validTo, reason }, idempotencyKey }, context) =>
      context.teams.setOnCall(
        { personId, teamId, level: level ?? 1, validFrom, validTo },
        { by: context.principal, reason, idempotencyKey },
      ),
    endOnCall: (_, { input: { personId, shiftId, reason }, idempotencyKey }, { teams, principal }) =>
      teams.endOnCall(personId, shiftId, { by: principal, reason, idempotencyKey }),
    grantRole: (_, { input, idempotencyKey }, { grants, principal }) =>
      grants.grant(
        {
          holderId: input.holderId,
          role: input.role,
          scope: scopeGiven(input.scope),
          validFrom: input.validFrom,
          validTo: input.validTo,
          reason: input.reason,
        },
        { by: principal, idempotencyKey },
      ),
    revokeRole: (_, { input: { holderId, grantId, reason }, idempotencyKey }, { grants, principal }) =>
      grants.revoke(holderId, grantId, { by: principal, reason, idempotencyKey }),
    setSignInAllowed: (_, { input: { personId, allowed, reason }, idempotencyKey }, { grants, principal }) =>
      grants.setAllowed(personId, allowed, { by: principal, reason, idempotencyKey }),
    signOutEverywhere: (_, { personId, reason }, { grants, principal }) =>
      grants.signOut(personId, { by: principal, reason }),
    createApiToken: (_, { input }, { apiTokens, principal }) =>
      apiTokens.create(
        {
          name: input.name,
          kind: input.kind,
          roles: input.roles,
          grants: input.scope?.map(scopeGiven),
          purposes: input.purposes,
          expiresAt: input.expiresAt,
        },
        principal,
      ),
    revokeApiToken: (_, { id, reason }, { apiTokens, principal }) => apiTokens.revoke(id, reason, principal),
  },
  Me: {
    person: async ({ id, kind }, _, { accounts }) =>
      kind === 'PERSON' ? ((await accounts.own([id]))[0] ?? null) : null,
    roles: ({ roles }) => [...roles],
    teams: ({ teams }, _, { accounts }) => accounts.own(teams),
    scope: ({ scope }) => grantsOf(scope)?.map((grant) => ({ ...grant })) ?? null,
    purposes: ({ purposes }) => (purposes ? [...purposes] : null),
    expiresAt: ({ expiresAt }) => (expiresAt === undefined ? null : new Date(expiresAt).toISOString()),
  },
  Account: {
    holder: async ({ id }, _, { items }) => (await items.one(id))!,
    teams: ({ teams }, _, { accounts }) => accounts.items(teams),
    roles: (holder, _, { accounts }) => accounts.current(holder),
    grants: ({ id }, _, { accounts }) => accounts.grants(id),
  },
  RoleGrant: {
    holder: async ({ holderId }, _, { items }) => (await items.one(holderId))!,
    scope: (granted) => grantOf(granted),
  },
  GrantScope: {
    organisations: ({ organisations }, _, { accounts }) => (organisations ? accounts.items(organisations) : null),
    teams: ({ teams }, _, { accounts }) => (teams ? accounts.items(teams) : null),
    environments: ({ environments }) => (environments ? ([...environments] as never) : null),
    classes: ({ classes }) => (classes ? [...classes] : null),
  },
  OnCallShift: {
    person: async ({ personId }, _, { items }) => (await items.one(personId))!,
    team: async ({ teamId }, _, { items }) => (await items.one(teamId))!,
  },
  OnCallResult: { __resolveType: (result) => refusalOr(result, 'OnCallWritten') },
  ApiToken: {
    owner: ({ ownerId }, _, { items }) => items.seen(ownerId),
    scope: ({ grants }) => (grants === undefined ? null : (JSON.parse(grants) as Grant[])),
  },
  AccountWritten: { account: async ({ holderId }, _, { accounts }) => (await accounts.one(holderId))! },
  RoleGrantResult: { __resolveType: (result) => refusalOr(result, 'RoleGrantWritten') },
  AccountResult: { __resolveType: (result) => refusalOr(result, 'AccountWritten') },
  CreateApiTokenResult: { __resolveType: (result) => refusalOr(result, 'ApiTokenCreated') },
  ApiTokenResult: { __resolveType: (result) => refusalOr(result, 'ApiTokenWritten') },
} satisfies Resolvers;
