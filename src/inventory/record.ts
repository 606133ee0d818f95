import type { InventoryRecord } from '../records.js';

/** An amount of money as the API has it. */
export interface Money {
  minorUnits: number;
  currency: string;
}

/** A line of an order as it is stored. */
export interface OrderLine {
  line: number;
  description: string;
  modelId: string | null;
  quantity: number;
  /** Minor units of the order's currency. */
  unitPrice: number;
}

/** A line of an order as it is shown. */
export interface ShownOrderLine extends OrderLine {
  orderId: string;
  currency: string;
}

/** Type names of the records that stand around assets, each with the value of InventoryRecordType. */
export const inventoryTypes = {
  AssetModel: 'ASSET_MODEL',
  Contract: 'CONTRACT',
  Warranty: 'WARRANTY',
  Licence: 'LICENCE',
  PurchaseOrder: 'PURCHASE_ORDER',
} as const;
export type InventoryKind = keyof typeof inventoryTypes;

/** The first record or item that a record is linked to by a type now. */
export const linked = ({ links }: InventoryRecord, type: string): string | undefined =>
  links.find((link) => link.type === type)?.id;

export const linesOf = ({ lines }: InventoryRecord): OrderLine[] =>
  lines === undefined ? [] : (JSON.parse(lines) as OrderLine[]);

/** What a record costs; undefined when nobody said. */
export const costOf = (record: { cost?: number | undefined; currency?: string | undefined }): Money | undefined =>
  record.cost === undefined || record.currency === undefined
    ? undefined
    : { minorUnits: record.cost, currency: record.currency };

/** What the feed tells of a record. */
export function toldOf({ links, id: _, uniqueName: __, ...properties }: InventoryRecord): Record<string, unknown> {
  return { ...properties, links: links.map(({ type, id }) => ({ type, id })) };
}
