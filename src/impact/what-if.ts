import { ImpactedItems } from '../engine/impacted-items.js';
import { gatesOfItem, providersOf } from '../engine/segments.js';
import { rankOf } from '../engine/severity.js';
import type { Overlay, Topology } from '../engine/topology.js';
import { whatIf, type WhatIf } from '../engine/what-if.js';
import { absorptions } from '../engine/withstood.js';
import type { ImpactAnswer } from './impact.js';
import { asSeen } from './restricted.js';
import type { Subgraph } from './subgraph.js';

/**
 * What the overlay makes worse, with hops counted from the nearest item that a change touches, over relationships as they are
 * and as they would be. Items whose state is a change's own, and removed ones, are not counted.
 */
export function answerWhatIf(
  subgraph: Subgraph,
  overlay: Overlay,
  { touched, maxDepth, list }: { touched: readonly string[]; maxDepth: number; list: string },
): ImpactAnswer {
  const { topology } = subgraph;
  const outcome = whatIf(topology, overlay);
  const changed = outcome.after.topology;
  const distance = distances([topology, changed], touched, maxDepth);
  const worsened = new Map(outcome.worsened.map((item) => [topology.handles.get(item.id)!, item]));
  const near = (handle: number): boolean => distance[handle]! >= 0;
  const forced = new Uint8Array(topology.size);
  for (const id of overlay.states?.keys() ?? []) forced[topology.handles.get(id)!] = 1;
  const counted = [...worsened.keys()].filter((handle) => !forced[handle]);
  const held = withstood(outcome, overlay, [...worsened.keys()], forced, distance);
  const ids = changed.ids;
  const affected = new ImpactedItems(topology, counted.filter(near), distance, (handle) => ({
    ...worsened.get(handle)!,
    distance: distance[handle]!,
  }));
  const stood = new ImpactedItems(topology, [...held.keys()], distance, (handle) => ({
    id: ids[handle]!,
    severity: outcome.after.severityAt(handle),
    previous: outcome.before.severityAt(handle),
    distance: distance[handle]!,
    causedBy: Array.from(held.get(handle)!, (cause) => ids[cause]!).sort(),
    gates: gatesOfItem(changed, handle, outcome.after.wave),
  }));
  return {
    list,
    topology,
    classOf: subgraph.classOf,
    truncated: subgraph.cut || counted.some((handle) => !near(handle)),
    totalReached: distance.reduce((count, hops) => (hops >= 0 ? count + 1 : count), 0),
    ...asSeen({ affected, withstood: stood }, subgraph),
  };
}

/** Hops of each item along dependents in any of the topologies, which share their handles; -1 where none or too many. */
function distances(topologies: readonly Topology[], from: readonly string[], maxDepth: number): Int32Array {
  const distance = new Int32Array(topologies[0]!.size).fill(-1);
  let frontier = from.map((id) => topologies[0]!.handles.get(id)!);
  for (const handle of frontier) distance[handle] = 0;
  for (let hops = 1; hops <= maxDepth && frontier.length > 0; hops++) {
    const next: number[] = [];
    for (const { dependentStart, dependents } of topologies)
      for (const handle of frontier)
        for (let at = dependentStart[handle]!; at < dependentStart[handle + 1]!; at++) {
          const dependent = dependents[at]!;
          if (distance[dependent] !== -1) continue;
          distance[dependent] = hops;
          next.push(dependent);
        }
    frontier = next;
  }
  return distance;
}

/** The items that redundancy holds up: because members of a group worsened, or because a group lost members. */
function withstood(
  { before, after }: WhatIf,
  overlay: Overlay,
  worsened: readonly number[],
  seeds: Uint8Array,
  distance: Int32Array,
): Map<number, Set<number>> {
  const changed = after.topology;
  const within = Uint8Array.from(distance, (hops, handle) => (hops >= 0 && changed.present[handle] ? 1 : 0));
  const { rank, unknown } = after.wave;
  const held = absorptions(changed, { rank, unknown, seeds }, before.wave, worsened, within);
  for (const handle of bereft(before.topology, overlay)) {
    if (!within[handle] || seeds[handle] || rank[handle]! > before.wave.rank[handle]!) continue;
    const lost = lostProviders(before.topology, changed, handle);
    if (lost.size === 0 || rank[handle] === rankOf.CRITICAL) continue;
    const id = changed.ids[handle]!;
    const members = new Map(before.gates(id).map((gate) => [gate.group, gate.members]));
    const hit = after.gates(id).filter((gate) => gate.members < (members.get(gate.group) ?? 0));
    if (hit.some(({ reduce }) => reduce !== 'WORST') && !hit.some(({ open }) => open))
      held.set(handle, new Set([...(held.get(handle) ?? []), ...lost]));
  }
  return held;
}

/** The items that lose a provider. */
function bereft(topology: Topology, { removedItems = [], removedEdges = [] }: Overlay): Set<number> {
  const { handles, dependents, dependentStart } = topology;
  const found = new Set(removedEdges.map(({ from }) => handles.get(from)!));
  for (const id of removedItems) {
    const handle = handles.get(id)!;
    for (const dependent of dependents.subarray(dependentStart[handle], dependentStart[handle + 1]))
      found.add(dependent);
  }
  return found;
}

function lostProviders(before: Topology, after: Topology, handle: number): Set<number> {
  const lost = new Set(providersOf(before, handle));
  for (const provider of providersOf(after, handle)) lost.delete(provider);
  return lost;
}
