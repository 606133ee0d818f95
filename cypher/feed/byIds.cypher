// ChangeSets by id.
//
// @param   ids  string[]
// @returns many ChangeSetRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WHERE /*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR EXISTS {
    MATCH (changeSet)-[:CHANGED]->(told:Record) WHERE /*scope record told*/true/*end*/
  }
  OR EXISTS {
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    UNWIND columns.items AS itemId
    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/
    RETURN item
  }
RETURN changeSet { .* } AS changeSet
