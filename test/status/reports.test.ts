import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/feed/verify.js';
import { cypher } from '../../src/generated/cypher.js';
import type { StatusDelta } from '../../src/feed/content.js';
import type { Statement } from '../../src/graph/statement.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());
beforeEach(async () => {
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
});

const seed = (...items: Parameters<typeof seedItems>[2]) => seedItems(api.services.graph, api.services.model, items);
const relate = (...rows: Parameters<typeof seedRelationships>[1]) => seedRelationships(api.services.graph, rows);

interface Answer {
  reportStatus: { accepted: number; results: { id: string | null; outcome: string }[]; changeSet: string | null };
}
const mutation = `mutation ($input: [StatusReportInput!]!, $key: String) {
  reportStatus(input: $input, idempotencyKey: $key) { accepted results { id outcome } changeSet } }`;
const report = async (...input: Record<string, unknown>[]): Promise<Answer['reportStatus']> =>
  (await api.ask<Answer>(mutation, { input })).reportStatus;
const outcomes = async (...input: Record<string, unknown>[]): Promise<string[]> =>
  (await report(...input)).results.map(({ outcome }) => outcome);

async function statusOf(id: string) {
  const { configurationItem } = await api.ask<{ configurationItem: { status: Record<string, unknown> } }>(
    'query ($id: ID!) { configurationItem(id: $id) { status { observed effective version since } } }',
    { id },
  );
  return configurationItem.status;
}
const effectiveOf = async (id: string): Promise<unknown> => (await statusOf(id))['effective'];

const rename: Statement<{ id: string }, void> = {
  name: 'test/rename',
  text: "MATCH (item:ConfigurationItem {id: $id}) SET item.version = item.version + 1, item.name = 'Shop'",
  arity: 'none',
  access: 'write',
};
const waiting = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status";

