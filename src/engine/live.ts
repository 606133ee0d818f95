import { componentsOf, type Components } from './components.js';
import { evaluate } from './propagation.js';
import { allOk, contributors, gatesOfItem, reduceItem, type States } from './segments.js';
import type { Gate } from './groups.js';
import { flagOfOwn, observedUnknown, rankOfSeverity, shown, type Severity } from './severity.js';
import { handleOf, type Topology } from './topology.js';

export interface StatusTransition {
  readonly id: string;
  readonly previous: Severity;
  readonly severity: Severity;
}

/**
 * The effective status of every item, kept current as own statuses change. It is what {@link evaluate} gives for the same own
 * statuses, at a cost of what changes: components are visited providers first and only while a value changes, and a cycle is
 * risen anew from its own statuses, because members that hold each other up would never come down one by one.
 */
export class LiveStatus implements States {
  readonly rank: Uint8Array;
  readonly unknown: Uint8Array;
  private readonly ownRank: Uint8Array;
  private readonly ownFlag: Uint8Array;
  private readonly components: Components;
  private readonly nothing: States;

  constructor(private readonly topology: Topology) {
    const { wave } = evaluate(topology);
    this.rank = wave.rank;
    this.unknown = wave.unknown;
    this.ownRank = topology.ownRank.slice();
    this.ownFlag = topology.ownFlag.slice();
    this.components = componentsOf(topology);
    this.nothing = allOk(topology.size);
  }

  /** @throws RangeError for an id that is not in the topology; so do all methods here */
  severity(id: string): Severity {
    return this.severityAt(handleOf(this.topology, id));
  }

  gates(id: string): Gate[] {
    return gatesOfItem(this.topology, handleOf(this.topology, id), this);
  }

  /** The providers that hold the item at its status. Within a cycle they may hold each other; {@link evaluate} tells the way in. */
  causedBy(id: string): string[] {
    const item = handleOf(this.topology, id);
    const causes = new Set(contributors(this.topology, item, this.rank[item]!, this, this.nothing));
    return Array.from(causes, (cause) => this.topology.ids[cause]!).sort();
  }

  /**
   * Takes in own statuses (undefined: never observed) and gives every item whose shown status changed.
   * An unknown id throws before anything is taken in.
   */
  observe(own: Iterable<readonly [id: string, own: Severity | undefined]>): StatusTransition[] {
    const { components } = this;
    const before = new Map<number, Severity>();
    const dirty = new IntegerHeap();
    for (const [item, status] of Array.from(own, ([id, status]) => [handleOf(this.topology, id), status] as const)) {
      if (!before.has(item)) before.set(item, this.severityAt(item));
      this.ownRank[item] = rankOfSeverity(status);
      this.ownFlag[item] = flagOfOwn(status);
      dirty.push(components.of[item]!);
    }
    for (let component = dirty.pop(); component !== undefined; component = dirty.pop())
      for (const item of this.refresh(component, before))
        for (const dependent of dependentsOf(this.topology, item))
          if (components.of[dependent] !== component) dirty.push(components.of[dependent]!);
    return Array.from(before, ([item, previous]) => ({
      id: this.topology.ids[item]!,
      previous,
      severity: this.severityAt(item),
    })).filter(({ previous, severity }) => previous !== severity);
  }

  /** Evaluates a component anew and gives the members whose state, as dependents see it, changed. */
  private refresh(component: number, before: Map<number, Severity>): number[] {
    const { topology, rank, unknown } = this;
    const { start, members } = this.components;
    const items = members.subarray(start[component], start[component + 1]);
    const previous = Array.from(items, (item) => rank[item]! * 2 + unknown[item]!);
    for (const item of items) {
      if (!before.has(item)) before.set(item, this.severityAt(item));
      rank[item] = this.ownRank[item]!;
      unknown[item] = this.ownFlag[item] === observedUnknown ? 1 : 0;
    }
    const queue = [...items];
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const value = reduceItem(topology, item, rank[item]!, this);
      if (value === rank[item]) continue;
      rank[item] = value;
      if (items.length === 1) break;
      for (const dependent of dependentsOf(topology, item))
        if (this.components.of[dependent] === component) queue.push(dependent);
    }
    return Array.from(items).filter((item, at) => previous[at] !== rank[item]! * 2 + unknown[item]!);
  }

  private severityAt(item: number): Severity {
    return shown(this.rank[item]!, this.ownFlag[item]!);
  }
}

const dependentsOf = ({ dependents, dependentStart }: Topology, item: number): Int32Array =>
  dependents.subarray(dependentStart[item], dependentStart[item + 1]);

/** Gives the smallest integer first, each once however often it was pushed. */
class IntegerHeap {
  private readonly heap: number[] = [];
  private readonly held = new Set<number>();

  push(value: number): void {
    if (this.held.has(value)) return;
    this.held.add(value);
    const { heap } = this;
    let at = heap.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= value) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = value;
  }

  pop(): number | undefined {
    const { heap } = this;
    const [smallest] = heap;
    const last = heap.pop();
    if (smallest === undefined || last === undefined) return undefined;
    this.held.delete(smallest);
    if (heap.length === 0) return smallest;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return smallest;
  }
}
