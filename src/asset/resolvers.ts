import type { Resolvers } from '../generated/graphql.js';
import { dayText } from '../inventory/checks.js';
import { costOf } from '../inventory/record.js';
import type { AssetRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import type { Context } from '../context.js';
import { worthOn, yearsOf } from './worth.js';

const modelOf = async (asset: AssetRecord, { assetReads, inventoryReads }: Context) =>
  (await inventoryReads.one((await assetReads.ties(asset)).model ?? ''))!;

const covers = async (asset: AssetRecord, { assetReads, inventoryReads }: Context, type: 'Contract' | 'Warranty') =>
  (await inventoryReads.many((await assetReads.ties(asset)).coveredBy)).filter(({ recordType }) => recordType === type);

export const assetResolvers = {
  Query: {
    asset: async (_, { id }, { assetReads }) => (await assetReads.one(id)) ?? null,
    assetByTag: async (_, { tag }, { assetReads }) => (await assetReads.byTag(tag)) ?? null,
    assets: (_, wanted, { assetReads }) => assetReads.page(wanted),
  },
  Mutation: {
    registerAsset: (_, { input, ...request }, { assets, actor }) => assets.register(input, { ...request, actor }),
    updateAsset: (_, { input: { id, expectedVersion, ...input }, ...request }, { assets, actor }) =>
      assets.move({ id, event: 'EDIT', input, expectedVersion }, { ...request, actor }),
    moveAsset: (_, { id, event, input, expectedVersion, ...request }, { assets, actor }) =>
      assets.move({ id, event, input: input ?? {}, expectedVersion }, { ...request, actor }),
    reserveAsset: (_, { input, ...request }, { assets, actor }) => assets.reserve(input, { ...request, actor }),
    cancelAssetReservation: (_, { id, ...request }, { assets, actor }) =>
      assets.cancelReservation(id, { ...request, actor }),
  },
  Asset: {
    name: async (asset, _, context) => asset.name ?? (await modelOf(asset, context)).name,
    model: (asset, _, context) => modelOf(asset, context),
    cost: (asset) => costOf(asset) ?? null,
    storesData: async (asset, _, context) => asset.storesData ?? (await modelOf(asset, context)).storesData ?? false,
    legalHold: ({ legalHold }) => legalHold ?? false,
    item: async (asset, _, { assetReads, items }) =>
      (await items.one((await assetReads.ties(asset)).item ?? '')) ?? null,
    owner: async (asset, _, { assetReads, items }) =>
      (await items.one((await assetReads.ties(asset)).owner ?? '')) ?? null,
    custodian: async (asset, _, { assetReads, items }) =>
      (await items.one((await assetReads.ties(asset)).custodian ?? '')) ?? null,
    dueAt: (asset, _, { assetReads }) => assetReads.dueAt(asset),
    location: async (asset, _, { assetReads, items }) =>
      (await items.one((await assetReads.ties(asset)).location ?? '')) ?? null,
    partOf: async (asset, _, { assetReads }) =>
      (await assetReads.one((await assetReads.ties(asset)).partOf ?? '')) ?? null,
    components: (asset, _, { assetReads }) => assetReads.components(asset),
    order: async (asset, _, { assetReads, inventoryReads }) =>
      inventoryReads.ofKind('PurchaseOrder', (await assetReads.ties(asset)).order ?? ''),
    orderLine: async (asset, _, { assetReads }) => (await assetReads.ties(asset)).orderLine ?? null,
    contracts: (asset, _, context) => covers(asset, context, 'Contract'),
    warranties: (asset, _, context) => covers(asset, context, 'Warranty'),
    ownership: (asset, _, { assetReads }) => assetReads.tenuresOf(asset, 'OWNS'),
    custody: (asset, _, { assetReads }) => assetReads.tenuresOf(asset, 'HOLDS'),
    whereabouts: (asset, _, { assetReads }) => assetReads.tenuresOf(asset, 'KEPT_AT'),
    reservations: (asset, _, { assetReads }) => assetReads.reservationsOf(asset),
    bookValue: async (asset, { on }, context) =>
      worthOn(asset, await modelOf(asset, context), dayText(on) ?? context.now().toISOString().slice(0, 10)),
    depreciation: async (asset, _, context) => yearsOf(asset, await modelOf(asset, context)),
  },
  AssetTenure: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  AssetReservation: {
    asset: async ({ assetId }, _, { assetReads }) => (await assetReads.one(assetId))!,
    for: async ({ forId }, _, { items }) => (await items.one(forId))!,
  },
  AssetWritten: { asset: async ({ recordId }, _, { assetReads }) => (await assetReads.again(recordId))! },
  AssetResult: { __resolveType: (result) => refusalOr(result, 'AssetWritten') },
  AssetReservationWritten: {
    reservation: async ({ reservationId }, _, { assetReads }) => (await assetReads.reservation(reservationId))!,
  },
  AssetReservationResult: { __resolveType: (result) => refusalOr(result, 'AssetReservationWritten') },
} satisfies Resolvers;
