import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import neo4j, { type Session, type Transaction as OpenTransaction } from 'neo4j-driver';
import { cypher } from '../generated/cypher.js';
import { Lane, type Release } from '../lane.js';
import { Connections } from './connections.js';
import { graphError, isContention, isRetriable, mapError } from './errors.js';
import type { ScopeGrant } from '../records.js';
import { withoutStacks } from '../stacks.js';
import { Silence, type Patience } from './silence.js';
import { isScoped, withTypes, type Statement, type TypeSets } from './statement.js';

/** How to reach a Neo4j. */
export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export interface RunOptions {
  /** Replaces the marked depth in the statement's text. */
  depth?: number;
  /** Milliseconds until the call fails with TIMEOUT; the graph's own deadline unless given. */
  deadline?: number;
  /**
   * How many rows of a read come at once, a thousand unless given. What has come is taken in one go: between large rows that
   * come in parts other requests have their turn. Within a transaction it changes nothing.
   */
  rowsAtOnce?: number;
}

export interface TransactionOptions {
  /** Milliseconds until it fails with TIMEOUT; the graph's own deadline unless given. */
  deadline?: number;
  /** Milliseconds that it may take as a whole, where each answer of the database within it has the deadline. */
  total?: number;
  /** Whether it waits until fewer than `writesAtOnce` of its like run. Not within another such transaction: both would wait for ever. */
  inTurn?: boolean;
}

/** One statement that ran, for metrics, logs and tests. */
export interface StatementRun {
  name: string;
  access: 'read' | 'write';
  /** Milliseconds, round trip included. */
  duration: number;
  rows: number;
  failed: boolean;
}

/** What statements run in: the graph itself (each in a transaction of its own) or one open transaction. */
export interface Runner {
  /** Whether it shows only what someone sees, see {@link Graph.seenBy}. */
  readonly scoped: boolean;
  run<Params extends object, Result>(
    statement: Statement<Params, Result>,
    params: Params,
    options?: RunOptions,
  ): Promise<Result>;
}

/** What one request may take of the database, over all its statements. */
export interface RequestBounds {
  /** By the clock of `performance.now()`. */
  readonly endsAt: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** How a session with the database is begun. */
interface SessionOptions {
  mode: 'READ' | 'WRITE';
  rowsAtOnce?: number | undefined;
}

/** One open transaction. */
export interface Transaction extends Runner {
  /**
   * Runs a statement that gives nothing without waiting for it: the next one is on its way meanwhile. Statements of a
   * transaction run in the order in which they were given. One that fails fails the transaction.
   */
  send<Params extends object>(statement: Statement<Params, void>, params: Params): void;
  /** The same transaction with nothing out of sight, for what follows from a write by itself: consequences go where they go. */
  readonly whole: Transaction;
}

const retryBudget = 5_000;
/** For so long a transaction that others are in the way of is tried again, in milliseconds, and after such pauses. */
const contentionBudget = 15_000;
const [shortestPause, longestPause] = [20, 500];
/**
 * How many write transactions run at once, unless set. Threads of Neo4j that want the page of an index which another one writes
 * spin until they get it, so that with fifty of them two processors did nothing else.
 */
export const defaultWritesAtOnce = Math.max(6, 2 * availableParallelism());
const noTypes: TypeSets = { impact: ['DEPENDS_ON'], all: ['DEPENDS_ON'] };

/**
 * The only way to Neo4j. Names every statement, keeps deadlines, retries what may succeed again, and gives errors our
 * codes. Safe to share between requests.
 *
 * The driver writes down the stack at each statement, for its errors, which is a tenth of what a process does under load:
 * it is called without. Errors that leave here are our own, and have the stack of whoever asked.
 */
export class Graph implements Runner {
  private readonly observers = new Set<(run: StatementRun) => void>();
  private types = noTypes;
  private readonly texts = new Map<string, string>();
  private readonly bounds: RequestBounds | undefined;
  private readonly sight: { readonly grants: readonly ScopeGrant[] } | undefined;

