import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { InventoryRecord, StockRow } from '../records.js';
import type { InventoryKind } from './record.js';

export type InventoryPage = Connection<InventoryRecord>;

/** A seat as the graph has it. */
export interface SeatRecord {
  itemId: string;
  from: string;
  hidden: boolean;
}

/** What of a model is in stock. */
export interface Stock {
  inStock: number;
  reserved: number;
  free: number;
  missing: number;
  byLocation: StockRow[];
}

const mostShown = 1_000;

/** Reads models, contracts, warranties, licences and orders. One instance per request. */
export class InventoryReads {
  private readonly byId = new DataLoader<string, InventoryRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.inventory.byIds, { ids: [...ids] });
    const found = new Map(rows.map((record) => [record.id, record]));
    return ids.map((id) => found.get(id));
  });

  private readonly seats = new DataLoader<string, SeatRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.inventory.seats, { ids: [...ids] });
    const found = new Map(rows.map(({ licence, seats }) => [licence, seats]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly installed = new DataLoader<string, string[]>(async (ids) => {
    const rows = await this.graph.run(cypher.inventory.installations, { ids: [...ids] });
    const found = new Map(rows.map(({ licence, items }) => [licence, items]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly counts = new DataLoader<string, ReadonlyMap<number, number>>(async (ids) => {
    const rows = await this.graph.run(cypher.inventory.lineCounts, { ids: [...ids] });
    return ids.map((id) => new Map(rows.filter(({ order }) => order === id).map(({ line, seen }) => [line, seen])));
  });

  private readonly stocks = new DataLoader<string, StockRow[]>(async (ids) => {
    const rows = await this.graph.run(cypher.inventory.stock, { ids: [...ids], now: this.now().toISOString() });
    return ids.map((id) => rows.filter(({ modelId }) => modelId === id));
  });

  constructor(
    private readonly graph: Runner,
    private readonly now: () => Date,
  ) {}

  one(id: string): Promise<InventoryRecord | undefined> {
    return this.byId.load(id);
  }

  async ofKind(kind: InventoryKind, id: string): Promise<InventoryRecord | null> {
    const record = await this.byId.load(id);
    return record?.recordType === kind ? record : null;
  }

  async many(ids: readonly string[]): Promise<InventoryRecord[]> {
    return (await Promise.all(ids.map((id) => this.byId.load(id)))).flatMap((record) => record ?? []);
  }

  /** What of a model is in stock, and how much of what should be there is missing. */
  async stockOf({ id, minimumStock = 0 }: InventoryRecord): Promise<Stock> {
    const byLocation = await this.stocks.load(id);
    const sum = (name: 'inStock' | 'reserved'): number => byLocation.reduce((total, row) => total + row[name], 0);
    const free = sum('inStock') - sum('reserved');
    return {
      ...{ inStock: sum('inStock'), reserved: sum('reserved'), free, byLocation },
      missing: Math.max(0, minimumStock - free),
    };
  }

  /** Who holds seats of a licence, as far as they are in sight. */
  async seatsOf(licence: InventoryRecord): Promise<SeatRecord[]> {
    return (await this.seats.load(licence.id)).filter(({ hidden }) => !hidden).slice(0, mostShown);
  }

  /** Everything held and installed, whole. */
  async usage(licence: InventoryRecord): Promise<{ seats: SeatRecord[]; installed: string[] }> {
    const [seats, installed] = await Promise.all([this.seats.load(licence.id), this.installed.load(licence.id)]);
    return { seats, installed };
  }

  /** How many assets name a line of an order. */
  async registered(orderId: string, line: number): Promise<number> {
    return (await this.counts.load(orderId)).get(line) ?? 0;
  }

  /** A page of one kind, by name. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async page(
    kind: InventoryKind,
    wanted: {
      nameStartsWith?: string | null | undefined;
      endsOnOrBefore?: string | null | undefined;
      first?: number | null | undefined;
      after?: string | null | undefined;
    },
  ): Promise<InventoryPage> {
    const size = pageSize(wanted.first, 50);
    const [prefix, endsBy] = [wanted.nameStartsWith ?? '', wanted.endsOnOrBefore ?? null];
    const list = JSON.stringify(['inventory', kind, prefix, endsBy]);
    const [name, id] = decodeCursor(list, wanted.after) ?? ['', ''];
    if (typeof name !== 'string' || typeof id !== 'string')
      throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same field and arguments.');
    const rows = await this.graph.run(cypher.inventory.page, { kind, prefix, endsBy, name, id, limit: size + 1 });
    const places = connectionOf(rows, {
      size,
      after: wanted.after,
      cursorOf: (row) => encodeCursor(list, [row.name, row.id]),
    });
    const nodes = await this.many(places.nodes.map((row) => row.id));
    return { ...places, nodes, edges: places.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! })) };
  }
}
