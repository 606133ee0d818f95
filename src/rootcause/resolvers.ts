import type { Resolvers } from '../generated/graphql.js';
import type { IncidentRecord, ItemRecord } from '../records.js';

const mostShown = 20;
const known = (items: readonly (ItemRecord | undefined)[]): ItemRecord[] => items.flatMap((item) => item ?? []);

export const rootCauseResolvers = {
  Query: {
    rootCauseCandidates: (_, question, { rootCauses }) => rootCauses.rank(question),
    rootCauseCases: (_, page, { rootCauseCases }) => rootCauseCases.page(page),
  },
  RootCauseRanking: {
    affected: async ({ affected }, _, { items }) => known(await items.many(affected.slice(0, mostShown))),
    affectedCount: ({ affected }) => affected.length,
    candidates: ({ candidates }) => candidates.slice(0, mostShown),
    candidateCount: ({ candidates }) => candidates.length,
    dismissed: ({ dismissed }) => dismissed.slice(0, mostShown),
    restricted: ({ restricted }) => [...restricted],
  },
  RootCauseCandidate: {
    item: async ({ itemId }, _, { items }) => (await items.one(itemId))!,
    paths: ({ paths }) => paths.slice(0, mostShown).map((ids) => ({ ids })),
    alert: async ({ alertId }, _, { alertReads }) => (await alertReads.one(alertId ?? '')) ?? null,
    change: async ({ changeId }, _, { changeSets, maintenances, records }) =>
      changeId === undefined
        ? null
        : ((await changeSets.find(changeId)) ??
          (await maintenances.find(changeId)) ??
          (await records.one(changeId)) ??
          null),
  },
  RootCausePath: { items: async ({ ids }, _, { items }) => known(await items.many(ids)) },
  RootCauseCase: {
    incident: async ({ id }, _, { records }) => (await records.ofType<IncidentRecord>('Incident', id)) ?? null,
    outage: ({ outage }) => JSON.parse(outage) as unknown,
  },
  Incident: {
    rootCause: (incident) => (incident.causeConfirmedAt === undefined ? null : incident),
  },
  ConfirmedCause: {
    item: async (incident, _, { incidentReads, items }) =>
      items.seen(await incidentReads.linked(incident, 'rootCause')),
    at: ({ causeConfirmedAt }) => causeConfirmedAt!,
    by: ({ causeConfirmedBy }) => causeConfirmedBy!,
    place: ({ causePlace }) => causePlace ?? null,
    score: ({ causeScore }) => causeScore ?? null,
    candidateCount: ({ causeCandidates }) => causeCandidates ?? 0,
  },
} satisfies Resolvers;
