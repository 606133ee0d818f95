import type { Resolvers } from '../generated/graphql.js';
import type { ServiceHealthMessage } from './health.js';
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
    serviceHealth: {
      subscribe: (_, { ids, after }, { serviceHealth }) => serviceHealth.open(ids, after),
      resolve: (message: ServiceHealthMessage) => message,
    },
  },
  ServiceHealthSnapshot: { services: ({ items }) => [...items] },
  ServiceHealthDelta: { services: ({ items }) => [...items] },
  ServiceHealth: {
    service: ({ serviceId, item }) => item(serviceId),
    causes: ({ causes, item }) => causes.map(async (cause) => ({ ...cause, item: await item(cause.itemId) })),
  },
  StatusChange: { item: ({ item }) => item() },
} satisfies Resolvers;
