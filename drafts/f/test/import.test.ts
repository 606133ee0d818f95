import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIncidentLog } from '../../src/incident/import/servicenow-log.js';
import { levels, priorities } from '../../src/incident/priority.js';
import { mean, quantile } from '../../src/statistics/statistics.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedItems, seedKeys } from '../support/seed.js';

const data = new URL('../../../shared/data/servicenow-incidents/', import.meta.url);
const absent = !existsSync(data);
const read = (name: string): string => gunzipSync(readFileSync(new URL(name, data))).toString('utf8');

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());

interface Outcome {
  created: number;
  unchanged: number;
  events: number;
  rejected: { path: string; code: string }[];
  warnings: { path: string; code: string }[];
  changeSet: string | null;
  code?: string;
}
const importLog = async (input: object): Promise<Outcome> =>
  (
    await api.ask<{ done: Outcome }>(
      `mutation ($input: ImportIncidentLogInput!) { done: importIncidentLog(input: $input) {
        ... on IncidentImportResult { created unchanged events rejected { path code } warnings { path code } changeSet }
        ... on Refusal { code message } } }`,
      { input },
    )
  ).done;

const header = 'number,incident_state,sys_updated_by,opened_at,sys_updated_at,impact,urgency,priority,assignment_group,cmdb_ci,resolved_at,closed_at';
const row = (...cells: string[]): string => cells.join(',');

describe('a log', () => {
  test('is read by rows: what cannot be is refused by its line, in the zone that is said, and what is odd is told', async () => {
    const content = [
      header,
      row('INC1', 'New', 'ann', '29/2/2016 01:16', '29/2/2016 01:23', '2 - Medium', '2 - Medium', '3 - Moderate', 'Group 1', 'srv', '?', '?'),
      row('INC1', 'Awaiting User Info', 'bob', '29/2/2016 01:16', '29/2/2016 02:00', '1 - High', '2 - Medium', '4 - Low', 'Group 1', 'srv', '?', '?'),
      row('INC1', '-100', 'bob', '29/2/2016 01:16', '29/2/2016 03:00', '?', '?', '?', '?', '?', '?', '?'),
      row('INC2', 'New', 'bob', '30/2/2016 01:16', '29/2/2016 03:00', '?', '?', '?', '?', '?', '?', '?'),
      row('INC3', 'New', 'bob', '1/3/2016 01:16', 'soon', '?', '?', '?', '?', '?', '?', '?'),
      row('', 'New', 'bob', '1/3/2016 01:16', '1/3/2016 01:16', '?', '?', '?', '?', '?', '?', '?'),
    ].join('\n');
    await seedItems(api.services.graph, api.services.model, [
      { id: 'srv', name: 'srv' },
      { id: 'group', class: 'Team', name: 'Group 1' },
    ]);
    await seedKeys(api.services.graph, [
      { item: 'srv', source: 'snow', key: 'srv' },
      { item: 'group', source: 'snow', key: 'Group 1' },
    ]);
    const order = { source: 'snow', content, zone: 'Europe/Berlin' };
    const planned = await importLog({ ...order, dryRun: true });
    expect(planned).toMatchObject({ created: 1, events: 2, changeSet: null });
    const done = await importLog(order);
    expect(done.rejected).toEqual([
      { path: 'line 4', code: 'UNKNOWN_STATE' },
      { path: 'line 6', code: 'BAD_TIME' },
      { path: 'line 7', code: 'NO_NUMBER' },
      { path: 'line 5', code: 'BAD_TIME' },
    ]);
    expect(done.warnings).toEqual([{ path: 'line 3', code: 'PRIORITY_DIFFERS' }]);
    const { incidents } = await api.ask<{ incidents: { nodes: unknown[] } }>(
      `{ incidents { nodes { title state priority holdReason loggedAt team { id } items { item { id } } events { nodes { event from to at actor } } } } }`,
    );
    expect(incidents.nodes).toEqual([
      {
        ...{ title: 'INC1', state: 'ON_HOLD', priority: 'P2', holdReason: 'CALLER', loggedAt: '2016-02-29T00:16:00.000Z' },
        ...{ team: { id: 'group' }, items: [{ item: { id: 'srv' } }] },
        events: {
          nodes: [
            { event: 'LOG', from: null, to: 'LOGGED', at: '2016-02-29T00:23:00.000Z', actor: 'ann' },
            { event: 'HOLD', from: 'LOGGED', to: 'ON_HOLD', at: '2016-02-29T01:00:00.000Z', actor: 'bob' },
          ],
        },
      },
    ]);
    expect(await importLog(order)).toMatchObject({ created: 0, unchanged: 1, changeSet: null });
    expect(await importLog({ ...order, zone: 'Nowhere/Else' })).toMatchObject({ code: 'INVALID' });
    expect(await importLog({ ...order, content: 'a,b' })).toMatchObject({ rejected: [{ code: 'UNREADABLE' }] });
  });
});

