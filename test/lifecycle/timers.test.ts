import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Timers } from '../../src/lifecycle/timers.js';
import { Refusal } from '../../src/refusal.js';
import { testNeo4j } from '../support/neo4j.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';
import { bellKind, hangBells } from './bell.js';
import { effort } from '../support/effort.js';

let services: TestServices;
const children: ChildProcess[] = [];
beforeAll(async () => {
  services = await testServices();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await services.close();
});

const timersOf = async (ids: readonly string[]) => {
  const rows = await services.graph.runText(
    `UNWIND $ids AS id MATCH (record:Record {id: id})<-[:TIMES]-(timer:Timer)
     RETURN id, record.state AS state, record.version AS version, timer.effect AS effect, timer.status AS status,
       timer.attempts AS attempts, timer.outcome AS outcome ORDER BY timer.fireAt`,
    { ids },
  );
  return rows as { id: string; state: string; version: number; effect: string; status: string; outcome: string }[];
};

const hour = 3_600_000;
const start = Date.parse('2026-11-29T12:00:00.000Z');
const at = (hours: number): string => new Date(start + hours * hour).toISOString();

async function startProcess(onRang: () => void): Promise<ChildProcess> {
  const { uri, user, password, database } = await testNeo4j();
  const child = fork(fileURLToPath(new URL('./timer-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: {
      PATH: process.env['PATH'],
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      LEASE: '3000',
    },
  });
  children.push(child);
  child.on('message', onRang);
  return child;
}

test(
  'hundreds of timers and two processes, one killed in between: each effect happens exactly once',
  async () => {
    const kind = bellKind();
    const count = effort(200);
    const ids = await hangBells(services, kind, count, new Date().toISOString());
    let [first, second] = [0, 0];
    let onRang = (): void => undefined;
    const rang = async (enough: () => boolean): Promise<void> => {
      while (!enough()) await new Promise<void>((resolve) => (onRang = resolve));
    };
    const doomed = await startProcess(() => {
      first++;
      onRang();
    });
    await startProcess(() => {
      second++;
      onRang();
    });
    await rang(() => first >= 20 && second >= 20);
    const gone = once(doomed, 'exit');
    doomed.kill('SIGKILL');
    await gone;
    // What the dead one had leased falls due again when its leases end. A message may come before its transaction's end, and
    // a transaction that was run again tells twice: the graph is what counts.
    for (let done = 0; done < count;) {
      await Promise.race([rang(() => false), new Promise((resolve) => setTimeout(resolve, 250))]);
      done = (await timersOf(ids)).filter(({ status }) => status === 'DONE').length;
    }
    const timers = await timersOf(ids);
    expect(timers).toHaveLength(count);
    expect(new Set(timers.map(({ state, version, status }) => `${state} ${version} ${status}`))).toEqual(
      new Set(['RUNG 2 DONE']),
    );
    const [counts] = await services.graph.runText(
      `MATCH (firing:TimerFiring) WITH count(firing) AS firings
     MATCH (event:Event {event: 'RING'}) WITH firings, count(event) AS events
     MATCH (record:Record) WHERE record.id IN $ids RETURN firings, events, sum(record.rings) AS rings`,
      { ids },
    );
    expect(counts).toEqual({ firings: count, events: count, rings: count });
    for (const child of children.splice(0)) child.kill('SIGKILL');
  },
  effort(180_000),
);

test('a timer is cancelled when its record comes to its end, and replaced when it is started anew', async () => {
  const kind = services.lifecycles.register(bellKind());
  const [broken, tuned] = await hangBells(services, kind, 2, at(1));
  const request = { actor: 'tester' };
  await services.lifecycles.transition(kind, { id: broken!, event: 'BREAK', input: {} }, request);
  await services.lifecycles.transition(kind, { id: tuned!, event: 'TUNE', input: { at: at(3) } }, request);
  const { sweep } = new Timers(services.graph, services.lifecycles, quietLog);
  expect(await sweep.run(start + 2 * hour)).toBe(start + 3 * hour);
  expect((await timersOf([broken!, tuned!])).map(({ state, status }) => [state, status])).toEqual([
    ['BROKEN', 'CANCELLED'],
    ['QUIET', 'CANCELLED'],
    ['QUIET', 'PENDING'],
  ]);
  await sweep.run(start + 3 * hour);
  expect((await timersOf([tuned!])).map(({ state, status }) => [state, status])).toEqual([
    ['RUNG', 'CANCELLED'],
    ['RUNG', 'DONE'],
  ]);
});

test('an effect that fails is tried again later, and given up after a dozen times', async () => {
  let tries = 0;
  const kind = services.lifecycles.register(
    bellKind({
      timers: {
        CRACK: async () => {
          tries++;
          throw new Error('no hammer');
        },
      },
    }),
  );
  const [id] = await hangBells(services, kind, 1, at(9_999));
  await services.lifecycles.transition(kind, { id: id!, event: 'CRACK_SOON', input: {} }, { actor: 'tester' });
  const { sweep } = new Timers(services.graph, services.lifecycles, quietLog);
  let now = Date.now() + 1_000;
  const first = await sweep.run(now);
  expect(tries).toBe(1);
  expect(first).toBe(now + 2_000);
  for (let round = 0; round < 20; round++) await sweep.run((now += hour));
  expect(tries).toBe(12);
  expect((await timersOf([id!])).find(({ effect }) => effect === 'CRACK')).toMatchObject({
    status: 'FAILED',
    attempts: 12,
    outcome: 'no hammer',
  });
});

test('an effect that is refused is put aside with the reason, and nothing of it stays', async () => {
  const kind = services.lifecycles.register(
    bellKind({ timers: { CRACK: async () => new Refusal('GUARD_FAILED', 'It is of bronze.') } }),
  );
  const [id] = await hangBells(services, kind, 1, at(9_999));
  await services.lifecycles.transition(kind, { id: id!, event: 'CRACK_SOON', input: {} }, { actor: 'tester' });
  await new Timers(services.graph, services.lifecycles, quietLog).sweep.run(Date.now() + 1_000);
  expect((await timersOf([id!])).find(({ effect }) => effect === 'CRACK')).toMatchObject({
    status: 'REFUSED',
    outcome: expect.stringContaining('It is of bronze.'),
    version: 2,
  });
});
