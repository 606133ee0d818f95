import { day, type Instant, type Span } from '../monitoring/spans.js';
import { windowsOf, type Maintenance } from '../monitoring/maintenance.js';
import type { MaintenanceRecord } from '../records.js';
import { occurrences } from './occurrences.js';

/** The rules' view of a maintenance. */
export function maintenanceOf(record: MaintenanceRecord): Maintenance {
  switch (record.kind) {
    case 'RECURRING':
      return {
        kind: 'RECURRING',
        start: record.start!,
        zone: record.zone!,
        rule: record.rule!,
        duration: record.duration!,
      };
    case 'FLEXIBLE':
      return { kind: 'FLEXIBLE', ...spanOf(record), durationMs: record.durationMs! };
    case 'FIXED':
      return { kind: 'FIXED', ...spanOf(record) };
  }
}

const spanOf = ({ from, to }: MaintenanceRecord): Span => ({ from: Date.parse(from!), to: Date.parse(to!) });

/** Its windows in a span; of a flexible one the window in which it is triggered. */
export function windowsIn(record: MaintenanceRecord, span: Span): Span[] {
  const maintenance = maintenanceOf(record);
  const asked: Maintenance = maintenance.kind === 'FLEXIBLE' ? { ...maintenance, kind: 'FIXED' } : maintenance;
  return windowsOf(asked, span, { triggeredAt: null, occurrences });
}

/** Its windows that touch a span, whole: longer ones than a maintenance may last are cut. */
export function wholeWindows(record: MaintenanceRecord, { from, to }: Span): Span[] {
  return windowsIn(record, { from: from - longest, to: to + longest }).filter(
    (window) => window.from < to && window.to > from,
  );
}

const longest = 32 * day;

/** Whether it is in effect at an instant; of a flexible one, whether a failure can trigger it, or may have. */
export function isActive(record: MaintenanceRecord, at: Instant): boolean {
  if (at < Date.parse(record.createdAt)) return false;
  if (record.cancelledAt !== undefined && at >= Date.parse(record.cancelledAt)) return false;
  if (record.kind === 'FLEXIBLE' && at >= Date.parse(record.to!))
    return record.covers.some(({ triggeredAt }) => {
      const triggered = triggeredAt ? Date.parse(triggeredAt) : undefined;
      return triggered !== undefined && triggered <= at && at < triggered + record.durationMs!;
    });
  return windowsIn(record, { from: at, to: at + 1 }).length > 0;
}

/** What subscribers of the feed are told of a maintenance. */
export function stateOf(record: MaintenanceRecord, inEffect: boolean): Record<string, unknown> {
  const { name, kind, state, from, to, start, zone, rule, duration, cancelledAt, covers } = record;
  return { name, kind, state, from, to, start, zone, rule, duration, cancelledAt, inEffect, covers };
}
