import { Source } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureIndexes } from '../../src/model/indexes.js';
import { readSdl } from '../../src/model/read.js';
import { composeSchema, loadSchema, schemaFolder } from '../../src/model/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { aDocument, aRelationship, anItem, importAs } from '../support/services.js';

// A class as a user adds it, with every kind of attribute.
const loaded = composeSchema([
  ...readSdl([schemaFolder]),
  new Source(
    `"A machine that moves."
     type Robot implements ConfigurationItem & Node @ci(identifiedBy: [["callSign"]], staleAfter: "PT12H") {
       "What it is called by."
       callSign: String @required
       joints: JSON
       parts: [JSON!]
       built: DateTime
       arms: Int
     }
     extend enum RelationshipType { "Is carried by." CARRIED_BY @impact(carries: true) @connects(from: ["Robot"], to: ["Machine"]) }`,
    'robot.graphql',
  ),
]);

interface Nested {
  nodes: { name: string; dependencies?: Nested }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi(loaded);
  await importAs(
    api.services,
    aDocument(
      [
        anItem('host', { serialNumber: 'S1', cpuCount: 8, tags: ['blue'] }),
        {
          ...anItem(
            'r2',
            {
              callSign: 'Astro-7',
              joints: { knees: [1, 2] },
              parts: [{ a: 1 }, 'b'],
              built: '2026-01-01T02:00:00+02:00',
              arms: 0,
            },
            'Robot',
          ),
          attributes: { owner: { name: 'Luke' } },
        },
        anItem('db', { engine: 'PostgreSQL', port: 5432 }, 'Database'),
      ],
      [aRelationship('r2', 'CARRIED_BY', 'host'), aRelationship('db', 'RUNS_ON', 'host', { group: 'hosts' })],
    ),
  );
});
afterAll(async () => {
  await ensureIndexes(api.services.graph, loadSchema().model, { info: () => undefined });
  await api.services.close();
});

