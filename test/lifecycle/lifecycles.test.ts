import { afterAll, beforeAll, expect, test } from 'vitest';
import { Numbers } from '../../src/lifecycle/numbers.js';
import { Refusal } from '../../src/refusal.js';
import { cypher } from '../../src/generated/cypher.js';
import { testServices, type TestServices } from '../support/services.js';
import { bellKind, hangBells } from './bell.js';

let services: TestServices;
const kind = bellKind();
const far = '2099-01-01T00:00:00.000Z';
beforeAll(async () => {
  services = await testServices();
  services.lifecycles.register(kind);
  await services.feed.start();
});
afterAll(() => services.close());

const hang = async (): Promise<string> => {
  const made = await services.lifecycles.create(
    kind,
    { event: 'HANG', input: { tone: 'a', at: far } },
    { actor: 'maker' },
  );
  if (made instanceof Refusal) throw new Error(made.message);
  return made.recordId;
};
const tune = (
  id: string,
  tone: string,
  more: { expectedVersion?: number; idempotencyKey?: string; reason?: string } = {},
) => {
  const { expectedVersion, ...request } = more;
  return services.lifecycles.transition(
    kind,
    { id, event: 'TUNE', input: { tone }, expectedVersion },
    { actor: 'tuner', ...request },
  );
};
const read = async (id: string) => (await services.graph.run(cypher.lifecycle.byIds, { ids: [id] }))[0]!;
const eventsOf = async (id: string) => {
  const rows = await services.graph.run(cypher.lifecycle.events, {
    pages: [{ index: 0, recordId: id, after: 0 }],
    limit: 100,
  });
  return rows[0]!.events;
};

test('a move writes state, stamps, version and an event with what changed, in the ChangeSet of the feed', async () => {
  const id = await hang();
  const moved = await tune(id, 'b', { expectedVersion: 1, reason: 'it was off' });
  expect(moved).toMatchObject({ recordId: id, recordType: 'Service', version: 2 });
  expect(await read(id)).toMatchObject({ state: 'QUIET', tone: 'b', version: 2, createdBy: 'maker' });
  const events = await eventsOf(id);
  expect(
    events.map(({ seq, actor, event, from, to, reason, lifecycleVersion }) => [
      seq,
      actor,
      event,
      from,
      to,
      reason,
      lifecycleVersion,
    ]),
  ).toEqual([
    [1, 'maker', 'HANG', undefined, 'QUIET', undefined, 7],
    [2, 'tuner', 'TUNE', 'QUIET', 'QUIET', 'it was off', 7],
  ]);
  expect(JSON.parse(events[1]!.diff)).toEqual([{ name: 'tone', from: 'a', to: 'b' }]);
  await services.feed.settled();
  const [told] = await services.graph.runText(
    `MATCH (changeSet:ChangeSet {id: $id})-[change:CHANGED]->(record:Record)
     RETURN changeSet.operation AS operation, changeSet.types AS types, change.operation AS what, change.state AS state`,
    { id: (moved as { changeSet: string }).changeSet },
  );
  expect(told).toMatchObject({ operation: 'Service.TUNE', types: ['SERVICE'], what: 'UPDATED' });
  expect(JSON.parse(told!['state'] as string)).toMatchObject({
    number: (await read(id)).number,
    state: 'QUIET',
    tone: 'b',
    version: 2,
  });
});

test('a refused move leaves nothing: no version, no event, no ChangeSet', async () => {
  const id = await hang();
  const before = await services.graph.runText('MATCH (changeSet:ChangeSet) RETURN count(changeSet) AS count');
  expect(await tune(id, 'flat')).toMatchObject({
    code: 'GUARD_FAILED',
    failures: [{ code: 'FLAT' }],
    currentVersion: 1,
  });
  expect(
    await services.lifecycles.transition(kind, { id, event: 'RING', input: {} }, { actor: 'x', roles: ['AGENT'] }),
  ).toMatchObject({ code: 'FORBIDDEN' });
  expect(await services.lifecycles.transition(kind, { id, event: 'HANG', input: {} }, { actor: 'x' })).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    message: expect.stringContaining('It allows RING, TUNE, CRACK_SOON, BREAK.'),
  });
  expect(await tune('nobody', 'b')).toMatchObject({ code: 'NOT_FOUND', failures: [{ field: 'id' }] });
  expect(await read(id)).toMatchObject({ version: 1 });
  expect(await eventsOf(id)).toHaveLength(1);
  expect(await services.graph.runText('MATCH (changeSet:ChangeSet) RETURN count(changeSet) AS count')).toEqual(before);
});

test('of 40 clients that move one record one wins each version, and the others are told the current one', async () => {
  const id = await hang();
  for (let version = 1; version <= 5; version++) {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, client) => tune(id, `client ${client}`, { expectedVersion: version })),
    );
    const won = answers.filter((answer) => !(answer instanceof Refusal));
    expect(won).toMatchObject([{ version: version + 1 }]);
    for (const answer of answers)
      if (answer instanceof Refusal) expect(answer).toMatchObject({ code: 'CONFLICT', currentVersion: version + 1 });
  }
  expect((await eventsOf(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('40 clients that do not name a version are all served, one after the other', async () => {
  const id = await hang();
  const answers = await Promise.all(Array.from({ length: 40 }, (_, client) => tune(id, `client ${client}`)));
  expect(answers.map((answer) => (answer as { version: number }).version).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 2),
  );
  // Each change began where the one before it ended.
  const diffs = (await eventsOf(id))
    .slice(1)
    .map(({ diff }) => (JSON.parse(diff) as { from: string; to: string }[])[0]!);
  diffs.slice(1).forEach(({ from }, index) => expect(from).toBe(diffs[index]!.to));
});

test('a repeat with the same idempotency key answers as the first did and moves nothing', async () => {
  const id = await hang();
  const request = { expectedVersion: 1, idempotencyKey: `key of ${id}` };
  const first = await tune(id, 'c', request);
  expect(await tune(id, 'c', request)).toEqual(first);
  expect(await tune(id, 'd', request)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  expect(await read(id)).toMatchObject({ version: 2, tone: 'c' });
});

test('numbers rise over processes, and no two records have one', async () => {
  const processes = [new Numbers(services.graph), new Numbers(services.graph), new Numbers(services.graph)];
  const taken = await Promise.all(
    Array.from({ length: 300 }, (_, index) => processes[index % 3]!.takeMany('NUM', 1 + (index % 2))),
  );
  const numbers = taken.flat().map((number) => Number(/^NUM-(\d+)$/.exec(number)![1]));
  expect(new Set(numbers).size).toBe(450);
  expect(Math.min(...numbers)).toBe(1_001);
  expect(Math.max(...numbers)).toBe(1_450);
  expect(await processes[0]!.take('NUM')).toBe('NUM-1451');
});

test('many moves in one write are one ChangeSet', async () => {
  const ids = await hangBells(services, kind, 20, far);
  const [row] = await services.graph.runText(
    'MATCH (changeSet:ChangeSet)-[:CHANGED]->(record:Record) WHERE record.id IN $ids RETURN count(DISTINCT changeSet) AS sets, count(record) AS records',
    { ids },
  );
  expect(row).toEqual({ sets: 1, records: 20 });
});
