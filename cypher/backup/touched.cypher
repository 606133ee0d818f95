// The numbers in this database of the items and records that a part of the feed changed, and the ids of its ChangeSets.
//
// @param   after  number
// @param   upTo   number
// @returns one { nodes: number[]; changeSets: string[] }
OPTIONAL MATCH (changeSet:ChangeSet) WHERE $after < changeSet.sequence <= $upTo
OPTIONAL MATCH (changeSet)-[:CHANGED]->(changed)
RETURN { nodes: collect(DISTINCT id(changed)), changeSets: collect(DISTINCT changeSet.id) } AS touched
