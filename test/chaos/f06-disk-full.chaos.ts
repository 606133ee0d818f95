import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { test } from 'vitest';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { startThrowAwayNeo4j } from '../support/throw-away.js';
import { ask, startProcess } from './processes.js';
import { faultTest } from './result.js';

const mebibyte = 1024 ** 2;
/** What Neo4j's folder needs to begin with, and room to spare. */
const diskSize = '512m';
/** How much room is left when writing begins. */
const room = 16 * mebibyte;
/** What is no room to write anything to. */
const nearlyFull = 2 * mebibyte;
const clients = 4;
const text = 'x'.repeat(20_000);
/** What a client may be told while the disk is full: that it may try again. */
const clean = ['UNAVAILABLE', 'OVERLOADED', 'TIMEOUT', 'SERVER_BUSY'];

const create = `mutation Create($name: String!, $text: JSON!) {
  createConfigurationItem(item: { server: { key: $name, name: $name, attributes: { text: $text } } }, idempotencyKey: $name) { __typename }
}`;
interface Created {
  createConfigurationItem?: { __typename: string };
}
const read = 'query Read { configurationItems(first: 5) { nodes { id name } } }';

const disk = await mounted();
if (disk === undefined)
  test.skip('F06: the disk is full (skipped: it takes the right to mount a tmpfs, which this user does not have)', () =>
    undefined);
else
  faultTest({ id: 'F06', title: 'the disk is full', file: 'f06' }, async (record) => {
    try {
      const dataDir = join(disk, 'data');
      await mkdir(dataDir);
      let server = await startThrowAwayNeo4j({ dataDir });
      let graph = Graph.open(server.neo4j);
      await migrate(graph);
      const api = await startProcess(server.neo4j, { REQUEST_DEADLINE_MS: '15000', LOG_LEVEL: 'silent' });
      const ballast = join(disk, 'ballast');
      const { bavail, bsize } = await statfs(disk);
      await execa('fallocate', ['-l', String(bavail * bsize - room), ballast]);

      const isFull = async (): Promise<boolean> => {
        const left = await statfs(disk);
        return left.bavail * left.bsize < nearlyFull;
      };
      const acknowledged: string[] = [];
      const codes: string[] = [];
      let fullAt = Infinity;
      await Promise.all(
        Array.from({ length: clients }, async (_, client) => {
          for (let index = 0; fullAt === Infinity && index < 5_000; index++) {
            const name = `c${client}-${index}`;
            const { data, errors } = await ask<Created>(api.url, create, { name, text });
            if (data?.createConfigurationItem?.__typename === 'ConfigurationItemWritten') acknowledged.push(name);
            else if (await isFull()) {
              fullAt = Math.min(fullAt, performance.now());
              codes.push(errors?.[0]?.extensions?.code ?? 'none');
            }
          }
        }),
      );
      const ready = async (): Promise<number> => (await fetch(`${api.url}/health/ready`)).status;
      let redAfter = Infinity;
      while (redAfter === Infinity && performance.now() < fullAt + 30_000)
        if ((await ready()) === 503) redAfter = performance.now() - fullAt;
        else await pause(50);
      let reads = 0;
      for (let index = 0; index < 20; index++) {
        const { data, errors } = await ask(api.url, read);
        if (data && !errors) reads++;
        else codes.push(errors?.[0]?.extensions?.code ?? 'none');
      }
      await rm(ballast);
      // Neo4j stays as it is, although there is room again, until it is started anew.
      await api.kill();
      await graph.close();
      await server.neo4j.stop();
      const begun = performance.now();
      server = await startThrowAwayNeo4j({ dataDir });
      graph = Graph.open(server.neo4j);
      const again = await startProcess(server.neo4j);
      const last = await ask<Created>(again.url, create, { name: 'afterwards', text });
      const recovered = performance.now() - begun;
      const [row] = await graph.runText(
        'UNWIND $names AS name RETURN count(CASE WHEN COUNT { (:ConfigurationItem {name: name}) } = 1 THEN 1 END) AS there',
        { names: acknowledged },
      );
      const { faults } = await verifyChain(graph);
      const broken = await brokenInvariants(graph);
      await again.kill();
      await graph.close();
      await server.dispose();
      const none = { atMost: 0, atLeast: 0 };
      record.figure('writes acknowledged before the disk was full', acknowledged.length, { atLeast: 10 });
      record.figure('acknowledged and lost, or twice', acknowledged.length - Number(row!['there']), none);
      record.figure('/health/ready is red after', redAfter / 1_000, { atMost: 5, unit: 's' });
      record.figure('of 20 reads meanwhile, answered', reads);
      record.figure(
        'answers that do not say to try again later',
        codes.filter((code) => !clean.includes(code)).length,
        none,
      );
      record.figure(
        'faults of the hash chain and of the graph afterwards',
        faults.length + Object.keys(broken).length,
        none,
      );
      record.figure('writes are taken again after room was made and Neo4j started, within', recovered / 1_000, {
        unit: 's',
      });
      record.figure(
        'writes refused after that',
        last.data?.createConfigurationItem?.__typename === 'ConfigurationItemWritten' ? 0 : 1,
        none,
      );
      if (codes.length > 0) console.log(`Codes meanwhile: ${[...new Set(codes)].join(', ')}`);
    } finally {
      await execa('umount', ['-l', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  });

/** A disk of its own in memory; undefined where this user may not mount one. */
async function mounted(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'itsm-graph-disk-'));
  const { exitCode } = await execa('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', folder], {
    reject: false,
  });
  if (exitCode === 0) return folder;
  await rm(folder, { recursive: true, force: true });
  return undefined;
}
