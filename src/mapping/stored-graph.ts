import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { HeldRecord } from '../records.js';
import type { WalkedItem } from './rules.js';
import type { NextItem, PlacedItem, WalkGraph } from './walk.js';

interface Ask {
  readonly service: string;
  readonly ids: readonly string[];
}
interface TypedAsk extends Ask {
  readonly types: readonly string[];
}
interface NearestAsk extends TypedAsk {
  readonly silent: readonly string[];
}
interface Row {
  ask: number;
  item: WalkedItem;
  held: HeldRecord | null;
}
interface NextRow extends Row {
  from: string[];
}

/** What is written down of an item that a walk read: also of members that no walk reaches. */
export type HeldItems = Map<string, HeldRecord>;

/**
 * The graph as walks see it. The walks of several services go level by level side by side: what they read at a time is one
 * statement for all of them.
 */
export class StoredGraph {
  private readonly itemsOf: DataLoader<Ask, Row[]>;
  private readonly nextAlong: DataLoader<TypedAsk, NextRow[]>;
  private readonly nextAgainst: DataLoader<TypedAsk, NextRow[]>;
  private readonly nearestAlong: DataLoader<NearestAsk, { id: string; distance: number }[]>;
  private readonly nearestAgainst: DataLoader<NearestAsk, { id: string; distance: number }[]>;

  constructor(runner: Runner) {
    const rows = <A extends Ask, R extends { ask: number }>(
      read: (asks: (A & { ask: number; ids: string[] })[]) => Promise<R[]>,
    ): DataLoader<A, R[]> =>
      new DataLoader<A, R[]>(
        async (asks) => {
          const found = asks.map((): R[] => []);
          const numbered = asks.map((one, ask) => ({ ...one, ask, ids: [...one.ids] }));
          for (const row of await read(numbered)) found[row.ask]!.push(row);
          return found;
        },
        { cache: false },
      );
    const typed = <A extends TypedAsk>(one: A) => ({ ...one, ids: [...one.ids], types: [...one.types] });
    const silenced = (one: NearestAsk & { ask: number }) => ({ ...typed(one), silent: [...one.silent] });
    this.itemsOf = rows((asks) => runner.run(cypher.mapping.items, { asks }));
    this.nextAlong = rows((asks) => runner.run(cypher.mapping.nextAlong, { asks: asks.map(typed) }));
    this.nextAgainst = rows((asks) => runner.run(cypher.mapping.nextAgainst, { asks: asks.map(typed) }));
    this.nearestAlong = rows((asks) => runner.run(cypher.mapping.nearestAlong, { asks: asks.map(silenced) }));
    this.nearestAgainst = rows((asks) => runner.run(cypher.mapping.nearestAgainst, { asks: asks.map(silenced) }));
  }

  /** The graph as one service's walk sees it; `held` collects what is written down of what it reads. */
  of(service: string, { along, against }: { along: readonly string[]; against: readonly string[] }, held: HeldItems) {
    const placed = (row: Row): PlacedItem => {
      if (row.held && !held.has(row.item.id)) held.set(row.item.id, row.held);
      return { item: row.item, place: placeOf(row.held) };
    };
    const bothWays = async <R>(
      one: DataLoader<TypedAsk, R[]>,
      other: DataLoader<TypedAsk, R[]>,
      ask: Ask,
    ): Promise<R[]> => {
      const parts = [];
      if (along.length > 0) parts.push(one.load({ ...ask, types: along }));
      if (against.length > 0) parts.push(other.load({ ...ask, types: against }));
      return (await Promise.all(parts)).flat();
    };
    return {
      items: async (ids) => (await this.itemsOf.load({ service, ids })).map(placed),
      next: async (ids) => {
        const rows = await bothWays(this.nextAlong, this.nextAgainst, { service, ids });
        return rows.map((row): NextItem => ({ ...placed(row), from: row.from }));
      },
      nearest: async (ids, silent) => {
        const ask = { service, ids, silent: [...silent] };
        const rows = await bothWays(
          this.nearestAlong as DataLoader<TypedAsk, { id: string; distance: number }[]>,
          this.nearestAgainst as DataLoader<TypedAsk, { id: string; distance: number }[]>,
          ask,
        );
        const found = new Map<string, number>();
        for (const { id, distance } of rows) found.set(id, Math.min(distance, found.get(id) ?? Infinity));
        return found;
      },
    } satisfies WalkGraph;
  }
}

/** A member by a person's word alone has no place in the walk. */
function placeOf(held: HeldRecord | null): PlacedItem['place'] {
  if (!held || held.distance === null) return undefined;
  return { distance: held.distance, walks: held.walks === true };
}
