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
  /** From when it holds, where that is before the ChangeSet's instant: an observation that came late, a silence that fell due. */
  since?: string | undefined;
  /** Whether a maintenance covers the item; absent when none does. */
  inMaintenance?: boolean | undefined;
  /** The smallest margin of its redundancy groups; absent for an item without any. */
  margin?: number | undefined;
  /** Only where the margin changed; null when it had none. */
  previousMargin?: number | null | undefined;
}

/** What has an id, comes and goes, and is no configuration item. */
export const recordTypes = [
  'Account',
  'Agreement',
  'Alert',
  'ApiToken',
  'ApprovalDelegation',
  'Asset',
  'AssetAudit',
  'AssetModel',
  'AssetReservation',
  'Attachment',
  'Calendar',
  'CatalogueItem',
  'Change',
  'ChangePractice',
  'ChangeTemplate',
  'ChangeWindow',
  'Check',
  'Contract',
  'Incident',
  'IncidentPractice',
  'Licence',
  'Maintenance',
  'MappingDecision',
  'MappingEvidence',
  'Problem',
  'PurchaseOrder',
  'ScrapCertificate',
  'Service',
  'ServiceClock',
  'ServiceMapping',
  'ServiceOffering',
  'ServiceRequest',
  'SignIn',
  'Silence',
  'Task',
  'Warranty',
  'WebhookSubscription',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** What one write does to one record. */
export interface RecordChange {
  type: RecordType;
  operation: 'CREATED' | 'UPDATED' | 'REMOVED';
  /** What the record is now: all that a subscriber is told of it. Plain JSON, without secrets. */
  state: Record<string, unknown>;
}

/** A record's change as it is stored. */
export interface StoredRecordChange {
  id: string;
  type: string;
  operation: string;
  state: string;
}

export type EntryOperation =
  'CREATED' | 'UPDATED' | 'RETIRED' | 'RESTORED' | 'RECLASSIFIED' | 'MERGED' | 'RELATED' | 'STATUS';

/** What one write does to one item. */
export interface Entry {
  operation: EntryOperation;
  version: number;
  attributes: AttributeDelta[];
  relationships: RelationshipDelta[];
  /** One object for all entries that say the same is written down once. */
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

/** Writes entries down as they are stored. */
export function toStored(entries: ReadonlyMap<string, Entry>): StoredEntry[] {
  const texts = new Map<StatusDelta, string>();
  const textOf = (status: StatusDelta): string => {
    let text = texts.get(status);
    if (text === undefined) texts.set(status, (text = JSON.stringify(status)));
    return text;
  };
  const stored: StoredEntry[] = [];
  for (const [item, { operation, version, attributes, relationships, status }] of entries)
    stored.push({
      item,
      operation,
      version,
      attributes: attributes.length > 0 ? JSON.stringify(attributes) : null,
      relationships: relationships.length > 0 ? JSON.stringify(relationships) : null,
      status: status ? textOf(status) : null,
    });
  return stored;
}

export const toStoredRecord = (id: string, { type, operation, state }: RecordChange): StoredRecordChange => ({
  id,
  type,
  operation,
  state: JSON.stringify(state),
});

/** What a ChangeSet touches, so that a reader can pass over those that do not concern it. */
export type ChangeType =
  | 'ITEM'
  | 'RELATIONSHIP'
  | 'STATUS'
  | 'MARGIN'
  | 'ACCESS'
  | 'AGREEMENT'
  | 'ALERT'
  | 'ASSET'
  | 'ATTACHMENT'
  | 'CALENDAR'
  | 'CHANGE'
  | 'CHECK'
  | 'INCIDENT'
  | 'INVENTORY'
  | 'MAINTENANCE'
  | 'MEMBERSHIP'
  | 'PROBLEM'
  | 'REQUEST'
  | 'SERVICE'
  | 'SERVICE_LEVEL'
  | 'SILENCE'
  | 'TASK'
  | 'WEBHOOK';

/** What a change of a record of each type counts as. */
export const changeTypeOfRecord: Readonly<Record<RecordType, ChangeType>> = {
  Account: 'ACCESS',
  Agreement: 'AGREEMENT',
  Alert: 'ALERT',
  ApiToken: 'ACCESS',
  ApprovalDelegation: 'REQUEST',
  Asset: 'ASSET',
  AssetAudit: 'ASSET',
  AssetModel: 'INVENTORY',
  AssetReservation: 'ASSET',
  Attachment: 'ATTACHMENT',
  Calendar: 'CALENDAR',
  CatalogueItem: 'SERVICE',
  Change: 'CHANGE',
  ChangePractice: 'CHANGE',
  ChangeTemplate: 'CHANGE',
  ChangeWindow: 'CHANGE',
  Check: 'CHECK',
  Contract: 'INVENTORY',
  Incident: 'INCIDENT',
  IncidentPractice: 'INCIDENT',
  Licence: 'INVENTORY',
  Maintenance: 'MAINTENANCE',
  MappingDecision: 'MEMBERSHIP',
  MappingEvidence: 'MEMBERSHIP',
  Problem: 'PROBLEM',
  PurchaseOrder: 'INVENTORY',
  ScrapCertificate: 'ASSET',
  Service: 'SERVICE',
  ServiceClock: 'SERVICE_LEVEL',
  ServiceMapping: 'MEMBERSHIP',
  ServiceOffering: 'SERVICE',
  ServiceRequest: 'REQUEST',
  SignIn: 'ACCESS',
  Silence: 'SILENCE',
  Task: 'TASK',
  Warranty: 'INVENTORY',
  WebhookSubscription: 'WEBHOOK',
};

/** The kinds of change that entries and records amount to, each once. */
export function changeTypesOf(entries: Iterable<Entry>, records: Iterable<RecordChange>): ChangeType[] {
  const types = new Set<ChangeType>();
  for (const { operation, relationships, status } of entries) {
    if (operation === 'STATUS') types.add('STATUS');
    else if (operation !== 'RELATED') types.add('ITEM');
    if (relationships.length > 0) types.add('RELATIONSHIP');
    if (status?.previousMargin !== undefined) types.add('MARGIN');
  }
  for (const { type } of records) types.add(changeTypeOfRecord[type]);
  return [...types].sort();
}

/** The same of what is stored, for who looks whether a ChangeSet says what it touches. */
export function storedTypes(entries: readonly StoredEntry[], records: readonly StoredRecordChange[]): ChangeType[] {
  const types = new Set<ChangeType>();
  for (const { operation, relationships, status } of entries) {
    if (operation === 'STATUS') types.add('STATUS');
    else if (operation !== 'RELATED') types.add('ITEM');
    if (relationships !== null) types.add('RELATIONSHIP');
    if (status?.includes('"previousMargin":')) types.add('MARGIN');
  }
  for (const { type } of records) types.add(changeTypeOfRecord[type as RecordType]);
  return [...types].sort();
}

const hashedAtOnce = 16_384;

/** SHA-256 over everything a ChangeSet says, independent of the order in which it is read back. */
export function contentHash(
  changeSet: { id: string; at: string; actor: string; source: string | null; reason: string | null; operation: string },
  entries: readonly StoredEntry[],
  records: readonly StoredRecordChange[] = [],
): string {
  const hash = createHash('sha256').update(stringify(changeSet));
  const quoted = new Map<string, string>();
  // A status stands in the hash only where there is one, so that what was sealed before there were any keeps its hash.
  const textOf = (status: string): string => {
    let text = quoted.get(status);
    if (text === undefined) quoted.set(status, (text = `,${JSON.stringify(status)}]`));
    return text;
  };
  let text = '';
  for (const entry of [...entries].sort((a, b) => (a.item < b.item ? -1 : 1))) {
    const { item, operation, version, attributes, relationships, status } = entry;
    const known = JSON.stringify([item, operation, version, attributes, relationships]);
    text += status ? known.slice(0, -1) + textOf(status) : known;
    if (text.length < hashedAtOnce) continue;
    hash.update(text);
    text = '';
  }
  hash.update(text);
  for (const { id, type, operation, state } of [...records].sort((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(JSON.stringify(['record', id, type, operation, state]));
  return hash.digest('hex');
}

/** The hash of a sealed ChangeSet: it covers its content, its place and everything before it. */
export function sealHash(previousHash: string, sequence: number, id: string, content: string): string {
  return createHash('sha256').update(`${previousHash}\n${sequence}\n${id}\n${content}`).digest('hex');
}
