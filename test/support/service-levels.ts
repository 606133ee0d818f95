import type { CalendarVersions, ClockedRecord, RecordEvent } from '../../src/agreement/clock.js';
import type { ServiceLevel } from '../../src/agreement/service-level.js';
import type { Calendar } from '../../src/calendar/calendar.js';
import { hour } from '../../src/monitoring/spans.js';

const open = ['LOGGED', 'CATEGORISED', 'PRIORITISED', 'IN_PROGRESS', 'ON_HOLD'];

/** Incidents resolved within four hours for P1, eight for P2, a day of business hours and more for the others. */
export const resolution: ServiceLevel = {
  ...{ id: 'resolve', name: 'Resolution', kind: 'RESOLUTION', recordType: 'Incident', calendarId: 'BER' },
  targets: { P1: 4 * hour, P2: 8 * hour, P3: 16 * hour },
  start: { states: open },
  pause: { states: ['ON_HOLD'], reasons: ['CALLER', 'VENDOR'] },
  stop: { states: ['RESOLVED'] },
  cancel: { states: ['CANCELLED'] },
};

export const response: ServiceLevel = {
  ...{ id: 'respond', name: 'Response', kind: 'RESPONSE', recordType: 'Incident', calendarId: 'BER' },
  targets: { P1: hour / 4, P2: hour / 2, P3: hour },
  start: { states: ['LOGGED', 'CATEGORISED', 'PRIORITISED'] },
  stop: { events: ['assign', 'respond'] },
  cancel: { states: ['CANCELLED'] },
};

export const always = (calendar: Calendar): CalendarVersions => ({ versionAt: () => 1, calendar: () => calendar });

/** An incident by what happened to it: [instant, event, state, priority, reason]. */
export const incident = (
  ...rows: [at: string | number, event: string, state: string, priority?: string, reason?: string | undefined][]
): ClockedRecord => {
  const events = rows.map(([at, event, state, priority, reason]): RecordEvent => ({
    at: typeof at === 'number' ? at : Date.parse(`${at}:00Z`),
    ...{ event, state, priority, reason },
  }));
  return { id: 'INC-1', type: 'Incident', loggedAt: events[0]!.at, events };
};
