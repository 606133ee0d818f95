import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';

export const stalenessResolvers = {
  Mutation: {
    retireUnseen: (_, { input, ...request }, { retirements, actor }) =>
      retirements.retireUnseen(input, { ...request, actor }),
  },
  RetireUnseenResult: { __resolveType: (result) => refusalOr(result, 'UnseenRetired') },
} satisfies Resolvers;
