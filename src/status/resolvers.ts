import type { Resolvers } from '../generated/graphql.js';
import type { StatusMessage } from './messages.js';

export const statusResolvers = {
  Mutation: {
    reportStatus: (_, { input, idempotencyKey }, { statusReports, actor }) =>
      statusReports.report(input, { actor, idempotencyKey }),
  },
  Subscription: {
    ciStatus: {
      subscribe: (_, wanted, { statusHub }) => statusHub.open(wanted),
      resolve: (message: StatusMessage) => message,
    },
  },
  StatusChange: { item: ({ item }) => item() },
} satisfies Resolvers;
