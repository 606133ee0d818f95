import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse, subscribe, type ExecutionResult } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createContext } from '../../src/context.js';
import { feedCursor, feedSequence } from '../../src/feed/change-sets.js';
import { loadSchema } from '../../src/model/schema.js';
import type { Severity } from '../../src/records.js';
import { executableSchema } from '../../src/schema.js';
import { StatusHub } from '../../src/status/hub.js';
import { Joined } from '../../src/stream/joined.js';
import type { StatusMessage } from '../../src/status/messages.js';
import type { Clock } from '../../src/clock.js';
import { statementsOf } from '../support/graph.js';
import { seedItems, seedRelationships, type SeedItem, type SeedRelationship } from '../support/seed.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';
import { tester } from '../support/principals.js';
import { effort } from '../support/effort.js';

const loaded = loadSchema();
const schema = executableSchema(loaded);
let services: TestServices;
beforeEach(async () => {
  services = await testServices({ model: loaded.model });
  useClock(hurriedClock);
});
afterEach(() => services.close());

/** How often a writer commits during a snapshot; T12 asks for 1,000. */
const runs = effort(12);

/** Time that is always far ahead, so that nothing is held back. */
const hurriedClock: Clock = (() => {
  let time = 0;
  // Heartbeats stay away; what would only wait a moment comes in the next turn.
  const schedule: Clock['schedule'] = (work, delay) => {
    if (delay < 1_000) setImmediate(work);
    return () => undefined;
  };
  return { now: () => (time += 60_000), schedule };
})();

/** Time that a test moves on. */
class ManualClock implements Clock {
  private time = 0;
  private readonly jobs = new Set<{ work: () => void; at: number }>();
  now = (): number => this.time;
  schedule = (work: () => void, delay: number): (() => void) => {
    const job = { work, at: this.time + delay };
    this.jobs.add(job);
    return () => this.jobs.delete(job);
  };
  advance(time: number): void {
    this.time += time;
    for (const job of [...this.jobs]) if (job.at <= this.time && this.jobs.delete(job)) job.work();
  }
}

function useClock(clock: Clock, onDrop?: (reason: string) => void): void {
  const { graph, model, feed } = services;
  services.statusHub = new StatusHub(graph, model, feed, quietLog, clock, onDrop);
}

const seed = (items: SeedItem[]): Promise<string[]> => seedItems(services.graph, services.model, items);
const relate = (...rows: SeedRelationship[]) => seedRelationships(services.graph, rows);
const named = (count: number): SeedItem[] => Array.from({ length: count }, (_, index) => ({ id: `i${index}` }));
const report = (...rows: [id: string, severity: Severity][]) =>
  services.statusReports.report(
    rows.map(([id, severity]) => ({ id, severity })),
    { actor: 'tester' },
  );

interface Change {
  item: { id: string; name?: string };
  observed: Severity;
  effective: Severity;
  previousEffective: Severity | null;
  version: number;
  causedBy: string[];
}
interface Message {
  __typename: string;
  cursor: string;
  items?: Change[];
  last?: boolean;
  reason?: string;
}
const changeFields = 'item { id name } observed effective previousEffective version causedBy';
const document = parse(`subscription ($filter: CIStatusFilter, $after: Cursor, $snapshot: Boolean) {
  ciStatus(filter: $filter, after: $after, snapshot: $snapshot) {
    __typename
    ... on StatusSnapshot { cursor last items { ${changeFields} } }
    ... on StatusDelta { cursor items { ${changeFields} } }
    ... on StreamReset { cursor reason }
    ... on StreamHeartbeat { cursor }
  } }`);

const start = (variableValues: Record<string, unknown> = {}) =>
  subscribe({ schema, document, variableValues, contextValue: createContext(services, tester) });

/** A client of the public subscription. */
async function listen(variables: Record<string, unknown> = {}) {
  const answer = await start(variables);
  if (!(Symbol.asyncIterator in answer)) throw answer.errors![0]!;
  const iterator = answer;
  const next = async (): Promise<Message> => {
    const { value } = await iterator.next();
    if (!value) throw new Error('The stream ended.');
    if (value.errors?.[0]) throw value.errors[0];
    return (value.data as { ciStatus: Message }).ciStatus;
  };
  return { next, close: () => iterator.return() };
}

const told = ({ items }: Message) => items!.map(({ item, effective }) => [item.id, effective]);
const sequenceOf = ({ cursor }: Message): number => feedSequence(cursor)!;

