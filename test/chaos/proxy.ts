import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy that can be told to misbehave. */
export interface FaultProxy {
  readonly port: number;
  /** Milliseconds that whatever passes takes longer, each way. */
  latency: number;
  /** Takes what comes and passes nothing on, in silence. */
  blackHole: boolean;
  /** Ends all connections, and refuses new ones until {@link heal}. */
  cut(): void;
  heal(): void;
  /** How many connections are open. */
  readonly open: number;
  close(): Promise<void>;
}

/** Stands between a client and a server on this machine. */
export async function startProxy(targetOf: () => number): Promise<FaultProxy> {
  const pairs = new Set<Socket>();
  const state = { latency: 0, blackHole: false, isCut: false };
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (data) => {
      if (state.blackHole) return;
      if (state.latency === 0) return void to.write(data);
      // Equal delays keep the order.
      setTimeout(() => to.writable && to.write(data), state.latency);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => (state.blackHole ? undefined : to.destroy()));
  };
  const server = createServer((client) => {
    if (state.isCut) return void client.destroy();
    const upstream = connect(targetOf(), '127.0.0.1');
    pairs.add(client);
    client.on('close', () => pairs.delete(client));
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.defineProperties(state as unknown as FaultProxy, {
    port: { value: (server.address() as AddressInfo).port },
    open: { get: () => pairs.size },
    cut: {
      value: () => {
        state.isCut = true;
        for (const socket of pairs) socket.destroy();
      },
    },
    heal: { value: () => Object.assign(state, { isCut: false, blackHole: false, latency: 0 }) },
    close: {
      value: () => {
        for (const socket of pairs) socket.destroy();
        return new Promise<void>((resolve) => server.close(() => resolve()));
      },
    },
  });
}
