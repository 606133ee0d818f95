import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ServiceClockRecord } from '../records.js';
import type { StoredNotice } from './clock-record.js';
import type { SlaBreachMessage } from './clock-stream.js';
import { percentOf } from '../statistics/statistics.js';
import { durationOf } from './durations.js';
import type { ServiceLevel } from './service-level.js';

const clocksOf = async ({ id }: { id: string }, _: unknown, { clockReads, visible }: Context) =>
  visible.filter(await clockReads.ofRecord(id), ({ serviceId }) => serviceId);

export const clockResolvers = {
  Query: { serviceLevelCompliance: (_, question, { clockReads }) => clockReads.compliance(question) },
  Subscription: {
    slaBreached: {
      subscribe: (_, { service, after }, { breachStreams, sight }) => breachStreams.open(service, after, sight),
      resolve: (message: SlaBreachMessage) => message,
    },
  },
  SlaBreachSnapshot: { clocks: ({ items }, _, { clockReads }) => clockReads.ofIds(items.map(({ key }) => key)) },
  SlaBreachDelta: { clocks: ({ items }, _, { clockReads }) => clockReads.ofIds(items.map(({ key }) => key)) },
  Incident: { clocks: clocksOf },
  ServiceRequest: { clocks: clocksOf },
  ServiceClock: {
    record: async ({ recordId }, _, { records }) => (await records.one(recordId)) ?? null,
    service: async ({ serviceId }, _, { items }) => (await items.one(serviceId))!,
    agreement: async ({ agreementId }, _, { agreementReads }) => (await agreementReads.find(agreementId)) ?? null,
    level: ({ level }) => JSON.parse(level) as ServiceLevel,
    target: ({ targetMs }) => durationOf(targetMs),
    pauses: ({ pauses }) => JSON.parse(pauses) as { from: string; to: string | null }[],
    elapsedMs: (clock, _, { clockReads }) => clockReads.elapsedMs(clock),
    remainingMs: async (clock: ServiceClockRecord, _, { clockReads }) =>
      clock.targetMs - (await clockReads.elapsedMs(clock)),
    prediction: async (clock, _, { clockReads }) => (await clockReads.prediction(clock)) ?? null,
    notices: ({ notices }) => JSON.parse(notices) as StoredNotice[],
  },
  ServiceLevelCompliance: {
    percentage: ({ share }) => (share ? percentOf(share.share) : null),
    low: ({ share }) => (share ? percentOf(share.low) : null),
    high: ({ share }) => (share ? percentOf(share.high) : null),
  },
} satisfies Resolvers;
