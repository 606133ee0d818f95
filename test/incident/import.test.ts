import { existsSync, readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importIncidentsCommand } from '../../src/cli/import-incidents-command.js';
import { instantOf } from '../../src/incident/import/instants.js';
import { readIncidentLog } from '../../src/incident/import/log.js';
import { servicenowMapping } from '../../src/incident/import/mapping.js';
import { levels, priorities } from '../../src/incident/priority.js';
import { createLog } from '../../src/log.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { startServer } from '../../src/server.js';
import { mean, median } from '../../src/statistics/statistics.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedKeys } from '../support/seed.js';

const data = new URL('../../../shared/data/servicenow-incidents/', import.meta.url);
const absent = !existsSync(data);
const read = (name: string): string => gunzipSync(readFileSync(new URL(name, data))).toString('utf8');

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  const { graph, model } = api.services;
  await seedItems(graph, model, [
    { id: 'srv', name: 'srv' },
    { id: 'shop', class: 'BusinessService', name: 'Shop' },
    { id: 'group', class: 'Team', name: 'Group 1', ownerTeams: ['group'] },
    { id: 'ann', class: 'Person', name: 'Ann' },
  ]);
  await seedKeys(graph, [
    { item: 'srv', source: 'snow', key: 'cmdb_ci:srv' },
    { item: 'shop', source: 'desk', key: 'shop' },
    { item: 'group', source: 'snow', key: 'Group 1' },
    { item: 'ann', source: 'snow', key: 'ann' },
  ]);
});
afterAll(() => api.services.close());

interface Row {
  path: string;
  code: string;
}
interface Outcome {
  created: number;
  updated: number;
  unchanged: number;
  events: number;
  rejected: Row[];
  warnings: Row[];
  changeSet: string | null;
}
const importLog = async (input: object, by: Pick<TestApi, 'ask'> = api): Promise<Outcome> =>
  (
    await by.ask<{ done: Outcome }>(
      `mutation ($input: ImportIncidentsInput!) { done: importIncidents(input: $input) {
        created updated unchanged events rejected { path code } warnings { path code } changeSet
      } }`,
      { input: { source: 'snow', format: 'SERVICENOW_CSV', ...input } },
    )
  ).done;

const known = async (key: string, source = 'snow', by: Pick<TestApi, 'ask'> = api) =>
  (
    await by.ask<{ incidentByKey: Record<string, unknown> | null }>(
      `query ($source: String!, $key: String!) { incidentByKey(source: $source, key: $key) {
        id number version title state priority holdReason loggedAt resolvedAt createdBy service { id } team { id } reporter { id }
        items { item { id } } importedFrom { source key values } events { nodes { event from to at actor } }
      } }`,
      { source, key },
    )
  ).incidentByKey;

const header =
  'number,incident_state,sys_updated_by,opened_at,sys_updated_at,impact,urgency,priority,assignment_group,cmdb_ci,caller_id,vendor';
const rows = [
  'INC1,New,ann,29/2/2016 01:16,29/2/2016 01:23,2 - Medium,2 - Medium,3 - Moderate,Group 1,srv,ann,Acme',
  'INC1,Awaiting User Info,bob,29/2/2016 01:16,29/2/2016 02:00,1 - High,2 - Medium,4 - Low,Group 1,srv,ann,Acme',
  'INC1,-100,bob,29/2/2016 01:16,29/2/2016 03:00,?,?,?,?,?,?,?',
  'INC2,New,bob,30/2/2016 01:16,29/2/2016 03:00,?,?,?,?,?,?,?',
  'INC3,New,bob,1/3/2016 01:16,soon,?,?,?,?,?,?,?',
  ',New,bob,1/3/2016 01:16,1/3/2016 01:16,?,?,?,?,?,?,?',
];
const content = [header, ...rows].join('\n');

