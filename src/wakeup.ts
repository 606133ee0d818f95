import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createClient } from 'redis';

const channel = 'itsm-graph:committed';
const longestPause = 5_000;

/**
 * Wakes the other processes after a commit, by Redis. It is only a hint: the feed in Neo4j is what all of them read, and
 * they look there every 250 ms anyway. So a Redis that is down, slow or gone fails nothing; it is tried again quietly.
 */
export class WakeUp {
  private readonly id = randomUUID();
  private readonly publisher;
  private readonly subscriber;
  private connecting: Promise<unknown> | undefined;
  private sending = false;
  private again = false;
  private complained = false;
  private stopped = false;

  constructor(
    url: string,
    private readonly woken: () => void,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    const client = () =>
      createClient({
        url,
        // What cannot be sent now is worth nothing later.
        disableOfflineQueue: true,
        socket: {
          connectTimeout: 2_000,
          reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 10), longestPause),
        },
      });
    this.publisher = client();
    this.subscriber = client();
    for (const one of [this.publisher, this.subscriber]) {
      one.on('error', (error: unknown) => this.complain(error));
      one.on('ready', () => (this.complained = false));
    }
  }

  /** Begins to connect; waits for nothing. */
  start(): void {
    const subscribe = async (): Promise<void> => {
      await this.subscriber.connect();
      // Subscriptions are renewed by the client when it connects again.
      await this.subscriber.subscribe(channel, (sender) => {
        if (sender !== this.id) this.woken();
      });
    };
    this.connecting = Promise.allSettled([this.publisher.connect(), subscribe()]);
  }

  /** Whether other processes are heard and can be told. */
  get isConnected(): boolean {
    return this.publisher.isReady && this.subscriber.isReady;
  }

  /** Tells the others. Commits that come while one message is on its way share the next. */
  send(): void {
    this.again = true;
    if (!this.sending) void this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.publisher.destroy();
    this.subscriber.destroy();
    await this.connecting;
  }

  private async run(): Promise<void> {
    this.sending = true;
    while (this.again && !this.stopped) {
      this.again = false;
      if (!this.publisher.isReady) break;
      await this.publisher.publish(channel, this.id).catch((error: unknown) => this.complain(error));
    }
    this.sending = false;
  }

  /** Once until it works again. */
  private complain(error: unknown): void {
    if (this.complained || this.stopped) return;
    this.complained = true;
    this.log.warn({ err: error }, 'Redis cannot be reached; other processes hear of commits by looking every 250 ms');
  }
}
