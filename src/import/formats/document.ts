import type { DependencyGroupRow, ItemRow, ParsedDocument, Rejection, RelationshipRow } from '../rows.js';
import { filled, text, type Json } from './values.js';

/** An item as an adapter found it; members that hold nothing are dropped. */
export interface FoundItem {
  path: string;
  class: string;
  key: string;
  /** Falls back to the key. */
  name: string | undefined;
  fields?: Json;
  attributes?: Json;
  groups?: DependencyGroupRow[];
}

/** What the model takes of names and of texts, in characters. */
const longestName = 500;
const longestText = 10_000;
/** How many warnings of one code a document gives before the rest are only counted. */
const warningsPerCode = 200;

/** Collects what an adapter finds: keys stay unique, relationships are joined once, unsupported kinds are counted. */
export class DocumentBuilder {
  private readonly items = new Map<string, ItemRow>();
  private readonly relationships = new Map<string, RelationshipRow>();
  private readonly rejected: Rejection[] = [];
  private readonly warnings: Rejection[] = [];
  private readonly unsupportedKinds = new Map<string, number>();

  /** Adds an item; a second one with its key is left out with a warning, unless it says the very same. */
  add(found: FoundItem): void {
    const attributes = filled(found.attributes ?? {});
    const description = text(found.fields?.['description']);
    this.addRow({
      path: found.path,
      class: found.class,
      key: found.key,
      fields: filled({
        name: (text(found.name) ?? found.key).slice(0, longestName),
        ...found.fields,
        ...(description === undefined ? {} : { description: description.slice(0, longestText) }),
      }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
      ...(found.groups ? { groups: found.groups } : {}),
    });
  }

  /** The same for a row as it is. */
  addRow(row: ItemRow): void {
    const first = this.items.get(row.key);
    if (!first) {
      this.items.set(row.key, row);
      return;
    }
    if (JSON.stringify({ ...first, path: '' }) !== JSON.stringify({ ...row, path: '' }))
      this.warn(row.path, 'DUPLICATE_KEY', `"${row.key}" stands at ${first.path} already; this one is left out.`);
  }

  has(key: string): boolean {
    return this.items.has(key);
  }

  classOf(key: string): string | undefined {
    return this.items.get(key)?.class;
  }

  /** Relates dependent to provider; the second relationship of a type between the same two is the first one. */
  relate(path: string, from: string, type: string, to: string, group?: string): void {
    if (from === to) return;
    this.relateRow({ path, from: { key: from }, type, to: { key: to }, ...(group === undefined ? {} : { group }) });
  }

  /** The same for a row as it is. */
  relateRow(row: RelationshipRow): void {
    const pair = JSON.stringify([row.from, row.type, row.to]);
    if (!this.relationships.has(pair)) this.relationships.set(pair, row);
  }

  warn(path: string, code: string, message: string): void {
    this.warnings.push({ path, code, message });
  }

  warnAll(warnings: readonly Rejection[]): void {
    this.warnings.push(...warnings);
  }

  reject(path: string, code: string, message: string): void {
    this.rejected.push({ path, code, message });
  }

  /** Counts objects of a kind that no item is made of. */
  unsupported(kind: string, count = 1): void {
    const named = text(kind) ?? 'unnamed';
    if (count > 0) this.unsupportedKinds.set(named, (this.unsupportedKinds.get(named) ?? 0) + count);
  }

  /** What was found. Relationships to keys the document lacks are left out with a warning, unless it allows them. */
  finish(options: { danglingAllowed?: boolean } = {}): ParsedDocument {
    const missing = new Map<string, { first: RelationshipRow; key: string; count: number }>();
    const relationships = [...this.relationships.values()].filter((row) => {
      const absent = [row.from.key, row.to.key].find((key) => !this.items.has(key ?? ''));
      if (options.danglingAllowed || absent === undefined) return true;
      const key = absent ?? '';
      const known = missing.get(key);
      if (known) known.count += 1;
      else missing.set(key, { first: row, key, count: 1 });
      return false;
    });
    for (const { first, key, count } of missing.values())
      this.warn(
        first.path,
        'DANGLING_REFERENCE',
        `"${key}" is named ${count === 1 ? 'here' : `here and elsewhere, ${count} times,`} but is not in the document. ` +
          'Relationships with it are left out.',
      );
    for (const [kind, count] of this.unsupportedKinds)
      this.warn(kind, 'UNSUPPORTED_KIND', `${count} × ${kind}: no class of the model stands for it; left out.`);
    return {
      items: [...this.items.values()],
      relationships,
      rejected: this.rejected,
      warnings: limited(this.warnings),
    };
  }
}

function limited(warnings: readonly Rejection[]): Rejection[] {
  const counts = new Map<string, number>();
  const kept = warnings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= warningsPerCode;
  });
  for (const [code, count] of counts)
    if (count > warningsPerCode)
      kept.push({ path: 'content', code, message: `${count - warningsPerCode} more of this kind.` });
  return kept;
}

/** A document of which nothing can be read. */
export function unreadable(message: string, path = 'content'): ParsedDocument {
  return { items: [], relationships: [], rejected: [{ path, code: 'UNREADABLE', message }], warnings: [] };
}

/** Adapters recurse into documents; what nests deeper than any real one would only exhaust the stack. */
const maximumDepth = 200;

export type JsonReading = { value: unknown } | { fault: string };

/** Parses JSON. The fault names the place and never quotes the document, which may hold secrets. */
export function parseJson(content: string): JsonReading {
  const body = content.startsWith('\uFEFF') ? content.slice(1) : content;
  if (body.trim() === '') return { fault: 'The document is empty.' };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return { fault: `This is not JSON${placeOf(error, body)}.` };
  }
  if (nestsDeeperThan(value, maximumDepth))
    return { fault: `The document nests deeper than ${maximumDepth} levels. Flatten it.` };
  return { value };
}

function placeOf(error: unknown, content: string): string {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined) return ': it ends too early, or holds a character that does not belong there';
  const before = content.slice(0, Number(position)).split('\n');
  return `: line ${before.length}, column ${before.at(-1)!.length + 1} is not what must stand there`;
}

function nestsDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const next: unknown[] = [];
    for (const each of level)
      if (typeof each === 'object' && each !== null)
        for (const inner of Object.values(each)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    level = next;
  }
  return false;
}
