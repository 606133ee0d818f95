import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphAddress } from '../../src/graph/graph.js';
import { ready, runProduct } from '../support/run-product.js';
import { throwAwayFolder } from '../support/throw-away.js';

/** One process of the product, on a database that others share. */
export interface ProductProcess {
  readonly url: string;
  /** Ends it as a crash does. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and tells how it did and after how many milliseconds. */
  stop(): Promise<{ code: number | null; took: number }>;
}

/** Starts a process of the product on a Neo4j, as a deployment does. */
export async function startProcess(
  { uri, user, password, database }: GraphAddress,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProductProcess> {
  const dataDir = await throwAwayFolder();
  const run = runProduct({
    // As docs/deployment.md sets it.
    NODE_ENV: 'production',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    DATA_DIR: dataDir,
    DEMO: 'false',
    CHECKS: 'false',
    LOG_LEVEL: 'error',
    // All that a test sends comes from one user.
    RATE_LIMIT: '0',
    WS_CONNECTIONS_PER_USER: '10000',
    ...settings,
  });
  await run.says(ready);
  const end = async (signal: NodeJS.Signals): Promise<{ code: number | null; took: number }> => {
    const asked = performance.now();
    run.child.kill(signal);
    const { code, at } = await run.ended;
    await rm(dataDir, { recursive: true, force: true });
    return { code, took: at - asked };
  };
  return {
    url: run.url(),
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/** Some processes of the product on one database, of which one after the other is ended and started anew. */
export class Processes {
  private replacing: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly running: ProductProcess[],
    private readonly start: () => Promise<ProductProcess>,
  ) {}

  static async start(
    count: number,
    database: GraphAddress,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Processes> {
    const start = (): Promise<ProductProcess> => startProcess(database, settings);
    const running: ProductProcess[] = [];
    for (let index = 0; index < count; index++) running.push(await start());
    return new Processes(running, start);
  }

  /** One of those that run. */
  any(random: () => number): ProductProcess {
    return this.running[Math.floor(random() * this.running.length)]!;
  }

  /** Kills one, once the last that was killed runs again, and starts another in its place without waiting for it. */
  async killAny(random: () => number): Promise<void> {
    await this.replacing;
    const victim = this.running.splice(Math.floor(random() * this.running.length), 1)[0]!;
    await victim.kill();
    this.replacing = this.start().then((started) => this.running.push(started));
    // Told by whoever waits for it next.
    this.replacing.catch(() => undefined);
  }

  /** Starts another one beside those that run. */
  async add(): Promise<ProductProcess> {
    const started = await this.start();
    this.running.push(started);
    return started;
  }

  /** Resolves when as many run as at the beginning. */
  async whole(): Promise<void> {
    await this.replacing;
  }

  async stop(): Promise<void> {
    await this.replacing.catch(() => undefined);
    for (const one of this.running) await one.kill();
  }
}

export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends one operation. Rejects where no answer came. */
export async function ask<Data>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  patience = 60_000,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(patience),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
}

/** What a client may send again: the server says that it has no room or no database now. */
const passing = ['UNAVAILABLE', 'OVERLOADED', 'TIMEOUT', 'SERVER_BUSY'];

/** For how long an operation is sent again, in milliseconds. */
const untilAnsweredWithin = 180_000;

/**
 * Sends an operation until it is answered, wherever `url` says; for what has an idempotency key, or changes nothing. Rejects
 * when nothing answers it for minutes.
 */
export async function untilAnswered<Data>(
  url: () => string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<{ data: Data; tries: number }> {
  const giveUp = performance.now() + untilAnsweredWithin;
  for (let tries = 1; performance.now() < giveUp; tries++) {
    const answer = await ask<Data>(url(), query, variables).catch(() => undefined);
    if (answer?.data && !answer.errors) return { data: answer.data, tries };
    const codes = answer?.errors?.map(({ extensions }) => extensions?.code ?? '') ?? [];
    if (answer && !codes.every((code) => passing.includes(code))) throw new Error(JSON.stringify(answer));
    await pause(20);
  }
  throw new Error(`Nothing answered within ${untilAnsweredWithin / 1_000} s.`);
}
