import type { ChangeSetRecord } from '../records.js';
import type { Feed } from './feed.js';

export interface ListenerOptions {
  /** Which ChangeSets there is something to do for. */
  wants: (changeSet: ChangeSetRecord) => boolean;
  /** Called for each of them, and when some may have been missed. A hint to look: it does not say what happened. */
  nudge: () => void;
}

/** Nudges somebody for ChangeSets as they are sealed, from start() on. */
export class FeedListener {
  private source: AsyncIterableIterator<ChangeSetRecord> | undefined;
  private following: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly feed: Feed,
    private readonly options: ListenerOptions,
  ) {}

  start(): void {
    this.following = this.follow();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.source?.return?.();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { wants, nudge } = this.options;
    while (!this.stopped) {
      this.source = this.feed.subscribe();
      for await (const changeSet of this.source) if (wants(changeSet)) nudge();
      if (this.feed.isStopped) return;
      // Cut off because it lagged.
      nudge();
    }
  }
}

export interface FeedWorkerOptions {
  /** Which ChangeSets there is something to do for. */
  wants: (changeSet: ChangeSetRecord) => boolean;
  /** Does some of what there is to do. Gives whether there may be more. */
  step: () => Promise<boolean>;
  /** Told of a failure. The next ChangeSet that is wanted tries again. */
  onError: (error: unknown) => void;
}

/** Does what the feed asks for: one step after the other while there is something to do, and never two at once. */
export class FeedWorker {
  private readonly listener: FeedListener;
  private working: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    feed: Feed,
    private readonly options: FeedWorkerOptions,
  ) {
    this.listener = new FeedListener(feed, { wants: options.wants, nudge: () => this.nudge() });
  }

  /** Does what was left undone, and what is asked for from then on. */
  start(): void {
    this.listener.start();
    this.nudge();
  }

  /** Ends after the step under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.listener.stop();
    await this.working;
  }

  private nudge(): void {
    this.again = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
  }

  private async work(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.options.step())) continue;
      } catch (error) {
        this.options.onError(error);
      }
    }
  }
}
