import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ItemRecord, ProblemRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import type { ProblemLinkField } from './problem.js';

const linkedItem =
  (field: ProblemLinkField) =>
  async (problem: ProblemRecord, _: unknown, { problemReads, items }: Context): Promise<ItemRecord | null> =>
    (await items.one((await problemReads.linked(problem, field)) ?? '')) ?? null;

export const problemResolvers = {
  Query: {
    problem: async (_, { id }, { records }) => (await records.ofType<ProblemRecord>('Problem', id)) ?? null,
    problems: (_, { states, ...page }, { records }) => records.ofKind<ProblemRecord>('Problem', states, page),
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
  Problem: {
    proactive: ({ proactive }) => proactive ?? false,
    owner: linkedItem('owner'),
    service: linkedItem('service'),
    causeItem: linkedItem('causeItem'),
    fix: async (problem, _, { problemReads, records }) =>
      (await records.one((await problemReads.linked(problem, 'fix')) ?? '')) ?? null,
    duplicateOf: async (problem, _, { problemReads, records }) =>
      (await records.ofType<ProblemRecord>('Problem', (await problemReads.linked(problem, 'duplicateOf')) ?? '')) ??
      null,
    incidents: (problem, _, { problemReads }) => problemReads.incidents(problem),
  },
  ProblemCandidate: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  Incident: {
    problem: async (incident, _, { problemReads, records }) =>
      (await records.ofType<ProblemRecord>('Problem', (await problemReads.ofIncident(incident)) ?? '')) ?? null,
  },
  ProblemWritten: {
    problem: async ({ recordId }, _, { records }) => (await records.ofType<ProblemRecord>('Problem', recordId))!,
  },
  ProblemResult: { __resolveType: (result) => refusalOr(result, 'ProblemWritten') },
} satisfies Resolvers;
