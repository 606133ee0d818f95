import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedRelationships } from '../support/seed.js';

const at = (clock: string): string => `2026-06-01T${clock}:00.000Z`;
let now = Date.parse(at('09:00'));
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  const { graph, model } = api.services;
  await seedItems(graph, model, [
    ...['web', 'api'].map((id) => ({ id, name: id, observed: 'OK', ownerTeams: ['front'] })),
    ...['db', 'disk', 'cache'].map((id) => ({ id, name: id, observed: 'OK' })),
    { id: 'calm', name: 'calm', observed: 'OK' },
    { id: 'shop', class: 'BusinessService', name: 'Shop' },
    { id: 'desk', class: 'Team' },
  ]);
  await seedRelationships(graph, [
    { from: 'web', to: 'api' },
    { from: 'api', to: 'db' },
    { from: 'api', to: 'cache' },
    { from: 'db', to: 'disk' },
  ]);
  for (const [clock, item] of [
    ['10:01', 'db'],
    ['10:03', 'api'],
    ['10:05', 'web'],
  ] as const) {
    now = Date.parse(at(clock));
    await api.ask(
      'mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "m", alerts: $alerts) { changeSet } }',
      { alerts: [{ fingerprint: item, status: 'FIRING', severity: 'CRITICAL', item, startsAt: at(clock) }] },
    );
  }
  now = Date.parse(at('10:10'));
});
afterAll(() => api.services.close());

interface Ranking {
  candidates: { item: { id: string }; score: number; paths: { items: { id: string }[] }[]; alert: unknown; change: { id: string } | null }[];
  dismissed: { item: { id: string }; score: number }[];
  restricted: { count: number }[];
}
const asked = `query ($incident: ID, $items: [ID!]) { ranking: rootCauseCandidates(incident: $incident, items: $items) {
  alertCount candidates { item { id } score terms { coverage change } paths { items { id } } alert { id } change { id } }
  dismissed { item { id } score } restricted { class count } } }`;
const rank = async (question: object, by: Pick<TestApi, 'ask'> = api): Promise<Ranking> =>
  (await by.ask<{ ranking: Ranking }>(asked, { ...question })).ranking;
const scores = ({ candidates, dismissed }: Ranking) =>
  [...candidates, ...dismissed].map(({ item, score }) => [item.id, Math.round(score * 10_000) / 10_000]);

test('scenario 19: without the work on it the database still comes first', async () => {
  expect(scores(await rank({ items: ['web'] }))[0]).toEqual(['db', 0.744]);
});

test('scenario 19: the database fails after work on it, and what stands on it; the ways and the evidence are told', async () => {
  await api.services.graph.runText(
    `MATCH (db:ConfigurationItem {id: 'db'})
     CREATE (:Record:Maintenance {id: 'work', name: 'w', kind: 'FIXED', state: 'SCHEDULED', createdBy: 't', createdAt: datetime($from),
       appliedAt: datetime($from), from: datetime($from), to: datetime($to)})-[:COVERS {descendants: false}]->(db)`,
    { from: at('09:30'), to: at('09:55') },
  );
  const ranking = await rank({ items: ['web'] });
  expect(scores(ranking)).toEqual([
    ['db', 0.9407],
    ['api', 0.4805],
    ['web', 0.3674],
    ['disk', 0.1952],
    ['cache', 0.144],
  ]);
  const [db] = ranking.candidates;
  expect(db!.change).toEqual({ id: 'work' });
  expect(db!.paths.map(({ items }) => items.map(({ id }) => id))).toEqual([['db'], ['api', 'db'], ['web', 'api', 'db']]);
  expect(ranking.candidates).toHaveLength(3);
});

test('of what is watched and well nothing is a candidate, and that is the answer', async () => {
  expect(await rank({ items: ['calm'] })).toMatchObject({ candidates: [], dismissed: [{ item: { id: 'calm' } }] });
  for (const question of [{}, { items: ['web'], incident: 'x' }, { items: [] }])
    await expect(rank(question)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(rank({ incident: 'nobody' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test('who sees a part is told of the rest as counts', async () => {
  const front = api.as(someoneWith(['AGENT'], { scope: { everything: false, grants: [{ teams: ['front'] }] } }));
  const ranking = await rank({ items: ['web'] }, front);
  expect(ranking.candidates.map(({ item }) => item.id)).toEqual(['api', 'web']);
  expect(ranking.restricted).toEqual([{ class: 'SERVER', count: 1 }]);
});

test('a cause that somebody confirms stays with the incident, beside where the ranking had it', async () => {
  const { made } = await api.ask<{ made: { incident: { id: string } } }>(
    `mutation { made: logIncident(input: { title: "t", category: "c", service: "shop", items: ["web"], urgency: LOW, team: "desk" }) {
      ... on IncidentWritten { incident { id } } } }`,
  );
  const { id } = made.incident;
  expect((await rank({ incident: id })).candidates[0]!.item.id).toBe('db');
  const confirm = (input: object, version: number) =>
    api.ask<{ made: object }>(
      `mutation ($id: ID!, $input: IncidentEventInput, $version: Int) {
        made: transitionIncident(id: $id, event: CONFIRM_CAUSE, expectedVersion: $version, input: $input) {
          ... on IncidentWritten { incident { rootCause { item { id } by rank score candidates } } } ... on Refusal { failures { field code } } } }`,
      { id, input, version },
    );
  expect((await confirm({}, 5)).made).toMatchObject({ failures: [{ field: 'input.rootCause', code: 'REQUIRED' }] });
  expect((await confirm({ rootCause: 'disk' }, 5)).made).toMatchObject({
    incident: { rootCause: { item: { id: 'disk' }, rank: null, candidates: 3 } },
  });
  expect((await confirm({ rootCause: 'db' }, 6)).made).toMatchObject({
    incident: { rootCause: { item: { id: 'db' }, by: 'tester', rank: 1, candidates: 3 } },
  });
  expect((await confirm({ causeOutside: true }, 7)).made).toMatchObject({ incident: { rootCause: { item: null } } });
});
