import DataLoader from 'dataloader';
import { resolveItemIds } from '../cmdb/references.js';
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  pageSize,
  type Connection,
  type CountableConnection,
} from '../connection.js';
import { compareSeverity, severities } from '../engine/severity.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { AlertRecord, Severity, SilenceRecord } from '../records.js';

export interface AlertFilter {
  statuses?: readonly AlertRecord['status'][] | null | undefined;
  minSeverity?: Severity | null | undefined;
  bindings?: readonly AlertRecord['binding'][] | null | undefined;
  role?: 'ROOT' | 'SYMPTOM' | null | undefined;
  unsuppressed?: boolean | null | undefined;
  sources?: readonly string[] | null | undefined;
  itemId?: string | null | undefined;
}

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type AlertPage = CountableConnection<AlertRecord>;

const allStatuses = ['FIRING', 'RESOLVED', 'EXPIRED'];
const mostSymptoms = 1_000;

/** Whether an alert passes; for lists of one item's alerts and for streams. */
export function passesAlertFilter(filter: AlertFilter, alert: AlertRecord): boolean {
  const { statuses, minSeverity, bindings, role, unsuppressed, sources, itemId } = filter;
  return (
    (!statuses || statuses.includes(alert.status)) &&
    (!minSeverity || compareSeverity(alert.severity, minSeverity) >= 0) &&
    (!bindings || bindings.includes(alert.binding)) &&
    (!role || (alert.role ?? 'ROOT') === role) &&
    (unsuppressed == null || ((alert.suppressedBy ?? []).length === 0) === unsuppressed) &&
    (!sources || sources.includes(alert.source)) &&
    (!itemId || alert.itemId === itemId)
  );
}

/** Reads alerts and silences. One instance per request. */
export class AlertReads {
  private readonly byId = new DataLoader<string, AlertRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.alert.byIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly rootsById = new DataLoader<string, string[]>(async (ids) => {
    const rows = await this.graph.run(cypher.alert.rootsOf, { ids: [...ids] });
    const found = new Map(rows.map(({ id, roots }) => [id, roots]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly symptomsById = new DataLoader<string, { total: number; symptoms: string[] }>(async (ids) => {
    const rows = await this.graph.run(cypher.alert.symptomsOf, { ids: [...ids], limit: mostSymptoms });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { total: 0, symptoms: [] });
  });

  constructor(private readonly graph: Graph) {}

  one(id: string): Promise<AlertRecord | undefined> {
    return this.byId.load(id);
  }

  /** A silence holds for alerts of all items: who sees a part of them sees none. */
  async silence(id: string): Promise<SilenceRecord | undefined> {
    if (this.graph.scoped) return undefined;
    return (await this.graph.run(cypher.alert.silence, { id })) ?? undefined;
  }

  /** An alert as its sender may know it, whether or not they see its item; of one they do not see nothing is told. */
  async ofSender(id: string): Promise<AlertRecord> {
    const seen = await this.one(id);
    if (seen) return seen;
    const [sent] = await this.graph.seenBy(undefined).run(cypher.alert.byIds, { ids: [id] });
    return { ...sent!, binding: 'UNBOUND', itemId: null, candidates: [], rootItemIds: [], role: 'ROOT' };
  }

  async rootsOf({ id }: AlertRecord): Promise<AlertRecord[]> {
    return this.all(await this.rootsById.load(id));
  }

  async symptomsOf({ id }: AlertRecord): Promise<AlertRecord[]> {
    return this.all((await this.symptomsById.load(id)).symptoms);
  }

  async symptomCount({ id }: AlertRecord): Promise<number> {
    return (await this.symptomsById.load(id)).total;
  }

  /** A page of alerts, the latest begun first. Throws BAD_USER_INPUT and, for an item that is not there, NOT_FOUND. */
  async page(filter: AlertFilter | null | undefined, { first, after }: Page): Promise<AlertPage> {
    const size = pageSize(first, 50);
    const wanted = filter ?? {};
    const list = JSON.stringify(['alerts', wanted]);
    const place = decodeCursor(list, after) as [string, string] | undefined;
    const cursorOf = ({ startsAt, id }: AlertRecord): string => encodeCursor(list, [startsAt, id]);
    if (wanted.itemId != null) return this.pageOfItem(wanted, wanted.itemId, { size, after, place, cursorOf });
    const conditions = {
      statuses: [...(wanted.statuses ?? allStatuses)],
      severities: wanted.minSeverity
        ? severities.filter((one) => compareSeverity(one, wanted.minSeverity!) >= 0)
        : null,
      bindings: wanted.bindings ? [...wanted.bindings] : null,
      role: wanted.role ?? null,
      unsuppressed: wanted.unsuppressed ?? null,
      sources: wanted.sources ? [...wanted.sources] : null,
    };
    const rows = await this.graph.run(cypher.alert.page, { ...conditions, after: place ?? null, limit: size + 1 });
    return {
      ...connectionOf(rows, { size, after, cursorOf }),
      totalCount: () => this.graph.run(cypher.alert.count, conditions),
    };
  }

  /** Silences, the latest to end first. */
  async silences(ended: boolean, { first, after }: Page): Promise<Connection<SilenceRecord>> {
    const size = pageSize(first, 50);
    const list = `silences ${ended}`;
    const place = decodeCursor(list, after) as [string, string] | undefined;
    const rows = this.graph.scoped
      ? []
      : await this.graph.run(cypher.alert.silences, {
          endingAfter: ended ? new Date(0).toISOString() : new Date().toISOString(),
          after: place ?? null,
          limit: size + 1,
        });
    return connectionOf(rows, { size, after, cursorOf: ({ to, id }) => encodeCursor(list, [to, id]) });
  }

  private async all(ids: readonly string[]): Promise<AlertRecord[]> {
    return (await Promise.all(ids.map((id) => this.byId.load(id)))).filter((alert) => alert !== undefined);
  }

  private async pageOfItem(
    filter: AlertFilter,
    reference: string,
    {
      size,
      after,
      place,
      cursorOf,
    }: { size: number; after: unknown; place: [string, string] | undefined; cursorOf: (row: AlertRecord) => string },
  ): Promise<AlertPage> {
    const [itemId] = await resolveItemIds(this.graph, [reference], 'filter.itemId');
    const all = (await this.graph.run(cypher.alert.ofItem, { itemId: itemId! })).filter((alert) =>
      passesAlertFilter({ ...filter, itemId }, alert),
    );
    const start = place
      ? all.findIndex(({ startsAt, id }) => startsAt < place[0] || (startsAt === place[0] && id > place[1]))
      : 0;
    const rows = start < 0 ? [] : all.slice(start, start + size + 1);
    return { ...connectionOf(rows, { size, after, cursorOf }), totalCount: () => Promise.resolve(all.length) };
  }
}
