import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything, type Scope } from '../../src/access/scope.js';
import { testApi, type TestApi } from '../support/api.js';
import { aDocument, anItem, aRelationship, importAs } from '../support/services.js';

let api: TestApi;
let ids: Map<string, string>;
const id = (key: string): string => ids.get(key)!;

/** Two teams of two organisations, each with a service on a database on a server, and one server that both depend on. */
beforeAll(async () => {
  api = await testApi();
  const items = [
    anItem('org-a', {}, 'Organisation'),
    anItem('org-b', {}, 'Organisation'),
    anItem('team-a', {}, 'Team'),
    anItem('team-b', {}, 'Team'),
    anItem('shop', { environment: 'PRODUCTION' }, 'BusinessService'),
    anItem('shop-db', { environment: 'PRODUCTION' }, 'Database'),
    anItem('shop-host', { environment: 'PRODUCTION' }),
    anItem('bank', { environment: 'STAGING' }, 'BusinessService'),
    anItem('bank-db', { environment: 'STAGING' }, 'Database'),
    anItem('bank-host', { environment: 'STAGING' }),
    anItem('core', { environment: 'PRODUCTION' }),
  ];
  const relationships = [
    aRelationship('team-a', 'PART_OF', 'org-a'),
    aRelationship('team-b', 'PART_OF', 'org-b'),
    ...['shop', 'shop-db', 'shop-host'].map((key) => aRelationship(key, 'OWNED_BY', 'team-a')),
    ...['bank', 'bank-db', 'bank-host'].map((key) => aRelationship(key, 'SUPPORTED_BY', 'team-b')),
    aRelationship('shop', 'DEPENDS_ON', 'shop-db'),
    aRelationship('shop-db', 'RUNS_ON', 'shop-host'),
    aRelationship('shop-db', 'RUNS_ON', 'core'),
    aRelationship('bank', 'DEPENDS_ON', 'bank-db'),
    aRelationship('bank-db', 'RUNS_ON', 'bank-host'),
    aRelationship('bank-db', 'RUNS_ON', 'core'),
    aRelationship('shop-host', 'DEPENDS_ON', 'bank-host'),
  ];
  const outcome = await importAs(api.services, aDocument(items, relationships));
  expect(outcome.rejected).toEqual([]);
  ids = new Map(outcome.plan.map(({ key, id: itemId }) => [key, itemId!]));
}, 120_000);
afterAll(() => api.services.close());

const teamA = (): Scope => ({ grants: [{ teams: [id('team-a')] }] });
const names = async (scope: Scope, args = ''): Promise<string[]> => {
  const { configurationItems } = await api.ask<{
    configurationItems: { nodes: { name: string }[]; totalCount: number };
  }>(`{ configurationItems${args} { nodes { name } totalCount } }`, {}, scope);
  expect(configurationItems.totalCount).toBe(configurationItems.nodes.length);
  return configurationItems.nodes.map(({ name }) => name);
};

describe('what someone sees', () => {
  test('is what belongs to their team, and the team itself', async () => {
    expect(await names(teamA())).toEqual(['shop', 'shop-db', 'shop-host', 'team-a']);
  });

  test('is what belongs to the teams of their organisation', async () => {
    expect(await names({ grants: [{ organisations: [id('org-b')] }] })).toEqual([
      'bank',
      'bank-db',
      'bank-host',
      'org-b',
    ]);
  });

  test('is what their grants add up to; within one every dimension must match', async () => {
    const scope: Scope = {
      grants: [
        { classes: ['DATABASE'], environments: ['STAGING'] },
        { classes: ['BUSINESS_SERVICE'], teams: [id('team-a')] },
      ],
    };
    expect(await names(scope)).toEqual(['bank-db', 'shop']);
  });

  test('is nothing without a grant, and everything with everything', async () => {
    expect(await names({ grants: [] })).toEqual([]);
    expect(await names(everything)).toHaveLength(11);
  });

  test.each([
    '(search: "bank")',
    '(filter: { ids: $none })',
    '(filter: { source: "test" }, orderBy: [{ field: CREATED_AT }])',
    '(filter: { classes: [DATABASE, SERVER] })',
  ])('is the same however it is listed: %s', async (args) => {
    const wanted = args.replace('$none', JSON.stringify([id('bank'), id('shop')]));
    const all = await names(everything, wanted);
    const seen = await names(teamA(), wanted);
    expect(seen).toEqual(all.filter((name) => name.startsWith('shop') || name === 'team-a'));
  });

  test('pages say nothing of what is hidden', async () => {
    const { configurationItems } = await api.ask<{ configurationItems: { pageInfo: { hasNextPage: boolean } } }>(
      '{ configurationItems(first: 4) { nodes { name } pageInfo { hasNextPage } } }',
      {},
      teamA(),
    );
    expect(configurationItems.pageInfo.hasNextPage).toBe(false);
  });

  test('classes count what is seen', async () => {
    const { configurationItemClasses } = await api.ask<{
      configurationItemClasses: { class: string; itemCount: number }[];
    }>('{ configurationItemClasses { class itemCount } }', {}, teamA());
    expect(configurationItemClasses.filter(({ itemCount }) => itemCount > 0)).toEqual(
      expect.arrayContaining([{ class: 'SERVER', itemCount: 1 }]),
    );
  });
});

