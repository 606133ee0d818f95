import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { seenOf } from './change-feed.js';

/** The feed as someone sees it who sees a part. No generator: return() must reach the source while a next() waits. */
export class SeenFeed implements AsyncIterableIterator<ChangeSetRecord> {
  constructor(
    private readonly source: AsyncIterator<ChangeSetRecord>,
    /** Shows what they see. */
    private readonly graph: Graph,
  ) {}

  async next(): Promise<IteratorResult<ChangeSetRecord>> {
    for (;;) {
      const next = await this.source.next();
      if (next.done || (await seenOf(this.graph, [next.value])).length > 0) return next;
    }
  }

  async return(): Promise<IteratorResult<ChangeSetRecord>> {
    await this.source.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
