import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord, OfferingRecord, ServiceRecord } from '../records.js';
import { refusalOr } from '../refusal.js';

const moneyOf = (minorUnits: number | undefined, currency: string | undefined) =>
  minorUnits === undefined || currency === undefined ? null : { minorUnits, currency };

export const offeringResolvers = {
  Query: {
    serviceOffering: async (_, { id }, { records }) =>
      (await records.called<OfferingRecord>('ServiceOffering', id)) ?? null,
    serviceOfferings: (_, wanted, { offeringReads }) => offeringReads.page(wanted),
  },
  Mutation: {
    planServiceOffering: (_, { input, ...request }, { offerings, actor, principal: { roles } }) =>
      offerings.plan(input, { ...request, actor, roles }),
    transitionServiceOffering: (
      _,
      { id, event, input, expectedVersion, ...request },
      { offerings, actor, principal },
    ) =>
      offerings.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles: principal.roles },
      ),
  },
  Service: { offerings: ({ id }, _, { offeringReads }) => offeringReads.ofService(id) },
  ServiceOffering: {
    service: async (offering, _, { offeringReads, records }) =>
      (await records.ofType<ServiceRecord>(
        'Service',
        (await offeringReads.linked(offering, 'OFFERING_OF'))[0] ?? '',
      )) ?? null,
    price: ({ price, priceCurrency }) => moneyOf(price, priceCurrency),
    cost: ({ cost, costCurrency }) => moneyOf(cost, costCurrency),
    calendar: async (offering, _, { offeringReads, calendarReads }) =>
      (await calendarReads.find((await offeringReads.linked(offering, 'OPEN_BY'))[0] ?? '')) ?? null,
    offeredTo: async (offering, _, { offeringReads, items }) =>
      seenOf(items, await offeringReads.linked(offering, 'OFFERED_TO')),
    catalogueItems: ({ id }, _, { catalogueReads }) => catalogueReads.ofOffering(id),
  },
  ServiceOfferingWritten: {
    offering: async ({ recordId }, _, { records }) =>
      (await records.ofType<OfferingRecord>('ServiceOffering', recordId))!,
  },
  ServiceOfferingResult: { __resolveType: (result) => refusalOr(result, 'ServiceOfferingWritten') },
} satisfies Resolvers;

/** Those of some items that who asks sees, in their order. */
async function seenOf(items: Context['items'], ids: readonly string[]): Promise<ItemRecord[]> {
  return (await Promise.all(ids.map((id) => items.one(id)))).filter((item) => item !== undefined);
}
