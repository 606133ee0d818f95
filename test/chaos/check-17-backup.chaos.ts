import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { percentile } from '../../bench/measure.js';
import type { Footer } from '../../src/backup/format.js';
import { checkFile } from '../../src/backup/read.js';
import { restore } from '../../src/backup/restore.js';
import { projectRoot } from '../../src/config.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import type { GraphAddress } from '../../src/graph/graph.js';
import { seeded } from '../../src/seeded.js';
import { differences, replay, standing, stateHash } from '../backup/replay.js';
import { throwAwayFolder } from '../support/throw-away.js';
import { withNeo4j } from './database.js';
import { ask, startProcess, type ProductProcess } from './processes.js';
import { faultTest } from './result.js';

const items = 2_000;
/** Beside those that are written, so that reading everything takes a while. */
const calm = 2_000;
const inFlight = 32;
const readEvery = 20;
/** Whatever becomes of the test, it does not write for ever. */
const mostWrites = 200_000;
/** For how long it is written to before a backup begins, in milliseconds. */
const settleFor = 1_000;

const put = `mutation Put($items: [ConfigurationItemInput!]!, $relationships: [RelationshipInput!]!, $key: String!) {
  importConfiguration(input: { source: "load", items: $items, relationships: $relationships }, idempotencyKey: $key) { __typename }
}`;
const report = `mutation Report($key: String!, $severity: Severity!) {
  reportStatus(input: [{ ref: { source: "load", key: $key }, severity: $severity }]) { accepted }
}`;
const read = 'query Read($key: String!) { configurationItemByKey(source: "load", key: $key) { id name version } }';

faultTest(
  { id: 'Check 17', title: 'backups are taken while the product is written to', file: 'check-17' },
  async (record) => {
    const rounds = record.count('backups', 20);
    const rate = record.count('writes a second', 100, 10);
    const folder = await throwAwayFolder();
    await withNeo4j(async (source) => {
      await withNeo4j(async (target) => {
        const api = await startProcess(source.server.neo4j);
        await fill(api);
        const load = writes(api, rate);
        load.go();
        await pause(3_000);
        const quiet = await readsWhile(api, pause(10_000));
        const during: number[] = [];
        const faults: string[] = [];
        let equal = 0;
        let [longest, backingUp] = [0, 0];
        let written = 0;
        for (let round = 0; round < rounds; round++) {
          const path = join(folder, `${round}.gz`);
          load.go();
          await pause(settleFor);
          const begun = performance.now();
          const writtenBefore = load.counts.done;
          const backing = backUp(source.server.neo4j, path);
          during.push(...(await readsWhile(api, backing)));
          const footer = await backing;
          const took = performance.now() - begun;
          longest = Math.max(longest, took);
          backingUp += took;
          written += load.counts.done - writtenBefore;
          // What follows is no backup, and would slow down on this machine what is being measured.
          load.rest();
          await target.graph.runText(
            'MATCH (node) WHERE NOT node:Migration CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS',
          );
          await restore(target.server.neo4j, path);
          const told = await replay(source.graph, footer.sequence);
          const restored = await standing(target.graph, told);
          const chain = await verifyChain(target.graph, { known: [footer] });
          const found = [
            ...(stateHash(told) === stateHash(restored) ? [] : differences(told, restored).slice(0, 6)),
            ...chain.faults.map(({ message }) => message),
            ...(chain.head.sequence === footer.sequence ? [] : ['The feed ends elsewhere.']),
            ...Object.keys(await brokenInvariants(target.graph)),
          ];
          if (found.length === 0) equal++;
          faults.push(...found);
          await rm(path);
        }
        await load.end();
        await api.kill();
        if (faults.length > 0) console.log(faults.slice(0, 20).join('\n'));
        record.figure('writes acknowledged while backups were being taken', written, { atLeast: rounds });
        record.figure('of these, a second', written / (backingUp / 1_000), {
          atLeast: rate * 0.9,
          onQuietMachine: true,
        });
        record.figure('writes that failed', load.counts.failed, { atMost: 0 });
        record.figure('backups whose restored graph has the hash of the feed replayed up to their end', equal, {
          atLeast: rounds,
          atMost: rounds,
        });
        record.figure('longest backup', longest / 1_000, { unit: 's' });
        record.figure(
          'reads while a backup is taken, p99, to those without',
          percentile(during, 0.99) / percentile(quiet, 0.99),
          {
            atMost: 2,
            unit: '×',
            onQuietMachine: true,
          },
        );
      });
    });
    await rm(folder, { recursive: true, force: true });
  },
);

