// Creates relationships. Their dependents are locked or new, so no second one of a type can come between a pair.
//
// @param   rows       { id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[] }[]
// @param   at         string
// @param   changeSet  string
// @returns none
// @access  write
WITH datetime($at) AS at
UNWIND $rows AS row
MATCH (from:ConfigurationItem {id: row.from})
MATCH (to:ConfigurationItem {id: row.to})
CREATE (from)-[:$(row.type) {
  id: row.id, sources: row.sources, group: row.group, weight: row.weight, seen: [source IN row.sources | at],
  firstSeen: at, lastSeen: at, validFrom: at, createdBy: $changeSet
}]->(to)
