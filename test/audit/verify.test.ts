import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditFile } from '../../src/audit/audit-file.js';
import { AuditWriter } from '../../src/audit/audit-writer.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { auditCommand } from '../../src/cli/audit-command.js';
import { testNeo4j, throwAwayFolder } from '../support/neo4j.js';
import { aDocument, anItem, importAs, quietLog, testServices, type TestServices } from '../support/services.js';
import { randomTampers, snapshot, undo } from './tampers.js';

let services: TestServices;
let folder: string;
let file: AuditFile;
beforeAll(async () => {
  services = await testServices();
  folder = await throwAwayFolder();
  file = new AuditFile(join(folder, 'audit.jsonl'));
  await services.feed.start();
  const audit = new AuditWriter(services.feed, file, quietLog as never, 20);
  await audit.start(services.graph);
  for (let round = 0; round < 12; round++) {
    await importAs(services, aDocument([anItem('a', { model: `m${round}` }), anItem('b', { cpuCount: round + 1 })]), {
      reason: 'because',
    });
    await services.feed.settled();
    // As a second later.
    if (round % 4 === 3) await audit.stop();
  }
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const { uri, user, password, database } = await testNeo4j();
  const out: string[] = [];
  const into = { write: (text: string) => out.push(text) } as unknown as NodeJS.WritableStream;
  const code = await auditCommand(
    args,
    { stdout: into, stderr: into },
    {
      env: {
        NEO4J_URI: uri,
        NEO4J_USER: user,
        NEO4J_PASSWORD: password,
        NEO4J_DATABASE: database,
        AUDIT_FILE: file.path,
      },
      signal: new AbortController().signal,
    },
  );
  return { code, out: out.join('') };
};

test('what was sealed and is on file is sound', async () => {
  const report = await verifyAudit(services.graph, file);
  expect(report).toMatchObject({ checked: 12, entries: 24, faults: [], damaged: [], head: { sequence: 12 } });
  expect(report.heads).toBeGreaterThanOrEqual(3);
  const { code, out } = await run('verify');
  expect(out).toMatch(/^12 ChangeSets with 24 entries, up to sequence 12, held against \d+ heads on file: all is as/);
  expect(code).toBe(0);
});

test('the newest ChangeSets taken out, with the head set back, are missed by what is on file', async () => {
  const before = await snapshot(services.graph);
  await services.graph.runText(
    `MATCH (c:ChangeSet) WHERE c.sequence > 10 DETACH DELETE c
     WITH count(*) AS gone MATCH (last:ChangeSet {sequence: 10}), (head:FeedHead)
     SET head.sequence = 10, head.hash = last.hash`,
  );
  const { code, out } = await run('verify');
  expect(code).toBe(1);
  expect(out).toContain('sequence 11: The feed had 12 ChangeSets before.');
  await undo(services.graph, before);
  expect((await run('verify', '--json')).code).toBe(0);
});

test('every random edit, removal, insertion and swap of ChangeSets and entries is found', async () => {
  const before = await snapshot(services.graph);
  const missed: string[] = [];
  for await (const name of randomTampers(services.graph, 30, 7)) {
    if ((await verifyAudit(services.graph, file)).faults.length === 0) missed.push(name);
    await undo(services.graph, before);
  }
  expect(missed).toEqual([]);
  expect((await verifyAudit(services.graph, file)).faults).toEqual([]);
}, 120_000);

test('used wrongly it says how', async () => {
  expect(await run('nonsense')).toMatchObject({ code: 2 });
  expect((await run()).out).toContain('verify');
});
