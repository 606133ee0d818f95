import { median } from './statistics.js';

/** What the Mann–Kendall test says of a series. */
export interface Trend {
  /** S: pairs of which the later value is higher, less those of which it is lower. */
  readonly score: number;
  /** Of S where there is no trend, ties reckoned with. */
  readonly variance: number;
  /** S in standard deviations, corrected for continuity. */
  readonly z: number;
  /** How likely a rise as clear as this is by chance: one-sided. */
  readonly pValue: number;
  /** Sen's slope: how much more it is from one value to the next, as the median over all pairs. */
  readonly slope: number;
}

/**
 * The Mann–Kendall test for a monotonic trend of values in the order of time, which asks nothing of how they are distributed and is
 * not misled by a single high one. S is approximated by the normal distribution, which holds for more than ten values.
 * H. B. Mann, Nonparametric tests against trend, Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods (1975);
 * R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.4. The slope: P. K. Sen, Journal of the
 * American Statistical Association 63 (1968). Undefined for fewer than two values.
 */
export function mannKendall(values: readonly number[]): Trend | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  let score = 0;
  const slopes: number[] = [];
  for (let later = 1; later < n; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      const difference = values[later]! - values[earlier]!;
      score += Math.sign(difference);
      slopes.push(difference / (later - earlier));
    }
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  let variance = weightOf(n);
  for (const count of ties.values()) variance -= weightOf(count);
  variance /= 18;
  const z = variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  return { score, variance, z, pValue: upperTail(z), slope: median(slopes)! };
}

const weightOf = (count: number): number => count * (count - 1) * (2 * count + 5);

/**
 * The chance that a standard normal value is above z. By the complementary error function as Numerical Recipes in C approximates it (2nd
 * edition, 6.2, erfcc): a relative error below 1.2e-7 everywhere.
 */
export function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const polynomial = coefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-x * x + polynomial)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

const coefficients = [
  ...[-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806],
  ...[0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277],
];
