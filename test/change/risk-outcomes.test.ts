import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { seeded } from '../../src/seeded.js';
import { someoneWith } from '../support/principals.js';
import { as, ask, changeEstate, collisionsOf, move, normal, type Asker, type Shown } from './estate.js';

let now = Date.parse('2026-11-02T12:00:00Z');
let api: TestApi;
let manager: Asker;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
  await changeEstate(api, { mode: 'FIRST', deadlineHours: 16 });
  manager = as(api, 'zoe', 'CHANGE_MANAGER');
});
afterAll(() => api.services.close());

interface Row {
  month: string;
  from: string;
  to: string;
  band: string;
  changes: number;
  failed: number;
  failurePercentage: number;
}
const document = `query ($from: DateTime, $to: DateTime, $zone: String, $types: [ChangeKind!]) {
  changeRiskOutcomes(from: $from, to: $to, zone: $zone, types: $types) {
    month from to band changes successful successfulWithIssues unsuccessful backedOut failed failurePercentage low high insufficient } }`;
const outcomes = async (by: Asker, question: object = {}): Promise<Row[]> =>
  (await by.ask<{ changeRiskOutcomes: Row[] }>(document, question as Record<string, unknown>)).changeRiskOutcomes;
const brief = (rows: Row[]) => rows.map(({ month, band, changes, failed }) => [month, band, changes, failed]);

const done = async (answer: ReturnType<typeof move>): Promise<Shown> => {
  const { change, failures, message } = await answer;
  expect(failures ?? message).toBeUndefined();
  return change!;
};
let windows = 0;
/** A change that was decided on and scheduled, in a window of its own. */
async function scheduled(more: object = {}): Promise<Shown> {
  const day = Date.parse('2027-01-01T02:00:00Z') + windows++ * 86_400_000;
  const [plannedStart, plannedEnd] = [day, day + 3_600_000].map((at) => new Date(at).toISOString());
  const { id } = await done(ask(manager, normal({ plannedStart, plannedEnd, tested: 1, ...more })));
  await done(move(manager, id, 'ASSESS'));
  const acknowledgedCollisions = (await collisionsOf(manager, id)).map(({ key }) => key);
  await done(move(manager, id, 'ROUTE', { acknowledgedCollisions }));
  await done(move(as(api, 'ana', 'CAB_MEMBER'), id, 'VOTE', { choice: 'APPROVE' }));
  return done(move(manager, id, 'SCHEDULE'));
}
/** It is carried out, and closed at an instant. */
async function closed({ id }: Shown, at: string, outcome: string, { backOut = false } = {}): Promise<void> {
  await done(move(manager, id, 'START', { override: 'Nobody is there' }));
  if (backOut) {
    await done(move(manager, id, 'FAIL', { result: 'No' }));
    await done(move(manager, id, 'BACK_OUT', { result: 'As before', restored: true }));
  } else await done(move(manager, id, 'COMPLETE', { result: 'Done' }));
  await done(move(manager, id, 'REVIEW'));
  now = Date.parse(at);
  const lessons = outcome === 'SUCCESSFUL' ? undefined : 'Try it before';
  await done(move(manager, id, 'CLOSE', { outcome, itemsUpdated: true, lessons }));
}

