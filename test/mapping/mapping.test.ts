import { parse, subscribe, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createContext } from '../../src/context.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { someoneWith, tester } from '../support/principals.js';
import { aDocument, anItem, aRelationship, importAs } from '../support/services.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());

/** A shop on two application services that share a database, and another service that one of them calls. */
beforeEach(async () => {
  await api.services.graph.runText('MATCH (item:ConfigurationItem) DETACH DELETE item');
  await api.services.graph.runText('MATCH (mapping:ServiceMapping) DETACH DELETE mapping');
  await api.services.graph.runText('MATCH (identity:Identity) DETACH DELETE identity');
  const outcome = await importAs(
    api.services,
    aDocument(
      [
        anItem('shop', {}, 'BusinessService'),
        anItem('pay', {}, 'BusinessService'),
        anItem('front', { environment: 'PRODUCTION' }, 'ApplicationService'),
        anItem('orders', { environment: 'PRODUCTION' }, 'ApplicationService'),
        anItem('db', { host: 'db.example', port: 5432, environment: 'PRODUCTION' }, 'Database'),
        anItem('host', { serialNumber: 'h-1' }),
        anItem('rack', {}, 'Rack'),
        anItem('probe', { serialNumber: 'p-1', environment: 'TEST' }),
        anItem('team', {}, 'Team'),
      ],
      [
        aRelationship('shop', 'DEPENDS_ON', 'front'),
        aRelationship('front', 'DEPENDS_ON', 'orders'),
        aRelationship('orders', 'DEPENDS_ON', 'db'),
        aRelationship('orders', 'DEPENDS_ON', 'pay'),
        aRelationship('pay', 'DEPENDS_ON', 'host'),
        aRelationship('db', 'DEPENDS_ON', 'host'),
        aRelationship('db', 'OWNED_BY', 'team'),
        aRelationship('host', 'LOCATED_IN', 'rack'),
        aRelationship('probe', 'DEPENDS_ON', 'orders'),
      ],
    ),
  );
  expect(outcome).toMatchObject({ rejected: [], warnings: [] });
});

interface Member {
  item: { name: string };
  origin: string;
  distance: number | null;
  by?: string | null;
  reason?: string | null;
}
interface Written {
  mapping?: { version: number; members: { nodes: Member[]; totalCount: number } };
  code?: string;
  message?: string;
  failures?: { field: string | null; code: string; message: string }[];
  currentVersion?: number;
  changeSet?: string;
}

const written = `
  ... on ServiceMappingWritten { changeSet mapping { version members { totalCount nodes { item { name } origin distance } } } }
  ... on Refusal { code message currentVersion failures { field code message } }`;

const define = async (input: Record<string, unknown> = {}, key?: string): Promise<Written> =>
  (
    await api.ask<{ defineServiceMapping: Written }>(
      `mutation ($input: DefineServiceMappingInput!, $key: String) {
        defineServiceMapping(input: $input, idempotencyKey: $key) { ${written} } }`,
      { input: { service: 'test:shop', ...input }, key },
    )
  ).defineServiceMapping;

const say = async (word: string, ...keys: string[]): Promise<Written> =>
  (
    await api.ask<Record<string, Written>>(
      `mutation ($input: ServiceMembersInput!) { ${word}(input: $input) { ${written} } }`,
      { input: { service: 'test:shop', items: keys.map((key) => `test:${key}`), why: 'as agreed' } },
    )
  )[word]!;

const shown = ({ mapping }: Written): string[] =>
  mapping!.members.nodes.map(({ item, distance, origin }) => `${item.name} ${distance} ${origin}`);

const names = async (): Promise<string[]> => {
  await api.services.membershipFollower.catchUp();
  const { serviceMapping } = await api.ask<{ serviceMapping: { members: { nodes: Member[] } } }>(
    '{ serviceMapping(service: "test:shop") { members { nodes { item { name } } } } }',
  );
  return serviceMapping.members.nodes.map(({ item }) => item.name);
};

const relate = (from: string, to: string, what = 'relate'): Promise<unknown> =>
  api.ask(`mutation { ${what}(from: "${from}", type: DEPENDS_ON, to: "${to}") { __typename } }`);

async function idOf(key: string): Promise<string> {
  const { configurationItemByKey } = await api.ask<{ configurationItemByKey: { id: string } }>(
    `{ configurationItemByKey(source: "test", key: "${key}") { id } }`,
  );
  return configurationItemByKey.id;
}

