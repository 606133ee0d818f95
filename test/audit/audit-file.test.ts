import { appendFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AuditFile } from '../../src/audit/audit-file.js';
import { AuditWriter } from '../../src/audit/audit-writer.js';
import type { Graph } from '../../src/graph/graph.js';
import { quietLog } from '../support/services.js';
import { throwAwayFolder } from '../support/throw-away.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await throwAwayFolder();
  path = join(folder, 'deep/audit.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hashOf = (sequence: number) => sequence.toString(16).padStart(64, '0');
const line = (sequence: number) => ({ sequence, hash: hashOf(sequence), at: '2026-11-29T12:00:00.000Z' });
const all = async (file: AuditFile) => {
  const found = [];
  for await (const head of file.heads()) found.push('damaged' in head ? head.damaged : head.sequence);
  return found;
};

test('heads are appended to a file that only its owner reads, and read back in order', async () => {
  const file = new AuditFile(path);
  expect(await file.last()).toBeUndefined();
  expect(await all(file)).toEqual([]);
  for (const sequence of [3, 7, 12]) await file.append(line(sequence));
  expect(await all(file)).toEqual([3, 7, 12]);
  expect(await file.last()).toEqual(line(12));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, 'utf8')).toContain('{"sequence":3,"hash":"000');
});

test('a full file is set aside under the sequence it goes up to, and still read', async () => {
  const file = new AuditFile(path, 300);
  for (let sequence = 1; sequence <= 12; sequence++) await file.append(line(sequence));
  expect((await readdir(join(folder, 'deep'))).sort()).toEqual([
    'audit.jsonl',
    'audit.jsonl.3',
    'audit.jsonl.6',
    'audit.jsonl.9',
  ]);
  expect(await all(file)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a line that a crash cut short is told, and does not swallow the next', async () => {
  const file = new AuditFile(path);
  await file.append(line(1));
  await appendFile(path, '{"sequence":2,"ha');
  await file.append(line(3));
  expect(await all(file)).toEqual([1, `${path}:2`, 3]);
  expect(await file.last()).toEqual(line(3));
});

test('the writer goes on when the file cannot be written, and says so once', async () => {
  const told: string[] = [];
  const log = { ...quietLog, error: (_: unknown, text: string) => told.push(text), info: () => undefined };
  const feed = { last: { sequence: 1, hash: hashOf(1) } };
  // The folder is a file.
  await appendFile(join(folder, 'deep'), '');
  const writer = new AuditWriter(feed, new AuditFile(path), log as never, 5);
  await writer.start({} as Graph);
  feed.last = { sequence: 2, hash: hashOf(2) };
  await writer.stop();
  expect(told).toHaveLength(1);
  await rm(join(folder, 'deep'));
  await writer.stop();
  expect(await all(new AuditFile(path))).toEqual([2]);
});
