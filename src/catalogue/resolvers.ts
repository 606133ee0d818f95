import type { ApprovalRule } from '../approval/approval.js';
import type { Resolvers } from '../generated/graphql.js';
import type { CatalogueItemRecord, OfferingRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { stepsIn } from './steps.js';

export const catalogueResolvers = {
  Query: {
    catalogueItem: async (_, { id }, { records }) =>
      (await records.called<CatalogueItemRecord>('CatalogueItem', id)) ?? null,
    catalogueItems: (_, wanted, { catalogueReads }) => catalogueReads.page(wanted),
  },
  Mutation: {
    draftCatalogueItem: (_, { input, ...request }, { catalogue, actor, principal: { roles } }) =>
      catalogue.draft(input, { ...request, actor, roles }),
    transitionCatalogueItem: (_, { id, event, input, expectedVersion, ...request }, { catalogue, actor, principal }) =>
      catalogue.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles: principal.roles },
      ),
  },
  CatalogueItem: {
    offering: async (item, _, { catalogueReads, records }) =>
      (await records.ofType<OfferingRecord>(
        'ServiceOffering',
        (await catalogueReads.linked(item, 'ITEM_OF'))[0]?.to ?? '',
      )) ?? null,
    form: ({ form }) => (form === undefined ? null : (JSON.parse(form) as unknown)),
    approval: ({ approval }) => (approval === undefined ? null : (JSON.parse(approval) as ApprovalRule)),
    approvers: async (item, _, { catalogueReads, items }) =>
      (
        await Promise.all(
          (await catalogueReads.linked(item, 'DECIDED_BY')).map(async ({ to, roles }) => ({
            item: await items.one(to),
            roles: (roles ?? []) as string[],
          })),
        )
      ).flatMap(({ item: who, roles }) => (who ? [{ item: who, roles }] : [])),
    steps: ({ steps }) => stepsIn(steps),
  },
  FulfilmentStep: {
    assignee: ({ assignee }, _, { items }) => items.seen(assignee),
    after: ({ after }) => [...after],
  },
  CatalogueItemWritten: {
    item: async ({ recordId }, _, { records }) =>
      (await records.ofType<CatalogueItemRecord>('CatalogueItem', recordId))!,
  },
  CatalogueItemResult: { __resolveType: (result) => refusalOr(result, 'CatalogueItemWritten') },
} satisfies Resolvers;
