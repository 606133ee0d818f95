import type { Logger } from 'pino';
import type { Feed } from '../feed/feed.js';
import { FeedWorker } from '../feed/listener.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ChangeSetRecord } from '../records.js';
import { ImpactRules } from './impact-rules.js';
import type { StatusWrites } from './writes.js';

const readBatch = 200;
/** In milliseconds: what many writes a second do to the graph's structure is propagated together. */
const pace = 100;

/** Whether a ChangeSet may have changed relationships, groups or retirements; one from before there were types may. */
const restructures = ({ types }: ChangeSetRecord): boolean =>
  types === undefined || types.includes('ITEM') || types.includes('RELATIONSHIP');

/**
 * Brings effective statuses up to date after the graph's structure changed: relationships made or ended, groups declared
 * anew, items retired or brought back; and first of all after the model's impact rules changed. It follows the feed in a
 * transaction of its own with its place in the feed, so a crash loses nothing, several processes do it once, and imports
 * never wait for statuses (docs/adr/0008).
 */
export class StructureFollower {
  private readonly worker: FeedWorker;
  private readonly rules: ImpactRules;

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly writes: Pick<StatusWrites, 'restructure'>,
    model: Model,
    log: Pick<Logger, 'warn'>,
  ) {
    this.rules = new ImpactRules(graph, writes, model);
    this.worker = new FeedWorker(feed, {
      wants: restructures,
      step: () => this.step(),
      pace,
      onError: (error) => log.warn({ err: error }, 'changed relationships could not be propagated; it is tried again'),
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

  /** Propagates what other impact rules or some ChangeSets did. Gives whether there may be more. */
  private async step(): Promise<boolean> {
    if (await this.rules.step()) return true;
    const sequence = (await this.graph.run(cypher.status.head, {})) ?? 0;
    // Once the feed's head was ours no seal is under way, which could show a later ChangeSet before an earlier one.
    const { sequence: upTo } = await this.graph.run(cypher.feed.lockHead, {});
    // Looked for before the lock is taken that reports wait for.
    if (!(await this.graph.run(cypher.status.restructured, { sequence, upTo, limit: readBatch }))) return false;
    let followed = upTo;
    await this.writes.restructure(async (transaction, head) => {
      const after = { sequence: head.sequence, upTo, limit: readBatch };
      const found = await transaction.run(cypher.status.restructured, after);
      if (found) await transaction.run(cypher.status.moveHead, { sequence: found.sequence });
      followed = found?.sequence ?? upTo;
      return found?.ids;
    });
    return followed < upTo;
  }
}
