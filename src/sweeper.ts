import type { Logger } from 'pino';
import { wallClock, type Clock } from './clock.js';

/** Work that falls due with time. */
export interface Sweep {
  readonly name: string;
  /**
   * Does what is due at `now`, in milliseconds, and gives when something is due next, if that is known. Every process runs
   * it: a transaction looks under its locks whether a thing is still due, so that each is done once.
   */
  run(now: number): Promise<number | undefined>;
}

/** At most so long nothing is looked for: another process may have written something that falls due sooner. */
const longestPause = 10_000;
const shortestPause = 20;
const retryPause = 1_000;

/** Runs each sweep when something of it falls due. */
export class Sweeper {
  private readonly sweeps: {
    sweep: Sweep;
    cancel?: (() => void) | undefined;
    running?: Promise<void> | undefined;
    again: boolean;
  }[] = [];
  private started = false;

  constructor(
    private readonly log: Pick<Logger, 'warn'>,
    private readonly clock: Clock = wallClock,
  ) {}

  add(sweep: Sweep): void {
    this.sweeps.push({ sweep, again: false });
  }

  start(): void {
    this.started = true;
    this.nudge();
  }

  /** Something was written that may fall due sooner than what was known. Without a name it concerns all sweeps. */
  nudge(name?: string): void {
    if (!this.started) return;
    for (const entry of this.sweeps) if (name === undefined || entry.sweep.name === name) this.run(entry);
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.started = false;
    for (const { cancel } of this.sweeps) cancel?.();
    for (const { running } of this.sweeps) await running;
  }

  private run(entry: (typeof this.sweeps)[number]): void {
    entry.again = true;
    entry.running ??= this.work(entry).finally(() => {
      entry.running = undefined;
    });
  }

  private async work(entry: (typeof this.sweeps)[number]): Promise<void> {
    let next: number | undefined;
    while (entry.again && this.started) {
      entry.again = false;
      entry.cancel?.();
      try {
        next = await entry.sweep.run(this.clock.now());
      } catch (error) {
        this.log.warn({ err: error, sweep: entry.sweep.name }, 'what fell due could not be done; trying again');
        next = this.clock.now() + retryPause;
      }
    }
    if (!this.started) return;
    const pause = Math.min(longestPause, Math.max(shortestPause, (next ?? Infinity) - this.clock.now()));
    entry.cancel = this.clock.schedule(() => this.run(entry), pause);
  }
}
