import type { Resolvers } from '../generated/graphql.js';
import { instant } from '../history/intervals.js';
import { refusalOr } from '../refusal.js';
import { durationOf } from './durations.js';
import { standingsOf } from './standings.js';
import { isInForce, levelsOf, targetsOf } from './stored.js';

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

export const agreementResolvers = {
  Query: {
    agreement: async (_, { id }, { agreementReads }) => (await agreementReads.find(id)) ?? null,
    agreements: (_, { filter, ...page }, { agreementReads }) => agreementReads.list(filter ?? {}, page),
    serviceLevels: (_, { service, recordType, on }, { agreementReads, now }) =>
      agreementReads.levelsFor(service, on ?? now().toISOString().slice(0, 10), recordType),
  },
  Mutation: {
    defineAgreement: (_, { input, ...request }, { agreements, actor }) =>
      agreements.define(input, { ...request, actor }),
  },
  Agreement: {
    inForce: (agreement, _, { now }) => isInForce(agreement, now().toISOString().slice(0, 10)),
    customer: ({ customer }, _, { items }) => items.seen(customer),
    provider: ({ provider }, _, { items }) => items.seen(provider),
    services: async ({ services }, _, { items }) =>
      (await Promise.all(services.map((id) => items.one(id)))).filter((item) => item !== undefined),
    serviceLevels: (agreement) => levelsOf(agreement),
    availabilityTargets: (agreement) => targetsOf(agreement).map((target) => ({ ...target, agreement })),
  },
  ServiceLevel: {
    calendar: async ({ calendarId }, _, { calendarReads }) => (await calendarReads.find(calendarId))!,
    targets: ({ targets }) =>
      Object.entries(targets).map(([priority, target]) => ({ priority, target: durationOf(target) })),
    startStates: ({ start }) => [...start.states],
    pauseStates: ({ pause }) => [...(pause?.states ?? [])],
    pauseReasons: ({ pause }) => [...(pause?.reasons ?? [])],
    resumeEvents: ({ resume }) => [...(resume?.events ?? [])],
    stopStates: ({ stop }) => [...(stop.states ?? [])],
    stopEvents: ({ stop }) => [...(stop.events ?? [])],
    resetEvents: ({ reset }) => [...(reset?.events ?? [])],
    cancelStates: ({ cancel }) => [...(cancel?.states ?? [])],
    cancelEvents: ({ cancel }) => [...(cancel?.events ?? [])],
  },
  AvailabilityTarget: {
    calendar: async ({ calendarId }, _, { calendarReads }) =>
      calendarId === undefined ? null : (await calendarReads.find(calendarId))!,
    standings: async (target, { at }, { calendarReads, history, now }) =>
      standingsOf(
        history,
        target,
        target.calendarId === undefined ? undefined : (await calendarReads.find(target.calendarId))!.current,
        at == null ? now().getTime() : Math.min(Date.parse(at), now().getTime()),
      ),
  },
  AvailabilityStanding: {
    service: async ({ serviceId }, _, { items }) => (await items.one(serviceId))!,
    from: ({ window }) => instant(window.from),
    to: ({ window }) => instant(window.to),
    percentage: ({ measured }) => (measured.percent === null ? null : Number(measured.percent)),
    percentageWithMaintenance: ({ measured }) =>
      measured.withMaintenance.percent === null ? null : Number(measured.withMaintenance.percent),
    met: ({ measured, target }) => (measured.ratio === null ? null : measured.ratio >= target),
    agreedMs: ({ measured }) => measured.measuredMs,
    downMs: ({ measured }) => measured.downMs,
    unknownMs: ({ measured }) => measured.unknownMs,
    failures: ({ measured }) => measured.failures,
    mtrsMs: ({ measured }) => finite(measured.mtrsMs),
    mtbfMs: ({ measured }) => finite(measured.mtbfMs),
    mtbsiMs: ({ measured }) => finite(measured.mtbsiMs),
    errorBudgetMs: ({ budget }) => budget.budgetMs,
    errorBudgetLeftMs: ({ budget }) => budget.leftMs,
    errorBudgetSpent: ({ budget }) => finite(budget.spent),
    burnRates: ({ burnRates }) => [...burnRates],
  },
  BurnRate: {
    threshold: ({ rule }) => rule.burn,
    severity: ({ rule }) => rule.severity,
    longWindow: ({ rule }) => durationOf(rule.longMs),
    shortWindow: ({ rule }) => durationOf(rule.shortMs),
    long: ({ long }) => finite(long),
    short: ({ short }) => finite(short),
  },
  AgreementWritten: {
    agreement: async ({ agreementId }, _, { agreementReads }) => (await agreementReads.find(agreementId))!,
  },
  AgreementResult: { __resolveType: (result) => refusalOr(result, 'AgreementWritten') },
} satisfies Resolvers;
