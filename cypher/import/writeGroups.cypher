// Declares redundancy groups of items. Runs under the items' locks.
//
// @param   rows  { itemId: string; id: string; group: DependencyGroupRecord }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.itemId})
MERGE (item)-[:HAS_GROUP]->(declared:DependencyGroup {name: row.group.name})
ON CREATE SET declared.id = row.id
SET declared.reduce = row.group.reduce, declared.k = row.group.k, declared.failAt = row.group.failAt,
    declared.threshold = row.group.threshold, declared.unknownAs = row.group.unknownAs