describe('a hidden item', () => {
  const points = `query ($id: ID!, $key: String!) {
    node(id: $id) { id }
    configurationItem(id: $id) { name }
    byReference: configurationItem(id: $key) { name }
    configurationItemByKey(source: "test", key: $key) { name }
    history(id: $id) { nodes { version } totalCount }
  }`;

  test('is to every point read as if it were not there', async () => {
    const hidden = await api.run(points, { id: id('bank'), key: 'bank' }, teamA());
    const absent = await api.run(points, { id: 'ba4c0000-0000-0000-0000-000000000000', key: 'none' }, teamA());
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(absent));
  });

  test.each([
    ['impact', 'query ($id: ID!) { impact(of: [$id]) { totalAffected } }'],
    ['dependencyMap', 'query ($id: ID!) { dependencyMap(root: $id) { truncated } }'],
    ['explainStatus', 'query ($id: ID!) { explainStatus(id: $id) { effective } }'],
    ['whatIf', 'query ($id: ID!) { whatIf(changes: [{ remove: $id }]) { totalAffected } }'],
    ['singlePointsOfFailure', 'query ($id: ID!) { singlePointsOfFailure(service: $id) { severity } }'],
    [
      'impactChange',
      'query ($id: ID!) { impactChange(of: [$id], from: "2026-01-01T00:00:00Z") { joined { before } } }',
    ],
    [
      'availability',
      'query ($id: ID!) { availability(ciId: $id, from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z") { percentage } }',
    ],
    [
      'statusHistory',
      'query ($id: ID!) { statusHistory(ciId: $id, from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z") { nodes { severity } } }',
    ],
    ['maintenances', 'query ($id: ID!) { maintenances(filter: { itemId: $id }) { nodes { id } } }'],
    ['alerts', 'query ($id: ID!) { alerts(filter: { itemId: $id }) { nodes { id } } }'],
    [
      'updateConfigurationItem',
      'mutation ($id: ID!) { updateConfigurationItem(id: $id, expectedVersion: 1, set: { server: { name: "x" } }) { __typename ... on Refusal { code message failures { field code message } } } }',
    ],
    [
      'retireConfigurationItem',
      'mutation ($id: ID!) { retireConfigurationItem(id: $id, expectedVersion: 1) { __typename ... on Refusal { code message } } }',
    ],
    [
      'reclassifyConfigurationItem',
      'mutation ($id: ID!) { reclassifyConfigurationItem(id: $id, expectedVersion: 1, class: DATABASE) { __typename ... on Refusal { code message } } }',
    ],
    [
      'setDependencyGroups',
      'mutation ($id: ID!) { setDependencyGroups(id: $id, groups: []) { __typename ... on Refusal { code message } } }',
    ],
    [
      'relate',
      'mutation ($id: ID!, $seen: ID!) { relate(from: $seen, type: DEPENDS_ON, to: $id) { __typename ... on Refusal { code message failures { field code message } } } }',
    ],
    [
      'unrelate',
      'mutation ($id: ID!, $seen: ID!) { unrelate(from: $seen, type: DEPENDS_ON, to: $id) { __typename ... on Refusal { code message failures { field code message } } } }',
    ],
    [
      'merge',
      'mutation ($id: ID!, $seen: ID!) { mergeConfigurationItems(survivor: $seen, twins: [$id], expectedVersion: 1) { __typename ... on Refusal { code message failures { field code message } } } }',
    ],
    [
      'reportStatus',
      'mutation ($id: ID!) { reportStatus(input: [{ id: $id, severity: MAJOR }]) { accepted results { id outcome } changeSet } }',
    ],
    [
      'upsertCheck',
      'mutation ($id: ID!) { upsertCheck(input: { itemId: $id, name: "x", config: { passive: {} } }) { __typename ... on Refusal { code message failures { field code message } } } }',
    ],
    [
      'scheduleMaintenance',
      'mutation ($id: ID!) { scheduleMaintenance(input: { name: "x", items: [{ item: $id }], window: { fixed: { from: "2027-01-01T00:00:00Z", to: "2027-01-01T01:00:00Z" } } }) { __typename ... on Refusal { code message failures { field code message } } } }',
    ],
  ])('answers %s in the same bytes as an id that nobody has', async (_, document) => {
    const absent = '0badc0de-0000-4000-8000-000000000000';
    const seen = id('shop-host');
    const hiddenId = id('bank-host');
    const text = async (one: string) =>
      JSON.stringify(await api.run(document, { id: one, seen }, teamA())).replaceAll(one, 'ID');
    const [hidden, none] = [await text(hiddenId), await text(absent)];
    expect(hidden).toBe(none);
    expect(hidden).toMatch(/NOT_FOUND|UNKNOWN_ITEM/);
  });

  test('is no neighbour: not in the list, its count or its pages', async () => {
    const { configurationItem } = await api.ask(
      `query ($id: ID!) { configurationItem(id: $id) {
        dependencies(first: 1) { nodes { name } totalCount pageInfo { hasNextPage } }
        dependents { nodes { name } totalCount }
      } }`,
      { id: id('shop-db') },
      teamA(),
    );
    expect(configurationItem).toEqual({
      dependencies: { nodes: [{ name: 'shop-host' }], totalCount: 2, pageInfo: { hasNextPage: true } },
      dependents: { nodes: [{ name: 'shop' }], totalCount: 1 },
    });
  });
});

