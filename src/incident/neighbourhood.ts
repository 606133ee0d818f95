import type { Graph } from '../graph/graph.js';
import { Impacts } from '../impact/impacts.js';
import type { Model } from '../model/model.js';
import { minute } from '../monitoring/spans.js';
import type { RaisedIncidentRecord } from '../records.js';
import { isFailing, sameTenant, type RootItem } from './alert.js';
import { openStates } from './incident.js';

/** Roots that break down so close together, in hops and in time, are one incident. */
const nearHops = 3;
const nearTime = 15 * minute;

/** What breaks down near what, as one run of the alerts sees it: each item's surroundings are read once. */
export class Neighbourhood {
  private readonly reached = new Map<string, Promise<Set<string>>>();

  constructor(
    private readonly graph: Graph,
    private readonly model: Model,
  ) {}

  /** An incident of the last minutes that goes on, whose items this one's failure reaches within some hops, or the other way round. */
  async nearest(
    { itemId, alerts }: RootItem,
    raised: readonly RaisedIncidentRecord[],
    now: number,
  ): Promise<RaisedIncidentRecord | undefined> {
    const recent = raised.filter(
      (incident) =>
        (openStates as readonly string[]).includes(incident.state) &&
        now - Date.parse(incident.loggedAt) <= nearTime &&
        isFailing(incident) &&
        // Somebody took the item out of it.
        !alerts.some(({ raised: before }) => before?.id === incident.id),
    );
    if (recent.length === 0) return undefined;
    const below = await this.within(itemId);
    for (const incident of recent) {
      const others = incident.items.filter(({ owners }) => sameTenant(owners, alerts[0]!.owners));
      for (const { id } of others) if (below.has(id) || (await this.within(id)).has(itemId)) return incident;
    }
    return undefined;
  }

  private within(id: string): Promise<Set<string>> {
    const known = this.reached.get(id) ?? this.walk(id);
    this.reached.set(id, known);
    return known;
  }

  private async walk(id: string): Promise<Set<string>> {
    const impact = await new Impacts(this.graph, this.model).impact({ of: [id], maxDepth: nearHops, from: 'well' });
    return new Set([...impact.allAffected.ids, ...impact.withstood.ids]);
  }
}
