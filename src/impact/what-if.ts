import { GraphQLError } from 'graphql';
import { weightMaximum } from '../engine/groups.js';
import { ImpactedItems } from '../engine/impacted-items.js';
import { gatesOfItem, providersOf } from '../engine/segments.js';
import { rankOf, type Severity } from '../engine/severity.js';
import type { EdgeRow, Overlay, Topology } from '../engine/topology.js';
import { whatIf, type WhatIf } from '../engine/what-if.js';
import { absorptions } from '../engine/withstood.js';
import { badInput } from '../errors.js';
import type { Model, RelationshipTypeModel } from '../model/model.js';
import type { ImpactAnswer } from './impact.js';
import type { Subgraph } from './subgraph.js';

export interface RelationshipChange {
  from: string;
  type: string;
  to: string;
  group?: string | null | undefined;
  weight?: number | null | undefined;
}

/** Exactly one member is there. */
export interface Change {
  state?: { id: string; severity: Severity } | null | undefined;
  relate?: RelationshipChange | null | undefined;
  unrelate?: RelationshipChange | null | undefined;
  remove?: string | null | undefined;
}

/** A reference in a change, and where it stands. */
export interface ChangeReference {
  path: string;
  reference: string;
}

/** Everything the changes name, to be resolved before anything else. */
export function referencesOf(changes: readonly Change[]): ChangeReference[] {
  return changes.flatMap(({ state, relate, unrelate, remove }, index) => {
    const at = `changes[${index}]`;
    if (state) return [{ path: `${at}.state.id`, reference: state.id }];
    if (remove != null) return [{ path: `${at}.remove`, reference: remove }];
    const [name, ends] = relate ? (['relate', relate] as const) : (['unrelate', unrelate!] as const);
    return [
      { path: `${at}.${name}.from`, reference: ends.from },
      { path: `${at}.${name}.to`, reference: ends.to },
    ];
  });
}

/** The same changes with ids in place of references. */
export function withIds(changes: readonly Change[], idOf: (reference: string) => string): Change[] {
  const ends = (row: RelationshipChange): RelationshipChange => ({ ...row, from: idOf(row.from), to: idOf(row.to) });
  return changes.map(({ state, relate, unrelate, remove }) => {
    if (state) return { state: { ...state, id: idOf(state.id) } };
    if (remove != null) return { remove: idOf(remove) };
    return relate ? { relate: ends(relate) } : { unrelate: ends(unrelate!) };
  });
}

/** Where changes begin to work: only these items and what depends on them can come out differently. */
export const touchedBy = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes.map(({ state, relate, unrelate, remove }) => state?.id ?? relate?.from ?? unrelate?.from ?? remove!),
  ),
];

/**
 * The changes as an overlay of what was read.
 * @throws BAD_USER_INPUT or NOT_FOUND, naming the change, for one that cannot be
 */
export function overlayOf(changes: readonly Change[], { topology, classOf }: Subgraph, model: Model): Overlay {
  const states = new Map<string, Severity>();
  const removedItems = new Set<string>();
  const removedEdges: { from: string; to: string; type: string }[] = [];
  const addedEdges = new Map<string, EdgeRow>();
  const stored = storedRelationships(topology, new Set(touchedBy(changes)));
  for (const { remove } of changes) if (remove != null) removedItems.add(remove);

  changes.forEach(({ state, relate, unrelate }, index) => {
    const present = (field: string, id: string): void => {
      if (removedItems.has(id))
        throw badInput(field, 'names an item that another change removes. Leave one of them out.');
    };
    if (state) {
      present(`changes[${index}].state.id`, state.id);
      states.set(state.id, state.severity);
    }
    const row = relate ?? unrelate;
    if (!row) return;
    const path = `changes[${index}].${relate ? 'relate' : 'unrelate'}`;
    const type = model.relationshipTypes.get(row.type);
    if (!type) throw badInput(`${path}.type`, `there is no relationship type ${row.type}.`);
    for (const end of ['from', 'to'] as const) {
      present(`${path}.${end}`, row[end]);
      if (relate) checkEnd(path, end, type, classOf(topology.handles.get(row[end])!));
    }
    if (row.from === row.to)
      throw badInput(`${path}.to`, 'is the same item as `from`. An item cannot be related to itself.');
    if (relate) checkWeight(`${path}.weight`, relate.weight);
    // What carries no impact changes none.
    if (!type.carriesImpact) return;
    const key = keyOf(row);
    const isThere = addedEdges.has(key) || (stored.has(key) && !removedEdges.some((gone) => keyOf(gone) === key));
    if (unrelate && !isThere)
      throw new GraphQLError(`${path}: there is no ${row.type} from "${row.from}" to "${row.to}".`, {
        extensions: { code: 'NOT_FOUND', field: path },
      });
    // A pair has one relationship of a type: another one takes its place.
    if (stored.has(key)) removedEdges.push({ from: row.from, to: row.to, type: row.type });
    if (relate) addedEdges.set(key, edgeOf(relate, type));
    else addedEdges.delete(key);
  });
  return { removedItems: [...removedItems], removedEdges, addedEdges: [...addedEdges.values()], states };
}

const keyOf = ({ from, type, to }: { from: string; type: string; to: string }): string => `${from} ${type} ${to}`;

function storedRelationships({ ids, handles, source }: Topology, dependents: ReadonlySet<string>): Set<string> {
  const { from, to, type } = source.edges;
  const wanted = new Set(Array.from(dependents, (id) => handles.get(id)!));
  const found = new Set<string>();
  for (let edge = 0; edge < from.length; edge++)
    if (wanted.has(from[edge]!)) found.add(keyOf({ from: ids[from[edge]!]!, type: type[edge]!, to: ids[to[edge]!]! }));
  return found;
}

