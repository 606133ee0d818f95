import { countClasses, type ClassCount } from '../impact/restricted.js';
import type { Subgraph } from '../impact/subgraph.js';
import type { Candidate, RootCauses } from './rootcause.js';

/** What may have caused an outage, as who asks sees it. */
export interface RankedCauses extends RootCauses {
  readonly at: string;
  /** Ids of the items that do not work, as far as they are seen. */
  readonly affected: readonly string[];
  readonly alertCount: number;
  /** Candidates that are not seen, by class. */
  readonly restricted: readonly ClassCount[];
  /** Whether what they depend on was more than is read. */
  readonly truncated: boolean;
}

/** A way along dependencies, by ids. */
export interface CausePath {
  readonly ids: readonly string[];
}

/** A ranking to the eyes of who asks: candidates that they do not see are counted by class, and ways through them left out. */
export function rankingAsSeen(
  { candidates, dismissed }: RootCauses,
  { topology, classOf, canSee }: Pick<Subgraph, 'topology' | 'classOf' | 'canSee'>,
  rest: Omit<RankedCauses, 'candidates' | 'dismissed' | 'restricted'>,
): RankedCauses {
  if (!canSee) return { ...rest, candidates, dismissed, restricted: [] };
  const isSeen = (id: string): boolean => {
    const handle = topology.handles.get(id);
    return handle !== undefined && canSee(handle);
  };
  const seen = (all: readonly Candidate[]): Candidate[] =>
    all
      .filter(({ itemId }) => isSeen(itemId))
      .map((candidate) => ({ ...candidate, paths: candidate.paths.filter((path) => path.every(isSeen)) }));
  const hidden = candidates.filter(({ itemId }) => !isSeen(itemId));
  return {
    ...rest,
    affected: rest.affected.filter(isSeen),
    candidates: seen(candidates),
    dismissed: seen(dismissed),
    restricted: countClasses(hidden.map(({ itemId }) => classOf(topology.handles.get(itemId)!))),
  };
}
