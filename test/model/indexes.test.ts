import { Source } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Items } from '../../src/cmdb/items.js';
import type { Graph } from '../../src/graph/graph.js';
import { ensureIndexes, fullTextIndexName, fullTextProperties } from '../../src/model/indexes.js';
import { readSdl } from '../../src/model/read.js';
import { composeSchema, loadSchema, schemaFolder } from '../../src/model/schema.js';
import { testGraph } from '../support/graph.js';
import { seedItems } from '../support/seed.js';

const { model } = loadSchema();
const robots = composeSchema([
  ...readSdl([schemaFolder]),
  new Source(
    `"A machine that moves."
     type Robot implements ConfigurationItem & Node @ci(identifiedBy: [["callSign"]]) {
       callSign: String
       arms: Int
       manuals: [String!]
     }`,
    'robot.graphql',
  ),
]).model;

const log = { info: () => undefined };
let graph: Graph;
beforeAll(async () => {
  graph = await testGraph(model);
});
afterAll(async () => {
  // Other files of this worker go on with the built-in model.
  await ensureIndexes(graph, model, log);
  await graph.close();
});

const textIndexes = async () =>
  (await graph.runText(
    "SHOW FULLTEXT INDEXES YIELD name, state, properties WHERE name STARTS WITH 'configuration_item_text_' RETURN name, state, properties",
  )) as {
    name: string;
    state: string;
    properties: string[];
  }[];

describe('the full-text index', () => {
  test('takes in every text of every class, and nothing else', () => {
    const properties = fullTextProperties(robots);
    expect(properties).toEqual(
      expect.arrayContaining(['name', 'description', 'tags', 'callSign', 'manuals', 'ipAddresses']),
    );
    for (const other of ['arms', 'port', 'notAfter', 'environment', 'id']) expect(properties).not.toContain(other);
  });

  test('is there once per model: made again it stays, for another model it is replaced', async () => {
    expect((await textIndexes()).map(({ name }) => name)).toEqual([fullTextIndexName(model)]);
    // Several processes start at once.
    for (const of of [robots, model, robots, model, robots])
      await Promise.all(Array.from({ length: 8 }, () => ensureIndexes(graph, of, log)));
    const [index, ...others] = await textIndexes();
    expect(others).toEqual([]);
    expect(index).toMatchObject({ name: fullTextIndexName(robots), state: 'ONLINE' });
    expect([...index!.properties].sort()).toEqual(fullTextProperties(robots));
    await ensureIndexes(graph, robots, log);
    expect(await textIndexes()).toHaveLength(1);
  });

  test('finds a user’s class by its own attributes, and items written before the index', async () => {
    await seedItems(graph, robots, [{ class: 'Robot', name: 'R2', callSign: 'Astro-7', manuals: ['Repair of legs'] }]);
    const items = new Items(graph, robots);
    await ensureIndexes(graph, model, log);
    await expect(items.list({ search: 'astro' })).rejects.toThrow('The database refused a statement');
    await ensureIndexes(graph, robots, log);
    for (const search of ['astro', 'repair leg', 'r2'])
      expect((await new Items(graph, robots).list({ search })).nodes.map(({ name }) => name)).toEqual(['R2']);
    const filtered = await new Items(graph, robots).list({
      filter: { attributes: [{ name: 'callSign', equals: 'Astro-7' }] },
    });
    expect(filtered.nodes).toHaveLength(1);
    expect(await new Items(graph, robots).countOf('Robot')).toBe(1);
  });
});
