// The declared redundancy groups of items.
//
// @param   ids  string[]
// @returns many { itemId: string; groups: DependencyGroupRecord[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { itemId: id, groups: COLLECT {
  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)
  RETURN declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } ORDER BY declared.name
} } AS row
