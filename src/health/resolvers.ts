import type { Resolvers } from '../generated/graphql.js';
import type { TaskRecord } from '../records.js';
import { refusalOr } from '../refusal.js';

export const healthResolvers = {
  Query: {
    recordHealth: (_, { classes }, { recordHealth }) => recordHealth.figures(classes),
    recordHealthFindings: (_, { class: itemClass, check, ...page }, { recordHealth }) =>
      recordHealth.findings(itemClass, check, page),
  },
  Mutation: {
    openMendTasks: (_, { input, ...request }, { recordHealth, actor, principal: { roles } }) =>
      recordHealth.mend(input, { ...request, actor, roles }),
    settleAssetDifference: (_, { input, ...request }, { recordHealth, actor, principal: { roles } }) =>
      recordHealth.settle(input, { ...request, actor, roles }),
  },
  ClassHealth: { class: ({ itemClass }) => itemClass.enumValue },
  MendTasks: {
    opened: ({ opened }, _, { records }) =>
      Promise.all(opened.map(async ({ recordId }) => (await records.ofType<TaskRecord>('Task', recordId))!)),
  },
  AssetDifferenceSettled: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  AssetDifferenceResult: { __resolveType: (result) => refusalOr(result, 'AssetDifferenceSettled') },
} satisfies Resolvers;
