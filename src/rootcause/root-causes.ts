import { inBatches } from '../batches.js';
import { resolveItemIds } from '../cmdb/references.js';
import type { Topology } from '../engine/topology.js';
import { badInput, notFound } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { idOf } from '../lifecycle/lifecycles.js';
import { checkPast } from '../impact/impact.js';
import { SubgraphReader, type Subgraph } from '../impact/subgraph.js';
import type { Model } from '../model/model.js';
import { day, hour } from '../monitoring/spans.js';
import { hopsFrom } from './hops.js';
import { evidenceOf, type Outage } from './outage.js';
import { rankRootCauses } from './rootcause.js';
import { rankingAsSeen, type RankedCauses } from './seen-causes.js';

/** What the cause is looked for of: an incident, or items that do not work. */
export interface CauseQuestion {
  incident?: string | null | undefined;
  items?: readonly string[] | null | undefined;
  at?: string | null | undefined;
}

/** Where a ranking had an item. */
export interface Placed {
  /** From 1; null where it was not named. */
  readonly place: number | null;
  readonly score: number | null;
  readonly candidates: number;
  /** All that was known, as labelled sets hold it. */
  readonly outage: Outage;
}

/** What does not work, as of when, and when it began. */
interface Asked {
  readonly of: readonly string[];
  readonly at: number;
  readonly since: number;
  /** Dependencies are those of then; undefined for those of now. */
  readonly asOf: string | undefined;
}

const maxHops = 6;
const mostItems = 50_000;
const mostAsked = 1_000;
/** How far before the first sign alerts that are over belong to the same outage. */
const lookBack = hour;
/** Of how many items a case is kept, the nearest first. */
const mostKept = 2_000;

/** Ranks the causes of outages by what the graph knows: dependencies, alerts, and what was done to items. */
export class RootCauses {
  private readonly reader: SubgraphReader;

  constructor(
    private readonly graph: Runner,
    model: Model,
    private readonly now: () => Date,
  ) {
    this.reader = new SubgraphReader(graph, model, mostItems);
  }

  /** Throws NOT_FOUND for what is not there or not seen, BAD_USER_INPUT for a question that cannot be answered. */
  async rank(question: CauseQuestion): Promise<RankedCauses> {
    const { outage, subgraph } = await this.look(await this.asked(question));
    const { candidates, dismissed } = rankRootCauses(evidenceOf(outage));
    return rankingAsSeen({ candidates, dismissed }, subgraph, {
      ...{ at: outage.at, truncated: subgraph.cut, affected: outage.affected, alertCount: outage.alerts.length },
    });
  }

  /** Where the ranking has what somebody says was the cause of an incident; null: it lay in no item. */
  async place(incidentId: string, cause: string | null): Promise<Placed> {
    const { outage } = await this.look(await this.ofIncident(incidentId, undefined));
    const { candidates } = rankRootCauses(evidenceOf(outage));
    const index = candidates.findIndex(({ itemId }) => itemId === cause);
    return {
      place: index < 0 ? null : index + 1,
      score: candidates[index]?.score ?? null,
      candidates: candidates.length,
      outage: nearest(outage, cause),
    };
  }

  private async look({ of, at, since, asOf }: Asked): Promise<{ outage: Outage; subgraph: Subgraph }> {
    const subgraph =
      asOf === undefined ? await this.reader.dependencies(of) : await this.reader.dependenciesAt(of, maxHops, asOf);
    const below = (id: string): string[] => providersOf(subgraph.topology, id);
    const ids = [...hopsFrom(of, below, maxHops).keys()];
    const span = { from: iso(since - lookBack), until: iso(at) };
    const signs = await inBatches(ids, (some) => this.graph.run(cypher.rootcause.signs, { ids: some, ...span }));
    const known = new Set(signs.map(({ itemId }) => itemId));
    const work = await this.graph.run(cypher.rootcause.work, {
      ...{ ids: [...known], from: iso(since - lookBack - day), until: span.until },
    });
    const outage: Outage = {
      ...{ id: of.join(' '), at: span.until, affected: [...of] },
      unmonitored: signs.filter(({ monitored }) => !monitored).map(({ itemId }) => itemId),
      // What was not read stands in the topology without its id.
      dependencies: ids.flatMap((from) =>
        below(from)
          .filter((to) => known.has(from) && known.has(to))
          .map((to): [string, string] => [from, to]),
      ),
      alerts: signs.flatMap(({ itemId: item, alerts }) => alerts.map((alert) => ({ ...alert, item }))),
      changes: work.map(({ id, itemId: item, from, to }) => ({ id, item, from, ...(to !== null && { to }) })),
    };
    return { outage, subgraph };
  }

  private async asked({ incident, items, at }: CauseQuestion): Promise<Asked> {
    if (at != null) checkPast('at', at, this.now());
    if ((incident == null) === (items == null))
      throw badInput('incident', 'or items is to be given, and not both: what does not work?');
    if (incident != null) return this.ofIncident(incident, at ?? undefined);
    if (items!.length === 0 || items!.length > mostAsked) throw badInput('items', `takes 1 to ${mostAsked} items.`);
    const until = at == null ? this.now().getTime() : Date.parse(at);
    const of = await resolveItemIds(this.graph, items!, 'items');
    return { of, at: until, since: until, asOf: at ?? undefined };
  }

  private async ofIncident(incident: string, at: string | undefined): Promise<Asked> {
    const found = await this.graph.run(cypher.rootcause.outage, { id: await idOf(this.graph, incident) });
    if (!found) throw notFound('incident', incident);
    if (found.items.length === 0)
      throw badInput(
        'incident',
        'names no item or service yet. LINK_ITEMS says what does not work, or ask with items.',
      );
    // What happened after it was resolved caused nothing of it.
    const asOf = at ?? found.resolvedAt ?? undefined;
    const until = asOf === undefined ? this.now().getTime() : Date.parse(asOf);
    return { of: found.items, at: until, since: Math.min(until, Date.parse(found.detectedAt)), asOf };
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** What an item depends on, one step; of what is not in the topology, nothing. */
function providersOf({ handles, ids, segmentStart, edgeStart, edgeProvider }: Topology, id: string): string[] {
  const handle = handles.get(id);
  if (handle === undefined) return [];
  const found = new Set<string>();
  for (let segment = segmentStart[handle]!; segment < segmentStart[handle + 1]!; segment++)
    for (let edge = edgeStart[segment]!; edge < edgeStart[segment + 1]!; edge++) found.add(ids[edgeProvider[edge]!]!);
  return [...found];
}

/** An outage without what lies farthest from what does not work, so that a case of any estate can be kept. */
function nearest(outage: Outage, cause: string | null): Outage {
  const below = evidenceOf(outage).dependenciesOf;
  const near = new Set([...hopsFrom(outage.affected, below, maxHops).keys()].slice(0, mostKept));
  if (cause !== null) near.add(cause);
  return {
    ...outage,
    unmonitored: outage.unmonitored.filter((item) => near.has(item)),
    dependencies: outage.dependencies.filter(([from, to]) => near.has(from) && near.has(to)),
    alerts: outage.alerts.filter(({ item }) => near.has(item)),
    changes: outage.changes.filter(({ item }) => near.has(item)),
  };
}
