import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GraphError, isRetriable, mapError } from '../../src/graph/errors.js';
import { Graph, type GraphAddress, type StatementRun } from '../../src/graph/graph.js';
import { withTypes, type Statement } from '../../src/graph/statement.js';
import { FaultProxy } from '../support/fault-proxy.js';
import { emptyGraph, startThrowAwayNeo4j } from '../support/neo4j.js';

let address: GraphAddress;
let graph: Graph;
beforeAll(async () => {
  address = await emptyGraph();
  graph = Graph.open(address, { deadline: 60_000 });
});
afterAll(() => graph.close());

type Row = Record<string, unknown>;
function aStatement<Result = unknown>(
  text: string,
  arity: 'one' | 'maybe' | 'many' | 'none' = 'one',
  access: 'read' | 'write' = 'read',
): Statement<Row, Result> {
  return { name: `test/statement${++made}`, text, arity, access };
}
/** Each has a name of its own: one that its caller gave up on may come back while the next is watched. */
let made = 0;

/** Runs it and gives the GraphError's code, and how often the statement was sent. */
async function fails(
  on: Graph,
  statement: Statement<Row, unknown>,
  params: Row = {},
  options: { deadline?: number } = {},
): Promise<{ error: GraphError; runs: StatementRun[] }> {
  const runs: StatementRun[] = [];
  const stop = on.observe((run) => run.name === statement.name && runs.push(run));
  try {
    const error = await on.run(statement, params, options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(GraphError);
    return { error: error as GraphError, runs };
  } finally {
    stop();
  }
}

describe('values', () => {
  test('go and come as they are: whole numbers whole, fractions, text, lists, maps, null', async () => {
    const value = { whole: 3, large: 2 ** 53 - 1, negative: -7, fraction: 0.5, text: 'ü', list: [1, 2.5], none: null };
    expect(await graph.run(aStatement('RETURN $value'), { value })).toEqual(value);
    const column = Float64Array.from([7, 2 ** 40]);
    expect(await graph.run(aStatement('RETURN [x IN $column | toInteger(x)]'), { column })).toEqual([7, 2 ** 40]);
    const kinds = aStatement<string[]>('RETURN [x IN $values | valueType(x)]');
    expect(await graph.run(kinds, { values: [3, -3, 0.5, 2 ** 53, 1e300] })).toEqual(
      ['INTEGER', 'INTEGER', 'FLOAT', 'FLOAT', 'FLOAT'].map((kind) => `${kind} NOT NULL`),
    );
  });

  test('that are stored keep their kind', async () => {
    const text = 'CREATE (n:Kept $properties) WITH n RETURN [valueType(n.count), n.count, valueType(n.share)]';
    const stored = await graph.run(aStatement(text, 'one', 'write'), { properties: { count: 5, share: 5.5 } });
    expect(stored).toEqual(['INTEGER NOT NULL', 5, 'FLOAT NOT NULL']);
  });

  test('in time come back as ISO 8601 text, wherever they stand', async () => {
    const text = `RETURN {
      instant: datetime('2026-11-23T18:05:00.123456789+01:00'), day: date('2026-11-23'),
      local: localdatetime('2026-11-23T17:05:00'), span: duration('P1DT2H'), list: [datetime('2026-01-01T00:00:00Z')]
    }`;
    expect(await graph.run(aStatement(text), {})).toEqual({
      instant: '2026-11-23T17:05:00.123Z',
      day: '2026-11-23',
      local: '2026-11-23T17:05:00',
      span: 'P1DT2H',
      list: ['2026-01-01T00:00:00.000Z'],
    });
  });
});

describe('a result', () => {
  test('has the shape of its arity', async () => {
    const two = 'UNWIND [1, 2] AS n RETURN n';
    expect(await graph.run(aStatement(two, 'many'), {})).toEqual([1, 2]);
    expect(await graph.run(aStatement(two, 'maybe'), {})).toBe(1);
    expect(await graph.run(aStatement('UNWIND [] AS n RETURN n', 'maybe'), {})).toBeUndefined();
    expect(await graph.run(aStatement('UNWIND [] AS n RETURN n', 'many'), {})).toEqual([]);
    expect(await graph.run(aStatement('RETURN 1', 'none'), {})).toBeUndefined();
  });

  test('of other than the one row that was promised is an error that names the statement', async () => {
    for (const text of ['UNWIND [1, 2] AS n RETURN n', 'UNWIND [] AS n RETURN n'])
      await expect(graph.run(aStatement(text), {})).rejects.toThrow(/^test\/statement\d+ gave \d rows instead of one/);
  });

  test('is told to observers with its name, rows and whether it failed, until they stop', async () => {
    const runs: StatementRun[] = [];
    const stop = graph.observe((run) => runs.push(run));
    await graph.run(aStatement('UNWIND [1, 2] AS n RETURN n', 'many'), {});
    await graph.run(aStatement('RETURN 1 / 0'), {}).catch(() => undefined);
    stop();
    await graph.run(aStatement('RETURN 1'), {});
    expect(runs).toMatchObject([
      { name: expect.stringMatching(/^test\/statement\d+$/), rows: 2, failed: false },
      { name: expect.stringMatching(/^test\/statement\d+$/), failed: true },
    ]);
    expect(runs[0]!.duration).toBeGreaterThan(0);
  });
});

describe('transactions', () => {
  const create = aStatement<void>('CREATE (:Kept {id: $id})', 'none', 'write');
  const count = aStatement<number>('MATCH (n:Kept {id: $id}) RETURN count(n)');

  test('are all or nothing', async () => {
    await expect(
      graph.write(async (transaction) => {
        await transaction.run(create, { id: 'half' });
        expect(await transaction.run(count, { id: 'half' })).toBe(1);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await graph.run(count, { id: 'half' })).toBe(0);
  });

  test('run what is only sent in its place, and fail with it', async () => {
    await graph.write(async (transaction) => {
      transaction.send(create, { id: 'sent' });
      expect(await transaction.run(count, { id: 'sent' })).toBe(1);
      transaction.send(create, { id: 'sent' });
    });
    expect(await graph.run(count, { id: 'sent' })).toBe(2);
    const bad = aStatement<void>('CREATE (:Kept {id: toInteger($id) / 0})', 'none', 'write');
    for (const after of [() => undefined, () => Promise.reject(new Error('what follows'))])
      await expect(
        graph.write(async (transaction) => {
          transaction.send(create, { id: 'lost' });
          transaction.send(bad, { id: '1' });
          await after();
        }),
      ).rejects.toMatchObject({ code: 'INTERNAL', cause: { message: expect.stringContaining('/ by zero') } });
    expect(await graph.run(count, { id: 'lost' })).toBe(0);
  });

  test('that lost a deadlock run again, each to its end', async () => {
    await graph.run(aStatement("CREATE (:Lock {id: 'a', n: 0}), (:Lock {id: 'b', n: 0})", 'none', 'write'), {});
    const raise = aStatement<void>('MATCH (l:Lock {id: $id}) SET l.n = l.n + 1', 'none', 'write');
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        graph.write(async (transaction) => {
          for (const id of index % 2 === 0 ? ['a', 'b'] : ['b', 'a']) await transaction.run(raise, { id });
        }),
      ),
    );
    expect(await graph.run(aStatement('MATCH (l:Lock) RETURN l.n', 'many'), {})).toEqual([12, 12]);
  }, 60_000);

  test('that take turns wait in their order, as long as their request may take, and one that fails makes room', async () => {
    const narrow = Graph.open(address, { deadline: 60_000, writesAtOnce: 2 });
    const one = aStatement<number>('RETURN 1');
    const order: string[] = [];
    const begun = (graph: Graph, name: string, end: Promise<unknown> = Promise.resolve()) =>
      graph.write(
        async (transaction) => {
          order.push(name);
          await transaction.run(one, {});
          await end;
        },
        { inTurn: true },
      );
    let finish!: () => void;
    let fail!: (error: Error) => void;
    const first = begun(narrow, 'first', new Promise<void>((resolve) => (finish = resolve)));
    const second = begun(narrow, 'second', new Promise((_, reject) => (fail = reject)));
    const within = (milliseconds: number, signal?: AbortSignal) =>
      narrow.bounded({ endsAt: performance.now() + milliseconds, signal });
    const left = new AbortController();
    const abandoned = begun(within(60_000, left.signal), 'abandoned');
    const third = begun(within(60_000), 'third');
    const fourth = begun(narrow, 'fourth');
    await expect(begun(within(50), 'late')).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(narrow.writes).toMatchObject({ running: 2, queued: 3 });
    left.abort();
    await expect(abandoned).rejects.toMatchObject({ code: 'ABANDONED' });
    // Who takes no turn does not wait.
    await narrow.write((transaction) => transaction.run(one, {}));
    expect(order).toEqual(['first', 'second']);
    fail(new Error('no'));
    await expect(second).rejects.toThrow('no');
    await Promise.all([third, fourth]);
    expect(order).toEqual(['first', 'second', 'third', 'fourth']);
    finish();
    await first;
    expect(narrow.writes).toMatchObject({ running: 0, queued: 0 });
    await narrow.close();
  });

  test('wait for their turn no longer than the database may take to answer, whoever asks', async () => {
    const narrow = Graph.open(address, { deadline: 400, writesAtOnce: 1 });
    const begun = (work: () => Promise<void>) => narrow.write(work, { total: 60_000, inTurn: true });
    let finish!: () => void;
    const first = begun(() => new Promise((resolve) => (finish = resolve)));
    await expect(begun(() => Promise.resolve())).rejects.toMatchObject({ code: 'TIMEOUT' });
    finish();
    await first;
    await begun(() => Promise.resolve());
    await narrow.close();
  });

  test('for reading do not write: a statement that says read and writes is refused by Neo4j', async () => {
    const lying = aStatement<void>("CREATE (:Kept {id: 'lie'})", 'none', 'read');
    expect((await fails(graph, lying)).error.code).toBe('INTERNAL');
    await expect(graph.read((transaction) => transaction.run(lying, {}))).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await graph.run(count, { id: 'lie' })).toBe(0);
  });
});