  private constructor(
    private readonly connections: Connections,
    private readonly database: string,
    private readonly deadline: number,
    /** Where Neo4j listens for bolt; undefined when its address does not say. */
    readonly port: number | undefined,
    /** Write transactions that take their turn. */
    readonly writes: Lane,
    /** Throws while nothing may be written for requests. */
    private readonly checkRoom: () => void,
  ) {}

  /** Opens a pool; makes no connection yet. `deadline` is in milliseconds and holds for each call. */
  static open(
    address: GraphAddress,
    options: { deadline?: number; writesAtOnce?: number | undefined; checkRoom?: (() => void) | undefined } = {},
  ): Graph {
    const { deadline = 30_000, writesAtOnce = defaultWritesAtOnce, checkRoom = () => undefined } = options;
    const connections = new Connections(() =>
      neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: 50,
        connectionAcquisitionTimeout: 5_000,
        connectionTimeout: 3_000,
        userAgent: 'itsm-graph',
      }),
    );
    const { port } = new URL(address.uri);
    const writes = new Lane({ inFlight: writesAtOnce, queued: Infinity }, () => graphError('TIMEOUT', undefined));
    return new Graph(
      connections,
      address.database,
      deadline,
      port === '' ? undefined : Number(port),
      writes,
      checkRoom,
    );
  }

  /** The model's relationship types, for the statements that name them. Once, before the first such statement. */
  useTypes(types: TypeSets): void {
    this.types = types;
    this.texts.clear();
  }

  /**
   * This graph within the bounds of one request: its statements end with the request, in the database too, with TIMEOUT
   * or ABANDONED. Shares the pool and the observers.
   */
  bounded(bounds: RequestBounds): Graph {
    // Each statement that runs listens, and a request may run any number of them at once.
    if (bounds.signal) setMaxListeners(0, bounds.signal);
    return Object.create(this, { bounds: { value: bounds } }) as Graph;
  }

  /**
   * This graph as someone sees it: statements that read items for users, which mark where the scope comes in, find no
   * others. Undefined for everything. Shares the pool and the observers.
   */
  seenBy(sight: { readonly grants: readonly ScopeGrant[] } | undefined): Graph {
    return sight === this.sight ? this : (Object.create(this, { sight: { value: sight } }) as Graph);
  }

  get scoped(): boolean {
    return this.sight !== undefined;
  }

  /** Resolves when Neo4j answers; rejects with a GraphError when it does not. */
  async verify(): Promise<void> {
    const { driver, end } = this.connections.lend();
    try {
      await driver.verifyConnectivity({ database: this.database });
    } catch (error) {
      throw mapError(error);
    } finally {
      end(false);
    }
  }

  /** Whether Neo4j answers a statement within two seconds. One whose disk is full, or whose network is silent, does not. */
  answers(): Promise<boolean> {
    return this.run(cypher.feed.head, {}, { deadline: 2_000 }).then(
      () => true,
      () => false,
    );
  }

  /** Tells every statement that ran to `observer`. Returns the way to stop. */
  observe(observer: (run: StatementRun) => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  /**
   * Runs one statement in a transaction of its own. Reads go as auto-commit (one round trip instead of three); what may
   * succeed again is tried again for five seconds.
   */
  async run<Params extends object, Result>(
    statement: Statement<Params, Result>,
    params: Params,
    options: RunOptions = {},
  ): Promise<Result> {
    if (statement.access === 'write')
      return this.write((transaction) => transaction.run(statement, params, options), options);
    const deadline = this.timeLeft(options.deadline);
    const { rowsAtOnce } = options;
    return this.within({ total: deadline, answer: deadline }, { mode: 'READ', rowsAtOnce }, async (session) => {
      const config = { timeout: deadline, metadata: { statement: statement.name } };
      const giveUp = Date.now() + Math.min(retryBudget, deadline);
      for (let pause = 50; ; pause *= 2) {
        try {
          return await this.perform(statement, params, options, (text, values) =>
            withoutStacks(() => session.run(text, values, config)),
          );
        } catch (error) {
          if (!isRetriable(error) || Date.now() + pause > giveUp || this.bounds?.signal?.aborted) throw error;
          await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
        }
      }
    });
  }

  /**
   * Runs `work` in one write transaction; all or nothing. After a deadlock or a lost leader it runs again from the
   * start, so it must have no effects of its own.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const release = options.inTurn ? await this.turn() : undefined;
    try {
      if (options.inTurn) this.checkRoom();
      return await this.transact('WRITE', work, options);
    } finally {
      release?.();
    }
  }

  /** Runs several reads in one transaction. Neo4j is read-committed: they need not see one instant. */
  read<T>(work: (transaction: Runner) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.transact('READ', work, options);
  }

  /** Runs text that is no statement of ours: DDL derived from the model, migrations, EXPLAIN. Never from input. */
  async runText(
    text: string,
    params: Record<string, unknown> = {},
    deadline = 120_000,
  ): Promise<Record<string, unknown>[]> {
    return this.within({ total: deadline, answer: deadline }, { mode: 'WRITE' }, async (session) => {
      const result = await session.run(text, params, { timeout: deadline });
      return result.records.map((record) => toPlain(record.toObject()) as Record<string, unknown>);
    });
  }

  /** Runs several such texts in one transaction, all or nothing. Neo4j takes schema with nothing but schema. */
  async runTexts(texts: readonly string[], deadline = 120_000): Promise<void> {
    await this.within({ total: deadline, answer: deadline }, { mode: 'WRITE' }, async (session) => {
      // Each is on its way before the one before it is answered.
      await inTransaction(session, deadline, (transaction) => Promise.all(texts.map((text) => transaction.run(text))));
    });
  }

  /** EXPLAINs text: its plan's operators, query type and notifications. */
  async explain(text: string, params: Record<string, unknown> = {}): Promise<Explanation> {
    return this.within({ total: 30_000, answer: 30_000 }, { mode: 'WRITE' }, async (session) => {
      // eslint-disable-next-line no-restricted-syntax -- EXPLAIN takes no parameter for the text it explains, which is ours.
      const { summary } = await session.run(`EXPLAIN ${this.textOf(text)}`, params);
      return {
        queryType: summary.queryType,
        operators: operators(summary.plan),
        notifications: summary.notifications.map(({ code, description }) => ({ code, description })),
      };
    });
  }

  /** Waits for open transactions and closes the pool. */
  async close(): Promise<void> {
    await this.connections.close();
  }

  private transact<T>(
    mode: 'READ' | 'WRITE',
    work: (transaction: Transaction) => Promise<T>,
    options: TransactionOptions,
  ): Promise<T> {
    const answer = this.timeLeft(options.deadline);
    const total = options.total === undefined ? answer : this.timeLeft(options.total);
    return this.within({ total, answer }, { mode }, (session, silence) =>
      outOfTheWay(() => {
        silence.begin();
        return inTransaction(session, total, (transaction) => this.workIn(transaction, silence, work));
      }),
    );
  }

  /** Waits for a turn to write, as long as the request it is for may take, or as the database may for an answer. */
  private async turn(): Promise<Release> {
    const { bounds, writes } = this;
    if (writes.hasRoom) return writes.enter();
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), this.timeLeft());
    try {
      return await writes.enter(bounds?.signal ? AbortSignal.any([bounds.signal, timeout.signal]) : timeout.signal);
    } catch (error) {
      throw bounds?.signal?.aborted ? graphError('ABANDONED', undefined) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  private async workIn<T>(
    transaction: OpenTransaction,
    silence: Silence,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const sent: Promise<void>[] = [];
    const asSeenBy = (graph: Graph): Transaction => {
      const run: Runner['run'] = (statement, params, options = {}) =>
        graph.perform(statement, params, options, (text, values) => {
          silence.ask();
          const answered = Promise.resolve(withoutStacks(() => transaction.run(text, values)));
          void answered.then(
            () => silence.hear(),
            (error: unknown) => (mapError(error).code === 'UNAVAILABLE' ? silence.fail() : silence.hear()),
          );
          return answered;
        });
      const send: Transaction['send'] = (statement, params) => {
        const running = run(statement, params);
        running.catch(() => undefined);
        sent.push(running);
      };
      const { scoped } = graph;
      const seen: Transaction = {
        ...{ run, send, scoped },
        get whole() {
          return scoped ? asSeenBy(graph.seenBy(undefined)) : seen;
        },
      };
      return seen;
    };
    try {
      return await work(asSeenBy(this));
    } finally {
      try {
        // The first that failed is why those after it did.
        await Promise.all(sent);
      } finally {
        // Now it is ended, one way or the other.
        silence.ask();
      }
    }
  }

  /** Whole milliseconds, for Neo4j takes no others. */
  private timeLeft(deadline = this.deadline): number {
    return this.bounds ? Math.min(deadline, Math.ceil(this.bounds.endsAt - performance.now())) : deadline;
  }

  /** Neo4j's own time limit does not cover a connection that went silent, so ours runs beside it. */
  private async within<T>(
    patience: Patience,
    { mode, rowsAtOnce }: SessionOptions,
    work: (session: Session, silence: Silence) => Promise<T>,
  ): Promise<T> {
    const signal = this.bounds?.signal;
    if (signal?.aborted) throw graphError('ABANDONED', undefined);
    if (patience.total <= 0) throw graphError('TIMEOUT', undefined);
    const lent = this.connections.lend();
    const session = lent.driver.session({
      database: this.database,
      defaultAccessMode: mode,
      ...(rowsAtOnce !== undefined && { fetchSize: rowsAtOnce }),
    });
    let giveUp: (code: 'TIMEOUT' | 'ABANDONED') => void = () => undefined;
    const givenUp = new Promise<never>((_, reject) => (giveUp = (code) => reject(graphError(code, undefined))));
    let over: () => void = () => undefined;
    const isOver = new Promise<void>((resolve) => (over = resolve));
    const silence = new Silence(patience, () => {
      giveUp('TIMEOUT');
      over();
    });
    const abandon = (): void => giveUp('ABANDONED');
    signal?.addEventListener('abort', abandon, { once: true });
    const running = work(session, silence);
    running.then(over, over);
    // Whether its connection went silent shows later than that nobody waits for it any more.
    void isOver.then(() => {
      silence.end();
      lent.end(silence.isOverdue);
    });
    try {
      return await Promise.race([running, givenUp]);
    } catch (error) {
      throw asOwn(error);
    } finally {
      signal?.removeEventListener('abort', abandon);
      // Ends what still runs in the database. Not awaited: closing a silent connection would wait as long as the call itself.
      session.close().catch(() => undefined);
    }
  }

  private async perform<Params extends object, Result>(
    statement: Statement<Params, Result>,
    params: Params,
    options: RunOptions,
    send: (text: string, params: Params) => PromiseLike<{ records: { get(index: number): unknown }[] }>,
  ): Promise<Result> {
    const start = performance.now();
    let rows = 0;
    let failed = true;
    try {
      const { records } = await send(
        this.textOf(statement.text, options.depth),
        toParameters(this.scopedParams(statement, params)) as Params,
      );
      rows = records.length;
      const result = shape(statement, records);
      failed = false;
      return result;
    } finally {
      const { name, access } = statement;
      const run = { name, access, duration: performance.now() - start, rows, failed };
      for (const observer of this.observers) observer(run);
    }
  }

  private scopedParams<Params extends object>({ text }: Statement<Params, unknown>, params: Params): object {
    return this.sight && isScoped(text) ? { ...params, scopeGrants: this.sight.grants } : params;
  }

  private textOf(text: string, depth?: number): string {
    const scoped = this.sight !== undefined && isScoped(text);
    const key = `${depth ?? ''}${scoped ? ' scoped' : ''}:${text}`;
    let known = this.texts.get(key);
    if (known === undefined) this.texts.set(key, (known = withTypes(text, this.types, { depth, scoped })));
    return known;
  }
}

