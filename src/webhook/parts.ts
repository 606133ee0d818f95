import type { Clock } from '../clock.js';
import type { Feed } from '../feed/feed.js';
import type { Writer } from '../feed/writer.js';
import type { Graph } from '../graph/graph.js';
import type { Log } from '../log.js';
import type { Model } from '../model/model.js';
import { Network, type Resolve } from '../network/network.js';
import { WebhookDeliverer } from './deliverer.js';
import { WebhookKey } from './key.js';
import { WebhookResends } from './resends.js';
import { WebhookSender } from './sender.js';
import { WebhookSubscriptions } from './subscriptions.js';

/** Settings of webhooks; see src/config.ts. */
export interface WebhookSettings {
  /** As they stand in addresses, with the port where it is not the usual one. */
  readonly hosts: readonly string[];
  /** CIDRs beside the public internet. */
  readonly allow: readonly string[];
  /** Path of the key that secrets are made of; undefined for one that lasts as long as the process. */
  readonly keyFile: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  readonly attempts: number;
}

export interface WebhookPartsOptions {
  graph: Graph;
  feed: Feed;
  writer: Writer;
  model: Model;
  settings?: Partial<WebhookSettings> | undefined;
  /** Whether people sign in. */
  signsIn: boolean;
  log: Pick<Log, 'warn' | 'error'>;
  now: () => Date;
  observe?: ((outcome: string) => void) | undefined;
  /** For tests: time, chance, names and the length of a lease. */
  clock?: Clock | undefined;
  random?: (() => number) | undefined;
  resolve?: Resolve | undefined;
  lease?: number | undefined;
}

export interface WebhookParts {
  webhookSubscriptions: WebhookSubscriptions;
  webhookResends: WebhookResends;
  webhookDeliverer: WebhookDeliverer;
}

/** In milliseconds. */
const shortestLease = 60_000;

/** The parts of webhooks, joined. */
export function createWebhookParts({
  graph,
  feed,
  writer,
  model,
  settings: { hosts = [], allow = [], keyFile, timeout = 5_000, attempts = 20 } = {},
  signsIn,
  log,
  now,
  observe,
  clock,
  random,
  resolve,
  lease = Math.max(shortestLease, timeout * 4),
}: WebhookPartsOptions): WebhookParts {
  const network = new Network({
    allow,
    use: { who: 'webhooks', setting: 'WEBHOOK_ALLOW' },
    ...(graph.port !== undefined && { blockedPorts: [graph.port] }),
    ...(resolve && { resolve }),
  });
  const key = new WebhookKey(keyFile);
  const sender = new WebhookSender(network, { hosts, timeout });
  const common = { graph, feed, writer, model, key, sender, signsIn };
  const options = { log, clock, lease, random, observe, mostAttempts: attempts };
  const webhookDeliverer = new WebhookDeliverer({ ...common, ...options });
  const nudge = (): void => webhookDeliverer.nudge();
  return {
    webhookSubscriptions: new WebhookSubscriptions({ ...common, now }),
    webhookResends: new WebhookResends({ graph, feed, writer, now, nudge }),
    webhookDeliverer,
  };
}
