import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';
import { itemRow } from './input.js';

/** Writes by hand. The read side's resolvers are in resolvers.ts. */
export const cmdbMutations = {
  Mutation: {
    ping: () => true,
    createConfigurationItem: (_, { item, source, ...request }, { writes, model, actor }) =>
      writes.create(itemRow(model, item, 'item'), source ?? 'manual', { ...request, actor }),
    updateConfigurationItem: (_, { id, expectedVersion, set, ...request }, { writes, model, actor }) =>
      writes.update(id, expectedVersion, itemRow(model, set, 'set'), { ...request, actor }),
    retireConfigurationItem: (_, { id, expectedVersion, ...request }, { writes, actor }) =>
      writes.retire(id, expectedVersion, { ...request, actor }),
    reclassifyConfigurationItem: (_, { id, expectedVersion, class: to, ...request }, { writes, model, actor }) =>
      writes.reclassify(id, expectedVersion, model.byEnumValue.get(to)!, { ...request, actor }),
    mergeConfigurationItems: (_, { survivor, twins, expectedVersion, ...request }, { writes, actor }) =>
      writes.merge(survivor, twins, expectedVersion, { ...request, actor }),
    dismissDuplicateFinding: (_, { id, reason, idempotencyKey }, { writes, actor }) =>
      writes.dismissFinding(id, reason, { idempotencyKey, actor }),
    relate: (_, { from, type, to, group, weight, ...request }, { writes, actor }) =>
      writes.relate({ from, type, to, group, weight }, { ...request, actor }),
    unrelate: (_, { from, type, to, ...request }, { writes, actor }) =>
      writes.unrelate({ from, type, to }, { ...request, actor }),
    setDependencyGroups: (_, { id, groups, ...request }, { writes, actor }) =>
      writes.setGroups(id, groups, { ...request, actor }),
  },
  ConfigurationItemWritten: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  RelationshipWritten: {
    from: async ({ fromId }, _, { items }) => (await items.one(fromId))!,
    to: async ({ toId }, _, { items }) => (await items.one(toId))!,
    type: ({ type }) => type,
  },
  ConfigurationItemsMerged: { survivor: async ({ survivorId }, _, { items }) => (await items.one(survivorId))! },
  DuplicateFindingWritten: { finding: async ({ findingId }, _, { items }) => (await items.finding(findingId))! },
  ConfigurationItemResult: { __resolveType: (result) => refusalOr(result, 'ConfigurationItemWritten') },
  RelationshipResult: { __resolveType: (result) => refusalOr(result, 'RelationshipWritten') },
  MergeResult: { __resolveType: (result) => refusalOr(result, 'ConfigurationItemsMerged') },
  DuplicateFindingResult: { __resolveType: (result) => refusalOr(result, 'DuplicateFindingWritten') },
  Refusal: { failures: ({ failures }) => [...failures] },
} satisfies Resolvers;
