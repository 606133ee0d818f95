import type { Clock } from './clock.js';
import { isDiskFull } from './graph/errors.js';

export interface DueLoopOptions {
  readonly clock: Clock;
  /** Does or begins what is due, and gives when something is due next, in milliseconds; undefined where that is not known. */
  readonly step: () => Promise<number | undefined>;
  /** Told of a failure. It is tried again after a second. */
  readonly onError: (error: unknown) => void;
  /** At most so long nothing is looked for, in milliseconds: another process may have written something that falls due sooner. */
  readonly longestPause: number;
}

const shortestPause = 20;
const retryPause = 1_000;

/** Does what falls due: when it is nudged, and when the time of the next thing has come. Never two steps at once. */
export class DueLoop {
  private started = false;
  private stopped = false;
  private again = false;
  private working: Promise<void> | undefined;
  private cancelTimer: (() => void) | undefined;

  constructor(private readonly options: DueLoopOptions) {}

  start(): void {
    this.started = true;
    this.nudge();
  }

  /** Whether it was told to stop. */
  get isStopped(): boolean {
    return this.stopped;
  }

  /** Something may be due. */
  nudge(): void {
    if (!this.started || this.stopped) return;
    this.again = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.again) this.nudge();
    });
  }

  /** Ends after the step under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancelTimer?.();
    await this.working;
  }

  private async work(): Promise<void> {
    const { clock, step, onError, longestPause } = this.options;
    let next: number | undefined;
    while (this.again && !this.stopped) {
      this.again = false;
      this.cancelTimer?.();
      try {
        next = await step();
      } catch (error) {
        // Whoever watches the disk tells of it.
        if (!isDiskFull(error)) onError(error);
        next = clock.now() + retryPause;
      }
    }
    if (this.stopped) return;
    const pause = Math.min(longestPause, Math.max(shortestPause, (next ?? Infinity) - clock.now()));
    this.cancelTimer = clock.schedule(() => this.nudge(), pause);
  }
}
