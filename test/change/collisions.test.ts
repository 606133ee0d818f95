import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collisionsOf,
  type Collision,
  type CollisionQuestion,
  type Freeze,
  type PlannedChange,
} from '../../src/change/collisions.js';
import { DownSets } from '../../src/change/down-sets.js';
import { windowsTouching } from '../../src/change/windows.js';
import { buildTopology, type EdgeRow, type ItemRow } from '../../src/engine/topology.js';
import { hour } from '../../src/monitoring/spans.js';
import { aGraph } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import { fixpoint, gate, groupsOf, impact, shows, type Graph } from '../support/naive.js';

const at = (clock: string): number => Date.parse(`2026-06-10T${clock}:00Z`);
const change = (id: string, targets: string[], from: string, to: string, more: Partial<PlannedChange> = {}) =>
  ({ id, type: 'NORMAL', targets, window: { from: at(from), to: at(to) }, ...more }) satisfies PlannedChange;
const edge = (from: string, to: string, group?: string): EdgeRow => ({ from, to, type: 'DEPENDS_ON', group });
const topologyOf = (edges: EdgeRow[], groups: Record<string, ItemRow['groups']> = {}) =>
  buildTopology(
    [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => ({ id, own: 'OK', groups: groups[id] })),
    edges,
  );

const estate = topologyOf([edge('CRM', 'DB1'), edge('ERP', 'DB1'), edge('ERP', 'APP2'), edge('DB1', 'HOST1')]);
const A = change('A', ['DB1'], '02:00', '04:00');
const B = change('B', ['APP2'], '03:00', '05:00');
const C = change('C', ['HOST1'], '04:00', '06:00');
const D = change('D', ['DB1'], '03:30', '04:30');
const ask = (one: PlannedChange, others: PlannedChange[], more: Partial<CollisionQuestion> = {}): Collision[] =>
  collisionsOf({
    topology: estate,
    change: one,
    others,
    isService: (id) => id === 'CRM' || id === 'ERP',
    ...more,
  });

describe('scenario 14', () => {
  test.each([
    ['A and B share a service', A, B, [{ kind: 'SHARED_SERVICE', blocks: false, items: ['ERP'] }]],
    ['A and C only touch', A, C, []],
    ['A and D work on the same item', A, D, [{ kind: 'SAME_CI', blocks: true, items: ['DB1'] }]],
    ['B and C share a service', B, C, [{ kind: 'SHARED_SERVICE', blocks: false, items: ['ERP'] }]],
    ['B and D share a service', B, D, [{ kind: 'SHARED_SERVICE', blocks: false, items: ['ERP'] }]],
    ['C reaches what D works on', C, D, [{ kind: 'DEPENDENCY', blocks: false, items: ['DB1'] }]],
  ])('%s, whichever is asked about', (_, one, other, expected) => {
    expect(ask(one, [other])).toEqual(expected.map((collision) => ({ ...collision, changes: [other.id] })));
    expect(ask(other, [one])).toEqual(expected.map((collision) => ({ ...collision, changes: [one.id] })));
  });

  test('two members of a group that needs one of them', () => {
    const topology = topologyOf([edge('HA', 'n1', 'nodes'), edge('HA', 'n2', 'nodes'), edge('shop', 'HA')], {
      HA: [{ name: 'nodes', reduce: 'K_OF_N', k: 1 }],
    });
    const first = change('first', ['n1'], '02:00', '04:00');
    const second = change('second', ['n2'], '03:00', '05:00');
    const alone = (one: PlannedChange) => collisionsOf({ topology, change: one, others: [], isService: () => false });
    expect([alone(first), alone(second)]).toEqual([[], []]);
    expect(collisionsOf({ topology, change: first, others: [second], isService: () => false })).toEqual([
      {
        ...{ kind: 'REDUNDANCY_LOST', blocks: true, changes: ['second'] },
        ...{ items: ['HA', 'shop'], groups: [{ itemId: 'HA', group: 'nodes' }] },
      },
    ]);
    const later = change('second', ['n2'], '04:00', '05:00');
    expect(collisionsOf({ topology, change: first, others: [later], isService: () => false })).toEqual([]);
  });
});

