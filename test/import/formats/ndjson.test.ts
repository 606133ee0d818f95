import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNdjson, streamNdjson } from '../../../src/import/formats/ndjson.js';
import type { StreamedRow } from '../../../src/import/formats/typed-rows.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { withoutDangling } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const options = { source: 'script', model };
const read = (...lines: unknown[]): ParsedDocument =>
  readNdjson(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), options);
const stream = async (lines: AsyncIterable<string>): Promise<StreamedRow[]> => {
  const found: StreamedRow[] = [];
  for await (const row of streamNdjson(lines, options)) found.push(row);
  return found;
};

test('lines are items and relationships as the API takes them, or flat', () => {
  const document = read(
    { server: { key: 's1', name: 'web1', cpuCount: 4, serialNumber: null, attributes: { shelf: 'B4' } } },
    { item: { database: { key: 'd1', name: 'db', groups: [{ name: 'disks', reduce: 'WORST' }] } } },
    '',
    { class: 'VIRTUAL_MACHINE', key: 'v1', name: 'vm' },
    { relationship: { from: { key: 'v1' }, type: 'HOSTED_ON', to: { key: 's1' }, group: 'hosts', weight: 2 } },
    { from: 'd1', type: 'runs_on', to: 's1' },
    { from: { key: 'd1' }, type: 'USES', to: { key: 'x', source: 'other' } },
  );
  expect([document.rejected, document.warnings]).toEqual([[], []]);
  assertRowsFitModel(withoutDangling(document), model);
  expect(document.items).toEqual([
    {
      path: 'line 1',
      class: 'Server',
      key: 's1',
      fields: { name: 'web1', cpuCount: 4, serialNumber: null },
      attributes: { shelf: 'B4' },
    },
    {
      path: 'line 2',
      class: 'Database',
      key: 'd1',
      fields: { name: 'db' },
      groups: [{ name: 'disks', reduce: 'WORST' }],
    },
    { path: 'line 4', class: 'VirtualMachine', key: 'v1', fields: { name: 'vm' } },
  ]);
  expect(document.relationships).toEqual([
    { path: 'line 5', from: { key: 'v1' }, type: 'HOSTED_ON', to: { key: 's1' }, group: 'hosts', weight: 2 },
    { path: 'line 6', from: { key: 'd1' }, type: 'RUNS_ON', to: { key: 's1' } },
    { path: 'line 7', from: { key: 'd1' }, type: 'USES', to: { key: 'x', source: 'other' } },
  ]);
});

test('a bad line is refused by its number, and the rest is taken', () => {
  const document = read(
    '{"server": {"key": "canary"',
    '[1]',
    { sofa: { key: 'a', name: 'a' } },
    { server: { key: 'a', name: 'a' }, database: { key: 'b', name: 'b' } },
    { server: { key: 'a', name: 'a', colour: 'red' } },
    { server: { key: 'a' } },
    { server: { name: 'a' } },
    { server: { key: 'a', name: 'a', cpuCount: 'many' } },
    { server: { key: 'a', name: 'a', attributes: [] } },
    { relationship: { from: { key: 'a' }, type: 'LOVES', to: { key: 'b' } } },
    { relationship: { from: {}, type: 'USES', to: { key: 'b' } } },
    { class: 'Sofa', key: 'a', name: 'a' },
    { server: { key: 'good', name: 'good' } },
  );
  expect(document.rejected.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'line 1 UNREADABLE',
    'line 2 INVALID_ROW',
    'line 3 UNKNOWN_CLASS',
    'line 4 INVALID_ROW',
    'line 5.colour UNKNOWN_FIELD',
    'line 6.name REQUIRED',
    'line 7.key REQUIRED',
    'line 8.cpuCount INVALID',
    'line 9.attributes INVALID',
    'line 10.type UNKNOWN_TYPE',
    'line 11.from INVALID_REFERENCE',
    'line 12.class UNKNOWN_CLASS',
  ]);
  expect(document.items.map(({ key }) => key)).toEqual(['good']);
  expect(JSON.stringify(document)).not.toContain('canary');
});

test('records of other practices are counted in one warning each', () => {
  const document = read({ incident: { title: 'x' } }, { incident: { title: 'y' } }, { problem: {} });
  expect(document.rejected).toEqual([]);
  expect(document.warnings.map(({ path, code, message }) => [path, code, message.slice(0, 3)])).toEqual([
    ['incident', 'UNSUPPORTED_KIND', '2 ×'],
    ['problem', 'UNSUPPORTED_KIND', '1 ×'],
  ]);
});

test('secrets reach neither rows nor messages', () => {
  const document = read(
    {
      applicationService: {
        key: 'https://u:canary1@x.org',
        name: 'a',
        url: 'https://u:canary2@x.org',
        attributes: { password: 'canary3', deep: [{ token: 'canary4' }] },
      },
    },
    { from: 'https://u:canary1@x.org', type: 'USES', to: 'https://u:canary5@y.org' },
    { softwarePackage: { key: 'pkg:npm/left-pad@1.3.0', name: 'left-pad', purl: 'pkg:npm/left-pad@1.3.0' } },
    { 'canary6 !': { key: 'a' } },
  );
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.items.map(({ key }) => key)).toEqual(['https://x.org', 'pkg:npm/left-pad@1.3.0']);
  expect(document.items[1]?.fields['purl']).toBe('pkg:npm/left-pad@1.3.0');
  expect(document.relationships[0]?.from).toEqual({ key: 'https://x.org' });
  expect(document.warnings.map(({ path }) => path)).toContain('line 1.url');
});

test('a million lines stream through: none is read before it is wanted', async () => {
  let given = 0;
  const lines = (async function* () {
    for (; given < 1_000_000; given += 1) yield `{"server":{"key":"s${given}","name":"x"}}`;
  })();
  let taken = 0;
  for await (const row of streamNdjson(lines, options)) {
    expect(row.kind).toBe('item');
    expect(given).toBe(taken);
    if ((taken += 1) === 500) break;
  }
});

test('no text makes it throw, what it yields fits the model, and a stream gives the same', async () => {
  const name = fc.constantFrom(
    'key',
    'name',
    'cpuCount',
    'tags',
    'groups',
    'attributes',
    'from',
    'to',
    'type',
    'class',
    '__proto__',
  );
  const value = fc.oneof(fc.constantFrom<unknown>('a', 'Server', 'USES', 3, null), fc.jsonValue({ maxDepth: 2 }));
  const members = fc.dictionary(name, value);
  const line = fc.oneof(
    members,
    fc
      .tuple(fc.constantFrom('server', 'database', 'relationship', 'incident', 'constructor'), members)
      .map(([each, body]) => ({ [each]: body })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          line.map((each) => JSON.stringify(each)),
          fc.string(),
          fc.json(),
        ),
        { maxLength: 6 },
      ),
      async (lines) => {
        const flat = lines.flatMap((each) => each.split('\n'));
        const document = readNdjson(flat.join('\n'), options);
        assertRowsFitModel(withoutDangling(document), model);
        const streamed = await stream(
          (async function* () {
            yield* flat;
          })(),
        );
        expect(streamed.flatMap((each) => (each.kind === 'rejected' ? [each.rejection] : []))).toEqual(
          document.rejected,
        );
      },
    ),
    { numRuns: 300 },
  );
});
