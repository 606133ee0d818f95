import { availableParallelism } from 'node:os';
import { Lane, type LaneLimits } from '../lane.js';
import { refusal } from './refusals.js';

export interface AdmissionLimits {
  /** Operations that answer quickly. */
  light: LaneLimits;
  /** Walks through the graph, and whatever else costs much to answer. */
  heavy: LaneLimits;
  /** Imports, and whatever else writes much. */
  bulk: LaneLimits;
}

export const defaultAdmissionLimits: AdmissionLimits = {
  light: { inFlight: 64, queued: 256 },
  // It keeps processors busy, of the server and of the database: more of it at once is no sooner done, and leaves others none.
  heavy: { inFlight: Math.max(1, Math.floor(availableParallelism() / 2)), queued: 32 },
  // A long import is not what a question waits for. Two, so that one source's waits for no other's.
  bulk: { inFlight: Math.max(2, Math.floor(availableParallelism() / 2)), queued: 32 },
};

/** Seconds after which one who was sent away may come again. */
const retryAfter = 2;

export const busy = () => refusal('SERVER_BUSY', 'The server has as much to do as it can take. Try again.', retryAfter);

/** What runs at once in one process, over all transports. Heavy and bulk work have lanes of their own, so that they starve nothing. */
export class Admission {
  readonly light: Lane;
  readonly heavy: Lane;
  readonly bulk: Lane;
  /** Large bodies are read one after another, for each is held in memory as a whole. */
  readonly largeBodies: Lane;

  constructor({ light, heavy, bulk }: AdmissionLimits = defaultAdmissionLimits) {
    this.light = new Lane(light, busy);
    this.heavy = new Lane(heavy, busy);
    this.bulk = new Lane(bulk, busy);
    this.largeBodies = new Lane(bulk, busy);
  }
}