describe('an observation', () => {
  test('is taken, confirmed, or told to be stale or of an unknown item, row by row in the order of the input', async () => {
    await seed({ id: 'a' }, { id: 'b' }, { id: 'gone', retiredAt: '2026-02-01T00:00:00Z' });
    await seedKeys(api.services.graph, [{ item: 'b', source: 'zabbix', key: 'host/7' }]);
    expect(
      await report(
        { id: 'b', severity: 'MAJOR', observedAt: '2026-11-01T10:00:00Z' },
        { id: 'nobody', severity: 'OK' },
        { id: 'gone', severity: 'OK' },
        { id: 'a', severity: 'OK', observedAt: '2026-11-01T10:00:00Z' },
        { ref: { key: 'host/8' }, source: 'zabbix', severity: 'OK' },
      ),
    ).toMatchObject({
      accepted: 2,
      results: [
        { id: 'b', outcome: 'CHANGED' },
        { id: 'nobody', outcome: 'UNKNOWN_ITEM' },
        { id: 'gone', outcome: 'UNKNOWN_ITEM' },
        { id: 'a', outcome: 'CHANGED' },
        { id: null, outcome: 'UNKNOWN_ITEM' },
      ],
    });
    expect(
      await outcomes(
        { ref: { key: 'host/7' }, source: 'zabbix', severity: 'MAJOR', observedAt: '2026-11-01T10:01:00Z' },
        { ref: { source: 'zabbix', key: 'host/7' }, severity: 'OK', observedAt: '2026-11-01T09:00:00Z' },
        { ref: { id: 'a' }, severity: 'CRITICAL', observedAt: '2026-11-01T09:59:59Z' },
      ),
    ).toEqual(['UNCHANGED', 'STALE', 'STALE']);
    expect(await statusOf('b')).toMatchObject({ observed: 'MAJOR', effective: 'MAJOR', version: 1 });
  });

  test('of an item that is reported several times in one call counts as the newest, of equals as the last', async () => {
    await seed({ id: 'a' });
    const at = '2026-11-01T10:00:00Z';
    expect(
      await outcomes(
        { id: 'a', severity: 'MINOR', observedAt: at },
        { id: 'a', severity: 'OK', observedAt: '2026-11-01T09:00:00Z' },
        { id: 'a', severity: 'MAJOR', observedAt: at },
      ),
    ).toEqual(['STALE', 'STALE', 'CHANGED']);
    expect(await effectiveOf('a')).toBe('MAJOR');
  });

  test('from a clock that runs ahead counts as now, so that the next one is not stale', async () => {
    await seed({ id: 'a' });
    expect(await outcomes({ id: 'a', severity: 'MAJOR', observedAt: '2099-01-01T00:00:00Z' })).toEqual(['CHANGED']);
    expect(await outcomes({ id: 'a', severity: 'OK' })).toEqual(['CHANGED']);
  });

  test('of a merged twin is one of its survivor', async () => {
    await seed({ id: 'a' }, { id: 'twin', mergedInto: 'a', retiredAt: '2026-02-01T00:00:00Z' });
    expect((await report({ id: 'twin', severity: 'MAJOR' })).results).toEqual([{ id: 'a', outcome: 'CHANGED' }]);
  });

  const keptOf = async (id: string): Promise<unknown[]> => {
    const [row] = await api.services.graph.runText(
      'MATCH (i:ConfigurationItem {id: $id}) RETURN [i.reported, toString(i.observedAt), i.observedMessage, i.observedSource, toString(i.reportStaleAt)] AS kept',
      { id },
    );
    return (row as { kept: unknown[] }).kept;
  };

  test('that says what is known keeps when, by whom, with what words and until when it was said last', async () => {
    await seed({ id: 'a' });
    const said = { id: 'a', severity: 'MAJOR', source: 'nagios', message: 'down', ttl: 'PT1H' };
    await report({ ...said, observedAt: '2026-11-01T10:00:00Z' });
    const again = { ...said, source: 'zabbix', message: 'still down', ttl: null };
    expect(await outcomes({ ...again, observedAt: '2026-11-01T11:00:00Z' })).toEqual(['UNCHANGED']);
    const kept = ['MAJOR', '2026-11-01T11:00:00Z', 'still down', 'zabbix', null];
    expect(await keptOf('a')).toEqual(kept);
    expect(await outcomes({ ...said, observedAt: '2026-11-01T10:59:59Z' })).toEqual(['STALE']);
    expect(await keptOf('a')).toEqual(kept);
  });

  test('that says what is known of a survivor counts beside those of its twin as any other: the newest, of equals the last', async () => {
    await seed({ id: 'a' }, { id: 'twin', mergedInto: 'a', retiredAt: '2026-02-01T00:00:00Z' });
    const of = (id: string, severity: string, minute: number) => ({
      ...{ id, severity, message: `${id} at ${minute}` },
      observedAt: `2026-11-01T10:0${minute}:00Z`,
    });
    await report(of('a', 'MAJOR', 0));
    for (const [reports, told, message] of [
      [[of('twin', 'MAJOR', 1), of('a', 'MAJOR', 1)], ['STALE', 'UNCHANGED'], 'a at 1'],
      [[of('a', 'MAJOR', 2), of('twin', 'MAJOR', 2)], ['STALE', 'UNCHANGED'], 'twin at 2'],
      [[of('twin', 'MINOR', 4), of('a', 'MAJOR', 3)], ['CHANGED', 'STALE'], 'twin at 4'],
    ] as const) {
      expect(await outcomes(...reports)).toEqual(told);
      expect((await keptOf('a'))[2]).toBe(message);
    }
    expect(await effectiveOf('a')).toBe('MINOR');
  });

  test('is answered as before when its call is repeated with the idempotency key', async () => {
    await seed({ id: 'a' });
    const send = () => api.ask<Answer>(mutation, { input: [{ id: 'a', severity: 'MAJOR' }], key: 'once' });
    const first = await send();
    expect(first.reportStatus.results[0]!.outcome).toBe('CHANGED');
    expect(await send()).toEqual(first);
    const { errors } = await api.run(mutation, { input: [{ id: 'a', severity: 'OK' }], key: 'once' });
    expect(errors![0]!.extensions['code']).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('is refused as bad input, as every client knows it, with a key that is none', async () => {
    const { errors } = await api.run(mutation, { input: [{ id: 'a', severity: 'OK' }], key: ' ' });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      failures: [{ field: 'idempotencyKey', code: 'INVALID' }],
    });
  });
});

test.each([
  [Array.from({ length: 1001 }, () => ({ id: 'a', severity: 'OK' })), 'at most 1000'],
  [[{ severity: 'OK' }], 'input.0'],
  [[{ id: 'a', ref: { id: 'a' }, severity: 'OK' }], 'input.0'],
  [[{ ref: { key: 'k' }, severity: 'OK' }], 'input.0.ref.source'],
])('a call that cannot be taken names the field and takes nothing', async (input, message) => {
  await seed({ id: 'a' });
  const { errors } = await api.run(mutation, { input });
  expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  expect(errors![0]!.message).toContain(message);
  expect(await statusOf('a')).toMatchObject({ version: 0 });
});

