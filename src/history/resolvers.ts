import type { Resolvers } from '../generated/graphql.js';
import { instant } from './intervals.js';

export const historyResolvers = {
  Query: {
    availability: (_, { ciId, from, to, downFrom }, { history }) =>
      history.availability(ciId, { from, to }, downFrom ?? undefined),
    statusHistory: (_, { ciId, from, to, ...page }, { history }) => history.intervals(ciId, { from, to }, page),
  },
  Availability: {
    from: ({ from }) => instant(from),
    to: ({ to }) => instant(to),
    percentage: ({ percent }) => (percent === null ? null : Number(percent)),
  },
  StatusInterval: {
    causes: async ({ cause }, _, { items }) =>
      (await Promise.all(cause.map((id) => items.one(id)))).filter((item) => item !== undefined && item !== null),
    inMaintenance: ({ maintenance }) => maintenance.map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
  },
} satisfies Resolvers;
