import { gateOf, reduceAmounts, type Gate } from './groups.js';
import { applyMap, observedUnknown, rankOf, ranks, shown, type Severity } from './severity.js';
import { handleOf, withOverlay, type Overlay, type Topology } from './topology.js';

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

/**
 * A rise from one fixpoint to the next. Some items are raised by hand; then, round by round, every dependent of what rose is
 * evaluated against the round before, until nothing rises. All functions are monotone, so this ends in the least fixpoint
 * above the start, through cycles too, and after at most four rises an item.
 */
export class Wave implements States {
  readonly rank: Uint8Array;
  readonly unknown: Uint8Array;
  /** Raised by hand. */
  readonly seeds: Uint8Array;
  /** Every item that is raised or rose, in the order in which it first did. */
  readonly touched: number[] = [];
  /** For each item and rank the round in which it rose to that rank; 0 for what it began with. */
  private readonly risenIn: Int32Array;
  private readonly queuedIn: Int32Array;
  private queuings = 0;
  private roseAgain = false;
  private readonly isTouched: Uint8Array;
  private unexplained: Set<number> | undefined;

  /** @param base the fixpoint to rise from; everything OK where absent */
  constructor(
    private readonly topology: Topology,
    private readonly base: States = allOk(topology.size),
  ) {
    const { size } = topology;
    this.rank = base.rank.slice();
    this.unknown = base.unknown.slice();
    this.seeds = new Uint8Array(size);
    this.risenIn = new Int32Array(size * ranks);
    this.queuedIn = new Int32Array(size);
    this.isTouched = new Uint8Array(size);
  }

  raise(item: number, rank: number, unknown: boolean): void {
    this.seeds[item] = 1;
    this.touch(item);
    this.rank[item] = Math.max(this.rank[item]!, rank);
    if (unknown) this.unknown[item] = 1;
  }

  /** @param within only these items are evaluated */
  run(candidates: Iterable<number>, within?: Uint8Array): void {
    const { topology, rank, risenIn, queuedIn } = this;
    const { dependentStart, dependents } = topology;
    let queue = [...candidates];
    for (let round = 1; queue.length > 0; round++) {
      const risen: number[] = [];
      const risenTo: number[] = [];
      for (const item of queue) {
        const value = reduceItem(topology, item, rank[item]!, this);
        if (value === rank[item]) continue;
        risen.push(item);
        risenTo.push(value);
      }
      queue = [];
      this.queuings++;
      for (let at = 0; at < risen.length; at++) {
        const item = risen[at]!;
        if (this.isTouched[item]) this.roseAgain = true;
        this.touch(item);
        while (rank[item]! < risenTo[at]!) risenIn[item * ranks + ++rank[item]!] = round;
        for (let next = dependentStart[item]!; next < dependentStart[item + 1]!; next++) {
          const dependent = dependents[next]!;
          if (queuedIn[dependent] === this.queuings || (within && !within[dependent])) continue;
          queuedIn[dependent] = this.queuings;
          queue.push(dependent);
        }
      }
    }
  }

  /** The dependents of what was raised by hand. */
  dependentsOfSeeds(within?: Uint8Array): Set<number> {
    const { dependentStart, dependents } = this.topology;
    const found = new Set<number>();
    for (const item of this.touched)
      for (let next = dependentStart[item]!; next < dependentStart[item + 1]!; next++)
        if (!within || within[dependents[next]!]) found.add(dependents[next]!);
    return found;
  }

  /** Back to the base, at a cost of what was touched. */
  reset(): void {
    for (const item of this.touched) {
      this.rank[item] = this.base.rank[item]!;
      this.unknown[item] = this.base.unknown[item]!;
      this.seeds[item] = this.isTouched[item] = 0;
      this.risenIn.fill(0, item * ranks, (item + 1) * ranks);
    }
    this.touched.length = 0;
    this.roseAgain = false;
    this.unexplained = undefined;
  }

