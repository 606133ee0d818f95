import { isDiskFull } from '../graph/errors.js';
import type { ChangeSetRecord } from '../records.js';
import type { Feed } from './feed.js';

export interface ListenerOptions {
  /** Which ChangeSets there is something to do for. */
  wants: (changeSet: ChangeSetRecord) => boolean;
  /** Called for each of them, and without one when some may have been missed. A hint to look. */
  nudge: (changeSet?: ChangeSetRecord) => void;
}

/** Nudges somebody for ChangeSets as they are sealed, from start() on. */
export class FeedListener {
  private source: AsyncIterableIterator<ChangeSetRecord> | undefined;
  private following: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly feed: Pick<Feed, 'subscribe' | 'isStopped'>,
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
      for await (const changeSet of this.source) if (wants(changeSet)) nudge(changeSet);
      if (this.feed.isStopped) return;
      // Cut off because it lagged.
      nudge();
    }
  }
}

export interface FeedWorkerOptions {
  /** Which ChangeSets there is something to do for. */
  wants: (changeSet: ChangeSetRecord) => boolean;
  /** Does some of what there is to do. Gives whether there may be more, or in how many milliseconds there is. */
  step: () => Promise<boolean | number>;
  /** For how many milliseconds the work that a ChangeSet asks for may wait, so that more urgent work is done first. */
  patience?: ((changeSet: ChangeSetRecord) => number) | undefined;
  /** How many milliseconds lie between its rounds at least, so that what comes meanwhile is done together; 0 unless given. */
  pace?: number | undefined;
  /** Told of a failure. It is tried again after a second. */
  onError: (error: unknown) => void;
}

/** In milliseconds. */
const retryPause = 1_000;

/** Does what the feed asks for: one round after the other, of as many steps as there is something to do, and never two at once. */
export class FeedWorker {
  private readonly listener: FeedListener;
  private working: Promise<void> | undefined;
  /** Asked for since the round under way began. */
  private again = false;
  private stopped = false;
  private resting: NodeJS.Timeout | undefined;
  /** When the last round was over, by the clock of `performance.now()`. */
  private endedAt = -Infinity;

  constructor(
    feed: Pick<Feed, 'subscribe' | 'isStopped'>,
    private readonly options: FeedWorkerOptions,
  ) {
    this.listener = new FeedListener(feed, { wants: options.wants, nudge: (changeSet) => this.hear(changeSet) });
  }

  /** Does what was left undone, and what is asked for from then on. */
  start(): void {
    this.listener.start();
    this.nudge();
  }

  /** Ends after the step under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.resting);
    await this.listener.stop();
    await this.working;
  }

  /** Ends a rest, if it rests, and looks at once. */
  wake(): void {
    if (!this.resting || this.stopped) return;
    clearTimeout(this.resting);
    this.resting = undefined;
    this.nudge();
  }

  private hear(changeSet: ChangeSetRecord | undefined): void {
    // What comes while one rests is done after it, in order.
    if (this.resting || this.stopped) return;
    const patience = changeSet ? (this.options.patience?.(changeSet) ?? 0) : 0;
    this.rest(Math.max(patience, this.restLeft()));
  }

  /** What is left of the rest after the last round, in milliseconds; none while one is under way. */
  private restLeft(): number {
    const { pace = 0 } = this.options;
    return this.working ? 0 : Math.max(0, this.endedAt + pace - performance.now());
  }

  /** Nudges after so many milliseconds; at once after none. */
  private rest(milliseconds: number): void {
    if (milliseconds === 0) return this.nudge();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.nudge();
    }, milliseconds);
  }

  private nudge(): void {
    this.again = true;
    this.working ??= this.round().finally(() => {
      this.working = undefined;
      this.endedAt = performance.now();
      if (!this.stopped && !this.resting && this.again) this.rest(this.restLeft());
    });
  }

  private async round(): Promise<void> {
    this.again = false;
    try {
      for (let more: boolean | number = true; more !== false && !this.stopped;) {
        more = await this.options.step();
        if (typeof more === 'number') return this.stopped ? undefined : this.rest(more);
      }
    } catch (error) {
      // Whoever watches the disk tells of it.
      if (!isDiskFull(error)) this.options.onError(error);
      if (!this.again && !this.stopped) this.rest(retryPause);
    }
  }
}
