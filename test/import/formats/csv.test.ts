import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, streamCsv } from '../../../src/import/formats/csv.js';
import type { StreamedRow } from '../../../src/import/formats/typed-rows.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { withoutDangling } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const options = { source: 'sheet', model };
const read = (...lines: string[]): ParsedDocument => readCsv(lines.join('\n'), options);
const edges = ({ relationships }: ParsedDocument): string[] =>
  relationships.map(({ from, type, to, group }) => `${from.key} ${type} ${to.key}${group ? ` (${group})` : ''}`);
const stream = async (pieces: Iterable<string | Uint8Array>): Promise<StreamedRow[]> => {
  const found: StreamedRow[] = [];
  for await (const row of streamCsv(Readable.from(pieces), options)) found.push(row);
  return found;
};

test('columns become fields of the row’s class by type, relationships by name, and attributes otherwise', () => {
  const document = read(
    'class,key,name,Environment,cpu_count,ipAddresses,tags,validity,RUNS_ON,DEPENDS_ON,Shelf',
    'Server,s1,web1,prod,8,10.0.0.1; 10.0.0.2,blue;green,,,,B4',
    'VIRTUAL_MACHINE,v1,vm,,2,,,,,,',
    'application service,a1,shop,,,,,,s1; v1,d1#db; d2#db,',
    'database,d1,d1,,,,,,,,',
    'Database,d2,d2,,,,,,,,',
    'certificate,c1,c1,,,,,x,,,',
  );
  assertRowsFitModel(document, model);
  expect([document.rejected, document.warnings]).toEqual([[], []]);
  expect(document.items[0]).toEqual({
    path: 'line 2',
    class: 'Server',
    key: 's1',
    fields: {
      name: 'web1',
      environment: 'PRODUCTION',
      cpuCount: 8,
      ipAddresses: ['10.0.0.1', '10.0.0.2'],
      tags: ['blue', 'green'],
    },
    attributes: { Shelf: 'B4' },
  });
  expect(document.items[5]?.attributes).toEqual({ validity: 'x' });
  expect(edges(document)).toEqual(['a1 RUNS_ON s1', 'a1 RUNS_ON v1', 'a1 DEPENDS_ON d1 (db)', 'a1 DEPENDS_ON d2 (db)']);
});

test('byte order mark, semicolons, quotes and line breaks of either kind are understood', () => {
  const document = readCsv(
    '\uFEFFclass;key;name;description\r\nServer;s1;"a;b";"two\r\nlines"\r\n\r\nServer;s2;"say ""hi""";x;;\r\nServer;s3\r\n',
    options,
  );
  expect(document.items.map(({ path, fields }) => [path, fields])).toEqual([
    ['line 2', { name: 'a;b', description: 'two\nlines' }],
    ['line 5', { name: 'say "hi"', description: 'x' }],
  ]);
  expect(document.rejected).toEqual([expect.objectContaining({ path: 'line 6', code: 'RAGGED_ROW' })]);
  expect(readCsv('class\tkey\tname\rServer\ts1\tx', options).items).toHaveLength(1);
});

test('a bad row is refused by line and column, and leaves the rest', () => {
  const document = read(
    'class,key,name,cpuCount,environment,groups',
    'Server,s1,x,many,,',
    'Server,s2,x,,moon,',
    'Sofa,s3,x,,,',
    'Server,,x,,,',
    'Server,s5,,,,',
    'Server,s6,x,,,nothing',
    'Server,s7,x,1.5,,',
    'Server,s8,x,4,,"[{""name"":""db"",""reduce"":""WORST""}]"',
    'Server,s8,other,4,,',
  );
  expect(document.rejected.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'line 2.cpuCount INVALID',
    'line 3.environment INVALID',
    'line 4.class UNKNOWN_CLASS',
    'line 5.key REQUIRED',
    'line 6.name REQUIRED',
    'line 7.groups INVALID',
    'line 8.cpuCount INVALID',
  ]);
  expect(document.items.map(({ key, groups }) => [key, groups])).toEqual([['s8', [{ name: 'db', reduce: 'WORST' }]]]);
  expect(document.warnings).toEqual([expect.objectContaining({ path: 'line 10', code: 'DUPLICATE_KEY' })]);
});

test('a file of relationships needs no classes, and may name what other files hold', () => {
  const document = read(
    'from,type,to,group,weight',
    'a,depends on,b,db,2',
    'a,DANCES_WITH,b,,',
    ',USES,b,,',
    'a,USES,b,,0',
  );
  expect(document.relationships).toEqual([
    { path: 'line 2', from: { key: 'a' }, type: 'DEPENDS_ON', to: { key: 'b' }, group: 'db', weight: 2 },
  ]);
  expect(document.rejected.map(({ path }) => path)).toEqual(['line 3.type', 'line 4.from', 'line 5.weight']);
});

