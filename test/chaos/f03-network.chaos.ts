import { setTimeout as pause } from 'node:timers/promises';
import { FaultProxy } from '../support/fault-proxy.js';
import { withNeo4j } from './database.js';
import { ask, startProcess } from './processes.js';
import { faultTest } from './result.js';

const deadline = 4_000;
/** Of the thread that answers, and of the one that computes statuses. */
const pools = 2 * 50;
const create = `mutation Create($name: String!, $key: String!) {
  createConfigurationItem(item: { server: { key: $name, name: $name } }, idempotencyKey: $key) { __typename }
}`;
const read = 'query Read { configurationItems(first: 5) { nodes { id name } } }';
const report = `mutation Report($name: String!) {
  reportStatus(input: [{ ref: { source: "manual", key: $name }, severity: OK }]) { accepted }
}`;

interface Outcome {
  /** "ok", or why not. */
  how: string;
  took: number;
}

faultTest(
  { id: 'F03', title: 'the network between the API and Neo4j is slow, silent or cut', file: 'f03' },
  async (record) => {
    await withNeo4j(async ({ server, graph }) => {
      const proxy = await FaultProxy.start(() => [Number(new URL(server.neo4j.uri).port)]);
      const api = await startProcess(
        { ...server.neo4j, uri: `bolt://127.0.0.1:${proxy.port}` },
        { REQUEST_DEADLINE_MS: String(deadline), LOG_LEVEL: 'fatal' },
      );
      const call = async (query: string, variables: Record<string, unknown> = {}): Promise<Outcome> => {
        const begun = performance.now();
        const how = await ask(api.url, query, variables).then(
          ({ data, errors }) => errors?.[0]?.extensions?.code ?? (data ? 'ok' : 'empty'),
          (error: unknown) => `no answer: ${String(error)}`,
        );
        return { how, took: performance.now() - begun };
      };
      const write = (name: string): Promise<Outcome> => call(create, { name, key: name });
      const some = (count: number, name: string): Promise<Outcome[]> =>
        Promise.all(Array.from({ length: count }, (_, index) => (index % 2 ? call(read) : write(`${name}-${index}`))));
      const failed = (outcomes: readonly Outcome[]): number => {
        const bad = outcomes.filter(({ how }) => how !== 'ok');
        for (const { how, took } of bad.slice(0, 5)) console.log(`  ${how} after ${Math.round(took)} ms`);
        return bad.length;
      };
      const longest = (outcomes: readonly Outcome[]): number => Math.max(...outcomes.map(({ took }) => took));
      /** Milliseconds until calls succeed again. */
      const recovery = async (name: string): Promise<number> => {
        const begun = performance.now();
        for (let index = 0; performance.now() < begun + 60_000; index++) {
          const [one, other] = await Promise.all([call(read), write(`${name}-recovery-${index}`)]);
          if (one.how === 'ok' && other.how === 'ok') return performance.now() - begun;
          await pause(50);
        }
        return Infinity;
      };
      await some(20, 'warm');

      const calls = record.count('calls at each latency', 40, 10);
      for (const latency of [50, 200]) {
        proxy.latency = latency;
        const outcomes = await some(calls, `late-${latency}`);
        record.figure(`${latency} ms latency: calls that failed`, failed(outcomes), { atMost: 0 });
        record.figure(`${latency} ms latency: the slowest call`, longest(outcomes), { unit: 'ms' });
      }
      proxy.heal();

      // Connections that are open already go silent: their settings do not cover one that waits for an answer.
      await some(40, 'before');
      proxy.swallow();
      const [silent, reported] = await Promise.all([some(60, 'silent'), call(report, { name: 'silent' })]);
      const answered = [...silent, reported].filter(({ how }) => how !== 'ok' && !how.startsWith('no answer'));
      record.figure('black hole: of 61 calls, answered with an error', answered.length, { atMost: 61, atLeast: 61 });
      record.figure('black hole: the slowest of 60 reads and writes', longest(silent) / 1_000, {
        atMost: (deadline + 1_000) / 1_000,
        unit: 's',
        onQuietMachine: true,
      });
      record.figure(
        'black hole: a status report, which may wait its turn behind another write',
        reported.took / 1_000,
        {
          unit: 's',
        },
      );
      const asked = performance.now();
      const { status } = await fetch(`${api.url}/health/ready`);
      record.figure('black hole: /health/ready answers', status, { atMost: 503, atLeast: 503 });
      record.figure('black hole: after', (performance.now() - asked) / 1_000, { atMost: 5, unit: 's' });
      proxy.heal();
      record.figure('black hole: calls succeed again after', (await recovery('silent')) / 1_000, {
        atMost: 15,
        unit: 's',
      });
      const after: Outcome[] = [];
      for (let batch = 0; batch < 10; batch++) after.push(...(await some(10, `healed-${batch}`)));
      record.figure('black hole: of 100 calls after it, failed', failed(after), { atMost: 0 });
      record.figure('black hole: connections that are open after it', proxy.open, { atMost: pools });

      const acknowledged: string[] = [];
      let refused = 0;
      let ended = false;
      const working = Promise.all(
        Array.from({ length: 8 }, async (_, client) => {
          for (let index = 0; !ended; index++) {
            const name = `cut-${client}-${index}`;
            if ((await write(name)).how === 'ok') acknowledged.push(name);
            else refused++;
          }
        }),
      );
      while (acknowledged.length < 50) await pause(20);
      proxy.cut();
      await pause(3_000);
      proxy.heal();
      const recovered = await recovery('cut');
      await pause(1_000);
      ended = true;
      await working;
      const [row] = await graph.runText(
        'UNWIND $names AS name RETURN count(CASE WHEN COUNT { (:ConfigurationItem {name: name}) } = 1 THEN 1 END) AS there',
        { names: acknowledged },
      );
      record.figure('3 s cut: writes acknowledged', acknowledged.length);
      record.figure('3 s cut: calls that failed meanwhile, with an answer that says so', refused);
      record.figure('3 s cut: acknowledged and lost, or twice', acknowledged.length - Number(row!['there']), {
        atMost: 0,
        atLeast: 0,
      });
      record.figure('3 s cut: calls succeed again after', recovered / 1_000, { atMost: 15, unit: 's' });
      await api.kill();
      await proxy.close();
    });
  },
);