/** What a client knows: newer versions replace older ones, and a snapshot begins anew. */
function apply(state: Map<string, Change>, message: Message, first: boolean): void {
  if (message.__typename === 'StatusSnapshot' && first) state.clear();
  for (const change of message.items ?? [])
    if ((state.get(change.item.id)?.version ?? -1) < change.version) state.set(change.item.id, change);
}

async function stored(): Promise<Record<string, string>> {
  const rows = await services.graph.runText(
    `MATCH (item:ConfigurationItem) WHERE item.effective IS NOT NULL
     RETURN item.id AS id, item.effective + ' ' + item.observed + ' ' + item.statusVersion AS status ORDER BY id`,
  );
  return Object.fromEntries(rows.map(({ id, status }) => [id as string, status as string]));
}
const known = (state: ReadonlyMap<string, Change>): Record<string, string> =>
  Object.fromEntries(
    [...state.values()]
      .filter(({ version }) => version > 0)
      .map(({ item, effective, observed, version }) => [item.id, `${effective} ${observed} ${version}`] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('a stream', () => {
  test('begins with all that holds, in pages of 500 under one cursor, and goes on with what changes', async () => {
    await seed([...named(501), { id: 'gone', retiredAt: '2026-02-01T00:00:00Z' }]);
    await relate({ from: 'i1', to: 'i0' });
    await report(['i0', 'MAJOR']);
    await services.feed.settled();
    const { next, close } = await listen();
    const pages = [await next(), await next()];
    expect(pages.map(({ __typename, items, last }) => [__typename, items!.length, last])).toEqual([
      ['StatusSnapshot', 500, false],
      ['StatusSnapshot', 1, true],
    ]);
    expect(pages.map(sequenceOf)).toEqual([1, 1]);
    expect(pages[0]!.items!.slice(0, 2)).toMatchObject([
      {
        item: { id: 'i0' },
        observed: 'MAJOR',
        effective: 'MAJOR',
        previousEffective: 'UNKNOWN',
        version: 1,
        causedBy: [],
      },
      { item: { id: 'i1' }, observed: 'UNKNOWN', effective: 'MAJOR', version: 1, causedBy: ['i0'] },
    ]);
    await report(['i0', 'OK']);
    const delta = await next();
    expect(delta).toMatchObject({
      __typename: 'StatusDelta',
      items: [
        { item: { id: 'i0', name: 'item 0' }, effective: 'OK', previousEffective: 'MAJOR', version: 2 },
        { item: { id: 'i1', name: 'item 1' }, effective: 'UNKNOWN', previousEffective: 'MAJOR', version: 2 },
      ],
    });
    expect(sequenceOf(delta)).toBe(2);
    await close();
    expect(services.statusHub.size).toBe(0);
  });

  test('of a client that leaves ends at once, though it waits for the next message', async () => {
    await seed(named(1));
    const stream = await services.statusHub.open({});
    expect((await stream.next()).done).toBe(false);
    const waiting = stream.next();
    await stream.return();
    expect((await waiting).done).toBe(true);
    expect((await stream.next()).done).toBe(true);
    expect(services.statusHub.size).toBe(0);
  });

  test('ends with the feed', async () => {
    await seed(named(1));
    const stream = await services.statusHub.open({});
    await stream.next();
    const waiting = stream.next();
    await services.feed.stop();
    expect((await waiting).done).toBe(true);
  });

  test('misses nothing that is committed while the snapshot is read (T12)', async () => {
    await seed(named(501));
    let changes = 0;
    for (let run = 0; run < runs; run++) {
      const severity = (): Severity => (['OK', 'MINOR', 'MAJOR', 'CRITICAL'] as const)[(changes += 7) % 4]!;
      const state = new Map<string, Change>();
      const { next, close } = await listen();
      const write = async (): Promise<void> => {
        for (let turn = (run * 37) % 11; turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
        await report([`i${(run * 13) % 501}`, severity()], [`i${(run * 29) % 501}`, severity()]);
        await report([`i${(run * 13) % 501}`, severity()]);
      };
      const read = async (): Promise<void> => {
        for (let first = true, last = false; !last; first = false) {
          const page = await next();
          apply(state, page, first);
          last = page.last!;
        }
      };
      const reading = read();
      await Promise.all([write(), write(), reading]);
      await report(['i500', run % 2 === 0 ? 'MAJOR' : 'OK']);
      await services.feed.settled();
      const head = await services.feed.head();
      for (let at = 0; at < head;) {
        const message = await next();
        apply(state, message, false);
        at = sequenceOf(message);
      }
      await close();
      expect(known(state)).toEqual(await stored());
    }
  }, 1_200_000);
});

describe('a client that comes back with its cursor (T12)', () => {
  const toggle = async (from: number, to: number): Promise<void> => {
    for (let sequence = from; sequence <= to; sequence++) await report(['i0', sequence % 2 === 0 ? 'OK' : 'MAJOR']);
    await services.feed.settled();
  };

  test('after 105 of 110 gets 106 to 110 and then 111, in order and without a snapshot', async () => {
    await seed(named(2));
    await toggle(1, 110);
    const { next, close } = await listen({ after: feedCursor(105) });
    const messages = [];
    for (let count = 0; count < 5; count++) messages.push(await next());
    const waiting = next();
    await toggle(111, 111);
    messages.push(await waiting);
    expect(messages.map(({ __typename }) => __typename)).toEqual(Array(6).fill('StatusDelta'));
    expect(messages.map(sequenceOf)).toEqual([106, 107, 108, 109, 110, 111]);
    expect(messages.map(({ items }) => items![0]!.version)).toEqual([106, 107, 108, 109, 110, 111]);
    await close();
  });

  test.each([
    ['older than the feed goes back', 105, 500],
    ['that was never given', 5_000, 1],
  ])('%s is told so and gets a fresh snapshot', async (_, after, oldest) => {
    await seed(named(2));
    await toggle(1, 3);
    await services.graph.runText(
      `MATCH (changeSet:ChangeSet) SET changeSet.sequence = changeSet.sequence + $shift
       WITH count(*) AS moved MATCH (head:FeedHead) SET head.sequence = head.sequence + $shift`,
      { shift: oldest - 1 },
    );
    const { next, close } = await listen({ after: feedCursor(after) });
    expect(await next()).toMatchObject({
      __typename: 'StreamReset',
      reason: 'CURSOR_EXPIRED',
      cursor: feedCursor(after),
    });
    const snapshot = await next();
    expect(snapshot).toMatchObject({ __typename: 'StatusSnapshot', last: true, cursor: feedCursor(oldest + 2) });
    expect(told(snapshot)).toEqual([
      ['i0', 'MAJOR'],
      ['i1', 'UNKNOWN'],
    ]);
    await close();
  });

  test('right before the oldest that is kept has missed nothing', async () => {
    await seed(named(1));
    await toggle(1, 4);
    await services.graph.runText('MATCH (changeSet:ChangeSet) WHERE changeSet.sequence < 3 DETACH DELETE changeSet');
    const { next, close } = await listen({ after: feedCursor(2) });
    expect([sequenceOf(await next()), sequenceOf(await next())]).toEqual([3, 4]);
    await close();
  });
});

test('without a snapshot a stream begins with the next change', async () => {
  await seed(named(1));
  await report(['i0', 'MAJOR']);
  await services.feed.settled();
  const { next, close } = await listen({ snapshot: false });
  const waiting = next();
  await expect.poll(() => services.statusHub.size).toBe(1);
  await report(['i0', 'OK']);
  expect(told(await waiting)).toEqual([['i0', 'OK']]);
  await close();
});

/** Bytes in use after a collection, where this process may ask for one. */
function heapNow(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a client that does not read', () => {
  test('gets the latest of each item: 10,000 changes of 50 items are at most 50', async () => {
    const ids = await seed(named(50));
    const { next, close } = await listen();
    const other = await listen();
    await other.next();
    const state = new Map<string, Change>();
    apply(state, await next(), true);
    const before = heapNow();
    for (let round = 0; round < 200; round++)
      await report(...ids.map((id): [string, Severity] => [id, round % 2 === 0 ? 'MAJOR' : 'MINOR']));
    await services.feed.settled();
    expect(heapNow() - before).toBeLessThan(16 * 1024 ** 2);
    const head = await services.feed.head();
    // What one stream was told all the way has been handed to the other, which did not read.
    for (let at = 0; at < head;) at = sequenceOf(await other.next());
    const message = await next();
    expect(message.__typename).toBe('StatusDelta');
    expect(message.items!.length).toBeLessThanOrEqual(50);
    expect(sequenceOf(message)).toBe(head);
    apply(state, message, false);
    expect(known(state)).toEqual(await stored());
    await Promise.all([close(), other.close()]);
  }, 120_000);

  test('is reset when more than 256 items changed, and ends with what holds', async () => {
    const ids = await seed(named(300));
    const dropped = new Promise<string>((resolve) => useClock(hurriedClock, resolve));
    const stream = await services.statusHub.open({});
    await stream.next();
    await report(...ids.map((id): [string, Severity] => [id, 'MAJOR']));
    expect(await dropped).toBe('SLOW_CONSUMER');
    expect(stream.size).toBe(0);
    const kinds = [];
    for (let last = false; !last;) {
      const value = (await stream.next()).value as StatusMessage;
      kinds.push('reason' in value ? value.reason : value.__typename);
      if (!('last' in value)) continue;
      last = value.last;
      expect(value.items.every(({ effective }) => effective === 'MAJOR')).toBe(true);
    }
    expect(kinds).toEqual(['SLOW_CONSUMER', 'StatusSnapshot']);
    await stream.return();
  });
});

describe('a filter', () => {
  test('by ids, classes and severity lets only those pass; one that is no longer so bad is told once', async () => {
    await seed([{ id: 'a' }, { id: 'b', class: 'Database' }, { id: 'c' }]);
    await report(['a', 'MAJOR'], ['b', 'CRITICAL'], ['c', 'OK']);
    await services.feed.settled();
    const filters = [{ ids: ['a', 'c'] }, { classes: ['DATABASE'] }, { minSeverity: 'MAJOR' }];
    const streams = await Promise.all(filters.map((filter) => listen({ filter })));
    const next = async () => Promise.all(streams.map(async (stream) => told(await stream.next())));
    expect(await next()).toEqual([
      [
        ['a', 'MAJOR'],
        ['c', 'OK'],
      ],
      [['b', 'CRITICAL']],
      [
        ['a', 'MAJOR'],
        ['b', 'CRITICAL'],
      ],
    ]);
    const waiting = next();
    await report(['a', 'MINOR'], ['b', 'MAJOR'], ['c', 'WARNING']);
    expect(await waiting).toEqual([
      [
        ['a', 'MINOR'],
        ['c', 'WARNING'],
      ],
      [['b', 'MAJOR']],
      [
        ['a', 'MINOR'],
        ['b', 'MAJOR'],
      ],
    ]);
    await Promise.all(streams.map(({ close }) => close()));
  });

  test('by service follows all it depends on, and says when that is something else', async () => {
    await seed([{ id: 'shop', class: 'BusinessService' }, { id: 'app' }, { id: 'db' }, { id: 'other' }]);
    await relate({ from: 'shop', to: 'app' });
    await report(['other', 'MINOR'], ['db', 'MAJOR']);
    await services.feed.settled();
    const { next, close } = await listen({ filter: { serviceId: 'shop' } });
    expect(told(await next())).toEqual([
      ['app', 'UNKNOWN'],
      ['shop', 'UNKNOWN'],
    ]);
    const waiting = next();
    await services.writes.relate({ from: 'app', type: 'DEPENDS_ON', to: 'db' }, { actor: 'tester' });
    expect(await waiting).toMatchObject({ __typename: 'StreamReset', reason: 'SCOPE_CHANGED' });
    await services.structureFollower.catchUp();
    const state = new Map<string, Change>();
    apply(state, await next(), true);
    await services.feed.settled();
    for (let at = 0; at < (await services.feed.head());) {
      if (state.get('shop')?.effective === 'MAJOR') break;
      const message = await next();
      apply(state, message, false);
      at = sequenceOf(message);
    }
    expect([...state.values()].map(({ item, effective }) => [item.id, effective]).sort()).toEqual([
      ['app', 'MAJOR'],
      ['db', 'MAJOR'],
      ['shop', 'MAJOR'],
    ]);
    await close();
  });

  test.each([
    [{ filter: { ids: Array.from({ length: 201 }, (_, index) => `i${index}`) } }, 'BAD_USER_INPUT'],
    [{ filter: { serviceId: 'nobody' } }, 'NOT_FOUND'],
    [{ after: 'no cursor' }, 'BAD_USER_INPUT'],
  ])('or cursor that cannot be taken is refused at the start', async (variables, code) => {
    const answer = await start(variables);
    expect((answer as ExecutionResult).errors![0]!.extensions['code']).toBe(code);
  });
});

describe('in time', () => {
  test('a heartbeat comes every 30 seconds, with the cursor to come back with', async () => {
    const clock = new ManualClock();
    useClock(clock);
    await seed(named(2));
    const { next, close } = await listen({ filter: { ids: ['i0'] } });
    await next();
    const waiting = next();
    // Nothing that passes the filter, yet the cursor moves. The stream's topic listened first, so it is told before this one.
    const reached = new Promise<void>((resolve) => {
      services.statusHub.pump.attach({ offer: () => undefined, reach: () => resolve(), end: () => undefined });
    });
    await report(['i1', 'MAJOR']);
    await reached;
    clock.advance(29_999);
    clock.advance(1);
    expect(await waiting).toMatchObject({ __typename: 'StreamHeartbeat' });
    const again = next();
    clock.advance(30_000);
    expect(await again).toEqual({ __typename: 'StreamHeartbeat', cursor: feedCursor(1) });
    await close();
  });

  test('deltas come at most every 200 milliseconds, with all that changed meanwhile', async () => {
    const clock = new ManualClock();
    useClock(clock);
    await seed(named(2));
    const stream = await services.statusHub.open({});
    await stream.next();
    const first = stream.next();
    await report(['i0', 'MAJOR']);
    expect((await first).value).toMatchObject({ items: [{ itemId: 'i0', version: 1 }] });
    const second = stream.next();
    await report(['i0', 'MINOR']);
    await report(['i0', 'OK'], ['i1', 'OK']);
    await expect.poll(() => stream.size).toBe(2);
    clock.advance(199);
    expect(await Promise.race([second, Promise.resolve('waiting')])).toBe('waiting');
    clock.advance(1);
    expect((await second).value).toMatchObject({
      items: [
        { itemId: 'i0', version: 3 },
        { itemId: 'i1', version: 1 },
      ],
    });
    await stream.return();
  });
});

test('an event is read once for all subscribers, and so is each item they ask for', async () => {
  await seed(named(3));
  const streams = await Promise.all(Array.from({ length: 5 }, () => listen()));
  for (const { next } of streams) await next();
  const waiting = Promise.all(streams.map(({ next }) => next()));
  const statements = await statementsOf(services.graph, async () => {
    await report(['i0', 'MAJOR'], ['i1', 'MAJOR']);
    await waiting;
  });
  expect(statements.filter((name) => name === 'status/changes')).toHaveLength(1);
  expect(statements.filter((name) => name === 'cmdb/byIds')).toHaveLength(1);
  expect(statements.filter((name) => name.startsWith('status/page'))).toEqual([]);
  await Promise.all(streams.map(({ close }) => close()));
});

test('clients that come back together cost a few statements, and each is told what it missed', async () => {
  await seed(named(2));
  await report(['i0', 'MINOR']);
  await services.feed.settled();
  const { next, close } = await listen();
  const { cursor } = await next();
  await close();
  await report(['i0', 'MAJOR']);
  await report(['i1', 'CRITICAL']);
  await services.feed.settled();
  let all: Message[][] = [];
  const statements = await statementsOf(services.graph, async () => {
    const streams = await Promise.all(Array.from({ length: 40 }, () => listen({ after: cursor })));
    all = await Promise.all(streams.map(async (stream) => [await stream.next(), await stream.next()]));
    await Promise.all(streams.map((stream) => stream.close()));
  });
  for (const messages of all) expect(messages.map(told)).toEqual([[['i0', 'MAJOR']], [['i1', 'CRITICAL']]]);
  for (const name of ['feed/head', 'feed/oldest', 'feed/after', 'status/changes'])
    expect(statements.filter((one) => one === name).length, name).toBeLessThanOrEqual(8);
  // The same messages: each is executed and written out once for all who are told it.
  const streams = await Promise.all(Array.from({ length: 40 }, () => services.statusHub.open({ after: cursor })));
  for (let turn = 0; turn < 2; turn++) {
    const messages = await Promise.all(streams.map(async (stream) => (await stream.next()).value as object));
    expect(new Set(messages).size).toBeLessThanOrEqual(4);
  }
  for (const stream of streams) await stream.return();
});

describe('what is asked together', () => {
  test('is asked once more for those who came while it was being asked, and never answered from before', async () => {
    const joined = new Joined<number>();
    let asked = 0;
    const answers: (() => void)[] = [];
    const ask = () =>
      joined.ask('', () => {
        const turn = ++asked;
        return new Promise<number>((resolve) => answers.push(() => resolve(turn)));
      });
    const first = ask();
    const later = [ask(), ask()];
    expect(asked).toBe(1);
    answers[0]!();
    expect(await first).toBe(1);
    await expect.poll(() => asked).toBe(2);
    answers[1]!();
    expect(await Promise.all(later)).toEqual([2, 2]);
    const last = ask();
    answers[2]!();
    expect(await last).toBe(3);
  });

  test('a failure is told to those who asked for it alone', async () => {
    const joined = new Joined<number>();
    const failing = joined.ask('', () => Promise.reject(new Error('away')));
    const next = joined.ask('', () => Promise.resolve(2));
    await expect(failing).rejects.toThrow('away');
    expect(await next).toBe(2);
  });
});
