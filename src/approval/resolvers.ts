import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';
import { delegationsOf } from './delegations.js';
import { approvalRequests, changeRequests, deciderOf, type ApprovalRequestMessage } from './stream.js';

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
  Subscription: {
    approvalRequested: {
      subscribe: (_, { after }, { approvalStreams, principal, sight }) =>
        approvalStreams.open(deciderOf(principal, sight), after, sight),
      resolve: (message: ApprovalRequestMessage) => message,
    },
  },
  ApprovalRequestSnapshot: {
    records: ({ items }) => items.map(({ state }) => state),
    changes: ({ items }) => items.flatMap(({ state }) => (state.recordType === 'Change' ? [state] : [])),
  },
  ApprovalRequestDelta: {
    records: ({ items, asker }) => approvalRequests(items, asker),
    changes: ({ items, asker }) => changeRequests(items, asker),
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