const keyOf = (index: number): string => `item ${index}`;
const row = (key: string, model: string) => ({ server: { key, name: key, model } });

/** As who runs it does: in a process of its own. */
async function backUp({ uri, user, password, database }: GraphAddress, path: string): Promise<Footer> {
  await execa('node', ['--import', 'tsx', 'src/cli/backup.ts', path], {
    cwd: projectRoot,
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
  });
  return (await checkFile(path)).footer;
}

async function fill(api: ProductProcess): Promise<void> {
  const keys = [
    ...Array.from({ length: items }, (_, index) => keyOf(index)),
    ...Array.from({ length: calm }, (_, index) => `calm ${index}`),
  ];
  for (let start = 0; start < keys.length; start += 500) {
    const some = keys.slice(start, start + 500).map((key) => row(key, 'first'));
    const { errors } = await ask(api.url, put, { items: some, relationships: [], key: `fill ${start}` });
    if (errors) throw new Error(JSON.stringify(errors));
  }
}

/** Writes at a steady rate while it is told to: attributes of two items at once, relationships that come and go, statuses. */
function writes({ url }: ProductProcess, rate: number) {
  const random = seeded(17);
  const counts = { done: 0, failed: 0 };
  let ended = false;
  let goes = false;
  let wake: () => void = () => undefined;
  const underWay = new Set<Promise<void>>();
  const any = (): string => keyOf(Math.floor(random() * items));
  const one = async (index: number): Promise<void> => {
    const [from, to] = [any(), any()];
    const call =
      index % 3 === 2
        ? ask(url, report, { key: from, severity: random() < 0.5 ? 'OK' : 'WARNING' })
        : ask(url, put, {
            items: [row(from, `m${index}`), ...(from === to ? [] : [row(to, `m${index}`)])],
            relationships:
              from === to || index % 3 === 1
                ? []
                : [{ from: { key: from }, type: random() < 0.5 ? 'DEPENDS_ON' : 'USES', to: { key: to } }],
            key: `write ${index}`,
          });
    const answer = await call.catch(() => undefined);
    if (answer?.data && !answer.errors) counts.done++;
    else counts.failed++;
  };
  const running = (async () => {
    let due = performance.now();
    for (let index = 0; !ended && index < mostWrites; index++) {
      if (!goes) {
        await new Promise<void>((resolve) => (wake = resolve));
        // What was not sent meanwhile is not made up for.
        due = performance.now();
      }
      const wait = due - performance.now();
      if (wait > 0) await pause(wait);
      due += 1_000 / rate;
      if (underWay.size >= inFlight) await Promise.race(underWay);
      const call = one(index);
      underWay.add(call);
      void call.finally(() => underWay.delete(call));
    }
  })();
  return {
    counts,
    go: (): void => {
      goes = true;
      wake();
    },
    rest: (): void => {
      goes = false;
    },
    end: async (): Promise<void> => {
      ended = true;
      goes = true;
      wake();
      await running;
      await Promise.all(underWay);
    },
  };
}

/** How long reads take, one after the other, in milliseconds, until `work` is done. */
async function readsWhile({ url }: ProductProcess, work: Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  let done = false;
  const settled = work.then(
    () => (done = true),
    () => (done = true),
  );
  for (let index = 0; !done; index++) {
    const begun = performance.now();
    await ask(url, read, { key: keyOf(index % items) });
    durations.push(performance.now() - begun);
    await pause(readEvery);
  }
  await settled;
  return durations;
}
