import { linkLoader } from '../lifecycle/links.js';
import type { Graph } from '../graph/graph.js';
import type { ServiceRecord } from '../records.js';
import { serviceLinks, type ServiceLinkField } from './lifecycle.js';

/** Reads what services are tied to. One instance per request. */
export class ServiceReads {
  private readonly links;

  constructor(graph: Graph) {
    this.links = linkLoader(
      graph,
      serviceLinks.map(({ type }) => type),
    );
  }

  /** The id of what a service is tied to; undefined when there is none. */
  async linked({ id }: ServiceRecord, field: ServiceLinkField): Promise<string | undefined> {
    const { type } = serviceLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }
}
