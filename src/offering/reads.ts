import DataLoader from 'dataloader';
import { resolveItemIds } from '../cmdb/references.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import { findRecord } from '../lifecycle/references.js';
import type { AnyLifecycleRecord, OfferingRecord } from '../records.js';
import { offeringLinkTypes } from './facts.js';

export type OfferingPage = Connection<OfferingRecord>;

export interface Wanted<Filter> {
  filter?: Filter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface OfferingFilter {
  states?: readonly string[] | null | undefined;
  service?: string | null | undefined;
  for?: string | null | undefined;
}

/** Reads offerings. One instance per request. */
export class OfferingReads {
  private readonly links;
  private readonly byService = new DataLoader<string, OfferingRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.offering.ofServices, { ids: [...ids] });
    const found = new Map(rows.map(({ serviceId, offerings }) => [serviceId, offerings]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(private readonly graph: Graph) {
    this.links = linkLoader(graph, offeringLinkTypes);
  }

  /** Ids of what an offering is tied to, the oldest tie first. */
  async linked({ id }: OfferingRecord, type: 'OFFERING_OF' | 'OPEN_BY' | 'OFFERED_TO'): Promise<string[]> {
    return (await this.links.load(id)).filter((link) => link.type === type).map(({ to }) => to);
  }

  ofService(serviceId: string): Promise<OfferingRecord[]> {
    return this.byService.load(serviceId);
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown person. */
  async page({ filter, first, after }: Wanted<OfferingFilter>): Promise<OfferingPage> {
    const size = pageSize(first, 50);
    const wanted = {
      states: filter?.states ? [...filter.states] : null,
      service: await recordIdOf(this.graph, 'Service', filter?.service),
      groups: await groupsOf(this.graph, filter?.for),
    };
    const list = JSON.stringify(['offerings', wanted]);
    const before = decodePlace(list, after);
    const rows = await this.graph.run(cypher.offering.page, { filter: wanted, before, limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}

/** Who a person is and all they belong to; null for nobody asked for. */
export async function groupsOf(runner: Runner, person: string | null | undefined): Promise<string[] | null> {
  if (person == null) return null;
  const ids = await resolveItemIds(runner, [person], 'filter.for');
  return (await runner.run(cypher.request.groups, { ids }))[0]?.groups ?? [];
}

/** A record's id by its id or number; null where none is asked for, a text that no record has for one that is not there. */
export async function recordIdOf(
  runner: Runner,
  type: AnyLifecycleRecord['recordType'],
  reference: string | null | undefined,
): Promise<string | null> {
  return reference == null ? null : ((await findRecord(runner, type, reference))?.id ?? '');
}