test('a header without the needed columns, or with one twice, refuses the file and says which', () => {
  expect(read('name,serial', 'x,1').rejected).toEqual([
    { path: 'line 1', code: 'UNREADABLE', message: expect.stringContaining('class, key are missing') as string },
  ]);
  expect(read('class,key,name,Name', 'Server,1,x,y').rejected[0]?.message).toContain('"name" stands there twice');
  expect(read('').rejected).toEqual([expect.objectContaining({ code: 'UNREADABLE', message: 'The file is empty.' })]);
});

test('an unclosed quote costs what follows it, not what precedes it', async () => {
  const lines = ['class,key,name', 'Server,s1,x', 'Server,s2,"canary', 'Server,s3,y', ''];
  const document = read(...lines);
  expect(document.items.map(({ key }) => key)).toEqual(['s1']);
  expect(document.rejected).toEqual([expect.objectContaining({ path: 'line 3', code: 'UNREADABLE' })]);
  expect(JSON.stringify(document)).not.toContain('canary');
  const streamed = await stream([lines.join('\n')]);
  expect(streamed.map(({ kind }) => kind)).toEqual(['item', 'rejected']);
});

test('secrets reach neither rows nor messages', () => {
  const document = read(
    'class,key,name,url,password,note,attributes',
    'application service,a,a,https://u:canary1@x.org,canary2,postgres://u:canary3@db/x,"{""token"":""canary4"",""ok"":1}"',
    'canary5 = ?,b,b,,,,',
  );
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.items[0]?.fields['url']).toBe('https://x.org');
  expect(document.warnings.every(({ code }) => code === 'SECRET_LEFT_OUT')).toBe(true);
  expect(document.warnings.map(({ path }) => path)).toContain('line 2.url');
});

test('a stream gives what the whole text gives, wherever it is cut', async () => {
  const text =
    '\uFEFFclass,key,name,description,RUNS_ON\r\nServer,s1,ä,"a\r\nb",\r\n\r\nServer,s2,x,,s1\r\nServer,s3\r\nServer,s4,é,"",s1;s2\r\n';
  const whole = readCsv(text, options);
  const bytes = new TextEncoder().encode(text);
  const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(cuts, async (sizes) => {
      const pieces: Uint8Array[] = [];
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length]!;
        pieces.push(bytes.subarray(at, at + size));
        at += size;
      }
      const streamed = await stream(pieces);
      expect(streamed.flatMap((each) => (each.kind === 'item' ? [each.row] : []))).toEqual(whole.items);
      expect(streamed.flatMap((each) => (each.kind === 'relationship' ? [each.row] : []))).toEqual(whole.relationships);
      expect(streamed.flatMap((each) => (each.kind === 'rejected' ? [each.rejection] : []))).toEqual(whole.rejected);
    }),
    { numRuns: 50 },
  );
});

test('a stream is read no further than its rows are taken', async () => {
  let given = 0;
  const source = (function* () {
    yield 'class,key,name\n';
    for (; given < 1_000_000; given += 1) yield `Server,s${given},x\n`;
  })();
  let taken = 0;
  for await (const row of streamCsv(Readable.from(source), options)) {
    expect(row.kind).toBe('item');
    if ((taken += 1) === 1_000) break;
  }
  expect(given).toBeLessThan(20_000);
});

test('no text makes it throw, and what it yields fits the model', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Server',
      'database',
      's1',
      's2',
      '',
      '3',
      'x#g',
      '"',
      '{"a":1}',
      '[]',
      'yes',
      '2030-01-01',
      'prod',
    ),
    fc.string(),
  );
  const column = fc.constantFrom(
    'cpuCount',
    'RUNS_ON',
    'USES',
    'attributes',
    'groups',
    'tags',
    'port',
    '__proto__',
    'x',
    'encrypted',
  );
  const table = fc
    .tuple(
      fc.uniqueArray(column),
      fc.array(fc.array(cell, { minLength: 3, maxLength: 9 }), { maxLength: 6 }),
      fc.constantFrom(',', ';'),
    )
    .map(([columns, rows, delimiter]) =>
      [['class', 'key', 'name', ...columns], ...rows].map((cells) => cells.join(delimiter)).join('\n'),
    );
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), table), async (content) => {
      assertRowsFitModel(withoutDangling(readCsv(content, options)), model);
      await stream([content]);
    }),
    { numRuns: 300 },
  );
});
