import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { dayText } from './checks.js';
import { reconcileLicence } from './licensing.js';
import { ruleOf } from './rule.js';
import { costOf, inventoryTypes, linesOf, linked, type InventoryKind, type OrderLine } from './record.js';

const kindOf = Object.fromEntries(Object.entries(inventoryTypes).map(([kind, value]) => [value, kind])) as Record<
  (typeof inventoryTypes)[InventoryKind],
  InventoryKind
>;
const isPerson = ({ class: itemClass }: ItemRecord): boolean => ['Person', 'Team', 'Organisation'].includes(itemClass);

export const inventoryResolvers = {
  Query: {
    assetModel: (_, { id }, { inventoryReads }) => inventoryReads.ofKind('AssetModel', id),
    contract: (_, { id }, { inventoryReads }) => inventoryReads.ofKind('Contract', id),
    warranty: (_, { id }, { inventoryReads }) => inventoryReads.ofKind('Warranty', id),
    licence: (_, { id }, { inventoryReads }) => inventoryReads.ofKind('Licence', id),
    purchaseOrder: (_, { id }, { inventoryReads }) => inventoryReads.ofKind('PurchaseOrder', id),
    inventoryRecords: (_, { type, endsOnOrBefore, ...wanted }, { inventoryReads }) =>
      inventoryReads.page(kindOf[type], { ...wanted, endsOnOrBefore: dayText(endsOnOrBefore) }),
  },
  Mutation: {
    saveAssetModel: (_, { input, ...request }, { inventory, actor }) =>
      inventory.save('AssetModel', input, { ...request, actor }),
    saveContract: (_, { input, ...request }, { inventory, actor }) =>
      inventory.save('Contract', input, { ...request, actor }),
    saveWarranty: (_, { input, ...request }, { inventory, actor }) =>
      inventory.save('Warranty', input, { ...request, actor }),
    saveLicence: (_, { input, ...request }, { inventory, actor }) =>
      inventory.save('Licence', input, { ...request, actor }),
    savePurchaseOrder: (_, { input, ...request }, { inventory, actor }) =>
      inventory.save('PurchaseOrder', input, { ...request, actor }),
    assignLicenceSeats: (_, { licence, holders, ...request }, { inventory, actor }) =>
      inventory.assign(licence, holders, { ...request, actor }),
    releaseLicenceSeats: (_, { licence, holders, ...request }, { inventory, actor }) =>
      inventory.release(licence, holders, { ...request, actor }),
  },
  InventoryRecord: { __resolveType: ({ recordType }) => recordType },
  InventoryResult: { __resolveType: (result) => refusalOr(result, 'InventoryWritten') },
  InventoryWritten: { record: async ({ recordId }, _, { inventoryReads }) => (await inventoryReads.one(recordId))! },
  AssetModel: {
    assetClass: ({ assetClass }) => assetClass!,
    vendor: async (record, _, { items }) => (await items.one(linked(record, 'SUPPLIED_BY') ?? '')) ?? null,
    storesData: ({ storesData }) => storesData ?? false,
    depreciation: ruleOf,
    stock: (record, _, { inventoryReads }) => inventoryReads.stockOf(record),
    assets: (record, page, { assetReads }) => assetReads.ofRecord(record.id, page),
  },
  AssetStockPlace: { location: async ({ locationId }, _, { items }) => (await items.one(locationId ?? '')) ?? null },
  Contract: {
    kind: ({ contractKind }) => contractKind!,
    startsOn: ({ startsOn }) => startsOn!,
    vendor: async (record, _, { items }) => (await items.one(linked(record, 'SUPPLIED_BY') ?? '')) ?? null,
    cost: (record) => costOf(record) ?? null,
    assets: (record, page, { assetReads }) => assetReads.ofRecord(record.id, page),
  },
  Warranty: {
    startsOn: ({ startsOn }) => startsOn!,
    endsOn: ({ endsOn }) => endsOn!,
    vendor: async (record, _, { items }) => (await items.one(linked(record, 'SUPPLIED_BY') ?? '')) ?? null,
    assets: (record, page, { assetReads }) => assetReads.ofRecord(record.id, page),
  },
  Licence: {
    startsOn: ({ startsOn }) => startsOn!,
    vendor: async (record, _, { items }) => (await items.one(linked(record, 'SUPPLIED_BY') ?? '')) ?? null,
    software: async ({ links }, _, { items }) =>
      (await items.many(links.filter(({ type }) => type === 'LICENSES').map(({ id }) => id))).flatMap(
        (item) => item ?? [],
      ),
    packageNames: ({ packageNames }) => packageNames ?? [],
    cost: (record) => costOf(record) ?? null,
    order: (record, _, { inventoryReads }) =>
      inventoryReads.ofKind('PurchaseOrder', linked(record, 'BOUGHT_WITH') ?? ''),
    assignments: (record, _, { inventoryReads }) => inventoryReads.seatsOf(record),
    reconciliation: async (record, _, { inventoryReads }) => {
      const { seats, installed } = await inventoryReads.usage(record);
      return reconcileLicence({ owned: record.seats, holders: seats.map(({ itemId }) => itemId), installed });
    },
  },
  LicenceSeat: { holder: async ({ itemId }, _, { items }) => (await items.one(itemId)) ?? null },
  LicenceReconciliation: {
    installations: async ({ installations }, _, { items }) =>
      (await items.many(installations.slice(0, 1_000))).flatMap((item) => item ?? []),
    idle: async ({ idle }, _, { items }) =>
      (await items.many(idle)).flatMap((item) => (item && !isPerson(item) ? [item] : [])).slice(0, 1_000),
  },
  PurchaseOrder: {
    supplier: async (record, _, { items }) => (await items.one(linked(record, 'SUPPLIED_BY') ?? '')) ?? null,
    orderedOn: ({ orderedOn }) => orderedOn!,
    currency: ({ currency }) => currency!,
    lines: (record) => linesOf(record).map((line) => ({ ...line, orderId: record.id, currency: record.currency! })),
    total: (record) => ({
      minorUnits: linesOf(record).reduce((sum, line) => sum + totalOf(line), 0),
      currency: record.currency!,
    }),
    assets: (record, page, { assetReads }) => assetReads.ofRecord(record.id, page),
  },
  PurchaseOrderLine: {
    model: ({ modelId }, _, { inventoryReads }) => inventoryReads.ofKind('AssetModel', modelId ?? ''),
    unitPrice: ({ unitPrice, currency }) => ({ minorUnits: unitPrice, currency }),
    total: (line) => ({ minorUnits: totalOf(line), currency: line.currency }),
    registered: ({ orderId, line }, _, { inventoryReads }) => inventoryReads.registered(orderId, line),
  },
} satisfies Resolvers;

const totalOf = ({ quantity, unitPrice }: Pick<OrderLine, 'quantity' | 'unitPrice'>): number => quantity * unitPrice;
