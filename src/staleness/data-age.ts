import { isStale, lastSeenAt, type Sighting } from '../cmdb/sightings.js';
import type { ItemClass } from '../model/model.js';
import type { ItemRecord } from '../records.js';

/** How old what is known of some items is. */
export interface DataAge {
  items: number;
  /** Items that no source reports: entered by hand, or by nobody. */
  unreported: number;
  stale: number;
  staleShare: number;
  /** The share of items that a source reported within a week. */
  coverage: number;
  oldestSeenAt: string | null;
  medianAgeSeconds: number | null;
}

/** How old, and how whole, what is known of one item is. */
export interface ItemDataAge {
  lastSeenAt: string | null;
  ageSeconds: number | null;
  stale: boolean;
  coverage: number;
}

const week = 7 * 86_400_000;
const ageOf = (seen: string, now: number): number => Math.max(0, now - Date.parse(seen));

/** How much of what its class declares is known of an item; 1 for a class that declares nothing. */
export function attributeCoverage(item: ItemRecord, { fields }: ItemClass): number {
  if (fields.size === 0) return 1;
  const known = [...fields.keys()].filter((name) => {
    const value = item[name];
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return known.length / fields.size;
}

export function itemDataAge(
  item: ItemRecord,
  itemClass: ItemClass,
  sightings: readonly Sighting[],
  now: number,
): ItemDataAge {
  const seen = lastSeenAt(sightings);
  return {
    lastSeenAt: seen ?? null,
    ageSeconds: seen === undefined ? null : Math.floor(ageOf(seen, now) / 1_000),
    stale: isStale(item, itemClass, sightings, now),
    coverage: attributeCoverage(item, itemClass),
  };
}

/** Sums up how old what is known of items is; all that an answer about them rests on. */
export function dataAge(
  items: readonly { item: ItemRecord; itemClass: ItemClass; sightings: readonly Sighting[] }[],
  now: number,
): DataAge {
  const seen = items
    .flatMap(({ sightings }) => lastSeenAt(sightings) ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const stale = items.filter(({ item, itemClass, sightings }) => isStale(item, itemClass, sightings, now)).length;
  // Of an even number the older one in the middle: an answer is no fresher than it is told to be.
  const middle = seen[Math.ceil(seen.length / 2) - 1];
  const share = (count: number): number => (items.length === 0 ? 0 : count / items.length);
  return {
    items: items.length,
    unreported: items.length - seen.length,
    stale,
    staleShare: share(stale),
    coverage: share(seen.filter((at) => ageOf(at, now) <= week).length),
    oldestSeenAt: seen[0] ?? null,
    medianAgeSeconds: middle === undefined ? null : Math.floor(ageOf(middle, now) / 1_000),
  };
}
