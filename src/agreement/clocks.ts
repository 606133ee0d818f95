import { randomUUID } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Work } from '../lifecycle/kind.js';
import type { ServiceClockRecord } from '../records.js';
import { calendarVersions, type KnownCalendars } from './calendars.js';
import { replay, type Clock, type RecordEvent } from './clock.js';
import {
  clockEvents,
  clockInstants,
  endedAt,
  pinnedOf,
  propertiesOf,
  toldOf,
  type StoredNotice,
} from './clock-record.js';
import { planNotices, type NoticeLevel } from './notices.js';
import type { ServiceLevel } from './service-level.js';
import { levelsOf } from './stored.js';

/** A record whose clocks are kept, as it is after what happened. */
export interface ClockSubject {
  readonly id: string;
  readonly recordType: string;
  /** From when clocks count; undefined before it is logged. */
  readonly loggedAt: string | undefined;
  /** The service that it disturbs or is of, by whose agreements it is measured. */
  readonly serviceId: string | undefined;
  /** What is happening to it and not in its history yet. */
  readonly event?: RecordEvent | undefined;
  /** Of records that have none of their own: the one they all have. */
  readonly priority?: string | undefined;
}

/** A share of a clock's target that was used up just now. */
export interface ServiceLevelNotice {
  readonly clock: ServiceClockRecord;
  readonly level: NoticeLevel;
}

/** The effect of the timer that tells of clocks. */
export const noticeEffect = 'TELL_SERVICE_LEVELS';

const mostEvents = 10_000;
const mostAgreements = 500;

interface KnownLevel {
  readonly level: ServiceLevel;
  readonly agreementId: string;
}

/**
 * Makes the clocks of a record anew from its history and stores them, in the transaction of what happened. Gives the shares
 * that were reached, each told once: of several of one clock the highest. The caller's kind has the timer `noticeEffect`.
 */
export async function keepClocks(
  { transaction, changes }: Work,
  subject: ClockSubject,
  { fired = false } = {},
): Promise<ServiceLevelNotice[]> {
  if (subject.loggedAt === undefined) return [];
  const now = Date.parse(changes.at);
  const stored = await transaction.run(cypher.clock.ofRecords, { ids: [subject.id] });
  const levels = await levelsFor(transaction, subject, stored);
  if (levels.length === 0 && stored.length === 0) return [];
  const events = await eventsOf(transaction, subject);
  const record = { id: subject.id, type: subject.recordType, loggedAt: Date.parse(subject.loggedAt), events };
  const calendars = await calendarVersions(
    transaction,
    levels.map(({ level }) => level.calendarId),
  );
  const held = new Map(stored.map((clock) => [clock.key, clock]));
  const kept: { after: ServiceClockRecord; before: ServiceClockRecord | undefined; reached: readonly NoticeLevel[] }[] =
    [];
  for (const known of levels)
    for (const clock of replay(record, known.level, calendars.of(known.level.calendarId), now, pinnedOf(stored)))
      kept.push(keep({ clock, known, subject, calendars, now }, held.get(clock.key)));
  // Another service is measured by other agreements: what those before measured counts nowhere.
  const wanted = new Set(kept.map(({ after }) => after.key));
  for (const before of stored)
    if (!wanted.has(before.key) && before.cancelledAt === undefined)
      kept.push({ before, after: givenUp(before, changes.at), reached: [] });

  const changed = kept.filter(({ before, after }) => stringify(before) !== stringify(after));
  if (changed.length > 0)
    transaction.send(cypher.clock.save, {
      rows: changed.map(({ after }) => {
        const { id, key, recordId, ...properties } = after;
        return { id, key, recordId, serviceId: after.serviceId, properties: { ...absent, ...properties } };
      }),
      instants: [...clockInstants],
    });
  for (const { before, after } of changed)
    if (!before || stringify(toldOf(before)) !== stringify(toldOf(after)))
      changes.record(after.id, {
        ...{ type: 'ServiceClock', operation: before ? 'UPDATED' : 'CREATED' },
        state: toldOf(after),
      });
  setTimer({ transaction, changes }, subject, nextOf(stored), nextOf(kept.map(({ after }) => after)), fired);
  return kept.flatMap(({ after, reached }) => (reached.length > 0 ? [{ clock: after, level: reached.at(-1)! }] : []));
}

