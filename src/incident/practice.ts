import { openTimeOf } from '../calendar/answers.js';
import { Calendar, type Weekday } from '../calendar/calendar.js';
import type { Failure } from '../refusal.js';
import { defaultMatrix, matrixFaults, type PriorityCell } from './priority.js';

/** How incidents are handled here. Durations are ISO 8601, of open time. */
export interface IncidentPractice {
  readonly version: number;
  readonly matrix: readonly PriorityCell[];
  readonly reopenWithin: string;
  readonly closeAfter: string;
  /** Whether to give it to somebody is the first response, or only what a person says to who reported it. */
  readonly firstResponse: 'ASSIGNMENT' | 'REPLY';
  /** Percent of the response target in which somebody of a team takes what the team was given. */
  readonly acceptWithin: number;
  /** From so many firing alerts on, one at P1 is proposed as a major incident. */
  readonly majorFromAlerts: number;
  /** The Person whom breaches are for. */
  readonly managerId?: string | undefined;
  /** Absent: the office hours below. */
  readonly calendarId?: string | undefined;
}

/** Until somebody says otherwise: five days of eight hours. */
export const defaultPractice: IncidentPractice = {
  version: 0,
  matrix: defaultMatrix,
  reopenWithin: 'PT40H',
  closeAfter: 'PT40H',
  firstResponse: 'ASSIGNMENT',
  acceptWithin: 25,
  majorFromAlerts: 20,
};

/** Whose open time counts where neither the service nor the practice has a calendar. */
export const officeHours = new Calendar({
  zone: 'UTC',
  week: ([1, 2, 3, 4, 5] satisfies Weekday[]).map((weekday) => ({ weekday, start: '09:00', end: '17:00' })),
  holidays: [],
  extraOpenings: [],
});

export interface IncidentPracticeInput {
  matrix?: readonly PriorityCell[] | null | undefined;
  reopenWithin?: string | null | undefined;
  closeAfter?: string | null | undefined;
  firstResponse?: IncidentPractice['firstResponse'] | null | undefined;
  acceptWithin?: number | null | undefined;
  majorFromAlerts?: number | null | undefined;
  manager?: string | null | undefined;
  calendar?: string | null | undefined;
  expectedVersion?: number | null | undefined;
}

const longest = 2_000 * 3_600_000;
const mostAlerts = 1_000_000;

/** Everything wrong with an input that needs no graph to be seen. */
export function practiceFaults({ matrix, ...input }: IncidentPracticeInput): Failure[] {
  const faults = matrixFaults(matrix ?? defaultMatrix).map((message) => ({
    ...{ field: 'input.matrix', code: 'INVALID', message },
  }));
  for (const field of ['reopenWithin', 'closeAfter'] as const) {
    const given = input[field];
    if (given == null) continue;
    const length = openTimeOf(given);
    if (length === undefined || length <= 0 || length > longest)
      faults.push({
        ...{ field: `input.${field}`, code: 'INVALID' },
        message: `${field} takes hours, minutes and seconds of open time, such as PT40H, up to 2,000 hours.`,
      });
  }
  const { acceptWithin, majorFromAlerts } = input;
  if (acceptWithin != null && (acceptWithin < 1 || acceptWithin > 100))
    faults.push({
      ...{ field: 'input.acceptWithin', code: 'INVALID' },
      message: 'acceptWithin takes 1 to 100 percent of the response target.',
    });
  if (majorFromAlerts != null && (majorFromAlerts < 1 || majorFromAlerts > mostAlerts))
    faults.push({
      ...{ field: 'input.majorFromAlerts', code: 'INVALID' },
      message: 'majorFromAlerts takes 1 to 1,000,000 alerts.',
    });
  return faults;
}

/** What an input names. null: none, undefined: as it is. */
export interface NamedByPractice {
  readonly calendarId: string | null | undefined;
  readonly managerId: string | null | undefined;
}

/** The practice with what an input says of it. */
export function withInput(
  practice: IncidentPractice,
  { matrix, reopenWithin, closeAfter, firstResponse, acceptWithin, majorFromAlerts }: IncidentPracticeInput,
  named: NamedByPractice,
): IncidentPractice {
  const { calendarId, managerId, ...rest } = practice;
  const next = {
    calendarId: named.calendarId === undefined ? calendarId : (named.calendarId ?? undefined),
    managerId: named.managerId === undefined ? managerId : (named.managerId ?? undefined),
  };
  return {
    ...rest,
    version: practice.version + 1,
    ...(matrix && { matrix: matrix.map(({ impact, urgency, priority }) => ({ impact, urgency, priority })) }),
    ...(reopenWithin != null && { reopenWithin }),
    ...(closeAfter != null && { closeAfter }),
    ...(firstResponse != null && { firstResponse }),
    ...(acceptWithin != null && { acceptWithin }),
    ...(majorFromAlerts != null && { majorFromAlerts }),
    ...(next.calendarId !== undefined && { calendarId: next.calendarId }),
    ...(next.managerId !== undefined && { managerId: next.managerId }),
  };
}
