import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Source } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EdgeRow, ItemRow } from '../../src/engine/topology.js';
import type { Graph as Neo4jGraph } from '../../src/graph/graph.js';
import { Impacts } from '../../src/impact/impacts.js';
import { readSdl } from '../../src/model/read.js';
import { composeSchema, schemaFolder } from '../../src/model/schema.js';
import type { Severity } from '../../src/records.js';
import { aGraph, aLevel, someOf } from '../support/arbitraries.js';
import { testGraph } from '../support/graph.js';
import { fixpoint, gate, groupsOf, impact, shows, type Graph } from '../support/naive.js';
import { effort } from '../support/effort.js';

// A relationship type for each way in which one maps severities: in the graph the map is the type's, not the relationship's.
const levels = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'] as const;
const sdl = `extend enum RelationshipType {
  WORSENS @impact(carries: true, map: INCREASE)
  EASES @impact(carries: true, map: DECREASE)
  SPARES @impact(carries: true, map: IGNORE)
  ${levels.map((level) => `SETS_${level} @impact(carries: true, map: SET, mapSeverity: ${level})`).join('\n  ')}
}`;
const { model } = composeSchema([...readSdl([schemaFolder]), new Source(sdl, 'maps.graphql')]);

const typeOf = ({ type, map, mapValue }: EdgeRow): string => {
  if (map === 'INCREASE') return 'WORSENS';
  if (map === 'DECREASE') return 'EASES';
  if (map === 'IGNORE') return 'SPARES';
  return map === 'SET' ? `SETS_${mapValue}` : type;
};

let graph: Neo4jGraph;
let impacts: Impacts;
beforeAll(async () => {
  graph = await testGraph(model);
  impacts = new Impacts(graph, model);
});
afterAll(() => graph.close());

/** As the graph can hold it: no boundary items, one relationship of a type for each pair, ids of its own for each case. */
function storable({ items, edges }: Graph): Graph {
  const prefix = randomUUID().slice(0, 8);
  const idOf = (id: string): string => `${prefix}-${id}`;
  const pairs = new Map<string, EdgeRow>();
  for (const edge of edges) {
    const stored = { ...edge, from: idOf(edge.from), to: idOf(edge.to), type: typeOf(edge) };
    pairs.set(`${stored.from} ${stored.type} ${stored.to}`, stored);
  }
  return {
    items: items.map(({ id, name, own, groups }) => ({ id: idOf(id), name: name ?? idOf(id), own, groups })),
    edges: [...pairs.values()],
  };
}

const past = '2026-02-01T00:00:00Z';
type Validity = 'LIVE' | 'ENDED' | 'OVER' | 'NEW';

async function write({ items, edges }: Graph, validity: (edge: EdgeRow) => Validity): Promise<void> {
  const states = fixpoint({ items, edges: edges.filter((edge) => ['LIVE', 'NEW'].includes(validity(edge))) });
  await graph.runText(
    `UNWIND $items AS row
     CREATE (item:ConfigurationItem:Server {id: row.id, class: 'Server', name: row.name, version: 1})
     SET item.observed = row.own, item.effective = row.effective
     FOREACH (declared IN row.groups | CREATE (item)-[:HAS_GROUP]->(group:DependencyGroup) SET group = declared)`,
    {
      items: items.map((item) => ({
        id: item.id,
        name: item.name,
        own: item.own ?? null,
        groups: item.groups ?? [],
        effective: shows(item, states),
      })),
    },
  );
  const rows = edges.map((edge) => {
    const when = validity(edge);
    return {
      ...edge,
      stored: when === 'LIVE' || when === 'NEW' ? edge.type : 'ENDED',
      properties: {
        group: edge.group ?? null,
        weight: edge.weight ?? 1,
        ...(when === 'LIVE' || when === 'NEW' ? {} : { type: edge.type }),
      },
      validFrom: when === 'NEW' ? '2026-03-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      validTo: when === 'ENDED' ? '2026-03-01T00:00:00Z' : when === 'OVER' ? past : null,
    };
  });
  await graph.runText(
    `UNWIND $rows AS row
     MATCH (from:ConfigurationItem {id: row.from}) MATCH (to:ConfigurationItem {id: row.to})
     CREATE (from)-[related:$(row.stored)]->(to)
     SET related = row.properties, related.validFrom = datetime(row.validFrom), related.validTo = datetime(row.validTo)`,
    { rows },
  );
}

/** The naive answer, in the shape and the order of the product's. */
function expected(world: Graph, of: string[], assume: Severity, maxDepth: number) {
  const { base, now, distance, affected, withstood, truncated } = impact(world, of, assume, maxDepth);
  const describe = (item: ItemRow) => ({
    id: item.id,
    severity: shows(item, now),
    previous: shows(item, base),
    distance: distance.get(item.id)!,
    gates: groupsOf(world, item, now).groups.map(gate),
  });
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const inOrder = (items: ItemRow[]) =>
    items
      .toSorted((a, b) => distance.get(a.id)! - distance.get(b.id)! || text(a.name!, b.name!) || text(a.id, b.id))
      .map(describe);
  return { affected: inOrder(affected), withstood: inOrder(withstood), truncated };
}

async function answered(question: Parameters<Impacts['impact']>[0]) {
  const { affected, withstood, truncated } = await impacts.impact(question);
  const plain = (items: typeof affected) =>
    Array.from(items, ({ id, severity, previous, distance, gates }) => ({ id, severity, previous, distance, gates }));
  return { affected: plain(affected), withstood: plain(withstood), truncated };
}

const aQuestion = aGraph({ size: 8 })
  .map(storable)
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      of: someOf(world),
      assume: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Severity>('CRITICAL') },
        aLevel,
        fc.constant<Severity>('UNKNOWN'),
      ),
      maxDepth: fc.constantFrom(0, 1, 2, 32, 32, 100),
      validities: fc.array(fc.constantFrom<Validity[]>('LIVE', 'ENDED', 'OVER', 'NEW'), {
        minLength: 24,
        maxLength: 24,
      }),
    }),
  );

describe('what the stored graph answers', () => {
  test('is what the naive reference says of the whole graph', async () => {
    await fc.assert(
      fc.asyncProperty(aQuestion, async ({ world, of, assume, maxDepth }) => {
        await write(world, () => 'LIVE');
        expect(await answered({ of, assume, maxDepth })).toEqual(expected(world, of, assume, maxDepth));
      }),
      { numRuns: effort(15) },
    );
  }, 180_000);

  test('of an instant is what the naive reference says of the graph as it was', async () => {
    await fc.assert(
      fc.asyncProperty(aQuestion, async ({ world, of, assume, maxDepth, validities }) => {
        const validity = (edge: EdgeRow): Validity => validities[world.edges.indexOf(edge) % validities.length]!;
        await write(world, validity);
        const then: Graph = {
          items: world.items.map((item) => ({ ...item, own: undefined })),
          edges: world.edges.filter((edge) => ['LIVE', 'ENDED'].includes(validity(edge))),
        };
        expect(await answered({ of, assume, maxDepth, at: past })).toEqual(expected(then, of, assume, maxDepth));
      }),
      { numRuns: effort(10) },
    );
  }, 180_000);
});
