import { createHash } from 'node:crypto';

/** Of the interval: how far a run may be from its slot, to either side. */
const jitter = 0.05;

/** Where in its interval a check has its slot: spread over the interval by its id, and the same on every process. */
export function offsetOf({ id, interval }: { id: string; interval: number }): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % interval;
}

/**
 * The next slot after the one that `dueAt` belongs to, and not before `now`: slots that were missed are not caught up on.
 * `random`, 0 to 1, is where within ±5 % of the interval around the slot it falls.
 */
export function slotAfter(
  check: { id: string; interval: number },
  { now, dueAt, random }: { now: number; dueAt: number; random: number },
): number {
  const { interval } = check;
  const offset = offsetOf(check);
  // A run may have come a little before its slot, and that slot is then taken.
  const taken = Math.floor((dueAt - offset) / interval + jitter + 0.01);
  const coming = Math.ceil((now - offset) / interval);
  const slot = offset + Math.max(taken + 1, coming) * interval;
  return Math.max(now, slot + Math.round((random * 2 - 1) * jitter * interval));
}
