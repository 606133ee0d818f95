// What the next ChangeSets after a sequence did to items that may move members of services: which came, went or changed class or
// environment, and which relationships were made or ended. Those that changed nothing of items or relationships do not count. No
// row while no service has a mapping.
//
// @param   sequence  number
// @param   limit     number
// @returns many { changeSet: string; id: string; operation: string; attributes: boolean; relationships: string | null }
MATCH (mapping:ServiceMapping) WHERE mapping.serviceId > ''
WITH mapping LIMIT 1
MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > $sequence
  AND (changeSet.types IS NULL OR 'ITEM' IN changeSet.types OR 'RELATIONSHIP' IN changeSet.types)
WITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)
MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
WHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'RESTORED', 'RECLASSIFIED', 'MERGED']
  OR change.attributes CONTAINS '"name":"environment"'
RETURN { changeSet: changeSet.id, id: item.id, operation: change.operation,
  attributes: coalesce(change.attributes CONTAINS '"name":"environment"', false), relationships: change.relationships } AS row
