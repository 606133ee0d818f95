import type { ItemRecord, Severity, StatusChangesRecord } from '../records.js';
import { statusOf } from '../cmdb/status.js';
import type { StatusDelta as StatusEntry } from '../feed/content.js';

/** What subscribers are told of one item. One object for all subscribers: its item is read at most once. */
export interface StatusChange {
  itemId: string;
  /** Type name. */
  class: string;
  observed: Severity;
  effective: Severity;
  previousEffective: Severity | null;
  version: number;
  at: string;
  causedBy: string[];
  /** Null without redundancy groups. */
  margin: number | null;
  /** Reads the item as it is now. */
  item: () => Promise<ItemRecord>;
}

export type ResetReason = 'CURSOR_EXPIRED' | 'SLOW_CONSUMER' | 'SCOPE_CHANGED';

export interface StatusSnapshot {
  __typename: 'StatusSnapshot';
  cursor: string;
  items: StatusChange[];
  last: boolean;
}

export interface StatusDelta {
  __typename: 'StatusDelta';
  cursor: string;
  items: StatusChange[];
}

export interface StreamReset {
  __typename: 'StreamReset';
  cursor: string;
  reason: ResetReason;
}

export interface StreamHeartbeat {
  __typename: 'StreamHeartbeat';
  cursor: string;
}

export type StatusMessage = StatusSnapshot | StatusDelta | StreamReset | StreamHeartbeat;

/** One sealed ChangeSet, as far as subscribers of statuses are concerned. */
export interface StatusEvent {
  sequence: number;
  changes: readonly StatusChange[];
  /** Whether relationships changed, so that services may depend on other items than before. */
  related: boolean;
}

/** What an item's node says of its status now. */
export function changeOf(item: ItemRecord): StatusChange {
  const { observed, effective, since, version, margin } = statusOf(item);
  return {
    itemId: item.id,
    class: item.class,
    observed,
    effective,
    previousEffective: item.previousEffective ?? null,
    version,
    at: item.statusChangedAt ?? since,
    causedBy: item.statusCausedBy ?? [],
    margin,
    item: () => Promise.resolve(item),
  };
}

/** An event out of what the graph gives of its ChangeSet; `load` reads an item when it is asked for. */
export function eventOf(
  { sequence, at, related, statuses }: StatusChangesRecord,
  load: (id: string) => Promise<ItemRecord>,
): StatusEvent {
  const changes = statuses.map(({ id, class: className, status }) => {
    const entry = JSON.parse(status) as StatusEntry;
    return {
      itemId: id,
      class: className,
      observed: entry.observed,
      effective: entry.effective,
      previousEffective: entry.previousEffective,
      version: entry.version,
      at,
      causedBy: entry.causedBy,
      margin: entry.margin ?? null,
      item: () => load(id),
    };
  });
  return { sequence, related, changes };
}
