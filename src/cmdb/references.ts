import { notFound } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { sourceIdentity } from './identity.js';

/** What a reference stands for. */
export interface ReferencedItem {
  /** The item that answers: of a merged twin, the survivor. */
  readonly id: string;
  /** The item as it was named. */
  readonly named: string;
}

/** Whether text names an item by a source's key. An id holds no colon. */
export const isSourceKey = (reference: string): boolean => reference.includes(':');

/** The source and key in `source:key`; undefined for an id. */
export function sourceKeyOf(reference: string): { source: string; key: string } | undefined {
  const colon = reference.indexOf(':');
  return colon < 0 ? undefined : { source: reference.slice(0, colon), key: reference.slice(colon + 1) };
}

/**
 * The items that references name, in their order; undefined for one that names none. A reference is an id or
 * `source:key`, such as `netbox:1042`; the first colon parts the two, for a source's name has none.
 */
export async function findItems(graph: Runner, references: readonly string[]): Promise<(ReferencedItem | undefined)[]> {
  const keys = new Map(references.filter(isSourceKey).map((reference) => [reference, identityOf(reference)]));
  const ids = references.filter((reference) => !isSourceKey(reference));
  const rows = await graph.run(cypher.cmdb.references, {
    ids: [...new Set(ids)],
    keys: [...new Set(keys.values())],
  });
  const named = new Map(rows.map(({ reference, id }) => [reference, id]));
  const survivors = await followMerges(graph, new Map(rows.map(({ id, mergedInto }) => [id, mergedInto])));
  return references.map((reference) => {
    const id = named.get(keys.get(reference) ?? reference);
    const survivor = id === undefined ? undefined : survivors(id);
    return id === undefined || survivor === undefined ? undefined : { id: survivor, named: id };
  });
}

/**
 * The ids of the items that references name, each once, survivors in place of merged twins.
 * @throws a NOT_FOUND error naming the first that names none
 */
export async function resolveItemIds(graph: Runner, references: readonly string[], field = 'ids'): Promise<string[]> {
  return [...new Set((await requireItems(graph, references, field)).map(({ id }) => id))];
}

/** As {@link findItems}; a NOT_FOUND error names the first reference that names no item. */
export async function requireItems(
  graph: Runner,
  references: readonly string[],
  field: string | ((index: number) => string),
): Promise<ReferencedItem[]> {
  const found = await findItems(graph, references);
  return found.map((item, index) => {
    if (item === undefined) throw notFound(typeof field === 'string' ? field : field(index), references[index]!);
    return item;
  });
}

/**
 * The ids of the items that a filter's fields name, read together; null for a field that names none.
 * @throws a NOT_FOUND error for the first field whose reference names no item
 */
export async function idsOfFilter<Field extends string>(
  graph: Runner,
  filter: { readonly [field in Field]?: string | null | undefined },
  fields: readonly Field[],
): Promise<Record<Field, string | null>> {
  const given = fields.filter((field) => filter[field] != null);
  const references = given.map((field) => filter[field]!);
  const found = given.length === 0 ? [] : await requireItems(graph, references, (index) => `filter.${given[index]!}`);
  const ids = new Map(given.map((field, index) => [field, found[index]!.id]));
  return Object.fromEntries(fields.map((field) => [field, ids.get(field) ?? null])) as Record<Field, string | null>;
}

function identityOf(reference: string): string {
  const { source, key } = sourceKeyOf(reference)!;
  return sourceIdentity(source, key);
}

/** A survivor may have been merged in turn: one more statement for each such step. */
async function followMerges(
  graph: Runner,
  mergedInto: Map<string, string | null>,
): Promise<(id: string) => string | undefined> {
  const hidden = new Set<string>();
  for (;;) {
    const unread = new Set([...mergedInto.values()].filter((id) => id !== null && !mergedInto.has(id)));
    if (unread.size === 0) break;
    const rows = await graph.run(cypher.cmdb.references, { ids: [...unread] as string[], keys: [] });
    for (const row of rows) mergedInto.set(row.id, row.mergedInto);
    // A survivor that the caller does not see is to them as if it were not there.
    for (const id of unread as Set<string>)
      if (!mergedInto.has(id)) {
        hidden.add(id);
        mergedInto.set(id, null);
      }
  }
  return (id) => {
    const passed = new Set<string>();
    for (let at = id; ; at = mergedInto.get(at)!) {
      if (passed.has(at) || (mergedInto.get(at) ?? null) === null) return hidden.has(at) ? undefined : at;
      passed.add(at);
    }
  };
}
