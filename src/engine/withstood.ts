import type { Rule } from './groups.js';
import { gateOfSegment, mappedRank, type States } from './segments.js';
import type { Topology } from './topology.js';

/** `seeds` marks the items that the question itself is about: they withstand nothing. */
type SeededStates = States & { readonly seeds: Uint8Array };

/** For each item that withstood: its providers that worsened. */
export function absorptions(
  topology: Topology,
  now: SeededStates,
  base: States,
  risen: readonly number[],
  within: Uint8Array,
) {
  const { segmentStart, edgeStart, edgeProvider, dependentStart, dependents, rules } = topology;
  const found = new Map<number, Set<number>>();
  const examined = new Uint8Array(topology.size);
  for (const provider of risen)
    for (let at = dependentStart[provider]!; at < dependentStart[provider + 1]!; at++) {
      const item = dependents[at]!;
      if (examined[item] || !within[item] || now.seeds[item]) continue;
      examined[item] = 1;
      if (!isRedundant(topology, item)) continue;
      const causes = new Set<number>();
      let worst = 0;
      let redundant = false;
      let open = false;
      for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]! && !open; segment++) {
        let touched = false;
        for (let edge = edgeStart[segment]!; edge < edgeStart[segment + 1]!; edge++) {
          const mapped = mappedRank(topology, segment, edge, now);
          if (mapped <= mappedRank(topology, segment, edge, base)) continue;
          touched = true;
          worst = Math.max(worst, mapped);
          causes.add(edgeProvider[edge]!);
        }
        const rule = rules[segment];
        if (!touched || !rule) continue;
        redundant ||= holdsUp(rule);
        open = gateOfSegment(topology, segment, now)?.open ?? false;
      }
      const held = now.rank[item] === base.rank[item] || now.rank[item]! < worst;
      if (redundant && !open && held) found.set(item, causes);
    }
  return found;
}

/** WORST needs every member, so it holds nothing up. */
const holdsUp = (rule: Rule | undefined): boolean => rule !== undefined && rule.reduce !== 'WORST';

function isRedundant({ segmentStart, rules }: Topology, item: number): boolean {
  for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++)
    if (holdsUp(rules[segment])) return true;
  return false;
}
