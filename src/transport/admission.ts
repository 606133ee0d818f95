import { availableParallelism } from 'node:os';
import { Lane, type LaneLimits } from '../lane.js';
import { refusal } from './refusals.js';

export interface AdmissionLimits {
  /** Operations that answer quickly. */
  light: LaneLimits;
  /** Walks through the graph, imports, and whatever else costs much. */
  heavy: LaneLimits;
}

export const defaultAdmissionLimits: AdmissionLimits = {
  light: { inFlight: 64, queued: 256 },
  // It keeps processors busy, of the server and of the database: more of it at once is no sooner done, and leaves others none.
  heavy: { inFlight: Math.max(2, Math.floor(availableParallelism() / 2)), queued: 32 },
};

/** Seconds after which one who was sent away may come again. */
const retryAfter = 2;

export const busy = () => refusal('SERVER_BUSY', 'The server has as much to do as it can take. Try again.', retryAfter);

/** What runs at once in one process, over all transports. Heavy work has a lane of its own, so that it starves nothing. */
export class Admission {
  readonly light: Lane;
  readonly heavy: Lane;
  /** Large bodies are read one after another, for each is held in memory as a whole. */
  readonly largeBodies: Lane;

  constructor({ light, heavy }: AdmissionLimits = defaultAdmissionLimits) {
    this.light = new Lane(light, busy);
    this.heavy = new Lane(heavy, busy);
    this.largeBodies = new Lane(heavy, busy);
  }
}
