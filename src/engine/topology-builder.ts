import { compileEdges, ignored } from './compile-edges.js';
import { compileRule, weightInUnits, weightMaximum, type DependencyGroup } from './groups.js';
import {
  encodeMap,
  flagOfOwn,
  known,
  neverObserved,
  observedUnknown,
  rankOfSeverity,
  type Severity,
} from './severity.js';
import type { EdgeColumns, GroupsOfItem, TopologySource } from './topology-source.js';
import type { EdgeRow, ItemRow, Overlay, Topology } from './topology.js';

/** Collects rows, from nothing or from a topology that stays as it is, and compiles them. */
export class TopologyBuilder {
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

  has(id: string): boolean {
    return this.handles.has(id);
  }

  addItem(row: ItemRow): void {
    const taken = this.handles.get(row.id);
    if (taken !== undefined && this.present[taken]) throw new RangeError(`Item "${row.id}" is in the topology twice.`);
    const handle = taken ?? this.ids.length;
    if (taken === undefined) {
      // Shared with the topology it starts from until it grows.
      this.handles = this.ownHandles ??= new Map(this.handles);
      this.ownHandles.set(row.id, handle);
    }
    this.ids[handle] = row.id;
    this.names[handle] = row.name ?? row.id;
    this.present[handle] = 1;
    this.moreDependents[handle] = row.moreDependents ? 1 : 0;
    this.stand(handle, row);
    if (taken !== undefined) this.groups.delete(handle);
    for (const group of row.groups ?? []) this.declare(handle, group);
  }

  /** An item that is known by its handle only, which this gives. */
  addUnnamed(row: Pick<ItemRow, 'own' | 'boundary'>): number {
    const handle = this.ids.push('') - 1;
    this.names[handle] = '';
    this.present[handle] = 1;
    this.moreDependents[handle] = 0;
    this.stand(handle, row);
    return handle;
  }

  /** Says anew what an item's own status is, and whether it stands at the boundary. */
  stand(handle: number, { own, boundary }: Pick<ItemRow, 'own' | 'boundary'>): void {
    const fixed = boundary ?? undefined;
    this.ownRank[handle] = rankOfSeverity(fixed ?? own);
    this.ownFlag[handle] = fixed === undefined ? flagOfOwn(own) : flagOfBoundary(fixed, own);
    this.boundary[handle] = fixed === undefined ? 0 : 1;
  }

  addEdge(row: EdgeRow): void {
    this.addEdges(row, [this.handle(row.from, row)], [this.handle(row.to, row)]);
  }

  /** Relationships from[i] → to[i], by handles, that are alike in all else. Handles count items in the order they were added. */
  addEdges(alike: EdgeRow, from: readonly number[], to: readonly number[]): void {
    const weight = alike.weight ?? 1;
    if (!(weight >= 0 && weight <= weightMaximum))
      throw new RangeError(`${nameOf(alike)}, weight: use a number from 0 to ${weightMaximum}.`);
    const { edges } = this;
    const group = alike.group ? this.groupIndex(alike.group) : 0;
    const map = mapCode(alike);
    const units = weightInUnits(weight);
    for (let edge = 0; edge < from.length; edge++) {
      edges.from.push(from[edge]!);
      edges.to.push(to[edge]!);
      edges.type.push(alike.type);
      edges.group.push(group);
      edges.map.push(map);
      edges.weight.push(units);
    }
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
