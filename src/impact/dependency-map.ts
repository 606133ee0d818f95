import { resolveItemIds } from '../cmdb/references.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { checkDepth } from './impact.js';
import { countClasses, type ClassCount } from './restricted.js';

export interface MapQuestion {
  /** Id or `source:key`. */
  root: string;
  direction?: 'DEPENDENCIES' | 'DEPENDENTS' | 'BOTH' | null | undefined;
  depth?: number | null | undefined;
  maxItems?: number | null | undefined;
}

export interface DependencyMapItem {
  readonly id: string;
  readonly distance: number;
}

export interface DependencyMapRelationship {
  readonly id: string;
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly group: string | null;
}

export interface DependencyMap {
  readonly root: string;
  /** The root first, then nearest first, then by name. */
  readonly items: readonly DependencyMapItem[];
  readonly relationships: readonly DependencyMapRelationship[];
  /** Of those found that who asks does not see, how many there are of each class; most first. */
  readonly restricted: readonly ClassCount[];
  /** Everything found. */
  readonly ids: readonly string[];
  /** More items lie within the depth than were asked for. */
  readonly truncated: boolean;
}

const deepestMap = 32;
const largestMap = 5000;

const walks = {
  DEPENDENCIES: cypher.impact.mapDependencies,
  DEPENDENTS: cypher.impact.mapDependents,
  BOTH: cypher.impact.mapAround,
};

/** Reads a map: one statement for the items, one for the relationships among them. */
export async function readMap(graph: Runner, question: MapQuestion): Promise<DependencyMap> {
  const depth = checkDepth('depth', question.depth, 3, deepestMap);
  const most = question.maxItems ?? 1000;
  if (!Number.isInteger(most) || most < 1 || most > largestMap)
    throw badInput('maxItems', `must be between 1 and ${largestMap}, not ${most}.`);
  const walk = (root: string) => graph.run(walks[question.direction ?? 'BOTH'], { root, limit: most + 1 }, { depth });
  let found = graph.scoped ? [] : await walk(question.root);
  if (found.length === 0) {
    const [root] = await resolveItemIds(graph, [question.root], 'root');
    found = await walk(root!);
  }
  const all = found.slice(0, most);
  const items = all.filter(({ hidden }) => hidden === null);
  const relationships = await graph.run(cypher.impact.mapRelationships, { ids: items.map(({ id }) => id) });
  return {
    root: items[0]!.id,
    items,
    relationships,
    restricted: countClasses(all.flatMap(({ hidden }) => hidden ?? [])),
    ids: all.map(({ id }) => id),
    truncated: found.length > most,
  };
}
