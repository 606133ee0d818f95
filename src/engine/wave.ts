import { allOk, contributors, providersOf, reduceItem, type States } from './segments.js';
import { observedUnknown, ranks } from './severity.js';
import type { Topology } from './topology.js';

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
