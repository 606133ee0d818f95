import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord } from '../records.js';
import { countOf, foundOf } from './completeness.js';
import { affectedPage, affectedServices, countsByClass } from './impact.js';

/** What depends on what. Items are loaded only where they are selected, all of one level in one statement. */
export const impactResolvers = {
  Query: {
    impact: (_, question, { impacts }) => impacts.impact(question),
    impactChange: (_, question, { impacts }) => impacts.impactChange(question),
    whatIf: (_, { changes, maxDepth }, { impacts }) => impacts.whatIf(changes, maxDepth),
    singlePointsOfFailure: (_, { service }, { impacts }) => impacts.singlePointsOfFailure(service),
    explainStatus: (_, { id }, { impacts }) => impacts.explainStatus(id),
    dependencyMap: (_, question, { impacts }) => impacts.dependencyMap(question),
  },
  ImpactAnalysis: {
    totalAffected: ({ allAffected }) => allAffected.length,
    affected: affectedPage,
    services: affectedServices,
    countsByClass,
    completeness: ({ allAffected, restricted }) => ({
      ids: () => allAffected.ids,
      total: allAffected.length,
      restricted,
    }),
    withstood: ({ withstood }) => [...withstood],
    dataAge: ({ topology }, _, { items, now }) => items.dataAgeOf(restsOn(topology.ids), now().getTime()),
  },
  ImpactedItem: {
    item: itemOf,
    previousSeverity: ({ previous }) => previous,
    causedByRestricted: ({ restrictedCauses }) => restrictedCauses ?? 0,
  },
  ImpactChange: { completeness: ({ ids, restricted }) => foundOf(ids, restricted) },
  RestrictedItem: { class: ({ class: name }, _, { model }) => model.classes.get(name)?.enumValue ?? name },
  Completeness: {
    visible: ({ total, restricted }) => total - countOf(restricted),
    restricted: ({ restricted }) => countOf(restricted),
    stale: ({ ids }, _, { impacts }) => impacts.staleAmong(ids()),
  },
  ClassCount: { class: ({ class: name }, _, { model }) => model.classes.get(name)?.enumValue ?? name },
  ImpactDifference: {
    item: itemOf,
    changeSets: ({ changeSets: ids }, _, { sight, changeSets }) => (sight ? changeSets.visible(ids) : [...ids]),
  },
  SinglePointOfFailure: {
    item: ({ id }, _, context) => (id === null ? null : itemOf({ id }, _, context)),
    class: ({ class: name }, _, { model }) => model.classes.get(name)?.enumValue ?? name,
  },
  DependencyMap: {
    root: ({ root }, _, context) => itemOf({ id: root }, _, context),
    completeness: ({ ids, restricted }) => foundOf(ids, restricted),
  },
  DependencyMapItem: { item: itemOf },
  StatusExplanation: {
    item: itemOf,
    observed: ({ own }) => own,
    causedByRestricted: ({ restrictedCauses }) => restrictedCauses ?? 0,
    restricted: ({ restricted }) => [...(restricted ?? [])],
    completeness: ({ ids, restricted }) => foundOf(ids ?? [], restricted ?? []),
    gates: ({ groups }) => groups.map(({ gate }) => gate),
    roots: ({ roots }, _, context) => Promise.all(roots.map((id) => itemOf({ id }, _, context))),
  },
  StatusContribution: { item: itemOf, countsAs: ({ mapped }) => mapped },
} satisfies Resolvers;

/** The items that an answer rests on; of very many those that were reached first. */
const restsOn = (ids: readonly string[]): string[] => ids.slice(0, 10_000);

/** An item that the graph just told of: it is never deleted, so it is there. */
async function itemOf({ id }: { id: string }, _: unknown, { items }: Context): Promise<ItemRecord> {
  const item = await items.one(id);
  if (!item) throw new Error(`Item ${id} is gone.`);
  return item;
}
