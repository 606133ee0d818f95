// What sources last said of items, as JSON text by attribute name, and when.
//
// @param   ids  string[]
// @returns many { itemId: string; source: string; reported: string | null; at: string }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})<-[:IDENTIFIES]-(identity:Identity) WHERE identity.source IS NOT NULL
RETURN { itemId: id, source: identity.source, reported: identity.reported, at: identity.lastSeenAt } AS row
ORDER BY row.source, identity.key
