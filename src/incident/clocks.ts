import type { ClockSubject, ServiceLevelNotice } from '../agreement/clocks.js';
import type { ServiceLevel } from '../agreement/service-level.js';
import type { Moved } from '../lifecycle/kind.js';
import type { IncidentRecord } from '../records.js';
import type { IncidentFacts } from './incident.js';

/** What clocks need to know of an incident, with what is happening to it. */
export function subjectOf({ facts, row, after }: Moved<IncidentFacts>): ClockSubject {
  const { linked, named, now } = facts;
  const service = named.service === undefined ? linked.service : (named.service ?? undefined);
  const { state, priority, holdReason } = after;
  return {
    ...stillSubject(after, service),
    event: { at: Date.parse(now), event: row.event, state, priority, reason: holdReason },
  };
}

/** The same while nothing but time happens. */
export const stillSubject = (
  { id, recordType, loggedAt }: Pick<IncidentRecord, 'id' | 'recordType' | 'loggedAt'>,
  serviceId: string | undefined,
): ClockSubject => ({ id, recordType, loggedAt, serviceId });

/** Whom each share of a target is for, beside who works on it. */
const authorities = { 50: undefined, 75: 'the team lead', 90: 'the service owner', 100: 'the IT manager' } as const;

/** Why somebody with more authority is to look; undefined while who works on it is told alone. */
export function escalationOf(notices: readonly ServiceLevelNotice[]): string | undefined {
  const [highest] = [...notices].sort((a, b) => b.level - a.level);
  const authority = highest && authorities[highest.level];
  if (authority === undefined) return undefined;
  const { name } = JSON.parse(highest!.clock.level) as ServiceLevel;
  const what = highest!.level === 100 ? `${name} is breached` : `${highest!.level} % of ${name} is used`;
  return `${what}: for ${authority}.`;
}
