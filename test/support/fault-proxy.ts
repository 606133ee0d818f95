import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One client's connection through the proxy. */
interface Pair {
  client: Socket;
  target: Socket;
  /** Nothing passes it any more, and neither end is told. */
  silent: boolean;
}

/** A proxy on loopback before one or more servers, that behaves as a bad network does when it is told to. */
export class FaultProxy {
  /** Milliseconds by which everything is late, each way. */
  latency = 0;
  private refuses = false;
  private swallows = false;
  private readonly pairs = new Set<Pair>();

  private constructor(
    private readonly server: Server,
    /** Ports on loopback: a connection goes to the first that takes it. Asked for each connection. */
    private readonly targets: () => readonly number[],
  ) {}

  static async start(targets: () => readonly number[]): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    const proxy = new FaultProxy(server, targets);
    server.on('connection', (client) => void proxy.take(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many connections to servers there are, silent ones left out. */
  get open(): number {
    return [...this.pairs].filter(({ silent }) => !silent).length;
  }

  /** Ends all connections, and takes no new ones. */
  cut(): void {
    this.refuses = true;
    for (const { client, target } of this.pairs) for (const end of [client, target]) end.destroy();
  }

  /** A black hole: what is sent from now on arrives nowhere, and nobody is told. New connections are taken, and as silent. */
  swallow(): void {
    this.swallows = true;
    for (const pair of this.pairs) pair.silent = true;
  }

  /** New connections are well. Those that fell silent stay so, as when a firewall on the way has forgotten them. */
  heal(): void {
    this.latency = 0;
    this.refuses = false;
    this.swallows = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(client: Socket): Promise<void> {
    client.on('error', () => client.destroy());
    if (this.refuses) return void client.destroy();
    const target = await this.reach();
    if (!target || client.destroyed || this.refuses) {
      target?.destroy();
      return void client.destroy();
    }
    const pair = { client, target, silent: this.swallows };
    this.pairs.add(pair);
    target.on('error', () => target.destroy());
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      this.pass(pair, from, to);
      from.on('close', () => {
        if (pair.silent) return;
        to.destroy();
        this.pairs.delete(pair);
      });
    }
  }

  private async reach(): Promise<Socket | undefined> {
    for (const port of this.targets()) {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
      const reached = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      if (reached) return socket;
    }
    return undefined;
  }

  /** Passes on what comes, in order, late by the latency of the moment. */
  private pass(pair: Pair, from: Socket, to: Socket): void {
    let last = Promise.resolve();
    const later = (work: () => void): void => {
      const due = performance.now() + this.latency;
      last = last.then(async () => {
        const left = due - performance.now();
        if (left > 0) await pause(left);
        if (!pair.silent && !to.destroyed) work();
      });
    };
    from.on('data', (chunk) =>
      later(() => {
        if (to.write(chunk)) return;
        from.pause();
        to.once('drain', () => from.resume());
      }),
    );
    from.on('end', () => later(() => to.end()));
  }
}
