import type { Context } from '../context.js';
import type { ConfigurationItemClass, Resolvers } from '../generated/graphql.js';
import type { ItemRecord, ProblemRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import type { ItemLinkField } from './problem.js';
import { problemChanges, type ProblemMessage } from './stream.js';

const linkedItem =
  (field: ItemLinkField) =>
  async (problem: ProblemRecord, _: unknown, { problemReads, items }: Context): Promise<ItemRecord | null> =>
    items.seen(await problemReads.linked(problem, field));

export const problemResolvers = {
  Query: {
    problem: async (_, { id }, { records }) => (await records.called<ProblemRecord>('Problem', id)) ?? null,
    problems: (_, { filter, ...page }, { problemReads }) => problemReads.page(filter ?? {}, page),
    problemCandidates: (_, __, { problemReads }) => problemReads.candidates(),
  },
  Mutation: {
    raiseProblem: (_, { input, ...request }, { problems, actor, principal: { roles } }) =>
      problems.raise(input, { ...request, actor, roles }),
    transitionProblem: (_, { id, event, input, expectedVersion, ...request }, { problems, actor, principal }) =>
      problems.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles: principal.roles },
      ),
  },
  Subscription: {
    problemChanged: {
      subscribe: async (_, { filter, after }, { problemStreams, sight }) =>
        problemStreams.open(await problemStreams.filterOf(filter, sight), after, sight),
      resolve: (message: ProblemMessage) => message,
    },
  },
  ProblemSnapshot: { problems: ({ items }) => items.map(({ state }) => state) },
  ProblemDelta: { changes: ({ items, filter }) => problemChanges(items, filter ?? {}) },
  Problem: {
    proactive: ({ proactive }) => proactive ?? false,
    recurrenceCount: ({ recurrenceCount }) => recurrenceCount ?? 0,
    owner: linkedItem('owner'),
    team: linkedItem('team'),
    service: linkedItem('service'),
    causeItem: linkedItem('causeItem'),
    items: async (problem, _, { problemReads, items }) =>
      (await items.many(await problemReads.items(problem))).flatMap((item) => item ?? []),
    fix: async (problem, _, { problemReads, records }) =>
      (await records.one((await problemReads.linked(problem, 'fix')) ?? '')) ?? null,
    duplicateOf: async (problem, _, { problemReads, records }) =>
      (await records.ofType<ProblemRecord>('Problem', (await problemReads.linked(problem, 'duplicateOf')) ?? '')) ??
      null,
    incidents: (problem, _, { problemReads }) => problemReads.incidents(problem),
  },
  ProblemCandidate: {
    item: async ({ itemId }, _, { items }) => items.seen(itemId),
    incidentCount: ({ incidents }) => incidents.length,
    itemClass: ({ itemClass }, _, { model }) =>
      (model.classes.get(itemClass ?? '')?.enumValue as ConfigurationItemClass) ?? null,
  },
  IncidentTrend: { weeks: ({ weeks }) => [...weeks] },
  Incident: {
    knownErrors: (incident, _, { problemReads }) => problemReads.knownErrors(incident),
    problem: async (incident, _, { problemReads, records }) =>
      (await records.ofType<ProblemRecord>('Problem', (await problemReads.ofIncident(incident)) ?? '')) ?? null,
  },
  ProblemWritten: {
    problem: async ({ recordId }, _, { records }) => (await records.ofType<ProblemRecord>('Problem', recordId))!,
  },
  ProblemResult: { __resolveType: (result) => refusalOr(result, 'ProblemWritten') },
} satisfies Resolvers;
