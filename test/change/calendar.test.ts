import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/access/scope.js';
import { loadSchema } from '../../src/model/schema.js';
import type { RunningServer } from '../../src/server.js';
import { testApi, type TestApi } from '../support/api.js';
import { answered, documentsOf } from '../support/docs.js';
import { seedItems, seedKeys } from '../support/seed.js';
import { serve } from '../transport/support.js';

const now = new Date('2026-06-01T08:00:00Z');
let api: TestApi;
let server: RunningServer;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => now });
  await seedItems(api.services.graph, api.services.model, [
    { id: 'shop', class: 'BusinessService', name: 'shop', ownerTeams: ['sales'] },
    { id: 'db', class: 'Database', name: 'db' },
    { id: 'ada', class: 'Person', name: 'Ada', email: 'ada@example.com' },
    { id: 'sales', class: 'Team', name: 'sales', handle: 'sales' },
  ]);
  for (const [title, item, start, end, state] of [
    ['late', 'db', '2026-06-12T02:00', '2026-06-12T04:00', 'SCHEDULED'],
    ['early', 'shop', '2026-06-09T22:00', '2026-06-10T02:00', 'APPROVED'],
    ['asked', 'shop', '2026-06-10T02:00', '2026-06-10T04:00', 'ASSESSMENT'],
    ['off', 'db', '2026-06-11T02:00', '2026-06-11T04:00', 'CANCELLED'],
    ['next month', 'db', '2026-07-11T02:00', '2026-07-11T04:00', 'SCHEDULED'],
  ] as const) {
    const { requestChange } = await api.ask<{ requestChange: { change: { id: string } } }>(
      `mutation ($input: RequestChangeInput!) { requestChange(input: $input) {
        ... on ChangeWritten { change { id } } ... on Refusal { failures { field message } } } }`,
      {
        input: {
          ...{ title, reason: 'because; of\nit, all', type: 'NORMAL', items: [item], owner: 'ada', outage: true },
          ...{ plannedStart: `${start}:00Z`, plannedEnd: `${end}:00Z` },
        },
      },
    );
    ids[title] = requestChange.change.id;
    await api.services.graph.runText('MATCH (change:Change {id: $id}) SET change.state = $state', {
      ...{ id: ids[title], state },
    });
  }
  for (const input of [
    {
      ...{ name: 'quarter end', kind: 'FREEZE', scope: { everything: true } },
      time: { fixed: { from: '2026-06-10T00:00:00Z', to: '2026-06-11T00:00:00Z' } },
    },
    {
      ...{ name: 'nights', kind: 'MAINTENANCE', scope: { items: ['db'] } },
      time: {
        recurring: {
          start: '2026-06-01T23:00',
          zone: 'Europe/Berlin',
          rule: 'FREQ=WEEKLY;BYDAY=WE,FR',
          duration: 'PT4H',
        },
      },
    },
  ]) {
    const { defineChangeWindow } = await api.ask<{ defineChangeWindow: { window: { id: string } } }>(
      `mutation ($input: DefineChangeWindowInput!) { defineChangeWindow(input: $input) {
        ... on ChangeWindowWritten { window { id } } ... on Refusal { failures { field message } } } }`,
      { input: { owner: 'ada', ...input } },
    );
    ids[input.name] = defineChangeWindow.window.id;
  }
  server = await serve(api.services);
});
afterAll(async () => {
  await server.stop();
  await api.services.close();
});

