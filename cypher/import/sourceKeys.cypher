// Which sources report items, under which keys, and when they last did.
//
// @param   ids  string[]
// @returns many { itemId: string; key: string; source: string; lastSeenAt: string; missingSince: string | null }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})<-[:IDENTIFIES]-(identity:Identity) USING INDEX item:ConfigurationItem(id)
WHERE identity.source IS NOT NULL
RETURN { itemId: id, key: identity.key, source: identity.source, lastSeenAt: identity.lastSeenAt, missingSince: identity.missingSince } AS row
