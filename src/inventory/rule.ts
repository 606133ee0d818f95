import type { InventoryRecord } from '../records.js';

/** How assets of a model lose their value. Shares and rates are hundredths of a percent. */
export interface DepreciationRule {
  method: 'STRAIGHT_LINE' | 'DECLINING_BALANCE';
  months: number;
  salvageShare: number;
  rate: number | null;
  switchToStraightLine: boolean;
}

export function ruleOf({ depreciation }: InventoryRecord): DepreciationRule | null {
  if (depreciation === undefined) return null;
  const { method, months, salvageShare, rate, switchToStraightLine } = JSON.parse(
    depreciation,
  ) as Partial<DepreciationRule> & Pick<DepreciationRule, 'method' | 'months'>;
  return {
    ...{ method, months, salvageShare: salvageShare ?? 0, rate: rate ?? null },
    switchToStraightLine: switchToStraightLine ?? false,
  };
}
