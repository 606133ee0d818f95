// ChangeSets by id.
//
// @param   ids  string[]
// @returns many ChangeSetRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WHERE /*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/
  OR EXISTS {
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    UNWIND columns.items AS itemId
    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/
    RETURN item
  }
RETURN changeSet { .* } AS changeSet
