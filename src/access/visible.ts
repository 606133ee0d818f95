import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Sight } from './can-see.js';

/**
 * Tells which of the ids in an answer its reader may know. One instance per request; for who sees everything it reads nothing.
 * A subscription is one long request in which sight changes, so nothing is remembered from one moment to the next.
 */
export class Visible {
  private readonly known = this.loader((ids) => this.graph.run(cypher.access.visibleIds, { ids }));
  private readonly hidden = this.loader((ids) => this.hiddenOf(ids));

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

  /** Something that was written down when it happened, without the items and records out of sight that it names. */
  async told<T>(value: T): Promise<T> {
    if (!this.sight) return value;
    const ids = [...new Set(idsIn(value))];
    const isHidden = await Promise.all(ids.map((id) => this.hidden.load(id)));
    const hidden = new Set(ids.filter((_, index) => isHidden[index]));
    return hidden.size === 0 ? value : (without(value, hidden) as T);
  }

  private async hiddenOf(ids: string[]): Promise<string[]> {
    const found = await this.graph.run(cypher.access.hiddenIds, { ids });
    const records = found.flatMap(({ id, isRecord }) => (isRecord ? [id] : []));
    const seen = records.length === 0 ? [] : await this.graph.run(cypher.access.canSeeRecord, { ids: records });
    return found.flatMap(({ id, isRecord }) => (isRecord && seen.includes(id) ? [] : [id]));
  }

  private loader(read: (ids: string[]) => Promise<string[]>): DataLoader<string, boolean> {
    return new DataLoader<string, boolean>(
      async (ids) => {
        const found = new Set(await read([...new Set(ids)]));
        return ids.map((id) => found.has(id));
      },
      { cache: false },
    );
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

function* idsIn(value: unknown): Generator<string> {
  if (isId(value)) yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* idsIn(part);
}

/** Hidden ids become null; in a list they, and what stands for one, are left out; a name beside one goes with it. */
function without(value: unknown, hidden: ReadonlySet<string>): unknown {
  const isHidden = (part: unknown): boolean => typeof part === 'string' && hidden.has(part);
  if (isHidden(value)) return null;
  if (Array.isArray(value))
    return value
      .filter((part: unknown) => !isHidden(part) && !standsForOne(part, isHidden))
      .map((part: unknown) => without(part, hidden));
  if (typeof value !== 'object' || value === null) return value;
  if (standsForOne(value, isHidden)) return null;
  const named = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(named).map(([name, part]) => {
      const id = name.endsWith('Name') ? named[`${name.slice(0, -'Name'.length)}Id`] : undefined;
      return [name, isHidden(id) ? null : without(part, hidden)];
    }),
  );
}

function standsForOne(value: unknown, isHidden: (part: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, itemId } = value as { id?: unknown; itemId?: unknown };
  return isHidden(id) || isHidden(itemId);
}
