/** Time, as streams need it; tests bring their own. */
export interface Clock {
  /** Milliseconds, from whatever start. */
  now(): number;
  /** Runs `work` after `delay` milliseconds. Returns the way to prevent it. */
  schedule(work: () => void, delay: number): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  schedule: (work, delay) => {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};
