import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { readCase } from '../../src/rootcause/outage.js';
import { productMethod, scoreMethods } from '../../src/rootcause/score.js';
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
    { id: 'shop', class: 'BusinessService', name: 'Shop', observed: 'OK' },
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
    await api.ask('mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "m", alerts: $alerts) { changeSet } }', {
      alerts: [{ fingerprint: item, status: 'FIRING', severity: 'CRITICAL', item, startsAt: at(clock) }],
    });
  }
  now = Date.parse(at('10:10'));
});
afterAll(() => api.services.close());

interface Candidate {
  item: { id: string };
  score: number;
  paths: { items: { id: string }[] }[];
  alert: { id: string } | null;
  change: { id: string } | null;
}
interface Ranking {
  candidates: Candidate[];
  dismissed: { item: { id: string }; score: number }[];
  restricted: { class: string; count: number }[];
}
const asked = `query ($incident: ID, $items: [ID!], $at: DateTime) {
  ranking: rootCauseCandidates(incident: $incident, items: $items, at: $at) {
    alertCount candidates { item { id } score terms { coverage change } paths { items { id } } alert { id } change { id } }
    dismissed { item { id } score } restricted { class count }
  }
}`;
const rank = async (question: object, by: Pick<TestApi, 'ask'> = api): Promise<Ranking> =>
  (await by.ask<{ ranking: Ranking }>(asked, { ...question })).ranking;
const scores = ({ candidates, dismissed }: Ranking) =>
  [...candidates, ...dismissed].map(({ item, score }) => [item.id, Math.round(score * 10_000) / 10_000]);

test('scenario 19: without work on it the database still comes first', async () => {
  expect(scores(await rank({ items: ['web'] }))[0]).toEqual(['db', 0.744]);
});

