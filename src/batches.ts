import type { Transaction } from './graph/graph.js';
import type { Statement } from './graph/statement.js';

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

/** Small enough that making one keeps other requests waiting for a few milliseconds only. */
const streamedSize = 2_000;

/**
 * Runs a statement for the ranges [start, end) of `count` rows, and makes its parameters for the next range while the one
 * before is under way: the server does not wait for its client. The last one is only sent.
 */
export async function inStream<Params extends object>(
  transaction: Transaction,
  statement: Statement<Params, void>,
  count: number,
  paramsOf: (start: number, end: number) => Params,
): Promise<void> {
  const last = Math.max(0, Math.ceil(count / streamedSize) - 1) * streamedSize;
  await answersInStream(transaction, statement, last, paramsOf);
  if (last < count) transaction.send(statement, paramsOf(last, count));
}

/** The same for a statement that answers: what it answered for each range, in order. The last one is waited for, too. */
export async function answersInStream<Params extends object, Answer>(
  transaction: Transaction,
  statement: Statement<Params, Answer>,
  count: number,
  paramsOf: (start: number, end: number) => Params,
  size = streamedSize,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let before: Promise<Answer> | undefined;
  for (let start = 0; start < count; start += size) {
    const next = transaction.run(statement, paramsOf(start, Math.min(start + size, count)));
    // Told by whoever awaits it; until then it is nobody's.
    next.catch(() => undefined);
    if (before) {
      answers.push(await before);
      await breathe();
    }
    before = next;
  }
  if (before) answers.push(await before);
  return answers;
}

/** Does short work on each of many rows, and lets other requests have their turn in between. */
export async function eachInTurn<Row>(rows: readonly Row[], work: (row: Row) => void): Promise<void> {
  for (const [index, row] of rows.entries()) {
    if (index % streamedSize === streamedSize - 1) await breathe();
    work(row);
  }
}

/** Lets other requests have their turn, in the midst of long work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
