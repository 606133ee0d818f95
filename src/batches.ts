/** How many rows one statement takes: large enough to spread its fixed cost, small enough for the transaction's memory. */
export const batchSize = 5_000;

/** Runs `work` for each batch of rows, one after the other, and gives all results in order. */
export async function inBatches<Row, Result>(
  rows: readonly Row[],
  work: (batch: Row[]) => Promise<Result[] | void>,
  size = batchSize,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const some = await work(rows.slice(start, start + size));
    if (some) for (const result of some) results.push(result);
  }
  return results;
}