function checkEnd(path: string, end: 'from' | 'to', type: RelationshipTypeModel, className: string): void {
  if (type[end].has(className)) return;
  const allowed = [...type[end]].join(', ');
  throw badInput(`${path}.${end}`, `${type.name} cannot have a ${className} at its ${end} end. Allowed: ${allowed}.`);
}

function checkWeight(field: string, weight: number | null | undefined): void {
  if (weight == null || (weight > 0 && weight <= weightMaximum)) return;
  throw badInput(field, `must be greater than 0 and at most ${weightMaximum}, not ${weight}.`);
}

const edgeOf = ({ from, to, group, weight }: RelationshipChange, type: RelationshipTypeModel): EdgeRow => ({
  from,
  to,
  type: type.name,
  group: group ?? null,
  map: type.map,
  mapValue: type.mapSeverity as Severity,
  weight: weight ?? 1,
});

/**
 * What the overlay makes worse, with hops counted from the nearest item that a change touches, over relationships as they are
 * and as they would be. Items whose state is a change's own, and removed ones, are not counted.
 */
export function answerWhatIf(
  subgraph: Subgraph,
  overlay: Overlay,
  { touched, maxDepth, list }: { touched: readonly string[]; maxDepth: number; list: string },
): ImpactAnswer {
  const { topology } = subgraph;
  const outcome = whatIf(topology, overlay);
  const changed = outcome.after.topology;
  const distance = distances([topology, changed], touched, maxDepth);
  const worsened = new Map(outcome.worsened.map((item) => [topology.handles.get(item.id)!, item]));
  const near = (handle: number): boolean => distance[handle]! >= 0;
  const forced = new Uint8Array(topology.size);
  for (const id of overlay.states?.keys() ?? []) forced[topology.handles.get(id)!] = 1;
  const counted = [...worsened.keys()].filter((handle) => !forced[handle]);
  const held = withstood(outcome, overlay, [...worsened.keys()], forced, distance);
  const ids = changed.ids;
  return {
    list,
    topology,
    classOf: subgraph.classOf,
    truncated: subgraph.cut || counted.some((handle) => !near(handle)),
    totalReached: distance.reduce((count, hops) => (hops >= 0 ? count + 1 : count), 0),
    affected: new ImpactedItems(topology, counted.filter(near), distance, (handle) => ({
      ...worsened.get(handle)!,
      distance: distance[handle]!,
    })),
    withstood: new ImpactedItems(topology, [...held.keys()], distance, (handle) => ({
      id: ids[handle]!,
      severity: outcome.after.severityAt(handle),
      previous: outcome.before.severityAt(handle),
      distance: distance[handle]!,
      causedBy: Array.from(held.get(handle)!, (cause) => ids[cause]!).sort(),
      gates: gatesOfItem(changed, handle, outcome.after.wave),
    })),
  };
}

/** Hops of each item along dependents in any of the topologies, which share their handles; -1 where none or too many. */
function distances(topologies: readonly Topology[], from: readonly string[], maxDepth: number): Int32Array {
  const distance = new Int32Array(topologies[0]!.size).fill(-1);
  let frontier = from.map((id) => topologies[0]!.handles.get(id)!);
  for (const handle of frontier) distance[handle] = 0;
  for (let hops = 1; hops <= maxDepth && frontier.length > 0; hops++) {
    const next: number[] = [];
    for (const { dependentStart, dependents } of topologies)
      for (const handle of frontier)
        for (let at = dependentStart[handle]!; at < dependentStart[handle + 1]!; at++) {
          const dependent = dependents[at]!;
          if (distance[dependent] !== -1) continue;
          distance[dependent] = hops;
          next.push(dependent);
        }
    frontier = next;
  }
  return distance;
}

/** The items that redundancy holds up: because members of a group worsened, or because a group lost members. */
function withstood(
  { before, after }: WhatIf,
  overlay: Overlay,
  worsened: readonly number[],
  seeds: Uint8Array,
  distance: Int32Array,
): Map<number, Set<number>> {
  const changed = after.topology;
  const within = Uint8Array.from(distance, (hops, handle) => (hops >= 0 && changed.present[handle] ? 1 : 0));
  const { rank, unknown } = after.wave;
  const held = absorptions(changed, { rank, unknown, seeds }, before.wave, worsened, within);
  for (const handle of bereft(before.topology, overlay)) {
    if (!within[handle] || seeds[handle] || rank[handle]! > before.wave.rank[handle]!) continue;
    const lost = lostProviders(before.topology, changed, handle);
    if (lost.size === 0 || rank[handle] === rankOf.CRITICAL) continue;
    const id = changed.ids[handle]!;
    const members = new Map(before.gates(id).map((gate) => [gate.group, gate.members]));
    const hit = after.gates(id).filter((gate) => gate.members < (members.get(gate.group) ?? 0));
    if (hit.some(({ reduce }) => reduce !== 'WORST') && !hit.some(({ open }) => open))
      held.set(handle, new Set([...(held.get(handle) ?? []), ...lost]));
  }
  return held;
}

/** The items that lose a provider. */
function bereft(topology: Topology, { removedItems = [], removedEdges = [] }: Overlay): Set<number> {
  const { handles, dependents, dependentStart } = topology;
  const found = new Set(removedEdges.map(({ from }) => handles.get(from)!));
  for (const id of removedItems) {
    const handle = handles.get(id)!;
    for (const dependent of dependents.subarray(dependentStart[handle], dependentStart[handle + 1]))
      found.add(dependent);
  }
  return found;
}

function lostProviders(before: Topology, after: Topology, handle: number): Set<number> {
  const lost = new Set(providersOf(before, handle));
  for (const provider of providersOf(after, handle)) lost.delete(provider);
  return lost;
}