describe('what came of changes, by the risk that they had', () => {
  let [first, wiki, risky]: Shown[] = [];
  beforeAll(async () => {
    first = await scheduled();
    wiki = await scheduled({
      ...{ items: ['cache'], services: ['wiki'], team: null, requester: 'max', questionnaire: 40 },
    });
    risky = await scheduled({ questionnaire: 75 });
  }, 120_000);

  test('is counted by the month of a zone in which they were closed, by what was decided on; months without any are left out', async () => {
    expect(await outcomes(manager)).toEqual([]);
    const riskOf = async (id: string) =>
      (
        await manager.ask<{ change: { submittedRisk: object; risk: { score: number; band: string } } }>(
          'query ($id: ID!) { change(id: $id) { submittedRisk { score band } risk { score band } } }',
          { id },
        )
      ).change;
    const before = await riskOf(first!.id);
    expect(before).toMatchObject({ submittedRisk: { band: 'LOW' }, risk: { band: 'LOW' } });

    await closed(first!, '2026-11-20T12:00:00Z', 'SUCCESSFUL');
    await closed(wiki!, '2026-11-21T12:00:00Z', 'SUCCESSFUL_WITH_ISSUES');
    // Half past midnight on the first of December in Berlin.
    await closed(risky!, '2026-11-30T23:30:00Z', 'UNSUCCESSFUL', { backOut: true });

    // What is known by now makes it riskier: its service became the most critical.
    await api.services.graph.runText("MATCH (item:ConfigurationItem {id: 'crm'}) SET item.tier = 1");
    await api.services.graph.runText('MATCH (change:Change {id: $id}) SET change.questionnaire = 90.0', {
      id: first!.id,
    });
    const after = await riskOf(first!.id);
    expect(after.risk).toMatchObject({ score: 90, band: 'HIGH' });
    expect(after.submittedRisk).toEqual(before.submittedRisk);

    now = Date.parse('2026-12-03T00:00:00Z');
    const november = { month: '2026-11', from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
    const none = { successful: 0, successfulWithIssues: 0, unsuccessful: 0, backedOut: 0, failed: 0 };
    const [one, two, three] = await outcomes(manager);
    expect(one).toMatchObject({ ...none, ...november, band: 'LOW', changes: 1, successful: 1, failurePercentage: 0 });
    expect(two).toMatchObject({ ...none, ...november, band: 'MEDIUM', changes: 1, successfulWithIssues: 1 });
    expect(three).toEqual({
      ...{ ...none, ...november, band: 'HIGH', changes: 1, unsuccessful: 1, backedOut: 1, failed: 1 },
      ...{ failurePercentage: 100, low: 20.65493, high: 100, insufficient: true },
    });
    expect(brief(await outcomes(manager, { zone: 'Europe/Berlin' }))).toEqual([
      ['2026-11', 'LOW', 1, 0],
      ['2026-11', 'MEDIUM', 1, 0],
      ['2026-12', 'HIGH', 1, 1],
    ]);
    const period = { from: '2026-11-21T00:00:00Z', to: '2026-11-30T23:30:00Z' };
    expect(brief(await outcomes(manager, period))).toEqual([['2026-11', 'MEDIUM', 1, 0]]);
    expect(await outcomes(manager, { types: ['EMERGENCY', 'STANDARD'] })).toEqual([]);
    const { changes } = await manager.ask(`{ changes(filter: {
      submittedRisks: [MEDIUM, HIGH], closedFrom: "2026-11-21T12:00:00Z", closedTo: "2026-11-30T23:30:00Z" }) { nodes { id } } }`);
    expect(changes).toEqual({ nodes: [{ id: wiki!.id }] });
  }, 120_000);

  test('counts a change that is known to have caused an incident as failed, once, where one sees the incident', async () => {
    const { made } = await api.ask<{ made: { incident: { id: string; version: number } } }>(`mutation {
      made: logIncident(input: { title: "Slow", category: "c", items: ["cache"], urgency: LOW }) {
        ... on IncidentWritten { incident { id version } } ... on Refusal { message } } }`);
    const blame = (event: string, version: number, input: object) =>
      api.ask(
        `mutation ($id: ID!, $event: IncidentEvent!, $version: Int, $input: IncidentEventInput) {
          made: transitionIncident(id: $id, event: $event, expectedVersion: $version, input: $input) {
            __typename ... on Refusal { message failures { message } } } }`,
        { id: made.incident.id, event, version, input },
      );
    const { version } = made.incident;
    expect(await blame('SUSPECT_CHANGE', version, { causedBy: first!.number })).toEqual({
      made: { __typename: 'IncidentWritten' },
    });
    const low = (rows: Row[]) => rows.filter(({ band }) => band === 'LOW').map(({ failed }) => failed);
    expect(low(await outcomes(manager))).toEqual([0]);
    await blame('CONFIRM_CHANGE', version + 1, {});
    expect(low(await outcomes(manager))).toEqual([1]);
    // Who asked for the change does not see the incident, which is another's and hangs on what is not theirs.
    expect(low(await outcomes(as(api, 'rita', 'REQUESTER')))).toEqual([0]);
    const part = (teams: string[]) =>
      api.as(someoneWith(['CHANGE_MANAGER'], { id: 'part', scope: { grants: [{ teams }] } }));
    expect(brief(await outcomes(part(['ops'])))).toEqual([
      ['2026-11', 'LOW', 1, 0],
      ['2026-11', 'HIGH', 1, 1],
    ]);
  });

  test('is of the changes that one sees: a requester of their own, who sees a part of that part', async () => {
    expect(brief(await outcomes(as(api, 'max', 'REQUESTER')))).toEqual([['2026-11', 'MEDIUM', 1, 0]]);
    expect(await outcomes(as(api, 'eva', 'REQUESTER'))).toEqual([]);
    expect(await outcomes(api.as(someoneWith(['VIEWER'], { id: 'none', scope: { grants: [] } })))).toEqual([]);
  });

  test('refuses a zone that is none and a period that is not in order or too long', async () => {
    const codes = async (question: object) =>
      (await api.run(document, question as Record<string, unknown>)).errors?.map(({ extensions }) => [
        extensions['code'],
        extensions['field'],
      ]);
    expect(await codes({ zone: 'Europe/Nowhere' })).toEqual([['BAD_USER_INPUT', 'zone']]);
    expect(await codes({ zone: '+01:00' })).toEqual([['BAD_USER_INPUT', 'zone']]);
    expect(await codes({ from: '2026-11-01T00:00:00Z', to: '2026-11-01T00:00:00Z' })).toEqual([
      ['BAD_USER_INPUT', 'to'],
    ]);
    expect(await codes({ from: '0001-01-01T00:00:00Z' })).toEqual([['BAD_USER_INPUT', 'from']]);
  });
});

test('counts what a count by hand says, of many changes over ten years, in one statement', async () => {
  const random = seeded(7);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const rows = Array.from({ length: 2_000 }, (_, index) => ({
    id: `many-${index}`,
    type: pick(['NORMAL', 'STANDARD']),
    riskBand: pick(['LOW', 'MEDIUM', 'HIGH', 'UNKNOWN', null]),
    outcome: pick(['SUCCESSFUL', 'SUCCESSFUL_WITH_ISSUES', 'UNSUCCESSFUL']),
    closedAt: new Date(Date.parse('2010-01-01T00:00:00Z') + Math.floor(random() * 3_600) * 86_400_000).toISOString(),
  }));
  await api.services.graph.runText(
    `UNWIND $rows AS row CREATE (change:Record:Change) SET change = row, change.closedAt = datetime(row.closedAt)`,
    { rows },
  );
  const naive = new Map<string, { changes: number; failed: number }>();
  for (const { riskBand, outcome, closedAt, type } of rows) {
    if (type !== 'STANDARD') continue;
    const key = `${closedAt.slice(0, 7)} ${riskBand ?? 'UNKNOWN'}`;
    const count = naive.get(key) ?? { changes: 0, failed: 0 };
    naive.set(key, {
      changes: count.changes + 1,
      failed: count.failed + (outcome === 'UNSUCCESSFUL' ? 1 : 0),
    });
  }
  const counted = await outcomes(api, {
    ...{ from: '2010-01-01T00:00:00Z', to: '2019-12-01T00:00:00Z', zone: 'UTC', types: ['STANDARD'] },
  });
  expect(new Map(counted.map(({ month, band, changes, failed }) => [`${month} ${band}`, { changes, failed }]))).toEqual(
    naive,
  );
  const order = counted.map(({ month, band }) => `${month} ${['LOW', 'MEDIUM', 'HIGH', 'UNKNOWN'].indexOf(band)}`);
  expect(order).toEqual([...order].sort());
});
