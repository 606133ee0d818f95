import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord } from '../records.js';
import { countClasses } from '../impact/restricted.js';
import { refusalOr } from '../refusal.js';
import { stepsOf } from './reads.js';
import { outsideOf } from './suggestions.js';
import { readServiceMap } from './service-map.js';
import type { MembershipMessage } from './stream.js';

export const mappingResolvers = {
  Query: {
    serviceMapping: async (_, { service }, { mappingReads }) =>
      (await mappingReads.ofService(service, 'service')) ?? null,
    serviceMap: (_, wanted, { graph, items, mappingReads }) =>
      readServiceMap({ graph, items, reads: mappingReads }, wanted),
    mappingSuggestions: (_, { serviceId, ...page }, { suggestions }) => suggestions.list(serviceId, page),
  },
  Mutation: {
    defineServiceMapping: (_, { input, ...request }, { serviceMappings, actor }) =>
      serviceMappings.define(input, { ...request, actor }),
    removeServiceMapping: (_, { service, expectedVersion, ...request }, { serviceMappings, actor }) =>
      serviceMappings.remove(service, expectedVersion, { ...request, actor }),
    includeMembers: (_, { input, ...request }, { serviceMappings, actor }) =>
      serviceMappings.include(input, { ...request, actor }),
    excludeMembers: (_, { input, ...request }, { serviceMappings, actor }) =>
      serviceMappings.exclude(input, { ...request, actor }),
    releaseMembers: (_, { input, ...request }, { serviceMappings, actor }) =>
      serviceMappings.release(input, { ...request, actor }),
    observeCalls: (_, { input, ...request }, { evidenceIntake, actor }) =>
      evidenceIntake.observeCalls(input, { ...request, actor }),
    findCoFailures: (_, { input, ...request }, { evidenceIntake, actor }) =>
      evidenceIntake.findCoFailures(input, { ...request, actor }),
    acceptSuggestion: (_, { input, ...request }, { suggestions, actor }) =>
      suggestions.accept(input, { ...request, actor }),
    dismissSuggestion: (_, { id, ...request }, { suggestions, actor }) =>
      suggestions.dismiss(id, { ...request, actor }),
  },
  Subscription: {
    serviceMembershipChanged: {
      subscribe: (_, { serviceId, after }, { membershipStreams }) => membershipStreams.open(serviceId, after),
      resolve: (message: MembershipMessage) => message,
    },
  },
  ServiceMapping: {
    service: ({ serviceId }, _, context) => itemOf(serviceId, context),
    entryPoints: ({ entries }, _, context) => itemsOf(entries, context),
    follow: stepsOf,
    classRules: (mapping, _, { mappingReads }) => mappingReads.classRules(mapping),
    memberCount: ({ serviceId }, _, { mappingReads }) => mappingReads.countOf(serviceId),
    members: (mapping, page, { mappingReads }) => mappingReads.members(mapping, page),
    exclusions: (mapping, _, { mappingReads }) => mappingReads.said(mapping, 'EXCLUDED'),
    inclusions: (mapping, _, { mappingReads }) => mappingReads.said(mapping, 'INCLUDED'),
  },
  ServiceMember: { item: ({ itemId }, _, context) => itemOf(itemId, context) },
  ServiceMembership: { service: ({ serviceId }, _, context) => itemOf(serviceId, context) },
  ServiceMap: {
    service: ({ mapping }, _, context) => itemOf(mapping.serviceId, context),
    restricted: ({ hidden }) => countClasses(hidden.map((one) => one.class)),
    completeness: ({ members, totalMembers, hidden }) => ({
      total: totalMembers + hidden.length,
      restricted: countClasses(hidden.map((one) => one.class)),
      ids: () => [...members.map(({ itemId }) => itemId), ...hidden.map(({ id }) => id)],
    }),
  },
  ServiceMapGaps: { entryPointsMissing: ({ entryPointsMissing }, _, context) => itemsOf(entryPointsMissing, context) },
  ServiceMapGap: { items: ({ items }, _, context) => itemsOf(items, context) },
  ServiceMappingWritten: { mapping: ({ serviceId }, _, { mappingReads }) => mappingReads.known(serviceId) },
  ServiceMappingRemoved: { service: ({ serviceId }, _, context) => itemOf(serviceId, context) },
  ServiceMappingResult: { __resolveType: (result) => refusalOr(result, 'ServiceMappingWritten') },
  ServiceMappingRemovedResult: { __resolveType: (result) => refusalOr(result, 'ServiceMappingRemoved') },
  MappingSuggestion: {
    from: ({ from }, _, context) => itemOf(from, context),
    to: ({ to }, _, context) => itemOf(to, context),
    outside: (suggestion, _, context) => {
      const id = outsideOf(suggestion);
      return id === null ? null : itemOf(id, context);
    },
    evidence: (suggestion) => suggestion,
  },
  SuggestionDecided: { service: ({ serviceId }, _, context) => itemOf(serviceId, context) },
  SuggestionResult: { __resolveType: (result) => refusalOr(result, 'SuggestionDecided') },
  CallsObservedResult: { __resolveType: (result) => refusalOr(result, 'CallsObserved') },
  CoFailuresResult: { __resolveType: (result) => refusalOr(result, 'CoFailuresFound') },
  MembershipSnapshot: { members: ({ items }) => [...items] },
  MembershipDelta: { members: ({ items }) => [...items] },
  MembershipChange: { item: ({ item }) => item() },
} satisfies Resolvers;

/** An item that the graph just told of: it is never deleted, so it is there. */
async function itemOf(id: string, { items }: Pick<Context, 'items'>): Promise<ItemRecord> {
  const item = await items.one(id);
  if (!item) throw new Error(`Item ${id} is gone.`);
  return item;
}

const itemsOf = (ids: readonly string[], context: Pick<Context, 'items'>): Promise<ItemRecord[]> =>
  Promise.all(ids.map((id) => itemOf(id, context)));
