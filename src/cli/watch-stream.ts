import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { WatchedItem } from './watch-view.js';

interface Change extends Omit<WatchedItem, 'id' | 'name' | 'class'> {
  item: { id: string; name: string; class: string };
}

type Message =
  | { __typename: 'StatusSnapshot'; cursor: string; items: Change[]; last: boolean }
  | { __typename: 'StatusDelta'; cursor: string; items: Change[] }
  | { __typename: 'StreamReset'; cursor: string; reason: string }
  | { __typename: 'StreamHeartbeat'; cursor: string };

const change = 'item { id name class } observed effective version at margin inMaintenance causedBy';
const document = `subscription Watch($filter: CIStatusFilter, $after: Cursor) {
  ciStatus(filter: $filter, after: $after) {
    __typename
    ... on StatusSnapshot { cursor last items { ${change} } }
    ... on StatusDelta { cursor items { ${change} } }
    ... on StreamReset { cursor reason }
    ... on StreamHeartbeat { cursor }
  }
}`;

export interface WatchListener {
  /** A snapshot begins: what was known is to be forgotten. */
  onForget(): void;
  onChanges(items: WatchedItem[]): void;
  /** The snapshot is whole, or deltas were taken. */
  onSettled(): void;
  /** A sentence; empty when the connection stands. */
  onConnection(state: string): void;
}

export interface WatchStreamOptions {
  url: string;
  filter: Record<string, unknown>;
  signal: AbortSignal;
}

/** The server refused the subscription: coming back would not help. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

const longestWait = 10_000;

/**
 * Follows live status by the public subscription until `signal` ends it. When the connection breaks it comes back with the
 * last cursor, after a wait that grows and is never the same for two clients; so nothing is missed and no change told twice.
 */
export async function followStatus(
  { url, filter, signal }: WatchStreamOptions,
  listener: WatchListener,
): Promise<void> {
  let cursor: string | undefined;
  let failures = 0;
  let inSnapshot = false;
  const versions = new Map<string, number>();
  const take = (message: Message): void => {
    if (message.__typename === 'StreamReset') {
      cursor = undefined;
      return;
    }
    if (message.__typename === 'StatusSnapshot') {
      if (!inSnapshot) {
        versions.clear();
        listener.onForget();
      }
      inSnapshot = !message.last;
    }
    if (message.__typename !== 'StreamHeartbeat') {
      const news = message.items.filter(({ item, version }) => version > (versions.get(item.id) ?? -1));
      for (const { item, version } of news) versions.set(item.id, version);
      if (news.length > 0) listener.onChanges(news.map(({ item, ...rest }) => ({ ...rest, ...item })));
    }
    // A cursor of the middle of a snapshot does not stand for the whole of it.
    if (!inSnapshot) {
      cursor = message.cursor;
      if (message.__typename !== 'StreamHeartbeat') listener.onSettled();
    }
  };

  while (!signal.aborted) {
    const client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: {
        connected: () => {
          failures = 0;
          listener.onConnection('');
        },
      },
    });
    const stream = client.iterate<{ ciStatus: Message }>({
      query: document,
      variables: { filter, after: cursor ?? null },
    });
    const stop = (): void => void stream.return?.();
    signal.addEventListener('abort', stop);
    inSnapshot = false;
    try {
      for await (const { data, errors } of stream) {
        if (errors?.length) throw new RefusedError(errors.map(({ message }) => message).join('\n'));
        take(data!.ciStatus);
      }
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      // graphql-ws gives a list of errors for a subscription that the server refuses.
      if (Array.isArray(error)) throw new RefusedError(error.map(({ message }: Error) => message).join('\n'));
    } finally {
      signal.removeEventListener('abort', stop);
      await client.dispose();
    }
    if (signal.aborted) return;
    const wait = Math.min(longestWait, 250 * 2 ** failures++) * (0.5 + Math.random() / 2);
    listener.onConnection(`connection lost, trying again in ${Math.ceil(wait / 1_000)} s`);
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}
