import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FeedWorker } from '../../src/feed/listener.js';
import type { ChangeSetRecord } from '../../src/records.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A feed that says what it is told to, and the worker that follows it; each of its rounds ends when it is told to. */
function aWorker(pace?: number) {
  const said: ChangeSetRecord[] = [];
  let wake: () => void = () => undefined;
  let isStopped = false;
  async function* source() {
    while (!isStopped) {
      while (said.length > 0) yield said.shift()!;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const rounds: (() => void)[] = [];
  const worker = new FeedWorker(
    {
      subscribe: () => source() as AsyncIterableIterator<ChangeSetRecord>,
      get isStopped() {
        return isStopped;
      },
    },
    {
      wants: () => true,
      pace,
      step: () => new Promise((resolve) => rounds.push(() => resolve(false))),
      onError: (error) => expect(error).toBeUndefined(),
    },
  );
  worker.start();
  return {
    rounds,
    say: async () => {
      said.push({} as ChangeSetRecord);
      wake();
      await vi.advanceTimersByTimeAsync(0);
    },
    end: async () => {
      rounds.at(-1)!();
      await vi.advanceTimersByTimeAsync(0);
    },
    stop: async () => {
      isStopped = true;
      wake();
      await worker.stop();
    },
  };
}

test('a worker with a pace does what comes between two rounds together', async () => {
  const { rounds, say, end, stop } = aWorker(100);
  expect(rounds).toHaveLength(1);
  // What comes during a round waits for the next one, which is due a pace after it.
  await say();
  await end();
  await vi.advanceTimersByTimeAsync(40);
  await say();
  await say();
  await vi.advanceTimersByTimeAsync(59);
  expect(rounds).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(rounds).toHaveLength(2);
  await end();
  // Nothing came meanwhile, so nothing is done; what comes after a quiet while is done at once.
  await vi.advanceTimersByTimeAsync(5_000);
  expect(rounds).toHaveLength(2);
  await say();
  expect(rounds).toHaveLength(3);
  await end();
  await stop();
});

test('a worker without one does it at once', async () => {
  const { rounds, say, end, stop } = aWorker();
  await say();
  await end();
  expect(rounds).toHaveLength(2);
  await end();
  await say();
  expect(rounds).toHaveLength(3);
  await end();
  await stop();
});