  /** The round in which the item got its final value. */
  roundOf(item: number): number {
    return this.risenIn[item * ranks + this.rank[item]!]!;
  }

  rose(item: number): boolean {
    return this.rank[item]! > this.base.rank[item]! || this.unknown[item] !== this.base.unknown[item];
  }

  /**
   * The providers that made the item what it is: those that themselves rose and without whose rise it would stand lower.
   * Following them, each item visited once, leads to one raised by hand: in a cycle, two items may hold each other at their
   * final rank after something else lifted one of them halfway, so there what lifted them on the way counts as well.
   */
  causesOf(item: number): number[] {
    const { topology, base } = this;
    this.unexplained ??= this.findUnexplained();
    const causes = new Set(contributors(topology, item, this.rank[item]!, this, base));
    if (this.unexplained.has(item)) for (const cause of this.causesOnTheWay(item)) causes.add(cause);
    return [...causes];
  }

  /** The items whose final causes do not lead back to a seed, which happens in cycles only. */
  private findUnexplained(): Set<number> {
    // Where each item rose at most once, what made it rise did so in an earlier round and is final.
    if (!this.roseAgain) return new Set();
    const { topology, base } = this;
    const explained = this.seeds.slice();
    const waiting = new Map<number, number[]>();
    for (const item of this.touched.toSorted((a, b) => this.roundOf(a) - this.roundOf(b))) {
      if (explained[item]) continue;
      const causes = contributors(topology, item, this.rank[item]!, this, base);
      if (causes.length > 0 && !causes.some((cause) => explained[cause])) {
        for (const cause of causes) waiting.set(cause, [...(waiting.get(cause) ?? []), item]);
        continue;
      }
      const newly = [item];
      for (let next = newly.pop(); next !== undefined; next = newly.pop()) {
        if (explained[next]) continue;
        explained[next] = 1;
        newly.push(...(waiting.get(next) ?? []));
      }
    }
    return new Set(this.touched.filter((item) => !explained[item]));
  }

  private causesOnTheWay(item: number): number[] {
    const { topology, base } = this;
    const causes: number[] = [];
    for (let rank = base.rank[item]! + 1; rank < this.rank[item]!; rank++) {
      const round = this.risenIn[item * ranks + rank]!;
      if (round > 0) causes.push(...contributors(topology, item, rank, this.before(item, round), base));
    }
    return causes;
  }

  /** The states that the item's providers had when it was evaluated in this round. */
  private before(item: number, round: number): States {
    const past = this.rank.slice();
    for (const provider of providersOf(this.topology, item))
      while (past[provider]! > 0 && this.risenIn[provider * ranks + past[provider]!]! >= round) past[provider]! -= 1;
    return { rank: past, unknown: this.unknown };
  }

  private touch(item: number): void {
    if (this.isTouched[item]) return;
    this.isTouched[item] = 1;
    this.touched.push(item);
  }
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

/** Rises from everything OK, and the given own states, to the least fixpoint. */
export function settle(topology: Topology, own: { rank: Uint8Array; flag: Uint8Array } | 'healthy'): Wave {
  const { size, segmentStart, rules } = topology;
  const wave = new Wave(topology);
  const candidates: number[] = [];
  for (let item = 0; item < size; item++) {
    if (own !== 'healthy' && (own.rank[item]! > 0 || own.flag[item] === observedUnknown))
      wave.raise(item, own.rank[item]!, own.flag[item] === observedUnknown);
    if (segmentStart[item] !== segmentStart[item + 1]) candidates.push(item);
  }
  wave.run(candidates);
  // A group that needs more members than it has fails by itself.
  for (let item = 0; item < size; item++)
    for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++)
      if (isShort(rules[segment])) wave.seeds[item] = 1;
  return wave;
}

const isShort = (rule: Topology['rules'][number]): boolean => rule?.reduce === 'K_OF_N' && rule.k > rule.members;

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
    const margins = this.gates(id).map(({ margin }) => margin);
    return margins.length > 0 ? Math.min(...margins) : undefined;
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