/** What EXPLAIN tells of a statement. */
export interface Explanation {
  queryType: string;
  /** Operator names, depth first, with their details. */
  operators: string[];
  notifications: { code: string; description: string }[];
}

function shape<Params extends object, Result>(
  statement: Statement<Params, Result>,
  records: { get(index: number): unknown }[],
): Result {
  // The one cast at this boundary: header types are promises that each statement's behaviour test keeps.
  switch (statement.arity) {
    case 'none':
      return undefined as Result;
    case 'many':
      return records.map((record) => toPlain(record.get(0))) as Result;
    case 'maybe':
      return (records[0] ? toPlain(records[0].get(0)) : undefined) as Result;
    case 'one':
      if (records.length !== 1) throw new Error(`${statement.name} gave ${records.length} rows instead of one.`);
      return toPlain(records[0]!.get(0)) as Result;
  }
}

/**
 * Whole numbers go as Cypher integers; the driver would send every JavaScript number as a float. Only what holds one is
 * copied: an import's rows are large and mostly text.
 */
function toParameters(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  // The driver takes a column of numbers as floats, five times as fast; the statement calls toInteger() on each.
  if (value === null || typeof value !== 'object' || value instanceof Float64Array) return value;
  if (Array.isArray(value)) {
    let converted: unknown[] | undefined;
    for (let place = 0; place < value.length; place++) {
      const member = toParameters(value[place]);
      if (converted) converted[place] = member;
      else if (member !== value[place]) (converted = value.slice())[place] = member;
    }
    return converted ?? value;
  }
  const map = value as Record<string, unknown>;
  let converted: Record<string, unknown> | undefined;
  for (const key of Object.keys(map)) {
    const member = toParameters(map[key]);
    if (member !== map[key]) (converted ??= { ...map })[key] = member;
  }
  return converted ?? map;
}

