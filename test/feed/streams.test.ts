import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createContext } from '../../src/context.js';
import { feedCursor } from '../../src/feed/change-sets.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { commitChangeSets } from '../support/feed.js';
import { listen } from '../support/listen.js';
import { seedItems } from '../support/seed.js';
import { anItem, testServices, type TestServices } from '../support/services.js';
import { tester } from '../support/principals.js';

const loaded = loadSchema();
const schema = executableSchema(loaded);
let services: TestServices;
beforeEach(async () => {
  services = await testServices({ model: loaded.model });
  await services.feed.start();
});
afterEach(() => services.close());

type Message = Record<string, unknown> & { __typename: string; cursor: string };

describe('the change feed', () => {
  const document = `subscription ($after: Cursor, $types: [ChangeType!]) {
    changeFeed(after: $after, types: $types) {
      __typename
      ... on ChangeFeedBatch { cursor changeSets { sequence operation types entries { nodes { operation } } } }
      ... on StreamReset { cursor reason }
      ... on StreamHeartbeat { cursor }
    }
  }`;
  const feed = (variables: Record<string, unknown> = {}) =>
    listen<Message>({ schema, services }, 'changeFeed', document, variables);
  const operations = (message: Message) =>
    (message['changeSets'] as { operation: string }[]).map(({ operation }) => operation);
  const sequences = (message: Message) =>
    (message['changeSets'] as { sequence: number }[]).map(({ sequence }) => sequence);

  test('tells what holds one of the types, first since the cursor and then as it is sealed', async () => {
    await services.writes.create(anItem('a'), 'test', { actor: 'tester' });
    await seedItems(services.graph, services.model, [{ id: 'x' }]);
    await services.statusReports.report([{ id: 'x', severity: 'MAJOR' }], { actor: 'tester' });
    await services.statusReports.report([{ id: 'x', severity: 'OK' }], { actor: 'tester' });
    await services.feed.settled();
    const [statuses, items] = [
      await feed({ after: feedCursor(0), types: ['STATUS'] }),
      await feed({ after: feedCursor(0), types: ['ITEM'] }),
    ];
    const missed = await statuses.next();
    expect([operations(missed), sequences(missed), missed.cursor]).toEqual([
      ['reportStatus', 'reportStatus'],
      [2, 3],
      feedCursor(3),
    ]);
    expect(operations(await items.next())).toEqual(['createConfigurationItem']);
    const waiting = Promise.all([statuses.next(), items.next()]);
    await services.writes.create(anItem('b'), 'test', { actor: 'tester' });
    await services.statusReports.report([{ id: 'x', severity: 'MINOR' }], { actor: 'tester' });
    const [status, item] = await waiting;
    expect([sequences(status), sequences(item)]).toEqual([[5], [4]]);
    expect(status['changeSets']).toMatchObject([{ types: ['STATUS'], entries: { nodes: [{ operation: 'STATUS' }] } }]);
    await Promise.all([statuses.close(), items.close()]);
  });

  test('brings 1,200 ChangeSets in order and without a gap, in batches, to one that comes back and stays', async () => {
    await commitChangeSets(services.graph, 1_200);
    await services.feed.settled();
    const { next, close } = await feed({ after: feedCursor(100) });
    const seen: number[] = [];
    let batches = 0;
    while (seen.at(-1) !== 1_200) {
      seen.push(...sequences(await next()));
      batches++;
    }
    expect(seen).toEqual(Array.from({ length: 1_100 }, (_, index) => index + 101));
    expect(batches).toBeLessThanOrEqual(12);
    const waiting = next();
    await commitChangeSets(services.graph, 1);
    await services.feed.settled();
    expect(sequences(await waiting)).toEqual([1_201]);
    await close();
  });

  test('resets a cursor that was never given, and goes on from where the feed is', async () => {
    await commitChangeSets(services.graph, 3);
    await services.feed.settled();
    const { next, close } = await feed({ after: feedCursor(500) });
    expect(await next()).toMatchObject({ __typename: 'StreamReset', reason: 'CURSOR_EXPIRED' });
    expect(await next()).toEqual({ __typename: 'ChangeFeedBatch', cursor: feedCursor(3), changeSets: [] });
    const waiting = next();
    await commitChangeSets(services.graph, 1);
    await services.feed.settled();
    expect(sequences(await waiting)).toEqual([4]);
    await close();
  });

  test('resets a client that does not read while more than 256 are sealed', async () => {
    const stream = services.changeFeed.open(undefined, undefined);
    const asked = vi.spyOn(services.feed, 'head');
    const first = stream.next();
    // It follows from the head that it was told: what is committed before would be none of its news.
    expect(await asked.mock.results[0]!.value).toBe(0);
    await commitChangeSets(services.graph, 1);
    await services.feed.settled();
    await first;
    await commitChangeSets(services.graph, 600);
    await services.feed.settled();
    const dropped = async () =>
      (await services.metrics.text()).includes('itsm_sub_queue_drops_total{reason="SLOW_CONSUMER"} 1');
    await expect.poll(dropped, { timeout: 5_000 }).toBe(true);
    expect((await stream.next()).value).toMatchObject({ reason: 'SLOW_CONSUMER', cursor: feedCursor(1) });
    expect((await stream.next()).value).toMatchObject({ items: [], cursor: feedCursor(601) });
    await stream.return();
  });
});

