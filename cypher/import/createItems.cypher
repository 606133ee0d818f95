// Creates items with their identity keys. A key that someone else made meanwhile breaks its uniqueness constraint, and
// the whole transaction is tried again.
//
// @param   rows  { class: string; properties: Record<string, unknown>; identities: Record<string, unknown>[] }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
CREATE (item:ConfigurationItem:$(row.class))
SET item = row.properties, item.createdAt = datetime($at), item.updatedAt = datetime($at)
FOREACH (key IN row.identities |
  CREATE (identity:Identity)-[:IDENTIFIES]->(item)
  SET identity = key, identity.firstSeenAt = datetime($at),
      identity.lastSeenAt = CASE WHEN key.source IS NULL THEN null ELSE datetime($at) END
)
