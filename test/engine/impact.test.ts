import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseImpact, singlePointsOfFailure, type ImpactedItem } from '../../src/engine/impact.js';
import { evaluate } from '../../src/engine/propagation.js';
import type { Severity } from '../../src/engine/severity.js';
import { buildTopology, type EdgeRow, type ItemRow } from '../../src/engine/topology.js';
import { whatIf } from '../../src/engine/what-if.js';
import { aGraph, aLevel, anOverlay, someOf } from '../support/arbitraries.js';
import { fixpoint, gate, groupsOf, impact, mapped, oneStep, overlaid, shows, type Graph } from '../support/naive.js';

const build = ({ items, edges }: Graph) => buildTopology(items, edges);
const edge = (from: string, to: string, more: Partial<EdgeRow> = {}): EdgeRow => ({
  from,
  to,
  type: 'DEPENDS_ON',
  ...more,
});
const quiet = (...ids: string[]): ItemRow[] => ids.map((id) => ({ id, own: 'OK' }));
const brief = (items: Iterable<ImpactedItem>) =>
  [...items].map(({ id, severity, distance, causedBy }) => [id, severity, distance, causedBy.join()]);

/** shop → web → (db1 | db2, two of three: q1 q2 q3); db1, db2 → storage */
const estate = buildTopology(
  [
    { id: 'shop', own: 'OK' },
    { id: 'web', own: 'OK', groups: [{ name: 'quorum', reduce: 'K_OF_N', k: 2 }] },
    ...quiet('db1', 'db2', 'q1', 'q2', 'q3', 'storage'),
  ],
  [
    edge('shop', 'web'),
    edge('web', 'db1', { group: 'databases' }),
    edge('web', 'db2', { group: 'databases' }),
    ...['q1', 'q2', 'q3'].map((id) => edge('web', id, { group: 'quorum' })),
    edge('db1', 'storage'),
    edge('db2', 'storage'),
  ],
);