describe('a failure', () => {
  const forever = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b WITH a WHERE a < 0 RETURN count(a)';

  test('of a uniqueness constraint is CONSTRAINT, and says nothing of values', async () => {
    await graph.runText('CREATE CONSTRAINT test_unique IF NOT EXISTS FOR (u:Unique) REQUIRE u.id IS UNIQUE');
    const create = aStatement<void>("CREATE (:Unique {id: 'secret value'})", 'none', 'write');
    await graph.run(create, {});
    const { error, runs } = await fails(graph, create);
    expect(error.code).toBe('CONSTRAINT');
    expect(error.message).not.toContain('secret');
    expect(runs).toHaveLength(1);
    await graph.runText('DROP CONSTRAINT test_unique');
  });

  test.each(['read', 'write'] as const)('to end in time is TIMEOUT, and is not tried again: %s', async (access) => {
    const start = Date.now();
    const { error, runs } = await fails(graph, aStatement(forever, 'one', access), {}, { deadline: 300 });
    expect(error.code).toBe('TIMEOUT');
    expect(Date.now() - start).toBeLessThan(10_000);
    // Our own timer may have been first; then the statement has not come back yet.
    expect(runs.length).toBeLessThanOrEqual(1);
  });

  test('of a statement of ours is INTERNAL, without the words of the database', async () => {
    const { error } = await fails(graph, aStatement("RETURN 'canary' + $missing"));
    expect(error.code).toBe('INTERNAL');
    expect(error.message).toMatch(/fault of the server/);
    expect(error.message).not.toContain('canary');
    expect(String(error.cause)).toContain('missing');
  });

  test('to reach a server is UNAVAILABLE within the time for retries, for reads, writes and verify', async () => {
    const nobody = Graph.open({ ...address, uri: 'bolt://127.0.0.1:1' });
    const start = Date.now();
    const tries = [
      nobody.run(aStatement('RETURN 1'), {}),
      nobody.run(aStatement('RETURN 1', 'one', 'write'), {}),
      nobody.verify(),
    ];
    // Of what is run in a transaction after it failed to begin, too.
    const late = nobody.write(async (transaction) => {
      await transaction.run(aStatement('RETURN 1'), {}).catch(() => undefined);
      await transaction.run(aStatement('RETURN 1'), {});
    });
    for (const one of await Promise.allSettled([...tries, late]))
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } });
    expect(Date.now() - start).toBeLessThan(20_000);
    await nobody.close();
  }, 40_000);

  test('of a server that takes the connection and says nothing is TIMEOUT or UNAVAILABLE, not silence', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const mute = Graph.open(
      { ...address, uri: `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}` },
      { deadline: 1_500 },
    );
    const { error } = await fails(mute, aStatement('RETURN 1'));
    expect(['TIMEOUT', 'UNAVAILABLE']).toContain(error.code);
    for (const socket of sockets) socket.destroy();
    silent.close();
    await mute.close();
  });

  test('of connections that went silent is told by the deadline, whatever a write may take as a whole, and others take their place', async () => {
    const proxy = await FaultProxy.start(() => [Number(new URL(address.uri).port)]);
    const behind = Graph.open({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` }, { deadline: 700 });
    const read = () => behind.run(aStatement('RETURN 1 AS one'), {});
    const write = () =>
      behind.write((transaction) => transaction.run(aStatement('RETURN 1 AS one', 'one', 'write'), {}), {
        total: 60_000,
      });
    const many = () => Promise.allSettled(Array.from({ length: 60 }, (_, index) => (index % 2 ? read() : write())));
    expect(await behind.answers()).toBe(true);
    await Promise.all(Array.from({ length: 20 }, read));
    proxy.swallow();
    const begun = performance.now();
    for (const one of await many()) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'TIMEOUT' } });
    expect(performance.now() - begun).toBeLessThan(700 + 1_500);
    expect(await behind.answers()).toBe(false);
    proxy.heal();
    // Those that are silent stay so: nothing but new connections helps.
    await expect.poll(() => behind.answers(), { timeout: 15_000, interval: 100 }).toBe(true);
    await expect
      .poll(async () => (await many()).filter(({ status }) => status === 'rejected').length, { timeout: 10_000 })
      .toBe(0);
    expect(proxy.open).toBeLessThanOrEqual(50);
    await behind.close();
    await proxy.close();
  }, 60_000);

  test('of a transaction that hears of the database now and then is none, though it takes longer than the deadline', async () => {
    const short = Graph.open(address, { deadline: 600 });
    const slowly = aStatement(
      'CALL { UNWIND range(1, 3) AS row RETURN row } RETURN count(row) AS rows',
      'one',
      'write',
    );
    const rows = await short.write(
      async (transaction) => {
        const found: unknown[] = [];
        for (let round = 0; round < 4; round++) {
          // It computes for a while, as an import does.
          await new Promise((resolve) => setTimeout(resolve, 500));
          found.push(await transaction.run(slowly, {}));
        }
        return found;
      },
      { total: 30_000 },
    );
    expect(rows).toEqual([3, 3, 3, 3]);
    await short.close();
  });

  test('is mapped once', () => {
    const mapped = mapError(
      Object.assign(new Error('x'), { code: 'Neo.ClientError.Schema.ConstraintValidationFailed' }),
    );
    expect(mapError(mapped)).toBe(mapped);
    const codes: Record<string, string> = {
      'Neo.TransientError.General.MemoryPoolOutOfMemoryError': 'OVERLOADED',
      'Neo.TransientError.Transaction.LockClientStopped': 'TIMEOUT',
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration': 'TIMEOUT',
      'Neo.TransientError.Transaction.DeadlockDetected': 'OVERLOADED',
      'Neo.TransientError.General.DatabaseUnavailable': 'UNAVAILABLE',
      'Neo.DatabaseError.Transaction.TransactionStartFailed': 'UNAVAILABLE',
      'Neo.DatabaseError.General.UnknownError': 'UNAVAILABLE',
      'Neo.DatabaseError.Statement.ExecutionFailed': 'INTERNAL',
      SessionExpired: 'UNAVAILABLE',
      'N/A': 'OVERLOADED',
      'Neo.ClientError.Statement.SyntaxError': 'INTERNAL',
    };
    for (const [code, ours] of Object.entries(codes)) expect(mapError({ code }).code, code).toBe(ours);
    expect(mapError(new Error('anything')).code).toBe('INTERNAL');
  });

  test('that would only repeat itself is not tried again', () => {
    expect(isRetriable({ code: 'Neo.TransientError.Transaction.DeadlockDetected', retriable: true })).toBe(true);
    expect(isRetriable({ code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', retriable: true })).toBe(false);
    expect(isRetriable({ code: 'Neo.ClientError.Transaction.TransactionTimedOut', retriable: true })).toBe(false);
    expect(isRetriable({ code: 'Neo.ClientError.Statement.SyntaxError', retriable: false })).toBe(false);
    expect(isRetriable(undefined)).toBe(false);
  });
});

test('a statement that takes too much memory is OVERLOADED after one try, and the server lives', async () => {
  const server = await startThrowAwayNeo4j({ settings: { 'db.memory.transaction.max': '2m' } });
  const small = Graph.open(server.neo4j, { deadline: 60_000 });
  try {
    const greedy = 'UNWIND range(1, 2000000) AS n WITH collect({n: n, text: toString(n)}) AS rows RETURN size(rows)';
    for (const access of ['read', 'write'] as const) {
      const { error, runs } = await fails(small, aStatement(greedy, 'one', access));
      expect(error.code, String(error.cause)).toBe('OVERLOADED');
      expect(runs).toHaveLength(1);
    }
    const tries: unknown[] = [];
    const transaction = small.write(async (open) => {
      tries.push(1);
      return open.run(aStatement(greedy), {});
    });
    await expect(transaction).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(tries).toHaveLength(1);
    expect(await small.run(aStatement('RETURN 1'), {})).toBe(1);
  } finally {
    await small.close();
    await server.dispose();
  }
}, 180_000);

describe("the model's places in a statement", () => {
  test('take its relationship types and a depth', () => {
    const text = '()-[:/*all*/A|B/*end*/*1../*depth*/32/*end*/]-() ()<-[:/*impact*/A/*end*/]-()';
    const types = { all: ['X', 'Y_1'], impact: ['X'] };
    expect(withTypes(text, types, { depth: 5 })).toBe('()-[:X|Y_1*1..5]-() ()<-[:X]-()');
    expect(withTypes(text, types)).toContain('*1../*depth*/32/*end*/');
  });

  test('take nothing else', () => {
    for (const bad of ['A`]-() DETACH DELETE n //', 'A B', '1A', ''])
      expect(() => withTypes('/*all*/A/*end*/', { all: [bad], impact: [] })).toThrow(/Not a relationship type/);
    for (const depth of [-1, 1.5, 1001, Number.NaN])
      expect(() => withTypes('/*depth*/1/*end*/', { all: [], impact: [] }, { depth })).toThrow(/Not a depth/);
  });
});
