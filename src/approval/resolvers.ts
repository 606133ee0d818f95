import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';
import { delegationsOf } from './delegations.js';

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
  ApprovalMember: { person: ({ id }, _, { items }) => items.seen(id), roles: ({ roles }) => [...roles] },
  ApprovalVote: {
    by: ({ by }, _, { items }) => items.seen(by),
    inPlaceOf: ({ inPlaceOf }, _, { items }) => items.seen(inPlaceOf),
  },
  ApprovalDelegation: {
    delegator: ({ delegatorId }, _, { items }) => items.seen(delegatorId),
    delegate: ({ delegateId }, _, { items }) => items.seen(delegateId),
  },
  ApprovalDelegationResult: { __resolveType: (result) => refusalOr(result, 'ApprovalDelegationWritten') },
} satisfies Resolvers;
