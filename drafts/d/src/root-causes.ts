import { resolveItemIds } from '../cmdb/references.js';
import type { Topology } from '../engine/topology.js';
import { badInput, notFound } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { checkPast } from '../impact/impact.js';
import { countClasses, type ClassCount } from '../impact/restricted.js';
import { SubgraphReader, type Subgraph } from '../impact/subgraph.js';
import type { Model } from '../model/model.js';
import { day, hour } from '../monitoring/spans.js';
import type { CauseSignsRecord } from '../records.js';
import { rankRootCauses, type Candidate, type Evidence } from './rootcause.js';

/** What the cause is looked for of: an incident, or items that do not work. */
export interface CauseQuestion {
  incident?: string | null | undefined;
  items?: readonly string[] | null | undefined;
  at?: string | null | undefined;
}

/** What may have caused an outage, as who asks sees it. */
export interface RankedCauses {
  readonly at: string;
  /** Ids of the items that do not work, as far as they are seen. */
  readonly affected: readonly string[];
  readonly alertCount: number;
  readonly candidates: readonly Candidate[];
  readonly dismissed: readonly Candidate[];
  /** Candidates that are not seen, by class. */
  readonly restricted: readonly ClassCount[];
  /** Whether what they depend on was more than is read. */
  readonly truncated: boolean;
}

const maxHops = 6;
const mostItems = 50_000;
const mostAsked = 1_000;
/** How far before the first sign alerts belong to the same outage. */
const lookBack = hour;

/** Ranks the causes of outages by what the graph knows: dependencies, alerts, and what was done to items. */
export class RootCauses {
  constructor(
    private readonly graph: Runner,
    private readonly model: Model,
    private readonly now: () => Date,
  ) {}

  /** Throws NOT_FOUND for what is not there or not seen, BAD_USER_INPUT for a question that cannot be answered. */
  async rank(question: CauseQuestion): Promise<RankedCauses> {
    const { of, at, since } = await this.outage(question);
    const subgraph = await new SubgraphReader(this.graph, this.model, mostItems).dependencies(of);
    const { topology } = subgraph;
    const dependenciesOf = (id: string): string[] => providersOf(topology, id);
    const ids = within(of, dependenciesOf, maxHops);
    const iso = (instant: number): string => new Date(instant).toISOString();
    const signs = await this.graph.run(cypher.rootcause.signs, {
      ...{ ids, from: iso(since - lookBack), until: iso(at), workFrom: iso(since - lookBack - day) },
    });
    const ranked = rankRootCauses(evidenceOf(signs, { at, affected: of, dependenciesOf }));
    return asSeen(ranked, subgraph, {
      ...{ at: iso(at), truncated: subgraph.cut, affected: of },
      alertCount: signs.reduce((sum, { alerts }) => sum + alerts.length, 0),
    });
  }

  private async outage({ incident, items, at }: CauseQuestion): Promise<{ of: string[]; at: number; since: number }> {
    if (at != null) checkPast('at', at, this.now());
    const asked = at == null ? undefined : Date.parse(at);
    if ((incident == null) === (items == null))
      throw badInput('incident', 'or items is to be given, and not both: what does not work?');
    if (incident == null) {
      if (items!.length === 0 || items!.length > mostAsked) throw badInput('items', `takes 1 to ${mostAsked} items.`);
      const until = asked ?? this.now().getTime();
      return { of: await resolveItemIds(this.graph, items!, 'items'), at: until, since: until };
    }
    const found = await this.graph.run(cypher.rootcause.symptoms, { id: incident });
    if (!found) throw notFound('incident', incident);
    if (found.items.length === 0)
      throw badInput('incident', 'names no item yet. LINK_ITEMS says what does not work, or ask with items.');
    // What happened after it was resolved caused nothing of it.
    const until = asked ?? (found.resolvedAt === null ? this.now().getTime() : Date.parse(found.resolvedAt));
    return { of: found.items, at: until, since: Math.min(until, Date.parse(found.detectedAt)) };
  }
}

/** What an item depends on, one step; of what is not in the topology, nothing. */
function providersOf({ handles, ids, segmentStart, edgeStart, edgeProvider }: Topology, id: string): string[] {
  const handle = handles.get(id);
  if (handle === undefined) return [];
  const found = new Set<string>();
  for (let segment = segmentStart[handle]!; segment < segmentStart[handle + 1]!; segment++)
    for (let edge = edgeStart[segment]!; edge < edgeStart[segment + 1]!; edge++) found.add(ids[edgeProvider[edge]!]!);
  return [...found];
}

/** The items within some hops along dependencies, each once. */
function within(start: readonly string[], next: (id: string) => readonly string[], hops: number): string[] {
  const found = new Set(start);
  let frontier: readonly string[] = start;
  for (let hop = 0; hop < hops; hop++) {
    const reached: string[] = [];
    for (const id of frontier)
      for (const other of next(id))
        if (!found.has(other)) {
          found.add(other);
          reached.push(other);
        }
    frontier = reached;
  }
  return [...found];
}

function evidenceOf(
  signs: readonly CauseSignsRecord[],
  outage: Pick<Evidence, 'at' | 'affected' | 'dependenciesOf'>,
): Evidence {
  const monitored = new Set(signs.filter((row) => row.monitored).map(({ itemId }) => itemId));
  return {
    ...outage,
    isMonitored: (id) => monitored.has(id),
    alerts: signs.flatMap(({ itemId, alerts }) => alerts.map(({ id, at }) => ({ id, itemId, at: Date.parse(at) }))),
    changes: signs.flatMap(({ itemId, work }) =>
      work.map(({ id, from, to }) => ({ id, itemId, startedAt: Date.parse(from), endedAt: Date.parse(to) })),
    ),
  };
}

/** The same to the eyes of who asks: candidates that they do not see are counted by class, and ways through them cut out. */
function asSeen(
  { candidates, dismissed }: { candidates: readonly Candidate[]; dismissed: readonly Candidate[] },
  { topology, classOf, canSee }: Subgraph,
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
    ...{ candidates: seen(candidates), dismissed: seen(dismissed) },
    restricted: countClasses(hidden.map(({ itemId }) => classOf(topology.handles.get(itemId)!))),
  };
}
