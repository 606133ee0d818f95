import { membersOf, questionFor } from '../approval/question.js';
import type { StoredBallot } from '../approval/stored.js';
import type { Calendar } from '../calendar/calendar.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Instant } from '../monitoring/spans.js';
import type { ChangeRecord } from '../records.js';
import type { ChangePractice } from './practice.js';

/** The question that a change would be put to its board as, with why it could never be decided; undefined where there is none. */
export function boardQuestion(
  type: ChangeRecord['type'],
  { cab, ecab }: ChangePractice,
  teams: ReadonlyMap<string, readonly string[]>,
  { interested, now, calendar }: { interested: readonly string[]; now: Instant; calendar: Calendar },
): { ballot: StoredBallot; faults: string[] } | undefined {
  if (type !== 'NORMAL' && type !== 'EMERGENCY') return undefined;
  const { rule, members } = type === 'NORMAL' ? cab : ecab;
  const name = type === 'NORMAL' ? 'CAB' : 'ECAB';
  // Hours of an emergency are those of the clock.
  const asked = { interested, now, calendar: type === 'NORMAL' ? calendar : undefined };
  const { ballot, faults } = questionFor({ rule, members: membersOf(members, teams), ...asked });
  return {
    ballot,
    faults: faults.map((fault) => `The ${name} cannot decide: ${fault} setChangePractice says who does.`),
  };
}

/** The members of the boards' teams, as they are now. */
export async function teamsOf(runner: Runner, { cab, ecab }: ChangePractice): Promise<Map<string, string[]>> {
  const all = [...cab.members, ...ecab.members];
  const teams = [...new Set(all.flatMap((member) => (member.class === 'Team' ? [member.id] : [])))];
  const members = teams.length === 0 ? [] : await runner.run(cypher.access.members, { ids: teams });
  return new Map(teams.map((id) => [id, members.flatMap(({ teamId, personId }) => (teamId === id ? [personId] : []))]));
}
