import type { ImpactedItem } from './impact.js';
import { compareItems, type Topology } from './topology.js';

/** Impacted items, nearest first, then by name, then by id. What is not asked for is neither sorted nor described. */
export class ImpactedItems implements Iterable<ImpactedItem> {
  private readonly items: Int32Array;
  /** The items at distance d are items[start[d]] up to start[d + 1]. */
  private readonly start: number[] = [0];
  private readonly sorted = new Set<number>();

  constructor(
    private readonly topology: Topology,
    found: readonly number[],
    private readonly distance: Int32Array,
    private readonly details: (item: number) => ImpactedItem,
  ) {
    const counts: number[] = [];
    for (const item of found) counts[distance[item]!] = (counts[distance[item]!] ?? 0) + 1;
    for (let hops = 0; hops < counts.length; hops++) this.start.push(this.start[hops]! + (counts[hops] ?? 0));
    const next = [...this.start];
    this.items = new Int32Array(found.length);
    for (const item of found) this.items[next[distance[item]!]!++] = item;
  }

  get length(): number {
    return this.items.length;
  }

  get ids(): string[] {
    return Array.from(this.range(0, this.length), (item) => this.topology.ids[item]!);
  }

  /** Their handles, nearest first and in no other order. */
  get handles(): Iterable<number> {
    return this.items;
  }

  /** Some of them, in the same order, each perhaps described otherwise. */
  only(wanted: (handle: number) => boolean, details = this.details): ImpactedItems {
    return new ImpactedItems(this.topology, Array.from(this.items).filter(wanted), this.distance, details);
  }

  describe(handle: number): ImpactedItem {
    return this.details(handle);
  }

  /** As Array.prototype.slice, from 0 or more on. */
  slice(start = 0, end = this.length): ImpactedItem[] {
    return Array.from(this.range(start, end), this.details);
  }

  *[Symbol.iterator](): Iterator<ImpactedItem> {
    for (const item of this.range(0, this.length)) yield this.details(item);
  }

  private range(from: number, to: number): Int32Array {
    for (let hops = 0; hops + 1 < this.start.length; hops++) {
      const [start, end] = [this.start[hops]!, this.start[hops + 1]!];
      if (end <= from || start >= to || this.sorted.has(hops)) continue;
      this.sorted.add(hops);
      this.items.subarray(start, end).sort(compareItems(this.topology));
    }
    return this.items.subarray(from, to);
  }
}
