import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.js';
import { aDocument, aRelationship, anItem, importAs } from '../support/services.js';

const second = 1_000;
const minute = 60 * second;

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());
beforeEach(async () => {
  await api.services.close();
  api = await testApi();
  await api.services.feed.start();
});

/** What followers and sweeps do of themselves, done now. */
async function settle(now = Date.now()): Promise<void> {
  await api.services.hostFollower.catchUp();
  while ((await api.services.alertEvaluator.evaluate(now)) > 0) continue;
}

async function idsOf(...keys: string[]): Promise<string[]> {
  const found = await Promise.all(
    keys.map((key) =>
      api.ask<{ item: { id: string } }>(
        'query ($key: String!) { item: configurationItemByKey(source: "test", key: $key) { id } }',
        {
          key,
        },
      ),
    ),
  );
  return found.map(({ item }) => item.id);
}

interface Outcome {
  outcome: string;
  binding: string;
  alert: { id: string; status: string; count: number; reopenCount: number };
}

async function ingest(alerts: Record<string, unknown>[], source = 'prometheus'): Promise<Outcome[]> {
  const { ingestAlerts } = await api.ask<{ ingestAlerts: { results: Outcome[] } }>(
    `mutation ($source: String!, $alerts: [AlertInput!]!) {
      ingestAlerts(source: $source, alerts: $alerts) {
        results { outcome binding alert { id status count reopenCount } }
      }
    }`,
    { source, alerts },
  );
  return ingestAlerts.results;
}

const alertFields = `id status severity binding role count startsAt
  item { name } candidates { name } rootItems { name } roots { item { name } } symptomCount suppressedBy
  acknowledgement { kind by }`;

interface AlertAnswer {
  id: string;
  status: string;
  severity: string;
  binding: string;
  role: string;
  count: number;
  startsAt: string;
  item: { name: string } | null;
  candidates: { name: string }[];
  rootItems: { name: string }[];
  roots: { item: { name: string } }[];
  symptomCount: number;
  suppressedBy: string[];
  acknowledgement: { kind: string; by: string } | null;
}

async function alertsOf(filter: Record<string, unknown> = {}): Promise<AlertAnswer[]> {
  const { alerts } = await api.ask<{ alerts: { nodes: AlertAnswer[] } }>(
    `query ($filter: AlertFilter) { alerts(filter: $filter, first: 100) { nodes { ${alertFields} } } }`,
    { filter },
  );
  return alerts.nodes;
}

async function statusOf(name: string): Promise<{ observed: string; effective: string }> {
  const [id] = await idsOf(name);
  const { item } = await api.ask<{ item: { status: { observed: string; effective: string } } }>(
    'query ($id: ID!) { item: configurationItem(id: $id) { status { observed effective } } }',
    { id },
  );
  return item.status;
}