interface Page {
  nodes: { kind: string; title: string; from: string; to: string; change: { id: string } | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
async function calendar(args = '', scope?: Scope, from = '2026-06-10T00:00:00Z'): Promise<Page> {
  const { changeCalendar } = await api.ask<{ changeCalendar: Page }>(
    `{ changeCalendar(from: "${from}", to: "2026-06-14T00:00:00Z"${args}) {
      nodes { kind title from to change { id } window { name } } pageInfo { hasNextPage endCursor } } }`,
    {},
    scope,
  );
  return changeCalendar;
}
const titles = ({ nodes }: Page): string[] => nodes.map(({ title }) => title.replace(/^CHG-\d+ /, ''));
const all = ['early', 'quarter end', 'asked', 'nights', 'late', 'nights'];

describe('the change calendar', () => {
  test('holds changes, freezes and maintenance windows in the order in which they begin, what lasts into it included', async () => {
    const page = await calendar();
    expect(titles(page)).toEqual(all);
    expect(page.nodes.map(({ kind }) => kind)).toEqual([
      ...['CHANGE', 'FREEZE', 'CHANGE', 'MAINTENANCE', 'CHANGE', 'MAINTENANCE'],
    ]);
    expect(page.nodes[0]).toMatchObject({ from: '2026-06-09T22:00:00.000Z', change: { id: ids['early'] } });
    expect(page.nodes[3]).toMatchObject({ from: '2026-06-10T21:00:00.000Z', to: '2026-06-11T01:00:00.000Z' });
  });

  test('comes in pages that miss nothing and repeat nothing', async () => {
    for (const size of [1, 2, 4]) {
      const found: string[] = [];
      for (let after = ''; ;) {
        const page = await calendar(`, first: ${size}${after}`);
        found.push(...titles(page));
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(found).toEqual(all);
    }
    await expect(calendar(', first: 0')).rejects.toThrow(/first/);
    await expect(calendar('', undefined, '2026-06-15T00:00:00Z')).rejects.toThrow(/to/);
    await expect(calendar('', undefined, '2025-06-01T00:00:00Z')).rejects.toThrow(/366 days/);
  });

  test.each([
    ['{ kinds: [FREEZE] }', ['quarter end']],
    ['{ kinds: [CHANGE], states: [CANCELLED] }', ['off']],
    ['{ types: [EMERGENCY] }', ['quarter end', 'nights', 'nights']],
    ['{ item: "db" }', ['nights', 'late', 'nights']],
    ['{ kinds: [CHANGE], item: "shop" }', ['early', 'asked']],
  ])('by %s', async (filter, expected) => {
    expect(titles(await calendar(`, filter: ${filter}`))).toEqual(expected);
  });

  test('shows nothing that is out of sight', async () => {
    expect(titles(await calendar('', { grants: [{ teams: ['sales'] }] }))).toEqual(['early', 'quarter end', 'asked']);
    expect(titles(await calendar('', { grants: [] }))).toEqual(['quarter end']);
  });
});

describe('/calendar/changes.ics', () => {
  const events = async (): Promise<Map<string, ICAL.Event>> => {
    const response = await fetch(`${server.url}/calendar/changes.ics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const text = await response.text();
    // Lines end as RFC 5545 says and are folded at 75 octets.
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const parsed = new ICAL.Component(ICAL.parse(text) as string);
    expect(parsed.getFirstPropertyValue('version')).toBe('2.0');
    return new Map(
      parsed.getAllSubcomponents('vevent').map((one) => [new ICAL.Event(one).uid, new ICAL.Event(one)] as const),
    );
  };
  const uid = (title: string): string => `change-${ids[title]}@itsm-graph`;

  test('is iCalendar that another reader understands', async () => {
    const found = await events();
    const late = found.get(uid('late'))!;
    expect([late.startDate.toJSDate().toISOString(), late.endDate.toJSDate().toISOString()]).toEqual([
      ...['2026-06-12T02:00:00.000Z', '2026-06-12T04:00:00.000Z'],
    ]);
    expect(late.summary).toMatch(/^CHG-\d+ late$/);
    expect(late.description).toBe('State: SCHEDULED\nWith an outage\nbecause; of\nit, all');
    const statusOf = (title: string): unknown => found.get(uid(title))!.component.getFirstPropertyValue('status');
    expect(['late', 'early', 'asked', 'off', 'next month'].map(statusOf)).toEqual([
      ...['CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'CANCELLED', 'CONFIRMED'],
    ]);
    const nights = [...found.keys()].filter((key) => key.startsWith(`window-${ids['nights']}-`));
    expect(nights.length).toBeGreaterThan(90);
    const [freeze] = [...found].filter(([key]) => key.startsWith(`window-${ids['quarter end']}-`));
    expect(freeze![1].summary).toBe('Freeze: quarter end');
    expect(freeze![1].component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  test('an event keeps its UID and counts up when its change moves; what is called off says so', async () => {
    const before = await events();
    const { change } = await api.ask<{ change: { version: number } }>(
      'query ($id: ID!) { change(id: $id) { version } }',
      { id: ids['next month'] },
    );
    const { moved } = await api.ask<Record<string, unknown>>(
      `mutation ($id: ID!, $version: Int!) {
        moved: transitionChange(id: $id, event: CANCEL, expectedVersion: $version, input: { comment: "not now" }) {
          ... on ChangeWritten { change { state } } ... on Refusal { code failures { field message } } } }`,
      { id: ids['next month'], version: change.version },
    );
    expect(moved).toEqual({ change: { state: 'CANCELLED' } });
    await api.ask('mutation ($id: ID!) { cancelChangeWindow(id: $id) { __typename } }', { id: ids['quarter end'] });
    const after = await events();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const told = (title: string, from: Map<string, ICAL.Event>): [number, unknown] => {
      const event = [...from].find(([key]) => key.includes(ids[title]!))![1];
      return [Number(event.sequence), event.component.getFirstPropertyValue('status')];
    };
    for (const title of ['next month', 'quarter end']) {
      expect(told(title, before)[1]).toBe('CONFIRMED');
      expect(told(title, after)).toEqual([told(title, before)[0] + 1, 'CANCELLED']);
    }
  });
});

describe('docs/change-calendar.md', () => {
  beforeAll(() =>
    seedKeys(
      api.services.graph,
      [
        ['n1', 'db'],
        ['shop', 'shop'],
        ['ada', 'ada'],
      ].map(([key, item]) => ({ item: item!, source: 'docs', key: key! })),
    ),
  );
  test.each(documentsOf('change-calendar.md'))('%s', async (_, document) => {
    expect(await answered(api, document)).not.toEqual({});
  });
});
