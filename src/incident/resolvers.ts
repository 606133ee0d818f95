import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { AnyLifecycleRecord, ChangeRecord, IncidentRecord, ItemRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import type { ItemLinkField, RecordLinkField } from './incident.js';
import { pathOf } from './priority.js';
import { assessedOf } from './suggestion.js';
import { incidentChanges, type IncidentMessage } from './stream.js';

const linkedItem =
  (field: ItemLinkField) =>
  async (incident: IncidentRecord, _: unknown, { incidentReads, items }: Context): Promise<ItemRecord | null> =>
    items.seen(await incidentReads.linked(incident, field));

const linkedRecord =
  (field: RecordLinkField) =>
  async (
    incident: IncidentRecord,
    _: unknown,
    { incidentReads, records }: Context,
  ): Promise<AnyLifecycleRecord | null> =>
    (await records.one((await incidentReads.linked(incident, field)) ?? '')) ?? null;

const linkedIncident =
  (field: 'parent' | 'duplicateOf' | 'followUpOf') =>
  async (incident: IncidentRecord, _: unknown, { incidentReads, records }: Context): Promise<IncidentRecord | null> =>
    (await records.ofType<IncidentRecord>('Incident', (await incidentReads.linked(incident, field)) ?? '')) ?? null;

export const incidentResolvers = {
  Query: {
    incident: async (_, { id }, { records }) => (await records.called<IncidentRecord>('Incident', id)) ?? null,
    incidents: (_, { filter, ...page }, { incidentReads }) => incidentReads.page(filter ?? {}, page),
    incidentPractice: (_, __, { incidentReads }) => incidentReads.practice(),
    suggestIncidentImpact: async (_, asked, { incidents, graph }) => incidents.suggest(await assessedOf(graph, asked)),
  },
  Mutation: {
    detectIncident: (_, { input, ...request }, { incidents, actor, principal: { roles } }) =>
      incidents.detect(input, { ...request, actor, roles }),
    logIncident: (_, { input, ...request }, { incidents, actor, principal: { roles } }) =>
      incidents.log(input, { ...request, actor, roles }),
    transitionIncident: (_, { id, event, input, expectedVersion, ...request }, { incidents, actor, principal }) =>
      incidents.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles: principal.roles },
      ),
    setIncidentPractice: (_, { input, ...request }, { incidentPractices, actor }) =>
      incidentPractices.set(input, { ...request, actor }),
  },
  Subscription: {
    incidentChanged: {
      subscribe: async (_, { filter, after }, { incidentStreams, sight, ownOnly }) =>
        incidentStreams.open(await incidentStreams.filterOf(filter, sight), after, { sight, own: ownOnly }),
      resolve: (message: IncidentMessage) => message,
    },
  },
  IncidentSnapshot: { incidents: ({ items }) => items.map(({ state }) => state) },
  IncidentDelta: { changes: ({ items, filter }) => incidentChanges(items, filter ?? {}) },
  Alert: {
    incident: async ({ id }, _, { incidentReads, records }) =>
      (await records.ofType<IncidentRecord>('Incident', (await incidentReads.ofAlert(id)) ?? '')) ?? null,
  },
  Incident: {
    autoResolve: ({ autoResolve }) => autoResolve ?? true,
    updateOverdue: ({ updateOverdue }) => updateOverdue ?? false,
    commander: linkedItem('commander'),
    communicationsLead: linkedItem('communicationsLead'),
    escalatedTo: linkedItem('escalatedTo'),
    reminded: linkedItem('reminded'),
    alerts: async (incident, { first }, { incidentReads, alertReads }) =>
      (await Promise.all((await incidentReads.alerts(incident, first)).map((id) => alertReads.one(id)))).flatMap(
        (alert) => alert ?? [],
      ),
    alertCount: (incident, _, { incidentReads }) => incidentReads.alertCount(incident),
    peopleToNotify: async (incident, _, { incidentReads, visible }) =>
      visible.filter(await incidentReads.contacts(incident), ({ itemId }) => itemId),
    timeline: (incident, _, { incidentReads }) => incidentReads.timeline(incident),
    escalationLevel: ({ escalationLevel }) => escalationLevel ?? 0,
    reopenCount: ({ reopenCount }) => reopenCount ?? 0,
    reassignmentCount: ({ reassignmentCount }) => reassignmentCount ?? 0,
    reviewRequired: ({ reviewRequired }) => reviewRequired ?? false,
    review: (incident) => (incident.reviewedAt === undefined ? null : incident),
    service: linkedItem('service'),
    reporter: linkedItem('reporter'),
    team: linkedItem('team'),
    assignee: linkedItem('assignee'),
    waitsFor: linkedRecord('waitsFor'),
    causedBy: async (incident, _, { incidentReads }) => (await incidentReads.cause(incident)) ?? null,
    items: async (incident, _, { incidentReads, visible }) =>
      visible.filter(await incidentReads.items(incident), ({ itemId }) => itemId),
    parent: linkedIncident('parent'),
    duplicateOf: linkedIncident('duplicateOf'),
    followUpOf: linkedIncident('followUpOf'),
    children: (incident, _, { incidentReads }) => incidentReads.relatedBy(incident, 'CHILD_OF'),
    duplicates: (incident, _, { incidentReads }) => incidentReads.relatedBy(incident, 'DUPLICATE_OF'),
    followUps: (incident, _, { incidentReads }) => incidentReads.relatedBy(incident, 'FOLLOW_UP_OF'),
    comments: (incident, page, { incidentReads }) => incidentReads.comments(incident, 'COMMENT', page),
    updates: (incident, page, { incidentReads }) => incidentReads.comments(incident, 'UPDATE', page),
    workNotes: (incident, page, { incidentReads }) => incidentReads.comments(incident, 'WORK_NOTE', page),
  },
  IncidentCause: {
    change: async ({ to }, _, { records }) => (await records.ofType<ChangeRecord>('Change', to)) ?? null,
    confidence: (cause) => Number(cause['confidence']),
    since: ({ validFrom }) => validFrom,
    confirmedBy: (cause) => (cause['confirmedBy'] as string | undefined) ?? null,
  },
  IncidentContact: { contact: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  IncidentItem: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  IncidentReview: {
    timeline: ({ reviewTimeline }) => reviewTimeline ?? null,
    cause: ({ reviewCause }) => reviewCause ?? null,
    actions: ({ reviewActions }) => reviewActions ?? [],
    noActionsBecause: ({ reviewNoActionsBecause }) => reviewNoActionsBecause ?? null,
  },
  IncidentPractice: {
    matrix: ({ matrix }) => matrix.map((cell) => ({ ...cell, path: pathOf(cell.priority) })),
    calendar: async ({ calendarId }, _, { calendarReads }) => (await calendarReads.find(calendarId ?? '')) ?? null,
    manager: ({ managerId }, _, { items }) => items.seen(managerId),
  },
  IncidentImpactSuggestion: {
    services: async ({ services }, _, { items, visible }) =>
      Promise.all((await visible.only(services)).map(async (id) => (await items.one(id))!)),
  },
  IncidentWritten: {
    incident: async ({ recordId }, _, { records }) => (await records.ofType<IncidentRecord>('Incident', recordId))!,
  },
  IncidentResult: { __resolveType: (result) => refusalOr(result, 'IncidentWritten') },
  IncidentPracticeWritten: { practice: (_, __, { incidentReads }) => incidentReads.practice() },
  IncidentPracticeResult: { __resolveType: (result) => refusalOr(result, 'IncidentPracticeWritten') },
} satisfies Resolvers;
