import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { CheckRecord, ClaimedCheck } from '../records.js';
import { isActive, type ProbeResult } from './config.js';
import { TimedOut } from '../network/failures.js';
import type { Network } from '../network/network.js';
import { wallClock, type Clock } from '../clock.js';
import { DueLoop } from '../due-loop.js';
import { isDiskFull } from '../graph/errors.js';
import { probe, type Probes } from './probes/probes.js';
import type { CheckResults } from './results.js';

export interface RunnerOptions {
  /** How many checks this process makes at once. */
  concurrency?: number;
  /** How many of them of one host. */
  perHost?: number;
  clock?: Clock;
  /** Runs the work of one check, perhaps inside a span of a trace. */
  traced?: (check: Pick<CheckRecord, 'id' | 'type'>, work: () => Promise<ProbeResult>) => Promise<ProbeResult>;
  /** Told of each check that was made; for metrics. */
  observe?: (type: CheckRecord['type'], milliseconds: number) => void;
}

export const defaultConcurrency = 200;
const defaultPerHost = 4;
/** How much longer than its timeout a check is leased, to record its result. */
const leaseMargin = 15_000;
/** How many due checks are looked at for those whose host has room. */
const scan = 2_000;
/** At most so long nothing is looked for: another process may have written a check. */
const longestPause = 5_000;
/** So much after it was due a check counts as overdue. */
const tolerance = 5_000;

class Stopped extends Error {}

/** There was no room for one more check. */
export const busy = Symbol('busy');
export const isBusy = (seen: ProbeResult | typeof busy): seen is typeof busy => seen === busy;

interface Running {
  readonly host: string;
  readonly controller: AbortController;
  done: Promise<void>;
}

/**
 * Makes active checks when they are due. Due checks are leased in one statement, so that of several processes on one graph
 * each check is made by one; the leases of a process that dies end by themselves, and another takes over.
 */
export class CheckRunner {
  private readonly owner = randomUUID();
  private readonly running = new Map<string, Running>();
  private readonly concurrency: number;
  private readonly perHost: number;
  private readonly clock: Clock;
  private readonly observe: NonNullable<RunnerOptions['observe']>;
  private readonly traced: NonNullable<RunnerOptions['traced']>;
  private readonly loop: DueLoop;

