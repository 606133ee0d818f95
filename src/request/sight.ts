import type { Principal, Role } from '../access/principal.js';
import type { AnyLifecycleRecord, ServiceRequestRecord } from '../records.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { RecordSight } from '../lifecycle/reads.js';
import { isPutTo } from '../approval/stored.js';

/** Roles that have nothing to do with others' requests: who holds no other sees their own alone, and those put to them. */
const ownOnly: readonly Role[] = ['REQUESTER', 'CAB_MEMBER', 'INTEGRATION'];

/** Which requests somebody sees: their own, and with `all` those for services in their scope. */
export interface RequestSight {
  readonly asker: string;
  readonly all: boolean;
}

export const requestSightOf = ({ id, roles }: Principal): RequestSight => ({
  asker: id,
  all: roles.some((role) => !ownOnly.includes(role)),
});

/** Whether a request is somebody's own, or was put to them; cypher/request/visible.cypher says the same in the graph. */
export function concerns(asker: string, request: ServiceRequestRecord): boolean {
  if ([request.createdBy, request.requesterId, request.requestedForId].includes(asker)) return true;
  return isPutTo(request, asker);
}

/** Leaves out the requests that somebody does not see at an instant. */
export async function seenRequests<R extends AnyLifecycleRecord>(
  graph: Graph,
  { asker, all, at }: RequestSight & { at: string },
  records: readonly R[],
): Promise<R[]> {
  const ids = records.flatMap(({ id, recordType }) => (recordType === 'ServiceRequest' ? [id] : []));
  if (ids.length === 0) return [...records];
  const seen = new Set(await graph.run(cypher.request.visible, { ids, asker, all, at }));
  return records.filter(({ id, recordType }) => recordType !== 'ServiceRequest' || seen.has(id));
}

/** The same where records of all types are read; undefined for who sees every request. */
export function recordSightOf(
  graph: Graph,
  sight: RequestSight,
  { isPart, now }: { isPart: boolean; now: () => Date },
): RecordSight | undefined {
  if (sight.all && !isPart) return undefined;
  return {
    seen: (records) => seenRequests(graph, { ...sight, at: now().toISOString() }, records),
    unlisted: ['ServiceRequest'],
  };
}
