import { providersOf } from '../engine/segments.js';
import type { Topology } from '../engine/topology.js';
import type { ChangeWindowRecord } from '../records.js';
import type { Recurrence } from './windows.js';

/** Where it is looked up what a change window applies to. */
export interface CoverageSource {
  /** With everything that depends on the items that are asked about. */
  readonly topology: Topology;
  /** The type name of an item's class. */
  readonly classOf: (itemId: string) => string;
  /** The items of a site. */
  readonly atSite: (siteId: string) => ReadonlySet<string>;
}

/** The rules' view of a change window. */
export function recurrenceOf({ recurrence, from, to, start, zone, rule, duration }: ChangeWindowRecord): Recurrence {
  return recurrence === 'FIXED'
    ? { kind: 'FIXED', from: Date.parse(from!), to: Date.parse(to!) }
    : { kind: 'RECURRING', start: start!, zone: zone!, rule: rule!, duration: duration! };
}

/** Whether an item is in the scope of a change window. */
export function coverageOf(
  { everything, classes, scope }: Pick<ChangeWindowRecord, 'everything' | 'classes' | 'scope'>,
  source: CoverageSource,
): (itemId: string) => boolean {
  if (everything) return () => true;
  const items = new Set(scope.map(({ itemId }) => itemId));
  const sites = scope.filter(({ as }) => as === 'SITE').map(({ itemId }) => source.atSite(itemId));
  const services = scope.filter(({ as }) => as === 'SERVICE').map(({ itemId }) => itemId);
  const below = services.length > 0 ? dependenciesOf(source.topology, services) : new Set<string>();
  return (itemId) =>
    items.has(itemId) ||
    below.has(itemId) ||
    sites.some((site) => site.has(itemId)) ||
    (classes.length > 0 && classes.includes(source.classOf(itemId)));
}

/** Items and all that they depend on, as far as the topology has it. */
function dependenciesOf(topology: Topology, ids: readonly string[]): Set<string> {
  const found = new Set(ids.flatMap((id) => topology.handles.get(id) ?? []));
  for (const item of found) for (const provider of providersOf(topology, item)) found.add(provider);
  return new Set(Array.from(found, (handle) => topology.ids[handle]!));
}
