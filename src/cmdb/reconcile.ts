import stringify from 'safe-stable-stringify';
import type { ItemClass } from '../model/model.js';
import { fieldOf } from './validate.js';

/** Whose value an attribute shows, and since when. */
export interface Holder {
  source: string;
  at: string;
}

/** By attribute name; undeclared attributes as `attributes.<key>`. */
export type Provenance = Record<string, Holder>;

export interface AttributeDelta {
  name: string;
  from: unknown;
  to: unknown;
}

/** An item's values and who holds them. */
export interface Reconciled {
  values: Record<string, unknown>;
  attributes: Record<string, unknown>;
  provenance: Provenance;
  /** What changed; empty when the report told nothing new. */
  delta: AttributeDelta[];
}

export interface Report {
  source: string;
  at: string;
  values: Readonly<Record<string, unknown>>;
  attributes: Readonly<Record<string, unknown>>;
}

/** The source of values set by hand. It outranks all others, and its values do not go stale. */
export const manual = 'manual';

/**
 * Which of two sources wins an attribute: `manual`, then those in `precedence` from first to last, then all others as
 * equals. Lower is higher.
 */
export function rankOf(source: string, precedence: readonly string[]): number {
  if (source === manual) return -1;
  const place = precedence.indexOf(source);
  return place < 0 ? precedence.length : place;
}

/** A record of its own. Sources choose the keys, so `__proto__` and `constructor` are keys like any other. */
export function bareRecord<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}

/** Whether two values are the same as JSON. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return stringify(one) === stringify(other);
}

/**
 * Lays one source's report over an item, attribute by attribute. A value is taken when nobody holds the attribute, when
 * the reporting source holds it or outranks the holder, or when the holder has gone stale: `lastSeen` tells when each
 * source last reported the item. Between equals the first holder keeps it, so that two sources that disagree do not
 * flip the value with every import. Null clears only what the class declares @clearable (or `manual` sets), and an
 * attribute left out of the report stays.
 */
export function reconcile(
  itemClass: ItemClass,
  current: {
    values: Readonly<Record<string, unknown>>;
    attributes: Readonly<Record<string, unknown>>;
    provenance: Provenance;
  },
  report: Report,
  { precedence, lastSeen }: { precedence: readonly string[]; lastSeen: ReadonlyMap<string, string> },
): Reconciled {
  const result: Reconciled = {
    values: bareRecord(current.values),
    attributes: bareRecord(current.attributes),
    provenance: bareRecord(current.provenance),
    delta: [],
  };
  const takes = (name: string): boolean => {
    const holder = result.provenance[name];
    if (!holder || holder.source === report.source) return true;
    if (rankOf(report.source, precedence) < rankOf(holder.source, precedence)) return true;
    if (holder.source === manual) return false;
    const seen = lastSeen.get(holder.source);
    return seen === undefined || Date.parse(report.at) - Date.parse(seen) > itemClass.staleAfterMs;
  };
  const lay = (name: string, target: Record<string, unknown>, key: string, to: unknown): void => {
    if (!takes(name)) return;
    const from = target[key] ?? null;
    if (to === null) delete target[key];
    else target[key] = to;
    if (to === null) delete result.provenance[name];
    else if (result.provenance[name]?.source !== report.source || !same(from, to))
      result.provenance[name] = { source: report.source, at: report.at };
    if (!same(from, to)) result.delta.push({ name, from, to });
  };
  for (const [name, value] of Object.entries(report.values)) {
    if (value === undefined) continue;
    if (value === null && !(report.source === manual || fieldOf(itemClass, name)?.clearable)) continue;
    lay(name, result.values, name, value);
  }
  for (const [key, value] of Object.entries(report.attributes)) {
    if (value === undefined) continue;
    lay(`attributes.${key}`, result.attributes, key, value);
  }
  return result;
}
