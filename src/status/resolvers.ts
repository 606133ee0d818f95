import type { Resolvers } from '../generated/graphql.js';
import { foundOf } from '../impact/completeness.js';
import type { ServiceHealthMessage } from './health.js';
import type { StatusMessage } from './messages.js';

export const statusResolvers = {
  Mutation: {
    reportStatus: (_, { input, idempotencyKey }, { statusReports, actor }) =>
      statusReports.report(input, { actor, idempotencyKey }),
  },
  Subscription: {
    ciStatus: {
      subscribe: (_, wanted, { statusHub, sight }) => statusHub.open(wanted, sight),
      resolve: (message: StatusMessage) => message,
    },
    serviceHealth: {
      subscribe: (_, { ids, after }, { serviceHealth, sight }) => serviceHealth.open(ids, after, sight),
      resolve: (message: ServiceHealthMessage) => message,
    },
  },
  ServiceHealthSnapshot: { services: ({ items }) => [...items] },
  ServiceHealthDelta: { services: ({ items }) => [...items] },
  ServiceHealth: {
    service: ({ serviceId, item }) => item(serviceId),
    causes: async ({ causes, item }, _, { visible }) =>
      (await visible.filter(causes, ({ itemId }) => itemId)).map(async (cause) => ({
        ...cause,
        item: await item(cause.itemId),
      })),
    restricted: ({ members }, _, { impacts }) => impacts.restrictedAmong(members()),
    completeness: async ({ members }, _, { impacts }) => {
      const ids = members();
      return foundOf(ids, await impacts.restrictedAmong(ids));
    },
    causesRestricted: async ({ causes }, _, { visible }) =>
      causes.length - (await visible.filter(causes, ({ itemId }) => itemId)).length,
  },
  ServiceHealthCause: { causedBy: ({ causedBy }, _, { visible }) => visible.only(causedBy) },
  StatusChange: {
    item: ({ item }) => item(),
    causedBy: ({ causedBy }, _, { visible }) => visible.only(causedBy),
  },
} satisfies Resolvers;
