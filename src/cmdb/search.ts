import { connectionOf, decodeCursor, encodeCursor, pageSize, type CountableConnection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { ConfigurationItemFilter, ConfigurationItemOrder } from '../generated/graphql.js';
import type { Runner } from '../graph/graph.js';
import { fullTextIndexName } from '../model/indexes.js';
import type { Model } from '../model/model.js';
import type { ItemFilter, ItemRecord } from '../records.js';
import { itemFilter, orderTerms, searchText, type OrderTerm, type SearchText } from './conditions.js';
import { luceneQuery } from './words.js';

export interface ItemArguments {
  filter?: ConfigurationItemFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: readonly ConfigurationItemOrder[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type ItemPage = CountableConnection<ItemRecord>;

interface Row {
  item: ItemRecord;
  /** The values the list is ordered by, the id last. */
  place: (string | number)[];
}

interface Wanted {
  filter: ItemFilter;
  search: SearchText | null;
  terms: OrderTerm[];
}

/** Lists of items: filtered, searched, ordered, in pages that neither lose nor repeat a row that stays as it is. */
export class ItemSearch {
  constructor(
    private readonly graph: Runner,
    private readonly model: Model,
    /** How many items of each class are current, by type name. */
    private readonly classCounts: () => Promise<ReadonlyMap<string, number>>,
  ) {}

  /** A page. Throws BAD_USER_INPUT, naming the argument, for what cannot be listed. */
  async page({ filter, search, orderBy, first, after }: ItemArguments): Promise<ItemPage> {
    const size = pageSize(first, 50);
    const text = searchText(search);
    const wanted: Wanted = {
      filter: itemFilter(this.model, filter),
      search: text,
      terms: orderTerms(orderBy, text !== null),
    };
    const list = JSON.stringify(['configurationItems', wanted]);
    const place = placeIn(list, after, wanted.terms);
    const rows = await this.rows(wanted, place, size + 1);
    const page = connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, row.place) });
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.item })),
      nodes: page.nodes.map(({ item }) => item),
      totalCount: () => this.count(wanted),
    };
  }

  private async rows(wanted: Wanted, place: (string | number)[] | undefined, limit: number): Promise<Row[]> {
    const { filter, search, terms } = wanted;
    const from = narrowest(wanted);
    if ((from === 'all' || from === 'classes') && isByName(terms)) {
      const [name, id] = (place as [string, string] | undefined) ?? ['', ''];
      const items = filter.classes
        ? await this.graph.run(cypher.cmdb.pageByClass, { filter, classes: filter.classes, name, id, limit })
        : await this.graph.run(cypher.cmdb.pageByName, { filter, name, id, limit });
      return items.map((item) => ({ item, place: [item.name, item.id] }));
    }
    return this.graph.run(cypher.cmdb.page, {
      from,
      filter,
      ...this.fullText(search),
      text: search?.text ?? '',
      terms,
      classNames: Object.fromEntries([...this.model.classes.values()].map(({ name, enumValue }) => [name, enumValue])),
      after: place ?? null,
      limit,
    });
  }

  private async count(wanted: Wanted): Promise<number> {
    const { filter, search } = wanted;
    if (isByClassAlone(wanted)) {
      const counts = await this.classCounts();
      return (filter.classes ?? [...counts.keys()]).reduce((total, name) => total + (counts.get(name) ?? 0), 0);
    }
    return this.graph.run(cypher.cmdb.count, { from: narrowest(wanted), filter, ...this.fullText(search) });
  }

  private fullText(search: SearchText | null): { index: string; query: string } {
    return { index: fullTextIndexName(this.model), query: search ? luceneQuery(search.words) : '' };
  }
}

/** Where candidates come from: the words, which only the index can check; else what likely leaves the fewest. */
function narrowest({ filter, search }: Wanted): 'search' | 'ids' | 'source' | 'classes' | 'all' {
  if (search) return 'search';
  if (filter.ids) return 'ids';
  if (filter.source !== null) return 'source';
  return filter.classes ? 'classes' : 'all';
}

function isByName(terms: readonly OrderTerm[]): boolean {
  const [first, second] = terms;
  return first?.field === 'NAME' && first.ascending && second?.field === 'ID';
}

/** Whether nothing but classes restricts, so that the labels' own counts give the answer. */
function isByClassAlone({ filter, search }: Wanted): boolean {
  const { environments, criticalities, lifecycleStages, effectiveStatus, source, ids, tags, attributes, retired } =
    filter;
  return (
    [search, environments, criticalities, lifecycleStages, effectiveStatus, source, ids].every((one) => one === null) &&
    tags.length === 0 &&
    attributes.length === 0 &&
    !retired
  );
}

const numeric = new Set(['CREATED_AT', 'UPDATED_AT', 'RELEVANCE']);

function placeIn(
  list: string,
  after: string | null | undefined,
  terms: readonly OrderTerm[],
): (string | number)[] | undefined {
  const place = decodeCursor(list, after);
  if (place === undefined) return undefined;
  const fits =
    place.length === terms.length &&
    terms.every(({ field }, index) => typeof place[index] === (numeric.has(field) ? 'number' : 'string'));
  if (!fits)
    throw badInput(
      'after',
      'is no cursor of this list. Hand back an endCursor of the same field, filter and ordering.',
    );
  return place as (string | number)[];
}
