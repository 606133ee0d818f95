import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoLiveCommand } from '../../src/cli/demo-live-command.js';
import { readDemoEstate } from '../../src/demo/estate.js';
import { plan, readScenarios, type LiveStep } from '../../src/demo/live.js';
import { seeded } from '../../src/seeded.js';
import { liveProduct, Paper, type LiveProduct } from './live.js';

const scenarios = readScenarios();

describe('the scenarios', () => {
  const planned = (seed: number, count: number): LiveStep[] => {
    const steps = plan(scenarios, seeded(seed));
    return Array.from({ length: count }, () => steps.next().value.step);
  };

  test('come in an order that the seed decides', () => {
    expect(planned(7, 60)).toEqual(planned(7, 60));
    expect(planned(7, 60)).not.toEqual(planned(8, 60));
  });

  test('name items of the demo estate, and leave no placeholder', () => {
    const keys = new Set(readDemoEstate().items.map(({ key }) => key));
    for (const step of planned(1, 200)) {
      expect(JSON.stringify(step)).not.toContain('$item');
      for (const event of Object.values(step))
        if (typeof event === 'object')
          for (const named of ['item', 'host'] as const)
            if (named in event) expect(keys).toContain((event as Record<string, string>)[named]);
    }
  });

  test('end every alert that they raise', () => {
    for (const { name, steps } of scenarios) {
      const raised = steps.flatMap(({ fire, push }) => (fire ?? push)?.alert ?? []);
      expect(steps.flatMap(({ resolve }) => resolve ?? []).sort(), name).toEqual(raised.sort());
    }
  });
});

describe('npm run demo:live', () => {
  let product: LiveProduct;
  beforeAll(async () => {
    product = await liveProduct();
  });
  afterAll(() => product.stop());

  const run = (args: string[], paper = new Paper(), signal = new AbortController().signal) =>
    demoLiveCommand(['--url', product.server.url, '--pace', '0', ...args], paper, signal);

  // Its own alerts alone: an outage that lasts, on a busy machine, uses up error budgets, and what the product says of that stays.
  const estate = async () => {
    const { configurationItems, ...rest } = await product.ask<{
      configurationItems: { nodes: { name: string; status: { observed: string; effective: string } }[] };
    }>(`{
      configurationItems(filter: { source: "demo" }, first: 1000) {
        nodes { name status { observed effective inMaintenance margin } }
      }
      alerts(filter: { statuses: [FIRING], sources: ["demo-live-prometheus", "demo-live-monitor"] }) { totalCount }
      checks { totalCount }
    }`);
    return { ...rest, nodes: configurationItems.nodes.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  };

  test('says what breaks, and puts it right', async () => {
    const paper = new Paper();
    expect(await run(['--scenario', 'storage-fails', '--events', '2', '--seed', '1'], paper)).toBe(0);
    await paper.says('Everything is OK again.');
    expect(paper.said).toMatch(/stops answering\. → .*Online shop CRITICAL.*\d+ items worse/);
    const found = await estate();
    expect(found).toMatchObject({ alerts: { totalCount: 0 }, checks: { totalCount: 0 } });
    expect(new Set(found.nodes.map(({ status }) => status.effective))).toEqual(new Set(['OK']));
  });

  test('leaves the estate as it found it, wherever in its scenarios it ends', async () => {
    await run(['--scenario', 'storage-fails', '--events', '1', '--seed', '1']);
    const found = await estate();
    // With this seed checks, a maintenance and an alert are there after nine events.
    const steps = plan(scenarios, seeded(165));
    const played = Array.from({ length: 9 }, () => steps.next().value.step);
    expect(played.flatMap((step) => Object.keys(step))).toEqual(
      expect.arrayContaining(['check', 'beat', 'maintain', 'fire']),
    );
    expect(played.at(-1)).toHaveProperty('fire');
    expect(await run(['--events', '9', '--seed', '165'])).toBe(0);
    expect(await estate()).toEqual(found);
  });

  test('says the same with the same seed', async () => {
    const told = async () => {
      const paper = new Paper();
      await run(['--events', '6', '--seed', '11', '--scenario', 'switch-flaps'], paper);
      await paper.says('Everything is OK again.');
      return paper.said.replaceAll(/\d\d:\d\d:\d\d/g, '');
    };
    expect(await told()).toBe(await told());
  });

  test('puts everything back when it is interrupted', async () => {
    const scheduled = '{ maintenances(filter: { state: SCHEDULED }) { nodes { name } } }';
    const before = await product.ask(scheduled);
    const stop = new AbortController();
    const paper = new Paper();
    const ended = run(['--pace', '3600', '--scenario', 'maintenance'], paper, stop.signal);
    await paper.says('A maintenance of');
    await paper.says('→');
    stop.abort();
    expect(await ended).toBe(0);
    await paper.says('Everything is OK again.');
    expect(await product.ask(scheduled)).toEqual(before);
  });

  test('takes what a killed run left', async () => {
    await product.ask(`mutation {
      ingestAlerts(source: "demo-live-monitor", alerts: [{ fingerprint: "old", severity: CRITICAL, item: "demo:san-a" }]) { changeSet }
    }`);
    expect(await run(['--events', '1', '--scenario', 'database-recovers'])).toBe(0);
    expect(await estate()).toMatchObject({ alerts: { totalCount: 0 } });
  });

  test('refuses what it cannot do, with the way out', async () => {
    const paper = new Paper();
    expect(await run(['--scenario', 'earthquake'], paper)).toBe(2);
    await paper.says('storage-fails, switch-flaps');
    expect(await run(['--events', 'many'], paper)).toBe(2);
    expect(await demoLiveCommand(['--url', 'http://127.0.0.1:9'], paper, new AbortController().signal)).toBe(3);
    await paper.says('npm start');
  });
});

describe('npm run demo:live without the demo estate', () => {
  test('refuses, and writes nothing', async () => {
    const product = await liveProduct({ demo: false });
    const paper = new Paper();
    expect(await demoLiveCommand(['--url', product.server.url], paper, new AbortController().signal)).toBe(1);
    await paper.says('demo estate is not loaded');
    expect(await product.ask('{ changeSets { totalCount } }')).toEqual({ changeSets: { totalCount: 0 } });
    await product.stop();
  });
});
