import { setTimeout as pause } from 'node:timers/promises';
import { makeEstate } from '../../bench/estate.js';
import { seeded } from '../../src/seeded.js';
import { withNeo4j } from './database.js';
import { Processes, untilAnswered } from './processes.js';
import { faultTest } from './result.js';
import { Subscriber } from './subscriber.js';
import { missing, statusesOf } from './truth.js';

const processes = 3;
const batch = 10;
const cutEvery = 3;
const killEvery = 40;
const patience = 120_000;
const seed = Number(process.env['CHAOS_SEED'] ?? 20261123);
const report =
  'mutation ($input: [StatusReportInput!]!, $key: String!) { reportStatus(input: $input, idempotencyKey: $key) { accepted } }';

faultTest(
  {
    id: 'Live status',
    title: 'connections of subscribers are cut and processes killed while statuses change',
    file: 'live-status',
  },
  async (record) => {
    const subscribers = record.count('subscribers', 200, 20);
    const changes = record.count('observations', 2_000, killEvery * batch);
    record.count('processes', processes, processes);
    const random = seeded(seed);
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    await withNeo4j(async ({ server, graph, load }) => {
      const ids = [...(await load(makeEstate(400))).values()];
      const api = await Processes.start(processes, server.neo4j);
      const url = (): string => api.any(random).url;
      const followers = Array.from({ length: subscribers }, () => new Subscriber(url, random));
      let cuts = 0;
      let kills = 0;
      for (let round = 0; round < changes / batch; round++) {
        const input = Array.from({ length: batch }, () => ({
          id: any(ids),
          severity: any(['OK', 'WARNING', 'MAJOR', 'CRITICAL']),
        }));
        // One key a round: whether a killed process had committed it or not, it is taken once.
        await untilAnswered(url, report, { input, key: `round-${round}` });
        if (round % cutEvery === 0) {
          any(followers).cut();
          cuts++;
        }
        if (round % killEvery === killEvery - 1) {
          kills++;
          await api.killAny(random);
        }
      }
      await api.whole();
      const truth = await statusesOf(graph);
      const giveUp = performance.now() + patience;
      while (missing(followers, truth) > 0 && performance.now() < giveUp) await pause(200);
      const left = missing(followers, truth);
      const sum = (name: keyof Subscriber['counts']): number =>
        followers.reduce((total, { counts }) => total + counts[name], 0);
      const faults = followers.flatMap((follower) => follower.faults);
      await Promise.all(followers.map((follower) => follower.stop()));
      await api.stop();
      const none = { atMost: 0, atLeast: 0 };
      record.figure('connections cut', cuts);
      record.figure('processes killed', kills);
      // It was made to fail: most were cut off, some of them by a killed process.
      record.figure('connections', sum('connections'), { atLeast: Math.ceil(subscribers + cuts / 2) });
      record.figure('deltas', sum('deltas'));
      record.figure('deltas that came again', sum('repeats'));
      record.figure('subscribers that had to begin anew', sum('resets'));
      record.figure('deltas out of order', faults.length, none);
      record.figure('statuses that a subscriber missed', left, none);
    });
  },
);
