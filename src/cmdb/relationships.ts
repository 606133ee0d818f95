import DataLoader from 'dataloader';
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  pageSize,
  type Connection,
  type CountableConnection,
} from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { DependencyRow, ItemRecord, RelationshipRecord } from '../records.js';

export interface DependencyArguments {
  types?: readonly string[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A relationship, seen from one end: `node` is the item at the other. */
export interface DependencyEdgeRecord extends RelationshipRecord {
  cursor: string;
  node: ItemRecord;
}

export interface DependencyPage extends Omit<Connection<ItemRecord>, 'edges'> {
  edges: DependencyEdgeRecord[];
  totalCount: CountableConnection<ItemRecord>['totalCount'];
}

/** Which way a list goes: towards what the item depends on, or towards what depends on it. */
export type Way = 'dependencies' | 'dependents';

interface Ask {
  id: string;
  types: string[] | null;
}

interface PageAsk extends Ask {
  after: string[] | null;
  limit: number;
}

const statements = {
  dependencies: { page: cypher.cmdb.dependencies, count: cypher.cmdb.dependencyCounts },
  dependents: { page: cypher.cmdb.dependents, count: cypher.cmdb.dependentCounts },
};

/**
 * The one-hop lists of items. However many items of one level of a query ask for theirs, and with whatever arguments:
 * one statement for the level's pages and, only when totalCount is asked for, one for its counts.
 */
export class Relationships {
  private readonly pages: Record<Way, DataLoader<PageAsk, DependencyRow[], string>>;
  private readonly counts: Record<Way, DataLoader<Ask, number, string>>;

  constructor(private readonly graph: Runner) {
    this.pages = { dependencies: this.pageLoader('dependencies'), dependents: this.pageLoader('dependents') };
    this.counts = { dependencies: this.countLoader('dependencies'), dependents: this.countLoader('dependents') };
  }

  /** A page of an item's relationships, by the other item's name. Throws BAD_USER_INPUT for a bad page or cursor. */
  async page(way: Way, id: string, { types, first, after }: DependencyArguments): Promise<DependencyPage> {
    const limit = pageSize(first, 50);
    const ask: Ask = { id, types: types ? [...new Set(types)].sort() : null };
    const list = JSON.stringify([way, ask]);
    const place = placeIn(list, after);
    const rows = await this.pages[way].load({ ...ask, after: place ?? null, limit });
    const { edges, ...page } = connectionOf(rows, {
      size: limit,
      after,
      cursorOf: ({ item, relationship }) => encodeCursor(list, [item.name, relationship.id]),
    });
    return {
      ...page,
      edges: edges.map(({ cursor, node: { item, relationship } }) => ({ ...relationship, cursor, node: item })),
      nodes: page.nodes.map(({ item }) => item),
      totalCount: () => this.counts[way].load(ask),
    };
  }

  private pageLoader(way: Way): DataLoader<PageAsk, DependencyRow[], string> {
    return new DataLoader(
      async (asks) => {
        // A limit is the same for a whole statement: the largest, cut down for each ask.
        const limit = Math.max(...asks.map((ask) => ask.limit)) + 1;
        const answers = await this.graph.run(statements[way].page, {
          asks: asks.map(({ id, types, after }, index) => ({ index, id, types, after })),
          limit,
        });
        const found = new Map(answers.map(({ ask, rows }) => [ask, rows]));
        return asks.map((ask, index) => (found.get(index) ?? []).slice(0, ask.limit + 1));
      },
      { cacheKeyFn: (ask) => JSON.stringify(ask) },
    );
  }

  private countLoader(way: Way): DataLoader<Ask, number, string> {
    return new DataLoader(
      async (asks) => {
        const answers = await this.graph.run(statements[way].count, {
          asks: asks.map((ask, index) => ({ index, ...ask })),
        });
        const found = new Map(answers.map(({ ask, total }) => [ask, total]));
        return asks.map((_, index) => found.get(index) ?? 0);
      },
      { cacheKeyFn: (ask) => JSON.stringify(ask) },
    );
  }
}

function placeIn(list: string, after: string | null | undefined): string[] | undefined {
  const place = decodeCursor(list, after);
  if (place === undefined) return undefined;
  const [name, id] = place;
  if (place.length !== 2 || typeof name !== 'string' || typeof id !== 'string')
    throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same field and arguments.');
  return [name, id];
}