describe('intake', () => {
  test('an alert that fires makes its item bad and what depends on it, and its end makes them well (T8)', async () => {
    await importAs(
      api.services,
      aDocument([anItem('db'), anItem('app', {}, 'Application')], [aRelationship('app', 'DEPENDS_ON', 'db')]),
    );
    const [db] = await idsOf('db');
    const alert = { fingerprint: 'f1', severity: 'CRITICAL', startsAt: '2026-11-23T10:00:00Z', item: db };
    const [opened] = await ingest([alert]);
    expect(opened).toMatchObject({ outcome: 'OPENED', binding: 'BOUND' });
    expect(await statusOf('app')).toEqual({ observed: 'UNKNOWN', effective: 'CRITICAL' });

    const [again] = await ingest([alert]);
    expect(again).toMatchObject({ outcome: 'REPEATED', alert: { id: opened!.alert.id, count: 2 } });

    await ingest([{ ...alert, status: 'RESOLVED', endsAt: '2026-11-23T10:05:00Z' }]);
    expect(await statusOf('db')).toEqual({ observed: 'OK', effective: 'OK' });
    expect((await statusOf('app')).effective).toBe('UNKNOWN');

    const [late] = await ingest([alert]);
    expect(late).toMatchObject({ outcome: 'IGNORED', alert: { status: 'RESOLVED' } });

    const [reopened] = await ingest([{ ...alert, startsAt: '2026-11-23T10:10:00Z' }]);
    expect(reopened).toMatchObject({
      outcome: 'REOPENED',
      alert: { id: opened!.alert.id, status: 'FIRING', reopenCount: 1 },
    });
  });

  test('one that fires again long after its end is a new alert, and the old one stays as it was', async () => {
    const alert = { fingerprint: 'f1', severity: 'MAJOR', startsAt: '2026-11-23T10:00:00Z' };
    const [first] = await ingest([alert, { ...alert, status: 'RESOLVED', endsAt: '2026-11-23T10:05:00Z' }]);
    const [second_] = await ingest([{ ...alert, startsAt: '2026-11-23T12:00:00Z' }]);
    expect(second_!.outcome).toBe('OPENED');
    expect(second_!.alert.id).not.toBe(first!.alert.id);
    expect((await alertsOf()).map(({ status }) => status)).toEqual(['FIRING', 'RESOLVED']);
  });

  test('without a repeat for six hours it is expired, which is not resolved, and its item is no longer bad for it', async () => {
    await importAs(api.services, aDocument([anItem('db')]));
    const [db] = await idsOf('db');
    await ingest([{ fingerprint: 'f1', severity: 'CRITICAL', item: db }]);
    await settle(Date.now() + 359 * minute);
    expect((await alertsOf())[0]!.status).toBe('FIRING');
    await settle(Date.now() + 361 * minute);
    expect((await alertsOf())[0]!.status).toBe('EXPIRED');
    expect((await statusOf('db')).observed).toBe('UNKNOWN');
  });

  test('what cannot be taken is refused whole, with the field and the way out', async () => {
    const refused = async (alerts: Record<string, unknown>[], source = 's'): Promise<ExecutionResult> =>
      api.run(
        'mutation ($source: String!, $alerts: [AlertInput!]!) { ingestAlerts(source: $source, alerts: $alerts) { truncated } }',
        { source, alerts },
      );
    const bad = { severity: 'MAJOR', fingerprint: 'x', labels: { a: { b: 1 } } };
    expect((await refused([{ severity: 'MAJOR', fingerprint: 'ok' }, bad])).errors?.[0]).toMatchObject({
      message: 'alerts.1.labels.a: must be text.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await refused([{ severity: 'MAJOR' }])).errors?.[0]?.message).toContain('alerts.0.fingerprint');
    expect((await refused([], ' ')).errors?.[0]?.message).toContain('source');
    expect(await alertsOf()).toEqual([]);
  });
});

describe('binding (T9)', () => {
  test('the host in an instance label finds its item, whatever its case and port', async () => {
    await importAs(api.services, aDocument([anItem('web-1', { fqdn: 'web-01.example.com' })]));
    await settle();
    const [row] = await ingest([{ severity: 'MAJOR', labels: { instance: 'Web-01.example.com:9100' } }]);
    expect(row!.binding).toBe('BOUND');
    expect((await alertsOf())[0]!.item).toEqual({ name: 'web-1' });
  });

  test('an address of two live items is shown as ambiguous and never guessed; a person decides', async () => {
    await importAs(
      api.services,
      aDocument([anItem('a', { ipAddresses: ['10.0.0.7'] }), anItem('b', { ipAddresses: ['10.0.0.7'] })]),
    );
    await settle();
    await ingest([{ severity: 'MAJOR', labels: { instance: '10.0.0.7:80' } }]);
    const [alert] = await alertsOf();
    expect(alert).toMatchObject({ binding: 'AMBIGUOUS', item: null });
    expect(alert!.candidates.map(({ name }) => name).sort()).toEqual(['a', 'b']);
    const [b] = await idsOf('b');
    await api.ask('mutation ($id: ID!, $b: ID!) { bindAlert(id: $id, itemId: $b) { __typename } }', {
      id: alert!.id,
      b,
    });
    await settle();
    expect((await alertsOf())[0]).toMatchObject({ binding: 'MANUAL', item: { name: 'b' } });
    expect((await statusOf('b')).observed).toBe('MAJOR');
  });

  test('of one live and one retired item with the address the live one is meant', async () => {
    await importAs(
      api.services,
      aDocument([anItem('a', { ipAddresses: ['10.0.0.8'] }), anItem('b', { ipAddresses: ['10.0.0.8'] })]),
    );
    const [a] = await idsOf('a');
    await api.ask(
      'mutation ($id: ID!) { retireConfigurationItem(id: $id, expectedVersion: 1, reason: "gone") { __typename } }',
      {
        id: a,
      },
    );
    await settle();
    await ingest([{ severity: 'MAJOR', labels: { instance: '10.0.0.8:80' } }]);
    expect((await alertsOf())[0]).toMatchObject({ binding: 'BOUND', item: { name: 'b' } });
  });

  test('one without an item is bound when the item appears, and keeps its beginning', async () => {
    await ingest([{ severity: 'MAJOR', startsAt: '2026-11-23T10:00:00Z', labels: { instance: 'late.example.com' } }]);
    await settle();
    expect((await alertsOf())[0]).toMatchObject({ binding: 'UNBOUND', item: null });
    await importAs(api.services, aDocument([anItem('late', { fqdn: 'late.example.com' })]));
    await settle();
    expect((await alertsOf())[0]).toMatchObject({
      binding: 'BOUND',
      item: { name: 'late' },
      startsAt: '2026-11-23T10:00:00.000Z',
    });
    expect((await statusOf('late')).observed).toBe('MAJOR');
  });

  test('one that has ended lately is bound, too, when its item appears', async () => {
    const startsAt = (hours: number) => new Date(Date.now() - hours * 60 * minute).toISOString();
    const labels = { instance: 'late.example.com' };
    for (const hours of [1, 30])
      await ingest([
        { fingerprint: `f${hours}`, severity: 'MAJOR', status: 'RESOLVED', startsAt: startsAt(hours), labels },
      ]);
    await importAs(api.services, aDocument([anItem('late', { fqdn: 'late.example.com' })]));
    await settle();
    expect((await alertsOf({ statuses: ['RESOLVED'] })).map(({ binding, item }) => [binding, item?.name])).toEqual([
      ['BOUND', 'late'],
      ['UNBOUND', undefined],
    ]);
    expect((await statusOf('late')).observed).toBe('UNKNOWN');
  });

  test('one whose end overtook its beginning is bound as well, and makes nothing bad', async () => {
    await importAs(api.services, aDocument([anItem('db', { fqdn: 'db.example.com' })]));
    await settle();
    const alert = {
      fingerprint: 'f1',
      severity: 'MAJOR',
      startsAt: '2026-11-23T10:00:00Z',
      labels: { instance: 'db.example.com:9100' },
    };
    const [ended] = await ingest([{ ...alert, status: 'RESOLVED', endsAt: '2026-11-23T10:05:00Z' }]);
    expect(ended).toMatchObject({ outcome: 'RESOLVED', binding: 'BOUND', alert: { status: 'RESOLVED' } });
    const [late] = await ingest([alert]);
    expect(late).toMatchObject({ outcome: 'IGNORED', binding: 'BOUND', alert: { id: ended!.alert.id } });
    expect(await alertsOf({ statuses: ['RESOLVED'] })).toMatchObject([{ item: { name: 'db' } }]);
    expect((await statusOf('db')).observed).toBe('UNKNOWN');
  });

  test("a source's rules say what its labels mean", async () => {
    await importAs(api.services, aDocument([anItem('web-1')]));
    await api.ask(
      `mutation { configureAlertSource(name: "zabbix", rules: [{ label: "hostid", means: SOURCE_KEY, source: "test" }]) {
        ... on AlertSourceWritten { source { rules { label means source } } } } }`,
    );
    await ingest([{ severity: 'MAJOR', labels: { hostid: 'web-1' } }], 'zabbix');
    expect((await alertsOf())[0]).toMatchObject({ binding: 'BOUND', item: { name: 'web-1' } });
  });
});

describe('roots and symptoms (T7)', () => {
  const dependents = Array.from({ length: 30 }, (_, index) => `dep-${String(index).padStart(2, '0')}`);

  async function storm(): Promise<void> {
    await importAs(
      api.services,
      aDocument(
        [anItem('sw1', {}, 'NetworkDevice'), ...dependents.map((key) => anItem(key))],
        dependents.map((key) => aRelationship(key, 'CONNECTS_TO', 'sw1')),
      ),
    );
    const ids = await idsOf('sw1', ...dependents);
    await ingest(ids.map((item, index) => ({ severity: 'CRITICAL', fingerprint: `f${index}`, item })));
    await settle();
  }

  test('30 alerts behind a dead switch follow from one root, and only that one is told of', async () => {
    await storm();
    const told = await alertsOf({ unsuppressed: true });
    expect(told).toMatchObject([{ item: { name: 'sw1' }, role: 'ROOT', symptomCount: 30 }]);
    const symptoms = await alertsOf({ role: 'SYMPTOM' });
    expect(symptoms).toHaveLength(30);
    for (const symptom of symptoms)
      expect(symptom).toMatchObject({
        suppressedBy: ['SYMPTOM'],
        rootItems: [{ name: 'sw1' }],
        roots: [{ item: { name: 'sw1' } }],
      });
  });

  test('when the root is up again they are held until they are heard of, and one that stays bad is told of after the grace', async () => {
    await storm();
    const [sw1] = await idsOf('sw1');
    await ingest([{ severity: 'CRITICAL', fingerprint: 'f0', item: sw1, status: 'RESOLVED' }]);
    const recovered = Date.now();
    await settle(recovered);
    expect(await alertsOf({ statuses: ['FIRING'], unsuppressed: true })).toEqual([]);
    expect((await alertsOf({ statuses: ['FIRING'] })).every(({ suppressedBy }) => suppressedBy.join() === 'HELD')).toBe(
      true,
    );
    const ids = await idsOf(...dependents);
    await ingest(
      ids
        .slice(0, 29)
        .map((item, index) => ({ severity: 'CRITICAL', fingerprint: `f${index + 1}`, item, status: 'RESOLVED' })),
    );
    await settle(recovered + 59 * second);
    expect(await alertsOf({ statuses: ['FIRING'], unsuppressed: true })).toEqual([]);
    await settle(recovered + 61 * second);
    expect(await alertsOf({ statuses: ['FIRING'], unsuppressed: true })).toMatchObject([
      { item: { name: 'dep-29' }, role: 'ROOT', suppressedBy: [] },
    ]);
  });

  test('a redundant provider that is down makes no symptoms of what still reaches the other', async () => {
    await importAs(
      api.services,
      aDocument(
        [anItem('app', {}, 'Application'), anItem('db-a'), anItem('db-b')],
        [
          aRelationship('app', 'DEPENDS_ON', 'db-a', { group: 'db' }),
          aRelationship('app', 'DEPENDS_ON', 'db-b', { group: 'db' }),
        ],
      ),
    );
    const [app, dbA, dbB] = await idsOf('app', 'db-a', 'db-b');
    await ingest([
      { severity: 'CRITICAL', fingerprint: 'a', item: dbA },
      { severity: 'MAJOR', fingerprint: 'app', item: app },
    ]);
    await settle();
    expect(await alertsOf({ role: 'SYMPTOM' })).toEqual([]);
    await ingest([{ severity: 'CRITICAL', fingerprint: 'b', item: dbB }]);
    await settle();
    expect((await alertsOf({ role: 'SYMPTOM' })).map(({ item, rootItems }) => [item, rootItems])).toEqual([
      [{ name: 'app' }, expect.arrayContaining([{ name: 'db-a' }, { name: 'db-b' }])],
    ]);
  });
});

describe('quiet', () => {
  test('an acknowledgement keeps it quiet: NORMAL until its severity changes, STICKY until it ends, each until it expires', async () => {
    const acknowledge = (id: string, kind: string, expiresAt: string | null = null): Promise<unknown> =>
      api.ask(
        `mutation ($id: ID!, $kind: AcknowledgementKind!, $expiresAt: DateTime) {
          acknowledgeAlert(id: $id, kind: $kind, expiresAt: $expiresAt, comment: "on it") {
            ... on AlertWritten { alert { acknowledgement { kind by comment } } }
            ... on Refusal { code message }
          }
        }`,
        { id, kind, expiresAt },
      );
    const [row] = await ingest([{ severity: 'MAJOR', fingerprint: 'f' }]);
    expect(await acknowledge(row!.alert.id, 'NORMAL')).toEqual({
      acknowledgeAlert: { alert: { acknowledgement: { kind: 'NORMAL', by: 'tester', comment: 'on it' } } },
    });
    await settle();
    expect((await alertsOf())[0]!.suppressedBy).toEqual(['ACKNOWLEDGED']);
    await ingest([{ severity: 'CRITICAL', fingerprint: 'f' }]);
    await settle();
    expect((await alertsOf())[0]).toMatchObject({ acknowledgement: null, suppressedBy: [] });

    await acknowledge(row!.alert.id, 'STICKY', new Date(Date.now() + 10 * minute).toISOString());
    await ingest([{ severity: 'MINOR', fingerprint: 'f' }]);
    await settle(Date.now() + 9 * minute);
    expect((await alertsOf())[0]!.suppressedBy).toEqual(['ACKNOWLEDGED']);
    await settle(Date.now() + 11 * minute);
    expect((await alertsOf())[0]).toMatchObject({ acknowledgement: null, suppressedBy: [] });

    await ingest([{ severity: 'MINOR', fingerprint: 'f', status: 'RESOLVED' }]);
    expect(await acknowledge(row!.alert.id, 'NORMAL')).toMatchObject({
      acknowledgeAlert: { code: 'NOTHING_TO_ACKNOWLEDGE' },
    });
    expect(await acknowledge('nobody', 'NORMAL')).toMatchObject({ acknowledgeAlert: { code: 'NOT_FOUND' } });
  });

  test('a silence keeps quiet what its matchers meet, from its beginning to its end, and what is bad stays bad', async () => {
    await importAs(api.services, aDocument([anItem('db')]));
    const [db] = await idsOf('db');
    await ingest([{ severity: 'MAJOR', fingerprint: 'f', item: db, labels: { team: 'storage' } }]);
    const to = new Date(Date.now() + 60 * minute).toISOString();
    const { createSilence } = await api.ask<{ createSilence: { silence: { id: string } } }>(
      `mutation ($to: DateTime!) {
        createSilence(input: { matchers: [{ label: "team", operator: MATCHES, value: "stor.*" }], to: $to }) {
          ... on SilenceWritten { silence { id author matchers { label operator value } } }
        }
      }`,
      { to },
    );
    await settle();
    expect((await alertsOf())[0]!.suppressedBy).toEqual(['SILENCED']);
    expect((await statusOf('db')).observed).toBe('MAJOR');
    await settle(Date.parse(to));
    expect((await alertsOf())[0]!.suppressedBy).toEqual([]);
    await settle();
    await api.ask('mutation ($id: ID!) { endSilence(id: $id) { __typename } }', { id: createSilence.silence.id });
    await settle();
    expect((await alertsOf())[0]!.suppressedBy).toEqual([]);
    expect(
      await api.ask('mutation ($id: ID!) { endSilence(id: $id) { ... on Refusal { code } } }', {
        id: createSilence.silence.id,
      }),
    ).toEqual({ endSilence: { code: 'ENDED' } });
  });

  test('a silence that would cover every alert, or that cannot be read, is refused with all its faults', async () => {
    expect(
      await api.ask(
        `mutation { createSilence(input: { to: "2020-01-01T00:00:00Z", matchers: [{ label: "a", operator: MATCHES, value: "(" }] }) {
          ... on Refusal { failures { field } } } }`,
      ),
    ).toEqual({
      createSilence: {
        failures: expect.arrayContaining([{ field: 'input.to' }, { field: 'input.matchers.0.value' }]) as unknown,
      },
    });
  });
});

test('every change of an alert is in the feed, with what it was then', async () => {
  await ingest([{ severity: 'MAJOR', fingerprint: 'f' }]);
  await ingest([{ severity: 'CRITICAL', fingerprint: 'f' }]);
  await ingest([{ severity: 'CRITICAL', fingerprint: 'f' }]);
  await api.services.feed.settled();
  const { changeSets } = await api.ask<{ changeSets: { nodes: unknown[] } }>(
    '{ changeSets { nodes { operation types recordCount records { nodes { type operation state } } } } }',
  );
  expect(changeSets.nodes.filter((node) => (node as { operation: string }).operation === 'ingestAlerts')).toMatchObject(
    [
      {
        types: ['ALERT'],
        recordCount: 1,
        records: { nodes: [{ type: 'Alert', operation: 'CREATED', state: { severity: 'MAJOR', status: 'FIRING' } }] },
      },
      { types: ['ALERT'], records: { nodes: [{ operation: 'UPDATED', state: { severity: 'CRITICAL' } }] } },
    ],
  );
});
