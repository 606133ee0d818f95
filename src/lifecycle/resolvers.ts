import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { Resolvers, ServiceResolvers } from '../generated/graphql.js';

/** The fields that every record answers in the same way. Typed by one type, for all have them. */
const recordFields = {
  stateName: ({ state }) => state,
  allowedTransitions: (record, _, { records }) => records.allowed(record),
  events: (record, page, { records }) => records.events(record, page),
  timers: (record, _, { records }) => records.timers(record),
} satisfies ServiceResolvers;

export const lifecycleResolvers = {
  Query: {
    record: async (_, { number }, { records }) => (await records.byNumber(number)) ?? null,
    records: (_, { filter, ...page }, { records }) => records.list(filter ?? {}, page),
  },
  LifecycleRecord: { __resolveType: ({ recordType }) => recordType, ...recordFields },
  Refusal: { allowedTransitions: ({ recordId }, _, { records }) => records.allowedOf(recordId) },
  RequiredField: { meaning: ({ says }) => says },
  AllowedTransition: {
    requiredFields: ({ requiredFields }) => [...requiredFields],
    blockedBy: ({ blockedBy }) => [...blockedBy],
    roles: ({ roles }) => [...roles],
  },
  RecordEvent: {
    changes: ({ diff }, _, { visible }) => visible.told(JSON.parse(diff) as AttributeDelta[]),
  },
} satisfies Resolvers;