describe('a mapping', () => {
  test('takes in everything that the service depends on, and ends at other services', async () => {
    const answer = await define();
    expect(shown(answer)).toEqual([
      'front 1 COMPUTED',
      'orders 2 COMPUTED',
      'db 3 COMPUTED',
      'pay 3 COMPUTED',
      'host 4 COMPUTED',
      'rack 5 COMPUTED',
    ]);
    expect(answer.mapping).toMatchObject({ version: 1, members: { totalCount: 6 } });
  });

  test('goes through other services, or leaves them out, as its rules say', async () => {
    await relate(await idOf('pay'), await idOf('team'));
    expect(shown(await define({ otherServices: 'MEMBER' }))).toContain('team 4 COMPUTED');
    expect(shown(await define({ otherServices: 'LEAVE_OUT' })).join()).not.toMatch(/pay|team/);
    expect(shown(await define({ otherServices: 'PASS' })).join()).toMatch(/team 4/);
  });

  test('follows the relationships it names, the way it names, within its bounds', async () => {
    expect(shown(await define({ follow: [{ type: 'DEPENDS_ON' }], maxDepth: 3 }))).toEqual([
      'front 1 COMPUTED',
      'orders 2 COMPUTED',
      'db 3 COMPUTED',
      'pay 3 COMPUTED',
    ]);
    const both = [{ type: 'DEPENDS_ON', direction: 'BOTH' }];
    expect(shown(await define({ follow: both, maxDepth: 3 }))).toContain('probe 3 COMPUTED');
    expect(shown(await define({ follow: both, maxDepth: 3, environments: ['PRODUCTION'] }))).not.toContain(
      'probe 3 COMPUTED',
    );
  });

  test('ends at classes, leaves them out or passes them without taking them in', async () => {
    const rule = (rule: string) => define({ classRules: [{ class: 'DATABASE', rule }], otherServices: 'LEAVE_OUT' });
    expect(shown(await rule('STOP'))).toEqual(['front 1 COMPUTED', 'orders 2 COMPUTED', 'db 3 COMPUTED']);
    expect(shown(await rule('PASS'))).toEqual([
      'front 1 COMPUTED',
      'orders 2 COMPUTED',
      'host 4 COMPUTED',
      'rack 5 COMPUTED',
    ]);
    expect(shown(await rule('LEAVE_OUT'))).toEqual(['front 1 COMPUTED', 'orders 2 COMPUTED']);
  });

  test('begins at its entry points, which are members themselves', async () => {
    expect(shown(await define({ entryPoints: ['test:db', 'test:pay'] }))).toEqual([
      'db 0 COMPUTED',
      'pay 0 COMPUTED',
      'host 1 COMPUTED',
      'rack 2 COMPUTED',
    ]);
  });

  test('is refused with everything that is wrong with it', async () => {
    const answer = await define({
      service: 'test:db',
      entryPoints: ['test:front', 'test:nobody'],
      follow: [],
      classRules: [
        { class: 'SERVER', rule: 'STOP' },
        { class: 'SERVER', rule: 'PASS' },
      ],
      environments: [],
      maxDepth: 33,
    });
    expect(answer.code).toBe('INVALID');
    expect(answer.failures!.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'input.follow INVALID',
      'input.classRules.1.class INVALID',
      'input.environments INVALID',
      'input.maxDepth INVALID',
      'input.service INVALID',
      'input.entryPoints.1 NOT_FOUND',
    ]);
    expect((await define({ service: 'nobody' })).failures).toMatchObject([
      { field: 'input.service', code: 'NOT_FOUND' },
    ]);
  });

  test('is not replaced from another version than it has, and a repeat is answered as the first', async () => {
    const first = await define({}, 'once');
    expect((await define({}, 'once')).changeSet).toBe(first.changeSet);
    expect(await define({ expectedVersion: 4 })).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await define({ expectedVersion: 1 })).mapping!.version).toBe(2);
  });

  test('goes with all that was computed, and is found by its id while it is there', async () => {
    await define();
    const ask = '{ serviceMapping(service: "test:shop") { id service { name } } }';
    const { serviceMapping } = await api.ask<{ serviceMapping: { id: string } }>(ask);
    const node = `{ node(id: "${serviceMapping.id}") { __typename ... on ServiceMapping { service { name } follow { type direction } } } }`;
    expect(await api.ask(node)).toMatchObject({ node: { __typename: 'ServiceMapping', service: { name: 'shop' } } });
    expect(
      await api.ask(
        'mutation { removeServiceMapping(service: "test:shop") { ... on ServiceMappingRemoved { service { name } } } }',
      ),
    ).toEqual({ removeServiceMapping: { service: { name: 'shop' } } });
    expect(await api.ask(ask)).toEqual({ serviceMapping: null });
    expect(await api.ask(node)).toEqual({ node: null });
    expect(
      await api.ask(`{ configurationItemByKey(source: "test", key: "db") { services { service { name } } } }`),
    ).toEqual({
      configurationItemByKey: { services: [] },
    });
    expect(await say('includeMembers', 'probe')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the members', () => {
  test('follow relationships that are made and ended, also through a cycle', async () => {
    await define();
    const [front, orders, db, probe] = await Promise.all(['front', 'orders', 'db', 'probe'].map(idOf));
    await relate(db!, probe!);
    expect(await names()).toContain('probe');
    await relate(front!, orders!, 'unrelate');
    // probe -> orders -> db -> probe holds together, and nothing leads to it.
    expect(await names()).toEqual(['front']);
    await relate(front!, orders!);
    expect(await names()).toEqual(['front', 'orders', 'db', 'pay', 'host', 'probe', 'rack']);
  });

  test('follow a class that changes, also of an item that was left out until then', async () => {
    await define({ classRules: [{ class: 'DATABASE', rule: 'LEAVE_OUT' }], otherServices: 'LEAVE_OUT' });
    expect(await names()).toEqual(['front', 'orders']);
    const reclassify = async (to: string): Promise<void> => {
      const id = await idOf('db');
      const { configurationItem } = await api.ask<{ configurationItem: { version: number } }>(
        `{ configurationItem(id: "${id}") { version } }`,
      );
      const answer = await api.ask(
        `mutation { reclassifyConfigurationItem(id: "${id}", expectedVersion: ${configurationItem.version}, class: ${to}) { __typename } }`,
      );
      expect(answer).toEqual({ reclassifyConfigurationItem: { __typename: 'ConfigurationItemWritten' } });
    };
    await reclassify('APPLICATION');
    expect(await names()).toEqual(['front', 'orders', 'db', 'host', 'rack']);
    await reclassify('DATABASE');
    expect(await names()).toEqual(['front', 'orders']);
  });

  test('are none while the service is retired, and are back when it is', async () => {
    await define();
    const id = await idOf('shop');
    await api.ask(
      `mutation { retireConfigurationItem(id: "${id}", expectedVersion: 1) { ... on ConfigurationItemWritten { changeSet } } }`,
    );
    expect(await names()).toEqual([]);
    const { services } = api;
    const document = aDocument([anItem('shop', {}, 'BusinessService')], [aRelationship('shop', 'DEPENDS_ON', 'pay')]);
    await services.graph.runText("MATCH (item:ConfigurationItem {id: $id}) SET item.retiredBy = 'test'", { id });
    await importAs(services, document);
    expect(await names()).toEqual(['pay']);
  });

  test('included and excluded by hand survive what changes, and say who and why', async () => {
    await define();
    expect(shown(await say('includeMembers', 'team', 'db'))).toContain('team null INCLUDED');
    expect(shown(await say('excludeMembers', 'pay', 'orders'))).toEqual([
      'front 1 COMPUTED',
      'db null INCLUDED',
      'team null INCLUDED',
    ]);
    await relate(await idOf('front'), await idOf('host'));
    expect(await names()).toEqual(['front', 'host', 'rack', 'db', 'team']);
    const { serviceMapping } = await api.ask<{ serviceMapping: Record<string, Member[]> }>(
      `{ serviceMapping(service: "test:shop") {
           exclusions { item { name } origin by reason distance } inclusions { item { name } origin by reason distance } } }`,
    );
    const word = { by: 'tester', reason: 'as agreed', distance: null };
    expect(serviceMapping['exclusions']).toEqual([
      { item: { name: 'orders' }, origin: 'EXCLUDED', ...word },
      { item: { name: 'pay' }, origin: 'EXCLUDED', ...word },
    ]);
    expect(serviceMapping['inclusions']!.map(({ item }) => item.name)).toEqual(['db', 'team']);
    expect(shown(await say('releaseMembers', 'orders', 'db', 'pay'))).toEqual([
      'front 1 COMPUTED',
      'host 2 COMPUTED',
      'orders 2 COMPUTED',
      'db 3 COMPUTED',
      'pay 3 COMPUTED',
      'rack 3 COMPUTED',
      'team null INCLUDED',
    ]);
    expect(await say('includeMembers', 'shop', 'nobody')).toMatchObject({
      code: 'INVALID',
      failures: [{ field: 'input.items.1' }, { field: 'input.items' }],
    });
  });

  test('of merged twins are members by what was said of them', async () => {
    await define({ entryPoints: ['test:db'] });
    await say('includeMembers', 'probe');
    const [host, probe] = [await idOf('host'), await idOf('probe')];
    await api.ask(
      `mutation { mergeConfigurationItems(survivor: "${host}", twins: ["${probe}"], expectedVersion: 1) { __typename } }`,
    );
    await api.services.membershipFollower.catchUp();
    const { serviceMapping } = await api.ask<{ serviceMapping: { members: { nodes: Member[] } } }>(
      '{ serviceMapping(service: "test:shop") { members { nodes { item { name } origin distance } } } }',
    );
    expect(serviceMapping.members.nodes).toContainEqual({ item: { name: 'host' }, origin: 'INCLUDED', distance: 1 });
  });

  test('may be defined by the owner of a service and read by anyone, and not defined by a reader', async () => {
    const document = 'mutation { defineServiceMapping(input: { service: "test:shop" }) { __typename } }';
    const { errors } = await api.as(someoneWith(['AUDITOR'])).run(document);
    expect(errors![0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await api.as(someoneWith(['SERVICE_OWNER'])).ask(document)).toEqual({
      defineServiceMapping: { __typename: 'ServiceMappingWritten' },
    });
    const read = '{ serviceMapping(service: "test:shop") { memberCount updatedBy } }';
    expect(await api.as(someoneWith(['AUDITOR'])).ask(read)).toEqual({
      serviceMapping: { memberCount: 6, updatedBy: 'someone' },
    });
  });

  test('are paged in one order', async () => {
    await define();
    const page = (after: string | null) =>
      api.ask<{
        serviceMapping: { members: { nodes: Member[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
      }>(
        `query ($after: String) { serviceMapping(service: "test:shop") { members(first: 4, after: $after) {
           nodes { item { name } } pageInfo { endCursor hasNextPage } } } }`,
        { after },
      );
    const first = (await page(null)).serviceMapping.members;
    const second = (await page(first.pageInfo.endCursor)).serviceMapping.members;
    expect([...first.nodes, ...second.nodes].map(({ item }) => item.name)).toEqual(await names());
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

test('the services of many items are one statement', async () => {
  await define();
  await define({ service: 'test:pay' });
  let answer: unknown;
  const statements = await statementsOf(api.services.graph, async () => {
    answer = await api.ask(
      '{ configurationItems(filter: { classes: [DATABASE, SERVER] }) { nodes { name services { service { name } distance origin } } } }',
    );
  });
  const inBoth = [
    { service: { name: 'pay' }, distance: 1, origin: 'COMPUTED' },
    { service: { name: 'shop' }, distance: 4, origin: 'COMPUTED' },
  ];
  expect(answer).toEqual({
    configurationItems: {
      nodes: [
        { name: 'db', services: [{ service: { name: 'shop' }, distance: 3, origin: 'COMPUTED' }] },
        { name: 'host', services: inBoth },
        { name: 'probe', services: [] },
      ],
    },
  });
  expect(statements.filter((name) => name === 'mapping/ofItems')).toHaveLength(1);
});

describe('the map of a service', () => {
  const ask = (most = 100) =>
    api.ask<{ serviceMap: Record<string, unknown> }>(
      `query ($most: Int) { serviceMap(id: "test:shop", maxItems: $most) {
        service { name } totalMembers truncated members { item { name } } relationships { type from to }
        status { severity count } dataAge { oldestSeenAt newestSeenAt neverReported }
        gaps { entryPointsMissing { name } stale { count items { name } } statusUnknown { count } withoutOwner { count items { name } }
               outside { items truncated relationships { type from to } } } } }`,
      { most },
    );

  test('tells members, relationships, status, age and gaps', async () => {
    await define({ otherServices: 'LEAVE_OUT', classRules: [{ class: 'RACK', rule: 'LEAVE_OUT' }] });
    const [shop, front, orders, probe] = await Promise.all(['shop', 'front', 'orders', 'probe'].map(idOf));
    await api.ask(
      `mutation { reportStatus(input: [{ id: "${orders}", severity: CRITICAL }, { ref: { source: "test", key: "db" }, severity: OK }]) { accepted } }`,
    );
    const { serviceMap } = await ask();
    expect(serviceMap).toMatchObject({
      service: { name: 'shop' },
      totalMembers: 4,
      truncated: false,
      members: ['front', 'orders', 'db', 'host'].map((name) => ({ item: { name } })),
      status: [
        { severity: 'CRITICAL', count: 2 },
        { severity: 'UNKNOWN', count: 1 },
        { severity: 'OK', count: 1 },
      ],
      dataAge: { neverReported: 0 },
      gaps: {
        entryPointsMissing: [],
        stale: { count: 0 },
        statusUnknown: { count: 1 },
        withoutOwner: { count: 3, items: ['front', 'orders', 'host'].map((name) => ({ name })) },
        outside: { items: 3, truncated: false },
      },
    });
    expect(serviceMap['relationships']).toContainEqual({ type: 'DEPENDS_ON', from: shop, to: front });
    expect((serviceMap['gaps'] as { outside: { relationships: unknown[] } }).outside.relationships).toContainEqual({
      type: 'DEPENDS_ON',
      from: probe,
      to: orders,
    });
  });

  test('is bounded, and says so; an entry point that is gone is a gap', async () => {
    await define({ entryPoints: ['test:front', 'test:probe'] });
    expect((await ask(2)).serviceMap).toMatchObject({ truncated: true, totalMembers: 7 });
    const probe = await idOf('probe');
    await api.ask(`mutation { retireConfigurationItem(id: "${probe}", expectedVersion: 1) { __typename } }`);
    await api.services.membershipFollower.catchUp();
    expect((await ask()).serviceMap).toMatchObject({
      totalMembers: 6,
      gaps: { entryPointsMissing: [{ name: 'probe' }] },
    });
    const { errors } = await api.run('{ serviceMap(id: "test:pay") { totalMembers } }');
    expect(errors![0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

describe('changes of membership', () => {
  const schema = executableSchema(loadSchema());
  async function follow(after: string | null): Promise<AsyncIterableIterator<ExecutionResult>> {
    const stream = await subscribe({
      schema,
      document: parse(`subscription ($after: Cursor) { serviceMembershipChanged(serviceId: "test:shop", after: $after) {
        __typename
        ... on MembershipSnapshot { cursor last members { item { name } member distance } }
        ... on MembershipDelta { cursor members { item { name } member origin distance } } } }`),
      variableValues: { after },
      contextValue: createContext(api.services, tester),
    });
    if (!(Symbol.asyncIterator in stream)) throw stream.errors![0]!;
    return stream as AsyncIterableIterator<ExecutionResult>;
  }
  interface Message {
    __typename: string;
    cursor: string;
    members: { item: { name: string }; member: boolean; distance: number | null }[];
  }
  const next = async (stream: AsyncIterableIterator<ExecutionResult>): Promise<Message> => {
    const { value } = (await stream.next()) as { value: ExecutionResult<{ serviceMembershipChanged: Message }> };
    if (value.errors) throw value.errors[0]!;
    return value.data!.serviceMembershipChanged;
  };

  test('are in the feed, and come to subscribers, who resume without a gap', async () => {
    await api.services.feed.start();
    await define();
    await api.services.feed.settled();
    const stream = await follow(null);
    const snapshot = await next(stream);
    expect(snapshot.members.map(({ item }) => item.name).sort()).toEqual([
      ...['db', 'front', 'host', 'orders', 'pay', 'rack'],
    ]);
    const [front, orders] = [await idOf('front'), await idOf('orders')];
    await relate(front, orders, 'unrelate');
    await api.services.membershipFollower.catchUp();
    await api.services.feed.settled();
    const delta = await next(stream);
    expect(delta.members.every(({ member }) => !member)).toBe(true);
    expect(delta.members.map(({ item }) => item.name).sort()).toEqual(['db', 'host', 'orders', 'pay', 'rack']);
    await stream.return?.();
    await relate(front, orders);
    await api.services.membershipFollower.catchUp();
    await api.services.feed.settled();
    const resumed = await follow(delta.cursor);
    const again = await next(resumed);
    expect(again.members).toHaveLength(5);
    expect(again.members).toContainEqual({ item: { name: 'orders' }, member: true, origin: 'COMPUTED', distance: 2 });
    await resumed.return?.();
    const { changeSets } = await api.ask<{
      changeSets: { nodes: { operation: string; actor: string; types: string[] }[] };
    }>('{ changeSets(first: 1000) { nodes { operation actor types } } }');
    expect(changeSets.nodes.at(-1)).toEqual({
      operation: 'updateServiceMembers',
      actor: 'itsm-graph',
      types: ['MEMBERSHIP'],
    });
  });
});
