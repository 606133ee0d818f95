import { sparedBy } from '../access/people-guard.js';
import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';

export const stalenessResolvers = {
  Mutation: {
    retireUnseen: (_, { input, ...request }, { retirements, actor, principal }) =>
      retirements.retireUnseen(input, { ...request, actor }, sparedBy(principal)),
  },
  RetireUnseenResult: { __resolveType: (result) => refusalOr(result, 'UnseenRetired') },
} satisfies Resolvers;