describe('an item', () => {
  test('answers all fields of every item and those of its class', async () => {
    const { configurationItemByKey: item } = await api.ask<{ configurationItemByKey: Record<string, unknown> }>(
      `{ configurationItemByKey(source: "test", key: "host") {
        __typename id name class environment lifecycleStage criticality description tags attributes
        status { observed effective inMaintenance version } keys { source key lastSeenAt } groups { name }
        provenance { attribute source reported { source value } } lastSeenAt stale version createdAt updatedAt retiredAt
        ... on Machine { ipAddresses } ... on Server { cpuCount serialNumber ipAddresses }
      } }`,
    );
    expect(item).toMatchObject({
      __typename: 'Server',
      name: 'host',
      class: 'SERVER',
      environment: null,
      lifecycleStage: 'OPERATIONAL',
      tags: ['blue'],
      attributes: {},
      status: { observed: 'UNKNOWN', effective: 'UNKNOWN', inMaintenance: false, version: 0 },
      keys: [{ source: 'test', key: 'host' }],
      groups: [],
      stale: false,
      version: 1,
      retiredAt: null,
      cpuCount: 8,
      serialNumber: 'S1',
      ipAddresses: null,
    });
    expect(item['lastSeenAt']).toBe(item['createdAt']);
    expect(item['provenance']).toContainEqual({
      attribute: 'cpuCount',
      source: 'test',
      reported: [{ source: 'test', value: 8 }],
    });
    const { byId, node, none, nobody } = await api.ask(
      'query ($id: ID!) { byId: configurationItem(id: $id) { name } node(id: $id) { __typename id } none: configurationItem(id: "x") { id } nobody: node(id: "x") { id } }',
      { id: item['id'] },
    );
    expect({ byId, node, none, nobody }).toEqual({
      byId: { name: 'host' },
      node: { __typename: 'Server', id: item['id'] },
      none: null,
      nobody: null,
    });
  });

  test('of a user’s class answers JSON as JSON, finds its own type, and is listed, searched and filtered', async () => {
    const fields = '... on Robot { callSign joints parts built arms } __typename class attributes';
    const { all, found, filtered } = await api.ask<Record<'all' | 'found' | 'filtered', { nodes: unknown[] }>>(
      `{ all: configurationItems(filter: { classes: [ROBOT] }) { totalCount nodes { ${fields} } }
         found: configurationItems(search: "astro") { nodes { ${fields} } }
         filtered: configurationItems(filter: { attributes: [{ name: "callSign", equals: "Astro-7" }] }) { nodes { ${fields} } } }`,
    );
    expect(all).toEqual({
      totalCount: 1,
      nodes: [
        {
          __typename: 'Robot',
          class: 'ROBOT',
          callSign: 'Astro-7',
          joints: { knees: [1, 2] },
          parts: [{ a: 1 }, 'b'],
          built: '2026-01-01T00:00:00.000Z',
          arms: 0,
          attributes: { owner: { name: 'Luke' } },
        },
      ],
    });
    expect(found.nodes).toEqual(all.nodes);
    expect(filtered.nodes).toEqual(all.nodes);
    const { configurationItemByKey: robot } = await api.ask<{ configurationItemByKey: { provenance: unknown[] } }>(
      '{ configurationItemByKey(source: "test", key: "r2") { provenance { attribute reported { value } } } }',
    );
    expect(robot.provenance).toContainEqual({ attribute: 'joints', reported: [{ value: { knees: [1, 2] } }] });
  });

  test('is reached along its relationships, both ways', async () => {
    const { configurationItemByKey: host } = await api.ask<{
      configurationItemByKey: Record<string, { totalCount: number; nodes: unknown; edges: unknown }>;
    }>(
      `{ configurationItemByKey(source: "test", key: "host") {
        dependents { totalCount pageInfo { hasNextPage } nodes { name }
          edges { cursor type group weight sources firstSeen lastSeen validFrom id node { name dependencies(types: [CARRIED_BY]) { nodes { name } } } } }
        dependencies { totalCount edges { id } }
      } }`,
    );
    expect(host['dependents']!.nodes).toEqual([{ name: 'db' }, { name: 'r2' }]);
    expect(host['dependents']!.edges).toMatchObject([
      { type: 'RUNS_ON', group: 'hosts', weight: 1, sources: ['test'], node: { dependencies: { nodes: [] } } },
      { type: 'CARRIED_BY', group: null, weight: 1, node: { dependencies: { nodes: [{ name: 'host' }] } } },
    ]);
    expect(host['dependents']!.totalCount).toBe(2);
    expect(host['dependencies']).toEqual({ totalCount: 0, edges: [] });
  });
});

test('search follows what imports and updates write, words inside names included', async () => {
  const { services } = api;
  await importAs(services, aDocument([anItem('inner', { name: 'db_primary.shop.example' }, 'Database')]));
  const find = async (search: string): Promise<string[]> => {
    const { configurationItems } = await api.ask<{ configurationItems: { nodes: { id: string }[] } }>(
      'query ($search: String!) { configurationItems(search: $search) { nodes { id } } }',
      { search },
    );
    return configurationItems.nodes.map(({ id }) => id);
  };
  const [id] = await find('primary shop');
  expect(id).toBeDefined();
  const set = { path: 'set', class: 'Database', key: '', fields: { name: 'db_standby.store.example' } };
  await services.writes.update(id!, 1, set, { actor: 'tester' });
  expect(await find('primary shop')).toEqual([]);
  expect(await find('standby store')).toEqual([id]);
});

describe('what the model declares', () => {
  test('is answered for classes', async () => {
    const { configurationItemClasses: classes } = await api.ask(
      '{ configurationItemClasses { class typeName description identifiedBy staleAfter itemCount attributes { name type description required } } }',
    );
    expect(classes).toHaveLength(loaded.model.classes.size);
    expect(classes).toContainEqual({
      class: 'ROBOT',
      typeName: 'Robot',
      description: 'A machine that moves.',
      identifiedBy: [['callSign']],
      staleAfter: 'PT12H',
      itemCount: 1,
      attributes: [
        { name: 'callSign', type: 'String', description: 'What it is called by.', required: true },
        { name: 'joints', type: 'JSON', description: null, required: false },
        { name: 'parts', type: '[JSON!]', description: null, required: false },
        { name: 'built', type: 'DateTime', description: null, required: false },
        { name: 'arms', type: 'Int', description: null, required: false },
      ],
    });
  });

  test('is answered for relationship types', async () => {
    const { relationshipTypes } = await api.ask<{ relationshipTypes: { type: string; carriesImpact: boolean }[] }>(
      '{ relationshipTypes { type description carriesImpact from to } }',
    );
    expect(relationshipTypes).toContainEqual({
      type: 'CARRIED_BY',
      description: 'Is carried by.',
      carriesImpact: true,
      from: ['ROBOT'],
      to: expect.arrayContaining(['SERVER', 'VIRTUAL_MACHINE']) as string[],
    });
    expect(relationshipTypes.find(({ type }) => type === 'OWNED_BY')?.carriesImpact).toBe(false);
  });
});

