import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { endProducts, ready, runProduct, type ProductRun } from './support/run-product.js';

const folder = mkdtempSync(join(tmpdir(), 'itsm-graph-product-'));
afterAll(async () => {
  await endProducts();
  rmSync(folder, { recursive: true, force: true });
});

/** Processes whose command line names the data folder: the embedded Neo4j. */
function neo4jProcesses(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes('java') && command.includes(dataDir);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function ask(run: ProductRun, query: string): Promise<Record<string, never>> {
  const response = await fetch(`${run.url()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

describe.skipIf(process.platform !== 'linux')('npm start (looks for processes in /proc: Linux only)', () => {
  const dataDir = join(folder, 'data');
  const storageArray =
    '{ impact(of: ["demo:san-a"]) { totalAffected services { severity } } configurationItems { totalCount } }';

  test('loads the demo estate, answers, and stops in order on SIGTERM, twice, with no child left', async () => {
    const run = runProduct({ DATA_DIR: dataDir });
    await run.says(ready);
    expect(run.output()).toContain('with its demo estate');
    const answer = await ask(run, storageArray);
    expect(answer).toMatchObject({ impact: { totalAffected: 35 }, configurationItems: { totalCount: 112 } });
    expect(neo4jProcesses(dataDir)).toHaveLength(1);
    const asked = performance.now();
    run.child.kill('SIGTERM');
    run.child.kill('SIGTERM');
    run.child.kill('SIGINT');
    const { code, at } = await run.ended;
    expect(code).toBe(0);
    expect(at - asked).toBeLessThan(10_000);
    expect(neo4jProcesses(dataDir)).toEqual([]);
  }, 180_000);

  test('a second start finds everything there and loads nothing again; Neo4j is brought back when it is killed', async () => {
    // A Neo4j that has just begun again plans for longer than usual on a busy machine.
    const run = runProduct({ DATA_DIR: dataDir, REQUEST_DEADLINE_MS: '120000' });
    await run.says(ready);
    expect(run.output()).not.toContain('with its demo estate');
    expect(await ask(run, storageArray)).toMatchObject({
      impact: { totalAffected: 35 },
      configurationItems: { totalCount: 112 },
    });
    const [pid] = neo4jProcesses(dataDir);
    process.kill(pid!, 'SIGKILL');
    await run.says('Neo4j answers again');
    expect(await ask(run, storageArray)).toMatchObject({ impact: { totalAffected: 35 } });
    run.child.kill('SIGINT');
    expect(await run.ended).toMatchObject({ code: 0 });
    expect(neo4jProcesses(dataDir)).toEqual([]);
  }, 180_000);

  test('names everything that is wrong with the settings at once, and starts nothing', async () => {
    const run = runProduct({
      DATA_DIR: join(folder, 'none'),
      PORT: 'many',
      LOG_LEVEL: 'loud',
      HOST: '0.0.0.0',
      NEO4J_URI: 'http://x',
    });
    expect(await run.ended).toMatchObject({ code: 1 });
    for (const name of ['PORT', 'LOG_LEVEL', 'HOST', 'NEO4J_URI', 'NEO4J_PASSWORD'])
      expect(run.output()).toContain(name);
    expect(run.output()).not.toContain('    at ');
  }, 60_000);

  test('a broken model stops it with file, line, type and field', async () => {
    const modelDir = mkdtempSync(join(folder, 'model-'));
    writeFileSync(
      join(modelDir, 'kiosk.graphql'),
      'type Kiosk implements ConfigurationItem & Node\n  @ci(identifiedBy: [["tag"]]) {\n  label: String\n}\n',
    );
    const run = runProduct({ DATA_DIR: join(folder, 'none'), MODEL_DIR: modelDir });
    expect(await run.ended).toMatchObject({ code: 1 });
    expect(run.output()).toMatch(/kiosk\.graphql:2: Kiosk\.tag: is named by @ci/);
  }, 60_000);
});
