import { membership, refuseItems, refusePeople, useAddMember } from '../access/people-guard.js';
import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';
import { itemRow } from './input.js';

/** Writes by hand. The read side's resolvers are in resolvers.ts. */
export const cmdbMutations = {
  Mutation: {
    ping: () => true,
    createConfigurationItem: (_, { item, source, ...request }, { writes, model, actor, principal }) => {
      const row = itemRow(model, item, 'item');
      return refusePeople(principal, row.class) ?? writes.create(row, source ?? 'manual', { ...request, actor });
    },
    updateConfigurationItem: (_, { id, expectedVersion, set, ...request }, { writes, model, actor, principal }) => {
      const row = itemRow(model, set, 'set');
      return refusePeople(principal, row.class) ?? writes.update(id, expectedVersion, row, { ...request, actor });
    },
    retireConfigurationItem: async (_, { id, expectedVersion, ...request }, context) =>
      (await refuseItems(context, id)) ??
      context.writes.retire(id, expectedVersion, { ...request, actor: context.actor }),
    reclassifyConfigurationItem: async (_, { id, expectedVersion, class: to, ...request }, context) => {
      const { writes, model, actor, principal } = context;
      const itemClass = model.byEnumValue.get(to)!;
      return (
        refusePeople(principal, itemClass.name) ??
        (await refuseItems(context, id)) ??
        writes.reclassify(id, expectedVersion, itemClass, { ...request, actor })
      );
    },
    mergeConfigurationItems: async (_, { survivor, twins, expectedVersion, ...request }, context) =>
      (await refuseItems(context, survivor, ...twins)) ??
      context.writes.merge(survivor, twins, expectedVersion, {
        ...{ ...request, actor: context.actor },
        giver: context.principal,
      }),
    dismissDuplicateFinding: (_, { id, reason, idempotencyKey }, { writes, actor }) =>
      writes.dismissFinding(id, reason, { idempotencyKey, actor }),
    relate: (_, { from, type, to, group, weight, ...request }, { writes, actor }) =>
      type === membership
        ? useAddMember('type')
        : writes.relate({ from, type, to, group, weight }, { ...request, actor }),
    unrelate: (_, { from, type, to, ...request }, { writes, actor }) =>
      type === membership ? useAddMember('type') : writes.unrelate({ from, type, to }, { ...request, actor }),
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
