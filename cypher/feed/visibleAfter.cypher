// Sealed ChangeSets after a sequence number that touched an item that someone sees, or a record about one; in order. Up to the
// feed's head, as it was read before: what is being sealed may show out of order. Cut off as in
// feed/after.
//
// @param   sequence  number
// @param   through   number
// @param   limit     number
// @returns many ChangeSetRecord
MATCH (changeSet:ChangeSet) WHERE $sequence < changeSet.sequence <= $through
  AND (/*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/
  OR EXISTS {
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    UNWIND columns.items AS itemId
    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/
    RETURN item
  })
WITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)
RETURN changeSet { .* } AS changeSet ORDER BY changeSet.sequence
