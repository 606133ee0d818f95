import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { HeldRecord } from '../records.js';
import type { WalkedItem } from './rules.js';
import { chainLevels, within, type NextItem, type PlacedItem, type WalkGraph } from './walk-graph.js';

/** What one service's walk asks for. */
interface Ask {
  readonly service: string;
  readonly ids: readonly string[];
  /** Empty where they do not matter. */
  readonly types: readonly string[];
  /** Items that do not count as anybody's support. */
  readonly silent: readonly string[];
}
/** What walks of the same rules ask for. */
interface Asked {
  ask: number;
  ids: string[];
  types: string[];
  of: readonly Ask[];
}
interface ItemRow {
  ask: number;
  item: WalkedItem;
  held: (HeldRecord & { service: string })[];
}
type NextRow = ItemRow & { from: string[] };
interface NearestRow {
  ask: number;
  service: string;
  id: string;
  distance: number;
}
type Reader<Row> = DataLoader<Ask, Row[]>;

/** What is written down of an item that a walk read: also of members that no walk reaches. */
export type HeldItems = Map<string, HeldRecord>;

/**
 * The graph as walks see it. The walks of several services go level by level side by side: what they read at a time is one
 * statement for all of them, and what several of them come to is read once.
 */
export class StoredGraph {
  private readonly itemsOf: Reader<ItemRow>;
  private readonly nextAlong: Reader<NextRow>;
  private readonly chainsAlong: Reader<NextRow>;
  private readonly nextAgainst: Reader<NextRow>;
  private readonly nearestAlong: Reader<NearestRow>;
  private readonly nearestAgainst: Reader<NearestRow>;

  constructor(runner: Runner) {
    const { mapping } = cypher;
    const named = ({ of, ...asked }: Asked) => ({ ...asked, services: [...new Set(of.map(({ service }) => service))] });
    const silenced = ({ of, ...asked }: Asked) => ({
      ...asked,
      services: of.map(({ service, silent }) => ({ id: service, silent: [...silent] })),
    });
    this.itemsOf = reader((asked) => runner.run(mapping.items, { asks: asked.map(named) }));
    const nextAlong = (asked: Asked[], depth: number): Promise<NextRow[]> =>
      runner.run(mapping.nextAlong, { asks: asked.map(named) }, { depth });
    this.nextAlong = reader((asked) => nextAlong(asked, 0));
    this.chainsAlong = reader((asked) => nextAlong(asked, chainLevels - 1));
    this.nextAgainst = reader((asked) => runner.run(mapping.nextAgainst, { asks: asked.map(named) }));
    this.nearestAlong = reader((asked) => runner.run(mapping.nearestAlong, { asks: asked.map(silenced) }));
    this.nearestAgainst = reader((asked) => runner.run(mapping.nearestAgainst, { asks: asked.map(silenced) }));
  }

  /** The graph as one service's walk sees it; `held` collects what is written down of what it reads. */
  of(service: string, { along, against }: { along: readonly string[]; against: readonly string[] }, held: HeldItems) {
    const placed = ({ item, held: written }: ItemRow): PlacedItem => {
      const own = written.find((one) => one.service === service);
      if (own && !held.has(item.id)) held.set(item.id, recordOf(own));
      return { item, place: placeOf(own) };
    };
    const bothWays = async <Row>(one: Reader<Row>, other: Reader<Row>, ask: Omit<Ask, 'types'>): Promise<Row[]> => {
      const parts = [];
      if (along.length > 0) parts.push(one.load({ ...ask, types: along }));
      if (against.length > 0) parts.push(other.load({ ...ask, types: against }));
      return (await Promise.all(parts)).flat();
    };
    return {
      items: async (ids) => {
        const asked = new Set(ids);
        const rows = await this.itemsOf.load({ service, ids, types: [], silent: [] });
        return rows.filter(({ item }) => asked.has(item.id)).map(placed);
      },
      next: async (ids, levels) => {
        const ask = { service, ids, silent: [] };
        const rows = await bothWays(levels === 1 ? this.nextAlong : this.chainsAlong, this.nextAgainst, ask);
        // Other walks asked about others.
        const read = within(ids, rows, levels);
        return rows.flatMap((row): NextItem[] => {
          const from = row.from.filter((id) => read.has(id));
          return from.length > 0 ? [{ ...placed(row), from }] : [];
        });
      },
      nearest: async (ids, silent) => {
        const asked = new Set(ids);
        const rows = await bothWays(this.nearestAlong, this.nearestAgainst, { service, ids, silent: [...silent] });
        const found = new Map<string, number>();
        for (const row of rows)
          if (row.service === service && asked.has(row.id))
            found.set(row.id, Math.min(row.distance, found.get(row.id) ?? Infinity));
        return found;
      },
    } satisfies WalkGraph;
  }
}

/** Reads for all walks that ask at the same time. Those that follow the same types get one answer, with what each asked for in it. */
function reader<Row extends { ask: number }>(read: (asked: Asked[]) => Promise<Row[]>): Reader<Row> {
  return new DataLoader<Ask, Row[]>(
    async (asks) => {
      const groups = new Map<string, Ask[]>();
      for (const one of asks) groups.set(one.types.join(), [...(groups.get(one.types.join()) ?? []), one]);
      const asked = [...groups.values()].map((of, ask): Asked => ({
        ...{ ask, of, types: [...of[0]!.types] },
        ids: [...new Set(of.flatMap(({ ids }) => ids))],
      }));
      const rows = await read(asked);
      const found = new Map(
        asked.flatMap(({ ask, of }) => of.map((one) => [one, rows.filter((row) => row.ask === ask)])),
      );
      return asks.map((one) => found.get(one)!);
    },
    { cache: false },
  );
}

const recordOf = ({ origin, distance, walks }: HeldRecord): HeldRecord => ({ origin, distance, walks });

/** A member by a person's word alone has no place in the walk. */
function placeOf(held: HeldRecord | undefined): PlacedItem['place'] {
  if (!held || held.distance === null) return undefined;
  return { distance: held.distance, walks: held.walks === true };
}
