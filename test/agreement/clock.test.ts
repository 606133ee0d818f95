import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay, type Clock, type ClockedRecord } from '../../src/agreement/clock.js';
import { serviceLevelFaults, type ServiceLevel } from '../../src/agreement/service-level.js';
import { Calendar } from '../../src/calendar/calendar.js';
import { hour, minute } from '../../src/monitoring/spans.js';
import { ALWAYS, BER, definitions } from '../support/calendars.js';
import { always, incident, resolution, response } from '../support/service-levels.js';
import { inEveryMachineZone } from '../support/zones.js';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().replace(/:00\.000Z$/, '');
const clocks = (record: ClockedRecord, now: string, level: ServiceLevel = resolution): Clock[] =>
  replay(record, level, always(BER), at(now));
const brief = ({ priority, state, dueAt, breachedAt }: Clock) => [priority, state, iso(dueAt), iso(breachedAt)];

inEveryMachineZone(() => {
  test('scenario 11: another priority is measured from the beginning, and the clock before it counts no more', () => {
    const record = incident(
      ['2026-06-01T07:00', 'log', 'LOGGED'],
      ['2026-06-01T07:00', 'prioritise', 'PRIORITISED', 'P3'],
      ['2026-06-01T10:00', 'prioritise', 'PRIORITISED', 'P1'],
    );
    const [p3, p1] = clocks(record, '2026-06-01T10:00');
    expect(brief(p3!)).toEqual(['P3', 'CANCELLED', '2026-06-02T15:00', undefined]);
    expect(brief(p1!)).toEqual(['P1', 'RUNNING', '2026-06-01T11:00', undefined]);
    expect(p1).toMatchObject({ startedAt: record.loggedAt, attachedAt: at('2026-06-01T10:00'), elapsedMs: 3 * hour });
    expect([p3!.key, p1!.key]).toEqual(['INC-1 resolve 0', 'INC-1 resolve 1']);
  });
});

const logged = '2026-06-01T07:00';
const P2 = incident([logged, 'prioritise', 'IN_PROGRESS', 'P2']);
const then = (...rows: Parameters<typeof incident>): ClockedRecord => ({
  ...P2,
  events: [...P2.events, ...incident(...rows).events],
});

