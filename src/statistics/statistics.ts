/** A share of trials, in [0, 1], with the bounds that a 95 % interval gives it. */
export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Below so many trials a share is too uncertain for a colour. */
export const leastCount = 20;

/** A share in percent, to five decimals. */
export const percentOf = (share: number): number => Math.round(share * 10_000_000) / 100_000;

/** The 97.5 % quantile of the normal distribution: two-sided 95 %. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a proportion, which stays inside [0, 1] and means something for few trials and for shares near
 * 0 and 1. Undefined without trials.
 * @throws RangeError when the counts are not whole, or successes are more than trials
 */
export function wilson(successes: number, trials: number, z = z95): Proportion | undefined {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || successes > trials)
    throw new RangeError(`wilson: ${successes} of ${trials} are no counts of successes and trials.`);
  if (trials === 0) return undefined;
  const share = successes / trials;
  const square = z * z;
  const scale = 1 + square / trials;
  const centre = (share + square / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  // At the ends rounding would leave the bound a hair off.
  return {
    share,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

/** Undefined for no values. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * The value below which the given share of the values lies, interpolated between the two nearest (Hyndman and Fan's type 7,
 * as spreadsheets do). Undefined for no values.
 * @throws RangeError for a share outside [0, 1]
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantile: ${share} is no share from 0 to 1.`);
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);
