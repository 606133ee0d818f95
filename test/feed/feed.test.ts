import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Feed } from '../../src/feed/feed.js';
import { verifyChain } from '../../src/feed/verify.js';
import { Writer } from '../../src/feed/writer.js';
import { cypher } from '../../src/generated/cypher.js';
import { Graph } from '../../src/graph/graph.js';
import type { ChangeSetRecord } from '../../src/records.js';
import { commitChangeSets } from '../support/feed.js';
import { statementsOf } from '../support/graph.js';
import { testNeo4j } from '../support/neo4j.js';
import { aDocument, anItem, importAs, quietLog, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
let itemId: string;
beforeAll(async () => {
  services = await testServices();
  await importAs(services, aDocument([anItem('a')]));
  await services.feed.settled();
  itemId = (await services.graph.runText('MATCH (i:ConfigurationItem) RETURN i.id AS id'))[0]!['id'] as string;
});
afterAll(() => services.close());

/** One write, such as any mutation makes; `committed` is told, as a process tells its own feed. */
function write(graph: Graph, committed: () => void = () => undefined): Promise<unknown> {
  return new Writer(graph, committed).write({ operation: 'test', actor: 'tester', request: {} }, (_, changes) => {
    changes.item(itemId, {
      operation: 'UPDATED',
      version: 1,
      attributes: [{ name: 'x', from: null, to: randomUUID() }],
    });
    return Promise.resolve(null);
  });
}

const head = async () => (await services.graph.run(cypher.feed.head, {}))?.sequence ?? 0;

/** The sequence numbers of the next so many ChangeSets. */
async function take(subscriber: AsyncIterator<ChangeSetRecord>, count: number): Promise<number[]> {
  const sequences: number[] = [];
  while (sequences.length < count) {
    const next = await subscriber.next();
    if (next.done === true) throw new Error(`the feed ended after ${sequences.join(', ')}`);
    sequences.push(next.value.sequence!);
  }
  return sequences;
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** A feed of another process: a pool and a sealer of its own. */
async function anotherProcess(): Promise<{ graph: Graph; feed: Feed; end: () => Promise<void> }> {
  const graph = Graph.open(await testNeo4j(), { deadline: 60_000 });
  const feed = new Feed(graph, quietLog);
  return {
    graph,
    feed,
    end: async () => {
      await feed.stop();
      await graph.close();
    },
  };
}

describe('several processes', () => {
  test('that write and seal at once give numbers without a gap, and all see all in one order', async () => {
    const [one, other] = [await anotherProcess(), await anotherProcess()];
    try {
      const before = await head();
      await one.feed.start();
      await other.feed.start();
      const readers = [one.feed.subscribe(), other.feed.subscribe(before), one.feed.subscribe(before)];
      await Promise.all(
        range(0, 20).map(async (writer) => {
          const { graph, feed } = writer % 2 === 0 ? one : other;
          for (let round = 0; round < 10; round++) await write(graph, () => feed.nudge());
        }),
      );
      for (const reader of readers) expect(await take(reader, 200)).toEqual(range(before + 1, 200));
      const report = await verifyChain(services.graph);
      expect(report).toMatchObject({ head: { sequence: before + 200 }, faults: [] });
    } finally {
      await Promise.all([one.end(), other.end()]);
    }
  }, 120_000);

  test('hand out what they sealed themselves as others read it, and do not read it again', async () => {
    const reader = await anotherProcess();
    const { graph } = services;
    // It looks for nothing by itself.
    const sealer = new Feed(graph, quietLog, 600_000);
    try {
      await sealer.start();
      await sealer.settled();
      const before = await head();
      const subscriber = sealer.subscribe();
      const heard: ChangeSetRecord[] = [];
      const statements = await statementsOf(graph, async () => {
        for (let count = 0; count < 3; count++) {
          await write(graph, () => sealer.committed());
          heard.push((await subscriber.next()).value as ChangeSetRecord);
        }
      });
      expect(statements).toContain('feed/seal');
      expect(statements).not.toContain('feed/after');
      expect(heard).toEqual(await reader.feed.after(before, 10));
    } finally {
      await sealer.stop();
      await reader.end();
    }
  });

  test('seal together what is committed soon after one another, and at once what somebody waits for', async () => {
    const { graph } = services;
    const sealer = new Feed(graph, quietLog, 600_000);
    await sealer.start();
    await sealer.settled();
    const subscriber = sealer.subscribe();
    const before = await head();
    /** More is committed while it seals, so that it rests. */
    const tire = async (): Promise<void> => {
      await write(graph);
      sealer.committed();
      sealer.committed();
      await take(subscriber, 1);
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const statements = await statementsOf(graph, async () => {
        await tire();
        await write(graph, () => sealer.committed());
        await write(graph, () => sealer.committed());
        vi.advanceTimersByTime(19);
        expect(await head()).toBe(before + 1);
        vi.advanceTimersByTime(1);
        expect(await take(subscriber, 2)).toEqual([before + 2, before + 3]);
      });
      expect(statements.filter((name) => name === 'feed/seal')).toHaveLength(2);
      await tire();
      await write(graph, () => sealer.committed());
      await sealer.settled();
      expect(await head()).toBe(before + 5);
    } finally {
      vi.useRealTimers();
      await sealer.stop();
    }
  });

  test('whose clocks are far apart are sealed in the order in which they wrote, not by time', async () => {
    const before = await head();
    const minutes = [10, -10, 0, 5];
    const ids: string[] = [];
    for (let round = 0; round < 12; round++) {
      const now = () => new Date(Date.now() + minutes[round % minutes.length]! * 60_000);
      const writer = new Writer(services.graph, undefined, now);
      await writer.write({ operation: 'test', actor: 'tester', request: {} }, (_, changes) => {
        ids.push(changes.id);
        changes.item(itemId, { operation: 'UPDATED', version: 1, attributes: [] });
        return Promise.resolve(null);
      });
    }
    await services.feed.settled();
    expect((await services.feed.after(before, 100)).map(({ id }) => id)).toEqual(ids);
    expect((await verifyChain(services.graph)).faults).toEqual([]);
  });

  test('hear of what another committed, though nobody told them', async () => {
    const { graph, feed, end } = await anotherProcess();
    try {
      await feed.start();
      const reader = feed.subscribe();
      const next = reader.next();
      await write(graph);
      expect((await next).value).toMatchObject({ operation: 'test', actor: 'tester' });
    } finally {
      await end();
    }
  });
});

describe('a subscriber', () => {
  test('that comes back with its last place misses nothing and hears nothing twice, wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 6 }), async (cuts) => {
        const start = await head();
        const total = 30;
        const writing = Promise.all(
          range(0, 3).map(async () => {
            for (let round = 0; round < total / 3; round++) await write(services.graph, () => services.feed.nudge());
          }),
        );
        const heard: number[] = [];
        for (let session = 0; heard.length < total; session++) {
          const reader = services.feed.subscribe(heard.at(-1) ?? start);
          const length = Math.min(cuts[session] ?? total, total - heard.length);
          heard.push(...(await take(reader, length)));
          await reader.return!();
        }
        expect(heard).toEqual(range(start + 1, total));
        await writing;
      }),
      { numRuns: 8 },
    );
  }, 180_000);

  test('that comes back late is given everything, and is not cut off while it catches up', async () => {
    const start = await head();
    const reader = services.feed.subscribe(start);
    await commitChangeSets(services.graph, 1_500);
    await services.feed.settled();
    expect(await take(reader, 1_500)).toEqual(range(start + 1, 1_500));
    await write(services.graph, () => services.feed.nudge());
    expect(await take(reader, 1)).toEqual([start + 1_501]);
    await reader.return!();
  }, 60_000);

  test('that does not read is ended once it lags too far, and can come back', async () => {
    const start = await head();
    const [slow, quick] = [services.feed.subscribe(), services.feed.subscribe()];
    const reading = take(quick, 1_001);
    await commitChangeSets(services.graph, 1_000);
    await services.feed.settled();
    await commitChangeSets(services.graph, 1);
    await services.feed.settled();
    expect(await slow.next()).toEqual({ done: true, value: undefined });
    expect(await reading).toEqual(range(start + 1, 1_001));
    expect(await take(services.feed.subscribe(start), 1_001)).toEqual(range(start + 1, 1_001));
    await quick.return!();
  }, 60_000);

  test('that returns is not waited for: what it waits for is done', async () => {
    const reader = services.feed.subscribe();
    const pending = [reader.next(), reader.next()];
    await reader.return!();
    for (const next of pending) expect(await next).toEqual({ done: true, value: undefined });
    expect((await reader.next()).done).toBe(true);
  });

  test('that asks for several at once gets each once, in order', async () => {
    const start = await head();
    const reader = services.feed.subscribe(start);
    const pending = range(0, 5).map(() => reader.next());
    for (let round = 0; round < 5; round++) await write(services.graph, () => services.feed.nudge());
    const heard = (await Promise.all(pending)).map(({ value }) => (value as ChangeSetRecord).sequence);
    expect(heard).toEqual(range(start + 1, 5));
    await reader.return!();
  });
});

