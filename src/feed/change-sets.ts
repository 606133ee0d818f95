import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type CountableConnection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { pageLoader } from '../page-loader.js';
import { withoutGap } from './feed.js';
import type { ChangeEntryRecord, ChangeSetRecord, RecordChangeRecord } from '../records.js';

/** The list a feed cursor belongs to: one feed, so that a subscription takes up where a query ended. */
const feedList = 'feed';
const newest = Number.MAX_SAFE_INTEGER;
/** More than any ChangeSet holds. */
const most = 1_000_000_000;

/**
 * A cursor of the feed: its holder has seen everything up to this sequence number, as far as they see it. `stamp` stands for
 * their scope.
 */
export function feedCursor(sequence: number, stamp?: string): string {
  return encodeCursor(feedList, stamp === undefined ? [sequence] : [sequence, stamp]);
}

/** What a cursor of the feed says of the scope in which it was handed out; undefined for everything. */
export function feedStamp(after: string | null | undefined): unknown {
  return decodeCursor(feedList, after)?.[1];
}

/** The sequence number in a cursor of the feed; undefined without one. Throws BAD_USER_INPUT for any other text. */
export function feedSequence(after: string | null | undefined): number | undefined {
  const place = decodeCursor(feedList, after);
  if (place === undefined) return undefined;
  if (typeof place[0] !== 'number') throw badInput('after', 'is no cursor of the feed.');
  return place[0];
}

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type ChangeSetPage = CountableConnection<ChangeSetRecord>;
export type ChangeEntryPage = CountableConnection<ChangeEntryRecord>;
export type RecordChangePage = CountableConnection<RecordChangeRecord>;

interface PlaceOfPage {
  changeSet: string;
  after: string;
  limit: number;
}

/** Reads the feed: what changed, who did it, why. One instance per request. */
export class ChangeSets {
  private readonly byId = new DataLoader<string, ChangeSetRecord | undefined>(async (ids) => {
    const found = new Map((await this.graph.run(cypher.feed.byIds, { ids: [...ids] })).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  // Columns hold 1,000 items but for the last of all, and the first may begin before the place. Who sees a part may see
  // nothing of many of them.
  private readonly entryPages = pageLoader<PlaceOfPage, ChangeEntryRecord>((pages, limit) => {
    const { scoped } = this.graph;
    const columns = scoped ? most : Math.ceil(limit / 1_000) + 1;
    return this.graph.run(cypher.feed.entries, { pages, limit, columns, candidates: scoped ? most : limit });
  });
  private readonly recordPages = pageLoader<PlaceOfPage, RecordChangeRecord>((pages, limit) =>
    this.graph.run(cypher.feed.records, { pages, limit }),
  );

  /** For those who see a part of the graph: how much of a ChangeSet they see. */
  private readonly sizes = new DataLoader<string, { entries: number; records: number }>(async (ids) => {
    const rows = await this.graph.run(cypher.feed.visibleSizes, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { entries: 0, records: 0 });
  });

  constructor(
    private readonly graph: Graph,
    /** Stands for what the caller sees, in cursors. */
    private readonly stamp?: string,
  ) {}

  /** How many items it touched, as far as the caller sees them. */
  async entryCount({ id, entryCount }: ChangeSetRecord): Promise<number> {
    return this.graph.scoped ? (await this.sizes.load(id)).entries : entryCount;
  }

  /** How many records that are no items it touched, likewise. */
  async recordCount({ id, recordCount = 0 }: ChangeSetRecord): Promise<number> {
    return this.graph.scoped && recordCount > 0 ? (await this.sizes.load(id)).records : recordCount;
  }

  /** Those of some ids that the caller sees something of. */
  async visible(ids: readonly string[]): Promise<string[]> {
    return (await Promise.all(ids.map((id) => this.byId.load(id)))).flatMap((found) => found?.id ?? []);
  }

  find(id: string): Promise<ChangeSetRecord | undefined> {
    return this.byId.load(id);
  }

  /** Sealed ChangeSets in sequence order. */
  async list({ first, after }: Page): Promise<ChangeSetPage> {
    const size = pageSize(first, 50);
    const sequence = feedSequence(after) ?? 0;
    if (this.graph.scoped) return this.visiblePage(sequence, size, after);
    const [found, head] = await Promise.all([
      this.graph.run(cypher.feed.after, { sequence, limit: size + 1 }),
      this.graph.run(cypher.feed.head, {}),
    ]);
    const rows = withoutGap(sequence, found);
    // Gap-free from 1 on: the last number given is the count.
    return {
      ...connectionOf(rows, { size, after, cursorOf: (row) => feedCursor(row.sequence!) }),
      totalCount: () => Promise.resolve(head?.sequence ?? 0),
    };
  }

  private async visiblePage(sequence: number, size: number, after: unknown): Promise<ChangeSetPage> {
    const through = (await this.graph.run(cypher.feed.head, {}))?.sequence ?? 0;
    const rows = await this.graph.run(cypher.feed.visibleAfter, { sequence, through, limit: size + 1 });
    return {
      ...connectionOf(rows, { size, after, cursorOf: (row) => feedCursor(row.sequence!, this.stamp) }),
      totalCount: () => this.graph.run(cypher.feed.visibleCount, {}),
    };
  }

  /** What a ChangeSet did, by item id. */
  async entries(changeSet: ChangeSetRecord, { first, after }: Page): Promise<ChangeEntryPage> {
    const size = pageSize(first, 50);
    const list = `entries ${changeSet.id}`;
    const [place = ''] = decodeCursor(list, after) ?? [];
    const rows = await this.entryPages.load({ changeSet: changeSet.id, after: String(place), limit: size + 1 });
    return {
      ...connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.itemId]) }),
      totalCount: () => this.entryCount(changeSet),
    };
  }

  /** What a ChangeSet did to records that are no items, by id. */
  async records(changeSet: ChangeSetRecord, { first, after }: Page): Promise<RecordChangePage> {
    const size = pageSize(first, 50);
    const list = `records ${changeSet.id}`;
    const [place = ''] = decodeCursor(list, after) ?? [];
    const totalCount = (): Promise<number> => this.recordCount(changeSet);
    const rows =
      (changeSet.recordCount ?? 0) === 0
        ? []
        : await this.recordPages.load({ changeSet: changeSet.id, after: String(place), limit: size + 1 });
    return { ...connectionOf(rows, { size, after, cursorOf: ({ id }) => encodeCursor(list, [id]) }), totalCount };
  }

  /** What happened to an item, newest first. */
  async history(id: string, { first, after }: Page): Promise<ChangeEntryPage> {
    const size = pageSize(first, 50);
    const list = `history ${id}`;
    const [place = newest + 1] = decodeCursor(list, after) ?? [];
    const [rows, total] = await Promise.all([
      this.graph.run(cypher.feed.history, { id, before: Number(place), limit: size + 1 }),
      this.graph.run(cypher.feed.historyCount, { id }),
    ]);
    const cursorOf = ({ changeSet }: ChangeEntryRecord): string => encodeCursor(list, [changeSet.sequence ?? newest]);
    return { ...connectionOf(rows, { size, after, cursorOf }), totalCount: () => Promise.resolve(total ?? 0) };
  }
}