describe('a status', () => {
  test('reaches what depends on the item, in the same ChangeSet, whose hash covers it', async () => {
    await seed({ id: 'shop', version: 4 }, { id: 'server' }, { id: 'other' });
    await relate({ from: 'shop', to: 'server' }, { from: 'shop', to: 'other' });
    const { changeSet } = await report({ id: 'server', severity: 'MAJOR', source: 'zabbix' });
    await api.services.feed.settled();
    const { history } = await api.ask<{ history: { nodes: unknown[] } }>(
      `query { history(id: "shop") { nodes { operation version changeSet { id operation source }
        status { observed effective previousEffective version causedBy } } } }`,
    );
    expect(history.nodes).toEqual([
      {
        operation: 'STATUS',
        version: 4,
        changeSet: { id: changeSet, operation: 'reportStatus', source: 'zabbix' },
        status: {
          observed: 'UNKNOWN',
          effective: 'MAJOR',
          previousEffective: 'UNKNOWN',
          version: 1,
          causedBy: ['server'],
        },
      },
    ]);
    expect(await verifyChain(api.services.graph)).toMatchObject({ checked: 1, faults: [] });
    await api.services.graph.runText("MATCH ()-[change:CHANGED]->({id: 'shop'}) SET change.status = '{}'");
    expect((await verifyChain(api.services.graph)).faults).toHaveLength(1);
  });

  test('tells the version that its item has, though another writer changed the item after it was read', async () => {
    await seed({ id: 'shop', version: 4 }, { id: 'server' });
    await relate({ from: 'shop', to: 'server' });
    const { graph } = api.services;
    let commit: () => void = () => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let writing: Promise<void> | undefined;
    await new Promise<void>((changed) => {
      writing = graph.write(async (transaction) => {
        await transaction.run(rename, { id: 'shop' });
        changed();
        await mayCommit;
      });
    });
    const reporting = report({ id: 'server', severity: 'MAJOR' });
    await expect.poll(() => graph.runText(waiting), { timeout: 10_000 }).toHaveLength(1);
    commit();
    await writing;
    const { changeSet } = await reporting;
    const { history } = await api.ask<{ history: { nodes: unknown[] } }>(
      'query { history(id: "shop") { nodes { version changeSet { id } } } }',
    );
    expect(history.nodes).toEqual([{ version: 5, changeSet: { id: changeSet } }]);
  });

  test('that does not change writes no ChangeSet, and walks nowhere', async () => {
    await seed({ id: 'shop' }, { id: 'server' });
    await relate({ from: 'shop', to: 'server' });
    await report({ id: 'server', severity: 'MAJOR' });
    let answer: Answer['reportStatus'];
    const statements = await statementsOf(api.services.graph, async () => {
      answer = await report({ id: 'server', severity: 'MAJOR' });
    });
    expect(answer!).toMatchObject({ accepted: 1, changeSet: null });
    expect(statements.filter((name) => name.startsWith('status/'))).toEqual([
      'status/lockHead',
      // It takes what says the same again.
      'status/lockItems',
    ]);
  });

  test('of 500 items at once takes a fixed number of statements', async () => {
    const ids = await seed(...Array.from({ length: 500 }, (_, index) => ({ id: `server-${index}` })), { id: 'shop' });
    await relate(...ids.slice(0, 500).map((to) => ({ from: 'shop', to })));
    const statements = await statementsOf(api.services.graph, () =>
      report(...ids.slice(0, 500).map((id) => ({ id, severity: 'MAJOR' }))),
    );
    expect(statements.filter((name) => !name.startsWith('feed/')).length).toBeLessThanOrEqual(10);
    expect(await effectiveOf('shop')).toBe('MAJOR');
  });

  test('of items that were never observed stays unknown while nothing they depend on is worse than OK', async () => {
    await seed({ id: 'shop' }, { id: 'server' });
    await relate({ from: 'shop', to: 'server' });
    await report({ id: 'server', severity: 'OK' });
    expect(await statusOf('shop')).toMatchObject({ observed: 'UNKNOWN', effective: 'UNKNOWN', version: 0 });
    await report({ id: 'server', severity: 'MINOR' });
    expect(await statusOf('shop')).toMatchObject({ observed: 'UNKNOWN', effective: 'MINOR', version: 1 });
    await report({ id: 'server', severity: 'OK' });
    expect(await statusOf('shop')).toMatchObject({ observed: 'UNKNOWN', effective: 'UNKNOWN', version: 2 });
  });

  test('of a cycle comes down with the failure that lifted it, though its members held each other up', async () => {
    await seed({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' });
    await relate({ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'c', to: 'a' }, { from: 'd', to: 'c' });
    await report({ id: 'a', severity: 'OK' }, { id: 'b', severity: 'CRITICAL' }, { id: 'd', severity: 'MINOR' });
    for (const id of ['a', 'b', 'c', 'd']) expect(await effectiveOf(id)).toBe('CRITICAL');
    await report({ id: 'b', severity: 'WARNING' });
    for (const id of ['a', 'b', 'c']) expect(await effectiveOf(id)).toBe('WARNING');
    expect(await effectiveOf('d')).toBe('MINOR');
    await report({ id: 'b', severity: 'OK' });
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(effectiveOf))).toEqual(['OK', 'OK', 'UNKNOWN', 'MINOR']);
  });
});

