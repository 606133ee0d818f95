import { compareSeverity, severities } from '../engine/severity.js';
import { badInput, notFound } from '../errors.js';
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

/** The service and everything it depends on. Throws NOT_FOUND for an item that is not there. */
export async function membersOf(graph: Runner, serviceId: string): Promise<ReadonlySet<string>> {
  const members = new Set((await graph.run(cypher.status.scope, { id: serviceId })).flat());
  if (members.size === 0) throw notFound('filter.serviceId', serviceId);
  return members;
}

/** A snapshot's pages of up to 500 items, in the order of their ids. The last one is shorter, perhaps empty. */
export async function* pagesOf(
  graph: Runner,
  { ids, classes, minSeverity }: Conditions,
  members: ReadonlySet<string> | undefined,
): AsyncGenerator<{ items: ItemRecord[]; last: boolean }, void, undefined> {
  const filter = {
    classes: classes ? [...classes] : null,
    severities: minSeverity === undefined ? null : severities.filter((one) => compareSeverity(one, minSeverity) >= 0),
  };
  const named = ids ? [...ids].filter((id) => members === undefined || members.has(id)) : members && [...members];
  if (named) {
    named.sort();
    for (let start = 0; start === 0 || start < named.length; start += pageSize) {
      const items = await graph.run(cypher.status.pageOf, { ids: named.slice(start, start + pageSize), ...filter });
      yield { items, last: start + pageSize >= named.length };
    }
    return;
  }
  for (let after = '', last = false; !last;) {
    const items = await graph.run(cypher.status.page, { after, ...filter, limit: pageSize });
    last = items.length < pageSize;
    after = items.at(-1)?.id ?? after;
    yield { items, last };
  }
}