  constructor(
    private readonly graph: Graph,
    private readonly results: Pick<CheckResults, 'record'>,
    private readonly network: Network,
    private readonly probes: Probes,
    private readonly log: Pick<Logger, 'warn'>,
    options: RunnerOptions = {},
  ) {
    this.concurrency = options.concurrency ?? defaultConcurrency;
    this.perHost = options.perHost ?? defaultPerHost;
    this.clock = options.clock ?? wallClock;
    this.observe = options.observe ?? (() => undefined);
    this.traced = options.traced ?? ((_, work) => work());
    this.loop = new DueLoop({
      ...{ clock: this.clock, longestPause },
      step: () => this.beginDue(),
      onError: (error) => this.log.warn({ err: error }, 'due checks could not be read; trying again'),
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Something may be due. */
  nudge(): void {
    this.loop.nudge();
  }

  /** How many checks are being made here. */
  get inFlight(): number {
    return this.running.size;
  }

  /** How many checks of all processes should have been made by now and were not; for metrics. */
  overdue(): Promise<number> {
    return this.graph.run(cypher.check.overdue, { before: this.clock.now() - tolerance });
  }

  /** Leases what is due now and makes it. Resolves when the last of it is recorded. */
  async runDue(): Promise<void> {
    const claimed = await this.claim();
    await Promise.all(claimed.map((check) => this.begin(check)));
  }

  /** Makes one check now, whoever asks, without recording it; `busy` when as many run as may. */
  async probe(check: CheckRecord): Promise<ProbeResult | typeof busy> {
    if (this.loop.isStopped || this.running.size >= this.concurrency) return busy;
    const controller = new AbortController();
    const key = randomUUID();
    const result = this.look(check, controller);
    const done = result.then(
      () => undefined,
      () => undefined,
    );
    this.running.set(key, { host: check.host, controller, done });
    try {
      return await result;
    } finally {
      this.running.delete(key);
      this.nudge();
    }
  }

  /** Ends the checks that are being made, without a result, and gives their leases back. */
  async stop(): Promise<void> {
    await this.loop.stop();
    for (const { controller } of this.running.values()) controller.abort(new Stopped('The runner stops.'));
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  /** Begins what is due. Gives when something is next. */
  private async beginDue(): Promise<number | undefined> {
    for (const check of await this.claim()) void this.begin(check);
    // With no room the end of a check looks again.
    return this.running.size >= this.concurrency ? undefined : this.nextDue();
  }

  private nextDue(): Promise<number | undefined> {
    return this.graph.run(cypher.check.nextDue, { full: this.hosts().full });
  }

  private async claim(): Promise<ClaimedCheck[]> {
    const limit = this.concurrency - this.running.size;
    if (limit <= 0 || this.loop.isStopped) return [];
    const claimed = await this.graph.run(cypher.check.claim, {
      now: this.clock.now(),
      owner: this.owner,
      limit,
      scan,
      perHost: this.perHost,
      margin: leaseMargin,
      ...this.hosts(),
    });
    return claimed;
  }

  /** How many more checks hosts take that are being checked, and which take none. */
  private hosts(): { room: Record<string, number>; full: string[] } {
    const room: Record<string, number> = {};
    for (const { host } of this.running.values()) room[host] = (room[host] ?? this.perHost) - 1;
    return { room, full: Object.keys(room).filter((host) => room[host]! <= 0) };
  }

  private begin(check: ClaimedCheck): Promise<void> {
    const controller = new AbortController();
    const entry: Running = { host: check.host, controller, done: Promise.resolve() };
    // Still running from before its lease was lost: it is made when that has ended.
    if (this.running.has(check.id)) return this.release(check, this.clock.now() + check.interval);
    this.running.set(check.id, entry);
    entry.done = this.make(check, controller)
      .catch((error: unknown) => {
        // Its lease ends, and it is made again.
        if (!isDiskFull(error)) this.log.warn({ err: error, check: check.id }, 'a check could not be made or recorded');
      })
      .finally(() => {
        this.running.delete(check.id);
        this.nudge();
      });
    return entry.done;
  }

  private async make(check: ClaimedCheck, controller: AbortController): Promise<void> {
    if (this.loop.isStopped) return this.release(check, check.dueAt);
    // Nothing is to be known of what left configuration control.
    if (check.itemRetired) return this.release(check, this.clock.now() + check.interval);
    let seen: ProbeResult;
    try {
      seen = await this.look(check, controller);
    } catch (error) {
      if (error instanceof Stopped) return this.release(check, this.clock.now());
      throw error;
    }
    const lease = { owner: this.owner, dueAt: check.dueAt };
    await this.results.record({ checkId: check.id, at: this.clock.now(), ...seen, lease }, 'checks');
  }

  private async look(check: CheckRecord, controller: AbortController): Promise<ProbeResult> {
    const { type, timeout } = check;
    if (!isActive(type)) throw new Error(`A ${type} check is not made here.`);
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(new TimedOut(timeout)), timeout);
    try {
      const config: unknown = JSON.parse(check.config);
      const look = () => probe(this.probes, { type, config }, { signal, network: this.network });
      const seen = await this.traced(check, look);
      this.observe(type, seen.durationMs);
      return seen;
    } finally {
      clearTimeout(timer);
    }
  }

  private release({ id }: ClaimedCheck, nextAt: number): Promise<void> {
    return this.graph.run(cypher.check.release, { owner: this.owner, rows: [{ id, nextAt }] });
  }
}