describe('alerts as they change', () => {
  const document = `subscription ($filter: AlertFilter, $after: Cursor) {
    alertChanged(filter: $filter, after: $after) {
      __typename
      ... on AlertSnapshot { cursor last alerts { fingerprint severity labels item { id } } }
      ... on AlertDelta { cursor changes { matches alert { fingerprint status severity labels version item { id } } } }
      ... on StreamReset { cursor reason }
    }
  }`;
  const alerts = (variables: Record<string, unknown> = {}) =>
    listen<Message>({ schema, services }, 'alertChanged', document, variables);
  const tell = async (...rows: [fingerprint: string, severity: string, status?: string][]) => {
    const { run } = await import('graphql').then(({ graphql }) => ({
      run: (variableValues: Record<string, unknown>) =>
        graphql({
          schema,
          source: 'mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "m", alerts: $alerts) { changeSet } }',
          variableValues,
          contextValue: createContext(services, tester),
        }),
    }));
    const { errors } = await run({
      alerts: rows.map(([fingerprint, severity, status = 'FIRING']) => ({
        fingerprint,
        severity,
        status,
        item: 'x',
        labels: { alertname: fingerprint },
      })),
    });
    if (errors?.[0]) throw errors[0];
  };

  test('begin with those that pass, go on with each change, and say when one no longer passes', async () => {
    await seedItems(services.graph, services.model, [{ id: 'x' }]);
    await tell(['disk', 'MAJOR'], ['noise', 'WARNING']);
    await services.feed.settled();
    const { next, close } = await alerts({ filter: { minSeverity: 'MAJOR' } });
    const snapshot = await next();
    expect(snapshot).toMatchObject({
      __typename: 'AlertSnapshot',
      last: true,
      alerts: [{ fingerprint: 'disk', severity: 'MAJOR', labels: { alertname: 'disk' }, item: { id: 'x' } }],
    });
    const waiting = next();
    await tell(['disk', 'MAJOR', 'RESOLVED']);
    expect(await waiting).toMatchObject({
      __typename: 'AlertDelta',
      changes: [{ matches: false, alert: { fingerprint: 'disk', status: 'RESOLVED', labels: { alertname: 'disk' } } }],
    });
    const cursor = snapshot.cursor;
    await close();
    await tell(['link', 'CRITICAL']);
    await services.feed.settled();
    const again = await alerts({ filter: { minSeverity: 'MAJOR', itemId: 'x' }, after: cursor });
    const missed = [await again.next(), await again.next()];
    expect(missed.map(({ changes }) => changes)).toMatchObject([
      [{ matches: false, alert: { fingerprint: 'disk' } }],
      [{ matches: true, alert: { fingerprint: 'link', severity: 'CRITICAL', item: { id: 'x' } } }],
    ]);
    await again.close();
  });

  test('of an item that is not there are refused', async () => {
    await expect(alerts({ filter: { itemId: 'nobody' } })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});
