import { findItems } from '../cmdb/references.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { ChangeWindowScopeKind } from '../records.js';
import type { Failure } from '../refusal.js';
import { mostScope, type ChangeWindowInput } from './window-input.js';

const accountable = ['Person', 'Team'];
const services = ['BusinessService', 'ApplicationService'];

/** The items that an input of a change window names, and what is wrong with them. */
export async function windowItems(runner: Runner, input: ChangeWindowInput) {
  const part = (as: ChangeWindowScopeKind, list: 'services' | 'sites' | 'items', allowed?: readonly string[]) =>
    (input.scope[list] ?? [])
      .slice(0, mostScope)
      .map((reference, at) => ({ as, allowed, reference, field: `input.scope.${list}.${at}` }));
  const named = [
    { as: undefined, allowed: accountable, reference: input.owner, field: 'input.owner' },
    ...part('SERVICE', 'services', services),
    ...part('SITE', 'sites', ['Site']),
    ...part('ITEM', 'items'),
  ];
  const found = await findItems(
    runner,
    named.map(({ reference }) => reference),
  );
  const ids = [...new Set(found.flatMap((item) => item?.id ?? []))];
  const byId = new Map((await runner.run(cypher.cmdb.byIds, { ids })).map((item) => [item.id, item]));
  const failures: Failure[] = [];
  const scope = new Map<string, { itemId: string; as: ChangeWindowScopeKind }>();
  let owner: string | undefined;
  named.forEach(({ as, allowed, reference, field }, index) => {
    const item = byId.get(found[index]?.id ?? '');
    if (!item || item.retiredAt != null)
      failures.push({ field, code: 'NOT_FOUND', message: `There is no item ${JSON.stringify(reference)}.` });
    else if (allowed && !allowed.includes(item.class))
      failures.push({
        ...{ field, code: 'INVALID' },
        message: `${item.name} is of class ${item.class}. Name one of class ${allowed.join(' or ')}.`,
      });
    else if (as === undefined) owner = item.id;
    else scope.set(`${as} ${item.id}`, { itemId: item.id, as });
  });
  return { owner, scope: [...scope.values()], failures };
}
