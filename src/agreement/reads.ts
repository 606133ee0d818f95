import DataLoader from 'dataloader';
import { idsOfFilter, resolveItemIds } from '../cmdb/references.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { AgreementRecord } from '../records.js';
import type { AgreementKind, ServiceLevel } from './service-level.js';
import { levelsOf } from './stored.js';

export type AgreementPage = Connection<AgreementRecord>;

export interface AgreementFilter {
  kind?: AgreementKind | null | undefined;
  service?: string | null | undefined;
  customer?: string | null | undefined;
  inForceOn?: string | null | undefined;
}

const kinds: readonly AgreementKind[] = ['SLA', 'OLA', 'UC'];
/** So many are read at once. */
const mostOfService = 500;

/** All agreements that are in force on a day, in UTC, by name. */
export async function inForceOn(runner: Runner, on: string): Promise<AgreementRecord[]> {
  const found: AgreementRecord[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const order = { kind: null, customer: null, on, after, limit: mostOfService };
    const rows: AgreementRecord[] = await runner.run(cypher.agreement.page, order);
    found.push(...rows);
    after = rows.length < mostOfService ? undefined : rows.at(-1)!.name;
  }
  return found;
}

/** Reads agreements. One instance per request, so that its loader never goes stale. */
export class AgreementReads {
  private readonly byId = new DataLoader<string, AgreementRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.agreement.byIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  constructor(private readonly graph: Graph) {}

  find(id: string): Promise<AgreementRecord | undefined> {
    return this.byId.load(id);
  }

  /** A page by name. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown item. */
  async list(
    filter: AgreementFilter,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<AgreementPage> {
    const size = pageSize(first, 50);
    const { service, customer } = await idsOfFilter(this.graph, filter, ['service', 'customer']);
    const conditions = { kind: filter.kind ?? null, customer, on: filter.inForceOn ?? null };
    const list = JSON.stringify(['agreements', service, conditions]);
    const [place] = decodeCursor(list, after) ?? [];
    const order = { ...conditions, after: typeof place === 'string' ? place : '', limit: size + 1 };
    const rows =
      service === null
        ? await this.graph.run(cypher.agreement.page, order)
        : await this.graph.run(cypher.agreement.ofService, { service, ...order });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.name]) });
  }

  /** The levels that hold for records about a service on a day: what was promised to customers first. */
  async levelsFor(service: string, on: string, recordType?: string | null): Promise<ServiceLevel[]> {
    const [id] = await resolveItemIds(this.graph, [service], 'service');
    const order = { kind: null, customer: null, on, after: '', limit: mostOfService };
    const rows = await this.graph.run(cypher.agreement.ofService, { service: id!, ...order });
    return kinds
      .flatMap((kind) => rows.filter((row) => row.kind === kind))
      .flatMap(levelsOf)
      .filter((level) => recordType == null || level.recordType === recordType);
  }
}
