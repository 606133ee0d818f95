import type { DependencyGroup, Rule } from './groups.js';
import type { EdgeMap, Severity } from './severity.js';
import { TopologyBuilder } from './topology-builder.js';
import type { TopologySource } from './topology-source.js';

export interface ItemRow {
  readonly id: string;
  /** Orders equals in an analysis; the id where absent. */
  readonly name?: string | null | undefined;
  /** What monitoring says of the item itself; absent when it was never observed. */
  readonly own?: Severity | null | undefined;
  readonly groups?: readonly DependencyGroup[] | null | undefined;
  /**
   * The effective severity of a provider at the edge of what was loaded: taken as fixed, its own relationships are not read.
   * UNKNOWN counts as never observed unless `own` is UNKNOWN.
   */
  readonly boundary?: Severity | null | undefined;
  /** It has dependents that were not loaded, so an impact that arrives here is truncated. */
  readonly moreDependents?: boolean | null | undefined;
}

/** One relationship, pointing from the dependent to its provider. */
export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly group?: string | null | undefined;
  readonly map?: EdgeMap | null | undefined;
  /** What SET gives while the provider is not OK. */
  readonly mapValue?: Severity | null | undefined;
  /** From 0 to 10,000, kept to the millionth. Default 1. */
  readonly weight?: number | null | undefined;
}

/** A change to a topology that is only thought of. Applied in this order: removals, additions, groups, states. */
export interface Overlay {
  readonly removedItems?: readonly string[] | undefined;
  readonly removedEdges?: readonly { from: string; to: string; type?: string | null | undefined }[] | undefined;
  readonly addedItems?: readonly ItemRow[] | undefined;
  readonly addedEdges?: readonly EdgeRow[] | undefined;
  /** Added, or in place of the item's group of that name. */
  readonly groups?: readonly { item: string; group: DependencyGroup }[] | undefined;
  /** Own states that are forced. */
  readonly states?: ReadonlyMap<string, Severity> | undefined;
}

/**
 * What the engine sees of the graph: dense handles 0..size-1 and, compressed row by row, each item's providers in segments.
 * A segment is one group of the item, or its ungrouped relationships (`rules[segment]` undefined). A provider stands once in a
 * segment, and what is a self-relationship, IGNOREd, or leads out of a boundary item is not in it.
 */
export interface Topology {
  readonly size: number;
  readonly ids: readonly string[];
  readonly handles: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** Rank of the own status (of the fixed effective status, for a boundary item) and its UNKNOWN flag. */
  readonly ownRank: Uint8Array;
  readonly ownFlag: Uint8Array;
  /** 0 for an item an overlay took away. */
  readonly present: Uint8Array;
  readonly moreDependents: Uint8Array;
  /** Item i has segments segmentStart[i] up to segmentStart[i + 1]; segment s has edges edgeStart[s] up to edgeStart[s + 1]. */
  readonly segmentStart: Int32Array;
  readonly rules: readonly (Rule | undefined)[];
  readonly edgeStart: Int32Array;
  readonly edgeProvider: Int32Array;
  readonly edgeMap: Uint16Array;
  /** In millionths. */
  readonly edgeWeight: Float64Array;
  /** Item i's dependents, each once, are dependents[dependentStart[i]] up to dependentStart[i + 1]. */
  readonly dependentStart: Int32Array;
  readonly dependents: Int32Array;
  /** What it was compiled from, for overlays. */
  readonly source: TopologySource;
}

/** The handle of an id; a RangeError names one that is not in the topology. */
export function handleOf(topology: Topology, id: string): number {
  const handle = topology.handles.get(id);
  if (handle === undefined || !topology.present[handle])
    throw new RangeError(`"${id}" is not in the topology: load it with its providers first.`);
  return handle;
}

/** Orders handles by name, then by id. */
export const compareItems =
  ({ names, ids }: Topology) =>
  (a: number, b: number): number =>
    compareText(names[a]!, names[b]!) || compareText(ids[a]!, ids[b]!);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @throws RangeError naming the row: an id twice, a relationship to an item that is not in `items`, an unusable group,
 * SET without mapValue, a weight out of range
 */
export function buildTopology(items: readonly ItemRow[], edges: readonly EdgeRow[]): Topology {
  const builder = new TopologyBuilder();
  for (const item of items) builder.addItem(item);
  for (const edge of edges) builder.addEdge(edge);
  return builder.build();
}

/** The topology as it would be with the overlay. Handles stay what they were. One linear pass over the relationships. */
export function withOverlay(topology: Topology, overlay: Overlay): Topology {
  const builder = new TopologyBuilder(topology);
  if (overlay.removedItems?.length) builder.removeItems(overlay.removedItems);
  if (overlay.removedEdges?.length) builder.removeEdges(overlay.removedEdges);
  for (const item of overlay.addedItems ?? []) builder.addItem(item);
  for (const edge of overlay.addedEdges ?? []) builder.addEdge(edge);
  for (const { item, group } of overlay.groups ?? []) builder.declare(builder.handle(item, 'A group'), group);
  for (const [id, own] of overlay.states ?? []) builder.force(id, own);
  return builder.build();
}
