import { sparedBy } from '../access/people-guard.js';
import type { Resolvers } from '../generated/graphql.js';
import { badInput, notFound } from '../errors.js';
import { certificateHtml, certificatePdf } from '../label/certificate.js';
import { labelSvg } from '../label/label.js';
import { labelSheet } from '../label/pdf.js';
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

/** A page is its item's, while it is one. */
async function addressOf(asset: AssetRecord, { assetReads, publicUrl }: Context): Promise<string> {
  const { item } = await assetReads.ties(asset);
  return item === undefined ? `${publicUrl}/assets/${asset.id}` : `${publicUrl}/items/${item}`;
}

const labelOf = async (asset: AssetRecord, context: Context) => ({
  address: await addressOf(asset, context),
  title: asset.tag,
  text: asset.name ?? (await modelOf(asset, context)).name,
});

const mostLabels = 1_000;

async function sheetOf(
  wanted: { assets: readonly string[]; columns?: number | null | undefined; rows?: number | null | undefined },
  context: Context,
): Promise<string> {
  const sheet = { columns: wanted.columns ?? 3, rows: wanted.rows ?? 9 };
  for (const [field, most] of [
    ['columns', 6],
    ['rows', 20],
  ] as const)
    if (sheet[field] < 1 || sheet[field] > most) throw badInput(field, `takes 1 to ${most}.`);
  if (wanted.assets.length < 1 || wanted.assets.length > mostLabels)
    throw badInput('assets', `takes 1 to ${mostLabels} assets.`);
  const assets = await Promise.all(wanted.assets.map((id) => context.assetReads.one(id)));
  const labels = await Promise.all(
    assets.map((asset, index) => {
      if (!asset) throw notFound('assets', wanted.assets[index]!);
      return labelOf(asset, context);
    }),
  );
  return (await labelSheet(labels, sheet)).toString('base64');
}

export const assetResolvers = {
  Query: {
    asset: async (_, { id }, { assetReads }) => (await assetReads.called(id)) ?? null,
    assetByTag: async (_, { tag }, { assetReads }) => (await assetReads.byTag(tag)) ?? null,
    assets: (_, wanted, { assetReads }) => assetReads.page(wanted),
    assetLabels: (_, wanted, context) => sheetOf(wanted, context),
  },
  Mutation: {
    registerAsset: (_, { input, ...request }, { assets, actor, principal: { roles } }) =>
      assets.register(input, { ...request, actor, roles }),
    updateAsset: (
      _,
      { input: { id, expectedVersion, ...input }, ...request },
      { assets, actor, principal: { roles } },
    ) => assets.move({ id, event: 'EDIT', input, expectedVersion }, { ...request, actor, roles }),
    moveAsset: (_, { id, event, input, expectedVersion, ...request }, { assets, actor, principal: { roles } }) =>
      assets.move({ id, event, input: input ?? {}, expectedVersion }, { ...request, actor, roles }),
    importAssets: (_, { input, ...request }, { assetImports, actor, principal }) =>
      assetImports.run(input, { ...request, actor, roles: principal.roles }, sparedBy(principal)),
    reserveAsset: (_, { input, ...request }, { assets, actor, principal: { roles } }) =>
      assets.reserve(input, { ...request, actor, roles }),
    cancelAssetReservation: (_, { id, ...request }, { assets, actor, principal: { roles } }) =>
      assets.cancelReservation(id, { ...request, actor, roles }),
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
    pageAddress: (asset, _, context) => addressOf(asset, context),
    label: async (asset, _, context) => labelSvg(await labelOf(asset, context)),
    scrapCertificate: async (asset, _, { assetReads }) => (await assetReads.certificateOf(asset)) ?? null,
    reservations: (asset, _, { assetReads }) => assetReads.reservationsOf(asset),
    bookValue: async (asset, { on }, context) =>
      worthOn(asset, await modelOf(asset, context), dayText(on) ?? context.now().toISOString().slice(0, 10)),
    depreciation: async (asset, _, context) => yearsOf(asset, await modelOf(asset, context)),
  },
  ScrapCertificate: {
    asset: async ({ assetId }, _, { assetReads }) => (await assetReads.one(assetId))!,
    cost: (certificate) => costOf(certificate) ?? null,
    bookValue: ({ bookValue, currency }) => costOf({ cost: bookValue, currency }) ?? null,
    html: certificateHtml,
    pdf: async (certificate) => (await certificatePdf(certificate)).toString('base64'),
  },
  AssetTenure: { item: async ({ itemId }, _, { items }) => (await items.one(itemId)) ?? null },
  AssetReservation: {
    asset: async ({ assetId }, _, { assetReads }) => (await assetReads.one(assetId))!,
    for: async ({ forId }, _, { items }) => (await items.one(forId)) ?? null,
  },
  AssetWritten: { asset: async ({ recordId }, _, { assetReads }) => (await assetReads.one(recordId))! },
  AssetResult: { __resolveType: (result) => refusalOr(result, 'AssetWritten') },
  AssetReservationWritten: {
    reservation: async ({ reservationId }, _, { assetReads }) => (await assetReads.reservation(reservationId))!,
  },
  AssetReservationResult: { __resolveType: (result) => refusalOr(result, 'AssetReservationWritten') },
} satisfies Resolvers;