describe('the feed', () => {
  test('holds the ChangeSets that touched what is seen, and of each that part', async () => {
    const [{ version }] = [{ version: 1 }];
    const write = async (key: string): Promise<string> => {
      const { updateConfigurationItem: written } = await api.ask<{ updateConfigurationItem: { changeSet: string } }>(
        `mutation ($id: ID!) { updateConfigurationItem(id: $id, expectedVersion: ${version}, set: { server: { description: "told" } }) {
          ... on ConfigurationItemWritten { changeSet } ... on Refusal { message } } }`,
        { id: id(key) },
      );
      await api.services.feed.settled();
      return written.changeSet;
    };
    const hidden = await write('bank-host');
    const seen = await write('shop-host');
    const { changeSets } = await api.ask<{
      changeSets: {
        totalCount: number;
        nodes: {
          id: string;
          entryCount: number;
          entries: { totalCount: number; nodes: { item: { name: string } }[] };
        }[];
      };
    }>(
      '{ changeSets { totalCount nodes { id entryCount entries { totalCount nodes { item { name } } } } } }',
      {},
      teamA(),
    );
    expect(changeSets.totalCount).toBe(2);
    expect(changeSets.nodes.map((row) => [row.entryCount, row.entries.totalCount, row.entries.nodes.length])).toEqual([
      [4, 4, 4],
      [1, 1, 1],
    ]);
    expect(changeSets.nodes.at(-1)!.id).toBe(seen);
    expect(await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: hidden }, teamA())).toEqual({ node: null });
  });
});

