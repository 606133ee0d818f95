import DataLoader from 'dataloader';
import { inSight } from '../access/out-of-scope.js';
import { connectionOf, decodeCursor, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import type { AllowedTransition, Mover } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { AnyLifecycleRecord, LifecycleRecord, RecordEventRecord, TimerRecord } from '../records.js';
import { pageLoader } from '../page-loader.js';
import { idOf, type Lifecycles } from './lifecycles.js';
import { numbered, recordsOf } from './references.js';

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface RecordFilter {
  types?: readonly string[] | null | undefined;
  states?: readonly string[] | null | undefined;
  numberPrefix?: string | null | undefined;
}

export type RecordPage = Connection<AnyLifecycleRecord>;
export type RecordEventPage = Connection<RecordEventRecord> & { totalCount: number };

/** What of the records somebody sees, where not all. */
export interface RecordSight {
  /** Leaves out those they do not see. */
  seen<R extends AnyLifecycleRecord>(records: readonly R[]): Promise<readonly R[]>;
  /** Types of which they see a part: their own query pages those. */
  readonly unlisted: readonly string[];
}
/** How many records one statement reads for who sees a part. */
const readAtOnce = 500;
const allOfThem: RecordSight = { seen: (records) => Promise.resolve(records), unlisted: [] };

/** Reads records that move through lifecycles, whatever their type. One instance per request. */
export class RecordReads {
  private readonly byId = new DataLoader<string, AnyLifecycleRecord | undefined>(async (ids) => {
    const rows = await this.sight.seen(await recordsOf(this.graph, ids));
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly eventPages = pageLoader<{ recordId: string; after: number; limit: number }, RecordEventRecord>(
    async (pages, limit) => {
      const found = await this.graph.run(cypher.lifecycle.events, { pages, limit });
      return found.map(({ page, events }) => ({ page, rows: events }));
    },
  );

  private readonly timersById = new DataLoader<string, TimerRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.timer.ofRecords, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ recordId }) => recordId === id));
  });

  private readonly allowedById: DataLoader<LifecycleRecord, AllowedTransition[], string>;

  constructor(
    private readonly graph: Graph,
    private readonly lifecycles: Lifecycles,
    asker: Mover & { actor: string },
    now: () => Date,
    private readonly sight: RecordSight = allOfThem,
  ) {
    this.allowedById = new DataLoader(
      (records) => this.lifecycles.allowed(this.graph, records, { ...asker, now: now().toISOString() }),
      { cacheKeyFn: ({ id }) => id },
    );
  }

  one(id: string): Promise<AnyLifecycleRecord | undefined> {
    return this.byId.load(id);
  }

  /** Of one type; undefined when the id is another's. */
  async ofType<R extends AnyLifecycleRecord>(type: R['recordType'], id: string): Promise<R | undefined> {
    const record = await this.one(id);
    return record?.recordType === type ? (record as R) : undefined;
  }

  /** The same, named by its id or its number; a task also by its request's or change's number and its step. */
  async called<R extends AnyLifecycleRecord>(type: R['recordType'], reference: string): Promise<R | undefined> {
    return this.ofType<R>(type, await idOf(this.graph, reference.trim()));
  }

  /** The record that people call so, whatever the letters' case. */
  async byNumber(number: string): Promise<AnyLifecycleRecord | undefined> {
    return (await this.sight.seen(await numbered(this.graph, number)))[0];
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async list(filter: RecordFilter, { first, after }: Page): Promise<RecordPage> {
    const size = pageSize(first, 50);
    const types = (filter.types ?? this.lifecycles.types).filter((type) => !this.sight.unlisted.includes(type));
    const states = filter.states ? [...filter.states] : null;
    const prefix = (filter.numberPrefix ?? '').trim().toUpperCase();
    const list = JSON.stringify(['records', types, states, prefix]);
    const before = decodePlace(list, after);
    const rows = await this.seenAfter({ types, states, prefix }, before, size + 1);
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }

  /** So many records in sight from a place on; who sees a part reads past those that they do not see. */
  private async seenAfter(
    wanted: { types: string[]; states: string[] | null; prefix: string },
    before: ReturnType<typeof decodePlace>,
    size: number,
  ): Promise<AnyLifecycleRecord[]> {
    const limit = this.graph.scoped ? Math.max(size, readAtOnce) : size;
    const found: AnyLifecycleRecord[] = [];
    for (let from = before; ;) {
      const rows = await this.graph.run(cypher.lifecycle.page, { ...wanted, before: from, limit });
      found.push(...(await inSight(this.graph, rows)));
      const last = rows.at(-1);
      if (found.length >= size || rows.length < limit || !last) return found.slice(0, size);
      from = { at: last.createdAt, id: last.id };
    }
  }

  /** A page of the records of one type, newest first. */
  ofKind<R extends AnyLifecycleRecord>(
    type: R['recordType'],
    states: readonly string[] | null | undefined,
    page: Page,
  ): Promise<Connection<R>> {
    return this.list({ types: [type], states }, page) as unknown as Promise<Connection<R>>;
  }

  /** A record's history, oldest first. */
  async events({ id, version }: LifecycleRecord, { first, after }: Page): Promise<RecordEventPage> {
    const size = pageSize(first, 50);
    const list = `events ${id}`;
    const [place = 0] = decodeCursor(list, after) ?? [];
    const rows = await this.eventPages.load({ recordId: id, after: Number(place), limit: size + 1 });
    // Each version has its one event.
    return {
      ...connectionOf(rows, { size, after, cursorOf: ({ seq }) => encodeCursor(list, [seq]) }),
      totalCount: version,
    };
  }

  allowed(record: LifecycleRecord): Promise<AllowedTransition[]> {
    return this.allowedById.load(record);
  }

  /** The same of the record with an id; null where there is none in sight. */
  async allowedOf(id: string | undefined): Promise<AllowedTransition[] | null> {
    const record = id === undefined ? undefined : await this.one(id);
    return record ? this.allowed(record) : null;
  }

  timers({ id }: LifecycleRecord): Promise<TimerRecord[]> {
    return this.timersById.load(id);
  }
}
