import type { ItemRecord, ScopedItem, Severity, StatusChangesRecord } from '../records.js';
import { isoOf, statusOf } from '../cmdb/status.js';
import type { StatusDelta as StatusEntry } from '../feed/content.js';
import type { Delta, FeedEvent, KeyedChange, Snapshot, StreamMessage } from '../stream/messages.js';

/** What subscribers are told of one item. One object for all subscribers: its item is read at most once. */
export interface StatusChange extends KeyedChange {
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
  inMaintenance: boolean;
  /** What decides on who may see the item; there while somebody follows who sees a part. */
  scoped?: ScopedItem | undefined;
  /** Reads the item as it is now. */
  item: () => Promise<ItemRecord>;
}

export type StatusSnapshot = Snapshot<StatusChange>;
export type StatusDelta = Delta<StatusChange>;
export type StatusMessage = StreamMessage<StatusChange>;
export type StatusEvent = FeedEvent<StatusChange>;

/** What an item's node says of its status, as of a place of the feed. */
export function changeOf(item: ItemRecord, sequence: number): StatusChange {
  const { observed, effective, since, version, margin, inMaintenance } = statusOf(item);
  return {
    key: item.id,
    sequence,
    itemId: item.id,
    class: item.class,
    observed,
    effective,
    previousEffective: item.previousEffective ?? null,
    version,
    at: isoOf(item.statusChangedAt) ?? since,
    causedBy: item.statusCausedBy?.split(' ') ?? [],
    margin,
    inMaintenance,
    item: () => Promise.resolve(item),
  };
}

/** An event out of what the graph gives of its ChangeSet; `load` reads an item when it is asked for. */
export function eventOf(
  { sequence, at, related, statuses }: StatusChangesRecord,
  load: (id: string) => Promise<ItemRecord>,
): StatusEvent {
  const changes = statuses.flatMap(({ ids, class: className, status }) => {
    const entry = JSON.parse(status) as StatusEntry;
    return ids.map((id) => ({
      key: id,
      sequence,
      itemId: id,
      class: className,
      observed: entry.observed,
      effective: entry.effective,
      previousEffective: entry.previousEffective,
      version: entry.version,
      at,
      causedBy: entry.causedBy,
      margin: entry.margin ?? null,
      inMaintenance: entry.inMaintenance ?? false,
      item: () => load(id),
    }));
  });
  return { sequence, related, changes };
}
