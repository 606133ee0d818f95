import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyCheckAlerts } from '../../src/alerts/check-alerts.js';
import type { ProbeResult } from '../../src/checks/config.js';
import { createCheckParts } from '../../src/checks/parts.js';
import { Network } from '../../src/network/network.js';
import type { Probe } from '../../src/checks/probes/probe.js';
import { probesOf, type Probes } from '../../src/checks/probes/probes.js';
import { CheckResults } from '../../src/checks/results.js';
import { CheckRunner, type RunnerOptions } from '../../src/checks/runner.js';
import type { CheckRecord } from '../../src/records.js';
import { Refusal } from '../../src/refusal.js';
import { seedItems } from '../support/seed.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
/** All runners of a test share this clock, which stands still unless it is moved. */
let now = 0;
/** By check's target: how often it was looked at. */
const looked = new Map<string, number>();
const moments = new Map<string, number[]>();
/** What keeps probes waiting. */
let hold: Promise<void> | undefined;

beforeAll(async () => {
  services = await testServices();
});
afterAll(() => services.close());
beforeEach(async () => {
  await services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(services.graph, services.model, [{ id: 'web' }]);
  now = Date.parse('2026-11-01T00:00:00Z');
  looked.clear();
  moments.clear();
  hold = undefined;
});

const answer: ProbeResult = { severity: 'OK', message: 'fine', durationMs: 1, performance: [] };
const tcp: Probe<{ host: string }> = async ({ host }, { signal }) => {
  looked.set(host, (looked.get(host) ?? 0) + 1);
  moments.set(host, [...(moments.get(host) ?? []), now]);
  const ended = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
  if (hold) await Promise.race([hold, ended]);
  return { ...answer, severity: host.startsWith('bad') ? 'CRITICAL' : 'OK' };
};
const probes: Probes = { ...probesOf(new Map()), TCP: tcp };
const clock = { now: () => now, schedule: () => () => undefined };

function aRunner(options: RunnerOptions = {}): CheckRunner {
  const { graph, statusWrites } = services;
  const results = new CheckResults(graph, statusWrites, applyCheckAlerts, () => now);
  return new CheckRunner(graph, results, new Network(), probes, quietLog, { clock, ...options });
}

async function aCheck(host: string, more: Record<string, unknown> = {}): Promise<string> {
  const { graph, statusWrites } = services;
  const sweeper = { add: () => undefined, nudge: () => undefined };
  const { checks } = createCheckParts({
    ...{ graph, statusWrites, sweeper, applyAlerts: applyCheckAlerts, log: quietLog, now: () => now },
  });
  const written = await checks.upsert(
    { itemId: 'web', name: host, config: { tcp: { host, port: 80 } }, interval: 'PT1M', ...more },
    undefined,
    'tester',
  );
  if (written instanceof Refusal) throw new Error(JSON.stringify(written.failures));
  return written.checkId;
}

/** Many checks as one that was written, each of its own host. */
async function manyChecks(count: number): Promise<void> {
  const id = await aCheck('host-0');
  const [one] = await services.graph.runText('MATCH (check:Check {id: $id}) RETURN properties(check) AS properties', {
    id,
  });
  const rows = Array.from({ length: count - 1 }, (_, index) => ({
    ...(one!['properties'] as CheckRecord),
    id: `check-${index}`,
    host: `host-${index + 1}`,
    config: JSON.stringify({ host: `host-${index + 1}`, port: 80 }),
  }));
  await services.graph.runText(
    `MATCH (item:ConfigurationItem {id: 'web'})
     UNWIND $rows AS row
     CREATE (check:Check:Record)-[:CHECKS]->(item)
     SET check = row, check.createdAt = datetime(row.createdAt), check.updatedAt = datetime(row.updatedAt)
     FOREACH (name IN ['nextAt', 'timeout', 'interval', 'retryInterval', 'maxAttempts', 'attempt', 'flappingBits', 'expectedSince'] |
       SET check[name] = toInteger(check[name]))`,
    { rows },
  );
}

const stored = async (): Promise<CheckRecord[]> =>
  (await services.graph.runText('MATCH (check:Check) RETURN properties(check) AS check ORDER BY check.name')).map(
    ({ check }) => check as CheckRecord,
  );
const overAll = async (runners: CheckRunner[]): Promise<void> => {
  await Promise.all(runners.map((runner) => runner.runDue()));
};

test('two runners on one graph make each of 200 checks once an interval', async () => {
  await manyChecks(200);
  const runners = [aRunner({ concurrency: 120 }), aRunner({ concurrency: 120 })];
  // Through four intervals in steps, so that whatever falls due is made when it does.
  const step = 3_000;
  for (const end = now + 240_000; now < end; now += step) await overAll(runners);
  expect(moments.size).toBe(200);
  for (const [, ...times] of moments.values()) {
    // The first was at once, anywhere between two slots.
    expect(times.length).toBeGreaterThanOrEqual(3);
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    for (const gap of gaps) {
      expect(gap).toBeGreaterThanOrEqual(54_000 - step);
      expect(gap).toBeLessThanOrEqual(66_000 + step);
    }
  }
  expect((await stored()).every(({ leaseOwner, lastResultAt }) => leaseOwner === undefined && lastResultAt)).toBe(true);
});