describe.skipIf(absent)('the real log of ../shared/data (skipped where it is absent)', () => {
  /** A plain reading, apart from the importer's. */
  const plainRows = (content: string) => {
    const [first, ...rest] = content.trim().split(/\r?\n/);
    const columns = first!.split(',');
    return rest.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
  };
  const plainTime = (text: string): number => {
    const [day, month, year, hour, minute] = text.split(/[/ :]/).map(Number) as [number, number, number, number, number];
    return Date.UTC(year, month - 1, day, hour, minute);
  };
  const stateNames: Record<string, string> = {
    ...{ New: 'LOGGED', Active: 'IN_PROGRESS', 'Awaiting User Info': 'ON_HOLD', 'Awaiting Problem': 'ON_HOLD' },
    ...{ 'Awaiting Vendor': 'ON_HOLD', 'Awaiting Evidence': 'ON_HOLD', Resolved: 'RESOLVED', Closed: 'CLOSED' },
  };

  test('imports with the history that the file has, the priority of the matrix, and the times of a plain computation', async () => {
    // The log's house gives low and low a 4.
    const matrix = levels.flatMap((impact, i) =>
      levels.map((urgency, u) => ({ impact, urgency, priority: priorities[Math.min(i + u, 3)] })),
    );
    await api.ask(
      'mutation ($matrix: [IncidentPriorityCellInput!]!) { setIncidentPractice(input: { matrix: $matrix }) { __typename } }',
      { matrix },
    );
    const content = read('sample_500_incidents.csv.gz');
    const rows = plainRows(content);
    const outcome = await importLog({ source: 'uci', content });
    expect(outcome).toMatchObject({ created: 500, events: rows.length, rejected: [] });
    // No row differs from the matrix where it has both.
    expect(outcome.warnings.filter(({ code }) => code === 'PRIORITY_DIFFERS')).toEqual([]);

    const stored = (await api.services.graph.runText(
      `MATCH (incident:Incident) WHERE incident.externalKey STARTS WITH $prefix
       RETURN incident.title AS title, incident.priority AS priority, incident.loggedAt AS loggedAt, incident.resolvedAt AS resolvedAt,
         COLLECT { MATCH (event:Event {recordId: incident.id}) RETURN event { .to, .at } ORDER BY event.seq } AS events`,
      { prefix: 'source|uci|' },
    )) as { title: string; priority: string; loggedAt: string; resolvedAt?: string; events: { to: string; at: string }[] }[];
    const byKey = new Map(stored.map((incident) => [incident.title.split(':')[0]!, incident]));
    const files = new Map<string, typeof rows>();
    for (const one of rows) files.set(one['number']!, [...(files.get(one['number']!) ?? []), one]);
    for (const [key, own] of files) {
      const incident = byKey.get(key)!;
      expect(incident.events.map(({ to, at }) => `${to} ${Date.parse(at)}`)).toEqual(
        own.map((one) => `${stateNames[one['incident_state']!]} ${plainTime(one['sys_updated_at']!)}`),
      );
      expect(incident.priority).toBe(`P${own.at(-1)!['priority']![0]}`);
    }
    const plain = [...files.values()].flatMap((own) => {
      const last = own.at(-1)!;
      return last['resolved_at'] === '?' ? [] : [plainTime(last['resolved_at']!) - plainTime(last['opened_at']!)];
    });
    const found = [...files.keys()].flatMap((key) => {
      const { loggedAt, resolvedAt } = byKey.get(key)!;
      return resolvedAt == null ? [] : [Date.parse(resolvedAt) - Date.parse(loggedAt)];
    });
    expect(found).toHaveLength(plain.length);
    expect(mean(found)).toBe(mean(plain));
    expect(quantile(found, 0.5)).toBe(quantile(plain, 0.5));
  });

  test('the incidents with links are read without a row left behind', () => {
    const content = read('linked_incidents_only.csv.gz');
    const { incidents, rejected } = readIncidentLog(content, 'UTC');
    const events = incidents.reduce((sum, { events: own }) => sum + own.length, 0);
    expect(incidents).toHaveLength(507);
    expect(events + rejected.length).toBe(plainRows(content).length);
  });
});
