import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { Severity } from '../records.js';

/** One relationship of an entry's item, as the dependent. */
export interface RelationshipDelta {
  operation: 'CREATED' | 'UPDATED' | 'ENDED';
  id: string;
  type: string;
  to: string;
  group: string | null;
}

/** What became of an item's status: all that a subscriber is told of it. */
export interface StatusDelta {
  observed: Severity;
  effective: Severity;
  previousEffective: Severity;
  /** Of the status, apart from the item's own. */
  version: number;
  causedBy: string[];
}

export type EntryOperation =
  'CREATED' | 'UPDATED' | 'RETIRED' | 'RESTORED' | 'RECLASSIFIED' | 'MERGED' | 'RELATED' | 'STATUS';

/** What one write does to one item. */
export interface Entry {
  operation: EntryOperation;
  version: number;
  attributes: AttributeDelta[];
  relationships: RelationshipDelta[];
  status?: StatusDelta;
}

/** An entry as it is stored. */
export interface StoredEntry {
  item: string;
  operation: string;
  version: number;
  attributes: string | null;
  relationships: string | null;
  status?: string | null | undefined;
}

export function toStored(item: string, entry: Entry): StoredEntry {
  return {
    item,
    operation: entry.operation,
    version: entry.version,
    attributes: entry.attributes.length > 0 ? JSON.stringify(entry.attributes) : null,
    relationships: entry.relationships.length > 0 ? JSON.stringify(entry.relationships) : null,
    status: entry.status ? JSON.stringify(entry.status) : null,
  };
}

/** SHA-256 over everything a ChangeSet says, independent of the order in which it is read back. */
export function contentHash(
  changeSet: { id: string; at: string; actor: string; source: string | null; reason: string | null; operation: string },
  entries: readonly StoredEntry[],
): string {
  const hash = createHash('sha256').update(stringify(changeSet));
  for (const entry of [...entries].sort((a, b) => (a.item < b.item ? -1 : 1))) {
    const { item, operation, version, attributes, relationships, status } = entry;
    // A status stands in the hash only where there is one, so that what was sealed before there were any keeps its hash.
    hash.update(JSON.stringify([item, operation, version, attributes, relationships, ...(status ? [status] : [])]));
  }
  return hash.digest('hex');
}

/** The hash of a sealed ChangeSet: it covers its content, its place and everything before it. */
export function sealHash(previousHash: string, sequence: number, id: string, content: string): string {
  return createHash('sha256').update(`${previousHash}\n${sequence}\n${id}\n${content}`).digest('hex');
}