describe('redundancy (T4): two of three members must be below MAJOR', () => {
  const members = ['one', 'two', 'three'];
  beforeEach(async () => {
    await seed({ id: 'shop' }, ...members.map((id) => ({ id })));
    await relate(...members.map((to) => ({ from: 'shop', to, group: 'pool' })));
    await api.services.graph.runText(
      `MATCH (item {id: 'shop'})
       CREATE (item)-[:HAS_GROUP]->(:DependencyGroup {id: 'g', name: 'pool', reduce: 'K_OF_N', k: 2, failAt: 'MAJOR', unknownAs: 'WARNING'})`,
    );
    await report({ id: 'shop', severity: 'OK' });
  });

  test.each([
    [['OK', 'OK', 'OK'], 'OK'],
    [['CRITICAL', 'OK', 'OK'], 'WARNING'],
    [['CRITICAL', 'CRITICAL', 'OK'], 'CRITICAL'],
    [['CRITICAL', 'UNKNOWN', 'OK'], 'WARNING'],
  ])('%j gives %s', async (severities, expected) => {
    await report(...members.map((id, index) => ({ id, severity: severities[index] })));
    expect(await effectiveOf('shop')).toBe(expected);
    // One after the other, from the worst there is, comes to the same.
    await report(...members.map((id) => ({ id, severity: 'CRITICAL' })));
    for (const [index, id] of members.entries()) await report({ id, severity: severities[index] });
    expect(await effectiveOf('shop')).toBe(expected);
  });
});

describe('a status of what depends on other things than before', () => {
  const settle = async (): Promise<void> => {
    await api.services.feed.settled();
    await api.services.structureFollower.catchUp();
  };
  const write = (document: string) => api.ask(`mutation { ${document} { __typename } }`);

  test('follows relationships that come and go, groups, and items that retire, and each only once', async () => {
    await seed({ id: 'shop', class: 'BusinessService' }, { id: 'app' }, { id: 'db' }, { id: 'spare' });
    await report({ id: 'db', severity: 'CRITICAL' }, { id: 'spare', severity: 'OK' });
    await write('relate(from: "shop", type: DEPENDS_ON, to: "app")');
    await settle();
    expect(await effectiveOf('shop')).toBe('UNKNOWN');
    await write('relate(from: "app", type: DEPENDS_ON, to: "db", group: "stores")');
    await settle();
    expect(await effectiveOf('shop')).toBe('CRITICAL');
    await write('relate(from: "app", type: DEPENDS_ON, to: "spare", group: "stores")');
    await settle();
    expect(await effectiveOf('shop')).toBe('UNKNOWN');
    await write('setDependencyGroups(id: "app", groups: [{ name: "stores", reduce: WORST }])');
    await settle();
    expect(await effectiveOf('shop')).toBe('CRITICAL');
    await write('unrelate(from: "app", type: DEPENDS_ON, to: "db")');
    await settle();
    expect(await effectiveOf('shop')).toBe('UNKNOWN');
    await write('relate(from: "app", type: DEPENDS_ON, to: "db")');
    await settle();
    expect(await effectiveOf('shop')).toBe('CRITICAL');
    await write('retireConfigurationItem(id: "db", expectedVersion: 1)');
    await settle();
    expect(await effectiveOf('shop')).toBe('UNKNOWN');
    await settle();
    expect(await statusOf('shop')).toMatchObject({ version: 6 });
    expect(await statementsOf(api.services.graph, settle)).not.toContain('status/lockHead');
    expect((await verifyChain(api.services.graph)).faults).toEqual([]);
  });

  test('follows by itself once it is started', async () => {
    // With a feed that begins with the graph that beforeEach emptied.
    await api.services.close();
    api = await testApi();
    await seed({ id: 'app' }, { id: 'db' });
    await report({ id: 'db', severity: 'CRITICAL' });
    const { services } = api;
    const heard = services.feed.subscribe();
    services.structureFollower.start();
    await write('relate(from: "app", type: DEPENDS_ON, to: "db")');
    for await (const { operation } of heard) if (operation === 'propagateStatus') break;
    await services.structureFollower.stop();
    expect(await effectiveOf('app')).toBe('CRITICAL');
  });
});

test('an entry holds what a subscriber is told, so that it reads nothing', async () => {
  await seed({ id: 'a' });
  const { changeSet } = await report({ id: 'a', severity: 'MAJOR' });
  const [row] = await api.services.graph.run(cypher.status.changes, { ids: [changeSet!] });
  expect(row!.statuses.map(({ status }) => JSON.parse(status) as StatusDelta)).toEqual([
    { observed: 'MAJOR', effective: 'MAJOR', previousEffective: 'UNKNOWN', version: 1, causedBy: [] },
  ]);
});
