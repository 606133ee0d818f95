import { manual } from '../cmdb/reconcile.js';
import { isStale } from '../cmdb/sightings.js';
import type { ItemClass } from '../model/model.js';
import type { HealthFacts } from '../records.js';

/** What may be wrong with an item's record, and which KPI it belongs to. */
export const checkGroups = {
  NO_IDENTITY: 'COMPLETENESS',
  NO_ENVIRONMENT: 'COMPLETENESS',
  NO_OWNER: 'COMPLETENESS',
  ORPHAN: 'CORRECTNESS',
  STALE: 'CORRECTNESS',
  DUPLICATE: 'CORRECTNESS',
  NO_ASSET: 'COMPLIANCE',
  ASSET_DIFFERS: 'COMPLIANCE',
  DIFFERS: 'ACCURACY',
  UNDISCOVERED: 'ACCURACY',
} as const;
export type HealthCheck = keyof typeof checkGroups;
export const healthChecks = Object.keys(checkGroups) as HealthCheck[];

/** One thing that is wrong with one item. */
export interface HealthFault {
  check: HealthCheck;
  detail: string;
}

/** How old what discovery saw last may be to be compared with, in milliseconds. */
const recent = 7 * 86_400_000;
/** Classes of which discovery knows nothing: people, places, papers and what only people think up. */
const undiscoverable = new Set(['Team', 'Person', 'Organisation', 'Document', 'Site', 'Rack', 'BusinessService']);
/** Classes that are things one can carry: each is somebody's asset. */
const tangible = new Set(['Server', 'Hypervisor', 'NetworkDevice', 'PowerSource']);

export const isDiscoverable = ({ name }: ItemClass): boolean => !undiscoverable.has(name);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What discovery said last of an item, when that is recent; undefined when it said nothing. */
export function lastDiscovered({ sightings }: HealthFacts, now: number): Record<string, unknown> | undefined {
  const found = sightings
    .filter(({ source, missingSince }) => source !== manual && (missingSince ?? null) === null)
    .filter(({ lastSeenAt }) => now - Date.parse(lastSeenAt) <= recent)
    .sort((one, other) => Date.parse(other.lastSeenAt) - Date.parse(one.lastSeenAt))[0];
  if (!found) return undefined;
  return found.reported == null ? {} : (JSON.parse(found.reported) as Record<string, unknown>);
}

/** Attributes of an item that are not as discovery saw them last. */
export function differing(facts: HealthFacts, itemClass: ItemClass, seen: Record<string, unknown>): string[] {
  const compared = new Set(['name', 'environment', ...itemClass.fields.keys()]);
  return Object.keys(seen)
    .filter((name) => compared.has(name) && !same(facts.item[name], seen[name]))
    .sort();
}

/** Everything that is wrong with an item's record. */
export function faultsOf(facts: HealthFacts, itemClass: ItemClass, now: number): HealthFault[] {
  const { item } = facts;
  const faults: HealthFault[] = [];
  const fault = (check: HealthCheck, detail: string): void => void faults.push({ check, detail });
  const given = (name: string): boolean => item[name] !== undefined && item[name] !== null && item[name] !== '';
  if (!itemClass.identifiedBy.some((rule) => rule.every(given)))
    fault('NO_IDENTITY', `It has none of ${itemClass.identifiedBy.map((rule) => rule.join(' and ')).join(', ')}.`);
  if (isDiscoverable(itemClass) && !given('environment')) fault('NO_ENVIRONMENT', 'Its environment is not given.');
  if (isDiscoverable(itemClass) && !facts.owned)
    fault('NO_OWNER', 'Nobody is accountable for it: relate it by OWNED_BY.');
  if (!facts.related) fault('ORPHAN', 'It is related to nothing.');
  if (isStale(item, itemClass, facts.sightings, now))
    fault('STALE', `No source has reported it for longer than ${itemClass.staleAfter}.`);
  if (facts.duplicate) fault('DUPLICATE', 'A finding says that it may be another item, too: see duplicateFindings.');
  if (tangible.has(itemClass.name)) {
    if (!facts.asset) fault('NO_ASSET', 'The register of assets does not know it: register it, or link its asset.');
    else for (const detail of assetDifferences(facts)) fault('ASSET_DIFFERS', detail);
  }
  if (!isDiscoverable(itemClass)) return faults;
  const seen = lastDiscovered(facts, now);
  if (seen === undefined) fault('UNDISCOVERED', 'No discovery has seen it in the last 7 days.');
  else {
    const names = differing(facts, itemClass, seen);
    if (names.length > 0) fault('DIFFERS', `Not as discovery saw it last: ${names.join(', ')}.`);
  }
  return faults;
}

/** What of an asset is not as its item says. */
export function assetDifferences({ item, asset, places }: HealthFacts): string[] {
  if (!asset) return [];
  const differences: string[] = [];
  const lower = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim().toLowerCase() : undefined;
  const [serial, itemSerial] = [lower(asset.serialNumber), lower(item['serialNumber'])];
  if (serial !== undefined && itemSerial !== undefined && serial !== itemSerial)
    differences.push(`serialNumber: the asset has ${asset.serialNumber}, the item ${String(item['serialNumber'])}.`);
  const [model, itemModel] = [lower(asset.model), lower(item['model'])];
  if (model !== undefined && itemModel !== undefined && !model.endsWith(itemModel))
    differences.push(`model: the asset is a ${asset.model}, the item a ${String(item['model'])}.`);
  if (asset.location != null && places.length > 0 && !places.includes(asset.location))
    differences.push('location: the asset is somewhere else than the item.');
  return differences;
}