describe('a log of ServiceNow', () => {
  const order = { content, zone: 'Europe/Berlin' };

  test('is taken row by row: what cannot be is refused by its line, what is odd is told, a dry run leaves nothing', async () => {
    expect(await importLog({ ...order, dryRun: true })).toMatchObject({ created: 1, events: 2, changeSet: null });
    expect(await known('INC1')).toBeNull();
    const done = await importLog(order);
    expect(done).toMatchObject({ created: 1, updated: 0, unchanged: 0, events: 2 });
    expect(done.rejected).toEqual([
      { path: 'line 7', code: 'REQUIRED' },
      { path: 'line 4', code: 'UNKNOWN_STATE' },
      { path: 'line 5', code: 'BAD_TIME' },
      { path: 'line 6', code: 'BAD_TIME' },
    ]);
    expect(done.warnings).toEqual([{ path: 'line 3', code: 'PRIORITY_DIFFERS' }]);
    expect(await known('INC1')).toMatchObject({
      ...{ title: 'INC1', state: 'ON_HOLD', version: 2, priority: 'P2', holdReason: 'CALLER', createdBy: 'import' },
      ...{ loggedAt: '2016-02-29T00:16:00.000Z', team: { id: 'group' }, reporter: { id: 'ann' }, service: null },
      items: [{ item: { id: 'srv' } }],
      importedFrom: { source: 'snow', key: 'INC1', values: { vendor: 'Acme', priority: '4 - Low', team: 'Group 1' } },
      events: {
        nodes: [
          { event: 'LOG', from: null, to: 'LOGGED', at: '2016-02-29T00:23:00.000Z', actor: 'ann' },
          { event: 'HOLD', from: 'LOGGED', to: 'ON_HOLD', at: '2016-02-29T01:00:00.000Z', actor: 'bob' },
        ],
      },
    });
  });

  test('is taken once, goes on where the log has more, and not where somebody moved the incident here', async () => {
    expect(await importLog(order)).toMatchObject({ created: 0, unchanged: 1, events: 0, changeSet: null });
    const more = `${content}\nINC1,Active,cem,29/2/2016 01:16,1/3/2016 09:00,1 - High,2 - Medium,2 - High,Group 1,srv,ann,Acme`;
    expect(await importLog({ ...order, content: more })).toMatchObject({ updated: 1, events: 1 });
    const incident = (await known('INC1'))!;
    expect(incident).toMatchObject({ version: 3, state: 'IN_PROGRESS', holdReason: null, team: { id: 'group' } });
    await api.ask(
      `mutation ($id: ID!) { transitionIncident(id: $id, event: WORK_NOTE, input: { comment: "Seen" }) { __typename } }`,
      { id: incident['id'] },
    );
    const later = `${more}\nINC1,Active,cem,29/2/2016 01:16,1/3/2016 10:00,1 - High,2 - Medium,2 - High,?,?,?,?`;
    expect(await importLog({ ...order, content: later })).toMatchObject({
      ...{ unchanged: 1, events: 0, changeSet: null },
      warnings: [{ path: 'line 9', code: 'CHANGED_HERE' }],
    });
    const other = more.replace('1/3/2016 09:00', '1/3/2016 09:30');
    expect(await importLog({ ...order, content: other })).toMatchObject({ warnings: [{ code: 'OTHER_HISTORY' }] });
  });

  test('says what makes the whole of it unusable', async () => {
    const refused = { extensions: { code: 'BAD_USER_INPUT' } };
    await expect(importLog({ ...order, zone: 'Nowhere/Else' })).rejects.toMatchObject(refused);
    await expect(importLog({ ...order, source: 'a:b' })).rejects.toMatchObject(refused);
    await expect(importLog({ ...order, columns: [] })).rejects.toMatchObject(refused);
    expect(await importLog({ content: 'a,b' })).toMatchObject({ rejected: [{ path: 'line 1', code: 'NO_HEADER' }] });
  });

  test('who sees a part of the graph writes to that part', async () => {
    const scope = { everything: false, grants: [{ teams: ['group'] }] };
    const part = api.as(someoneWith(['INCIDENT_MANAGER'], { scope }));
    const mine = 'INC8,New,ann,1/3/2016 01:16,1/3/2016 01:23,?,?,?,Group 1,srv,?,?';
    const done = await importLog(
      { content: [header, mine, mine.replace('INC8', 'INC9').replace('Group 1', '?')].join('\n') },
      part,
    );
    expect(done).toMatchObject({ created: 1, rejected: [{ path: 'line 3', code: 'OUT_OF_SCOPE' }] });
    expect(await known('INC8', 'snow', part)).toMatchObject({ items: [] });
    const own = api.as(someoneWith(['REQUESTER']));
    expect(await own.ask('{ incidentByKey(source: "snow", key: "INC1") { id } }')).toEqual({ incidentByKey: null });
  });
});

