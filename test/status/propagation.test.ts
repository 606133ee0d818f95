import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DependencyGroup } from '../../src/engine/groups.js';
import type { EdgeRow, ItemRow } from '../../src/engine/topology.js';
import { Changes } from '../../src/feed/writer.js';
import type { Transaction } from '../../src/graph/graph.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { cypher } from '../../src/generated/cypher.js';
import type { Model, RelationshipTypeModel } from '../../src/model/model.js';
import type { Severity, StandingRow } from '../../src/records.js';
import { propagate, type OwnChange } from '../../src/status/propagation.js';
import { aGraph, aGroup, anEdge } from '../support/arbitraries.js';
import { fixpoint, shows } from '../support/naive.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { testServices, type TestServices } from '../support/services.js';
import { effort } from '../support/effort.js';

interface Stored extends ItemRow {
  effective?: Severity;
  version: number;
}

/** A relationship type for each way an edge of the arbitrary graphs maps. */
const typeOf = ({ map, mapValue }: EdgeRow): string => (map === 'SET' ? `SET_${mapValue}` : (map ?? 'IDENTITY'));
const relationshipTypes = new Map<string, Partial<RelationshipTypeModel>>([
  ...(['IDENTITY', 'INCREASE', 'DECREASE'] as const).map((map) => [map, { map }] as const),
  ...['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'].map(
    (mapSeverity) => [`SET_${mapSeverity}`, { map: 'SET', mapSeverity }] as const,
  ),
]);
const mapsModel = { relationshipTypes } as unknown as Model;

/** A graph in memory that answers the statements of propagation as Neo4j does. */
class MemoryGraph {
  readonly items: Map<string, Stored>;
  readonly seen: string[] = [];

  constructor(
    items: ItemRow[],
    public edges: EdgeRow[],
  ) {
    this.items = new Map(items.map(({ id, groups }) => [id, { id, groups: groups ?? [], version: 0 }]));
  }

  readonly runner = {
    send: (statement: { name: string }, params: Record<string, unknown>) => void this.answer(statement, params),
    run: (statement: { name: string }, params: Record<string, unknown>) => this.answer(statement, params),
  } as unknown as Transaction;

  private answer(statement: { name: string }, params: Record<string, unknown>): Promise<unknown> {
    if (statement.name === 'status/expand') {
      const { ids, nodes } = params as { ids: string[]; nodes: Float64Array };
      return Promise.resolve(this.expand([...ids, ...Array.from(nodes, (node) => this.ids[node]!)]));
    }
    if (statement.name === 'status/dependents') {
      const { changed, suspects } = params as { changed: Float64Array; suspects: Float64Array };
      return Promise.resolve([this.dependents({ changed: [...changed], suspects: [...suspects] })]);
    }
    if (statement.name === 'status/idsOf')
      return Promise.resolve((params['nodes'] as number[]).map((node) => ({ node, id: this.ids[node] })));
    const { nodes, of, states } = params as {
      nodes: Float64Array;
      of: Float64Array;
      states: { effective: Severity }[];
    };
    nodes.forEach((node, at) => {
      const item = this.items.get(this.ids[node]!)!;
      Object.assign(item, { effective: states[of[at]!]!.effective, version: item.version + 1 });
    });
    return Promise.resolve([]);
  }

  private get ids(): string[] {
    return [...this.items.keys()];
  }

  private expand(ids: string[]): StandingRow[] {
    return ids.flatMap((id): StandingRow[] => {
      this.seen.push(id);
      const { own, effective, version, groups } = this.items.get(id)!;
      const node = this.ids.indexOf(id);
      const state = { observed: own ?? null, effective: effective ?? null };
      const relationships = this.edges
        .filter(({ from, map }) => from === id && map !== 'IGNORE')
        .map((edge): StandingRow => {
          const provider = this.items.get(edge.to)!;
          return {
            ...{ kind: 'RELATIONSHIPS', type: typeOf(edge), group: edge.group ?? null, weight: edge.weight ?? null },
            ...{ observed: provider.own ?? null, effective: provider.effective ?? null },
            ...{ from: [node], to: [this.ids.indexOf(edge.to)] },
          };
        });
      return [
        {
          ...{ kind: 'ITEMS', ...state, margin: null, inMaintenance: false },
          ...{ nodes: [node], ids: [id], itemVersions: [1], versions: [version] },
        },
        ...relationships,
        ...(groups ?? []).map((group) => ({ kind: 'GROUPS', group, nodes: [node] }) as StandingRow),
      ];
    });
  }

