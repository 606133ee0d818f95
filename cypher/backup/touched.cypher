// The numbers in this database of the items and records that a part of the feed changed, and the ids of its ChangeSets.
//
// @param   after  number
// @param   upTo   number
// @returns one { nodes: number[]; changeSets: string[] }
OPTIONAL MATCH (changeSet:ChangeSet) WHERE $after < changeSet.sequence <= $upTo
WITH collect(changeSet) AS changeSets
RETURN { nodes: COLLECT {
    UNWIND changeSets AS changeSet
    MATCH (changeSet)-[:CHANGED]->(changed)
    RETURN DISTINCT id(changed)
  } + COLLECT {
    UNWIND changeSets AS changeSet
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    UNWIND columns.items AS item
    MATCH (changed:ConfigurationItem {id: item})
    RETURN DISTINCT id(changed)
  }, changeSets: [changeSet IN changeSets | changeSet.id] } AS touched