describe('a table of any other system', () => {
  const table = [
    'Ticket;Opened At;Solved;Status;Severity;Service;Summary;Site',
    'T-1;03/04/2026 09:00;03/05/2026 10:30;done;major;shop;Cards declined;Oslo',
    'T-2;03/04/2026 09:00;;waiting;dreadful;shop;Slow;',
    'T-1;03/04/2026 09:00;;done;major;shop;Again;',
    'T-3;03/04/2026 09:00;;gone;;nowhere;;',
  ].join('\n');
  const order = {
    ...{ source: 'desk', format: 'CSV', content: table, monthFirst: true },
    columns: [
      { column: 'ticket', field: 'KEY' },
      { column: 'Solved', field: 'RESOLVED_AT' },
      { column: 'status', field: 'STATE' },
      { column: 'Severity', field: 'IMPACT' },
      { column: 'Summary', field: 'TITLE' },
    ],
    words: [
      { word: 'done', state: 'RESOLVED' },
      { word: 'Waiting', state: 'ON_HOLD', holdReason: 'VENDOR' },
      { word: 'major', level: 'HIGH' },
    ],
  };

  test('is read by what is said of its columns and words; an incident of one row has the events of its instants', async () => {
    const done = await importLog(order);
    expect(done.rejected).toEqual([
      { path: 'line 4', code: 'DUPLICATE' },
      { path: 'line 5', code: 'UNKNOWN_STATE' },
    ]);
    expect(done).toMatchObject({ created: 2, events: 4, warnings: [{ path: 'line 3', code: 'UNKNOWN_LEVEL' }] });
    expect(await known('T-1', 'desk')).toMatchObject({
      ...{
        title: 'Cards declined',
        state: 'RESOLVED',
        service: { id: 'shop' },
        resolvedAt: '2026-03-05T10:30:00.000Z',
      },
      importedFrom: { values: { site: 'Oslo' } },
      events: {
        nodes: [
          { event: 'LOG', at: '2026-03-04T09:00:00.000Z' },
          { event: 'RESOLVE', to: 'RESOLVED' },
        ],
      },
    });
    expect(await known('T-2', 'desk')).toMatchObject({ state: 'ON_HOLD', holdReason: 'VENDOR', priority: null });
  });

  test('what cannot be meant is refused, all of it at once', async () => {
    const wrong = {
      columns: [...order.columns, { column: 'TICKET', field: 'TITLE' }],
      words: [{ word: 'x' }, { word: 'y', state: 'CLOSED', holdReason: 'VENDOR' }],
    };
    await expect(importLog({ ...order, ...wrong })).rejects.toMatchObject({
      extensions: {
        failures: [{ field: 'input.columns.5' }, { field: 'input.words.0' }, { field: 'input.words.1' }],
      },
    });
  });
});

test('instants are read as people write them, in the zone of the log, and no day is made up', () => {
  const berlin = { zone: 'Europe/Berlin', monthFirst: false };
  expect(instantOf('3/4/2016 09:05', berlin)).toBe('2016-04-03T07:05:00.000Z');
  expect(instantOf('3/4/2016 09:05', { ...berlin, monthFirst: true })).toBe('2016-03-04T08:05:00.000Z');
  expect(instantOf('2016-04-03 09:05:01', berlin)).toBe('2016-04-03T07:05:01.000Z');
  expect(instantOf('2016-04-03T09:05:01Z', berlin)).toBe('2016-04-03T09:05:01.000Z');
  expect(instantOf('2016-04-03', berlin)).toBe('2016-04-02T22:00:00.000Z');
  for (const text of ['30/2/2016 01:00', '29/2/2015', 'soon', '13/13/2016 00:00', ''])
    expect(instantOf(text, berlin)).toBeUndefined();
});

