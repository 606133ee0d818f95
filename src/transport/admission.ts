import { refusal } from './refusals.js';
import type { Release } from './quotas.js';

export interface LaneLimits {
  /** How many run at once. */
  inFlight: number;
  /** How many wait for one of them to end. */
  queued: number;
}

export interface AdmissionLimits {
  /** Operations that answer quickly. */
  light: LaneLimits;
  /** Walks through the graph, imports, and whatever else costs much. */
  heavy: LaneLimits;
}

export const defaultAdmissionLimits: AdmissionLimits = {
  light: { inFlight: 64, queued: 256 },
  heavy: { inFlight: 4, queued: 32 },
};

/** Seconds after which one who was sent away may come again. */
const retryAfter = 2;

/** Lets one who waits in. */
type Waiting = (release: Release) => void;

/** So many may be in it, some more wait in their order, and the rest is sent away at once. */
export class Lane {
  private inFlight = 0;
  /** In the order in which they came. */
  private readonly waiting = new Set<Waiting>();

  constructor(readonly limits: LaneLimits) {}

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
   * @throws SERVER_BUSY when the queue is full, or `signal` aborts first
   */
  enter(signal?: AbortSignal): Promise<Release> {
    if (signal?.aborted) return Promise.reject(busy());
    if (this.inFlight < this.limits.inFlight) return Promise.resolve(this.take());
    if (this.waiting.size >= this.limits.queued) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.waiting.delete(waiting);
        reject(busy());
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

export const busy = () => refusal('SERVER_BUSY', 'The server has as much to do as it can take. Try again.', retryAfter);

/** What runs at once in one process, over all transports. Heavy work has a lane of its own, so that it starves nothing. */
export class Admission {
  readonly light: Lane;
  readonly heavy: Lane;
  /** Large bodies are read one after another, for each is held in memory as a whole. */
  readonly largeBodies: Lane;

  constructor({ light, heavy }: AdmissionLimits = defaultAdmissionLimits) {
    this.light = new Lane(light);
    this.heavy = new Lane(heavy);
    this.largeBodies = new Lane(heavy);
  }
}
