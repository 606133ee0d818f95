import type { Logger } from 'pino';
import { wallClock, type Clock } from './clock.js';
import { DueLoop } from './due-loop.js';

/** Work that falls due with time. */
export interface Sweep {
  readonly name: string;
  /**
   * Does what is due at `now`, in milliseconds, and gives when something is due next, if that is known. Every process runs
   * it: a transaction looks under its locks whether a thing is still due, so that each is done once.
   */
  run(now: number): Promise<number | undefined>;
}

/** At most so long nothing is looked for, in milliseconds. */
const longestPause = 10_000;

/** Runs each sweep when something of it falls due. */
export class Sweeper {
  private readonly loops: { readonly name: string; readonly loop: DueLoop }[] = [];

  constructor(
    private readonly log: Pick<Logger, 'warn'>,
    private readonly clock: Clock = wallClock,
  ) {}

  add(sweep: Sweep): void {
    const { log, clock } = this;
    const loop = new DueLoop({
      ...{ clock, longestPause },
      step: () => sweep.run(clock.now()),
      onError: (error) => log.warn({ err: error, sweep: sweep.name }, 'what fell due could not be done; trying again'),
    });
    this.loops.push({ name: sweep.name, loop });
  }

  start(): void {
    for (const { loop } of this.loops) loop.start();
  }

  /** Something was written that may fall due sooner than what was known. Without a name it concerns all sweeps. */
  nudge(name?: string): void {
    for (const one of this.loops) if (name === undefined || one.name === name) one.loop.nudge();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    await Promise.all(this.loops.map(({ loop }) => loop.stop()));
  }
}
