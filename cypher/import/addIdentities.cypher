// Gives items further identity keys.
//
// @param   rows  { itemId: string; properties: Record<string, unknown> }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.itemId})
CREATE (identity:Identity)-[:IDENTIFIES]->(item)
SET identity = row.properties, identity.firstSeenAt = datetime($at),
    identity.lastSeenAt = CASE WHEN row.properties.source IS NULL THEN null ELSE datetime($at) END
