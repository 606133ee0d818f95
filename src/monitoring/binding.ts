import { isIP } from 'node:net';
import type { IncomingAlert } from './alert-intake.js';

/** By what an item can be found: an address or a name in the form every identifier is stored in. */
export interface Identifier {
  readonly namespace: string;
  readonly value: string;
}

/** One look-up of the items an alert may be about. */
export type BindingStep =
  | { readonly by: 'ITEM_ID'; readonly id: string }
  | { readonly by: 'SOURCE_KEY'; readonly source: string; readonly key: string }
  | { readonly by: 'IDENTIFIER'; readonly identifier: Identifier };

/** An administrator's word on what a label of a source means. */
export interface BindingRule {
  readonly label: string;
  readonly means:
    | { readonly by: 'ITEM_ID' }
    /** The key under which this source reports the item to the CMDB. */
    | { readonly by: 'SOURCE_KEY'; readonly source: string }
    | { readonly by: 'IDENTIFIER'; readonly namespace: string };
}

export interface Candidate {
  readonly id: string;
  readonly retired: boolean;
}

/** UNBOUND alerts are tried again when one of their steps' identifiers, keys or ids appears; AMBIGUOUS ones when one changes. */
export type Binding =
  | { readonly outcome: 'BOUND'; readonly itemId: string; readonly step: BindingStep }
  | { readonly outcome: 'AMBIGUOUS'; readonly candidates: readonly string[]; readonly step: BindingStep }
  | { readonly outcome: 'UNBOUND'; readonly tried: readonly BindingStep[] };

export interface BindingSettings {
  /** The rules of the alert's source, strongest first. */
  readonly rules?: readonly BindingRule[] | undefined;
  /** Labels that may name a host; the first one that does is taken. */
  readonly hostLabels?: readonly string[] | undefined;
}

/** The label by which an alert names its item outright. */
export const itemLabel = 'ci_id';

/**
 * What to look up for an alert, strongest first: the item its `ci_id` names, what the source's rules say, the host part of
 * its instance. An alert that names its item outright is about no other one, so nothing else is looked up then.
 */
export function bindingSteps(
  { labels }: Pick<IncomingAlert, 'labels'>,
  { rules = [], hostLabels = ['instance', 'host', 'hostname'] }: BindingSettings = {},
): BindingStep[] {
  const named = valueOf(labels, itemLabel);
  if (named !== undefined) return [{ by: 'ITEM_ID', id: named }];

  const steps = rules.flatMap((rule) => stepOf(rule, labels) ?? []);
  for (const label of hostLabels) {
    const identifier = hostIdentifier(valueOf(labels, label) ?? '');
    if (identifier === undefined) continue;
    steps.push({ by: 'IDENTIFIER', identifier });
    break;
  }
  return steps;
}

function stepOf({ label, means }: BindingRule, labels: Readonly<Record<string, string>>): BindingStep | undefined {
  const value = valueOf(labels, label);
  if (value === undefined) return undefined;
  switch (means.by) {
    case 'ITEM_ID':
      return { by: 'ITEM_ID', id: value };
    case 'SOURCE_KEY':
      return { by: 'SOURCE_KEY', source: means.source, key: value };
    case 'IDENTIFIER': {
      if (means.namespace !== 'fqdn' && means.namespace !== 'ip')
        return { by: 'IDENTIFIER', identifier: { namespace: means.namespace, value: value.toLowerCase() } };
      const identifier = hostIdentifier(value);
      return identifier && { by: 'IDENTIFIER', identifier };
    }
  }
}

function valueOf(labels: Readonly<Record<string, string>>, label: string): string | undefined {
  const value = Object.hasOwn(labels, label) ? labels[label]?.trim() : undefined;
  return value === '' ? undefined : value;
}

/**
 * Which item an alert is about, by what its steps found, in the same order. The first step that finds a live item decides:
 * one item is bound, more are ambiguous and never guessed between, nor does a weaker step decide between them. Retired items
 * do not count. An alert bound by hand is not to be bound again by this.
 */
export function decideBinding(steps: readonly BindingStep[], found: readonly (readonly Candidate[])[]): Binding {
  for (const [at, step] of steps.entries()) {
    const live = new Set((found[at] ?? []).filter(({ retired }) => !retired).map(({ id }) => id));
    const [itemId] = live;
    if (itemId === undefined) continue;
    if (live.size === 1) return { outcome: 'BOUND', itemId, step };
    return { outcome: 'AMBIGUOUS', candidates: [...live].sort(), step };
  }
  return { outcome: 'UNBOUND', tried: steps };
}

/**
 * The host that a target names, as an identifier: `Web-01.example.com:9100`, `10.0.0.7`, `[2001:DB8::1]:443` and
 * `https://web-01.example.com/health` without port, path, user, zone or closing dot, in lower case; addresses in their
 * canonical form. Undefined for what names no host, and for the loopback, which is another host to everyone.
 */
export function hostIdentifier(target: string): Identifier | undefined {
  const authority = target
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '');
  const host = withoutPort(authority.slice(authority.lastIndexOf('@') + 1));
  const [address = ''] = host.split('%');
  const family = isIP(address);
  if (family !== 0) {
    const value = family === 6 ? canonicalIPv6(address) : address;
    return value === '::1' || value.startsWith('127.') ? undefined : { namespace: 'ip', value };
  }
  if (authority.includes('[')) return undefined;
  const name = host.toLowerCase().replace(/\.$/, '');
  const isName = name.length <= 253 && /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u.test(name);
  return isName && name !== 'localhost' ? { namespace: 'fqdn', value: name } : undefined;
}

function withoutPort(authority: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d*)?$/.exec(authority);
  if (bracketed) return bracketed[1] ?? '';
  // More than one colon and no brackets is an IPv6 address without a port.
  return authority.indexOf(':') === authority.lastIndexOf(':') ? authority.replace(/:\d*$/, '') : authority;
}

function canonicalIPv6(address: string): string {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  if (!mapped) return canonical;
  const [high, low] = [mapped[1], mapped[2]].map((part) => Number.parseInt(part ?? '0', 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
