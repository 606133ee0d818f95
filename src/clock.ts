/** Time, for what waits; tests bring their own. */
export interface Clock {
  /** Milliseconds. From which start on, the clock's owner says. */
  now(): number;
  /** Runs `work` after `delay` milliseconds. Returns the way to prevent it. */
  schedule(work: () => void, delay: number): () => void;
}

function schedule(work: () => void, delay: number): () => void {
  const timer = setTimeout(work, delay);
  return () => clearTimeout(timer);
}

/** Since 1970, as instants are: for what falls due. */
export const wallClock: Clock = { now: () => Date.now(), schedule };

/** Since the start of the process, and never set back: for pauses. */
export const steadyClock: Clock = { now: () => performance.now(), schedule };