describe('a clock', () => {
  test('is due when its target is used, stops with the record, and keeps what it took', () => {
    expect(clocks(P2, '2026-06-01T09:00').map(brief)).toEqual([['P2', 'RUNNING', '2026-06-01T15:00', undefined]]);
    const [stopped] = clocks(then(['2026-06-01T12:00', 'resolve', 'RESOLVED', 'P2']), '2026-06-09T09:00');
    expect(stopped).toMatchObject({ state: 'STOPPED', elapsedMs: 5 * hour, breached: false });
  });

  test('that stops when it is due has met its target; a moment later it has not', () => {
    const [met] = clocks(then(['2026-06-01T15:00', 'resolve', 'RESOLVED']), '2026-06-09T09:00');
    expect(met).toMatchObject({ breached: false, elapsedMs: 8 * hour });
    const [late] = clocks(then(['2026-06-01T15:01', 'resolve', 'RESOLVED']), '2026-06-09T09:00');
    expect(brief(late!)).toEqual(['P2', 'STOPPED', '2026-06-01T15:00', '2026-06-01T15:00']);
    expect(clocks(P2, '2026-06-01T14:59')[0]!.breached).toBe(false);
    expect(clocks(P2, '2026-06-01T15:00')[0]!.breached).toBe(true);
  });

  test('stands still on hold for reasons that count, and has no due instant meanwhile', () => {
    const held = then(['2026-06-01T09:00', 'hold', 'ON_HOLD', 'P2', 'CALLER']);
    expect(clocks(held, '2026-06-01T14:00')).toMatchObject([
      {
        state: 'PAUSED',
        dueAt: undefined,
        elapsedMs: 2 * hour,
        pauses: [{ from: at('2026-06-01T09:00'), to: Infinity }],
      },
    ]);
    const resumed = {
      ...held,
      events: [...held.events, ...incident(['2026-06-01T11:00', 'resume', 'IN_PROGRESS']).events],
    };
    expect(clocks(resumed, '2026-06-01T14:00').map(brief)).toEqual([['P2', 'RUNNING', '2026-06-02T09:00', undefined]]);
    const ours = then(['2026-06-01T09:00', 'hold', 'ON_HOLD', 'P2', 'CHANGE']);
    expect(clocks(ours, '2026-06-01T14:00').map(brief)).toEqual([['P2', 'RUNNING', '2026-06-01T15:00', undefined]]);
  });

  test('was broken before a hold, and stays so', () => {
    const held = then(['2026-06-01T16:00', 'hold', 'ON_HOLD', 'P2', 'CALLER']);
    expect(clocks(held, '2026-06-05T10:00').map(brief)).toEqual([
      ['P2', 'PAUSED', '2026-06-01T15:00', '2026-06-01T15:00'],
    ]);
  });

  test('goes on when the record is reopened: the time between was a pause', () => {
    const record = then(
      ['2026-06-01T12:00', 'resolve', 'RESOLVED', 'P2'],
      ['2026-06-02T12:00', 'reopen', 'IN_PROGRESS', 'P2'],
    );
    const found = clocks(record, '2026-06-02T12:30');
    expect(found.map(brief)).toEqual([['P2', 'RUNNING', '2026-06-02T15:00', undefined]]);
    expect(found[0]).toMatchObject({ elapsedMs: 5.5 * hour, stoppedAt: undefined });
  });

  test('begins anew with a reset; the one before it stays as it stopped', () => {
    const level = { ...resolution, reset: { events: ['reopen'] } };
    const record = then(
      ['2026-06-01T12:00', 'resolve', 'RESOLVED', 'P2'],
      ['2026-06-02T12:00', 'reopen', 'IN_PROGRESS', 'P2'],
    );
    expect(clocks(record, '2026-06-02T12:30', level).map(brief)).toEqual([
      ['P2', 'STOPPED', '2026-06-01T15:00', undefined],
      ['P2', 'RUNNING', '2026-06-03T12:00', undefined],
    ]);
  });

  test('is given up when the record is cancelled, or leaves the states in which it runs', () => {
    const cancelled = clocks(then(['2026-06-01T12:00', 'cancel', 'CANCELLED']), '2026-06-09T12:00');
    expect(cancelled).toMatchObject([{ state: 'CANCELLED', cancelledAt: at('2026-06-01T12:00'), breached: false }]);
    const gone = clocks(then(['2026-06-01T12:00', 'merge', 'MERGED']), '2026-06-09T12:00');
    expect(gone).toMatchObject([{ state: 'CANCELLED', elapsedMs: 5 * hour }]);
  });

  test('of a priority given too late is broken at once, when it was given', () => {
    const record = then(['2026-06-01T14:00', 'prioritise', 'IN_PROGRESS', 'P1']);
    const [, p1] = clocks(record, '2026-06-01T14:00');
    expect(p1).toMatchObject({
      ...{ dueAt: at('2026-06-01T11:00'), breachedAt: at('2026-06-01T14:00'), breachedOnAttach: true },
    });
  });

  test('takes the holds with it into another priority', () => {
    const record = then(
      ['2026-06-01T08:00', 'hold', 'ON_HOLD', 'P2', 'VENDOR'],
      ['2026-06-01T10:00', 'resume', 'IN_PROGRESS', 'P2'],
      ['2026-06-01T10:30', 'prioritise', 'IN_PROGRESS', 'P1'],
    );
    expect(clocks(record, '2026-06-01T11:00').map(brief)).toEqual([
      ['P2', 'CANCELLED', '2026-06-02T09:00', undefined],
      ['P1', 'RUNNING', '2026-06-01T13:00', undefined],
    ]);
  });

  test('of a response stops at the first one for good, even one given before there was a priority', () => {
    const answered = incident(
      ['2026-06-01T07:00', 'log', 'LOGGED'],
      ['2026-06-01T07:20', 'respond', 'LOGGED'],
      ['2026-06-01T09:00', 'prioritise', 'PRIORITISED', 'P2'],
      ['2026-06-01T09:30', 'assign', 'IN_PROGRESS', 'P2'],
    );
    expect(clocks(answered, '2026-06-02T07:00', response)).toMatchObject([
      { state: 'STOPPED', stoppedAt: at('2026-06-01T07:20'), breached: false, breachedOnAttach: false },
    ]);
    const late = incident(
      ['2026-06-01T07:00', 'prioritise', 'PRIORITISED', 'P1'],
      ['2026-06-01T08:00', 'assign', 'IN_PROGRESS', 'P1'],
      ['2026-06-01T09:00', 'resolve', 'RESOLVED', 'P1'],
      ['2026-06-01T10:00', 'reopen', 'IN_PROGRESS', 'P1'],
    );
    expect(clocks(late, '2026-06-02T07:00', response).map(brief)).toEqual([
      ['P1', 'STOPPED', '2026-06-01T07:15', '2026-06-01T07:15'],
    ]);
  });

  test('needs a target, and a record of its type', () => {
    expect(clocks(incident([logged, 'prioritise', 'PRIORITISED', 'P5']), logged)).toEqual([]);
    expect(clocks({ ...P2, type: 'Change' }, logged)).toEqual([]);
  });

  test('keeps the version of the calendar that was in force when it came to be, until it is pinned to another', () => {
    const early = new Calendar({ ...definitions.BER, week: [{ weekday: 1, start: '06:00', end: '22:00' }] });
    const calendars = {
      versionAt: (instant: number) => (instant < at('2026-06-01T09:00') ? 1 : 2),
      calendar: (version: number) => (version === 1 ? BER : early),
    };
    const now = at('2026-06-01T12:00');
    expect(replay(P2, resolution, calendars, now)[0]).toMatchObject({
      calendarVersion: 1,
      dueAt: at('2026-06-01T15:00'),
    });
    const later = {
      ...P2,
      events: [...P2.events, ...incident(['2026-06-01T10:00', 'prioritise', 'IN_PROGRESS', 'P3']).events],
    };
    expect(replay(later, resolution, calendars, now)[1]).toMatchObject({ calendarVersion: 2 });
    const pinned = replay(P2, resolution, calendars, now, new Map([['INC-1 resolve 0', 2]]));
    expect(pinned[0]).toMatchObject({ calendarVersion: 2, elapsedMs: 5 * hour, dueAt: at('2026-06-01T15:00') });
  });
});

