import type { Connection } from '../connection.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord, ServiceRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import type { ServiceLinkField } from './facts.js';
import { serviceChanges, type ServiceMessage } from './stream.js';

export type ServicePage = Connection<ServiceRecord>;

const linkedItem =
  (field: ServiceLinkField) =>
  async (service: ServiceRecord, _: unknown, { serviceReads, items }: Context): Promise<ItemRecord | null> => {
    const id = await serviceReads.linked(service, field);
    return id === undefined ? null : ((await items.one(id)) ?? null);
  };

export const serviceResolvers = {
  Query: {
    service: async (_, { id }, { records }) => (await records.called<ServiceRecord>('Service', id)) ?? null,
    services: (_, { states, ...page }, { records }) => records.ofKind<ServiceRecord>('Service', states, page),
  },
  Mutation: {
    proposeService: (_, { input, ...request }, { servicePortfolio, actor, principal: { roles } }) =>
      servicePortfolio.propose(input, { ...request, actor, roles }),
    transitionService: (_, { id, event, input, expectedVersion, ...request }, { servicePortfolio, actor, principal }) =>
      servicePortfolio.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles: principal.roles },
      ),
  },
  Subscription: {
    serviceChanged: {
      subscribe: (_, { states, after }, { serviceStreams, sight }) => serviceStreams.open(states, after, sight),
      resolve: (message: ServiceMessage, { states }: { states?: readonly ServiceRecord['state'][] | null }) =>
        message.__typename === 'ServiceDelta' ? { ...message, states } : message,
    },
  },
  Service: {
    item: linkedItem('item'),
    owner: linkedItem('owner'),
    supportTeam: linkedItem('supportTeam'),
    calendar: async (service, _, { serviceReads, calendarReads }) =>
      (await calendarReads.find((await serviceReads.linked(service, 'calendar')) ?? '')) ?? null,
    customers: (service, _, { serviceReads }) => serviceReads.parties(service, 'customers'),
    subscribers: (service, _, { serviceReads }) => serviceReads.parties(service, 'subscribers'),
  },
  ServiceParty: {
    item: async ({ to }, _, { items }) => (await items.one(to))!,
    since: ({ validFrom }) => validFrom,
  },
  ServiceWritten: {
    service: async ({ recordId }, _, { records }) => (await records.ofType<ServiceRecord>('Service', recordId))!,
  },
  ServiceSnapshot: { services: ({ items }) => items.map(({ state }) => state) },
  ServiceDelta: { changes: ({ items, states }) => serviceChanges(items, states) },
  ServiceResult: { __resolveType: (result) => refusalOr(result, 'ServiceWritten') },
} satisfies Resolvers;
