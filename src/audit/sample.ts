import { seeded } from '../seeded.js';

/** 1.96 to more digits: 95 % of a normal distribution lie within so many deviations. */
const z95 = 1.959963984540054;

/**
 * How many of a population to look at, so that the share found lies within `margin` of the true one, 95 times of 100, when
 * about `expected` is right: z² p (1 - p) / e², corrected for a finite population (Cochran, Sampling Techniques, 4.4).
 */
export function sampleSize(population: number, expected: number, margin: number): number {
  if (population <= 0) return 0;
  const infinite = (z95 ** 2 * expected * (1 - expected)) / margin ** 2;
  return Math.min(population, Math.max(1, Math.ceil(infinite / (1 + (infinite - 1) / population))));
}

/**
 * Shares a sample out over strata in proportion to their sizes, by largest remainders; each stratum that is not empty gets
 * one at least, so that no class goes unseen. More strata than the sample has places make it larger.
 */
export function allocate(strata: ReadonlyMap<string, number>, size: number): Map<string, number> {
  const filled = [...strata].filter(([, count]) => count > 0).sort(([one], [other]) => (one < other ? -1 : 1));
  const total = filled.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return new Map();
  const wanted = Math.min(total, Math.max(size, filled.length));
  const rows = filled.map(([name, count]) => {
    const exact = (wanted * count) / total;
    return { name, count, places: Math.max(1, Math.min(count, Math.floor(exact))), rest: exact - Math.floor(exact) };
  });
  const byRest = [...rows].sort((one, other) => other.rest - one.rest || (one.name < other.name ? -1 : 1));
  const taken = (): number => rows.reduce((sum, { places }) => sum + places, 0);
  // The least ones rounded up may have taken more than there is: the largest give it back.
  const byPlaces = [...rows].sort((one, other) => other.places - one.places || (one.name < other.name ? -1 : 1));
  while (taken() > wanted) byPlaces.reduce((most, row) => (row.places > most.places ? row : most)).places--;
  while (taken() < wanted) {
    const row = byRest.find(({ places, count, rest }) => places < count && rest >= 0);
    if (!row) break;
    row.places++;
    // To the end of the queue: everyone has a turn before anyone has two.
    byRest.push(...byRest.splice(byRest.indexOf(row), 1));
  }
  return new Map(rows.map(({ name, places }) => [name, places]));
}

/** So many of a list, each choice as likely as any other; the same for the same seed and list, whatever its order. */
export function draw(ids: readonly string[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const pool = [...ids].sort();
  for (let index = 0; index < Math.min(count, pool.length); index++) {
    const other = index + Math.floor(random() * (pool.length - index));
    [pool[index], pool[other]] = [pool[other]!, pool[index]!];
  }
  return pool.slice(0, count);
}
