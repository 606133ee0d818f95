import { linkLoader } from '../lifecycle/links.js';
import type { Graph } from '../graph/graph.js';
import type { RecordLink, ServiceRecord } from '../records.js';
import { partyFields, serviceLinks, serviceLinkTypes, type PartyField, type ServiceLinkField } from './facts.js';

/** Reads what services are tied to. One instance per request. */
export class ServiceReads {
  private readonly links;

  constructor(graph: Graph) {
    this.links = linkLoader(graph, serviceLinkTypes);
  }

  /** The id of what a service is tied to; undefined when there is none. */
  async linked({ id }: ServiceRecord, field: ServiceLinkField): Promise<string | undefined> {
    const { type } = serviceLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** Who has a service, the longest first, as far as they are in sight. */
  async parties({ id }: ServiceRecord, field: PartyField): Promise<RecordLink[]> {
    const { type } = partyFields.find((one) => one.field === field)!;
    return (await this.links.load(id)).filter((link) => link.type === type && !link.hidden);
  }
}
