import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findItems, resolveItemIds } from '../../src/cmdb/references.js';
import type { Graph } from '../../src/graph/graph.js';
import { loadSchema } from '../../src/model/schema.js';
import { statementsOf, testGraph } from '../support/graph.js';
import { seedItems, seedKeys } from '../support/seed.js';

const { model } = loadSchema();
let graph: Graph;
beforeAll(async () => {
  graph = await testGraph(model);
});
afterAll(() => graph.close());
beforeEach(async () => {
  await graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(graph, model, [
    { id: 'a' },
    { id: 'twin', mergedInto: 'middle' },
    { id: 'middle', mergedInto: 'last' },
    { id: 'last' },
    { id: 'x', mergedInto: 'y' },
    { id: 'y', mergedInto: 'x' },
  ]);
  await seedKeys(graph, [
    { item: 'a', source: 'demo', key: 'ns:web/1 ä' },
    { item: 'twin', source: 'demo', key: 'old' },
  ]);
});

test('an item is found by its id, and by a source and its key, which may hold colons', async () => {
  expect(await findItems(graph, ['a', 'demo:ns:web/1 ä', 'nobody', 'demo:nobody', 'ns:web/1 ä'])).toEqual([
    { id: 'a', named: 'a' },
    { id: 'a', named: 'a' },
    undefined,
    undefined,
    undefined,
  ]);
});

test('a twin of a twin is found as the last survivor, and a ring of them ends', async () => {
  expect(await findItems(graph, ['twin', 'demo:old', 'middle', 'last'])).toEqual([
    { id: 'last', named: 'twin' },
    { id: 'last', named: 'twin' },
    { id: 'last', named: 'middle' },
    { id: 'last', named: 'last' },
  ]);
  expect(await findItems(graph, ['x'])).toHaveLength(1);
});

test('however many references cost one statement when none was merged', async () => {
  expect(await statementsOf(graph, () => findItems(graph, ['a', 'last', 'demo:ns:web/1 ä', 'nobody']))).toEqual([
    'cmdb/references',
  ]);
});

test('ids are resolved each once, and the first unknown reference is named with its field', async () => {
  expect(await resolveItemIds(graph, ['twin', 'a', 'last', 'demo:ns:web/1 ä'])).toEqual(['last', 'a']);
  await expect(resolveItemIds(graph, ['a', 'demo:nobody', 'nobody'], 'of')).rejects.toMatchObject({
    message: 'of: there is no record "demo:nobody".',
    extensions: { code: 'NOT_FOUND', field: 'of' },
  });
});
