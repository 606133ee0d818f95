import type { Network } from '../network/network.js';
import type { WebhookSubscriptionRecord } from '../records.js';
import type { Failure } from '../refusal.js';

const longestName = 200;
const longestAddress = 2_000;

export type WebhookStatus = 'ACTIVE' | 'RETRYING' | 'DISABLED' | 'SUSPENDED';

/** So many deliveries in a row are given up before their subscription is suspended. */
export const mostGivenUp = 3;
/** How many subscriptions there may be: each is looked after by itself. */
export const mostSubscriptions = 200;
/** How many dead letters are kept of one subscription; of more the oldest go. */
export const mostDeadLetters = 1_000;

export function statusOf({ suspension, enabled, position }: WebhookSubscriptionRecord): WebhookStatus {
  if (suspension !== undefined) return 'SUSPENDED';
  if (!enabled) return 'DISABLED';
  return position.attempts > 0 ? 'RETRYING' : 'ACTIVE';
}

/** How many sealed ChangeSets it has yet to look at. */
export const lagOf = ({ head, position }: WebhookSubscriptionRecord): number => Math.max(0, head - position.sequence);

/** What the feed tells of a subscription. Its address may be as good as a secret to some receivers: the host alone is told. */
export function toldOf(record: WebhookSubscriptionRecord): Record<string, unknown> {
  const { id, name, url, types, filter, enabled, version, ownerId, suspension, suspendedAt } = record;
  return {
    ...{ id, name, host: new URL(url).host, types: types ?? null, enabled, version, ownerId },
    filter: filter === undefined ? null : (JSON.parse(filter) as unknown),
    suspension: suspension ?? null,
    suspendedAt: suspendedAt ?? null,
    replayedFrom: record.replayedFrom ?? null,
    secretGeneration: record.secretGeneration,
  };
}

/** What is wrong with a name, if anything. */
export function nameFaults(name: string): Failure[] {
  if (name.trim() !== '' && name.length <= longestName) return [];
  return [{ field: 'input.name', code: 'INVALID', message: `name takes 1 to ${longestName} characters.` }];
}

/**
 * What is wrong with an address, as far as it can be told without resolving its name; undefined for nothing. https alone, save for
 * this machine where an administrator opened it.
 */
export function addressFault(text: string, hosts: readonly string[], network: Network): string | undefined {
  if (text.length > longestAddress) return `url takes at most ${longestAddress} characters.`;
  if (!URL.canParse(text)) return 'url is no address. Write it as https://hooks.example.com/itsm.';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    return 'url carries a user or a password. Take them out: deliveries are signed, and the receiver verifies that.';
  if (url.hash !== '') return 'url ends with a fragment, which is never sent. Take it out.';
  if (url.protocol !== 'https:' && !isOpenLoopback(url, network))
    return 'url takes https. http is for this machine alone, where WEBHOOK_ALLOW opens it.';
  if (!hosts.includes(url.host))
    return `${url.host} is none of the hosts that webhooks may be sent to. Name it in WEBHOOK_HOSTS.`;
  return network.faultOf(url.hostname, url.port === '' ? undefined : Number(url.port));
}

function isOpenLoopback({ protocol, hostname }: URL, network: Network): boolean {
  if (protocol !== 'http:') return false;
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
  return isLoopback && network.faultOf(hostname === 'localhost' ? '127.0.0.1' : hostname, undefined) === undefined;
}
