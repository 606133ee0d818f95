import { createHash, randomUUID } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { Sight } from '../access/can-see.js';
import { keepOwners } from '../access/owners.js';
import { breathe, inStream } from '../batches.js';
import { cypher } from '../generated/cypher.js';
import { GraphError } from '../graph/errors.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { Refusal } from '../refusal.js';
import {
  changeTypesOf,
  contentHash,
  toStored,
  toStoredRecord,
  type Entry,
  type RecordChange,
  type RelationshipDelta,
  type StoredEntry,
} from './content.js';

/** Who writes, and why. */
export interface WriteOrder {
  /** The mutation's name. */
  operation: string;
  actor: string;
  source?: string | null | undefined;
  reason?: string | null | undefined;
  /** Makes a repeat of the same request answer as the first did, for a day. */
  idempotencyKey?: string | null | undefined;
  /** What was asked: a repeat with the same key must ask the same. */
  request: unknown;
  /** Does everything, then undoes it. */
  dryRun?: boolean | null | undefined;
}

/** Collects what one write does, to become its ChangeSet. */
export class Changes {
  readonly entries = new Map<string, Entry>();
  /** By id. */
  readonly records = new Map<string, RecordChange>();
  discarded = false;

  constructor(
    readonly id: string,
    /** The instant of the write; everything it stamps carries this one. Set anew only before anything is stamped. */
    public at: string,
  ) {}

  /** Notes what was done to an item itself. */
  item(id: string, entry: Omit<Entry, 'relationships'>): void {
    const relationships = this.entries.get(id)?.relationships ?? [];
    this.entries.set(id, { ...entry, relationships });
  }

  /** Notes what was done to a relationship, under its dependent; `version` is the dependent's. */
  relationship(from: string, version: number, delta: RelationshipDelta): void {
    const entry = this.entries.get(from);
    if (entry) entry.relationships.push(delta);
    else this.entries.set(from, { operation: 'RELATED', version, attributes: [], relationships: [delta] });
  }

  /** Notes what was done to a record, of which there is a node with the label `Record`. The last word counts. */
  record(id: string, change: RecordChange): void {
    const created = this.records.get(id)?.operation === 'CREATED' && change.operation === 'UPDATED';
    this.records.set(id, created ? { ...change, operation: 'CREATED' } : change);
  }

  /** Whether there is something to record. */
  get isEmpty(): boolean {
    return this.entries.size === 0 && this.records.size === 0;
  }

  /** Nothing of this write shall stay. */
  discard(): void {
    this.discarded = true;
  }
}

class Discarded extends Error {
  constructor(readonly result: unknown) {
    super('discarded');
  }
}

const constraintAttempts = 8;
const longestKey = 200;

/**
 * Every write goes through here: one transaction holds the change, its ChangeSet and the answer to its idempotency key.
 * Writers of the same new identity key meet at its uniqueness constraint; the later one starts over and finds it there.
 */
export class Writer {
  /** Told of each commit that left a ChangeSet, with what it took in milliseconds; for traces. */
  onCommitted: (operation: string, duration: number) => void = () => undefined;

