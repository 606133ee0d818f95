import { componentsOf, type Components } from './components.js';
import type { Rule } from './groups.js';
import { applyMap, observedUnknown, rankOf, type Level } from './severity.js';
import { handleOf, withOverlay, type Overlay, type Topology } from './topology.js';

export interface ReachabilityQuestion {
  /** From which own severity on a provider outside any group counts as down. Groups say so themselves. Default MAJOR. */
  readonly failAt?: Exclude<Level, 'OK'> | undefined;
  readonly overlay?: Overlay | undefined;
}

/** UNREACHABLE: too few members can be reached. FAILED: enough can, but too few of them are up. */
export type GroupReachability = 'OK' | 'UNREACHABLE' | 'FAILED';

export interface GroupReachabilityStatus {
  readonly group: string;
  readonly members: number;
  readonly reachable: number;
  readonly available: number;
  readonly state: GroupReachability;
}

/**
 * Which items can be reached, as Icinga 2.15 decides it: ungrouped providers are all needed, of a group as many as its reduce
 * asks for, and a provider counts only if it is up and itself reachable. A provider is up or down by its own status (the
 * relationship's map and the group's unknownAs applied), never by its effective one, because what lies behind it is already
 * said by its reachability; what was never observed is up.
 *
 * Cycles end in the greatest fixpoint: everything is reachable until something down makes it otherwise. The least one would
 * call items that merely need each other unreachable although nothing has failed.
 */
export function reachability(topology: Topology, question: ReachabilityQuestion = {}): Reachability {
  const { failAt = 'MAJOR', overlay } = question;
  return new Reachability(overlay ? withOverlay(topology, overlay) : topology, rankOf[failAt]);
}

export class Reachability {
  private readonly reached: Uint8Array;
  /** Reachable if no member of the item's own cycle were down. The same as `reached` outside cycles. */
  private readonly reachedFromOutside: Uint8Array;
  private readonly components: Components;

  constructor(
    readonly topology: Topology,
    private readonly failAt: number,
  ) {
    const { size } = topology;
    this.components = componentsOf(topology);
    this.reached = new Uint8Array(size).fill(1);
    this.reachedFromOutside = new Uint8Array(size).fill(1);
    for (let component = 0; component < this.components.count; component++) {
      const { start, members } = this.components;
      const items = members.subarray(start[component], start[component + 1]);
      this.lower(component, items, true);
      for (const item of items) this.reachedFromOutside[item] = this.reached[item]!;
      if (items.length > 1) this.lower(component, items, false);
    }
  }

  /** @throws RangeError for an id that is not in the topology; so do all methods here */
  isReachable(id: string): boolean {
    return this.reached[handleOf(this.topology, id)] === 1;
  }

  /** The unreachable ones. */
  get unreachable(): string[] {
    return this.topology.ids.filter((_, item) => !this.reached[item] && this.topology.present[item]);
  }

  /**
   * The nearest failing providers that are reachable, for an item that is not; empty for one that is. Of a cycle that cuts itself
   * off, its failing members stand for the cause, unless something outside already cuts them off.
   */
  roots(id: string): string[] {
    const { ids } = this.topology;
    const start = handleOf(this.topology, id);
    const roots = new Set<number>();
    const seen = new Set(this.reached[start] ? [] : [start]);
    for (const item of seen)
      this.eachMissingProvider(item, (provider, isDown) => {
        if (isDown && this.reachedFromOutside[provider]) roots.add(provider);
        else if (!this.reached[provider]) seen.add(provider);
      });
    return Array.from(roots, (root) => ids[root]!).sort();
  }

  /** How each group of the item stands, by name. */
  groups(id: string): GroupReachabilityStatus[] {
    const { segmentStart, rules } = this.topology;
    const item = handleOf(this.topology, id);
    const found: GroupReachabilityStatus[] = [];
    for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++) {
      const rule = rules[segment];
      if (rule) found.push({ group: rule.name, members: rule.members, ...this.stateOf(segment) });
    }
    return found.sort((a, b) => (a.group < b.group ? -1 : 1));
  }

  /** Takes items of one component down until what is left holds; `forgiving` overlooks what is down in the component itself. */
  private lower(component: number, items: Iterable<number>, forgiving: boolean): void {
    const { segmentStart, dependentStart, dependents } = this.topology;
    const queue = [...items];
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      if (!this.reached[item]) continue;
      let holds = true;
      for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]! && holds; segment++)
        holds = this.stateOf(segment, forgiving ? component : -1).state === 'OK';
      if (holds) continue;
      this.reached[item] = 0;
      for (let at = dependentStart[item]!; at < dependentStart[item + 1]!; at++)
        if (this.components.of[dependents[at]!] === component) queue.push(dependents[at]!);
    }
  }

  private stateOf(segment: number, forgiven = -1): Omit<GroupReachabilityStatus, 'group' | 'members'> {
    const { rules, edgeStart, edgeProvider, edgeWeight } = this.topology;
    const rule = rules[segment];
    let reachable = 0;
    let available = 0;
    let members = 0;
    let unreachableWeight = 0;
    let missingWeight = 0;
    for (let edge = edgeStart[segment]!; edge < edgeStart[segment + 1]!; edge++) {
      const provider = edgeProvider[edge]!;
      members++;
      if (!this.reached[provider]) {
        unreachableWeight += edgeWeight[edge]!;
        missingWeight += edgeWeight[edge]!;
        continue;
      }
      reachable++;
      if (this.components.of[provider] === forgiven || !this.isDown(rule, edge)) available++;
      else missingWeight += edgeWeight[edge]!;
    }
    const state =
      rule?.reduce === 'WEIGHTED'
        ? unreachableWeight > rule.limit
          ? 'UNREACHABLE'
          : missingWeight > rule.limit
            ? 'FAILED'
            : 'OK'
        : stateOfCount(neededOf(rule, members), reachable, available);
    return { reachable, available, state };
  }

  private eachMissingProvider(item: number, visit: (provider: number, isDown: boolean) => void): void {
    const { segmentStart, rules, edgeStart, edgeProvider } = this.topology;
    for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++) {
      if (this.stateOf(segment).state === 'OK') continue;
      for (let edge = edgeStart[segment]!; edge < edgeStart[segment + 1]!; edge++) {
        const provider = edgeProvider[edge]!;
        const isDown = this.isDown(rules[segment], edge);
        if (isDown || !this.reached[provider]) visit(provider, isDown);
      }
    }
  }

  private isDown(rule: Rule | undefined, edge: number): boolean {
    const { edgeProvider, edgeMap, ownRank, ownFlag } = this.topology;
    const provider = edgeProvider[edge]!;
    let rank = ownRank[provider]!;
    if (ownFlag[provider] === observedUnknown) rank = Math.max(rank, rule?.unknownAs ?? rankOf.WARNING);
    return applyMap(edgeMap[edge]!, rank) >= (rule?.failAt ?? this.failAt);
  }
}

function neededOf(rule: Rule | undefined, members: number): number {
  if (rule?.reduce === 'BEST') return 1;
  return rule?.reduce === 'K_OF_N' ? rule.k : members;
}

function stateOfCount(needed: number, reachable: number, available: number): GroupReachability {
  if (reachable < needed) return 'UNREACHABLE';
  return available < needed ? 'FAILED' : 'OK';
}
