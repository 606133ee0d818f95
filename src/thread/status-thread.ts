import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Sight } from '../access/can-see.js';
import { graphError } from '../graph/errors.js';
import type { StatementRun } from '../graph/graph.js';
import {
  take,
  workOf,
  type FromThread,
  type StatusWork,
  type ThreadSettings,
  type ToThread,
  type WorkPart,
} from './messages.js';

/** What the thread does is told here, for metrics, traces and the feed. */
export interface ThreadEvents {
  committed: () => void;
  stated: (run: StatementRun) => void;
  wrote: (operation: string, duration: number) => void;
  propagated: (seconds: number) => void;
}

interface Call {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** Runs something as the caller would: traces find their parent. */
  within: (work: () => void) => void;
}

const restartPause = 1_000;
const entry = fileURLToPath(new URL('entry.mjs', import.meta.url));

/**
 * A second thread of this process, with connections of its own, that runs what computes: whatever changes statuses, and the
 * followers of the feed. A storm of tens of thousands of statuses never keeps the thread waiting that answers requests.
 */
export class StatusThread {
  readonly work: StatusWork;
  private worker: Worker | undefined;
  private ready: Promise<void>;
  private readonly calls = new Map<number, Call>();
  private last = 0;
  private stopping = false;
  private told = false;
  private settings: ThreadSettings | undefined;
  private events: ThreadEvents | undefined;

  /** Begins to load what the thread runs, which takes its time; it does nothing before start(). */
  constructor(private readonly log: Pick<Logger, 'error'>) {
    const parts = (Object.keys(workOf) as WorkPart[]).map((part) => [part, this.part(part, undefined)]);
    const sweeper = { nudge: (sweep?: string) => this.post({ kind: 'nudge', sweep }) };
    // The one cast: the thread calls the very methods that the type names.
    this.work = { ...(Object.fromEntries(parts) as Omit<StatusWork, 'sweeper'>), sweeper };
    this.ready = this.begin();
    // Told by start().
    this.ready.catch(() => undefined);
  }

  /** Resolves when the thread works on a migrated database. Rejects when it cannot. */
  async start(settings: ThreadSettings, events: ThreadEvents): Promise<void> {
    this.settings = settings;
    this.events = events;
    this.worker?.postMessage(settings);
    await this.ready;
  }

  /** ChangeSets were sealed: the thread's followers look. */
  sealed(): void {
    if (this.told) return;
    this.told = true;
    // Many may be sealed at once.
    setImmediate(() => {
      this.told = false;
      this.post({ kind: 'sealed' });
    });
  }

  /** Ends the thread after what is under way. May be called again, and does no harm. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { worker } = this;
    if (!worker) return;
    const ended = once(worker, 'exit');
    if (this.settings) this.post({ kind: 'stop' });
    else void worker.terminate();
    await ended;
  }

  private begin(): Promise<void> {
    // What the process was started with would be inherited, a profiler too.
    const worker = new Worker(entry, { execArgv: [] });
    this.worker = worker;
    if (this.settings) worker.postMessage(this.settings);
    worker.on('error', (error) => this.log.error({ err: error }, 'the thread that computes statuses failed'));
    worker.on('exit', () => this.ended());
    worker.on('message', (message: FromThread) => this.hear(message));
    return new Promise((resolve, reject) => {
      worker.on('message', ({ kind }: FromThread) => kind === 'ready' && resolve());
      worker.once('exit', () => reject(new Error('The thread that computes statuses ended before it worked.')));
    });
  }

  /** Those who wait are told to try again, and another thread takes over. */
  private ended(): void {
    this.worker = undefined;
    for (const { reject } of this.calls.values()) reject(graphError('UNAVAILABLE', undefined));
    this.calls.clear();
    if (this.stopping) return;
    this.ready = new Promise<void>((resolve) => setTimeout(resolve, restartPause)).then(() =>
      this.stopping ? undefined : this.begin(),
    );
    this.ready.catch(() => undefined);
  }

  /** A part as someone sees it who sees what is in sight. */
  private part(part: WorkPart, sight: Sight): object {
    const methods = workOf[part].map((method) => [
      method,
      (...args: unknown[]) => this.call({ part, sight, method, args }),
    ]);
    return { ...Object.fromEntries(methods), seenBy: (seen: Sight) => this.part(part, seen) } as object;
  }

  private async call(
    order: Pick<Extract<ToThread, { kind: 'call' }>, 'part' | 'sight' | 'method' | 'args'>,
  ): Promise<unknown> {
    await this.ready.catch(() => undefined);
    if (!this.worker) throw graphError('UNAVAILABLE', undefined);
    const call = ++this.last;
    const within = AsyncLocalStorage.snapshot();
    return new Promise((resolve, reject) => {
      this.calls.set(call, { resolve, reject, within });
      this.post({ kind: 'call', call, ...order });
    });
  }

  private post(message: ToThread): void {
    this.worker?.postMessage(message);
  }

  private hear(message: FromThread): void {
    const { events } = this;
    switch (message.kind) {
      case 'ready':
        return;
      case 'answer':
        return this.answered(message);
      case 'committed':
        return events?.committed();
      case 'propagated':
        return events?.propagated(message.seconds);
      case 'stated':
        return this.as(message.call, () => events?.stated(message.run));
      case 'wrote':
        return this.as(message.call, () => events?.wrote(message.operation, message.duration));
    }
  }

  private answered({ call, answer }: Extract<FromThread, { kind: 'answer' }>): void {
    const waiting = this.calls.get(call);
    this.calls.delete(call);
    try {
      waiting?.resolve(take(answer));
    } catch (error) {
      waiting?.reject(error);
    }
  }

  private as(call: number | undefined, work: () => void): void {
    const within = call === undefined ? undefined : this.calls.get(call)?.within;
    if (within) within(work);
    else work();
  }
}
