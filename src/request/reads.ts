import { idsOfFilter } from '../cmdb/references.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { recordIdOf, type Wanted } from '../offering/reads.js';
import type { ServiceRequestRecord } from '../records.js';
import { seenRequests, type RequestSight } from './sight.js';

export type ServiceRequestPage = Connection<ServiceRequestRecord>;

export interface ServiceRequestFilter {
  states?: readonly ServiceRequestRecord['state'][] | null | undefined;
  item?: string | null | undefined;
  person?: string | null | undefined;
  decider?: string | null | undefined;
}

/** Reads requests. One instance per request to the API. */
export class ServiceRequestReads {
  constructor(
    private readonly graph: Graph,
    private readonly sight: RequestSight,
    private readonly now: () => Date,
  ) {}

  /** Whether who asks sees a request. */
  async sees(record: ServiceRequestRecord): Promise<boolean> {
    return (await seenRequests(this.graph, { ...this.sight, at: this.now().toISOString() }, [record])).length > 0;
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown person. */
  async page({ filter, first, after }: Wanted<ServiceRequestFilter>): Promise<ServiceRequestPage> {
    const size = pageSize(first, 50);
    const wanted = await resolvedFilter(this.graph, filter);
    const list = JSON.stringify(['service requests', { ...wanted, ...this.sight }]);
    const before = decodePlace(list, after);
    const at = this.now().toISOString();
    const order = { filter: wanted, ...this.sight, at, before, limit: size + 1 };
    const rows = await this.graph.run(cypher.request.page, order);
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}

/** A filter by ids. Throws NOT_FOUND for an unknown person. */
export async function resolvedFilter(graph: Graph, filter: ServiceRequestFilter | null | undefined) {
  return {
    states: filter?.states ? [...filter.states] : null,
    item: await recordIdOf(graph, 'CatalogueItem', filter?.item),
    ...(await idsOfFilter(graph, filter ?? {}, ['person', 'decider'])),
  };
}

export type ResolvedFilter = Awaited<ReturnType<typeof resolvedFilter>>;
