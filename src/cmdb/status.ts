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

/** An instant of a status, which is kept in milliseconds, or was in ISO 8601. */
export const isoOf = (instant: number | string | undefined): string | undefined =>
  typeof instant === 'number' ? new Date(instant).toISOString() : instant;

/** What an item's node says of its status. Until something was observed or reached it, all is UNKNOWN since its start. */
export function statusOf(item: ItemRecord): ItemStatus {
  const observed = item.observed ?? 'UNKNOWN';
  return {
    observed,
    effective: item.effective ?? observed,
    since: isoOf(item.statusSince) ?? item.createdAt,
    inMaintenance: item.inMaintenance ?? false,
    margin: item.margin ?? null,
    version: item.statusVersion ?? 0,
  };
}
