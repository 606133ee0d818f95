import { alertChanges, type AlertMessage } from '../alerts/stream.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ChangeFeedMessage } from './change-feed.js';

export const streamResolvers = {
  Subscription: {
    changeFeed: {
      subscribe: (_, { after, types }, { changeFeed, sight }) => changeFeed.open(after, types, sight),
      resolve: (message: ChangeFeedMessage) => message,
    },
    alertChanged: {
      subscribe: async (_, { filter, after }, { alertStreams, sight }) =>
        alertStreams.open(await alertStreams.filterOf(filter, sight), after, sight),
      resolve: (message: AlertMessage) => message,
    },
  },
  ChangeFeedBatch: { changeSets: ({ items }) => items.map(({ changeSet }) => changeSet) },
  AlertSnapshot: { alerts: ({ items }) => items.map(({ state }) => state) },
  AlertDelta: { changes: ({ items, filter }) => alertChanges(items, filter ?? {}) },
} satisfies Resolvers;
