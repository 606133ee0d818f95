import type { Items } from '../cmdb/items.js';
import { badInput, notFound } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { DependencyMapRelationship } from '../impact/dependency-map.js';
import type { ServiceMappingRecord, ServiceMemberRecord, Severity } from '../records.js';
import type { MappingReads, MemberRow } from './reads.js';

/** What a map says is missing: how many items, and the first of them. */
export interface Gap {
  readonly count: number;
  readonly items: readonly string[];
}

/** What a map lacks, of the members shown. */
export interface Gaps {
  readonly entryPointsMissing: readonly string[];
  readonly stale: Gap;
  readonly statusUnknown: Gap;
  readonly withoutOwner: Gap;
  readonly outside: { items: number; relationships: DependencyMapRelationship[]; truncated: boolean };
}

export interface ServiceMap {
  readonly mapping: ServiceMappingRecord;
  readonly members: ServiceMemberRecord[];
  readonly relationships: DependencyMapRelationship[];
  readonly status: { severity: Severity; count: number }[];
  readonly totalMembers: number;
  readonly truncated: boolean;
  readonly dataAge: { oldestSeenAt: string | null; newestSeenAt: string | null; neverReported: number };
  readonly gaps: Gaps;
  /** Members that who asks does not see. */
  readonly hidden: readonly { id: string; class: string }[];
}

const largestMap = 5_000;
const worstFirst: readonly Severity[] = ['CRITICAL', 'MAJOR', 'MINOR', 'WARNING', 'UNKNOWN', 'OK'];
const shownInGap = 20;
const shownOutside = 50;

/** Reads the map of a service, in a number of statements that does not grow with it. */
export async function readServiceMap(
  { graph, items, reads }: { graph: Graph; items: Items; reads: MappingReads },
  { id, maxItems }: { id: string; maxItems?: number | null | undefined },
): Promise<ServiceMap> {
  const most = maxItems ?? 1_000;
  if (!Number.isInteger(most) || most < 1 || most > largestMap)
    throw badInput('maxItems', `must be between 1 and ${largestMap}, not ${most}.`);
  const mapping = await reads.ofService(id, 'id');
  if (!mapping) throw notFound('id', `mapping of ${id}`);
  const { serviceId } = mapping;
  const [found, counts, entries] = await Promise.all([
    reads.firstMembers(serviceId, most + 1),
    reads.severities(serviceId),
    items.many(mapping.entries),
  ]);
  const members = found.slice(0, most);
  const ids = members.map(({ itemId }) => itemId);
  const [relationships, outside, owned, seen, stale, hidden] = await Promise.all([
    graph.run(cypher.impact.mapRelationships, { ids: [serviceId, ...ids] }),
    graph.run(cypher.mapping.outside, { serviceId, ids, limit: shownOutside + 1 }),
    graph.run(cypher.mapping.owned, { ids }),
    Promise.all(members.map(({ item }) => items.lastSeenAt(item))),
    Promise.all(members.map(({ item }) => items.stale(item))),
    graph.scoped ? graph.run(cypher.mapping.hiddenMembers, { serviceId }) : [],
  ]);
  const hasOwner = new Set(owned);
  const gapOf = (isMissing: (member: MemberRow, place: number) => boolean): Gap => {
    const missing = members.filter(isMissing).map(({ itemId }) => itemId);
    return { count: missing.length, items: missing.slice(0, shownInGap) };
  };
  const sightings = seen.filter((at) => at !== undefined).sort();
  return {
    mapping,
    members,
    hidden,
    relationships,
    status: worstFirst.flatMap((severity) => counts.find((one) => one.severity === severity) ?? []),
    totalMembers: counts.reduce((sum, { count }) => sum + count, 0),
    truncated: found.length > most,
    dataAge: {
      oldestSeenAt: sightings[0] ?? null,
      newestSeenAt: sightings.at(-1) ?? null,
      neverReported: seen.filter((at) => at === undefined).length,
    },
    gaps: {
      entryPointsMissing: entries.flatMap((item) => (item && item.retiredAt !== undefined ? [item.id] : [])),
      stale: gapOf((_, place) => stale[place]!),
      statusUnknown: gapOf(({ item }) => (item.effective ?? 'UNKNOWN') === 'UNKNOWN'),
      withoutOwner: gapOf(({ itemId }) => !hasOwner.has(itemId)),
      outside: {
        items: outside.items,
        relationships: outside.relationships.slice(0, shownOutside),
        truncated: outside.relationships.length > shownOutside,
      },
    },
  };
}
