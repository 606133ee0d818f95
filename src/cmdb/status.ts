import type { ItemRecord, Severity } from '../records.js';

/** An item's operational status. */
export interface ItemStatus {
  observed: Severity;
  effective: Severity;
  since: string;
  inMaintenance: boolean;
  /** Null without redundancy groups. */
  margin: number | null;
  version: number;
}

/** What an item's node says of its status. Until something was observed or reached it, all is UNKNOWN since its start. */
export function statusOf(item: ItemRecord): ItemStatus {
  const observed = item.observed ?? 'UNKNOWN';
  return {
    observed,
    effective: item.effective ?? observed,
    since: item.statusSince ?? item.createdAt,
    inMaintenance: item.inMaintenance ?? false,
    margin: item.margin ?? null,
    version: item.statusVersion ?? 0,
  };
}
