import { randomUUID } from 'node:crypto';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { Refusal } from '../refusal.js';
import { note } from './grants.js';
import { scopeBy, type Rights } from './rights.js';

interface OnePerson {
  readonly survivorId: string;
  readonly twinIds: readonly string[];
}

/**
 * Refuses to let those who sign in as twins sign in as the survivor, for who does not administer everything: whoever merges
 * themselves with somebody else is that person from then on, and does as them what no grant tells of.
 */
export async function refuseSignIns(
  runner: Runner,
  giver: Rights,
  twinIds: readonly string[],
): Promise<Refusal | undefined> {
  if (scopeBy(giver, ['ADMINISTRATOR']).everything) return undefined;
  const awaited = await runner.run(cypher.access.neverSignedIn, { ids: [...twinIds] });
  if (awaited.length === twinIds.length) return undefined;
  return new Refusal(
    'ESCALATION',
    'Who signs in as a twin would sign in as the survivor. Ask an ADMINISTRATOR who may see everything, or let the one who never signed in be the twin.',
    { field: 'twins' },
  );
}

/**
 * Lets those who sign in as twins sign in as the survivor. Who of them may not sign in keeps all of them out, and the latest
 * end of older sign-ins holds for all. Everybody is locked.
 */
export async function joinSignIns(
  transaction: Runner,
  changes: Changes,
  { survivorId, twinIds }: OnePerson,
): Promise<void> {
  const ids = [survivorId, ...twinIds];
  const holders = await transaction.run(cypher.access.holders, { ids, at: changes.at });
  const moved = await transaction.run(cypher.access.moveSignIns, { survivor: survivorId, twins: [...twinIds] });
  for (const { id, createdAt } of moved)
    changes.record(id, { type: 'SignIn', operation: 'UPDATED', state: { id, personId: survivorId, createdAt } });
  const disabledAt = holders.flatMap((holder) => holder.disabledAt ?? []).sort(byTime)[0] ?? null;
  const signedOutAt =
    holders
      .flatMap((holder) => holder.signedOutAt ?? [])
      .sort(byTime)
      .at(-1) ?? null;
  const survivor = holders.find(({ id }) => id === survivorId);
  const isAsBefore = (survivor?.disabledAt ?? null) === disabledAt && (survivor?.signedOutAt ?? null) === signedOutAt;
  if (moved.length === 0 && isAsBefore) return;
  const rows = [{ holderId: survivorId, id: randomUUID() }];
  const [account] = await transaction.run(cypher.access.lockAccounts, { rows, bump: 1 });
  await transaction.run(cypher.access.setAccount, { holderId: survivorId, disabledAt, signedOutAt });
  note(changes, account!, { disabledAt, signedOutAt });
}

const byTime = (one: string, other: string): number => Date.parse(one) - Date.parse(other);
