import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LineFile, linesOfFile, LineSplitter } from '../../src/backup/lines.js';
import { throwAwayFolder } from '../support/throw-away.js';

const line = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\r', '\t', '\u2028', '\u2029', '\u0085', 'ü', '🙂'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.replaceAll('\n', ''));

test('pieces give the lines that they were cut from, wherever they were cut', () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat({ max: 8 })), (lines, cuts) => {
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      const splitter = new LineSplitter();
      const found: string[] = [];
      let start = 0;
      for (const cut of cuts) found.push(...splitter.split(bytes.subarray(start, (start += cut))));
      found.push(...splitter.split(bytes.subarray(start)));
      expect(found).toEqual(lines);
      expect(splitter.rest).toBe('');
    }),
  );
});

test('a file gives the lines that it was filled with, more than are written at once', async () => {
  const folder = await throwAwayFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'lines');
  const lines = Array.from({ length: 3_000 }, (_, index) => `${index} ü\u2028\r${'x'.repeat(index % 400)}`);
  const file = new LineFile(path);
  for (const text of lines) file.add(text);
  file.end();
  expect([...linesOfFile(path)]).toEqual(lines);
});
