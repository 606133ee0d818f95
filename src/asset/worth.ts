import { ruleOf } from '../inventory/rule.js';
import type { AssetRecord, InventoryRecord } from '../records.js';
import { bookValue, depreciationYears, type DepreciationTerms } from './depreciation.js';

/** The terms by which an asset loses its value; undefined without a cost, a day of purchase or a rule of its model. */
export function termsOf(asset: AssetRecord, model: InventoryRecord | undefined): DepreciationTerms | undefined {
  const rule = model && ruleOf(model);
  if (!rule || asset.cost === undefined || asset.acquiredOn === undefined) return undefined;
  const { method, months, salvageShare, rate, switchToStraightLine } = rule;
  // A share of whole minor units, to the nearest one.
  const salvage = Number((2n * BigInt(asset.cost) * BigInt(salvageShare) + 10_000n) / 20_000n);
  return {
    ...{ method, months, cost: asset.cost, salvage, startsOn: asset.acquiredOn },
    ...(rate !== null && { rate }),
    switchToStraightLine,
  };
}

/** What an asset is worth in the books at the end of a day; null without a cost. */
export function worthOn(asset: AssetRecord, model: InventoryRecord | undefined, on: string) {
  if (asset.cost === undefined || asset.currency === undefined) return null;
  const terms = termsOf(asset, model);
  return { minorUnits: terms ? bookValue(terms, on) : asset.cost, currency: asset.currency };
}

/** The years of an asset's useful life, in money. */
export function yearsOf(asset: AssetRecord, model: InventoryRecord | undefined) {
  const terms = termsOf(asset, model);
  if (!terms) return [];
  const money = (minorUnits: number) => ({ minorUnits, currency: asset.currency! });
  return depreciationYears(terms).map(({ opening, charge, closing, ...year }) => ({
    ...year,
    opening: money(opening),
    charge: money(charge),
    closing: money(closing),
  }));
}
