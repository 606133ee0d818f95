import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/engine/propagation.js';
import { applyMap, encodeMap, joinMaps, shown, type Severity } from '../../src/engine/severity.js';
import { buildTopology, withOverlay, type EdgeRow, type ItemRow } from '../../src/engine/topology.js';
import { aFailure, aGraph, anOverlay } from '../support/arbitraries.js';
import { fixpoint, gate, groupsOf, overlaid, shows, type Graph } from '../support/naive.js';

const build = ({ items, edges }: Graph) => buildTopology(items, edges);
const edge = (from: string, to: string, more: Partial<EdgeRow> = {}): EdgeRow => ({
  from,
  to,
  type: 'DEPENDS_ON',
  ...more,
});

/** own of the provider, map → effective of the one dependent. */
function through(own: Severity | undefined, more: Partial<EdgeRow> = {}, dependent: Partial<ItemRow> = {}): Severity {
  const items: ItemRow[] = [
    { id: 'app', own: 'OK', ...dependent },
    { id: 'db', own },
  ];
  return evaluate(buildTopology(items, [edge('app', 'db', more)])).severity('app');
}

describe('a relationship', () => {
  const own: Severity[] = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];
  test.each([
    ['IDENTITY', ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL']],
    ['INCREASE', ['OK', 'MINOR', 'MAJOR', 'CRITICAL', 'CRITICAL']],
    ['DECREASE', ['OK', 'WARNING', 'WARNING', 'MINOR', 'MAJOR']],
    ['SET', ['OK', 'MINOR', 'MINOR', 'MINOR', 'MINOR']],
    ['IGNORE', ['OK', 'OK', 'OK', 'OK', 'OK']],
  ] as const)('with %s maps OK…CRITICAL to %j', (map, expected) => {
    expect(own.map((severity) => through(severity, { map, mapValue: 'MINOR' }))).toEqual(expected);
  });

  test('that is IGNOREd leaves its group as if it were absent', () => {
    const items: ItemRow[] = [
      { id: 'app', own: 'OK', groups: [{ name: 'g', reduce: 'K_OF_N', k: 1 }] },
      { id: 'one', own: 'CRITICAL' },
      { id: 'two', own: 'OK' },
    ];
    const edges = [edge('app', 'one', { group: 'g', map: 'IGNORE' }), edge('app', 'two', { group: 'g' })];
    const evaluation = evaluate(buildTopology(items, edges));
    expect(evaluation.severity('app')).toBe('OK');
    expect(evaluation.gates('app')).toMatchObject([{ members: 1, available: 1 }]);
    expect(evaluate(buildTopology(items, edges.slice(0, 1))).gates('app')).toEqual([]);
  });

  test('of an item to itself is nothing', () => {
    const topology = buildTopology([{ id: 'a', own: 'MINOR' }], [edge('a', 'a', { map: 'INCREASE' })]);
    expect(evaluate(topology).severity('a')).toBe('MINOR');
  });

  test('in a group that nobody declared is one of which one is enough', () => {
    const items: ItemRow[] = [
      { id: 'app', own: 'OK' },
      { id: 'one', own: 'CRITICAL' },
      { id: 'two', own: 'OK' },
    ];
    const topology = buildTopology(items, [edge('app', 'one', { group: 'g' }), edge('app', 'two', { group: 'g' })]);
    expect(evaluate(topology).severity('app')).toBe('OK');
    expect(evaluate(topology, { states: new Map([['two', 'MAJOR']]) }).severity('app')).toBe('MAJOR');
  });
});

describe('UNKNOWN', () => {
  test('of an item never observed counts as OK for its dependents and shows as UNKNOWN', () => {
    expect(through(undefined)).toBe('OK');
    expect(through('OK', {}, { own: undefined })).toBe('UNKNOWN');
    expect(through('MINOR', {}, { own: undefined })).toBe('MINOR');
  });

  test('observed counts as WARNING outside groups and as its group says inside', () => {
    expect(through('UNKNOWN')).toBe('WARNING');
    const groups = [{ name: 'g', reduce: 'BEST' as const, unknownAs: 'MAJOR' as const }];
    expect(through('UNKNOWN', { group: 'g' }, { groups })).toBe('MAJOR');
    expect(through('UNKNOWN', { group: 'g' })).toBe('WARNING');
    expect(through('UNKNOWN', { map: 'INCREASE' })).toBe('MINOR');
  });

  test('shows until something worse than OK arrives, and then still counts for its dependents as unknownAs', () => {
    const items: ItemRow[] = [
      { id: 'app', own: 'OK', groups: [{ name: 'g', reduce: 'BEST', unknownAs: 'MAJOR' }] },
      { id: 'db', own: 'UNKNOWN' },
      { id: 'disk', own: 'WARNING' },
    ];
    const evaluation = evaluate(buildTopology(items, [edge('app', 'db', { group: 'g' }), edge('db', 'disk')]));
    expect(evaluation.severity('db')).toBe('WARNING');
    expect(evaluation.severity('app')).toBe('MAJOR');
  });
});

