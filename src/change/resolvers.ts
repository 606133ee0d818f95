import type { Context } from '../context.js';
import type { ConfigurationItemClass, Resolvers } from '../generated/graphql.js';
import { stepsIn } from '../catalogue/steps.js';
import { instant } from '../history/intervals.js';
import type { AnyLifecycleRecord, ChangeRecord, ChangeTemplateRecord, ItemRecord, TaskRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { percentOf } from '../statistics/statistics.js';
import { isOwnChange, type PersonField } from './change.js';
import { riskOutcomes } from './risk-outcomes.js';
import { changeUpdates, type ChangeMessage } from './stream.js';

const linkedItem =
  (field: PersonField) =>
  async (change: ChangeRecord, _: unknown, { changeReads, items }: Context): Promise<ItemRecord | null> =>
    items.seen(await changeReads.linked(change, field));

const listedItems =
  (field: 'items' | 'services') =>
  async (change: ChangeRecord, _: unknown, { changeReads, items }: Context): Promise<ItemRecord[]> => {
    const found = await Promise.all((await changeReads.listed(change, field)).map((id) => items.seen(id)));
    return found.filter((item) => item !== null).sort(byName);
  };

const byName = (a: ItemRecord, b: ItemRecord): number =>
  a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1;
const byNumber = (a: AnyLifecycleRecord, b: AnyLifecycleRecord): number =>
  a.number.localeCompare(b.number, 'en', { numeric: true });

export const changeResolvers = {
  Query: {
    change: async (_, { id }, { records }) => (await records.called<ChangeRecord>('Change', id)) ?? null,
    changes: (_, { filter, search, ...page }, { changeReads }) => changeReads.page(filter ?? {}, search, page),
    changePractice: (_, __, { changeReads }) => changeReads.practice(),
    changeRiskOutcomes: (_, question, { graph, ownOnly: own, now }) =>
      riskOutcomes(graph, question, { own, now: now() }),
    changeTemplate: async (_, { id }, { records }) =>
      (await records.called<ChangeTemplateRecord>('ChangeTemplate', id)) ?? null,
    changeTemplates: (_, { states, ...page }, { records }) => records.ofKind('ChangeTemplate', states, page),
  },
  Mutation: {
    requestChange: (_, { input, ...request }, { changes, actor, principal: { roles } }) =>
      changes.request(input, { ...request, actor, roles }),
    transitionChange: (_, { id, event, input, expectedVersion, ...request }, { changes, actor, ownOnly, principal }) =>
      changes.transition(
        { id, event, input: input ?? {}, expectedVersion },
        { ...request, actor, roles: principal.roles },
        (change) => ownOnly === undefined || isOwnChange(change, ownOnly),
      ),
    setChangePractice: (_, { input, ...request }, { changePractices, actor }) =>
      changePractices.set(input, { ...request, actor }),
    proposeChangeTemplate: (_, { input, ...request }, { changeTemplates, actor, principal: { roles } }) =>
      changeTemplates.propose(input, { ...request, actor, roles }),
    transitionChangeTemplate: (
      _,
      { id, event, input, expectedVersion, ...request },
      { changeTemplates, actor, principal: { roles } },
    ) => changeTemplates.transition({ id, event, input: input ?? {}, expectedVersion }, { ...request, actor, roles }),
  },
  Subscription: {
    changeChanged: {
      subscribe: async (_, { filter, after }, { changeStreams, sight, ownOnly: own }) =>
        changeStreams.open(await changeStreams.filterOf(filter, sight), after, { sight, own }),
      resolve: (message: ChangeMessage) => message,
    },
  },
  ChangeSnapshot: { changes: ({ items }) => items.map(({ state }) => state) },
  ChangeDelta: { changes: ({ items, filter }) => changeUpdates(items, filter ?? {}) },
  Change: {
    items: listedItems('items'),
    services: listedItems('services'),
    requester: linkedItem('requester'),
    owner: linkedItem('owner'),
    team: linkedItem('team'),
    implementer: linkedItem('implementer'),
    tested: ({ tested }) => tested ?? 0,
    submittedRisk: ({ riskScore: score, riskBand: band }) =>
      score === undefined || band === undefined ? null : { score, band },
    approval: (change, _, { approvalReads }) => approvalReads.standing(change),
    steps: (change, _, { taskReads }) => taskReads.parts(change),
    review: (change) => (change.closedAt === undefined ? null : change),
    fixes: async (change, _, { changeReads, records }) => {
      const found = await Promise.all((await changeReads.listed(change, 'fixes')).map((id) => records.one(id)));
      return found.filter((record) => record !== undefined).sort(byNumber);
    },
    maintenances: (change, _, { changeReads }) => changeReads.maintenances(change),
    comments: (change, page, { changeReads }) => changeReads.comments(change, page),
    template: async ({ templateId }, _, { records }) =>
      (await records.ofType<ChangeTemplateRecord>('ChangeTemplate', templateId ?? '')) ?? null,
  },
  Maintenance: {
    change: async (maintenance, _, { changeReads, records }) =>
      (await records.ofType<ChangeRecord>('Change', (await changeReads.ofMaintenance(maintenance)) ?? '')) ?? null,
  },
  ChangeRiskOutcome: {
    from: ({ from }) => instant(from),
    to: ({ to }) => instant(to),
    failurePercentage: ({ share }) => percentOf(share.share),
    low: ({ share }) => percentOf(share.low),
    high: ({ share }) => percentOf(share.high),
  },
  ChangeStep: {
    after: ({ after }) => [...after],
    waiting: ({ taskId }) => taskId === undefined,
    task: async ({ taskId }, _, { records }) =>
      taskId === undefined ? null : ((await records.ofType<TaskRecord>('Task', taskId)) ?? null),
  },
  ChangeReview: {
    windowKept: (change, _, { changeReads }) => changeReads.windowKept(change),
    backoutUsed: ({ backedOutAt }) => backedOutAt !== undefined,
    incidents: (change, _, { changeReads }) => changeReads.caused(change),
    actions: ({ reviewActions }) => reviewActions ?? [],
  },
  ChangeTemplate: {
    steps: ({ steps }) => stepsIn(steps),
    itemClasses: ({ itemClasses }, _, { model }) =>
      (itemClasses ?? []).flatMap((name) => (model.classes.get(name)?.enumValue as ConfigurationItemClass) ?? []),
  },
  ChangePractice: {
    calendar: async ({ calendarId }, _, { calendarReads }) => (await calendarReads.find(calendarId ?? '')) ?? null,
  },
  ChangeBoard: { members: ({ members }) => [...members] },
  ChangeBoardMember: { who: ({ id }, _, { items }) => items.seen(id), roles: ({ roles }) => [...roles] },
  ChangeWritten: {
    change: async ({ recordId }, _, { records }) => (await records.ofType<ChangeRecord>('Change', recordId))!,
  },
  ChangeResult: { __resolveType: (result) => refusalOr(result, 'ChangeWritten') },
  ChangeTemplateWritten: {
    template: async ({ recordId }, _, { records }) =>
      (await records.ofType<ChangeTemplateRecord>('ChangeTemplate', recordId))!,
  },
  ChangeTemplateResult: { __resolveType: (result) => refusalOr(result, 'ChangeTemplateWritten') },
  ChangePracticeWritten: { practice: (_, __, { changeReads }) => changeReads.practice() },
  ChangePracticeResult: { __resolveType: (result) => refusalOr(result, 'ChangePracticeWritten') },
} satisfies Resolvers;
