import type { Logger } from 'pino';
import { cypher } from '../generated/cypher.js';
import { GraphError } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import type { StatusWrites } from '../status/writes.js';
import type { Feed } from './feed.js';
import { FeedWorker } from './listener.js';
import { large } from './writer.js';

/** In milliseconds: what follows a storm at once is more urgent. */
const patience = 10_000;
/** How many items are tied in one transaction: who writes statuses waits for so many at most. */
export const tiedAtOnce = 200;

/**
 * Ties the columns of large ChangeSets to the items that they tell of (docs/adr/0013), some items in a transaction and in
 * turn with those that write statuses: making a relationship locks its items, and a storm that met ties would wait for them or
 * be undone as part of a deadlock. What is not tied yet is found all the same, only slower. Several processes may do it at once; what one leaves the next ties.
 */
export class StatusTies {
  private readonly worker: FeedWorker;

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly writes: Pick<StatusWrites, 'between'>,
    log: Pick<Logger, 'warn'>,
  ) {
    this.worker = new FeedWorker(feed, {
      wants: ({ entryCount, types }) => entryCount >= large && (types?.includes('STATUS') ?? true),
      patience: () => patience,
      step: () => this.step(),
      onError: (error) => {
        // The next storm holds the items: it asks for another try.
        if (!feed.isStopped && !(error instanceof GraphError && error.isContention))
          log.warn({ err: error }, 'statuses could not be tied to their items; it is tried again');
      },
    });
  }

  /** Ties what the last process left, and what comes from then on. */
  start(): void {
    this.worker.start();
  }

  stop(): Promise<void> {
    return this.worker.stop();
  }

  /** Resolves when nothing is left to tie. */
  async catchUp(): Promise<void> {
    while (await this.step()) continue;
  }

  private async step(): Promise<boolean> {
    return (await this.writes.between(() => this.graph.run(cypher.feed.tieStatuses, { limit: tiedAtOnce }))) > 0;
  }
}
