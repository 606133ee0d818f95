import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachability } from '../../src/engine/reachability.js';
import type { Severity } from '../../src/engine/severity.js';
import { buildTopology, type EdgeRow, type ItemRow } from '../../src/engine/topology.js';
import { aGraph } from '../support/arbitraries.js';
import { reachable } from '../support/naive.js';

const edge = (from: string, to: string, group?: string): EdgeRow => ({ from, to, type: 'DEPENDS_ON', group });
const items = (own: Record<string, Severity | undefined>): ItemRow[] =>
  Object.entries(own).map(([id, state]) => ({ id, own: state }));
const down = (...ids: string[]) => ({ overlay: { states: new Map(ids.map((id) => [id, 'CRITICAL' as const])) } });

describe('an application that needs one of two directories and one of two name servers', () => {
  const topology = buildTopology(items({ app: 'OK', ldapA: 'OK', ldapB: 'OK', dns1: 'OK', dns2: 'OK', sw1: 'OK' }), [
    edge('app', 'ldapA', 'ldap'),
    edge('app', 'ldapB', 'ldap'),
    edge('app', 'dns1', 'dns'),
    edge('app', 'dns2', 'dns'),
    edge('ldapB', 'sw1'),
  ]);

  test('is reachable with one directory down', () => {
    const one = reachability(topology, down('ldapA'));
    expect(one.isReachable('app')).toBe(true);
    expect(one.roots('app')).toEqual([]);
  });

  test('is not with the other behind a switch that is down, and both failures are the roots', () => {
    const both = reachability(topology, down('ldapA', 'sw1'));
    expect(both.isReachable('app')).toBe(false);
    expect(both.roots('app')).toEqual(['ldapA', 'sw1']);
    expect(both.unreachable).toEqual(['app', 'ldapB']);
    expect(both.groups('app')).toEqual([
      { group: 'dns', members: 2, reachable: 2, available: 2, state: 'OK' },
      { group: 'ldap', members: 2, reachable: 1, available: 0, state: 'FAILED' },
    ]);
  });

  test('is again once the first directory is up', () => {
    expect(reachability(topology, down('sw1')).isReachable('app')).toBe(true);
  });

  test('counts a group as unreachable, not failed, when none of its members can be reached', () => {
    const shared = { overlay: { ...down('sw1').overlay, addedEdges: [edge('ldapA', 'sw1')] } };
    expect(reachability(topology, shared).groups('app')[1]).toMatchObject({ reachable: 0, state: 'UNREACHABLE' });
    expect(reachability(topology, shared).roots('app')).toEqual(['sw1']);
  });
});

test('without a group every provider is needed, and the root is the nearest failing one that can be reached', () => {
  const topology = buildTopology(items({ vm: 'CRITICAL', host: 'CRITICAL', sw: 'MAJOR', power: 'MINOR' }), [
    edge('vm', 'host'),
    edge('host', 'sw'),
    edge('sw', 'power'),
  ]);
  const found = reachability(topology);
  expect(found.isReachable('sw')).toBe(true);
  expect(found.roots('vm')).toEqual(['sw']);
  expect(reachability(topology, { failAt: 'MINOR' }).roots('vm')).toEqual(['power']);
});

test('what was never observed is up, and UNKNOWN is by default not down', () => {
  const topology = buildTopology(items({ a: 'OK', b: undefined, c: 'UNKNOWN' }), [edge('a', 'b'), edge('b', 'c')]);
  expect(reachability(topology).unreachable).toEqual([]);
  expect(reachability(topology, { failAt: 'WARNING' }).roots('a')).toEqual(['c']);
});

test('items that need each other are reachable until one of them fails, which is then the root for all', () => {
  const topology = buildTopology(items({ a: 'OK', b: 'OK', c: 'OK' }), [
    edge('a', 'b'),
    edge('b', 'a'),
    edge('c', 'a'),
  ]);
  expect(reachability(topology).unreachable).toEqual([]);
  const cut = reachability(topology, down('b'));
  expect(cut.unreachable).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c'].map((id) => cut.roots(id))).toEqual([['b'], ['b'], ['b']]);
  expect(reachability(topology, down('a', 'b')).roots('c')).toEqual(['a']);
  expect(reachability(topology, down('a', 'b')).roots('a')).toEqual(['b']);
});

test('a failed member of a cycle is no root when something outside cuts the cycle off', () => {
  const topology = buildTopology(items({ a: 'OK', b: 'OK', sw: 'OK' }), [
    edge('a', 'b'),
    edge('b', 'a'),
    edge('b', 'sw'),
  ]);
  expect(reachability(topology, down('b', 'sw')).roots('a')).toEqual(['sw']);
});

test('a chain of 10,000 items is decided to its end', () => {
  const chain = Array.from({ length: 10_000 }, (_, at): ItemRow => ({
    id: `${at}`,
    own: at === 9_999 ? 'CRITICAL' : 'OK',
  }));
  const found = reachability(
    buildTopology(
      chain,
      chain.slice(1).map(({ id }, at) => edge(`${at}`, id)),
    ),
  );
  expect(found.unreachable).toHaveLength(9_999);
  expect(found.roots('0')).toEqual(['9999']);
});

test('on any graph reachability is what the reference says, and what is unreachable has roots that are down', () => {
  fc.assert(
    fc.property(aGraph(), (graph) => {
      const found = reachability(buildTopology(graph.items, graph.edges));
      const expected = reachable(graph);
      const rows = new Map(graph.items.map((item) => [item.id, item]));
      const short = graph.items.some((item) =>
        item.groups?.some(({ reduce, k }) => reduce === 'K_OF_N' && (k ?? 0) > 1),
      );
      for (const { id } of graph.items) {
        expect(found.isReachable(id)).toBe(expected.has(id));
        const roots = found.roots(id);
        if (expected.has(id)) expect(roots).toEqual([]);
        else if (!short) expect(roots.length).toBeGreaterThan(0);
        for (const root of roots)
          expect([rows.get(root)!.own, rows.get(root)!.boundary]).not.toEqual(['OK', undefined]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('without cycles every root is reachable', () => {
  fc.assert(
    fc.property(aGraph({ cycles: false }), (graph) => {
      const found = reachability(buildTopology(graph.items, graph.edges));
      for (const { id } of graph.items) for (const root of found.roots(id)) expect(found.isReachable(root)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
