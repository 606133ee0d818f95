/** What subscribers are told of one thing: the latest of each key replaces those before it. */
export interface KeyedChange {
  /** What it is about, such as an item's id. */
  readonly key: string;
  /** The place in the feed of the ChangeSet that made it; of a snapshot, the place up to which that holds. */
  readonly sequence: number;
}

/** One sealed ChangeSet, as far as one kind of stream is concerned. */
export interface FeedEvent<Change> {
  readonly sequence: number;
  readonly changes: readonly Change[];
  /** Whether relationships changed, or which items there are, so that a scope may hold other things than before. */
  readonly related?: boolean;
  /** Whether others may see an item than before. */
  readonly rescoped?: boolean;
}

export type ResetReason = 'CURSOR_EXPIRED' | 'SLOW_CONSUMER' | 'SCOPE_CHANGED';

export interface Snapshot<Change> {
  readonly __typename: string;
  readonly cursor: string;
  readonly items: readonly Change[];
  readonly last: boolean;
}

/** One object for all subscribers it is told to, never changed, so that it is executed and written out once for them. */
export interface Delta<Change> {
  readonly __typename: string;
  readonly cursor: string;
  readonly items: readonly Change[];
}

export interface StreamReset {
  readonly __typename: 'StreamReset';
  readonly cursor: string;
  readonly reason: ResetReason;
}

export interface StreamHeartbeat {
  readonly __typename: 'StreamHeartbeat';
  readonly cursor: string;
}

export type StreamMessage<Change> = Snapshot<Change> | Delta<Change> | StreamReset | StreamHeartbeat;

/** The types of a stream's own messages. */
export interface MessageNames {
  readonly snapshot: string;
  readonly delta: string;
}

/** With the place up to which its client was told. */
export function resetOf(cursor: string, reason: ResetReason): StreamReset {
  return { __typename: 'StreamReset', cursor, reason };
}
