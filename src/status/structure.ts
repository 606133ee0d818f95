import type { Logger } from 'pino';
import type { Feed } from '../feed/feed.js';
import { FeedWorker } from '../feed/listener.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ChangeSetRecord } from '../records.js';
import { propagate, type OwnChange } from './propagation.js';
import type { StatusWrites } from './writes.js';

const readBatch = 200;
const nothing: ReadonlyMap<string, OwnChange> = new Map();

/** Whether a ChangeSet may have changed relationships, groups or retirements; one from before there were types may. */
const restructures = ({ types }: ChangeSetRecord): boolean =>
  types === undefined || types.includes('ITEM') || types.includes('RELATIONSHIP');

/**
 * Brings effective statuses up to date after the graph's structure changed: relationships made or ended, groups declared
 * anew, items retired or brought back. It follows the feed in a transaction of its own with its place in the feed, so a
 * crash loses nothing, several processes do it once, and imports never wait for statuses (docs/adr/0008).
 */
export class StructureFollower {
  private readonly worker: FeedWorker;

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly writer: Writer,
    private readonly writes: Pick<StatusWrites, 'inTurn'>,
    private readonly model: Model,
    log: Pick<Logger, 'warn'>,
  ) {
    this.worker = new FeedWorker(feed, {
      wants: restructures,
      step: () => this.step(),
      onError: (error) =>
        log.warn({ err: error }, 'changed relationships could not be propagated; the next change tries again'),
    });
  }

  /** Takes up where the last process stopped, and follows from then on. */
  start(): void {
    this.worker.start();
  }

  stop(): Promise<void> {
    return this.worker.stop();
  }

  /** Resolves when what was sealed before the call is propagated. Rejects when it cannot be. */
  async catchUp(): Promise<void> {
    while (await this.step()) continue;
  }

  /** Propagates what some ChangeSets did. Gives whether there may be more. */
  private async step(): Promise<boolean> {
    const sequence = (await this.graph.run(cypher.status.head, {})) ?? 0;
    // Once the feed's head was ours no seal is under way, which could show a later ChangeSet before an earlier one.
    const { sequence: upTo } = await this.graph.run(cypher.feed.lockHead, {});
    // Looked for before the lock is taken that reports wait for.
    if (!(await this.graph.run(cypher.status.restructured, { sequence, upTo, limit: readBatch }))) return false;
    const order = { operation: 'propagateStatus', actor: 'itsm-graph', request: null };
    const more = await this.writes.inTurn(() =>
      this.writer.write(order, async (transaction, changes) => {
        const head = await transaction.run(cypher.status.lockHead, { now: changes.at });
        changes.at = head.at;
        const found = await transaction.run(cypher.status.restructured, {
          sequence: head.sequence,
          upTo,
          limit: readBatch,
        });
        if (!found) return false;
        await propagate(transaction, changes, this.model, { own: nothing, restructured: found.ids });
        await transaction.run(cypher.status.moveHead, { sequence: found.sequence });
        return true;
      }),
    );
    return more === true;
  }
}
