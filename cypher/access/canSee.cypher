// Whether grants let see items. The predicate stands here alone: statements that read items for users have it at the places
// marked `/*scope item*/true/*end*/`, see src/graph/statement.ts. src/access/can-see.ts says the same for items in memory.
//
// @param   items        ScopedItem[]
// @param   scopeGrants  ScopeGrant[]
// @returns many boolean
UNWIND $items AS item
RETURN any(grant IN $scopeGrants WHERE
  (grant.classes IS NULL OR item.class IN grant.classes)
  AND (grant.environments IS NULL OR coalesce(item.environment IN grant.environments, false))
  AND (grant.teams IS NULL OR item.id IN grant.teams OR any(owner IN coalesce(item.ownerTeams, []) WHERE owner IN grant.teams))
  AND (grant.organisations IS NULL OR item.id IN grant.organisations
    OR any(owner IN coalesce(item.ownerOrganisations, []) WHERE owner IN grant.organisations))
) AS seen
