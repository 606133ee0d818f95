import { Temporal } from 'temporal-polyfill';
import { openTimeOf } from '../calendar/answers.js';
import type { Failure } from '../refusal.js';
import {
  clockedTypes,
  serviceLevelFaults,
  type AgreementKind,
  type ClockKind,
  type ServiceLevel,
} from './service-level.js';

type Texts = readonly string[] | null | undefined;

export interface ServiceLevelInput {
  name: string;
  kind: ClockKind;
  recordType: string;
  calendar: string;
  targets: readonly { priority: string; target: string }[];
  startStates: readonly string[];
  pauseStates?: Texts;
  pauseReasons?: Texts;
  resumeEvents?: Texts;
  stopStates?: Texts;
  stopEvents?: Texts;
  resetEvents?: Texts;
  cancelStates?: Texts;
  cancelEvents?: Texts;
}

export interface AvailabilityTargetInput {
  name: string;
  percentage: number;
  /** Default 30. */
  windowDays?: number | undefined;
  calendar?: string | null | undefined;
}

/** What defineAgreement takes. */
export interface AgreementInput {
  id?: string | null | undefined;
  name: string;
  kind: AgreementKind;
  description?: string | null | undefined;
  validFrom: string;
  validTo?: string | null | undefined;
  customer?: string | null | undefined;
  provider?: string | null | undefined;
  services: readonly string[];
  serviceLevels?: readonly ServiceLevelInput[] | null | undefined;
  availabilityTargets?: readonly AvailabilityTargetInput[] | null | undefined;
  expectedVersion?: number | null | undefined;
}

/** A share of agreed time, as an agreement keeps it. */
export interface AvailabilityTarget {
  readonly id: string;
  readonly name: string;
  readonly percentage: number;
  readonly windowDays: number;
  /** Absent: around the clock. */
  readonly calendarId?: string | undefined;
}

const most = { services: 200, serviceLevels: 50, availabilityTargets: 20, words: 100 };

/** A level of the input as the clocks take it. */
export function readLevel(input: ServiceLevelInput, id: string): ServiceLevel {
  const { name, kind, recordType, calendar, targets, startStates } = input;
  const list = (texts: Texts): readonly string[] | undefined => (texts?.length ? [...new Set(texts)] : undefined);
  const pause = list(input.pauseStates);
  const [resume, reset] = [list(input.resumeEvents), list(input.resetEvents)];
  const cancel = { states: list(input.cancelStates), events: list(input.cancelEvents) };
  return {
    ...{ id, name: name.trim(), kind, recordType, calendarId: calendar },
    targets: Object.fromEntries(targets.map(({ priority, target }) => [priority, openTimeOf(target) ?? NaN])),
    start: { states: [...new Set(startStates)] },
    ...(pause && { pause: { states: pause, reasons: list(input.pauseReasons) } }),
    ...(resume && { resume: { events: resume } }),
    stop: { states: list(input.stopStates), events: list(input.stopEvents) },
    ...(reset && { reset: { events: reset } }),
    ...((cancel.states ?? cancel.events) && { cancel }),
  };
}

/** Everything wrong with an input that needs no graph to be seen. */
export function inputFaults(input: AgreementInput): Failure[] {
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void =>
    void faults.push({ field: `input.${field}`, code: 'INVALID', message });
  const { name, description, validFrom, validTo, kind, customer, provider, services } = input;
  const levels = input.serviceLevels ?? [];
  const targets = input.availabilityTargets ?? [];
  if (name.trim() === '' || name.length > 200) fault('name', 'A name has 1 to 200 characters.');
  if ((description?.length ?? 0) > 4_000) fault('description', 'At most 4,000 characters are taken.');
  if (validTo != null && Temporal.PlainDate.compare(validFrom, validTo) > 0)
    fault('validTo', 'The last day must not be before the first.');
  if (kind === 'SLA' && customer == null) fault('customer', 'An SLA is with a customer. Name one, or make it an OLA.');
  if (kind === 'UC' && provider == null)
    fault('provider', 'An underpinning contract is with a supplier. Name the Organisation.');
  if (services.length === 0 || services.length > most.services)
    fault('services', `Name 1 to ${most.services} services.`);
  if (levels.length + targets.length === 0)
    fault('serviceLevels', 'It promises nothing. Give at least one service level or availability target.');
  if (levels.length > most.serviceLevels) fault('serviceLevels', `At most ${most.serviceLevels} are taken.`);
  if (targets.length > most.availabilityTargets)
    fault('availabilityTargets', `At most ${most.availabilityTargets} are taken.`);

  faults.push(...levels.slice(0, most.serviceLevels).flatMap(levelFaults), ...twins('serviceLevels', levels));
  targets.slice(0, most.availabilityTargets).forEach((target, at) => {
    const field = `availabilityTargets.${at}`;
    if (target.name.trim() === '' || target.name.length > 200)
      fault(`${field}.name`, 'A name has 1 to 200 characters.');
    if (!(target.percentage > 0 && target.percentage <= 100))
      fault(`${field}.percentage`, 'More than 0 and at most 100, such as 99.9.');
    const { windowDays = 30 } = target;
    if (!(windowDays >= 1 && windowDays <= 366)) fault(`${field}.windowDays`, 'From 1 to 366.');
  });
  return [...faults, ...twins('availabilityTargets', targets)];
}

/** The pure rules name parts of a level; the input names them in its own way. */
const inputNames: Readonly<Record<string, string>> = {
  'start.states': 'startStates',
  'pause.states': 'pauseStates',
  pause: 'pauseStates',
  resume: 'resumeEvents',
  stop: 'stopStates',
  'stop.states': 'stopStates',
  'stop.events': 'stopEvents',
  'cancel.states': 'cancelStates',
  'cancel.events': 'cancelEvents',
};

function levelFaults(input: ServiceLevelInput, index: number): Failure[] {
  const path = `input.serviceLevels.${index}`;
  const faults = serviceLevelFaults(readLevel(input, '')).map(({ field = '', message, code }) => {
    const [, priority] = /^targets\.(.*)$/s.exec(field) ?? [];
    const at = input.targets.findIndex((target) => target.priority === priority);
    const name = priority === undefined ? (inputNames[field] ?? field) : `targets.${at}.target`;
    return { field: `${path}.${name}`, code, message: message.replace(/\bstart\.states\b/g, 'startStates') };
  });
  const fault = (field: string, message: string): void =>
    void faults.push({ field: `${path}.${field}`, code: 'INVALID', message });
  if (!clockedTypes.includes(input.recordType))
    fault('recordType', `No clocks run on ${JSON.stringify(input.recordType)}. Name ${clockedTypes.join(' or ')}.`);
  const priorities = input.targets.map(({ priority }) => priority);
  if (new Set(priorities).size < priorities.length) fault('targets', 'Each priority has one target.');
  for (const [name, value] of Object.entries(input) as [string, unknown][])
    if (Array.isArray(value) && value.length > most.words) fault(name, `At most ${most.words} are taken.`);
  return faults;
}

const twins = (list: string, entries: readonly { name: string }[]): Failure[] =>
  entries.flatMap(({ name }, index) => {
    const first = entries.findIndex((entry) => entry.name.trim() === name.trim());
    if (first === index) return [];
    const message = `${list}.${first} has the name ${JSON.stringify(name.trim())} already. Choose another.`;
    return [{ field: `input.${list}.${index}.name`, code: 'INVALID', message }];
  });
