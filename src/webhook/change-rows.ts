import type { Sight } from '../access/can-see.js';
import { Visible } from '../access/visible.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { changeTypeOfRecord, type RecordType, type RelationshipDelta, type StatusDelta } from '../feed/content.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeEntryRecord, ChangeSetRecord, RecordChangeRecord } from '../records.js';
import { passesRecord, passesStatus, type WebhookFilter } from './filter.js';

/** One change; `told` is undefined where it is not told, by the filter or because it is out of sight. */
export interface ChangeRow {
  readonly id: string;
  readonly told: unknown;
}

export const rowsAtOnce = 100;
/** More columns of statuses than any ChangeSet has. */
const most = 1_000_000_000;
const itemTypes: ReadonlySet<string> = new Set(['ITEM', 'RELATIONSHIP', 'STATUS', 'MARGIN']);

/** Reads what ChangeSets did as someone sees it, in the shapes in which webhooks tell it. */
export class ChangeRows {
  private readonly seen: Graph;
  private readonly visible: Visible;

  constructor(
    private readonly graph: Graph,
    private readonly sight: Sight,
  ) {
    this.seen = graph.seenBy(sight);
    this.visible = new Visible(this.seen, sight);
  }

  /** What a ChangeSet did that counts as a type, and what else it did, by id: a page after a place. */
  page(changeSet: ChangeSetRecord, type: string, after: string, filter: WebhookFilter): Promise<ChangeRow[]> {
    return itemTypes.has(type)
      ? this.entries(changeSet, type, after, filter)
      : this.records(changeSet, type, after, filter);
  }

  private async entries(
    { id: changeSet }: ChangeSetRecord,
    type: string,
    after: string,
    filter: WebhookFilter,
  ): Promise<ChangeRow[]> {
    const scoped = this.sight !== undefined;
    const [page] = await this.seen.run(cypher.feed.entries, {
      pages: [{ index: 0, changeSet, after }],
      limit: rowsAtOnce,
      columns: scoped ? most : 2,
      candidates: scoped ? most : rowsAtOnce,
    });
    const entries = page?.rows ?? [];
    const mine = entries.filter((entry) => countsAs(entry, type));
    const items =
      mine.length === 0 ? [] : await this.seen.run(cypher.cmdb.byIds, { ids: mine.map(({ itemId }) => itemId) });
    const named = new Map(items.map(({ id, class: itemClass, name }) => [id, { id, class: itemClass, name }]));
    return Promise.all(
      entries.map(async (entry) => {
        const item = named.get(entry.itemId);
        return { id: entry.itemId, told: item && (await this.entry(entry, type, item, filter)) };
      }),
    );
  }

  private async entry(
    { operation, version, attributes, relationships, status }: ChangeEntryRecord,
    type: string,
    item: { id: string; class: string; name: string },
    filter: WebhookFilter,
  ): Promise<unknown> {
    if (type === 'STATUS' || type === 'MARGIN') {
      const told = JSON.parse(status!) as StatusDelta;
      return passesStatus(filter, item, told) ? { item, status: await this.visible.told(told) } : undefined;
    }
    if (type === 'RELATIONSHIP') {
      const all = JSON.parse(relationships!) as RelationshipDelta[];
      const seen = await this.visible.filter(all, ({ to }) => to);
      return seen.length === 0 ? undefined : { item, version, relationships: seen };
    }
    const all = attributes == null ? [] : (JSON.parse(attributes) as AttributeDelta[]);
    const seen = await this.visible.filter(all, ({ name, to }) => (name === 'mergedFrom' ? String(to) : undefined));
    return { item, operation, version, attributes: seen };
  }

  private async records(
    { id: changeSet }: ChangeSetRecord,
    type: string,
    after: string,
    filter: WebhookFilter,
  ): Promise<ChangeRow[]> {
    // Of the whole graph: which records are in sight is asked by the rules of all records, which the page's own place does not have.
    const pages = [{ index: 0, changeSet, after }];
    const [page] = await this.graph.run(cypher.feed.records, { pages, limit: rowsAtOnce });
    const records = page?.rows ?? [];
    const mine = records.filter((record) => changeTypeOfRecord[record.type as RecordType] === type);
    const ids = mine.map(({ id }) => id);
    const inSight =
      this.sight === undefined || ids.length === 0
        ? new Set(ids)
        : new Set(await this.seen.run(cypher.access.canSeeRecord, { ids }));
    return Promise.all(
      records.map(async (record) => ({
        id: record.id,
        told: inSight.has(record.id) ? await this.record(record, type, filter) : undefined,
      })),
    );
  }

  private async record(
    { id, type, operation, state }: RecordChangeRecord,
    changeType: string,
    filter: WebhookFilter,
  ): Promise<unknown> {
    const told = JSON.parse(state) as Record<string, unknown>;
    if (!passesRecord(filter, changeType, type, told)) return undefined;
    return { record: { id, type }, operation, state: await this.visible.told(told) };
  }
}

/** Whether an entry is one of those for which its ChangeSet names a type: as changeTypesOf of src/feed/content.ts has it. */
function countsAs({ operation, relationships, status }: ChangeEntryRecord, type: string): boolean {
  switch (type) {
    case 'STATUS':
      return operation === 'STATUS' && status != null;
    case 'MARGIN':
      return status?.includes('"previousMargin":') === true;
    case 'RELATIONSHIP':
      return relationships != null;
    default:
      return operation !== 'STATUS' && operation !== 'RELATED';
  }
}
