// Creates items with their identity keys: the source's own, and those that their values make. A key that someone else made
// meanwhile breaks its uniqueness constraint, and the whole transaction is tried again.
//
// @param   rows  { class: string; properties: Record<string, unknown>; own: { key: string; source: string; sourceKey: string; reported: string }; keys: string[] }[]
// @param   at    string
// @returns none
// @access  write
WITH datetime($at) AS at
UNWIND $rows AS row
CREATE (item:ConfigurationItem:$(row.class))
SET item = row.properties, item.createdAt = at, item.updatedAt = at
CREATE (:Identity {
  key: row.own.key, source: row.own.source, sourceKey: row.own.sourceKey, reported: row.own.reported,
  firstSeenAt: at, lastSeenAt: at
})-[:IDENTIFIES]->(item)
FOREACH (key IN row.keys | CREATE (:Identity {key: key, firstSeenAt: at})-[:IDENTIFIES]->(item))
