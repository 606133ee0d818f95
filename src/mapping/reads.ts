import DataLoader from 'dataloader';
import { requireItems } from '../cmdb/references.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Direction } from '../generated/graphql.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ItemRecord, ServiceMappingRecord, ServiceMemberRecord, Severity } from '../records.js';
import type { WalkRule } from './rules.js';

export type MemberRow = ServiceMemberRecord & { item: ItemRecord };
export interface MemberPage extends Connection<ServiceMemberRecord> {
  totalCount: () => Promise<number>;
}

/** Stands for the distance of members that no walk reaches: behind all others. */
const unreached = 1_000;

/** Reads mappings and members. One instance per request: what one level of a document asks for is one statement. */
export class MappingReads {
  private readonly mappings = new DataLoader<string, ServiceMappingRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.mapping.byServices, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.serviceId, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly counts = new DataLoader<string, { severity: Severity; count: number }[]>(async (ids) => {
    const rows = await this.graph.run(cypher.mapping.memberCounts, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ serviceId }) => serviceId === id));
  });

  private readonly words = new DataLoader<string, ServiceMemberRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.mapping.words, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ serviceId }) => serviceId === id));
  });

  private readonly memberships = new DataLoader<{ id: string; limit: number }, ServiceMemberRecord[], string>(
    async (asks) => {
      // A limit is the same for a whole statement: the largest, cut down for each item.
      const limit = Math.max(...asks.map((ask) => ask.limit));
      const ids = [...new Set(asks.map(({ id }) => id))];
      const rows = await this.graph.run(cypher.mapping.ofItems, { ids, limit });
      const found = new Map(rows.map(({ itemId, services }) => [itemId, services]));
      return asks.map((ask) => (found.get(ask.id) ?? []).slice(0, ask.limit));
    },
    { cacheKeyFn: ({ id, limit }) => `${id} ${limit}` },
  );

  constructor(
    private readonly graph: Graph,
    private readonly model: Model,
  ) {}

  /** A service's mapping; undefined when it has none. NOT_FOUND for a service that nobody has. */
  async ofService(reference: string, field: string): Promise<ServiceMappingRecord | undefined> {
    const [service] = await requireItems(this.graph, [reference], field);
    return this.mappings.load(service!.id);
  }

  /** A mapping of which something else is known to be there. */
  async known(serviceId: string): Promise<ServiceMappingRecord> {
    const mapping = await this.mappings.load(serviceId);
    if (!mapping) throw badInput('service', `${serviceId} has no mapping any more.`);
    return mapping;
  }

  /** A mapping by its own id. */
  async byId(id: string): Promise<ServiceMappingRecord | undefined> {
    const serviceId = await this.graph.run(cypher.mapping.serviceOf, { id });
    return serviceId === undefined ? undefined : this.mappings.load(serviceId);
  }

  /** The services that an item is a member of. */
  servicesOf(id: string, first: number | null | undefined): Promise<ServiceMemberRecord[]> {
    return this.memberships.load({ id, limit: pageSize(first, 100) });
  }

  async members(
    { serviceId }: ServiceMappingRecord,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<MemberPage> {
    const size = pageSize(first, 50);
    const list = `members ${serviceId}`;
    const [distance, name, id] = decodeCursor(list, after) ?? [];
    const place =
      typeof distance === 'number' && typeof name === 'string' && typeof id === 'string'
        ? { distance, name, id }
        : null;
    const rows = await this.firstMembers(serviceId, size + 1, place);
    const cursorOf = ({ distance: far, item }: MemberRow): string =>
      encodeCursor(list, [far ?? unreached, item.name, item.id]);
    return { ...connectionOf(rows, { size, after, cursorOf }), totalCount: () => this.countOf(serviceId) };
  }

  firstMembers(
    serviceId: string,
    limit: number,
    after: { distance: number; name: string; id: string } | null = null,
  ): Promise<MemberRow[]> {
    return this.graph.run(cypher.mapping.members, { serviceId, after, limit });
  }

  async countOf(serviceId: string): Promise<number> {
    return (await this.severities(serviceId)).reduce((sum, { count }) => sum + count, 0);
  }

  severities(serviceId: string): Promise<{ severity: Severity; count: number }[]> {
    return this.counts.load(serviceId);
  }

  /** The items of which a person says that they are members, or none. */
  async said({ serviceId }: ServiceMappingRecord, origin: 'INCLUDED' | 'EXCLUDED'): Promise<ServiceMemberRecord[]> {
    return (await this.words.load(serviceId)).filter((word) => word.origin === origin);
  }

  /** Class rules as they are shown. */
  classRules({ classRules }: ServiceMappingRecord): { class: string; rule: WalkRule }[] {
    return Object.entries(JSON.parse(classRules) as Record<string, WalkRule>).map(([name, rule]) => ({
      class: this.model.classes.get(name)?.enumValue ?? name,
      rule,
    }));
  }
}

/** The relationships that a mapping follows, as they are shown. */
export function stepsOf({ along, against }: ServiceMappingRecord): { type: string; direction: Direction }[] {
  return [...new Set([...along, ...against])].sort().map((type) => ({
    type,
    direction: !against.includes(type) ? 'DEPENDENCIES' : along.includes(type) ? 'BOTH' : 'DEPENDENTS',
  }));
}
