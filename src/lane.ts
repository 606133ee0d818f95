/** The way out of a lane; a second time it does nothing. */
export type Release = () => void;

export interface LaneLimits {
  /** How many run at once. */
  inFlight: number;
  /** How many wait for one of them to end. */
  queued: number;
}

/** Lets one who waits in. */
type Waiting = (release: Release) => void;

/** So many may be in it, some more wait in their order, and the rest is sent away at once. */
export class Lane {
  private inFlight = 0;
  /** In the order in which they came. */
  private readonly waiting = new Set<Waiting>();

  constructor(
    readonly limits: LaneLimits,
    /** What those hear who are not let in. */
    private readonly refused: () => Error,
  ) {}

  get isFull(): boolean {
    return this.inFlight >= this.limits.inFlight && this.waiting.size >= this.limits.queued;
  }

  get hasRoom(): boolean {
    return this.inFlight < this.limits.inFlight;
  }

  get running(): number {
    return this.inFlight;
  }

  get queued(): number {
    return this.waiting.size;
  }

  /**
   * Resolves with the way out once there is room.
   * @throws what is said to those who are not let in, when the queue is full or `signal` aborts first
   */
  enter(signal?: AbortSignal): Promise<Release> {
    if (signal?.aborted) return Promise.reject(this.refused());
    if (this.inFlight < this.limits.inFlight) return Promise.resolve(this.take());
    if (this.waiting.size >= this.limits.queued) return Promise.reject(this.refused());
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.waiting.delete(waiting);
        reject(this.refused());
      };
      const waiting: Waiting = (release) => {
        signal?.removeEventListener('abort', abort);
        resolve(release);
      };
      this.waiting.add(waiting);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  private take(): Release {
    this.inFlight++;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.inFlight--;
      const [next] = this.waiting;
      if (!next) return;
      this.waiting.delete(next);
      next(this.take());
    };
  }
}
