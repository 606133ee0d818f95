import { sightOf, type Sight } from '../access/can-see.js';
import { principalOf, standingRights } from '../access/credentials.js';
import { localAdministrator, readersOfTheTrail, type Principal } from '../access/principal.js';
import { intersection, scopeBy, scopeOfGrants, type Rights } from '../access/rights.js';
import { everything, type Grant, type Scope } from '../access/scope.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { WebhookSubscriptionRecord } from '../records.js';

/** Whose rights a subscription has: of whoever wrote it last. */
export type WebhookOwner = Pick<WebhookSubscriptionRecord, 'ownerId' | 'ownerKind' | 'grants'>;

/** Who writes a subscription now: its rights are theirs, and no more than they had then. */
export function ownerOf(principal: Principal): Required<WebhookOwner> {
  const reach = scopeBy(principal, readersOfTheTrail);
  return {
    ownerId: principal.id,
    ownerKind: principal.kind as WebhookSubscriptionRecord['ownerKind'],
    grants: reach.everything ? null : JSON.stringify(reach.grants),
  };
}

/**
 * What a subscription's owner may see of the feed, by the graph as it is: what `changeFeed` would show them, within what they saw when
 * they wrote it. Undefined when they may not read the feed any more.
 */
export async function reachOf(
  runner: Runner,
  { ownerId, ownerKind, grants }: WebhookOwner,
  { now, signsIn }: { readonly now: number; readonly signsIn: boolean },
): Promise<Scope | undefined> {
  const rights = await rightsOf(runner, ownerId, ownerKind, now, signsIn);
  if (!rights || !readersOfTheTrail.some((role) => rights.roles.includes(role))) return undefined;
  const then = grants == null ? everything : scopeOfGrants(JSON.parse(grants) as Grant[]);
  const reach = intersection(scopeBy(rights, readersOfTheTrail), then);
  return !reach.everything && reach.grants.length === 0 ? undefined : reach;
}

async function rightsOf(
  runner: Runner,
  id: string,
  kind: WebhookOwner['ownerKind'],
  now: number,
  signsIn: boolean,
): Promise<Rights | undefined> {
  switch (kind) {
    // There is none where people sign in.
    case 'LOCAL_ADMINISTRATOR':
      return signsIn ? undefined : localAdministrator;
    case 'INTEGRATION': {
      const [token] = await runner.run(cypher.access.tokensByIds, { ids: [id] });
      const { principal } = principalOf({ kind: 'TOKEN', tokenId: id }, { token, holder: undefined }, now);
      // A token for some purposes alone is for those.
      return principal?.purposes && !principal.purposes.includes('READ') ? undefined : principal;
    }
    case 'PERSON': {
      const [holder] = await runner.run(cypher.access.holders, { ids: [id], at: new Date(now).toISOString() });
      return standingRights(holder, now);
    }
  }
}

/** The same in the graph's terms; `null` when they may not read the feed. */
export async function sightOfOwner(
  runner: Runner,
  owner: WebhookOwner,
  model: Model,
  at: { readonly now: number; readonly signsIn: boolean },
): Promise<Sight | null> {
  const reach = await reachOf(runner, owner, at);
  return reach ? sightOf(reach, model) : null;
}