describe('a whole query', () => {
  test('costs one statement a level and none for what it does not ask', async () => {
    const levels: string[][] = [];
    for (let level = 0; level < 4; level++)
      levels.push(
        await seedItems(
          api.services.graph,
          loaded.model,
          Array.from({ length: 50 }, (_, index) => ({ name: `q-${level}-${index}`, tags: [`q-${level}`] })),
        ),
      );
    await seedRelationships(
      api.services.graph,
      levels
        .slice(0, -1)
        .flatMap((from, level) =>
          from.flatMap((id, index) =>
            [0, 1].map((step) => ({ from: id, to: levels[level + 1]![(index + step) % 50]! })),
          ),
        ),
    );
    const names = await statementsOf(api.services.graph, async () => {
      const { configurationItems: page } = await api.ask<{ configurationItems: Nested }>(
        `{ configurationItems(filter: { tags: ["q-0"] }, first: 50) { nodes { name status { effective }
            dependencies { nodes { name dependencies(first: 5) { totalCount nodes { name keys { source } dependencies { nodes { name } } } } } } } } }`,
      );
      expect(page.nodes).toHaveLength(50);
      const [deepest] = [1, 2, 3].reduce((nodes) => nodes[0]!.dependencies!.nodes, page.nodes);
      expect(deepest?.dependencies).toBeUndefined();
      expect(deepest?.name).toMatch(/^q-3-/);
    });
    expect(names.sort()).toEqual([
      'cmdb/dependencies',
      'cmdb/dependencies',
      'cmdb/dependencies',
      'cmdb/dependencyCounts',
      'cmdb/keys',
      'cmdb/pageByName',
    ]);
  });

  test.each([
    ['{ configurationItems(first: 0) { totalCount } }', 'first: must be between 1 and 1000, not 0.'],
    ['{ configurationItems(after: "x") { totalCount } }', 'after: is no cursor of this list.'],
    ['{ duplicateFindings(first: 2000) { totalCount } }', 'first: must be between 1 and 1000, not 2000.'],
    [
      '{ configurationItemByKey(source: "test", key: "host") { dependents(first: -1) { totalCount } } }',
      'first: must be between 1 and 1000, not -1.',
    ],
  ])('with bad input says so: %s', async (document, message) => {
    const { errors } = await api.run(document);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('finds a ChangeSet and a duplicate finding as nodes', async () => {
    const [change] = (await api.services.graph.runText('MATCH (change:ChangeSet) RETURN change.id AS id LIMIT 1')) as [
      { id: string },
    ];
    await api.services.graph.runText(
      "MATCH (item:ConfigurationItem {name: 'host'}) CREATE (:DuplicateFinding {id: 'f1', state: 'OPEN', keys: ['k'], source: 's', detectedAt: datetime(), lastSeenAt: datetime()})-[:CONCERNS]->(item)",
    );
    const {
      change: changeSet,
      finding,
      duplicateFindings,
    } = await api.ask(
      'query ($id: ID!) { change: node(id: $id) { __typename } finding: node(id: "f1") { __typename ... on DuplicateFinding { items { name } } } duplicateFindings { totalCount nodes { id state } } }',
      { id: change.id },
    );
    expect(changeSet).toEqual({ __typename: 'ChangeSet' });
    expect(finding).toEqual({ __typename: 'DuplicateFinding', items: [{ name: 'host' }] });
    expect(duplicateFindings).toEqual({ totalCount: 1, nodes: [{ id: 'f1', state: 'OPEN' }] });
  });
});
