import { calendarVersions } from '../agreement/calendars.js';
import type { ServiceLevel } from '../agreement/service-level.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { IncidentFacts } from './incident.js';

/** Whether a team is given it, and nobody of the team. */
export const isHandedOver = ({ team, assignee }: IncidentFacts['named'], linked: IncidentFacts['linked']): boolean =>
  team != null && (assignee === undefined ? team !== linked.team || linked.assignee === undefined : assignee === null);

/**
 * When somebody of a team that is given an incident now should have taken it: after a share of the response target, of the
 * open time of that service level; of several the first. Undefined where no response is agreed for its priority.
 */
export async function acceptBy(runner: Runner, id: string, now: number, percent: number): Promise<string | undefined> {
  const clocks = await runner.run(cypher.clock.ofRecords, { ids: [id] });
  const responses = clocks
    .filter(({ kind, cancelledAt }) => kind === 'RESPONSE' && cancelledAt === undefined)
    .map((clock) => ({ clock, level: JSON.parse(clock.level) as ServiceLevel }));
  if (responses.length === 0) return undefined;
  const calendars = await calendarVersions(
    runner,
    responses.map(({ level }) => level.calendarId),
  );
  const due = responses.flatMap(
    ({ clock: { targetMs, calendarVersion }, level: { calendarId } }) =>
      calendars
        .of(calendarId)
        .calendar(calendarVersion)
        .due(now, Math.ceil((targetMs * percent) / 100)) ?? [],
  );
  return due.length === 0 ? undefined : new Date(Math.min(...due)).toISOString();
}