/** Properties that a clock may lose. */
const absent = { dueAt: null, stoppedAt: null, cancelledAt: null, breachedAt: null, nextAt: null };

const nextOf = (clocks: readonly ServiceClockRecord[]): string | undefined =>
  clocks
    .flatMap(({ nextAt }) => nextAt ?? [])
    .sort()
    .at(0);

function setTimer(
  { transaction, changes }: Work,
  { id: recordId, recordType }: ClockSubject,
  before: string | undefined,
  fireAt: string | undefined,
  fired: boolean,
): void {
  if (before === fireAt && !fired) return;
  if (before !== undefined)
    transaction.send(cypher.timer.cancel, { recordId, effects: [noticeEffect], at: changes.at });
  if (fireAt !== undefined)
    transaction.send(cypher.timer.create, {
      rows: [{ id: randomUUID(), recordId, recordType, effect: noticeEffect, fireAt }],
    });
}

/** The levels that a record is measured by: those it is measured by already as they were then, and its service's. */
async function levelsFor(
  runner: Runner,
  { serviceId, recordType, loggedAt }: ClockSubject,
  stored: readonly ServiceClockRecord[],
): Promise<KnownLevel[]> {
  if (serviceId === undefined) return [];
  const pinned = new Map(stored.map((clock) => [clock.levelId, JSON.parse(clock.level) as ServiceLevel]));
  const rows = await runner.run(cypher.agreement.ofService, {
    ...{ service: serviceId, kind: null, customer: null, on: loggedAt!.slice(0, 10), after: '', limit: mostAgreements },
  });
  return rows.flatMap((agreement) =>
    levelsOf(agreement)
      .filter((level) => level.recordType === recordType)
      .map((level) => ({ level: pinned.get(level.id) ?? level, agreementId: agreement.id })),
  );
}

async function eventsOf(runner: Runner, { id, event, priority }: ClockSubject): Promise<RecordEvent[]> {
  const pages = [{ index: 0, recordId: id, after: 0 }];
  const [page] = await runner.run(cypher.lifecycle.events, { pages, limit: mostEvents });
  const events = [...clockEvents(page?.events ?? []), ...(event ? [event] : [])];
  return priority === undefined ? events : events.map((one) => ({ ...one, priority }));
}

interface Kept {
  readonly clock: Clock;
  readonly known: KnownLevel;
  readonly subject: ClockSubject;
  readonly calendars: KnownCalendars;
  readonly now: number;
}

function keep({ clock, known, subject, calendars, now }: Kept, before: ServiceClockRecord | undefined) {
  const { level, agreementId } = known;
  const calendar = calendars.of(level.calendarId).calendar(clock.calendarVersion);
  const notices = before ? (JSON.parse(before.notices) as StoredNotice[]) : [];
  const told = new Set(notices.map((notice) => notice.level));
  const { reached, nextAt } = planNotices(clock, calendar, told, now);
  const after: ServiceClockRecord = {
    ...{ id: before?.id ?? randomUUID(), recordId: subject.id, recordType: subject.recordType, key: clock.key },
    ...{ agreementId, serviceId: subject.serviceId!, levelId: level.id, level: JSON.stringify(level) },
    ...propertiesOf(clock),
    notices: JSON.stringify([
      ...notices,
      ...reached.map((share) => ({ level: share, at: new Date(now).toISOString() })),
    ]),
    ...(nextAt !== undefined && { nextAt: new Date(nextAt).toISOString() }),
  };
  return { before, after, reached };
}

function givenUp(before: ServiceClockRecord, at: string): ServiceClockRecord {
  const { nextAt: _, dueAt: __, ...rest } = before;
  const after: ServiceClockRecord = { ...rest, state: 'CANCELLED', cancelledAt: at };
  return { ...after, endedAt: endedAt(after) };
}
