import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { day, type Span } from '../monitoring/spans.js';
import type { ChangeWindowRecord } from '../records.js';
import { recurrenceOf } from './coverage.js';
import { windowsTouching } from './windows.js';

export type ChangeWindowPage = Connection<ChangeWindowRecord>;

export interface ChangeWindowFilter {
  kind?: ChangeWindowRecord['kind'] | null | undefined;
  state?: ChangeWindowRecord['state'] | null | undefined;
}

const mostOccurrences = 1_000;
const longestSpan = 366 * day;

/** The span between two instants. Throws BAD_USER_INPUT for one that is empty or longer than 366 days. */
export function askedSpan({ from, to }: { from: string; to: string }): Span {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  if (!(span.from < span.to)) throw badInput('to', 'must be later than from.');
  if (span.to - span.from > longestSpan) throw badInput('to', 'must be at most 366 days after from.');
  return span;
}

/** Reads change windows. One instance per request, so that its loader never goes stale. */
export class ChangeWindowReads {
  private readonly byId = new DataLoader<string, ChangeWindowRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.window.byIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  constructor(private readonly graph: Graph) {}

  find(id: string): Promise<ChangeWindowRecord | undefined> {
    return this.byId.load(id);
  }

  /** A page by name. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async list(
    { kind = null, state = null }: ChangeWindowFilter,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<ChangeWindowPage> {
    const size = pageSize(first, 50);
    const list = JSON.stringify(['changeWindows', kind, state]);
    const [place] = decodeCursor(list, after) ?? [];
    const rows = await this.graph.run(cypher.window.page, {
      ...{ kind, state, after: typeof place === 'string' ? place : '', limit: size + 1 },
    });
    return connectionOf(rows, { size, after, cursorOf: ({ name }) => encodeCursor(list, [name]) });
  }
}

/** Its times that touch [from, to). Throws BAD_USER_INPUT for a span that is empty or too long. */
export const timesOf = (window: ChangeWindowRecord, asked: { from: string; to: string }): Span[] =>
  windowsTouching([recurrenceOf(window)], askedSpan(asked)).slice(0, mostOccurrences);
