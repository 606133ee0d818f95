import type { WalkedItem } from './rules.js';

/** Where an item stands in a service's walk, as it was written down last. */
export interface Place {
  readonly distance: number;
  /** Whether the walk went on from it. */
  readonly walks: boolean;
}

export interface PlacedItem {
  readonly item: WalkedItem;
  /** Undefined for an item that the walk did not reach. */
  readonly place: Place | undefined;
}

export interface NextItem extends PlacedItem {
  /** Those of the items asked for from which the walk leads to it. */
  readonly from: readonly string[];
}

/** What a walk reads of the graph and of what was written down before, for one service. */
export interface WalkGraph {
  /** Items as they are now. One that nobody has is left out. */
  items(ids: readonly string[]): Promise<PlacedItem[]>;
  /** For each item the least distance that is written down for a neighbour from which the walk leads to it; `silent` ones do not count. */
  nearest(ids: readonly string[], silent: ReadonlySet<string>): Promise<Map<string, number>>;
  /**
   * The neighbours to which the walk leads from items; with more levels than one, theirs as well, and so on. More are for walks that
   * lead along relationships alone: what an item depends on is little, what depends on it may be much.
   */
  next(ids: readonly string[], levels: number): Promise<NextItem[]>;
}

/** So many levels of what an edit may move are read at a time. */
export const chainLevels = 3;

/** The items whose neighbours were read, when some were asked for with so many levels. */
export function within(
  ids: readonly string[],
  rows: readonly { readonly item: { readonly id: string }; readonly from: readonly string[] }[],
  levels: number,
): Set<string> {
  const read = new Set(ids);
  for (let level = 1; level < levels; level++)
    for (const { item } of rows.filter(({ from }) => from.some((id) => read.has(id)))) read.add(item.id);
  return read;
}