describe('npm run import:incidents', () => {
  const run = async (args: readonly string[], stdin: string) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await importIncidentsCommand(args, { stdin: Readable.from([stdin]), stdout, stderr });
    stdout.end();
    stderr.end();
    const text = async (stream: PassThrough): Promise<string> => (await stream.toArray()).map(String).join('');
    return { code, out: await text(stdout), err: await text(stderr) };
  };
  // The rows of an incident stand apart; one value has a line break.
  const scattered = [
    'number,incident_state,opened_at,sys_updated_at,short_description',
    'INC10,New,29/2/2016 01:16,29/2/2016 01:23,"Two\nlines"',
    'INC11,New,29/2/2016 01:16,29/2/2016 01:23,b',
    'INC12,Lost,29/2/2016 01:16,29/2/2016 01:23,c',
    'INC10,Closed,29/2/2016 01:16,29/2/2016 09:00,"Two\nlines"',
  ].join('\n');

  test('sends a log in parts with all rows of an incident together, tells of rows by the lines of the file, and again does nothing', async () => {
    const server = await startServer({
      ...{
        schema: executableSchema(loadSchema()),
        services: api.services,
        log: createLog('error'),
        host: '127.0.0.1',
      },
      ...{ port: 0, ready: () => Promise.resolve(true), mayIntrospect: () => true },
    });
    try {
      const order = ['-', '--source', 'file', '--url', server.url, '--batch', '1'];
      const first = await run(order, scattered);
      expect(first.out).toContain('Incidents: 2 created, 0 went on, 0 unchanged; 3 events.');
      expect(first.out).toContain('standard input line 5: "Lost" is no state of an incident.');
      expect(first.code).toBe(1);
      expect(await known('INC10', 'file')).toMatchObject({ state: 'CLOSED', title: 'Two lines', version: 2 });
      const again = await run(order, scattered);
      expect(again.out).toContain('Incidents: 0 created, 0 went on, 2 unchanged; 0 events.');
      const table = 'Ticket,opened_at,Status\nT-9,2026-03-04,waiting';
      const csv = [
        '--format',
        'csv',
        '--column',
        'Ticket=KEY',
        '--column',
        'Status=state',
        '--word',
        'waiting=ON_HOLD:VENDOR',
      ];
      expect(await run([...order, ...csv], table)).toMatchObject({ code: 0 });
      expect(await known('T-9', 'file')).toMatchObject({ state: 'ON_HOLD', holdReason: 'VENDOR' });
    } finally {
      await server.stop();
    }
  });

  test('says how it is used, and that nobody answers', async () => {
    expect(await run(['-', '--source', 's', '--column', 'x=NOTHING'], 'a')).toMatchObject({ code: 2 });
    expect(await run(['-', '--source', 's', '--format', 'csv'], 'a\nb')).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('has none of the columns key') },
    });
    const nobody = ['-', '--source', 's', '--url', 'http://127.0.0.1:9'];
    expect(await run(nobody, scattered)).toMatchObject({ code: 3, err: expect.stringContaining('cannot be reached') });
  });
});

