import type { Context } from '../context.js';
import type { ConfigurationItemClass, Resolvers } from '../generated/graphql.js';
import { instant } from '../history/intervals.js';
import type { ChangeRecord, ChangeWindowRecord, ChangeWindowScopeKind } from '../records.js';
import { refusalOr } from '../refusal.js';
import { timesOf } from './window-reads.js';

const scopeOf = async ({ scope }: ChangeWindowRecord, kind: ChangeWindowScopeKind, { items }: Context) =>
  (await items.many(scope.filter(({ as }) => as === kind).map(({ itemId }) => itemId))).flatMap((item) => item ?? []);

/** Freezes and maintenance windows of changes. */
export const changeWindowResolvers = {
  Query: {
    changeWindow: async (_, { id }, { changeWindowReads }) => (await changeWindowReads.find(id)) ?? null,
    changeWindows: (_, { filter, ...page }, { changeWindowReads }) => changeWindowReads.list(filter ?? {}, page),
  },
  Mutation: {
    defineChangeWindow: (_, { input, ...request }, { changeWindows, actor }) =>
      changeWindows.define(input, { ...request, actor }),
    cancelChangeWindow: (_, { id, ...request }, { changeWindows, actor }) =>
      changeWindows.cancel(id, { ...request, actor }),
    exemptFromFreeze: (_, { input, ...request }, { changeWindows, principal, actor }) =>
      changeWindows.exempt(input, principal, { ...request, actor }),
    withdrawFreezeExemption: (_, { window, change, ...request }, { changeWindows, principal, actor }) =>
      changeWindows.withdraw({ window, change }, principal, { ...request, actor }),
  },
  ChangeWindow: {
    scope: (window) => window,
    owner: ({ owner }, _, { items }) => items.seen(owner),
    exemptions: ({ exemptions }) => exemptions,
    occurrences: (window, span) =>
      timesOf(window, span).map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
  },
  ChangeWindowScope: {
    classes: ({ classes }, _, { model }) =>
      classes.map((name) => (model.classes.get(name)?.enumValue ?? name) as ConfigurationItemClass),
    services: (window, _, context) => scopeOf(window, 'SERVICE', context),
    sites: (window, _, context) => scopeOf(window, 'SITE', context),
    items: (window, _, context) => scopeOf(window, 'ITEM', context),
  },
  ChangeWindowExemption: {
    change: async ({ changeId }, _, { records }) => (await records.ofType<ChangeRecord>('Change', changeId)) ?? null,
  },
  ChangeWindowWritten: {
    window: async ({ windowId }, _, { changeWindowReads }) => (await changeWindowReads.find(windowId))!,
  },
  ChangeWindowResult: { __resolveType: (result) => refusalOr(result, 'ChangeWindowWritten') },
} satisfies Resolvers;
