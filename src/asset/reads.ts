import DataLoader from 'dataloader';
import { findItems } from '../cmdb/references.js';
import { luceneQuery, wordsOf } from '../cmdb/words.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type CountableConnection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { idOf } from '../lifecycle/lifecycles.js';
import type {
  AssetFilter,
  AssetRecord,
  ReservationRecord,
  ScrapCertificateRecord,
  StoredAsset,
  TenureRecord,
} from '../records.js';
import { tiesOf, type AssetTies } from './facts.js';

export type AssetPage = CountableConnection<AssetRecord>;

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type AssetFilterInput = { [Name in keyof AssetFilter]?: AssetFilter[Name] | readonly string[] | undefined };

type Tenures = 'OWNS' | 'HOLDS' | 'KEPT_AT';

/** Reads assets. One instance per request: what one level of a query asks of however many is one statement. */
export class AssetReads {
  private readonly stored = new DataLoader<string, StoredAsset | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.byIds, { ids: [...ids] });
    const found = new Map(rows.map((asset) => [asset.id, asset]));
    return ids.map((id) => found.get(id));
  });

  private readonly byItem = new DataLoader<string, string | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.ofItems, { ids: [...ids] });
    const found = new Map(rows.map(({ itemId, id }) => [itemId, id]));
    return ids.map((id) => found.get(id));
  });

  private readonly parts = new DataLoader<string, string[]>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.components, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.assetId, row.ids]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly tenures: Record<Tenures, DataLoader<string, TenureRecord[]>> = {
    OWNS: this.tenureLoader('OWNS'),
    HOLDS: this.tenureLoader('HOLDS'),
    KEPT_AT: this.tenureLoader('KEPT_AT'),
  };

  private readonly reserved = new DataLoader<string, ReservationRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.reservations, { ids: [...ids], now: this.now().toISOString() });
    const found = new Map(rows.map(({ assetId, reservations }) => [assetId, reservations]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly certificates = new DataLoader<string, ScrapCertificateRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.certificates, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.assetId, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly reservationById = new DataLoader<string, ReservationRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.reservationsByIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly pages = new DataLoader<
    { id: string; after: string; limit: number },
    { id: string; tag: string }[],
    string
  >(
    async (asks) => {
      const limit = Math.max(...asks.map((ask) => ask.limit));
      const rows = await this.graph.run(cypher.asset.ofRecords, {
        asks: asks.map(({ id, after }, index) => ({ index, id, after })),
        limit,
      });
      const found = new Map(rows.map((row) => [row.ask, row.rows]));
      return asks.map((ask, index) => (found.get(index) ?? []).slice(0, ask.limit));
    },
    { cacheKeyFn: (ask) => JSON.stringify(ask) },
  );

  private readonly counts = new DataLoader<string, number>(async (ids) => {
    const rows = await this.graph.run(cypher.asset.countsOfRecords, { ids: [...ids] });
    const found = new Map(rows.map(({ id, total }) => [id, total]));
    return ids.map((id) => found.get(id) ?? 0);
  });

  constructor(
    private readonly graph: Runner,
    readonly now: () => Date,
  ) {}

  async one(id: string): Promise<AssetRecord | undefined> {
    return this.stored.load(id);
  }

  /** The asset that is named by its id or its number. */
  async called(reference: string): Promise<AssetRecord | undefined> {
    return this.one(await idOf(this.graph, reference.trim()));
  }

  async byTag(tag: string): Promise<AssetRecord | undefined> {
    const [found] = await this.graph.run(cypher.asset.byTags, { tags: [tag.trim()] });
    return found?.seen ? this.one(found.id) : undefined;
  }

  /** The asset that an item is. */
  async ofItem(itemId: string): Promise<AssetRecord | null> {
    const id = await this.byItem.load(itemId);
    return id === undefined ? null : ((await this.one(id)) ?? null);
  }

  async many(ids: readonly string[]): Promise<AssetRecord[]> {
    return (await Promise.all(ids.map((id) => this.stored.load(id)))).flatMap((asset) => asset ?? []);
  }

  /** What an asset is tied to now. */
  async ties({ id }: AssetRecord): Promise<AssetTies> {
    return tiesOf(await this.stored.load(id));
  }

  /** When the custodian is to give it back. */
  async dueAt({ id }: AssetRecord): Promise<string | null> {
    return (await this.stored.load(id))?.holders.find(({ type }) => type === 'HOLDS')?.dueAt ?? null;
  }

  async components({ id }: AssetRecord): Promise<AssetRecord[]> {
    return this.many(await this.parts.load(id));
  }

  tenuresOf({ id }: AssetRecord, type: Tenures): Promise<TenureRecord[]> {
    return this.tenures[type].load(id);
  }

  /** Reservations that have not ended, the next first. */
  reservationsOf({ id }: AssetRecord): Promise<ReservationRecord[]> {
    return this.reserved.load(id);
  }

  /** What its disposal left. */
  certificateOf({ id }: AssetRecord): Promise<ScrapCertificateRecord | undefined> {
    return this.certificates.load(id);
  }

  certificate(id: string): Promise<ScrapCertificateRecord | undefined> {
    return this.graph.run(cypher.asset.certificate, { id });
  }

  reservation(id: string): Promise<ReservationRecord | undefined> {
    return this.reservationById.load(id);
  }

  /** A page of the assets of a model, contract, warranty or order, by tag. */
  async ofRecord(id: string, { first, after }: Page): Promise<AssetPage> {
    const size = pageSize(first, 50);
    const list = JSON.stringify(['assets of', id]);
    const rows = await this.pages.load({ id, after: placeIn(list, after), limit: size + 1 });
    return { ...(await this.pageOf(list, rows, size, after)), totalCount: () => this.counts.load(id) };
  }

  /** A page by tag. Throws BAD_USER_INPUT for a bad page size, cursor or search. */
  async page({
    filter,
    search,
    first,
    after,
  }: Page & { filter?: AssetFilterInput | null; search?: string | null }): Promise<AssetPage> {
    const size = pageSize(first, 50);
    const wanted = await this.filterOf(filter ?? {});
    const words = search == null ? [] : [...new Set(wordsOf(search))];
    if (search != null && (words.length === 0 || words.length > 20))
      throw badInput('search', 'takes 1 to 20 words, each with a letter or digit.');
    const candidates = narrowest(wanted, words);
    const now = this.now().toISOString();
    const list = JSON.stringify(['assets', wanted, words]);
    const order = { ...candidates, filter: wanted, now };
    const rows = await this.graph.run(cypher.asset.page, { ...order, after: placeIn(list, after), limit: size + 1 });
    return {
      ...(await this.pageOf(list, rows, size, after)),
      totalCount: () => this.graph.run(cypher.asset.count, order),
    };
  }

  private async pageOf(list: string, rows: readonly { id: string; tag: string }[], size: number, after: unknown) {
    const places = connectionOf(rows, { size, after, cursorOf: ({ tag }) => encodeCursor(list, [tag]) });
    const nodes = await this.many(places.nodes.map(({ id }) => id));
    return { ...places, nodes, edges: places.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! })) };
  }

  /** References become ids; one that names nothing matches nothing. */
  private async filterOf(filter: AssetFilterInput): Promise<AssetFilter> {
    const fields = (['owner', 'custodian', 'location', 'item'] as const).filter((field) => filter[field] != null);
    const found = await findItems(
      this.graph,
      fields.map((field) => filter[field] as string),
    );
    const ids = Object.fromEntries(fields.map((field, index) => [field, found[index]?.id ?? '']));
    const list = (values: unknown): string[] | null => (values == null ? null : [...(values as string[])]);
    return {
      states: list(filter.states),
      assetClasses: list(filter.assetClasses)?.map((name) => name.trim().toLowerCase()) ?? null,
      model: (filter.model as string | null | undefined) ?? null,
      owner: ids['owner'] ?? null,
      custodian: ids['custodian'] ?? null,
      location: ids['location'] ?? null,
      item: ids['item'] ?? null,
      coveredBy: (filter.coveredBy as string | null | undefined) ?? null,
      order: (filter.order as string | null | undefined) ?? null,
      costCentre: (filter.costCentre as string | null | undefined) ?? null,
      overdue: (filter.overdue as boolean | null | undefined) ?? null,
    };
  }

  private tenureLoader(type: Tenures): DataLoader<string, TenureRecord[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.graph.run(cypher.asset.tenures, { ids: [...ids], type });
      const found = new Map(rows.map(({ assetId, tenures }) => [assetId, tenures]));
      return ids.map((id) => found.get(id) ?? []);
    });
  }
}

/** Where candidates come from: what likely leaves the fewest. */
function narrowest(filter: AssetFilter, words: readonly string[]) {
  const { item, custodian, owner, coveredBy, order, model, location, states } = filter;
  if (words.length > 0) return { from: 'search' as const, anchor: luceneQuery(words) };
  if (item !== null) return { from: 'item' as const, anchor: item };
  const holder = custodian ?? owner;
  if (holder !== null) return { from: 'holder' as const, anchor: holder };
  const record = order ?? coveredBy ?? model;
  if (record !== null) return { from: 'record' as const, anchor: record };
  if (location !== null) return { from: 'item' as const, anchor: location };
  return { from: states === null ? ('all' as const) : ('states' as const), anchor: '' };
}

function placeIn(list: string, after: string | null | undefined): string {
  const place = decodeCursor(list, after) ?? [''];
  if (place.length !== 1 || typeof place[0] !== 'string')
    throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same field and arguments.');
  return place[0];
}
