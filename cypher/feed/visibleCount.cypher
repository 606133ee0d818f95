// How many sealed ChangeSets touched an item that someone sees, or a record about one.
//
// @returns one number
MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > 0
  AND (/*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/
  OR EXISTS {
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    UNWIND columns.items AS itemId
    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/
    RETURN item
  })
RETURN count(changeSet) AS total
