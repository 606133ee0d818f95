import type { Resolvers } from '../generated/graphql.js';
import type { CalendarVersionRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { businessTime, calendarOf, dueAt, openings } from './answers.js';
import { namedDefinitionOf, weekdays } from './input.js';

const weekOf = (version: CalendarVersionRecord) =>
  namedDefinitionOf(version).week.map(({ weekday, start, end }) => ({ weekday: weekdays[weekday - 1]!, start, end }));
const holidaysOf = (version: CalendarVersionRecord) =>
  namedDefinitionOf(version).holidays.map(({ date, name }) => ({ date, name: name ?? null }));
const extraOpeningsOf = (version: CalendarVersionRecord) => [...namedDefinitionOf(version).extraOpenings];

export const calendarResolvers = {
  Query: {
    calendar: async (_, { id }, { calendarReads }) => (await calendarReads.find(id)) ?? null,
    calendars: (_, { name, ...page }, { calendarReads }) => calendarReads.list(name, page),
  },
  Mutation: {
    defineCalendar: (_, { input, ...request }, { calendars, actor }) => calendars.define(input, { ...request, actor }),
  },
  Calendar: {
    zone: ({ current }) => current.zone,
    week: ({ current }) => weekOf(current),
    holidays: ({ current }) => holidaysOf(current),
    extraOpenings: ({ current }) => extraOpeningsOf(current),
    versions: ({ id }, _, { calendarReads }) => calendarReads.versions(id),
    isOpen: ({ current }, { at }, { now }) => calendarOf(current).isOpen(at == null ? now().getTime() : Date.parse(at)),
    openings: ({ current }, span) => openings(current, span),
    businessTime: ({ current }, question) => businessTime(current, question),
    dueAt: ({ current }, question) => dueAt(current, question),
  },
  CalendarVersion: {
    week: (version) => weekOf(version),
    holidays: (version) => holidaysOf(version),
    extraOpenings: (version) => extraOpeningsOf(version),
  },
  CalendarWritten: {
    calendar: async ({ calendarId }, _, { calendarReads }) => (await calendarReads.find(calendarId))!,
  },
  CalendarResult: { __resolveType: (result) => refusalOr(result, 'CalendarWritten') },
} satisfies Resolvers;
