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

/** Whom each share of a target is for. */
const authorities = {
  50: { field: 'worker', says: 'who works on it' },
  75: { field: 'lead', says: 'the team lead' },
  90: { field: 'owner', says: 'the service owner' },
  100: { field: 'manager', says: 'the IT manager' },
} as const;

export type Authority = 'lead' | 'owner' | 'manager';

/** Who works on it has no more authority than before: they are reminded, and it is not escalated. */
export type Told = Authority | 'worker';

/** Why somebody is to look. */
export interface Escalation {
  readonly to: Told;
  readonly reason: string;
}

/** Whether a breach makes the incident a candidate for a major one: of P1, while nobody has decided on that. */
export const proposesMajor = (
  notices: readonly ServiceLevelNotice[],
  { priority, majorState }: Pick<IncidentRecord, 'priority' | 'majorState'>,
): boolean => priority === 'P1' && majorState === undefined && notices.some(({ level }) => level === 100);

/** What the highest share asks for; undefined without any. */
export function escalationOf(notices: readonly ServiceLevelNotice[]): Escalation | undefined {
  const [highest] = [...notices].sort((a, b) => b.level - a.level);
  if (highest === undefined) return undefined;
  const { field: to, says } = authorities[highest.level];
  const { name } = JSON.parse(highest.clock.level) as ServiceLevel;
  const what = highest.level === 100 ? `${name} is breached` : `${highest.level} % of ${name} is used`;
  return { to, reason: `${what}: for ${says}.` };
}
