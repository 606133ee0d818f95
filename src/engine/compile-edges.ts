import { compileRule, type Rule } from './groups.js';
import { joinMaps } from './severity.js';
import type { EdgeColumns, GroupsOfItem, TopologySource } from './topology-source.js';

/** Stands in the map column for a relationship that does not count. */
export const ignored = -1;

/** Sorts relationships by dependent, group and provider, and joins those of several types to one provider in one group. */
export function compileEdges(ids: readonly string[], { edges, groupNames, groups, boundary }: TopologySource) {
  const size = ids.length;
  const order = relevantEdges(edges, boundary);
  stableSort(order, edges.to, size);
  stableSort(order, edges.group, groupNames.length);
  stableSort(order, edges.from, size);

  const segmentStart = new Int32Array(size + 1);
  const rules: (Rule | undefined)[] = [];
  const edgeStart: number[] = [];
  const edgeProvider = new Int32Array(order.length);
  const edgeMap = new Uint16Array(order.length);
  const edgeWeight = new Float64Array(order.length);
  let used = 0;
  for (let at = 0; at < order.length;) {
    const from = edges.from[order[at]!]!;
    const group = edges.group[order[at]!]!;
    const start = used;
    let weight = 0;
    for (; at < order.length && edges.from[order[at]!] === from && edges.group[order[at]!] === group; at++) {
      const edge = order[at]!;
      if (used > start && edgeProvider[used - 1] === edges.to[edge]) {
        weight -= edgeWeight[used - 1]!;
        edgeMap[used - 1] = joinMaps(edgeMap[used - 1]!, edges.map[edge]!);
        edgeWeight[used - 1] = Math.max(edgeWeight[used - 1]!, edges.weight[edge]!);
      } else {
        edgeProvider[used] = edges.to[edge]!;
        edgeMap[used] = edges.map[edge]!;
        edgeWeight[used] = edges.weight[edge]!;
        used++;
      }
      weight += edgeWeight[used - 1]!;
    }
    edgeStart.push(start);
    segmentStart[from + 1]! += 1;
    rules.push(group === 0 ? undefined : ruleOf(groups.get(from), groupNames[group]!, used - start, weight));
  }
  edgeStart.push(used);
  for (let item = 0; item < size; item++) segmentStart[item + 1]! += segmentStart[item]!;
  const compiled = { segmentStart, rules, edgeStart: Int32Array.from(edgeStart) };
  return {
    ...compiled,
    edgeProvider: edgeProvider.slice(0, used),
    edgeMap: edgeMap.slice(0, used),
    edgeWeight: edgeWeight.slice(0, used),
    ...reverse(size, compiled, edgeProvider),
  };
}

/** A group that nobody declared reduces by BEST. */
function ruleOf(declared: GroupsOfItem | undefined, name: string, members: number, weight: number): Rule {
  return compileRule(declared?.get(name) ?? { name, reduce: 'BEST' }, members, weight);
}

function relevantEdges({ from, to, map }: EdgeColumns, boundary: Uint8Array): Int32Array {
  const order = new Int32Array(from.length);
  let count = 0;
  for (let edge = 0; edge < from.length; edge++)
    if (map[edge] !== ignored && from[edge] !== to[edge] && !boundary[from[edge]!]) order[count++] = edge;
  return order.slice(0, count);
}

function stableSort(order: Int32Array, keys: readonly number[], range: number): void {
  const next = new Int32Array(range + 1);
  for (const edge of order) next[keys[edge]! + 1]! += 1;
  for (let key = 0; key < range; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(order.length);
  for (const edge of order) sorted[next[keys[edge]!]!++] = edge;
  order.set(sorted);
}

/** Each item's dependents. One that has the item in several groups stands once. */
function reverse(
  size: number,
  { segmentStart, edgeStart }: { segmentStart: Int32Array; edgeStart: Int32Array },
  edgeProvider: Int32Array,
) {
  const dependentStart = new Int32Array(size + 1);
  const latest = new Int32Array(size).fill(-1);
  const each = (visit: (provider: number, dependent: number) => void): void => {
    latest.fill(-1);
    for (let item = 0; item < size; item++) {
      const end = edgeStart[segmentStart[item + 1]!]!;
      for (let edge = edgeStart[segmentStart[item]!]!; edge < end; edge++) {
        const provider = edgeProvider[edge]!;
        if (latest[provider] === item) continue;
        latest[provider] = item;
        visit(provider, item);
      }
    }
  };
  each((provider) => (dependentStart[provider + 1]! += 1));
  for (let item = 0; item < size; item++) dependentStart[item + 1]! += dependentStart[item]!;
  const dependents = new Int32Array(dependentStart[size]!);
  const next = dependentStart.slice();
  each((provider, dependent) => (dependents[next[provider]!++] = dependent));
  return { dependentStart, dependents };
}
