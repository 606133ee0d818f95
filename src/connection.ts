import { createHash } from 'node:crypto';
import { badInput } from './errors.js';

/** A page as the Relay cursor connections specification has it. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** A page that can also tell how many rows there are over all pages. Counted only when asked. */
export interface CountableConnection<T> extends Connection<T> {
  totalCount: () => Promise<number>;
}

export const largestPage = 1000;

/** Checks a page size; the statement then asks for one row more, to learn whether another page follows. */
export function pageSize(first: number | null | undefined, fallback: number, field = 'first'): number {
  const size = first ?? fallback;
  if (!Number.isInteger(size) || size < 1 || size > largestPage)
    throw badInput(
      field,
      `must be between 1 and ${largestPage}, not ${size}. For a count alone ask for totalCount with first: 1.`,
    );
  return size;
}

/**
 * A cursor holds the place (the ordering's values and the id of the row) and a mark of the list it belongs to, so a
 * cursor of another list, filter or ordering is refused instead of silently giving other rows.
 */
export function encodeCursor(list: string, place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([mark(list), ...place])).toString('base64url');
}

/** The place in a cursor of this list; undefined without one. Throws BAD_USER_INPUT for any other text. */
export function decodeCursor(list: string, cursor: string | null | undefined, field = 'after'): unknown[] | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parsed = undefined;
  }
  if (!Array.isArray(parsed) || parsed.length < 2 || parsed[0] !== mark(list))
    throw badInput(field, 'is no cursor of this list. Hand back an endCursor of the same field, filter and ordering.');
  return parsed.slice(1) as unknown[];
}

/** The place in a cursor of a list by date, newest first: the instant and the id of its row. */
export function decodePlace(list: string, cursor: string | null | undefined): { at: string; id: string } | null {
  const [at, id] = decodeCursor(list, cursor) ?? [];
  return typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
}

function mark(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 8);
}

/** Makes a page of up to `size` nodes out of up to `size + 1` rows. */
export function connectionOf<T>(
  rows: readonly T[],
  { size, after, cursorOf }: { size: number; after: unknown; cursorOf: (row: T) => string },
): Connection<T> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== undefined && after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
