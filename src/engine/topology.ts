import { compileRule, weightInUnits, weightMaximum, type DependencyGroup, type Rule } from './groups.js';
import {
  encodeMap,
  flagOfOwn,
  joinMaps,
  known,
  neverObserved,
  observedUnknown,
  rankOfSeverity,
  type EdgeMap,
  type Severity,
} from './severity.js';

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

type GroupsOfItem = ReadonlyMap<string, DependencyGroup>;

/** Relationships by column, and the groups declared for each item. */
export interface TopologySource {
  readonly edges: EdgeColumns;
  readonly groupNames: readonly string[];
  readonly groups: ReadonlyMap<number, GroupsOfItem>;
  readonly boundary: Uint8Array;
}

interface EdgeColumns {
  readonly from: number[];
  readonly to: number[];
  readonly type: string[];
  /** Index in `groupNames`, where 0 is none. */
  readonly group: number[];
  readonly map: number[];
  readonly weight: number[];
}

const ignored = -1;

/** The handle of an id; a RangeError names one that is not in the topology. */
export function handleOf(topology: Topology, id: string): number {
  const handle = topology.handles.get(id);
  if (handle === undefined || !topology.present[handle])
    throw new RangeError(`"${id}" is not in the topology: load it with its providers first.`);
  return handle;
}

/**
 * @throws RangeError naming the row: an id twice, a relationship to an item that is not in `items`, an unusable group,
 * SET without mapValue, a weight out of range
 */
export function buildTopology(items: readonly ItemRow[], edges: readonly EdgeRow[]): Topology {
  const builder = new Builder();
  for (const item of items) builder.addItem(item);
  for (const edge of edges) builder.addEdge(edge);
  return builder.build();
}

/** The topology as it would be with the overlay. Handles stay what they were. One linear pass over the relationships. */
export function withOverlay(topology: Topology, overlay: Overlay): Topology {
  const builder = new Builder(topology);
  if (overlay.removedItems?.length) builder.removeItems(overlay.removedItems);
  if (overlay.removedEdges?.length) builder.removeEdges(overlay.removedEdges);
  for (const item of overlay.addedItems ?? []) builder.addItem(item);
  for (const edge of overlay.addedEdges ?? []) builder.addEdge(edge);
  for (const { item, group } of overlay.groups ?? []) builder.declare(builder.handle(item, 'A group'), group);
  for (const [id, own] of overlay.states ?? []) builder.force(id, own);
  return builder.build();
}

class Builder {
  private readonly ids: string[];
  private readonly names: string[];
  private readonly ownRank: number[];
  private readonly ownFlag: number[];
  private readonly present: number[];
  private readonly boundary: number[];
  private readonly moreDependents: number[];
  private handles: ReadonlyMap<string, number>;
  private ownHandles: Map<string, number> | undefined;
  private readonly groups: Map<number, GroupsOfItem>;
  private readonly groupNames: string[];
  private readonly groupIndexes: Map<string, number>;
  private edges: EdgeColumns;

  constructor(start?: Topology) {
    this.ids = start?.ids.slice() ?? [];
    this.names = start?.names.slice() ?? [];
    this.ownRank = Array.from(start?.ownRank ?? []);
    this.ownFlag = Array.from(start?.ownFlag ?? []);
    this.present = Array.from(start?.present ?? []);
    this.boundary = Array.from(start?.source.boundary ?? []);
    this.moreDependents = Array.from(start?.moreDependents ?? []);
    this.handles = start?.handles ?? new Map();
    this.groups = new Map(start?.source.groups);
    this.groupNames = [...(start?.source.groupNames ?? [''])];
    this.groupIndexes = new Map(this.groupNames.map((name, index) => [name, index]));
    const edges = start?.source.edges;
    this.edges = {
      from: edges?.from.slice() ?? [],
      to: edges?.to.slice() ?? [],
      type: edges?.type.slice() ?? [],
      group: edges?.group.slice() ?? [],
      map: edges?.map.slice() ?? [],
      weight: edges?.weight.slice() ?? [],
    };
  }

  handle(id: string, namedBy: EdgeRow | string): number {
    const handle = this.handles.get(id);
    if (handle === undefined || !this.present[handle])
      throw new RangeError(
        `${nameOf(namedBy)} names "${id}", which is not in the topology: load it too, as a boundary item if need be.`,
      );
    return handle;
  }

  addItem(row: ItemRow): void {
    const taken = this.handles.get(row.id);
    if (taken !== undefined && this.present[taken]) throw new RangeError(`Item "${row.id}" is in the topology twice.`);
    const handle = taken ?? this.ids.length;
    const fixed = row.boundary ?? undefined;
    if (taken === undefined) {
      // Shared with the topology it starts from until it grows.
      this.handles = this.ownHandles ??= new Map(this.handles);
      this.ownHandles.set(row.id, handle);
    }
    this.ids[handle] = row.id;
    this.names[handle] = row.name ?? row.id;
    this.ownRank[handle] = rankOfSeverity(fixed ?? row.own);
    this.ownFlag[handle] = fixed === undefined ? flagOfOwn(row.own) : flagOfBoundary(fixed, row.own);
    this.present[handle] = 1;
    this.boundary[handle] = fixed === undefined ? 0 : 1;
    this.moreDependents[handle] = row.moreDependents ? 1 : 0;
    this.groups.delete(handle);
    for (const group of row.groups ?? []) this.declare(handle, group);
  }