describe('an import by someone who sees a part', () => {
  const document = `mutation ($input: ImportInput!) { importConfiguration(input: $input) {
    created updated rejected { path code message } warnings { code message } changeSet } }`;
  const send = (items: object[], relationships: object[] = [], source = 'theirs') =>
    api.run(document, { input: { source, items, relationships } }, teamA());
  const server = (key: string, more: object = {}): object => ({ server: { key, name: key, ...more } });
  const owned = (key: string): object => ({ from: { key }, type: 'OWNED_BY', to: { id: id('team-a') } });

  test('makes what its relationships put into scope, and rejects the rest in the same words as what is hidden', async () => {
    const answer = await send([server('new-mine'), server('new-elsewhere')], [owned('new-mine')]);
    expect(answer.errors).toBeUndefined();
    const { importConfiguration: first } = answer.data as {
      importConfiguration: { created: number; rejected: { path: string; code: string; message: string }[] };
    };
    expect(first).toMatchObject({ created: 1, rejected: [{ code: 'OUT_OF_SCOPE' }] });
    const again = await send([server('bank-host', { name: 'mine now' })], [], 'test');
    const { importConfiguration: second } = again.data as unknown as { importConfiguration: typeof first };
    expect(second).toMatchObject({
      created: 0,
      updated: 0,
      rejected: [{ code: 'OUT_OF_SCOPE', message: first.rejected[0]!.message }],
    });
    expect(JSON.stringify(again)).not.toContain(id('bank-host'));
    const all = await names(everything, '(search: "mine")');
    expect(all).toEqual(['new-mine']);
  });

  test('relates nothing to what is hidden', async () => {
    const hidden = await send([], [{ from: { id: id('shop-host') }, type: 'DEPENDS_ON', to: { id: id('bank-db') } }]);
    const absent = await send([], [{ from: { id: id('shop-host') }, type: 'DEPENDS_ON', to: { id: 'nobody' } }]);
    expect(JSON.stringify(hidden).replaceAll(id('bank-db'), 'ID')).toBe(
      JSON.stringify(absent).replaceAll('nobody', 'ID'),
    );
  });
});

test('an item may not be written out of scope', async () => {
  const scope: Scope = { grants: [{ environments: ['PRODUCTION'] }] };
  const answer = await api.ask(
    `mutation ($id: ID!) { updateConfigurationItem(id: $id, expectedVersion: 1, set: { server: { environment: TEST } }) {
      __typename ... on Refusal { code } } }`,
    { id: id('core') },
    scope,
  );
  expect(answer).toEqual({ updateConfigurationItem: { __typename: 'Refusal', code: 'OUT_OF_SCOPE' } });
  const created = (environment: string) =>
    api.ask(
      `mutation ($item: ConfigurationItemInput!) { createConfigurationItem(item: $item) { __typename ... on Refusal { code } } }`,
      { item: { server: { key: `at-${environment}`, name: `at-${environment}`, environment } } },
      scope,
    );
  expect(await created('TEST')).toMatchObject({ createConfigurationItem: { code: 'OUT_OF_SCOPE' } });
  expect(await created('PRODUCTION')).toMatchObject({
    createConfigurationItem: { __typename: 'ConfigurationItemWritten' },
  });
});

describe('impact through what is hidden', () => {
  test('goes on behind it and counts it', async () => {
    const { impact } = await api.ask(
      `query ($of: [ID!]!) { impact(of: $of) {
        totalAffected affected { totalCount nodes { item { name } causedBy causedByRestricted distance } }
        restricted { class count } countsByClass { class count } completeness { total visible restricted stale }
      } }`,
      { of: [id('core')] },
      { grants: [{ teams: [id('team-a')] }, { classes: ['SERVER'], environments: ['PRODUCTION'] }] },
    );
    expect(impact).toMatchObject({
      totalAffected: 4,
      affected: { totalCount: 2 },
      restricted: [
        { class: 'BUSINESS_SERVICE', count: 1 },
        { class: 'DATABASE', count: 1 },
      ],
      completeness: { total: 4, visible: 2, restricted: 2, stale: 0 },
    });
  });

  test('is mapped and explained with the hidden ones counted', async () => {
    const answer = await api.ask(
      `query ($id: ID!) {
        dependencyMap(root: $id, direction: DEPENDENCIES, depth: 5) {
          items { item { name } distance } relationships { from to } restricted { class count } completeness { total visible restricted }
        }
        explainStatus(id: $id) { providers { item { name } } restricted { class count } completeness { total restricted } }
        singlePointsOfFailure(service: $id) { item { name } class distance }
      }`,
      { id: id('shop') },
      teamA(),
    );
    expect(answer).toMatchObject({
      dependencyMap: {
        items: [
          { item: { name: 'shop' } },
          { item: { name: 'shop-db' } },
          { item: { name: 'team-a' } },
          { item: { name: 'shop-host' } },
        ],
        completeness: { visible: 4 },
      },
      explainStatus: { providers: [{ item: { name: 'shop-db' } }] },
    });
    expect(JSON.stringify(answer)).not.toContain(id('core'));
    expect(JSON.stringify(answer)).not.toContain(id('bank-host'));
    expect((answer as { singlePointsOfFailure: unknown[] }).singlePointsOfFailure).toEqual(
      expect.arrayContaining([{ item: null, class: 'SERVER', distance: 2 }]),
    );
  });
});