// ---------------------------------------------------------------- against living through it minute by minute

type State = 'IN_PROGRESS' | 'ON_HOLD' | 'RESOLVED';
const moves: Record<State, [event: string, state: State, reason?: string][]> = {
  IN_PROGRESS: [
    ['hold', 'ON_HOLD', 'CALLER'],
    ['hold', 'ON_HOLD', 'CHANGE'],
    ['resolve', 'RESOLVED'],
  ],
  ON_HOLD: [
    ['resume', 'IN_PROGRESS'],
    ['resolve', 'RESOLVED'],
  ],
  RESOLVED: [['reopen', 'IN_PROGRESS']],
};

test('a replay is what living through it minute by minute comes to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.nat(2)), { maxLength: 8 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 2_000 }),
      (steps, office, until) => {
        const calendar = office ? BER : ALWAYS;
        const start = at('2026-06-01T11:00');
        const rows: Parameters<typeof incident> = [[start, 'prioritise', 'IN_PROGRESS', 'P2']];
        let state: State = 'IN_PROGRESS';
        let when = start;
        for (const [minutes, choice] of steps) {
          const possible: (typeof moves)[State] = moves[state];
          const [event, becomes, reason] = possible[choice % possible.length]!;
          when += minutes * minute;
          rows.push([when, event, becomes, 'P2', reason]);
          state = becomes;
        }
        const record = incident(...rows);
        const now = start + until * minute;

        let used = 0;
        let brokenAt: number | undefined;
        for (let time = start; time < now; time += minute) {
          const last = record.events.filter((event) => event.at <= time).at(-1)!;
          const counts = last.state === 'IN_PROGRESS' || (last.state === 'ON_HOLD' && last.reason === 'CHANGE');
          if (counts && calendar.isOpen(time)) used++;
          const next = record.events.find((event) => event.at === time + minute);
          // Resolved in the very moment in which it is due: met.
          if (used === 480 && !(next?.state === 'RESOLVED')) brokenAt ??= time + minute;
        }
        const [clock, ...others] = replay(record, resolution, always(calendar), now);
        expect(others).toEqual([]);
        expect(clock!.elapsedMs).toBe(used * minute);
        expect(clock!.breached).toBe(used >= 480 && brokenAt !== undefined);
      },
    ),
    { numRuns: 60 },
  );
});

describe('a service level that cannot be used says why', () => {
  const fields = (changes: Partial<ServiceLevel>) =>
    serviceLevelFaults({ ...resolution, ...changes }).map(({ field }) => field);

  test('a pause outside the states in which it runs would cancel, and is refused', () => {
    expect(serviceLevelFaults({ ...resolution, start: { states: ['IN_PROGRESS'] } })).toEqual([
      {
        ...{ field: 'pause.states', code: 'INVALID' },
        message:
          'ON_HOLD is not among start.states: there the clock would be cancelled, not paused. Add it to start.states.',
      },
    ]);
  });

  test('and so is all else, at once', () => {
    expect(fields({})).toEqual([]);
    expect(serviceLevelFaults(response)).toEqual([]);
    expect(fields({ name: ' ', start: { states: [] }, pause: undefined, stop: {}, targets: {} })).toEqual([
      ...['name', 'start.states', 'stop', 'targets'],
    ]);
    expect(fields({ targets: { P1: 0, P2: 1.5 } })).toEqual(['targets.P1', 'targets.P2']);
    expect(fields({ stop: { states: ['IN_PROGRESS'] } })).toEqual(['stop.states']);
    expect(fields({ cancel: { states: ['RESOLVED', 'LOGGED'] } })).toEqual(['cancel.states', 'cancel.states']);
    expect(fields({ kind: 'RESPONSE' })).toEqual(['pause']);
    expect(fields({ pause: undefined, resume: { events: ['reply'] } })).toEqual(['resume']);
    expect(fields({ pause: { states: [...resolution.start.states] } })).toEqual(['pause.states']);
  });
});
