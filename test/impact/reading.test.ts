import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cypher } from '../../src/generated/cypher.js';
import type { SubgraphRow } from '../../src/records.js';
import { Estate } from './estate.js';

let estate: Estate;
beforeAll(async () => {
  estate = await Estate.open();
});
afterAll(() => estate.services.close());
beforeEach(() => estate.clear());

const { dependents, dependentsAt, dependencies, mapAround, mapDependencies, mapDependents } = cypher.impact;

test.each([dependents, dependentsAt, dependencies, mapAround, mapDependencies, mapDependents])(
  '$name reaches each item once: its plan is a pruning breadth-first search',
  async ({ text }) => {
    const { operators } = await estate.services.graph.explain(text);
    const expands = operators.filter((operator) => operator.startsWith('VarLengthExpand'));
    expect(expands).toHaveLength(1);
    expect(expands[0]).toMatch(/^VarLengthExpand\(Pruning,BFS,All\)/);
  },
);

const idsIn = (rows: readonly SubgraphRow[]): string[] => rows.flatMap((row) => (row.kind === 'ITEMS' ? row.ids : []));

test('items reached from several given ones come once, cycles and given ones that reach each other included', async () => {
  await estate.import(['a -> b', 'b -> c', 'c -> a', 'd -> a', 'd -> b', 'd -> c', 'e -> d']);
  const of = ['a', 'b', 'c', 'd'].map((key) => estate.id(key));
  const params = { of: [...of, ...of], limit: 100 };
  const rows = await estate.services.graph.run(dependents, params, { depth: 33 });
  expect(
    idsIn(rows)
      .map((id) => estate.key(id))
      .sort(),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
  const at = new Date().toISOString();
  const then = await estate.services.graph.run(dependentsAt, { ...params, at, types: ['DEPENDS_ON'] }, { depth: 33 });
  expect(
    idsIn(then)
      .map((id) => estate.key(id))
      .sort(),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const row of rows) if (row.kind === 'RELATIONSHIPS') expect(row.from).toHaveLength(7);
});

test('a diamond of diamonds is walked in no time, though it has more ways through than could be counted', async () => {
  const lines = Array.from({ length: 40 }, (_, level) => [
    `top${level} -> left${level}`,
    `top${level} -> right${level}`,
    `left${level} -> top${level + 1}`,
    `right${level} -> top${level + 1}`,
  ]).flat();
  await estate.import(lines);
  const { answer } = await estate.impact(['top40'], { maxDepth: 100 });
  expect(answer.affected.length).toBe(120);
  const map = await estate.impacts.dependencyMap({ root: estate.id('top20'), depth: 32, maxItems: 5000 });
  expect([map.items.length, map.relationships.length]).toEqual([97, 128]);
});

test('columns of a large answer are cut into rows that the driver reads fast', async () => {
  await estate.import(Array.from({ length: 2300 }, (_, index) => `app${index} -> base`));
  const rows = await estate.services.graph.run(dependents, { of: [estate.id('base')], limit: 5000 }, { depth: 2 });
  expect(idsIn(rows)).toHaveLength(2301);
  for (const row of rows) {
    if (row.kind === 'ITEMS') expect(row.nodes.length).toBeLessThanOrEqual(1000);
    if (row.kind === 'RELATIONSHIPS') expect(row.from.length).toBeLessThanOrEqual(1000);
  }
});
