import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { loadDemoEstate } from '../../src/demo/load.js';
import { createLog } from '../../src/log.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { startServer, type RunningServer } from '../../src/server.js';
import { testServices, type TestServices } from '../support/services.js';

const log = createLog('silent');

export interface LiveProduct {
  services: TestServices;
  server: RunningServer;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  stop(): Promise<void>;
}

/** The product with what live status needs, on this worker's Neo4j; with the demo estate unless said. */
export async function liveProduct({ demo = true }: { demo?: boolean } = {}): Promise<LiveProduct> {
  const services = await testServices();
  await ensureIndexes(services.graph, services.model, log);
  await services.feed.start();
  const { structureFollower, hostFollower, alertEvaluator, sweeper } = services;
  if (demo) await loadDemoEstate(services, () => undefined);
  structureFollower.start();
  hostFollower.start();
  alertEvaluator.start();
  sweeper.start();
  const server = await startServer({
    schema: executableSchema(loadSchema()),
    services,
    log,
    host: '127.0.0.1',
    port: 0,
    ready: async () => true,
  });
  return {
    services,
    server,
    ask: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
      if (errors) throw new Error(errors[0]!.message);
      return data;
    },
    stop: async () => {
      await server.stop();
      await sweeper.stop();
      await alertEvaluator.stop();
      await hostFollower.stop();
      await structureFollower.stop();
      await services.close();
    },
  };
}

/** Passes connections on to the product, until they are cut. */
export class Cable {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private open = true;

  constructor(target: string) {
    const { port } = new URL(target);
    this.server = createServer((socket) => {
      if (!this.open) return void socket.destroy();
      const onward = connect(Number(port), '127.0.0.1');
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        this.sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
      }
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.open = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.open = true;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A terminal that remembers, and tells when it has said something. */
export class Paper {
  readonly stdout: PassThrough & { isTTY?: boolean; columns?: number; rows?: number };
  readonly stderr = new PassThrough();
  private text = '';
  private readonly readers = new Set<() => void>();

  constructor(screen?: { columns: number; rows: number }) {
    this.stdout = Object.assign(new PassThrough(), screen && { isTTY: true, ...screen });
    for (const stream of [this.stdout, this.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        this.text += piece;
        for (const reader of this.readers) reader();
      });
  }

  get said(): string {
    return this.text;
  }

  /** Resolves when something that fits was said after what was said `from`. */
  says(wanted: string | RegExp, from = 0): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        const text = this.text.slice(from);
        if (typeof wanted === 'string' ? !text.includes(wanted) : !wanted.test(text)) return;
        this.readers.delete(check);
        resolve();
      };
      this.readers.add(check);
      check();
    });
  }
}