describe('collisions', () => {
  test('all of it comes at once, strongest first', () => {
    const freeze: Freeze = { id: 'year-end', windows: [A.window], covers: (id) => id === 'CRM' };
    const mine = { ...A, implementer: 'kim' };
    const others = [
      { ...B, implementer: 'kim' },
      change('D2', ['DB1'], '02:00', '03:00'),
      change('C2', ['HOST1'], '02:00', '03:00'),
    ];
    const maintenanceOf = (id: string) => (id === 'DB1' ? [{ from: at('02:00'), to: at('03:00') }] : undefined);
    const found = ask(mine, others, { freezes: [freeze], maintenanceOf });
    expect(found.map(({ kind, changes, freeze: in_ }) => [kind, changes.join() || in_])).toEqual([
      ['SAME_CI', 'D2'],
      ['FREEZE', 'year-end'],
      ['DEPENDENCY', 'C2'],
      ['SHARED_SERVICE', 'B'],
      ['OUTSIDE_MAINTENANCE', undefined],
      ['SAME_IMPLEMENTER', 'B'],
    ]);
    const inside = { from: at('01:00'), to: at('04:00') };
    expect(ask(A, [], { maintenanceOf: () => [inside] })).toEqual([]);
  });

  test('a buffer keeps changes apart that adjoin', () => {
    expect(ask(A, [C], { buffer: 1 })).toMatchObject([{ kind: 'DEPENDENCY', items: ['DB1'] }]);
    expect(ask(C, [A], { buffer: 1 })).toMatchObject([{ kind: 'DEPENDENCY', items: ['DB1'] }]);
  });

  test('what is down today says nothing of the day of the change', () => {
    const topology = buildTopology(
      [
        { id: 'HA', groups: [{ name: 'nodes', reduce: 'BEST' }] },
        { id: 'n1', own: 'CRITICAL' },
        { id: 'n2', own: 'OK' },
      ],
      [edge('HA', 'n1', 'nodes'), edge('HA', 'n2', 'nodes')],
    );
    const others = [change('second', ['n2'], '02:00', '03:00')];
    const found = collisionsOf({
      topology,
      change: change('first', ['n1'], '02:00', '03:00'),
      others,
      isService: () => false,
    });
    expect(found).toMatchObject([{ kind: 'REDUNDANCY_LOST', items: ['HA'] }]);
  });

  test('three at once may take what no two of them do', () => {
    const nodes = ['n1', 'n2', 'n3'];
    const topology = topologyOf(
      nodes.map((node) => edge('HA', node, 'nodes')),
      { HA: [{ name: 'nodes', reduce: 'K_OF_N', k: 1 }] },
    );
    const [first, ...others] = nodes.map((node, index) => change(node, [node], `0${index + 1}:00`, '05:00'));
    expect(collisionsOf({ topology, change: first!, others, isService: () => false })).toEqual([
      expect.objectContaining({ kind: 'REDUNDANCY_LOST', changes: ['n2', 'n3'], items: ['HA'] }),
    ]);
    const apart = [change('n2', ['n2'], '01:00', '02:00'), change('n3', ['n3'], '02:00', '03:00')];
    expect(collisionsOf({ topology, change: first!, others: apart, isService: () => false })).toEqual([]);
  });

  test('a freeze blocks what is planned, an emergency too, and lets the exempt through', () => {
    const rule = { kind: 'RECURRING' as const, start: '2025-12-20T00:00', zone: 'Europe/Berlin', duration: 'P14D' };
    const yearEnd = windowsTouching([{ ...rule, rule: 'FREQ=YEARLY' }], {
      from: Date.parse('2026-12-24T10:00Z'),
      to: Date.parse('2026-12-24T12:00Z'),
    });
    expect(yearEnd.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
      ['2026-12-19T23:00:00.000Z', '2027-01-02T23:00:00.000Z'],
    ]);
    const window = { from: yearEnd[0]!.to - hour, to: yearEnd[0]!.to + hour };
    const freeze: Freeze = {
      id: 'year-end',
      windows: yearEnd,
      covers: () => true,
      exempt: ({ id }) => id === 'exempt',
    };
    const kinds = (one: Partial<PlannedChange>) =>
      ask({ ...A, window, ...one }, [], { freezes: [freeze] }).map(({ kind, blocks }) => [kind, blocks]);
    expect(kinds({})).toEqual([['FREEZE', true]]);
    expect(kinds({ type: 'STANDARD' })).toEqual([['FREEZE', true]]);
    expect(kinds({ type: 'EMERGENCY' })).toEqual([['FREEZE', true]]);
    expect(kinds({ id: 'exempt' })).toEqual([]);
    expect(kinds({ window: { from: yearEnd[0]!.to, to: yearEnd[0]!.to + hour } })).toEqual([]);
  });
});

test('a window that recurs keeps to the clock of its zone, and those that adjoin are one', () => {
  const nights = [1, 2].map((nights) => ({
    kind: 'RECURRING' as const,
    start: `2026-01-0${nights}T22:00`,
    zone: 'America/New_York',
    rule: 'FREQ=WEEKLY',
    duration: 'PT24H',
  }));
  const span = { from: Date.parse('2026-03-06T12:00Z'), to: Date.parse('2026-03-14T12:00Z') };
  expect(
    windowsTouching(nights, span).map(({ from, to }) => [new Date(from).toISOString(), (to - from) / hour]),
  ).toEqual([
    ['2026-03-06T03:00:00.000Z', 48],
    ['2026-03-13T02:00:00.000Z', 48],
  ]);
});

