// Ties a ChangeSet to each item it touched, with what it did there.
//
// @param   changeSet  string
// @param   entries    { item: string; operation: string; version: number; attributes: string | null; relationships: string | null; status?: string | null | undefined }[]
// @returns none
// @access  write
MATCH (changeSet:ChangeSet {id: $changeSet})
UNWIND $entries AS entry
MATCH (item:ConfigurationItem {id: entry.item})
CREATE (changeSet)-[:CHANGED {
  operation: entry.operation, version: entry.version, attributes: entry.attributes, relationships: entry.relationships,
  status: entry.status
}]->(item)
