import type { Resolvers } from '../generated/graphql.js';
import type { CatalogueItemRecord, ServiceRequestRecord, TaskRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { requestChanges, type RequestMessage } from './stream.js';

export const requestResolvers = {
  Query: {
    serviceRequest: async (_, { id }, { records }) =>
      (await records.called<ServiceRequestRecord>('ServiceRequest', id)) ?? null,
    serviceRequests: (_, wanted, { requestReads }) => requestReads.page(wanted),
  },
  Mutation: {
    requestService: (_, { input, submit, ...request }, { serviceRequests, actor, principal: { roles } }) =>
      serviceRequests.request(input, submit ?? true, { ...request, actor, roles }),
    transitionServiceRequest: (
      _,
      { id, event, input, expectedVersion, ...request },
      { serviceRequests, requestReads, actor, principal: { roles } },
    ) =>
      serviceRequests.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles },
        (record) => requestReads.sees(record),
      ),
  },
  Subscription: {
    requestChanged: {
      subscribe: (_, { filter, after }, { requestStreams, requestSight: requests, sight }) =>
        requestStreams.open(filter, after, { requests, sight }),
      resolve: (message: RequestMessage) => message,
    },
  },
  ServiceRequest: {
    item: async ({ itemId }, _, { records }) => (await records.ofType<CatalogueItemRecord>('CatalogueItem', itemId))!,
    requester: ({ requesterId }, _, { items }) => items.seen(requesterId),
    requestedFor: ({ requestedForId }, _, { items }) => items.seen(requestedForId),
    answers: ({ answers }) => (answers === undefined ? null : (JSON.parse(answers) as unknown)),
    approval: (request, _, { approvalReads }) => approvalReads.standing(request),
    fulfilment: (request, _, { taskReads }) => taskReads.parts(request),
    overdue: ({ dueAt, fulfilledAt, closedAt }, _, { now }) =>
      dueAt !== undefined && Date.parse(fulfilledAt ?? closedAt ?? now().toISOString()) > Date.parse(dueAt),
  },
  FulfilmentPart: {
    after: ({ after }) => [...after],
    waiting: ({ taskId }) => taskId === undefined,
    task: async ({ taskId }, _, { records }) =>
      taskId === undefined ? null : ((await records.ofType<TaskRecord>('Task', taskId)) ?? null),
  },
  ServiceRequestWritten: {
    request: async ({ recordId }, _, { records }) =>
      (await records.ofType<ServiceRequestRecord>('ServiceRequest', recordId))!,
  },
  ServiceRequestResult: { __resolveType: (result) => refusalOr(result, 'ServiceRequestWritten') },
  ServiceRequestSnapshot: { requests: ({ items }) => items.map(({ state }) => state) },
  ServiceRequestDelta: { changes: ({ items, filter }) => requestChanges(items, filter!) },
} satisfies Resolvers;
