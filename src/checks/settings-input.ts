import { millisecondsOf } from '../durations.js';
import type { CheckInput } from '../generated/graphql.js';
import { day, minute, second } from '../monitoring/spans.js';
import type { CheckRecord } from '../records.js';
import type { Failure } from '../refusal.js';
import { isActive, type CheckType } from './config.js';

/** What every type of check is told, in milliseconds. */
export type CheckSettings = Pick<
  CheckRecord,
  | 'name'
  | 'interval'
  | 'retryInterval'
  | 'maxAttempts'
  | 'timeout'
  | 'grace'
  | 'enabled'
  | 'flappingHigh'
  | 'flappingLow'
> & { ttl: number | null };

const week = 7 * day;

/** The settings that an input gives beside those stored, or what is wrong with them. */
export function settingsOf(
  input: CheckInput,
  type: CheckType,
  before: CheckRecord | undefined,
): { settings: CheckSettings; failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const fail = (field: string, message: string): void => {
    failures.push({ field: `input.${field}`, code: 'INVALID', message });
  };

  /** Left out: as it was; null, or left out of a new one: the default. */
  function pick<T>(value: T | null | undefined, stored: T | undefined, fallback: T): T {
    return value ?? (value === undefined && before !== undefined && stored !== undefined ? stored : fallback);
  }
  type DurationField = 'interval' | 'retryInterval' | 'timeout' | 'ttl' | 'grace';
  function length(field: DurationField, fallback: number, [least, most]: [number, number]): number {
    const text = input[field];
    const value = typeof text === 'string' ? millisecondsOf(text) : pick(text, before?.[field], fallback);
    if (value === undefined || value < least || value > most) {
      fail(field, `must be between ${least / second} and ${most / second} seconds.`);
      return fallback;
    }
    return value;
  }
  function number(
    field: 'maxAttempts' | 'flappingHigh' | 'flappingLow',
    fallback: number,
    [least, most]: [number, number],
  ) {
    const value = pick(input[field], before?.[field], fallback);
    if (!(value >= least && value <= most)) fail(field, `must be between ${least} and ${most}, not ${value}.`);
    return value;
  }

  const name = pick(input.name?.trim(), before?.name, '');
  if (name === '' || name.length > 200) fail('name', 'takes 1 to 200 characters.');
  const interval = length('interval', minute, [second, week]);
  const longestTimeout = Math.min(5 * minute, Math.floor(interval * 0.8));
  const flappingHigh = number('flappingHigh', 30, [1, 99]);
  const noTtl = type !== 'HEARTBEAT' && (input.ttl === null || (input.ttl === undefined && before?.ttl === undefined));
  return {
    settings: {
      name,
      interval,
      retryInterval: length('retryInterval', Math.min(30 * second, interval), [second, week]),
      maxAttempts: number('maxAttempts', isActive(type) ? 3 : 1, [1, 100]),
      timeout: length('timeout', Math.min(10 * second, longestTimeout), [100, longestTimeout]),
      ttl: noTtl ? null : length('ttl', interval, [second, 90 * day]),
      grace: length('grace', type === 'HEARTBEAT' ? 30 * second : 0, [0, week]),
      enabled: pick(input.enabled, before?.enabled, true),
      flappingHigh,
      flappingLow: number('flappingLow', Math.min(25, flappingHigh), [0, flappingHigh]),
    },
    failures,
  };
}