  addEdge(row: EdgeRow): void {
    const from = this.handle(row.from, row);
    const to = this.handle(row.to, row);
    const weight = row.weight ?? 1;
    if (!(weight >= 0 && weight <= weightMaximum))
      throw new RangeError(`${nameOf(row)}, weight: use a number from 0 to ${weightMaximum}.`);
    const { edges } = this;
    edges.from.push(from);
    edges.to.push(to);
    edges.type.push(row.type);
    edges.group.push(row.group ? this.groupIndex(row.group) : 0);
    edges.map.push(mapCode(row));
    edges.weight.push(weightInUnits(weight));
  }

  declare(handle: number, group: DependencyGroup): void {
    compileRule(group, 0, 0); // refuses an unusable group where it is declared, not where its first member appears
    this.groups.set(handle, new Map(this.groups.get(handle)).set(group.name, group));
  }

  removeItems(ids: readonly string[]): void {
    for (const id of ids) this.present[this.handle(id, 'A removal')] = 0;
    this.keepEdges((edge) => !!this.present[this.edges.from[edge]!] && !!this.present[this.edges.to[edge]!]);
  }

  removeEdges(removals: NonNullable<Overlay['removedEdges']>): void {
    const types = new Map<number, Set<string> | 'all'>();
    for (const { from, to, type } of removals) {
      const pair = this.pair(this.handle(from, 'A removal'), this.handle(to, 'A removal'));
      const before = types.get(pair);
      if (type == null || before === 'all') types.set(pair, 'all');
      else types.set(pair, new Set(before).add(type));
    }
    this.keepEdges((edge) => {
      const gone = types.get(this.pair(this.edges.from[edge]!, this.edges.to[edge]!));
      return !(gone === 'all' || gone?.has(this.edges.type[edge]!));
    });
  }

  force(id: string, own: Severity): void {
    const handle = this.handle(id, 'A forced state');
    this.ownRank[handle] = rankOfSeverity(own);
    this.ownFlag[handle] = flagOfOwn(own);
  }

  build(): Topology {
    const source: TopologySource = {
      edges: this.edges,
      groupNames: this.groupNames,
      groups: this.groups,
      boundary: Uint8Array.from(this.boundary),
    };
    return {
      size: this.ids.length,
      ids: this.ids,
      handles: this.handles,
      names: this.names,
      ownRank: Uint8Array.from(this.ownRank),
      ownFlag: Uint8Array.from(this.ownFlag),
      present: Uint8Array.from(this.present),
      moreDependents: Uint8Array.from(this.moreDependents),
      source,
      ...compileEdges(this.ids, source),
    };
  }

  private keepEdges(keeps: (edge: number) => boolean): void {
    const { from, to, type, group, map, weight } = this.edges;
    let kept = 0;
    for (let edge = 0; edge < from.length; edge++) {
      if (!keeps(edge)) continue;
      from[kept] = from[edge]!;
      to[kept] = to[edge]!;
      type[kept] = type[edge]!;
      group[kept] = group[edge]!;
      map[kept] = map[edge]!;
      weight[kept] = weight[edge]!;
      kept++;
    }
    from.length = to.length = type.length = group.length = map.length = weight.length = kept;
  }

  private pair(from: number, to: number): number {
    return from * this.ids.length + to;
  }

  private groupIndex(name: string): number {
    const known = this.groupIndexes.get(name);
    if (known !== undefined) return known;
    this.groupIndexes.set(name, this.groupNames.length);
    return this.groupNames.push(name) - 1;
  }
}

const nameOf = (row: EdgeRow | string): string =>
  typeof row === 'string' ? row : `Relationship ${row.type} from "${row.from}" to "${row.to}"`;

function flagOfBoundary(fixed: Severity, own: Severity | null | undefined): number {
  if (own === 'UNKNOWN') return observedUnknown;
  return fixed === 'UNKNOWN' ? neverObserved : known;
}

function mapCode(row: EdgeRow): number {
  const map = row.map ?? 'IDENTITY';
  if (map === 'IGNORE') return ignored;
  if (map !== 'SET') return encodeMap(map);
  if (row.mapValue == null || row.mapValue === 'UNKNOWN')
    throw new RangeError(`${nameOf(row)}, mapValue: SET needs OK, WARNING, MINOR, MAJOR or CRITICAL.`);
  return encodeMap('SET', row.mapValue);
}

/** Sorts relationships by dependent, group and provider, and joins those of several types to one provider in one group. */
function compileEdges(ids: readonly string[], { edges, groupNames, groups, boundary }: TopologySource) {
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
