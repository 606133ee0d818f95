import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { inBatches, inStream } from '../batches.js';
import type { Changes, Writer, WriteOrder } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import { GraphError, graphError } from '../graph/errors.js';
import type { Transaction } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { Turns } from '../turns.js';
import { ownStatus } from './own.js';
import { propagate, type OwnChange } from './propagation.js';

/** Collects the items whose own status a write may change. */
export class Signals {
  /** By item: from when the new own status holds; undefined for the instant of the write. */
  readonly touched = new Map<string, string | undefined>();
  /** Own statuses that are in the graph already. */
  readonly changed = new Map<string, OwnChange>();

  /** A check's confirmed severity, a report or a firing alert of this item changed. `since` is an ISO instant. */
  touch(itemId: string, since?: string): void {
    // Whoever knows the instant is right, whatever else touches the item.
    if (since !== undefined || !this.touched.has(itemId)) this.touched.set(itemId, since);
  }

  /** The item's own status was written: it has only to be propagated. */
  wrote(itemId: string, change: OwnChange): void {
    this.changed.set(itemId, change);
  }
}

/** The status head, as its holder finds it. */
export interface StatusHead {
  /** Up to which sequence of the feed changes of the graph's structure have been propagated. */
  sequence: number;
}

const nothing: ReadonlyMap<string, OwnChange> = new Map();

/** For how many milliseconds a write that someone asked for waits for those before it: a storm holds the head for seconds. */
const longestWait = 30_000;

/** Writes that change statuses. One at a time over all processes, each with what it propagates in one transaction. */
export class StatusWrites {
  private readonly turns = new Turns();

  constructor(
    private readonly writer: Writer,
    private readonly model: Model,
    /** Told how long each propagation took, in seconds; for metrics. */
    public observe: (seconds: number) => void = () => undefined,
  ) {}

  /** The same for someone who sees a part of the graph. */
  seenBy(sight: Sight): StatusWrites {
    return withParts(this, { writer: this.writer.seenBy(sight) });
  }

  /**
   * Runs `work` under the status head. Then the own status of every item that `signals` names is made of its signals anew,
   * and what depends on those follows, in the same transaction and ChangeSet.
   */
  write<T>(
    order: WriteOrder,
    work: (transaction: Transaction, changes: Changes, signals: Signals) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    return this.underHead(order, async (transaction, changes) => {
      const signals = new Signals();
      const answer = await work(transaction, changes, signals);
      if (!(answer instanceof Refusal) && !changes.discarded) await this.settle(transaction, changes, signals);
      return answer;
    });
  }

  /**
   * Runs `work` under the status head, and evaluates anew the items that it names (their relationships, groups or impact rules
   * changed) and what depends on them, in the same transaction and a ChangeSet of the product's own. Gives whether `work`
   * found anything to do; it may run more than once. Waits for its turn as long as it takes: nobody would ask again.
   */
  async restructure(
    work: (transaction: Transaction, head: StatusHead) => Promise<readonly string[] | undefined>,
  ): Promise<boolean> {
    const order = { operation: 'propagateStatus', actor: 'itsm-graph', request: null };
    const propagated = async (transaction: Transaction, changes: Changes, head: StatusHead): Promise<boolean> => {
      const restructured = await work(transaction, head);
      if (restructured) await propagate(transaction, changes, this.model, { own: nothing, restructured });
      return restructured !== undefined;
    };
    const found = await this.underHead(order, propagated, Infinity);
    return found === true;
  }

  /** Runs a short transaction that locks items, between those of this process that take the status head: neither waits for the other. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(work);
  }

  private underHead<T>(
    order: WriteOrder,
    work: (transaction: Transaction, changes: Changes, head: StatusHead) => Promise<T | Refusal>,
    patience = longestWait,
  ): Promise<T | Refusal> {
    const write = () =>
      this.writer.write<T | Refusal>(order, async (transaction, changes) => {
        const head = await transaction.run(cypher.status.lockHead, { now: changes.at });
        changes.at = head.at;
        return work(transaction, changes, head);
      });
    return this.inTurn(write, patience);
  }

  /**
   * Runs a transaction that takes the status head when no other of this process holds it, and again while another process
   * does. Rejects with OVERLOADED when its turn comes after more than `patience`, in milliseconds.
   */
  private inTurn<T>(work: () => Promise<T>, patience: number): Promise<T> {
    const asked = performance.now();
    return this.turns.take(async () => {
      if (performance.now() > asked + patience) throw graphError('OVERLOADED', undefined);
      const giveUp = (Number.isFinite(patience) ? asked : performance.now()) + longestWait;
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof GraphError && error.isContention) || performance.now() > giveUp) throw error;
        }
      }
    });
  }

  private async settle(transaction: Transaction, changes: Changes, { touched, changed }: Signals): Promise<void> {
    const own = new Map(changed);
    const ids = [...touched.keys()].filter((id) => !changed.has(id)).sort();
    for (const row of await inBatches(ids, (some) => transaction.run(cypher.status.signals, { ids: some }))) {
      const to = ownStatus(row);
      const from = row.observed ?? undefined;
      if (!row.retired && from !== to) own.set(row.id, { from, to, since: touched.get(row.id) });
    }
    const written = [...own].filter(([id]) => !changed.has(id)).map(([id, { to }]) => ({ id, observed: to }));
    await inStream(transaction, cypher.status.own, written.length, (start, end) => ({
      rows: written.slice(start, end),
    }));
    if (own.size === 0) return;
    const begun = performance.now();
    await propagate(transaction, changes, this.model, { own, restructured: [] });
    this.observe((performance.now() - begun) / 1_000);
  }
}
