import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { Facts, Lifecycle, Row } from '../engine/lifecycle.js';
import type { RecordType } from '../feed/content.js';
import type { Changes } from '../feed/writer.js';
import type { Runner, Transaction } from '../graph/graph.js';
import type { LifecycleRecord, TimerRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import type { Signals } from '../status/writes.js';

/** What the engine itself knows of a move; a kind reads the facts of its guards to it. */
export type BareFacts<F extends Facts> = Facts<F['record'], F['input']>;

/** A move that is decided: the record's node is written, the event is not yet. */
export interface Moved<F extends Facts> {
  readonly facts: F;
  readonly row: Row<F>;
  /** Undefined when it was created. */
  readonly before: (F['record'] & LifecycleRecord) | undefined;
  readonly after: F['record'] & LifecycleRecord;
}

/** Where a kind's process works: the transaction of the move. `signals` is there where the kind says `statuses`. */
export interface Work {
  readonly transaction: Transaction;
  readonly changes: Changes;
  readonly signals?: Signals | undefined;
}

/** The same with nothing out of sight, for what follows from a move by itself. */
export const wholly = (work: Work): Work => ({ ...work, transaction: work.transaction.whole });

/** How records of one type live: their table, and what the table cannot say. */
export interface RecordKind<F extends Facts> {
  readonly type: RecordType;
  /** Of its numbers: `INC` of INC-1042. */
  readonly prefix: string;
  readonly lifecycle: Lifecycle<F>;
  /** Properties of the record that are instants. */
  readonly instants: readonly string[];
  /** Reads what guards look at, for several records at once; in a move under the record's lock. */
  readonly facts: (runner: Runner, bare: readonly BareFacts<F>[]) => Promise<readonly F[]>;
  /** What an event writes of its input onto the record; null clears a property, undefined leaves it. */
  readonly properties?: (facts: F, row: Row<F>) => Readonly<Record<string, unknown>>;
  /**
   * What else a move does in its transaction, such as relationships. It may add to the event's changes; a Refusal undoes
   * the whole write.
   */
  readonly effect?: (work: Work, moved: Moved<F>) => Promise<readonly AttributeDelta[] | Refusal | void>;
  /** Effects of timers that are no events. */
  readonly timers?: Readonly<Record<string, (work: Work, timer: TimerRecord) => Promise<unknown>>>;
  /** What subscribers of the feed are told: all properties unless said. */
  readonly told?: (record: F['record'] & LifecycleRecord, facts: F) => Readonly<Record<string, unknown>>;
  /** Of kinds that more people see than write, or that the scope does not decide on: whether who writes may. */
  readonly isTheirs?: (runner: Runner, id: string) => Promise<boolean>;
  /** Its moves change statuses of items: they are written under the status head. */
  readonly statuses?: boolean;
}

/** The instants that every record has. */
export const commonInstants: readonly string[] = ['createdAt', 'updatedAt'];
