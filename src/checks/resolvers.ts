import type { Resolvers } from '../generated/graphql.js';
import type { CheckRecord } from '../records.js';
import { refusalOr } from '../refusal.js';
import { noCheck, typedConfigOf } from './checks.js';
import type { Performance } from './config.js';
import { shownConfig } from './config-input.js';
import { percentOf } from './transition.js';

/** A result as the API shows it. */
export interface ShownResult {
  at: string;
  message: string;
  performance: readonly Performance[];
  durationMs: number | null;
}

export const checkResolvers = {
  Query: {
    check: async (_, { id }, { checkReading }) => (await checkReading.one(id)) ?? null,
    checks: (_, wanted, { checkReading }) => checkReading.page(wanted),
  },
  Mutation: {
    upsertCheck: async (_, { id, input }, { checks, items, actor }) => {
      // By id or by a source's key, and a merged twin's id stands for its survivor.
      const item = input.itemId ? await items.one(input.itemId) : undefined;
      return checks.upsert({ ...input, ...(item && { itemId: item.id }) }, id, actor);
    },
    renewHeartbeatToken: (_, { id }, { checks, actor }) => checks.renewToken(id, actor),
    removeCheck: (_, { id }, { checks, actor }) => checks.remove(id, actor),
    runCheckNow: async (_, { id }, { checks, checkReading, actor }) =>
      checks.run(await checkReading.one(id), id, actor),
    submitCheckResult: async (_, { checkId, input }, { checks, checkReading, sight, actor }) =>
      sight && !(await checkReading.one(checkId)) ? noCheck(checkId) : checks.submit(checkId, input, actor),
  },
  Check: {
    item: async ({ itemId }, _, { items }) => (await items.one(itemId))!,
    config: (check) => shownConfig(typedConfigOf(check)),
    interval: ({ interval }) => durationOf(interval),
    retryInterval: ({ retryInterval }) => durationOf(retryInterval),
    timeout: ({ timeout }) => durationOf(timeout),
    ttl: ({ ttl }) => (ttl === undefined ? null : durationOf(ttl)),
    grace: ({ grace }) => durationOf(grace),
    flappingPercent: percentOf,
    lastResult: (check) => lastResultOf(check),
    nextRunAt: ({ nextAt }) => (nextAt === undefined ? null : instantOf(nextAt)),
  },
  CheckResult: { performance: ({ performance }) => [...performance] },
  CheckWritten: {
    check: async ({ checkId }, _, { checkReading }) => (await checkReading.one(checkId))!,
    heartbeatPath: ({ heartbeatToken }) => (heartbeatToken === null ? null : `/heartbeat/${heartbeatToken}`),
  },
  CheckRun: {
    severity: ({ seen }) => seen.severity,
    result: ({ seen }) => ({ ...seen, at: instantOf(seen.at) }),
  },
  UpsertCheckResult: { __resolveType: (result) => refusalOr(result, 'CheckWritten') },
  RemoveCheckResult: { __resolveType: (result) => refusalOr(result, 'CheckRemoved') },
  SubmitCheckResult: { __resolveType: (result) => refusalOr(result, 'CheckResultTaken') },
  RunCheckResult: { __resolveType: (result) => refusalOr(result, 'CheckRun') },
} satisfies Resolvers;

const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Milliseconds as an ISO 8601 duration in seconds. */
const durationOf = (milliseconds: number): string => `PT${milliseconds / 1_000}S`;

function lastResultOf({ lastResultAt, message, performance, durationMs }: CheckRecord): ShownResult | null {
  if (lastResultAt === undefined) return null;
  return {
    at: instantOf(lastResultAt),
    message: message ?? '',
    performance: performance === undefined ? [] : (JSON.parse(performance) as Performance[]),
    durationMs: durationMs ?? null,
  };
}
