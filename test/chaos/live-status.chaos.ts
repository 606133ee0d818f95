import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { withDatabase } from '../../bench/databases.js';
import { makeEstate } from '../../bench/estate.js';
import { printTable, whole } from '../../bench/measure.js';
import { importRaw } from '../../bench/raw.js';
import { seeded } from '../../src/seeded.js';
import { startProcess, type ProductProcess } from './processes.js';
import { Subscriber, type Known } from './subscriber.js';

const processes = 3;
const subscribers = 200;
const changes = 2_000;
const batch = 10;
const cutEvery = 3;
const killEvery = 40;
const seed = Number(process.env['CHAOS_SEED'] ?? 20261123);

test('3 processes, 200 subscribers, 2,000 changes, connections cut and processes killed: each ends with what the database holds', async () => {
  const random = seeded(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  await withDatabase(async (database) => {
    const ids = [...(await importRaw(database.driver, 'chaos', makeEstate(400))).values()];
    const running: ProductProcess[] = [];
    for (let index = 0; index < processes; index++) running.push(await startProcess(database));
    let wake: () => void = () => undefined;
    const followers = Array.from(
      { length: subscribers },
      () =>
        new Subscriber(
          () => any(running).url,
          random,
          () => wake(),
        ),
    );
    let cuts = 0;
    let kills = 0;
    let restarting: Promise<unknown> = Promise.resolve();

    const report = async (round: number): Promise<void> => {
      const input = Array.from({ length: batch }, () => ({
        id: any(ids),
        severity: any(['OK', 'WARNING', 'MAJOR', 'CRITICAL']),
      }));
      // One key a round: whether a killed process had committed it or not, it is taken once.
      for (;;) {
        try {
          const response = await fetch(`${any(running).url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              query:
                'mutation ($input: [StatusReportInput!]!, $key: String!) { reportStatus(input: $input, idempotencyKey: $key) { accepted } }',
              variables: { input, key: `round-${round}` },
            }),
            signal: AbortSignal.timeout(30_000),
          });
          const { errors } = (await response.json()) as { errors?: { message: string }[] };
          if (!errors) return;
        } catch {
          // Its process was killed: another one takes it.
        }
        await pause(20);
      }
    };

    for (let round = 0; round < changes / batch; round++) {
      await report(round);
      if (round % cutEvery === 0) {
        any(followers).cut();
        cuts++;
      }
      if (round % killEvery === killEvery - 1) {
        await restarting;
        const victim = running.splice(Math.floor(random() * running.length), 1)[0]!;
        kills++;
        await victim.kill();
        restarting = startProcess(database).then((started) => running.push(started));
      }
    }
    await restarting;

    const truth = async (): Promise<Map<string, Known>> => {
      const { records } = await database.driver.executeQuery(
        'MATCH (i:ConfigurationItem) WHERE i.statusVersion IS NOT NULL RETURN i.id AS id, i.statusVersion AS version, i.effective AS effective',
        {},
        { routing: neo4j.routing.READ },
      );
      return new Map(records.map((row) => [row.get('id') as string, row.toObject() as unknown as Known]));
    };
    const wanted = await truth();
    const missing = (): number =>
      followers.reduce(
        (sum, { known }) =>
          sum +
          [...wanted].filter(([id, { version, effective }]) => {
            const has = known.get(id);
            return has?.version !== Number(version) || has.effective !== effective;
          }).length,
        0,
      );
    const deadline = Date.now() + 120_000;
    while (missing() > 0 && Date.now() < deadline)
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(1_000)]);

    const sum = (name: keyof Subscriber['counts']): number =>
      followers.reduce((total, { counts }) => total + counts[name], 0);
    printTable(
      `chaos: ${processes} processes, ${subscribers} subscribers, ${whole(changes)} observations (seed ${seed})`,
      ['connections cut', 'processes killed', 'connections', 'deltas', 'repeats', 'resets', 'out of order', 'missed'],
      [
        [
          cuts,
          kills,
          sum('connections'),
          whole(sum('deltas')),
          whole(sum('repeats')),
          sum('resets'),
          followers.flatMap(({ faults }) => faults).length,
          missing(),
        ],
      ],
    );
    expect(missing()).toBe(0);
    expect(followers.flatMap(({ faults }) => faults)).toEqual([]);
    // It was made to fail: most were cut off, some of them by a killed process.
    expect(sum('connections')).toBeGreaterThan(subscribers + cuts / 2);
    for (const follower of followers) await follower.stop();
    for (const one of running) await one.kill();
  });
});
