import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { RoleGrantRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { Rights } from './rights.js';
import { refuseSignIns } from './one-person.js';
import { beyondReach, scopeBy } from './rights.js';
import type { Role } from './principal.js';

/** Roles that members of teams have and somebody could not grant, by the team's id; teams without any are left out. */
export async function rolesBeyond(
  runner: Runner,
  giver: Rights,
  teamIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Role[]>> {
  if (teamIds.length === 0) return new Map();
  const grants = await runner.run(cypher.access.grants, { ids: [...new Set(teamIds)] });
  const beyond = new Map<string, Role[]>();
  for (const { holderId, role } of beyondReach(giver, grants, Date.now()))
    beyond.set(holderId, [...(beyond.get(holderId) ?? []), role]);
  return beyond;
}

/**
 * Refuses to make people, teams or organisations one for who could not grant what that gives: members of a twin get the
 * survivor's roles, a person the roles of the twin's teams, who reaches what belongs to one of them reaches all of it, and who
 * signs in as a twin signs in as the survivor.
 * In the transaction that has them locked, so that no grant comes in between.
 */
export async function refuseMerge(
  runner: Runner,
  giver: Rights,
  { class: itemClass, survivorId, twinIds }: { class: string; survivorId: string; twinIds: readonly string[] },
): Promise<Refusal | undefined> {
  if (itemClass === 'Organisation' || itemClass === 'Team') {
    if (!scopeBy(giver, ['ADMINISTRATOR']).everything)
      return new Refusal(
        'ESCALATION',
        `Who reaches one ${itemClass.toLowerCase()} would reach what belongs to the others, too. Ask an ADMINISTRATOR who may see everything.`,
      );
  }
  const refused = itemClass === 'Person' && (await refuseSignIns(runner, giver, twinIds));
  if (refused) return refused;
  const beyond = beyondReach(giver, await grantsOf(runner, itemClass, [survivorId, ...twinIds]), Date.now());
  if (beyond.length === 0) return undefined;
  return new Refusal('ESCALATION', 'It would give people what you could not grant them.', {
    failures: [...new Set(beyond.map(({ role }) => role))].map((role) => ({
      field: 'twins',
      code: 'ESCALATION',
      message: `You do not have the role ${role} with the reach that it has here.`,
    })),
  });
}

async function grantsOf(runner: Runner, itemClass: string, ids: readonly string[]): Promise<RoleGrantRecord[]> {
  if (itemClass === 'Team') return runner.run(cypher.access.grants, { ids: [...ids] });
  if (itemClass !== 'Person') return [];
  const holders = await runner.run(cypher.access.holders, { ids: [...ids], at: new Date().toISOString() });
  return holders.flatMap(({ grants }) => grants);
}