/** Everything at OK but some items at CRITICAL, by the naive reference. */
function naively(graph: Graph, down: readonly string[]) {
  const items = graph.items.map((item): ItemRow => ({ ...item, own: down.includes(item.id) ? 'CRITICAL' : 'OK' }));
  const states = fixpoint({ items, edges: graph.edges });
  return {
    severity: new Map(items.map((item) => [item.id, shows(item, states)])),
    open: new Set(
      items.flatMap((item) =>
        groupsOf({ items, edges: graph.edges }, item, states)
          .groups.filter((group) => gate(group).open)
          .map((group) => `${item.id} ${group.name}`),
      ),
    ),
  };
}

test('what breaks only together is what the naive reference finds', () => {
  const severities = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];
  fc.assert(
    fc.property(
      aGraph({ size: 8 }).map(({ items, edges }) => ({
        items: items.map((item): ItemRow => ({ ...item, boundary: undefined, own: 'OK' })),
        edges,
      })),
      fc.nat(7),
      fc.nat(7),
      (graph, a, b) => {
        const [first, second] = [graph.items[a % graph.items.length]!.id, graph.items[b % graph.items.length]!.id];
        fc.pre(first !== second);
        const { items, groups } = new DownSets(buildTopology(graph.items, graph.edges)).brokenTogether([
          [first],
          [second],
        ]);
        const together = naively(graph, [first, second]);
        const alone = [naively(graph, [first]), naively(graph, [second])];
        const rank = (of: { severity: Map<string, string> }, id: string) => severities.indexOf(of.severity.get(id)!);
        const worse = graph.items
          .map(({ id }) => id)
          .filter((id) => id !== first && id !== second && alone.every((one) => rank(one, id) < rank(together, id)));
        const open = [...together.open].filter((group) => worse.includes(group.split(' ')[0]!));
        expect(groups.map(({ itemId, group }) => `${itemId} ${group}`).sort()).toEqual(open.sort());
        expect(items).toEqual(open.length === 0 ? [] : worse.sort());
      },
    ),
    { numRuns: 400 },
  );
});

/** What two changes collide with, by going through the down sets of both on the naive reference. */
function naiveCollisions(
  graph: Graph,
  one: PlannedChange,
  other: PlannedChange,
  services: readonly string[],
): string[] {
  if (one.window.to <= other.window.from || other.window.to <= one.window.from) return [];
  const [mine, theirs] = [one, other].map(({ targets }) => {
    const { affected, withstood } = impact(graph, [...targets], 'CRITICAL', Infinity);
    const down = [...targets, ...affected.map(({ id }) => id)];
    return { down, touched: [...down, ...withstood.map(({ id }) => id)] };
  });
  const same = one.targets.filter((id) => other.targets.includes(id));
  const inside = [
    ...one.targets.filter((id) => theirs!.touched.includes(id)),
    ...other.targets.filter((id) => mine!.touched.includes(id)),
  ];
  const shared = mine!.down.filter((id) => theirs!.down.includes(id) && services.includes(id));
  const told = (kind: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${kind} ${[...new Set(ids)].sort().join()}`];
  return (
    [told('SAME_CI', same), told('DEPENDENCY', inside), told('SHARED_SERVICE', shared)].find(
      (found) => found.length > 0,
    ) ?? []
  );
}

test('what changes collide with is what the down sets of both say, gone through one by one', () => {
  const window = fc.record({ from: fc.nat(6), length: fc.integer({ min: 1, max: 4 }) });
  const targets = fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(
      aGraph({ size: 7 }).map(({ items, edges }) => ({
        items: items.map((item): ItemRow => ({ ...item, boundary: undefined, moreDependents: false, own: 'OK' })),
        edges,
      })),
      fc.array(fc.tuple(window, targets), { minLength: 2, maxLength: 4 }),
      (graph, plans) => {
        const ids = graph.items.map(({ id }) => id);
        const services = ids.filter((_, index) => index % 2 === 0);
        const changes = plans.map(([{ from, length }, on], index): PlannedChange => ({
          ...{ id: `c${index}`, type: 'NORMAL', window: { from, to: from + length } },
          targets: [...new Set(on.map((at) => ids[at % ids.length]!))].sort(),
        }));
        const [one, ...others] = changes as [PlannedChange, ...PlannedChange[]];
        const topology = buildTopology(graph.items, graph.edges);
        const found = collisionsOf({ topology, change: one, others, isService: (id) => services.includes(id) });
        for (const other of others)
          expect(
            found
              .filter(({ kind, changes: [id] }) => kind !== 'REDUNDANCY_LOST' && id === other.id)
              .map(({ kind, items }) => `${kind} ${items.join()}`),
          ).toEqual(naiveCollisions(graph, one, other, services));
        // Whether something is in the way of both or of neither.
        for (const other of others) {
          const back = collisionsOf({
            topology,
            change: other,
            others: [one],
            isService: (id) => services.includes(id),
          });
          const pair = found.filter(({ changes: with_ }) => with_.join() === other.id);
          expect(back.map(({ kind, items }) => [kind, items])).toEqual(pair.map(({ kind, items }) => [kind, items]));
        }
      },
    ),
    { numRuns: effort(200) },
  );
});
