import DataLoader from 'dataloader';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import { groupsOf, recordIdOf, type Wanted } from '../offering/reads.js';
import type { CatalogueItemRecord, RecordLink } from '../records.js';
import { catalogueLinkTypes } from './facts.js';

export type CatalogueItemPage = Connection<CatalogueItemRecord>;

export interface CatalogueItemFilter {
  states?: readonly string[] | null | undefined;
  offering?: string | null | undefined;
  service?: string | null | undefined;
  for?: string | null | undefined;
}

/** Reads the request catalogue. One instance per request. */
export class CatalogueReads {
  private readonly links;
  private readonly byOffering = new DataLoader<string, CatalogueItemRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.catalogue.ofOfferings, { ids: [...ids] });
    const found = new Map(rows.map(({ offeringId, items }) => [offeringId, items]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(private readonly graph: Graph) {
    this.links = linkLoader(graph, catalogueLinkTypes);
  }

  /** What an item is tied to, the oldest tie first. */
  async linked({ id }: CatalogueItemRecord, type: 'ITEM_OF' | 'DECIDED_BY'): Promise<RecordLink[]> {
    return (await this.links.load(id)).filter((link) => link.type === type);
  }

  ofOffering(offeringId: string): Promise<CatalogueItemRecord[]> {
    return this.byOffering.load(offeringId);
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown person. */
  async page({ filter, first, after }: Wanted<CatalogueItemFilter>): Promise<CatalogueItemPage> {
    const size = pageSize(first, 50);
    const wanted = {
      states: filter?.states ? [...filter.states] : null,
      offering: await recordIdOf(this.graph, 'ServiceOffering', filter?.offering),
      service: await recordIdOf(this.graph, 'Service', filter?.service),
      groups: await groupsOf(this.graph, filter?.for),
    };
    const list = JSON.stringify(['catalogue items', wanted]);
    const before = decodePlace(list, after);
    const rows = await this.graph.run(cypher.catalogue.page, { filter: wanted, before, limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}