describe('impact', () => {
  test('of one of two databases is withstood, with the gates that say how nearly', () => {
    const { affected, withstood, truncated } = analyseImpact(estate, { of: ['db1'] });
    expect([...affected]).toEqual([]);
    expect([...withstood]).toEqual([
      {
        id: 'web',
        severity: 'OK',
        previous: 'OK',
        distance: 1,
        causedBy: ['db1'],
        gates: [
          { group: 'databases', reduce: 'BEST', members: 2, available: 1, required: 1, margin: 0, open: false },
          { group: 'quorum', reduce: 'K_OF_N', members: 3, available: 3, required: 2, margin: 1, open: false },
        ],
      },
    ]);
    expect(truncated).toBe(false);
  });

  test('of what both databases share goes through to the service, nearest first', () => {
    const { affected, withstood } = analyseImpact(estate, { of: ['storage'] });
    expect(brief(affected)).toEqual([
      ['db1', 'CRITICAL', 1, 'storage'],
      ['db2', 'CRITICAL', 1, 'storage'],
      ['web', 'CRITICAL', 2, 'db1,db2'],
      ['shop', 'CRITICAL', 3, 'web'],
    ]);
    expect(withstood.length).toBe(0);
  });

  test('of several items at once is more than of each', () => {
    expect(analyseImpact(estate, { of: ['db1', 'db2'] }).affected.ids).toEqual(['web', 'shop']);
  });

  test('of a quorum member degrades and is withstood at once', () => {
    const { affected, withstood } = analyseImpact(estate, { of: ['q2'] });
    expect(brief(affected)).toEqual([
      ['web', 'WARNING', 1, 'q2'],
      ['shop', 'WARNING', 2, 'web'],
    ]);
    expect(withstood.ids).toEqual(['web']);
    expect(affected.slice(0, 1)[0]!.gates[1]).toMatchObject({ margin: 0, open: false });
  });

  test('of a milder assumption is milder', () => {
    expect(brief(analyseImpact(estate, { of: ['storage'], assume: 'WARNING' }).affected)[2]).toEqual([
      'web',
      'WARNING',
      2,
      'db1,db2',
    ]);
    expect(brief(analyseImpact(estate, { of: ['storage'], assume: 'UNKNOWN' }).affected)[0]).toEqual([
      'db1',
      'WARNING',
      1,
      'storage',
    ]);
    expect(analyseImpact(estate, { of: ['storage'], assume: 'OK' }).affected.length).toBe(0);
  });

  test('beyond the depth is left out, and said to be', () => {
    const { affected, truncated } = analyseImpact(estate, { of: ['storage'], maxDepth: 2 });
    expect(affected.ids).toEqual(['db1', 'db2', 'web']);
    expect(truncated).toBe(true);
    expect(analyseImpact(estate, { of: ['storage'], maxDepth: 3 }).truncated).toBe(false);
    expect(analyseImpact(estate, { of: ['db1'], maxDepth: 0 }).truncated).toBe(false); // nothing beyond would have worsened
  });

  test('that arrives where dependents were not loaded is truncated', () => {
    const topology = buildTopology(
      [
        { id: 'a', own: 'OK', moreDependents: true },
        { id: 'b', own: 'OK' },
      ],
      [edge('a', 'b')],
    );
    expect(analyseImpact(topology, { of: ['b'] }).truncated).toBe(true);
    expect(analyseImpact(topology, { of: ['b'], overlay: { removedEdges: [{ from: 'a', to: 'b' }] } }).truncated).toBe(
      false,
    );
  });

  test('counts against what is down already', () => {
    const overlay = { states: new Map<string, Severity>([['db1', 'CRITICAL']]) };
    const { affected, baseline } = analyseImpact(estate, { of: ['db2'], overlay });
    expect(affected.ids).toEqual(['web', 'shop']);
    expect(baseline.severity('web')).toBe('OK');
    expect(affected.slice(0, 1)[0]!.causedBy).toEqual(['db2']);
  });

  test('orders equals by name, then by id', () => {
    const items: ItemRow[] = [{ id: '3', name: 'a' }, { id: '2', name: 'b' }, { id: '1', name: 'b' }, { id: '0' }];
    const topology = buildTopology(
      items,
      ['1', '2', '3'].map((id) => edge(id, '0')),
    );
    expect(analyseImpact(topology, { of: ['0'] }).affected.ids).toEqual(['3', '1', '2']);
  });

  test('in a cycle comes back to neither the given item nor an endless walk', () => {
    const topology = buildTopology(quiet('a', 'b', 'c'), [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')]);
    expect(brief(analyseImpact(topology, { of: ['a', 'a'] }).affected)).toEqual([
      ['c', 'CRITICAL', 1, 'a'],
      ['b', 'CRITICAL', 2, 'c'],
    ]);
  });

  test('in a cycle that holds itself up still names what lifted it', () => {
    // g lifts c to WARNING; from there x and c lift each other.
    const topology = buildTopology(quiet('g', 'c', 'x'), [
      edge('c', 'g', { map: 'SET', mapValue: 'WARNING' }),
      edge('x', 'c', { map: 'SET', mapValue: 'WARNING' }),
      edge('c', 'x', { map: 'SET', mapValue: 'CRITICAL' }),
    ]);
    expect(brief(analyseImpact(topology, { of: ['g'] }).affected)).toEqual([
      ['c', 'CRITICAL', 1, 'g,x'],
      ['x', 'WARNING', 2, 'c'],
    ]);
  });

  test('of an unknown item, or with no depth, is refused', () => {
    expect(() => analyseImpact(estate, { of: ['nobody'] })).toThrow('"nobody" is not in the topology');
    expect(() => analyseImpact(estate, { of: ['db1'], maxDepth: 1.5 })).toThrow('maxDepth');
    expect(() => analyseImpact(estate, { of: ['db1'], maxDepth: -1 })).toThrow('maxDepth');
  });

  test('of 10,000 items in a chain reaches the last', () => {
    const items = quiet(...Array.from({ length: 10_000 }, (_, at) => `${at}`));
    const topology = buildTopology(
      items,
      items.slice(1).map(({ id }, at) => edge(`${at}`, id)),
    );
    const { affected } = analyseImpact(topology, { of: ['9999'] });
    expect(affected.slice(-1)).toMatchObject([{ id: '0', distance: 9_999, causedBy: ['1'] }]);
  });
});

describe('on any graph', () => {
  const aQuestion = aGraph().chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      of: someOf(graph),
      assume: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Severity>('CRITICAL') },
        aLevel,
        fc.constant<Severity>('UNKNOWN'),
      ),
      maxDepth: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: 4 })),
    }),
  );

  test('impact is what the reference says: affected, withstood, distances, gates, truncation', () => {
    fc.assert(
      fc.property(aQuestion, ({ graph, of, assume, maxDepth }) => {
        const answer = analyseImpact(build(graph), { of, assume, maxDepth });
        const expected = impact(graph, of, assume, maxDepth);
        const describeAll = (items: ItemRow[]) =>
          items
            .map((item) => ({
              id: item.id,
              severity: shows(item, expected.now),
              previous: shows(item, expected.base),
              distance: expected.distance.get(item.id)!,
              gates: groupsOf(graph, item, expected.now).groups.map(gate),
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        const found = (items: Iterable<ImpactedItem>) =>
          Array.from(items, ({ causedBy: _, ...item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(found(answer.affected)).toEqual(describeAll(expected.affected));
        expect(found(answer.withstood)).toEqual(describeAll(expected.withstood));
        expect(answer.truncated).toBe(expected.truncated);
        const keys = Array.from(answer.affected, ({ id, distance }) => [distance, nameOf(graph, id), id] as const);
        expect(keys).toEqual(keys.toSorted((a, b) => a[0] - b[0] || compare(a[1], b[1]) || compare(a[2], b[2])));
      }),
      { numRuns: 3000 },
    );
  });

  test('following causedBy leads to a given item, over providers that worsened', () => {
    fc.assert(
      fc.property(aQuestion, ({ graph, of, assume, maxDepth }) => {
        const { affected, withstood } = analyseImpact(build(graph), { of, assume, maxDepth });
        const causes = new Map(Array.from(affected, ({ id, causedBy }) => [id, causedBy]));
        for (const { id, causedBy } of [...affected, ...withstood]) {
          expect(causedBy.length).toBeGreaterThan(0);
          for (const cause of causedBy) {
            expect(graph.edges.some(({ from, to }) => from === id && to === cause)).toBe(true);
            expect(causes.has(cause) || of.includes(cause)).toBe(true);
          }
          const seen = new Set(causedBy);
          for (const at of seen) if (!of.includes(at)) for (const cause of causes.get(at) ?? []) seen.add(cause);
          expect([...seen].some((at) => of.includes(at))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('an affected item would stand better were its causes as before', () => {
    fc.assert(
      fc.property(aQuestion, ({ graph, of, assume, maxDepth }) => {
        const { affected } = analyseImpact(build(graph), { of, assume, maxDepth });
        const { base, now } = impact(graph, of, assume, maxDepth);
        for (const { id, causedBy } of affected) {
          const item = graph.items.find((row) => row.id === id)!;
          const spared = new Map(now);
          for (const cause of causedBy) spared.set(cause, base.get(cause)!);
          expect(oneStep(graph, item, spared)).not.toBe(now.get(id)!.level);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a worse assumption, or more given items, affects no fewer', () => {
    fc.assert(
      fc.property(aQuestion, ({ graph, of, maxDepth: _ }) => {
        const topology = build(graph);
        const some = new Set(analyseImpact(topology, { of: of.slice(0, 1), assume: 'MINOR' }).affected.ids);
        const more = new Set([...analyseImpact(topology, { of }).affected.ids, ...of]);
        for (const id of some) expect(more.has(id)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what-if finds exactly what gets worse and what gets better', () => {
    const rank = ['OK', 'UNKNOWN', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];
    const any = aGraph().chain((graph) => fc.tuple(fc.constant(graph), anOverlay(graph)));
    fc.assert(
      fc.property(any, ([graph, overlay]) => {
        const { worsened, improved } = whatIf(build(graph), overlay);
        const changed = overlaid(graph, overlay);
        const [before, after] = [fixpoint(graph), fixpoint(changed)];
        const old = new Map(graph.items.map((item) => [item.id, item]));
        const expected = { worsened: [] as string[], improved: [] as string[] };
        for (const item of changed.items) {
          const previous = old.get(item.id);
          if (!previous) continue;
          const score = (row: ItemRow, states: typeof before): number => {
            const severity = shows(row, states);
            return severity === 'UNKNOWN' && row.own !== 'UNKNOWN' ? 0 : rank.indexOf(severity);
          };
          const difference = score(item, after) - score(previous, before);
          if (difference > 0) expected.worsened.push(item.id);
          if (difference < 0) expected.improved.push(item.id);
        }
        expect(worsened.map(({ id }) => id).sort()).toEqual(expected.worsened.sort());
        expect(improved.map(({ id }) => id).sort()).toEqual(expected.improved.sort());
      }),
      { numRuns: 2000 },
    );
  });

  test('single points of failure are those whose sole loss the reference finds bad enough', () => {
    const any = aGraph().chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        service: fc.constantFrom(...graph.items.map(({ id }) => id)),
        from: fc.constantFrom('healthy' as const, 'current' as const),
        severity: fc.constantFrom('WARNING' as const, 'MAJOR' as const, 'CRITICAL' as const),
      }),
    );
    const rank = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];
    fc.assert(
      fc.property(any, ({ graph, service, from, severity }) => {
        const healthy: Graph = {
          ...graph,
          items: graph.items.map((item) => ({ ...item, own: 'OK', boundary: item.boundary ? 'OK' : undefined })),
        };
        const start = from === 'healthy' ? healthy : graph;
        const before = fixpoint(start).get(service)!.level;
        const expected = graph.items
          .filter(({ id }) => id !== service)
          .filter(({ id }) => {
            const after = fixpoint(start, new Map([[id, 'CRITICAL']])).get(service)!.level;
            return after !== before && rank.indexOf(after) >= rank.indexOf(severity);
          });
        const found = singlePointsOfFailure(build(graph), service, { from, severity });
        expect(found.items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(found.truncated).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

test('single points of failure come with their causal distance, and how bad the service gets', () => {
  expect(singlePointsOfFailure(estate, 'shop').items).toEqual([
    { id: 'web', severity: 'CRITICAL', distance: 1 },
    { id: 'storage', severity: 'CRITICAL', distance: 3 },
  ]);
  expect(singlePointsOfFailure(estate, 'web', { severity: 'WARNING' }).items.map(({ id }) => id)).toEqual([
    'q1',
    'q2',
    'q3',
    'storage',
  ]);
  expect(singlePointsOfFailure(estate, 'shop', { limit: 2 })).toMatchObject({ tried: 2, truncated: true });
  const down = buildTopology(
    [
      { id: 's', own: 'OK' },
      { id: 'd', own: 'CRITICAL' },
    ],
    [edge('s', 'd')],
  );
  expect(singlePointsOfFailure(down, 's', { from: 'current' })).toMatchObject({ baseline: 'CRITICAL', items: [] });
});

test('the distance of a single point of failure is along what fails, not along a shorter way that holds', () => {
  const topology = buildTopology(quiet('s', 'x', 'y', 'd', 'e', 'spare', 'p'), [
    edge('s', 'x'),
    edge('x', 'y'),
    edge('y', 'd'),
    edge('d', 'p'),
    edge('s', 'e', { group: 'g' }),
    edge('s', 'spare', { group: 'g' }),
    edge('e', 'p'),
  ]);
  expect(singlePointsOfFailure(topology, 's').items.map(({ id, distance }) => [id, distance])).toEqual([
    ['x', 1],
    ['y', 2],
    ['d', 3],
    ['p', 4],
  ]);
});

test('a spare that is down already makes the other a single point of failure', () => {
  const topology = buildTopology(
    [...quiet('app', 'db2'), { id: 'db1', own: 'CRITICAL' }],
    [edge('app', 'db1', { group: 'g' }), edge('app', 'db2', { group: 'g' })],
  );
  expect(singlePointsOfFailure(topology, 'app').items).toEqual([]);
  expect(singlePointsOfFailure(topology, 'app', { from: 'current' }).items).toMatchObject([{ id: 'db2' }]);
  expect(evaluate(topology).margin('app')).toBe(0);
});

test('the reference itself maps as the specification says', () => {
  const state = { level: 'CRITICAL' as const, unknown: false };
  expect(mapped(edge('a', 'b', { map: 'DECREASE' }), state, 'WARNING')).toBe('MAJOR');
});

const nameOf = (graph: Graph, id: string): string => graph.items.find((item) => item.id === id)!.name ?? id;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
