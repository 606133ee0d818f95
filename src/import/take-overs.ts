import { awaitedBeyond, signInKeys, takesOver } from '../access/take-over.js';
import type { Rights } from '../access/rights.js';
import type { Runner } from '../graph/graph.js';
import type { ItemClass } from '../model/model.js';
import type { Rejection } from './rows.js';

/** What an import is about to make of an item. */
interface Update {
  readonly matched: { readonly row: { readonly path: string }; readonly itemClass: ItemClass };
  readonly item: { readonly id: string };
  readonly reconciled: { readonly values: Readonly<Record<string, unknown>> };
  /** Identity keys that it did not have. */
  readonly claims: readonly string[];
}

/** Those of some updates by which nobody gets more than their sender could grant; `rejected` takes the others. */
export async function withoutTakeOvers<U extends Update>(
  transaction: Runner,
  giver: Rights,
  updates: readonly U[],
  rejected: Rejection[],
): Promise<readonly U[]> {
  const gaining = updates.filter(({ matched: { itemClass }, reconciled: { values }, claims }) =>
    signInKeys(itemClass, values).some((key) => claims.includes(key)),
  );
  if (gaining.length === 0) return updates;
  const ids = gaining.map(({ item }) => item.id);
  const beyond = await awaitedBeyond(transaction, giver, ids);
  for (const { item, matched } of gaining) {
    const roles = beyond.get(item.id);
    if (roles) rejected.push({ path: `${matched.row.path}.email`, code: 'ESCALATION', message: takesOver(roles) });
  }
  return updates.filter(({ item }) => !beyond.has(item.id));
}
