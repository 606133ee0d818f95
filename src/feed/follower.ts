import type { Logger } from 'pino';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { withoutGap, type Feed } from './feed.js';
import { FeedWorker } from './listener.js';
import { Turns } from '../turns.js';

const readBatch = 200;

export interface FollowerOptions {
  /** Under which its place is kept. Never changed: another name begins at the feed's first ChangeSet. */
  name: string;
  /** Which ChangeSets there is something to do for. */
  wants: (changeSet: ChangeSetRecord) => boolean;
  /** Does what these ChangeSets ask for, in sequence order. */
  work: (transaction: Runner, changeSets: ChangeSetRecord[]) => Promise<void>;
  /** For how many milliseconds the work that a ChangeSet asks for may wait, so that what comes meanwhile is done with it. */
  patience?: (changeSet: ChangeSetRecord) => number;
  /**
   * For how many milliseconds the work for a ChangeSet, and for all that follow it, is put off, so that more urgent work is done
   * first. What comes before it is done; whoever waits for the follower puts nothing off.
   */
  putsOff?: (changeSet: ChangeSetRecord) => number;
  /** Told after a transaction in which there was something to do. */
  onWorked?: () => void;
  /** How many ChangeSets of those that are wanted are worked on in one transaction. */
  batch?: number;
  /** How many milliseconds lie between its transactions at least, so that what comes meanwhile is done together; 0 unless given. */
  pace?: number;
}

/**
 * Derives something from the sealed feed. Its place is kept in the graph and moved in the transaction that does the work:
 * each ChangeSet is worked on once, by one of all processes, and a crash loses and repeats nothing.
 */
export class Follower {
  private readonly worker: FeedWorker;
  private readonly turns = new Turns();
  /** The ChangeSet that is put off, and until when by the clock of `performance.now()`; all before it is done. */
  private putOff = { sequence: 0, until: 0 };

  constructor(
    private readonly graph: Graph,
    private readonly feed: Feed,
    private readonly options: FollowerOptions,
    log: Pick<Logger, 'warn'>,
  ) {
    this.worker = new FeedWorker(feed, {
      wants: options.wants,
      patience: options.patience,
      pace: options.pace,
      step: () => this.step(false),
      onError: (error) => {
        if (!feed.isStopped)
          log.warn({ err: error, follower: options.name }, 'a follower of the feed failed; it is tried again');
      },
    });
  }

  /** Takes up where the last process stopped, and follows from then on. */
  start(): void {
    this.worker.start();
  }

  stop(): Promise<void> {
    return this.worker.stop();
  }

  /** Resolves when what was committed before the call is worked on. Rejects when it cannot be. */
  async catchUp(): Promise<void> {
    await this.feed.settled();
    while (await this.step(true)) continue;
    // Nothing is left that was put off.
    this.worker.wake();
  }

  /** Works on some ChangeSets. Gives whether there may be more, or in how many milliseconds there is. */
  private step(atOnce: boolean): Promise<boolean | number> {
    return this.turns.take(() => this.advance(atOnce));
  }

  private async advance(atOnce: boolean): Promise<boolean | number> {
    const { name, wants, work, batch = readBatch } = this.options;
    const place = (await this.graph.run(cypher.feed.followerPlace, { name })) ?? 0;
    if (!atOnce && place === this.putOff.sequence - 1 && this.leftOff() > 0) return this.leftOff();
    // Looked for before the lock is taken.
    if ((await this.feed.after(place, 1)).length === 0) return false;
    let worked = false;
    const more = await this.graph.write(async (transaction) => {
      const sequence = await transaction.run(cypher.feed.lockFollower, { name });
      const read = await transaction.run(cypher.feed.after, { sequence, limit: readBatch });
      const found = withoutGap(sequence, read);
      const wanted = found.filter(wants);
      const off = atOnce ? -1 : wanted.findIndex((changeSet) => this.isPutOff(changeSet));
      const some = wanted.slice(0, off < 0 ? batch : Math.min(off, batch));
      worked = some.length > 0;
      if (worked) await work(transaction, some);
      // What is left for the next transaction begins with the first that was not worked on.
      const left = wanted[some.length]?.sequence;
      const last = left === undefined ? found.at(-1)?.sequence : left - 1;
      if (last !== undefined && last > sequence)
        await transaction.run(cypher.feed.moveFollower, { name, sequence: last });
      if (off === some.length) return this.leftOff();
      // What is sealed from now on asks for another look; what follows a gap is there, and shows with the next one.
      return left !== undefined || read.length === readBatch || found.length < read.length;
    });
    if (worked) this.options.onWorked?.();
    return more;
  }

  private isPutOff(changeSet: ChangeSetRecord): boolean {
    const most = this.options.putsOff?.(changeSet) ?? 0;
    if (most === 0) return false;
    const sequence = changeSet.sequence!;
    if (this.putOff.sequence !== sequence) {
      // One that was left by the last process is not put off again; that clocks differ puts nothing off for longer.
      const left = Date.parse(changeSet.at) + most - Date.now();
      this.putOff = { sequence, until: performance.now() + Math.min(most, left) };
    }
    return this.leftOff() > 0;
  }

  private leftOff(): number {
    return Math.max(0, this.putOff.until - performance.now());
  }
}