  private dependents({ changed, suspects }: { changed: number[]; suspects: number[] }): number[] {
    const held = ({ effective, own }: Stored): boolean =>
      effective !== undefined && effective !== 'OK' && effective !== 'UNKNOWN' && effective !== (own ?? 'OK');
    const [all, some] = [changed, suspects].map((nodes) => nodes.map((node) => this.ids[node]!)) as [
      string[],
      string[],
    ];
    const found = this.edges.filter(
      ({ from, to, map }) =>
        map !== 'IGNORE' && (all.includes(to) || (some.includes(to) && held(this.items.get(from)!))),
    );
    return [...new Set(found.map(({ from }) => this.ids.indexOf(from)))];
  }
}

const aSeverity = fc.constantFrom<Severity[]>('OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL', 'UNKNOWN');

test('after any observations and changes of the structure every status is what evaluating the whole graph gives', async () => {
  const any = aGraph({ size: 9 }).chain((graph) => {
    const ids = graph.items.map(({ id }) => id);
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ own: fc.array(fc.tuple(fc.constantFrom(...ids), aSeverity), { maxLength: 3 }) }),
      },
      { weight: 1, arbitrary: fc.record({ relate: anEdge(ids) }) },
      { weight: 1, arbitrary: fc.record({ unrelate: fc.nat() }) },
      {
        weight: 1,
        arbitrary: fc.record({ item: fc.constantFrom(...ids), group: fc.constantFrom('disks', 'nodes').chain(aGroup) }),
      },
    );
    return fc.tuple(fc.constant(graph), fc.array(step, { maxLength: 12 }));
  });
  await fc.assert(
    fc.asyncProperty(any, async ([{ items, edges }, steps]) => {
      const graph = new MemoryGraph(items, [...edges]);
      const shownTo = new Map<string, Severity>();
      // A group that needs more members than it has fails before anything was observed.
      const begin = new Changes('begin', '');
      const all = items.map(({ id }) => id);
      await propagate(graph.runner, begin, mapsModel, { own: new Map(), restructured: all });
      for (const [id, { status }] of begin.entries) shownTo.set(id, status!.effective);
      for (const step of steps) {
        const own = new Map<string, OwnChange>();
        const restructured: string[] = [];
        if ('own' in step)
          for (const [id, to] of new Map(step.own)) {
            const item = graph.items.get(id)!;
            if (item.own !== to) own.set(id, { from: item.own ?? undefined, to });
            graph.items.set(id, { ...item, own: to });
          }
        else if ('relate' in step) {
          graph.edges.push(step.relate);
          restructured.push(step.relate.from);
        } else if ('unrelate' in step) {
          if (graph.edges.length === 0) continue;
          const [gone] = graph.edges.splice(step.unrelate % graph.edges.length, 1);
          restructured.push(gone!.from);
        } else {
          const item = graph.items.get(step.item)!;
          const others = (item.groups ?? []).filter(({ name }: DependencyGroup) => name !== step.group.name);
          graph.items.set(step.item, { ...item, groups: [...others, step.group] });
          restructured.push(step.item);
        }
        const changes = new Changes('change', '2026-11-23T00:00:00.000Z');
        await propagate(graph.runner, changes, mapsModel, { own, restructured });
        const rows = [...graph.items.values()];
        const states = fixpoint({ items: rows, edges: graph.edges });
        for (const item of rows) {
          expect(item.effective ?? 'UNKNOWN', item.id).toBe(shows(item, states));
          const entry = changes.entries.get(item.id)?.status;
          expect(entry?.effective ?? shownTo.get(item.id) ?? 'UNKNOWN').toBe(shows(item, states));
          if (entry) {
            expect(entry.previousEffective).toBe(shownTo.get(item.id) ?? 'UNKNOWN');
            expect(entry.version).toBe(item.version);
            shownTo.set(item.id, entry.effective);
          }
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('walks only while something changes', async () => {
  const chain = Array.from({ length: 6 }, (_, index) => ({ id: `i${index}` }));
  const edges = chain.slice(1).map(({ id }, index) => ({ from: id, to: `i${index}`, type: 'DEPENDS_ON' }));
  const graph = new MemoryGraph(chain, edges);
  const observe = async (id: string, to: Severity): Promise<string[]> => {
    graph.seen.length = 0;
    const from = graph.items.get(id)!.own ?? undefined;
    graph.items.set(id, { ...graph.items.get(id)!, own: to });
    await propagate(graph.runner, new Changes('change', ''), mapsModel, {
      own: new Map([[id, { from, to }]]),
      restructured: [],
    });
    return [...graph.seen];
  };
  await observe('i3', 'MAJOR');
  // i3 is as bad by itself: what comes from below stops there.
  expect(await observe('i0', 'MINOR')).toEqual(['i0', 'i1', 'i2', 'i3']);
  expect(await observe('i0', 'OK')).toEqual(['i0', 'i1', 'i2', 'i3']);
  expect(await observe('i5', 'OK')).toEqual(['i5']);
});

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
});
afterAll(() => services.close());

test(
  'reporters and changes of the structure at once leave the statuses that evaluating the whole graph gives',
  async () => {
    const { graph, model, statusReports, writes, structureFollower, feed } = services;
    const random = fc.sample(fc.nat(1_000_000), { numRuns: effort(20_000), seed: 7 })[Symbol.iterator]();
    const upTo = (limit: number): number => (random.next().value as number) % limit;
    for (let run = 0; run < effort(3); run++) {
      await graph.runText('MATCH (item:ConfigurationItem) DETACH DELETE item');
      const ids = Array.from({ length: 8 }, (_, index) => `r${run}i${index}`);
      await seedItems(
        graph,
        model,
        ids.map((id) => ({ id })),
      );
      const pairs = new Set(Array.from({ length: 14 }, () => `${ids[upTo(8)]} ${ids[upTo(8)]}`));
      await seedRelationships(
        graph,
        [...pairs]
          .map((pair) => pair.split(' ') as [string, string])
          .filter(([from, to]) => from !== to)
          .map(([from, to]) => ({ from, to, ...(upTo(3) === 0 ? { group: 'pool' } : {}) })),
      );
      await graph.runText(
        "MATCH ()-[related]->() WHERE related.sources = ['seed'] SET related.seen = [related.lastSeen]",
      );
      const severities: Severity[] = ['OK', 'WARNING', 'MAJOR', 'CRITICAL', 'UNKNOWN', 'OK'];
      const reporter = async (): Promise<void> => {
        for (let call = 0; call < 6; call++)
          await statusReports.report(
            Array.from({ length: 1 + upTo(3) }, () => ({ id: ids[upTo(8)]!, severity: severities[upTo(6)]! })),
            { actor: 'tester' },
          );
      };
      const builder = async (): Promise<void> => {
        for (let call = 0; call < 4; call++) {
          const ends = { from: ids[upTo(8)]!, type: 'DEPENDS_ON', to: ids[upTo(8)]! };
          if (ends.from === ends.to) continue;
          await (upTo(2) === 0 ? writes.relate(ends, { actor: 'tester' }) : writes.unrelate(ends, { actor: 'tester' }));
          await feed.settled();
          await structureFollower.catchUp();
        }
      };
      await Promise.all([reporter(), reporter(), reporter(), builder()]);
      await feed.settled();
      await structureFollower.catchUp();
      const rows = await graph.run(cypher.status.expand, { ids, nodes: new Float64Array() });
      const shownAs = new Map<string, Severity>();
      const idOf = new Map<number, string>();
      const items: ItemRow[] = [];
      const edges: EdgeRow[] = [];
      for (const row of rows)
        if (row.kind === 'ITEMS')
          row.nodes.forEach((node, at) => {
            idOf.set(node, row.ids[at]!);
            shownAs.set(row.ids[at]!, row.effective ?? 'UNKNOWN');
            items.push({ id: row.ids[at]!, own: row.observed });
          });
      for (const row of rows)
        if (row.kind === 'RELATIONSHIPS')
          row.from.forEach((from, at) =>
            edges.push({ from: idOf.get(from)!, to: idOf.get(row.to[at]!)!, type: row.type, group: row.group }),
          );
      const states = fixpoint({ items, edges });
      expect(items).toHaveLength(ids.length);
      expect(items.map(({ id }) => [id, shownAs.get(id)])).toEqual(items.map((item) => [item.id, shows(item, states)]));
    }
    expect(Object.keys(await brokenInvariants(graph)).filter((name) => /Relationships|Head|Chain/.test(name))).toEqual(
      [],
    );
  },
  effort(180_000),
);
