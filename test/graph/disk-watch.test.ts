import { expect, onTestFinished, test, vi } from 'vitest';
import { DiskWatch } from '../../src/graph/disk-watch.js';
import { cypher } from '../../src/generated/cypher.js';
import { Graph } from '../../src/graph/graph.js';
import { testNeo4j } from '../support/neo4j.js';

const megabyte = 1024 ** 2;

async function watched(first: number | Error) {
  vi.useFakeTimers();
  const log = { warn: vi.fn(), info: vi.fn(), error: vi.fn() };
  let free: number | Error = first;
  const look = () => (typeof free === 'number' ? Promise.resolve(free) : Promise.reject(free));
  const watch = new DiskWatch({ folder: '/data', reserve: 100 * megabyte }, log, look);
  onTestFinished(async () => {
    await watch.stop();
    vi.useRealTimers();
  });
  await watch.start();
  const becomes = async (next: number | Error): Promise<void> => {
    free = next;
    await vi.advanceTimersByTimeAsync(500);
  };
  return { watch, log, becomes };
}

test('a disk with less room than is reserved takes no writes, until there is a little more than that', async () => {
  const { watch, log, becomes } = await watched(101 * megabyte);
  expect(watch.hasRoom).toBe(true);
  watch.check();
  await becomes(99 * megabyte);
  expect(watch.hasRoom).toBe(false);
  expect(watch.check).toThrow(/nearly full.*Reading goes on/);
  expect(watch.check).toThrow(expect.objectContaining({ code: 'DISK_FULL' }) as Error);
  await becomes(105 * megabyte);
  expect(watch.hasRoom).toBe(false);
  await becomes(111 * megabyte);
  expect(watch.hasRoom).toBe(true);
  watch.check();
  // Each of the two is told once.
  expect([log.warn.mock.calls.length, log.info.mock.calls.length]).toEqual([1, 1]);
});

test('what cannot be told stays as it was', async () => {
  const { watch, log, becomes } = await watched(99 * megabyte);
  await becomes(new Error('no such folder'));
  expect([watch.hasRoom, log.error.mock.calls.length]).toEqual([false, 1]);
  await becomes(200 * megabyte);
  expect(watch.hasRoom).toBe(true);
});

test('without room requests do not write, and all else goes on', async () => {
  const { watch } = await watched(0);
  vi.useRealTimers();
  const graph = Graph.open(await testNeo4j(), { checkRoom: watch.check });
  onTestFinished(() => graph.close());
  const write = (inTurn: boolean) =>
    graph.write((transaction) => transaction.run(cypher.feed.lockHead, {}), { inTurn });
  await expect(write(true)).rejects.toMatchObject({ code: 'DISK_FULL' });
  await write(false);
  expect(await graph.answers()).toBe(true);
  // It gave its turn back.
  expect(graph.writes.running).toBe(0);
});
