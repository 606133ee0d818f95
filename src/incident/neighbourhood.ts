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

interface Place {
  readonly incident: RaisedIncidentRecord;
  /** Organisations of the incident's item by which it is here. */
  readonly owners: readonly string[];
}

/** What breaks down near what, as one run of the alerts sees it: the surroundings of each item are read once, when they are asked for. */
export class Neighbourhood {
  private readonly reached = new Map<string, Promise<Set<string>>>();
  /** The incidents of the last minutes that go on, by their items and by what those take down within some hops. */
  private readonly at = new Map<string, Place[]>();
  private readonly below = new Map<string, Place[]>();
  private waiting: RaisedIncidentRecord[];

  constructor(
    private readonly graph: Graph,
    private readonly model: Model,
    raised: readonly RaisedIncidentRecord[],
    now: number,
  ) {
    this.waiting = raised.filter(
      (incident) =>
        (openStates as readonly string[]).includes(incident.state) &&
        now - Date.parse(incident.loggedAt) <= nearTime &&
        isFailing(incident),
    );
  }

  /** One that was opened just now. */
  add(incident: RaisedIncidentRecord): void {
    this.waiting.push(incident);
  }

  /** An incident whose items this one's failure reaches within some hops, or the other way round. */
  async nearest({ itemId, alerts }: RootItem): Promise<RaisedIncidentRecord | undefined> {
    await this.place();
    if (this.at.size === 0) return undefined;
    const takesDown = [...(await this.within(itemId))].flatMap((id) => this.at.get(id) ?? []);
    const found = [...(this.at.get(itemId) ?? []), ...(this.below.get(itemId) ?? []), ...takesDown].find(
      ({ incident, owners }) =>
        sameTenant(owners, alerts[0]!.owners) &&
        // Otherwise somebody took the item out of it.
        !alerts.some(({ raised: before }) => before?.id === incident.id),
    );
    return found?.incident;
  }

  private async place(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    for (const incident of waiting)
      for (const { id, owners } of incident.items) {
        const place = { incident, owners };
        addTo(this.at, id, place);
        for (const reached of await this.within(id)) addTo(this.below, reached, place);
      }
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

function addTo(places: Map<string, Place[]>, id: string, place: Place): void {
  const held = places.get(id);
  if (held) held.push(place);
  else places.set(id, [place]);
}
