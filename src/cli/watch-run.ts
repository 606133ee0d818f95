import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { Severity } from '../engine/severity.js';
import { ApiClient } from './api-client.js';
import { AnswerError } from './import-client.js';
import { LiveUsageError } from './live-options.js';
import { WatchState, type WatchedChange, type WatchMessage } from './watch-state.js';
import type { Connection } from './watch-view.js';

export interface WatchRun {
  /** Where the product answers, without a path. */
  url: string;
  /** A name, an id or source:key; everything unless given. */
  service: string | undefined;
  minSeverity: Severity | undefined;
  /** End after the snapshot. */
  once: boolean;
}

export interface WatchListener {
  /** What is followed is known, and what is known will be in `state`. */
  begun(title: string, state: WatchState): void;
  connection(state: Connection): void;
  /** A message was taken in; `news` are the changes that were not known. `snapshot` unless it was a delta. */
  changed(news: readonly WatchedChange[], snapshot: boolean): void;
}

const subscription = `subscription Watch($filter: CIStatusFilter, $after: Cursor) {
  ciStatus(filter: $filter, after: $after) {
    __typename
    ... on StatusSnapshot { cursor last items { ...change } }
    ... on StatusDelta { cursor items { ...change } }
    ... on StreamReset { cursor reason }
    ... on StreamHeartbeat { cursor }
  }
}
fragment change on StatusChange {
  item { id name class status { since } }
  observed effective previousEffective version at causedBy margin inMaintenance
}`;

/** How often the connection is tried, and how long an answer may take, in milliseconds. */
const pingInterval = 15_000;
const pongTime = 5_000;
const longestWait = 10_000;

/**
 * Follows live status by the public subscription until `signal` ends it, or with `once` until the snapshot is complete. A
 * connection that breaks is opened again for as long as it takes, and resumed where it broke. Throws LiveUsageError,
 * UnreachableError or AnswerError, each with the way out.
 */
export async function runWatch(
  { url, service, minSeverity, once }: WatchRun,
  listener: WatchListener,
  signal: AbortSignal,
): Promise<void> {
  const api = new ApiClient(url, signal);
  const found = service === undefined ? undefined : await findService(api, service);
  // Also without a service: a wrong address is told at once, not tried for ever.
  if (!found) await api.ask('{ __typename }');
  const state = new WatchState(minSeverity);
  listener.begun(found?.name ?? 'All items', state);
  listener.connection('connecting');
  const client = connect(api, listener, state, signal);
  try {
    const filter = { ...(found && { serviceId: found.id }), ...(minSeverity && { minSeverity }) };
    await follow(client, filter, state, { signal, once, listener, api });
  } finally {
    await client.dispose();
  }
}

function follow(
  client: Client,
  filter: Record<string, unknown>,
  state: WatchState,
  { signal, once, listener, api }: { signal: AbortSignal; once: boolean; listener: WatchListener; api: ApiClient },
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Sent anew with each connection: what stands in it then is where the stream goes on.
    const variables = {
      filter,
      get after() {
        return state.cursor;
      },
    };
    let told = Promise.resolve();
    const end = (): void => {
      leave();
      resolve();
    };
    const leave = client.subscribe<{ ciStatus: WatchMessage }>(
      { query: subscription, variables },
      {
        next: ({ data, errors }) => {
          if (!data) {
            leave();
            reject(new AnswerError(errors?.[0]?.message ?? 'The product sent nothing.'));
            return;
          }
          const news = state.take(data.ciStatus);
          const isSnapshot = data.ciStatus.__typename === 'StatusSnapshot';
          const complete = state.complete;
          // In order, though names may have to be asked for.
          told = told
            .then(async () => {
              await nameCauses(api, state, news);
              listener.changed(news, isSnapshot);
              if (once && complete) end();
            })
            .catch(reject);
        },
        error: (error) => reject(new AnswerError(wordsOf(error))),
        complete: resolve,
      },
    );
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Names for causes that the filter keeps out. Without an answer their ids must do. */
async function nameCauses(api: ApiClient, state: WatchState, news: readonly WatchedChange[]): Promise<void> {
  const ids = state.unnamed(news).slice(0, 1_000);
  if (ids.length === 0) return;
  const document =
    'query Names($ids: [ID!]!) { configurationItems(filter: { ids: $ids }, first: 1000) { nodes { id name } } }';
  const answer = await api
    .ask<{ configurationItems: { nodes: Found[] } }>(document, { ids })
    .catch(() => ({ configurationItems: { nodes: [] } }));
  for (const { id, name } of answer.configurationItems.nodes) state.learnName(id, name);
}

function connect(api: ApiClient, listener: WatchListener, state: WatchState, signal: AbortSignal): Client {
  let socket: WebSocket | undefined;
  let overdue: NodeJS.Timeout | undefined;
  return createClient({
    url: api.socketUrl,
    webSocketImpl: WebSocket,
    lazy: true,
    keepAlive: pingInterval,
    retryAttempts: Infinity,
    shouldRetry: () => !signal.aborted,
    retryWait: async (retries) => {
      // All clients of a server that went away must not come back at once.
      const wait = Math.min(longestWait, 250 * 2 ** Math.min(retries, 10)) * (0.5 + Math.random() / 2);
      await pause(wait, signal);
    },
    on: {
      opened: (opened) => void (socket = opened as WebSocket),
      connected: () => listener.connection('live'),
      ping: (received) => {
        if (received) return;
        // A connection that is dead without a word: no answer, no connection.
        overdue = setTimeout(() => socket?.terminate(), pongTime);
      },
      pong: () => clearTimeout(overdue),
      closed: () => {
        clearTimeout(overdue);
        state.broken();
        if (!signal.aborted) listener.connection('reconnecting');
      },
    },
  });
}

const pause = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    signal.addEventListener('abort', done);
  });

function wordsOf(error: unknown): string {
  if (Array.isArray(error)) return error.map((one: { message: string }) => one.message).join(' ');
  if (error instanceof Error) return error.message;
  return 'The product closed the connection, and does not want it opened again. Are it and this client of one version?';
}

interface Found {
  id: string;
  name: string;
}

const services = `query FindService($search: String!) {
  configurationItems(search: $search, filter: { classes: [BUSINESS_SERVICE] }, first: 20) { nodes { id name } }
}`;

/** The service that a person means. Throws LiveUsageError when it is none, or may be several. */
async function findService(api: ApiClient, wanted: string): Promise<Found> {
  const [, source, key] = /^([^:\s]+):(\S+)$/.exec(wanted) ?? [];
  const { byId, byKey } = await api.ask<{ byId: Found | null; byKey?: Found | null }>(
    `query Named($id: ID!, $source: String!, $key: String!, $keyed: Boolean!) {
      byId: configurationItem(id: $id) { id name }
      byKey: configurationItemByKey(source: $source, key: $key) @include(if: $keyed) { id name }
    }`,
    { id: wanted, source: source ?? '', key: key ?? '', keyed: source !== undefined },
  );
  const named = byId ?? byKey;
  if (named) return named;
  const { configurationItems } = await api.ask<{ configurationItems: { nodes: Found[] } }>(services, {
    search: wanted,
  });
  const exact = configurationItems.nodes.filter(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
  const matches = exact.length > 0 ? exact : configurationItems.nodes;
  if (matches.length === 1) return matches[0]!;
  throw new LiveUsageError(
    matches.length === 0
      ? `No service is called ${wanted}. Name one by its name, its id or as source:key, such as demo:svc-shop.`
      : `Several services match ${wanted}: ${matches.map(({ id, name }) => `${name} (${id})`).join(', ')}. Name one of them.`,
  );
}
