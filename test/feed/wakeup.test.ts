import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Feed } from '../../src/feed/feed.js';
import { WakeUp } from '../../src/wakeup.js';
import { anItem, quietLog, testServices, type TestServices } from '../support/services.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('redis-server is not installed: the tests of waking by Redis are skipped.');

const folder = mkdtempSync(join(tmpdir(), 'itsm-graph-redis-'));
const never = 2 ** 30;
let services: TestServices;
let other: Feed;
let redis: ChildProcess | undefined;
let port: number;
const wakeUps: WakeUp[] = [];

async function startRedis(): Promise<void> {
  const child = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1', '--dir', folder]);
  redis = child;
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('Ready to accept') && resolve());
    child.once('exit', () => reject(new Error('redis-server ended.')));
  });
}

async function endRedis(): Promise<void> {
  const child = redis;
  redis = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  port = await getPort();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  services = await testServices();
});
afterEach(async () => {
  await other.stop();
  await Promise.all(wakeUps.splice(0).map((one) => one.stop()));
  await services.close();
  await endRedis();
});

function wakeUp(woken: () => void, log = quietLog): WakeUp {
  const one = new WakeUp(`redis://127.0.0.1:${port}`, woken, log);
  wakeUps.push(one);
  one.start();
  return one;
}

/** This process writes; the other one only looks when it is woken, unless it polls. */
async function twoProcesses(pause: number): Promise<{ here: WakeUp; there: WakeUp }> {
  other = new Feed(services.graph, quietLog, pause);
  const here = wakeUp(() => undefined);
  const there = wakeUp(() => other.nudge());
  services.feed.onCommitted = () => here.send();
  await other.start();
  return { here, there };
}

const write = (key: string) => services.writes.create(anItem(key), 'test', { actor: 'tester' });

describe.runIf(hasRedis)('with Redis', () => {
  test('a subscriber of another process hears of a commit at once, though that process never polls', async () => {
    await startRedis();
    const { here, there } = await twoProcesses(never);
    await expect.poll(() => here.isConnected && there.isConnected).toBe(true);
    const heard = other.subscribe();
    for (const key of ['one', 'two', 'three']) {
      const next = heard.next();
      await write(key);
      expect((await next).value).toMatchObject({ operation: 'createConfigurationItem' });
    }
  });

  test('killing it loses nothing, and it is used again when it is back', async () => {
    await startRedis();
    const { here, there } = await twoProcesses(250);
    await expect.poll(() => here.isConnected && there.isConnected).toBe(true);
    const heard = other.subscribe(0);
    await write('before');
    await endRedis();
    await write('without');
    await write('without, too');
    const sequences = [await heard.next(), await heard.next(), await heard.next()].map(
      ({ value }) => (value as { sequence: number }).sequence,
    );
    expect(sequences).toEqual([1, 2, 3]);
    await startRedis();
    await expect.poll(() => here.isConnected && there.isConnected, { timeout: 20_000 }).toBe(true);
    let woken = 0;
    wakeUp(() => woken++);
    await expect.poll(() => wakeUps.at(-1)!.isConnected).toBe(true);
    await write('again');
    await expect.poll(() => woken).toBeGreaterThan(0);
    expect((await heard.next()).value!.sequence).toBe(4);
  });
});

test('a Redis that is not there fails neither a start nor a write, and is complained of once', async () => {
  const complaints: unknown[] = [];
  other = new Feed(services.graph, quietLog);
  const here = wakeUp(() => undefined, {
    ...quietLog,
    warn: (...words: unknown[]) => void complaints.push(words),
  });
  services.feed.onCommitted = () => here.send();
  await other.start();
  const heard = other.subscribe();
  await write('one');
  expect((await heard.next()).value).toMatchObject({ sequence: 1 });
  await expect.poll(() => complaints.length).toBe(1);
  await write('two');
  expect((await heard.next()).value).toMatchObject({ sequence: 2 });
  expect(complaints).toHaveLength(1);
});
