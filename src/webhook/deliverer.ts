import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { wallClock, type Clock } from '../clock.js';
import { DueLoop } from '../due-loop.js';
import { FeedListener } from '../feed/listener.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { Run, type RunParts } from './run.js';

export interface DelivererOptions extends Omit<RunParts, 'owner' | 'clock' | 'stop'> {
  graph: Graph;
  feed: Feed;
  log: Pick<Logger, 'warn' | 'error'>;
  clock?: Clock | undefined;
}

/** How many subscriptions this process delivers for at once. */
const concurrency = 50;
/** At most so long nothing is looked for: what is no business of any subscription waits for it, too. */
const longestPause = 5_000;

class Stopped extends Error {}

/**
 * Delivers the feed to subscriptions. Each is leased in one statement, so that of several processes on one graph one delivers for it, and
 * in order; its place moves when a delivery is acknowledged, so a process that dies loses nothing: whoever takes over sends again what was
 * not acknowledged.
 */
export class WebhookDeliverer {
  private readonly clock: Clock;
  private readonly listener: FeedListener;
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  /** Which types somebody waits for. */
  private interest: ReadonlySet<string> | 'ALL' = 'ALL';
  /** Whether that has to be read again. */
  private isStale = true;
  private readonly warned = new Set<string>();
  private readonly loop: DueLoop;

  constructor(private readonly options: DelivererOptions) {
    this.clock = options.clock ?? wallClock;
    this.listener = new FeedListener(options.feed, {
      wants: (changeSet) => this.wants(changeSet),
      nudge: (changeSet) => this.hear(changeSet),
    });
    this.loop = new DueLoop({
      ...{ clock: this.clock, longestPause },
      step: () => this.beginDue(),
      onError: (error) => {
        if (!this.stopped) options.log.warn({ err: error }, 'webhooks that are due could not be read; trying again');
      },
    });
  }

  start(): void {
    this.listener.start();
    this.loop.start();
  }

  /** Ends what is under way without an acknowledgement, and gives the leases back. */
  async stop(): Promise<void> {
    this.stopping.abort(new Stopped('The process stops.'));
    await Promise.all([this.listener.stop(), this.loop.stop()]);
    await Promise.all(this.running);
  }

  /** Delivers what can be delivered now. Resolves when nothing more can be, by this process. */
  async runDue(): Promise<void> {
    for (;;) {
      const claimed = await this.claim();
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((one) => this.begin(one)));
    }
  }

  /** Something may be due. */
  nudge(): void {
    this.loop.nudge();
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private wants({ types }: ChangeSetRecord): boolean {
    const { interest } = this;
    if (interest === 'ALL' || !types) return true;
    return types.some((type) => type === 'WEBHOOK' || interest.has(type));
  }

  /** Something was sealed. Without a ChangeSet some may have been missed. */
  private hear(changeSet: ChangeSetRecord | undefined): void {
    if (!changeSet || changeSet.types?.includes('WEBHOOK')) this.isStale = true;
    this.nudge();
  }

  /** Begins what is due. Gives when something is next. */
  private async beginDue(): Promise<number | undefined> {
    if (this.isStale) await this.readInterest();
    // Nobody waits for anything: the key is not even made.
    if (this.interest !== 'ALL' && this.interest.size === 0) return undefined;
    for (const one of await this.claim()) void this.begin(one);
    // With no room the end of a run looks again.
    if (this.running.size >= concurrency) return undefined;
    const { graph, key } = this.options;
    return graph.run(cypher.webhook.nextDue, { keyId: key.id });
  }

  private async readInterest(): Promise<void> {
    const { graph, key, log } = this.options;
    this.isStale = false;
    const rows = await graph.run(cypher.webhook.interests, {}).catch((error: unknown) => {
      this.isStale = true;
      throw error;
    });
    this.interest = rows.some(({ types }) => types === null)
      ? 'ALL'
      : new Set(rows.flatMap(({ types }) => types ?? []));
    if (rows.length === 0) return;
    const foreign = rows.filter(({ keyId }) => keyId !== key.id);
    for (const { keyId } of foreign) {
      if (this.warned.has(keyId)) continue;
      this.warned.add(keyId);
      log.warn(
        { subscriptions: foreign.length, keyId },
        'webhooks are signed with a key that this process does not have: give all processes the same WEBHOOK_KEY_FILE, or renew their secrets',
      );
    }
  }

  private async claim(): Promise<{ id: string; owner: string }[]> {
    const limit = concurrency - this.running.size;
    if (limit <= 0 || this.stopped) return [];
    const now = this.clock.now();
    const { graph, lease, key } = this.options;
    // Whoever lacks the key does not sign; they leave it to others.
    // Each lease has an owner of its own: what a run does late must not end the lease of the next.
    const owner = randomUUID();
    const ids = await graph.run(cypher.webhook.claim, { now, until: now + lease, owner, limit, keyId: key.id });
    return ids.map((id) => ({ id, owner }));
  }

  private begin({ id, owner }: { id: string; owner: string }): Promise<void> {
    const run = new Run({ ...this.options, owner, clock: this.clock, stop: this.stopping.signal }, id);
    const done = run
      .perform()
      .catch((error: unknown) => {
        if (this.stopped) return;
        // Its lease ends, and it is delivered again.
        this.options.log.warn({ err: error, subscription: id }, 'a webhook could not be delivered; it is tried again');
      })
      .finally(() => {
        this.running.delete(done);
        this.nudge();
      });
    this.running.add(done);
    return done;
  }
}