describe.skipIf(absent)('the real log of ../shared/data (skipped where it is absent)', () => {
  /** A plain reading, apart from the importer's. */
  const plainRows = (text: string) => {
    const [first, ...rest] = text.trim().split(/\r?\n/);
    const columns = first!.split(',');
    return rest.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
  };
  const plainTime = (text: string): number => {
    const [day, month, year, hour, minute] = text.split(/[/ :]/).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return Date.UTC(year, month - 1, day, hour, minute);
  };
  const stateNames: Record<string, string> = {
    ...{ New: 'LOGGED', Active: 'IN_PROGRESS', 'Awaiting User Info': 'ON_HOLD', 'Awaiting Problem': 'ON_HOLD' },
    ...{ 'Awaiting Vendor': 'ON_HOLD', 'Awaiting Evidence': 'ON_HOLD', Resolved: 'RESOLVED', Closed: 'CLOSED' },
  };

  test('imports with the history that the file has, the priority of the matrix, and the times of a plain computation', async () => {
    // That house gives low and low a 4.
    const matrix = levels.flatMap((impact, i) =>
      levels.map((urgency, u) => ({ impact, urgency, priority: priorities[Math.min(i + u, 3)] })),
    );
    await api.ask(
      'mutation ($matrix: [IncidentPriorityCellInput!]!) { setIncidentPractice(input: { matrix: $matrix }) { __typename } }',
      { matrix },
    );
    const text = read('sample_500_incidents.csv.gz');
    const log = plainRows(text);
    const outcome = await importLog({ source: 'uci', content: text });
    expect(outcome).toMatchObject({ created: 500, events: log.length, rejected: [] });
    // No row has another priority than the matrix gives, of those that have both.
    expect(outcome.warnings.filter(({ code }) => code === 'PRIORITY_DIFFERS')).toEqual([]);

    const stored = (await api.services.graph.runText(
      `MATCH (incident:Incident) WHERE incident.externalKey STARTS WITH $prefix
       RETURN incident.importedKey AS key, incident.priority AS priority, incident.loggedAt AS loggedAt,
         incident.resolvedAt AS resolvedAt,
         COLLECT { MATCH (event:Event {recordId: incident.id}) RETURN event { .seq, .to, .at, .diff } ORDER BY event.seq } AS events`,
      { prefix: 'source|uci|' },
    )) as {
      key: string;
      priority: string;
      loggedAt: string;
      resolvedAt: string | null;
      events: { to: string; at: string; diff: string }[];
    }[];
    const byKey = new Map(stored.map((incident) => [incident.key, incident]));
    const files = new Map<string, typeof log>();
    for (const row of log) files.set(row['number']!, [...(files.get(row['number']!) ?? []), row]);
    expect(byKey.size).toBe(files.size);
    for (const [key, own] of files) {
      const { events, priority } = byKey.get(key)!;
      expect(events.map(({ to, at }) => `${to} ${Date.parse(at)}`)).toEqual(
        own.map((row) => `${stateNames[row['incident_state']!]} ${plainTime(row['sys_updated_at']!)}`),
      );
      let held = '';
      own.forEach((row, index) => {
        const diff = JSON.parse(events[index]!.diff) as { name: string; to: string }[];
        held = diff.find(({ name }) => name === 'priority')?.to ?? held;
        expect(held).toBe(`P${row['priority']![0]}`);
      });
      expect(priority).toBe(held);
    }
    const plain = [...files.values()].flatMap((own) => {
      const last = own.at(-1)!;
      return last['resolved_at'] === '?' ? [] : [plainTime(last['resolved_at']!) - plainTime(last['opened_at']!)];
    });
    const found = [...files.keys()].flatMap((key) => {
      const { loggedAt, resolvedAt } = byKey.get(key)!;
      return resolvedAt === null ? [] : [Date.parse(resolvedAt) - Date.parse(loggedAt)];
    });
    expect(found).toHaveLength(plain.length);
    expect(mean(found)).toBe(mean(plain));
    expect(median(found)).toBe(median(plain));
    expect(await importLog({ source: 'uci', content: text })).toMatchObject({ created: 0, unchanged: 500, events: 0 });
  });

  test('the incidents with links are read without a row left behind', () => {
    const text = read('linked_incidents_only.csv.gz');
    const { incidents, rejected } = readIncidentLog(text, servicenowMapping, { zone: 'UTC', monthFirst: false });
    const events = incidents.reduce((sum, { events: own }) => sum + own.length, 0);
    expect(incidents).toHaveLength(507);
    expect(events + rejected.length).toBe(plainRows(text).length);
  });
});
