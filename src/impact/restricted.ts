import type { ImpactAnalysis, ImpactedItem, SinglePointOfFailure } from '../engine/impact.js';
import type { ExplainedStatus, ImpactAnswer } from './impact.js';
import type { Subgraph } from './subgraph.js';

/** So many items of a class, by its type name. */
export interface ClassCount {
  readonly class: string;
  readonly count: number;
}

type Sight = Pick<Subgraph, 'topology' | 'classOf' | 'canSee'>;

/** How often each class is named, most first. */
export function countClasses(names: readonly string[]): ClassCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ class: name, count })).sort(
    (a, b) => b.count - a.count || (a.class < b.class ? -1 : 1),
  );
}

/**
 * What was found in the whole graph to the eyes of who asks: the rest is counted, and no id of it is told. The walk, the
 * severities and the distances are those of the whole.
 */
export function asSeen(
  { affected, withstood }: Pick<ImpactAnalysis, 'affected' | 'withstood'>,
  { topology, classOf, canSee }: Sight,
): Pick<ImpactAnswer, 'affected' | 'withstood' | 'allAffected' | 'restricted'> {
  if (!canSee) return { affected, withstood, allAffected: affected, restricted: [] };
  const seen = (items: typeof affected): typeof affected =>
    items.only(canSee, (handle) => {
      const item = items.describe(handle);
      return { ...item, ...causesAsSeen(item, topology.handles, canSee) };
    });
  return {
    affected: seen(affected),
    withstood: seen(withstood),
    allAffected: affected,
    restricted: countClasses(
      Array.from(affected.handles)
        .filter((handle) => !canSee(handle))
        .map(classOf),
    ),
  };
}

function causesAsSeen(
  { causedBy }: Pick<ImpactedItem, 'causedBy'>,
  handles: ReadonlyMap<string, number>,
  canSee: (handle: number) => boolean,
): { causedBy: string[]; restrictedCauses: number } {
  const seen = causedBy.filter((id) => canSee(handles.get(id)!));
  return { causedBy: seen, restrictedCauses: causedBy.length - seen.length };
}

/** The same of why an item has its status. */
export function explanationAsSeen(explained: ExplainedStatus, { topology, classOf, canSee }: Sight): ExplainedStatus {
  const ids = [...new Set([...explained.providers.map(({ id }) => id), ...explained.roots])];
  if (!canSee) return { ...explained, ids };
  const isSeen = (id: string): boolean => canSee(topology.handles.get(id)!);
  return {
    ...explained,
    ...causesAsSeen(explained, topology.handles, canSee),
    providers: explained.providers.filter(({ id }) => isSeen(id)),
    roots: explained.roots.filter(isSeen),
    restricted: countClasses(ids.filter((id) => !isSeen(id)).map((id) => classOf(topology.handles.get(id)!))),
    ids,
  };
}

/** A single point of failure; without its id where who asks does not see it. */
export interface ShownPointOfFailure extends Omit<SinglePointOfFailure, 'id'> {
  readonly id: string | null;
  readonly class: string;
}

export function shownPoint(point: SinglePointOfFailure, { topology, classOf, canSee }: Sight): ShownPointOfFailure {
  const handle = topology.handles.get(point.id)!;
  return { ...point, id: !canSee || canSee(handle) ? point.id : null, class: classOf(handle) };
}
