import type { Resolvers } from '../generated/graphql.js';
import { instant } from '../history/intervals.js';
import { refusalOr } from '../refusal.js';
import { isActive } from './record.js';

export const maintenanceResolvers = {
  Query: {
    maintenance: async (_, { id }, { maintenances }) => (await maintenances.find(id)) ?? null,
    maintenances: (_, { filter, ...page }, { maintenances }) => maintenances.list(filter ?? {}, page),
  },
  Mutation: {
    scheduleMaintenance: (_, { input, ...request }, { maintenances, actor }) =>
      maintenances.schedule(input, { ...request, actor }),
    cancelMaintenance: (_, { id, ...request }, { maintenances, actor }) =>
      maintenances.cancel(id, { ...request, actor }),
  },
  Maintenance: {
    inEffect: (maintenance, _, { now }) => isActive(maintenance, now().getTime()),
    occurrences: (maintenance, span, { maintenances }) =>
      maintenances.occurrences(maintenance, span).map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
  },
  MaintenanceCover: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  MaintenanceWritten: {
    maintenance: async ({ maintenanceId }, _, { maintenances }) => (await maintenances.find(maintenanceId))!,
  },
  MaintenanceResult: {
    __resolveType: (result) => refusalOr(result, 'MaintenanceWritten'),
  },
  StatusEntry: {
    inMaintenance: ({ inMaintenance }) => inMaintenance ?? false,
    causedBy: ({ causedBy }, _, { visible }) => visible.only(causedBy),
  },
} satisfies Resolvers;
