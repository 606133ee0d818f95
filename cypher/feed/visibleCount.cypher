// How many sealed ChangeSets touched an item that someone sees, or a record about one.
//
// @returns one number
MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > 0
  AND (/*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR EXISTS {
    MATCH (changeSet)-[:CHANGED]->(told:Record) WHERE /*scope record told*/true/*end*/
  }
  OR EXISTS {
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    UNWIND columns.items AS itemId
    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/
    RETURN item
  })
RETURN count(changeSet) AS total
