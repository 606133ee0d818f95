import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { test } from 'vitest';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { freeBytes } from '../../src/graph/disk-watch.js';
import { runningEmbedded } from '../../src/graph/embedded.js';
import { Graph } from '../../src/graph/graph.js';
import { ready, runProduct } from '../support/run-product.js';
import { ask } from './processes.js';
import { faultTest } from './result.js';

const mebibyte = 1024 ** 2;
/** What Neo4j's folder needs to begin with, and room to spare. */
const diskSize = '512m';
const reserve = 64 * mebibyte;
/** How much room is left above that when writing begins. */
const room = 16 * mebibyte;
const clients = 4;
const text = 'x'.repeat(20_000);
const patience = 60_000;
/** What a client may be told while the disk is full: that it may try again. */
const clean = ['DISK_FULL', 'UNAVAILABLE', 'OVERLOADED', 'TIMEOUT', 'SERVER_BUSY'];

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
    const dataDir = join(disk, 'data');
    await mkdir(dataDir);
    // The product with the Neo4j that it brings along, as `npm start` runs it.
    const product = runProduct({
      DATA_DIR: dataDir,
      DISK_RESERVE: `${reserve / mebibyte}m`,
      NEO4J_HEAP: '512m',
      DEMO: 'false',
      CHECKS: 'false',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '0',
    });
    try {
      await product.says(ready);
      const url = product.url();
      const ballast = join(disk, 'ballast');
      await execa('fallocate', ['-l', String((await freeBytes(disk)) - reserve - room), ballast]);

      const acknowledged: string[] = [];
      const codes: string[] = [];
      let fullAt = Infinity;
      const write = async (name: string): Promise<boolean> => {
        const { data, errors } = await ask<Created>(url, create, { name, text });
        const isWritten = data?.createConfigurationItem?.__typename === 'ConfigurationItemWritten';
        if (isWritten) acknowledged.push(name);
        else codes.push(errors?.[0]?.extensions?.code ?? 'none');
        return isWritten;
      };
      await Promise.all(
        Array.from({ length: clients }, async (_, client) => {
          for (let index = 0; fullAt === Infinity && index < 5_000; index++)
            if (!(await write(`c${client}-${index}`))) fullAt = Math.min(fullAt, performance.now());
        }),
      );
      const isReady = async (): Promise<boolean> => (await fetch(`${url}/health/ready`)).status === 200;
      while ((await isReady()) && performance.now() < fullAt + patience) await pause(50);
      const redAfter = performance.now() - fullAt;
      let reads = 0;
      for (let index = 0; index < 20; index++) {
        const { data, errors } = await ask(url, read);
        if (data && !errors) reads++;
      }
      await write('while it is full');
      const left = await freeBytes(disk);
      await rm(ballast);
      const madeAt = performance.now();
      let goesOnAfter = Infinity;
      for (let index = 0; goesOnAfter === Infinity && performance.now() < madeAt + patience; index++)
        if (await write(`afterwards-${index}`)) goesOnAfter = performance.now() - madeAt;
        else await pause(50);
      while (!(await isReady()) && performance.now() < madeAt + patience) await pause(50);
      const greenAfter = performance.now() - madeAt;

      const graph = Graph.open((await runningEmbedded(dataDir))!);
      const [row] = await graph.runText(
        'UNWIND $names AS name RETURN count(CASE WHEN COUNT { (:ConfigurationItem {name: name}) } = 1 THEN 1 END) AS there',
        { names: acknowledged },
      );
      const { faults } = await verifyChain(graph);
      const broken = await brokenInvariants(graph);
      await graph.close();
      const none = { atMost: 0, atLeast: 0 };
      record.figure('writes acknowledged before and after', acknowledged.length, { atLeast: 10 });
      record.figure('acknowledged and lost, or twice', acknowledged.length - Number(row!['there']), none);
      record.figure('/health/ready is red after', redAfter / 1_000, { atMost: 5, unit: 's' });
      record.figure('of 20 reads meanwhile, answered', reads, { atLeast: 20 });
      record.figure('writes refused', codes.length, { atLeast: 1 });
      record.figure(
        'answers that do not say to try again later',
        codes.filter((code) => !clean.includes(code)).length,
        none,
      );
      record.figure('room that was left meanwhile', left / mebibyte, { atLeast: 1, unit: 'MB' });
      record.figure(
        'writes are taken again after room was made, with nothing started anew, within',
        goesOnAfter / 1_000,
        {
          atMost: 15,
          unit: 's',
        },
      );
      record.figure('/health/ready is green after room was made, within', greenAfter / 1_000, {
        atMost: 15,
        unit: 's',
      });
      record.figure(
        'faults of the hash chain and of the graph afterwards',
        faults.length + Object.keys(broken).length,
        none,
      );
    } finally {
      product.child.kill('SIGTERM');
      await product.ended;
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
