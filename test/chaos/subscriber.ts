import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

export interface Known {
  version: number;
  effective: string;
}

interface Change extends Known {
  item: { id: string };
}

type Message =
  | { __typename: 'StatusSnapshot'; cursor: string; items: Change[]; last: boolean }
  | { __typename: 'StatusDelta'; cursor: string; items: Change[] }
  | { __typename: 'StreamReset'; cursor: string; reason: string }
  | { __typename: 'StreamHeartbeat'; cursor: string };

const document = `subscription ($after: Cursor) {
  ciStatus(after: $after) {
    __typename
    ... on StatusSnapshot { cursor last items { item { id } version effective } }
    ... on StatusDelta { cursor items { item { id } version effective } }
    ... on StreamReset { cursor reason }
    ... on StreamHeartbeat { cursor }
  }
}`;

/** A front end that follows all statuses, and comes back with its cursor wherever and whenever it is cut off. */
export class Subscriber {
  readonly known = new Map<string, Known>();
  readonly counts = { connections: 0, deltas: 0, repeats: 0, resets: 0 };
  /** Deltas that came out of order within one connection. */
  readonly faults: string[] = [];
  /** Whether it has been told something since it was last cut off. */
  isBack = false;
  private cursor: string | undefined;
  private client: Client | undefined;
  private stopped = false;
  private readonly done: Promise<void>;

  constructor(
    /** Where to connect this time. */
    private readonly address: () => string,
    private readonly random: () => number,
    /** Within how many milliseconds it comes back, at random. */
    private readonly jitter = 200,
  ) {
    this.done = this.run();
  }

  /** Cuts the connection, as a broken network does. */
  cut(): void {
    this.isBack = false;
    this.client?.terminate();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.dispose();
    await this.done;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.counts.connections++;
      const client = createClient({
        url: `${this.address().replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        onNonLazyError: () => undefined,
      });
      this.client = client;
      const inOrder = new Map<string, number>();
      try {
        const stream = client.iterate<{ ciStatus: Message }>({
          query: document,
          variables: { after: this.cursor ?? null },
        });
        for await (const { data, errors } of stream) {
          if (errors?.length) throw new Error(errors[0]!.message);
          this.take(data!.ciStatus, inOrder);
          this.isBack ||= this.client === client;
        }
      } catch {
        // Cut off, or nobody listens there any more: it comes back elsewhere.
      }
      await client.dispose();
      if (!this.stopped) await pause(this.random() * this.jitter);
    }
  }

  private take(message: Message, inOrder: Map<string, number>): void {
    switch (message.__typename) {
      case 'StatusSnapshot':
        for (const change of message.items) this.learn(change);
        if (message.last) this.cursor = message.cursor;
        return;
      case 'StatusDelta':
        for (const change of message.items) {
          this.counts.deltas++;
          const { id } = change.item;
          if (change.version <= (inOrder.get(id) ?? -1))
            this.faults.push(`${id}: version ${change.version} after ${inOrder.get(id)}`);
          inOrder.set(id, change.version);
          this.learn(change);
        }
        this.cursor = message.cursor;
        return;
      case 'StreamReset':
        // A snapshot follows; until its last page a cut starts it anew.
        this.counts.resets++;
        this.cursor = undefined;
        return;
      case 'StreamHeartbeat':
        this.cursor = message.cursor;
    }
  }

  private learn({ item, version, effective }: Change): void {
    const known = this.known.get(item.id);
    if (known && version < known.version) this.counts.repeats++;
    else this.known.set(item.id, { version, effective });
  }
}
