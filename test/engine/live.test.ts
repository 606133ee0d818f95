import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveStatus } from '../../src/engine/live.js';
import { evaluate } from '../../src/engine/propagation.js';
import { buildTopology, type ItemRow } from '../../src/engine/topology.js';
import { aGraph, anOwn } from '../support/arbitraries.js';

const cycle = ['a', 'b', 'c'].map((id): ItemRow => ({ id, own: 'OK' }));
const edges = [
  { from: 'a', to: 'b', type: 'DEPENDS_ON' },
  { from: 'b', to: 'a', type: 'DEPENDS_ON' },
  { from: 'c', to: 'a', type: 'DEPENDS_ON' },
];

test('a status that changes gives what changed with it, and nothing a second time', () => {
  const live = new LiveStatus(buildTopology(cycle, edges));
  const transitions = live.observe([['b', 'MAJOR']]);
  expect(transitions.map(({ id, previous, severity }) => [id, previous, severity]).sort()).toEqual([
    ['a', 'OK', 'MAJOR'],
    ['b', 'OK', 'MAJOR'],
    ['c', 'OK', 'MAJOR'],
  ]);
  expect(live.causedBy('c')).toEqual(['a']);
  expect(live.observe([['b', 'MAJOR']])).toEqual([]);
});

test('a cycle comes down with the failure that lifted it, though its members held each other up', () => {
  const live = new LiveStatus(buildTopology(cycle, edges));
  live.observe([['b', 'CRITICAL']]);
  expect(live.observe([['b', 'OK']])).toHaveLength(3);
  expect(live.severity('c')).toBe('OK');
  expect(live.causedBy('c')).toEqual([]);
});

test('an unknown item is refused before anything is taken in', () => {
  const live = new LiveStatus(buildTopology(cycle, edges));
  expect(() =>
    live.observe([
      ['a', 'MAJOR'],
      ['nobody', 'OK'],
    ]),
  ).toThrow('nobody');
  expect(live.severity('a')).toBe('OK');
});

test('after any series of observations the status is what evaluating from scratch gives', () => {
  const any = aGraph({ size: 12 }).chain((graph) => {
    graph.items[0] = { ...graph.items[0]!, boundary: undefined }; // so that there is something to observe
    const observable = graph.items.filter(({ boundary }) => !boundary).map(({ id }) => id);
    const observation = fc.tuple(fc.constantFrom(...observable), anOwn);
    const observations = fc.array(observation, { maxLength: 4 });
    return fc.tuple(fc.constant(graph), fc.array(observations, { maxLength: 6 }));
  });
  fc.assert(
    fc.property(any, ([{ items, edges: rows }, series]) => {
      const live = new LiveStatus(buildTopology(items, rows));
      const own = new Map(items.map((item) => [item.id, item.own]));
      const shownTo = new Map(items.map(({ id }) => [id, live.severity(id)]));
      for (const observed of series) {
        for (const [id, state] of observed) own.set(id, state);
        for (const { id, previous, severity } of live.observe(observed)) {
          expect(previous).toBe(shownTo.get(id));
          shownTo.set(id, severity);
        }
        const scratch = evaluate(
          buildTopology(
            items.map((item) => ({ ...item, own: own.get(item.id) })),
            rows,
          ),
        );
        for (const { id } of items) {
          expect(live.severity(id)).toBe(scratch.severity(id));
          expect(shownTo.get(id)).toBe(scratch.severity(id));
          expect(live.gates(id)).toEqual(scratch.gates(id));
        }
      }
    }),
    { numRuns: 2000 },
  );
});