test('what is due is made by one of two runners that ask at the same moment', async () => {
  await manyChecks(200);
  await overAll([aRunner(), aRunner()]);
  expect([...looked.values()]).toEqual(Array.from({ length: 200 }, () => 1));
});

test('the lease of a runner that died ends, and another makes the check', async () => {
  await aCheck('web-1', { timeout: 'PT10S' });
  // Dies while it looks: nothing it does comes to an end.
  hold = new Promise(() => undefined);
  const dead = aRunner();
  void dead.runDue();
  await expect.poll(() => looked.get('web-1')).toBe(1);
  hold = undefined;
  const other = aRunner();
  now += 24_000;
  await other.runDue();
  expect(looked.get('web-1')).toBe(1);
  now += 2_000;
  await other.runDue();
  expect(looked.get('web-1')).toBe(2);
  await dead.stop();
});

test('a runner that stops ends what it makes without a result, and gives the leases back', async () => {
  await aCheck('web-1');
  hold = new Promise(() => undefined);
  const runner = aRunner();
  const running = runner.runDue();
  await expect.poll(() => looked.get('web-1')).toBe(1);
  await runner.stop();
  await running;
  hold = undefined;
  const [check] = await stored();
  expect(check).not.toHaveProperty('lastResultAt');
  expect(check).not.toHaveProperty('leaseOwner');
  await aRunner().runDue();
  expect(looked.get('web-1')).toBe(2);
});

describe('a runner', () => {
  test('makes no more checks of a host at once than it may, and the others when those have ended', async () => {
    for (let index = 0; index < 7; index++) await aCheck('same', { name: `check ${index}` });
    let open = (): void => undefined;
    hold = new Promise((resolve) => (open = resolve));
    const runner = aRunner({ perHost: 4 });
    const first = runner.runDue();
    await expect.poll(() => looked.get('same')).toBe(4);
    await runner.runDue();
    expect(looked.get('same')).toBe(4);
    open();
    await first;
    await runner.runDue();
    expect(looked.get('same')).toBe(7);
  });

  test('makes no more checks at once than it may', async () => {
    await manyChecks(10);
    let open = (): void => undefined;
    hold = new Promise((resolve) => (open = resolve));
    const runner = aRunner({ concurrency: 6 });
    const first = runner.runDue();
    await expect.poll(() => looked.size).toBe(6);
    expect(runner.inFlight).toBe(6);
    await runner.runDue();
    expect(looked.size).toBe(6);
    open();
    await first;
  });

  test('looks again after the retry interval while a problem is not confirmed, then after the interval', async () => {
    await aCheck('bad', { retryInterval: 'PT10S', maxAttempts: 2 });
    const runner = aRunner();
    await runner.runDue();
    const [soft] = await stored();
    expect(soft).toMatchObject({ stateType: 'SOFT', attempt: 1 });
    expect(soft!.nextAt! - now).toBeGreaterThanOrEqual(9_500);
    expect(soft!.nextAt! - now).toBeLessThanOrEqual(10_500);
    now = soft!.nextAt!;
    await runner.runDue();
    expect((await stored())[0]).toMatchObject({ stateType: 'HARD', hardSeverity: 'CRITICAL' });
  });

  test('ends a check at its timeout, which is a result', async () => {
    await aCheck('slow', { timeout: 'PT0.1S', maxAttempts: 1 });
    hold = new Promise(() => undefined);
    const slow: Probe<unknown> = async (config, options) => {
      const { timed } = await import('../../src/checks/probes/probe.js');
      return timed(options, () => tcp(config as { host: string }, options));
    };
    const { graph, statusWrites } = services;
    const results = new CheckResults(graph, statusWrites, applyCheckAlerts, () => now);
    const held = { ...probes, TCP: slow as Probes['TCP'] };
    await new CheckRunner(graph, results, new Network(), held, quietLog, { clock }).runDue();
    expect((await stored())[0]).toMatchObject({ severity: 'CRITICAL', message: 'No answer within 0.1 s.' });
  });

  test('leaves alone checks that are disabled and those of retired items', async () => {
    await aCheck('off', { enabled: false });
    await aCheck('gone');
    await services.graph.runText(
      `MATCH (item:ConfigurationItem {id: 'web'}) SET item.retiredAt = datetime('2026-10-01T00:00:00Z')`,
    );
    await aRunner().runDue();
    expect(looked.size).toBe(0);
  });

  test('counts what is overdue, and makes what is due by itself once it is started', async () => {
    await aCheck('web-1');
    const runner = aRunner();
    now += 6_000;
    expect(await runner.overdue()).toBe(1);
    runner.start();
    await expect.poll(async () => (await stored())[0]?.lastResultAt).toBe(now);
    expect(await runner.overdue()).toBe(0);
    await runner.stop();
  });
});
