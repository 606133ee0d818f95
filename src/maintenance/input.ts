import { Temporal } from 'temporal-polyfill';
import { maintenanceFaults, type Maintenance } from '../monitoring/maintenance.js';
import { day } from '../monitoring/spans.js';
import type { Failure } from '../refusal.js';
import { occurrences } from './occurrences.js';

/** What scheduleMaintenance takes. */
export interface MaintenanceInput {
  name: string;
  window: {
    fixed?: { from: string; to: string } | null | undefined;
    flexible?: { from: string; to: string; duration: string } | null | undefined;
    recurring?: { start: string; zone: string; rule: string; duration: string } | null | undefined;
  };
  items: readonly { item: string; descendants?: boolean | null | undefined }[];
  comment?: string | null | undefined;
}

const longestName = 200;
const longestComment = 4_000;
export const mostItems = 1_000;

/** A maintenance's window as the rules and the graph have it. */
export interface ReadWindow {
  /** As the input names it. */
  readonly kind: 'fixed' | 'flexible' | 'recurring';
  readonly maintenance: Maintenance;
  readonly properties: Record<string, unknown>;
  readonly from: string | null;
  readonly to: string | null;
}

export function readWindow({ fixed, flexible, recurring }: MaintenanceInput['window']): ReadWindow {
  if (recurring) {
    const { start, zone, rule, duration } = recurring;
    const properties = { start, zone, rule, duration };
    const maintenance = { kind: 'RECURRING' as const, ...properties };
    return { kind: 'recurring', maintenance, properties, from: null, to: null };
  }
  const { from, to } = (flexible ?? fixed)!;
  const span = { from: Date.parse(from), to: Date.parse(to) };
  if (!flexible) return { kind: 'fixed', maintenance: { kind: 'FIXED', ...span }, properties: {}, from, to };
  const durationMs = nominalLength(flexible.duration);
  const properties = { duration: flexible.duration, durationMs };
  return { kind: 'flexible', maintenance: { kind: 'FLEXIBLE', ...span, durationMs }, properties, from, to };
}

/** With days of 24 hours; NaN for anything but days and time. */
function nominalLength(duration: string): number {
  try {
    return Math.round(Temporal.Duration.from(duration).total('milliseconds'));
  } catch {
    return NaN;
  }
}

/** Everything that is wrong with an input but its items. */
export function faultsOf({ name, comment, items }: MaintenanceInput, window: ReadWindow): Failure[] {
  const fault = (field: string, message: string): Failure => ({
    field,
    code: 'INVALID',
    message: `${field} ${message}`,
  });
  const faults: Failure[] = [];
  if (name.trim() === '' || name.length > longestName)
    faults.push(fault('input.name', `takes 1 to ${longestName} characters.`));
  if (comment && comment.length > longestComment)
    faults.push(fault('input.comment', `takes at most ${longestComment} characters.`));
  if (items.length < 1 || items.length > mostItems) faults.push(fault('input.items', `takes 1 to ${mostItems} items.`));
  faults.push(...windowFaults(window));
  return faults;
}

/** Everything that is wrong with a window, under its place in the input. */
export function windowFaults({ kind, maintenance }: ReadWindow, place = 'input.window'): Failure[] {
  return [...maintenanceFaults(maintenance, occurrences), ...farFaults(maintenance)].map(
    ({ field = '', code, message }) => {
      const named = field === 'durationMs' ? 'duration' : field;
      return { field: `${place}.${kind}.${named}`, code, message: message.replace(/^durationMs/, 'duration') };
    },
  );
}

/** A rule whose first week is well may still run out of steps later. */
function farFaults(maintenance: Maintenance): Failure[] {
  if (maintenance.kind !== 'RECURRING' || maintenanceFaults(maintenance, occurrences).length > 0) return [];
  const far = Date.now() + 100 * 366 * day;
  try {
    occurrences(maintenance, { from: far, to: far + 7 * day });
    return [];
  } catch {
    return [{ field: 'rule', code: 'INVALID', message: 'rule runs for too long. End it with UNTIL.' }];
  }
}
