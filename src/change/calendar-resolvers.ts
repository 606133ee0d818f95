import type { Resolvers } from '../generated/graphql.js';
import { instant } from '../history/intervals.js';

/** The change calendar. */
export const changeCalendarResolvers = {
  Query: {
    changeCalendar: (_, { from, to, filter, ...page }, { changeCalendar }) =>
      changeCalendar.page({ from, to }, filter ?? {}, page),
  },
  ChangeCalendarEntry: { from: ({ from }) => instant(from), to: ({ to }) => instant(to) },
} satisfies Resolvers;
