import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type CountableConnection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { CheckFilter, CheckRecord } from '../records.js';

export type CheckPage = CountableConnection<CheckRecord>;

export interface CheckArguments {
  filter?: { [Name in keyof CheckFilter]?: CheckFilter[Name] | undefined } | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

interface Ask {
  id: string;
  after: string[] | null;
  limit: number;
}

/** Reads checks. One instance per request: the checks of all items of one level of a query are one statement. */
export class CheckReading {
  private readonly byId = new DataLoader<string, CheckRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.check.byIds, { ids: [...ids] });
    const found = new Map(rows.map((check) => [check.id, check]));
    return ids.map((id) => found.get(id));
  });

  private readonly pages = new DataLoader<Ask, CheckRecord[], string>(
    async (asks) => {
      const limit = Math.max(...asks.map((ask) => ask.limit)) + 1;
      const answers = await this.graph.run(cypher.check.ofItems, {
        asks: asks.map(({ id, after }, index) => ({ index, id, after })),
        limit,
      });
      const found = new Map(answers.map(({ ask, rows }) => [ask, rows]));
      return asks.map((ask, index) => (found.get(index) ?? []).slice(0, ask.limit + 1));
    },
    { cacheKeyFn: (ask) => JSON.stringify(ask) },
  );

  private readonly counts = new DataLoader<string, number>(async (ids) => {
    const rows = await this.graph.run(cypher.check.countsOfItems, { ids: [...ids] });
    const found = new Map(rows.map(({ id, total }) => [id, total]));
    return ids.map((id) => found.get(id) ?? 0);
  });

  constructor(private readonly graph: Runner) {}

  one(id: string): Promise<CheckRecord | undefined> {
    return this.byId.load(id);
  }

  /** A page of an item's checks, by name. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async ofItem(itemId: string, { first, after }: Omit<CheckArguments, 'filter'>): Promise<CheckPage> {
    const limit = pageSize(first, 50);
    const list = JSON.stringify(['checks of', itemId]);
    const rows = await this.pages.load({ id: itemId, after: placeIn(list, after), limit });
    return { ...pageOf(list, rows, limit, after), totalCount: () => this.counts.load(itemId) };
  }

  /** A page of all checks, by name. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async page({ filter, first, after }: CheckArguments): Promise<CheckPage> {
    const limit = pageSize(first, 50);
    const conditions: CheckFilter = {
      types: filter?.types ?? null,
      severities: filter?.severities ?? null,
      enabled: filter?.enabled ?? null,
      stale: filter?.stale ?? null,
      flapping: filter?.flapping ?? null,
    };
    const list = JSON.stringify(['checks', conditions]);
    const [name, id] = placeIn(list, after) ?? ['', ''];
    const rows = await this.graph.run(cypher.check.page, {
      filter: conditions,
      name,
      id,
      limit: limit + 1,
    });
    return {
      ...pageOf(list, rows, limit, after),
      totalCount: () => this.graph.run(cypher.check.count, { filter: conditions }),
    };
  }
}

const pageOf = (list: string, rows: readonly CheckRecord[], size: number, after: unknown) =>
  connectionOf(rows, { size, after, cursorOf: ({ name, id }) => encodeCursor(list, [name, id]) });

function placeIn(list: string, after: string | null | undefined): [string, string] | null {
  const place = decodeCursor(list, after);
  if (place === undefined) return null;
  const [name, id] = place;
  if (place.length !== 2 || typeof name !== 'string' || typeof id !== 'string')
    throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same field and arguments.');
  return [name, id];
}
