import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { delegationsOf } from './delegations.js';

const seen = async (id: string | undefined, { items }: Context): Promise<ItemRecord | null> =>
  id === undefined ? null : ((await items.one(id)) ?? null);

export const approvalResolvers = {
  Query: {
    approvalDelegations: (_, { person, ended }, { graph, now }) =>
      delegationsOf(graph, { person, ended: ended ?? false, now: now() }),
  },
  Mutation: {
    delegateApproval: (_, { input, ...request }, { approvalDelegations, actor, principal: { roles } }) =>
      approvalDelegations.delegate(input, { ...request, actor, roles }),
    endApprovalDelegation: (_, { id, ...request }, { approvalDelegations, actor, principal: { roles } }) =>
      approvalDelegations.end(id, { ...request, actor, roles }),
  },
  ApprovalRule: {
    requiredRoles: ({ requiredRoles }) => [...(requiredRoles ?? [])],
    vetoRoles: ({ vetoRoles }) => [...(vetoRoles ?? [])],
  },
  ApprovalMember: { person: ({ id }, _, context) => seen(id, context), roles: ({ roles }) => [...roles] },
  ApprovalVote: {
    by: ({ by }, _, context) => seen(by, context),
    inPlaceOf: ({ inPlaceOf }, _, context) => seen(inPlaceOf, context),
  },
  ApprovalDelegation: {
    delegator: ({ delegatorId }, _, context) => seen(delegatorId, context),
    delegate: ({ delegateId }, _, context) => seen(delegateId, context),
  },
  ApprovalDelegationResult: { __resolveType: (result) => refusalOr(result, 'ApprovalDelegationWritten') },
} satisfies Resolvers;