  constructor(
    private readonly graph: Graph,
    /** Called after each commit that left a ChangeSet. */
    private readonly committed: () => void = () => undefined,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The same for someone who sees a part of the graph: what their transactions read for them is in sight. */
  seenBy(sight: Sight): Writer {
    if (!sight) return this;
    const writer = new Writer(this.graph.seenBy(sight), this.committed, this.now);
    writer.onCommitted = (operation, duration) => this.onCommitted(operation, duration);
    return writer;
  }

  /**
   * Runs `work` in a write transaction and returns its result, which must be plain JSON. A Refusal, a discard or a dry
   * run leaves nothing behind.
   */
  async write<T>(
    order: WriteOrder,
    work: (transaction: Transaction, changes: Changes) => Promise<T>,
  ): Promise<T | Refusal> {
    const { idempotencyKey } = order;
    const given = idempotencyKey !== null && idempotencyKey !== undefined;
    // A large request takes milliseconds to write down: only a repeat has to be known by it.
    const fingerprint = given
      ? createHash('sha256')
          .update(`${order.operation}\n${stringify(order.request) ?? ''}`)
          .digest('hex')
      : '';
    if (given && (idempotencyKey.trim() === '' || idempotencyKey.length > longestKey))
      return new Refusal('INVALID', `idempotencyKey takes 1 to ${longestKey} characters, such as a UUID.`, {
        field: 'idempotencyKey',
      });
    const key = given ? JSON.stringify([order.actor, idempotencyKey]) : undefined;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(order, key, fingerprint, work);
      } catch (error) {
        if (error instanceof Discarded) return error.result as T;
        if (!(error instanceof GraphError && error.code === 'CONSTRAINT') || attempt === constraintAttempts)
          throw error;
      }
    }
  }

  private async attempt<T>(
    order: WriteOrder,
    key: string | undefined,
    fingerprint: string,
    work: (transaction: Transaction, changes: Changes) => Promise<T>,
  ): Promise<T | Refusal> {
    let wrote = false;
    const begun = performance.now();
    const result = await this.graph.write(
      async (transaction): Promise<T | Refusal> => {
        const changes = new Changes(randomUUID(), this.now().toISOString());
        if (key !== undefined && !order.dryRun) {
          const claim = await transaction.run(cypher.feed.claimKey, { key, at: changes.at });
          if (claim.response !== null) {
            if (claim.fingerprint === fingerprint) return JSON.parse(claim.response) as T;
            throw new Discarded(
              new Refusal(
                'IDEMPOTENCY_KEY_REUSED',
                'This idempotency key stands for another request of the last day. Choose a new one.',
                {
                  field: 'idempotencyKey',
                },
              ),
            );
          }
        }
        const answer = await work(transaction, changes);
        if (answer instanceof Refusal || changes.discarded || order.dryRun) throw new Discarded(answer);
        await keepOwners(transaction, changes.entries);
        await record(transaction, order, changes);
        if (key !== undefined)
          transaction.send(cypher.feed.answerKey, {
            key,
            fingerprint,
            response: JSON.stringify(answer),
            changeSet: changes.isEmpty ? null : changes.id,
          });
        wrote = !changes.isEmpty;
        return answer;
      },
      // A large import has many statements: none of them may take longer than any other's.
      { total: 120_000, inTurn: true },
    );
    if (wrote) {
      this.onCommitted(order.operation, performance.now() - begun);
      this.committed();
    }
    return result;
  }
}

/** From so many entries on, equal ones are written down once. */
export const large = 500;

async function record(transaction: Transaction, order: WriteOrder, changes: Changes): Promise<void> {
  if (changes.isEmpty) return;
  const entries = toStored(changes.entries).sort((a, b) => (a.item < b.item ? -1 : 1));
  await breathe();
  const records = [...changes.records].map(([id, change]) => toStoredRecord(id, change));
  const changeSet = {
    id: changes.id,
    at: changes.at,
    actor: order.actor,
    source: order.source ?? null,
    reason: order.reason ?? null,
    operation: order.operation,
  };
  transaction.send(cypher.feed.create, {
    ...changeSet,
    entryCount: entries.length,
    recordCount: records.length,
    types: changeTypesOf(changes.entries.values(), changes.records.values()),
    contentHash: contentHash(changeSet, entries, records),
  });
  // Most entries of a large ChangeSet are statuses, many of them equal.
  const statuses = new StatusColumns();
  const isStatus = (entry: StoredEntry): boolean => entries.length >= large && statuses.take(entry);
  const others = entries.filter((entry) => !isStatus(entry));
  await inStream(transaction, cypher.feed.record, others.length, (start, end) => ({
    changeSet: changes.id,
    entries: others.slice(start, end),
  }));
  if (statuses.count > 0) transaction.send(cypher.feed.sayStatuses, { changeSet: changes.id, texts: statuses.texts });
  await inStream(transaction, cypher.feed.holdStatuses, statuses.count, (start, end) => ({
    changeSet: changes.id,
    ...statuses.columns(start, end),
  }));
  await inStream(transaction, cypher.feed.recordRecords, records.length, (start, end) => ({
    changeSet: changes.id,
    records: records.slice(start, end),
  }));
}

/** How many texts one node holds: who reads an entry reads them all. */
const mostTexts = 1_000;

/** Entries of which only the status changed, as columns, in the order of the items' ids. Many statuses are equal. */
class StatusColumns {
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly items: string[] = [];
  private readonly versions: number[] = [];
  private readonly of: number[] = [];

  /** Gives whether it could take the entry in; one that it could not is written by itself. */
  take({ item, operation, version, attributes, relationships, status }: StoredEntry): boolean {
    if (operation !== 'STATUS' || !status || attributes !== null || relationships !== null) return false;
    let place = this.places.get(status);
    if (place === undefined) {
      if (this.texts.length === mostTexts) return false;
      this.places.set(status, (place = this.texts.push(status) - 1));
    }
    this.items.push(item);
    this.versions.push(version);
    this.of.push(place);
    return true;
  }

  get count(): number {
    return this.items.length;
  }

  columns(start: number, end: number) {
    const part = (column: readonly number[]): Float64Array => Float64Array.from(column.slice(start, end));
    return { items: this.items.slice(start, end), versions: part(this.versions), of: part(this.of) };
  }
}
