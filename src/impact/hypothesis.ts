import { GraphQLError } from 'graphql';
import { weightMaximum } from '../engine/groups.js';
import type { Severity } from '../engine/severity.js';
import type { EdgeRow, Overlay, Topology } from '../engine/topology.js';
import { badInput } from '../errors.js';
import type { Model, RelationshipTypeModel } from '../model/model.js';
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
