import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ChangeRecord } from '../records.js';
import type { CalendarEntry } from './calendar.js';

/** How often clients are asked to come again, in seconds. */
const refresh = 15 * 60;
const host = 'itsm-graph';

const firm: ReadonlySet<ChangeRecord['state']> = new Set([
  ...(['APPROVED', 'SCHEDULED', 'IMPLEMENTING', 'IMPLEMENTED', 'FAILED', 'BACKED_OUT', 'IN_PIR', 'CLOSED'] as const),
]);
const off: ReadonlySet<string> = new Set(['REJECTED', 'CANCELLED']);

/**
 * The change calendar as iCalendar (RFC 5545). Times are in UTC, each time of a recurring window an event of its own. An event keeps its
 * UID for good; its SEQUENCE is the version of the record, and what was called off says so.
 */
export function icsOf(entries: readonly CalendarEntry[], { url }: { url: string }): string {
  const calendar = ical({
    name: 'Changes',
    prodId: { company: host, product: 'change calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refresh,
  });
  for (const { kind, id, title, from, to, change, window } of entries) {
    const { version, updatedAt, createdAt } = (change ?? window)!;
    calendar.createEvent({
      id: kind === 'CHANGE' ? `change-${id}@${host}` : `window-${id}-${from}@${host}`,
      sequence: version,
      start: new Date(from),
      end: new Date(to),
      summary: kind === 'CHANGE' ? title : `${kind === 'FREEZE' ? 'Freeze' : 'Maintenance window'}: ${title}`,
      description: describe({ change, window }),
      status: statusOf({ change, window }),
      // A freeze or a maintenance window takes nobody's time.
      transparency: kind === 'CHANGE' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      categories: [{ name: change?.type ?? kind }],
      stamp: new Date(updatedAt),
      created: new Date(createdAt),
      lastModified: new Date(updatedAt),
      url,
    });
  }
  return calendar.toString();
}

function describe({ change, window }: Pick<CalendarEntry, 'change' | 'window'>): string {
  if (!change) return window?.description ?? '';
  const { state, reason, outage } = change;
  return [`State: ${state}`, ...(outage ? ['With an outage'] : []), reason].join('\n');
}

function statusOf({ change, window }: Pick<CalendarEntry, 'change' | 'window'>): ICalEventStatus {
  const { state } = (change ?? window)!;
  if (off.has(state)) return ICalEventStatus.CANCELLED;
  return !change || firm.has(change.state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}