describe('a feed that stops', () => {
  test('ends every subscription, those that come afterwards too', async () => {
    const { feed, end } = await anotherProcess();
    await feed.start();
    const pending = [feed.subscribe().next(), feed.subscribe(0).next(), feed.subscribe(await head()).next()];
    await end();
    const [live, , caughtUp] = await Promise.all(pending);
    expect(live).toEqual({ done: true, value: undefined });
    expect(caughtUp).toEqual({ done: true, value: undefined });
    expect(await feed.subscribe().next()).toEqual({ done: true, value: undefined });
    expect(await feed.subscribe(0).next()).toEqual({ done: true, value: undefined });
  });
});

describe('a feed whose graph does not answer', () => {
  /** Answers as the real graph, once it is back. */
  function flaky(): { graph: Graph; back: () => void } {
    let away = true;
    const graph = {
      run: (...call: Parameters<Graph['run']>) =>
        away ? Promise.reject(new Error('away')) : services.graph.run(...call),
      write: (...call: Parameters<Graph['write']>) => services.graph.write(...call),
    } as unknown as Graph;
    return { graph, back: () => void (away = false) };
  }

  test('says so once and goes on when it is back', async () => {
    const { graph, back } = flaky();
    const warnings: string[] = [];
    const feed = new Feed(graph, { ...quietLog, warn: (_: unknown, message?: string) => warnings.push(message ?? '') });
    const start = await head();
    await write(services.graph);
    await feed.settled();
    expect(warnings).toEqual(['the feed could not be sealed or read; trying again']);
    expect(await head()).toBe(start);
    back();
    await feed.settled();
    expect(await head()).toBe(start + 1);
    await feed.stop();
  });

  test('ends the subscriber that cannot catch up with the error', async () => {
    const feed = new Feed(flaky().graph, quietLog);
    const reader = feed.subscribe(0);
    await expect(reader.next()).rejects.toThrow('away');
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });
});

test('expired idempotency keys are forgotten, however many, and the others are kept', async () => {
  const { graph, feed, end } = await anotherProcess();
  await graph.runText(
    `UNWIND range(1, 5500) AS n CREATE (:IdempotencyKey {key: 'old ' + n, expiresAt: datetime() - duration('PT1S')})
     WITH count(*) AS made CREATE (:IdempotencyKey {key: 'kept', expiresAt: datetime() + duration('PT1H')})`,
  );
  await feed.purge();
  expect(await graph.runText('MATCH (k:IdempotencyKey) RETURN k.key AS key')).toEqual([{ key: 'kept' }]);
  await end();
});
