import type { Failure } from '../refusal.js';

/** SLA with a customer, OLA with a team of the house, UC (underpinning contract) with a supplier. */
export type AgreementKind = 'SLA' | 'OLA' | 'UC';
export type ClockKind = 'RESPONSE' | 'RESOLUTION';

/** Types of records that clocks run on. */
export const clockedTypes: readonly string[] = ['Incident', 'ServiceRequest'];

/** The priority of records that have none: what is promised holds for all of them alike. */
export const onlyPriority = 'REQUEST';

/** When something of a clock happens: as the record comes into one of the states, or by one of the events. */
export interface ClockCondition {
  readonly states?: readonly string[] | undefined;
  readonly events?: readonly string[] | undefined;
}

/** What is measured of which records, and within what time. */
export interface ServiceLevel {
  readonly id: string;
  readonly name: string;
  readonly kind: ClockKind;
  /** Whose clocks it runs, such as Incident. */
  readonly recordType: string;
  readonly calendarId: string;
  /** By priority, in milliseconds of open time. A record of another priority has no clock. */
  readonly targets: Readonly<Record<string, number>>;
  /** It runs in these states. A record that leaves them other than by `stop` gives its clock up. */
  readonly start: { readonly states: readonly string[] };
  /** It stands still in these states; where reasons are named, only for those. */
  readonly pause?: { readonly states: readonly string[]; readonly reasons?: readonly string[] | undefined } | undefined;
  /** A pause ends by one of these events only. Without any it ends as the record leaves the states of `pause`. */
  readonly resume?: { readonly events: readonly string[] } | undefined;
  readonly stop: ClockCondition;
  /** The clock begins anew. */
  readonly reset?: { readonly events: readonly string[] } | undefined;
  /** The clock is given up and counts nowhere. */
  readonly cancel?: ClockCondition | undefined;
}

const longestTarget = 2_000 * 3_600_000;

/** Everything wrong with a service level, empty when it can be used. Fields are paths inside it. */
export function serviceLevelFaults(level: Omit<ServiceLevel, 'id' | 'calendarId'>): Failure[] {
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void => void faults.push({ field, code: 'INVALID', message });
  const { name, kind, recordType, targets, start, pause, resume, stop, cancel } = level;
  const running = new Set(start.states);
  if (name.trim() === '' || name.length > 200) fault('name', 'A name has 1 to 200 characters.');
  if (running.size === 0) fault('start.states', 'Name at least one state in which the clock runs.');
  if (isEmpty(stop)) fault('stop', 'Name a state or an event that stops the clock, or it never does.');
  const priorities = Object.keys(targets);
  if (priorities.length === 0) fault('targets', 'Give a target for at least one priority.');
  else if (recordType === 'ServiceRequest' && priorities.some((priority) => priority !== onlyPriority))
    fault('targets', `A ServiceRequest has no priority. Give one target, for ${onlyPriority}.`);
  for (const [priority, target] of Object.entries(targets))
    if (!(Number.isInteger(target) && target > 0 && target <= longestTarget))
      fault(`targets.${priority}`, 'A target is more than 0 and at most 2,000 hours of open time.');

  if (pause && kind === 'RESPONSE')
    fault('pause', 'A response is not paused: it says when somebody first took care. Leave it out.');
  for (const state of pause?.states ?? [])
    if (!running.has(state))
      fault(
        'pause.states',
        `${state} is not among start.states: there the clock would be cancelled, not paused. Add it to start.states.`,
      );
  if (pause && pause.states.length > 0 && start.states.every((state) => pause.states.includes(state)) && !pause.reasons)
    fault('pause.states', 'It pauses in every state in which it runs, so it never would. Leave one out.');
  if (resume && !pause) fault('resume', 'There is nothing to resume from. Give pause, or leave it out.');
  for (const [field, condition] of [
    ['stop', stop],
    ['cancel', cancel],
  ] as const)
    for (const state of condition?.states ?? [])
      if (running.has(state))
        fault(`${field}.states`, `${state} is among start.states too: it cannot both run and end there.`);
  for (const state of cancel?.states ?? [])
    if (stop.states?.includes(state)) fault('cancel.states', `${state} stops the clock already.`);
  for (const event of cancel?.events ?? [])
    if (stop.events?.includes(event)) fault('cancel.events', `${event} stops the clock already.`);
  return faults;
}

const isEmpty = ({ states = [], events = [] }: ClockCondition): boolean => states.length + events.length === 0;
