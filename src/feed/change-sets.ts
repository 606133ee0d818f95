import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { withoutGap } from './feed.js';
import type { ChangeEntryRecord, ChangeSetRecord, RecordChangeRecord } from '../records.js';

/** The list a feed cursor belongs to: one feed, so that a subscription takes up where a query ended. */
const feedList = 'feed';
const newest = Number.MAX_SAFE_INTEGER;

/** A cursor of the feed: its holder has seen everything up to this sequence number. */
export function feedCursor(sequence: number): string {
  return encodeCursor(feedList, [sequence]);
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

export interface CountedConnection<T> extends Connection<T> {
  totalCount: number;
}

interface PlaceOfPage {
  changeSet: string;
  after: string;
  limit: number;
}

/** Reads pages of what ChangeSets did, all that one level of a document asks for in one statement. */
function pageLoader<Row>(
  read: (
    pages: { index: number; changeSet: string; after: string }[],
    limit: number,
  ) => Promise<{ page: number; entries: Row[] }[]>,
): DataLoader<PlaceOfPage, Row[], string> {
  return new DataLoader<PlaceOfPage, Row[], string>(
    async (pages) => {
      // A limit is the same for a whole statement: the largest, cut down for each page.
      const limit = Math.max(...pages.map((page) => page.limit));
      const rows = await read(
        pages.map(({ changeSet, after }, index) => ({ index, changeSet, after })),
        limit,
      );
      const found = new Map(rows.map(({ page, entries }) => [page, entries]));
      return pages.map((page, index) => (found.get(index) ?? []).slice(0, page.limit));
    },
    { cacheKeyFn: ({ changeSet, after, limit }) => `${changeSet} ${after} ${limit}` },
  );
}

/** Reads the feed: what changed, who did it, why. One instance per request. */
export class ChangeSets {
  private readonly byId = new DataLoader<string, ChangeSetRecord | undefined>(async (ids) => {
    const found = new Map((await this.graph.run(cypher.feed.byIds, { ids: [...ids] })).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly entryPages = pageLoader((pages, limit) => this.graph.run(cypher.feed.entries, { pages, limit }));
  private readonly recordPages = pageLoader((pages, limit) => this.graph.run(cypher.feed.records, { pages, limit }));

  constructor(private readonly graph: Graph) {}

  find(id: string): Promise<ChangeSetRecord | undefined> {
    return this.byId.load(id);
  }

  /** Sealed ChangeSets in sequence order. */
  async list({ first, after }: Page): Promise<CountedConnection<ChangeSetRecord>> {
    const size = pageSize(first, 50);
    const sequence = feedSequence(after) ?? 0;
    const [found, head] = await Promise.all([
      this.graph.run(cypher.feed.after, { sequence, limit: size + 1 }),
      this.graph.run(cypher.feed.head, {}),
    ]);
    const rows = withoutGap(sequence, found);
    // Gap-free from 1 on: the last number given is the count.
    return {
      ...connectionOf(rows, { size, after, cursorOf: (row) => feedCursor(row.sequence!) }),
      totalCount: head?.sequence ?? 0,
    };
  }

  /** What a ChangeSet did, by item id. */
  async entries(changeSet: ChangeSetRecord, { first, after }: Page): Promise<CountedConnection<ChangeEntryRecord>> {
    const size = pageSize(first, 50);
    const list = `entries ${changeSet.id}`;
    const [place = ''] = decodeCursor(list, after) ?? [];
    const rows = await this.entryPages.load({ changeSet: changeSet.id, after: String(place), limit: size + 1 });
    return {
      ...connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.itemId]) }),
      totalCount: changeSet.entryCount,
    };
  }

  /** What a ChangeSet did to records that are no items, by id. */
  async records(changeSet: ChangeSetRecord, { first, after }: Page): Promise<CountedConnection<RecordChangeRecord>> {
    const size = pageSize(first, 50);
    const list = `records ${changeSet.id}`;
    const [place = ''] = decodeCursor(list, after) ?? [];
    const totalCount = changeSet.recordCount ?? 0;
    const rows =
      totalCount === 0
        ? []
        : await this.recordPages.load({ changeSet: changeSet.id, after: String(place), limit: size + 1 });
    return { ...connectionOf(rows, { size, after, cursorOf: ({ id }) => encodeCursor(list, [id]) }), totalCount };
  }

  /** What happened to an item, newest first. */
  async history(id: string, { first, after }: Page): Promise<CountedConnection<ChangeEntryRecord>> {
    const size = pageSize(first, 50);
    const list = `history ${id}`;
    const [place = newest + 1] = decodeCursor(list, after) ?? [];
    const [rows, total] = await Promise.all([
      this.graph.run(cypher.feed.history, { id, before: Number(place), limit: size + 1 }),
      this.graph.run(cypher.feed.historyCount, { id }),
    ]);
    const cursorOf = ({ changeSet }: ChangeEntryRecord): string => encodeCursor(list, [changeSet.sequence ?? newest]);
    return { ...connectionOf(rows, { size, after, cursorOf }), totalCount: total ?? 0 };
  }
}
