import type { Gate } from './groups.js';
import { gateOfSegment, gatesOfItem, mappedRank, reduceSegment } from './segments.js';
import { shown, type Severity } from './severity.js';
import { handleOf, withOverlay, type Overlay, type Topology } from './topology.js';
import { settle, type Wave } from './wave.js';

/** One member, or one ungrouped provider, as it counts for an item. */
export interface MemberStatus {
  readonly id: string;
  readonly effective: Severity;
  /** After unknownAs and the relationship's map. */
  readonly mapped: Severity;
  readonly weight: number;
}

/** Why an item's effective status is what it is. */
export interface StatusExplanation {
  readonly id: string;
  readonly own: Severity;
  readonly effective: Severity;
  readonly ungrouped: readonly MemberStatus[];
  readonly groups: readonly {
    readonly gate: Gate;
    readonly reduced: Severity;
    readonly members: readonly MemberStatus[];
  }[];
  readonly causedBy: readonly string[];
  /** The items, met by following `causedBy`, whose own status accounts for their effective one; nearest first. */
  readonly roots: readonly string[];
}

/** The effective status of every item of a topology. */
export class Evaluation {
  constructor(
    readonly topology: Topology,
    readonly wave: Wave,
  ) {}

  /** @throws RangeError for an id that is not in the topology; so do all methods here */
  severity(id: string): Severity {
    return this.severityAt(handleOf(this.topology, id));
  }

  /** The round in which the item got its final status: 0 for its own, else how long the shortest chain was that gave it. */
  round(id: string): number {
    return this.wave.roundOf(handleOf(this.topology, id));
  }

  /** The providers that made the item's status, not counting its own. Following them leads to items whose own is not OK. */
  causedBy(id: string): string[] {
    return this.wave
      .causesOf(handleOf(this.topology, id))
      .map((cause) => this.topology.ids[cause]!)
      .sort();
  }

  gates(id: string): Gate[] {
    return gatesOfItem(this.topology, handleOf(this.topology, id), this.wave);
  }

  /** The smallest margin of the item's groups: how near it is to losing one. Undefined for an item without groups. */
  margin(id: string): number | undefined {
    return this.marginAt(handleOf(this.topology, id));
  }

  /** The same as `causedBy`, by handles and in no order. */
  causesAt(item: number): number[] {
    return this.wave.causesOf(item);
  }

  /** The same as `margin`, by handle. */
  marginAt(item: number): number | undefined {
    const { segmentStart, rules } = this.topology;
    let smallest: number | undefined;
    for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++) {
      if (rules[segment] === undefined) continue;
      const { margin } = gateOfSegment(this.topology, segment, this.wave)!;
      smallest = Math.min(smallest ?? margin, margin);
    }
    return smallest;
  }

  explain(id: string): StatusExplanation {
    const { topology } = this;
    const item = handleOf(topology, id);
    const ungrouped: MemberStatus[] = [];
    const groups: StatusExplanation['groups'][number][] = [];
    for (let segment = topology.segmentStart[item]!; segment < topology.segmentStart[item + 1]!; segment++) {
      const gate = gateOfSegment(topology, segment, this.wave);
      const members = this.members(segment);
      if (gate) groups.push({ gate, reduced: shown(reduceSegment(topology, segment, this.wave), 0), members });
      else ungrouped.push(...members);
    }
    return {
      id,
      own: shown(topology.ownRank[item]!, topology.ownFlag[item]!),
      effective: this.severityAt(item),
      ungrouped,
      groups: groups.sort((a, b) => (a.gate.group < b.gate.group ? -1 : 1)),
      causedBy: this.causedBy(id),
      roots: this.rootsOf(item),
    };
  }

  severityAt(item: number): Severity {
    return shown(this.wave.rank[item]!, this.topology.ownFlag[item]!);
  }

  private members(segment: number): MemberStatus[] {
    const { topology, wave } = this;
    const members: MemberStatus[] = [];
    for (let edge = topology.edgeStart[segment]!; edge < topology.edgeStart[segment + 1]!; edge++) {
      const provider = topology.edgeProvider[edge]!;
      members.push({
        id: topology.ids[provider]!,
        effective: this.severityAt(provider),
        mapped: shown(mappedRank(topology, segment, edge, wave), 0),
        weight: topology.edgeWeight[edge]! / 1_000_000,
      });
    }
    return members;
  }

  private rootsOf(item: number): string[] {
    const { topology, wave } = this;
    const seen = new Set([item]);
    const roots: string[] = [];
    for (const at of seen) {
      const accounts = wave.unknown[at] || (wave.rank[at]! > 0 && topology.ownRank[at] === wave.rank[at]);
      if (accounts) roots.push(topology.ids[at]!);
      for (const cause of wave.causesOf(at)) seen.add(cause);
    }
    return roots;
  }
}

/** Evaluates every item, in time linear in items and relationships times the few ranks there are. */
export function evaluate(topology: Topology, overlay?: Overlay): Evaluation {
  const seen = overlay ? withOverlay(topology, overlay) : topology;
  return new Evaluation(seen, settle(seen, { rank: seen.ownRank, flag: seen.ownFlag }));
}
