// What ChangeSets did to items that may move members of services: which came, went or changed class or environment, and
// which relationships were made or ended.
//
// @param   ids  string[]
// @returns many { id: string; operation: string; attributes: boolean; relationships: string | null }
UNWIND $ids AS id
MATCH (:ChangeSet {id: id})-[change:CHANGED]->(item:ConfigurationItem)
WHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'RESTORED', 'RECLASSIFIED', 'MERGED']
  OR change.attributes CONTAINS '"name":"environment"'
RETURN { id: item.id, operation: change.operation, attributes: coalesce(change.attributes CONTAINS '"name":"environment"', false),
  relationships: change.relationships } AS row
