import type { ItemClass, Model } from '../model/model.js';
import type { ItemRecord } from '../records.js';
import { manual } from './reconcile.js';

/** Under which key a source reports, or reported, an item. */
export interface Sighting {
  source: string;
  key: string;
  lastSeenAt: string;
  /** When the source stopped reporting it. */
  missingSince?: string | null;
}

/** What one source last said of an item, by attribute name. */
export interface SourceReport {
  source: string;
  at: string;
  values: Readonly<Record<string, unknown>>;
}

/** Where an attribute's value comes from, and what every source last said of it. */
export interface AttributeProvenance {
  attribute: string;
  source: string;
  at: string;
  reported: { source: string; value: unknown; at: string }[];
}

/** The keys under which sources report the item now. */
export function liveKeys(sightings: readonly Sighting[]): Sighting[] {
  return sightings.filter(({ missingSince }) => missingSince === undefined || missingSince === null);
}

/** When any source last reported the item; undefined when none ever did. */
export function lastSeenAt(sightings: readonly Sighting[]): string | undefined {
  return sightings.map((sighting) => sighting.lastSeenAt).reduce<string | undefined>(later, undefined);
}

/**
 * Whether no source has reported the item for longer than its class allows. What no source reports is never stale, nor
 * is what was entered by hand, nor what is retired: nobody waits for news of it.
 */
export function isStale(
  item: ItemRecord,
  itemClass: ItemClass,
  sightings: readonly Sighting[],
  now: number = Date.now(),
): boolean {
  if (sightings.length === 0 || item.retiredAt !== undefined) return false;
  return !liveKeys(sightings).some(
    ({ source, lastSeenAt: seen }) => source === manual || now - Date.parse(seen) <= itemClass.staleAfterMs,
  );
}

/** Since when an item of each class, by type name, must have been reported not to be stale. */
export const staleSince = ({ classes }: Model, now: number): Record<string, string> =>
  Object.fromEntries(
    [...classes.values()].map(({ name, staleAfterMs }) => [name, new Date(now - staleAfterMs).toISOString()]),
  );

/** The provenance of all of an item's attributes, by attribute name. */
export function provenanceOf(
  item: ItemRecord,
  itemClass: ItemClass | undefined,
  reports: readonly SourceReport[],
): AttributeProvenance[] {
  if (item.provenance === undefined) return [];
  const holders = JSON.parse(item.provenance) as Record<string, { source: string; at: string }>;
  return Object.entries(holders)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([attribute, { source, at }]) => ({
      attribute,
      source,
      at,
      reported: reports
        .filter(({ values }) => Object.hasOwn(values, attribute))
        .map((report) => ({
          source: report.source,
          value: shown(itemClass, attribute, report.values[attribute]),
          at: report.at,
        })),
    }));
}

/** JSON attributes are stored, and so reported, as JSON text. */
function shown(itemClass: ItemClass | undefined, attribute: string, value: unknown): unknown {
  const isJson = itemClass?.fields.get(attribute)?.type === 'JSON';
  return isJson && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}

function later(one: string | undefined, other: string): string {
  return one === undefined || Date.parse(other) > Date.parse(one) ? other : one;
}
