// Which sources report items or did so, under which keys, and when they last did.
//
// @param   ids  string[]
// @returns many { itemId: string; source: string; key: string; lastSeenAt: string; missingSince: string | null }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})<-[:IDENTIFIES]-(identity:Identity)
USING INDEX item:ConfigurationItem(id)
WHERE identity.source IS NOT NULL
RETURN {
  itemId: id, source: identity.source, key: identity.sourceKey,
  lastSeenAt: identity.lastSeenAt, missingSince: identity.missingSince
} AS row ORDER BY row.source, row.key
