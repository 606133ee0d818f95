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
  /** Absent: the office hours below. */
  readonly calendarId?: string | undefined;
}

/** Until somebody says otherwise: five days of eight hours. */
export const defaultPractice: IncidentPractice = {
  version: 0,
  matrix: defaultMatrix,
  reopenWithin: 'PT40H',
  closeAfter: 'PT40H',
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
  calendar?: string | null | undefined;
  expectedVersion?: number | null | undefined;
}

const longest = 2_000 * 3_600_000;

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
  return faults;
}

/** The practice with what an input says of it. `calendarId`: null for none, undefined for as it is. */
export function withInput(
  practice: IncidentPractice,
  { matrix, reopenWithin, closeAfter }: IncidentPracticeInput,
  calendarId: string | null | undefined,
): IncidentPractice {
  const { calendarId: held, ...rest } = practice;
  const next = calendarId === undefined ? held : (calendarId ?? undefined);
  return {
    ...rest,
    version: practice.version + 1,
    ...(matrix && { matrix: matrix.map(({ impact, urgency, priority }) => ({ impact, urgency, priority })) }),
    ...(reopenWithin != null && { reopenWithin }),
    ...(closeAfter != null && { closeAfter }),
    ...(next !== undefined && { calendarId: next }),
  };
}
