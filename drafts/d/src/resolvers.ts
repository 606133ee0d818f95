import type { Resolvers } from '../generated/graphql.js';

const mostShown = 20;

export const rootCauseResolvers = {
  Query: { rootCauseCandidates: (_, question, { rootCauses }) => rootCauses.rank(question) },
  RootCauseRanking: {
    affected: ({ affected }, _, { items }) => items.many(affected),
    candidates: ({ candidates }) => [...candidates],
    dismissed: ({ dismissed }) => dismissed.slice(0, mostShown),
    restricted: ({ restricted }) => [...restricted],
  },
  RootCauseCandidate: {
    item: async ({ itemId }, _, { items }) => (await items.one(itemId))!,
    paths: ({ paths }) => paths.slice(0, mostShown).map((path) => ({ items: path })),
    alert: async ({ alertId }, _, { alertReads }) => (await alertReads.one(alertId ?? '')) ?? null,
    change: async ({ changeId }, _, { changeSets, maintenances }) =>
      changeId === undefined ? null : ((await changeSets.find(changeId)) ?? (await maintenances.find(changeId)) ?? null),
  },
  RootCausePath: { items: ({ items: path }, _, { items }) => items.many(path) },
} satisfies Resolvers;
