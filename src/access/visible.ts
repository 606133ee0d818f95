import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Sight } from './can-see.js';

/** Tells which of the ids in an answer its reader may know. One instance per request; for who sees everything it reads nothing. */
export class Visible {
  private readonly known = new DataLoader<string, boolean>(async (ids) => {
    const seen = new Set(await this.graph.run(cypher.access.visibleIds, { ids: [...ids] }));
    return ids.map((id) => seen.has(id));
  });

  constructor(
    private readonly graph: Runner,
    private readonly sight: Sight,
  ) {}

  /** Those of some ids that are in sight, in their order. */
  only(ids: readonly string[]): string[] | Promise<string[]> {
    return this.filter(ids, (id) => id);
  }

  /** Those of some rows whose item is in sight, and those without one, in their order. */
  filter<Row>(rows: readonly Row[], idOf: (row: Row) => string | undefined): Row[] | Promise<Row[]> {
    if (!this.sight || rows.length === 0) return [...rows];
    const seen = rows.map((row) => {
      const id = idOf(row);
      return id === undefined ? Promise.resolve(true) : this.known.load(id);
    });
    return Promise.all(seen).then((all) => rows.filter((_, index) => all[index]));
  }

  /** What a record was, without the items out of sight that it names. */
  async state(state: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (!this.sight) return state;
    const shown = { ...state };
    for (const name of ['candidates', 'rootItemIds'])
      if (Array.isArray(shown[name])) shown[name] = await this.only(shown[name] as string[]);
    if (Array.isArray(shown['covers']))
      shown['covers'] = await this.filter(shown['covers'] as { itemId: string }[], ({ itemId }) => itemId);
    return shown;
  }
}
