import Table from 'cli-table3';

/** The middle of some durations. */
export function median(durations: readonly number[]): number {
  const sorted = [...durations].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The duration that a share (0 to 1) of all does not exceed. NaN of none. */
export function percentile(durations: readonly number[], share: number): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Medians, in milliseconds, of several pieces of work that are compared with each other. They take turns, so that what
 * else happens on the machine meets all of them. Each is repeated until all together ran for `warm` milliseconds before
 * anything counts, then at least `least` times and until `measured` milliseconds have passed.
 */
export async function compare<Name extends string>(
  works: Readonly<Record<Name, () => Promise<unknown>>>,
  { warm, measured, least }: { warm: number; measured: number; least: number },
): Promise<Record<Name, { median: number; repetitions: number }>> {
  const names = Object.keys(works) as Name[];
  const until = async (stop: (elapsed: number, rounds: number) => boolean): Promise<Map<Name, number[]>> => {
    const durations = new Map<Name, number[]>(names.map((name) => [name, []]));
    const start = performance.now();
    for (let round = 0; !stop(performance.now() - start, round); round++)
      for (const name of names) durations.get(name)!.push(await timed(works[name]));
    return durations;
  };
  await until((elapsed, rounds) => elapsed >= warm && rounds >= 3);
  const durations = await until((elapsed, rounds) => elapsed >= measured && rounds >= least);
  return Object.fromEntries(
    names.map((name) => [name, { median: median(durations.get(name)!), repetitions: durations.get(name)!.length }]),
  ) as Record<Name, { median: number; repetitions: number }>;
}

/** Works through a list in batches, `flights` at a time. */
export async function inFlights<Row>(
  rows: readonly Row[],
  { size, flights }: { size: number; flights: number },
  work: (batch: Row[]) => Promise<void>,
): Promise<void> {
  let next = 0;
  const fly = async (): Promise<void> => {
    while (next < rows.length) {
      const batch = rows.slice(next, (next += size));
      await work(batch);
    }
  };
  await Promise.all(Array.from({ length: flights }, fly));
}

/** Prints one table. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [] },
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
  table.push(...rows.map((row) => [...row]));
  console.log(`\n${title}\n${table.toString()}`);
}

/** 12345.6 as 12,346. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

export const decimals = (value: number, places = 2): string => value.toFixed(places);
