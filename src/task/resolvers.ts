import type { Resolvers } from '../generated/graphql.js';
import type { TaskRecord } from '../records.js';
import { refusalOr } from '../refusal.js';

export const taskResolvers = {
  Query: {
    task: async (_, { id }, { records }) => (await records.called<TaskRecord>('Task', id)) ?? null,
    tasks: (_, wanted, { taskReads }) => taskReads.page(wanted),
  },
  Mutation: {
    openTask: (_, { input, ...request }, { tasks, actor, principal: { roles } }) =>
      tasks.open(input, { ...request, actor, roles }),
    moveTask: (_, { id, event, input, expectedVersion, ...request }, { tasks, actor, principal: { roles } }) =>
      tasks.move({ id, event, input: input ?? {}, expectedVersion }, { ...request, actor, roles }),
  },
  Task: {
    assignee: async (task, _, { taskReads, items }) =>
      (await items.one((await taskReads.linked(task, 'ASSIGNED_TO')) ?? '')) ?? null,
    about: async (task, _, { taskReads, items, records, inventoryReads }) => {
      const id = (await taskReads.linked(task, 'ABOUT')) ?? '';
      return (await items.one(id)) ?? (await records.one(id)) ?? (await inventoryReads.one(id)) ?? null;
    },
  },
  TaskWritten: { task: async ({ recordId }, _, { records }) => (await records.ofType<TaskRecord>('Task', recordId))! },
  TaskResult: { __resolveType: (result) => refusalOr(result, 'TaskWritten') },
} satisfies Resolvers;
