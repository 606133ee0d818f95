import { inBatches } from '../batches.js';
import { compareSeverity, severities } from '../engine/severity.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ItemRecord, Severity } from '../records.js';
import type { StatusChange } from './messages.js';

export const mostIds = 200;
const pageSize = 500;

export interface StatusFilter {
  ids?: readonly string[] | null | undefined;
  serviceId?: string | null | undefined;
  /** Values of ConfigurationItemClass. */
  classes?: readonly string[] | null | undefined;
  minSeverity?: Severity | null | undefined;
}

/** Which items one stream follows, checked and in the graph's terms. */
export interface Conditions {
  ids: ReadonlySet<string> | undefined;
  serviceId: string | undefined;
  /** Type names. */
  classes: ReadonlySet<string> | undefined;
  minSeverity: Severity | undefined;
}

/** Throws BAD_USER_INPUT for more ids than a stream follows one by one. */
export function conditionsOf(model: Model, filter: StatusFilter | null | undefined): Conditions {
  const { ids, serviceId, classes, minSeverity } = filter ?? {};
  if (ids && ids.length > mostIds)
    throw badInput('filter.ids', `takes at most ${mostIds} ids, not ${ids.length}. Filter by serviceId or classes.`);
  return {
    ids: ids ? new Set(ids) : undefined,
    serviceId: serviceId ?? undefined,
    classes: classes ? new Set(classes.map((value) => model.byEnumValue.get(value)!.name)) : undefined,
    minSeverity: minSeverity ?? undefined,
  };
}

/** The same for filters that mean the same. */
export function keyOf({ ids, serviceId, classes, minSeverity }: Conditions): string {
  return JSON.stringify([ids && [...ids].sort(), serviceId, classes && [...classes].sort(), minSeverity]);
}

/** Whether a stream tells of a change; `members` are the items of its service. An item that leaves minSeverity is told. */
export function passes(
  { ids, classes, minSeverity }: Conditions,
  members: ReadonlySet<string> | undefined,
  change: StatusChange,
): boolean {
  if (ids && !ids.has(change.itemId)) return false;
  if (members && !members.has(change.itemId)) return false;
  if (classes && !classes.has(change.class)) return false;
  return (
    minSeverity === undefined ||
    [change.effective, change.previousEffective ?? 'UNKNOWN'].some((one) => compareSeverity(one, minSeverity) >= 0)
  );
}

/** Of how many services one statement reads the members. */
const servicesAtOnce = 50;

/** Each service and everything it depends on, by the service's id; empty for one that is not there. */
export async function membersOf(
  graph: Runner,
  serviceIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const members = new Map(serviceIds.map((id) => [id, new Set<string>()]));
  const rows = await inBatches(serviceIds, (ids) => graph.run(cypher.status.scope, { ids }), servicesAtOnce);
  for (const row of rows) for (const id of row.members) members.get(row.id)!.add(id);
  return members;
}

/** A page of a snapshot: up to 500 items in the order of their ids, beginning after an id. */
export async function pageOf(
  graph: Runner,
  { ids, classes, minSeverity }: Conditions,
  members: ReadonlySet<string> | undefined,
  after: string,
): Promise<{ items: ItemRecord[]; last: boolean }> {
  const filter = {
    classes: classes ? [...classes] : null,
    severities: minSeverity === undefined ? null : severities.filter((one) => compareSeverity(one, minSeverity) >= 0),
  };
  const named = ids ? [...ids].filter((id) => members === undefined || members.has(id)).sort() : sorted(members);
  if (!named) {
    const items = await graph.run(cypher.status.page, { after, ...filter, limit: pageSize });
    return { items, last: items.length < pageSize };
  }
  // A page without items would not tell where the next one begins.
  for (let start = named.findIndex((id) => id > after); ; start += pageSize) {
    const last = start < 0 || start + pageSize >= named.length;
    const wanted = start < 0 ? [] : named.slice(start, start + pageSize);
    const items = await graph.run(cypher.status.pageOf, { ids: wanted, ...filter });
    if (items.length > 0 || last) return { items, last };
  }
}

const sortedMembers = new WeakMap<ReadonlySet<string>, string[]>();

function sorted(members: ReadonlySet<string> | undefined): string[] | undefined {
  if (!members) return undefined;
  let known = sortedMembers.get(members);
  if (!known) sortedMembers.set(members, (known = [...members].sort()));
  return known;
}
