import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveItemIds } from '../../src/cmdb/references.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { aDocument, anItem, importAs } from '../support/services.js';
import { relationshipsOf } from './estate.js';

let api: TestApi;
let before: string;
beforeAll(async () => {
  api = await testApi();
  // Not this very instant, in which the items may be written.
  before = new Date(Date.now() - 1_000).toISOString();
  const classes: Record<string, string> = { shop: 'BusinessService', db1: 'Database', db2: 'Database', host: 'Server' };
  const lines = [
    'shop -> web',
    'web -> db1 @db',
    'web -> db2 @db',
    'db1 -RUNS_ON-> host',
    'db2 -RUNS_ON-> host',
    'job -> db1',
  ];
  const keys = ['shop', 'web', 'db1', 'db2', 'host', 'job'];
  const items = keys.map((key) => anItem(key, {}, classes[key] ?? 'Application'));
  await importAs(api.services, aDocument(items, relationshipsOf(lines)));
  // The sealer's statements would stand among those that are counted.
  await api.services.feed.stop();
});
afterAll(() => api.services.close());

const item = 'item { name class }';
const impacted = `${item} severity previousSeverity distance causedBy gates { group reduce members available required margin open }`;

test('an impact answers with items, gates, services and counts', async () => {
  const { impact } = await api.ask<{ impact: unknown }>(
    `query ($of: [ID!]!) { impact(of: $of) {
      totalAffected totalReached truncated
      affected(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { item { name } distance } edges { cursor } }
      services { ${item} severity distance }
      countsByClass { class count }
      withstood { item { name } }
    } }`,
    { of: ['test:host'] },
  );
  expect(impact).toMatchObject({
    totalAffected: 5,
    totalReached: 6,
    truncated: false,
    affected: {
      totalCount: 5,
      pageInfo: { hasNextPage: true },
      nodes: [
        { item: { name: 'db1' }, distance: 1 },
        { item: { name: 'db2' }, distance: 1 },
      ],
    },
    services: [{ item: { name: 'shop', class: 'BUSINESS_SERVICE' }, severity: 'CRITICAL', distance: 3 }],
    countsByClass: [
      { class: 'APPLICATION', count: 2 },
      { class: 'DATABASE', count: 2 },
      { class: 'BUSINESS_SERVICE', count: 1 },
    ],
    withstood: [],
  });
});

test('what withstood comes with the gate that held', async () => {
  const [db1] = await resolveItemIds(api.services.graph, ['test:db1']);
  const { impact } = await api.ask<{ impact: unknown }>(
    `{ impact(of: ["test:db1"]) { affected { nodes { item { name } } } withstood { ${impacted} } } }`,
  );
  expect(impact).toEqual({
    affected: { nodes: [{ item: { name: 'job' } }] },
    withstood: [
      {
        item: { name: 'web', class: 'APPLICATION' },
        severity: 'UNKNOWN',
        previousSeverity: 'UNKNOWN',
        distance: 1,
        causedBy: [db1],
        gates: [{ group: 'db', reduce: 'BEST', members: 2, available: 1, required: 1, margin: 0, open: false }],
      },
    ],
  });
});

test('items are loaded in one statement, and only those selected', async () => {
  const [host] = await resolveItemIds(api.services.graph, ['test:host']);
  const run = (selection: string) =>
    statementsOf(api.services.graph, () =>
      api.ask(`query ($of: [ID!]!) { impact(of: $of) { ${selection} } }`, { of: [host] }),
    );
  const reading = ['impact/dependents'];
  expect(await run('totalAffected countsByClass { count } services { severity }')).toEqual(reading);
  expect(await run(`affected { nodes { ${item} } } services { ${item} } withstood { ${item} }`)).toEqual([
    ...reading,
    'cmdb/byIds',
  ]);
});

test('a map, an explanation, single points of failure, a change and a what-if answer by source and key', async () => {
  const answer = await api.ask<Record<string, unknown>>(
    `query ($before: DateTime!) {
      dependencyMap(root: "test:web", depth: 1) {
        root { name } truncated items { item { name } distance } relationships { type group }
      }
      explainStatus(id: "test:web") {
        item { name } observed effective causedBy roots { name } gates { group margin }
        providers { item { name } group effective countsAs weight }
      }
      singlePointsOfFailure(service: "test:shop") { item { name } severity distance }
      impactChange(of: ["test:web"], from: $before) { joined { item { name } before after changeSets } left { after } changed { after } }
      whatIf(changes: [
        { state: { id: "test:db1", severity: CRITICAL } }
        { unrelate: { from: "test:web", type: DEPENDS_ON, to: "test:db2" } }
      ]) { totalAffected affected { nodes { item { name } severity } } }
    }`,
    { before },
  );
  expect(answer).toMatchObject({
    dependencyMap: {
      root: { name: 'web' },
      truncated: false,
      items: [
        { item: { name: 'web' }, distance: 0 },
        { item: { name: 'db1' }, distance: 1 },
        { item: { name: 'db2' }, distance: 1 },
        { item: { name: 'shop' }, distance: 1 },
      ],
    },
    explainStatus: {
      item: { name: 'web' },
      observed: 'UNKNOWN',
      effective: 'UNKNOWN',
      causedBy: [],
      roots: [],
      gates: [{ group: 'db', margin: 1 }],
      providers: [
        { item: { name: 'db1' }, group: 'db', effective: 'UNKNOWN', countsAs: 'OK', weight: 1 },
        { item: { name: 'db2' }, group: 'db', effective: 'UNKNOWN', countsAs: 'OK', weight: 1 },
      ],
    },
    singlePointsOfFailure: [
      { item: { name: 'web' }, severity: 'CRITICAL', distance: 1 },
      { item: { name: 'host' }, severity: 'CRITICAL', distance: 3 },
    ],
    impactChange: {
      joined: [{ item: { name: 'shop' }, before: null, after: 'CRITICAL', changeSets: [expect.any(String)] }],
      left: [],
      changed: [],
    },
    whatIf: {
      affected: {
        nodes: [
          { item: { name: 'web' }, severity: 'CRITICAL' },
          { item: { name: 'job' }, severity: 'CRITICAL' },
          { item: { name: 'shop' }, severity: 'CRITICAL' },
        ],
      },
    },
  });
});

test('bad input is an error that says what to change', async () => {
  const codes = [];
  for (const document of [
    '{ impact(of: []) { totalAffected } }',
    '{ impact(of: ["nobody"]) { totalAffected } }',
    '{ impact(of: ["test:host"], maxDepth: 200) { totalAffected } }',
    '{ impact(of: ["test:host"], at: "2126-01-01T00:00:00Z") { totalAffected } }',
    '{ impact(of: ["test:host"]) { affected(first: 0) { totalCount } } }',
    '{ impact(of: ["test:host"]) { affected(after: "x") { totalCount } } }',
    '{ dependencyMap(root: "test:host", depth: 33) { truncated } }',
    '{ explainStatus(id: "nobody") { effective } }',
  ])
    codes.push((await api.run(document)).errors?.map(({ extensions }) => extensions['code']));
  expect(codes.flat()).toEqual([
    'BAD_USER_INPUT',
    'NOT_FOUND',
    ...Array.from({ length: 5 }, () => 'BAD_USER_INPUT'),
    'NOT_FOUND',
  ]);
});
