import { inBatches } from '../batches.js';
import { identityKeys } from '../cmdb/identity.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { ItemClass } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { beyondReach, type Rights } from './rights.js';
import type { Role } from './principal.js';

// Who signs in for the first time is found among the people on record by the address of their token (people.ts), and has from
// then on what that person may. So who writes an address could choose who that is.

/** The keys by which somebody is found so. */
export const signInKeys = (itemClass: ItemClass, { email }: Readonly<Record<string, unknown>>): string[] =>
  itemClass.name === 'Person' ? identityKeys(itemClass, { email }) : [];

/** Of people as whom nobody signed in yet: roles that they have and somebody could not grant, by their ids; those without any are left out. */
export async function awaitedBeyond(
  runner: Runner,
  giver: Rights,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Role[]>> {
  const at = new Date().toISOString();
  const awaited = await inBatches(ids, (some) => runner.run(cypher.access.neverSignedIn, { ids: some }));
  const holders = await inBatches(awaited, (some) => runner.run(cypher.access.holders, { ids: some, at }));
  // Of an item that is to become a person.
  const own = await inBatches(awaited, (some) => runner.run(cypher.access.grants, { ids: some }));
  const grants = [
    ...holders.flatMap(({ id, grants: some }) => some.map((grant) => ({ id, grant }))),
    ...own.map((grant) => ({ id: grant.holderId, grant })),
  ];
  const beyond = new Map<string, readonly Role[]>();
  for (const { id, grant } of grants) {
    const roles = beyondReach(giver, [grant], Date.now()).map(({ role }) => role);
    if (roles.length > 0) beyond.set(id, [...new Set([...(beyond.get(id) ?? []), ...roles])].sort());
  }
  return beyond;
}

export const takesOver = (roles: readonly Role[]): string =>
  `Nobody signed in as this person yet, and who does so with the address gets the role ${roles.join(' and ')}, which you ` +
  'could not grant. Ask somebody who could, or let the person sign in first.';

/** Refuses to give somebody such a key, for who could not grant what they may. In the transaction that has the person locked. */
export async function refuseTakeOver(
  runner: Runner,
  giver: Rights,
  { id, field, before, after }: { id: string; field: string; before: readonly string[]; after: readonly string[] },
): Promise<Refusal | undefined> {
  if (after.every((key) => before.includes(key))) return undefined;
  const roles = (await awaitedBeyond(runner, giver, [id])).get(id);
  return roles && new Refusal('ESCALATION', takesOver(roles), { field });
}