test('scenario 19: the database fails after work on it; the ways and the evidence are told', async () => {
  const span = { from: at('09:30'), to: at('09:55') };
  await api.services.graph.runText(
    `MATCH (db:ConfigurationItem {id: 'db'})
     CREATE (:Record:Maintenance {id: 'work', name: 'w', kind: 'FIXED', state: 'SCHEDULED', createdBy: 't',
       createdAt: datetime($from), appliedAt: datetime($to), from: datetime($from), to: datetime($to)})
       -[:COVERS {descendants: false}]->(db)
     CREATE (:MaintenancePeriod {maintenanceId: 'work', itemId: 'db', from: datetime($from), to: datetime($to)})`,
    span,
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
  expect(ranking.candidates).toHaveLength(3);
  expect(db).toMatchObject({ change: { id: 'work' }, alert: { id: expect.any(String) } });
  expect(db!.paths.map(({ items }) => items.map(({ id }) => id))).toEqual([
    ['db'],
    ['api', 'db'],
    ['web', 'api', 'db'],
  ]);
});

test('a change is work while it was carried out', async () => {
  await api.services.graph.runText(
    `MATCH (cache:ConfigurationItem {id: 'cache'})
     CREATE (:Record:Change {id: 'chg', recordType: 'Change', number: 'CHG-90001', state: 'IMPLEMENTED', title: 't', reason: 'r',
       version: 1, createdBy: 't', createdAt: datetime($from), updatedAt: datetime($from), actualStart: datetime($from)})
       -[:TARGETS {validFrom: datetime($from), by: 't'}]->(cache)`,
    { from: at('09:50') },
  );
  const ranking = await rank({ items: ['web'] });
  // It speaks against the cache, which is well, and against what stands on it.
  expect(scores(ranking)).toContainEqual(['cache', 0.344]);
  const above = ranking.candidates.find(({ item }) => item.id === 'api');
  expect(above).toMatchObject({ change: { id: 'chg' }, terms: { change: 1 } });
  await api.services.graph.runText("MATCH (change:Record {id: 'chg'}) DETACH DELETE change", {});
});

test('as of an instant, what came later is not known, dependencies too', async () => {
  const before = await rank({ items: ['web'], at: at('10:02') });
  expect(before.candidates.map(({ item }) => item.id)).toEqual(['db']);
  expect(await rank({ items: ['web'], at: at('08:00') })).toMatchObject({ candidates: [] });
  const early = await rank({ items: ['web'], at: '2025-12-31T00:00:00Z' });
  expect(early.dismissed.map(({ item }) => item.id)).toEqual(['web']);
  await expect(rank({ items: ['web'], at: '2030-01-01T00:00:00Z' })).rejects.toThrow(/has not come yet/);
});

test('what was changed in the graph is work, what came to be known is not', async () => {
  const document = `mutation ($items: [ConfigurationItemInput!]!) {
    importConfiguration(input: { source: "s", items: $items }) { changeSet }
  }`;
  const known = async (description: string): Promise<string> => {
    const items = [{ server: { key: 'new', name: 'new', description } }];
    const { importConfiguration } = await api.ask<{ importConfiguration: { changeSet: string } }>(document, { items });
    return importConfiguration.changeSet;
  };
  await known('version 1');
  const before = await rank({ items: ['s:new'] });
  now += 60_000;
  const changeSet = await known('version 2');
  const after = await rank({ items: ['s:new'] });
  expect(after.candidates[0]!.score - before.candidates[0]!.score).toBeCloseTo(0.2, 6);
  const stored = 'MATCH (changeSet:ChangeSet {id: $changeSet}) RETURN changeSet.at AS at';
  expect(await api.services.graph.runText(stored, { changeSet })).toEqual([{ at: new Date(now).toISOString() }]);
});

test('of what is watched and well nothing is a candidate, and that is the answer', async () => {
  expect(await rank({ items: ['calm'] })).toMatchObject({ candidates: [], dismissed: [{ item: { id: 'calm' } }] });
  for (const question of [{}, { items: ['web'], incident: 'x' }, { items: [] }])
    await expect(rank(question)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(rank({ incident: 'nobody' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test('who sees a part is told of the rest as counts', async () => {
  const scope = { everything: false, grants: [{ teams: ['front'] }] };
  const ranking = await rank({ items: ['web'] }, api.as(someoneWith(['AGENT'], { scope })));
  expect(ranking.candidates.map(({ item }) => item.id)).toEqual(['api', 'web']);
  expect(ranking.restricted).toEqual([{ class: 'SERVER', count: 1 }]);
  await expect(rank({ items: ['web'] }, api.as(someoneWith(['REQUESTER'])))).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
});

test('a confirmed cause stays with the incident beside where the ranking had it, and in the labelled set', async () => {
  const { made } = await api.ask<{ made: { incident: { id: string; number: string } } }>(
    `mutation { made: logIncident(input: { title: "t", category: "c", service: "shop", items: ["web"], urgency: LOW, team: "desk" }) {
      ... on IncidentWritten { incident { id number } } } }`,
  );
  const { id, number } = made.incident;
  expect((await rank({ incident: number })).candidates[0]!.item.id).toBe('db');
  const confirm = (input: object, version: number) =>
    api.ask<{ made: object }>(
      `mutation ($id: ID!, $input: IncidentEventInput, $version: Int) {
        made: transitionIncident(id: $id, event: CONFIRM_CAUSE, expectedVersion: $version, input: $input) {
          ... on IncidentWritten { incident { rootCause { item { id } by place score candidateCount } } }
          ... on Refusal { failures { field code } }
        }
      }`,
      { id, input, version },
    );
  const missing = { failures: [{ field: 'input.rootCause', code: 'REQUIRED' }] };
  expect((await confirm({}, 5)).made).toMatchObject(missing);
  expect((await confirm({ rootCause: 'db', causeOutside: true }, 5)).made).toMatchObject(missing);
  expect((await confirm({ rootCause: 'disk' }, 5)).made).toMatchObject({
    incident: { rootCause: { item: { id: 'disk' }, place: null, score: null, candidateCount: 2 } },
  });
  expect((await confirm({ causeOutside: true }, 6)).made).toMatchObject({ incident: { rootCause: { item: null } } });
  expect((await confirm({ rootCause: 'db' }, 7)).made).toMatchObject({
    incident: { rootCause: { item: { id: 'db' }, by: 'tester', place: 1, candidateCount: 2 } },
  });
  const listed = '{ rootCauseCases { nodes { by incident { number } outage } } }';
  interface Listed {
    rootCauseCases: { nodes: { by: string; incident: { number: string }; outage: object }[] };
  }
  const { rootCauseCases } = await api.ask<Listed>(listed);
  expect(rootCauseCases.nodes).toMatchObject([
    { by: 'tester', incident: { number }, outage: { id: number, cause: 'db' } },
  ]);
  const kept = rootCauseCases.nodes.map(({ outage }) => readCase(JSON.stringify(outage)));
  expect(kept.filter((one) => typeof one === 'string')).toEqual([]);
  const [score] = scoreMethods(kept.filter((one) => typeof one !== 'string'));
  expect(score).toEqual({
    ...{ name: productMethod, cases: 1, first: 1, amongThree: 1, meanReciprocalRank: 1, without: 0, saidNone: 0 },
  });
  const part = api.as(
    someoneWith(['PROBLEM_MANAGER'], { scope: { everything: false, grants: [{ teams: ['front'] }] } }),
  );
  expect(await part.ask(listed)).toEqual({ rootCauseCases: { nodes: [] } });
});