test('a boundary item keeps its effective status whatever it depends on', () => {
  const items: ItemRow[] = [
    { id: 'app', own: 'OK' },
    { id: 'db', boundary: 'MINOR' },
    { id: 'disk', own: 'CRITICAL' },
  ];
  const evaluation = evaluate(buildTopology(items, [edge('app', 'db'), edge('db', 'disk')]));
  expect([evaluation.severity('db'), evaluation.severity('app')]).toEqual(['MINOR', 'MINOR']);
});

test('a cycle of healthy items is OK, and one failure in it goes all the way round', () => {
  const items = ['a', 'b', 'c'].map((id): ItemRow => ({ id, own: 'OK' }));
  const topology = buildTopology(items, [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')]);
  expect(items.map(({ id }) => evaluate(topology).severity(id))).toEqual(['OK', 'OK', 'OK']);
  const failed = evaluate(topology, { states: new Map([['b', 'MAJOR']]) });
  expect(items.map(({ id }) => failed.severity(id))).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
  expect(items.map(({ id }) => failed.round(id))).toEqual([1, 0, 2]);
  expect(failed.explain('c')).toMatchObject({ own: 'OK', effective: 'MAJOR', causedBy: ['a'], roots: ['b'] });
});

test('a chain of 10,000 items is evaluated to its end', () => {
  const items = Array.from({ length: 10_000 }, (_, at): ItemRow => ({
    id: `${at}`,
    own: at === 9_999 ? 'CRITICAL' : 'OK',
  }));
  const edges = items.slice(1).map((_, at) => edge(`${at}`, `${at + 1}`));
  const evaluation = evaluate(buildTopology(items, edges));
  expect(evaluation.severity('0')).toBe('CRITICAL');
  expect(evaluation.round('0')).toBe(9_999);
  expect(evaluation.explain('0').roots).toEqual(['9999']);
});

test('any graph is evaluated as the reference does, gates included', () => {
  fc.assert(
    fc.property(aGraph(), (graph) => {
      const evaluation = evaluate(build(graph));
      const states = fixpoint(graph);
      for (const item of graph.items) {
        expect(evaluation.severity(item.id)).toBe(shows(item, states));
        const gates = groupsOf(graph, item, states).groups.map(gate);
        expect(evaluation.gates(item.id)).toEqual(gates);
        expect(evaluation.margin(item.id)).toBe(
          gates.length ? Math.min(...gates.map(({ margin }) => margin)) : undefined,
        );
      }
    }),
    { numRuns: 2000 },
  );
});

test('an overlay gives what its rows would give', () => {
  const any = aGraph().chain((graph) => fc.tuple(fc.constant(graph), anOverlay(graph)));
  fc.assert(
    fc.property(any, ([graph, overlay]) => {
      const changed = overlaid(graph, overlay);
      const evaluation = evaluate(build(graph), overlay);
      const states = fixpoint(changed);
      for (const item of changed.items) expect(evaluation.severity(item.id)).toBe(shows(item, states));
      for (const id of overlay.removedItems ?? []) expect(() => evaluation.severity(id)).toThrow(id);
    }),
    { numRuns: 2000 },
  );
});

test('an item taken away and put back has none of its old relationships', () => {
  const topology = buildTopology(
    [
      { id: 'a', own: 'OK' },
      { id: 'b', own: 'CRITICAL' },
    ],
    [edge('a', 'b')],
  );
  const overlay = { removedItems: ['b'], addedItems: [{ id: 'b', own: 'CRITICAL' as const }] };
  expect(evaluate(topology, overlay).severity('a')).toBe('OK');
  expect(evaluate(topology).severity('a')).toBe('CRITICAL');
  expect(withOverlay(topology, overlay).ids).toEqual(['a', 'b']);
});

test('a worse own status never makes anything better', () => {
  const any = aGraph().chain((graph) => fc.tuple(fc.constant(graph), fc.constantFrom(...graph.items), aFailure));
  const rank = (severity: Severity): number =>
    ['OK', 'UNKNOWN', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'].indexOf(severity);
  fc.assert(
    fc.property(any, ([graph, item, worse]) => {
      const own = item.boundary ?? item.own;
      // An UNKNOWN may count as anything, so only what counted as OK is sure to get worse.
      fc.pre(own !== 'UNKNOWN' && item.own !== 'UNKNOWN' && rank(own ?? 'OK') <= rank(worse));
      const topology = build(graph);
      const before = evaluate(topology);
      const after = evaluate(topology, { states: new Map([[item.id, worse]]) });
      for (const { id } of graph.items) {
        if (id !== item.id || own !== undefined)
          expect(rank(after.severity(id))).toBeGreaterThanOrEqual(rank(before.severity(id)));
      }
    }),
    { numRuns: 2000 },
  );
});

test('an evaluated graph is a fixpoint: with every effective status as own nothing changes', () => {
  fc.assert(
    fc.property(aGraph(), (graph) => {
      const topology = build(graph);
      const once = evaluate(topology);
      const states = new Map(graph.items.map(({ id }) => [id, once.severity(id)] as const));
      const unobserved = graph.items.filter((item) => states.get(item.id) === 'UNKNOWN' && item.own !== 'UNKNOWN');
      for (const { id } of unobserved) states.delete(id);
      // One that shows worse than its UNKNOWN keeps counting as UNKNOWN, so it is left to be what it was observed as.
      for (const item of graph.items) if (item.own === 'UNKNOWN') states.delete(item.id);
      const twice = evaluate(topology, { states });
      for (const { id } of graph.items) expect(twice.severity(id)).toBe(once.severity(id));
    }),
    { numRuns: 1000 },
  );
});

test('following causedBy leads from everything that is not OK to an item whose own status is not OK', () => {
  fc.assert(
    fc.property(aGraph(), (graph) => {
      const evaluation = evaluate(build(graph));
      const rows = new Map(graph.items.map((item) => [item.id, item]));
      const states = fixpoint(graph);
      const isSource = (id: string): boolean => {
        const item = rows.get(id)!;
        const short = groupsOf(graph, item, states).groups.some(
          (g) => g.reduce === 'K_OF_N' && g.k! > g.members.length,
        );
        return short || item.own === 'UNKNOWN' || (item.boundary ?? item.own ?? 'OK') !== 'OK';
      };
      for (const { id } of graph.items) {
        if (states.get(id)!.level === 'OK') continue;
        const seen = new Set([id]);
        for (const at of seen) for (const cause of evaluation.causedBy(at)) seen.add(cause);
        expect([...seen].some(isSource)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('maps are monotone, keep OK, and join to the worse of the two', () => {
  const codes = (['IDENTITY', 'INCREASE', 'DECREASE'] as const).map((map) => encodeMap(map));
  for (const value of ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'] as const) codes.push(encodeMap('SET', value));
  for (const one of codes)
    for (const other of codes) {
      const joined = joinMaps(one, other);
      expect(applyMap(joined, 0)).toBe(0);
      for (let rank = 1; rank < 5; rank++) {
        expect(applyMap(joined, rank)).toBe(Math.max(applyMap(one, rank), applyMap(other, rank)));
        expect(applyMap(joined, rank)).toBeGreaterThanOrEqual(applyMap(joined, rank - 1));
      }
    }
  expect(shown(0, 0)).toBe('OK');
});

describe('rows that cannot be used are refused, saying which and why', () => {
  const a: ItemRow = { id: 'a' };
  test.each<[string, ItemRow[], EdgeRow[], string]>([
    ['an id twice', [a, a], [], '"a" is in the topology twice'],
    ['a provider that was not loaded', [a], [edge('a', 'b')], 'names "b", which is not in the topology'],
    ['SET without a value', [a, { id: 'b' }], [edge('a', 'b', { map: 'SET' })], 'mapValue: SET needs'],
    ['a negative weight', [a, { id: 'b' }], [edge('a', 'b', { weight: -1 })], 'weight: use a number from 0'],
    ['no number as weight', [a, { id: 'b' }], [edge('a', 'b', { weight: Number.NaN })], 'weight: use a number from 0'],
  ])('%s', (_, items, edges, message) => {
    expect(() => buildTopology(items, edges)).toThrow(message);
  });
});
