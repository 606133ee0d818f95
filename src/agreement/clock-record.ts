import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { RecordEventRecord, ServiceClockRecord } from '../records.js';
import type { Clock, RecordEvent } from './clock.js';
import type { NoticeLevel } from './notices.js';

/** A share of a clock's target that was told of. */
export interface StoredNotice {
  readonly level: NoticeLevel;
  readonly at: string;
}

/** Properties of a stored clock that are instants. */
export const clockInstants = [
  ...['startedAt', 'attachedAt', 'dueAt', 'stoppedAt', 'cancelledAt', 'breachedAt', 'endedAt', 'nextAt'],
] as const;

/** When a clock counts that neither stopped nor was broken or cancelled: an index holds no absent instants. */
export const never = '9999-12-31T00:00:00.000Z';

const text = (at: number): string => new Date(at).toISOString();

/** A clock as the replay gives it, as it is stored. */
export function propertiesOf(clock: Clock) {
  const { kind, priority, state, targetMs, elapsedMs, breached, breachedOnAttach, calendarVersion } = clock;
  const { dueAt, stoppedAt, cancelledAt, breachedAt } = clock;
  const instants = {
    ...(dueAt !== undefined && { dueAt: text(dueAt) }),
    ...(stoppedAt !== undefined && { stoppedAt: text(stoppedAt) }),
    ...(cancelledAt !== undefined && { cancelledAt: text(cancelledAt) }),
    ...(breachedAt !== undefined && { breachedAt: text(breachedAt) }),
  };
  return {
    ...{ kind, priority, state, targetMs, elapsedMs, breached, breachedOnAttach, calendarVersion },
    ...{ startedAt: text(clock.startedAt), attachedAt: text(clock.attachedAt), ...instants },
    pauses: JSON.stringify(
      clock.pauses.map(({ from, to }) => ({ from: text(from), to: to === Infinity ? null : text(to) })),
    ),
    endedAt: endedAt(instants),
  };
}

/** When a clock counts: cancelled, broken, or stopped in time. */
export const endedAt = ({
  cancelledAt,
  breachedAt,
  stoppedAt,
}: Pick<ServiceClockRecord, 'cancelledAt' | 'breachedAt' | 'stoppedAt'>): string =>
  cancelledAt ?? breachedAt ?? stoppedAt ?? never;

/** The calendar versions that stored clocks go by. */
export const pinnedOf = (clocks: readonly ServiceClockRecord[]): Map<string, number> =>
  new Map(clocks.map(({ key, calendarVersion }) => [key, calendarVersion]));

/** A record's history as clocks are made of it: with the priority and the reason of a hold that it had since. */
export function clockEvents(history: readonly RecordEventRecord[]): RecordEvent[] {
  const held: Record<'priority' | 'holdReason', string | undefined> = { priority: undefined, holdReason: undefined };
  return history.map(({ at, event, to, diff }) => {
    for (const { name, to: value } of JSON.parse(diff) as AttributeDelta[])
      if (name === 'priority' || name === 'holdReason') held[name] = typeof value === 'string' ? value : undefined;
    return { at: Date.parse(at), event, state: to, priority: held.priority, reason: held.holdReason };
  });
}

/** What subscribers are told of a clock: not what passes while nothing happens, nor what is looked up. */
export function toldOf(clock: ServiceClockRecord): Record<string, unknown> {
  const { elapsedMs: _, nextAt: __, level, endedAt: ___, ...told } = clock;
  const { name } = JSON.parse(level) as { name: string };
  return { ...told, levelName: name };
}
