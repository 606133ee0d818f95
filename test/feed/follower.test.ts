import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Feed } from '../../src/feed/feed.js';
import { Follower, type FollowerOptions } from '../../src/feed/follower.js';
import { emptyGraph } from '../support/neo4j.js';
import { aDocument, anItem, importAs, quietLog, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
});
afterAll(() => services.close());
beforeEach(async () => {
  await services.close();
  await emptyGraph();
  services = await testServices();
});

const follower = (options: Partial<FollowerOptions> & Pick<FollowerOptions, 'work'>, feed = services.feed): Follower =>
  new Follower(services.graph, feed, { name: 'test', wants: () => true, ...options }, quietLog);

const write = (key: string): Promise<unknown> => importAs(services, aDocument([anItem(key)]));

test('it works on every ChangeSet once and in order, also those from before it began, however many followers there are', async () => {
  await services.feed.start();
  const seen: number[] = [];
  const work: FollowerOptions['work'] = (_, changeSets) => {
    seen.push(...changeSets.map(({ sequence }) => sequence!));
    return Promise.resolve();
  };
  for (let index = 0; index < 5; index++) await write(`before-${index}`);
  const other = new Feed(services.graph, quietLog);
  await other.start();
  const followers = [follower({ work }), follower({ work, batch: 2 }, other)];
  for (const one of followers) one.start();
  await Promise.all(Array.from({ length: 20 }, (_, index) => write(`item-${index}`)));
  for (const one of followers) await one.catchUp();
  for (const one of followers) await one.stop();
  await other.stop();
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});

test('what fails is not lost: nothing of it stays, and it is worked on again', async () => {
  await write('one');
  let failures = 1;
  const done: number[] = [];
  const one = follower({
    work: (_, changeSets) => {
      if (failures-- > 0) return Promise.reject(new Error('no'));
      done.push(...changeSets.map(({ sequence }) => sequence!));
      return Promise.resolve();
    },
  });
  await expect(one.catchUp()).rejects.toThrow('no');
  expect(done).toEqual([]);
  await one.catchUp();
  await one.catchUp();
  expect(done).toEqual([1]);
});

test('what failed is tried again soon, without another change', async () => {
  await services.feed.start();
  await write('one');
  await services.feed.settled();
  let failures = 1;
  const done: number[] = [];
  const one = follower({
    work: (_, changeSets) => {
      if (failures-- > 0) return Promise.reject(new Error('no'));
      done.push(...changeSets.map(({ sequence }) => sequence!));
      return Promise.resolve();
    },
  });
  one.start();
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([1]);
  await one.stop();
});

test('what nobody wants moves its place on without work', async () => {
  await write('one');
  await write('two');
  let worked = 0;
  const one = follower({ wants: () => false, work: () => Promise.resolve(void worked++) });
  await one.catchUp();
  expect(worked).toBe(0);
  expect(await services.graph.runText("MATCH (f:FeedFollower {name: 'test'}) RETURN f.sequence AS s", {})).toEqual([
    { s: 2 },
  ]);
});

test('what may wait is worked on after its time, with all that came meanwhile; who asks does not wait', async () => {
  await services.feed.start();
  const worked: number[][] = [];
  const work: FollowerOptions['work'] = (_, changeSets) =>
    Promise.resolve(void worked.push(changeSets.map(({ sequence }) => sequence!)));
  const patient = follower({ work, patience: () => 1_500 });
  patient.start();
  // Behind the look with which it starts, which does not wait.
  await patient.catchUp();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await write('one');
    await write('two');
    await services.feed.settled();
    await setImmediate();
    vi.advanceTimersByTime(1_499);
    expect(worked).toEqual([]);
    vi.advanceTimersByTime(1);
  } finally {
    vi.useRealTimers();
  }
  await expect.poll(() => worked, { timeout: 15_000 }).toEqual([[1, 2]]);
  await write('three');
  await patient.catchUp();
  expect(worked).toEqual([[1, 2], [3]]);
  await patient.stop();
});

test('what is put off keeps back what follows it and nothing before it, and is done in order after its time', async () => {
  const worked: number[][] = [];
  /** Milliseconds from the commit of what is put off to the work on it. */
  let putOffFor = 0;
  const work: FollowerOptions['work'] = (_, changeSets) => {
    for (const { at } of changeSets.filter(({ entryCount }) => entryCount >= 3))
      putOffFor = Date.now() - Date.parse(at);
    worked.push(changeSets.map(({ sequence }) => sequence!));
    return Promise.resolve();
  };
  for (const keys of [['one'], ['two', 'three', 'four'], ['five']])
    await importAs(services, aDocument(keys.map((key) => anItem(key))));
  await services.feed.settled();
  await services.feed.start();
  const putsOff: FollowerOptions['putsOff'] = ({ entryCount }) => (entryCount >= 3 ? 2_000 : 0);
  const one = follower({ work, putsOff });
  one.start();
  await expect.poll(() => worked, { timeout: 10_000 }).toEqual([[1]]);
  await write('six');
  await expect.poll(() => worked, { timeout: 10_000 }).toEqual([[1], [2, 3, 4]]);
  // Clocks of whole milliseconds differ by one.
  expect(putOffFor).toBeGreaterThanOrEqual(1_999);
  await one.stop();
});

test('who waits for a follower puts nothing off, and nothing is kept back afterwards', async () => {
  await services.feed.start();
  const worked: number[][] = [];
  const work: FollowerOptions['work'] = (_, changeSets) =>
    Promise.resolve(void worked.push(changeSets.map(({ sequence }) => sequence!)));
  const one = follower({ work, putsOff: ({ sequence }) => (sequence === 1 ? 3_600_000 : 0) });
  one.start();
  await write('one');
  await one.catchUp();
  await write('two');
  await expect.poll(() => worked.flat(), { timeout: 10_000 }).toEqual([1, 2]);
  await one.stop();
});
