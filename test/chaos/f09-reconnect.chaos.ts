import { setTimeout as pause } from 'node:timers/promises';
import { makeEstate } from '../../bench/estate.js';
import { percentile } from '../../bench/measure.js';
import { seeded } from '../../src/seeded.js';
import { withNeo4j } from './database.js';
import { Processes, untilAnswered } from './processes.js';
import { faultTest } from './result.js';
import { Subscriber } from './subscriber.js';
import { missing, statusesOf } from './truth.js';

const items = 60;
const batch = 10;
/** Within how many milliseconds a client comes back, at random. */
const jitter = 5_000;
const patience = 120_000;
const report =
  'mutation ($input: [StatusReportInput!]!, $key: String!) { reportStatus(input: $input, idempotencyKey: $key) { accepted } }';
const point = 'query Point($id: ID!) { configurationItem(id: $id) { id } }';

faultTest(
  { id: 'F09', title: 'thousands of subscribers are cut off at once and come back', file: 'f09' },
  async (record) => {
    const count = record.count('subscribers', 5_000, 200);
    const changes = record.count('changes while they are away', 200, batch);
    await withNeo4j(async ({ server, graph, load }) => {
      const ids = [...(await load(makeEstate(items))).values()];
      const random = seeded(9);
      const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
      const api = await Processes.start(1, server.neo4j, {
        SUBSCRIPTIONS_PER_PROCESS: '20000',
        WS_CONNECTIONS_PER_USER: '20000',
      });
      const { url } = api.any(random);
      const crowd: Subscriber[] = [];
      const until = async (holds: () => boolean): Promise<number> => {
        const begun = performance.now();
        while (!holds() && performance.now() < begun + patience) await pause(100);
        return holds() ? performance.now() - begun : Infinity;
      };
      while (crowd.length < count) {
        for (let some = 0; some < 100 && crowd.length < count; some++)
          crowd.push(new Subscriber(() => url, random, jitter));
        await until(() => crowd.every(({ isBack }) => isBack));
      }
      const write = async (round: number): Promise<void> => {
        const input = Array.from({ length: batch }, () => ({
          id: any(ids),
          severity: any(['OK', 'WARNING', 'MAJOR', 'CRITICAL']),
        }));
        await untilAnswered(() => url, report, { input, key: `round ${round}` });
      };
      await write(-1);

      const cutAt = performance.now();
      for (const subscriber of crowd) subscriber.cut();
      const reads: number[] = [];
      let away = true;
      const reading = (async () => {
        while (away) {
          const begun = performance.now();
          await untilAnswered(() => url, point, { id: any(ids) });
          reads.push(performance.now() - begun);
          await pause(20);
        }
      })();
      for (let round = 0; round < changes / batch; round++) await write(round);
      await until(() => crowd.every(({ isBack }) => isBack));
      const back = performance.now() - cutAt;
      const truth = await statusesOf(graph);
      await until(() => missing(crowd, truth) === 0);
      const whole = performance.now() - cutAt;
      away = false;
      await reading;
      const left = missing(crowd, truth);
      const resets = crowd.reduce((sum, { counts }) => sum + counts.resets, 0);
      const faults = crowd.flatMap((subscriber) => subscriber.faults);
      // Before the server is, or they would come back to nobody.
      await Promise.all(crowd.map((subscriber) => subscriber.stop()));
      await api.stop();
      const none = { atMost: 0, atLeast: 0 };
      record.figure('all are back after', back / 1_000, { atMost: 30, unit: 's' });
      record.figure('all know everything after', whole / 1_000, { atMost: 30, unit: 's' });
      record.figure('statuses that a subscriber missed', left, none);
      record.figure('deltas out of order', faults.length, none);
      record.figure('subscribers that had to begin anew', resets);
      record.figure('reads meanwhile, p99', percentile(reads, 0.99), { unit: 'ms' });
    });
  },
);