/** Temporal values become ISO 8601 strings; everything else stays as it is. */
function toPlain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = toPlain(value[index]);
    return value;
  }
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isDate(value) || neo4j.isLocalDateTime(value) || neo4j.isDuration(value)) return value.toString();
  const map = value as Record<string, unknown>;
  for (const key of Object.keys(map)) map[key] = toPlain(map[key]);
  return map;
}

/** Runs `work` in a transaction that takes at most `timeout` milliseconds, and ends it. */
async function inTransaction<T>(
  session: Session,
  timeout: number,
  work: (transaction: OpenTransaction) => Promise<T>,
): Promise<T> {
  // Not awaited: the first statements are on their way with the transaction's beginning, and fail where that does.
  const transaction = session.beginTransaction({ timeout });
  try {
    const done = await work(transaction);
    await withoutStacks(() => transaction.commit());
    return done;
  } catch (error) {
    // What was run in a transaction that never began says nothing of the reason.
    await transaction;
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Runs a transaction again, from its start, while others are in its way or the database is not there. */
async function outOfTheWay<T>(transaction: () => Promise<T>): Promise<T> {
  const start = performance.now();
  for (let pause = shortestPause; ; pause = Math.min(longestPause, pause * 2))
    try {
      return await transaction();
    } catch (error) {
      const budget = isContention(error) ? contentionBudget : retryBudget;
      if (!isRetriable(error) || performance.now() - start > budget) throw error;
      // Those that met in one deadlock do not meet again.
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
}

function asOwn(error: unknown): unknown {
  const isDriverError = typeof error === 'object' && error !== null && 'code' in error && 'retriable' in error;
  return isDriverError ? mapError(error) : error;
}

interface PlanNode {
  operatorType: string;
  arguments?: { Details?: unknown };
  children?: PlanNode[];
}

function operators(plan: unknown): string[] {
  if (!plan) return [];
  const { operatorType, arguments: details, children = [] } = plan as PlanNode;
  const detail = typeof details?.Details === 'string' ? ` ${details.Details}` : '';
  return [operatorType.replace(/@.*$/, '') + detail, ...children.flatMap(operators)];
}
