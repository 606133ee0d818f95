import { gateOf, reduceAmounts, type Gate } from './groups.js';
import { applyMap, rankOf, ranks } from './severity.js';
import type { Topology } from './topology.js';

/** What an observed UNKNOWN counts as on a relationship outside any group. */
const ungroupedUnknownAs = rankOf.WARNING;

/** A state of every item: the rank of its effective status and whether it was observed UNKNOWN. */
export interface States {
  readonly rank: Uint8Array;
  readonly unknown: Uint8Array;
}

/** The provider's rank as the segment that this edge is in sees it. */
export function mappedRank(topology: Topology, segment: number, edge: number, { rank, unknown }: States): number {
  const provider = topology.edgeProvider[edge]!;
  let value = rank[provider]!;
  if (unknown[provider]) value = Math.max(value, topology.rules[segment]?.unknownAs ?? ungroupedUnknownAs);
  return applyMap(topology.edgeMap[edge]!, value);
}

const amounts = new Float64Array(ranks);

export function reduceSegment(topology: Topology, segment: number, states: States): number {
  const rule = topology.rules[segment];
  const end = topology.edgeStart[segment + 1]!;
  let edge = topology.edgeStart[segment]!;
  if (rule === undefined) {
    let worst = 0;
    for (; edge < end; edge++) worst = Math.max(worst, mappedRank(topology, segment, edge, states));
    return worst;
  }
  amounts.fill(0);
  const weighted = rule.reduce === 'WEIGHTED';
  for (; edge < end; edge++) {
    amounts[mappedRank(topology, segment, edge, states)]! += weighted ? topology.edgeWeight[edge]! : 1;
  }
  return reduceAmounts(rule, amounts);
}

/** The worst that an item's providers make of it, and no better than `atLeast`. */
export function reduceItem(topology: Topology, item: number, atLeast: number, states: States): number {
  let worst = atLeast;
  const end = topology.segmentStart[item + 1]!;
  for (let segment = topology.segmentStart[item]!; segment < end && worst < rankOf.CRITICAL; segment++)
    worst = Math.max(worst, reduceSegment(topology, segment, states));
  return worst;
}

export function gateOfSegment(topology: Topology, segment: number, states: States): Gate | undefined {
  const rule = topology.rules[segment];
  if (rule === undefined) return undefined;
  const start = topology.edgeStart[segment]!;
  const mapped = new Uint8Array(rule.members);
  for (let member = 0; member < rule.members; member++)
    mapped[member] = mappedRank(topology, segment, start + member, states);
  return gateOf(rule, mapped, topology.edgeWeight.subarray(start, start + rule.members));
}

/** The gates of an item's groups that have members, by name. */
export function gatesOfItem(topology: Topology, item: number, states: States): Gate[] {
  const gates: Gate[] = [];
  for (let segment = topology.segmentStart[item]!; segment < topology.segmentStart[item + 1]!; segment++) {
    const gate = gateOfSegment(topology, segment, states);
    if (gate) gates.push(gate);
  }
  return gates.sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** The providers that crossed, since the base, the line that brought a segment of the item to the target rank. */
export function contributors(topology: Topology, item: number, target: number, states: States, base: States): number[] {
  const { segmentStart, edgeStart, edgeProvider, edgeWeight, rules } = topology;
  const found: number[] = [];
  for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++) {
    const rule = rules[segment];
    if (reduceSegment(topology, segment, states) < target) continue;
    const line = rule?.reduce === 'K_OF_N' ? rule.failAt : target;
    for (let edge = edgeStart[segment]!; edge < edgeStart[segment + 1]!; edge++) {
      if (mappedRank(topology, segment, edge, states) < line) continue;
      if (mappedRank(topology, segment, edge, base) >= line) continue;
      if (rule?.reduce !== 'WEIGHTED' || edgeWeight[edge]! > 0) found.push(edgeProvider[edge]!);
    }
  }
  return found;
}

export function providersOf({ segmentStart, edgeStart, edgeProvider }: Topology, item: number): Int32Array {
  return edgeProvider.subarray(edgeStart[segmentStart[item]!], edgeStart[segmentStart[item + 1]!]);
}

export const allOk = (size: number): States => ({ rank: new Uint8Array(size), unknown: new Uint8Array(size) });
